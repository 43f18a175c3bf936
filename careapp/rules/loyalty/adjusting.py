"""What a correction of points by hand may be."""

from careapp.errors import Refused
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.programme import Programme
from careapp.text import _, format_number

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
