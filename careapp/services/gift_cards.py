"""Gift cards in use: what is on one, what it pays, and taking that back."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session, aliased

from careapp.errors import Refused
from careapp.model.gift_card import GiftCardEntry
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.permissions import Action, require
from careapp.rules.roles import Role
from careapp.rules.vouchers.stored_value import ValueMovement, share_out
from careapp.rules.vouchers.validity import LONGEST_DAYS
from careapp.services import gift_card_ledger, replay
from careapp.services.gift_card_ledger import Move, entry_id
from careapp.services.operation import Operation
from careapp.services.shop import load_shop
from careapp.text import _


@dataclass(frozen=True, slots=True)
class Payment:
    """What a gift card paid at once, in cents, and what was left on it after that."""

    entry_id: int
    voucher_id: int
    cents: int
    left_cents: int
    sale_id: int | None
    staff_id: int | None
    counter_id: int | None
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class PaidByCards:
    """What gift cards paid of a purchase together, and what was left on them then, in cents."""

    cents: int
    left_cents: int


@dataclass(frozen=True, slots=True)
class ValueEntry:
    """One movement as people read it; signed cents, empty where not known."""

    movement: ValueMovement
    cents: int
    happened_at: datetime
    staff_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class GiftCardFacts:
    """A gift card: what was paid, what is left, and every movement, the newest first."""

    voucher_id: int
    paid_cents: int
    left_cents: int
    is_single_purpose: bool
    entries: tuple[ValueEntry, ...]


def load_gift_card(session: Session, voucher_id: int) -> GiftCardFacts | None:
    """Return a gift card; None: the voucher is none."""
    value = gift_card_ledger.load_value(session, voucher_id)
    if value is None:
        return None
    rows = session.execute(_ENTRIES, {"voucher_id": voucher_id})
    entries = tuple(
        ValueEntry(ValueMovement(row.kind), row.cents, row.happened_at, row.name or "", row.reason)
        for row in rows
    )
    return GiftCardFacts(
        voucher_id, value.paid_cents, value.left_cents, value.is_single_purpose, entries
    )


def may_extend_days(session: Session, role: Role) -> int:
    """Return for how many days after its end a gift card is still taken.

    It was paid for: the owner takes it however long ago it ended, others as the shop allows.
    """
    if role is Role.OWNER:
        return LONGEST_DAYS
    return load_shop(session).may_extend_days


def pay(
    operation: Operation, voucher_id: int, purchase_cents: int | None, *, extend: bool = False
) -> Payment:
    """Pay as much of a purchase as a gift card can; its row is locked.

    Raises:
        Refused: the purchase is not said, or the card can no longer be used.
    """
    if not purchase_cents:
        raise Refused(_("Write the purchase: a gift card pays only what is needed."))
    if extend:
        require(operation.by.role, Action.EXTEND_VOUCHER)
    days = may_extend_days(operation.session, operation.by.role) if extend else 0
    spend_up_to(operation, voucher_id, purchase_cents, may_extend_days=days)
    return _payment(operation.session, operation.op_id, voucher_id)


def shares_of(
    session: Session, voucher_ids: Iterable[int], due_cents: int, today: date
) -> Mapping[int, int]:
    """Return what each gift card would pay of a purchase, in their order.

    Raises:
        Refused: one of them can no longer be used.
    """
    there = {}
    for voucher_id in voucher_ids:
        voucher, value = session.get(Voucher, voucher_id), _value(session, voucher_id)
        if voucher is None or not value or not voucher.is_open(today):
            raise Refused(_("This gift card can no longer be used. Take it off the purchase."))
        there[voucher_id] = value
    return share_out(due_cents, there)


def pay_for_sale(
    operation: Operation, voucher_ids: Iterable[int], due_cents: int, sale_id: int
) -> PaidByCards:
    """Pay a purchase with gift cards in their order.

    Raises:
        Refused: one can no longer be used, or nothing is left for it to pay.
    """
    paid = left = 0
    for voucher_id in voucher_ids:
        paid += spend_up_to(operation, voucher_id, due_cents - paid, sale_id)
        left += _value(operation.session, voucher_id)
    return PaidByCards(paid, left)


def spend_up_to(
    operation: Operation,
    voucher_id: int,
    cents: int,
    sale_id: int | None = None,
    may_extend_days: int = 0,
) -> int:
    """Take as much of an amount as is on a card, and return it, in cents.

    Raises:
        Refused: the card can no longer be used, or there is nothing to pay.
    """
    value = gift_card_ledger.lock_value(operation.session, voucher_id)
    there = value.left_cents if value is not None else 0
    if there and cents <= 0:
        raise Refused(_("Nothing is left to pay: take the gift card off the purchase."))
    taken = min(there, cents)
    move = Move(voucher_id, ValueMovement.SPENT, -taken, sale_id)
    gift_card_ledger.spend(operation, move, may_extend_days)
    return taken


def find_payment(session: Session, op_id: uuid.UUID) -> Payment | None:
    """Return what a gift card paid in an operation; None: none did."""
    spent = gift_card_ledger.action_of(ValueMovement.SPENT)
    done = replay.find_done(session, op_id, spent)
    return None if done is None else _payment(session, op_id, done.subject_id)


def take_payment_back(operation: Operation, payment: Payment, reason: str) -> bool:
    """Put a payment without a purchase back on its card; False: it was before."""
    gift_card_ledger.lock_value(operation.session, payment.voucher_id)
    if operation.session.scalar(_UNDONE, {"entry_id": payment.entry_id}) is not None:
        return False
    back = Move(
        payment.voucher_id,
        ValueMovement.GIVEN_BACK,
        payment.cents,
        undoes_id=payment.entry_id,
        reason=reason,
    )
    gift_card_ledger.put_back(operation, back)
    return True


def move_value(operation: Operation, old_voucher_id: int, new_voucher_id: int) -> None:
    """Move what is left of a lost gift card to the voucher written in its place.

    Called within the transaction that makes the old one void; a voucher that is no gift card has
    no value to move.
    """
    gift_card_ledger.pass_on(operation, old_voucher_id, new_voucher_id)


def _value(session: Session, voucher_id: int) -> int:
    value = gift_card_ledger.load_value(session, voucher_id)
    return value.left_cents if value is not None else 0


def _payment(session: Session, op_id: uuid.UUID, voucher_id: int) -> Payment:
    own_id = entry_id(op_id, ValueMovement.SPENT, voucher_id)
    return Payment(*session.execute(_PAYMENT, {"op_id": str(own_id)}).one())


_Earlier = aliased(GiftCardEntry)
_LEFT_THEN = (
    select(func.sum(_Earlier.cents))
    .where(_Earlier.voucher_id == GiftCardEntry.voucher_id, _Earlier.id <= GiftCardEntry.id)
    .scalar_subquery()
)
_PAYMENT = select(
    GiftCardEntry.id,
    GiftCardEntry.voucher_id,
    -GiftCardEntry.cents,
    _LEFT_THEN,
    GiftCardEntry.sale_id,
    GiftCardEntry.staff_id,
    GiftCardEntry.counter_id,
    GiftCardEntry.happened_at,
).where(GiftCardEntry.op_id == bindparam("op_id"))
_UNDONE = select(GiftCardEntry.id).where(GiftCardEntry.undoes_id == bindparam("entry_id"))
_ENTRIES = (
    select(
        GiftCardEntry.kind,
        GiftCardEntry.cents,
        GiftCardEntry.happened_at,
        GiftCardEntry.reason,
        Staff.name,
    )
    .outerjoin(Staff, Staff.id == GiftCardEntry.staff_id)
    .where(GiftCardEntry.voucher_id == bindparam("voucher_id"))
    .order_by(GiftCardEntry.id.desc())
)
