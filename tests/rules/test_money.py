import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.money import MOST_CENTS, parse_implied_cents, parse_money
from careapp.text import format_money

amounts = st.integers(min_value=0, max_value=MOST_CENTS)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("14", 1400),
        ("14,6", 1460),
        ("14,60", 1460),
        ("14.60", 1460),
        ("12.50", 1250),
        (",50", 50),
        ("0,05", 5),
        ("1.460,50", 146_050),
        ("1,460.50", 146_050),
        ("1.460", 146_000),
        ("1.460.000", None),
        ("999.999,99", MOST_CENTS),
        ("  5,00 € ", 500),
        ("€5.00", 500),
        ("5,00\u00a0€", 500),
        ("-5", -500),
        ("-€5.00", -500),
        ("99999999", None),
        ("−5,00", -500),
        ("007", 700),
    ],
)
def test_reads_amounts_as_people_type_them(text: str, cents: int | None) -> None:
    if cents is None:
        with pytest.raises(ValueError, match="not an amount"):
            parse_money(text)
    else:
        assert parse_money(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "€",
        "-",
        ",",
        "NaN",
        "inf",
        "1_000",
        "1e3",
        "0x10",
        "１４,６０",
        "١٢",
        "½",
        "14,600",
        "1.46,50",
        "1.460.50",
        "1,460,50",
        "14 60",
        "1 460,50",
        "14,60,00",
        "--5",
        "+5",
        "5 €€",
        "14,6 0",
        "€ 5 €",
        "1000000",
        "9" * 400,
        "14\n60",
        "14,60\x00",
    ],
)
def test_refuses_what_is_not_an_amount(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        parse_money(text)


@given(amounts, st.sampled_from(["it", "en"]))
def test_reads_back_what_the_screen_writes(cents: int, language: str) -> None:
    assert parse_money(format_money(cents, language)) == cents


@given(amounts)
def test_reads_the_minus_that_the_screen_writes(cents: int) -> None:
    assert parse_money(format_money(-cents)) == -cents


@given(st.text(alphabet="0123456789.,€- ", max_size=14))
def test_what_is_taken_has_the_figures_that_were_typed(text: str) -> None:
    try:
        cents = parse_money(text)
    except ValueError:
        return
    typed = "".join(letter for letter in text if letter.isdecimal()).lstrip("0")
    assert str(abs(cents)).rstrip("0") == typed.rstrip("0") or cents == 0


def test_implied_cents_need_no_separator() -> None:
    assert parse_implied_cents("1460") == 1460
    assert parse_implied_cents(" 5 ") == 5


def test_implied_cents_give_way_to_a_separator() -> None:
    assert parse_implied_cents("14,60") == 1460


@pytest.mark.parametrize("text", ["１４６０", "1_460", "1.460.000", "NaN", ""])
def test_implied_cents_refuse_what_is_not_an_amount(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        parse_implied_cents(text)
