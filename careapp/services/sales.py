"""Purchases: what was paid, the points it gives, and the visit it makes.

The number on the screen is a hint (`preview_purchase`); `record_purchase` computes it again.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.base import Base
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.basket import Basket, Line
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.evaluate import Plan, Wish, plan_sale
from careapp.rules.loyalty.milestones import milestone_reached
from careapp.rules.loyalty.multipliers import Multiplier, applying
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import NextReward, RewardKind, most_uses, next_reward
from careapp.rules.loyalty.versions import Offer
from careapp.rules.permissions import Action, require
from careapp.rules.sales import SaleKind, check_not_earning, check_total, write_items
from careapp.services import (
    gift_cards,
    highest_time,
    points,
    redeeming,
    replay,
    reward_uses,
    visits,
)
from careapp.services.actor import Actor
from careapp.services.gift_cards import PaidByCards
from careapp.services.operation import Operation, lock_customer
from careapp.services.points import Posting
from careapp.services.programme import ensure_programme, load_programme
from careapp.services.terms import Terms, load_terms
from careapp.services.visits import VisitChange, is_reversed
from careapp.text import _

RECORDED = "purchase_recorded"

_TABLE = Base.metadata.tables[Sale.__tablename__]
_ADD_SALE = insert(_TABLE).returning(_TABLE.c.id)
"""Into the bare table: as a new object of the session a sale takes five times as long."""
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
    """A purchase as typed: the total before discounts, what was taken, what is used on it.

    `not_earning_cents` of the total are gift cards sold, tips or deposits. A reward of an earlier
    programme is named with its version; None: the one in force. `gift_cards` (ids of vouchers)
    pay in their order what is left to pay: that is paid like any money, and earns.
    """

    op_id: uuid.UUID
    customer_id: int
    total_cents: int
    items: tuple[str, ...] = ()
    voucher_id: int | None = None
    reward_key: str = ""
    reward_version: int | None = None
    reward_quantity: int = 1
    not_earning_cents: int = 0
    gift_cards: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RewardChoice:
    """A reward on this purchase: how many of it can be taken at most, or why it cannot be."""

    offer: Offer
    most: int
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class PurchasePreview:
    """What a purchase would come to; amounts in cents, points in the `unit` that it earns.

    `lost_cents` is the part of a discount that is larger than the purchase: it is lost. The
    balance is in the same unit; what a reward of another unit costs is not taken off it.
    `multiplier` is what raised the points; `is_stamped` says that today gave its stamp before.
    `rewards` judges every reward that may be taken, the wished one in the wished quantity.
    """

    total_cents: int
    discount_cents: int
    paid_cents: int
    lost_cents: int
    points: int
    points_spent: int
    balance: int
    next_reward: NextReward | None
    unit: Unit = Unit.POINT
    multiplier: Multiplier | None = None
    is_stamped: bool = False
    rewards: tuple[RewardChoice, ...] = ()
    card_shares: Mapping[int, int] = field(default_factory=dict)
    """What each gift card pays of it."""

    @property
    def due_cents(self) -> int:
        """What is to be paid besides the gift cards."""
        return self.paid_cents - sum(self.card_shares.values())


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
    unit: Unit = Unit.POINT
    card_cents: int = 0
    """What gift cards paid of it."""
    cards_left_cents: int = 0
    """What was left on them then."""


def preview_purchase(session: Session, request: PurchaseRequest) -> PurchasePreview:
    """Return what the purchase would come to now; a total of 0 is not typed yet.

    Until it is, a reward takes nothing off and is judged by nothing. One that is refused takes
    nothing off either: `rewards` says why.

    Raises:
        Refused: the amount cannot be, or a discount is not there (any more).
    """
    customer = session.get_one(Customer, request.customer_id)
    today = highest_time.judged_today(session)
    terms = load_terms(session, customer, load_programme(session, today), today)
    plain = replace(request, reward_key="")
    sum_up = _sum_up(session, plain, terms)
    choices: tuple[RewardChoice, ...] = ()
    if request.total_cents:
        choices = tuple(_choice(session, request, terms, sum_up, offer) for offer in terms.offers)
        if request.reward_key and not _refused(choices, request, terms):
            sum_up = _sum_up(session, request, terms)
    plan, unit = sum_up.plan, terms.programme.unit
    spent_here = plan.spent if sum_up.unit is unit else 0
    balance = terms.account.balance(unit, today) + plan.earned - spent_here
    return PurchasePreview(
        total_cents=request.total_cents,
        discount_cents=plan.basket.discount_cents,
        paid_cents=plan.paid_cents,
        lost_cents=sum_up.lost_cents,
        points=plan.earned,
        points_spent=plan.spent,
        balance=balance,
        next_reward=next_reward(terms.programme.rewards, balance, today, 0),
        unit=unit,
        multiplier=applying(terms.programme.multipliers, terms.situation) if plan.earned else None,
        is_stamped=terms.situation.is_stamped,
        rewards=choices,
        card_shares=gift_cards.shares_of(session, request.gift_cards, plan.paid_cents, today),
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
        return replay.result_of(RecordedPurchase, request.op_id, done)
    operation = Operation.begin(session, by, request.op_id)
    in_force = ensure_programme(session, operation.moment, operation.today)
    terms = load_terms(session, customer, in_force, operation.today)
    posting = Posting(operation, customer, terms.programme, account=terms.account)
    if request.reward_key:
        offer = terms.offer(request.reward_key, request.reward_version)
        reward_uses.lock_stock(session, offer.reward)
    sum_up = _sum_up(session, request, terms)
    if not request.total_cents and not sum_up.is_used:
        raise Refused(_("Write the total of the purchase."))
    sale_id = _add_sale(operation, request, sum_up, customer)
    _move_points(posting, sale_id, sum_up)
    if request.voucher_id is not None:
        redeeming.redeem_on_sale(operation, request.voucher_id, sale_id)
    due = sum_up.plan.paid_cents
    cards = gift_cards.pay_for_sale(operation, request.gift_cards, due, sale_id)
    return _finish(operation, customer, sale_id, sum_up, terms, cards)


@dataclass(frozen=True, slots=True)
class _SumUp:
    """A purchase worked out, with what the voucher and the reward take off; in cents."""

    plan: Plan
    wish: Wish | None
    voucher_value: int
    voucher_off: int
    is_used: bool

    @property
    def lost_cents(self) -> int:
        worth = 0
        if self.plan.use is not None and self.plan.use.reward.kind is RewardKind.AMOUNT_OFF:
            worth = self.plan.use.reward.value_cents * self.plan.use.quantity
            worth -= self.plan.use.discount_cents
        return self.voucher_value - self.voucher_off + worth

    @property
    def unit(self) -> Unit:
        """In what the reward is paid."""
        return self.wish.offer.unit if self.wish is not None else Unit.POINT


def _choice(
    session: Session, request: PurchaseRequest, terms: Terms, plain: _SumUp, offer: Offer
) -> RewardChoice:
    """Judge a reward as recording it would: the points of this purchase count towards it."""
    reward, unit = offer.reward, offer.unit
    taken = reward_uses.load_taken(session, reward, terms.customer_id)
    there = terms.balance(unit) + (plain.plan.earned if unit is terms.programme.unit else 0)
    most = most_uses(reward, there, plain.plan.paid_cents, taken)
    most = most if offer.most is None else min(most, offer.most)
    quantity = request.reward_quantity if _is_wished(offer, request, terms) else 1
    wish = replace(
        request, reward_key=reward.key, reward_version=offer.version, reward_quantity=quantity
    )
    try:
        _sum_up(session, wish, terms)
    except Refused as refused:
        return RewardChoice(offer, most, refused.text)
    return RewardChoice(offer, most)


def _is_wished(offer: Offer, request: PurchaseRequest, terms: Terms) -> bool:
    version = request.reward_version
    wanted = terms.in_force.version if version is None else version
    return (offer.reward.key, offer.version) == (request.reward_key, wanted)


def _refused(choices: tuple[RewardChoice, ...], request: PurchaseRequest, terms: Terms) -> bool:
    return any(one.refusal and _is_wished(one.offer, request, terms) for one in choices)


def _sum_up(session: Session, request: PurchaseRequest, terms: Terms) -> _SumUp:
    """Work a purchase out: the voucher comes off first, points count on what is paid.

    Raises:
        Refused: the amount cannot be, or a discount is not there (any more).
    """
    total = request.total_cents
    check_total(total)
    check_not_earning(request.not_earning_cents, total)
    value = _voucher_value(session, request.voucher_id, terms.today)
    off = min(value, total)
    wish = _wish(session, request, terms)
    lines = tuple(Line(name=item) for item in request.items)
    basket = Basket(total, off, request.not_earning_cents, lines)
    unit = wish.offer.unit if wish else Unit.POINT
    plan = plan_sale(terms.programme, terms.situation, basket, terms.balance(unit), wish)
    is_used = request.voucher_id is not None or wish is not None
    return _SumUp(plan, wish, value, off, is_used)


def _wish(session: Session, request: PurchaseRequest, terms: Terms) -> Wish | None:
    if not request.reward_key:
        return None
    offer = terms.offer(request.reward_key, request.reward_version)
    taken = reward_uses.load_taken(session, offer.reward, terms.customer_id)
    return Wish(offer, request.reward_quantity, taken)


def _voucher_value(session: Session, voucher_id: int | None, today: date) -> int:
    if voucher_id is None:
        return 0
    voucher = session.get(Voucher, voucher_id)
    if voucher is None or not voucher.is_open(today):
        raise Refused(_("This voucher can no longer be used. Take it off the purchase."))
    return voucher.amount_cents


def _add_sale(
    operation: Operation, request: PurchaseRequest, sum_up: _SumUp, customer: Customer
) -> int:
    values = {
        "op_id": str(operation.op_id),
        "customer_id": customer.id,
        "kind": SaleKind.PURCHASE,
        "happened_at": operation.moment,
        "day": operation.day,
        "total_cents": request.total_cents,
        "discount_cents": sum_up.plan.basket.discount_cents,
        "paid_cents": sum_up.plan.paid_cents,
        "not_earning_cents": request.not_earning_cents,
        "items": write_items(request.items),
        "staff_id": operation.by.staff_id,
        "counter_id": operation.by.counter_id,
    }
    sale_id: int = operation.session.connection().scalar(_ADD_SALE, values)
    return sale_id


def _move_points(posting: Posting, sale_id: int, sum_up: _SumUp) -> None:
    posting.sale_id = sale_id
    posting.earn(sum_up.plan.earned)
    if sum_up.plan.use is not None and sum_up.wish is not None:
        offer = sum_up.wish.offer
        posting.reason = offer.reward.key
        posting.spend(sum_up.plan.spent, offer.unit, offer.promised_under)
        reward_uses.record(posting, offer, sum_up.plan.use.quantity)


def _finish(
    operation: Operation,
    customer: Customer,
    sale_id: int,
    sum_up: _SumUp,
    terms: Terms,
    cards: PaidByCards,
) -> RecordedPurchase:
    """Count the visit and write down what the operation came to."""
    is_first = not customer.is_customer
    customer.is_customer = True
    since, fell = customer.tier_since, customer.fell_on
    plan, total = sum_up.plan, sum_up.plan.basket.total_cents
    change = visits.count_sale(operation, customer, sale_id, total, terms.in_force)
    detail: dict[str, object] = {
        "customer_id": customer.id,
        "total_cents": total,
        "discount_cents": plan.basket.discount_cents,
        "paid_cents": plan.paid_cents,
        "points": plan.earned,
        "points_spent": plan.spent,
        "balance": points.balance_of(customer, terms.programme.unit),
        "tier_before": change.tier_before,
        "tier_reached": change.tier_reached,
        "milestone": _milestone(operation.session, customer.id, terms.in_force, change),
        "is_first": is_first,
        "unit": terms.programme.unit,
        "card_cents": cards.cents,
        "cards_left_cents": cards.left_cents,
    }
    before = {
        "tier_since_before": since.isoformat() if since else None,
        "fell_on_before": fell.isoformat() if fell else None,
    }
    operation.record(RECORDED, "sale", sale_id, detail=detail | before)
    return RecordedPurchase(operation.op_id, sale_id, **detail)  # type: ignore[arg-type]  # by their names


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
