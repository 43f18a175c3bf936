"""A page as pixels, for the preview on the screen and for printers that take images."""

from dataclasses import dataclass
from threading import Lock

import pypdfium2

_POINTS_PER_INCH = 72
_MM_PER_POINT = 25.4 / _POINTS_PER_INCH
# PDFium is not made for threads; the lane that draws the preview is not the only one that asks.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Raster:
    """A page on white: rows of red, green and blue bytes, from the top, without padding."""

    width: int
    height: int
    rgb: bytes


def rasterise(pdf: bytes, page: int = 0, dpi: float = 150) -> Raster:
    """Draw one page at *dpi* dots per inch.

    Raises:
        pypdfium2.PdfiumError: the bytes are not a PDF, or it has no such page.

    """
    with _one_at_a_time, pypdfium2.PdfDocument(pdf) as document:
        drawn = document[page].render(
            scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, fill_color=(255, 255, 255, 255)
        )
        return Raster(drawn.width, drawn.height, _unpadded(drawn))


def page_count(pdf: bytes) -> int:
    """Return how many pages there are."""
    with _one_at_a_time, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_size(pdf: bytes, page: int = 0) -> tuple[float, float]:
    """Return width and height of a page in millimetres."""
    with _one_at_a_time, pypdfium2.PdfDocument(pdf) as document:
        wide, high = document[page].get_size()
    return wide * _MM_PER_POINT, high * _MM_PER_POINT


def _unpadded(drawn: pypdfium2.PdfBitmap) -> bytes:
    """Return the pixels without the bytes that PDFium adds to fill up a row."""
    rows, row = memoryview(drawn.buffer), drawn.width * 3
    return b"".join(rows[top : top + row] for top in range(0, len(rows), drawn.stride))
