"""The paper of a voucher as a picture for the screen; runs in a lane."""

from PySide6.QtGui import QImage

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.voucher import render_voucher
from careapp.ui import papers


def draw(paper: VoucherPaper) -> QImage:
    """Return the A6 as it is printed."""
    return papers.preview(render_voucher(paper, PaperSize.A6))
