"""A text as the tone check reads it: folded letter by letter, so that places stay the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

BLANK = "·"
"""Stands for each letter that is not to be read; no phrase holds it."""
LONGEST_READ = 50_000
"""Characters that are read: a pasted book must not stall the counter."""
_APOSTROPHES = "’‘`\u00b4\u02bc\u2032"
_WORD_OR_REST = re.compile(r"\w+|\W+")
_SENTENCE_END = re.compile(r"[.!?…\n]+(?:\s+|$)")


class _Folded(dict[int, str]):
    """The plain small letter of each character, found when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character)[0].lower()
        self[code] = " " if character.isspace() else base[0]
        return self[code]


_FOLDED = _Folded(dict.fromkeys(map(ord, _APOSTROPHES), "'"))


def composed(text: str) -> str:
    """Return the text that is read, each accent and its letter as one character."""
    return unicodedata.normalize("NFC", text[:LONGEST_READ])


def fold(text: str) -> str:
    """Return a composed text in plain small letters, as long as it was."""
    return text.translate(_FOLDED)


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with these stretches made unreadable, as long as it was."""
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def spelled_out(text: str, shorthand: Mapping[str, str]) -> tuple[str, Sequence[int]]:
    """Return the text with its shorthand in full, and for each letter the place it had."""
    parts: list[str] = []
    places: list[int] = []
    for found in _WORD_OR_REST.finditer(text):
        full = shorthand.get(found[0].lower(), found[0])
        parts.append(full)
        last = len(found[0]) - 1
        places += [found.start() + min(at, last) for at in range(len(full))]
    return "".join(parts), places


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends, its stop and the space after it included."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return list(zip([0, *ends[:-1]], ends, strict=True))
