"""Returns at the counter: never refused because points are spent, shown before they are done."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty import ledger
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Draw, Lot, Movement
from careapp.rules.loyalty.programme import Shortfall
from careapp.rules.loyalty.returns import ReturnPlan, Sold, plan_return
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind
from careapp.rules.vouchers.validity import OPEN_STATES
from careapp.services import (
    day_stamp,
    gift_card_ledger,
    gift_card_sales,
    highest_time,
    points,
    redeeming,
    replay,
    reward_uses,
    visits,
)
from careapp.services.actor import Actor
from careapp.services.operation import Operation, lock_customer
from careapp.services.points import Account, Posting
from careapp.services.programme import ensure_programme, load_programme
from careapp.services.visits import RETURNED_CENTS, is_reversed
from careapp.text import N_, _

RETURNED = "purchase_returned"
GONE = N_("This purchase was undone or corrected. Look at the history again.")
_NO_LOT = 0
"""No row has this key: given-back points of a preview are in no lot yet."""

_SALE = select(Sale, RETURNED_CENTS, is_reversed(Sale.id)).where(
    Sale.id == bindparam("sale_id"), Sale.kind == SaleKind.PURCHASE
)
_OF_LOT = (
    select(func.coalesce(func.sum(PointsEntry.points), 0))
    .join(PointsLot, PointsLot.id == PointsEntry.lot_id)
    .where(PointsLot.sale_id == bindparam("sale_id"), PointsEntry.kind == bindparam("kind"))
)
_PAST = select(func.coalesce(func.sum(PointsLot.open_points), 0)).where(
    PointsLot.sale_id == bindparam("sale_id"), PointsLot.expires_on < bindparam("today")
)
"""Points past their last day that no row has written off yet."""
_RETURNS = (
    select(AuditRow.detail)
    .join(Sale, Sale.id == AuditRow.subject_id)
    .where(
        AuditRow.action == RETURNED,
        Sale.original_id == bindparam("sale_id"),
        ~is_reversed(Sale.id),
    )
)
_SPENT = select(-func.sum(PointsEntry.points)).where(
    PointsEntry.sale_id == bindparam("sale_id"), PointsEntry.kind == Movement.SPEND
)
_SPENT_UNIT = (
    select(PointsEntry.unit)
    .where(PointsEntry.sale_id == bindparam("sale_id"), PointsEntry.kind == Movement.SPEND)
    .limit(1)
)
_DRAWN = (
    select(PointsEntry.lot_id, -func.sum(PointsEntry.points))
    .join(Sale, Sale.id == PointsEntry.sale_id)
    .where(
        (Sale.id == bindparam("sale_id"))
        | ((Sale.original_id == bindparam("sale_id")) & ~is_reversed(Sale.id)),
        PointsEntry.kind.in_((Movement.SPEND, Movement.GIVE_BACK_SPENT)),
    )
    .group_by(PointsEntry.lot_id)
    .having(func.sum(PointsEntry.points) < 0)
    .order_by(func.min(PointsEntry.id))
)
_IN_VOUCHERS = (
    select(func.coalesce(-func.sum(PointsEntry.points), 0))
    .join(Voucher, Voucher.id == PointsEntry.voucher_id)
    .where(
        PointsEntry.customer_id == bindparam("customer_id"),
        PointsEntry.unit == bindparam("unit"),
        PointsEntry.kind == Movement.SPEND,
        Voucher.state.in_([state.value for state in OPEN_STATES]),
        or_(Voucher.expires_on.is_(None), Voucher.expires_on >= bindparam("today")),
    )
)
_VOUCHER = select(Voucher.id).where(Voucher.sale_id == bindparam("sale_id")).limit(1)


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """Goods worth *value_cents* of a purchase's total come back; the whole of it if None."""

    op_id: uuid.UUID
    sale_id: int
    value_cents: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """What a return would move; amounts in cents.

    `points_missing` of the points to take are already spent: they are forgiven, or `is_owed` says
    that they become a debt, as the owner set. `in_vouchers` of them were spent on vouchers that
    are still good and stay so: who brings one back as well has it voided first. A whole return
    makes the voucher used on the purchase good again.
    """

    sale_id: int
    returnable_cents: int
    value_cents: int
    refund_cents: int
    points_taken: int
    points_given_back: int
    points_missing: int
    balance: int
    is_whole: bool
    voucher_back_id: int | None
    is_owed: bool = False
    in_vouchers: int = 0
    stamps_kept: int = 0
    """Another purchase of the day gives these in place of those that go."""
    unit: Unit = Unit.POINT
    """In what the purchase earned."""
    spent_unit: Unit = Unit.POINT
    """In what the reward used on it was paid."""
    card_cents: int = 0
    """The part of the refund that goes back on gift cards: it is not paid out."""


