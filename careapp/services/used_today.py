"""What was used on a shop day: vouchers, and what gift cards paid, in part or to the last cent."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, case, func, select
from sqlalchemy.orm import Session, aliased

from careapp import clock
from careapp.model.customer import Customer
from careapp.model.gift_card import GiftCardEntry
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.stored_value import ValueMovement
from careapp.rules.vouchers.validity import VoucherState


@dataclass(frozen=True, slots=True)
class Use:
    """One voucher as it was used; of a gift card, what it paid and what was left on it then."""

    voucher_id: int
    code_last4: str
    customer_id: int | None
    customer_name: str
    used_at: datetime
    gesture: Gesture
    left_cents: int | None = None
    """None: it is no gift card."""
    used_by_id: int | None = None


@dataclass(frozen=True, slots=True)
class UsedToday:
    """What was used on a shop day, the last first."""

    rows: tuple[Use, ...]

    @property
    def total_cents(self) -> int:
        """The cents of all of them."""
        return sum(use.gesture.amount_cents for use in self.rows)


def used_today(session: Session, day: date) -> UsedToday:
    """Return what was used on a shop day and not taken back."""
    span = {"begins": clock.start_of(day), "ends": clock.start_of(day + timedelta(days=1))}
    uses = [
        _use(row, Gesture(GestureKind(row.gesture), row.amount_cents, row.gift_text))
        for row in session.execute(_VOUCHERS, {"day": day})
    ]
    uses += [
        _use(row, Gesture.of_value(row.cents), row.left_cents)
        for row in session.execute(_PAYMENTS, span)
    ]
    uses.sort(key=lambda use: use.used_at, reverse=True)
    return UsedToday(tuple(uses))


def _use(row: Row[*tuple[Any, ...]], gesture: Gesture, left_cents: int | None = None) -> Use:
    return Use(
        row.id,
        row.code_last4,
        row.customer_id,
        row.customer_name,
        row.used_at,
        gesture,
        left_cents,
        row.used_by_id,
    )


_WHO = (
    Voucher.id,
    Voucher.code_last4,
    Voucher.customer_id,
    func.coalesce(Customer.name, "").label("customer_name"),
)
_VOUCHERS = (
    select(
        *_WHO,
        Voucher.redeemed_at.label("used_at"),
        Voucher.redeemed_by_id.label("used_by_id"),
        Voucher.gesture,
        Voucher.amount_cents,
        Voucher.gift_text,
    )
    .outerjoin(Customer, Customer.id == Voucher.customer_id)
    .where(
        Voucher.redeemed_on == bindparam("day"),
        Voucher.state == VoucherState.REDEEMED.value,
        Voucher.gesture != GestureKind.VALUE.value,
    )
    .order_by(Voucher.redeemed_at.desc(), Voucher.id.desc())
)
# What one card paid of one purchase, or at once without one, less what was given back of it.
_ONE_USE = case(
    (GiftCardEntry.sale_id.is_not(None), GiftCardEntry.sale_id),
    else_=-func.coalesce(GiftCardEntry.undoes_id, GiftCardEntry.id),
)
_PAID = (
    select(
        GiftCardEntry.voucher_id,
        func.max(GiftCardEntry.id).label("last_id"),
        func.max(GiftCardEntry.happened_at).label("used_at"),
        func.max(GiftCardEntry.staff_id).label("used_by_id"),
        (-func.sum(GiftCardEntry.cents)).label("cents"),
    )
    .where(
        GiftCardEntry.kind.in_([ValueMovement.SPENT.value, ValueMovement.GIVEN_BACK.value]),
        GiftCardEntry.happened_at >= bindparam("begins"),
        GiftCardEntry.happened_at < bindparam("ends"),
    )
    .group_by(GiftCardEntry.voucher_id, _ONE_USE)
    .having(func.sum(GiftCardEntry.cents) < 0)
    .subquery()
)
_Earlier = aliased(GiftCardEntry)
_LEFT_THEN = (
    select(func.sum(_Earlier.cents))
    .where(_Earlier.voucher_id == _PAID.c.voucher_id, _Earlier.id <= _PAID.c.last_id)
    .scalar_subquery()
    .label("left_cents")
)
_PAYMENTS = (
    select(*_WHO, _PAID.c.used_at, _PAID.c.used_by_id, _PAID.c.cents, _LEFT_THEN)
    .join(_PAID, _PAID.c.voucher_id == Voucher.id)
    .outerjoin(Customer, Customer.id == Voucher.customer_id)
    .order_by(_PAID.c.last_id.desc())
)
