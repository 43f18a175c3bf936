"""The columns of some rows while they are converted, and the cells that could not be."""

from collections.abc import Sequence
from typing import TypeVar

from careapp.importers import words
from careapp.importers.cells import Key, Remembered
from careapp.importers.header import Header
from careapp.importers.rows import Columns, Problems
from careapp.importers.values import Bad, Cell, Field
from careapp.text import _

Value = TypeVar("Value")


class Converted:
    """The columns of a chunk while they are converted, and the cells that could not be."""

    def __init__(self, columns: Columns, header: Header) -> None:
        self._columns = columns
        self._header = header
        self.lines = columns.lines
        self.faults: dict[int, tuple[str, str]] = {}
        """Place of a row to the label of the column and what is wrong there."""

    def has(self, meaning: Field) -> bool:
        """Tell whether the file has a column of the field."""
        return meaning in self._header.columns

    def cells(self, meaning: Field) -> Sequence[Cell]:
        """Return a field's cells as they stand."""
        return self._columns.of(self._header, meaning)

    def take(self, meaning: Field, convert: Remembered[Cell, Value]) -> list[Value]:
        """Convert a field's cells."""
        if not self.has(meaning):
            return [convert[""]] * len(self.lines)
        return self.checked(convert.column(self.cells(meaning)), meaning, convert)

    def checked(
        self, values: list[Value], meaning: Field, convert: Remembered[Key, Value]
    ) -> list[Value]:
        """Keep in mind which of the values could not be read."""
        if convert.has_met_bad:
            label = self._header.label_of(meaning)
            for place, value in enumerate(values):
                if isinstance(value, Bad):
                    self.faults.setdefault(place, (label, value.text))
        return values

    def without(self, are_passed_over: Sequence[bool], problems: Problems) -> "Converted":
        """Tell what could not be read; return the rows that could be and count."""
        for place, (label, text) in sorted(self.faults.items()):
            if are_passed_over[place]:
                continue
            if self._is_closing(place):
                closing = _("This row only adds up the others: left out.")
                problems.remark(self.lines[place], closing)
            else:
                problems.refuse(self.lines[place], text, label)
        dropped = {place for place, is_passed in enumerate(are_passed_over) if is_passed}
        return Converted(self._columns.without(dropped | self.faults.keys()), self._header)

    def _is_closing(self, place: int) -> bool:
        row = (column[place] for column in self._columns.cells)
        return any(isinstance(cell, str) and words.is_total(cell) for cell in row)
