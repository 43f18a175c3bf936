"""The programme of a shop that has not published its own."""

from dataclasses import replace
from functools import cache

from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.text import LANGUAGES, N_, _, catalogue_for, format_money

_REWARD_KEY = "discount"
_NAME, _GOAL = N_("{amount} off"), N_("to the discount of {amount}")
_REWARD_CENTS = 500
_REWARD_COST = 100


def default_programme() -> Programme:
    """Return one point a euro and a discount for 100 points.

    A discount, not a gift: a free gift for points may be an *operazione a premio* (DPR 430/2001).
    """
    return Programme(rewards=(_discount(),))


def in_own_language(programme: Programme) -> Programme:
    """Return the programme with the default's own words in the language in use.

    They were kept in that of the first purchase; what the owner wrote stays as it is.
    """
    return replace(programme, rewards=tuple(map(_in_own_language, programme.rewards)))


def _discount() -> Reward:
    amount = format_money(_REWARD_CENTS)
    return Reward(
        key=_REWARD_KEY,
        name=_(_NAME).format(amount=amount),
        cost=_REWARD_COST,
        kind=RewardKind.AMOUNT_OFF,
        value_cents=_REWARD_CENTS,
        goal=_(_GOAL).format(amount=amount),
    )


def _in_own_language(reward: Reward) -> Reward:
    default = _discount()
    words = (reward.name, reward.goal)
    if reward.key != default.key or reward.value_cents != default.value_cents:
        return reward
    if words == (default.name, default.goal) or words not in map(_words_in, LANGUAGES):
        return reward
    return replace(reward, name=default.name, goal=default.goal)


@cache
def _words_in(language: str) -> tuple[str, str]:
    """Return the default's name and goal in a language."""
    catalogue = catalogue_for(language)
    amount = format_money(_REWARD_CENTS, language)
    name, goal = map(catalogue.gettext, (_NAME, _GOAL))
    return name.format(amount=amount), goal.format(amount=amount)
