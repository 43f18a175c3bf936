from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from careapp.importers.mapping_file import load_mapping
from careapp.importers.values import Ambiguous, DateOrder, Kind, Opening
from tests.importers.files import FIXTURES, people, read, write

END = date(2027, 12, 31)


def opened(tmp_path: Path, text: str, **decided: object) -> list[Opening | None]:
    """Return what the rows of a file bring; nothing in it is wrong."""
    rows, problems = people(write(tmp_path, text), **decided)
    assert not problems
    return [row.opening for row in rows]


@pytest.mark.parametrize(
    "header",
    [
        "Nome;Punti;Bollini;Scadenza punti;Livello;Livello dal",
        "Nome;Saldo punti;Saldo Bollini;Data di scadenza;LIVELLO FEDELTÀ;Data livello",
        "Name;Loyalty balance;Stamps;Points expiry;Tier;Tier since",
        "Name;Points balance;Stamp count;Valid until;Membership level;Level since",
        "Name;Punktestand;Stempel;Ablaufdatum;Kundenstufe;Stufe seit",
    ],
)
def test_a_row_brings_a_balance_and_a_tier(tmp_path: Path, header: str) -> None:
    row = "Anna Verdi;120;3;31/12/2027;Di casa;15/01/2024"
    expected = Opening(120, 3, END, "Di casa", date(2024, 1, 15), is_sound=True)
    assert opened(tmp_path, f"{header}\n{row}\n") == [expected]


def test_lightspeed_tells_points(tmp_path: Path) -> None:
    header = "customer_code,first_name,last_name,enable_loyalty,loyalty_balance"
    (opening,) = opened(tmp_path, f"{header}\n7,Anna,Verdi,1,40.00\n")
    assert opening is not None
    assert opening.points == 40


def test_loyverse_tells_points(tmp_path: Path) -> None:
    header = (FIXTURES / "loyverse_customers.csv").read_text(encoding="utf-8").splitlines()[0]
    names = header.split(",")
    row = ["7" if name != "Points balance" else "55" for name in [*names, "Points balance"]]
    rows, _problems = people(write(tmp_path, f"{header},Points balance\n{','.join(row)}\n"))
    assert [one.opening.points for one in rows if one.opening] == [55]


@pytest.mark.parametrize("cell", ["", "0", "-", "0,00", "—"])
def test_an_empty_balance_is_none(tmp_path: Path, cell: str) -> None:
    assert opened(tmp_path, f"Nome;Punti;Scadenza;Livello\nAnna;{cell};mai;\n") == [None]


def test_a_tier_may_come_alone(tmp_path: Path) -> None:
    expected = Opening(0, 0, None, "Oro", None, is_sound=True)
    assert opened(tmp_path, "Nome;Punti;Livello\nAnna;;Oro\n") == [expected]


@pytest.mark.parametrize(
    ("cells", "column", "word"),
    [
        ("-5;;", "Punti", "sotto zero"),
        (";(3);", "Bollini", "sotto zero"),
        ("12,5;;", "Punti", "intero"),
        ("cento;;", "Punti", "intero"),
        ("99999999999;;", "Punti", "intero"),
        ("50;;31/02/2027", "Scadenza", "non esiste"),
    ],
)
def test_a_balance_that_cannot_be_read_is_told_and_the_person_comes_in(
    tmp_path: Path, cells: str, column: str, word: str
) -> None:
    text = f"Nome;Punti;Bollini;Scadenza\nAnna;{cells}\nIvo;10;;\n"
    (anna, ivo), (problem,) = people(write(tmp_path, text))
    assert (problem.line, problem.column, problem.is_refused) == (2, column, False)
    assert word in problem.text
    assert anna.opening is not None
    assert not anna.opening.is_sound
    assert ivo.opening == Opening(10, 0, None, "", None, is_sound=True)


