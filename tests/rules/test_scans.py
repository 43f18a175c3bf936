"""What a scanned code is before anybody looks it up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.scans import is_codice_fiscale, may_be_card

INVENTED = "RSSMRA85T10A562S"
"""The example of the Agenzia delle Entrate's own guide: nobody's."""


def test_a_tax_code_is_known_by_its_check_letter() -> None:
    assert is_codice_fiscale(INVENTED)
    assert not is_codice_fiscale(INVENTED[:15] + "T")


@pytest.mark.parametrize("code", ["", "V7K2M9QXD4TPA", "8001234567890", INVENTED.lower(), "A" * 16])
def test_other_codes_are_no_tax_codes(code: str) -> None:
    assert not is_codice_fiscale(code)


@given(st.integers(min_value=0, max_value=14), st.sampled_from("0123456789"))
def test_a_wrong_figure_is_noticed(place: int, figure: str) -> None:
    changed = INVENTED[:place] + figure + INVENTED[place + 1 :]
    assert is_codice_fiscale(changed) == (changed == INVENTED)


@pytest.mark.parametrize(
    ("code", "may_be"),
    [
        ("C12345", True),
        ("8001234567890", True),
        ("C1234", False),
        ("X" * 21, False),
        ("É12345", False),
    ],
)
def test_what_may_become_a_card(code: str, may_be: bool) -> None:
    assert may_be_card(code) is may_be
