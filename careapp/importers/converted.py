"""The columns of some rows while they are converted, and the cells that could not be."""

from collections.abc import Sequence
from typing import TypeVar

from careapp.importers import cells, words
from careapp.importers.cells import Remembered
from careapp.importers.header import Header
from careapp.importers.rows import Columns
from careapp.importers.values import Bad, Cell, Field

Value = TypeVar("Value")


class Converted:
    """The columns of a chunk while they are converted, and the cells that could not be."""

    def __init__(self, columns: Columns, header: Header) -> None:
        self._columns = columns
        self._header = header
        self.lines = columns.lines
        self.faults: dict[int, tuple[str, str]] = {}
        """Place of a row to the label of the column and what is wrong there."""

    def cells(self, meaning: Field) -> Sequence[Cell]:
        """Return a field's cells as they stand."""
        return self._columns.of(self._header, meaning)

    def take(self, meaning: Field, convert: Remembered[Cell, Value]) -> list[Value]:
        """Convert a field's cells."""
        return self.checked(convert.column(self.cells(meaning)), meaning)

    def checked(self, values: list[Value], meaning: Field) -> list[Value]:
        """Keep in mind which of the values could not be read."""
        for place, value in enumerate(values):
            if isinstance(value, Bad):
                self.faults.setdefault(place, (self._header.label_of(meaning), value.text))
        return values

    def require(self, meaning: Field, text: str) -> None:
        """Keep in mind which cells are empty."""
        for place, cell in enumerate(self.cells(meaning)):
            if cell == "" or (isinstance(cell, str) and not cells.plain_text(cell)):
                self.faults.setdefault(place, (self._header.label_of(meaning), text))

    def is_closing(self, place: int) -> bool:
        """Tell whether a row only sums the rows above it up."""
        row = (column[place] for column in self._columns.cells)
        return any(isinstance(cell, str) and words.is_total(cell) for cell in row)
