"""Mistakes put right: nothing is changed or deleted, an opposite row takes the wrong one back."""

import uuid
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.points import PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.basket import Basket, Line
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import available
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import discount_of
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind, check_total, read_items, write_items
from careapp.rules.writing import clean_line, is_visible
from careapp.services import points, redeeming, replay, reward_uses, visits
from careapp.services.actor import Actor
from careapp.services.operation import Operation
from careapp.services.points import Posting
from careapp.services.programme import ensure_programme, load_version
from careapp.services.returns import (
    RETURNED,
    Returnable,
    load_returnable,
    lock_customer_of,
)
from careapp.services.sales import RECORDED
from careapp.services.terms import situation_on
from careapp.services.visits import is_reversed
from careapp.text import _

CORRECTED = "purchase_corrected"
UNDONE = "sale_undone"

UNDO_WITHIN = timedelta(seconds=60)
"""The toast shows for ten seconds and waits while the pointer or the focus is on it."""

_BY_OP = select(Sale).where(Sale.op_id == bindparam("undone"))
_STANDS_ON = (
    select(Sale.id).where(Sale.original_id == bindparam("sale_id"), ~is_reversed(Sale.id)).limit(1)
)
"""A return, a correction or the opposite of the sale."""
_STANDING = (
    select(Sale.id)
    .where(
        Sale.customer_id == bindparam("customer_id"),
        Sale.kind == SaleKind.PURCHASE,
        ~is_reversed(Sale.id),
    )
    .limit(1)
)
_RECORDED = (
    select(AuditRow.detail)
    .join(Sale, Sale.id == AuditRow.subject_id)
    .where(
        AuditRow.subject == "sale",
        AuditRow.action == RECORDED,
        Sale.customer_id == bindparam("customer_id"),
    )
)
"""What each purchase of a customer came to, undone ones included."""

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


@dataclass(frozen=True, slots=True)
class UndoRequest:
    """Undo the purchase or the return of this operation; later than at once needs a reason."""

    op_id: uuid.UUID
    undone_op_id: uuid.UUID
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UndoneSale:
    """What was undone, and the balance after it."""

    op_id: uuid.UUID
    sale_id: int
    customer_id: int
    balance: int


def correct_purchase(session: Session, request: CorrectionRequest, by: Actor) -> CorrectedPurchase:
    """Take a purchase back by an opposite row and record what it should have been, on its day.

    A discount used on it stays used, up to the new total.

    Raises:
        Refused: nobody is at the counter, no reason, no amount, or part of it came back already.
    """
    require(by.role, Action.SERVE)
    customer = lock_customer_of(session, request.sale_id)
    done = replay.find_done(session, request.op_id, CORRECTED)
    if done is not None:
        return replay.result_of(CorrectedPurchase, request.op_id, done)
    reason = _reason(request.reason)
    check_total(request.total_cents)
    operation = Operation.begin(session, by, request.op_id)
    wrong = load_returnable(session, request.sale_id, operation.today)
    if wrong.sold.returned_cents:
        raise Refused(_("Part of this purchase came back already: undo the return first."))
    programme = _programme_of(operation, wrong.sale)
    posting = Posting(operation, customer, programme, reason)
    used = reward_uses.of_sale(session, request.sale_id)
    _reverse(posting, wrong.sale)
    reward_uses.undo(posting, request.sale_id)
    discount = _discount(session, wrong.sale, used, request.total_cents)
    right = _add_corrected(operation, wrong, request, discount, reason)
    earned = _earn_again(posting, right, wrong, used)
    session.execute(_MOVE_VOUCHER, {"was": wrong.sale.id, "now": right.id})
    visits.recount(session, customer, programme, operation.today)
    return _corrected(operation, wrong.sale, right, posting, earned)


def undo_sale(session: Session, request: UndoRequest, by: Actor) -> UndoneSale:
    """Undo a purchase or a return by an opposite row.

    At once whoever did it may, at the same counter; later the owner, with a reason.

    Raises:
        Refused: it is too late or somebody else's, it was undone already, or something came
            after it that stands on it.
    """
    require(by.role, Action.SERVE)
    sale = _sale_of(session, request.undone_op_id)
    customer = lock_customer_of(session, sale.id)
    done = replay.find_done(session, request.op_id, UNDONE)
    if done is not None:
        return replay.result_of(UndoneSale, request.op_id, done)
    operation = Operation.begin(session, by, request.op_id)
    _check_undoable(operation, sale, request.reason)
    programme = ensure_programme(session, operation.moment, operation.today)
    unit = points.own_lot(session, sale.id)[1]
    posting = Posting(operation, customer, programme, request.reason)
    _reverse(posting, sale)
    reward_uses.undo(posting, sale.id)
    _undo_vouchers(operation, sale, request)
    _as_before(session, customer, request.undone_op_id)
    visits.recount(session, customer, programme, operation.today)
    balance = points.balance_of(customer, unit)
    detail: dict[str, object] = {"customer_id": customer.id, "balance": balance}
    operation.record(UNDONE, sale.id, request.reason, detail)
    return UndoneSale(request.op_id, sale.id, customer.id, balance)


