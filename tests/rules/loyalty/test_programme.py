"""A whole programme: base, then one multiplier, then bonuses; and what would be ambiguous."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from careapp.rules.loyalty.basket import Basket, Line, Situation
from careapp.rules.loyalty.earning import EarnPerEuro, EarnPerItem, EarnPerVisit, Rounding, Unit
from careapp.rules.loyalty.expiry import Expiry
from careapp.rules.loyalty.milestones import DEFAULT_MILESTONES
from careapp.rules.loyalty.multipliers import Multiplier, OnWeekdays
from careapp.rules.loyalty.programme import (
    MOST_OF_ONE,
    UNPUBLISHED,
    BirthdayGift,
    Lapsed,
    Programme,
    Shortfall,
)
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.loyalty.tiers import Tiering
from tests.rules.loyalty.strategies import baskets, programmes, situations

TUESDAY, FRIDAY = Situation(date(2026, 3, 10)), Situation(date(2026, 3, 13))
DOUBLE_ON_TUESDAY = Multiplier(OnWeekdays((1,)), 200, 1)
PER_TEN = EarnPerEuro(1000)
COFFEE = Line("Caffè", category="bar", quantity=2, amount_cents=300)
CIGARS = Line("Toscani", category="tabacchi", quantity=1, amount_cents=1000)


def test_on_a_double_day_the_base_counts_twice_and_the_bonus_once() -> None:
    programme = Programme(
        earning=PER_TEN,
        multipliers=(DOUBLE_ON_TUESDAY,),
        bonuses=(EarnPerItem(("caffè",), 5),),
    )
    basket = Basket(2800, lines=(COFFEE,))
    assert programme.points_for(basket, TUESDAY) == 4 + 10
    assert programme.points_for(basket, FRIDAY) == 2 + 10


def test_the_owner_s_rounding_holds_for_base_multiplier_and_bonus() -> None:
    programme = Programme(
        earning=PER_TEN,
        multipliers=(replace(DOUBLE_ON_TUESDAY, percent=150),),
        bonuses=(EarnPerItem(("caffè",), 1, 4),),
    )
    basket = Basket(2800, lines=(COFFEE,))
    assert programme.points_for(basket, TUESDAY) == 3 + 0
    nearest = replace(programme, rounding=Rounding.NEAREST)
    assert nearest.points_for(basket, TUESDAY) == 5 + 1


def test_excluded_goods_earn_neither_base_nor_bonus() -> None:
    bonuses = (EarnPerItem(("toscani", "caffè"), 5),)
    programme = Programme(excluded=("Tabacchi",), bonuses=bonuses)
    basket = Basket(1300, lines=(COFFEE, CIGARS))
    assert programme.points_for(basket, FRIDAY) == 3 + 10
    assert replace(programme, excluded=()).points_for(basket, FRIDAY) == 13 + 15


def test_excluded_goods_give_no_stamp_alone() -> None:
    programme = Programme(earning=EarnPerVisit(), excluded=("tabacchi",))
    assert programme.points_for(Basket(1000, lines=(CIGARS,)), FRIDAY) == 0
    assert programme.points_for(Basket(1300, lines=(COFFEE, CIGARS)), FRIDAY) == 1


def test_one_purchase_never_gives_more_than_an_archive_holds() -> None:
    lavish = Programme(earning=EarnPerEuro(1, 1000), bonuses=(EarnPerItem(("caffè",), 500_000),))
    assert lavish.points_for(Basket(999), FRIDAY) == 999_000
    assert lavish.points_for(Basket(999, lines=(COFFEE,)), FRIDAY) == MOST_OF_ONE == 1_000_000


def test_a_programme_collects_the_unit_of_its_rule() -> None:
    assert Programme().unit is Unit.POINT
    assert Programme(earning=EarnPerVisit()).unit is Unit.STAMP


def test_a_reward_is_found_by_its_key() -> None:
    dessert, coffee = Reward("dessert", "Dolce", 100), Reward("coffee", "Caffè", 50)
    programme = Programme(rewards=(dessert, coffee))
    assert programme.reward("coffee") == coffee
    assert programme.reward("six") is None


def test_what_an_owner_does_not_set() -> None:
    assert Programme() == Programme(
        version=UNPUBLISHED,
        earning=EarnPerEuro(),
        rewards=(),
        tiering=Tiering(),
        expiry=Expiry(),
        shortfall=Shortfall.FORGIVE,
        milestones=DEFAULT_MILESTONES,
        multipliers=(),
        bonuses=(),
        excluded=(),
        rounding=Rounding.DOWN,
        birthday=None,
        lapsed=None,
    )
    assert UNPUBLISHED == 0
    assert BirthdayGift() == BirthdayGift("", 0, 7)
    assert Lapsed() == Lapsed(2)


@pytest.mark.parametrize(
    "unclear",
    [
        {"multipliers": (DOUBLE_ON_TUESDAY, replace(DOUBLE_ON_TUESDAY, percent=300))},
        {"rewards": (Reward("one", "Dolce", 100), Reward("one", "Caffè", 50))},
        {"earning": EarnPerVisit(), "bonuses": (EarnPerItem(("caffè",)),)},
    ],
)
def test_what_would_be_ambiguous_is_refused(unclear: dict[str, Any]) -> None:
    with pytest.raises(
        ValueError, match=r"^priorities and keys are unique, and bonuses are points$"
    ):
        Programme(**unclear)


@pytest.mark.parametrize(
    ("gift", "bad"),
    [
        (BirthdayGift, {"amount_cents": -1}),
        (BirthdayGift, {"valid_days": 0}),
        (Lapsed, {"times": 0}),
    ],
)
def test_what_nobody_could_give_or_miss_is_refused(gift: type[Lapsed], bad: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"^this gift or interval is not possible$"):
        gift(**bad)


def test_a_gift_of_one_day_and_a_single_interval_are_possible() -> None:
    assert (BirthdayGift(valid_days=1).valid_days, Lapsed(1).times) == (1, 1)


@settings(max_examples=50)
@given(programmes(), baskets(), situations())
def test_a_purchase_never_takes_points(
    programme: Programme, basket: Basket, situation: Situation
) -> None:
    points = programme.points_for(basket, situation)
    without_more = replace(programme, multipliers=(), bonuses=())
    assert points >= without_more.points_for(basket, situation) >= 0


@settings(max_examples=50)
@given(programmes(), baskets(), situations())
def test_a_gift_of_everything_earns_nothing(
    programme: Programme, basket: Basket, situation: Situation
) -> None:
    free = replace(basket, discount_cents=basket.total_cents)
    assert programme.points_for(free, situation) == 0
