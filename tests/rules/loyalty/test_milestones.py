"""Milestones fire once, and only upwards; years are told once their day has come."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.milestones import (
    DEFAULT_MILESTONES,
    Milestones,
    anniversary_reached,
    milestone_reached,
    next_milestone,
)
from tests.rules.loyalty.strategies import DAYS, milestones


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (8, 9, None),
        (9, 10, 10),
        (10, 11, None),
        (0, 100, 100),
        (0, 99, 50),
        (49, 50, 50),
        (100, 149, None),
        (149, 150, 150),
        (99, 260, 250),
        (10, 9, None),
        (10, 10, None),
        (-5, 0, None),
        (-5, 10, 10),
    ],
)
def test_milestone(before: int, after: int, expected: int | None) -> None:
    assert milestone_reached(DEFAULT_MILESTONES, before, after) == expected


def test_nothing_repeats_when_the_owner_wants_only_the_first() -> None:
    assert milestone_reached(Milestones(first=(10,), then_every=0), 10, 500) is None
    assert milestone_reached(Milestones(first=(10,), then_every=-1), 10, 500) is None


def test_every_visit_may_be_one() -> None:
    assert milestone_reached(Milestones(first=(10,), then_every=1), 10, 11) == 11


def test_without_first_milestones_they_repeat_from_the_start() -> None:
    assert milestone_reached(Milestones(first=(), then_every=20), 19, 20) == 20
    assert milestone_reached(Milestones(first=(), then_every=0), 0, 20) is None


def test_the_milestones_a_shop_begins_with() -> None:
    assert Milestones((10, 25, 50, 100), 50, anniversaries=True) == DEFAULT_MILESTONES


@pytest.mark.parametrize(
    ("first_visit", "today", "years"),
    [
        (date(2024, 3, 12), date(2026, 3, 11), None),
        (date(2024, 3, 12), date(2026, 3, 12), 2),
        (date(2024, 3, 12), date(2026, 4, 10), 2),
        (date(2024, 3, 12), date(2026, 4, 11), None),
        (date(2026, 3, 12), date(2026, 3, 12), None),
        (date(2025, 3, 12), date(2026, 3, 12), 1),
        (date(2024, 12, 20), date(2026, 1, 5), 1),
        (date(2024, 2, 29), date(2027, 2, 28), 3),
        (date(2024, 2, 29), date(2028, 2, 28), None),
        (date(2024, 2, 29), date(2028, 2, 29), 4),
    ],
)
def test_anniversary(first_visit: date, today: date, years: int | None) -> None:
    assert anniversary_reached(DEFAULT_MILESTONES, first_visit, today) == years


def test_an_owner_may_let_the_years_pass() -> None:
    silent = Milestones(anniversaries=False)
    assert anniversary_reached(silent, date(2024, 3, 12), date(2026, 3, 12)) is None


@given(milestones(), st.lists(st.integers(0, 400), min_size=1))
def test_no_milestone_fires_twice_when_the_most_ever_is_remembered(
    marks: Milestones, counts: list[int]
) -> None:
    most, fired = 0, []
    for visits in counts:
        mark = milestone_reached(marks, most, visits)
        fired += [mark] if mark else []
        most = max(most, visits)
    assert fired == sorted(set(fired))


@given(milestones(), st.integers(0, 400), st.integers(0, 400))
def test_only_a_mark_of_the_owner_s_fires_and_no_higher_one_is_passed(
    marks: Milestones, before: int, after: int
) -> None:
    last = max(marks.first, default=0)
    every = marks.then_every
    repeated = range(last + every, after + 1, every) if every else ()
    passed = [mark for mark in (*marks.first, *repeated) if before < mark <= after]
    assert milestone_reached(marks, before, after) == max(passed, default=None)


@given(DAYS, DAYS)
def test_years_are_whole_and_just_over(first_visit: date, today: date) -> None:
    years = anniversary_reached(DEFAULT_MILESTONES, first_visit, today)
    if years is not None:
        assert years >= 1
        over = today - first_visit - timedelta(days=365 * years)
        assert timedelta(0) <= over <= timedelta(days=32)


@given(st.lists(st.integers(1, 30), max_size=4), st.integers(0, 20), st.integers(0, 60))
def test_the_next_milestone_is_the_first_that_is_reached(
    first: list[int], then_every: int, visits: int
) -> None:
    milestones = Milestones(tuple(first), then_every)
    ahead = next_milestone(milestones, visits)
    if ahead is None:
        assert milestone_reached(milestones, visits, visits + 100) is None
    else:
        assert milestone_reached(milestones, visits, ahead - 1) is None
        assert milestone_reached(milestones, visits, ahead) == ahead
