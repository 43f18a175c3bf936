"""The people of the shop: creating and changing them, their cards, consents and notes."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.customer import Card, Consent, Customer, Email, Note, Phone
from careapp.rules.names import Register
from careapp.rules.people import Facts, Purpose, checked_card, checked_facts, checked_note
from careapp.rules.permissions import Action, require
from careapp.rules.phones import international_digits
from careapp.services import audit, replay, search_index
from careapp.services.actor import Actor
from careapp.services.case_search import file_cases_of
from careapp.services.note_agreements import AGREED
from careapp.services.operation import lock_customer
from careapp.services.sensitive import require_harmless
from careapp.text import N_, _

CARD_TAKEN = N_("This card already belongs to somebody else: look who it is before you link it.")

NOT_HERE = N_("This person is no longer in the archive. Nothing was changed.")

CREATED = "customer_created"
CHANGED = "customer_changed"
BIRTHDAY_CHANGED = "birthday_changed"
"""In the detail of the audit: the birthday is another one since then, or the first."""
CARD_LINKED = "card_linked"
CONSENTS_CHANGED = "consents_changed"
NOTE_ADDED = "note_added"
BECAME_CUSTOMER = "became_customer"


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """A person to be created; `facts.is_customer` False: somebody who is not yet one."""

    op_id: uuid.UUID
    facts: Facts
    is_agreed: bool = False
    """As in `NewNote`, for what they are looking for."""


@dataclass(frozen=True, slots=True)
class CustomerChange:
    """Everything that the edit form knows of a person, changed or not."""

    op_id: uuid.UUID
    customer_id: int
    facts: Facts
    keeps_phones: bool = False
    """The form did not show the phones: they stay as they are."""
    keeps_emails: bool = False
    is_agreed: bool = False
    """As in `NewNote`, for what they are looking for."""


@dataclass(frozen=True, slots=True)
class CardLink:
    """A card, as the reader sent it, for a person."""

    op_id: uuid.UUID
    customer_id: int
    number: str


@dataclass(frozen=True, slots=True)
class ConsentChange:
    """All purposes to which a person now agrees; the others are withdrawn."""

    op_id: uuid.UUID
    customer_id: int
    given: frozenset[Purpose]


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note of the staff about a person."""

    op_id: uuid.UUID
    customer_id: int
    text: str
    is_agreed: bool = False
    """The person agreed that it is written down, though it touches what the law protects."""


@dataclass(frozen=True, slots=True)
class FirstPurchase:
    """Somebody who was not yet a customer becomes one."""

    op_id: uuid.UUID
    customer_id: int


@dataclass(frozen=True, slots=True)
class SavedCustomer:
    """Who was created or changed."""

    customer_id: int


def create_customer(session: Session, new: NewCustomer, by: Actor) -> SavedCustomer:
    """Create a person.

    Raises:
        Refused: there is no name, a fact cannot be right, or a card belongs to somebody else.

    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, new.op_id, CREATED)
    if done:
        return SavedCustomer(done.subject_id)
    facts = checked_facts(new.facts)
    detail = _judged(session, facts, "", is_agreed=new.is_agreed)
    customer = Customer(op_id=str(new.op_id), created_at=clock.now(), visits=0, points=0)
    session.add(customer)
    _write(session, customer, facts, by)
    audit.record(session, by, CREATED, "customer", customer.id, new.op_id, detail=detail)
    return SavedCustomer(customer.id)


def edit_customer(session: Session, change: CustomerChange, by: Actor) -> SavedCustomer:
    """Change a person to what the form says.

    Raises:
        Refused: as `create_customer`, or the person is no longer in the archive.

    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, change.op_id, CHANGED)
    if done:
        return SavedCustomer(done.subject_id)
    customer = lock_customer(session, change.customer_id)
    facts = checked_facts(_with_covered(change, customer))
    detail = _judged(session, facts, customer.looking_for, is_agreed=change.is_agreed)
    before = customer.birthday_month, customer.birthday_day
    _write(session, customer, facts, by)
    file_cases_of(session, customer)
    if before != (customer.birthday_month, customer.birthday_day):
        detail = {**(detail or {}), BIRTHDAY_CHANGED: True}
    audit.record(session, by, CHANGED, "customer", customer.id, change.op_id, detail=detail)
    return SavedCustomer(customer.id)


def load_for_edit(session: Session, customer_id: int) -> Facts:
    """Return what is known of a person, as the edit form shows it.

    Raises:
        Refused: the person is no longer in the archive.

    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.erased_at is not None:
        raise Refused(_(NOT_HERE))
    month, day = customer.birthday_month, customer.birthday_day
    is_plain = customer.name == f"{customer.given_name} {customer.family_name}".strip()
    return Facts(
        name="" if is_plain else customer.name,
        given_name=customer.given_name,
        family_name=customer.family_name,
        company=customer.company,
        title=customer.title,
        register=Register(customer.register),
        call_name=customer.call_name,
        pronunciation=customer.pronunciation,
        language=customer.language,
        phones=tuple(phone.written for phone in customer.phones),
        emails=tuple(email.written for email in customer.emails),
        cards=tuple(card.number for card in customer.cards),
        birthday=None if month is None or day is None else (month, day),
        is_customer=customer.is_customer,
        looking_for=customer.looking_for,
        heard_from=customer.heard_from,
        consents=frozenset(Purpose(consent.purpose) for consent in _open_consents(customer)),
    )


def link_card(session: Session, link: CardLink, by: Actor) -> SavedCustomer:
    """Give a person one more card.

    Raises:
        Refused: it is no card, belongs to somebody else, or the person is no longer here.

    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, link.op_id, CARD_LINKED)
    if done:
        return SavedCustomer(done.subject_id)
    number = checked_card(link.number)
    customer = lock_customer(session, link.customer_id)
    if number not in {card.number for card in customer.cards}:
        _refuse_taken(session, customer, [number])
        customer.cards.append(Card(number=number))
        session.flush()
        search_index.index_customer(session, customer.id)
    audit.record(session, by, CARD_LINKED, "customer", customer.id, link.op_id)
    return SavedCustomer(customer.id)


