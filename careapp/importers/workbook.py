"""Workbooks: XLSX and ODS, each sheet after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from itertools import islice
from pathlib import Path

import python_calamine

from careapp.errors import Refused
from careapp.importers import container
from careapp.importers.values import CHUNK_ROWS, Cell, RawRows
from careapp.text import _

_SHEETS = 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, gone through as often as needed."""

    workbook: python_calamine.CalamineWorkbook
    name: str

    def chunks(self) -> Iterator[RawRows]:
        """Yield the sheet's rows with the numbers that a spreadsheet shows beside them."""
        rows = _read(self.workbook, self.name).iter_rows()
        first = 1
        while chunk := [[_cell(value) for value in row] for row in islice(rows, CHUNK_ROWS)]:
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
    return [Sheet(workbook, name) for name in workbook.sheet_names]


def _read(workbook: python_calamine.CalamineWorkbook, name: str) -> python_calamine.CalamineSheet:
    try:
        return workbook.get_sheet_by_name(name)
    except (python_calamine.CalamineError, OSError, ValueError) as fault:
        raise Refused(container.damaged_text()) from fault


def _cell(value: object) -> Cell:
    if isinstance(value, str | float | int | date | time) and not isinstance(value, bool):
        return value
    return str(value)
