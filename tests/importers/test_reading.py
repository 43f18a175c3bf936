from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from careapp.errors import Refused
from careapp.importers.values import DateOrder, Decimals, Kind
from tests.importers.files import people, read, sales, write

HEADER = "Scontrino;Data;Importo;Qta\n"


def test_dates_and_amounts_are_decided_from_all_rows(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "1;03/04/2025;1.234;1\n2;28/04/2025;5,50;1\n")
    rows, problems = sales(path)
    assert not problems
    assert [(row.moment.month, row.amount) for row in rows] == [
        (4, Decimal(1234)),
        (4, Decimal("5.50")),
    ]


def test_a_column_that_does_not_tell_is_written_as_the_others(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "1;28/04/2025;12.50;1.000\n")
    assert sales(path)[0][0].quantity == 1


def test_dates_that_mean_two_days_are_asked_about(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "1;03/04/2025;5,50;1\n")
    with pytest.raises(Refused, match=r"«Data».*--dates day-first"):
        read(path)
    assert sales(path, dates=DateOrder.MONTH_FIRST)[0][0].moment.month == 3


def test_birthdays_that_mean_two_days_are_asked_about(tmp_path: Path) -> None:
    path = write(tmp_path, "Nome;Compleanno\nAnna;03/04/1985\n")
    with pytest.raises(Refused, match="«Compleanno»"):
        read(path)
    assert people(path, dates=DateOrder.DAY_FIRST)[0][0].birthday == (4, 3)


@pytest.mark.parametrize("amounts", [("1.234", "5.678"), ("1.50", "1,50")])
def test_amounts_that_mean_two_things_are_asked_about(
    tmp_path: Path, amounts: tuple[str, str]
) -> None:
    rows = "".join(f"{n};28/04/2025;{amount};1\n" for n, amount in enumerate(amounts))
    path = write(tmp_path, HEADER + rows)
    with pytest.raises(Refused, match=r"«Importo».*--decimals comma"):
        read(path)
    rows_read, problems = sales(path, decimals=Decimals.COMMA)
    assert len(rows_read) + len(problems) == 2


def test_the_sheets_of_a_workbook_go_on_with_the_same_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["Nome", "Telefono"])
    first.append(["Anna", 3331234567])
    extra: dict[str, list[list[str | int]]] = {
        "Altri": [["Telefono", "Nome"], ["0115551234", "Marco"]],
        "Vendite": [["Data", "Importo"], ["28/3/2025", 2]],
        "Appunti": [["comprare il caffè"]],
        "Vuoto": [],
    }
    for name, rows in extra.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    reading = read(tmp_path / "book.xlsx")
    found = [row for batch in reading.customers() for row in batch.rows]
    assert [(row.name, row.phones) for row in found] == [
        ("Anna", ("3331234567",)),
        ("Marco", ("0115551234",)),
    ]
    assert [problem.sheet for problem in reading.problems] == ["Vendite", "Appunti"]
    assert reading.rows == 4


def test_problems_name_their_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Anagrafica"
    sheet.append(["Nome", "Telefono"])
    sheet.append(["Anna", 333])
    book.save(tmp_path / "book.xlsx")
    _rows, (problem,) = people(tmp_path / "book.xlsx")
    assert (problem.sheet, problem.line, problem.column) == ("Anagrafica", 2, "Telefono")


def test_a_header_without_rows_brings_nothing(tmp_path: Path) -> None:
    assert sales(write(tmp_path, "Data;Importo;PAN\n")) == ([], [])


def test_the_source_may_be_named(tmp_path: Path) -> None:
    path = write(tmp_path, "Nome\nAnna\n")
    assert read(path).source == "till"
    assert read(path, source="cassa blu").source == "cassa blu"
    assert read(path).kind is Kind.CUSTOMERS


def test_an_old_workbook_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(Refused, match=r"\.xlsx"):
        read(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        read(tmp_path / "none.csv")
    with pytest.raises(Refused):
        read(tmp_path)


def test_ragged_rows_are_told_and_never_shifted(tmp_path: Path) -> None:
    path = write(tmp_path, "Nome;Telefono\nAnna;0115551234;;\nMarco\nPia;0115551235;x\n;\nAda;\n")
    rows, problems = people(path)
    assert [row.name for row in rows] == ["Anna", "Ada"]
    assert [problem.line for problem in problems] == [3, 4]


def test_the_last_of_many_rows_is_read_too(tmp_path: Path) -> None:
    rows = "".join(f"Pia {number};333{number:07}\n" for number in range(25_000))
    path = write(tmp_path, "Nome;Telefono\n" + rows + "bad;row;here\n")
    good, problems = people(path)
    assert len(good) == 25_000
    assert good[-1].line == 25_001
    assert [problem.line for problem in problems] == [25_002]


def test_an_order_may_lie_on_both_sides_of_a_border(tmp_path: Path) -> None:
    header = "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem price,Total\n"
    first = "#1,a@example.com,paid,2025-06-20,1,1.00,10000.00\n"
    rest = "#1,,,,1,1.00,\n" * 9_999
    rows, problems = sales(write(tmp_path, header + first + rest + "#2,,paid,2025-06-21,1,2.00,\n"))
    assert not problems
    assert {row.email for row in rows[:10_000]} == {"a@example.com"}
    assert sum(row.amount for row in rows) == 10_002


def test_a_time_counts_only_beside_a_bare_date(tmp_path: Path) -> None:
    path = write(tmp_path, "Data;Ora;Importo\n28/04/2025 11:00;09:00;1,50\n28/04/2025;;1,50\n")
    rows, _problems = sales(path)
    assert [row.moment.hour for row in rows] == [9, 10]
    path = write(tmp_path, "Data;Ora;Importo\n28/04/2025;mezzogiorno;1,50\n")
    assert [problem.column for problem in sales(path)[1]] == ["Data"]


def test_a_customer_in_two_columns_is_one_name(tmp_path: Path) -> None:
    text = "Data;Importo;Nome;Cognome;Telefono\n28/04/2025;1,50;Anna;Verdi;a@example.com\n"
    ((row,), _problems) = sales(write(tmp_path, text))
    assert (row.name, row.email, row.phone) == ("Anna Verdi", "a@example.com", "")


def test_a_customer_without_a_given_name_has_a_family_name(tmp_path: Path) -> None:
    ((row,), _problems) = sales(write(tmp_path, "Data;Importo;Nome\n28/04/2025;1,50;Anna\n"))
    assert row.name == "Anna"


def test_prices_follow_from_amounts(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "1;28/04/2025;10,00;3\n2;28/04/2025;9,00;2\n3;28/04/2025;4;0\n")
    assert [str(row.unit_price) for row in sales(path)[0]] == ["3.3333", "4.50", "4"]
