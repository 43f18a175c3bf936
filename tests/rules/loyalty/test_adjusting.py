"""What a correction of points by hand may be."""

from fractions import Fraction

import pytest

from careapp.errors import Refused
from careapp.rules.loyalty.adjusting import (
    MOST,
    check_adjustment,
    check_unit,
    check_worth,
    worth_of_one,
)
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("points", "balance", "sentence"),
    [
        (0, 5, "Write how many to add or to take away."),
        (MOST + 1, 0, "So many at once cannot be right: at most 100,000."),
        (-MOST - 1, MOST * 2, "So many at once cannot be right: at most 100,000."),
        (-6, 5, "There are only 5: no more can be taken away. Nothing was changed."),
        (-1, -5, "There are only 0: no more can be taken away. Nothing was changed."),
    ],
)
def test_what_cannot_be_is_refused(points: int, balance: int, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        check_adjustment(points, balance)
    assert refused.value.text == sentence


@pytest.mark.parametrize(
    ("points", "balance"), [(1, 0), (MOST, 0), (-5, 5), (-MOST, MOST), (1, -9)]
)
def test_what_is_possible_passes(points: int, balance: int) -> None:
    check_adjustment(points, balance)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("programme", "unit", "sentence"),
    [
        (Programme(), Unit.STAMP, "Stamps are no longer collected: add points instead."),
        (
            Programme(earning=EarnPerVisit()),
            Unit.POINT,
            "Points are no longer collected: add stamps instead.",
        ),
    ],
)
def test_a_programme_adds_its_own_unit_only(
    programme: Programme, unit: Unit, sentence: str
) -> None:
    check_unit(programme, programme.unit)
    with pytest.raises(Refused) as refused:
        check_unit(programme, unit)
    assert refused.value.text == sentence


@pytest.mark.parametrize(
    ("reward", "cents"),
    [
        (Reward("a", "5,00 €", 10, RewardKind.AMOUNT_OFF, 500), 50),
        (Reward("b", "20 %", 10, RewardKind.PERCENT_OFF, percent=20, cap_cents=300), 30),
        (Reward("c", "20 %", 10, RewardKind.PERCENT_OFF, percent=20), 100),
        (Reward("d", "Tre caffè", 10, RewardKind.FREE_ITEM, 120, per=3), 36),
        (Reward("e", "Un dolce", 10), 100),
    ],
)
def test_a_point_is_worth_what_it_can_become(reward: Reward, cents: int) -> None:
    assert worth_of_one(Programme(rewards=(reward,)), 1000) == cents


def test_the_dearest_reward_counts_and_without_any_points_are_worth_nothing() -> None:
    rewards = (
        Reward("a", "1,00 €", 3, RewardKind.AMOUNT_OFF, 100),
        Reward("b", "1,00 €", 4, RewardKind.AMOUNT_OFF, 100),
    )
    assert worth_of_one(Programme(rewards=rewards), 1000) == Fraction(100, 3)
    assert worth_of_one(Programme(rewards=()), 1000) == 0


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("points", "unit", "possible", "sentence"),
    [
        (31, Unit.POINT, 1000, "Up to 30 points; for more ask Elena."),
        (2, Unit.POINT, 40, "Up to 1 point; for more ask Elena."),
        (4, Unit.STAMP, 100, "Up to 3 stamps; for more ask Elena."),
        (2, Unit.STAMP, 40, "Up to 1 stamp; for more ask Elena."),
        (1, Unit.STAMP, 33, "You can add no more today: ask Elena."),
    ],
)
def test_more_than_the_limit_is_refused(
    points: int, unit: Unit, possible: int, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_worth(points, unit, Fraction(100, 3), possible, "Elena")
    assert refused.value.text == sentence


@pytest.mark.parametrize(("points", "possible"), [(30, 1000), (-500, 0), (10**6, None)])
def test_up_to_the_limit_is_let_pass(points: int, possible: int | None) -> None:
    check_worth(points, Unit.POINT, Fraction(100, 3), possible, "Elena")
