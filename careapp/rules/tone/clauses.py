"""How a phrase is taken out of a text so that what is left still reads well."""

import re

_STOPS = ".!?…\n"
_BREAKS = _STOPS + ",;:—"
_REST_OF_SENTENCE = re.compile(r"[,;:—]\s*(\w)")


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause that holds a phrase begins and ends, without its stops."""
    start = 1 + max(text.rfind(mark, 0, start) for mark in _BREAKS)
    found = (text.find(mark, end) for mark in _BREAKS)
    end = min((at for at in found if at >= 0), default=len(text))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def without(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return the stretch to take out with a clause, and the letter that takes its place.

    A clause in the middle goes with the comma before it, a whole sentence with its stop; where
    the rest of a sentence stays, it begins with a capital.
    """
    before = text[:start].rstrip()
    if before and before[-1] not in _STOPS:
        return len(before) - (before[-1] in _BREAKS), end, ""
    if rest := _REST_OF_SENTENCE.match(text, end):
        return start, rest.end(), rest[1].upper()
    return start, len(text) - len(text[end:].lstrip(_STOPS + " ")), ""
