"""A typed day: read as it is said, and never silently another one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.care.days import read_day

THURSDAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("14/3", date(2026, 3, 14)),
        ("14.03", date(2026, 3, 14)),
        (" 14-3-2026 ", date(2026, 3, 14)),
        ("14/3/26", date(2026, 3, 14)),
        ("14 3 2027", date(2027, 3, 14)),
        ("14 marzo", date(2026, 3, 14)),
        ("1 Apr 2026", date(2026, 4, 1)),
        ("1. apr.", date(2026, 4, 1)),
        ("11/3", date(2026, 3, 11)),
        ("5/9", date(2026, 9, 5)),
        ("29/2/2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_written(typed: str, day: date) -> None:
    assert read_day(typed, THURSDAY) == day


def test_at_the_end_of_the_year_january_is_the_next_one() -> None:
    assert read_day("5/1", date(2026, 12, 20)) == date(2027, 1, 5)


@pytest.mark.parametrize("typed", ["31/2", "29/2", "0/3", "14/13", "31 aprile", "14 brumaio"])
def test_a_day_that_does_not_exist_is_said(typed: str) -> None:
    with pytest.raises(Refused, match="Questo giorno"):
        read_day(typed, THURSDAY)


@pytest.mark.parametrize("typed", ["", "domani", "14", "14/3/2", "14/3/20260", "x" * 50_000])
def test_what_is_no_day_asks_for_one(typed: str) -> None:
    with pytest.raises(Refused, match="14/3"):
        read_day(typed, THURSDAY)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_a_day_of_this_year_needs_no_year(day: date) -> None:
    assert read_day(f"{day.day}/{day.month}", THURSDAY) == day


@given(st.text(max_size=40))
def test_nothing_else_than_a_day_or_a_refusal_comes_out(typed: str) -> None:
    try:
        read = read_day(typed, THURSDAY)
    except Refused:
        return
    assert str(read.day) in typed
