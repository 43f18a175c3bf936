"""One small file of each source, as its tills write it (till-exports.md)."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.importers import FORMATS
from careapp.importers.formats import folded
from careapp.importers.labels import LABELS
from careapp.importers.values import Kind
from tests.importers.files import FIXTURES, people, read, sales

CUSTOMER_FILES = {
    "shopify_customers.csv": "Shopify",
    "square_customers.csv": "Square",
    "loyverse_customers.csv": "Loyverse",
    "woocommerce_customers.csv": "WooCommerce",
    "woocommerce_clienti.csv": "WooCommerce",
    "lightspeed_customers.csv": "Lightspeed X-Series",
    "lightspeed_ecom.csv": "Lightspeed eCom",
    "odoo_contacts.csv": "Odoo",
    "clienti_italiani.csv": "",
}
SALES_FILES = {
    "shopify_orders.csv": "Shopify",
    "square_transactions.csv": "Square",
    "square_items.csv": "Square",
    "loyverse_receipts.csv": "Loyverse",
    "loyverse_items.csv": "Loyverse",
    "sumup_sales.csv": "SumUp",
    "sumup_verkaeufe.csv": "SumUp",
    "sumup_resoconto.csv": "SumUp",
    "online_retail.csv": "Online Retail II",
    "vendite_italiane.csv": "",
}


@pytest.mark.parametrize(("name", "title"), [*CUSTOMER_FILES.items(), *SALES_FILES.items()])
def test_a_file_is_known_by_its_header(name: str, title: str) -> None:
    reading = read(FIXTURES / name)
    assert reading.title == title
    assert reading.kind is (Kind.SALES if name in SALES_FILES else Kind.CUSTOMERS)


def test_every_format_has_a_file_and_its_signature_among_its_columns() -> None:
    read_titles = {*CUSTOMER_FILES.values(), *SALES_FILES.values()}
    assert {one.title for one in FORMATS} <= read_titles
    assert len({one.signature for one in FORMATS}) == len(FORMATS)
    for one in FORMATS:
        assert one.meanings()


def test_labels_are_folded() -> None:
    assert folded("E-Mail:") == folded("e mail")
    assert folded(" Quantità_") == "quantita"
    assert all(label == folded(label) for label in LABELS)


def test_shopify_customers() -> None:
    rows, problems = people(FIXTURES / "shopify_customers.csv")
    assert not problems
    assert [(row.code, row.name, row.phones, row.marketing) for row in rows] == [
        ("7012345678901", "Nicolò Bianchi", ("+393471112223",), True),
        ("7012345678902", "Anna D'Angelo", ("+393331234567",), False),
    ]
    assert rows[1].notes == ("Preferisce il sabato",)


def test_square_customers_have_a_surname_outside_the_united_states() -> None:
    rows, problems = people(FIXTURES / "square_customers.csv")
    assert not problems
    assert [(row.code, row.name, row.birthday, row.marketing) for row in rows] == [
        ("SQ1", "Ada Verdi", (12, 31), True),
        ("SQ2", "Ivo Blu", None, None),
    ]


def test_shopify_orders_span_rows_and_add_up_to_their_total() -> None:
    rows, problems = sales(FIXTURES / "shopify_orders.csv")
    assert not problems
    assert [(row.receipt, row.amount, row.is_return) for row in rows] == [
        ("#1001", Decimal("20.00"), False),
        ("#1001", Decimal("10.00"), False),
        ("#1001", Decimal("3.00"), False),
        ("#1002", Decimal("20.00"), False),
        ("#1002 R", Decimal("-5.00"), True),
    ]
    assert {row.name for row in rows} == {"Anna D'Angelo"}
    assert rows[1].phone == "+393331234567"
    assert rows[0].moment == datetime(2025, 6, 20, 8, 52, 36, tzinfo=UTC)


def test_square_transactions_keep_tips_and_gift_cards_apart() -> None:
    rows, problems = sales(FIXTURES / "square_transactions.csv")
    assert not problems
    assert sorted((row.receipt, row.amount, row.earns, row.is_return) for row in rows) == [
        ("TX1", Decimal("10.00"), False, False),
        ("TX1", Decimal("1240.00"), True, False),
        ("TX2", Decimal("0.00"), True, False),
        ("TX2", Decimal("25.00"), False, False),
        ("TX3", Decimal("-3.00"), True, True),
    ]


def test_square_items_add_their_tax() -> None:
    ((row,), _problems) = sales(FIXTURES / "square_items.csv")
    assert (row.quantity, row.unit_price, row.amount) == (
        Decimal(3),
        Decimal("3.30"),
        Decimal("9.90"),
    )


def test_loyverse_refunds_are_negative_and_cancelled_receipts_do_not_count() -> None:
    reading = read(FIXTURES / "loyverse_receipts.csv")
    (batch, _end) = reading.sales()
    assert [(row.amount, row.quantity, row.is_return) for row in batch.rows] == [
        (Decimal("10.00"), Decimal(1), False),
        (Decimal("-4.00"), Decimal(-1), True),
    ]
    assert batch.passed_over == 1
    assert batch.rows[0].email == "mario@example.com"
    assert {row.phone for row in batch.rows} == {"+39 333 1234567"}


def test_loyverse_items_have_thousandths_and_an_american_clock() -> None:
    ((row,), problems) = sales(FIXTURES / "loyverse_items.csv")
    assert row.quantity == 1
    assert row.moment == datetime(2025, 7, 28, 11, 33, tzinfo=UTC)
    assert [problem.column for problem in problems] == ["Customer contacts"]


def test_sumup_tips_never_earn_and_refunds_turn_their_sign() -> None:
    rows, _problems = sales(FIXTURES / "sumup_sales.csv")
    assert [row.earns for row in rows] == [True, False]
    rows, _problems = sales(FIXTURES / "sumup_verkaeufe.csv")
    assert [row.amount for row in rows] == [Decimal("12.50"), Decimal("-12.50")]


def test_sumup_writes_a_comma_inside_its_dates() -> None:
    rows, problems = sales(FIXTURES / "sumup_resoconto.csv")
    assert not problems
    assert [(row.receipt, row.moment) for row in rows] == [
        ("TCCC1", datetime(2025, 9, 25, 9, 42, tzinfo=UTC))
    ]


def test_online_retail_returns_carry_a_c() -> None:
    rows, problems = sales(FIXTURES / "online_retail.csv")
    assert not problems
    assert [row.is_return for row in rows] == [False, False, True, False, False]
    assert sum(row.amount for row in rows) == Decimal("45.25")


def test_italian_customers() -> None:
    rows, problems = people(FIXTURES / "clienti_italiani.csv")
    assert [(row.code, row.name, row.birthday) for row in rows] == [
        ("00123", "Anna De Luca", (12, 31)),
        ("00124", "Niccolò Bianchi", None),
        ("00125", "", None),
        ("00126", "Mario Rossi", None),
    ]
    assert rows[0].cards == ("2000000000022",)
    assert rows[0].notes == ("Preferisce la mattina à casa",)
    assert rows[3] == rows[3]._replace(emails=(), phones=(), cards=(), notes=())
    told = [(problem.line, problem.column, problem.is_refused) for problem in problems]
    assert sorted(told) == [
        (5, "DATA DI NASCITA", False),
        (5, "TELEFONO", False),
        (7, "", True),
        (8, "E-MAIL", False),
        (8, "NOTE", False),
        (8, "TELEFONO", False),
        (8, "TESSERA", False),
        (9, "", True),
        (10, "", False),
    ]


def test_italian_sales() -> None:
    rows, problems = sales(FIXTURES / "vendite_italiane.csv")
    assert [(row.receipt[:2], row.amount, row.earns) for row in rows] == [
        ("12", Decimal("10.00"), True),
        ("12", Decimal("1002.00"), True),
        ("13", Decimal("25.00"), False),
        (rows[3].receipt[:2], Decimal("1.00"), True),
        (rows[3].receipt[:2], Decimal("1.00"), True),
    ]
    assert rows[0].moment == datetime(2025, 4, 3, 16, 5, tzinfo=UTC)
    assert rows[3].receipt != rows[4].receipt
    assert [(problem.line, problem.column, problem.is_refused) for problem in problems] == [
        (7, "Data", True),
        (8, "Prezzo", True),
        (9, "Importo", True),
        (10, "", False),
    ]


@given(st.text(st.characters(max_codepoint=127)))
def test_a_plain_label_is_folded_as_any_other(text: str) -> None:
    assert folded(text + " é") == f"{folded(text)} e".strip()
