"""On how many lines a message stands: what the owner is told is what the paper shows."""

from dataclasses import replace

import pypdfium2
import pytest

from careapp.documents.paper import PaperSize
from careapp.documents.voucher import count_lines, render_voucher
from careapp.errors import Refused
from careapp.rules.vouchers.apology import APOLOGY
from careapp.services.samples import SHOP
from careapp.services.template_papers import LONG, Example, example_paper

PAPER = example_paper(SHOP, APOLOGY, Example())


def lines_on(size: PaperSize, words: str) -> int:
    """Count the lines of the page that hold a word of the message and nothing else."""
    paper = replace(PAPER, message=words, letter_paragraphs=(), salutation="Testo")
    page = pypdfium2.PdfDocument(render_voucher(paper, size))[0]
    text = page.get_textpage().get_text_bounded()
    return sum("pane" in line for line in text.splitlines())


@pytest.mark.parametrize("size", [PaperSize.A6, PaperSize.ROLL_80, PaperSize.ROLL_58])
@pytest.mark.parametrize("words", [1, 20, 48])
def test_as_many_as_the_page_shows(size: PaperSize, words: int) -> None:
    message = " ".join(["pane"] * words)
    assert count_lines(replace(PAPER, message=message), size) == lines_on(size, message)


def test_of_a_letter_all_of_its_text_counts() -> None:
    short = replace(PAPER, message="pane", letter_paragraphs=("vino",))
    assert count_lines(short, PaperSize.LETTER) == 3


def test_a_name_of_sixty_characters_fits_every_paper() -> None:
    paper = example_paper(SHOP, APOLOGY, Example(name=LONG))
    assert "S.r.l." in paper.headline
    assert ".." not in paper.headline
    assert all(count_lines(paper, size) > 1 for size in PaperSize)


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(Refused):
        count_lines(replace(PAPER, message="pane " * 400), PaperSize.A6)
