"""Names that are words as well, made unreadable before a text is judged by its words."""

import re
from collections.abc import Collection, Iterator
from functools import cached_property

from careapp.rules.tone.plain import blank, fold
from careapp.rules.tone.topics import Vocabulary

_WORD = re.compile(r"[^\W\d_]+")


class Names:
    """Finds names in texts of one language."""

    def __init__(self, words: Vocabulary, surnames: str) -> None:
        """Take the language's words and a choice of surnames that are rude words as well."""
        self._words = words
        self._surnames = surnames

    def blank(self, text: str, known: Collection[str]) -> str:
        """Return a composed text without the known names, and without those it shows as names."""
        own = {fold(word) for name in known for word in _WORD.findall(name)}
        spans = [
            word.span()
            for word in _WORD.finditer(text)
            if fold(word[0]) in own and word[0][0].isupper()
        ]
        return blank(text, [*spans, *self._shown(text)])

    def _shown(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield names after a title or, by their capital, beside another name."""
        yield from (found.span("name") for found in self._titled.finditer(fold(text)))
        if not text.isupper():
            yield from (found.span("name") for found in self._titled_capital.finditer(text))
            for found in self._beside_a_name.finditer(text):
                yield found.span(found.lastgroup or 0)

    @cached_property
    def _titled(self) -> re.Pattern[str]:
        words = self._words
        return re.compile(
            rf"\b(?:{words.titles})\.? +(?P<name>{self._surnames})(?! +(?:{words.copula})\b)\b"
        )

    @cached_property
    def _titled_capital(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:(?i:{self._words.titles})\.? +)+(?P<name>[A-ZÀ-Ý][\w'’]+)")

    @cached_property
    def _beside_a_name(self) -> re.Pattern[str]:
        name = rf"(?=[A-ZÀ-Ý])(?i:{self._words.names}|{self._surnames})\b"
        before = self._words.before_a_name
        return re.compile(rf"(?:{before})(?P<name>{name})|^(?P<first>{name})(?= [A-ZÀ-Ý])")
