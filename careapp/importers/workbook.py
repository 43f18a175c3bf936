"""Workbooks: XLSX and ODS, each sheet after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path

import python_calamine

from careapp.errors import Refused
from careapp.importers import container
from careapp.importers.values import CHUNK_ROWS, Cell, RawRows
from careapp.text import _

_SHEETS = 100
_KEPT_CELLS = 1_000_000
"""Of all sheets together: some 50 MB."""
_VALUES = frozenset((str, float, int, date, datetime, time))
"""What a cell may be; anything else (true, a span of time) is its text."""


class Workbook:
    """A workbook that keeps its sheets once read, while they are small: each is needed thrice."""

    def __init__(self, workbook: python_calamine.CalamineWorkbook) -> None:
        self._workbook = workbook
        self._kept: dict[str, python_calamine.CalamineSheet] = {}
        self._room = _KEPT_CELLS

    def sheet(self, name: str) -> python_calamine.CalamineSheet:
        """Return a sheet by its name.

        Raises:
            Refused: it is damaged.

        """
        if name in self._kept:
            return self._kept[name]
        sheet = self._read(name)
        cells = sheet.height * sheet.width
        if cells <= self._room:
            self._room -= cells
            self._kept[name] = sheet
        return sheet

    def _read(self, name: str) -> python_calamine.CalamineSheet:
        try:
            return self._workbook.get_sheet_by_name(name)
        except (python_calamine.CalamineError, OSError, ValueError) as fault:
            raise Refused(container.damaged_text()) from fault


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, gone through as often as needed."""

    workbook: Workbook
    name: str

    def chunks(self) -> Iterator[RawRows]:
        """Yield the sheet's rows with the numbers that a spreadsheet shows beside them."""
        rows = self.workbook.sheet(self.name).iter_rows()
        first = 1
        while chunk := [_cells(row) for row in islice(rows, CHUNK_ROWS)]:
            yield RawRows(range(first, first + len(chunk)), chunk, [])
            first += len(chunk)


def open_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook after its container has been checked.

    Raises:
        Refused: damaged, protected, too large, or built to do harm.

    """
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(container.checked_archive(path))
    except (python_calamine.CalamineError, OSError, ValueError) as fault:
        raise Refused(container.damaged_text()) from fault
    if len(workbook.sheet_names) > _SHEETS:
        raise Refused(_("The workbook has more than {n} sheets.").format(n=_SHEETS))
    shared = Workbook(workbook)
    return [Sheet(shared, name) for name in workbook.sheet_names]


def _cells(row: Sequence[object]) -> list[Cell]:
    # An exact type in a set narrows nothing for the type checker.
    return [value if type(value) in _VALUES else str(value) for value in row]  # type: ignore[misc]
