"""Vouchers in rows: all that were issued."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select, true
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules import codes
from careapp.rules.codes import Code
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.validity import OPEN_STATES, Standing, Validity, VoucherState
from careapp.services import find, highest_time
from careapp.services.archive import secrets_of

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
class VoucherSearch:
    """Which vouchers are looked for; what is empty or None does not matter.

    `text` is a name, a code, or the last four symbols of one; `since` is a shop day.
    """

    which: VoucherFilter = VoucherFilter.ALL
    text: str = ""
    kind: str = ""
    reason: str = ""
    staff_id: int | None = None
    since: date | None = None


EVERYTHING = VoucherSearch()


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
    reason: str = ""


def issued_unprinted(session: Session) -> tuple[VoucherRow, ...]:
    """Return the open vouchers that never came out of a printer, the newest first."""
    return list_vouchers(session, VoucherSearch(VoucherFilter.NOT_PRINTED))


def list_vouchers(
    session: Session, search: VoucherSearch = EVERYTHING, before_id: int | None = None
) -> tuple[VoucherRow, ...]:
    """Return up to 50 vouchers, the newest first; *before_id* is the last row already shown."""
    today = highest_time.judged_today(session)
    wanted = _ROWS.where(*_conditions(session, search, today))
    if before_id is not None:
        wanted = wanted.where(Voucher.id < before_id)
    found = session.execute(wanted.order_by(Voucher.id.desc()).limit(PAGE))
    return tuple(_row(row, today) for row in found)


def row_of(session: Session, voucher_id: int) -> VoucherRow:
    """Return one voucher as a list shows it; it must be there."""
    found = session.execute(_ROWS.where(Voucher.id == voucher_id)).one()
    return _row(found, highest_time.judged_today(session))


def _conditions(
    session: Session, search: VoucherSearch, today: date
) -> Iterator[ColumnElement[bool]]:
    yield _state_of(search.which, today)
    if search.text.strip():
        yield _named(session, search.text)
    if search.kind:
        yield Voucher.kind == search.kind
    if search.reason:
        yield Voucher.reason == search.reason
    if search.staff_id is not None:
        yield Voucher.staff_id == search.staff_id
    if search.since is not None:
        yield Voucher.issued_on >= search.since


def _named(session: Session, text: str) -> ColumnElement[bool]:
    """Return the condition that a voucher is somebody's, or the one with this code."""
    code = codes.read_code(text)
    if isinstance(code, Code):
        return Voucher.code_mac == codes.look_up_key(secrets_of(session).pepper, code)
    people = [person.customer_id for person in find.find(session, text).rows]
    is_theirs = Voucher.customer_id.in_(people)
    tail = codes.read_tail(text)
    return or_(is_theirs, Voucher.code_last4 == tail) if tail else is_theirs


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
        reason=row.reason,
    )


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
        Voucher.reason,
    )
    .outerjoin(Customer, Customer.id == Voucher.customer_id)
    .outerjoin(Staff, Staff.id == Voucher.staff_id)
)
_IS_OPEN = Voucher.state.in_([state.value for state in OPEN_STATES])
_HAS_CODE = Voucher.code_mac.is_not(None)


def _state_of(which: VoucherFilter, today: date) -> ColumnElement[bool]:
    is_over = Voucher.expires_on < today
    return {
        VoucherFilter.ALL: true(),
        VoucherFilter.OPEN: and_(_IS_OPEN, _HAS_CODE, or_(Voucher.expires_on.is_(None), ~is_over)),
        VoucherFilter.NOT_PRINTED: and_(_IS_OPEN, Voucher.printed_at.is_(None)),
        VoucherFilter.USED: Voucher.state == VoucherState.REDEEMED.value,
        VoucherFilter.EXPIRED: and_(_IS_OPEN, is_over),
        VoucherFilter.VOID: Voucher.state == VoucherState.VOID.value,
    }[which]
