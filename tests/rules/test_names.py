from dataclasses import dataclass

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.names import (
    Register,
    address_of,
    clean_name,
    clean_part,
    initials,
    is_company,
    known_title,
    split_name,
    title_of,
)


@dataclass(frozen=True)
class Person:
    name: str = "Marta Wójcik"
    family_name: str = "Wójcik"
    title: str = "signora"
    register: str = Register.FORMAL
    call_name: str = "Marta"


@pytest.mark.parametrize(
    ("person", "language", "address"),
    [
        (Person(), "it", "signora Wójcik"),
        (Person(), "en", "Ms Wójcik"),
        (Person(title="Mrs"), "en", "Mrs Wójcik"),
        (Person(title="avvocata"), "en", "Marta Wójcik"),
        (Person(title=""), "it", "Marta Wójcik"),
        (Person(family_name=""), "it", "Marta Wójcik"),
        (Person(register=Register.FIRST_NAME), "it", "Marta"),
        (Person(register=Register.FIRST_NAME, call_name=""), "en", "Marta Wójcik"),
        (Person(register=Register.UNSET), "it", "Marta Wójcik"),
    ],
)
def test_people_are_called_as_they_wish(person: Person, language: str, address: str) -> None:
    assert address_of(person, language) == address


def test_a_name_is_cleaned() -> None:
    assert clean_name("  Niccolo\u0300\u202e  D'Àngelo ") == "Niccolò D'Àngelo"


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "\u0301", "\x00"])
def test_a_name_that_shows_nothing_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        clean_name(typed)


def test_a_name_has_an_end() -> None:
    assert len(clean_name("W" * 200)) == 200
    with pytest.raises(Refused):
        clean_name("W" * 200_000)


def test_an_optional_part_may_be_empty_but_not_endless() -> None:
    assert clean_part(" \u200b") == ""
    assert clean_part(" Nico ") == "Nico"
    with pytest.raises(Refused):
        clean_part("W" * 201)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Sig.ra", "signora"),
        ("Dott.ssa", "dottoressa"),
        ("dr.", "dottor"),
        ("Signora", "signora"),
        ("Mrs", "Mrs"),
        ("  ", ""),
        ("contessa\x07", "contessa"),
    ],
)
def test_titles_are_said_before_a_surname(written: str, title: str) -> None:
    assert known_title(written) == title


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marta Wójcik", "MW"),
        ("Mario De Angelis", "MD"),
        ("Siobhán", "S"),
        ("Studio Marchetti Associati", "SM"),
        ("«ada» ?", "A"),
        ("", ""),
        ("ßen", "SS"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    "name",
    ["Rossi & Figli", "Bianchi S.r.l.", "Studio Marchetti Associati", "F.lli Verdi", "Alfa spa"],
)
def test_companies_say_what_they_are(name: str) -> None:
    assert is_company(name)
    assert split_name(name) == ("", "")


@pytest.mark.parametrize(
    ("name", "given_name", "family_name"),
    [
        ("Mario Rossi", "Mario", "Rossi"),
        ("Anna De Luca", "Anna", "De Luca"),
        ("Anna Maria De Luca", "Anna Maria", "De Luca"),
        ("Anna Maria Rossi", "Anna Maria", "Rossi"),
        ("Laura Rossi Bianchi", "Laura", "Rossi Bianchi"),
        ("Gianni D'Angelo", "Gianni", "D'Angelo"),
        ("Luigi Di Maio", "Luigi", "Di Maio"),
        ("Vincent van der Berg", "Vincent", "van der Berg"),
        ("De Luca Mario", "Mario", "De Luca"),
        ("Di Maio", "", "Di Maio"),
        ("Rossi, Mario", "Mario", "Rossi"),
        ("Siobhán", "Siobhán", ""),
        ("", "", ""),
    ],
)
def test_names_are_split_as_they_are_said(name: str, given_name: str, family_name: str) -> None:
    assert split_name(name) == (given_name, family_name)


@given(st.text(max_size=40))
def test_splitting_loses_no_word(name: str) -> None:
    parts = split_name(name)
    assume(not title_of(name))
    words = set(name.replace(",", " ", 1).split())
    assert not any(parts) or set(" ".join(parts).split()) == words
