"""A day as people type it when they promise something: 14/3, 14.3.2026, 14 marzo."""

import re
from datetime import date, timedelta

from careapp.errors import Refused
from careapp.rules.writing import clean_line
from careapp.text import _, format_day_month

_TYPED = re.compile(
    r"(?P<day>[0-9]{1,2})[/.\- ]\s*(?P<month>[0-9]{1,2}|[^\W\d_]{3,})\.?"
    r"(?:[/.\- ]\s*(?P<year>[0-9]{2}|[0-9]{4}))?"
)
_CENTURY = 2000
_HALF_A_YEAR = timedelta(days=183)
_ANY_YEAR = 2024


def read_day(typed: str, today: date) -> date:
    """Return the day that was typed; without a year that of this year, or the next one's.

    One of this year that is half a year ago cannot be meant: it is the next one's.

    Raises:
        Refused: there is no such day in the calendar, or it is no day.
    """
    found = _TYPED.fullmatch(clean_line(typed))
    if found is None:
        raise Refused(_("Write the day and the month: 14/3."))
    try:
        return _day_of(int(found["day"]), _month(found["month"]), found["year"], today)
    except ValueError:
        raise Refused(_("There is no such day in the calendar: look at it once more.")) from None


def _day_of(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (_CENTURY if len(year) == len("26") else 0), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today - _HALF_A_YEAR else date(today.year + 1, month, day)


def _month(typed: str) -> int:
    if typed.isdecimal():
        return int(typed)
    names = [format_day_month(date(_ANY_YEAR, month, 1)).split()[1] for month in range(1, 13)]
    is_meant = [name.casefold().startswith(typed.casefold()) for name in names]
    return is_meant.index(True) + 1
