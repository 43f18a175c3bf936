"""The visits that are worth a word: 10, 25, 50, 100, then every 50."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Milestones:
    """The first milestones one by one, then every so many visits after the last of them."""

    first: tuple[int, ...] = (10, 25, 50, 100)
    then_every: int = 50


DEFAULT_MILESTONES = Milestones()


def milestone_reached(milestones: Milestones, before: int, after: int) -> int | None:
    """Return the highest milestone in ``before < milestone <= after``, or None.

    *before* is the most visits ever reached, so that a milestone fires once and only upwards;
    a jump from 0 to 100 fires only the 100.
    """
    listed = [mark for mark in milestones.first if mark <= after]
    reached = max([*listed, _repeated(milestones, after)], default=0)
    return reached if reached > max(before, 0) else None


def _repeated(milestones: Milestones, visits: int) -> int:
    """Return the last of the repeating milestones up to *visits*, or 0."""
    last = max(milestones.first, default=0)
    if milestones.then_every <= 0 or visits <= last:
        return 0
    return last + (visits - last) // milestones.then_every * milestones.then_every
