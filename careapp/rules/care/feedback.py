"""What people tell us: a score says little without its reason, so one question asks for it."""

from dataclasses import dataclass, replace

from careapp.errors import Refused
from careapp.rules.care.words import checked_words
from careapp.rules.writing import is_visible
from careapp.text import N_, _

SCORES = range(1, 6)
_QUESTIONS = {
    1: N_("What went wrong?"),
    2: N_("What went wrong?"),
    3: N_("What can we do better?"),
    4: N_("What would make it a 5?"),
    5: N_("What was good?"),
}


class ReasonMissing(Refused):
    """A score came without its reason, and nobody said that it was asked for."""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody told us: a score, words, or both; `is_unsaid`: asked why, and not said."""

    score: int | None = None
    words: str = ""
    is_unsaid: bool = False


def question(score: int) -> str:
    """Return the one question that asks for the reason of a score, as it is said."""
    return _(_QUESTIONS[score])


def checked_told(told: Told) -> Told:
    """Return what somebody told us, as it is kept.

    Raises:
        Refused: there is no such score, nothing was told at all, or the words are too long.
        ReasonMissing: a score without words; the text asks for them.
    """
    if told.score is not None and told.score not in SCORES:
        raise Refused(_("A score goes from 1 to 5. Nothing was saved: choose one of them."))
    words = checked_words(told.words)
    if is_visible(words):
        return replace(told, words=words, is_unsaid=False)
    if told.score is None:
        raise Refused(_("Choose a score, or write what they said."))
    if not told.is_unsaid:
        words = _("{question} Ask once; if they do not say, tick it.")
        raise ReasonMissing(words.format(question=question(told.score)))
    return replace(told, words="")
