"""A purchase or a return undone: everything is as it was before it, by opposite rows."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session, aliased

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind
from careapp.services import (
    day_stamp,
    gift_card_ledger,
    gift_card_sales,
    points,
    redeeming,
    replay,
    reward_uses,
    visits,
)
from careapp.services.actor import Actor
from careapp.services.corrections import add_opposite, check_reason
from careapp.services.operation import Operation
from careapp.services.points import Posting
from careapp.services.programme import ensure_programme
from careapp.services.returns import RETURNED, lock_customer_of
from careapp.services.sales import RECORDED
from careapp.services.visits import RETURNED_CENTS, is_reversed
from careapp.text import _

UNDONE = "sale_undone"

UNDO_WITHIN = timedelta(seconds=60)
"""The toast shows for ten seconds and waits while the pointer or the focus is on it."""

_BY_OP = select(Sale).where(Sale.op_id == bindparam("undone"))
_Later = aliased(Sale)
_STANDS_ON = (
    select(Sale.id).where(Sale.original_id == bindparam("sale_id"), ~is_reversed(Sale.id)).limit(1)
)
"""A return, a correction or the opposite of the sale."""
_FINISHED_LATER = select(Sale.id).where(
    Sale.id == bindparam("original_id"),
    Sale.total_cents <= RETURNED_CENTS,
    exists().where(
        _Later.original_id == Sale.id,
        _Later.kind == SaleKind.RETURN,
        _Later.id > bindparam("sale_id"),
        ~is_reversed(_Later.id),
    ),
)
"""The purchase of a return after which another one brought back the rest, and the voucher."""
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
    add_opposite(posting, sale)
    _undo_points(posting, sale)
    reward_uses.undo(posting, sale.id)
    _undo_vouchers(operation, sale, request)
    gift_card_sales.undo_sold(operation, sale.id, request.reason)
    _as_before(session, customer, request.undone_op_id)
    visits.recount(session, customer, programme, operation.today)
    balance = points.balance_of(customer, unit)
    detail: dict[str, object] = {"customer_id": customer.id, "balance": balance}
    operation.record(UNDONE, "sale", sale.id, request.reason, detail)
    return UndoneSale(request.op_id, sale.id, customer.id, balance)


def _undo_points(posting: Posting, sale: Sale) -> None:
    """Write the opposite of every point that a sale moved; its day keeps one stamp."""
    session = posting.operation.session
    rows = points.entries_of(session, sale.id)
    if sale.kind == SaleKind.PURCHASE:
        day_stamp.pass_on(posting, sale)
    posting.undo(rows)
    if sale.original_id is not None:
        day_stamp.take_from_heir(posting, session.get_one(Sale, sale.original_id))


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
    this = {"sale_id": sale.id, "original_id": sale.original_id}
    if any(
        operation.session.scalar(one, this) is not None for one in (_STANDS_ON, _FINISHED_LATER)
    ):
        raise Refused(_("This was undone already, or something was done after it."))
    if not _is_fresh(operation, sale):
        require(operation.by.role, Action.UNDO_LATER)
        check_reason(reason)


def _is_fresh(operation: Operation, sale: Sale) -> bool:
    """Whether the same person, at the same counter, did it a moment ago."""
    by = operation.by
    same = (sale.staff_id, sale.counter_id) == (by.staff_id, by.counter_id)
    return same and operation.moment - sale.happened_at <= UNDO_WITHIN


def _undo_vouchers(operation: Operation, sale: Sale, request: UndoRequest) -> None:
    """Give back what was used on an undone purchase; use again what an undone return gave back.

    Raises:
        Refused: what a return gave back has been used since, or it paid out a gift card.
    """
    if sale.kind == SaleKind.PURCHASE:
        redeeming.give_back_of_sale(operation, sale.id, request.reason)
        gift_card_ledger.give_back_of_sale(operation, sale.id, reason=request.reason)
        return
    done = replay.find_done(operation.session, request.undone_op_id, RETURNED)
    if done is None or sale.original_id is None:
        raise Refused(
            _("A gift card was paid out here: it is sold again instead. Nothing was changed.")
        )
    if done.detail["voucher_back_id"] is not None:
        redeeming.redeem_on_sale(operation, done.detail["voucher_back_id"], sale.original_id)
    shares = {int(card): cents for card, cents in done.detail.get("card_shares", {}).items()}
    gift_card_ledger.pay_again(operation, sale.original_id, shares, request.reason)


def _as_before(session: Session, customer: Customer, undone_op_id: uuid.UUID) -> None:
    """Take back the tier and the *customer* that only the undone purchase made."""
    done = replay.find_done(session, undone_op_id, RECORDED)
    if done is None:
        return
    if customer.tier == done.detail["tier_reached"]:
        customer.tier = done.detail["tier_before"]
        customer.tier_since = _day(done.detail.get("tier_since_before"))
        customer.fell_on = _day(done.detail.get("fell_on_before"))
    of_customer = {"customer_id": customer.id}
    if session.scalar(_STANDING, of_customer) is None:
        firsts = (detail["is_first"] for detail in session.scalars(_RECORDED, of_customer))
        customer.is_customer = not any(firsts)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
