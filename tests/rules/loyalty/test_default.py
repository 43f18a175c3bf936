"""What a shop has before it publishes a programme of its own."""

from careapp.rules.loyalty.default import UNPUBLISHED, default_programme
from careapp.rules.loyalty.earning import points_for
from careapp.rules.loyalty.rewards import RewardKind, ready_rewards


def test_a_hundred_euros_are_a_discount() -> None:
    programme = default_programme()
    points = points_for(programme.earning, 100_00)
    assert programme.version == UNPUBLISHED
    assert [reward.value_cents for reward in ready_rewards(programme.rewards, points)] == [500]


def test_nothing_is_given_for_points_that_the_law_calls_a_prize() -> None:
    assert {reward.kind for reward in default_programme().rewards} == {RewardKind.AMOUNT_OFF}