def set_consents(session: Session, change: ConsentChange, by: Actor) -> SavedCustomer:
    """Write down to which purposes a person agrees from now on; what was before stays on record.

    Raises:
        Refused: the person is no longer in the archive.

    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, change.op_id, CONSENTS_CHANGED)
    if done:
        return SavedCustomer(done.subject_id)
    customer = lock_customer(session, change.customer_id)
    _write_consents(customer, change.given, by)
    session.flush()
    detail: dict[str, object] = {"given": sorted(change.given)}
    audit.record(
        session, by, CONSENTS_CHANGED, "customer", customer.id, change.op_id, detail=detail
    )
    return SavedCustomer(customer.id)


def add_note(session: Session, new: NewNote, by: Actor) -> SavedCustomer:
    """Add a note about a person.

    Raises:
        Refused: it is empty, too long, holds the number of a payment or health card, or touches
            what the law protects; or the person is no longer in the archive.

    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, new.op_id, NOTE_ADDED)
    if done:
        return SavedCustomer(done.subject_id)
    text = checked_note(new.text)
    customer = lock_customer(session, new.customer_id)
    names = (customer.name, customer.call_name, customer.company)
    detail = require_harmless(session, text, names, is_agreed=new.is_agreed)
    note = Note(text=text, written_at=clock.now(), staff_id=by.staff_id)
    customer.notes.append(note)
    session.flush()
    if detail is not None:
        audit.record(session, by, AGREED, "note", note.id, new.op_id, moment=note.written_at)
    audit.record(session, by, NOTE_ADDED, "customer", customer.id, new.op_id, detail=detail)
    return SavedCustomer(customer.id)


def become_customer(session: Session, request: FirstPurchase, by: Actor) -> SavedCustomer:
    """Make a customer of somebody who was not yet one; a customer stays as they are.

    Raises:
        Refused: the person is no longer in the archive.

    """
    require(by.role, Action.SERVE)
    customer = lock_customer(session, request.customer_id)
    if not customer.is_customer:
        customer.is_customer = True
        session.flush()
        audit.record(session, by, BECAME_CUSTOMER, "customer", customer.id, request.op_id)
    return SavedCustomer(customer.id)


def _judged(
    session: Session, facts: Facts, before: str, *, is_agreed: bool
) -> dict[str, object] | None:
    """Judge what somebody is looking for, unless it stood there before."""
    names, wish = (facts.name, facts.call_name), facts.looking_for
    return None if wish == before else require_harmless(session, wish, names, is_agreed=is_agreed)


def _with_covered(change: CustomerChange, customer: Customer) -> Facts:
    facts = change.facts
    if change.keeps_phones:
        facts = replace(facts, phones=tuple(phone.written for phone in customer.phones))
    if change.keeps_emails:
        facts = replace(facts, emails=tuple(email.written for email in customer.emails))
    return facts


def _write(session: Session, customer: Customer, facts: Facts, by: Actor) -> None:
    customer.name, customer.company = facts.name, facts.company
    customer.given_name, customer.family_name = facts.given_name, facts.family_name
    customer.title, customer.register = facts.title, facts.register
    customer.call_name, customer.pronunciation = facts.call_name, facts.pronunciation
    customer.language, customer.is_customer = facts.language, facts.is_customer
    customer.looking_for, customer.heard_from = facts.looking_for, facts.heard_from
    customer.birthday_month, customer.birthday_day = facts.birthday or (None, None)
    with session.no_autoflush:
        _refuse_taken(session, customer, facts.cards)
    _write_contacts(customer, facts)
    _write_consents(customer, facts.consents, by)
    session.flush()
    search_index.index_customer(session, customer.id)


def _write_contacts(customer: Customer, facts: Facts) -> None:
    phones = {phone.written: phone for phone in customer.phones}
    customer.phones = [phones.get(written) or _phone(written) for written in facts.phones]
    emails = {email.written: email for email in customer.emails}
    customer.emails = [
        emails.get(written) or Email(written=written, folded=written) for written in facts.emails
    ]
    cards = {card.number: card for card in customer.cards}
    customer.cards = [cards.get(number) or Card(number=number) for number in facts.cards]


def _phone(written: str) -> Phone:
    return Phone(written=written, digits=international_digits(written))


def _write_consents(customer: Customer, given: Collection[Purpose], by: Actor) -> None:
    moment = clock.now()
    still_open = _open_consents(customer)
    known = {Purpose(consent.purpose) for consent in still_open}
    for purpose in sorted(set(given) - known):
        consent = Consent(purpose=purpose, given_at=moment, staff_id=by.staff_id)
        customer.consents.append(consent)
    for consent in still_open:  # of two people merged both may be open
        if Purpose(consent.purpose) not in given:
            consent.withdrawn_at = moment


def _open_consents(customer: Customer) -> list[Consent]:
    return [consent for consent in customer.consents if consent.withdrawn_at is None]


def _refuse_taken(session: Session, customer: Customer, numbers: Sequence[str]) -> None:
    owners = session.scalars(select(Card.customer_id).where(Card.number.in_(numbers)))
    if any(owner != customer.id for owner in owners):
        raise Refused(_(CARD_TAKEN))
