"""Vouchers: issued, printed, copied, void. A voucher is in the archive before it is on paper."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, bindparam, case, func, select, tuple_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import VoucherPaper
from careapp.errors import Refused
from careapp.model.staff import Staff
from careapp.model.voucher import HEADLINE_LENGTH, Voucher
from careapp.rules import codes
from careapp.rules.codes import Code
from careapp.rules.limits import Limits, check_limit
from careapp.rules.permissions import Action, require
from careapp.rules.roles import Role
from careapp.rules.vouchers import KINDS, drafts, kind_of
from careapp.rules.vouchers.kind import OTHER, Gesture, Origin, VoucherKind
from careapp.rules.vouchers.validity import (
    OPEN_STATES,
    Validity,
    VoucherState,
    check_validity,
    default_expiry,
)
from careapp.rules.writing import clean_line
from careapp.services import audit, journal, replay, reward_uses
from careapp.services.actor import Actor
from careapp.services.archive import secrets_of
from careapp.services.corrected_points import corrected_since
from careapp.services.operation import Operation, lock_customer
from careapp.services.shop import load_shop
from careapp.services.voucher_papers import NO_VOUCHER, paper_of, recipient_of
from careapp.text import _

ISSUED, PRINTED, NOT_PRINTED = "voucher_issued", "voucher_printed", "voucher_not_printed"
REPRINTED, VOIDED = "voucher_reprinted", "voucher_void"


@dataclass(frozen=True, slots=True)
class VoucherRequest:
    """A voucher as composed.

    `reason` is the key of one of the kind's reasons, `typed_reason` what was typed for «Altro…».
    Without `expires_on` the kind's own validity holds. `code` is the one that the preview has
    shown; None: a new one.
    """

    op_id: uuid.UUID
    kind: str
    customer_id: int
    reason: str
    gesture: Gesture
    message: str
    signature: str
    typed_reason: str = ""
    valid_from: date | None = None
    expires_on: date | None = None
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class IssuedVoucher:
    """A voucher in the archive and its paper; `code` is in groups, empty for words alone."""

    voucher_id: int
    code: str
    paper: VoucherPaper


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """A voucher that came out of the printer, did not (`trouble`), or is to be copied."""

    op_id: uuid.UUID
    voucher_id: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class VoidRequest:
    """A voucher that must no longer be taken, and why."""

    op_id: uuid.UUID
    voucher_id: int
    reason: str


def issue_voucher(session: Session, request: VoucherRequest, by: Actor) -> IssuedVoucher:
    """Put a voucher into the archive; limits are computed again within this transaction.

    Raises:
        Refused: nobody is at the counter, the texts cannot be printed, the amount is above a
            limit (the sentence says what is possible), or the person is no longer there.
        KeyError: there is no such kind, reason or gesture of the kind, or it is the programme's
            to give or sold: nobody composes it.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    _require_composed(request)
    first = find_issued(session, request.op_id)
    if first is not None:
        return first
    operation = Operation.begin(session, by, request.op_id)
    lock_giver(session, by)
    voucher = _composed(operation, request)
    check_limit(
        voucher.amount_cents,
        limits_of(session, by),
        donated_today(session, by.staff_id, voucher.issued_on),
        approver_name(session),
    )
    try:
        with session.begin_nested():
            session.add(voucher)
    except IntegrityError:
        # The same operation, retried before its first answer arrived, has won the race.
        first = find_issued(session, request.op_id)
        if first is None:
            raise
        return first
    _record_issued(operation, voucher, request)
    return issued_of(session, voucher)


def add_voucher(operation: Operation, request: VoucherRequest) -> Voucher:
    """Put a voucher into the archive for a service that has judged it: no limit is asked.

    Raises:
        Refused: the texts cannot be printed, or the person is no longer there.
        KeyError: there is no such kind or reason.
    """
    voucher = _composed(operation, request)
    operation.session.add(voucher)
    operation.session.flush()
    _record_issued(operation, voucher, request)
    return voucher


def find_issued(session: Session, op_id: uuid.UUID) -> IssuedVoucher | None:
    """Return the voucher of an operation that was done before."""
    voucher = session.scalar(_BY_OP, {"op_id": str(op_id)})
    return None if voucher is None else issued_of(session, voucher)


def issued_of(session: Session, voucher: Voucher, duplicate_no: int = 0) -> IssuedVoucher:
    """Return a stored voucher with its paper."""
    paper = paper_of(session, voucher, duplicate_no)
    return IssuedVoucher(voucher.id, paper.code, paper)


