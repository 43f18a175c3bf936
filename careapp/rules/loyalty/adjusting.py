"""What a correction of points by hand may be."""

from fractions import Fraction

from careapp.errors import Refused
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.text import _, format_number, ngettext

MOST = 100_000
"""More at once is a slip of the finger."""


def check_adjustment(points: int, balance: int) -> None:
    """Let points be added, or taken away from a *balance* that holds as many.

    Raises:
        Refused: no points at all, too many at once, or more to take away than there are.
    """
    if not points:
        raise Refused(_("Write how many to add or to take away."))
    if abs(points) > MOST:
        sentence = _("So many at once cannot be right: at most {most}.")
        raise Refused(sentence.format(most=format_number(MOST)))
    if points < 0 and -points > balance:
        sentence = _("There are only {balance}: no more can be taken away. Nothing was changed.")
        raise Refused(sentence.format(balance=format_number(max(balance, 0))))


def check_unit(programme: Programme, unit: Unit) -> None:
    """Let a programme open a lot of its own unit.

    Raises:
        Refused: it collects the other one.
    """
    if programme.unit is unit:
        return
    if unit is Unit.STAMP:
        raise Refused(_("Stamps are no longer collected: add points instead."))
    raise Refused(_("Points are no longer collected: add stamps instead."))


def worth_of_one(programme: Programme, unpriced_cents: int) -> Fraction:
    """Return the most that a point (or stamp) can become, in cents.

    A reward whose value nobody wrote down counts as *unpriced_cents*.
    """
    rates = (Fraction(_value(one) or unpriced_cents, one.cost) for one in programme.rewards)
    return max(rates, default=Fraction(0))


def check_worth(
    points: int, unit: Unit, worth_of_one: Fraction, possible_cents: int | None, approver: str
) -> None:
    """Let points be added that are worth no more than a person may give now; None is no limit.

    Raises:
        Refused: they are worth more; the text says how many are possible and whom to ask.
    """
    if possible_cents is None or points <= 0 or points * worth_of_one <= possible_cents:
        return
    most = possible_cents // worth_of_one
    if not most:
        raise Refused(_("You can add no more today: ask {name}.").format(name=approver))
    words = ngettext(
        "Up to {n} point; for more ask {name}.", "Up to {n} points; for more ask {name}.", most
    )
    if unit is Unit.STAMP:
        words = ngettext(
            "Up to {n} stamp; for more ask {name}.", "Up to {n} stamps; for more ask {name}.", most
        )
    raise Refused(words.format(n=format_number(most), name=approver))


def _value(reward: Reward) -> int:
    """Return what the cost of a reward buys, in cents; 0 where it is not written down."""
    if reward.kind is RewardKind.PERCENT_OFF:
        return reward.cap_cents
    return reward.value_cents * (reward.per if reward.is_counted else 1)
