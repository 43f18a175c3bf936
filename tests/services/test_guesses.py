"""Finding people: the second answer."""

from collections.abc import Sequence

import pytest
from sqlalchemy.orm import Session

from careapp.model.customer import Phone
from careapp.rules.search.answers import Matched, Strength
from careapp.services import guesses, search_index
from careapp.services.archive import Archive
from careapp.services.find import find, find_more
from careapp.services.wordbook import Wordbook, wordbook_of
from tests.factories import make_customer


@pytest.fixture
def shop(session: Session) -> None:
    people = [
        make_customer(session, "Siobhán Murphy", pronunciation="sci-VÒN"),
        make_customer(session, "Mario Rossi", phone="393331234567", email="mrossi@esempio.it"),
        make_customer(session, "Omar El Mansouri"),
        make_customer(session, "Anna Maria Verdi"),
        make_customer(session, "Annamaria Neri"),
        make_customer(session, "Giovanna Sciolla"),
        make_customer(session, "Filippo Bianchi"),
        make_customer(session, "Gianfrancesco D'Angelo"),
    ]
    search_index.index_customers(session, [person.id for person in people])


def guessed(session: Session, asked: str) -> list[str]:
    return [person.name for person in find_more(session, asked).rows]


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("sciovon", "Siobhán Murphy"),
        ("maroi", "Mario Rossi"),
        ("rosi mario", "Mario Rossi"),
        ("mario rsosi", "Mario Rossi"),
        ("philip", "Filippo Bianchi"),
        ("bianki filipo", "Filippo Bianchi"),
        ("murphi siobhan", "Siobhán Murphy"),
        ("mansuri", "Omar El Mansouri"),
        ("gianfracesco", "Gianfrancesco D'Angelo"),
        ("dangelo gianfracesco", "Gianfrancesco D'Angelo"),
        ("qwerty dangelo", "Gianfrancesco D'Angelo"),
        ("annamaria verdi", "Anna Maria Verdi"),
        ("anna maria neri", "Annamaria Neri"),
        ("mrossi", "Mario Rossi"),
        ("31234", "Mario Rossi"),
        ("scioletta", "Giovanna Sciolla"),
    ],
)
def test_slips_and_sounds_are_forgiven(session: Session, asked: str, name: str) -> None:
    assert guessed(session, asked)[0] == name


@pytest.mark.usefixtures("shop")
def test_a_name_in_one_or_in_two_words_is_the_same(session: Session) -> None:
    assert "Anna Maria Verdi" in guessed(session, "annamaria")
    assert "Annamaria Neri" in guessed(session, "anna maria")


@pytest.mark.usefixtures("shop")
def test_letters_within_a_word_are_marked(session: Session) -> None:
    omar = next(p for p in find_more(session, "mar").rows if p.family_name == "Mansouri")
    assert omar.marks == ((1, 4),)
    assert omar.strength is Strength.GUESS
    assert not omar.opens


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("asked", "matched", "marked"),
    [
        ("sciovon", Matched.PRONUNCIATION, []),
        ("maroi", Matched.NAME, ["Mario"]),
        ("mrossi@", Matched.NAME, ["Rossi"]),
        ("1234", Matched.PHONE, []),
    ],
)
def test_a_guess_says_why(
    session: Session, asked: str, matched: Matched, marked: Sequence[str]
) -> None:
    person = find_more(session, asked, known=()).rows[0]
    assert person.matched is matched
    assert [person.name[start:end] for start, end in person.marks] == marked
    assert not person.opens


@pytest.mark.usefixtures("shop")
def test_an_address_is_guessed_by_its_beginning(session: Session) -> None:
    person = make_customer(session, "Rosa Neri", email="pizzaiola@esempio.it")
    search_index.index_customer(session, person.id)
    found = find_more(session, "pizzaiol").rows
    assert [(p.name, p.matched) for p in found] == [("Rosa Neri", Matched.EMAIL)]


@pytest.mark.usefixtures("shop")
def test_who_was_found_already_is_left_out(session: Session) -> None:
    first = [person.name for person in find(session, "mario").rows]
    assert first == ["Mario Rossi"]
    assert "Mario Rossi" not in guessed(session, "mario")
    known = {person.customer_id for person in find_more(session, "maroi").rows}
    assert find_more(session, "maroi", known).rows == ()


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("asked", ["", "  ", "%", "x", "zzz", "qwertyuiop asdfgh", "99999", "12"])
def test_nobody_is_guessed_from_nothing(session: Session, asked: str) -> None:
    assert guessed(session, asked) == []


def test_guesses_are_few_and_more_is_said(session: Session) -> None:
    people = [make_customer(session, f"Mario {a}{b}x") for a in "abcde" for b in "abcde"]
    search_index.index_customers(session, [person.id for person in people])
    found = find_more(session, "maroi")
    assert len(found.rows) == 20
    assert found.more
    assert len(find_more(session, "maroi", limit=3).rows) == 3


def test_two_words_with_no_key_of_a_pair(session: Session) -> None:
    person = make_customer(session, "Xu Li")
    search_index.index_customer(session, person.id)
    assert guessed(session, "xu lo") == ["Xu Li"]


def test_an_erased_person_is_not_guessed(session: Session) -> None:
    person = make_customer(session, "Mario Rossi", phone="393331234567")
    search_index.index_customer(session, person.id)
    assert guessed(session, "31234") == guessed(session, "maroi") == ["Mario Rossi"]
    search_index.forget_customer(session, person.id)
    assert guessed(session, "31234") == guessed(session, "maroi") == []


def test_the_wordbook_grows_with_the_archive(session: Session) -> None:
    wordbook = Wordbook()
    wordbook.refresh(session)
    assert wordbook.words_with("mar", 9) == []
    people = [make_customer(session, name) for name in ("Omar", "Marta", "Remare")]
    search_index.index_customers(session, [person.id for person in people])
    wordbook.refresh(session)
    assert sorted(wordbook.words_with("mar", 9)) == ["marta", "omar", "remare"]
    assert len(wordbook.words_with("mar", 2)) == 2


def test_digits_of_a_customer_are_no_phone(session: Session) -> None:
    person = make_customer(session, "Mario", phone="393331234567")
    person.phones.append(Phone(written="-", digits="3901234567"))
    session.flush()
    search_index.index_customer(session, person.id)
    wordbook = Wordbook()
    wordbook.refresh(session)
    assert wordbook.customers_with("234", 9) == [person.id]
    assert wordbook.customers_with(f"67{person.id}", 9) == []


def test_an_archive_keeps_its_wordbook(archive: Archive) -> None:
    assert archive.read(wordbook_of) is archive.read(wordbook_of)


@pytest.mark.usefixtures("shop")
def test_rows_that_walks_do_not_meet_are_no_guess(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guesses, "_SHORTEST_PART", 9)
    assert guessed(session, "zz") == []
