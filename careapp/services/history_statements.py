"""The statements of the history, built once for each filter and length.

Each part brings its own newest rows, so that a page costs the same for a person with fifty rows
and for one with five thousand.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Date,
    DateTime,
    Integer,
    Select,
    SQLColumnExpression,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, aliased

from careapp.model.care import Case, Feedback, Promise, PromiseUpdate
from careapp.model.customer import Customer, Note
from careapp.model.limits import first
from careapp.model.points import PointsAdjustment, PointsEntry
from careapp.model.sale import Sale
from careapp.model.shop import is_visible
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.sales import SaleKind
from careapp.services.history_entries import HistoryFilter, HistoryKind
from careapp.services.note_agreements import IS_AGREED
from careapp.services.visits import RETURNED_CENTS, constant, is_reversed

_AnySelect: TypeAlias = Select[*tuple[Any, ...]]

_NO_TEXT = constant("")
_ZERO = literal_column("0", Integer)
_NO_DAY = cast(null(), Date)
_COLUMNS: Mapping[str, ColumnElement[Any]] = {
    "part": _ZERO,
    "id": _ZERO,
    "moment": cast(null(), DateTime(timezone=True)),
    "day": _NO_DAY,
    "kind": _NO_TEXT,
    "amount_cents": _ZERO,
    "total_cents": _ZERO,
    "returned_cents": _ZERO,
    "points": _ZERO,
    "points_spent": _ZERO,
    "text": _NO_TEXT,
    "reason": _NO_TEXT,
    "staff_name": _NO_TEXT,
    "voucher_kind": _NO_TEXT,
    "gesture": _NO_TEXT,
    "state": _NO_TEXT,
    "code_last4": _NO_TEXT,
    "expires_on": _NO_DAY,
    "redeemed_on": _NO_DAY,
    "unit": _NO_TEXT,
}
"""The columns of every part, in the order of `HistoryEntry`, and what a part without one has."""


_OF: BindParameter[int] = bindparam("customer_id")


def _part(
    number: int,
    row_id: InstrumentedAttribute[int],
    moment: InstrumentedAttribute[datetime],
    by: InstrumentedAttribute[int | None] | None,
    **given: SQLColumnExpression[Any],
) -> _AnySelect:
    """Select the columns of one part of the history; *by*: whose name stands beside a row."""
    own = {
        "part": literal_column(str(number), Integer),
        "id": row_id,
        "moment": _stored(moment),
        "staff_name": _NO_TEXT if by is None else func.coalesce(Staff.name, _NO_TEXT),
    }
    columns = {**_COLUMNS, **own, **given}
    rows: _AnySelect = select(*(column.label(name) for name, column in columns.items()))
    rows = rows.select_from(row_id.class_)
    return rows if by is None else rows.outerjoin(Staff, Staff.id == by)


def _stored(moment: InstrumentedAttribute[datetime]) -> ColumnElement[datetime]:
    """Return the column as the driver has it: zones are put back only where they are needed."""
    return type_coerce(moment, DateTime(timezone=True))


def _points_moved(one: Movement, other: Movement) -> ColumnElement[int]:
    """Return the points that the rows of a sale moved in two ways."""
    moved = select(func.sum(PointsEntry.points)).where(
        PointsEntry.sale_id == Sale.id,
        or_(PointsEntry.kind == constant(one), PointsEntry.kind == constant(other)),
    )
    return func.coalesce(moved.correlate(Sale).scalar_subquery(), _ZERO)


_UNIT = func.coalesce(
    select(PointsEntry.unit)
    .where(PointsEntry.sale_id == Sale.id)
    .order_by(PointsEntry.id)
    .limit(1)
    .correlate(Sale)
    .scalar_subquery(),
    _NO_TEXT,
)
"""A sale's first row is what it earned."""


