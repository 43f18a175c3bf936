"""A first look at a file: what it is, what its columns mean, and how its first rows read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careapp.importers.header import Header
from careapp.importers.reading import open_reading
from careapp.importers.values import Batch, CustomerRow, Field, Kind, Row, SaleRow
from careapp.services.importing.run import choices_of
from careapp.services.importing.values import ImportOptions

SHOWN_ROWS = 50


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file and what it is taken for."""

    label: str
    meaning: Field


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What is known of a file before it is imported. One of `people` and `sales` is empty."""

    title: str
    """The other till's name for people; empty when it is none that CareApp knows."""
    kind: Kind
    rows: int
    """Rows of the file, headers and blank ones too."""
    columns: tuple[Column, ...]
    ignored: tuple[str, ...]
    """Columns that nothing is taken from."""
    people: tuple[CustomerRow, ...]
    sales: tuple[SaleRow, ...]


def look_into(path: Path, options: ImportOptions) -> FilePreview:
    """Read the beginning of a file as an import would; needs no archive and changes nothing.

    Raises:
        Refused: the file cannot be read or understood.
        Ambiguous: the person has to say how dates or numbers are written.

    """
    reading = open_reading(path, choices_of(options))
    header = reading.tables[0].header
    is_people = reading.kind is Kind.CUSTOMERS
    return FilePreview(
        title=reading.title,
        kind=reading.kind,
        rows=reading.rows,
        columns=_columns(header),
        ignored=header.ignored,
        people=_first(reading.customers()) if is_people else (),
        sales=() if is_people else _first(reading.sales()),
    )


def _columns(header: Header) -> tuple[Column, ...]:
    """Return the columns that are read, in the order of the file."""
    by_place = {place: meaning for meaning, places in header.columns.items() for place in places}
    return tuple(Column(header.labels[place], by_place[place]) for place in sorted(by_place))


def _first(batches: Iterator[Batch[Row]]) -> tuple[Row, ...]:
    """Return the first rows that could be read."""
    found: list[Row] = []
    for batch in batches:
        found.extend(batch.rows[: SHOWN_ROWS - len(found)])
        if len(found) == SHOWN_ROWS:
            break
    return tuple(found)
