"""Rows of an address book to people."""

import re
from collections.abc import Callable
from typing import NamedTuple

from careapp.importers import cells, dates, words
from careapp.importers.cells import Remembered
from careapp.importers.converted import Converted
from careapp.importers.header import Header, is_of_cards
from careapp.importers.openings import OpeningReader, ToldOpening
from careapp.importers.rows import Columns, Problems, in_columns
from careapp.importers.values import (
    Bad,
    Batch,
    Cell,
    CustomerRow,
    DateOrder,
    Field,
    RawRows,
    Spelling,
)
from careapp.rules.search.folding import fold_code
from careapp.rules.writing import holds_card_number
from careapp.text import _

_NAME_LENGTH = 200
_TITLE_LENGTH = 60
_CARD_LENGTH = 60
_EMAIL_LENGTH = 254
_NOTE_LENGTH = 4_000
_EAN_LENGTH = 13
"""A shop's own cards are often EAN 13; some of those pass the check of payment cards."""
_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\".]{2,}")
_LANGUAGES = {"it": "it", "en": "en", "in": "en"}
"""The first letters of it, it_IT, Italian, italiano; en, en_GB, English; inglese."""


class _Person(NamedTuple):
    """The converted cells of one row."""

    line: int
    code: str
    name: str
    given_name: str
    family_name: str
    company: str
    title: str
    birthday: tuple[int, int] | Bad | None
    language: str
    marketing: bool | None
    opening: ToldOpening


class CustomersReader:
    """Converts the chunks of one table, in order."""

    def __init__(self, header: Header, spelling: Spelling, sheet: str) -> None:
        self._header = header
        self._sheet = sheet
        self._code = Remembered(cells.code)
        self._name = Remembered(cells.bounded_text(_NAME_LENGTH))
        self._title = Remembered(cells.cut_text(_TITLE_LENGTH))
        order = spelling.orders.get(Field.BIRTHDAY, DateOrder.DAY_FIRST)
        self._birthday = Remembered(dates.birthday(order, spelling.today))
        self._language = Remembered(_language)
        self._answer = Remembered(_answer)
        self._openings = OpeningReader(header, spelling)
        self._knows_cards = is_of_cards(header.columns)

    def read(self, raw: RawRows) -> Batch[CustomerRow]:
        """Return the people of some rows, and what was wrong in the others."""
        problems = Problems(self._sheet)
        problems.take(raw.problems)
        columns = in_columns(raw, self._header, problems)
        table = Converted(columns, self._header)
        rows: list[CustomerRow] = []
        for place, person in enumerate(self._people(table)):
            if place in table.faults:
                label, text = table.faults[place]
                problems.refuse(person.line, text, label)
            elif self._is_kept(person, self._signs(person, columns, place), problems):
                row = self._row(person, columns, place, problems)
                if row.code or row.name or row.cards:
                    rows.append(row)
                else:
                    problems.refuse(person.line, _nobody())
        return Batch(rows, problems.in_order(), len(raw.rows) + len(raw.problems))

    def _people(self, table: Converted) -> list[_Person]:
        parts = (
            table.lines,
            table.take(Field.CODE, self._code),
            table.take(Field.NAME, self._name),
            table.take(Field.GIVEN_NAME, self._name),
            table.take(Field.FAMILY_NAME, self._name),
            table.take(Field.COMPANY, self._name),
            table.take(Field.TITLE, self._title),
            self._birthday.column(table.cells(Field.BIRTHDAY)),
            self._language.column(table.cells(Field.LANGUAGE)),
            self._answer.column(table.cells(Field.MARKETING)),
            self._openings.columns(table),
        )
        return [_Person._make(values) for values in zip(*parts, strict=True)]

    def _signs(self, person: _Person, columns: Columns, place: int) -> list[str]:
        """Return what names the person; the card does where a file has balances by card."""
        named = [person.code, person.name, person.given_name, person.family_name, person.company]
        cards = self._header.columns.get(Field.CARD, ()) if self._knows_cards else ()
        named += [cells.plain_text(columns.cells[position][place]) for position in cards]
        return [text for text in named if text]

    def _is_kept(self, person: _Person, signs: list[str], problems: Problems) -> bool:
        if any(map(words.is_total, signs)):
            problems.remark(person.line, _("This row only adds up the others: left out."))
            return False
        if not signs:
            problems.refuse(person.line, _nobody())
            return False
        return True

    def _row(
        self, person: _Person, columns: Columns, place: int, problems: Problems
    ) -> CustomerRow:
        birthday = person.birthday
        if isinstance(birthday, Bad):
            problems.remark(person.line, birthday.text, self._header.label_of(Field.BIRTHDAY))
            birthday = None
        several = _Several(self._header, columns, place, problems)
        spoken = f"{person.given_name} {person.family_name}".strip()
        return CustomerRow(
            person.line,
            person.code,
            person.name or spoken or person.company,
            *person[3:7],
            emails=several.values(Field.EMAIL, _email),
            phones=several.values(Field.PHONE, cells.phone),
            cards=several.values(Field.CARD, _card),
            birthday=birthday,
            language=person.language,
            notes=several.values(Field.NOTE, _note),
            marketing=person.marketing,
            opening=self._openings.opening(person.opening, person.line, problems),
        )


class _Several:
    """The values of one row in the columns that a field may have several of."""

    def __init__(self, header: Header, columns: Columns, place: int, problems: Problems) -> None:
        self._header = header
        self._columns = columns
        self._place = place
        self._problems = problems

    def values(self, meaning: Field, convert: Callable[[Cell], str | Bad]) -> tuple[str, ...]:
        """Return the different values; one that cannot be read is told and left empty."""
        found: dict[str, None] = {}
        line = self._columns.lines[self._place]
        for position in self._header.columns.get(meaning, ()):
            value = convert(self._columns.cells[position][self._place])
            if isinstance(value, Bad):
                self._problems.remark(line, value.text, self._header.labels[position])
            elif value:
                found[value] = None
        return tuple(found)


def _nobody() -> str:
    return _("This row has neither a name nor a code.")


def _email(cell: Cell) -> str | Bad:
    text = cells.plain_text(cell)
    if not text:
        return ""
    if len(text) > _EMAIL_LENGTH or not _EMAIL.fullmatch(text):
        return Bad(_("This is not an e-mail address: left empty."))
    return text


def _card(cell: Cell) -> str | Bad:
    text = cells.code(cell)
    if isinstance(text, Bad):
        return text
    number = fold_code(text)[:_CARD_LENGTH]
    if len(number) > _EAN_LENGTH and holds_card_number(number):
        return Bad(_("This looks like the number of a payment card: left out."))
    return number


def _note(cell: Cell) -> str | Bad:
    text = cells.plain_text(cell)
    if len(text) > _NOTE_LENGTH:
        return Bad(_("The note is longer than {n} characters: left out.").format(n=_NOTE_LENGTH))
    if holds_card_number(text):
        return Bad(_("The note holds the number of a payment card: left out."))
    return text


def _language(cell: Cell) -> str:
    return _LANGUAGES.get(cells.plain_text(cell).lower()[:2], "")


def _answer(cell: Cell) -> bool | None:
    return words.as_answer(cells.plain_text(cell))