_SALES = _part(
    0,
    Sale.id,
    Sale.happened_at,
    Sale.staff_id,
    day=Sale.day,
    kind=Sale.kind,
    amount_cents=Sale.paid_cents,
    total_cents=Sale.total_cents,
    returned_cents=RETURNED_CENTS,
    points=_points_moved(Movement.EARN, Movement.RETURN_EARNED),
    points_spent=-_points_moved(Movement.SPEND, Movement.GIVE_BACK_SPENT),
    text=Sale.items,
    reason=Sale.reason,
    unit=_UNIT,
).where(
    Sale.customer_id == _OF,
    Sale.kind != constant(SaleKind.REVERSAL),
    ~is_reversed(Sale.id),
    is_visible(Sale.import_id),
)
_VOUCHERS = _part(
    1,
    Voucher.id,
    Voucher.issued_at,
    Voucher.staff_id,
    day=Voucher.issued_on,
    kind=constant(HistoryKind.VOUCHER),
    amount_cents=Voucher.amount_cents,
    text=Voucher.gift_text,
    reason=Voucher.reason,
    voucher_kind=Voucher.kind,
    gesture=Voucher.gesture,
    state=Voucher.state,
    code_last4=Voucher.code_last4,
    expires_on=Voucher.expires_on,
    redeemed_on=Voucher.redeemed_on,
).where(Voucher.customer_id == _OF)
_NOTES = _part(
    2,
    Note.id,
    Note.written_at,
    Note.staff_id,
    kind=constant(HistoryKind.NOTE),
    text=Note.text,
    state=case((IS_AGREED & (Note.text != ""), constant("agreed")), else_=_NO_TEXT),
).where(Note.customer_id == _OF)
_Undoing = aliased(PointsAdjustment)
_ADJUSTMENTS = _part(
    3,
    PointsAdjustment.id,
    PointsAdjustment.happened_at,
    PointsAdjustment.staff_id,
    kind=constant(HistoryKind.ADJUSTMENT),
    points=PointsAdjustment.points,
    text=PointsAdjustment.unit,
    reason=PointsAdjustment.reason,
).where(
    PointsAdjustment.customer_id == _OF,
    PointsAdjustment.undoes_id.is_(None),
    ~exists(select(1).where(_Undoing.undoes_id == PointsAdjustment.id)),
)
_CASES = _part(
    4,
    Case.id,
    Case.opened_at,
    Case.owner_id,
    kind=constant(HistoryKind.CASE),
    text=Case.title,
    state=case((Case.closed_at.is_(None), constant("open")), else_=constant("closed")),
).where(Case.customer_id == _OF)
_is_ready = (Promise.state == constant("open")) & Promise.ready_at.is_not(None)
_PROMISES = _part(
    5,
    Promise.id,
    Promise.made_at,
    Promise.owner_id,
    kind=constant(HistoryKind.PROMISE),
    text=Promise.what,
    reason=Promise.settled_why,
    state=case((_is_ready, constant("ready")), else_=Promise.state),
    expires_on=Promise.due_on,
).where(Promise.customer_id == _OF)
_UPDATES = (
    _part(
        6,
        PromiseUpdate.id,
        PromiseUpdate.happened_at,
        PromiseUpdate.staff_id,
        kind=constant(HistoryKind.UPDATE),
        text=PromiseUpdate.text,
        expires_on=PromiseUpdate.due_on,
    )
    .join(Promise, Promise.id == PromiseUpdate.promise_id)
    .where(Promise.customer_id == _OF)
)
_FEEDBACK = _part(
    7,
    Feedback.id,
    Feedback.given_at,
    Feedback.staff_id,
    day=Feedback.given_on,
    kind=constant(HistoryKind.FEEDBACK),
    points=func.coalesce(Feedback.score, _ZERO),
    text=Feedback.words,
    state=case((Feedback.answered_at.is_(None), constant("open")), else_=constant("answered")),
).where(Feedback.customer_id == _OF)
_REQUESTS = _part(
    8,
    Customer.id,
    Customer.created_at,
    None,
    kind=constant(HistoryKind.REQUEST),
    text=Customer.looking_for,
).where(Customer.id == _OF, Customer.looking_for != _NO_TEXT)
_PARTS: tuple[
    tuple[_AnySelect, InstrumentedAttribute[datetime], InstrumentedAttribute[int]], ...
] = (
    (_SALES, Sale.happened_at, Sale.id),
    (_VOUCHERS, Voucher.issued_at, Voucher.id),
    (_NOTES, Note.written_at, Note.id),
    (_ADJUSTMENTS, PointsAdjustment.happened_at, PointsAdjustment.id),
    (_CASES, Case.opened_at, Case.id),
    (_PROMISES, Promise.made_at, Promise.id),
    (_UPDATES, PromiseUpdate.happened_at, PromiseUpdate.id),
    (_FEEDBACK, Feedback.given_at, Feedback.id),
    (_REQUESTS, Customer.created_at, Customer.id),
)
_SHOWN = {
    HistoryFilter.ALL: (0, 1, 2, 3, 4, 5, 6, 7, 8),
    HistoryFilter.PURCHASES: (0,),
    HistoryFilter.VOUCHERS: (1,),
    HistoryFilter.CASES: (4, 7),
    HistoryFilter.PROMISES: (5, 6),
    HistoryFilter.REQUESTS: (1, 8),
    HistoryFilter.NOTES: (2,),
}


def _newest(part: int, limit: int, *, is_continued: bool) -> _AnySelect:
    """Return the newest rows of one part, after the place where the last page ended."""
    rows, moment, row_id = _PARTS[part]
    if is_continued:
        same_moment = moment == bindparam("moment")
        is_later_part = literal_column(str(part), Integer) > bindparam("part")
        is_older_row = (bindparam("part") == part) & (row_id < bindparam("id"))
        rows = rows.where(
            moment <= bindparam("moment"), or_(~same_moment, is_later_part, is_older_row)
        )
    newest = first(rows.order_by(moment.desc(), row_id.desc()), limit)
    return select(newest.subquery())


@cache
def statement_of(
    shown: HistoryFilter, limit: int, *, is_continued: bool
) -> CompoundSelect[*tuple[Any, ...]]:
    """Return the statement of a page: the first one, or one that goes on where one ended."""
    parts = [_newest(part, limit, is_continued=is_continued) for part in _SHOWN[shown]]
    order: list[ColumnElement[Any]] = [
        literal_column("moment").desc(),
        literal_column("part"),
        literal_column("id").desc(),
    ]
    return first(union_all(*parts).order_by(*order), limit)
