"""How sure an answer is, and which letters of the name show why it was found.

The wrong person's history on the screen is worse than a second question, so only what is sure
opens by itself (care.md).
"""

from collections.abc import Sequence
from enum import StrEnum

from careapp.rules.search.folding import fold_letterwise, spellings, to_letters

Mark = tuple[int, int]


class Strength(StrEnum):
    """How sure it is that this person was meant."""

    EXACT = "exact"
    """The whole card, code, phone or e-mail, and nobody else has it."""
    WORDS = "words"
    """Every typed word begins a word of the name."""
    PART = "part"
    """Part of a phone, e-mail or code: true of several people, so it opens none."""
    GUESS = "guess"
    """A typing slip, a sound-alike, or letters within a word."""


class Matched(StrEnum):
    """By what a person was found."""

    NAME = "name"
    COMPANY = "company"
    CALL_NAME = "call_name"
    PRONUNCIATION = "pronunciation"
    PHONE = "phone"
    EMAIL = "email"
    CODE = "code"
    VOUCHER = "voucher"


def opens(strength: Strength) -> bool:
    """Whether Enter may open this person without being told twice."""
    return strength in {Strength.EXACT, Strength.WORDS}


def begun_by(words: Sequence[str], names: Sequence[str]) -> int | None:
    """Return the index of the first name with a word begun by each folded word, in any order.

    When only all names together have them, the first one is meant; None: not even these.
    """
    forms = [[form for word in spellings(name) for form in word] for name in names]
    for index, own in enumerate(forms):
        if _begin(words, own):
            return index
    return 0 if _begin(words, [form for own in forms for form in own]) else None


def marks_of_words(name: str, words: Sequence[str]) -> tuple[Mark, ...] | None:
    """Return the marks when every folded word begins a word of this name, else None.

    The quick way for nearly all rows of an answer; `marks_in` is the thorough one.
    """
    flat = name.lower() if name.isascii() else fold_letterwise(name)
    if len(words) == 1:  # most key presses
        at = _start_of(words[0], flat)
        return None if at < 0 else ((at, at + len(words[0])),)
    marks = [(at, at + len(word)) for word in words if (at := _start_of(word, flat)) >= 0]
    return _joined(marks) if words and len(marks) == len(words) else None


def marks_in(name: str, words: Sequence[str], *, within: bool = False) -> tuple[Mark, ...]:
    """Return the stretches of a name to highlight, as (start, end), in order and not touching.

    Words are folded. They are marked where a word of the name begins with them, or else, with
    *within*, where they first stand anywhere in it.
    """
    letters, places, starts = to_letters(name)
    found: list[Mark] = []
    for word in words:
        at = next((start for start in starts if letters.startswith(word, start)), -1)
        at = letters.find(word) if at < 0 and within else at
        if at >= 0:
            found.append((places[at], places[at + len(word) - 1] + 1))
    return _joined(found)


def _begin(words: Sequence[str], forms: Sequence[str]) -> bool:
    return bool(words) and all(any(form.startswith(word) for form in forms) for word in words)


def _start_of(word: str, flat: str) -> int:
    at = flat.find(word)
    while at > 0 and flat[at - 1].isalnum():
        at = flat.find(word, at + 1)
    return at


def _joined(marks: list[Mark]) -> tuple[Mark, ...]:
    joined: list[Mark] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
