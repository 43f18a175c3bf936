"""What happens to a voucher after it was issued: taken back, written again, extended.

Each is one conditional UPDATE whose rowcount decides: of all counters that try, one wins.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules import codes
from careapp.rules.limits import Limits, check_limit
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers import drafts
from careapp.rules.vouchers.kind import GestureKind
from careapp.rules.vouchers.validity import (
    OPEN_STATES,
    Validity,
    VoucherState,
    check_extension,
)
from careapp.services import gift_card_ledger, journal, replay, reward_uses
from careapp.services.actor import Actor
from careapp.services.gift_cards import move_value
from careapp.services.giving import approver_name, limits_of
from careapp.services.operation import Operation
from careapp.services.vouchers import (
    IssuedVoucher,
    existing_voucher,
    find_issued,
    issued_of,
    put_code,
)
from careapp.text import N_, _

VOIDED, REISSUED, EXTENDED = "voucher_void", "voucher_reissued", "voucher_extended"
_IS_OVER = N_("This voucher was used or taken back before. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class VoidRequest:
    """A voucher that must no longer be taken, and why."""

    op_id: uuid.UUID
    voucher_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class ReissueRequest:
    """A lost voucher to write again under a new code, and what became of the old one."""

    op_id: uuid.UUID
    voucher_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class ExtendRequest:
    """A voucher to take until a later day, inclusive, and why."""

    op_id: uuid.UUID
    voucher_id: int
    last: date
    reason: str


def void_voucher(session: Session, request: VoidRequest, by: Actor) -> None:
    """Make a voucher worthless, with a reason; a shift lead within the own limit.

    The points that it cost come back.

    Raises:
        Refused: the person may not, no reason is given, or it was used or void before.
    """
    require(by.role, Action.VOID_VOUCHER)
    if replay.find_done(session, request.op_id, VOIDED) is not None:
        return
    reason = drafts.check_why(request.reason, _("Write why the voucher is taken back."))
    voucher = existing_voucher(session, request.voucher_id)
    if voucher.gesture == GestureKind.VALUE:
        raise Refused(_("A gift card was paid for: the owner takes it back at F4, with its code."))
    _check_own_limit(session, by, voucher)
    operation = Operation.begin(session, by, request.op_id)
    # Before the voucher is touched: a purchase locks the person first as well.
    reward_uses.give_points_back(operation, _first_of(session, voucher).id)
    if not _is_taken_back(operation, voucher, reason):
        raise Refused(_(_IS_OVER))
    journal.note(session, journal.Event.VOID, voucher.op_id, str(request.op_id), operation.moment)


def reissue_voucher(session: Session, request: ReissueRequest, by: Actor) -> IssuedVoucher:
    """Write a lost voucher again: the old code is worth nothing from now on, the new one the same.

    It stands for the same gift: same day, same giver, same end; nobody's limit is touched.

    Raises:
        Refused: the person may not, no reason is given, there is nothing to use, or it was used
            or void before.
    """
    require(by.role, Action.VOID_VOUCHER)
    first = find_issued(session, request.op_id)
    if first is not None:
        return first
    reason = drafts.check_why(request.reason, _("Write what became of the old voucher."))
    lost = existing_voucher(session, request.voucher_id)
    _check_own_limit(session, by, lost)
    if lost.code_mac is None:
        raise Refused(_("These were words alone, which nobody uses: print a copy instead."))
    operation = Operation.begin(session, by, request.op_id)
    # Before the voucher is touched: a payment takes the card first as well.
    gift_card_ledger.lock_value(session, lost.id)
    if not _is_taken_back(operation, lost, reason):
        first = find_issued(session, request.op_id)
        if first is None:
            raise Refused(_(_IS_OVER))
        return first
    voucher = _written_again(operation, lost)
    move_value(operation, lost.id, voucher.id)
    operation.record(REISSUED, "voucher", voucher.id, reason, {"replaces": lost.id})
    journal.note(session, journal.Event.VOID, lost.op_id, str(request.op_id), operation.moment)
    return issued_of(session, voucher)


def extend_voucher(session: Session, request: ExtendRequest, by: Actor) -> None:
    """Take a voucher until a later day; the owner's right.

    Raises:
        Refused: not the owner, no reason, a day that cannot be, or it was used or void before.
    """
    require(by.role, Action.CHANGE_EXPIRY)
    if replay.find_done(session, request.op_id, EXTENDED) is not None:
        return
    reason = drafts.check_why(request.reason, _("Write why it is good for longer."))
    voucher = existing_voucher(session, request.voucher_id)
    operation = Operation.begin(session, by, request.op_id)
    before = voucher.expires_on
    validity = Validity(voucher.valid_from, before)
    last = check_extension(validity, request.last, voucher.issued_on, operation.today)
    values = {"to_voucher": voucher.id, "to_last": last, "from_last": before}
    if session.connection().execute(_EXTEND, values).rowcount != 1:
        raise Refused(_(_IS_OVER))
    session.expire(voucher)
    days = {"from": str(before), "to": str(last)}
    operation.record(EXTENDED, "voucher", voucher.id, reason, days)


def _check_own_limit(session: Session, by: Actor, voucher: Voucher) -> None:
    own = Limits(limits_of(session, by).per_voucher_cents, None)
    check_limit(voucher.amount_cents, own, 0, approver_name(session))


def _is_taken_back(operation: Operation, voucher: Voucher, reason: str) -> bool:
    """Make a voucher void unless somebody else was faster."""
    values = {"to_voucher": voucher.id, "to_reason": reason}
    if operation.session.connection().execute(_VOID, values).rowcount != 1:
        return False
    operation.session.expire(voucher)
    operation.record(VOIDED, "voucher", voucher.id, reason)
    return True


def _written_again(operation: Operation, lost: Voucher) -> Voucher:
    voucher = Voucher(**{column: getattr(lost, column) for column in _SAME})
    voucher.op_id, voucher.replaces_id = str(operation.op_id), lost.id
    voucher.state = VoucherState.ISSUED.value
    put_code(operation.session, voucher, codes.new_code())
    operation.session.add(voucher)
    operation.session.flush()
    return voucher


def _first_of(session: Session, voucher: Voucher) -> Voucher:
    """Return the voucher that was written first: on it stand the points that it cost."""
    while voucher.replaces_id is not None:
        voucher = existing_voucher(session, voucher.replaces_id)
    return voucher


_SAME = (
    "kind",
    "customer_id",
    "gesture",
    "amount_cents",
    "gift_text",
    "reason",
    "register",
    "language",
    "headline",
    "message",
    "signature",
    "issued_at",
    "issued_on",
    "valid_from",
    "expires_on",
    "approved_by_id",
    "facts",
    "staff_id",
    "counter_id",
)
"""What a voucher that was written again has of the lost one."""
_IS_OPEN = Voucher.state.in_([state.value for state in OPEN_STATES])
_VOID = (
    update(Voucher)
    .where(Voucher.id == bindparam("to_voucher"), _IS_OPEN)
    .values(state=VoucherState.VOID.value, void_reason=bindparam("to_reason"))
)
_EXTEND = (
    update(Voucher)
    .where(
        Voucher.id == bindparam("to_voucher"),
        Voucher.expires_on == bindparam("from_last"),
        _IS_OPEN,
    )
    .values(expires_on=bindparam("to_last"))
)
