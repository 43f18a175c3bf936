"""What the law protects is kept only where the owner allows it and the person agreed."""

import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer, Note
from careapp.rules.people import Facts
from careapp.services import customers
from careapp.services.actor import Actor
from careapp.services.customers import CustomerChange, NewCustomer, NewNote
from tests.factories import actor_of, make_customer, make_staff
from tests.services.caring import allow_sensitive_notes

COELIAC = "È celiaca"
Save = Callable[[Session, str, bool, Actor], int]


@pytest.fixture
def by(session: Session) -> Actor:
    return actor_of(make_staff(session))


def note(session: Session, text: str, is_agreed: bool, by: Actor) -> int:
    customer = make_customer(session)
    new = NewNote(uuid.uuid4(), customer.id, text, is_agreed)
    return customers.add_note(session, new, by).customer_id


def create(session: Session, text: str, is_agreed: bool, by: Actor) -> int:
    facts = Facts(given_name="Anna", is_customer=False, looking_for=text)
    new = NewCustomer(uuid.uuid4(), facts, is_agreed)
    return customers.create_customer(session, new, by).customer_id


def edit(session: Session, text: str, is_agreed: bool, by: Actor) -> int:
    customer = make_customer(session)
    facts = replace(customers.load_for_edit(session, customer.id), looking_for=text)
    change = CustomerChange(uuid.uuid4(), customer.id, facts, is_agreed=is_agreed)
    return customers.edit_customer(session, change, by).customer_id


def kept(session: Session) -> list[str]:
    notes = list(session.scalars(select(Note.text)))
    return [*notes, *filter(None, session.scalars(select(Customer.looking_for)))]


def last_detail(session: Session) -> object:
    return session.scalar(select(AuditRow.detail).order_by(AuditRow.id.desc()).limit(1))


ways = pytest.mark.parametrize("save", [note, create, edit])


@ways
@pytest.mark.parametrize("text", [COELIAC, "Musulmana", "Vota Lega", "Ha il tumore", "È gay"])
def test_it_is_stopped_with_the_reason(session: Session, by: Actor, save: Save, text: str) -> None:
    with pytest.raises(Refused, match=f"{text}.*legge") as refusal:
        save(session, text, True, by)
    assert "Non è stato salvato nulla" in refusal.value.text
    assert kept(session) == []


@ways
def test_a_wish_passes(session: Session, by: Actor, save: Save) -> None:
    save(session, "Desidera: senza glutine", False, by)
    assert kept(session) == ["Desidera: senza glutine"]
    assert last_detail(session) in ({}, None)


@ways
def test_where_it_is_allowed_the_person_is_asked(session: Session, by: Actor, save: Save) -> None:
    allow_sensitive_notes(session)
    with pytest.raises(Refused, match="chiedi alla persona"):
        save(session, COELIAC, False, by)
    assert kept(session) == []
    save(session, COELIAC, True, by)
    assert kept(session) == [COELIAC]
    assert last_detail(session) == {"person_agreed": True}


def test_the_own_name_is_no_topic(session: Session, by: Actor) -> None:
    customer = make_customer(session, name="Celiaca Comunista")
    text = "Celiaca Comunista chiama domani"
    customers.add_note(session, NewNote(uuid.uuid4(), customer.id, text), by)
    assert kept(session) == [text]


def test_words_of_before_do_not_stop_another_change(session: Session, by: Actor) -> None:
    customer = make_customer(session)
    customer.looking_for = COELIAC
    facts = replace(customers.load_for_edit(session, customer.id), birthday=(3, 13))
    customers.edit_customer(session, CustomerChange(uuid.uuid4(), customer.id, facts), by)
    assert customer.birthday_day == 13


def test_a_birthday_and_an_agreement_are_both_on_record(session: Session, by: Actor) -> None:
    allow_sensitive_notes(session)
    customer = make_customer(session)
    facts = customers.load_for_edit(session, customer.id)
    facts = replace(facts, looking_for=COELIAC, birthday=(3, 13))
    change = CustomerChange(uuid.uuid4(), customer.id, facts, is_agreed=True)
    customers.edit_customer(session, change, by)
    assert last_detail(session) == {"person_agreed": True, "birthday_changed": True}


def test_the_same_note_again_is_one_note(session: Session, by: Actor) -> None:
    allow_sensitive_notes(session)
    customer = make_customer(session)
    new = NewNote(uuid.uuid4(), customer.id, COELIAC, is_agreed=True)
    customers.add_note(session, new, by)
    customers.add_note(session, new, by)
    assert kept(session) == [COELIAC]
