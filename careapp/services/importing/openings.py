"""Opening balances and tiers: what people had collected in the system of before.

They wait in memory until the import is completed and are written in that transaction: the ledger
never holds a row that has to go again. A person's balance is taken once from a source, whole or
not at all.
"""

import uuid
from collections.abc import Iterator, KeysView, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import BindParameter, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from careapp.importers.values import CustomerRow, Opening, RowProblem
from careapp.model.bulk import reserve_ids
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.rules.loyalty import expiry
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Tier, tier_for, tier_name, tier_named
from careapp.services import highest_time
from careapp.services.actor import Actor
from careapp.services.importing.values import OpeningTotals
from careapp.services.programme import ensure_programme, load_programme
from careapp.text import _

_AT_ONCE = 1_000
_SHOWN = 30
_MOST = 1_000_000_000
"""A balance above this is no balance, and the database counts to twice as much."""
_OPERATIONS = uuid.UUID("6f1d7e0c-52a1-4b55-9a6c-0d8c1c1f4b7e")
"""One operation for each person and source, whatever file it comes from."""

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_TAKEN = (
    select(PointsEntry.customer_id)
    .where(
        PointsEntry.customer_id.in_(_IDS),
        PointsEntry.kind == Movement.OPENING,
        PointsEntry.reason == bindparam("source"),
    )
    .distinct()
)
_TIERS = select(Customer.id, Customer.tier, Customer.tier_since).where(Customer.id.in_(_IDS))
_DEBTS = (
    select(PointsEntry.customer_id, PointsEntry.unit, -func.sum(PointsEntry.points))
    .where(PointsEntry.customer_id.in_(_IDS), PointsEntry.lot_id.is_(None))
    .group_by(PointsEntry.customer_id, PointsEntry.unit)
    .having(func.sum(PointsEntry.points) < 0)
)
_UPDATE = (
    update(Customer.__table__)  # type: ignore[arg-type]
    .where(Customer.id == bindparam("of"))
    .values(
        points=Customer.points + bindparam("more_points"),
        stamps=Customer.stamps + bindparam("more_stamps"),
        tier=bindparam("to_tier"),
        tier_since=bindparam("to_since"),
    )
)


@dataclass(slots=True)
class _Inherited:
    """What one person had: lots of points and stamps with their last days, and a tier."""

    lots: list[tuple[Unit, int, date | None]] = field(default_factory=list)
    tier: Tier | None = None
    since: date | None = None
    is_sound: bool = True
    line: int = 0

    def sum_of(self, unit: Unit) -> int:
        return sum(count for own, count, _day in self.lots if own is unit)

    def add(self, line: int, opening: Opening, tier: Tier | None) -> None:
        """Add what one more line tells; the highest tier counts."""
        self.line = self.line or line
        counts = ((Unit.POINT, opening.points), (Unit.STAMP, opening.stamps))
        self.lots += [(unit, count, opening.last_day) for unit, count in counts if count]
        self.is_sound = self.is_sound and opening.is_sound
        if tier is not None and (self.tier is None or tier.threshold > self.tier.threshold):
            self.tier, self.since = tier, opening.tier_since


