"""The long texts of care: what somebody said, in their words."""

from careapp.errors import Refused
from careapp.rules.writing import clean_lines
from careapp.text import _

LONGEST_WORDS = 4_000
"""What a person writes at a counter; a pasted book is refused, and stays where it was typed."""


def checked_words(text: str) -> str:
    """Return what somebody said, as it is kept; nothing is an answer too.

    Raises:
        Refused: it is longer than 4,000 characters.
    """
    words = clean_lines(text)
    if len(words) > LONGEST_WORDS:
        raise Refused(
            _("At most 4,000 characters: write the facts, and leave out what is said twice.")
        )
    return words
