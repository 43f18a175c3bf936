"""What was begun under one version goes on under it when the owner publishes another."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind, is_on
from careapp.rules.loyalty.versions import Held, Offer, earning_programme, offers
from tests.rules.loyalty.strategies import DAYS, programmes

TODAY = date(2026, 3, 12)
DAY = timedelta(days=1)
COFFEE = Reward("coffee", "Un caffè", 10)
FIVE_OFF = Reward("five", "Sconto", 100, RewardKind.AMOUNT_OFF, 500, minimum_cents=1000)
STAMPS = Programme(1, EarnPerVisit(), (COFFEE, Reward("lunch", "Un pranzo", 30)))
MORE_STAMPS = replace(STAMPS, version=2)
POINTS = Programme(3, rewards=(FIVE_OFF,))


@pytest.mark.parametrize(
    ("held", "version"),
    [
        ((), 3),
        ((Held(STAMPS, 1),), 1),
        ((Held(STAMPS, 9),), 1),
        ((Held(STAMPS, 0),), 3),
        ((Held(STAMPS, 29),), 1),
        ((Held(STAMPS, 30),), 3),
        ((Held(MORE_STAMPS, 4), Held(STAMPS, 4)), 1),
        ((Held(MORE_STAMPS, 4), Held(STAMPS, 30)), 2),
        ((Held(replace(STAMPS, rewards=()), 4),), 3),
        ((Held(replace(POINTS, version=2), 50),), 3),
    ],
)
def test_a_stamp_card_is_finished_as_it_was_begun(held: tuple[Held, ...], version: int) -> None:
    assert earning_programme(POINTS, held).version == version


def test_the_card_in_force_goes_on() -> None:
    in_force = replace(STAMPS, version=3)
    stale = Held(replace(in_force, rewards=()), 4)
    assert earning_programme(in_force, (stale,)) is in_force


def test_what_is_in_force_is_offered_first_and_then_what_was_promised() -> None:
    listed = offers(POINTS, (Held(STAMPS, 4), Held(MORE_STAMPS, 2)), TODAY)
    lunch = STAMPS.rewards[1]
    assert listed == (
        Offer(FIVE_OFF, 3, Unit.POINT, is_promised=False),
        Offer(COFFEE, 2, Unit.STAMP, is_promised=True, held=2),
        Offer(lunch, 2, Unit.STAMP, is_promised=True, held=2),
    )


def test_a_reward_is_not_promised_unless_it_is() -> None:
    offer = Offer(FIVE_OFF, 3, Unit.POINT)
    assert (offer.is_promised, offer.promised_under) == (False, None)
    assert Offer(FIVE_OFF, 2, Unit.POINT, is_promised=True).promised_under == 2


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("held", "per", "most"), [(1, 1, 1), (100, 1, 1), (101, 1, 2), (200, 3, 6), (201, 3, 9)]
)
def test_a_promise_is_good_for_as_many_as_its_points_begin(held: int, per: int, most: int) -> None:
    """A reward of 100 points: the last one may be paid in part with other points."""
    reward = replace(FIVE_OFF, per=per)
    offer = Offer(reward, 2, Unit.POINT, is_promised=True, held=held)
    assert offer.most == most
    offer.require_promised(most)
    with pytest.raises(Refused) as refused:
        offer.require_promised(most + 1)
    assert refused.value.text == "So many were not promised: take it fewer times."


def test_what_is_in_force_is_good_for_any_number() -> None:
    offer = Offer(FIVE_OFF, 3, Unit.POINT)
    assert offer.most is None
    offer.require_promised(1_000_000)


@pytest.mark.parametrize("held", [Held(STAMPS, 0), Held(STAMPS, -1), Held(POINTS, 50)])
def test_nothing_is_promised_without_points_of_an_earlier_version(held: Held) -> None:
    assert offers(POINTS, (held,), TODAY) == (Offer(FIVE_OFF, 3, Unit.POINT),)


def test_one_point_of_an_earlier_version_keeps_its_rewards() -> None:
    old = replace(POINTS, version=2, rewards=(replace(FIVE_OFF, cost=80),))
    listed = offers(POINTS, (Held(old, 1),), TODAY)
    assert [(one.reward.cost, one.version) for one in listed] == [(100, 3), (80, 2)]


@pytest.mark.parametrize(
    ("change", "is_promised"),
    [
        ({}, False),
        ({"cost": 101}, False),
        ({"cost": 99}, True),
        ({"key": "other", "goal": "allo sconto"}, False),
        ({"name": "Un altro sconto"}, True),
        ({"value_cents": 501}, True),
        ({"minimum_cents": 999}, True),
        ({"minimum_cents": 1001}, False),
        ({"per": 2}, True),
        ({"per_customer": 3}, True),
        ({"stock": 3}, True),
        ({"kind": RewardKind.WORDS, "value_cents": 0}, True),
        ({"kind": RewardKind.PERCENT_OFF, "value_cents": 0, "percent": 5}, True),
        ({"last_day": TODAY}, False),
        ({"last_day": TODAY - DAY, "cost": 1}, False),
        ({"first_day": TODAY + DAY, "cost": 1}, False),
    ],
)
def test_a_promise_that_the_new_version_keeps_is_listed_once(
    change: dict[str, Any], is_promised: bool
) -> None:
    old = replace(POINTS, version=2, rewards=(replace(FIVE_OFF, **change),))
    listed = offers(POINTS, (Held(old, 1),), TODAY)
    assert [one.is_promised for one in listed] == [False, True][: 1 + is_promised]


def test_percents_and_caps_are_part_of_a_promise() -> None:
    tenth = Reward("p", "Sconto", 100, RewardKind.PERCENT_OFF, percent=10, cap_cents=900)
    now = replace(POINTS, rewards=(tenth,))
    for old in (replace(tenth, percent=20), replace(tenth, cap_cents=1000), replace(tenth)):
        held = Held(replace(POINTS, version=2, rewards=(old,)), 1)
        assert len(offers(now, (held,), TODAY)) == 1 + (old != tenth)


def test_a_reward_in_stamps_is_none_in_points() -> None:
    old = replace(STAMPS, rewards=(FIVE_OFF,))
    listed = offers(POINTS, (Held(old, 1),), TODAY)
    assert [one.unit for one in listed] == [Unit.POINT, Unit.STAMP]


def test_a_reward_whose_time_is_over_is_not_offered() -> None:
    over = replace(POINTS, rewards=(replace(FIVE_OFF, last_day=TODAY - DAY),))
    assert offers(over, (), TODAY) == ()


@settings(max_examples=50)
@given(programmes(version=2), programmes(version=1), st.integers(0, 600), DAYS)
def test_every_promise_is_kept_at_its_price_or_better(
    in_force: Programme, old: Programme, left: int, today: date
) -> None:
    listed = offers(in_force, (Held(old, left),), today)
    promised = [reward for reward in old.rewards if is_on(reward, today)] if left else []
    for reward in promised:
        assert any(
            one.reward.name == reward.name
            and one.reward.kind is reward.kind
            and one.unit is old.unit
            and one.reward.cost <= reward.cost
            for one in listed
        )
    assert all(is_on(one.reward, today) for one in listed)
    assert [one.version for one in listed] == sorted((o.version for o in listed), reverse=True)


@settings(max_examples=50)
@given(programmes(version=2), programmes(version=1), st.integers(0, 600))
def test_one_earns_under_the_version_in_force_or_a_card_begun(
    in_force: Programme, old: Programme, left: int
) -> None:
    earning = earning_programme(in_force, (Held(old, left),))
    is_card = old.unit is Unit.STAMP and any(left < one.cost for one in old.rewards)
    assert earning == in_force or (earning == old and is_card and left > 0)
