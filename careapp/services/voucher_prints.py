"""Vouchers on paper: printed, failed to print, copied; a copy mints nothing."""

import uuid
from dataclasses import dataclass

from sqlalchemy import bindparam, case, update
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.rules.writing import clean_line
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.operation import Operation
from careapp.services.vouchers import IssuedVoucher, existing_voucher, issued_of, record_voucher
from careapp.text import _

PRINTED, NOT_PRINTED = "voucher_printed", "voucher_not_printed"
REPRINTED = "voucher_reprinted"


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """A voucher that came out of the printer, did not (`trouble`), or is to be copied."""

    op_id: uuid.UUID
    voucher_id: int
    trouble: str = ""


def mark_printed(session: Session, request: PrintRequest, by: Actor) -> None:
    """Note that a voucher is on paper for the first time; again it changes nothing.

    Raises:
        Refused: nobody is at the counter, or there is no such voucher.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    voucher = existing_voucher(session, request.voucher_id)
    operation = Operation.begin(session, by, request.op_id)
    values = {"to_voucher": voucher.id, "to_moment": operation.moment}
    if session.connection().execute(_MARK_PRINTED, values).rowcount == 1:
        record_voucher(operation, PRINTED, voucher.id)
    session.expire(voucher)


def record_print_failure(session: Session, request: PrintRequest, by: Actor) -> None:
    """Note that a print failed; the voucher stays issued, and can be printed again.

    Raises:
        Refused: nobody is at the counter, or there is no such voucher.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    if replay.find_done(session, request.op_id, NOT_PRINTED) is None:
        voucher = existing_voucher(session, request.voucher_id)
        operation = Operation.begin(session, by, request.op_id)
        record_voucher(operation, NOT_PRINTED, voucher.id, clean_line(request.trouble))


def reprint_voucher(session: Session, request: PrintRequest, by: Actor) -> IssuedVoucher:
    """Return the paper to print again: the same code, marked DUPLICATO n and counted.

    A voucher that never came out of a printer is printed, not copied: it carries no mark.

    Raises:
        Refused: nobody is at the counter, or the voucher is used, void or not there.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    # Locked: the same operation, sent again before its first answer, counts one copy.
    voucher = existing_voucher(session, request.voucher_id, locked=True)
    done = replay.find_done(session, request.op_id, REPRINTED)
    if done is not None:
        return issued_of(session, voucher, done.detail["duplicate"])
    if VoucherState(voucher.state) not in OPEN_STATES:
        raise Refused(_("This voucher can no longer be used: a copy would only disappoint."))
    if voucher.printed_at is None:
        return issued_of(session, voucher)
    values = {"to_voucher": voucher.id}
    duplicate = session.connection().execute(_COUNT_COPY, values).scalar_one() - 1
    session.expire(voucher)
    operation = Operation.begin(session, by, request.op_id)
    record_voucher(operation, REPRINTED, voucher.id, detail={"duplicate": duplicate})
    return issued_of(session, voucher, duplicate)


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
