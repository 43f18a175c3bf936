"""Which words and people a mistyped question may mean, and how likely each is.

Likeness runs from 0 to 1. A longer word says more about a person than a short one, so the words
of a question weigh by their letters.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from careapp.rules.search.sounds import sound_of

LEAST_LIKE_WORD = 0.6
"""Below this a word is another word."""
LEAST_LIKE_NAME = 0.5
BEST_TERMS = 6
_UNFINISHED = 0.95
"""A slip in a word that is still being typed counts a little less."""
_SOUNDS_ALIKE = 0.8
_WITHIN = 0.7
_SHORTEST_SOUND = 2
_SHORTEST_PART = 3


def likeness(word: str, term: str) -> float:
    """Return how likely *word* was meant as *term*, or as its beginning."""
    if term.startswith(word):
        return 1.0
    best = OSA.normalized_similarity(word, term)
    if len(word) < len(term):
        begun = OSA.normalized_similarity(word, term[: len(word)])
        best = max(best, _UNFINISHED * begun)
    if best < _SOUNDS_ALIKE and sounds_like(word, term):
        return _SOUNDS_ALIKE + best / 100
    if best < _WITHIN and len(word) >= _SHORTEST_PART and word in term:
        return _WITHIN
    return best


def sounds_like(word: str, term: str) -> bool:
    """Whether both words sound alike, if their sound says anything at all."""
    sound = sound_of(word)
    return len(sound) >= _SHORTEST_SOUND and sound == sound_of(term)


def likely_terms(word: str, terms: Iterable[str]) -> list[str]:
    """Return the few terms that a word may have been meant as, the likeliest first."""
    rated = sorted((-likeness(word, term), term) for term in set(terms) if term != word)
    return [term for rating, term in rated[:BEST_TERMS] if -rating >= LEAST_LIKE_WORD]


def name_likeness(words: Sequence[str], forms: Iterable[str]) -> float:
    """Return how likely a person is meant whose name has these forms of words."""
    known = list(forms)
    letters = sum(map(len, words)) or 1
    rated = (len(word) * _best_likeness(word, known) for word in words)
    return sum(rated) / letters


def most_like(word: str, forms: Iterable[str], least: float) -> str | None:
    """Return what to mark in a name: the word where it stands in a form, else the form meant."""
    rated = max(((likeness(word, form), form) for form in forms), default=(0.0, ""))
    if rated[0] < least:
        return None
    return word if word in rated[1] else rated[1]


def splits_of(word: str) -> list[tuple[str, str]]:
    """Return a word in two parts of at least three letters each: «annamaria» is Anna Maria."""
    places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return [(word[:at], word[at:]) for at in places]


def _best_likeness(word: str, forms: Sequence[str]) -> float:
    return max((likeness(word, form) for form in forms), default=0.0)
