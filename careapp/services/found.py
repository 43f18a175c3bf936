"""A person as an answer of the search: who, why, and what a row of the list shows."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from careapp.rules.search.answers import Mark, Matched, Strength, opens
from careapp.services.find_statements import PERSON, AnyRow

COLUMNS = len(PERSON)
ID, NAME, COMPANY, CALL_NAME, PRONUNCIATION = 0, 1, 4, 7, 8
"""Where these stand in a row of `PERSON`."""


class FoundPerson(NamedTuple):
    """One row of an answer: a row of `PERSON` as the driver has it, and why it was found.

    `marks` are stretches of `name`. Twenty are made for each key press, so what SQLite keeps as
    numbers and texts is converted only when it is asked for.
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
    marks: tuple[Mark, ...]
    matched: Matched
    strength: Strength

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


def build_person(
    row: AnyRow, marks: tuple[Mark, ...], matched: Matched, strength: Strength
) -> FoundPerson:
    """Return the person of one row of `PERSON`."""
    return new_person(FoundPerson, (*row, marks, matched, strength))


new_person = tuple.__new__
"""What `FoundPerson._make` calls; twice as fast without it, and twenty times for each key press."""
_day_of = lru_cache(maxsize=4096)(date.fromisoformat)
