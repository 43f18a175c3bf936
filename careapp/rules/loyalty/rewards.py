"""What points can become, what is missing, and about how many visits that takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp.errors import Refused
from careapp.text import _, format_date, format_money

_HUNDRED = 100
_ANY_PURCHASE = 100_00
"""Cents, of which every percentage is at least one cent."""


class RewardKind(StrEnum):
    """What a reward is: money off this purchase, goods, or a gesture in words."""

    AMOUNT_OFF = "amount_off"
    PERCENT_OFF = "percent_off"
    FREE_ITEM = "free_item"
    EXTRA_QUANTITY = "extra_quantity"
    WORDS = "words"


_PRICED = frozenset({RewardKind.AMOUNT_OFF, RewardKind.FREE_ITEM, RewardKind.EXTRA_QUANTITY})
_COUNTED = frozenset({RewardKind.FREE_ITEM, RewardKind.EXTRA_QUANTITY})


@dataclass(frozen=True, slots=True)
class Reward:
    """A reward and its cost in points.

    *goal* is the name as it follows "16 points": «al dolce della casa»; the owner writes it,
    because an Italian article cannot be stitched. *value_cents* is what an amount off takes off,
    or about what the goods cost the shop; 0 for words. A percent off takes off at most
    *cap_cents* (0: no cap). *per* pieces of goods cost the points once; an amount off with
    *is_repeatable* may be taken several times on one purchase. The last day is inclusive;
    *per_customer* and *stock* are how often it may be taken, 0 for no limit.
    """

    key: str
    name: str
    cost: int
    kind: RewardKind = RewardKind.WORDS
    value_cents: int = 0
    goal: str = ""
    percent: int = 0
    cap_cents: int = 0
    per: int = 1
    is_repeatable: bool = False
    minimum_cents: int = 0
    first_day: date | None = None
    last_day: date | None = None
    per_customer: int = 0
    stock: int = 0

    def __post_init__(self) -> None:
        """Refuse a reward that could not be counted.

        Raises:
            ValueError: the cost is not positive, a value does not fit the kind, a percent is to
                come off twice, or its last day is before its first.
        """
        is_percent = self.kind is RewardKind.PERCENT_OFF
        is_amount = self.kind is RewardKind.AMOUNT_OFF
        fits = (
            self.cost > 0
            and self.per > 0
            and (0 < self.percent <= _HUNDRED if is_percent else self.percent == 0)
            and (self.value_cents > 0 if is_amount else self.value_cents >= 0)
            and (self.value_cents == 0 or self.kind in _PRICED)
            and min(self.cap_cents, self.minimum_cents, self.per_customer, self.stock) >= 0
            and not (is_percent and self.is_repeatable)
            and (self.last_day or date.max) >= (self.first_day or date.min)
        )
        if not fits:
            message = "this reward cannot be counted"
            raise ValueError(message)

    @property
    def is_discount(self) -> bool:
        """Whether it takes money off this purchase."""
        return self.kind in {RewardKind.AMOUNT_OFF, RewardKind.PERCENT_OFF}

    @property
    def is_counted(self) -> bool:
        """Whether several pieces can be taken at once."""
        return self.kind in _COUNTED or self.is_repeatable

    @property
    def is_gift(self) -> bool:
        """Whether it is a free gift for points: perhaps an *operazione a premio*.

        DPR 430/2001 leaves out discounts and an extra quantity of the shop's own goods (art. 6).
        """
        return self.kind is RewardKind.FREE_ITEM


@dataclass(frozen=True, slots=True)
class Taken:
    """How often a reward was taken before: by this person, and by everybody."""

    by_person: int = 0
    by_all: int = 0


NEVER_TAKEN = Taken()


@dataclass(frozen=True, slots=True)
class Use:
    """A reward on one purchase: how many, the points that go, the cents that come off."""

    reward: Reward
    quantity: int
    points: int
    discount_cents: int


@dataclass(frozen=True, slots=True)
class NextReward:
    """The nearest reward that the balance does not reach yet."""

    reward: Reward
    missing_points: int
    about_visits: int | None


def ready_rewards(rewards: Sequence[Reward], balance: int, today: date) -> tuple[Reward, ...]:
    """Return the rewards of today that the balance reaches, in the owner's order."""
    return tuple(one for one in rewards if one.cost <= balance and is_on(one, today))


def is_on(reward: Reward, today: date) -> bool:
    """Whether the reward is offered on that day, both ends included."""
    has_begun = reward.first_day is None or reward.first_day <= today
    return has_begun and (reward.last_day is None or today <= reward.last_day)


