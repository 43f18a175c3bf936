"""The way in: what the tone check has to say of a text."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from careapp.rules.tone import apology, register, wishes
from careapp.rules.tone.clauses import clause_around, without
from careapp.rules.tone.hint import Code, Hint
from careapp.rules.tone.language import Language, language_of
from careapp.rules.tone.lexicon import Hit
from careapp.rules.tone.plain import composed, fold, sentences
from careapp.rules.tone.reasons import reason_for
from careapp.rules.tone.topics import Topic

_SHOUTED_MARKS = re.compile(r"[!?]{2,}")
_SHOUTED_WORDS = re.compile(r"\b[A-ZÀ-Ý]{2,}(?:[ ,'’]+[A-ZÀ-Ý]{2,})+\b|\b[A-ZÀ-Ý]{6,}\b")
_VAGUE = frozenset({Code.EMPTY_FORMULA, Code.HALF_APOLOGY})
"""An apology that says sorry so is not taken out, but said plainly."""
_NOT_SHOUTED = frozenset({"BANCOMAT", "PAYPAL", "SATISPAY", "WHATSAPP"})


class Kind(StrEnum):
    """What is being written, and for whom."""

    MESSAGE = "message"
    APOLOGY = "apology"
    NOTE = "note"
    """Kept about a person; they may ask to read it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The topics that a note must not hold, and every hint, in the order of the text."""

    sensitive: tuple[Topic, ...]
    hints: tuple[Hint, ...]


def check(
    text: str,
    kind: Kind = Kind.MESSAGE,
    language: str = "it",
    names: Collection[str] = (),
    heading: str = "",
) -> Judged:
    """Judge a text in a language, "it" or "en"; names of people never fire.

    The first 50,000 characters are read. The heading is what stands over an apology on paper.
    """
    text = composed(text)
    words = language_of(language)
    readable = words.names.blank(text, names)
    topics = words.topics.find(readable)
    hints = [*_of_topics(text, topics, kind, language), *_of_manner(text, readable, kind, words)]
    if kind is not Kind.NOTE:
        hints += [*_of_shouting(text, readable), *_of_register(text, language)]
    if kind is Kind.APOLOGY and text.strip():
        hints += apology.judge_parts(text, heading, words)
    hints.sort(key=lambda hint: (hint.start, hint.end))
    return Judged(tuple(dict.fromkeys(hit.label for hit in topics)), tuple(hints))


def to_json(judged: Judged) -> dict[str, object]:
    """Return what was judged, as the command line writes it."""
    return {
        "sensitive": list(judged.sensitive),
        "hints": [
            {"code": hint.code, "phrase": hint.phrase, "reason": hint.reason, "fix": hint.fix}
            for hint in judged.hints
        ],
    }


def _of_topics(text: str, topics: list[Hit[Topic]], kind: Kind, language: str) -> Iterator[Hint]:
    for hit in topics:
        if kind is Kind.NOTE and (wish := wishes.wish_in(text, hit, language)):
            start, end = clause_around(text, hit.start, hit.end)
            phrase = text[start:end]
            yield Hint(hit.label, start, end, phrase, reason_for(hit.label, phrase), wish)
        else:
            yield _removal(text, hit.label, hit.start, hit.end)


def _of_manner(text: str, readable: str, kind: Kind, words: Language) -> Iterator[Hint]:
    found = [(hit.label, hit.start, hit.end) for hit in words.manner.find(fold(readable))]
    if kind is Kind.NOTE:
        found = [hit for hit in found if hit[0] is Code.RUDE]
    elif kind is Kind.APOLOGY or apology.spans_of(apology.SORRY, text, words):
        excuses = apology.judge_excuses(text, words)
        found += [(Code.JUSTIFICATION, start, end) for start, end in excuses]
    clauses = {(code, *clause_around(text, start, end)): None for code, start, end in found}
    for code, start, end in clauses:
        if code in _VAGUE and apology.spans_of(apology.SORRY, text[start:end], words):
            yield _instead(text, code, start, end, words.starters[apology.SORRY].rstrip("."))
        else:
            yield _removal(text, code, start, end)


def _removal(text: str, code: str, start: int, end: int) -> Hint:
    """Return the hint that takes out the clause around a phrase."""
    first, last = clause_around(text, start, end)
    gone_from, gone_to, letter = without(text, first, last)
    phrase = text[first:last]
    return Hint(code, gone_from, gone_to, phrase, reason_for(code, phrase), letter)


def _of_shouting(text: str, readable: str) -> Iterator[Hint]:
    for found in _SHOUTED_MARKS.finditer(text):
        mark = "?" if "?" in found[0] else "."
        yield _instead(text, Code.SHOUTING, found.start(), found.end(), mark)
    for found in _SHOUTED_WORDS.finditer(readable):
        if found[0] not in _NOT_SHOUTED:
            start, end = found.span()
            at_start = any(start == first for first, _last in sentences(text))
            calm = found[0].capitalize() if at_start else found[0].lower()
            yield _instead(text, Code.SHOUTING, start, end, calm)


def _of_register(text: str, language: str) -> Iterator[Hint]:
    if language == "it":
        for start, end, other in register.mixed(text):
            yield _instead(text, Code.MIXED_REGISTER, start, end, other or text[start:end])


def _instead(text: str, code: Code, start: int, end: int, words: str) -> Hint:
    phrase = text[start:end]
    return Hint(code, start, end, phrase, reason_for(code, phrase), words)
