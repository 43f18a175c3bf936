"""From the bytes of a PDF to the screen and to the printer; everything here runs in a lane."""

from PySide6.QtGui import QImage

from careapp.documents import raster
from careapp.ui import printing
from careapp.ui.printing import PrintPage

PREVIEW_DPI = 150
PRINT_DPI = 300
ROLL_DPI = 203
"""What thermal heads print; at another resolution bars would blur (look.md §10)."""
_WIDEST_ROLL_MM = 81


def preview(pdf: bytes, dpi: float = PREVIEW_DPI) -> QImage:
    """Return the first page as an image for the screen."""
    page = raster.rasterise(pdf, 0, dpi)
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    return image.copy()  # the image must outlive the bytes


def print_pdf(pdf: bytes, printer: str, title: str) -> None:
    """Print a PDF of one page at its own size.

    Raises:
        Unavailable: no printer is chosen, it is gone, or it does not take the job.

    """
    width_mm, height_mm = raster.page_size(pdf)
    image = preview(pdf, ROLL_DPI if width_mm < _WIDEST_ROLL_MM else PRINT_DPI)
    printing.print_pages([PrintPage(image, width_mm, height_mm)], printer, title)