def mark_printed(session: Session, request: PrintRequest, by: Actor) -> None:
    """Note that a voucher is on paper for the first time; again it changes nothing.

    Raises:
        Refused: nobody is at the counter, or there is no such voucher.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    voucher = _existing(session, request.voucher_id)
    operation = Operation.begin(session, by, request.op_id)
    values = {"to_voucher": voucher.id, "to_moment": operation.moment}
    if session.connection().execute(_MARK_PRINTED, values).rowcount == 1:
        _record(operation, PRINTED, voucher.id)
    session.expire(voucher)


def record_print_failure(session: Session, request: PrintRequest, by: Actor) -> None:
    """Note that a print failed; the voucher stays issued, and can be printed again.

    Raises:
        Refused: nobody is at the counter, or there is no such voucher.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    if replay.find_done(session, request.op_id, NOT_PRINTED) is None:
        voucher = _existing(session, request.voucher_id)
        operation = Operation.begin(session, by, request.op_id)
        _record(operation, NOT_PRINTED, voucher.id, clean_line(request.trouble))


def reprint_voucher(session: Session, request: PrintRequest, by: Actor) -> IssuedVoucher:
    """Return the paper to print again: the same code, marked DUPLICATO n and counted.

    A voucher that never came out of a printer is printed, not copied: it carries no mark.

    Raises:
        Refused: nobody is at the counter, or the voucher is used, void or not there.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    done = replay.find_done(session, request.op_id, REPRINTED)
    if done is not None:
        return issued_of(session, _existing(session, done.subject_id), done.detail["duplicate"])
    voucher = _existing(session, request.voucher_id)
    if VoucherState(voucher.state) not in OPEN_STATES:
        raise Refused(_("This voucher can no longer be used: a copy would only disappoint."))
    if voucher.printed_at is None:
        return issued_of(session, voucher)
    values = {"to_voucher": voucher.id}
    duplicate = session.connection().execute(_COUNT_COPY, values).scalar_one() - 1
    session.expire(voucher)
    operation = Operation.begin(session, by, request.op_id)
    _record(operation, REPRINTED, voucher.id, detail={"duplicate": duplicate})
    return issued_of(session, voucher, duplicate)


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
    voucher = _existing(session, request.voucher_id)
    own = Limits(limits_of(session, by).per_voucher_cents, None)
    check_limit(voucher.amount_cents, own, 0, approver_name(session))
    operation = Operation.begin(session, by, request.op_id)
    # Before the voucher is touched: a purchase locks the person first as well.
    reward_uses.give_points_back(operation, voucher.id)
    values = {"to_voucher": voucher.id, "to_reason": reason}
    if session.connection().execute(_VOID, values).rowcount != 1:
        raise Refused(_("This voucher was used or taken back before. Nothing was changed."))
    session.expire(voucher)
    _record(operation, VOIDED, voucher.id, reason)
    journal.note(session, journal.Event.VOID, voucher.op_id, str(request.op_id), operation.moment)


def donated_today(session: Session, staff_id: int | None, day: date) -> int:
    """Return the cents that a person has given on a shop day, in discounts and corrected points."""
    discounts = session.scalar(_DONATED, {"staff_id": staff_id, "day": day}) or 0
    return discounts + corrected_since(session, staff_id, day)


def limits_of(session: Session, by: Actor) -> Limits:
    """Return the limits of who acts; the owner and the command line have none."""
    if by.role is Role.OWNER:
        return Limits(None, None)
    staff = session.get(Staff, by.staff_id) if by.staff_id is not None else None
    if staff is None:
        return Limits(0, 0)
    return Limits(staff.per_voucher_limit_cents or 0, staff.daily_limit_cents or 0)


def approver_name(session: Session) -> str:
    """Return the name of who may go beyond a limit: the owner's."""
    return session.scalar(_OWNER) or _("the owner")


def _composed(operation: Operation, request: VoucherRequest) -> Voucher:
    """Make the row of a request whose every part has been checked."""
    session, kind = operation.session, kind_of(request.kind)
    customer = lock_customer(session, request.customer_id)
    recipient = recipient_of(customer, load_shop(session))
    gesture = drafts.check_gesture(request.gesture)
    typed = drafts.check_reason(request.reason, request.typed_reason)
    issued_on = clock.shop_day(operation.moment)
    voucher = Voucher(
        op_id=str(request.op_id),
        kind=kind.key,
        customer_id=customer.id,
        gesture=gesture.kind.value,
        amount_cents=gesture.amount_cents,
        gift_text=gesture.gift,
        reason=typed if request.reason == OTHER else kind.reason(request.reason).key,
        register=recipient.register,
        language=recipient.voice.language,
        headline=kind.headline(recipient.voice, recipient.address)[:HEADLINE_LENGTH],
        message=drafts.check_message(request.message),
        signature=drafts.check_signature(request.signature),
        issued_at=operation.moment,
        issued_on=issued_on,
        valid_from=request.valid_from or issued_on,
        state=VoucherState.ISSUED.value,
        staff_id=operation.by.staff_id,
        counter_id=operation.by.counter_id,
    )
    if gesture.has_code:
        _give_code(operation, voucher, kind, request)
    return voucher


