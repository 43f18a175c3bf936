import pytest

from careapp.rules.tax_code import holds_tax_code, is_tax_code


@pytest.mark.parametrize("code", ["RSSMRA85T10A562S", " mrtmtt91d08f205j\n", "RSSMRA85T10A56NH"])
def test_a_tax_code_is_recognised(code: str) -> None:
    assert is_tax_code(code)


@pytest.mark.parametrize(
    "code",
    ["", "RSSMRA85T10A562T", "RSSMRA85T10A562", "RSSMRA85Z10A562S", "٣SSMRA85T10A562S", "7" * 16],
)
def test_other_codes_are_not(code: str) -> None:
    assert not is_tax_code(code)


def test_a_tax_code_is_found_in_a_sentence() -> None:
    assert holds_tax_code("il suo è rssmra85t10a562s, dice")
    assert not holds_tax_code("il suo è RSSMRA85T10A562T, o RSSMRA85T10A562SX")
