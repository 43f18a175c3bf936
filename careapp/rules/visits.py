"""What the days on which a person came tell: how often, on which day, for how much."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median_low

_USUAL_AFTER_VISITS = 4
_ABSENCE_AFTER_VISITS = 3
_LONG_ABSENCE_DAYS = 42
_LONG_ABSENCE_GAPS = 3


def usual_weekday(days: Sequence[date]) -> int | None:
    """Return the weekday (0 = Monday) of at least half of the days, or None.

    A day may be listed once only; fewer than four days are no habit.
    """
    if len(days) < _USUAL_AFTER_VISITS:
        return None
    weekday, times = Counter(day.weekday() for day in days).most_common(1)[0]
    return weekday if times * 2 >= len(days) else None


def usual_hour(hours: Sequence[int]) -> int | None:
    """Return the hour (0 to 23) of at least half of the visits, or None.

    Fewer than four visits are no habit.
    """
    if len(hours) < _USUAL_AFTER_VISITS:
        return None
    hour, times = Counter(hours).most_common(1)[0]
    return hour if times * 2 >= len(hours) else None


def usual_cents(paid_cents: Sequence[int]) -> int | None:
    """Return the middle of the amounts paid lately, in cents, or None without any."""
    return median_low(paid_cents) if paid_cents else None


def usual_items(purchases: Sequence[Sequence[str]], limit: int) -> tuple[str, ...]:
    """Return the items taken most often, the latest purchase first among equals."""
    times = Counter(item for purchase in purchases for item in purchase)
    return tuple(item for item, _ in times.most_common(limit))


def favourite_item(purchases: Sequence[Sequence[str]]) -> str:
    """Return what was taken at least every other time, or nothing: four purchases are a habit."""
    known = [items for items in purchases if items]
    if len(known) < _USUAL_AFTER_VISITS:
        return ""
    (item,) = usual_items(known, 1)
    return item if sum(item in items for items in known) * 2 >= len(known) else ""


def is_long_absence(visits: int, first: date, last: date, today: date) -> bool:
    """Whether a person who used to come has been away for long.

    At least six weeks and three times the person's usual gap: who comes twice a year is not
    late after two months.
    """
    if visits < _ABSENCE_AFTER_VISITS:
        return False
    usual_gap = (last - first) / (visits - 1)
    return today - last >= max(timedelta(days=_LONG_ABSENCE_DAYS), usual_gap * _LONG_ABSENCE_GAPS)


def window_start(today: date) -> date:
    """Return the first day of the last 12 months, today included."""
    try:
        year_ago = today.replace(year=today.year - 1)
    except ValueError:  # 29 February
        year_ago = today.replace(year=today.year - 1, day=28)
    return year_ago + timedelta(days=1)
