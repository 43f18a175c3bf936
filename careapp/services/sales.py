"""Purchases: what was paid, the points it gives, and the visit it makes.

The number on the screen is a hint (`preview_purchase`); `record_purchase` computes it again.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import points_for
from careapp.rules.loyalty.milestones import milestone_reached
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import (
    NextReward,
    Reward,
    discount_of,
    next_reward,
    require_ready,
)
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind, check_total, write_items
from careapp.services import highest_time, points, redeeming, replay, visits
from careapp.services.actor import Actor
from careapp.services.operation import Operation, lock_customer
from careapp.services.points import Posting
from careapp.services.programme import ensure_programme, load_programme
from careapp.services.visits import VisitChange, is_reversed
from careapp.text import _

RECORDED = "purchase_recorded"

_RECORDED_BEFORE = (
    select(AuditRow.detail)
    .join(Sale, Sale.id == AuditRow.subject_id)
    .where(
        AuditRow.subject == "sale",
        AuditRow.action == RECORDED,
        Sale.customer_id == bindparam("customer_id"),
        ~is_reversed(Sale.id),
    )
)


@dataclass(frozen=True, slots=True)
class PurchaseRequest:
    """A purchase as typed: the total before discounts, what was taken, what is used on it."""

    op_id: uuid.UUID
    customer_id: int
    total_cents: int
    items: tuple[str, ...] = ()
    voucher_id: int | None = None
    reward_key: str = ""


@dataclass(frozen=True, slots=True)
class PurchasePreview:
    """What a purchase would come to; amounts in cents.

    `lost_cents` is the part of a discount that is larger than the purchase: it is lost.
    """

    total_cents: int
    discount_cents: int
    paid_cents: int
    lost_cents: int
    points: int
    points_spent: int
    balance: int
    next_reward: NextReward | None


@dataclass(frozen=True, slots=True)
class RecordedPurchase:
    """A purchase in the archive; the tier (its key) or milestone that it reached, or None."""

    op_id: uuid.UUID
    sale_id: int
    customer_id: int
    total_cents: int
    discount_cents: int
    paid_cents: int
    points: int
    points_spent: int
    balance: int
    tier_before: str
    tier_reached: str | None
    milestone: int | None
    is_first: bool


def preview_purchase(session: Session, request: PurchaseRequest) -> PurchasePreview:
    """Return what the purchase would come to now; a total of 0 is not typed yet.

    Raises:
        Refused: the amount cannot be, or a discount is not there (any more).
    """
    customer = session.get_one(Customer, request.customer_id)
    programme = load_programme(session)
    today = highest_time.judged_today(session)
    before = points.balance_on(session, customer, today)
    plan = _plan(session, request, programme, before, today)
    balance = before + plan.points - plan.points_spent
    return PurchasePreview(
        total_cents=plan.total_cents,
        discount_cents=plan.discount_cents,
        paid_cents=plan.paid_cents,
        lost_cents=plan.lost_cents,
        points=plan.points,
        points_spent=plan.points_spent,
        balance=balance,
        next_reward=next_reward(programme.rewards, balance, programme.earning, None),
    )


def record_purchase(session: Session, request: PurchaseRequest, by: Actor) -> RecordedPurchase:
    """Record a purchase with its points, its visit and what is used on it.

    Args:
        session: a change session.
        request: the purchase; the same `op_id` again returns the first result.
        by: who records it.

    Raises:
        Refused: nobody is at the counter, there is no amount, or a discount cannot be used;
            nothing is recorded.
    """
    require(by.role, Action.SERVE)
    customer = lock_customer(session, request.customer_id)
    done = replay.find_done(session, request.op_id, RECORDED)
    if done is not None:
        return RecordedPurchase(request.op_id, done.subject_id, **done.detail)
    operation = Operation.begin(session, by, request.op_id)
    posting = Posting(operation, customer, ensure_programme(session, operation.moment))
    plan = _plan(session, request, posting.programme, customer.points, operation.today)
    if not plan.total_cents and not plan.is_used:
        raise Refused(_("Write the total of the purchase."))
    sale = _add_sale(operation, request, plan, customer)
    _move_points(posting, sale, plan)
    if request.voucher_id is not None:
        redeeming.redeem_on_sale(operation, request.voucher_id, sale.id)
    return _finish(operation, customer, sale, plan, posting.programme)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A purchase with its discounts; amounts in cents."""

    total_cents: int
    voucher_value: int
    voucher_off: int
    reward: Reward | None
    reward_off: int
    points: int
    is_used: bool

    @property
    def discount_cents(self) -> int:
        return self.voucher_off + self.reward_off

    @property
    def paid_cents(self) -> int:
        return self.total_cents - self.discount_cents

    @property
    def lost_cents(self) -> int:
        reward_value = self.reward.value_cents if self.reward else 0
        return self.voucher_value + reward_value - self.discount_cents

    @property
    def points_spent(self) -> int:
        return self.reward.cost if self.reward else 0


