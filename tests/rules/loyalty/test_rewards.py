"""Rewards: what is ready, what is missing, what one takes off and when it is refused."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.rewards import (
    NEVER_TAKEN,
    NextReward,
    Reward,
    RewardKind,
    Taken,
    Use,
    cost_of,
    discount_of,
    is_on,
    most_uses,
    next_reward,
    ready_rewards,
    require_offered,
    take,
    use,
)
from tests.rules.loyalty.strategies import CENTS, DAYS, rewards

TODAY = date(2026, 3, 12)
DAY = timedelta(days=1)
AMOUNT, PERCENT = RewardKind.AMOUNT_OFF, RewardKind.PERCENT_OFF

DESSERT = Reward("dessert", "Dolce della casa", 100, goal="al dolce della casa")
TEN_OFF = Reward("ten", "Sconto di 10,00 €", 250, AMOUNT, 1000)
EACH_OFF = Reward("each", "1,50 € ogni 3 punti", 3, AMOUNT, 150, is_repeatable=True)
TENTH_OFF = Reward("tenth", "10 %", 50, PERCENT, percent=10, cap_cents=900)
GLASSES = Reward("glass", "Calice", 3, RewardKind.FREE_ITEM, 100, per=2)
REWARDS = (TEN_OFF, DESSERT)
NO_LONGER = "This reward is no longer in the programme. Choose another one."


def refusal(reward: Reward, quantity: int, total: int, balance: int, *more: Taken) -> str:
    with pytest.raises(Refused) as refused:
        use(reward, quantity, total, balance, TODAY, *more)
    return refused.value.text


@pytest.mark.parametrize(
    ("balance", "ready"), [(99, ()), (100, (DESSERT,)), (250, (TEN_OFF, DESSERT))]
)
def test_a_reward_is_ready_from_its_cost_on(balance: int, ready: tuple[Reward, ...]) -> None:
    assert ready_rewards(REWARDS, balance, TODAY) == ready


@pytest.mark.parametrize(
    ("first", "last", "is_offered"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (TODAY - DAY, None, True),
        (TODAY + DAY, None, False),
        (None, TODAY + DAY, True),
        (None, TODAY - DAY, False),
        (TODAY - DAY, TODAY + DAY, True),
        (TODAY - 2 * DAY, TODAY - DAY, False),
    ],
)
def test_both_ends_of_a_reward_s_time_are_included(
    first: date | None, last: date | None, is_offered: bool
) -> None:
    reward = replace(DESSERT, first_day=first, last_day=last)
    assert is_on(reward, TODAY) == is_offered
    assert bool(ready_rewards((reward,), 100, TODAY)) == is_offered
    assert bool(next_reward((reward,), 0, TODAY, 1)) == is_offered


def test_the_next_reward_is_the_cheapest_above_the_balance() -> None:
    assert next_reward(REWARDS, 84, TODAY, 22) == NextReward(DESSERT, 16, 1)
    assert next_reward(REWARDS, 84, TODAY, 15) == NextReward(DESSERT, 16, 2)
    assert next_reward(REWARDS, 84, TODAY, 16) == NextReward(DESSERT, 16, 1)
    assert next_reward(REWARDS, 100, TODAY, 50) == NextReward(TEN_OFF, 150, 3)
    assert next_reward(REWARDS, -5, TODAY, 1) == NextReward(DESSERT, 105, 105)
    assert next_reward(REWARDS, 250, TODAY, 22) is None


@pytest.mark.parametrize("usual_points", [0, -1])
def test_visits_are_not_guessed_where_a_visit_gives_nothing(usual_points: int) -> None:
    assert next_reward(REWARDS, 84, TODAY, usual_points) == NextReward(DESSERT, 16, None)


@pytest.mark.parametrize(
    ("quantity", "points"), [(1, 3), (2, 3), (3, 6), (4, 6), (5, 9), (6, 9), (7, 12)]
)
def test_free_items_cost_by_begun_groups(quantity: int, points: int) -> None:
    assert cost_of(GLASSES, quantity) == points


@pytest.mark.parametrize(
    ("reward", "total", "quantity", "off"),
    [
        (TEN_OFF, 2500, 1, 1000),
        (TEN_OFF, 1000, 1, 1000),
        (TEN_OFF, 400, 1, 400),
        (TEN_OFF, 1, 1, 1),
        (TEN_OFF, 0, 1, 0),
        (TEN_OFF, -500, 1, 0),
        (EACH_OFF, 1000, 3, 450),
        (EACH_OFF, 400, 3, 400),
        (TENTH_OFF, 5000, 1, 500),
        (TENTH_OFF, 12_000, 1, 900),
        (TENTH_OFF, 9000, 1, 900),
        (TENTH_OFF, 1999, 1, 199),
        (TENTH_OFF, -1999, 1, 0),
        (replace(TENTH_OFF, cap_cents=0), 12_000, 1, 1200),
        (replace(TENTH_OFF, percent=3, cap_cents=0), 1750, 1, 52),
        (replace(TENTH_OFF, percent=100, cap_cents=0), 1750, 1, 1750),
        (DESSERT, 2500, 1, 0),
        (GLASSES, 2500, 2, 0),
        (replace(GLASSES, kind=RewardKind.EXTRA_QUANTITY), 2500, 2, 0),
    ],
)
def test_what_comes_off_a_purchase(reward: Reward, total: int, quantity: int, off: int) -> None:
    assert discount_of(reward, total, quantity) == off


def test_one_is_taken_off_unless_more_are_asked() -> None:
    assert discount_of(EACH_OFF, 1000) == 150


@pytest.mark.parametrize(
    ("reward", "balance", "total", "taken", "most"),
    [
        (DESSERT, 99, 0, NEVER_TAKEN, 0),
        (DESSERT, 100, 0, NEVER_TAKEN, 1),
        (DESSERT, 500, 2000, NEVER_TAKEN, 1),
        (DESSERT, -500, 2000, NEVER_TAKEN, 0),
        (replace(DESSERT, is_repeatable=True), 500, 2000, NEVER_TAKEN, 5),
        (EACH_OFF, 10, 10_000, NEVER_TAKEN, 3),
        (EACH_OFF, 10, 449, NEVER_TAKEN, 2),
        (EACH_OFF, 10, 450, NEVER_TAKEN, 3),
        (EACH_OFF, 10, 100, NEVER_TAKEN, 1),
        (EACH_OFF, 10, 0, NEVER_TAKEN, 0),
        (TEN_OFF, 900, 9000, NEVER_TAKEN, 1),
        (TENTH_OFF, 900, 9000, NEVER_TAKEN, 1),
        (TENTH_OFF, 900, 9, NEVER_TAKEN, 0),
        (GLASSES, 9, 0, NEVER_TAKEN, 6),
        (GLASSES, 8, 0, NEVER_TAKEN, 4),
        (replace(GLASSES, minimum_cents=1), 9, 0, NEVER_TAKEN, 0),
        (replace(GLASSES, per_customer=5), 9, 0, Taken(1, 1), 4),
        (replace(GLASSES, per_customer=5), 9, 0, Taken(6, 6), 0),
        (replace(GLASSES, stock=5), 9, 0, Taken(1, 3), 2),
        (replace(GLASSES, stock=5), 9, 0, Taken(1, 9), 0),
        (GLASSES, 9, 0, Taken(7, 9), 6),
    ],
)
def test_how_many_can_be_taken(
    reward: Reward, balance: int, total: int, taken: Taken, most: int
) -> None:
    assert most_uses(reward, balance, total, taken) == most


def test_nobody_took_any_until_told() -> None:
    assert most_uses(replace(GLASSES, stock=5), 9, 0) == 5
    assert Taken(0, 0) == NEVER_TAKEN


@pytest.mark.parametrize(
    ("reward", "quantity", "total", "balance", "used"),
    [
        (DESSERT, 1, 0, 100, Use(DESSERT, 1, 100, 0)),
        (GLASSES, 5, 2000, 50, Use(GLASSES, 5, 9, 0)),
        (TEN_OFF, 1, 2500, 250, Use(TEN_OFF, 1, 250, 1000)),
        (TEN_OFF, 1, 600, 250, Use(TEN_OFF, 1, 250, 600)),
        (EACH_OFF, 3, 10_000, 10, Use(EACH_OFF, 3, 9, 450)),
        (EACH_OFF, 3, 450, 9, Use(EACH_OFF, 3, 9, 450)),
        (EACH_OFF, 1, 100, 9, Use(EACH_OFF, 1, 3, 100)),
        (TENTH_OFF, 1, 12_000, 50, Use(TENTH_OFF, 1, 50, 900)),
    ],
)
def test_using_a_reward_moves_points_and_money(
    reward: Reward, quantity: int, total: int, balance: int, used: Use
) -> None:
    assert use(reward, quantity, total, balance, TODAY) == used


@pytest.mark.usefixtures("english")
def test_missing_points_are_said() -> None:
    said = refusal(DESSERT, 1, 2000, 99)
    assert said == "The points are not enough: 99 of 100. Nothing was recorded."
    assert refusal(GLASSES, 5, 2000, 8).startswith("The points are not enough: 8 of 9.")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("reward", "said"),
    [
        (
            replace(DESSERT, first_day=TODAY + DAY),
            "This reward begins on 13 March 2026. Choose another one.",
        ),
        (replace(DESSERT, last_day=TODAY - DAY), NO_LONGER),
        (replace(DESSERT, first_day=TODAY - 2 * DAY, last_day=TODAY - DAY), NO_LONGER),
        (
            replace(DESSERT, minimum_cents=2001),
            "This reward needs a purchase of €20.01. The points stay as they are.",
        ),
    ],
)
def test_a_reward_that_is_not_for_this_purchase_says_why(reward: Reward, said: str) -> None:
    assert refusal(reward, 1, 2000, 100) == said


def test_the_first_day_and_the_smallest_purchase_are_enough() -> None:
    reward = replace(DESSERT, first_day=TODAY, last_day=TODAY, minimum_cents=2000)
    assert use(reward, 1, 2000, 100, TODAY).points == 100


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("reward", "quantity"), [(GLASSES, 0), (GLASSES, -1), (DESSERT, 2), (TENTH_OFF, 2)]
)
def test_what_is_not_counted_is_taken_once(reward: Reward, quantity: int) -> None:
    assert refusal(reward, quantity, 2000, 900) == "This reward is taken once at a time."


@pytest.mark.usefixtures("english")
def test_no_more_is_taken_off_than_the_purchase_absorbs() -> None:
    for quantity, total in ((3, 449), (2, 100)):
        said = refusal(EACH_OFF, quantity, total, 99)
        assert said == "This is more than the purchase: take it fewer times."
    assert use(replace(GLASSES, value_cents=9000), 2, 100, 99, TODAY).quantity == 2


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("reward", "total"), [(TEN_OFF, 0), (TENTH_OFF, 0), (TENTH_OFF, 9)])
def test_points_never_go_for_nothing(reward: Reward, total: int) -> None:
    said = "Nothing is left to take off this purchase. The points stay as they are."
    assert refusal(reward, 1, total, 900) == said


@pytest.mark.usefixtures("english")
def test_limits_hold_for_a_person_and_for_everybody() -> None:
    twice, three = replace(GLASSES, per_customer=2), replace(GLASSES, stock=3)
    assert use(twice, 2, 0, 9, TODAY, NEVER_TAKEN).quantity == 2
    assert use(twice, 1, 0, 9, TODAY, Taken(1, 9)).quantity == 1
    assert use(three, 1, 0, 9, TODAY, Taken(2, 2)).quantity == 1
    said = "This reward was taken as often as one person may. Choose another one."
    assert refusal(twice, 1, 0, 9, Taken(2, 2)) == said
    assert refusal(twice, 2, 0, 9, Taken(1, 1)) == said
    assert refusal(three, 1, 0, 9, Taken(0, 3)) == "This reward has run out. Choose another one."


@pytest.mark.usefixtures("english")
def test_a_reward_that_the_programme_lost_is_refused() -> None:
    assert require_offered(DESSERT) == DESSERT
    with pytest.raises(Refused) as refused:
        require_offered(None)
    assert refused.value.text == NO_LONGER


@pytest.mark.parametrize(
    ("kind", "is_discount_counted_gift"),
    [
        (RewardKind.AMOUNT_OFF, (True, False, False)),
        (RewardKind.PERCENT_OFF, (True, False, False)),
        (RewardKind.FREE_ITEM, (False, True, True)),
        (RewardKind.EXTRA_QUANTITY, (False, True, False)),
        (RewardKind.WORDS, (False, False, False)),
    ],
)
def test_only_a_free_item_may_be_a_prize_by_law(
    kind: RewardKind, is_discount_counted_gift: tuple[bool, bool, bool]
) -> None:
    value = 100 if kind is AMOUNT else 0
    reward = Reward("key", "name", 10, kind, value, percent=5 if kind is PERCENT else 0)
    told = (reward.is_discount, reward.is_counted, reward.is_gift)
    assert told == is_discount_counted_gift


@pytest.mark.parametrize(
    "bad",
    [
        {"cost": 0},
        {"cost": -1},
        {"per": 0},
        {"kind": AMOUNT},
        {"kind": AMOUNT, "value_cents": -1},
        {"kind": AMOUNT, "value_cents": 100, "percent": 1},
        {"kind": PERCENT},
        {"kind": PERCENT, "percent": 101},
        {"kind": PERCENT, "percent": 10, "value_cents": 100},
        {"kind": PERCENT, "percent": 10, "is_repeatable": True},
        {"kind": RewardKind.FREE_ITEM, "value_cents": -1},
        {"value_cents": 500},
        {"value_cents": -1},
        {"percent": 10},
        {"cap_cents": -1},
        {"minimum_cents": -1},
        {"per_customer": -1},
        {"stock": -1},
        {"first_day": TODAY, "last_day": TODAY - DAY},
    ],
)
def test_a_reward_that_cannot_be_counted_is_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"^this reward cannot be counted$"):
        Reward(**{"key": "key", "name": "name", "cost": 10, **bad})


@pytest.mark.parametrize(
    "good",
    [
        {"cost": 1},
        {"kind": AMOUNT, "value_cents": 1},
        {"kind": PERCENT, "percent": 1},
        {"kind": PERCENT, "percent": 100},
        {"kind": RewardKind.FREE_ITEM, "value_cents": 0},
        {"kind": RewardKind.EXTRA_QUANTITY, "value_cents": 1},
        {"first_day": TODAY, "last_day": TODAY},
        {"first_day": TODAY},
        {"last_day": TODAY},
        {"is_repeatable": True},
    ],
)
def test_a_reward_at_the_edge_of_its_kind_counts(good: dict[str, Any]) -> None:
    reward = Reward(**{"key": "key", "name": "name", "cost": 10, **good})
    assert {name: getattr(reward, name) for name in good} == good


def test_a_reward_is_words_without_conditions_until_told() -> None:
    words = Reward("key", "name", 10, RewardKind.WORDS, 0, "", 0, 0, 1)
    assert Reward("key", "name", 10) == words
    assert (words.is_repeatable, words.first_day, words.last_day) == (False, None, None)
    assert (words.minimum_cents, words.per_customer, words.stock) == (0, 0, 0)


@given(
    rewards(), st.integers(1, 9), CENTS, st.integers(-50, 2000), DAYS,
    st.builds(Taken, st.integers(0, 9), st.integers(0, 60)),
)  # fmt: skip
def test_what_can_be_taken_is_taken_and_no_more(
    reward: Reward, quantity: int, total: int, balance: int, today: date, taken: Taken
) -> None:
    is_possible = is_on(reward, today) and quantity <= most_uses(reward, balance, total, taken)
    try:
        used = use(reward, quantity, total, balance, today, taken)
    except Refused:
        assert not is_possible
        return
    assert is_possible
    assert used.points == cost_of(reward, quantity) <= balance
    assert 0 <= used.discount_cents <= total
    assert used.discount_cents > 0 or not reward.is_discount


@given(rewards(), st.integers(-50, 2000), DAYS, st.integers(1, 50))
def test_a_reward_of_today_is_either_ready_or_next(
    reward: Reward, balance: int, today: date, usual: int
) -> None:
    ready = ready_rewards((reward,), balance, today)
    coming = next_reward((reward,), balance, today, usual)
    assert bool(ready) + bool(coming) == is_on(reward, today)
    if coming is not None:
        assert coming.about_visits is not None
        assert balance + (coming.about_visits - 1) * usual < reward.cost
        assert balance + coming.about_visits * usual >= reward.cost


FIVE_OFF = Reward("five", "Sconto", 10, AMOUNT, 500, is_repeatable=True)
DEAR = replace(FIVE_OFF, value_cents=50_000)


@pytest.mark.parametrize(("reward", "quantity", "cents"), [(FIVE_OFF, 3, 1500), (DEAR, 2, 100_000)])
def test_a_reward_is_taken_without_a_purchase(reward: Reward, quantity: int, cents: int) -> None:
    points = quantity * reward.cost
    assert take(reward, quantity, points, TODAY) == Use(reward, quantity, points, cents)


def test_one_percent_is_taken_without_a_purchase() -> None:
    assert take(replace(TENTH_OFF, percent=1), 1, 50, TODAY).points == 50


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("change", "balance", "said"),
    [
        ({"minimum_cents": 1}, 30, "This reward needs a purchase of €0.01."),
        ({}, 29, "The points are not enough: 29 of 30."),
        ({"per_customer": 4}, 30, "This reward was taken as often as one person may."),
        ({"last_day": TODAY - DAY}, 30, NO_LONGER),
    ],
)
def test_what_cannot_be_taken_without_a_purchase_says_why(
    change: dict[str, Any], balance: int, said: str
) -> None:
    with pytest.raises(Refused) as refused:
        take(replace(FIVE_OFF, **change), 3, balance, TODAY, Taken(by_person=2))
    assert refused.value.text.startswith(said)
