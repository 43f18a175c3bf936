"""A person as an answer of the search: who, why, and what a row of the list shows."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from careapp.rules.search.answers import (
    Mark,
    Matched,
    Strength,
    begun_by,
    marks_in,
    marks_of_words,
    opens,
)
from careapp.rules.search.question import Question
from careapp.services.find_statements import PERSON, AnyRow

COLUMNS = len(PERSON)
ID, NAME, PRONUNCIATION = 0, 1, 8
"""Where these stand in a row of `PERSON`."""
_NAMES = (Matched.NAME, Matched.COMPANY, Matched.CALL_NAME)


class Why(NamedTuple):
    """Why somebody was found; `marks` are stretches of the name."""

    marks: tuple[Mark, ...]
    matched: Matched
    strength: Strength


class FoundPerson(NamedTuple):
    """One row of an answer: a row of `PERSON` as the driver has it, and the question it answers.

    Twenty are made for each key press and eight are seen: why a row was found, and what SQLite
    keeps as numbers and texts, is worked out only when it is asked for.
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
    stamps: int
    visits: int
    looking_for: str
    kept_is_customer: bool | int
    kept_last_visit: date | str | None
    birthday_month: int | None
    birthday_day: int | None
    found_by: Question | Why

    @property
    def why(self) -> Why:
        """Why this person was found; of one found by name it is read from the question."""
        found_by = self.found_by
        return found_by if isinstance(found_by, Why) else _why(self, found_by)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What of the name is highlighted."""
        return self.why.marks

    @property
    def matched(self) -> Matched:
        """By what."""
        return self.why.matched

    @property
    def strength(self) -> Strength:
        """How sure it is."""
        return self.why.strength

    @property
    def is_customer(self) -> bool:
        """False: not yet one."""
        return bool(self.kept_is_customer)

    @property
    def last_visit_on(self) -> date | None:
        """The day of the last visit."""
        last = self.kept_last_visit
        return _day_of(last) if isinstance(last, str) else last

    @property
    def birthday(self) -> tuple[int, int] | None:
        """Month and day."""
        month, day = self.birthday_month, self.birthday_day
        return None if month is None or day is None else (month, day)

    @property
    def opens(self) -> bool:
        """Whether Enter may open this person without being told twice."""
        return opens(self.strength)


class FoundPeople(NamedTuple):
    """An answer, the likeliest first; `more`: there are others that are not shown."""

    rows: tuple[FoundPerson, ...]
    more: bool = False
    second_step_needed: bool = False


def build_person(row: AnyRow, found_by: Question | Why) -> FoundPerson:
    """Return the person of one row of `PERSON`."""
    return new_person(FoundPerson, (*row, found_by))


def _why(person: FoundPerson, question: Question) -> Why:
    marks = marks_of_words(person.name, question.words)
    if marks is not None:
        return Why(marks, Matched.NAME, Strength.WORDS)
    if question.digits:
        return Why((), Matched.PHONE, Strength.PART)
    marks = marks_in(person.name, question.words)
    begun = begun_by(question.words, (person.name, person.company, person.call_name))
    if begun is not None:
        return Why(marks, _NAMES[begun], Strength.WORDS)
    return Why(marks, Matched.EMAIL if question.mail else Matched.PHONE, Strength.PART)


new_person = tuple.__new__
"""What `FoundPerson._make` calls; twice as fast without it, and twenty times for each key press."""
_day_of = lru_cache(maxsize=4096)(date.fromisoformat)
