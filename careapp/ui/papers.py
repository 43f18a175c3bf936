"""From the bytes of a PDF to the screen and to the printer; everything here runs in a lane."""

from collections.abc import Iterator

from PySide6.QtGui import QImage

from careapp.documents import escpos, raster
from careapp.documents.raster import Raster
from careapp.services.printing import thermal
from careapp.services.printing.printer import Printer, Way
from careapp.ui import printing
from careapp.ui.printing import PrintPage

PREVIEW_DPI = 150
PRINT_DPI = 300
WIDEST_ROLL_MM = 81


def preview(pdf: bytes, dpi: float = PREVIEW_DPI, page: int = 0) -> QImage:
    """Return a page as an image for the screen; of a roll, the dots that are burnt."""
    width_mm, _height_mm = raster.page_size(pdf, page)
    if width_mm > WIDEST_ROLL_MM:
        return _image(raster.rasterise(pdf, page, dpi))
    drawn = raster.rasterise(pdf, page, escpos.DOTS_PER_INCH)
    return _image(escpos.on_paper(drawn, thermal.head_dots(width_mm)))


def preview_pages(pdf: bytes) -> tuple[QImage, ...]:
    """Return every page as an image for the screen."""
    return tuple(preview(pdf, page=page) for page in range(raster.page_count(pdf)))


def print_pdf(pdf: bytes, printer: str, title: str) -> None:
    """Print a PDF, each page at its own size; *printer* is what the settings keep of it.

    Raises:
        Refused: a page is too wide for a receipt printer.
        Unavailable: no printer is chosen, it is gone, or it does not take the job.

    """
    chosen = Printer.of(printer)
    if chosen.way is Way.THERMAL:
        printing.require_queue(chosen.name)
    if chosen.is_thermal:
        thermal.print_pdf(pdf, chosen, title)
    else:
        printing.print_pages(_pages(pdf, chosen), chosen.name, title)


def _pages(pdf: bytes, printer: Printer) -> Iterator[PrintPage]:
    right_mm, down_mm = printer.right_tenths / 10, printer.down_tenths / 10
    for number in range(raster.page_count(pdf)):
        width_mm, height_mm = raster.page_size(pdf, number)
        # At another resolution than that of the head the bars would blur (look.md §10).
        dpi = PRINT_DPI if width_mm > WIDEST_ROLL_MM else escpos.DOTS_PER_INCH
        image = _image(raster.rasterise(pdf, number, dpi))
        yield PrintPage(image, width_mm, height_mm, right_mm, down_mm)


def _image(page: Raster) -> QImage:
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    return image.copy()  # the image must outlive the bytes