def test_points_that_have_ended_stay_out(tmp_path: Path) -> None:
    text = (
        "Nome;Punti;Scadenza;Livello\nAnna;5;11/03/2026;\nIvo;6;12/03/2026;\nLia;7;13/02/2026;Oro\n"
    )
    (anna, ivo, lia), problems = people(write(tmp_path, text))
    assert [problem.line for problem in problems] == [2, 4]
    assert anna.opening is None
    assert ivo.opening is not None
    assert ivo.opening.points == 6
    assert lia.opening == Opening(0, 0, None, "Oro", None, is_sound=True)


@pytest.mark.parametrize("cell", ["31/02/2024", "13/03/2026"])
def test_a_tier_comes_without_a_day_that_cannot_be(tmp_path: Path, cell: str) -> None:
    text = f"Nome;Livello;Livello dal;Compleanno\nAnna;Oro;{cell};31/12/1980\n"
    ((row,), (problem,)) = people(write(tmp_path, text))
    assert (problem.line, problem.column) == (2, "Livello dal")
    assert row.opening == Opening(0, 0, None, "Oro", None, is_sound=True)


def test_a_card_is_enough_where_there_are_balances(tmp_path: Path) -> None:
    text = "Tessera;Punti\n1000001;40\n;50\n4111111111111111;60\nTOTALE;150\n"
    path = write(tmp_path, text)
    assert read(path).kind is Kind.CUSTOMERS
    (row,), problems = people(path)
    assert (row.cards, row.name) == (("1000001",), "")
    refused = [(problem.line, problem.is_refused) for problem in problems]
    assert refused == [(3, True), (4, False), (4, True), (5, False)]


def test_a_workbook_s_numbers_and_days_are_taken(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tessera", "Punti", "Scadenza punti"])
    sheet.append([1000001, 1250, END])
    sheet.append(["1000002", 12.5, None])
    book.save(tmp_path / "saldi.xlsx")
    (first, second), (problem,) = people(tmp_path / "saldi.xlsx")
    assert first.opening == Opening(1250, 0, END, "", None, is_sound=True)
    assert second.opening is not None
    assert not second.opening.is_sound
    assert problem.column == "Punti"


def test_thousands_are_told_from_the_column(tmp_path: Path) -> None:
    assert [
        one.points for one in opened(tmp_path, "Nome;Punti\nAnna;1.250\nIvo;10,00\n") if one
    ] == [
        1250,
        10,
    ]
    with pytest.raises(Ambiguous) as asked:
        read(write(tmp_path, "Nome;Punti\nAnna;1.250\n"))
    assert asked.value.column == "Punti"


def test_each_column_of_days_has_its_own_order(tmp_path: Path) -> None:
    header = "Nome;Punti;Scadenza;Compleanno"
    (opening,) = opened(tmp_path, f"{header}\nAnna;5;31/12/2027;12/31/1980\n")
    assert opening is not None
    assert opening.last_day == END
    (opening,) = opened(tmp_path, f"{header}\nAnna;5;03/04/2027;31/12/1980\n")
    assert opening is not None
    assert opening.last_day == date(2027, 4, 3)
    with pytest.raises(Ambiguous) as asked:
        read(write(tmp_path, f"{header}\nAnna;5;03/04/2027;\n"))
    assert (asked.value.column, asked.value.choice) == ("Scadenza", DateOrder)
    doubtful = write(tmp_path, f"{header}\nAnna;5;03/04/2027;\n")
    (row,), _problems = people(doubtful, dates=DateOrder.MONTH_FIRST)
    assert row.opening is not None
    assert row.opening.last_day == date(2027, 3, 4)


def test_a_mapping_file_names_balances(tmp_path: Path) -> None:
    mapping = tmp_path / "cassa.toml"
    mapping.write_text(
        'kind = "customers"\n[columns]\n"Chi" = "name"\n"P." = "points"\n"B." = "stamps"\n'
        '"Fino" = "points_expiry"\n"Rango" = "tier"\n"Dal" = "tier_since"\n',
        encoding="utf-8",
    )
    text = "Chi;P.;B.;Fino;Rango;Dal\nAnna;5;6;31/12/2027;Oro;31/01/2024\n"
    expected = Opening(5, 6, END, "Oro", date(2024, 1, 31), is_sound=True)
    assert opened(tmp_path, text, mapping=load_mapping(mapping)) == [expected]
