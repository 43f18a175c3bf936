"""Rewards: what is ready, what is missing, what an amount off takes off."""

from typing import Any

import pytest

from careapp.errors import Refused
from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.rewards import (
    NextReward,
    Reward,
    RewardKind,
    discount_of,
    next_reward,
    ready_rewards,
    require_ready,
)

DESSERT = Reward("dessert", "Dolce della casa", 100, goal="al dolce della casa")
TEN_OFF = Reward("ten", "Sconto di 10,00 €", 250, RewardKind.AMOUNT_OFF, 1000)
REWARDS = (TEN_OFF, DESSERT)


@pytest.mark.parametrize(
    ("balance", "ready"), [(99, ()), (100, (DESSERT,)), (250, (TEN_OFF, DESSERT))]
)
def test_a_reward_is_ready_from_its_cost_on(balance: int, ready: tuple[Reward, ...]) -> None:
    assert ready_rewards(REWARDS, balance) == ready


def test_the_next_reward_is_the_cheapest_above_the_balance() -> None:
    assert next_reward(REWARDS, 84, EarnPerEuro(), 2240) == NextReward(DESSERT, 16, 1)
    assert next_reward(REWARDS, 84, EarnPerEuro(), 1500) == NextReward(DESSERT, 16, 2)
    assert next_reward(REWARDS, 100, EarnPerEuro(), 5000) == NextReward(TEN_OFF, 150, 3)


def test_after_the_dearest_there_is_no_next() -> None:
    assert next_reward(REWARDS, 250, EarnPerEuro(), 2240) is None


@pytest.mark.parametrize("usual_cents", [None, 0, 99])
def test_visits_are_not_guessed_without_a_usual_amount(usual_cents: int | None) -> None:
    expected = NextReward(DESSERT, 16, None)
    assert next_reward(REWARDS, 84, EarnPerEuro(), usual_cents) == expected


@pytest.mark.parametrize(("total_cents", "off"), [(2500, 1000), (1000, 1000), (400, 400)])
def test_an_amount_off_never_burns_more_than_the_purchase(total_cents: int, off: int) -> None:
    assert discount_of(TEN_OFF, total_cents) == off
    assert discount_of(DESSERT, total_cents) == 0


def test_a_ready_reward_may_be_used() -> None:
    assert require_ready(DESSERT, 100) == DESSERT


def test_missing_points_are_said() -> None:
    with pytest.raises(Refused) as refused:
        require_ready(DESSERT, 99)
    assert "99" in refused.value.text
    assert "100" in refused.value.text


def test_a_reward_that_the_programme_lost_is_refused() -> None:
    with pytest.raises(Refused):
        require_ready(None, 1000)


@pytest.mark.parametrize(
    "bad",
    [
        {"cost": 0},
        {"cost": 10, "kind": RewardKind.AMOUNT_OFF},
        {"cost": 10, "value_cents": 500},
        {"cost": 10, "kind": RewardKind.AMOUNT_OFF, "value_cents": -1},
    ],
)
def test_a_reward_that_cannot_be_counted_is_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="reward"):
        Reward("key", "name", **bad)
