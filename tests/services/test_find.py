"""Finding people: the first answer."""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.search import SearchKey
from careapp.model.voucher import Voucher
from careapp.rules.codes import look_up_key, new_code
from careapp.rules.search.answers import Matched, Strength
from careapp.services import find_statements, search_index
from careapp.services.archive import secrets_of
from careapp.services.find import FoundPeople, FoundPerson, find, find_more, recent
from tests.factories import MOMENT, make_customer, make_sale

TODAY = date(2026, 3, 12)
Adder = Callable[..., Customer]


@pytest.fixture
def add(session: Session) -> Adder:
    def adder(name: str, **facts: Any) -> Customer:  # noqa: ANN401 - columns of any type
        customer = make_customer(session, name, **facts)
        search_index.index_customer(session, customer.id)
        return customer

    return adder


@pytest.fixture
def shop(add: Adder) -> None:
    add("Mario Rossi", phone="393331234567", email="m.rossi@esempio.it", card="C1234567")
    add("Nicolò Bianchi", phone="+39 347 111 2223")
    add("Gianfrancesco D'Angelo", company="Forno Aurora", call_name="Checco")
    add("Anna De Luca", is_customer=False, looking_for="una torta")


def names(found: FoundPeople) -> list[str]:
    return [person.name for person in found.rows]


def only(session: Session, asked: str) -> FoundPerson:
    rows = find(session, asked).rows
    assert len(rows) == 1, f"{asked}: {[row.name for row in rows]}"
    return rows[0]


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("mario", "Mario Rossi"),
        ("3331234567", "Mario Rossi"),
        ("333", "Mario Rossi"),
        ("rossi mario", "Mario Rossi"),
        ("nicolo", "Nicolò Bianchi"),
        ("347", "Nicolò Bianchi"),
        ("m.rossi", "Mario Rossi"),
    ],
)
def test_the_seven_questions_that_a_peer_gets_wrong(
    session: Session, asked: str, name: str
) -> None:
    assert only(session, asked).name == name


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("asked", "matched", "strength"),
    [
        ("ROSSI", Matched.NAME, Strength.WORDS),
        ("m r", Matched.NAME, Strength.WORDS),
        ("ros ma", Matched.NAME, Strength.WORDS),
        ("333 123", Matched.PHONE, Strength.PART),
        ("+39 333 123 4567", Matched.PHONE, Strength.EXACT),
        ("0039333123", Matched.PHONE, Strength.PART),
        ("39333", Matched.PHONE, Strength.PART),
        ("4567", Matched.PHONE, Strength.PART),
        ("234567", Matched.PHONE, Strength.PART),
        ("rossi 4567", Matched.PHONE, Strength.PART),
        ("rossi 333", Matched.PHONE, Strength.PART),
        ("m.rossi@es", Matched.EMAIL, Strength.PART),
        ("M.Rossi@Esempio.it", Matched.EMAIL, Strength.EXACT),
        ("c-1234567", Matched.CODE, Strength.EXACT),
    ],
)
def test_everything_that_leads_to_mario(
    session: Session, asked: str, matched: Matched, strength: Strength
) -> None:
    person = only(session, asked)
    assert (person.name, person.matched, person.strength) == ("Mario Rossi", matched, strength)
    assert person.opens == (strength in {Strength.EXACT, Strength.WORDS})


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("asked", "matched"),
    [
        ("gianfrancesco", Matched.NAME),
        ("gianfrances", Matched.NAME),
        ("dangelo gianfrancesco", Matched.NAME),
        ("angelo", Matched.NAME),
        ("forno", Matched.COMPANY),
        ("checco", Matched.CALL_NAME),
        ("checco dangelo", Matched.NAME),
    ],
)
def test_every_name_of_a_person_is_looked_at(
    session: Session, asked: str, matched: Matched
) -> None:
    person = only(session, asked)
    assert (person.family_name, person.matched) == ("D'Angelo", matched)
    assert person.strength is Strength.WORDS


@pytest.mark.usefixtures("shop")
def test_a_row_tells_what_a_list_shows(session: Session) -> None:
    person = only(session, "deluca")
    assert (person.is_customer, person.looking_for) == (False, "una torta")
    assert person.marks == ((5, 12),)
    assert person.birthday is None
    assert person.last_visit_on is None


def test_days_come_back_as_days(session: Session, add: Adder) -> None:
    add("Mario", last_visit_on=TODAY, visits=1, birthday_month=2, birthday_day=29)
    person = only(session, "mario")
    assert (person.last_visit_on, person.birthday) == (TODAY, (2, 29))
    assert person.is_customer is True


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "asked",
    [
        "", "   ", "%", "_", "\\", '"', "*", "NEAR(", "mario%", "333%", "x" * 10_000, "1" * 10_000,
        "a b c d e f g h i j k", "'; DROP TABLE customer; --", "\ud800", "m_rossi@", "\x00", "👩‍👧",
        "VVVV-VVVV-VVVV", "mari\u0301",
    ],
)  # fmt: skip
def test_hostile_text_finds_nobody_and_breaks_nothing(session: Session, asked: str) -> None:
    assert names(find(session, asked)) in ([], ["Mario Rossi"])


def test_both_ways_of_writing_an_accent_are_one(session: Session, add: Adder) -> None:
    add("Niccolò")
    assert names(find(session, "niccolo\u0300")) == ["Niccolò"]
    assert names(find(session, "Niccolò")) == ["Niccolò"]


