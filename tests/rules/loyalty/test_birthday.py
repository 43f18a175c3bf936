from datetime import date

import pytest

from careapp.rules.loyalty.birthday import (
    birthdays_of_week,
    coming_birthday,
    gesture_of,
    last_day,
)
from careapp.rules.loyalty.programme import BirthdayGift
from careapp.rules.vouchers.kind import Gesture


def test_a_gift_is_an_amount_or_words() -> None:
    assert gesture_of(BirthdayGift(amount_cents=500)) == Gesture.discount(500)
    assert gesture_of(BirthdayGift("Un caffè")) == Gesture.of_gift("Un caffè")
    assert gesture_of(BirthdayGift(" ")) is None


@pytest.mark.parametrize(
    ("today", "ends"),
    [
        (date(2026, 3, 9), None),
        (date(2026, 3, 10), date(2026, 3, 16)),
        (date(2026, 3, 16), date(2026, 3, 16)),
        (date(2026, 3, 17), None),
    ],
)
def test_the_gift_is_good_from_the_birthday_on(today: date, ends: date | None) -> None:
    assert last_day(BirthdayGift(amount_cents=500), (3, 10), today) == ends


def test_a_gift_of_december_is_good_into_january() -> None:
    gift = BirthdayGift(amount_cents=500)
    assert last_day(gift, (12, 30), date(2027, 1, 2)) == date(2027, 1, 5)
    assert coming_birthday((1, 2), date(2026, 12, 30)) == date(2027, 1, 2)
    assert coming_birthday((12, 30), date(2026, 12, 30)) == date(2026, 12, 30)


def test_a_week_of_birthdays_is_seven_days_and_keeps_the_leap_day() -> None:
    assert birthdays_of_week(date(2026, 3, 30))[-1] == (4, 5)
    assert len(birthdays_of_week(date(2026, 3, 30))) == 7
    assert birthdays_of_week(date(2026, 2, 26))[-1] == (2, 29)
    assert birthdays_of_week(date(2028, 2, 26)).count((2, 29)) == 1
    assert (2, 29) not in birthdays_of_week(date(2026, 3, 1))
