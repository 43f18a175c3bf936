"""Phones and e-mails of customers: covered from the till until it needs them, each time on record.

They are left out here, not only hidden on the screen (safety.md, People).
"""

import uuid
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from careapp.rules.people import Facts
from careapp.rules.permissions import Action, require
from careapp.rules.roles import Role
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.services.customers import load_for_edit
from careapp.services.shop import load_shop

REVEALED = "contact_revealed"


@dataclass(frozen=True, slots=True)
class CustomerForm:
    """What the edit form may show of a person; what is covered is left out of the facts."""

    facts: Facts
    covers_phones: bool = False
    covers_emails: bool = False


@dataclass(frozen=True, slots=True)
class RevealRequest:
    """Uncover how to reach one person."""

    op_id: uuid.UUID
    customer_id: int


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a person."""

    phones: tuple[str, ...]
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether a person can be reached, and as much of it as may be shown."""

    shown: Contact
    has_phone: bool
    has_email: bool


def load_form(session: Session, customer_id: int, by: Actor) -> CustomerForm:
    """Return what the edit form may show of a person to whoever is at the counter.

    Raises:
        Refused: nobody is at the counter, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    return _as_shown(session, load_for_edit(session, customer_id), by)


def load_reach(session: Session, customer_id: int, by: Actor) -> Reach:
    """Return whether a person left a phone and an e-mail; what is covered is left out.

    Raises:
        Refused: nobody is at the counter, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    facts = load_for_edit(session, customer_id)
    shown = _as_shown(session, facts, by).facts
    contact = Contact(shown.phones, shown.emails)
    return Reach(contact, has_phone=bool(facts.phones), has_email=bool(facts.emails))


def reveal_contact(session: Session, request: RevealRequest, by: Actor) -> Contact:
    """Return how to reach a person, and write down who asked.

    Raises:
        Refused: nobody is at the counter, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    facts = load_for_edit(session, request.customer_id)
    if replay.find_done(session, request.op_id, REVEALED) is None:
        audit.record(session, by, REVEALED, "customer", request.customer_id, request.op_id)
    return Contact(facts.phones, facts.emails)


def _as_shown(session: Session, facts: Facts, by: Actor) -> CustomerForm:
    if by.role is not Role.CASHIER:
        return CustomerForm(facts)
    shop = load_shop(session)
    shown = replace(
        facts,
        phones=facts.phones if shop.shows_phones else (),
        emails=facts.emails if shop.shows_emails else (),
    )
    return CustomerForm(shown, not shop.shows_phones, not shop.shows_emails)
