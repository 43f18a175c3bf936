from collections.abc import Mapping
from itertools import chain

import pytest

from careapp.rules.tone import apology_en, apology_it, manner_en, manner_it
from careapp.rules.tone.lexicon import Hit, Lexicon
from careapp.rules.tone.topics_en import ENGLISH
from careapp.rules.tone.topics_it import ITALIAN


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        ("celiac*", "e celiaca da anni", ["celiaca"]),
        ("celiac*", "e anticeliaca", []),
        ("va a messa", "ci va  a messa", ["va  a messa"]),
        ("(va|viene) a messa", "viene a messa", ["viene a messa"]),
        ("(we|i)('re|'m) sorry", "i'm sorry", ["i'm sorry"]),
        ("(rosso|nero) (uno|due)*", "nero unico", []),
        ("(rosso|nero) (un|due)*", "nero unico", ["nero unico"]),
        ("(rosso|\n   nero) cane", "nero cane", ["nero cane"]),
        ("(molto )?(caro|(?:poco )?bello)", "poco bello", ["poco bello", "bello"]),
        ("rosso, , nero", "nero e rosso", ["nero", "rosso"]),
        ("si ~ forte", "si sente molto forte", ["si sente molto forte"]),
        ("si ~ forte", "si, forte", []),
        ("sentit[oa]*", "sentitamente", ["sentitamente"]),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrases: str, text: str, found: list[str]) -> None:
    hits = list(Lexicon({"label": phrases}).find(text))
    assert [text[hit.start : hit.end] for hit in hits] == found


def test_a_hit_says_what_it_tells() -> None:
    lexicon = Lexicon({1: "uno", 2: "due"})
    assert list(lexicon.find("due uno")) == [Hit(2, 0, 3), Hit(1, 4, 7)]


def test_a_word_without_end_is_read_once() -> None:
    """Of a pasted line without a space, each beginning would be a word of its own."""
    assert list(Lexicon({"label": "celiac*"}).find("b" * 1_000_000)) == []


def test_a_phrase_that_no_word_can_begin_is_a_mistake_in_the_list() -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        list(Lexicon({"label": "(uno|?) cane"}).find("uno"))


@pytest.mark.parametrize(
    "phrases",
    [
        *(ITALIAN.always, ITALIAN.adjectives, ITALIAN.predicates, {"": ITALIAN.harmless}),
        *(ENGLISH.always, ENGLISH.adjectives, ENGLISH.predicates, {"": ENGLISH.harmless}),
        *(manner_it.ITALIAN, apology_it.APOLOGY, manner_en.ENGLISH, apology_en.APOLOGY),
    ],
)
def test_every_phrase_of_a_language_can_be_read(phrases: Mapping[object, str]) -> None:
    for phrase in chain.from_iterable(Lexicon(phrases).by_key.values()):
        assert phrase.match("", 0) is None
