"""When a lot of points stops counting."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_MONTHS_IN_YEAR = 12
_MOST = 1200


class ExpiryKind(StrEnum):
    """The four ways in which points may expire (loyalty.md)."""

    NEVER = "never"
    MONTHS = "months"
    END_OF_MONTH = "end_of_month"
    END_OF_YEAR = "end_of_year"


@dataclass(frozen=True, slots=True)
class Expiry:
    """Never, or *count* months (years, for the end of the year) after earning."""

    kind: ExpiryKind = ExpiryKind.NEVER
    count: int = 0
    warn_days: int = 30
    """How long before the last day the card and the slip warn."""

    def __post_init__(self) -> None:
        """Refuse what is no span of time.

        Raises:
            ValueError: a negative count or warning, no months, or more than a calendar holds.
        """
        least = 1 if self.kind is ExpiryKind.MONTHS else 0
        if not (least <= self.count <= _MOST and self.warn_days >= 0):
            message = "points expire after some months or years"
            raise ValueError(message)

    def is_near(self, last: date, today: date) -> bool:
        """Whether the last day of points is near enough for the card and the slip to warn."""
        return today <= last <= today + timedelta(days=self.warn_days)


def last_day(expiry: Expiry, earned_on: date) -> date | None:
    """Return the last day, inclusive, on which points earned that day count; None: always."""
    if expiry.kind is ExpiryKind.NEVER:
        return None
    if expiry.kind is ExpiryKind.END_OF_YEAR:
        return date(earned_on.year + expiry.count, 12, 31)
    later = months_later(earned_on, expiry.count)
    if expiry.kind is ExpiryKind.MONTHS:
        return later
    return later.replace(day=_days_in(later.year, later.month))


def kept_until(own: date | None, expiry: Expiry, earned_on: date) -> date | None:
    """Return the last day of a lot under another policy: the new one counts if it is later."""
    other = last_day(expiry, earned_on)
    return None if own is None or other is None else max(own, other)


def months_later(day: date, months: int) -> date:
    """Return the same day some months later (earlier, below 0), or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, _MONTHS_IN_YEAR)
    year = day.year + years
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
