"""Italian manners: names as they are said, filed and found, and texts that guess no gender."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from careapp.rules.care.hard_moments import HARD_MOMENTS
from careapp.rules.names import Register, address_of
from careapp.rules.people import Facts, checked_facts
from careapp.rules.saying_phrases import PHRASES
from careapp.rules.search.folding import fold
from careapp.rules.search.keys import entry_of, keys_of
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.hints import AGREES_WITH_NOBODY, Draft
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.voice import Voice

ITALIAN = (Voice.LEI, Voice.TU)


def facts_of(name: str, register: Register) -> Facts:
    return checked_facts(Facts(name=name, register=register))


@pytest.mark.parametrize(
    ("name", "lei", "tu"),
    [
        ("Sig. Gianni D'Angelo", "signor D'Angelo", "Gianni"),
        ("Sig.ra D’Angelo Anna", "signora D’Angelo", "Anna"),
        ("Sig.na Anna De Luca", "signora De Luca", "Anna"),
        ("Dott. De Luca Mario", "dottor De Luca", "Mario"),
        ("Dott.ssa Marta Wójcik", "dottoressa Wójcik", "Marta"),
        ("Prof. Luigi Di Maio", "professor Di Maio", "Luigi"),
        ("Prof.ssa Avv. Anna Dell'Orto", "professoressa Dell'Orto", "Anna"),
        ("Avv. Linh Nguyễn", "avv. Nguyễn", "Linh"),
        ("Arch. Laura Rossi Bianchi", "arch. Rossi Bianchi", "Laura"),
        ("Ing. Ana María García Márquez", "ing. García Márquez", "Ana María"),
        ("Geom. La Rocca Ugo", "geometra La Rocca", "Ugo"),
        ("Rag. De la Cruz Juan", "rag. De la Cruz", "Juan"),
        ("Sig. Rossi, Mario", "signor Rossi", "Mario"),
        ("Sig.ra Rossi", "signora Rossi", "Sig.ra Rossi"),
        ("Anna De Luca", "Anna De Luca", "Anna"),
        ("Siobhán", "Siobhán", "Siobhán"),
        ("D'Angelo", "D'Angelo", "D'Angelo"),
        ("Don Draper", "Don Draper", "Don"),
        ("Sig. e Sig.ra Rossi", "Sig. e Sig.ra Rossi", "Sig. e Sig.ra Rossi"),
        ("Rossi S.r.l.", "Rossi S.r.l.", "Rossi S.r.l."),
        ("Avv. Rossi & Bianchi", "Avv. Rossi & Bianchi", "Avv. Rossi & Bianchi"),
    ],
)
def test_a_name_written_whole_is_said_as_at_a_counter(name: str, lei: str, tu: str) -> None:
    assert address_of(facts_of(name, Register.FORMAL), "it") == lei
    assert address_of(facts_of(name, Register.FIRST_NAME), "it") == tu
    assert address_of(facts_of(name, Register.UNSET), "it") == name


@pytest.mark.parametrize("title", ["Avv.", "Arch.", "Ing.", "Rag.", "Geom."])
def test_a_title_for_both_is_not_made_his(title: str) -> None:
    anna = facts_of(f"{title} Anna Rossi", Register.FORMAL)
    assert address_of(anna, "it") in {f"{title.lower()} Rossi", "geometra Rossi"}
    assert address_of(replace(anna, name="Anna Rossi"), "en") == "Anna Rossi"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Gianni D'Angelo", ("d'angelo", "D’ANGELO", "dangelo", "angelo", "gia dan")),
        ("Gianni D' Angelo", ("dangelo", "angelo")),
        ("Anna De Luca", ("de luca", "DELUCA", "luca", "luca anna")),
        ("Luigi Di Maio", ("di maio", "dimaio", "maio lui")),
        ("Ada Delle Fave", ("delle fave", "dellefave", "fave")),
        ("Linh Nguyễn", ("nguyen", "NGUYỄN", "linh ngu")),
        ("Marta Wójcik", ("wojcik", "Wójcik", "Wo\u0301jcik")),
        ("Laura Rossi Bianchi", ("rossi", "bianchi", "bianchi laura")),
        ("Laura Rossi-Bianchi", ("rossi", "bianchi")),
        ("Gabriel García Márquez", ("garcia", "marquez", "garcia gabriel")),
        ("Dott.ssa Anna Bruni", ("bruni", "anna bruni")),
        ("Friuli S.r.l.", ("friuli", "FRIULI")),
        ("Siobhán", ("siobhan",)),
    ],
)
def test_a_name_is_found_as_it_is_typed(name: str, typed: tuple[str, ...]) -> None:
    keys = keys_of(entry_of([name]))
    for words in map(fold, typed):
        assert {word[:12] for word in words.split()} <= keys, words


def texts_of(kind: VoucherKind, voice: Voice) -> Iterator[str]:
    """Yield what stands on paper beside the texts that a shop may change."""
    letter = kind.letters[voice]
    yield from (letter.salutation, letter.nameless_salutation, letter.farewell)
    yield from kind.under_value[voice].values()
    yield from (fact.on_paper[voice] for fact in kind.facts)


@pytest.mark.parametrize("voice", ITALIAN)
def test_no_words_to_a_customer_agree_with_a_gender(voice: Voice) -> None:
    said = [phrase for group in PHRASES[voice].values() for phrase in group]
    said += [moment.say[voice] for moment in HARD_MOMENTS]
    said += [text for kind in KINDS for text in texts_of(kind, voice)]
    assert len(said) > 60
    agreeing = [text for text in said if not AGREES_WITH_NOBODY.holds(Draft(voice, "", text))]
    assert agreeing == []


@pytest.mark.parametrize(
    ("voice", "outer"), [(Voice.LEI, "«»"), (Voice.TU, "«»"), (Voice.ENGLISH, "“”")]
)
def test_what_is_quoted_inside_a_sentence_has_marks_of_its_own(voice: Voice, outer: str) -> None:
    said = [phrase for group in PHRASES[voice].values() for phrase in group]
    assert [phrase for phrase in said if set(phrase) & set(outer)] == []
