"""What a shop day came to: sales, vouchers, gift cards, points, care, and what was put right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, SQLColumnExpression, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.care import Case, Promise
from careapp.model.gift_card import GiftCardEntry
from careapp.model.points import PointsEntry
from careapp.model.sale import Sale
from careapp.model.shop import is_visible
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.care.promises import PromiseState
from careapp.rules.vouchers.kind import GestureKind
from careapp.rules.vouchers.validity import VoucherState
from careapp.services import adjusting, corrections, redeeming, undoing, voucher_changes

AnyRow = Row[*tuple[Any, ...]]

_STEP = 5_000
"""Rows of the audit that are looked at together, from its end back to the day."""
PUT_RIGHT = (corrections.CORRECTED, adjusting.ADJUSTED)
TAKEN_BACK = (undoing.UNDONE, redeeming.UNDONE, adjusting.UNDONE)
OF_VOUCHERS = (voucher_changes.VOIDED, voucher_changes.EXTENDED, voucher_changes.REISSUED)


@dataclass(frozen=True, slots=True)
class Sum:
    """How many, and the cents that they come to."""

    count: int = 0
    cents: int = 0


@dataclass(frozen=True, slots=True)
class DaySales:
    """The sales of a day by `SaleKind`; *paid_cents* is what is left after discounts."""

    by_kind: Mapping[str, Sum]
    net_cents: int
    paid_cents: int


@dataclass(frozen=True, slots=True)
class GivenVouchers:
    """The vouchers of one kind that one person wrote; words alone have no value."""

    kind: str
    staff: str
    sum: Sum


@dataclass(frozen=True, slots=True)
class Approved:
    """A voucher beyond somebody's limit: what it gives, who wrote it and who let it pass."""

    kind: str
    cents: int
    staff: str
    approver: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit: what was done, by whom and why."""

    moment: datetime
    action: str
    staff: str
    reason: str


@dataclass(frozen=True, slots=True)
class DayCare:
    """What became of promises and cases; `kept_late`: of those kept, after the day said first."""

    kept: int
    kept_late: int
    broken: int
    opened: int
    closed: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Everything that the day report tells. `cards` and `points` are by the kind of movement."""

    sales: DaySales
    given: tuple[GivenVouchers, ...]
    used: Mapping[str, Sum]
    approved: tuple[Approved, ...]
    cards: Mapping[str, Sum]
    cards_left_cents: int
    points: Mapping[tuple[str, str], int]
    """(unit, kind of movement) and the sum."""
    care: DayCare
    entries: tuple[Entry, ...]


def load_day_figures(session: Session, day: date) -> DayFigures:
    """Return what a shop day came to."""
    span = {"begins": clock.start_of(day), "ends": clock.start_of(day + timedelta(days=1))}
    return DayFigures(
        sales=_sales(session, day),
        given=tuple(
            GivenVouchers(kind, staff or "", Sum(count, cents))
            for kind, staff, count, cents in _rows(session, _GIVEN, {"day": day})
        ),
        used=_sums(_rows(session, _USED, {"day": day})),
        approved=tuple(Approved(*row) for row in _rows(session, _APPROVED, {"day": day})),
        cards=_sums(_rows(session, _CARDS, span)),
        cards_left_cents=session.scalar(_CARDS_LEFT, span) or 0,
        points={(unit, kind): points for unit, kind, points in _rows(session, _POINTS, span)},
        care=DayCare(
            *session.execute(_SETTLED, {"day": day}).one(),
            opened=session.scalar(_OPENED, span) or 0,
            closed=session.scalar(_CLOSED, span) or 0,
        ),
        entries=_entries(session, span),
    )


def _sales(session: Session, day: date) -> DaySales:
    rows = _rows(session, _SALES, {"day": day})
    by_kind = {kind: Sum(count, total) for kind, count, total, _paid in rows}
    net = sum(one.cents for one in by_kind.values())
    return DaySales(by_kind, net, sum(paid for *_others, paid in rows))


def _sums(rows: Sequence[AnyRow]) -> Mapping[str, Sum]:
    return {kind: Sum(count, cents) for kind, count, cents in rows}


def _rows(session: Session, statement: Any, values: Mapping[str, object]) -> Sequence[AnyRow]:  # noqa: ANN401 - any select
    found: Sequence[AnyRow] = session.execute(statement, values).all()
    return found


