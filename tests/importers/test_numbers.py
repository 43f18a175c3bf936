from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.importers.numbers import DecimalsEvidence, number
from careapp.importers.values import Bad, Decimals


@pytest.mark.parametrize(
    ("decimals", "written", "value"),
    [
        (Decimals.COMMA, "1,50", "1.50"),
        (Decimals.COMMA, "1.000,50", "1000.50"),
        (Decimals.COMMA, "1.234.567", "1234567"),
        (Decimals.COMMA, "€ 12,5", "12.5"),
        (Decimals.COMMA, "3,00-", "-3.00"),
        (Decimals.COMMA, "1 234,50", "1234.50"),
        (Decimals.POINT, "1,000.50", "1000.50"),
        (Decimals.POINT, "$1,240.00", "1240.00"),
        (Decimals.POINT, "-$3.00", "-3.00"),
        (Decimals.POINT, "(3.00)", "-3.00"),
        (Decimals.POINT, "CHF 1'234.50", "1234.50"),
        (Decimals.POINT, "− 2", "-2"),
        (Decimals.POINT, "+7", "7"),
        (Decimals.POINT, ".5", "0.5"),
        (Decimals.POINT, "-0", "0"),
        (Decimals.POINT, "", "0"),
    ],
)
def test_numbers_are_read_as_tills_write_them(decimals: Decimals, written: str, value: str) -> None:
    assert number(decimals)(written) == Decimal(value)


@pytest.mark.parametrize(
    "written",
    ["NaN", "1e400", "Infinity", "1_000", "１２", "٥", "1.2.3", "12 34", ",", "€", "--1", "1,50"],
)
def test_what_is_no_number_is_told(written: str) -> None:
    assert isinstance(number(Decimals.POINT)(written), Bad)


def test_a_point_never_becomes_a_thousand_in_a_column_with_commas() -> None:
    assert isinstance(number(Decimals.COMMA)("1.50"), Bad)


@pytest.mark.parametrize("cell", [1e400, float("nan"), -1e7, 2**63, "2147483648"])
def test_numbers_that_no_till_writes_are_told(cell: float | str) -> None:
    assert isinstance(number(Decimals.POINT)(cell), Bad)


def test_a_number_of_a_sheet_is_exact_to_what_the_sheet_shows() -> None:
    assert number(Decimals.COMMA)(0.1 + 0.2) == Decimal("0.3")
    assert number(Decimals.COMMA)(12) == Decimal(12)


def test_an_empty_amount_is_missing_where_it_is_required() -> None:
    assert isinstance(number(Decimals.POINT, is_required=True)("  "), Bad)


def evidence_of(*cells: str | float) -> DecimalsEvidence:
    evidence = DecimalsEvidence()
    evidence.add(cells)
    return evidence


def test_one_clear_number_decides_for_the_column() -> None:
    evidence = evidence_of("1.234", "2,50", 1.5, "S.p.A.", "7")
    assert evidence.decided() is Decimals.COMMA
    assert not evidence.must_ask()


def test_a_small_fraction_is_no_thousand() -> None:
    assert evidence_of("0.125").decided() is Decimals.POINT


def test_a_column_of_doubtful_numbers_is_asked_about() -> None:
    assert evidence_of("1.234", "5.000").must_ask()


def test_a_column_that_contradicts_itself_is_asked_about() -> None:
    evidence = evidence_of("1,50", "1.50")
    assert evidence.is_mixed()
    assert evidence.must_ask()
    assert evidence.decided() is None


def test_a_column_of_whole_numbers_asks_nothing() -> None:
    assert not evidence_of("1", "1000").must_ask()


@given(st.decimals(-9_999_999, 9_999_999, places=2), st.sampled_from(Decimals))
def test_a_written_amount_comes_back(amount: Decimal, decimals: Decimals) -> None:
    written = f"{amount:,.2f}"
    if decimals is Decimals.COMMA:
        written = written.translate(str.maketrans(".,", ",."))
    assert number(decimals)(written) == amount


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_told(written: str) -> None:
    value = number(Decimals.COMMA)(written)
    assert isinstance(value, Bad) or value.is_finite()
