"""The department of a line of sale: kept with it, so that rules by category can count on it."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from careapp import clock
from careapp.rules.loyalty.earning import EarnPerItem
from careapp.rules.loyalty.programme import Programme
from careapp.services.archive import Archive
from careapp.services.simulation import simulate_programme
from tests.factories import MOMENT
from tests.services.importing.files import FIXTURES, all_sales, bring_in, csv

HEADER = "Scontrino;Data;Codice cliente;Descrizione;{label};Importo"
ROWS = (
    "1;10/03/2026;7;Tazza;Casa;10,00",
    "1;10/03/2026;7;Torta;Pasticceria;8,00",
    "2;28/02/2026;7;Nastro;;1,00",
)


def categories(archive: Archive) -> list[str]:
    return [line.category for sale in all_sales(archive) for line in sale.lines]


@pytest.mark.parametrize("label", ["Reparto", "Categoria merceologica", "DEPARTMENT", "Category"])
def test_each_line_keeps_its_category(archive: Archive, tmp_path: Path, label: str) -> None:
    bring_in(archive, csv(tmp_path, HEADER.format(label=label), *ROWS))
    assert categories(archive) == ["Casa", "Pasticceria", ""]


def test_a_workbook_s_categories_come_in_as_well(archive: Archive, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADER.format(label="Reparto"), *ROWS):
        sheet.append(row.split(";"))
    book.save(tmp_path / "vendite.xlsx")
    bring_in(archive, tmp_path / "vendite.xlsx")
    assert categories(archive) == ["Casa", "Pasticceria", ""]


def test_a_known_till_s_categories_come_in(archive: Archive) -> None:
    bring_in(archive, FIXTURES / "square_items.csv")
    assert categories(archive) == ["Casa"]


def test_a_tip_and_the_rest_of_an_order_have_no_category(archive: Archive, tmp_path: Path) -> None:
    header = "Scontrino;Data;Descrizione;Reparto;Importo;Mancia"
    bring_in(archive, csv(tmp_path, header, "1;28/02/2026;Tazza;Casa;12,00;2,00"))
    bring_in(archive, FIXTURES / "shopify_orders.csv")
    assert set(categories(archive)) == {"Casa", ""}
    assert categories(archive)[:2] == ["Casa", ""]


def test_a_category_is_cut_at_sixty_characters(archive: Archive, tmp_path: Path) -> None:
    row = f"1;28/02/2026;7;Tazza;{'x' * 61};10,00"
    bring_in(archive, csv(tmp_path, HEADER.format(label="Reparto"), row))
    assert categories(archive) == ["x" * 60]


def test_a_category_does_not_make_a_sale_another_one(archive: Archive, tmp_path: Path) -> None:
    header = "Data;Codice cliente;Descrizione;Reparto;Importo"
    bring_in(archive, csv(tmp_path, header, "28/02/2026;7;Tazza;Casa;10,00"))
    moved = bring_in(archive, csv(tmp_path, header, "28/02/2026;7;Tazza;Cucina;10,00"))
    assert moved.added == 0


def test_the_simulation_counts_imported_categories(archive: Archive, tmp_path: Path) -> None:
    with clock.standing_at(MOMENT):
        bring_in(archive, csv(tmp_path, HEADER.format(label="Reparto"), *ROWS))
        programme = Programme(earning=EarnPerItem(("pasticceria",), 5))
        result = simulate_programme(archive, programme, lambda *_far: None, lambda: False)
    assert result is not None
    assert result.points == 5
