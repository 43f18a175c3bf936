"""The programme's gift for a birthday: who may have it today, and until when it is good."""

from calendar import isleap
from datetime import date, timedelta

from careapp.rules.loyalty.multipliers import birthday_in, last_birthday
from careapp.rules.loyalty.programme import BirthdayGift
from careapp.rules.vouchers.kind import Gesture

_WEEK = 7
_LEAP_DAY, _DAY_BEFORE = (2, 29), (2, 28)


def gesture_of(gift: BirthdayGift) -> Gesture | None:
    """Return what is given, or None while the owner has written nothing."""
    if gift.amount_cents:
        return Gesture.discount(gift.amount_cents)
    return Gesture.of_gift(gift.words) if gift.words.strip() else None


def last_day(gift: BirthdayGift, birthday: tuple[int, int], today: date) -> date | None:
    """Return the last day of the gift for a birthday (month, day); None: it is not the time."""
    ends = last_birthday(birthday, today) + timedelta(days=gift.valid_days - 1)
    return ends if today <= ends else None


def coming_birthday(birthday: tuple[int, int], today: date) -> date:
    """Return the next day on which a birthday (month, day) is celebrated, *today* included."""
    this_year = birthday_in(birthday, today.year)
    return this_year if this_year >= today else birthday_in(birthday, today.year + 1)


def birthdays_of_week(today: date) -> tuple[tuple[int, int], ...]:
    """Return the birthdays (month, day) that are celebrated on the seven days from *today*."""
    days = [today + timedelta(days=days) for days in range(_WEEK)]
    found = [(day.month, day.day) for day in days]
    if any((day.month, day.day) == _DAY_BEFORE and not isleap(day.year) for day in days):
        found.append(_LEAP_DAY)
    return tuple(found)
