from dataclasses import asdict

import pytest
from sqlalchemy.orm import Session

from careapp.services import search_index
from careapp.services.people_listing import list_people
from tests.factories import make_customer


@pytest.fixture(autouse=True)
def people(session: Session) -> None:
    """The two people whom a known peer does not find."""
    mario = make_customer(
        session,
        "Mario Rossi",
        phone="3331234567",
        email="m.rossi@example.it",
        card="1234567",
        external_id=("till", "C-77"),
        points=12,
        tier="guest",
    )
    nicolo = make_customer(session, "Nicolò Bianchi", phone="+39 347 111 2223")
    for person in (mario, nicolo):
        search_index.index_customer(session, person.id)


@pytest.mark.parametrize(
    ("text", "name", "matched"),
    [
        ("mario", "Mario Rossi", "name"),
        ("3331234567", "Mario Rossi", "phone"),
        ("333", "Mario Rossi", "phone"),
        ("rossi mario", "Mario Rossi", "name"),
        ("nicolo", "Nicolò Bianchi", "name"),
        ("347", "Nicolò Bianchi", "phone"),
        ("m.rossi", "Mario Rossi", "name"),
        ("m.rossi@example.it", "Mario Rossi", "email"),
        ("nicol bianhci", "Nicolò Bianchi", "name"),
    ],
)
def test_the_queries_that_a_known_peer_gets_wrong(
    session: Session, text: str, name: str, matched: str
) -> None:
    first = list_people(session, text)[0]
    assert (first.name, first.matched) == (name, matched)


def test_all_that_is_known_of_a_person_is_listed(session: Session) -> None:
    (person,) = list_people(session, "mario")
    known = asdict(person)
    assert known.pop("id") > 0
    assert known == {
        "name": "Mario Rossi",
        "phones": ("3331234567",),
        "emails": ("m.rossi@example.it",),
        "cards": ("1234567",),
        "external_ids": ("C-77",),
        "tier": "guest",
        "points": 12,
        "matched": "name",
    }


def test_nobody_is_an_empty_list(session: Session) -> None:
    assert list_people(session, "zzzzqqqq") == ()
