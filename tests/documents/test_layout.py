import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.documents.fonts import Face
from careapp.documents.layout import (
    Block,
    Setting,
    break_lines,
    fit,
    fit_line,
    width,
)
from careapp.errors import Refused

BODY = Setting(Face.SERIF, 10, 14)
WORDS = st.lists(st.text("abcWi’è", min_size=1, max_size=30), max_size=30)


@given(WORDS, st.floats(40, 400), st.booleans())
def test_no_letter_is_lost_and_no_line_too_wide(
    words: list[str], measure: float, balance: bool
) -> None:
    lines = break_lines(" ".join(words), BODY, measure, balance=balance)
    assert "".join(lines).replace(" ", "") == "".join(words)
    assert all(width(line, BODY) <= measure * 1.02 for line in lines)


def test_balanced_lines_are_as_few_and_more_alike() -> None:
    text = "Questo è un piccolo pensiero per la Sua prossima spesa, e per dirLe grazie di cuore."
    filled = break_lines(text, BODY, 200, balance=False)
    balanced = break_lines(text, BODY, 200)
    assert len(balanced) == len(filled)
    assert _spread(balanced) < _spread(filled)


def _spread(lines: tuple[str, ...]) -> float:
    widths = [width(line, BODY) for line in lines]
    return max(widths) - min(widths)


def test_the_text_s_own_line_breaks_stay() -> None:
    assert break_lines("Grazie,\nMarta.", BODY, 400) == ("Grazie,", "Marta.")


def test_amounts_are_not_torn_apart() -> None:
    assert break_lines("Vale 5,00\u00a0€", BODY, 40) == ("Vale", "5,00\u00a0€")


def test_the_first_setting_that_fits_is_taken() -> None:
    sizes = [Setting(Face.SERIF, size, size * 1.4) for size in (40, 20, 10)]
    block = fit("Da oggi ogni promessa ha un nome.", sizes, 200, 84)
    assert block.setting.size == 20
    assert block.depth == len(block.lines) * 28
    assert block.drop == block.depth - 28


def test_what_fits_in_no_setting_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        fit("parola " * 50, [BODY], 100, 60)
    assert refusal.value.text.startswith("Il testo è troppo lungo")


def test_an_empty_block_takes_no_room() -> None:
    assert Block((), BODY).drop == 0
    assert break_lines("", BODY, 100) == ()


def test_a_line_shrinks_then_takes_more_lines() -> None:
    assert fit_line("Marta", BODY, 200, 6) == Block(("Marta",), BODY)
    shrunk = fit_line("Pasticceria Bianchi", BODY, 70, 6)
    assert shrunk.lines == ("Pasticceria Bianchi",)
    assert 6 < shrunk.setting.size < 10
    longer = fit_line("Pasticceria Bianchi & Figli di Udine", BODY, 50, 6)
    assert " ".join(longer.lines) == "Pasticceria Bianchi & Figli di Udine"
    assert longer.setting.size == 6
    assert all(width(line, longer.setting) <= 50 for line in longer.lines)


def test_a_line_that_would_take_too_many_is_refused() -> None:
    assert len(fit_line("Pasticceria Bianchi", BODY, 40, 6, 2).lines) == 2
    with pytest.raises(Refused):
        fit_line("Pasticceria Bianchi & Figli di Udine", BODY, 40, 6, 2)


def test_a_line_of_nothing_is_nothing() -> None:
    assert fit_line("", BODY, 50, 6).lines == ()
