"""Promises: when they are due, and which dates can be promised."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.care.promises import (
    Channel,
    Due,
    ShopTime,
    Urgency,
    check_due,
    check_new_due,
    check_reach,
    checked_what,
    urgency,
)

THURSDAY = date(2026, 3, 12)
NOON = ShopTime(datetime.combine(THURSDAY, time(12)), THURSDAY)
AT_NIGHT = ShopTime(datetime.combine(THURSDAY + timedelta(days=1), time(1)), THURSDAY)
"""One o'clock in the night after Thursday: the shop day has not ended."""
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
DUES = st.builds(Due, DAYS, st.none() | st.times())
MOMENTS = st.builds(
    lambda day, moment: ShopTime(datetime.combine(day, moment), day), DAYS, st.times()
)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (Due(THURSDAY, time(11, 59)), Urgency.OVERDUE),
        (Due(THURSDAY, time(12)), Urgency.TODAY),
        (Due(THURSDAY), Urgency.TODAY),
        (Due(THURSDAY - timedelta(days=1)), Urgency.OVERDUE),
        (Due(THURSDAY + timedelta(days=1), time(0)), Urgency.LATER),
    ],
)
def test_a_promise_stands_as_its_moment_says(due: Due, expected: Urgency) -> None:
    assert urgency(due, NOON) is expected


def test_a_promise_for_the_evening_holds_until_the_shop_day_ends() -> None:
    assert urgency(Due(THURSDAY), AT_NIGHT) is Urgency.TODAY
    assert urgency(Due(THURSDAY, time(23)), AT_NIGHT) is Urgency.OVERDUE


@given(DUES, MOMENTS, MOMENTS)
def test_time_only_makes_a_promise_more_urgent(due: Due, one: ShopTime, other: ShopTime) -> None:
    order = list(Urgency)
    earlier, later = sorted((one, other), key=lambda moment: moment.clock)
    assert order.index(urgency(due, later)) <= order.index(urgency(due, earlier))


@given(DUES, MOMENTS)
def test_only_what_can_still_be_kept_is_promised(due: Due, now: ShopTime) -> None:
    is_possible = (due.on, due.at or time.max) >= (now.day, now.clock.time())
    if is_possible and due.on <= now.day + timedelta(days=365):
        check_due(due, now)
        return
    with pytest.raises(Refused):
        check_due(due, now)


def test_a_new_date_is_another_one() -> None:
    due = Due(THURSDAY, time(17))
    with pytest.raises(Refused):
        check_new_due(due, due, NOON)
    check_new_due(due, Due(THURSDAY, time(18)), NOON)


@pytest.mark.parametrize(
    "text", ["", "   ", "\u200b", "x" * 121, "Riaccredito su 4111 1111 1111 1111"]
)
def test_a_promise_says_what_in_few_words(text: str) -> None:
    with pytest.raises(Refused):
        checked_what(text)


def test_a_promise_is_one_line() -> None:
    assert checked_what("  La torta\n con scritto «Linh» ") == "La torta con scritto «Linh»"


@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.MESSAGE])
def test_who_is_to_hear_from_us_leaves_a_phone(channel: Channel) -> None:
    with pytest.raises(Refused, match="Al banco"):
        check_reach(channel, ())
    check_reach(channel, ("345 6789012",))


def test_who_comes_by_needs_no_phone() -> None:
    check_reach(Channel.COUNTER, ())