@dataclass(frozen=True, slots=True)
class RecordedReturn:
    """A return in the archive; amounts in cents, the balance after it."""

    op_id: uuid.UUID
    sale_id: int
    original_id: int
    customer_id: int
    value_cents: int
    refund_cents: int
    points_taken: int
    points_given_back: int
    points_missing: int
    balance: int
    voucher_back_id: int | None
    card_cents: int = 0


@dataclass(frozen=True, slots=True)
class Returnable:
    """A purchase of a known person with what came back of it so far."""

    sale: Sale
    customer_id: int
    sold: Sold
    drawn: tuple[Draw, ...]
    own_lot: int | None
    """The lot that the purchase opened, None when it earned nothing."""
    unit: Unit
    """In what it earned."""
    spent_unit: Unit
    """In what the reward used on it was paid."""

    def plan(self, value_cents: int | None) -> ReturnPlan:
        """Plan a return of this value, or of everything that is left."""
        whole = self.sold.returnable_cents
        return plan_return(self.sold, whole if value_cents is None else value_cents)

    def put_back(self, plan: ReturnPlan) -> tuple[Draw, ...]:
        """Return the lots into which the plan's given-back points go."""
        return ledger.put_back(self.drawn, plan.points_given_back)


def lock_customer_of(session: Session, sale_id: int) -> Customer:
    """Return the customer of a sale, locked: what came back is read only after that.

    Raises:
        Refused: there is no such sale of a known person.
    """
    sale = session.get(Sale, sale_id)
    if sale is None or sale.customer_id is None:
        raise Refused(_(GONE))
    return lock_customer(session, sale.customer_id)


def load_returnable(session: Session, sale_id: int, today: date) -> Returnable:
    """Return a purchase that may come back; *today* is the day by which expiry is judged.

    Raises:
        Refused: there is no such purchase of a known person, it was undone or corrected, or a
            gift card was sold with it.
    """
    row = session.execute(_SALE, {"sale_id": sale_id}).one_or_none()
    if row is None:
        raise Refused(_(GONE))
    sale, returned_cents, is_gone = row
    if is_gone or sale.customer_id is None:
        raise Refused(_(GONE))
    gift_card_sales.require_none_sold(session, sale_id)
    parameters = {"sale_id": sale_id}
    returns: Sequence[Any] = session.scalars(_RETURNS, parameters).all()
    sold = Sold(
        total_cents=sale.total_cents,
        paid_cents=sale.paid_cents,
        earned=session.execute(_OF_LOT, {**parameters, "kind": Movement.EARN}).scalar_one(),
        spent=session.execute(_SPENT, parameters).scalar_one() or 0,
        returned_cents=returned_cents,
        refunded_cents=sum(one["refund_cents"] for one in returns),
        given_back=sum(one["points_given_back"] for one in returns),
        gone=_expired(session, sale_id, today) + sum(one["points_taken"] for one in returns),
    )
    drawn = tuple(Draw(lot, drawn) for lot, drawn in session.execute(_DRAWN, parameters) if lot)
    own_lot, unit = points.own_lot(session, sale_id)
    spent_unit = Unit(session.scalar(_SPENT_UNIT, parameters) or unit)
    return Returnable(sale, sale.customer_id, sold, drawn, own_lot, unit, spent_unit)


def _expired(session: Session, sale_id: int, today: date) -> int:
    """Return the points of a purchase that have expired, written off already or not."""
    written_off = session.execute(_OF_LOT, {"sale_id": sale_id, "kind": Movement.EXPIRE})
    past = session.execute(_PAST, {"sale_id": sale_id, "today": today})
    expired: int = past.scalar_one() - written_off.scalar_one()
    return expired


def preview_return(session: Session, request: ReturnRequest) -> ReturnPreview:
    """Return the points and the money that a return would move.

    Raises:
        Refused: the purchase cannot come back, or not by so much.
    """
    today = highest_time.judged_today(session)
    returnable = load_returnable(session, request.sale_id, today)
    plan = returnable.plan(request.value_cents)
    customer = session.get_one(Customer, returnable.customer_id)
    account = points.load_account(session, customer)
    unit = returnable.unit
    back = plan.points_given_back if returnable.spent_unit is unit else 0
    heir = day_stamp.find_heir(session, customer, returnable.sale) if plan.is_whole else None
    kept = heir.stamps if heir is not None else 0
    missing = _missing(account, returnable, plan, kept, today)
    is_owed = load_programme(session, today).shortfall is Shortfall.DEBT
    left = account.balance(unit, today) + back + kept - plan.points_taken
    return ReturnPreview(
        sale_id=request.sale_id,
        returnable_cents=returnable.sold.returnable_cents,
        value_cents=plan.value_cents,
        refund_cents=plan.refund_cents,
        points_taken=plan.points_taken,
        points_given_back=plan.points_given_back,
        points_missing=missing,
        balance=left if is_owed else left + missing,
        is_whole=plan.is_whole,
        voucher_back_id=_voucher_back(session, returnable, plan),
        is_owed=is_owed,
        in_vouchers=min(missing, _in_vouchers(session, customer, unit, today)),
        stamps_kept=kept,
        unit=returnable.unit,
        spent_unit=returnable.spent_unit,
        card_cents=min(plan.refund_cents, _on_cards(session, request.sale_id)),
    )


