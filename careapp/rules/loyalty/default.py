"""The programme of a shop that has not published its own."""

from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.expiry import Expiry
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import DEFAULT_TIERS
from careapp.text import _, format_money

UNPUBLISHED = 0
"""The version of a programme that is in no archive yet."""

_REWARD_CENTS = 500
_REWARD_COST = 100


def default_programme() -> Programme:
    """Return one point a euro and a discount for 100 points.

    A discount, not a gift: a free gift for points may be an *operazione a premio* (DPR 430/2001).
    """
    amount = format_money(_REWARD_CENTS)
    discount = Reward(
        key="discount",
        name=_("{amount} off").format(amount=amount),
        cost=_REWARD_COST,
        kind=RewardKind.AMOUNT_OFF,
        value_cents=_REWARD_CENTS,
        goal=_("to the discount of {amount}").format(amount=amount),
    )
    return Programme(UNPUBLISHED, EarnPerEuro(), (discount,), DEFAULT_TIERS, Expiry())
