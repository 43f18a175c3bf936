"""Vouchers on paper: claimed before the printer has it, then printed or not; a copy mints nothing.

Two counters may print one voucher at the same moment, and a counter may die between claim and
paper. The claim gives each paper its number first, so there is one original at most: a voucher
that was claimed and is not printed is to be looked at, and its next paper is a copy.
"""

import uuid
from collections.abc import Sequence
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
from careapp.services.vouchers import IssuedVoucher, existing_voucher, issued_of
from careapp.text import _

CLAIMED = "voucher_print_claimed"
PRINTED, NOT_PRINTED = "voucher_printed", "voucher_not_printed"


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """One attempt to put a voucher on paper, under one `op_id` from the claim to the end.

    `trouble` is why it failed.
    """

    op_id: uuid.UUID
    voucher_id: int
    trouble: str = ""


def claim_print(session: Session, request: PrintRequest, by: Actor) -> IssuedVoucher:
    """Count a paper before it is printed and return it: the original, or DUPLICATO n.

    Raises:
        Refused: nobody is at the counter, or the voucher is used, void or not there.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    # Locked: the same operation, sent again before its first answer, counts one paper.
    voucher = existing_voucher(session, request.voucher_id, locked=True)
    done = replay.find_done(session, request.op_id, CLAIMED)
    if done is not None:
        return issued_of(session, voucher, done.detail["duplicate"])
    if VoucherState(voucher.state) not in OPEN_STATES:
        raise Refused(_("This voucher can no longer be used: a copy would only disappoint."))
    values = {"to_voucher": voucher.id}
    duplicate = session.connection().execute(_COUNT_PAPER, values).scalar_one() - 1
    session.expire(voucher)
    operation = Operation.begin(session, by, request.op_id)
    operation.record(CLAIMED, "voucher", voucher.id, detail={"duplicate": duplicate})
    return issued_of(session, voucher, duplicate)


def mark_printed(session: Session, request: PrintRequest, by: Actor) -> None:
    """Note that what was claimed is on paper; only a voucher's first time changes anything.

    Raises:
        Refused: nobody is at the counter, or there is no such voucher.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    voucher = existing_voucher(session, request.voucher_id)
    if replay.find_done(session, request.op_id, CLAIMED) is None:
        return
    operation = Operation.begin(session, by, request.op_id)
    values = {"to_voucher": voucher.id, "to_moment": operation.moment}
    if session.connection().execute(_MARK_PRINTED, values).rowcount == 1:
        operation.record(PRINTED, "voucher", voucher.id)
    session.expire(voucher)


def record_print_failure(session: Session, request: PrintRequest, by: Actor) -> None:
    """Note that a claimed print failed, and give its number back; the voucher stays issued.

    A number that another counter has counted on from stays taken.

    Raises:
        Refused: nobody is at the counter, or there is no such voucher.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    voucher = existing_voucher(session, request.voucher_id, locked=True)
    claimed = replay.find_done(session, request.op_id, CLAIMED)
    if claimed is None or replay.find_done(session, request.op_id, NOT_PRINTED) is not None:
        return
    values = {"to_voucher": voucher.id, "to_count": claimed.detail["duplicate"] + 1}
    session.connection().execute(_GIVE_BACK, values)
    session.expire(voucher)
    operation = Operation.begin(session, by, request.op_id)
    operation.record(NOT_PRINTED, "voucher", voucher.id, clean_line(request.trouble))


def claim_prints(
    session: Session, requests: Sequence[PrintRequest], by: Actor
) -> tuple[IssuedVoucher, ...]:
    """Claim the papers of several vouchers: all of them, or none.

    Raises:
        Refused: as `claim_print`, of any of them.
    """
    return tuple(claim_print(session, request, by) for request in requests)


def mark_prints(session: Session, requests: Sequence[PrintRequest], by: Actor) -> None:
    """Note that several claimed vouchers are on paper, or in the file that is printed.

    Raises:
        Refused: as `mark_printed`.
    """
    for request in requests:
        mark_printed(session, request, by)


def record_print_failures(session: Session, requests: Sequence[PrintRequest], by: Actor) -> None:
    """Note that the claimed prints of several vouchers failed.

    Raises:
        Refused: as `record_print_failure`.
    """
    for request in requests:
        record_print_failure(session, request, by)


_MARK_PRINTED = (
    update(Voucher)
    .where(Voucher.id == bindparam("to_voucher"), Voucher.printed_at.is_(None))
    .values(
        printed_at=bindparam("to_moment"),
        state=case(
            (Voucher.state == VoucherState.ISSUED.value, VoucherState.PRINTED.value),
            else_=Voucher.state,
        ),
    )
)
_COUNT_PAPER = (
    update(Voucher)
    .where(Voucher.id == bindparam("to_voucher"))
    .values(prints=Voucher.prints + 1)
    .returning(Voucher.prints)
)
_GIVE_BACK = (
    update(Voucher)
    .where(Voucher.id == bindparam("to_voucher"), Voucher.prints == bindparam("to_count"))
    .values(prints=Voucher.prints - 1)
)
