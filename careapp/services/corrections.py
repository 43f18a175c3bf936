"""Mistakes put right: nothing is changed or deleted, an opposite row takes the wrong one back."""

import uuid
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.points import PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.basket import Basket, Line
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement, available
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import discount_of
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind, check_total, read_items, write_items
from careapp.rules.vouchers.stored_value import share_out
from careapp.rules.writing import clean_line, is_visible
from careapp.services import day_stamp, gift_card_ledger, points, replay, reward_uses, visits
from careapp.services.actor import Actor
from careapp.services.operation import Operation
from careapp.services.points import Posting
from careapp.services.programme import ensure_programme, load_version
from careapp.services.returns import (
    Returnable,
    load_returnable,
    lock_customer_of,
)
from careapp.services.terms import situation_on
from careapp.text import _

CORRECTED = "purchase_corrected"

_VOUCHER_CENTS = select(Voucher.amount_cents).where(Voucher.sale_id == bindparam("sale_id"))
_MOVE_VOUCHER = (
    update(Voucher).where(Voucher.sale_id == bindparam("was")).values(sale_id=bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class CorrectionRequest:
    """What a purchase should have been: total in cents, what was taken, and why it was wrong."""

    op_id: uuid.UUID
    sale_id: int
    total_cents: int
    items: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectedPurchase:
    """The purchase that stands in the wrong one's place; amounts in cents."""

    op_id: uuid.UUID
    sale_id: int
    original_id: int
    customer_id: int
    paid_cents: int
    points: int
    balance: int


def correct_purchase(session: Session, request: CorrectionRequest, by: Actor) -> CorrectedPurchase:
    """Take a purchase back by an opposite row and record what it should have been, on its day.

    A discount used on it stays used, up to the new total; gift cards go on paying what they paid,
    up to what is to be paid now, and get the rest back.

    Raises:
        Refused: nobody is at the counter, no reason, no amount, or part of it came back already.
    """
    require(by.role, Action.SERVE)
    customer = lock_customer_of(session, request.sale_id)
    done = replay.find_done(session, request.op_id, CORRECTED)
    if done is not None:
        return replay.result_of(CorrectedPurchase, request.op_id, done)
    reason = check_reason(request.reason)
    check_total(request.total_cents)
    operation = Operation.begin(session, by, request.op_id)
    wrong = load_returnable(session, request.sale_id, operation.today)
    if wrong.sold.returned_cents:
        raise Refused(_("Part of this purchase came back already: undo the return first."))
    programme = _programme_of(operation, wrong.sale)
    posting = Posting(operation, customer, programme, reason)
    used = reward_uses.of_sale(session, request.sale_id)
    opposite = add_opposite(posting, wrong.sale)
    reward_uses.undo(posting, request.sale_id)
    discount = _discount(session, wrong.sale, used, request.total_cents)
    right = _add_corrected(operation, wrong, request, discount, reason)
    earned = _move_points_again(posting, opposite, right, wrong)
    _spend_again(posting, right, wrong, used)
    session.execute(_MOVE_VOUCHER, {"was": wrong.sale.id, "now": right.id})
    _pay_by_cards_again(operation, wrong.sale, right, reason)
    visits.recount(session, customer, programme, operation.today)
    return _corrected(operation, wrong.sale, right, posting, earned)


def check_reason(text: str) -> str:
    """Return why something is undone or corrected, as it is kept.

    Raises:
        Refused: it says nothing.
    """
    reason = clean_line(text)
    if not is_visible(reason):
        raise Refused(_("Write why it is corrected: it stays in the history."))
    return reason


def _programme_of(operation: Operation, sale: Sale) -> Programme:
    """Return the version under which the sale moved points; without points, the one in force."""
    entries = points.entries_of(operation.session, sale.id)
    if not entries:
        return ensure_programme(operation.session, operation.moment, operation.today)
    return load_version(operation.session, entries[0].programme_id)


def add_opposite(posting: Posting, sale: Sale) -> Sale:
    """Add the opposite row of a sale, on the sale's own day; points move under it from now on."""
    row = Sale(
        customer_id=sale.customer_id,
        kind=SaleKind.REVERSAL,
        original_id=sale.id,
        happened_at=sale.happened_at,
        day=sale.day,
        total_cents=-sale.total_cents,
        discount_cents=-sale.discount_cents,
        paid_cents=-sale.paid_cents,
        reason=posting.reason,
        staff_id=posting.operation.by.staff_id,
        counter_id=posting.operation.by.counter_id,
    )
    session = posting.operation.session
    session.add(row)
    session.flush()
    posting.sale_id = row.id
    return row


def _discount(session: Session, wrong: Sale, used: RewardUse | None, total_cents: int) -> int:
    """Return what the voucher and the reward take off the right total, in cents.

    A discount of another till is known only by its amount.
    """
    voucher = session.scalar(_VOUCHER_CENTS, {"sale_id": wrong.id})
    if voucher is None and used is None:
        return min(wrong.discount_cents, total_cents)
    off = min(voucher or 0, total_cents)
    if used is None:
        return off
    reward = load_version(session, used.programme_id).reward(used.reward_key)
    return off + (discount_of(reward, total_cents - off, used.quantity) if reward else 0)


def _add_corrected(
    operation: Operation,
    wrong: Returnable,
    request: CorrectionRequest,
    discount_cents: int,
    reason: str,
) -> Sale:
    right = Sale(
        op_id=str(request.op_id),
        customer_id=wrong.customer_id,
        kind=SaleKind.PURCHASE,
        original_id=wrong.sale.id,
        happened_at=wrong.sale.happened_at,
        day=wrong.sale.day,
        total_cents=request.total_cents,
        discount_cents=discount_cents,
        paid_cents=request.total_cents - discount_cents,
        not_earning_cents=min(wrong.sale.not_earning_cents, request.total_cents),
        items=write_items(request.items),
        reason=reason,
        staff_id=operation.by.staff_id,
        counter_id=operation.by.counter_id,
    )
    operation.session.add(right)
    operation.session.flush()
    return right


def _move_points_again(posting: Posting, opposite: Sale, right: Sale, wrong: Returnable) -> int:
    """Give the corrected points in place of the wrong ones; return how many.

    The wrong ones are taken last: those that are spent already are taken out of the right ones,
    instead of being forgiven and given a second time.
    """
    rows = [
        row
        for row in points.entries_of(posting.operation.session, wrong.sale.id)
        if row.kind != Movement.EXPIRE
    ]
    opened = [row for row in rows if row.points > 0 and row.lot_id is not None]
    posting.undo([row for row in rows if row not in opened])
    earned = _earn_again(posting, right, wrong)
    posting.sale_id = opposite.id
    if not earned:
        day_stamp.pass_on(posting, wrong.sale)
    posting.undo(opened)
    return earned


def _earn_again(posting: Posting, right: Sale, wrong: Returnable) -> int:
    """Give the corrected points, which end with those of the wrong purchase."""
    lines = tuple(Line(name=item) for item in read_items(right.items))
    basket = Basket(right.total_cents, right.discount_cents, right.not_earning_cents, lines)
    situation = situation_on(posting.customer, right.day, is_stamped=_keeps_no_stamp(wrong))
    earned = posting.programme.points_for(basket, situation)
    posting.sale_id = right.id
    own = wrong.own_lot
    lot = None if own is None else posting.operation.session.get_one(PointsLot, own)
    posting.earn(earned, instead_of=lot)
    return earned


def _spend_again(posting: Posting, right: Sale, wrong: Returnable, used: RewardUse | None) -> None:
    """Spend again what the reward cost.

    A correction is not refused because fewer points are there now.
    """
    posting.sale_id = right.id
    unit = wrong.spent_unit
    there = available(posting.lots(unit), posting.operation.today)
    is_promised = used is not None and used.programme_id != posting.programme.version
    promised = used.programme_id if used is not None and is_promised else None
    posting.spend(min(wrong.sold.spent, there), unit, promised)
    if used is not None:
        reward_uses.record_again(posting, used)


def _pay_by_cards_again(operation: Operation, wrong: Sale, right: Sale, reason: str) -> None:
    back = gift_card_ledger.give_back_of_sale(operation, wrong.id, reason=reason)
    shares = share_out(right.paid_cents, back)
    gift_card_ledger.pay_again(operation, right.id, shares, reason)


def _keeps_no_stamp(wrong: Returnable) -> bool:
    """Whether another purchase of that day gave the stamp: the corrected one gives none either."""
    return wrong.unit is Unit.STAMP and wrong.own_lot is None


def _corrected(
    operation: Operation, wrong: Sale, right: Sale, posting: Posting, earned: int
) -> CorrectedPurchase:
    customer, unit = posting.customer, posting.programme.unit
    detail: dict[str, object] = {
        "original_id": wrong.id,
        "customer_id": customer.id,
        "paid_cents": right.paid_cents,
        "points": earned,
        "balance": points.balance_of(customer, unit),
    }
    operation.record(CORRECTED, "sale", right.id, right.reason, detail)
    return CorrectedPurchase(operation.op_id, right.id, **detail)  # type: ignore[arg-type]
