from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.importers.cells import (
    Remembered,
    bounded_text,
    code,
    cut_text,
    phone,
    plain_text,
)
from careapp.importers.values import Bad, Cell


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Mario   Rossi ", "Mario Rossi"),
        ("Ma\0rio\x1b[2J", "Mario[2J"),
        ("a\nb", "a b"),
        ("\u200bAnna\u00a0Maria", "Anna Maria"),
        ("=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"),
        ("'=1+1", "=1+1"),
        ("'Ndrangheta", "'Ndrangheta"),
        (12417.0, "12417"),
        (2.5, "2.5"),
        (7, "7"),
        (datetime(2025, 3, 4, 5, 6), "2025-03-04 05:06:00"),  # noqa: DTZ001
    ],
)
def test_a_cell_is_one_line_that_a_person_reads(cell: Cell, text: str) -> None:
    assert plain_text(cell) == text


def test_a_text_may_be_bounded_or_cut() -> None:
    assert bounded_text(3)("abc") == "abc"
    assert isinstance(bounded_text(3)("abcd"), Bad)
    assert cut_text(4)("abc defg") == "abc"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("'00123", "00123"), (123.0, "123"), ("4E2", "4E2"), (" A-7 ", "A-7"), ("", "")],
)
def test_a_code_keeps_its_zeros(cell: Cell, expected: str) -> None:
    assert code(cell) == expected


@pytest.mark.parametrize("cell", ["1.23457E+12", "x" * 111])
def test_a_code_that_lost_its_digits_or_has_too_many_is_told(cell: str) -> None:
    assert isinstance(code(cell), Bad)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("'+39 347 111 2223", "+39 347 111 2223"),
        (3331234567.0, "3331234567"),
        ("02/1234567", "02/1234567"),
        ("", ""),
    ],
)
def test_a_phone_stays_as_written(cell: Cell, expected: str) -> None:
    assert phone(cell) == expected


@pytest.mark.parametrize(
    "cell",
    [*("123", "0000000000", "3.33E+09", "333abc4567", "1" * 16, "+39 ٣٣٣٣٣٣٣"), "333 " * 20],
)
def test_what_is_no_phone_is_told(cell: str) -> None:
    assert isinstance(phone(cell), Bad)


def test_a_value_that_comes_back_is_converted_once() -> None:
    met: list[str] = []

    def convert(cell: str) -> str | Bad:
        met.append(cell)
        return Bad("no") if cell == "bad" else cell.upper()

    remembered = Remembered(convert)
    assert remembered.column(["a", "b", "a"]) == ["A", "B", "A"]
    assert met == ["a", "b"]
    assert not remembered.has_met_bad
    assert remembered["bad"] == Bad("no")
    assert remembered.has_met_bad


def test_memory_has_an_end() -> None:
    remembered = Remembered(str)
    remembered.column(range(100_001))
    remembered.column([1])
    assert len(remembered) == 1


@given(st.text(max_size=50))
def test_nothing_unseen_is_left(cell: str) -> None:
    text = plain_text(cell)
    assert text == text.strip()
    assert "\0" not in text
    assert "\n" not in text
