"""Matching the people of a file with those of the archive, and adding the others.

People who are new are rows of the open import, unseen until it is completed. What a file adds to
people who were there before waits in memory until then: nothing of it may be seen earlier, nor
stay behind when the import is stopped.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session

from careapp.importers.values import RowProblem
from careapp.model.bulk import Row, insert_rows, reserve_ids
from careapp.model.customer import Card, Consent, Customer, Email, ExternalId, Note, Phone
from careapp.rules.search.folding import fold_mail
from careapp.services.importing.persons import STRONG, Key, Person, may_be_same
from careapp.text import _

_VALUES: BindParameter[str] = bindparam("values", expanding=True)


def _finds(column: InstrumentedAttribute[str]) -> Select[str, int, str, int | None]:
    owner = column.class_.customer_id
    return (
        select(column, Customer.id, Customer.name, Customer.merged_into_id)
        .join(Customer, Customer.id == owner)
        .where(column.in_(_VALUES), Customer.erased_at.is_(None))
        .order_by(Customer.id)
    )


_FINDERS = {
    "code": _finds(ExternalId.code).where(ExternalId.source == bindparam("source")),
    "card": _finds(Card.number),
    "mail": _finds(Email.folded),
    "phone": _finds(Phone.digits),
}
_COLUMNS = (
    *("id", "name", "given_name", "family_name", "company", "title", "language"),
    *("birthday_month", "birthday_day"),
)


@dataclass(slots=True)
class Match:
    """What became of the people of some rows, in the order of the rows."""

    ids: list[int] = field(default_factory=list)
    added: list[tuple[int, Person]] = field(default_factory=list)
    """People who are new, and all that the rows tell of them."""
    known: list[tuple[int, Person]] = field(default_factory=list)
    """People who were found, and what the row tells of them."""
    remarks: list[RowProblem] = field(default_factory=list)


class People:
    """Finds or adds the people of one import."""

    def __init__(self, source: str, batch_id: int, moment: datetime) -> None:
        self._source = source
        self._batch_id = batch_id
        self._moment = moment
        self.promised: dict[Key, int] = {}
        """Signs that belong to people of before once the import is completed."""

    def resolve(self, session: Session, persons: Sequence[Person]) -> Match:
        """Return the ids of some people; those nobody knows are added."""
        match = Match()
        all_signs = [person.signs() for person in persons]
        found = self._find(session, set(chain.from_iterable(all_signs)))
        fresh: list[Person] = []
        places: list[int] = []
        for one, signs in zip(persons, all_signs, strict=True):
            person, place = one, None
            if not found.keys().isdisjoint(signs):
                place = self._known(one, found, match)
                person = _with_new_signs(one, place, found, match)
            if place is None:
                fresh.append(person)
                place = -len(fresh)
            elif place < 0:
                fresh[-place - 1] = joined(fresh[-place - 1], person)
            else:
                match.known.append((place, person))
            places.append(place)
            for key in signs if person is one else person.signs():
                found[key].append((place, person.name))
        ids = self._add(session, fresh)
        match.added = list(zip(ids, fresh, strict=True))
        match.ids = [ids[-place - 1] if place < 0 else place for place in places]
        return match

    def _find(self, session: Session, keys: set[Key]) -> "Found":
        found: Found = defaultdict(list)
        for kind, statement in _FINDERS.items():
            values = sorted(key.value for key in keys if key.kind == kind)
            if not values:
                continue
            parameters = {"values": values} | ({"source": self._source} if kind == "code" else {})
            for value, customer_id, name, merged_into in session.execute(statement, parameters):
                found[Key(kind, value)].append((merged_into or customer_id, name))
        for key in keys & self.promised.keys():
            found[key].append((self.promised[key], ""))
        return found

    def _known(self, person: Person, found: "Found", match: Match) -> int | None:
        """Return whose signs these are: an id, a place among the fresh ones (negative), or None.

        At least one of them is known; None: those who have it go by another name.
        """
        remarks: list[str] = []
        for key in person.signs():
            for place, name in found.get(key, ()):
                if key.kind in STRONG or may_be_same(name, person.name):
                    return place
                remarks.append(_shared(key))
        match.remarks.append(RowProblem(person.line, "", remarks[0], is_refused=False))
        return None

    def _add(self, session: Session, fresh: list[Person]) -> Sequence[int]:
        connection = session.connection()
        ids = reserve_ids(connection, Customer, len(fresh))
        people = list(zip(ids, fresh, strict=True))
        rows = [_row(*one) for one in people]
        shared = {"created_at": self._moment, "import_id": self._batch_id}
        insert_rows(connection, Customer, _COLUMNS, rows, **shared)
        add_belongings(session, self._source, self._moment, people)
        return ids


def _row(customer_id: int, person: Person) -> Row:
    words = (person.name, person.given_name, person.family_name, person.company, person.title)
    return (customer_id, *words, person.language or "it", *(person.birthday or (None, None)))


Found = defaultdict[Key, list[tuple[int, str]]]
"""Sign to the people who have it: id, or negative place among the fresh ones, and name."""


def add_belongings(
    session: Session, source: str, moment: datetime, people: Sequence[tuple[int, Person]]
) -> None:
    """Add the phones, mails, cards, codes, notes and consents of people by their ids."""

    def insert(kind: type[DeclarativeBase], names: str, rows: list[Row], **same: object) -> None:
        insert_rows(session.connection(), kind, ("customer_id", *names.split()), rows, **same)

    phones = [(of, *phone) for of, person in people for phone in person.phones]
    insert(Phone, "written digits", phones)
    mails = [(of, mail, fold_mail(mail)) for of, person in people for mail in person.emails]
    insert(Email, "written folded", mails)
    insert(Card, "number", [(of, number) for of, person in people for number in person.cards])
    codes = [(of, code) for of, person in people for code in person.codes]
    insert(ExternalId, "code", codes, source=source)
    notes = [(of, note) for of, person in people for note in person.notes]
    insert(Note, "text", notes, written_at=moment)
    consents = [(of,) for of, person in people if person.wants_marketing]
    insert(Consent, "", consents, purpose="marketing", given_at=moment)


def joined(one: Person, more: Person) -> Person:
    """Return what two rows tell of one person; the first row's words come first."""
    return replace(
        one,
        name=one.name or more.name,
        codes=_both(one.codes, more.codes),
        given_name=one.given_name or more.given_name,
        family_name=one.family_name or more.family_name,
        company=one.company or more.company,
        title=one.title or more.title,
        language=one.language or more.language,
        birthday=one.birthday or more.birthday,
        emails=_both(one.emails, more.emails),
        phones=tuple({phone.digits: phone for phone in more.phones + one.phones}.values()),
        cards=_both(one.cards, more.cards),
        notes=_both(one.notes, more.notes),
        wants_marketing=one.wants_marketing or more.wants_marketing,
    )


def _with_new_signs(person: Person, place: int | None, found: Found, match: Match) -> Person:
    """Drop codes and cards that somebody has already; tell when it is somebody else."""
    owners = {
        number: {owner for owner, _name in found.get(Key("card", number), ())}
        for number in person.cards
    }
    if any(owner - {place} for owner in owners.values()):
        text = _("A card of this row belongs to somebody else: left out.")
        match.remarks.append(RowProblem(person.line, "", text, is_refused=False))
    return replace(
        person,
        codes=tuple(code for code in person.codes if not found.get(Key("code", code))),
        cards=tuple(number for number in person.cards if not owners[number]),
    )


def _both(one: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one + more))


def _shared(key: Key) -> str:
    if key.kind == "mail":
        return _("Somebody else has the same e-mail address: is it the same person?")
    return _("Somebody else has the same phone: is it the same person?")
