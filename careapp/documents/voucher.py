"""Vouchers as PDF: one declaration of words, four papers.

A new size of paper is one more drawing function in `_DRAWINGS`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.sheet import Book, Facts
from careapp.documents.voucher_a6 import draw_a6
from careapp.documents.voucher_letter import draw_letter
from careapp.documents.voucher_roll import draw_roll

_DRAWINGS: Mapping[PaperSize, Callable[[Book, VoucherPaper], int]] = {
    PaperSize.A6: draw_a6,
    PaperSize.ROLL_80: partial(draw_roll, size=PaperSize.ROLL_80),
    PaperSize.ROLL_58: partial(draw_roll, size=PaperSize.ROLL_58),
    PaperSize.LETTER: draw_letter,
}


def render_voucher(paper: VoucherPaper, size: PaperSize) -> bytes:
    """Return one voucher as a PDF: one page, or two where a letter needs them.

    Raises:
        Refused: a text is too long for this paper.

    """
    return render_many([paper], size)


def render_many(papers: Sequence[VoucherPaper], size: PaperSize) -> bytes:
    """Return vouchers as one PDF, each on its own page; the fonts and the panels are in it once.

    Raises:
        Refused: a text is too long for this paper.
        ValueError: there are no papers.

    """
    if not papers:
        message = "a PDF without a page is not a PDF"
        raise ValueError(message)
    cleaned = [paper.cleaned() for paper in papers]
    book = _book_of(cleaned[0])
    for paper in cleaned:
        _DRAWINGS[size](book, paper)
    return book.finish()


def count_lines(paper: VoucherPaper, size: PaperSize) -> int:
    """Return on how many lines the message stands on this paper; of a letter, all of its text.

    Raises:
        Refused: a text is too long for this paper.

    """
    cleaned = paper.cleaned()
    return _DRAWINGS[size](_book_of(cleaned), cleaned)


def _book_of(first: VoucherPaper) -> Book:
    return Book(Facts(title=first.headline, author=first.shop_name, language=first.language))
