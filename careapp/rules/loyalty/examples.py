"""A worked example for every rule of a programme: what the owner reads next to its settings.

Plain values without sentences. An example goes through the rules themselves, so that it cannot
promise what the counter does not give.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from careapp.rules.loyalty.basket import Basket, Line, Situation
from careapp.rules.loyalty.earning import EarnInBands, EarnPerEuro, EarnPerItem, EarnPerVisit
from careapp.rules.loyalty.expiry import Expiry, last_day
from careapp.rules.loyalty.milestones import Milestones, next_milestone
from careapp.rules.loyalty.multipliers import Multiplier
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.loyalty.tiers import Measure, Tier

TYPICAL_CENTS = 2800
"""A purchase to count with, where the shop's own is not known: 28,00 €."""

_SOME_DAY = Situation(date(2026, 1, 1))
"""Base points do not depend on the day."""
_STEPS = 2
"""An example has so many whole steps at least, and most of another one that does not count."""


@dataclass(frozen=True, slots=True)
class Example:
    """A purchase of *amount_cents* gives *points* (or stamps).

    *quantity* and *goods* say which goods are in it; 0 and empty where it does not matter.
    """

    amount_cents: int
    points: int
    quantity: int = 0
    goods: str = ""


@dataclass(frozen=True, slots=True)
class Effort:
    """So many *purchases* like the example's, *amount_cents* in all."""

    purchases: int
    amount_cents: int


@dataclass(frozen=True, slots=True)
class ExpiryExample:
    """Points of today count until *last_day*, with a warning from *warned_from* on."""

    last_day: date
    warned_from: date


def earning_example(programme: Programme, typical_cents: int = TYPICAL_CENTS) -> Example:
    """Return what a purchase gives by the base rule; its amount shows the rounding.

    28,00 € at 1 per 10 € → 2. Multipliers and bonuses have examples of their own.
    """
    base = replace(programme, multipliers=(), bonuses=(), excluded=())
    rule = programme.earning
    if isinstance(rule, EarnPerItem):
        return _with_goods(base, rule, typical_cents)
    amount = _amount(rule, typical_cents)
    return Example(amount, base.points_for(Basket(amount), _SOME_DAY))


def multiplier_example(
    programme: Programme, multiplier: Multiplier, typical_cents: int = TYPICAL_CENTS
) -> Example:
    """Return what the purchase of `earning_example` gives while the multiplier counts."""
    base = earning_example(programme, typical_cents)
    return replace(base, points=multiplier.times(base.points, programme.rounding))


def bonus_example(
    programme: Programme, bonus: EarnPerItem, typical_cents: int = TYPICAL_CENTS
) -> Example:
    """Return what the bonus adds for some of its goods."""
    alone = replace(programme, earning=bonus, multipliers=(), bonuses=(), excluded=())
    return _with_goods(alone, bonus, typical_cents)


def expiry_example(expiry: Expiry, today: date) -> ExpiryExample | None:
    """Return until when the points of today count, or None when they always do."""
    last = last_day(expiry, today)
    if last is None:
        return None
    return ExpiryExample(last, max(today, last - timedelta(days=expiry.warn_days)))


def reward_example(
    programme: Programme, reward: Reward, typical_cents: int = TYPICAL_CENTS
) -> Effort | None:
    """Return the purchases that a reward costs, or None when they never get there.

    Per euro, the amount is that of the whole steps: 100 points at 1 a euro are 100,00 €.
    """
    effort = _effort(programme, reward.cost, typical_cents)
    rule = programme.earning
    if effort is None or not isinstance(rule, EarnPerEuro):
        return effort
    return replace(effort, amount_cents=-(-reward.cost // rule.points_each) * rule.per_cents)


def tier_example(
    programme: Programme, tier: Tier, typical_cents: int = TYPICAL_CENTS
) -> Effort | None:
    """Return the purchases, on as many days, that lift to a tier, or None when none do."""
    amount = earning_example(programme, typical_cents).amount_cents
    if programme.tiering.measure is Measure.POINTS:
        return _effort(programme, tier.threshold, typical_cents)
    if programme.tiering.measure is Measure.SPEND:
        return Effort(-(-tier.threshold // amount), tier.threshold)
    return Effort(tier.threshold, tier.threshold * amount)


def milestone_example(milestones: Milestones) -> tuple[int, ...]:
    """Return every listed milestone and the two that follow them."""
    marks: list[int] = []
    wanted = len(milestones.first) + _STEPS
    mark = next_milestone(milestones, 0)
    while mark is not None and len(marks) < wanted:
        marks.append(mark)
        mark = next_milestone(milestones, mark)
    return tuple(marks)


def birthday_example(gift: BirthdayGift, birthday: date) -> date:
    """Return the last day on which a gift for this birthday is good."""
    return birthday + timedelta(days=gift.valid_days - 1)


def _amount(rule: EarnPerEuro | EarnInBands | EarnPerVisit, typical_cents: int) -> int:
    """Return an amount about the typical one, at least the minimum, with most of a step over."""
    wanted = max(typical_cents, rule.minimum_cents)
    if isinstance(rule, EarnPerVisit):
        return wanted
    if isinstance(rule, EarnPerEuro):
        return _with_a_rest(wanted, rule.per_cents)
    top = rule.bands[-1]
    return top.from_cents + _with_a_rest(wanted - top.from_cents, top.per_cents)


def _with_a_rest(wanted: int, step: int) -> int:
    """Return whole steps up to *wanted*, two at least, and four fifths of another one.

    A little less than wanted would fall below a minimum: the steps are rounded up then.
    """
    rest = step * 4 // 5
    return max(_STEPS, -(-(wanted - rest) // step)) * step + rest


def _with_goods(programme: Programme, rule: EarnPerItem, typical_cents: int) -> Example:
    goods = rule.names[0]
    quantity = rule.per_quantity * _STEPS + rule.per_quantity * 4 // 5
    amount = max(typical_cents, rule.minimum_cents)
    basket = Basket(amount, lines=(Line(name=goods, quantity=quantity),))
    return Example(amount, programme.points_for(basket, _SOME_DAY), quantity, goods)


def _effort(programme: Programme, points: int, typical_cents: int) -> Effort | None:
    example = earning_example(programme, typical_cents)
    if example.points <= 0:
        return None
    purchases = -(-points // example.points)
    return Effort(purchases, purchases * example.amount_cents)
