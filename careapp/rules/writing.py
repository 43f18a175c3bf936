"""Text as it may come in: typed, pasted, scanned or imported, and what of it is kept.

Characters that nobody can see or that change how their neighbours are drawn have no place in a
name or a note: they hide one person behind another and let a line of a log be forged.
"""

import re
import unicodedata
from itertools import pairwise

_JOINERS = "\u200c\u200d"
"""They hold letters of some scripts, and the people of an emoji, together."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS = frozenset({"Mn", "Me"})
_MOST_MARKS = 4
"""No script puts more marks on one letter; thousands of them hang every layout engine."""
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_CARD_NUMBER = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")
_ONE_LETTER_WORDS = frozenset("AEOÈ")
"""Words of one letter that begin a sentence; an «I» may be English and stays."""
_LONGEST_READ = 20_000


def clean_line(text: str) -> str:
    """Return one line of text in NFC without unseen characters, spaces collapsed and trimmed."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", "".join(_seen(text)))
    return " ".join("".join(_few_marks(composed)).split())


def clean_lines(text: str) -> str:
    """Return text of several lines, each as `clean_line`, without empty ones at both ends."""
    return "\n".join(clean_line(line) for line in text.splitlines()).strip("\n")


def uncapitalised(words: str) -> str:
    """Return the words as they stand inside a sentence; «IPA» and «A4» keep their capitals."""
    first = words.split(" ", 1)[0]
    is_english_i = first.startswith(("I'", "I’"))
    is_common = first in _ONE_LETTER_WORDS or (first[1:].islower() and not is_english_i)
    return words[:1].lower() + words[1:] if is_common else words


def is_visible(text: str) -> bool:
    """Whether the text shows anything at all when it is drawn."""
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _BLANK_LETTERS for c in text)


def holds_card_number(text: str) -> bool:
    """Whether the text holds the number of a payment card: 13–19 digits that pass Luhn's check."""
    return any(_passes_luhn(found.group()) for found in _CARD_NUMBER.finditer(text[:_LONGEST_READ]))


def _seen(text: str) -> list[str]:
    return [" " if c.isspace() else c for c in text if c.isspace() or _is_kept(c)]


def _is_kept(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) not in _UNSEEN


def _few_marks(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for before, character in pairwise(" " + text):
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        is_loose_joiner = character in _JOINERS and before == " "
        if marks <= _MOST_MARKS and not is_loose_joiner:
            kept.append(character)
    return kept


def _passes_luhn(written: str) -> bool:
    digits = [int(c) for c in reversed(written) if c.isdecimal()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
