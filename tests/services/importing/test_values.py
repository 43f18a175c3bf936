"""What an import tells: its problems in the order of the file."""

from careapp.importers.values import RowProblem
from careapp.services.importing.values import Tally


def problem(line: int, sheet: str = "") -> RowProblem:
    return RowProblem(line, "", "…", is_refused=True, sheet=sheet)


def test_problems_found_later_stand_in_their_line() -> None:
    tally = Tally()
    tally.note([problem(4), problem(9)])
    tally.note([problem(2)])
    assert [one.line for one in tally.problems_in_order()] == [2, 4, 9]


def test_problems_of_a_workbook_go_sheet_by_sheet() -> None:
    tally = Tally()
    tally.note([problem(4, "2025"), problem(3, "2024"), problem(2, "2025")])
    told = [(one.sheet, one.line) for one in tally.problems_in_order()]
    assert told == [("2025", 2), ("2025", 4), ("2024", 3)]