class Openings:
    """What one import brings; nothing of it is in the archive before `apply`."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._waiting: dict[int, _Inherited] = {}
        self._tiers: tuple[Tier, ...] = ()

    @property
    def people(self) -> KeysView[int]:
        """The ids of those who get something."""
        return self._waiting.keys()

    @property
    def totals(self) -> OpeningTotals:
        """What it all comes to."""
        waiting = self._waiting.values()
        return OpeningTotals(
            points=sum(one.sum_of(Unit.POINT) for one in waiting),
            stamps=sum(one.sum_of(Unit.STAMP) for one in waiting),
            tiers=sum(one.tier is not None for one in waiting),
        )

    def gather(
        self, session: Session, ids: Sequence[int], rows: Sequence[CustomerRow]
    ) -> list[RowProblem]:
        """Keep what rows tell of people; return the tiers that the programme does not have."""
        problems: list[RowProblem] = []
        for customer_id, row in zip(ids, rows, strict=True):
            if row.opening is None:
                continue
            self._tiers = self._tiers or load_programme(session).tiering.tiers
            tier = tier_named(self._tiers, row.opening.tier)
            if tier is None and row.opening.tier:
                problems.append(self._unknown(row.line, row.opening.tier))
            person = self._waiting.setdefault(customer_id, _Inherited())
            person.add(row.line, row.opening, tier)
        return problems

    def settle(self, session: Session) -> list[RowProblem]:
        """Drop what is not taken, once all rows are known; return what is told of it.

        That is a balance with a line that could not be read, one that was taken before, and a
        tier that is not above the person's own.
        """
        problems: list[RowProblem] = []
        for ids in _slices(sorted(self._waiting)):
            of_source = {"ids": ids, "source": self._source}
            taken = set(session.scalars(_TAKEN, of_source))
            for customer_id, tier, _since in session.execute(_TIERS, {"ids": ids}).all():
                person = self._waiting[customer_id]
                if customer_id in taken or not person.is_sound:
                    person.lots = []
                elif max(map(person.sum_of, Unit)) > _MOST:
                    problems.append(RowProblem(person.line, "", _too_much(), is_refused=False))
                    person.lots = []
                if not self._is_above(person.tier, tier):
                    person.tier = None
                if not person.lots and person.tier is None:
                    del self._waiting[customer_id]
        return problems

    def apply(self, session: Session, by: Actor, moment: datetime) -> None:
        """Write everything, in the transaction that completes the import."""
        if not self._waiting:
            return
        today = highest_time.judged_today(session)
        programme = ensure_programme(session, moment, today)
        self._tiers = programme.tiering.tiers
        ledger = _Ledger(session, self._source, programme, by, moment, today)
        for ids in _slices(sorted(self._waiting)):
            people = {customer_id: self._waiting[customer_id] for customer_id in ids}
            rows = session.execute(_TIERS.with_for_update(), {"ids": ids}).all()
            ledger.open_lots(people)
            changes = [self._change(*row, people[row[0]], today) for row in rows]
            session.connection().execute(_UPDATE, changes)

    def _change(
        self, customer_id: int, tier: str, since: date | None, person: _Inherited, today: date
    ) -> dict[str, object]:
        # Another counter may have raised the tier in the meantime.
        if person.tier is not None and self._is_above(person.tier, tier):
            tier, since = person.tier.key, person.since or today
        return {
            "of": customer_id,
            "more_points": person.sum_of(Unit.POINT),
            "more_stamps": person.sum_of(Unit.STAMP),
            "to_tier": tier,
            "to_since": since,
        }

    def _is_above(self, tier: Tier | None, current: str) -> bool:
        """Tell whether a tier lifts a person, or is the first one known of them."""
        if tier is None:
            return False
        return not current or tier.threshold > tier_for(self._tiers, 0, current).threshold

    def _unknown(self, line: int, written: str) -> RowProblem:
        text = _(
            "«{text}» is not a tier of the programme, which has {tiers}: the person comes in"
            " without a tier."
        )
        names = ", ".join(map(tier_name, self._tiers))
        text = text.format(text=written[:_SHOWN], tiers=names)
        return RowProblem(line, "", text, is_refused=False)


class _Ledger:
    """Writes lots and their movements for many people at once."""

    def __init__(
        self,
        session: Session,
        source: str,
        programme: Programme,
        by: Actor,
        moment: datetime,
        today: date,
    ) -> None:
        self._session = session
        self._source = source
        self._programme = programme
        self._by = by
        self._moment = moment
        self._today = today

    def open_lots(self, people: dict[int, _Inherited]) -> None:
        """Open a lot for each balance; what returns left owing is paid from it first."""
        connection = self._session.connection()
        rows = self._session.execute(_DEBTS, {"ids": list(people)})
        debts = {(customer_id, Unit(unit)): debt for customer_id, unit, debt in rows}
        count = sum(len(person.lots) for person in people.values())
        keys = iter(reserve_ids(connection, PointsLot, count))
        lots: list[dict[str, object]] = []
        entries: list[dict[str, object]] = []
        for customer_id, person in people.items():
            first = len(entries)
            for (unit, points, last_day), key in zip(person.lots, keys, strict=False):
                settled = min(points, debts.get((customer_id, unit), 0))
                debts[customer_id, unit] = debts.get((customer_id, unit), 0) - settled
                lot = self._lot(customer_id, unit, points, last_day)
                lots.append(lot | {"id": key, "open_points": points - settled})
                for kind, moved, of_lot in _moves(points, settled, key):
                    number = len(entries) - first
                    entry = self._entry(customer_id, number, kind, unit, moved)
                    entries.append(entry | {"lot_id": of_lot})
        if lots:
            connection.execute(insert(PointsLot), lots)
            connection.execute(insert(PointsEntry), entries)

    def _lot(
        self, customer_id: int, unit: Unit, points: int, last_day: date | None
    ) -> dict[str, object]:
        return {
            "customer_id": customer_id,
            "programme_id": self._programme.version,
            "unit": unit,
            "points": points,
            "earned_on": self._today,
            "expires_on": last_day or expiry.last_day(self._programme.expiry, self._today),
        }

    def _entry(
        self, customer_id: int, number: int, kind: Movement, unit: Unit, points: int
    ) -> dict[str, object]:
        op_id = uuid.uuid5(_OPERATIONS, f"{self._source}/{customer_id}")
        return {
            "op_id": f"{op_id}/{number}",
            "customer_id": customer_id,
            "programme_id": self._programme.version,
            "kind": kind,
            "unit": unit,
            "points": points,
            "staff_id": self._by.staff_id,
            "counter_id": self._by.counter_id,
            "reason": self._source,
            "happened_at": self._moment,
        }


def _moves(points: int, settled: int, lot: int) -> Iterator[tuple[Movement, int, int | None]]:
    yield Movement.OPENING, points, lot
    if settled:
        yield Movement.RETURN_EARNED, -settled, lot
        yield Movement.RETURN_EARNED, settled, None


def _too_much() -> str:
    return _("This balance cannot be right: the person comes in without points and stamps.")


def _slices(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
