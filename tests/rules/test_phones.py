import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.phones import (
    clean_phone,
    digits_of,
    international_digits,
    national_digits,
    show_phone,
    typed_digits,
)


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("3331234567", "393331234567"),
        ("+39 347 111 2223", "393471112223"),
        ("0039 347-111/2223", "393471112223"),
        ("06 1234567", "39061234567"),
        ("+44 20 7946 0958", "442079460958"),
        ("1234", "1234"),
        ("interno 12", "12"),
        ("+39 ٣٣٣", "39333"),
        ("9" * 40, "9" * 20),
    ],
)
def test_numbers_are_kept_internationally(written: str, digits: str) -> None:
    assert international_digits(written) == digits


@pytest.mark.parametrize(
    ("international", "national"),
    [
        ("393331234567", "3331234567"),
        ("39061234567", "061234567"),
        ("442079460958", "442079460958"),
        ("39333", "39333"),
        ("1234", "1234"),
    ],
)
def test_numbers_of_the_country_are_dialled_without_it(international: str, national: str) -> None:
    assert national_digits(international) == national


@pytest.mark.parametrize(
    ("international", "shown"),
    [
        ("393331234567", "333 123 4567"),
        ("442079460958", "+44 20 7946 0958"),
        ("1234", "1234"),
        ("", ""),
    ],
)
def test_numbers_are_shown_as_people_read_them(international: str, shown: str) -> None:
    assert show_phone(international) == shown


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [
        ("333", ("333",)),
        (" 333 12-34/567 ", ("3331234567",)),
        ("+39 333", ("333",)),
        ("+39", ()),
        ("+390", ()),
        ("0039333", ("333",)),
        ("+44 20 79", ("442079",)),
        ("0044 20 79", ("442079",)),
        ("3912", ("3912",)),
        ("39347111", ("39347111", "347111")),
        ("+393", ()),
        ("33", ()),
        ("٣٣٣", ("333",)),
        ("", ()),
        ("  ", ()),
        ("via Po 333", ()),
        ("333x", ()),
        ("²²²", ()),
    ],
)
def test_any_spelling_of_a_part_is_looked_for(typed: str, looked_for: tuple[str, ...]) -> None:
    assert typed_digits(typed) == looked_for


def test_a_phone_is_kept_as_written() -> None:
    assert clean_phone(" 333 123\x00 4567 (casa)\n") == "333 123 4567 (casa)"


@pytest.mark.parametrize("written", ["+39 ٣٣٣", "+39 ３３３", "+39 333"])
def test_digits_of_any_script_are_kept_as_ours(written: str) -> None:
    assert clean_phone(written) == "+39 333"


@pytest.mark.parametrize("written", ["", "casa", "12", "1" * 21, "333" + " x" * 40])
def test_what_is_no_phone_is_refused(written: str) -> None:
    with pytest.raises(Refused):
        clean_phone(written)


@given(st.text(max_size=30))
def test_any_text_has_digits_of_ours_only(text: str) -> None:
    assert set(digits_of(text) + international_digits(text)) <= set("0123456789")
    assert all(set(digits) <= set("0123456789") for digits in typed_digits(text))


@given(st.from_regex(r"3[0-8][0-9]{8}", fullmatch=True, alphabet="0123456789"))
def test_a_plain_mobile_reads_as_with_its_country(written: str) -> None:
    assert international_digits(written) == international_digits(f"+39 {written}") == f"39{written}"


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_has_the_digits_of_any_other(text: str) -> None:
    assert digits_of(text) == digits_of(text + "é")