def return_purchase(session: Session, request: ReturnRequest, by: Actor) -> RecordedReturn:
    """Record a return: the points that go, those that come back, and the visit if nothing is left.

    Args:
        session: a change session.
        request: the return; the same `op_id` again returns the first result.
        by: who records it.

    Raises:
        Refused: nobody is at the counter, the purchase cannot come back, or not by so much.
    """
    require(by.role, Action.SERVE)
    customer = lock_customer_of(session, request.sale_id)
    done = replay.find_done(session, request.op_id, RETURNED)
    if done is not None:
        return replay.result_of(RecordedReturn, request.op_id, done)
    operation = Operation.begin(session, by, request.op_id)
    programme = ensure_programme(session, operation.moment, operation.today)
    posting = Posting(operation, customer, programme, request.reason)
    returnable = load_returnable(session, request.sale_id, operation.today)
    plan = returnable.plan(request.value_cents)
    row = _add_return(operation, returnable.sale, plan, request.reason)
    posting.sale_id = row.id
    posting.give_back(returnable.put_back(plan))
    if plan.is_whole:
        reward_uses.undo(posting, request.sale_id)
        day_stamp.pass_on(posting, returnable.sale)
    missing = posting.take_back(plan.points_taken, returnable.own_lot, returnable.unit)
    voucher_id = _voucher_back(session, returnable, plan)
    if voucher_id is not None:
        redeeming.give_back_of_sale(operation, request.sale_id, request.reason)
    shares = gift_card_ledger.give_back_of_sale(
        operation, request.sale_id, plan.refund_cents, request.reason
    )
    visits.recount(session, customer, programme, operation.today)
    detail: dict[str, object] = {
        "original_id": request.sale_id,
        "customer_id": customer.id,
        "value_cents": plan.value_cents,
        "refund_cents": plan.refund_cents,
        "points_taken": plan.points_taken,
        "points_given_back": plan.points_given_back,
        "points_missing": missing,
        "balance": points.balance_of(customer, returnable.unit),
        "voucher_back_id": voucher_id,
        "card_cents": sum(shares.values()),
    }
    kept = detail | {"card_shares": dict(shares)}
    operation.record(RETURNED, "sale", row.id, request.reason, kept)
    return RecordedReturn(request.op_id, row.id, **detail)  # type: ignore[arg-type]


def _missing(
    account: Account, returnable: Returnable, plan: ReturnPlan, stamps_kept: int, today: date
) -> int:
    """Return how many of the points to take are already spent."""
    lots = (*account.lots[returnable.unit], Lot(_NO_LOT, stamps_kept))
    if returnable.spent_unit is returnable.unit:
        lots += (Lot(_NO_LOT, plan.points_given_back),)
    own, taken_back = returnable.own_lot, plan.points_taken
    taken = ledger.take_back(lots, taken_back, own, Shortfall.FORGIVE, today)
    return taken.forgiven


def _in_vouchers(session: Session, customer: Customer, unit: Unit, today: date) -> int:
    """Return the points that a person has spent on vouchers that are still good."""
    parameters = {"customer_id": customer.id, "unit": unit, "today": today}
    spent: int = session.execute(_IN_VOUCHERS, parameters).scalar_one()
    return spent


def _voucher_back(session: Session, returnable: Returnable, plan: ReturnPlan) -> int | None:
    """Return the voucher that is good again once nothing of its purchase is left."""
    parameters = {"sale_id": returnable.sale.id}
    return session.scalar(_VOUCHER, parameters) if plan.is_whole else None


def _on_cards(session: Session, sale_id: int) -> int:
    """Return the cents that gift cards still pay of a purchase."""
    return sum(gift_card_ledger.paid_on(session, sale_id).values())


def _add_return(operation: Operation, original: Sale, plan: ReturnPlan, reason: str) -> Sale:
    row = Sale(
        op_id=str(operation.op_id),
        customer_id=original.customer_id,
        kind=SaleKind.RETURN,
        original_id=original.id,
        happened_at=operation.moment,
        day=clock.shop_day(operation.moment),
        total_cents=-plan.value_cents,
        discount_cents=plan.refund_cents - plan.value_cents,
        paid_cents=-plan.refund_cents,
        items=original.items if plan.is_whole else "",
        reason=reason,
        staff_id=operation.by.staff_id,
        counter_id=operation.by.counter_id,
    )
    operation.session.add(row)
    operation.session.flush()
    return row
