"""Phrases that are looked for in a folded text, and what each of them tells."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

Label = TypeVar("Label")
_WORD = re.compile(r"\w+")
_FAMILY = re.compile(r"(\w+)(?:\[(\w+)\])?(\*?)")
"""One word with its endings, which needs no pattern: «diabet*», «rumen[oaie]»."""
_KEY = re.compile(r"\w(?:\w(?![?*+{])){0,3}")
"""The first letters that are certain: the one before a mark of choice may not be there."""
_LONGEST_KEY = 4
_GAP = " ~ "
_UP_TO_THREE_WORDS = r"(?: +[\w'-]+){0,3} +"
_ANY_ENDING = re.compile(r"(?:(?<=\w)(?<!\\w)|(?<=[\])]))\*(?=[ )|]|$)")
_CHOICE_GOES_ON = re.compile(r"(?<=\|)\s*\n\s*")
_SPACE = re.compile(r" (?![*?+])")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Label]):
    """A phrase that was found, and where."""

    label: Label
    start: int
    end: int


@dataclass(slots=True)
class _Phrase(Generic[Label]):
    """A phrase as it is written; its pattern is made when a word first begins like it."""

    label: Label
    written: str
    pattern: re.Pattern[str] | None = None

    def match(self, text: str, start: int) -> re.Match[str] | None:
        if self.pattern is None:
            self.pattern = _compile(self.written)
        return self.pattern.match(text, start)


class _Families(Generic[Label]):
    """Words and beginnings of words, with what each tells."""

    def __init__(self) -> None:
        self._words: dict[str, Label] = {}
        self._stems: dict[str, Label] = {}
        self._longest = 0

    def add(self, label: Label, family: re.Match[str]) -> None:
        stem, endings, has_any_ending = family.groups()
        words = self._stems if has_any_ending else self._words
        for ending in endings or [""]:
            words.setdefault(stem + ending, label)
        self._longest = max(self._longest, len(stem) + 1)

    def labels_of(self, word: str) -> Iterator[Label]:
        if word in self._words:
            yield self._words[word]
        for length in range(1, 1 + min(self._longest, len(word))):
            if word[:length] in self._stems:
                yield self._stems[word[:length]]


class Lexicon(Generic[Label]):
    """Phrases by label, written as folded text separated by commas.

    `*` stands for any ending of a word, `(a|b)` for a choice, `~` for up to three words; the
    rest is a regular expression. A phrase begins with a word, or with a choice of words: it is
    looked up by the letters with which these begin, so that a sentence pays for few of the
    phrases. A phrase of one word is looked up whole, so that there may be thousands of these.
    """

    def __init__(self, phrases: Mapping[Label, str]) -> None:
        """Take the phrases; nothing is read before the first text."""
        self._phrases = phrases

    def find(self, text: str) -> Iterator[Hit[Label]]:
        """Yield what is found in a folded text, word by word; phrases may lie in each other."""
        for word in _WORD.finditer(text):
            start = word.start()
            for label in self._families.labels_of(word[0]):
                yield Hit(label, start, word.end())
            for length in range(1, 1 + min(_LONGEST_KEY, len(word[0]))):
                for phrase in self.by_key.get(word[0][:length], ()):
                    if found := phrase.match(text, start):
                        yield Hit(phrase.label, start, found.end())

    @cached_property
    def _families(self) -> "_Families[Label]":
        families = _Families[Label]()
        for label, written in self._written():
            if family := _FAMILY.fullmatch(written):
                families.add(label, family)
        return families

    @cached_property
    def by_key(self) -> dict[str, list[_Phrase[Label]]]:
        """The phrases by the letters with which they begin; ValueError if one has none."""
        by_key: dict[str, list[_Phrase[Label]]] = {}
        for label, written in self._written():
            if not _FAMILY.fullmatch(written):
                phrase = _Phrase(label, written)
                for key in _keys(written):
                    by_key.setdefault(key, []).append(phrase)
        return by_key

    def _written(self) -> Iterator[tuple[Label, str]]:
        for label, texts in self._phrases.items():
            for written in filter(None, map(str.strip, _one_line(texts).split(","))):
                yield label, written


def _one_line(texts: str) -> str:
    return " ".join(_CHOICE_GOES_ON.sub("", texts).split())


def _keys(phrase: str) -> set[str]:
    """Return the first letters of the words that a phrase may begin with."""
    phrase = phrase.lstrip()
    if phrase.startswith("("):
        choices, rest = _choices(phrase)
        firsts = [choice.removeprefix("?:") + rest for choice in choices]
        if rest.startswith(("?", "*")):
            firsts.append(rest[1:])
        return set().union(*map(_keys, firsts))
    if key := _KEY.match(phrase):
        return {key[0]}
    msg = f"a phrase begins with a word: {phrase}"
    raise ValueError(msg)


def _choices(phrase: str) -> tuple[list[str], str]:
    """Return the choices that a phrase begins with, and what follows them."""
    choices, begun, depth, at = [], 1, 1, 0
    while depth:
        at += 1
        depth += (phrase[at] == "(") - (phrase[at] == ")")
        if not depth or (depth == 1 and phrase[at] == "|"):
            choices.append(phrase[begun:at])
            begun = at + 1
    return choices, phrase[begun:]


def _compile(phrase: str) -> re.Pattern[str]:
    pattern = _SPACE.sub(" +", _ANY_ENDING.sub(r"\\w*", phrase.replace(_GAP, _UP_TO_THREE_WORDS)))
    return re.compile(rf"(?:{pattern})(?!\w)")
