"""What goes on under the rules under which it was begun, when the owner publishes new ones.

A stamp card is finished as it was begun. Points keep their last day (it is in their lot), and
who still has points of an earlier version may take its rewards at their price: those points are
spent first, so that no promise is taken twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careapp.errors import Refused
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind, is_on
from careapp.text import _


@dataclass(frozen=True, slots=True)
class Held:
    """What a person still has of one version: the points (or stamps) in its open lots."""

    programme: Programme
    left: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A reward that a person may take: under which version, paid in which unit.

    *is_promised* marks one of an earlier version, whose points are spent first; *held* is what is
    left of them.
    """

    reward: Reward
    version: int
    unit: Unit
    is_promised: bool = False
    held: int = 0

    @property
    def promised_under(self) -> int | None:
        """The earlier version whose points are spent first, if it is one of those."""
        return self.version if self.is_promised else None

    @property
    def most(self) -> int | None:
        """How many the promise is good for: the last one may be paid in part with other points."""
        if not self.is_promised:
            return None
        return -(-self.held // self.reward.cost) * self.reward.per

    def require_promised(self, quantity: int) -> None:
        """Let no more be taken at an earlier price than the points of that version begin.

        Raises:
            Refused: it is more than was promised.
        """
        if self.most is not None and quantity > self.most:
            raise Refused(_("So many were not promised: take it fewer times."))


def earning_programme(in_force: Programme, held: Sequence[Held]) -> Programme:
    """Return the version under which a person's next purchase earns.

    The one in force, unless a stamp card of an earlier version is in progress: begun and not
    yet enough for the dearest of its rewards.
    """
    for one in sorted(held, key=lambda one: one.programme.version):
        if one.programme.version != in_force.version and _is_in_progress(one):
            return one.programme
    return in_force


def offers(in_force: Programme, held: Sequence[Held], today: date) -> tuple[Offer, ...]:
    """Return the rewards that a person may take today: those in force, then what was promised.

    A promised reward that is in force as it was, at its price or a lower one, is listed once.
    """
    current = tuple(
        Offer(reward, in_force.version, in_force.unit)
        for reward in in_force.rewards
        if is_on(reward, today)
    )
    promised = (
        Offer(reward, one.programme.version, one.programme.unit, is_promised=True, held=one.left)
        for one in sorted(held, key=lambda one: -one.programme.version)
        if one.left > 0 and one.programme.version != in_force.version
        for reward in one.programme.rewards
        if is_on(reward, today)
    )
    listed = list(current)
    for offer in promised:
        if not any(_is_as_good(other, offer) for other in listed):
            listed.append(offer)
    return tuple(listed)


def _is_in_progress(held: Held) -> bool:
    costs = [reward.cost for reward in held.programme.rewards]
    return held.programme.unit is Unit.STAMP and 0 < held.left < max(costs, default=0)


def _is_as_good(other: Offer, offer: Offer) -> bool:
    """Whether the other gives the same, under the same conditions, for no more."""
    new, old = other.reward, offer.reward
    asks_no_more = new.cost <= old.cost and new.minimum_cents <= old.minimum_cents
    has_same_limits = (new.per_customer, new.stock) == (old.per_customer, old.stock)
    gives_the_same = _given(new) == _given(old) and other.unit is offer.unit
    return gives_the_same and asks_no_more and has_same_limits


def _given(reward: Reward) -> tuple[str, RewardKind, int, int, int, int]:
    kind, value, percent = reward.kind, reward.value_cents, reward.percent
    return reward.name, kind, value, percent, reward.cap_cents, reward.per