def _reason(text: str) -> str:
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


def _reverse(posting: Posting, sale: Sale) -> None:
    """Add the opposite row of a sale, on the sale's own day, and of every point that it moved."""
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
    posting.undo(points.entries_of(session, sale.id))


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


def _earn_again(posting: Posting, right: Sale, wrong: Returnable, used: RewardUse | None) -> int:
    """Give the corrected points and spend again what the reward cost; return the points earned.

    They end with those of the wrong purchase. A correction is not refused because fewer points
    are there now than the reward cost.
    """
    lines = tuple(Line(name=item) for item in read_items(right.items))
    basket = Basket(right.total_cents, right.discount_cents, right.not_earning_cents, lines)
    situation = situation_on(posting.customer, right.day, is_stamped=_keeps_no_stamp(wrong))
    earned = posting.programme.points_for(basket, situation)
    posting.sale_id = right.id
    own = wrong.own_lot
    lot = None if own is None else posting.operation.session.get_one(PointsLot, own)
    posting.earn(earned, instead_of=lot)
    unit = wrong.spent_unit
    there = available(posting.lots(unit), posting.operation.today)
    is_promised = used is not None and used.programme_id != posting.programme.version
    promised = used.programme_id if used is not None and is_promised else None
    posting.spend(min(wrong.sold.spent, there), unit, promised)
    if used is not None:
        reward_uses.record_again(posting, used)
    return earned


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
    operation.record(CORRECTED, right.id, right.reason, detail)
    return CorrectedPurchase(operation.op_id, right.id, **detail)  # type: ignore[arg-type]


def _sale_of(session: Session, op_id: uuid.UUID) -> Sale:
    sale = session.scalar(_BY_OP, {"undone": str(op_id)})
    if sale is None:
        raise Refused(_("There is nothing to undo."))
    return sale


def _check_undoable(operation: Operation, sale: Sale, reason: str) -> None:
    """Let a sale be undone.

    Raises:
        Refused: it is a correction, something stands on it, or it is not for this person any more.
    """
    if sale.kind == SaleKind.PURCHASE and sale.original_id is not None:
        raise Refused(_("A correction is not undone: correct the purchase again."))
    if operation.session.scalar(_STANDS_ON, {"sale_id": sale.id}) is not None:
        raise Refused(_("This was undone already, or something was done after it."))
    if not _is_fresh(operation, sale):
        require(operation.by.role, Action.UNDO_LATER)
        _reason(reason)


def _is_fresh(operation: Operation, sale: Sale) -> bool:
    """Whether the same person, at the same counter, did it a moment ago."""
    by = operation.by
    same = (sale.staff_id, sale.counter_id) == (by.staff_id, by.counter_id)
    return same and operation.moment - sale.happened_at <= UNDO_WITHIN


def _undo_vouchers(operation: Operation, sale: Sale, request: UndoRequest) -> None:
    """Give the voucher of an undone purchase back; use the one of an undone return again.

    Raises:
        Refused: the voucher that a return gave back has been used since.
    """
    if sale.kind == SaleKind.PURCHASE:
        redeeming.give_back_of_sale(operation, sale.id, request.reason)
        return
    done = replay.find_done(operation.session, request.undone_op_id, RETURNED)
    voucher_id = done.detail["voucher_back_id"] if done else None
    if voucher_id is not None and sale.original_id is not None:
        redeeming.redeem_on_sale(operation, voucher_id, sale.original_id)


def _as_before(session: Session, customer: Customer, undone_op_id: uuid.UUID) -> None:
    """Take back the tier and the *customer* that only the undone purchase made."""
    done = replay.find_done(session, undone_op_id, RECORDED)
    if done is None:
        return
    if customer.tier == done.detail["tier_reached"]:
        customer.tier = done.detail["tier_before"]
    of_customer = {"customer_id": customer.id}
    if session.scalar(_STANDING, of_customer) is None:
        firsts = (detail["is_first"] for detail in session.scalars(_RECORDED, of_customer))
        customer.is_customer = not any(firsts)