def test_other_alphabets_are_found_in_ours_and_in_theirs(session: Session, add: Adder) -> None:
    add("王小明")
    add("Маriо Verdi")
    assert names(find(session, "王小明")) == ["王小明"]
    assert names(find(session, "wang")) == ["王小明"]
    assert names(find(session, "mario")) == ["Маriо Verdi"]


def test_regulars_come_first_and_more_is_said(session: Session, add: Adder) -> None:
    for days in range(25):
        add(f"Mario {'abcdefghijklmnopqrstuvwxyz'[days]}", visits=1,
            last_visit_on=TODAY - timedelta(days=days))  # fmt: skip
    found = find(session, "mario")
    assert found.more
    assert not found.second_step_needed
    assert [name[-1] for name in names(found)] == list("abcdefghijklmnopqrst")
    assert len(find(session, "mario", limit=3).rows) == 3


def test_a_name_of_one_word_is_not_buried(session: Session, add: Adder) -> None:
    for letter in "abcdefghijklmnopqrstuvwxyz":
        add(f"Anna {letter}", visits=5, last_visit_on=TODAY)
    add("Anna")
    found = find(session, "anna")
    assert names(found)[:2] == ["Anna", "Anna a"]
    assert len(found.rows) == 20
    assert found.more


def test_few_ask_for_a_second_step_but_a_whole_number_does_not(
    session: Session, add: Adder
) -> None:
    add("Mario Rossi", phone="393331234567")
    assert find(session, "mario").second_step_needed
    assert find(session, "nessuno").second_step_needed
    assert not find(session, "3331234567").second_step_needed
    assert not find(session, "").second_step_needed


def test_two_with_one_phone_are_never_exact(session: Session, add: Adder) -> None:
    add("Mario Rossi", phone="393331234567")
    add("Anna Rossi", phone="393331234567")
    found = find(session, "3331234567")
    assert {person.strength for person in found.rows} == {Strength.PART}
    assert len(found.rows) == 2


def test_who_is_exact_comes_before_who_is_not(session: Session, add: Adder) -> None:
    add("Mario Rossi", phone="393339999999", visits=9, last_visit_on=TODAY)
    add("Anna Verdi", external_id=("till", "333"))
    found = find(session, "333")
    assert [(p.name, p.strength) for p in found.rows] == [
        ("Anna Verdi", Strength.EXACT),
        ("Mario Rossi", Strength.PART),
    ]


@pytest.mark.usefixtures("shop")
def test_statements_are_not_planned_anew_for_each_question(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite does so when a limit or a pattern is a bare parameter."""
    texts: list[str] = []
    whole = find_statements.as_text

    def as_text(statement: str, dialect: str) -> str:
        texts.append(whole(statement, dialect))
        return texts[-1]

    monkeypatch.setattr(find_statements, "as_text", as_text)
    for asked in ("ros", "gianfrancesco dangelo", "m.rossi@esem", "333123456", "rosi mraio"):
        find_more(session, asked)
    bound = [text for text in texts if re.search(r"(LIMIT|OFFSET|LIKE) [:%]", text)]
    assert (len(texts) > 10, bound) == (True, [])


def test_a_rare_pair_is_found_behind_a_common_one(
    session: Session, add: Adder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_statements, "LONGEST_WALK", 3)
    for letter in "abcdef":
        add(f"Maria Rossi{letter}", visits=9, last_visit_on=TODAY)
    add("Margherita Rossetti")
    assert names(find(session, "rossetti margherita")) == ["Margherita Rossetti"]


def test_a_voucher_leads_to_its_owner(session: Session, add: Adder) -> None:
    owner = add("Mario Rossi")
    code, nobodys = new_code(lambda _symbols: 10), new_code()  # a code of letters alone
    for one, customer_id in ((code, owner.id), (nobodys, None)):
        mac = look_up_key(secrets_of(session).pepper, one)
        session.add(
            Voucher(
                op_id=str(uuid.uuid4()), kind="thank_you", customer_id=customer_id, code_mac=mac,
                gesture="words", reason="-", register="unset", language="it", headline="-",
                message="-", issued_at=MOMENT, issued_on=TODAY, valid_from=TODAY,
            )
        )  # fmt: skip
    session.flush()
    person = only(session, str(code))
    assert (person.name, person.matched) == ("Mario Rossi", Matched.VOUCHER)
    assert person.opens
    assert names(find(session, str(nobodys))) == []
    assert names(find(session, str(new_code()))) == []


def test_the_last_served_today(session: Session, add: Adder) -> None:
    people = [add(f"Mario {letter}") for letter in "abc"]
    for number, person in enumerate([*people, people[0]]):
        make_sale(session, person, moment=MOMENT + timedelta(minutes=number))
    make_sale(session, None)
    make_sale(session, add("Ieri"), moment=MOMENT - timedelta(days=1))
    found = recent(session, TODAY)
    assert names(found) == ["Mario a", "Mario c", "Mario b"]
    assert not any(person.opens for person in found.rows)
    assert names(recent(session, TODAY, limit=1)) == ["Mario a"]
    session.execute(delete(SearchKey))
    search_index.forget_customer(session, people[0].id)
    assert names(recent(session, TODAY)) == ["Mario c", "Mario b"]
    assert names(recent(session, TODAY - timedelta(days=9))) == []


def test_a_failing_driver_is_told_as_sqlalchemy_tells_it(session: Session) -> None:
    session.execute(text("DROP TABLE search_entry"))
    session.execute(text("DROP TABLE search_key"))
    with pytest.raises(DBAPIError) as raised:
        find(session, "mario")
    assert "mario" not in str(raised.value)
    session.rollback()
