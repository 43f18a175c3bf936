from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules import pins

NOW = datetime(2026, 3, 12, 10, 42, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("pin", ["482913", "002910", "112233"])
def test_six_digits_that_nobody_guesses_are_a_pin(pin: str) -> None:
    assert pins.check_pin(pin) == pin


@pytest.mark.parametrize(
    "pin", ["", "48291", "4829133", "48291a", "٤٨٢٩١٣", "482913\n", " 482913", "4" * 1_000_000]
)
def test_anything_else_is_no_pin(pin: str) -> None:
    with pytest.raises(Refused, match="six digits"):
        pins.check_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "123456", "654321", "345678", "987654"])
def test_what_anybody_tries_first_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="guess"):
        pins.check_pin(pin)


def test_the_wait_doubles_from_half_a_minute_to_a_quarter_of_an_hour() -> None:
    waits = [pins.wait_after(wrong).total_seconds() for wrong in range(1, 13)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]


@given(st.integers(0, 2**62))
def test_no_wait_is_longer_than_a_quarter_of_an_hour(wrong: int) -> None:
    assert timedelta(0) <= pins.wait_after(wrong) <= timedelta(minutes=15)


@given(st.timedeltas(timedelta(days=-400), timedelta(days=400)))
def test_a_clock_that_was_set_back_makes_nobody_wait_for_ever(ahead: timedelta) -> None:
    left = pins.remaining_wait(NOW + ahead, NOW)
    assert left == max(timedelta(0), min(ahead, timedelta(minutes=15)))


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(milliseconds=1), "one second"),
        (timedelta(seconds=29.2), "30 seconds"),
        (timedelta(seconds=60), "60 seconds"),
        (timedelta(seconds=61), "2 minutes"),
        (timedelta(minutes=14, seconds=59), "15 minutes"),
    ],
)
def test_a_wait_is_said_in_whole_seconds_or_minutes(left: timedelta, words: str) -> None:
    with pytest.raises(Refused, match=f"Try again in {words}"):
        pins.check_wait(NOW + left, NOW)


def test_who_does_not_wait_may_try() -> None:
    pins.check_wait(None, NOW)
    pins.check_wait(NOW, NOW)
    assert pins.remaining_wait(NOW - timedelta(hours=1), NOW) == timedelta(0)


@pytest.mark.parametrize(
    ("left", "words"), [(1, "one more wrong one"), (4, "You can try 4 more times")]
)
def test_a_wrong_pin_says_what_is_left(left: int, words: str) -> None:
    assert words in pins.wrong_words(left)
