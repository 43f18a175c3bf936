"""What a scanned code may become."""

import pytest

from careapp.rules.scans import may_be_card


@pytest.mark.parametrize(
    ("code", "may_be"),
    [
        ("C12345", True),
        ("8001234567890", True),
        ("X" * 20, True),
        ("C1234", False),
        ("X" * 21, False),
        ("É12345", False),
        ("C-1234", False),
    ],
)
def test_what_may_become_a_card(code: str, may_be: bool) -> None:
    assert may_be_card(code) is may_be
