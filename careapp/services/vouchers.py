"""Vouchers issued. A voucher is in the archive before it is on paper."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import VoucherPaper
from careapp.errors import Refused
from careapp.model.voucher import HEADLINE_LENGTH, Voucher
from careapp.rules import codes
from careapp.rules.codes import Code
from careapp.rules.limits import NeedsApproval
from careapp.rules.names import clean_name
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers import drafts, kind_of
from careapp.rules.vouchers.facts import check_facts
from careapp.rules.vouchers.kind import OTHER, Gesture, Origin, VoucherKind
from careapp.rules.vouchers.validity import (
    Validity,
    VoucherState,
    check_validity,
    default_expiry,
)
from careapp.rules.vouchers.win_back import WIN_BACK
from careapp.services import approvals, partings
from careapp.services.actor import Actor
from careapp.services.approvals import Approval, Wanted
from careapp.services.archive import secrets_of
from careapp.services.giving import check_giving, lock_givers
from careapp.services.operation import Operation, lock_customer
from careapp.services.shop import load_shop
from careapp.services.templates import load_kind
from careapp.services.voucher_papers import NO_VOUCHER, paper_of, recipient_of
from careapp.text import _

ISSUED = "voucher_issued"


@dataclass(frozen=True, slots=True)
class VoucherRequest:
    """A voucher as composed.

    `reason` is the key of one of the kind's reasons, `typed_reason` what was typed for «Altro…».
    Without `expires_on` the kind's own validity holds. `code` is the one that the preview has
    shown; None: a new one. `facts` is what a reminder states, by key. `bearer` is the name of
    somebody who is not in the archive.
    """

    op_id: uuid.UUID
    kind: str
    customer_id: int | None
    reason: str
    gesture: Gesture
    message: str
    signature: str
    typed_reason: str = ""
    valid_from: date | None = None
    expires_on: date | None = None
    code: Code | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    approval: Approval | None = None
    """Somebody else's word for an amount above the limits."""
    bearer: str = ""


@dataclass(frozen=True, slots=True)
class IssuedVoucher:
    """A voucher in the archive and its paper; `code` is in groups, empty for words alone."""

    voucher_id: int
    code: str
    paper: VoucherPaper


