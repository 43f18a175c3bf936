"""People as other programs ask for them: `careapp find TEXT --json`."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.orm import Session

from careapp.model.customer import Card, Email, ExternalId, Phone
from careapp.services.find import find, find_more
from careapp.services.found import FoundPerson


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One found person; the names of the fields are the keys of the JSON."""

    id: int
    name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    cards: tuple[str, ...]
    external_ids: tuple[str, ...]
    tier: str
    points: int
    matched: str
    """By what the person was found: "name", "phone", "email" or "code"."""


def list_people(session: Session, text: str) -> tuple[ListedPerson, ...]:
    """Return who is asked for, the likeliest first, typing slips forgiven."""
    found = find(session, text)
    people = {person.customer_id: person for person in found.rows}
    if found.second_step_needed:
        for person in find_more(session, text, tuple(people)).rows:
            people.setdefault(person.customer_id, person)
    return _listed(session, tuple(people.values()))


def _listed(session: Session, people: Sequence[FoundPerson]) -> tuple[ListedPerson, ...]:
    ids = [person.customer_id for person in people]
    phones, emails, cards, codes = (_written(session, of, ids) for of in _OF_PEOPLE)
    return tuple(
        ListedPerson(
            id=person.customer_id,
            name=person.name,
            phones=tuple(phones[person.customer_id]),
            emails=tuple(emails[person.customer_id]),
            cards=tuple(cards[person.customer_id]),
            external_ids=tuple(codes[person.customer_id]),
            tier=person.tier,
            points=person.points,
            matched=str(person.matched),
        )
        for person in people
    )


def _written(
    session: Session, statement: Select[int, str], ids: list[int]
) -> defaultdict[int, list[str]]:
    written: defaultdict[int, list[str]] = defaultdict(list)
    for customer_id, value in session.execute(statement, {"ids": ids}):
        written[customer_id].append(value)
    return written


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_OF_PEOPLE = (
    select(Phone.customer_id, Phone.written).where(Phone.customer_id.in_(_IDS)).order_by(Phone.id),
    select(Email.customer_id, Email.written).where(Email.customer_id.in_(_IDS)).order_by(Email.id),
    select(Card.customer_id, Card.number).where(Card.customer_id.in_(_IDS)).order_by(Card.id),
    select(ExternalId.customer_id, ExternalId.code)
    .where(ExternalId.customer_id.in_(_IDS))
    .order_by(ExternalId.id),
)
