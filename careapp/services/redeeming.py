"""Vouchers used, once: one conditional UPDATE whose rowcount decides, and its undoing.

Order within the transaction: UPDATE, audit row, journal line forced to the disk; then the commit.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, or_, select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers import drafts
from careapp.rules.vouchers.kind import GestureKind
from careapp.rules.vouchers.stored_value import ValueMovement
from careapp.rules.vouchers.till import AtTheTill, at_the_till, taken_off_gift_card
from careapp.rules.vouchers.validity import OPEN_STATES, Validity, VoucherState
from careapp.services import gift_card_ledger, gift_cards, journal, replay
from careapp.services.actor import Actor
from careapp.services.gift_cards import Payment
from careapp.services.journal import Event
from careapp.services.operation import Operation
from careapp.services.shop import load_shop
from careapp.services.voucher_papers import NO_VOUCHER, gesture_of
from careapp.text import N_, _

REDEEMED, UNDONE = "voucher_redeemed", "voucher_given_back"
_GIVEN_BACK = (UNDONE, gift_card_ledger.action_of(ValueMovement.GIVEN_BACK))
UNDO_SECONDS = 10
_CLICK = timedelta(seconds=2)
"""What a click in the last of the ten seconds takes to get here."""
_PART_OF_PURCHASE = N_("This voucher is part of a purchase: take the purchase back instead.")
_TOO_LATE = N_("This voucher can no longer be used: check it again. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class RedeemRequest:
    """A voucher to use now; `purchase_cents` is the purchase it comes off, if it is known.

    A gift card needs to know it: it pays as much of it as it can, and the rest stays on it.

    `extend` takes an expired voucher for as many days after its end as the shop allows.
    """

    op_id: uuid.UUID
    voucher_id: int
    purchase_cents: int | None = None
    extend: bool = False


@dataclass(frozen=True, slots=True)
class RedeemedVoucher:
    """A used voucher, what to do at the till, and until when one key takes it back."""

    op_id: uuid.UUID
    voucher_id: int
    gesture: GestureKind
    till: AtTheTill
    undo_until: datetime


@dataclass(frozen=True, slots=True)
class UndoRequest:
    """A redemption to take back by its `op_id`; the owner gives a reason when it is late."""

    op_id: uuid.UUID
    redemption: uuid.UUID
    reason: str = ""


def redeem_voucher(session: Session, request: RedeemRequest, by: Actor) -> RedeemedVoucher:
    """Use a voucher; of all who try, on any counter, one wins.

    Raises:
        Refused: nobody is at the counter, or the voucher is used, void, expired or not yet good;
            nothing was changed, and checking it again says which.
    """
    require(by.role, Action.SERVE)
    if gift_card_ledger.lock_value(session, request.voucher_id) is not None:
        return _pay(session, request, by)
    done = replay.find_done(session, request.op_id, REDEEMED)
    if done is None:
        operation = Operation.begin(session, by, request.op_id)
        days = load_shop(session).may_extend_days if request.extend else 0
        if request.extend:
            require(by.role, Action.EXTEND_VOUCHER)
        _redeem(operation, request.voucher_id, None, days)
    voucher = _voucher(session, done.subject_id if done else request.voucher_id)
    return _result(voucher, request)


def redeem_on_sale(operation: Operation, voucher_id: int, sale_id: int) -> Voucher:
    """Use a voucher on a purchase, within the purchase's own transaction and operation.

    Raises:
        Refused: it can no longer be used; the purchase must not be recorded either.
    """
    return _redeem(operation, voucher_id, sale_id, may_extend_days=0)


def undo_redemption(session: Session, request: UndoRequest, by: Actor) -> None:
    """Make a used voucher good again.

    Within ten seconds the same person at the same counter may, later the owner with a reason.

    Raises:
        Refused: it is too late for this person, it was undone before, or the voucher stands on a
            purchase, which is undone instead.
    """
    require(by.role, Action.SERVE)
    if any(replay.find_done(session, request.op_id, action) for action in _GIVEN_BACK):
        return
    operation = Operation.begin(session, by, request.op_id)
    payment = gift_cards.find_payment(session, request.redemption)
    voucher = session.scalar(_BY_REDEMPTION, {"op_id": str(request.redemption)})
    if payment is not None:
        is_undone = _undo_payment(operation, payment, request)
    elif voucher is not None:
        is_undone = _undo(operation, voucher, request)
    else:
        is_undone = False
    if not is_undone:
        raise Refused(_("This has been taken back before. Nothing was changed."))


def give_back_of_sale(operation: Operation, sale_id: int, reason: str = "") -> bool:
    """Make the voucher of a purchase good again, within the transaction that takes it back.

    Returns whether there was one; its own dates still hold. What gift cards paid is not a
    voucher's: `gift_card_ledger.give_back_of_sale`.
    """
    voucher = operation.session.scalar(_BY_SALE, {"sale_id": sale_id})
    return voucher is not None and _give_back(operation, voucher, reason)


def _pay(session: Session, request: RedeemRequest, by: Actor) -> RedeemedVoucher:
    """Let a gift card pay; its row is locked."""
    paid = gift_cards.find_payment(session, request.op_id)
    if paid is None:
        operation = Operation.begin(session, by, request.op_id)
        cents, extend = request.purchase_cents, request.extend
        paid = gift_cards.pay(operation, request.voucher_id, cents, extend=extend)
    due = max(0, (request.purchase_cents or 0) - paid.cents)
    return RedeemedVoucher(
        op_id=request.op_id,
        voucher_id=paid.voucher_id,
        gesture=GestureKind.VALUE,
        till=taken_off_gift_card(paid.cents, paid.left_cents, due),
        undo_until=paid.happened_at + timedelta(seconds=UNDO_SECONDS),
    )


def _undo(operation: Operation, voucher: Voucher, request: UndoRequest) -> bool:
    if voucher.sale_id is not None:
        raise Refused(_(_PART_OF_PURCHASE))
    is_own = (voucher.redeemed_by_id, voucher.redeemed_counter_id) == _who(operation)
    reason = _reason(operation, request, voucher.redeemed_at if is_own else None)
    return _give_back(operation, voucher, reason)


def _undo_payment(operation: Operation, payment: Payment, request: UndoRequest) -> bool:
    if payment.sale_id is not None:
        raise Refused(_(_PART_OF_PURCHASE))
    is_own = (payment.staff_id, payment.counter_id) == _who(operation)
    reason = _reason(operation, request, payment.happened_at if is_own else None)
    return gift_cards.take_payment_back(operation, payment, reason)


def _redeem(
    operation: Operation, voucher_id: int, sale_id: int | None, may_extend_days: int
) -> Voucher:
    session, by = operation.session, operation.by
    values = {
        "in_voucher": voucher_id,
        "in_today": operation.today,
        "in_oldest": operation.today - timedelta(days=may_extend_days),
        "to_moment": operation.moment,
        "to_day": clock.shop_day(operation.moment),
        "to_staff": by.staff_id,
        "to_counter": by.counter_id,
        "to_op": str(operation.op_id),
        "to_sale": sale_id,
    }
    is_won = session.connection().execute(_REDEEM, values).rowcount == 1
    voucher = _voucher(session, voucher_id)
    if not is_won:
        # The same operation, retried while its first answer was still under way, has won.
        if voucher.redeem_op_id != str(operation.op_id):
            raise Refused(_(_TOO_LATE))
        return voucher
    _note(operation, voucher, REDEEMED, Event.REDEEMED, str(operation.op_id))
    return voucher


def _give_back(operation: Operation, voucher: Voucher, reason: str) -> bool:
    redemption = voucher.redeem_op_id or ""
    values = {"in_voucher": voucher.id, "in_op": redemption}
    if operation.session.connection().execute(_GIVE_BACK, values).rowcount != 1:
        return False
    operation.session.refresh(voucher)
    _note(operation, voucher, UNDONE, Event.GIVEN_BACK, redemption, reason)
    return True


def _note(
    operation: Operation,
    voucher: Voucher,
    action: str,
    event: Event,
    redemption: str,
    reason: str = "",
) -> None:
    """Write the audit row, then the journal line, which carries the end of the audit's chain."""
    operation.record(
        action,
        "voucher",
        voucher.id,
        reason,
        {
            "amount_cents": voucher.amount_cents,
            "redemption": redemption,
            "days_over": _validity(voucher).days_over(operation.today),
        },
    )
    journal.note(operation.session, event, voucher.op_id, redemption, operation.moment)