def _entries(session: Session, span: Mapping[str, datetime]) -> tuple[Entry, ...]:
    values = {**span, "after": _last_before(session, span["begins"])}
    return tuple(
        Entry(row.happened_at, row.action, row.staff or "", row.reason)
        for row in _rows(session, _ENTRIES, values)
    )


def _last_before(session: Session, moment: datetime) -> int:
    """Return an id of the audit after which all rows from *moment* on are.

    Rows are appended as time goes on: read by its moments, ten years of them would be read.
    """
    last = session.scalar(_NEWEST) or 0
    while last > 0 and session.scalar(_ANY_SINCE, {"upto": last, "moment": moment}) is not None:
        last -= _STEP
    return last


def _was_on(
    moment: SQLColumnExpression[datetime] | SQLColumnExpression[datetime | None],
) -> ColumnElement[bool]:
    return and_(moment >= bindparam("begins"), moment < bindparam("ends"))


_SALES = (
    select(Sale.kind, func.count(), func.sum(Sale.total_cents), func.sum(Sale.paid_cents))
    .where(Sale.day == bindparam("day"), is_visible(Sale.import_id))
    .group_by(Sale.kind)
)
# The index of what a person wrote on a day: asked for each of them, and for the command line.
_WRITTEN_ON = and_(
    or_(Voucher.staff_id.in_(select(Staff.id)), Voucher.staff_id.is_(None)),
    Voucher.issued_on == bindparam("day"),
)
_GIVEN = (
    select(Voucher.kind, Staff.name, func.count(), func.sum(Voucher.amount_cents))
    .outerjoin(Staff, Staff.id == Voucher.staff_id)
    .where(
        _WRITTEN_ON,
        Voucher.gesture != GestureKind.VALUE.value,
        Voucher.replaces_id.is_(None),
    )
    .group_by(Voucher.kind, Staff.name)
    .order_by(Voucher.kind, Staff.name)
)
_USED = (
    select(Voucher.kind, func.count(), func.sum(Voucher.amount_cents))
    .where(
        Voucher.redeemed_on == bindparam("day"),
        Voucher.state == VoucherState.REDEEMED.value,
        Voucher.gesture != GestureKind.VALUE.value,
    )
    .group_by(Voucher.kind)
)
_Approver = aliased(Staff)
_APPROVED = (
    select(Voucher.kind, Voucher.amount_cents, Staff.name, _Approver.name)
    .join(Staff, Staff.id == Voucher.staff_id)
    .join(_Approver, _Approver.id == Voucher.approved_by_id)
    .where(_WRITTEN_ON)
    .order_by(Voucher.id)
)
_CARDS = (
    select(GiftCardEntry.kind, func.count(), func.sum(GiftCardEntry.cents))
    .where(_was_on(GiftCardEntry.happened_at))
    .group_by(GiftCardEntry.kind)
)
_CARDS_LEFT = select(func.sum(GiftCardEntry.cents)).where(
    GiftCardEntry.happened_at < bindparam("ends")
)
_POINTS = (
    select(PointsEntry.unit, PointsEntry.kind, func.sum(PointsEntry.points))
    .where(_was_on(PointsEntry.happened_at))
    .group_by(PointsEntry.unit, PointsEntry.kind)
)
_SETTLED = select(
    func.count().filter(Promise.state == PromiseState.KEPT),
    func.count().filter(
        Promise.state == PromiseState.KEPT, Promise.settled_on > Promise.first_due_on
    ),
    func.count().filter(Promise.state == PromiseState.BROKEN),
).where(Promise.settled_on == bindparam("day"))
_OPENED = select(func.count(Case.id)).where(_was_on(Case.opened_at))
_CLOSED = select(func.count(Case.id)).where(_was_on(Case.closed_at))
_NEWEST = select(func.max(AuditRow.id))
_ANY_SINCE = (
    select(AuditRow.id)
    .where(
        AuditRow.id <= bindparam("upto"),
        AuditRow.id > bindparam("upto") - _STEP,
        AuditRow.happened_at >= bindparam("moment"),
    )
    .limit(1)
)
_ENTRIES = (
    select(AuditRow.happened_at, AuditRow.action, Staff.name.label("staff"), AuditRow.reason)
    .outerjoin(Staff, Staff.id == AuditRow.staff_id)
    .where(
        AuditRow.id > bindparam("after"),
        _was_on(AuditRow.happened_at),
        AuditRow.action.in_((*PUT_RIGHT, *TAKEN_BACK, *OF_VOUCHERS)),
    )
    .order_by(AuditRow.id)
)
