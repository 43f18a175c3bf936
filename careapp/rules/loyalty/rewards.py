"""What points can become, what is missing, and about how many visits that takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.loyalty.earning import EarnPerEuro, points_for
from careapp.text import _


class RewardKind(StrEnum):
    """An amount off this purchase, or something in words (a dessert, a gesture)."""

    AMOUNT_OFF = "amount_off"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Reward:
    """A reward and its cost in points.

    *goal* is the name as it follows "16 points": «al dolce della casa»; the owner writes it,
    because an Italian article cannot be stitched. *value_cents* is 0 for words.
    """

    key: str
    name: str
    cost: int
    kind: RewardKind = RewardKind.WORDS
    value_cents: int = 0
    goal: str = ""

    def __post_init__(self) -> None:
        """Refuse a reward that could not be counted.

        Raises:
            ValueError: the cost is not positive, or the value does not fit the kind.
        """
        if self.cost <= 0 or (self.value_cents > 0) != (self.kind is RewardKind.AMOUNT_OFF):
            message = "a reward costs points, and only an amount off has a value"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class NextReward:
    """The nearest reward that the balance does not reach yet."""

    reward: Reward
    missing_points: int
    about_visits: int | None


def ready_rewards(rewards: Sequence[Reward], balance: int) -> tuple[Reward, ...]:
    """Return the rewards that the balance reaches, in the owner's order."""
    return tuple(reward for reward in rewards if reward.cost <= balance)


def next_reward(
    rewards: Sequence[Reward],
    balance: int,
    earning: EarnPerEuro,
    usual_cents: int | None,
) -> NextReward | None:
    """Return the cheapest reward above the balance, or None when every reward is ready.

    The visits are those of a usual amount in cents, rounded up; None when nothing is usual yet.
    """
    above = [reward for reward in rewards if reward.cost > balance]
    if not above:
        return None
    nearest = min(above, key=lambda reward: reward.cost)
    missing = nearest.cost - balance
    return NextReward(nearest, missing, _visits_for(missing, earning, usual_cents))


def _visits_for(points: int, earning: EarnPerEuro, usual_cents: int | None) -> int | None:
    each = points_for(earning, usual_cents or 0)
    return -(-points // each) if each else None


def discount_of(reward: Reward, total_cents: int) -> int:
    """Return the cents that the reward takes off a purchase: never more than the purchase."""
    return min(reward.value_cents, total_cents)


def require_ready(reward: Reward | None, balance: int) -> Reward:
    """Return the reward when the balance reaches it.

    Raises:
        Refused: the programme has no such reward, or points are missing.
    """
    if reward is None:
        raise Refused(_("This reward is no longer in the programme. Choose another one."))
    if balance < reward.cost:
        sentence = _("The points are not enough: {balance} of {cost}. Nothing was recorded.")
        raise Refused(sentence.format(balance=balance, cost=reward.cost))
    return reward
