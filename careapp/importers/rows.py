"""From rows as they stand to columns of one width: ragged rows are told, never shifted."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress

from careapp.importers.cells import plain_text
from careapp.importers.header import Header
from careapp.importers.values import Cell, Field, RawRows, RowProblem
from careapp.text import _

FILLED_DOWN = (
    *(Field.DATE, Field.TIME, Field.STATUS, Field.CANCELLED, Field.CODE, Field.NAME),
    *(Field.GIVEN_NAME, Field.FAMILY_NAME, Field.EMAIL, Field.PHONE),
)


@dataclass(slots=True)
class Problems:
    """Collects what is wrong in the rows of one chunk; a refused row is told once."""

    sheet: str
    found: list[RowProblem] = field(default_factory=list)

    def in_order(self) -> list[RowProblem]:
        """Return the problems by line."""
        return sorted(self.found, key=lambda problem: problem.line)

    def take(self, problems: Iterable[RowProblem]) -> None:
        """Add what was found before the rows had columns."""
        self.found.extend(replace(problem, sheet=self.sheet) for problem in problems)

    def refuse(self, line: int, text: str, column: str = "") -> None:
        """Leave a row out, and say why."""
        self.found.append(RowProblem(line, column, text, is_refused=True, sheet=self.sheet))

    def remark(self, line: int, text: str, column: str = "") -> None:
        """Let a row in without one value, and say why."""
        self.found.append(RowProblem(line, column, text, is_refused=False, sheet=self.sheet))


@dataclass(frozen=True, slots=True)
class Columns:
    """The rows of a chunk that have the table's width, and their cells by column."""

    lines: Sequence[int]
    cells: Sequence[Sequence[Cell]]

    def of(self, header: Header, meaning: Field) -> Sequence[Cell]:
        """Return the cells of a field's column; empty ones where the file has none."""
        positions = header.columns.get(meaning)
        if not positions or not self.lines:
            return [""] * len(self.lines)
        return self.cells[positions[0]]

    def without(self, places: Container[int]) -> "Columns":
        """Return the same without some of the rows."""
        kept = [place not in places for place in range(len(self.lines))]
        lines = list(compress(self.lines, kept))
        return Columns(lines, [list(compress(cells, kept)) for cells in self.cells])


def in_columns(raw: RawRows, header: Header, problems: Problems) -> Columns:
    """Return the rows below the header by column; blank rows count for nothing."""
    width = len(header.labels)
    lines, rows = raw.lines, raw.rows
    is_even = set(map(len, rows)) == {width} and [""] * width not in rows
    if not is_even or lines[0] <= header.line:
        lines, rows = _whole_rows(raw, header, problems)
    cells: list[Sequence[Cell]] = [*zip(*rows, strict=True)]
    if cells:
        for place in header.payment_cards:
            cells[place] = [""] * len(lines)
    return Columns(lines, cells)


def _whole_rows(
    raw: RawRows, header: Header, problems: Problems
) -> tuple[list[int], list[list[Cell]]]:
    width = len(header.labels)
    lines: list[int] = []
    rows: list[list[Cell]] = []
    for line, row in zip(raw.lines, raw.rows, strict=True):
        if line <= header.line or not any(row):
            continue
        whole = row if len(row) == width else _fitted(row, header)
        if whole is None:
            problems.refuse(line, _width_text(len(row), width))
        else:
            lines.append(line)
            rows.append(whole)
    return lines, rows


def _fitted(row: list[Cell], header: Header) -> list[Cell] | None:
    """Return a row whose surplus is blank cells or a date's own comma; None for any other."""
    width = len(header.labels)
    if header.format.joins_date and len(row) == width + 1:
        place = header.columns[Field.DATE][0]
        joined = f"{row[place]}, {plain_text(row[place + 1])}"
        return [*row[:place], joined, *row[place + 2 :]]
    if len(row) > width and not any(plain_text(cell) for cell in row[width:]):
        return row[:width]
    return None


def _width_text(found: int, expected: int) -> str:
    text = _("This row has {found} columns, the header has {expected}: left out, nothing shifted.")
    return text.format(found=found, expected=expected)


def fill_down(raw: RawRows, header: Header, above: list[Cell]) -> list[Cell]:
    """Give the later rows of an order its customer and date; return the last row.

    *above* is the last row of the chunk before: an order may lie on both sides of the border.
    """
    receipt = header.columns[Field.RECEIPT][0]
    filled = [place for one in FILLED_DOWN for place in header.columns.get(one, ())]
    width = len(header.labels)
    for line, row in zip(raw.lines, raw.rows, strict=True):
        if line <= header.line or len(row) != width:
            continue
        if above and row[receipt] == above[receipt]:
            for place in filled:
                row[place] = row[place] or above[place]
        above = row
    return above
