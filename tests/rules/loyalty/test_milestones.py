"""Milestones fire once, and only upwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.milestones import Milestones, milestone_reached


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (8, 9, None),
        (9, 10, 10),
        (10, 11, None),
        (0, 100, 100),
        (49, 50, 50),
        (100, 149, None),
        (149, 150, 150),
        (99, 260, 250),
        (10, 9, None),
        (10, 10, None),
        (-5, 0, None),
    ],
)
def test_milestone(before: int, after: int, expected: int | None) -> None:
    assert milestone_reached(Milestones(), before, after) == expected


def test_nothing_repeats_when_the_owner_wants_only_the_first() -> None:
    assert milestone_reached(Milestones(first=(10,), then_every=0), 10, 500) is None


def test_without_first_milestones_they_repeat_from_the_start() -> None:
    assert milestone_reached(Milestones(first=(), then_every=20), 19, 20) == 20


@given(st.lists(st.integers(0, 400), min_size=1))
def test_no_milestone_fires_twice_when_the_most_ever_is_remembered(counts: list[int]) -> None:
    most, fired = 0, []
    for visits in counts:
        mark = milestone_reached(Milestones(), most, visits)
        fired += [mark] if mark else []
        most = max(most, visits)
    assert fired == sorted(set(fired))
