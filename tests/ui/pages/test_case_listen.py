"""The title of a case, made from the first words of what happened."""

import pytest

from careapp.ui.pages.case_listen import title_from


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Il caffè era freddo e nessuno se n'è accorto", "Il caffè era freddo"),
        ("La torta aveva il nome sbagliato.", "La torta aveva il nome"),
        ("Non c'era il pane.", "Non c'era il pane"),
        ("She waited for the", "She waited"),
        ("e", "e"),
        ("", ""),
        ("x" * 500, "x" * 120),
    ],
)
def test_a_title_ends_with_a_word_that_stands_alone(words: str, title: str) -> None:
    assert title_from(words) == title
