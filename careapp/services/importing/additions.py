"""What a file adds to people the archive already has: only what is missing, nothing replaced."""

from collections import defaultdict
from collections.abc import Iterable, KeysView, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, select, update
from sqlalchemy.orm import Session

from careapp.model.customer import Consent, Customer, Email, Note, Phone
from careapp.rules.search.folding import fold_mail
from careapp.services import search_index
from careapp.services.importing.people import add_belongings, joined
from careapp.services.importing.persons import Key, Person

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_WORDS = ("name", "given_name", "family_name", "company", "title")
_FACTS = select(
    Customer.id,
    *(getattr(Customer, word) for word in _WORDS),
    Customer.birthday_month,
    Customer.birthday_day,
).where(Customer.id.in_(_IDS))
_BELONGINGS = {
    "phones": select(Phone.customer_id, Phone.digits).where(Phone.customer_id.in_(_IDS)),
    "emails": select(Email.customer_id, Email.folded).where(Email.customer_id.in_(_IDS)),
    "notes": select(Note.customer_id, Note.text).where(Note.customer_id.in_(_IDS)),
    "consents": select(Consent.customer_id, Consent.purpose).where(Consent.customer_id.in_(_IDS)),
}
_UPDATE = (
    update(Customer.__table__)  # type: ignore[arg-type]
    .where(Customer.id == bindparam("of"))
    .values({word: bindparam(f"to_{word}") for word in _WORDS})
    .values(birthday_month=bindparam("to_month"), birthday_day=bindparam("to_day"))
)


class Additions:
    """What an import will add to people of before once it is completed."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._waiting: dict[int, Person] = {}

    @property
    def people(self) -> KeysView[int]:
        """The ids of those who will get something."""
        return self._waiting.keys()

    def gather(self, session: Session, known: Iterable[tuple[int, Person]]) -> dict[Key, int]:
        """Keep what is new about people; return the signs that will be theirs."""
        told: dict[int, Person] = {}
        for customer_id, person in known:
            told[customer_id] = joined(told[customer_id], person) if customer_id in told else person
        missing = self._missing(session, told)
        signs: dict[Key, int] = {}
        for customer_id, person in missing.items():
            before = self._waiting.get(customer_id)
            self._waiting[customer_id] = joined(before, person) if before else person
            signs.update((key, customer_id) for key in person.signs())
        return signs

    def apply(self, session: Session, moment: datetime) -> None:
        """Write everything, in the transaction that completes the import."""
        ids = sorted(self._waiting)
        for start in range(0, len(ids), 1_000):
            some = ids[start : start + 1_000]
            facts = {row.id: row for row in session.execute(_FACTS, {"ids": some})}
            session.execute(_UPDATE, [_filled(facts[i]._asdict(), self._waiting[i]) for i in some])
            people = [(i, self._waiting[i]) for i in some]
            add_belongings(session, self._source, moment, people)
            session.flush()
            search_index.index_customers(session, some)

    def _missing(self, session: Session, told: dict[int, Person]) -> dict[int, Person]:
        """Return for each person what the archive lacks, where it lacks anything."""
        ids = sorted(told)
        if not ids:
            return {}
        facts = {row.id: row for row in session.execute(_FACTS, {"ids": ids})}
        have = {kind: _belongings(session, kind, ids) for kind in _BELONGINGS}
        lacking = {
            customer_id: _lacking(told[customer_id], row._asdict(), have)
            for customer_id, row in facts.items()
        }
        return {customer_id: person for customer_id, person in lacking.items() if _says(person)}


def _belongings(session: Session, kind: str, ids: Sequence[int]) -> defaultdict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for customer_id, value in session.execute(_BELONGINGS[kind], {"ids": ids}):
        found[customer_id].add(value)
    return found


def _lacking(
    person: Person, facts: dict[str, object], have: dict[str, defaultdict[int, set[str]]]
) -> Person:
    of = int(str(facts["id"]))
    is_named = bool(facts["name"])
    return replace(
        person,
        # A name that staff wrote stays as they wrote it, in all its parts.
        name="" if is_named else person.name,
        given_name="" if is_named else person.given_name,
        family_name="" if is_named else person.family_name,
        company="" if facts["company"] else person.company,
        title="" if facts["title"] else person.title,
        birthday=None if facts["birthday_month"] else person.birthday,
        phones=tuple(one for one in person.phones if one.digits not in have["phones"][of]),
        emails=tuple(m for m in person.emails if fold_mail(m) not in have["emails"][of]),
        notes=tuple(note for note in person.notes if note not in have["notes"][of]),
        wants_marketing=person.wants_marketing and "marketing" not in have["consents"][of],
    )


def _says(person: Person) -> bool:
    words = any(getattr(person, word) for word in _WORDS)
    signs = person.codes or person.phones or person.emails or person.cards
    return bool(words or signs or person.birthday or person.notes or person.wants_marketing)


def _filled(facts: dict[str, object], person: Person) -> dict[str, object]:
    month, day = person.birthday or (None, None)
    return {
        "of": facts["id"],
        **{f"to_{word}": facts[word] or getattr(person, word) for word in _WORDS},
        "to_month": facts["birthday_month"] or month,
        "to_day": facts["birthday_day"] or day,
    }
