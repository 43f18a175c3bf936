"""Days and people that earn more: one multiplier counts, that of the highest priority."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.basket import Situation
from careapp.rules.loyalty.earning import Rounding
from careapp.rules.loyalty.multipliers import (
    CONDITIONS,
    BetweenDays,
    Condition,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
    birthday_in,
    multiplied,
)
from tests.rules.loyalty.strategies import BIRTHDAYS, DAYS, multipliers, situations

DOWN = Rounding.DOWN
TUESDAY = date(2026, 3, 10)
MARCH = BetweenDays(date(2026, 3, 1), date(2026, 3, 31))


def on(day: date, birthday: tuple[int, int] | None = None, tier: str = "") -> Situation:
    return Situation(day, birthday, tier)


@pytest.mark.parametrize(
    ("condition", "situation", "holds"),
    [
        (OnWeekdays((1,)), on(TUESDAY), True),
        (OnWeekdays((1, 5)), on(date(2026, 3, 14)), True),
        (OnWeekdays((0,)), on(date(2026, 3, 9)), True),
        (OnWeekdays((1,)), on(date(2026, 3, 9)), False),
        (OnWeekdays(()), on(TUESDAY), False),
        (MARCH, on(date(2026, 2, 28)), False),
        (MARCH, on(date(2026, 3, 1)), True),
        (MARCH, on(date(2026, 3, 31)), True),
        (MARCH, on(date(2026, 4, 1)), False),
        (InBirthdayWeek(), on(TUESDAY), False),
        (InBirthdayWeek(), on(TUESDAY, (3, 11)), False),
        (InBirthdayWeek(), on(TUESDAY, (3, 10)), True),
        (InBirthdayWeek(), on(TUESDAY, (3, 4)), True),
        (InBirthdayWeek(), on(TUESDAY, (3, 3)), False),
        (InBirthdayWeek(), on(date(2027, 1, 3), (12, 28)), True),
        (InBirthdayWeek(), on(date(2027, 1, 4), (12, 28)), False),
        (InBirthdayWeek(), on(date(2027, 2, 28), (2, 29)), True),
        (InBirthdayWeek(), on(date(2028, 2, 28), (2, 29)), False),
        (OfTiers(("home", "family")), on(TUESDAY, tier="family"), True),
        (OfTiers(("home", "family")), on(TUESDAY, tier="guest"), False),
        (OfTiers(("home",)), on(TUESDAY), False),
    ],
)
def test_when_a_multiplier_applies(condition: Condition, situation: Situation, holds: bool) -> None:
    assert condition.holds(situation) == holds


def test_without_one_that_applies_points_stay() -> None:
    assert multiplied(7, (), on(TUESDAY), DOWN) == 7
    assert multiplied(7, (Multiplier(OnWeekdays((0,)), 200, 1),), on(TUESDAY), DOWN) == 7


def test_the_highest_priority_counts_alone_whatever_the_order() -> None:
    double, triple = Multiplier(MARCH, 200, 5), Multiplier(OnWeekdays((1,)), 300, 4)
    assert multiplied(7, (double, triple), on(TUESDAY), DOWN) == 14
    assert multiplied(7, (triple, double), on(TUESDAY), DOWN) == 14
    assert multiplied(7, (triple, double), on(date(2026, 4, 7)), DOWN) == 21


@pytest.mark.parametrize(
    ("percent", "down", "nearest"), [(100, 7, 7), (150, 10, 11), (200, 14, 14), (107, 7, 7)]
)
def test_a_multiplied_part_of_a_point_is_rounded_like_any(
    percent: int, down: int, nearest: int
) -> None:
    multiplier = Multiplier(MARCH, percent, 0)
    assert multiplier.times(7, DOWN) == down
    assert multiplied(7, (multiplier,), on(TUESDAY), Rounding.NEAREST) == nearest


@pytest.mark.parametrize(
    ("birthday", "year", "day"),
    [
        ((3, 12), 2026, date(2026, 3, 12)),
        ((2, 29), 2026, date(2026, 2, 28)),
        ((2, 29), 2028, date(2028, 2, 29)),
    ],
)
def test_a_birthday_is_celebrated_every_year(
    birthday: tuple[int, int], year: int, day: date
) -> None:
    assert birthday_in(birthday, year) == day


def test_a_multiplier_never_takes_points_away() -> None:
    with pytest.raises(ValueError, match=r"^a multiplier gives more points, not fewer$"):
        Multiplier(MARCH, 99, 1)


def test_every_condition_is_known_by_the_key_of_its_documents() -> None:
    known = {
        "weekdays": OnWeekdays,
        "dates": BetweenDays,
        "birthday_week": InBirthdayWeek,
        "tiers": OfTiers,
    }
    assert known == CONDITIONS


@given(BIRTHDAYS, DAYS)
def test_a_birthday_week_is_the_day_and_the_six_after_it(
    birthday: tuple[int, int], day: date
) -> None:
    week = [day - timedelta(days=back) for back in range(7)]
    is_celebrated = any(one == birthday_in(birthday, one.year) for one in week)
    assert InBirthdayWeek().holds(on(day, birthday)) == is_celebrated


@given(st.integers(0, 10_000), multipliers(), situations(), st.sampled_from(Rounding))
def test_never_fewer_than_the_base_nor_more_than_the_highest(
    points: int, all_of_them: tuple[Multiplier, ...], situation: Situation, rounding: Rounding
) -> None:
    most = max((one.percent for one in all_of_them), default=100)
    assert points <= multiplied(points, all_of_them, situation, rounding) <= points * most
    assert multiplied(points, all_of_them, situation, rounding) == multiplied(
        points, all_of_them[::-1], situation, rounding
    )
