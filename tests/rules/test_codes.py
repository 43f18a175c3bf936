import itertools
import secrets

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import assume, given
from hypothesis import strategies as st

from careapp.rules import codes
from careapp.rules.codes import ALPHABET, LENGTH, Code, Misread, new_code, read_code

PEPPER = bytes(range(32))
SEAL_KEY = bytes(range(32, 64))

draws = st.lists(st.integers(0, 31), min_size=10, max_size=10)
places = st.integers(0, LENGTH - 1)
symbols = st.sampled_from(ALPHABET)


def code_from(values: list[int]) -> Code:
    remaining = iter(values)
    return new_code(lambda _limit: next(remaining))


def replaced(text: str, place: int, symbol: str) -> str:
    return text[:place] + symbol + text[place + 1 :]


def test_the_drawn_symbols_come_first_and_the_check_symbols_are_fixed() -> None:
    assert code_from(list(range(10))).symbols == "0123456789WX"
    assert str(code_from([31] * 10)).startswith("ZZZZ-ZZZZ-ZZ")


def test_codes_are_drawn_at_random() -> None:
    assert len({new_code().symbols for _ in range(500)}) == 500


def test_a_code_shows_itself_in_groups_and_hides_from_logs() -> None:
    code = code_from(list(range(10)))
    assert str(code) == "0123-4567-89WX"
    assert code.payload == "V0123456789WX"
    assert code.tail == "89WX"
    assert "0123" not in repr(code)


@given(draws)
def test_every_way_of_writing_a_code_reads_back(values: list[int]) -> None:
    code = code_from(values)
    for written in (
        str(code),
        code.symbols,
        code.payload,
        code.payload.lower(),
        f"  {code} \n",
        str(code).replace("-", "'"),
        str(code).replace("-", " / "),
        f"{code.payload}\r\n{code.payload}\r\n",
        code.symbols.replace("0", "O").replace("1", "l"),
        code.symbols.replace("0", "o").replace("1", "I"),
    ):
        assert read_code(written) == code


def test_a_code_that_begins_with_the_prefix_keeps_it() -> None:
    code = code_from([ALPHABET.index("V")] * 10)
    assert read_code(code.symbols) == code
    assert read_code(code.payload) == code


@given(draws, places, symbols)
def test_every_single_wrong_symbol_is_found(values: list[int], place: int, wrong: str) -> None:
    code = code_from(values)
    assume(code.symbols[place] != wrong)
    assert read_code(replaced(code.symbols, place, wrong)) is Misread.WRONG_SYMBOL


@given(draws, places, places)
def test_every_swap_is_found(values: list[int], one: int, other: int) -> None:
    text = code_from(values).symbols
    assume(text[one] != text[other])
    swapped = replaced(replaced(text, one, text[other]), other, text[one])
    assert read_code(swapped) is Misread.WRONG_SYMBOL


@given(draws, places, places, symbols, symbols)
def test_any_two_wrong_symbols_are_found(
    values: list[int], one: int, other: int, first: str, second: str
) -> None:
    text = code_from(values).symbols
    assume(one != other)
    assume(text[one] != first or text[other] != second)
    wrong = replaced(replaced(text, one, first), other, second)
    assert read_code(wrong) is Misread.WRONG_SYMBOL


def test_all_single_errors_and_swaps_of_one_code_are_found() -> None:
    text = new_code().symbols
    singles = {replaced(text, place, s) for place in range(LENGTH) for s in ALPHABET} - {text}
    swaps = {
        replaced(replaced(text, a, text[b]), b, text[a])
        for a, b in itertools.combinations(range(LENGTH), 2)
    } - {text}
    assert len(singles) == LENGTH * 31
    assert {read_code(wrong) for wrong in singles | swaps} == {Misread.WRONG_SYMBOL}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Misread.EMPTY),
        ("  -\n- ", Misread.EMPTY),
        ("\N{ZERO WIDTH SPACE}", Misread.NOT_A_CODE),
        ("\N{FULLWIDTH DIGIT ONE}123-4567-89WX", Misread.NOT_A_CODE),
        ("\N{ARABIC-INDIC DIGIT FIVE}" * LENGTH, Misread.NOT_A_CODE),
        ("0123-4567-89W\N{LATIN SMALL LETTER LONG S}", Misread.NOT_A_CODE),
        ("https://example.org/012345678", Misread.NOT_A_CODE),
        ("'; DROP TABLE voucher", Misread.NOT_A_CODE),
        ("0123\x00456789WX", Misread.NOT_A_CODE),
        ("0123456789WX\n012345678900", Misread.NOT_A_CODE),
        ("A" * 4096, Misread.NOT_A_CODE),
        ("8001234567891", Misread.WRONG_LENGTH),
        ("0123-4567-89W", Misread.WRONG_LENGTH),
        ("0123-4567-89UX", Misread.WRONG_SYMBOL),
    ],
)
def test_what_is_not_a_code_says_why(text: str, why: Misread) -> None:
    assert read_code(text) is why


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_code(text)
    assert isinstance(read, Misread) or read_code(read.payload) == read


def test_the_look_up_key_needs_the_pepper() -> None:
    code = new_code()
    key = codes.look_up_key(PEPPER, code)
    assert len(key) == 32
    assert key == codes.look_up_key(PEPPER, code)
    assert key != codes.look_up_key(bytes(32), code)
    assert key != codes.look_up_key(PEPPER, new_code())


def test_a_sealed_code_opens_only_with_its_key_and_in_its_row() -> None:
    code = new_code()
    row = codes.look_up_key(PEPPER, code)
    sealed = codes.seal(SEAL_KEY, code, row)
    assert code.symbols.encode() not in sealed
    assert codes.seal(SEAL_KEY, code, row) != sealed
    assert codes.unseal(SEAL_KEY, sealed, row) == code
    with pytest.raises(InvalidTag):
        codes.unseal(PEPPER, sealed, row)
    with pytest.raises(InvalidTag):
        codes.unseal(SEAL_KEY, sealed, secrets.token_bytes(32))
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    with pytest.raises(InvalidTag):
        codes.unseal(SEAL_KEY, changed, row)


@pytest.mark.parametrize(
    ("typed", "tail"),
    [("9qxd", "9QXD"), (" 9Q-XD ", "9QXD"), ("ol1i", "0111"), ("u9qx", ""), ("9qx", ""), ("", "")],
)
def test_the_last_four_symbols_are_read_as_a_code_is(typed: str, tail: str) -> None:
    assert codes.read_tail(typed) == tail
