"""From a voucher to its picture, its PDF and its printer; all of it runs in a lane."""

from pathlib import Path

from PySide6.QtGui import QImage

from careapp import settings
from careapp.documents import raster
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.voucher import render_voucher
from careapp.rules.shop import Shop
from careapp.services.composing import render_preview
from careapp.services.voucher_papers import Recipient, Wording
from careapp.settings import CounterSettings
from careapp.text import _, format_number
from careapp.ui import papers, saving
from careapp.ui.reprinting import PRINTERS


def draw(
    shop: Shop, recipient: Recipient, wording: Wording, size: PaperSize
) -> tuple[tuple[QImage, ...], float, float]:
    """Return the pages of a voucher still being written, and its size in millimetres.

    Raises:
        Refused: a text is too long for this paper.

    """
    _paper, pdf = render_preview(shop, recipient, wording, size)
    return (papers.preview_pages(pdf), *raster.page_size(pdf))


def print_paper(paper: VoucherPaper, size: PaperSize, printer: str) -> None:
    """Put a voucher on paper.

    Raises:
        Unavailable: no printer is chosen, it is gone, or it does not take the job.

    """
    papers.print_pdf(render_voucher(paper, size), printer, paper.shop_name)


def save_paper(paper: VoucherPaper, size: PaperSize, name: str) -> Path:
    """Save a voucher as a PDF and return where.

    Raises:
        Unavailable: the folder cannot be written.

    """
    return saving.save_pdf(render_voucher(paper, size), name)


def papers_offered(counter: CounterSettings) -> tuple[PaperSize, ...]:
    """Return the papers to choose from: a roll only where its printer stands.

    Sheets are saved as PDFs where there is none. A counter without any printer sees them all.
    """
    with_printer = {size for size, printer in PRINTERS.items() if counter.text(printer)}
    own = PaperSize(counter.text(settings.PAPER))
    offered = {*with_printer, own, PaperSize.A6, PaperSize.LETTER}
    return tuple(size for size in PaperSize if size in offered or not with_printer)


def paper_name(size: PaperSize) -> str:
    """Return what a paper is called."""
    names = {
        PaperSize.A6: _("A6"),
        PaperSize.ROLL_80: _("80 mm"),
        PaperSize.ROLL_58: _("58 mm"),
        PaperSize.LETTER: _("A4 letter"),
    }
    return names[size]


def size_words(size: PaperSize, width_mm: float, height_mm: float) -> str:
    """Return how large the paper is; of a roll, how much of it is needed."""
    if size in (PaperSize.ROLL_80, PaperSize.ROLL_58):
        return _("{wide} mm · {mm} mm of paper").format(
            wide=round(width_mm), mm=format_number(round(height_mm))
        )
    return f"{round(width_mm)} × {round(height_mm)} mm"
