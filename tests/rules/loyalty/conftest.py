"""The rules of points say their sentences in the language of the code."""

import pytest

from careapp import text


@pytest.fixture
def _english(_italian: None) -> None:
    """Read refusals as they stand in the code."""
    text.set_language("en")
