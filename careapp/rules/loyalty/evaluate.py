"""One sale under a programme, without an archive: what it earns, spends, reaches.

The counter's services, the simulation and cases from outside go through the same decisions;
`docs/loyalty-cases.md` shows how such a case is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from careapp.rules.loyalty import ledger
from careapp.rules.loyalty.basket import Basket, Line, Situation
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.expiry import last_day
from careapp.rules.loyalty.ledger import Draw, Lot
from careapp.rules.loyalty.milestones import milestone_reached
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import (
    NEVER_TAKEN,
    NextReward,
    Taken,
    Use,
    discount_of,
    next_reward,
    require_offered,
    use,
)
from careapp.rules.loyalty.tiers import Measure, Tier, tier_for
from careapp.rules.loyalty.versions import Offer


@dataclass(frozen=True, slots=True)
class Wish:
    """A reward to use on a sale, how many of it, and how often it was taken before."""

    offer: Offer
    quantity: int = 1
    taken: Taken = NEVER_TAKEN


@dataclass(frozen=True, slots=True)
class Plan:
    """One sale worked out: what comes off, what is paid, what is earned and used."""

    basket: Basket
    earned: int
    use: Use | None

    @property
    def paid_cents(self) -> int:
        """What is actually paid."""
        return self.basket.paid_cents

    @property
    def spent(self) -> int:
        """The points that go for the reward."""
        return self.use.points if self.use else 0


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a person before a sale.

    *measured* is the tier's measure in its window (visits, cents or points), *most_visits* the
    highest number of visits ever reached, *taken* how often each reward was taken, by its key,
    *last_stamp* the newest shop day that gave a stamp.
    """

    lots: tuple[Lot, ...] = ()
    debt: int = 0
    measured: int = 0
    most_visits: int = 0
    tier: str | None = None
    birthday: tuple[int, int] | None = None
    last_visit: date | None = None
    taken: Mapping[str, Taken] = field(default_factory=dict)
    last_stamp: date | None = None

    def balance(self, today: date) -> int:
        """Return the points that count on a day, less what returns left owing."""
        return ledger.available(self.lots, today) - self.debt


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale from outside: its shop day, its amounts in cents, and what is used on it."""

    day: date
    total_cents: int
    discount_cents: int = 0
    not_earning_cents: int = 0
    lines: tuple[Line, ...] = ()
    reward: str = ""
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the sale came to.

    *opened* is the lot of what it earned, before the *draws* that the reward took.
    """

    plan: Plan
    opened: Lot
    draws: tuple[Draw, ...]
    expired: tuple[Draw, ...]
    balance: int
    tier: Tier
    milestone: int | None
    next_reward: NextReward | None
    history: History
    """What is known of the person after it."""


def plan_sale(
    programme: Programme,
    situation: Situation,
    basket: Basket,
    balance: int,
    wish: Wish | None = None,
) -> Plan:
    """Work a sale out: the reward comes off what is left to pay, points count on what is paid.

    *balance* is in the unit of the wished reward; what the sale itself earns counts towards it.

    Raises:
        Refused: the reward is not for this purchase, or points are missing.
    """
    if wish is None:
        return Plan(basket, programme.points_for(basket, situation), None)
    wish.offer.require_promised(wish.quantity)
    left = basket.paid_cents
    reward = wish.offer.reward
    off = discount_of(reward, left, wish.quantity)
    reduced = replace(basket, discount_cents=basket.discount_cents + off)
    earned = programme.points_for(reduced, situation)
    there = balance + (earned if wish.offer.unit is programme.unit else 0)
    used = use(reward, wish.quantity, left, there, situation.day, wish.taken)
    return Plan(reduced, earned, used)


def evaluate(settings: Programme, history: History, sale: Sale) -> Outcome:
    """Return what a sale comes to under a programme; nothing is written anywhere.

    Args:
        settings: the programme in force.
        history: what is known of the person before the sale.
        sale: the sale; a reward is named by its key.

    Raises:
        Refused: the reward cannot be used; a case from outside reads the sentence.

    """
    today = sale.day
    expired = ledger.expire(history.lots, today)
    lots = _open(ledger.after(history.lots, expired))
    situation = _situation(settings, history, today)
    basket = Basket(sale.total_cents, sale.discount_cents, sale.not_earning_cents, sale.lines)
    wish = _wish(settings, history, sale)
    plan = plan_sale(settings, situation, basket, history.balance(today), wish)
    opened, debt = _earn(settings, history, plan.earned, today)
    lots = (*lots, opened)
    draws = ledger.spend(lots, plan.spent, today)
    after = _after(settings, history, sale, plan, _open(ledger.after(lots, draws)), debt)
    balance = after.balance(today)
    usual = settings.points_for(basket, replace(situation, is_stamped=False))
    return Outcome(
        plan=plan,
        opened=opened,
        draws=draws,
        expired=expired,
        balance=balance,
        tier=tier_for(settings.tiering.tiers, after.measured, history.tier),
        milestone=milestone_reached(settings.milestones, history.most_visits, after.most_visits),
        next_reward=next_reward(settings.rewards, balance, today, usual),
        history=after,
    )


def _situation(settings: Programme, history: History, today: date) -> Situation:
    tier = tier_for(settings.tiering.tiers, history.measured, history.tier)
    is_stamped = history.last_stamp == today
    return Situation(today, history.birthday, tier.key, is_stamped=is_stamped)


def _wish(settings: Programme, history: History, sale: Sale) -> Wish | None:
    if not sale.reward:
        return None
    offer = Offer(require_offered(settings.reward(sale.reward)), settings.version, settings.unit)
    return Wish(offer, sale.quantity, history.taken.get(sale.reward, NEVER_TAKEN))


def _earn(settings: Programme, history: History, earned: int, today: date) -> tuple[Lot, int]:
    """Return the new lot and what is still owed: a debt of earlier returns is paid first."""
    settled = min(earned, history.debt)
    key = max((lot.key for lot in history.lots), default=0) + 1
    lot = Lot(key, earned - settled, last_day(settings.expiry, today), settings.version)
    return lot, history.debt - settled


def _after(
    settings: Programme,
    history: History,
    sale: Sale,
    plan: Plan,
    lots: tuple[Lot, ...],
    debt: int,
) -> History:
    is_visit = sale.total_cents > 0 and history.last_visit != sale.day
    adds = {
        Measure.VISITS: int(is_visit),
        Measure.SPEND: plan.paid_cents,
        Measure.POINTS: plan.earned,
    }
    measured = history.measured + adds[settings.tiering.measure]
    has_stamp = settings.unit is Unit.STAMP and plan.earned > 0
    taken = dict(history.taken)
    if plan.use is not None:
        before = taken.get(plan.use.reward.key, NEVER_TAKEN)
        quantity = plan.use.quantity
        taken[plan.use.reward.key] = Taken(before.by_person + quantity, before.by_all + quantity)
    return replace(
        history,
        lots=lots,
        debt=debt,
        measured=measured,
        most_visits=history.most_visits + is_visit,
        tier=tier_for(settings.tiering.tiers, measured, history.tier).key,
        last_visit=sale.day if is_visit else history.last_visit,
        last_stamp=sale.day if has_stamp else history.last_stamp,
        taken=taken,
    )


def _open(lots: Sequence[Lot]) -> tuple[Lot, ...]:
    return tuple(lot for lot in lots if lot.left > 0)
