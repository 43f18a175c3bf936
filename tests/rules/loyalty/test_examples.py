"""The worked examples next to the owner's settings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.rules.loyalty.basket import Basket, Line, Situation
from careapp.rules.loyalty.earning import (
    Band,
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
)
from careapp.rules.loyalty.examples import (
    TYPICAL_CENTS,
    Effort,
    Example,
    ExpiryExample,
    birthday_example,
    bonus_example,
    earning_example,
    expiry_example,
    milestone_example,
    multiplier_example,
    reward_example,
    tier_example,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier, OnWeekdays
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from tests.rules.loyalty.strategies import DAYS, programmes

TODAY = date(2026, 3, 12)
PER_TEN = Programme(earning=EarnPerEuro(1000))
TYPICAL = st.integers(100, 20_000)
COFFEES = EarnPerItem(("caffè", "tè"), 5, 3)


@pytest.mark.parametrize(
    ("programme", "example"),
    [
        (PER_TEN, Example(2800, 2)),
        (replace(PER_TEN, rounding=Rounding.NEAREST), Example(2800, 3)),
        (Programme(), Example(2880, 28)),
        (Programme(earning=EarnPerEuro(1)), Example(2800, 2800)),
        (Programme(earning=EarnPerEuro(200, 3)), Example(2960, 42)),
        (Programme(earning=EarnPerEuro(5000)), Example(14_000, 2)),
        (Programme(earning=EarnPerEuro(1000, 1, 3000)), Example(3800, 3)),
        (Programme(earning=EarnPerEuro(1000, 1, 3800)), Example(3800, 3)),
        (Programme(earning=EarnPerEuro(1000, 1, 3801)), Example(4800, 4)),
        (Programme(earning=EarnInBands()), Example(5280, 55)),
        (Programme(earning=EarnInBands((Band(0, 1, 1000),))), Example(2800, 2)),
        (Programme(earning=EarnInBands((Band(5000, 1), Band(10_000, 2)))), Example(10_280, 55)),
        (Programme(earning=EarnInBands((Band(1000, 1),))), Example(2880, 18)),
        (Programme(earning=EarnPerVisit()), Example(2800, 1)),
        (Programme(earning=EarnPerVisit(2, 5000)), Example(5000, 2)),
        (Programme(earning=COFFEES), Example(2800, 10, 8, "caffè")),
        (Programme(earning=EarnPerItem(("vino",))), Example(2800, 2, 2, "vino")),
        (Programme(earning=EarnPerItem(("vino",), 1, 5)), Example(2800, 2, 14, "vino")),
        (Programme(earning=EarnPerItem(("vino",), 1, 1, 4000)), Example(4000, 2, 2, "vino")),
    ],
)
def test_a_purchase_shows_the_base_rule_and_its_rounding(
    programme: Programme, example: Example
) -> None:
    assert earning_example(programme) == example


def test_the_shop_s_own_purchase_is_counted_with_where_it_is_known() -> None:
    assert earning_example(PER_TEN, 4100) == Example(4800, 4)
    assert earning_example(Programme(earning=EarnPerVisit()), 640) == Example(640, 1)
    assert TYPICAL_CENTS == 2800


DOUBLE = Multiplier(OnWeekdays((1,)), 200, 1)
BUSY = replace(
    PER_TEN,
    multipliers=(DOUBLE, Multiplier(InBirthdayWeek(), 150, 2)),
    bonuses=(COFFEES,),
    excluded=("caffè",),
)


def test_each_rule_has_an_example_of_its_own() -> None:
    assert earning_example(BUSY) == Example(2800, 2)
    assert multiplier_example(BUSY, DOUBLE) == Example(2800, 4)
    assert multiplier_example(BUSY, BUSY.multipliers[1]) == Example(2800, 3)
    assert multiplier_example(BUSY, DOUBLE, 4100) == Example(4800, 8)
    assert bonus_example(BUSY, COFFEES) == Example(2800, 10, 8, "caffè")
    assert bonus_example(BUSY, COFFEES, 4100).amount_cents == 4100
    nearest = replace(BUSY, rounding=Rounding.NEAREST)
    assert bonus_example(nearest, COFFEES).points == 15
    assert multiplier_example(nearest, BUSY.multipliers[1]).points == 5


def test_no_multiplier_gets_into_the_example_of_another_rule() -> None:
    every_day = Multiplier(OnWeekdays(tuple(range(7))), 300, 9)
    busy = replace(BUSY, multipliers=(every_day, DOUBLE))
    assert earning_example(busy) == Example(2800, 2)
    assert multiplier_example(busy, DOUBLE) == Example(2800, 4)
    assert bonus_example(busy, COFFEES).points == 10


def test_goods_as_the_base_rule_are_shown_without_bonus_or_exclusion() -> None:
    more = EarnPerItem(("caffè",), 7)
    programme = Programme(earning=COFFEES, bonuses=(more,), excluded=("caffè",))
    assert earning_example(programme) == Example(2800, 10, 8, "caffè")


@pytest.mark.parametrize(
    ("expiry", "example"),
    [
        (Expiry(), None),
        (
            Expiry(ExpiryKind.MONTHS, 12),
            ExpiryExample(date(2027, 3, 12), date(2027, 2, 10)),
        ),
        (Expiry(ExpiryKind.END_OF_MONTH, 0), ExpiryExample(date(2026, 3, 31), TODAY)),
        (
            Expiry(ExpiryKind.END_OF_YEAR, 0, 1),
            ExpiryExample(date(2026, 12, 31), date(2026, 12, 30)),
        ),
    ],
)
def test_points_of_today_have_a_last_day_and_a_warning(
    expiry: Expiry, example: ExpiryExample | None
) -> None:
    assert expiry_example(expiry, TODAY) == example


HUNDRED = Reward("five", "Sconto", 100)


@pytest.mark.parametrize(
    ("programme", "effort"),
    [
        (Programme(), Effort(4, 100_00)),
        (PER_TEN, Effort(50, 1000_00)),
        (Programme(earning=EarnPerEuro(100, 3)), Effort(2, 34_00)),
        (Programme(earning=EarnPerEuro(points_each=0)), None),
        (Programme(earning=EarnPerVisit()), Effort(100, 2800_00)),
        (Programme(earning=EarnInBands()), Effort(2, 105_60)),
        (Programme(earning=COFFEES), Effort(10, 280_00)),
        (Programme(earning=EarnInBands((Band(0, 0),))), None),
    ],
)
def test_a_reward_costs_so_many_purchases(programme: Programme, effort: Effort | None) -> None:
    assert reward_example(programme, HUNDRED) == effort


def test_another_purchase_is_another_effort() -> None:
    assert reward_example(Programme(earning=EarnPerVisit()), HUNDRED, 500) == Effort(100, 500_00)
    assert reward_example(Programme(), HUNDRED, 5000) == Effort(2, 100_00)


@pytest.mark.parametrize(
    ("measure", "threshold", "effort"),
    [
        (Measure.VISITS, 10, Effort(10, 288_00)),
        (Measure.SPEND, 288_00, Effort(10, 288_00)),
        (Measure.SPEND, 288_01, Effort(11, 288_01)),
        (Measure.POINTS, 280, Effort(10, 288_00)),
        (Measure.POINTS, 281, Effort(11, 316_80)),
        (Measure.VISITS, 0, Effort(0, 0)),
    ],
)
def test_a_tier_is_reached_after_so_many_purchases(
    measure: Measure, threshold: int, effort: Effort
) -> None:
    programme = Programme(tiering=Tiering(measure=measure))
    assert tier_example(programme, Tier("home", threshold)) == effort


def test_a_tier_in_points_is_out_of_reach_where_nothing_gives_any() -> None:
    programme = Programme(
        earning=EarnPerEuro(points_each=0), tiering=Tiering(measure=Measure.POINTS)
    )
    assert tier_example(programme, Tier("home", 10)) is None


def test_a_tier_is_told_in_the_shop_s_own_purchases() -> None:
    programme = Programme(earning=EarnPerVisit())
    assert tier_example(programme, Tier("home", 10), 500) == Effort(10, 50_00)
    in_points = replace(programme, tiering=Tiering(measure=Measure.POINTS))
    assert tier_example(in_points, Tier("home", 10), 500) == Effort(10, 50_00)


def test_a_birthday_s_gift() -> None:
    assert birthday_example(BirthdayGift(), TODAY) == date(2026, 3, 18)
    assert birthday_example(BirthdayGift(valid_days=1), TODAY) == TODAY


@settings(max_examples=50)
@given(programmes(), TYPICAL)
def test_an_example_gives_what_the_counter_gives(programme: Programme, typical: int) -> None:
    example = earning_example(programme, typical)
    alone = replace(programme, multipliers=(), bonuses=(), excluded=())
    lines = (Line(example.goods, quantity=example.quantity),) if example.goods else ()
    basket = Basket(example.amount_cents, lines=lines)
    assert alone.points_for(basket, Situation(TODAY)) == example.points
    assert example.amount_cents >= max(typical, programme.earning.minimum_cents)


@settings(max_examples=50)
@given(programmes(), TYPICAL)
def test_so_many_purchases_are_enough_and_one_less_is_not(
    programme: Programme, typical: int
) -> None:
    each = earning_example(programme, typical).points
    for reward in programme.rewards:
        effort = reward_example(programme, reward, typical)
        assert (effort is None) == (each == 0)
        if effort is not None:
            assert effort.purchases * each >= reward.cost > (effort.purchases - 1) * each


@settings(max_examples=50)
@given(programmes(), DAYS)
def test_a_warning_comes_before_the_last_day(programme: Programme, today: date) -> None:
    example = expiry_example(programme.expiry, today)
    if example is not None:
        assert today <= example.warned_from <= example.last_day
        assert programme.expiry.is_near(example.last_day, example.warned_from)
        before = example.warned_from - timedelta(days=1)
        assert example.warned_from == today or not programme.expiry.is_near(
            example.last_day, before
        )


@pytest.mark.parametrize(
    ("milestones", "marks"),
    [
        (Milestones(), (10, 25, 50, 100, 150, 200)),
        (Milestones((1, 7), 0), (1, 7)),
        (Milestones((), 10), (10, 20)),
        (Milestones((), 0), ()),
    ],
)
def test_milestones_are_shown_with_the_two_that_follow(
    milestones: Milestones, marks: tuple[int, ...]
) -> None:
    assert milestone_example(milestones) == marks
