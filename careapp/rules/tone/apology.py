"""The fixed order of an apology: sorry, our fault, what changes, and only then the gesture."""

import re
from collections.abc import Iterator

from careapp.rules.tone.hint import Code, Hint
from careapp.rules.tone.language import EXCUSE, Language
from careapp.rules.tone.plain import composed, fold, sentences
from careapp.text import _

SORRY, FAULT, CHANGE, GESTURE = PARTS = ("sorry", "fault", "change", "gesture")


def spans_of(part: str, text: str, language: Language) -> list[tuple[int, int]]:
    """Return where a part of an apology is said."""
    found = language.apology.find(fold(composed(text)))
    return [(hit.start, hit.end) for hit in found if hit.label == part]


def judge_parts(text: str, heading: str, language: Language) -> Iterator[Hint]:
    """Yield what an apology lacks, or that its parts stand in another order.

    The heading is what stands over the text on paper: «Ci scusi, …» is often said there.
    """
    places = _places(text, language)
    if spans_of(SORRY, heading, language):
        places[SORRY] = [-1]
    missing = [part for part in PARTS[:-1] if part not in places]
    for part in missing:
        yield _missing(text, part, places, language)
    if not missing and not _is_in_order(text, places):
        yield _out_of_order(text, places, language)


def judge_excuses(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield what takes an apology back: an excuse beside it, a «but» after it."""
    folded = fold(text)
    for hit in language.apology.find(folded):
        if hit.label == EXCUSE:
            yield hit.start, hit.end
    for start, end in sentences(folded):
        for sorry in _places(folded[start:end], language).get(SORRY, [])[:1]:
            yield from _after_but(folded, start + sorry, end, language)


def _after_but(folded: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    found = re.compile(rf"\b(?:{language.but})\b[^.!?…\n]*").search(folded, start, end)
    if found:
        yield found.span()


def _places(text: str, language: Language) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for hit in language.apology.find(fold(text)):
        if hit.label != EXCUSE:
            places.setdefault(hit.label, []).append(hit.start)
    return places


def _is_in_order(text: str, places: dict[str, list[int]]) -> bool:
    """Whether what changes comes after sorry and fault, in either order, and the gesture last.

    What stands in one sentence is in order: only whole sentences can change places.
    """
    owned = _sentence_start(text, max(places[SORRY][0], places[FAULT][0]))
    changes = [place for place in places[CHANGE] if place >= owned]
    gestures = places.get(GESTURE, changes)
    return bool(changes) and gestures[-1] >= _sentence_start(text, changes[0])


def _missing(text: str, part: str, places: dict[str, list[int]], language: Language) -> Hint:
    later = [places[other][0] for other in PARTS[PARTS.index(part) + 1 :] if other in places]
    at = _sentence_start(text, min(later)) if later else len(text)
    if part == SORRY:
        at = 0
    space = " " if at and not text[:at].endswith((" ", "\n")) else ""
    words = f"{space}{language.starters[part]} ".rstrip(None if at == len(text) else "")
    code, reason = {
        SORRY: (Code.NO_APOLOGY, _("The word sorry is missing: it comes first, plain and short.")),
        FAULT: (Code.NO_FAULT, _("Nobody owns the mistake: one line that says it was ours.")),
        CHANGE: (Code.NO_CHANGE, _("What will be different? Say it in one line that you keep.")),
    }[part]
    return Hint(code, at, at, "", reason, words)


def _out_of_order(text: str, places: dict[str, list[int]], language: Language) -> Hint:
    """Return the hint that puts whole sentences into the order; each follows the one it was by."""
    ranked: list[tuple[int, str]] = []
    rank = 0
    for start, end in sentences(text):
        said = _places(text[start:end], language)
        rank = min((PARTS.index(part) for part in said), default=rank)
        ranked.append((rank, text[start:end].strip()))
    ordered = " ".join(sentence for _rank, sentence in sorted(ranked, key=lambda it: it[0]))
    reason = _(
        "An apology is heard best in this order: sorry, our fault, what changes, then the gesture."
    )
    early = max(places, key=PARTS.index)
    start = max(places[early][0], 0)
    phrase = next(text[a:b].strip() for a, b in sentences(text) if a <= start < b)
    return Hint(Code.ORDER, 0, len(text), phrase, reason, ordered)


def _sentence_start(text: str, place: int) -> int:
    return next((start for start, end in sentences(text) if start <= place < end), 0)
