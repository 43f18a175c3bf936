"""Who will come again, and who is missed: by the person's own pace."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.returning import is_expected, is_missed, missed_after, return_chance

MONDAY = date(2026, 3, 9)
QUARTER = timedelta(days=90)
VISITS, SPAN, AWAY = st.integers(2, 5000), st.integers(1, 5000), st.integers(0, 5000)


def ago(days: int) -> date:
    return MONDAY - timedelta(days=days)


def chance(visits: int, span: int, away: int, within: timedelta = QUARTER) -> float:
    return return_chance(visits, ago(away + span), ago(away), MONDAY, within)


def test_the_chance_is_that_of_the_paper() -> None:
    """Worked by hand: alive 1 / (1 + 0.793 / 3.426 * (14.414 / 6.414) ** 2.243) = 0.4127."""
    assert chance(3, 14, 56, timedelta(weeks=100_000)) == pytest.approx(0.4127, abs=5e-4)
    assert chance(3, 14, 56, timedelta(weeks=10)) == pytest.approx(0.2861, abs=5e-4)


@given(VISITS, SPAN, AWAY)
def test_a_chance_is_between_none_and_certainty(visits: int, span: int, away: int) -> None:
    assert 0 <= chance(visits, span, away) <= 1


@given(VISITS, SPAN, AWAY, st.integers(1, 400))
def test_silence_never_makes_a_return_likelier(
    visits: int, span: int, away: int, more: int
) -> None:
    first, last = ago(away + span), ago(away)
    later = return_chance(visits, first, last, MONDAY + timedelta(days=more), QUARTER)
    assert later <= chance(visits, span, away)


@given(VISITS, SPAN, AWAY, st.integers(1, 400))
def test_more_time_never_makes_a_return_less_likely(
    visits: int, span: int, away: int, more: int
) -> None:
    longer = QUARTER + timedelta(days=more)
    assert chance(visits, span, away, longer) >= chance(visits, span, away)


def test_a_clock_set_back_changes_nothing() -> None:
    """The last visit lies in the future."""
    assert chance(10, 63, -400) == chance(10, 63, 0)


@pytest.mark.parametrize(
    ("times", "visits", "usual_days", "days"),
    [
        (2, 100, 1, 7),  # every day: a week
        (2, 10, 7, 31),  # every week: a month
        (6, 10, 7, 43),  # later if the shop says so
        (2, 3, 7, 28),
        (2, 10, 14, 49),
        (2, 5, 180, 361),  # twice a year: not before a year
    ],
)
def test_a_regular_is_missed_after_some_of_their_own_gaps(
    times: int, visits: int, usual_days: int, days: int
) -> None:
    assert missed_after(times, visits, usual_days) == days
    first = ago(days + usual_days * (visits - 1))
    assert is_missed(times, visits, first, ago(days), MONDAY)
    assert not is_missed(times, visits, first, ago(days), MONDAY - timedelta(days=1))


def test_two_visits_are_no_habit() -> None:
    assert not is_missed(2, 2, ago(407), ago(400), MONDAY)


@pytest.mark.parametrize(
    ("visits", "first", "last", "days", "expected"),
    [
        (3, 21, 7, 0, True),  # weekly, due today
        (3, 19, 5, 1, False),  # weekly, due in two days
        (3, 19, 5, 2, True),
        (2, 14, 7, 7, False),  # two visits are no habit
        (3, 42, 28, 7, False),  # missed already
        (1000, 1000, 1, 0, True),  # every day
    ],
)
def test_who_is_likely_to_come(
    visits: int, first: int, last: int, days: int, expected: bool
) -> None:
    assert is_expected(2, visits, ago(first), ago(last), MONDAY, days) is expected


@given(VISITS, SPAN, AWAY, st.integers(0, 30))
def test_nobody_is_expected_and_missed_and_a_longer_look_ahead_loses_nobody(
    visits: int, span: int, away: int, days: int
) -> None:
    habit = (2, visits, ago(away + span), ago(away), MONDAY)
    if is_expected(*habit, days):
        assert not is_missed(*habit)
        assert visits >= 3
        assert is_expected(*habit, days + 1)
