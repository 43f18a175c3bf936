"""The visits that are worth a word (10, 25, 50, 100, then every 50), and anniversaries."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Milestones:
    """The first milestones one by one, then every so many visits after the last of them."""

    first: tuple[int, ...] = (10, 25, 50, 100)
    then_every: int = 50
    anniversaries: bool = True
    """Whether the years since the first visit are worth a word."""


DEFAULT_MILESTONES = Milestones()
_A_WORD_FOR = timedelta(days=30)
"""So long after the day the first visit of the new year is still told."""


def milestone_reached(milestones: Milestones, before: int, after: int) -> int | None:
    """Return the highest milestone in ``before < milestone <= after``, or None.

    *before* is the most visits ever reached, so that a milestone fires once and only upwards;
    a jump from 0 to 100 fires only the 100.
    """
    listed = [mark for mark in milestones.first if mark <= after]
    reached = max([*listed, _repeated(milestones, after)])
    return reached if reached > max(before, 0) else None


def next_milestone(milestones: Milestones, visits: int) -> int | None:
    """Return the first milestone above so many visits, or None when there is none any more."""
    ahead = [mark for mark in milestones.first if mark > visits]
    if ahead:
        return min(ahead)
    return _repeated(milestones, visits + milestones.then_every) or None


def anniversary_reached(milestones: Milestones, first_visit: date, today: date) -> int | None:
    """Return the years since the first visit within a month of their day, or None.

    Who remembers what was said keeps it from coming twice.
    """
    years = today.year - first_visit.year - (_in_year(first_visit, today.year) > today)
    if not milestones.anniversaries or years < 1:
        return None
    return years if today - _in_year(first_visit, first_visit.year + years) < _A_WORD_FOR else None


def _in_year(day: date, year: int) -> date:
    """Return the day in another year; 29 February falls on the 28th."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _repeated(milestones: Milestones, visits: int) -> int:
    """Return the last of the repeating milestones up to *visits*, or 0."""
    last = max(milestones.first, default=0)
    if milestones.then_every <= 0 or visits <= last:
        return 0
    return last + (visits - last) // milestones.then_every * milestones.then_every
