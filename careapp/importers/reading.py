"""A file of another till: what it is, how it is written, and its rows chunk by chunk.

A file is gone through twice: once to learn from all rows how dates and numbers are written, and
once to read them. Little of it is ever in memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from careapp.errors import Refused
from careapp.importers.customers import CustomersReader
from careapp.importers.dates import DateEvidence
from careapp.importers.delimited import open_delimited
from careapp.importers.header import Header, find_header
from careapp.importers.numbers import DecimalsEvidence
from careapp.importers.openings import BALANCE_FIELDS
from careapp.importers.rows import Problems, in_columns
from careapp.importers.sale_columns import NUMBER_FIELDS
from careapp.importers.sales import SalesReader
from careapp.importers.values import (
    Ambiguous,
    Batch,
    CustomerRow,
    DateOrder,
    Decimals,
    Field,
    Kind,
    RawRows,
    ReadingChoices,
    RowProblem,
    RowSource,
    SaleRow,
    Spelling,
)
from careapp.text import _

_DATE_FIELDS = (Field.DATE, Field.BIRTHDAY, Field.EXPIRY, Field.TIER_SINCE)
_SHOWN = 40
"""So much of a header goes into a sentence."""
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or the whole of a text file, with its header."""

    name: str
    rows: RowSource
    header: Header


@dataclass(slots=True)
class _Survey:
    """What all rows of a file say about its spelling."""

    dates: dict[Field, DateEvidence] = field(default_factory=dict)
    numbers: dict[Field, DecimalsEvidence] = field(default_factory=dict)
    rows: int = 0
    labels: dict[Field, str] = field(default_factory=dict)

    def add(self, table: Table) -> None:
        """Look at every row of a table."""
        header = table.header
        days = [one for one in _DATE_FIELDS if one in header.columns]
        wanted = [one for one in (*NUMBER_FIELDS, *BALANCE_FIELDS) if one in header.columns]
        self.labels.update((one, header.label_of(one)) for one in (*days, *wanted))
        for raw in table.rows.chunks():
            self.rows += len(raw.lines) + len(raw.problems)
            columns = in_columns(raw, header, Problems(table.name))
            for one in days:
                self.dates.setdefault(one, DateEvidence()).add(columns.of(header, one))
            for one in wanted:
                evidence = self.numbers.setdefault(one, DecimalsEvidence())
                evidence.add(columns.of(header, one))


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that is understood and ready to be read."""

    source: str
    """The other till's name, as it is kept with the rows."""
    title: str
    """The till's name for people; empty when it is none that CareApp knows."""
    kind: Kind
    rows: int
    """Rows of the file, headers and blank ones too: what `Batch.done` adds up to."""
    tables: tuple[Table, ...]
    problems: tuple[RowProblem, ...]
    """What was seen before the rows: sheets without a table."""
    spelling: Spelling

    def customers(self) -> Iterator[Batch[CustomerRow]]:
        """Yield the people of the file."""
        for table in self.tables:
            reader = CustomersReader(table.header, self.spelling, table.name)
            for raw in table.rows.chunks():
                yield reader.read(raw)

    def sales(self) -> Iterator[Batch[SaleRow]]:
        """Yield the receipt lines of the file."""
        for table in self.tables:
            reader = SalesReader(table.header, self.spelling, table.name)
            for raw in table.rows.chunks():
                yield reader.read(raw)
            yield Batch(reader.close(), [], 0)


def open_reading(path: Path, choices: ReadingChoices) -> Reading:
    """Find out what a file is and how it is written.

    Raises:
        Refused: it cannot be read, or no row names known columns.
        Ambiguous: dates or amounts could mean two things and the person has to say which
            (`--dates`, `--decimals`).

    """
    tables, problems = _tables(path, choices)
    survey = _Survey()
    for table in tables:
        survey.add(table)
    first = tables[0].header
    spelling = Spelling(_orders(survey, choices), _decimals(survey, choices), choices.today)
    source = choices.source or first.format.source
    return Reading(
        source, first.format.title, first.kind, survey.rows, tables, tuple(problems), spelling
    )


def _tables(path: Path, choices: ReadingChoices) -> tuple[tuple[Table, ...], list[RowProblem]]:
    tables: list[Table] = []
    problems: list[RowProblem] = []
    for name, rows in _sources(path, choices):
        head = next(rows.chunks(), RawRows([], [], []))
        header = find_header(head, choices)
        if header is not None and (not tables or header.kind is tables[0].header.kind):
            tables.append(Table(name, rows, header))
        elif any(any(row) for row in head.rows):
            problems.append(RowProblem(1, "", _other_sheet(), is_refused=False, sheet=name))
    if not tables:
        raise Refused(_no_header())
    return tuple(tables), problems


def _other_sheet() -> str:
    return _("This sheet is not part of the table: left out.")


def _no_header() -> str:
    return _(
        "No row of the file names columns that CareApp knows: nothing was changed. Customers need"
        " a name or a code, sales need a date and an amount or a price. A mapping file says which"
        " column is which (--mapping)."
    )


def _sources(path: Path, choices: ReadingChoices) -> list[tuple[str, RowSource]]:
    try:
        with path.open("rb") as file:
            magic = file.read(8)
        if magic.startswith(_ZIP):
            from careapp.importers.workbook import open_workbook  # noqa: PLC0415 - only for sheets

            return [(sheet.name, sheet) for sheet in open_workbook(path)]
        if magic == _OLE:
            raise Refused(_old_workbook())
        return [("", open_delimited(path, choices.encoding))]
    except OSError as fault:
        text = _("The file cannot be opened: look whether it is still there, and try again.")
        raise Refused(text) from fault


def _old_workbook() -> str:
    return _(
        "This is an old Excel file (.xls) or one with a password: nothing was changed. Open it"
        " and save it as .xlsx without a password."
    )


def _orders(survey: _Survey, choices: ReadingChoices) -> dict[Field, DateOrder]:
    """Decide for each column; one that does not tell is written as the file's others are."""
    if choices.dates is not None:
        return dict.fromkeys(survey.dates, choices.dates)
    decided = {one: evidence.decided() for one, evidence in survey.dates.items()}
    told = {order for order in decided.values() if order is not None}
    common = told.pop() if len(told) == 1 else None
    for one, evidence in survey.dates.items():
        if evidence.must_ask() and (evidence.is_mixed() or common is None):
            text = _(
                "The dates in «{column}» can be read in two ways, as 3 April or as 4 March. Choose"
                " --dates day-first or --dates month-first; nothing was changed."
            )
            raise Ambiguous(text, survey.labels[one][:_SHOWN], DateOrder)
    return {one: order or common or DateOrder.DAY_FIRST for one, order in decided.items()}


def _decimals(survey: _Survey, choices: ReadingChoices) -> dict[Field, Decimals]:
    """Decide for each column; one that does not tell is written as the file's others are."""
    if choices.decimals is not None:
        return dict.fromkeys(survey.numbers, choices.decimals)
    decided = {one: evidence.decided() for one, evidence in survey.numbers.items()}
    told = {sign for sign in decided.values() if sign is not None}
    common = told.pop() if len(told) == 1 else None
    for one, evidence in survey.numbers.items():
        if evidence.must_ask() and (evidence.is_mixed() or common is None):
            text = _(
                "The numbers in «{column}» can be read in two ways: 1.234 may be a thousand or a"
                " little more than one. Choose --decimals comma or --decimals point; nothing was"
                " changed."
            )
            raise Ambiguous(text, survey.labels[one][:_SHOWN], Decimals)
    return {one: sign or common or Decimals.POINT for one, sign in decided.items()}
