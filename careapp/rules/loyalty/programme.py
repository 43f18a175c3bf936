"""What the owner has published: how points are earned, kept and spent."""

from dataclasses import dataclass, field
from enum import StrEnum

from careapp.rules.loyalty.basket import Basket, Situation, earning_cents, without
from careapp.rules.loyalty.earning import (
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
    Unit,
    base_points,
    bonus_points,
)
from careapp.rules.loyalty.expiry import Expiry
from careapp.rules.loyalty.milestones import DEFAULT_MILESTONES, Milestones
from careapp.rules.loyalty.multipliers import Multiplier, multiplied
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.loyalty.tiers import Tiering

UNPUBLISHED = 0
"""The version of a programme that is in no archive yet."""


MOST_OF_ONE = 1_000_000
"""Points of one purchase: whatever is published, no account outgrows the archive's numbers."""


class Shortfall(StrEnum):
    """What becomes of points that a return should take back but that are already spent."""

    FORGIVE = "forgive"
    DEBT = "debt"


@dataclass(frozen=True, slots=True)
class BirthdayGift:
    """What the shop gives for a birthday: an amount off in cents, or words; valid so many days."""

    words: str = ""
    amount_cents: int = 0
    valid_days: int = 7

    def __post_init__(self) -> None:
        """Refuse a gift that cannot be given.

        Raises:
            ValueError: a negative amount, or not one day to use it on.
        """
        _require(is_possible=self.amount_cents >= 0 and self.valid_days > 0)


@dataclass(frozen=True, slots=True)
class Lapsed:
    """When a regular counts as missing: not before *times* the usual interval between visits."""

    times: int = 2

    def __post_init__(self) -> None:
        """Refuse to miss people before their usual day.

        Raises:
            ValueError: less than once the interval.
        """
        _require(is_possible=self.times > 0)


@dataclass(frozen=True, slots=True)
class Programme:
    """One version; a ledger row says under which version it was made.

    *excluded* are product codes, categories or names of goods that never earn.
    """

    version: int = UNPUBLISHED
    earning: EarnPerEuro | EarnPerVisit | EarnPerItem | EarnInBands = field(
        default_factory=EarnPerEuro
    )
    rewards: tuple[Reward, ...] = ()
    tiering: Tiering = field(default_factory=Tiering)
    expiry: Expiry = field(default_factory=Expiry)
    shortfall: Shortfall = Shortfall.FORGIVE
    milestones: Milestones = DEFAULT_MILESTONES
    multipliers: tuple[Multiplier, ...] = ()
    bonuses: tuple[EarnPerItem, ...] = ()
    excluded: tuple[str, ...] = ()
    rounding: Rounding = Rounding.DOWN
    birthday: BirthdayGift | None = None
    lapsed: Lapsed | None = None

    def __post_init__(self) -> None:
        """Refuse what would be ambiguous.

        Raises:
            ValueError: two multipliers of one priority, two rewards of one key, or bonuses in
                points on a stamp card.
        """
        priorities = {one.priority for one in self.multipliers}
        keys = {reward.key for reward in self.rewards}
        is_mixed = bool(self.bonuses) and self.unit is not Unit.POINT
        is_clear = len(priorities) == len(self.multipliers) and len(keys) == len(self.rewards)
        if is_mixed or not is_clear:
            message = "priorities and keys are unique, and bonuses are points"
            raise ValueError(message)

    @property
    def unit(self) -> Unit:
        """What is collected: points or stamps."""
        return self.earning.unit

    def reward(self, key: str) -> Reward | None:
        """Return the reward with this key, or None when this version does not have it."""
        return next((reward for reward in self.rewards if reward.key == key), None)

    def points_for(self, basket: Basket, situation: Situation) -> int:
        """Return what a purchase gives: base, times the first multiplier, plus the bonuses.

        Never more than `MOST_OF_ONE`.
        """
        basket = without(basket, self.excluded)
        cents = earning_cents(basket)
        base = base_points(self.earning, basket, cents, situation, self.rounding)
        more = multiplied(base, self.multipliers, situation, self.rounding)
        bonus = bonus_points(self.bonuses, basket, cents, situation, self.rounding)
        return min(more + bonus, MOST_OF_ONE)


def _require(*, is_possible: bool) -> None:
    if not is_possible:
        message = "this gift or interval is not possible"
        raise ValueError(message)