def issue_voucher(session: Session, request: VoucherRequest, by: Actor) -> IssuedVoucher:
    """Put a voucher into the archive; limits are computed again within this transaction.

    Raises:
        Refused: nobody is at the counter, the texts cannot be printed, the amount is above a
            limit and not approved (the sentence says what is possible), it is one apology too
            many, or the person is no longer there.
        KeyError: there is no such kind, reason or gesture of the kind, or it is the programme's
            to give or sold: nobody composes it.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    _require_composed(request)
    first = find_issued(session, request.op_id)
    if first is not None:
        return first
    operation = Operation.begin(session, by, request.op_id)
    _lock_givers(operation, request)
    voucher = _composed(operation, request)
    approver = _judged(operation, voucher, request)
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
    if approver is not None:
        approvals.record_approval(operation, approver, voucher.id)
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


def wanted_of(request: VoucherRequest) -> Wanted:
    """Return what somebody is asked to approve."""
    amount, gift = request.gesture.amount_cents, request.gesture.gift
    return Wanted(request.op_id, request.kind, request.customer_id, amount, gift)


def find_issued(session: Session, op_id: uuid.UUID) -> IssuedVoucher | None:
    """Return the voucher of an operation that was done before."""
    voucher = session.scalar(_BY_OP, {"op_id": str(op_id)})
    return None if voucher is None else issued_of(session, voucher)


def issued_of(session: Session, voucher: Voucher, duplicate_no: int = 0) -> IssuedVoucher:
    """Return a stored voucher with its paper."""
    paper = paper_of(session, voucher, duplicate_no)
    return IssuedVoucher(voucher.id, paper.code, paper)


def _composed(operation: Operation, request: VoucherRequest) -> Voucher:
    """Make the row of a request whose every part has been checked."""
    session = operation.session
    kind = load_kind(session, request.kind)
    known = request.customer_id
    customer = None if known is None else lock_customer(session, known)
    recipient = recipient_of(customer, load_shop(session))
    if request.bearer:
        recipient = replace(recipient, name=clean_name(request.bearer))
    gesture = drafts.check_gesture(request.gesture)
    typed = drafts.check_reason(request.reason, request.typed_reason)
    issued_on = clock.shop_day(operation.moment)
    voucher = Voucher(
        op_id=str(request.op_id),
        kind=kind.key,
        customer_id=customer.id if customer else None,
        gesture=gesture.kind.value,
        amount_cents=gesture.amount_cents,
        gift_text=gesture.gift,
        reason=typed if request.reason == OTHER else kind.reason(request.reason).key,
        register=recipient.register,
        language=recipient.voice.language,
        headline=kind.headline(recipient.voice, recipient.address)[:HEADLINE_LENGTH],
        message=drafts.check_message(request.message),
        signature=drafts.check_signature(request.signature),
        facts=[list(row) for row in check_facts(kind, recipient.voice, request.facts)],
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


def _lock_givers(operation: Operation, request: VoucherRequest) -> None:
    approver_id = request.approval.staff_id if request.approval else None
    lock_givers(operation.session, operation.by.staff_id, approver_id)


def _judged(operation: Operation, voucher: Voucher, request: VoucherRequest) -> Actor | None:
    """Let a voucher pass within the giver's limits, or return who approved it beyond them."""
    session = operation.session
    try:
        check_giving(session, operation.by, voucher)
    except NeedsApproval:
        if request.approval is None:
            raise
        approver = approvals.check_approval(session, request.approval, wanted_of(request), voucher)
        voucher.approved_by_id = approver.staff_id
        return approver
    return None


def _require_composed(request: VoucherRequest) -> None:
    kind = kind_of(request.kind)
    if kind.origin is not Origin.COMPOSED or kind.reason(request.reason).is_given:
        raise KeyError(request.kind, request.reason)
    if request.gesture.kind not in kind.gestures or request.customer_id is None:
        raise KeyError(request.kind, request.gesture.kind)


def _give_code(
    operation: Operation, voucher: Voucher, kind: VoucherKind, request: VoucherRequest
) -> None:
    last = request.expires_on or default_expiry(kind, voucher.valid_from)
    voucher.expires_on = check_validity(Validity(voucher.valid_from, last), operation.today).last
    put_code(operation.session, voucher, request.code or codes.new_code())


def put_code(session: Session, voucher: Voucher, code: Code) -> None:
    """Give a voucher its code, stored so that a stolen file tells nobody (safety.md)."""
    keys = secrets_of(session)
    voucher.code_mac = codes.look_up_key(keys.pepper, code)
    voucher.code_sealed = codes.seal(keys.seal_key, code, voucher.code_mac)
    voucher.code_last4 = code.tail


def existing_voucher(session: Session, voucher_id: int, *, locked: bool = False) -> Voucher:
    """Return a voucher; *locked*: which nobody else changes until this change is over.

    Raises:
        Refused: there is no such voucher.
    """
    voucher = session.get(Voucher, voucher_id, with_for_update=locked)
    if voucher is None:
        raise Refused(_(NO_VOUCHER))
    return voucher


def _record_issued(operation: Operation, voucher: Voucher, request: VoucherRequest) -> None:
    if voucher.kind == WIN_BACK.key:
        partings.link_win_back(operation, voucher)
    detail = {"kind": voucher.kind, "amount_cents": voucher.amount_cents, "reason": request.reason}
    approved = {"approved_by": voucher.approved_by_id} if voucher.approved_by_id else {}
    detail |= {"gesture": voucher.gesture, **approved}
    operation.record(ISSUED, "voucher", voucher.id, detail=detail)


_BY_OP = select(Voucher).where(Voucher.op_id == bindparam("op_id"))
