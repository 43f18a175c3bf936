"""What the days of somebody's visits tell."""

from datetime import date, timedelta

import pytest

from careapp.rules.visits import (
    favourite_item,
    is_long_absence,
    usual_cents,
    usual_hour,
    usual_items,
    usual_weekday,
    window_start,
)

MONDAY = date(2026, 3, 9)


def days(*offsets: int) -> list[date]:
    return [MONDAY + timedelta(days=offset) for offset in offsets]


def test_half_of_the_days_make_a_habit() -> None:
    assert usual_weekday(days(0, -7, -10, -16)) == 0
    assert usual_weekday(days(0, -7, -9, -11, -12)) is None


def test_three_visits_are_no_habit() -> None:
    assert usual_weekday(days(0, -7, -14)) is None


@pytest.mark.parametrize(
    ("hours", "hour"),
    [([9, 9, 17, 18], 9), ([9, 9, 10, 17, 18], None), ([9, 9, 9], None), ([], None)],
)
def test_half_of_the_visits_make_a_usual_hour(hours: list[int], hour: int | None) -> None:
    assert usual_hour(hours) == hour


def test_the_usual_amount_is_the_middle_one() -> None:
    assert usual_cents([1460, 2240, 90_000]) == 2240
    assert usual_cents([1460, 2240]) == 1460
    assert usual_cents([]) is None


def test_the_usual_items_come_most_often_then_latest() -> None:
    purchases = [("Focaccia", "Tè verde"), ("Miele", "Tè verde"), ("Focaccia", "Miele")]
    assert usual_items(purchases, 2) == ("Focaccia", "Tè verde")


@pytest.mark.parametrize(
    ("visits", "used_to_span", "away", "long"),
    [
        (2, 30, 400, False),
        (11, 70, 41, False),
        (11, 70, 42, True),
        (3, 60, 89, False),
        (3, 60, 90, True),
    ],
)
def test_absence_is_long_only_against_the_own_habit(
    visits: int, used_to_span: int, away: int, *, long: bool
) -> None:
    last = MONDAY - timedelta(days=away)
    first = last - timedelta(days=used_to_span)
    assert is_long_absence(visits, first, last, MONDAY) is long


def test_the_window_is_the_last_twelve_months() -> None:
    assert window_start(date(2026, 3, 12)) == date(2025, 3, 13)
    assert window_start(date(2024, 2, 29)) == date(2023, 3, 1)


def test_a_favourite_is_taken_every_other_time() -> None:
    habit = [("Focaccia", "Miele"), ("Focaccia",), ("Latte",), (), ("Pane",)]
    assert favourite_item(habit) == "Focaccia"
    assert not favourite_item([*habit, ("Miele",)][1:])
    assert not favourite_item(habit[:3])
