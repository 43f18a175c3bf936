"""Phrases that are looked for in a folded text, and what each of them tells."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

Label = TypeVar("Label")
_KEY_LETTERS = 2
_KEY = re.compile(r"\w[\w '-]?")
"""The letters that are certain: one, where a choice comes right after it."""
_WORD_START = re.compile(r"(?<!\w)\w")
_FIRST_CHOICES = re.compile(r"\(([^()]*)\)")
_ANY_ENDING = re.compile(r"(?:(?<=\w)(?<!\\w)|(?<=[\])]))\*(?=[ )|]|$)")
_CHOICE_GOES_ON = re.compile(r"(?<=\|)\s*\n\s*")
_SPACE = re.compile(r" (?![*?+])")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Label]):
    """A phrase that was found, and where."""

    label: Label
    start: int
    end: int


class Lexicon(Generic[Label]):
    """Phrases by label, written as folded text separated by commas.

    `*` stands for any ending of a word and `(a|b)` for a choice; the rest is a regular
    expression. Phrases are kept by their first letters and made ready when a word begins
    so: a single sentence pays for a few of them.
    """

    def __init__(self, phrases: Mapping[Label, str]) -> None:
        """Take the phrases; each begins with a word, or with a choice of words."""
        self._phrases = phrases
        self._ready: dict[str, list[tuple[Label, re.Pattern[str]]]] = {}

    def find(self, text: str) -> Iterator[Hit[Label]]:
        """Yield what is found in a folded text, for each label at most twice at each word."""
        for word in _WORD_START.finditer(text):
            start = word.start()
            for key in (text[start : start + _KEY_LETTERS], text[start]):
                for label, pattern in self._patterns(key):
                    if found := pattern.match(text, start):
                        yield Hit(label, start, found.end())

    def _patterns(self, key: str) -> list[tuple[Label, re.Pattern[str]]]:
        if key not in self._ready:
            by_label = self._by_key.get(key, {})
            self._ready[key] = [(label, _compile(texts)) for label, texts in by_label.items()]
        return self._ready[key]

    @cached_property
    def _by_key(self) -> dict[str, dict[Label, list[str]]]:
        by_key: dict[str, dict[Label, list[str]]] = {}
        for label, texts in self._phrases.items():
            for phrase in filter(None, map(str.strip, _one_line(texts).split(","))):
                for key in _keys(phrase):
                    by_key.setdefault(key, {}).setdefault(label, []).append(phrase)
        return by_key


def _one_line(texts: str) -> str:
    return " ".join(_CHOICE_GOES_ON.sub("", texts).split())


def _keys(phrase: str) -> set[str]:
    """Return the first letters of the words that a phrase may begin with."""
    choices = _FIRST_CHOICES.match(phrase)
    rest = phrase[choices.end() :] if choices else ""
    firsts = [choice + rest for choice in choices[1].split("|")] if choices else [phrase]
    return {key[0] for key in map(_KEY.match, firsts) if key}


def _compile(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    written = "|".join(_ANY_ENDING.sub(r"\\w*", phrase) for phrase in longest_first)
    return re.compile(rf"(?:{_SPACE.sub(' +', written)})(?!\w)")
