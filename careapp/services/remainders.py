"""The slips of gift cards that paid a part: what is left on each, with the code of the card."""

import uuid
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import VoucherPaper
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.gift_card import GiftCard
from careapp.model.voucher import Voucher
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.stored_value import ValueMovement
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.gift_card_ledger import action_of
from careapp.services.operation import Operation
from careapp.services.voucher_papers import Spent, remainder_of
from careapp.text import _

SLIP_PRINTED = "gift_card_slip"


@dataclass(frozen=True, slots=True)
class SlipRequest:
    """The slips to print after an operation in which gift cards paid: its `op_id`."""

    op_id: uuid.UUID
    spending: uuid.UUID


def print_remainders(session: Session, request: SlipRequest, by: Actor) -> tuple[VoucherPaper, ...]:
    """Return a slip for each gift card on which the operation left something.

    Each carries the code of its card, so it is noted who printed it; it mints nothing.

    Raises:
        Refused: nobody is at the counter, or nothing is left on any card.
    """
    require(by.role, Action.SERVE)
    rows = session.execute(_SPENT, {"op_id": str(request.spending)}).all()
    if not rows:
        raise Refused(_("Nothing is left on the gift card: there is no slip to print."))
    if replay.find_done(session, request.op_id, SLIP_PRINTED) is None:
        operation = Operation.begin(session, by, request.op_id)
        for row in rows:
            detail = {"left_cents": row.left_cents}
            operation.record(SLIP_PRINTED, "voucher", row.Voucher.id, detail=detail)
    return tuple(
        remainder_of(
            session,
            row.Voucher,
            Spent(-row.detail["cents"], row.left_cents, clock.shop_day(row.happened_at)),
        )
        for row in rows
    )


_SPENT = (
    select(Voucher, GiftCard.left_cents, AuditRow.detail, AuditRow.happened_at)
    .join(GiftCard, GiftCard.voucher_id == Voucher.id)
    .join(AuditRow, AuditRow.subject_id == Voucher.id)
    .where(
        AuditRow.op_id == bindparam("op_id"),
        AuditRow.action == action_of(ValueMovement.SPENT),
        GiftCard.left_cents > 0,
    )
    .order_by(AuditRow.id)
)
