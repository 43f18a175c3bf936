from pathlib import Path

import pytest

from careapp.errors import Refused
from careapp.importers.header import Header
from careapp.importers.values import Field, Kind, MappingFile
from tests.importers.files import read, sales, write


def header_of(folder: Path, text: str, **decided: object) -> Header:
    (table,) = read(write(folder, text), **decided).tables
    return table.header


def test_a_title_may_stand_above_the_table(tmp_path: Path) -> None:
    header = header_of(tmp_path, "Clienti al 12/03\n\nNome;Cognome\nAnna;Verdi\n")
    assert header.line == 3
    assert header.labels == ("Nome", "Cognome")


def test_columns_are_found_by_name_in_any_order_and_language(tmp_path: Path) -> None:
    header = header_of(tmp_path, "Telefonnummer;Colore;NACHNAME;Vorname\n0115551234;x;V;A\n")
    assert header.columns == {
        Field.PHONE: (0,),
        Field.FAMILY_NAME: (2,),
        Field.GIVEN_NAME: (3,),
    }
    assert header.ignored == ("Colore",)
    assert not header.label_of(Field.EMAIL)


def test_one_known_column_is_enough_when_there_is_no_other(tmp_path: Path) -> None:
    assert header_of(tmp_path, "Cliente\nAnna Verdi\n").columns == {Field.NAME: (0,)}


@pytest.mark.parametrize(
    "text",
    ["Anna;0115551234\nMarco;0115551235\n", "a;b;c\n1;2;3\n", "Telefono;Email\n1;2\n"],
)
def test_a_file_whose_columns_nobody_knows_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused, match="--mapping"):
        read(write(tmp_path, text))


def test_two_columns_of_one_meaning_are_asked_about(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="«Importo», «Totale»"):
        read(write(tmp_path, "Data;Importo;Totale\n28/3/2025;1,50;2,50\n"))


def test_several_phones_are_all_taken(tmp_path: Path) -> None:
    header = header_of(tmp_path, "Nome;Telefono;Cellulare\nAnna;0115551234;3331234567\n")
    assert header.columns[Field.PHONE] == (1, 2)


def test_the_kind_may_be_chosen(tmp_path: Path) -> None:
    text = "Cliente;Data;Totale;Note\nAnna;28/3/2025;1,50;x\n"
    assert header_of(tmp_path, text).kind is Kind.SALES
    header = header_of(tmp_path, text, kind=Kind.CUSTOMERS)
    assert header.kind is Kind.CUSTOMERS
    assert header.columns == {Field.NAME: (0,), Field.NOTE: (3,)}


def test_a_format_of_another_kind_than_the_chosen_is_passed_over(tmp_path: Path) -> None:
    text = "Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID\n1,2,3,2025-01-02,4,5\n"
    header = header_of(tmp_path, text, kind=Kind.CUSTOMERS)
    assert header.columns == {Field.CODE: (5,)}


def test_a_total_of_the_receipt_counts_where_lines_have_no_price(tmp_path: Path) -> None:
    text = "Data;Totale scontrino\n28/3/2025;2,50\n"
    assert header_of(tmp_path, text).columns[Field.AMOUNT] == (1,)
    text = "Data;Totale scontrino;Prezzo\n28/3/2025;2,50;1,50\n"
    assert Field.ORDER_TOTAL not in header_of(tmp_path, text).columns


def test_payment_cards_are_dropped_before_anybody_reads_them(tmp_path: Path) -> None:
    text = "Data;Importo;Descrizione;PAN\n28/3/2025;2,50;Tazza;4111111111111111\n"
    mapping = MappingFile({"Data": Field.DATE, "Importo": Field.AMOUNT, "PAN": Field.DESCRIPTION})
    rows, _problems = sales(write(tmp_path, text), mapping=mapping)
    assert [row.description for row in rows] == [""]


SALES_TEXT = "quando;quanto;chi\n28/3/2025;2,50;Anna\n"


def test_a_mapping_says_what_columns_mean(tmp_path: Path) -> None:
    columns = {"QUANDO": Field.DATE, "quanto": Field.ORDER_TOTAL, "chi": Field.IGNORED}
    header = header_of(tmp_path, SALES_TEXT, mapping=MappingFile(columns, source="Cassa blu"))
    assert header.columns == {Field.DATE: (0,), Field.AMOUNT: (1,)}
    assert header.format.source == "Cassa blu"


def test_a_mapping_may_make_customers_of_it(tmp_path: Path) -> None:
    mapping = MappingFile({"chi": Field.NAME}, kind=Kind.CUSTOMERS)
    header = header_of(tmp_path, SALES_TEXT, mapping=mapping)
    assert header.kind is Kind.CUSTOMERS
    assert header.format.source == "till"


def test_a_mapping_with_lines_keeps_the_total_apart(tmp_path: Path) -> None:
    columns = {"quando": Field.DATE, "quanto": Field.AMOUNT, "chi": Field.ORDER_TOTAL}
    header = header_of(tmp_path, SALES_TEXT, mapping=MappingFile(columns))
    assert header.columns[Field.ORDER_TOTAL] == (2,)


@pytest.mark.parametrize("columns", [{"chi": Field.PHONE}, {"quando": Field.DATE}])
def test_a_mapping_that_is_not_enough_is_refused(tmp_path: Path, columns: dict[str, Field]) -> None:
    with pytest.raises(Refused):
        header_of(tmp_path, SALES_TEXT, mapping=MappingFile(columns))


def test_a_mapping_of_columns_that_are_not_there_is_refused(tmp_path: Path) -> None:
    columns = {"chi": Field.NAME, "Telefono fisso": Field.PHONE}
    with pytest.raises(Refused, match="«Telefono fisso»"):
        header_of(tmp_path, SALES_TEXT, mapping=MappingFile(columns))


def test_a_mapping_whose_columns_stand_in_different_rows_is_refused(tmp_path: Path) -> None:
    columns = {"chi": Field.NAME, "Anna": Field.PHONE}
    with pytest.raises(Refused, match="«chi», «Anna»"):
        header_of(tmp_path, SALES_TEXT, mapping=MappingFile(columns))