def _require_composed(request: VoucherRequest) -> None:
    kind = kind_of(request.kind)
    if kind.origin is not Origin.COMPOSED or kind.reason(request.reason).is_given:
        raise KeyError(request.kind, request.reason)
    if request.gesture.kind not in kind.gestures:
        raise KeyError(request.kind, request.gesture.kind)


def _give_code(
    operation: Operation, voucher: Voucher, kind: VoucherKind, request: VoucherRequest
) -> None:
    last = request.expires_on or default_expiry(kind, voucher.valid_from)
    voucher.expires_on = check_validity(Validity(voucher.valid_from, last), operation.today).last
    code, keys = request.code or codes.new_code(), secrets_of(operation.session)
    voucher.code_mac = codes.look_up_key(keys.pepper, code)
    voucher.code_sealed = codes.seal(keys.seal_key, code, voucher.code_mac)
    voucher.code_last4 = code.tail


def _existing(session: Session, voucher_id: int) -> Voucher:
    voucher = session.get(Voucher, voucher_id)
    if voucher is None:
        raise Refused(_(NO_VOUCHER))
    return voucher


def lock_giver(session: Session, by: Actor) -> None:
    """Let one counter at a time give in a person's name: none spends the same rest of the day."""
    if by.staff_id is not None:
        session.execute(_LOCK_STAFF, {"staff_id": by.staff_id})


def _record_issued(operation: Operation, voucher: Voucher, request: VoucherRequest) -> None:
    detail = {"kind": voucher.kind, "amount_cents": voucher.amount_cents, "reason": request.reason}
    _record(operation, ISSUED, voucher.id, detail=detail | {"gesture": voucher.gesture})


def _record(
    operation: Operation,
    action: str,
    voucher_id: int,
    reason: str = "",
    detail: dict[str, object] | None = None,
) -> None:
    audit.record(
        operation.session,
        operation.by,
        action,
        "voucher",
        voucher_id,
        operation.op_id,
        reason,
        detail,
        operation.moment,
    )


_BY_OP = select(Voucher).where(Voucher.op_id == bindparam("op_id"))
_LOCK_STAFF = select(Staff.id).where(Staff.id == bindparam("staff_id")).with_for_update()
_OWNER = (
    select(Staff.name)
    .where(Staff.role == Role.OWNER.value, Staff.is_active)
    .order_by(Staff.id)
    .limit(1)
)
IS_DONATED = and_(
    Voucher.state != VoucherState.VOID.value,
    Voucher.kind.not_in([kind.key for kind in KINDS if kind.origin is not Origin.COMPOSED]),
    tuple_(Voucher.kind, Voucher.reason).not_in(
        [(kind.key, one.key) for kind in KINDS for one in kind.reasons if one.is_given]
    ),
)
"""What staff decided on; the rest was paid for, in points or in money, or is the owner's."""
_DONATED = select(func.sum(Voucher.amount_cents)).where(
    Voucher.staff_id == bindparam("staff_id"), Voucher.issued_on == bindparam("day"), IS_DONATED
)
_MARK_PRINTED = (
    update(Voucher)
    .where(Voucher.id == bindparam("to_voucher"), Voucher.printed_at.is_(None))
    .values(
        printed_at=bindparam("to_moment"),
        prints=Voucher.prints + 1,
        state=case(
            (Voucher.state == VoucherState.ISSUED.value, VoucherState.PRINTED.value),
            else_=Voucher.state,
        ),
    )
)
_COUNT_COPY = (
    update(Voucher)
    .where(Voucher.id == bindparam("to_voucher"))
    .values(prints=Voucher.prints + 1)
    .returning(Voucher.prints)
)
_VOID = (
    update(Voucher)
    .where(
        Voucher.id == bindparam("to_voucher"),
        Voucher.state.in_([state.value for state in OPEN_STATES]),
    )
    .values(state=VoucherState.VOID.value, void_reason=bindparam("to_reason"))
)
