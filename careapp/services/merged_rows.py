"""The rows of a person that move with a merge, by their ids, and back again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, ColumnElement, Select, Table, bindparam, func, select, update
from sqlalchemy.orm import Session, aliased

from careapp.model.base import Base
from careapp.model.care import Case, Feedback, Parting, Promise
from careapp.model.customer import Card, Consent, Email, ExternalId, Note, Phone
from careapp.model.points import PointsAdjustment, PointsEntry, PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.model.shop import SaidLine
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.ledger import Movement

Ids: TypeAlias = Mapping[str, Sequence[int]]
"""The ids of moved rows, by their table."""

MOVED: tuple[type[Base], ...] = (
    Sale,
    Voucher,
    PointsLot,
    PointsEntry,
    PointsAdjustment,
    RewardUse,
    Note,
    Card,
    Phone,
    Email,
    ExternalId,
    Consent,
    SaidLine,
    Case,
    Promise,
    Feedback,
    Parting,
)
"""Everything that belongs to a person."""
_CHUNK = 10_000
"""Ids in one statement: engines take some tens of thousands of parameters."""

_SameLine, _SameParting = aliased(SaidLine), aliased(Parting)
_HAD_BY_BOTH: Mapping[str, ColumnElement[bool]] = {
    "said_line": select(_SameLine.id)
    .where(
        _SameLine.customer_id == bindparam("kept_id"),
        _SameLine.day == SaidLine.day,
        _SameLine.line == SaidLine.line,
    )
    .exists(),
    "parting": select(_SameParting.id)
    .where(
        _SameParting.customer_id == bindparam("kept_id"),
        _SameParting.last_visit_on == Parting.last_visit_on,
    )
    .exists(),
}
"""A line is said once a day, and an absence asked about once: what both have stays where it is."""

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_STANDING_ON: Mapping[str, Select[int]] = {
    "points_lot": select(PointsEntry.id).where(
        PointsEntry.lot_id.in_(_IDS), PointsEntry.kind != Movement.EXPIRE
    ),
    "voucher": select(PointsEntry.id).where(PointsEntry.voucher_id.in_(_IDS)),
    "sale": select(Sale.id).where(Sale.original_id.in_(_IDS)),
    "points_adjustment": select(PointsAdjustment.id).where(PointsAdjustment.undoes_id.in_(_IDS)),
}
"""By table, the rows that were written because of moved ones, or draw from them."""
_OF = {
    "points_lot": "points_entry",
    "voucher": "points_entry",
    "sale": "sale",
    "points_adjustment": "points_adjustment",
}
"""In which table those rows are."""
_EXPIRED = select(PointsEntry.id).where(
    PointsEntry.lot_id.in_(_IDS), PointsEntry.kind == Movement.EXPIRE
)
_GOING_ALONG: tuple[tuple[str, str, Select[Any]], ...] = (
    ("promise", "care_case", select(Promise.id).where(Promise.case_id.in_(_IDS))),
    ("promise", "promise", select(Promise.id).where(Promise.for_id.in_(_IDS))),
    (
        "voucher",
        "care_case",
        select(Case.voucher_id).where(Case.id.in_(_IDS), Case.voucher_id.is_not(None)),
    ),
    (
        "voucher",
        "parting",
        select(Parting.voucher_id).where(Parting.id.in_(_IDS), Parting.voucher_id.is_not(None)),
    ),
)
"""Rows of the first table that belong to moved rows of the second, whenever they were written."""
_OWING = (
    select(PointsEntry.unit, func.sum(PointsEntry.points))
    .where(PointsEntry.customer_id == bindparam("customer_id"), PointsEntry.lot_id.is_(None))
    .group_by(PointsEntry.unit)
)
_OWING_OF = (
    select(PointsEntry.unit, func.sum(PointsEntry.points))
    .where(PointsEntry.id.in_(_IDS), PointsEntry.lot_id.is_(None))
    .group_by(PointsEntry.unit)
)
_CONSENTS = select(Consent).where(Consent.customer_id == bindparam("customer_id"))


def rows_to_move(session: Session, merged_id: int, kept_id: int) -> dict[str, list[int]]:
    """Return the ids of everything that the merged person brings."""
    found: dict[str, list[int]] = {}
    for table in map(_table, MOVED):
        statement = select(table.c.id).where(table.c.customer_id == merged_id)
        if table.name in _HAD_BY_BOTH:
            statement = statement.where(~_HAD_BY_BOTH[table.name])
        found[table.name] = list(session.scalars(statement, {"kept_id": kept_id}))
    return found


def move(session: Session, ids: Ids, to_id: int) -> None:
    """Give rows to another person; what the session holds of them is read again."""
    session.flush()
    for table in map(_table, MOVED):
        for chunk in _chunks(ids.get(table.name, ())):  # merged before the table was there
            session.execute(update(table).where(table.c.id.in_(chunk)).values(customer_id=to_id))
    session.expire_all()


def was_used(session: Session, ids: Ids, kept_id: int) -> bool:
    """Whether something was done since that stands on moved rows, or paid a moved debt."""
    for name, statement in _STANDING_ON.items():
        moved = set(ids[_OF[name]])
        if any(row not in moved for row in _each(session, statement, ids[name])):
            return True
    owing = dict(session.execute(_OWING, {"customer_id": kept_id}).all())
    for chunk in _chunks(ids["points_entry"]):
        for unit, points in session.execute(_OWING_OF, {"ids": chunk}):
            owing[unit] -= points
    return any(points > 0 for points in owing.values())


def expired_since(session: Session, ids: Ids) -> list[int]:
    """Return the rows by which moved lots have expired since: they go with their lots."""
    moved = set(ids["points_entry"])
    return [row for row in _each(session, _EXPIRED, ids["points_lot"]) if row not in moved]


def agreed_since(session: Session, ids: Ids) -> dict[str, list[int]]:
    """Return the promises and vouchers that go back with moved cases: some were written since."""
    found = {name: set(ids.get(name, ())) for name in ("promise", "voucher")}
    for name, of, statement in _GOING_ALONG:
        found[name].update(_each(session, statement, ids.get(of, ())))
    return {name: sorted(rows) for name, rows in found.items()}


def keep_withdrawals(session: Session, customer_id: int) -> list[int]:
    """End consents that either of the two withdrew after giving them; return their ids."""
    consents = session.scalars(_CONSENTS, {"customer_id": customer_id}).all()
    withdrawn: dict[str, datetime] = {}
    for consent in consents:
        if consent.withdrawn_at is not None:
            earlier = withdrawn.get(consent.purpose, consent.withdrawn_at)
            withdrawn[consent.purpose] = max(earlier, consent.withdrawn_at)
    ended = []
    for consent in consents:
        last = withdrawn.get(consent.purpose)
        if consent.withdrawn_at is None and last is not None and consent.given_at <= last:
            consent.withdrawn_at = last
            ended.append(consent.id)
    return ended


def give_consents_again(session: Session, ids: Sequence[int]) -> None:
    """Take back what `keep_withdrawals` did."""
    for consent_id in ids:
        consent = session.get(Consent, consent_id)
        if consent is not None:
            consent.withdrawn_at = None


def _each(session: Session, statement: Select[Any], ids: Sequence[int]) -> Iterator[int]:
    for chunk in _chunks(ids):
        yield from session.scalars(statement, {"ids": chunk})


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def _table(mapped: type[Base]) -> Table:
    found: Any = mapped.__table__
    table: Table = found
    return table
