"""Which guidelines and past cases speak of the same thing: the same cause, and similar words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careapp.rules.care.causes import Cause
from careapp.rules.search.folding import fold_text
from careapp.text import N_

_STEM = 5
_ENDINGS = "aeious"
"""Italian and English bend the ends of words: torta, torte; order, orders, ordered."""
_SHORTEST = 4
_READ = 2_000
"""Characters that are compared: what a case is about stands at its beginning."""
_APART = str.maketrans("'’", "  ")
"""An elided article is no part of its word: l'ordine, dell’ordine."""
_EMPTY_WORDS = frozenset(
    fold_text(
        "alla alle allo anche ancora aveva avevano avere bene chiesto chiede cliente clienti come "
        "con cosa così dalla dalle della delle dello dentro detto dopo dove essere fare fatto "
        "hanno loro mentre molto nella nelle niente nostra nostro ogni perché persona poco "
        "prima qualche quando quella quello questa questo quindi sempre senza sono stata stato "
        "anch dall dell nell quell quest sull "
        "sulla sulle tutta tutte tutti tutto viene volta volte about after again also asked been "
        "before came could customer does first from have here into just like more never only "
        "other said should some that their them then there they this time very wanted went were "
        "what when where which with would your"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What something speaks of: its causes and its words."""

    causes: Collection[Cause]
    words: str


@dataclass(frozen=True, slots=True)
class Match:
    """How near something is: the index in what was compared, and the words they share."""

    index: int
    shared_words: int


def similar(subject: Subject, others: Sequence[Subject], limit: int) -> list[Match]:
    """Return the others with a cause of the subject, those with most words in common first.

    «Other» is no cause in common: only words tell whether two of them are alike. Of equals the
    earlier stays before the later: hand over the newest first.
    """
    stems = stems_of(subject.words)
    matches = []
    for index, other in enumerate(others):
        causes = set(subject.causes).intersection(other.causes)
        words = len(stems & stems_of(other.words)) if causes else 0
        if words or causes - {Cause.OTHER}:
            matches.append(Match(index, words))
    matches.sort(key=lambda match: -match.shared_words)
    return matches[:limit]


@lru_cache(maxsize=2_000)
def stems_of(words: str) -> frozenset[str]:
    """Return the beginnings of the words that tell something."""
    return frozenset(
        word.rstrip(_ENDINGS)[:_STEM]
        for word in fold_text(words[:_READ].translate(_APART)).split()
        if len(word) >= _SHORTEST and word not in _EMPTY_WORDS
    )


SIMILAR_WITHIN_DAYS = 60
"""How far back «the third similar case» is counted (look.md, picture 05d)."""
NOTHING_SIMILAR = N_("Nothing like this before.")
