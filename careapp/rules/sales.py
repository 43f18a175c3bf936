"""What a purchase may be, and how what was taken is written down."""

from collections.abc import Sequence
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.writing import clean_line, uncapitalised
from careapp.text import _, format_money

HIGHEST_CENTS = 99_999_999
"""999.999,99 €: above it an amount is a slip of the keyboard."""
LONGEST_ITEMS = 500
_SEPARATOR = ", "


class SaleKind(StrEnum):
    """A row of sales: a purchase, what came back of one, or the opposite of a mistaken row."""

    PURCHASE = "purchase"
    RETURN = "return"
    REVERSAL = "reversal"


def check_total(total_cents: int) -> None:
    """Accept a total in cents that a till could show.

    Raises:
        Refused: it is negative or above 999.999,99 €.
    """
    if not 0 <= total_cents <= HIGHEST_CENTS:
        sentence = _("The total goes from 0 to {highest}. Check the amount.")
        raise Refused(sentence.format(highest=format_money(HIGHEST_CENTS)))


def check_not_earning(not_earning_cents: int, total_cents: int) -> None:
    """Accept the part of a purchase that gives no points, in cents.

    Raises:
        Refused: it is negative or more than the purchase.
    """
    if not 0 <= not_earning_cents <= total_cents:
        raise Refused(_("What gives no points is part of the purchase. Check the amount."))


def write_items(items: Sequence[str]) -> str:
    """Return what was taken as it is stored: one line, a comma between two items."""
    cleaned = (clean_line(item.replace(_SEPARATOR.strip(), " ")) for item in items)
    return _SEPARATOR.join(item for item in cleaned if item)[:LONGEST_ITEMS]


def read_items(written: str) -> tuple[str, ...]:
    """Return the items of a stored purchase."""
    return tuple(item for item in written.split(_SEPARATOR) if item)


def list_items(items: Sequence[str]) -> str:
    """Write items as a sentence names them: «Focaccia, tè verde»."""
    return _SEPARATOR.join([*items[:1], *map(uncapitalised, items[1:])])
