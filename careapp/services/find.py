"""Finding a person from whatever is typed: the first answer at once, guesses as a second one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from careapp.rules.search.answers import (
    Mark,
    Matched,
    Strength,
    begun_by,
    marks_in,
    marks_of_words,
    opens,
)
from careapp.rules.search.question import (
    Question,
    exact_keys,
    name_walks,
    read_question,
    walks_for,
)
from careapp.services.find_statements import PERSON, AnyRow, is_long, people_on, people_with

MOST_ROWS = 20
_COLUMNS = len(PERSON)
_PLAIN = _COLUMNS - 4
_ID, _NAME, _COMPANY, _CALL_NAME = 0, 1, 4, 7
_NAMES = (Matched.NAME, Matched.COMPANY, Matched.CALL_NAME)
FEW = 5
"""With fewer people found, guesses are asked for as a second answer."""


class FoundPerson(NamedTuple):
    """One row of an answer: who, why, and what the row shows.

    `marks` are stretches of `name`; `birthday` is month and day; `is_customer` False: not yet one.
    A tuple, because making twenty dataclasses takes as long as finding twenty people.
    """

    customer_id: int
    name: str
    given_name: str
    family_name: str
    company: str
    title: str
    register: str
    call_name: str
    pronunciation: str
    language: str
    tier: str
    points: int
    visits: int
    looking_for: str
    is_customer: bool
    last_visit_on: date | None
    birthday: tuple[int, int] | None
    marks: tuple[Mark, ...]
    matched: Matched
    strength: Strength

    @property
    def opens(self) -> bool:
        """Whether Enter may open this person without being told twice."""
        return opens(self.strength)


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """An answer, the likeliest first; `more`: there are others that are not shown."""

    rows: tuple[FoundPerson, ...]
    more: bool = False
    second_step_needed: bool = False


def find(session: Session, text: str, limit: int = MOST_ROWS) -> FoundPeople:
    """Return who is asked for: whole cards, codes, e-mails and phones first, then regulars first.

    An empty text finds nobody; `recent` is shown then.
    """
    question = read_question(text)
    exact = _exact_people(session, question)
    known = {person.customer_id for person in exact}
    rows = [row for row in _walked(session, question, limit + 1) if row[_ID] not in known]
    people = exact + [_person(row, question) for row in rows]
    is_few = bool(question.text) and len(people) < FEW and not _is_settled(exact)
    return FoundPeople(tuple(people[:limit]), len(people) > limit, is_few)


def _exact_people(session: Session, question: Question) -> list[FoundPerson]:
    keys = exact_keys(question)
    rows = people_with(session, keys, MOST_ROWS) if keys else []
    owners: dict[int, AnyRow] = {row[_ID]: row for row in rows}
    strength = Strength.EXACT if len(owners) == 1 else Strength.PART
    return [_build(row, (), _matched_by(row[_COLUMNS]), strength) for row in owners.values()]


def _is_settled(exact: Sequence[FoundPerson]) -> bool:
    return any(person.strength is Strength.EXACT for person in exact)


def _walked(session: Session, question: Question, limit: int) -> Sequence[AnyRow]:
    walks = walks_for(question)
    if not walks:
        return []
    rows = people_on(session, walks, limit)
    others = name_walks(question.words)[1:] if len(question.words) > 1 else []
    if len(rows) < limit and others and is_long(session, walks[0].key):
        rows = people_on(session, [*walks, *others], limit)
    return rows


def _matched_by(key: str) -> Matched:
    return {"#": Matched.PHONE, "@": Matched.EMAIL}.get(key[1], Matched.CODE)


def _person(row: AnyRow, question: Question) -> FoundPerson:
    marks = marks_of_words(row[_NAME], question.words)
    if marks is not None:
        return _build(row, marks, Matched.NAME, Strength.WORDS)
    if question.digits:
        return _build(row, (), Matched.PHONE, Strength.PART)
    marks = marks_in(row[_NAME], question.words)
    begun = begun_by(question.words, (row[_NAME], row[_COMPANY], row[_CALL_NAME]))
    if begun is not None:
        return _build(row, marks, _NAMES[begun], Strength.WORDS)
    matched = Matched.EMAIL if question.mail else Matched.PHONE
    return _build(row, marks, matched, Strength.PART)


def _build(
    row: AnyRow, marks: tuple[Mark, ...], matched: Matched, strength: Strength
) -> FoundPerson:
    known, (is_customer, last, month, day) = row[:_PLAIN], row[_PLAIN:_COLUMNS]
    # SQLite keeps days as text and truth as a number.
    last = date.fromisoformat(last) if isinstance(last, str) else last
    birthday = None if month is None else (month, day)
    return FoundPerson._make((*known, bool(is_customer), last, birthday, marks, matched, strength))
