"""Gift cards sold, and taken back: the purchase, the voucher and its value at once, or nothing."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.gift_card import GiftCardEntry
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.codes import Code
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind, write_items
from careapp.rules.vouchers import drafts
from careapp.rules.vouchers.gift_card import GIFT_CARD, PRESENT
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.stored_value import ValueMovement, check_amount
from careapp.rules.vouchers.validity import VoucherState
from careapp.services import gift_card_ledger, journal, replay, visits
from careapp.services.actor import Actor
from careapp.services.gift_card_ledger import CardValue, Move, open_value
from careapp.services.giving import lock_givers
from careapp.services.operation import Operation, lock_customer
from careapp.services.programme import ensure_programme
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.shop import load_shop
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, add_voucher, issued_of
from careapp.text import N_, _

_USED_OR_VOID = N_("This gift card was used up or taken back before. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class SellGiftCard:
    """A gift card as typed: cents, who pays it and who it is for, each known or not.

    `recipient_name` names somebody who is not in the archive; the signature is the giver's. A
    single-purpose card is taxed now, a multi-purpose one when it is spent. Without `expires_on`
    the kind's own validity holds. `code` is the one that the preview has shown.
    """

    op_id: uuid.UUID
    amount_cents: int
    message: str
    signature: str
    buyer_id: int | None = None
    recipient_id: int | None = None
    recipient_name: str = ""
    is_single_purpose: bool = False
    expires_on: date | None = None
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class SoldGiftCard:
    """A gift card in the archive, its paper, and the purchase with which it was paid."""

    issued: IssuedVoucher
    sale_id: int | None
    op_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class VoidGiftCard:
    """A gift card to take back, why, and whether what is left on it is paid out."""

    op_id: uuid.UUID
    voucher_id: int
    reason: str
    pays_back: bool


@dataclass(frozen=True, slots=True)
class VoidedGiftCard:
    """A gift card that is worth nothing any more, and the cents that were left on it."""

    voucher_id: int
    cents: int
    pays_back: bool


def sell_gift_card(session: Session, request: SellGiftCard, by: Actor) -> SoldGiftCard:
    """Sell a gift card: its purchase, which earns nothing, its voucher and its value.

    Args:
        session: a change session.
        request: the card; the same `op_id` again returns the first one.
        by: who sells it.

    Raises:
        Refused: nobody is at the counter, the amount is not one that the shop sells, or a text
            cannot be printed; nothing is sold.
    """
    require(by.role, Action.SERVE)
    lock_givers(session, by.staff_id)
    sold = _find_sold(session, request.op_id)
    if sold is not None:
        return sold
    check_amount(request.amount_cents, load_shop(session).gift_card_most_cents)
    operation = Operation.begin(session, by, request.op_id)
    sale_id = _record_sale(operation, request)
    voucher = add_voucher(operation, _voucher_of(request))
    cents = request.amount_cents
    value = CardValue(voucher.id, cents, cents, request.is_single_purpose)
    open_value(operation, value, Move(voucher.id, ValueMovement.SOLD, cents, sale_id))
    return SoldGiftCard(issued_of(session, voucher), sale_id, request.op_id)


def void_gift_card(session: Session, request: VoidGiftCard, by: Actor) -> VoidedGiftCard:
    """Take a gift card back, with a reason; what is left is paid out or written off.

    Raises:
        Refused: not the owner, no reason, or it was used up or taken back before.
    """
    require(by.role, Action.VOID_GIFT_CARD)
    sale = _sale_of(session, request.voucher_id)
    # Before the card: a purchase locks the person first as well.
    customer = None if sale.customer_id is None else lock_customer(session, sale.customer_id)
    value = gift_card_ledger.lock_value(session, request.voucher_id)
    done = replay.find_done(session, request.op_id, gift_card_ledger.action_of(ValueMovement.VOID))
    if done is not None:
        return VoidedGiftCard(done.subject_id, -done.detail["cents"], request.pays_back)
    reason = drafts.check_why(request.reason, _("Write why the gift card is taken back."))
    if value is None or not value.left_cents:
        raise Refused(_(_USED_OR_VOID))
    operation = Operation.begin(session, by, request.op_id)
    sale_id = _pay_out(operation, value, sale, reason) if request.pays_back else None
    if customer is not None and sale_id is not None:
        programme = ensure_programme(session, operation.moment, operation.today)
        visits.recount(session, customer, programme, operation.today)
    _void(operation, value, sale_id, reason)
    return VoidedGiftCard(value.voucher_id, value.left_cents, request.pays_back)


def undo_sold(operation: Operation, sale_id: int, reason: str = "") -> None:
    """Take back the gift card that was sold with a purchase, which is being undone.

    Raises:
        Refused: something was spent from it, or it was taken back before.
    """
    sold = operation.session.scalar(_SOLD_WITH, {"sale_id": sale_id})
    if sold is None:
        return
    value = gift_card_ledger.lock_value(operation.session, sold)
    if value is None or value.left_cents < value.paid_cents:
        raise Refused(
            _("This gift card has been used since: its sale stands. Nothing was changed.")
        )
    _void(operation, value, sale_id, reason)


def require_none_sold(session: Session, sale_id: int) -> None:
    """Let a purchase come back or be corrected only if it is not the sale of a gift card.

    Raises:
        Refused: it is: the card itself is taken back.
    """
    if session.scalar(_SOLD_WITH, {"sale_id": sale_id}) is not None:
        raise Refused(
            _(
                "A gift card was sold here: the owner takes back the card itself. "
                "Nothing was changed."
            )
        )


def _find_sold(session: Session, op_id: uuid.UUID) -> SoldGiftCard | None:
    row = session.execute(_SOLD_IN, {"op_id": str(op_id)}).one_or_none()
    if row is None:
        return None
    voucher, sale_id = row
    return SoldGiftCard(issued_of(session, voucher), sale_id, op_id)


def _record_sale(operation: Operation, request: SellGiftCard) -> int:
    """Record what was paid: it never earns, whoever pays."""
    cents, item = request.amount_cents, _(GIFT_CARD.name)
    if request.buyer_id is not None:
        purchase = PurchaseRequest(
            request.op_id, request.buyer_id, cents, (item,), not_earning_cents=cents
        )
        return record_purchase(operation.session, purchase, operation.by).sale_id
    sale = _row(operation, SaleKind.PURCHASE, cents)
    sale.not_earning_cents, sale.items = cents, write_items((item,))
    return _added(operation, sale)


def _voucher_of(request: SellGiftCard) -> VoucherRequest:
    return VoucherRequest(
        op_id=request.op_id,
        kind=GIFT_CARD.key,
        customer_id=request.recipient_id,
        reason=PRESENT,
        gesture=Gesture.of_value(request.amount_cents),
        message=request.message,
        signature=request.signature,
        expires_on=request.expires_on,
        code=request.code,
        bearer=request.recipient_name if request.recipient_id is None else "",
    )


def _pay_out(operation: Operation, value: CardValue, sale: Sale, reason: str) -> int:
    """Record that what is left was paid out: a part of the sale comes back."""
    row = _row(operation, SaleKind.RETURN, -value.left_cents)
    row.customer_id, row.original_id, row.reason = sale.customer_id, sale.id, reason
    return _added(operation, row)


def _row(operation: Operation, kind: SaleKind, cents: int) -> Sale:
    return Sale(
        op_id=str(operation.op_id),
        kind=kind,
        happened_at=operation.moment,
        day=operation.day,
        total_cents=cents,
        paid_cents=cents,
        staff_id=operation.by.staff_id,
        counter_id=operation.by.counter_id,
    )


def _added(operation: Operation, sale: Sale) -> int:
    operation.session.add(sale)
    operation.session.flush()
    return sale.id


def _sale_of(session: Session, voucher_id: int) -> Sale:
    """Return the sale of a card, or of the lost one in whose place it stands.

    Raises:
        Refused: the voucher is no gift card.
    """
    sale = session.scalar(_SALE_OF, {"voucher_id": voucher_id})
    if sale is not None:
        return sale
    replaced = session.scalar(_REPLACED, {"voucher_id": voucher_id})
    if replaced is None:
        raise Refused(_(_USED_OR_VOID))
    return _sale_of(session, replaced)


def _void(operation: Operation, value: CardValue, sale_id: int | None, reason: str) -> None:
    """Take what is left off a card, whose row is locked: only one of all who try finds any.

    What a purchase gives back to a card that is void already is taken off it in the same way.
    """
    voucher = operation.session.get_one(Voucher, value.voucher_id, populate_existing=True)
    voucher.state, voucher.void_reason = VoucherState.VOID.value, reason
    operation.session.flush()
    move = Move(value.voucher_id, ValueMovement.VOID, -value.left_cents, sale_id, reason=reason)
    gift_card_ledger.take(operation, move)
    event, op_id = journal.Event.VOID, str(operation.op_id)
    journal.note(operation.session, event, voucher.op_id, op_id, operation.moment)


_SOLD_IN = (
    select(Voucher, GiftCardEntry.sale_id)
    .join(GiftCardEntry, GiftCardEntry.voucher_id == Voucher.id)
    .where(Voucher.op_id == bindparam("op_id"), GiftCardEntry.kind == ValueMovement.SOLD.value)
)
_SALE_OF = (
    select(Sale)
    .join(GiftCardEntry, GiftCardEntry.sale_id == Sale.id)
    .where(
        GiftCardEntry.voucher_id == bindparam("voucher_id"),
        GiftCardEntry.kind == ValueMovement.SOLD.value,
    )
)
_REPLACED = select(Voucher.replaces_id).where(Voucher.id == bindparam("voucher_id"))
_SOLD_WITH = select(GiftCardEntry.voucher_id).where(
    GiftCardEntry.sale_id == bindparam("sale_id"), GiftCardEntry.kind == ValueMovement.SOLD.value
)
