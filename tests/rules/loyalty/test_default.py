"""What a shop has before it publishes a programme of its own."""

from dataclasses import replace
from datetime import date

import pytest

from careapp import text
from careapp.rules.loyalty.basket import Basket, Situation
from careapp.rules.loyalty.default import default_programme, in_own_language
from careapp.rules.loyalty.programme import UNPUBLISHED
from careapp.rules.loyalty.rewards import RewardKind, ready_rewards

TODAY = date(2026, 3, 12)


def test_a_hundred_euros_are_a_discount() -> None:
    programme = default_programme()
    points = programme.points_for(Basket(100_00), Situation(TODAY))
    assert programme.version == UNPUBLISHED
    assert [reward.key for reward in programme.rewards] == ["discount"]
    ready = ready_rewards(programme.rewards, points, TODAY)
    assert [reward.value_cents for reward in ready] == [500]
    assert not ready_rewards(programme.rewards, points - 1, TODAY)


def test_nothing_is_given_for_points_that_the_law_calls_a_prize() -> None:
    assert {reward.kind for reward in default_programme().rewards} == {RewardKind.AMOUNT_OFF}


@pytest.mark.parametrize(("first", "then"), [("it", "en"), ("en", "it"), ("it", "it")])
def test_the_default_speaks_the_language_in_use(first: str, then: str) -> None:
    text.set_language(first)
    kept = default_programme()
    text.set_language(then)
    assert in_own_language(kept) == default_programme()
    assert (kept == default_programme()) == (first == then)


@pytest.mark.parametrize(
    "change",
    [{"name": "Sconto della casa"}, {"goal": "al regalo"}, {"value_cents": 1000}, {"key": "five"}],
)
def test_what_the_owner_wrote_stays(change: dict[str, object]) -> None:
    (reward,) = default_programme().rewards
    own = replace(default_programme(), rewards=(replace(reward, **change),))  # type: ignore[arg-type]  # by name
    text.set_language("en")
    assert in_own_language(own) == own


def test_another_cost_leaves_the_words_the_default_s_own() -> None:
    (reward,) = default_programme().rewards
    own = replace(default_programme(), rewards=(replace(reward, cost=50),))
    text.set_language("en")
    (shown,) = in_own_language(own).rewards
    assert (shown.name, shown.cost) == ("€5.00 off", 50)
