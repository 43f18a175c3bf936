"""Which words and people a mistyped question may mean, and how likely each is.

Closeness runs from 0 to 1. A match of a rare word says more than one of a common word, and a word
of the name that was not typed speaks a little against it.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log2

from rapidfuzz.distance import OSA

from careapp.rules.search.sounds import sound_of

LEAST_CLOSE = 0.6
"""Below this a word is another word."""
_LEAST_TOLD = 0.4
"""Below this share of its letters a question of several words means somebody else."""
BEST_TERMS = 6
_BEGUN = 0.95
"""A slip in a word that is still being typed counts a little less."""
_ALIKE = 0.75
_WITHIN = 0.7
_SHORTEST_SOUND = 2
_SHORTEST_PART = 3
_SAME = 0.75
"""From here on a word may be another spelling of the same name."""
_NOT_TYPED = 0.05


@lru_cache(maxsize=65_536)
def closeness(word: str, form: str) -> float:
    """Return how close a typed word is to a form of a name: letters, sound, or a part of it."""
    letters = OSA.normalized_similarity(word, form)
    if letters < _ALIKE and _sounds_like(word, form):
        return _ALIKE
    if letters < _WITHIN and len(word) >= _SHORTEST_PART and word in form:
        return _WITHIN
    return letters


def likely_terms(word: str, terms: Iterable[str]) -> list[str]:
    """Return the few terms that a word, perhaps not finished, may mean, the likeliest first."""
    rated = sorted((-_meant_as(word, term), len(term), term) for term in set(terms) - {word})
    return [term for rating, _, term in rated[:BEST_TERMS] if -rating >= LEAST_CLOSE]


def rate(words: Sequence[str], name: Sequence[Sequence[str]], people: Mapping[str, int]) -> float:
    """Return how likely a person is meant, or 0 if not at all; only the order has a meaning.

    Args:
        words: the typed words.
        name: for each word of the name its forms.
        people: how many people have a word, where that is known.

    """
    best, missed = _nearest(words, name)
    letters = sum(map(len, words))
    told = sum([len(word) * best[word][0] for word in words]) / letters
    if told < (_LEAST_TOLD if len(words) > 1 else LEAST_CLOSE):
        return 0.0
    found = [best[word] for word in words]
    matched = sum([like * like * _weight(people.get(form, 0)) for like, form in found])
    return max((matched - _NOT_TYPED * missed) / len(words), 1e-6)


def is_like_name(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two names may be one person's: each word of the shorter one is close in the other."""
    fewer, more = sorted((words, others), key=len)
    return bool(fewer) and all(max(closeness(w, o) for o in more) >= _SAME for w in fewer)


def mark_for(word: str, forms: Iterable[str]) -> str:
    """Return what to mark in a name: the word where it stands in a form, else the form meant."""
    like, form = max(((closeness(word, form), form) for form in forms), default=(0.0, ""))
    return form if like >= LEAST_CLOSE and word not in form else word


def splits_of(word: str) -> list[tuple[str, str]]:
    """Return a word in two parts of at least three letters each: «annamaria» is Anna Maria."""
    places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return [(word[:at], word[at:]) for at in places]


def _nearest(
    words: Sequence[str], name: Sequence[Sequence[str]]
) -> tuple[dict[str, tuple[float, str]], float]:
    """Return for each word how close which form is to it, and how much of the name is not told."""
    best = dict.fromkeys(words, (0.0, ""))
    missed = 0.0
    for forms in name:
        nearest = 0.0
        for form in forms:
            for word in words:
                like = closeness(word, form)
                nearest = max(nearest, like)
                if like >= best[word][0]:
                    best[word] = max(best[word], (like, form))
        missed += 1 - nearest
    return best, missed


def _meant_as(word: str, term: str) -> float:
    if len(word) >= len(term):
        return closeness(word, term)
    return max(closeness(word, term), _BEGUN * OSA.normalized_similarity(word, term[: len(word)]))


def _weight(people: int) -> float:
    return 1 / (3 + log2(1 + people))


def _sounds_like(word: str, form: str) -> bool:
    sound = sound_of(word)
    return len(sound) >= _SHORTEST_SOUND and sound == sound_of(form)
