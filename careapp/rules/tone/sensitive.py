"""Which sensitive topics a text touches, and with which words.

What only looks like one is made unreadable first: names, places, dishes, wishes, figures of
speech. Then a phrase tells its topic wherever it stands, or only where a person is spoken of.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from careapp.rules.tone.lexicon import Hit, Lexicon
from careapp.rules.tone.plain import blank, fold, spelled_out
from careapp.rules.tone.topics import Topic, Vocabulary

_CONTEXT_LETTERS = 80
"""How far back is read to see of whom something is said."""
_BREAKS = r".,;:!?()/+=>\-"
_STOPS = _BREAKS.replace(",", "")
_NEGATION = re.compile(
    r"(?:\bnon (?:e|e'|ha|sono|hanno|prende|soffre di)|\b(?:nessun\w*|senza)"
    r"|\b(?:not|no|without|isn't|aren't|hasn't|doesn't have|never had))"
    r"(?: (?:un|una|alcuna?|a|an|any))? *$"
)


class Topics:
    """Finds the topics in texts of one language."""

    def __init__(self, words: Vocabulary) -> None:
        """Take the words of the language; they are made ready when they are first met."""
        self._words = words
        self._always = Lexicon(words.always)
        self._adjectives = Lexicon(words.adjectives)
        self._predicates = Lexicon(words.predicates)
        self._harmless = Lexicon({"": words.harmless})

    def find(self, readable: str) -> list[Hit[Topic]]:
        """Return what touches a topic in a text without names, in its order, each word once."""
        text, places = spelled_out(readable, self._words.shorthand)
        folded = fold(text)
        folded = blank(folded, ((hit.start, hit.end) for hit in self._harmless.find(folded)))
        hits = sorted(self._hits(text, folded), key=lambda hit: (hit.start, -hit.end))
        said = (hit for hit in hits if not self._is_of_no_person(hit, folded))
        return [
            Hit(hit.label, places[hit.start], places[hit.end - 1] + 1) for hit in _outermost(said)
        ]

    def _hits(self, text: str, folded: str) -> Iterator[Hit[Topic]]:
        yield from self._always.find(folded)
        for hit in self._adjectives.find(folded):
            if self._describes_a_person(text, folded, hit):
                yield hit
        for hit in self._predicates.find(folded):
            if self._is_of_a_person(text, folded, hit.start):
                yield hit

    def _is_of_no_person(self, hit: Hit[Topic], folded: str) -> bool:
        """Whether it is the kind of a thing, or an illness of none, of an animal, a machine."""
        if self._thing_after.match(folded, hit.end):
            return True
        if hit.label is not Topic.HEALTH:
            return False
        before = folded[max(0, hit.start - _CONTEXT_LETTERS) : hit.start]
        return bool(_NEGATION.search(before) or self._ailing_before.search(before))

    def _describes_a_person(self, text: str, folded: str, hit: Hit[Topic]) -> bool:
        before = folded[max(0, hit.start - _CONTEXT_LETTERS) : hit.start]
        if copula := self._copula.search(before):
            return self._is_of_a_person(text, folded, hit.start - len(copula[0]))
        is_beside = self._person.search(before) or self._person_after.match(folded, hit.end)
        return bool(is_beside) or self._stands_alone(text, folded, hit)

    def _stands_alone(self, text: str, folded: str, hit: Hit[Topic]) -> bool:
        """Whether a person is named by it alone, as in a note: «Rumena, gentile»."""
        before, after = folded[: hit.start].rstrip(), folded[hit.end :].lstrip()
        if after and not self._follows.match(after):
            return False
        if not before or before[-1] in _STOPS:
            return True
        end = len(before) - before.endswith(",")
        return bool(self._trait.search(before[:end])) or (
            end < len(before) and self._is_of_a_person(text, folded, end)
        )

    def _is_of_a_person(self, text: str, folded: str, end: int) -> bool:
        """Whether what ends here is a person, or nothing: a sentence of a note has no subject."""
        before = folded[max(0, end - _CONTEXT_LETTERS) : end].rstrip()
        if not before or not (before[-1].isalnum() or before[-1] in "'·"):
            return True
        if self._person_or_link.search(before) or self._subject.search(before):
            return True
        return self._is_name(text[:end].rstrip())

    def _is_name(self, before: str) -> bool:
        """Whether a name ends here: a capital, and no article before it."""
        found = re.search(r"(\w*)['’ ]*\b([^\W\d_]\w*|·+)$", before)
        if found is None or (before.isupper() and found[1]):
            return False
        return (found[2][0].isupper() or found[2][0] == "·") and not self._article.fullmatch(
            fold(found[1])
        )

    @cached_property
    def _copula(self) -> re.Pattern[str]:
        words = self._words
        return re.compile(
            rf"(?<!\w)(?:{words.copula}) +"
            rf"(?:(?:{words.articles}|{words.between}|{words.people}) *)*$"
        )

    @cached_property
    def _person(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._words.people}) +$")

    @cached_property
    def _person_after(self) -> re.Pattern[str]:
        return re.compile(rf"(?: \w+)? +(?:{self._words.people})(?!\w)")

    @cached_property
    def _person_or_link(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._words.people}|{self._words.links})$")

    @cached_property
    def _thing_after(self) -> re.Pattern[str]:
        return re.compile(rf"['s]*[ -]+(?:{self._words.things})(?!\w)")

    @cached_property
    def _ailing_before(self) -> re.Pattern[str]:
        words = self._words
        return re.compile(
            rf"(?<!\w)(?:{words.ailing})(?:'s)?"
            rf"(?: +(?!(?:{words.people}|{words.links}|for|per)\b)[\w'-]+){{0,4}} *$"
        )

    @cached_property
    def _subject(self) -> re.Pattern[str]:
        """A clause that begins with a person: «il ragazzo del bar …»."""
        words = self._words
        return re.compile(
            rf"(?:^|[{_BREAKS}]) *(?:(?:{words.articles}) *)*(?:{words.people})(?!\w)[^{_BREAKS}]*$"
        )

    @cached_property
    def _follows(self) -> re.Pattern[str]:
        return re.compile(rf"[{_BREAKS}]|(?:{self._words.follows})\b")

    @cached_property
    def _trait(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._words.traits})(?: (?:e|and|but|ma))?$")

    @cached_property
    def _article(self) -> re.Pattern[str]:
        return re.compile(self._words.articles)


def _outermost(hits: Iterator[Hit[Topic]]) -> list[Hit[Topic]]:
    kept: list[Hit[Topic]] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
