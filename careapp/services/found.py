"""A person as an answer of the search: who, why, and what a row of the list shows."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from careapp.rules.search.answers import Mark, Matched, Strength, opens
from careapp.services.find_statements import PERSON, AnyRow

COLUMNS = len(PERSON)
ID, NAME, COMPANY, CALL_NAME, PRONUNCIATION = 0, 1, 4, 7, 8
"""Where these stand in a row of `PERSON`."""
_PLAIN = COLUMNS - 4
_LAST, _MONTH = _PLAIN + 1, _PLAIN + 2


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
    stamps: int
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


def build_person(
    row: AnyRow, marks: tuple[Mark, ...], matched: Matched, strength: Strength
) -> FoundPerson:
    """Return the person of one row of `PERSON`."""
    last, month = row[_LAST], row[_MONTH]
    # SQLite keeps days as text and truth as a number.
    if isinstance(last, str):
        last = _day_of(last)
    birthday = None if month is None else (month, row[_MONTH + 1])
    more = (row[_PLAIN] == 1, last, birthday, marks, matched, strength)
    return _new(FoundPerson, row[:_PLAIN] + more)


_new = tuple.__new__
"""What `FoundPerson._make` calls; twice as fast without it, and twenty times for each key press."""
_day_of = lru_cache(maxsize=4096)(date.fromisoformat)