def _plan(
    session: Session, request: PurchaseRequest, programme: Programme, balance: int, today: date
) -> _Plan:
    """Compute a purchase: the voucher comes off first, points count on what is paid.

    The points of this purchase count towards a reward used on it.
    """
    total = request.total_cents
    check_total(total)
    voucher_value = _voucher_value(session, request.voucher_id, today)
    voucher_off = min(voucher_value, total)
    reward = programme.reward(request.reward_key)
    reward_off = discount_of(reward, total - voucher_off) if reward else 0
    earned = points_for(programme.earning, total - voucher_off - reward_off)
    if request.reward_key:
        reward = require_ready(reward, balance + earned)
    is_used = request.voucher_id is not None or reward is not None
    return _Plan(total, voucher_value, voucher_off, reward, reward_off, earned, is_used)


def _voucher_value(session: Session, voucher_id: int | None, today: date) -> int:
    if voucher_id is None:
        return 0
    voucher = session.get(Voucher, voucher_id)
    if voucher is None or not voucher.is_open(today):
        raise Refused(_("This voucher can no longer be used. Take it off the purchase."))
    return voucher.amount_cents


def _add_sale(
    operation: Operation, request: PurchaseRequest, plan: _Plan, customer: Customer
) -> Sale:
    sale = Sale(
        op_id=str(operation.op_id),
        customer_id=customer.id,
        kind=SaleKind.PURCHASE,
        happened_at=operation.moment,
        day=clock.shop_day(operation.moment),
        total_cents=plan.total_cents,
        discount_cents=plan.discount_cents,
        paid_cents=plan.paid_cents,
        items=write_items(request.items),
        staff_id=operation.by.staff_id,
        counter_id=operation.by.counter_id,
    )
    operation.session.add(sale)
    operation.session.flush()
    return sale


def _move_points(posting: Posting, sale: Sale, plan: _Plan) -> None:
    posting.sale_id = sale.id
    posting.earn(plan.points)
    if plan.reward is not None:
        posting.reason = plan.reward.key
        posting.spend(plan.reward.cost)


def _finish(
    operation: Operation, customer: Customer, sale: Sale, plan: _Plan, programme: Programme
) -> RecordedPurchase:
    """Count the visit and write down what the operation came to."""
    is_first = not customer.is_customer
    customer.is_customer = True
    change = visits.count_sale(operation.session, customer, sale, programme)
    detail: dict[str, object] = {
        "customer_id": customer.id,
        "total_cents": plan.total_cents,
        "discount_cents": plan.discount_cents,
        "paid_cents": plan.paid_cents,
        "points": plan.points,
        "points_spent": plan.points_spent,
        "balance": customer.points,
        "tier_before": change.tier_before,
        "tier_reached": change.tier_reached,
        "milestone": _milestone(operation.session, customer.id, programme, change),
        "is_first": is_first,
    }
    operation.record(RECORDED, sale.id, detail=detail)
    return RecordedPurchase(operation.op_id, sale.id, **detail)  # type: ignore[arg-type]


def _milestone(
    session: Session, customer_id: int, programme: Programme, change: VisitChange
) -> int | None:
    """Return the milestone of this visit unless it fired before a return took a visit away."""
    mark = milestone_reached(programme.milestones, change.before, change.after)
    if mark is None:
        return None
    earlier = session.scalars(_RECORDED_BEFORE, {"customer_id": customer_id})
    fired = [detail["milestone"] for detail in earlier]
    highest = max((number for number in fired if isinstance(number, int)), default=0)
    return mark if mark > highest else None