def next_reward(
    rewards: Sequence[Reward],
    balance: int,
    today: date,
    usual_points: int,
) -> NextReward | None:
    """Return the cheapest reward of today above the balance, or None when every one is ready.

    *usual_points* is what a usual visit gives; the visits are rounded up, None when it is 0.
    """
    above = [one for one in rewards if one.cost > balance and is_on(one, today)]
    if not above:
        return None
    nearest = min(above, key=lambda reward: reward.cost)
    missing = nearest.cost - balance
    about = -(-missing // usual_points) if usual_points > 0 else None
    return NextReward(nearest, missing, about)


def cost_of(reward: Reward, quantity: int) -> int:
    """Return the points that a quantity costs: ``ceil(quantity / per) × cost``; 5 at 2 × 3 → 9."""
    return -(-quantity // reward.per) * reward.cost


def discount_of(reward: Reward, total_cents: int, quantity: int = 1) -> int:
    """Return the cents that the reward takes off a purchase: never more than the purchase.

    A part of a cent of a percent off is not given.
    """
    if total_cents <= 0:
        return 0
    if reward.kind is RewardKind.PERCENT_OFF:
        off = total_cents * reward.percent // _HUNDRED
        return min(off, reward.cap_cents) if reward.cap_cents else off
    if reward.kind is RewardKind.AMOUNT_OFF:
        return min(reward.value_cents * quantity, total_cents)
    return 0


def most_uses(reward: Reward, balance: int, total_cents: int, taken: Taken = NEVER_TAKEN) -> int:
    """Return how many of a reward can be taken on a purchase: what `use` does not refuse.

    A repeatable amount off burns no more points than the purchase absorbs whole.
    """
    refusals = (_minimum_refused, _nothing_off)
    if any(refusal(reward, 1, total_cents, taken) for refusal in refusals):
        return 0
    bounds = [max(0, balance) // reward.cost * reward.per]
    if not reward.is_counted:
        bounds.append(1)
    if reward.kind is RewardKind.AMOUNT_OFF:
        bounds.append(max(1, total_cents // reward.value_cents))
    if reward.per_customer:
        bounds.append(max(0, reward.per_customer - taken.by_person))
    if reward.stock:
        bounds.append(max(0, reward.stock - taken.by_all))
    return min(bounds)


def require_offered(reward: Reward | None) -> Reward:
    """Return the reward that was named.

    Raises:
        Refused: the programme does not have it.
    """
    if reward is None:
        raise Refused(_("This reward is no longer in the programme. Choose another one."))
    return reward


def use(
    reward: Reward,
    quantity: int,
    total_cents: int,
    balance: int,
    today: date,
    taken: Taken = NEVER_TAKEN,
) -> Use:
    """Return what using a reward on a purchase of *total_cents* moves.

    The balance counts the points of this purchase as well.

    Raises:
        Refused: it is not the reward's time, it is not for this purchase, or points are missing;
            nothing may be written then.
    """
    if not is_on(reward, today):
        raise Refused(_not_on(reward, today))
    for refusal in _REFUSALS:
        sentence = refusal(reward, quantity, total_cents, taken)
        if sentence:
            raise Refused(sentence)
    points = cost_of(reward, quantity)
    if balance < points:
        sentence = _("The points are not enough: {balance} of {cost}. Nothing was recorded.")
        raise Refused(sentence.format(balance=balance, cost=points))
    return Use(reward, quantity, points, discount_of(reward, total_cents, quantity))


def take(
    reward: Reward, quantity: int, balance: int, today: date, taken: Taken = NEVER_TAKEN
) -> Use:
    """Return what taking a reward as a voucher moves: the purchase is still to come.

    Raises:
        Refused: as `use`, and when the reward asks for a purchase of some size, which a voucher
            could not ask for.
    """
    asked = _minimum_refused(reward, quantity, 0, taken)
    if asked:
        raise Refused(asked)
    large_enough = max(reward.value_cents * quantity, _ANY_PURCHASE)
    return use(reward, quantity, large_enough, balance, today, taken)


def _not_on(reward: Reward, today: date) -> str:
    if reward.first_day is not None and today < reward.first_day:
        sentence = _("This reward begins on {day}. Choose another one.")
        return sentence.format(day=format_date(reward.first_day))
    return _("This reward is no longer in the programme. Choose another one.")


def _quantity_refused(reward: Reward, quantity: int, total_cents: int, _taken: Taken) -> str:
    if quantity < 1 or (quantity > 1 and not reward.is_counted):
        return _("This reward is taken once at a time.")
    is_too_much = (
        quantity > 1
        and reward.kind is RewardKind.AMOUNT_OFF
        and reward.value_cents * quantity > total_cents
    )
    return _("This is more than the purchase: take it fewer times.") if is_too_much else ""


def _nothing_off(reward: Reward, quantity: int, total_cents: int, _taken: Taken) -> str:
    if not reward.is_discount or discount_of(reward, total_cents, quantity):
        return ""
    return _("Nothing is left to take off this purchase. The points stay as they are.")


def _minimum_refused(reward: Reward, _quantity: int, total_cents: int, _taken: Taken) -> str:
    if total_cents >= reward.minimum_cents:
        return ""
    sentence = _("This reward needs a purchase of {amount}. The points stay as they are.")
    return sentence.format(amount=format_money(reward.minimum_cents))


def _limit_refused(reward: Reward, quantity: int, _total_cents: int, taken: Taken) -> str:
    if reward.per_customer and taken.by_person + quantity > reward.per_customer:
        return _("This reward was taken as often as one person may. Choose another one.")
    if reward.stock and taken.by_all + quantity > reward.stock:
        return _("This reward has run out. Choose another one.")
    return ""


_REFUSALS: tuple[Callable[[Reward, int, int, Taken], str], ...] = (
    _quantity_refused,
    _minimum_refused,
    _nothing_off,
    _limit_refused,
)