def _validity(voucher: Voucher) -> Validity:
    return Validity(voucher.valid_from, voucher.expires_on)


def _voucher(session: Session, voucher_id: int) -> Voucher:
    voucher = session.get(Voucher, voucher_id, populate_existing=True)
    if voucher is None:
        raise Refused(_(NO_VOUCHER))
    return voucher


def _result(voucher: Voucher, request: RedeemRequest) -> RedeemedVoucher:
    gesture = gesture_of(voucher)
    redeemed_at = voucher.redeemed_at or clock.now()
    return RedeemedVoucher(
        op_id=request.op_id,
        voucher_id=voucher.id,
        gesture=gesture.kind,
        till=at_the_till(gesture, request.purchase_cents),
        undo_until=redeemed_at + timedelta(seconds=UNDO_SECONDS),
    )


def _who(operation: Operation) -> tuple[int | None, int | None]:
    return operation.by.staff_id, operation.by.counter_id


def _reason(operation: Operation, request: UndoRequest, own_moment: datetime | None) -> str:
    """Return why it is undone: no reason is asked of who did it here, *own_moment*, just now."""
    within = timedelta(seconds=UNDO_SECONDS) + _CLICK
    if own_moment is not None and operation.moment <= own_moment + within:
        return ""
    require(operation.by.role, Action.UNDO_LATER)
    return drafts.check_why(request.reason, _("Write why the voucher is good again."))


_BY_REDEMPTION = select(Voucher).where(Voucher.redeem_op_id == bindparam("op_id"))
_BY_SALE = select(Voucher).where(
    Voucher.sale_id == bindparam("sale_id"), Voucher.state == VoucherState.REDEEMED.value
)
_REDEEM = (
    update(Voucher)
    .where(
        Voucher.id == bindparam("in_voucher"),
        Voucher.state.in_([state.value for state in OPEN_STATES]),
        Voucher.code_mac.is_not(None),
        Voucher.valid_from <= bindparam("in_today"),
        or_(Voucher.expires_on.is_(None), Voucher.expires_on >= bindparam("in_oldest")),
    )
    .values(
        state=VoucherState.REDEEMED.value,
        redeemed_at=bindparam("to_moment"),
        redeemed_on=bindparam("to_day"),
        redeemed_by_id=bindparam("to_staff"),
        redeemed_counter_id=bindparam("to_counter"),
        redeem_op_id=bindparam("to_op"),
        sale_id=bindparam("to_sale"),
    )
)
_GIVE_BACK = (
    update(Voucher)
    .where(
        Voucher.id == bindparam("in_voucher"),
        Voucher.redeem_op_id == bindparam("in_op"),
        Voucher.state == VoucherState.REDEEMED.value,
    )
    .values(
        state=case(
            (Voucher.printed_at.is_(None), VoucherState.ISSUED.value),
            else_=VoucherState.PRINTED.value,
        ),
        **journal.NOT_REDEEMED,
    )
)
