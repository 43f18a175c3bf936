"""The value of a gift card: how it moves, and how much of it a shop sells at once."""

from collections.abc import Mapping
from enum import StrEnum

from careapp.errors import Refused
from careapp.text import _, format_money


class ValueMovement(StrEnum):
    """Why the value of a gift card changed."""

    SOLD = "sold"
    SPENT = "spent"
    GIVEN_BACK = "given_back"
    """What it paid for was undone or came back."""
    VOID = "void"
    """The shop took the card back."""
    MOVED = "moved"
    """From a lost card to the one in its place."""


def check_amount(cents: int, most_cents: int) -> int:
    """Return what a gift card is sold for, in cents.

    Raises:
        Refused: nothing, or more than the shop sells in one card.
    """
    if not 0 < cents <= most_cents:
        raise Refused(
            _("A gift card of this shop is worth up to {most}: write how much.").format(
                most=format_money(most_cents)
            )
        )
    return cents


def share_out(cents: int, there: Mapping[int, int]) -> Mapping[int, int]:
    """Return how much of an amount each card takes, in their order; what is left over is not.

    *there* maps cards to the cents that each can take; a card that takes nothing is left out.
    """
    shares = {}
    for card, most in there.items():
        share = min(cents, most)
        if share > 0:
            shares[card] = share
            cents -= share
    return shares
