"""The ledger of points: every movement is a row, every row belongs to one operation.

`Posting` writes the rows of one operation for one customer, keeps the lots and the cached
balance beside them, and never changes or deletes a row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.rules.loyalty import expiry, ledger
from careapp.rules.loyalty.ledger import Draw, Lot, Movement
from careapp.rules.loyalty.programme import Programme
from careapp.services.operation import Operation

OPEN_LOTS = select(PointsLot.id, PointsLot.open_points, PointsLot.expires_on).where(
    PointsLot.customer_id == bindparam("customer_id"), PointsLot.open_points > 0
)
"""The lots of a customer that still hold points, expired ones included."""

_EXPIRED = select(func.coalesce(func.sum(PointsLot.open_points), 0)).where(
    PointsLot.customer_id == bindparam("customer_id"),
    PointsLot.open_points > 0,
    PointsLot.expires_on < bindparam("today"),
)
_OF_SALE = (
    select(PointsEntry).where(PointsEntry.sale_id == bindparam("sale_id")).order_by(PointsEntry.id)
)
_LOTS = select(PointsLot).where(PointsLot.id.in_(bindparam("ids", expanding=True)))
_OWN_LOT = select(PointsLot.id).where(PointsLot.sale_id == bindparam("sale_id")).limit(1)


def balance_on(session: Session, customer: Customer, today: date) -> int:
    """Return the points that count on that day: those past their last day no longer do."""
    parameters = {"customer_id": customer.id, "today": today}
    return customer.points - session.execute(_EXPIRED, parameters).scalar_one()


def entries_of(session: Session, sale_id: int) -> Sequence[PointsEntry]:
    """Return the rows that one sale or return wrote, in their order."""
    return session.scalars(_OF_SALE, {"sale_id": sale_id}).all()


def own_lot(session: Session, sale_id: int) -> int | None:
    """Return the lot that a purchase opened, or None when it earned nothing."""
    return session.scalar(_OWN_LOT, {"sale_id": sale_id})


@dataclass
class Posting:
    """The rows of one operation, numbered by their place in it.

    The customer's row must be locked: two operations on one person's points would otherwise
    count on the same lot.
    """

    operation: Operation
    customer: Customer
    programme: Programme
    reason: str = ""
    sale_id: int | None = None
    written: int = field(default=0, init=False)

    debt: int = field(default=0, init=False)
    """Points that returns took and that were not there: the lots hold more than the balance."""

    def __post_init__(self) -> None:
        """Write off what is past its last day: it must not be spent."""
        lots = self.lots()
        self.debt = sum(lot.left for lot in lots) - self.customer.points
        self._draw(Movement.EXPIRE, ledger.expire(lots, self.operation.today))

    def lots(self) -> tuple[Lot, ...]:
        """Return the customer's lots that hold points."""
        rows = self.operation.session.execute(OPEN_LOTS, {"customer_id": self.customer.id})
        return tuple(Lot(*row) for row in rows)

    def earn(self, points: int, kind: Movement = Movement.EARN) -> None:
        """Open a lot with points; a debt of earlier returns is paid from it first."""
        if points <= 0:
            return
        lot = self._open_lot(points)
        self._write(kind, points, lot)
        settled = min(points, self.debt)
        if settled:
            self._draw(Movement.RETURN_EARNED, (Draw(lot, settled),))
            self._write(Movement.RETURN_EARNED, settled, None)

    def spend(self, points: int) -> None:
        """Spend points, nearest expiry first.

        Raises:
            Refused: there are not so many; the operation must not go on.
        """
        self._draw(Movement.SPEND, ledger.spend(self.lots(), points, self.operation.today))

    def take_back(
        self, points: int, own_lot: int | None, kind: Movement = Movement.RETURN_EARNED
    ) -> int:
        """Take points for a return; return how many were already spent.

        Those are forgiven or become a debt, as the programme says.
        """
        shortfall = self.programme.shortfall
        taken = ledger.take_back(self.lots(), points, own_lot, shortfall, self.operation.today)
        self._draw(kind, taken.draws)
        if taken.debt:
            self._write(kind, -taken.debt, None)
        return taken.forgiven + taken.debt

    def give_back(self, draws: Iterable[Draw], kind: Movement = Movement.GIVE_BACK_SPENT) -> None:
        """Put spent points back into their lots; where a lot has expired, into a new one."""
        for draw in draws:
            lot = self.operation.session.get_one(PointsLot, draw.lot)
            if lot.expires_on is None or self.operation.today <= lot.expires_on:
                lot.open_points += draw.points
                self._write(kind, draw.points, draw.lot)
            else:
                self._write(kind, draw.points, self._open_lot(draw.points))

    def undo(self, rows: Sequence[PointsEntry]) -> None:
        """Write the opposite of each row, what comes back first."""
        for row in sorted(rows, key=lambda entry: entry.points):
            kind = Movement(row.kind)
            if row.lot_id is None:
                self._write(kind, -row.points, None)
            elif row.points > 0:
                self.take_back(row.points, row.lot_id, kind)
            else:
                self.give_back((Draw(row.lot_id, -row.points),), kind)

    def _open_lot(self, points: int) -> int:
        lot = PointsLot(
            customer_id=self.customer.id,
            programme_id=self.programme.version,
            sale_id=self.sale_id,
            points=points,
            open_points=points,
            earned_on=self.operation.today,
            expires_on=expiry.last_day(self.programme.expiry, self.operation.today),
        )
        self.operation.session.add(lot)
        self.operation.session.flush()
        return lot.id

    def _draw(self, kind: Movement, draws: Sequence[Draw]) -> None:
        if not draws:
            return
        parameters = {"ids": [draw.lot for draw in draws]}
        lots = {lot.id: lot for lot in self.operation.session.scalars(_LOTS, parameters)}
        for draw in draws:
            lots[draw.lot].open_points -= draw.points
            self._write(kind, -draw.points, draw.lot)

    def _write(self, kind: Movement, points: int, lot: int | None) -> None:
        self.operation.session.add(
            PointsEntry(
                op_id=f"{self.operation.op_id}/{self.written}",
                customer_id=self.customer.id,
                programme_id=self.programme.version,
                lot_id=lot,
                kind=kind,
                points=points,
                sale_id=self.sale_id,
                staff_id=self.operation.by.staff_id,
                counter_id=self.operation.by.counter_id,
                reason=self.reason,
                happened_at=self.operation.moment,
            )
        )
        self.written += 1
        self.customer.points += points
        if lot is None:
            self.debt -= points
