"""What happens to a voucher after it was issued."""

import uuid
from dataclasses import dataclass

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules.limits import Limits, check_limit
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers import drafts
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services import journal, replay, reward_uses
from careapp.services.actor import Actor
from careapp.services.giving import approver_name, limits_of
from careapp.services.operation import Operation
from careapp.services.vouchers import existing_voucher, record_voucher
from careapp.text import _

VOIDED = "voucher_void"


@dataclass(frozen=True, slots=True)
class VoidRequest:
    """A voucher that must no longer be taken, and why."""

    op_id: uuid.UUID
    voucher_id: int
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
    own = Limits(limits_of(session, by).per_voucher_cents, None)
    check_limit(voucher.amount_cents, own, 0, approver_name(session))
    operation = Operation.begin(session, by, request.op_id)
    # Before the voucher is touched: a purchase locks the person first as well.
    reward_uses.give_points_back(operation, voucher.id)
    values = {"to_voucher": voucher.id, "to_reason": reason}
    if session.connection().execute(_VOID, values).rowcount != 1:
        raise Refused(_("This voucher was used or taken back before. Nothing was changed."))
    session.expire(voucher)
    record_voucher(operation, VOIDED, voucher.id, reason)
    journal.note(session, journal.Event.VOID, voucher.op_id, str(request.op_id), operation.moment)


_VOID = (
    update(Voucher)
    .where(
        Voucher.id == bindparam("to_voucher"),
        Voucher.state.in_([state.value for state in OPEN_STATES]),
    )
    .values(state=VoucherState.VOID.value, void_reason=bindparam("to_reason"))
)
