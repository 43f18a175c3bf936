"""What a return moves: by value, cumulative, capped at the purchase, in both directions."""

from dataclasses import dataclass

from careapp.errors import Refused
from careapp.text import _


@dataclass(frozen=True, slots=True)
class Sold:
    """A purchase as a return sees it, with what the returns that stand moved of it.

    *returned_cents* is the value that came back, *refunded_cents* the money paid out for it and
    *given_back* the spent points. *gone* are the earned points that returns took or forgave, and
    those that expired in their lot: they are not taken again out of others.
    """

    total_cents: int
    paid_cents: int
    earned: int
    spent: int
    returned_cents: int = 0
    gone: int = 0
    refunded_cents: int = 0
    given_back: int = 0

    @property
    def returnable_cents(self) -> int:
        """The value that can still come back."""
        return self.total_cents - self.returned_cents


@dataclass(frozen=True, slots=True)
class ReturnPlan:
    """One return: the value, the money, the points that go and the points that come back."""

    value_cents: int
    refund_cents: int
    points_taken: int
    points_given_back: int
    is_whole: bool


def plan_return(sold: Sold, value_cents: int) -> ReturnPlan:
    """Plan the return of goods worth *value_cents* of the purchase's total.

    Each share is of everything returned so far, rounded down to whole points and cents, less
    what the returns that stand have moved: in parts or at once, whichever of them were undone, a
    full return moves exactly everything. (start 200, +70 −150 = 120; half → 160; all → 200.)

    Raises:
        Refused: the value is not positive or more than what is left of the purchase.
    """
    if value_cents <= 0:
        raise Refused(_("Write the value of what comes back."))
    if value_cents > sold.returnable_cents:
        raise Refused(_("This is more than what is left of the purchase. Check the amount."))
    until = sold.returned_cents + value_cents
    return ReturnPlan(
        value_cents=value_cents,
        refund_cents=_rest(sold, sold.paid_cents, until, sold.refunded_cents),
        points_taken=_rest(sold, sold.earned, until, sold.gone),
        points_given_back=_rest(sold, sold.spent, until, sold.given_back),
        is_whole=until == sold.total_cents,
    )


def _rest(sold: Sold, whole: int, until_cents: int, moved: int) -> int:
    """Return the share of *whole* up to *until_cents*, less what was *moved* before.

    Once a return is undone more may have been moved than the share: then nothing goes now.
    """
    return max(0, whole * until_cents // sold.total_cents - moved)
