"""The ledger of points and stamps: every movement is a row, every row of one operation.

`Posting` writes the rows of one operation for one customer, keeps the lots and the cached
balances beside them, and never changes or deletes a row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from careapp.model.base import Base
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.rules.loyalty import expiry, ledger
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Draw, Lot, Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.versions import Held
from careapp.services.operation import Operation
from careapp.services.programme import load_version

OPEN_LOTS = select(
    PointsLot.id,
    PointsLot.open_points,
    PointsLot.expires_on,
    PointsLot.programme_id,
    PointsLot.unit,
).where(PointsLot.customer_id == bindparam("customer_id"), PointsLot.open_points > 0)
"""The lots of a customer that still hold points, expired ones included."""

_OF_SALE = (
    select(PointsEntry).where(PointsEntry.sale_id == bindparam("sale_id")).order_by(PointsEntry.id)
)
# The bare tables: as objects of the session, rows take several times as long, and what is
# open of a lot could be written over by an object that was loaded before.
_LOT_TABLE = Base.metadata.tables[PointsLot.__tablename__]
_ADD_LOT = insert(_LOT_TABLE).returning(_LOT_TABLE.c.id)
_ADD_ENTRY = insert(Base.metadata.tables[PointsEntry.__tablename__])
_CHANGE_LOT = (
    update(_LOT_TABLE)
    .where(_LOT_TABLE.c.id == bindparam("lot"))
    .values(open_points=_LOT_TABLE.c.open_points + bindparam("more"))
)
_LOT = select(PointsLot.unit, PointsLot.expires_on, PointsLot.programme_id).where(
    PointsLot.id == bindparam("lot")
)
_EXPIRED = (
    select(PointsEntry.lot_id, -func.sum(PointsEntry.points))
    .where(
        PointsEntry.lot_id.in_(bindparam("lots", expanding=True)),
        PointsEntry.kind == Movement.EXPIRE,
    )
    .group_by(PointsEntry.lot_id)
)
_OWN_LOT = (
    select(PointsLot.id, PointsLot.unit).where(PointsLot.sale_id == bindparam("sale_id")).limit(1)
)


@dataclass(frozen=True, slots=True)
class Account:
    """What a customer holds: the open lots by unit, and what returns left owing in each."""

    lots: dict[Unit, tuple[Lot, ...]]
    cached: dict[Unit, int]

    def debt(self, unit: Unit) -> int:
        """Return the points that returns took and that were not there."""
        return sum(lot.left for lot in self.lots[unit]) - self.cached[unit]

    def balance(self, unit: Unit, today: date) -> int:
        """Return what counts on that day: lots past their last day no longer do."""
        return ledger.available(self.lots[unit], today) - self.debt(unit)

    def versions(self, today: date) -> dict[int, int]:
        """Return what is left of each programme version, by its number."""
        left: dict[int, int] = {}
        for lot in (*self.lots[Unit.POINT], *self.lots[Unit.STAMP]):
            if lot.is_open(today):
                left[lot.version] = left.get(lot.version, 0) + lot.left
        return left


def load_account(session: Session, customer: Customer) -> Account:
    """Return what a customer holds."""
    lots: dict[Unit, tuple[Lot, ...]] = {Unit.POINT: (), Unit.STAMP: ()}
    for row in session.connection().execute(OPEN_LOTS, {"customer_id": customer.id}):
        key, left, last_day, version, unit = row
        lots[Unit(unit)] += (Lot(key, left, last_day, version),)
    return Account(lots, {Unit.POINT: customer.points, Unit.STAMP: customer.stamps})


def held_versions(
    session: Session, account: Account, in_force: Programme, today: date
) -> tuple[Held, ...]:
    """Return what a customer holds of earlier versions than the one in force."""
    return tuple(
        Held(load_version(session, version), left)
        for version, left in account.versions(today).items()
        if version != in_force.version
    )


def balance_of(customer: Customer, unit: Unit) -> int:
    """Return the cached balance of a unit: points past their last day are still in it."""
    return customer.stamps if unit is Unit.STAMP else customer.points


def entries_of(session: Session, sale_id: int) -> Sequence[PointsEntry]:
    """Return the rows that one sale or return wrote, in their order."""
    return session.scalars(_OF_SALE, {"sale_id": sale_id}).all()


def own_lot(session: Session, sale_id: int) -> tuple[int | None, Unit]:
    """Return the lot that a purchase opened, None when it earned nothing, and its unit."""
    row = session.execute(_OWN_LOT, {"sale_id": sale_id}).one_or_none()
    return (None, Unit.POINT) if row is None else (row[0], Unit(row[1]))


@dataclass
class Posting:
    """The rows of one operation, numbered by their place in it.

    The customer's row must be locked: two operations on one person's points would otherwise
    count on the same lot. `programme` is the version under which rows are made.
    """

    operation: Operation
    customer: Customer
    programme: Programme
    reason: str = ""
    sale_id: int | None = None
    voucher_id: int | None = None
    account: Account | None = None
    """What is held, where it was loaded in this transaction already; expired lots too."""
    written: int = field(default=0, init=False)
    debts: dict[Unit, int] = field(init=False)

    def __post_init__(self) -> None:
        """Write off what is past its last day: it must not be spent."""
        held = self.account or load_account(self.operation.session, self.customer)
        self.debts = {unit: held.debt(unit) for unit in Unit}
        for unit, lots in held.lots.items():
            self._draw(Movement.EXPIRE, unit, ledger.expire(lots, self.operation.today))

    @property
    def _connection(self) -> Connection:
        return self.operation.session.connection()

    def lots(self, unit: Unit) -> tuple[Lot, ...]:
        """Return the customer's lots of a unit that hold points now."""
        return load_account(self.operation.session, self.customer).lots[unit]

    def earn(
        self,
        points: int,
        kind: Movement = Movement.EARN,
        last_day: date | None = None,
        instead_of: PointsLot | None = None,
    ) -> None:
        """Open a lot with points; a debt of earlier returns is paid from it first.

        They end on *last_day*, with the lot *instead_of* which they are, or when the programme
        says.
        """
        if points <= 0:
            return
        unit = self.programme.unit
        today = self.operation.today
        ends = last_day or expiry.last_day(self.programme.expiry, today)
        if instead_of is not None:
            ends = instead_of.expires_on
        lot = self._open_lot(points, unit, ends)
        self._write(kind, unit, points, lot)
        if ends is not None and ends < today:
            self._draw(Movement.EXPIRE, unit, (Draw(lot, points),))
            return
        settled = min(points, self.debts[unit])
        if settled:
            self._draw(Movement.RETURN_EARNED, unit, (Draw(lot, settled),))
            self._write(Movement.RETURN_EARNED, unit, settled, None)

    def spend(
        self,
        points: int,
        unit: Unit,
        promised_under: int | None = None,
        kind: Movement = Movement.SPEND,
    ) -> None:
        """Spend points, nearest expiry first; those of a promise's version before.

        Raises:
            Refused: there are not so many; the operation must not go on.
        """
        today = self.operation.today
        self._draw(kind, unit, ledger.spend(self.lots(unit), points, today, promised_under))

    def take_back(
        self,
        points: int,
        own_lot: int | None,
        unit: Unit,
        kind: Movement = Movement.RETURN_EARNED,
    ) -> int:
        """Take points for a return; return how many were already spent.

        Those are forgiven or become a debt, as the programme says.
        """
        shortfall = self.programme.shortfall
        taken = ledger.take_back(self.lots(unit), points, own_lot, shortfall, self.operation.today)
        self._draw(kind, unit, taken.draws)
        if taken.debt:
            self._write(kind, unit, -taken.debt, None)
        return taken.forgiven + taken.debt

    def give_back(self, draws: Iterable[Draw], kind: Movement = Movement.GIVE_BACK_SPENT) -> None:
        """Put spent points back into their lots; where one has expired, into a new one.

        It keeps the version: under another one, stamps could buy nothing.
        """
        today = self.operation.today
        for draw in draws:
            lot = self._connection.execute(_LOT, {"lot": draw.lot}).one()
            unit = Unit(lot.unit)
            if lot.expires_on is None or today <= lot.expires_on:
                self._change_lot(draw.lot, draw.points)
                self._write(kind, unit, draw.points, draw.lot)
            else:
                ends = expiry.last_day(self.programme.expiry, today)
                anew = self._open_lot(draw.points, unit, ends, lot.programme_id)
                self._write(kind, unit, draw.points, anew)

    def undo(self, rows: Sequence[PointsEntry]) -> None:
        """Write the opposite of each row, what comes back first.

        Points of these rows that have expired since are not taken out of other lots.
        """
        opened = [row.lot_id for row in rows if row.points > 0 and row.lot_id is not None]
        gone = self._expired(opened)
        for row in sorted(rows, key=lambda entry: entry.points):
            kind, unit = Movement(row.kind), Unit(row.unit)
            if row.lot_id is None:
                self._write(kind, unit, -row.points, None)
            elif row.points > 0:
                left = max(0, row.points - gone.get(row.lot_id, 0))
                self.take_back(left, row.lot_id, unit, kind)
            else:
                self.give_back((Draw(row.lot_id, -row.points),), kind)

    def _expired(self, lots: Sequence[int]) -> Mapping[int, int]:
        """Return the points that expired in each of these lots."""
        found = self._connection.execute(_EXPIRED, {"lots": lots}) if lots else ()
        return {lot: points for lot, points in found if lot}

    def _open_lot(
        self, points: int, unit: Unit, last_day: date | None, version: int | None = None
    ) -> int:
        values = {
            "customer_id": self.customer.id,
            "programme_id": self.programme.version if version is None else version,
            "sale_id": self.sale_id,
            "unit": unit,
            "points": points,
            "open_points": points,
            "earned_on": self.operation.today,
            "expires_on": last_day,
        }
        lot: int = self._connection.scalar(_ADD_LOT, values)
        return lot

    def _draw(self, kind: Movement, unit: Unit, draws: Sequence[Draw]) -> None:
        for draw in draws:
            self._change_lot(draw.lot, -draw.points)
            self._write(kind, unit, -draw.points, draw.lot)

    def _change_lot(self, lot: int, more: int) -> None:
        self._connection.execute(_CHANGE_LOT, {"lot": lot, "more": more})

    def _write(self, kind: Movement, unit: Unit, points: int, lot: int | None) -> None:
        values = {
            "op_id": f"{self.operation.op_id}/{self.written}",
            "customer_id": self.customer.id,
            "programme_id": self.programme.version,
            "lot_id": lot,
            "kind": kind,
            "unit": unit,
            "points": points,
            "sale_id": self.sale_id,
            "voucher_id": self.voucher_id,
            "staff_id": self.operation.by.staff_id,
            "counter_id": self.operation.by.counter_id,
            "reason": self.reason,
            "happened_at": self.operation.moment,
        }
        self._connection.execute(_ADD_ENTRY, values)
        self.written += 1
        if unit is Unit.STAMP:
            self.customer.stamps += points
        else:
            self.customer.points += points
        if lot is None:
            self.debts[unit] -= points
