"""The vouchers of a group on paper: printed one after the other, or in files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from careapp.documents.paper import PaperSize
from careapp.services.gifts import Report
from careapp.services.vouchers import IssuedVoucher
from careapp.ui import papers, saving

MOST_IN_A_FILE = 500
"""Pages that a printer's queue still takes at once."""


def save_all(given: Sequence[IssuedVoucher], size: PaperSize, name: str) -> list[Path]:
    """Save the papers, 500 to a file; runs in the `outside` lane.

    Raises:
        Refused: a text is too long for this paper.
        Unavailable: the folder cannot be written.
    """
    from careapp.documents.voucher import render_many  # noqa: PLC0415 - the card loads no papers

    sheets = [issued.paper for issued in given]
    parts = [sheets[at : at + MOST_IN_A_FILE] for at in range(0, len(sheets), MOST_IN_A_FILE)]
    return [saving.save_pdf(render_many(part, size), name) for part in parts]


def print_all(
    given: Sequence[IssuedVoucher],
    size: PaperSize,
    printer: str,
    printed: Callable[[IssuedVoucher], None],
    report: Report,
    is_stopped: Callable[[], bool],
) -> None:
    """Print each voucher as a job of its own; runs in the `outside` lane.

    Args:
        given: the vouchers, in this order.
        size: their paper.
        printer: its name.
        printed: told of each one that is out.
        report: told how many of how many are out.
        is_stopped: asked before each one.

    Raises:
        Refused: a text is too long for this paper.
        Unavailable: the printer took no more; what is out was told.
    """
    from careapp.documents.voucher import render_voucher  # noqa: PLC0415 - as above

    for number, issued in enumerate(given):
        if is_stopped():
            return
        report(number, len(given))
        pdf = render_voucher(issued.paper, size)
        papers.print_pdf(pdf, printer, issued.paper.shop_name)
        printed(issued)
