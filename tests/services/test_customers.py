"""Creating and changing people."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Consent, Customer, Note, Phone
from careapp.rules.names import Register
from careapp.rules.people import Facts, Purpose
from careapp.rules.roles import Role
from careapp.services import customers
from careapp.services.actor import Actor
from careapp.services.customers import (
    CardLink,
    ConsentChange,
    CustomerChange,
    FirstPurchase,
    NewCustomer,
    NewNote,
)
from careapp.services.duplicates import likely_duplicates
from careapp.services.find import find
from tests.factories import MOMENT, actor_of, make_customer, make_staff

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

MARTA = Facts(
    given_name="Marta",
    family_name="Wójcik",
    title="signora",
    register=Register.FORMAL,
    pronunciation="VÙI-cik",
    phones=("333 1234567", "06 1234567"),
    emails=("marta@example.com",),
    cards=("C1234",),
    birthday=(3, 13),
    consents=frozenset({Purpose.PROFILING}),
)


@pytest.fixture
def by(session: Session) -> Actor:
    return actor_of(make_staff(session))


def create(session: Session, by: Actor, facts: Facts = MARTA) -> int:
    return customers.create_customer(session, NewCustomer(uuid.uuid4(), facts), by).customer_id


def names(session: Session, text: str) -> list[str]:
    return [person.name for person in find(session, text).rows]


def count(session: Session, table: type) -> int | None:
    return session.scalar(select(func.count()).select_from(table))


def actions(session: Session) -> list[str]:
    return list(session.scalars(select(AuditRow.action).order_by(AuditRow.id)))


def test_a_new_person_is_kept_and_found(session: Session, by: Actor) -> None:
    customer_id = create(session, by)
    customer = session.get_one(Customer, customer_id)
    assert (customer.name, customer.created_at) == ("Marta Wójcik", MOMENT)
    assert [phone.digits for phone in customer.phones] == ["393331234567", "39061234567"]
    assert [email.folded for email in customer.emails] == ["marta@example.com"]
    assert (customer.birthday_month, customer.birthday_day) == (3, 13)
    assert [(c.purpose, c.given_at) for c in customer.consents] == [("profiling", MOMENT)]
    for asked in ("wojcik", "C1234", "3331234567", "061234567", "marta@example.com"):
        assert names(session, asked) == ["Marta Wójcik"]
    assert actions(session) == ["customer_created"]


def test_the_same_operation_creates_one_person(session: Session, by: Actor) -> None:
    new = NewCustomer(uuid.uuid4(), MARTA)
    first = customers.create_customer(session, new, by)
    assert customers.create_customer(session, new, by) == first
    assert count(session, Customer) == 1


def test_the_form_shows_what_was_entered(session: Session, by: Actor) -> None:
    assert customers.load_for_edit(session, create(session, by)) == MARTA


def test_a_name_as_they_say_it_comes_back(session: Session, by: Actor) -> None:
    facts = Facts(name="Nina Rossi", given_name="Caterina", family_name="Rossi")
    assert customers.load_for_edit(session, create(session, by, facts)) == facts


def test_a_change_replaces_what_changed_only(session: Session, by: Actor) -> None:
    customer_id = create(session, by)
    kept = session.get_one(Customer, customer_id).phones[0].id
    facts = replace(
        MARTA,
        family_name="Verdi",
        phones=("333 1234567",),
        emails=(),
        cards=("C1234", "C9999"),
        birthday=None,
        consents=frozenset({Purpose.MARKETING}),
    )
    change = CustomerChange(uuid.uuid4(), customer_id, facts)
    assert customers.edit_customer(session, change, by).customer_id == customer_id
    assert customers.edit_customer(session, change, by).customer_id == customer_id
    session.expire_all()
    assert customers.load_for_edit(session, customer_id) == facts
    assert list(session.scalars(select(Phone.id))) == [kept]
    assert names(session, "wojcik") == names(session, "marta@example.com") == []
    assert names(session, "verdi") == names(session, "C9999") == ["Marta Verdi"]
    consents = session.execute(select(Consent.purpose, Consent.withdrawn_at).order_by(Consent.id))
    assert [tuple(row) for row in consents] == [("profiling", MOMENT), ("marketing", None)]
    assert actions(session) == ["customer_created", "customer_changed"]


def test_a_card_belongs_to_one_person(session: Session, by: Actor) -> None:
    create(session, by)
    with pytest.raises(Refused):
        create(session, by, Facts(name="Mario Rossi", cards=("c-1234",)))


def test_a_scanned_card_is_linked(session: Session, by: Actor) -> None:
    marta, mario = create(session, by), create(session, by, Facts(name="Mario Rossi"))
    link = CardLink(uuid.uuid4(), mario, "c 7777")
    assert customers.link_card(session, link, by).customer_id == mario
    assert customers.link_card(session, link, by).customer_id == mario
    customers.link_card(session, CardLink(uuid.uuid4(), mario, "C7777"), by)
    assert customers.load_for_edit(session, mario).cards == ("C7777",)
    assert names(session, "C7777") == ["Mario Rossi"]
    with pytest.raises(Refused):
        customers.link_card(session, CardLink(uuid.uuid4(), marta, "C7777"), by)
    with pytest.raises(Refused):
        customers.link_card(session, CardLink(uuid.uuid4(), marta, "RSSMRA85T10A562S"), by)


def test_consents_are_given_and_withdrawn_one_by_one(session: Session, by: Actor) -> None:
    customer_id = create(session, by, replace(MARTA, consents=frozenset()))
    both = frozenset(Purpose)
    change = ConsentChange(uuid.uuid4(), customer_id, both)
    customers.set_consents(session, change, by)
    customers.set_consents(session, change, by)
    assert customers.load_for_edit(session, customer_id).consents == both
    only = frozenset({Purpose.MARKETING})
    customers.set_consents(session, ConsentChange(uuid.uuid4(), customer_id, only), by)
    assert customers.load_for_edit(session, customer_id).consents == only
    assert count(session, Consent) == 2
    detail = session.scalars(select(AuditRow.detail).order_by(AuditRow.id)).all()
    assert detail[1:] == [{"given": ["marketing", "profiling"]}, {"given": ["marketing"]}]


def test_a_note_is_kept_with_who_wrote_it(session: Session, by: Actor) -> None:
    customer_id = create(session, by)
    new = NewNote(uuid.uuid4(), customer_id, "Preferisce il pane ben cotto")
    customers.add_note(session, new, by)
    customers.add_note(session, new, by)
    note = session.scalars(select(Note)).one()
    assert (note.text, note.staff_id, note.written_at) == (new.text, by.staff_id, MOMENT)
    with pytest.raises(Refused):
        customers.add_note(session, NewNote(uuid.uuid4(), customer_id, "4111111111111111"), by)


def test_somebody_becomes_a_customer_once(session: Session, by: Actor) -> None:
    facts = Facts(name="Studio Marchetti", is_customer=False, looking_for="un preventivo")
    customer_id = create(session, by, facts)
    request = FirstPurchase(uuid.uuid4(), customer_id)
    customers.become_customer(session, request, by)
    customers.become_customer(session, request, by)
    kept = customers.load_for_edit(session, customer_id)
    assert (kept.is_customer, kept.looking_for) == (True, "un preventivo")
    assert actions(session) == ["customer_created", "became_customer"]


def test_who_is_gone_cannot_be_changed(session: Session, by: Actor) -> None:
    gone = make_customer(session, "Mario", erased_at=MOMENT).id
    for customer_id in (gone, 404):
        with pytest.raises(Refused):
            customers.load_for_edit(session, customer_id)
        change = CustomerChange(uuid.uuid4(), customer_id, MARTA)
        with pytest.raises(Refused):
            customers.edit_customer(session, change, by)


def test_nobody_changes_nothing(session: Session) -> None:
    nobody = Actor(None, "", Role.NOBODY)
    customer_id = make_customer(session).id
    changes = (
        lambda: create(session, nobody),
        lambda: customers.edit_customer(
            session, CustomerChange(uuid.uuid4(), customer_id, MARTA), nobody
        ),
        lambda: customers.link_card(session, CardLink(uuid.uuid4(), customer_id, "C1"), nobody),
        lambda: customers.set_consents(
            session, ConsentChange(uuid.uuid4(), customer_id, frozenset()), nobody
        ),
        lambda: customers.add_note(session, NewNote(uuid.uuid4(), customer_id, "x"), nobody),
        lambda: customers.become_customer(
            session, FirstPurchase(uuid.uuid4(), customer_id), nobody
        ),
    )
    for change in changes:
        with pytest.raises(Refused):
            change()
    assert count(session, AuditRow) == 0


@pytest.mark.parametrize(
    "facts",
    [
        Facts(given_name="Marta", family_name="Wojcik"),
        Facts(given_name="Martha", family_name="Wojczik"),
        Facts(family_name="Wujcik"),
        Facts(given_name="M", phones=("+39 333 12 34 567",)),
        Facts(name="Qualcuno", emails=("MARTA@example.com",)),
        Facts(name="Qualcuno", cards=("c1234",)),
        Facts(phones=("3331234567", "casa"), emails=("mar",), cards=("",)),
    ],
)
def test_who_may_be_the_same_is_offered(session: Session, by: Actor, facts: Facts) -> None:
    create(session, by)
    create(session, by, Facts(name="Greta Thunberg", phones=("347 0000000",)))
    assert [person.name for person in likely_duplicates(session, facts)] == ["Marta Wójcik"]


def test_who_is_pronounced_alike_is_offered(session: Session, by: Actor) -> None:
    create(session, by, Facts(given_name="Siobhán", family_name="Murphy", pronunciation="sci-VÒN"))
    found = likely_duplicates(session, Facts(name="Sciovon"))
    assert [person.name for person in found] == ["Siobhán Murphy"]


def test_nobody_alike_is_offered(session: Session, by: Actor) -> None:
    create(session, by)
    assert likely_duplicates(session, Facts()) == ()
    assert likely_duplicates(session, Facts(given_name="Marta", family_name="Rossi")) == ()
    assert likely_duplicates(session, Facts(company="Forno Aurora")) == ()


def test_few_are_offered(session: Session, by: Actor) -> None:
    for _ in range(4):
        create(session, by, Facts(name="Mario Rossi"))
    assert len(likely_duplicates(session, Facts(name="Mario Rossi"), limit=2)) == 2
