import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.codes import ALPHABET
from careapp.rules.recovery import key_of, recovery_code

KEYS = st.binary(min_size=32, max_size=32)
KEY = bytes(range(32))


@given(KEYS)
def test_a_key_comes_back_from_its_code(key: bytes) -> None:
    assert key_of(recovery_code(key)) == key


@given(KEYS)
def test_a_code_is_four_lines_of_four_groups(key: bytes) -> None:
    lines = recovery_code(key).splitlines()
    assert [[len(group) for group in line.split("-")] for line in lines] == [[4] * 4] * 4


@given(KEYS)
def test_case_and_look_alikes_and_separators_do_not_matter(key: bytes) -> None:
    written = recovery_code(key).lower().replace("0", "o").replace("1", "l").replace("-", " ")
    assert key_of(f"  {written}\r\n") == key


@given(KEYS, st.integers(0, 63), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_found_and_its_line_named(key: bytes, place: int, symbol: str) -> None:
    symbols = recovery_code(key).replace("-", "").replace("\n", "")
    wrong = symbols[:place] + symbol + symbols[place + 1 :]
    if wrong == symbols:
        assert key_of(wrong) == key
        return
    with pytest.raises(Refused, match=str(place // 16 + 1)):
        key_of(wrong)


@given(KEYS, st.integers(0, 62))
def test_two_swapped_symbols_are_found(key: bytes, place: int) -> None:
    symbols = recovery_code(key).replace("-", "").replace("\n", "")
    swapped = symbols[:place] + symbols[place + 1] + symbols[place] + symbols[place + 2 :]
    if swapped == symbols:
        return
    with pytest.raises(Refused):
        key_of(swapped)


def test_swapped_lines_are_found() -> None:
    first, second, *rest = recovery_code(KEY).splitlines()
    with pytest.raises(Refused, match="1"):
        key_of("\n".join([second, first, *rest]))


@pytest.mark.parametrize("code", ["", "1TN8", recovery_code(KEY)[:-1], recovery_code(KEY) + "0"])
def test_a_code_of_another_length_is_refused_with_its_length(code: str) -> None:
    length = len(code.replace("-", "").replace("\n", ""))
    with pytest.raises(Refused, match=str(length)):
        key_of(code)


@pytest.mark.parametrize("symbol", ["U", "é", "!", "\x00", "😀", "٣"])
def test_a_symbol_outside_the_alphabet_is_refused(symbol: str) -> None:
    with pytest.raises(Refused, match="1"):
        key_of(symbol + recovery_code(KEY)[1:])


def test_a_line_beyond_64_bits_is_refused_even_with_right_checks() -> None:
    from reedsolo import RSCodec

    values = RSCodec(3, nsize=31, c_exp=5).encode(bytes([0] + [31] * 13))[1:]
    first = "".join(ALPHABET[value] for value in values)
    rest = recovery_code(KEY).splitlines()[1:]
    with pytest.raises(Refused, match="1"):
        key_of("\n".join([first, *rest]))
