"""Days and people that earn more: of all multipliers that apply, the highest priority counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import ClassVar, Protocol

from careapp.rules.loyalty.basket import Situation
from careapp.rules.loyalty.earning import Rounding

_WEEK = timedelta(days=7)
_DAYS_IN_WEEK = 7
_ONCE = 100


class Condition(Protocol):
    """When a multiplier applies; its `kind` names it in a programme's document."""

    kind: ClassVar[str]

    def holds(self, situation: Situation) -> bool:
        """Whether it applies to a purchase in this situation."""


@dataclass(frozen=True, slots=True)
class OnWeekdays:
    """On these days of the week; 0 is Monday."""

    kind: ClassVar[str] = "weekdays"

    weekdays: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse a day that no week has.

        Raises:
            ValueError: a number that is not 0 to 6.
        """
        if not all(weekday in range(_DAYS_IN_WEEK) for weekday in self.weekdays):
            message = "a weekday is a number from 0, Monday, to 6, Sunday"
            raise ValueError(message)

    def holds(self, situation: Situation) -> bool:
        """Whether the shop day is one of them."""
        return situation.day.weekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class BetweenDays:
    """From the first to the last day, both included."""

    kind: ClassVar[str] = "dates"

    first: date
    last: date

    def holds(self, situation: Situation) -> bool:
        """Whether the shop day lies between them."""
        return self.first <= situation.day <= self.last


@dataclass(frozen=True, slots=True)
class InBirthdayWeek:
    """On the birthday and the six days after it."""

    kind: ClassVar[str] = "birthday_week"

    def holds(self, situation: Situation) -> bool:
        """Whether the week of the birthday has begun and is not over."""
        if situation.birthday is None:
            return False
        return situation.day - last_birthday(situation.birthday, situation.day) < _WEEK


@dataclass(frozen=True, slots=True)
class OfTiers:
    """For people in these tiers, by key."""

    kind: ClassVar[str] = "tiers"

    tiers: tuple[str, ...]

    def holds(self, situation: Situation) -> bool:
        """Whether the person's tier is one of them."""
        return situation.tier in self.tiers


CONDITIONS: Mapping[str, type[OnWeekdays | BetweenDays | InBirthdayWeek | OfTiers]] = {
    condition.kind: condition for condition in (OnWeekdays, BetweenDays, InBirthdayWeek, OfTiers)
}
"""The conditions by the key that stands in a programme's document."""


@dataclass(frozen=True, slots=True)
class Multiplier:
    """*percent* of the base points while the condition holds: 200 doubles them.

    The owner gives each its *priority*; no two of a programme have the same.
    """

    condition: Condition
    percent: int
    priority: int

    def __post_init__(self) -> None:
        """Refuse a multiplier that takes points away.

        Raises:
            ValueError: below 100 per cent.
        """
        if self.percent < _ONCE:
            message = "a multiplier gives more points, not fewer"
            raise ValueError(message)

    def times(self, points: int, rounding: Rounding) -> int:
        """Return so many base points multiplied, whole again."""
        return rounding.apply(Fraction(points * self.percent, _ONCE))


def multiplied(
    points: int, multipliers: Sequence[Multiplier], situation: Situation, rounding: Rounding
) -> int:
    """Return the base points times the multiplier that counts."""
    highest = applying(multipliers, situation)
    return points if highest is None else highest.times(points, rounding)


def applying(multipliers: Sequence[Multiplier], situation: Situation) -> Multiplier | None:
    """Return the multiplier that counts: of those that hold, the one of highest priority."""
    holding = (one for one in multipliers if one.condition.holds(situation))
    return max(holding, key=lambda one: one.priority, default=None)


def last_birthday(birthday: tuple[int, int], day: date) -> date:
    """Return the newest day on which a birthday (month, day) was celebrated, *day* included."""
    this_year = birthday_in(birthday, day.year)
    return this_year if this_year <= day else birthday_in(birthday, day.year - 1)


def birthday_in(birthday: tuple[int, int], year: int) -> date:
    """Return the day on which a birthday (month, day) is celebrated in a year.

    Who was born on 29 February celebrates on the 28th in other years.
    """
    month, day = birthday
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)
