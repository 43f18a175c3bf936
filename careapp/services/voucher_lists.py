"""Vouchers in rows: used today, and all that were issued."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, or_, select, true
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.validity import OPEN_STATES, Standing, Validity, VoucherState
from careapp.services import highest_time

PAGE = 50


class VoucherFilter(StrEnum):
    """Which vouchers a list shows."""

    ALL = "all"
    OPEN = "open"
    NOT_PRINTED = "not_printed"
    USED = "used"
    EXPIRED = "expired"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """One voucher of a list. `standing` is None for words alone, which nobody uses."""

    voucher_id: int
    kind: str
    code_last4: str
    gesture: Gesture
    customer_id: int | None
    customer_name: str
    issued_at: datetime
    issued_by: str
    expires_on: date | None
    redeemed_at: datetime | None
    is_printed: bool
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class UsedToday:
    """The vouchers used on a shop day, the last one first, and the cents they took off."""

    rows: tuple[VoucherRow, ...]
    total_cents: int


def used_today(session: Session, day: date) -> UsedToday:
    """Return the vouchers used on a shop day."""
    today = highest_time.judged_today(session)
    rows = tuple(_row(row, today) for row in session.execute(_USED_ON, {"day": day}))
    return UsedToday(rows, sum(row.gesture.amount_cents for row in rows))


def issued_unprinted(session: Session) -> tuple[VoucherRow, ...]:
    """Return the open vouchers that never came out of a printer, the newest first."""
    return list_vouchers(session, VoucherFilter.NOT_PRINTED)


def list_vouchers(
    session: Session, which: VoucherFilter = VoucherFilter.ALL, before_id: int | None = None
) -> tuple[VoucherRow, ...]:
    """Return up to 50 vouchers, the newest first; *before_id* is the last row already shown."""
    today = highest_time.judged_today(session)
    values = {"today": today, "before_id": before_id or _NEWEST}
    return tuple(_row(row, today) for row in session.execute(_LISTS[which], values))


def _row(row: Row[*tuple[Any, ...]], today: date) -> VoucherRow:
    validity = Validity(row.valid_from, row.expires_on)
    gesture = Gesture(GestureKind(row.gesture), row.amount_cents, row.gift_text)
    standing = validity.standing(VoucherState(row.state), today)
    return VoucherRow(
        voucher_id=row.id,
        kind=row.kind,
        code_last4=row.code_last4,
        gesture=gesture,
        customer_id=row.customer_id,
        customer_name=row.customer_name or "",
        issued_at=row.issued_at,
        issued_by=row.issued_by or "",
        expires_on=row.expires_on,
        redeemed_at=row.redeemed_at,
        is_printed=row.printed_at is not None,
        standing=standing if gesture.has_code else None,
    )


_NEWEST = 2**31 - 1
_ROWS = (
    select(
        Voucher.id,
        Voucher.kind,
        Voucher.code_last4,
        Voucher.gesture,
        Voucher.amount_cents,
        Voucher.gift_text,
        Voucher.customer_id,
        Customer.name.label("customer_name"),
        Voucher.issued_at,
        Staff.name.label("issued_by"),
        Voucher.valid_from,
        Voucher.expires_on,
        Voucher.redeemed_at,
        Voucher.printed_at,
        Voucher.state,
    )
    .outerjoin(Customer, Customer.id == Voucher.customer_id)
    .outerjoin(Staff, Staff.id == Voucher.staff_id)
)
_USED_ON = _ROWS.where(
    Voucher.redeemed_on == bindparam("day"), Voucher.state == VoucherState.REDEEMED.value
).order_by(Voucher.redeemed_at.desc(), Voucher.id.desc())

_IS_OPEN = Voucher.state.in_([state.value for state in OPEN_STATES])
_HAS_CODE = Voucher.code_mac.is_not(None)
_IS_OVER = Voucher.expires_on < bindparam("today")
_CONDITIONS: dict[VoucherFilter, ColumnElement[bool]] = {
    VoucherFilter.ALL: true(),
    VoucherFilter.OPEN: and_(_IS_OPEN, _HAS_CODE, or_(Voucher.expires_on.is_(None), ~_IS_OVER)),
    VoucherFilter.NOT_PRINTED: and_(_IS_OPEN, Voucher.printed_at.is_(None)),
    VoucherFilter.USED: Voucher.state == VoucherState.REDEEMED.value,
    VoucherFilter.EXPIRED: and_(_IS_OPEN, _IS_OVER),
    VoucherFilter.VOID: Voucher.state == VoucherState.VOID.value,
}


def _list_of(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    newest_first = _ROWS.where(condition, Voucher.id < bindparam("before_id"))
    return newest_first.order_by(Voucher.id.desc()).limit(PAGE)


_LISTS = {which: _list_of(condition) for which, condition in _CONDITIONS.items()}
