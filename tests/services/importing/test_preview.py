from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from careapp.errors import Refused
from careapp.services.importing import (
    Ambiguous,
    Column,
    DateOrder,
    Decimals,
    Field,
    ImportOptions,
    Kind,
    look_into,
)
from careapp.services.importing.preview import SHOWN_ROWS
from tests.services.importing.files import FIXTURES, SALES_HEADER, csv


def test_a_list_of_customers_is_shown_as_it_will_be_understood() -> None:
    preview = look_into(FIXTURES / "clienti_italiani.csv", ImportOptions())
    assert (preview.title, preview.kind, preview.sales) == ("", Kind.CUSTOMERS, ())
    assert preview.columns[:2] == (
        Column("CODICE CLIENTE", Field.CODE),
        Column("NOME", Field.GIVEN_NAME),
    )
    assert preview.ignored == ("SESSO",)
    assert [(row.name, row.birthday) for row in preview.people[:1]] == [("Anna De Luca", (12, 31))]


def test_a_known_till_is_named_and_its_sales_are_shown() -> None:
    preview = look_into(FIXTURES / "shopify_orders.csv", ImportOptions())
    assert (preview.title, preview.kind, preview.people) == ("Shopify", Kind.SALES, ())
    assert preview.sales[0].amount > Decimal(0)


def test_only_the_first_rows_are_shown_however_many_there_are(tmp_path: Path) -> None:
    rows = (f"{n};13/01/2025;;Pane;1;2,50" for n in range(SHOWN_ROWS + 10))
    preview = look_into(csv(tmp_path, SALES_HEADER, *rows), ImportOptions())
    assert len(preview.sales) == SHOWN_ROWS
    assert preview.rows == SHOWN_ROWS + 11


def test_dates_that_can_be_read_in_two_ways_are_asked_for(tmp_path: Path) -> None:
    path = csv(tmp_path, SALES_HEADER, "1;03/04/2025;;Pane;1;2,50")
    with pytest.raises(Ambiguous) as doubt:
        look_into(path, ImportOptions())
    assert (doubt.value.column, doubt.value.choice) == ("Data", DateOrder)
    answered = look_into(path, ImportOptions(dates=DateOrder.MONTH_FIRST))
    assert answered.sales[0].moment.date() == date(2025, 3, 4)


def test_numbers_that_can_be_read_in_two_ways_are_asked_for(tmp_path: Path) -> None:
    path = csv(tmp_path, SALES_HEADER, "1;13/04/2025;;Pane;1;1.234")
    with pytest.raises(Ambiguous) as doubt:
        look_into(path, ImportOptions())
    assert (doubt.value.column, doubt.value.choice) == ("Prezzo", Decimals)


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Cara Elena,\nfino a presto.\n", encoding="utf-8")
    with pytest.raises(Refused):
        look_into(path, ImportOptions())
