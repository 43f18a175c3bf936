import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.writing import (
    clean_line,
    clean_lines,
    holds_card_number,
    is_visible,
    uncapitalised,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Mario \t Rossi\n", "Mario Rossi"),
        ("Mario\x00\x07\x1b[2JRossi", "Mario[2JRossi"),
        ("Mario\u202eissoR", "MarioissoR"),
        ("Ma\ud800rio\ufffe", "Mario"),
        ("Nicolo\u0300", "Nicolò"),
        ("Rossi\nERROR forged line", "Rossi ERROR forged line"),
        ("O'Brien & <b>Figli", "O'Brien & <b>Figli"),
        ("\u200b\u200d \u200d", ""),
        ("👩\u200d👧", "👩\u200d👧"),
        ("中文 ﷽ ไทย", "中文 ﷽ ไทย"),
    ],
)
def test_a_line_keeps_what_can_be_seen(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("Una torta", "una torta"),
        ("L’ordine di Marta", "l’ordine di Marta"),
        ("A new cake", "a new cake"),
        ("È pronta", "è pronta"),
        ("I’ll bring it", "I’ll bring it"),
        ("I will bring it", "I will bring it"),
        ("A4 in carta", "A4 in carta"),
        ("IPA artigianale", "IPA artigianale"),
        ("", ""),
    ],
)
def test_words_lose_their_capital_inside_a_sentence(words: str, inside: str) -> None:
    assert uncapitalised(words) == inside


def test_heaps_of_accents_on_one_letter_are_cut() -> None:
    assert clean_line("e" + "\u0323" * 5000 + "x") == "ẹ" + "\u0323" * 4 + "x"


def test_lines_stay_lines() -> None:
    assert clean_lines("\n  uno  due\r\n\r\ntre\x00 \n") == "uno due\n\ntre"


@given(st.text())
def test_a_cleaned_line_is_clean(typed: str) -> None:
    line = clean_line(typed)
    assert clean_line(line) == line
    assert line == unicodedata.normalize("NFC", line)
    assert not {unicodedata.category(c) for c in line} & {"Cc", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("text", ["", " ", "\u3164", "\u0301", "\u200d"])
def test_nothing_to_see(text: str) -> None:
    assert not is_visible(text)


@pytest.mark.parametrize("text", ["M", "中", "7", "?", "👩"])
def test_something_to_see(text: str) -> None:
    assert is_visible(text)


@pytest.mark.parametrize(
    "text",
    [
        "carta 4111 1111 1111 1111 scade a maggio",
        "4111-1111-1111-1111",
        "5500005555555559",
        "4222222222222",
    ],
)
def test_a_payment_card_is_found(text: str) -> None:
    assert holds_card_number(text)


@pytest.mark.parametrize("text", ["4111 1111 1111 1112", "3331234567", "12 uova, 3 l", ""])
def test_other_numbers_are_no_payment_card(text: str) -> None:
    assert not holds_card_number(text)


@given(st.text(" aB"))
def test_plain_text_is_cleaned_as_any_other(text: str) -> None:
    assert clean_line(text + " é") == f"{clean_line(text)} é".strip()
