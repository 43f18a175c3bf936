"""The long texts of care: what somebody said, in their words."""

from careapp.errors import Refused
from careapp.rules.people import PAYMENT_CARD
from careapp.rules.writing import clean_lines, holds_card_number
from careapp.text import _

LONGEST_WORDS = 4_000
"""What a person writes at a counter; a pasted book is refused, and stays where it was typed."""


def checked_words(text: str) -> str:
    """Return what somebody said, as it is kept; nothing is an answer too.

    Raises:
        Refused: it is longer than 4,000 characters, or holds the number of a payment card.
    """
    words = clean_lines(text)
    if len(words) > LONGEST_WORDS:
        raise Refused(
            _("At most 4,000 characters: write the facts, and leave out what is said twice.")
        )
    refuse_card_number(words)
    return words


def refuse_card_number(text: str) -> None:
    """Let a text pass that holds no number of a payment card.

    Raises:
        Refused: it holds one.
    """
    if holds_card_number(text):
        raise Refused(_(PAYMENT_CARD))
