"""A page as the bytes of a thermal printer: ESC/POS, images only.

No text ever reaches the printer's own fonts, so no name can carry a command: opening the drawer,
cutting, changing what a code holds. Source of the commands: Epson, ESC/POS Command Reference
(ESC @, GS v 0, ESC J, GS V, ESC p, GS r, DLE EOT).
"""

from dataclasses import dataclass
from enum import StrEnum

from PIL import Image

from careapp.documents.raster import Raster

THRESHOLD = 138
"""What is darker becomes black (look.md §10)."""
DOTS_PER_INCH = 203
ROLL_80_DOTS, ROLL_58_DOTS = 576, 384
"""What a head of 72 mm and one of 48 mm can burn, at 8 dots a millimetre."""

_START = b"\x1b@"
_BAND_ROWS = 128
"""Cheap printers hold little: a page goes over in strips."""
_RASTER = b"\x1dv0\x00"
_FEED = b"\x1bJ"
_CUT = b"\x1dVB\x00"
_KICK = b"\x1bp\x00\x19\xfa"
_BITS = 8
ASK_STATUS = (b"\x10\x04\x02", b"\x10\x04\x04")
"""Ask why the printer is off line, then how much paper there is; each is answered by a byte."""
ASK_WHEN_DONE = b"\x1dr\x01"
"""Answered by a byte when all that was sent before is on paper."""
_COVER_OPEN, _PAPER_STOP, _FAULT = 0x04, 0x20, 0x40
_PAPER_OUT = 0x60
_FIXED, _FIXED_VALUE = 0b1001_0011, 0b0001_0010
"""The bits that tell an answer from noise."""


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A page of dots: rows of packed bits from the top, 1 is black; *width* is a multiple of 8."""

    width: int
    height: int
    rows: bytes


@dataclass(frozen=True, slots=True)
class Job:
    """What a printer does besides the image: where it begins, and how it ends.

    `offset_dots` moves the image to the right (or, negative, to the left).
    """

    offset_dots: int = 0
    is_cut: bool = True
    kicks_drawer: bool = False


class Condition(StrEnum):
    """What a printer says of itself."""

    READY = "ready"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    FAULT = "fault"
    SILENT = "silent"
    """It gives no answer: many cheap ones never do."""


def to_bitmap(page: Raster, width_dots: int, offset_dots: int = 0) -> Bitmap:
    """Return the middle of a page as wide as the head of the printer, in black and white.

    Raises:
        ValueError: *width_dots* is not a multiple of 8.
    """
    if width_dots % _BITS:
        message = "the head of a printer is a whole number of bytes wide"
        raise ValueError(message)
    grey = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
    black = grey.point(lambda level: 255 if level < THRESHOLD else 0).convert("1")
    strip = Image.new("1", (width_dots, page.height))
    strip.paste(black, (offset_dots - (page.width - width_dots) // 2, 0))
    return Bitmap(width_dots, page.height, strip.tobytes())


def to_raster(bitmap: Bitmap) -> Raster:
    """Return a page of dots as the preview shows it: what is seen is what is burnt."""
    image = Image.frombytes("1", (bitmap.width, bitmap.height), bitmap.rows)
    shown = image.convert("L").point(lambda level: 255 - level).convert("RGB")
    return Raster(bitmap.width, bitmap.height, shown.tobytes())


def on_paper(page: Raster, width_dots: int) -> Raster:
    """Return a page as it comes out: what the head burns, on the whole width of the roll.

    Raises:
        ValueError: *width_dots* is not a multiple of 8.
    """
    burnt = to_raster(to_bitmap(page, width_dots))
    roll = Image.new("RGB", (page.width, page.height), "white")
    strip = Image.frombytes("RGB", (burnt.width, burnt.height), burnt.rgb)
    roll.paste(strip, ((page.width - width_dots) // 2, 0))
    return Raster(page.width, page.height, roll.tobytes())


def encode(page: Raster, width_dots: int, job: Job | None = None) -> bytes:
    """Return the bytes that print one page; the drawer stays shut unless the job asks.

    Raises:
        ValueError: *width_dots* is not a multiple of 8.
    """
    job = job or Job()
    bitmap = to_bitmap(page, width_dots, job.offset_dots)
    end = (_CUT if job.is_cut else _FEED + b"\x50") + (_KICK if job.kicks_drawer else b"")
    return _START + b"".join(_bands(bitmap)) + end


def read_status(offline: bytes, paper: bytes) -> Condition:
    """Return what the answers to ASK_STATUS say; empty or senseless ones are silence."""
    if not (_is_answer(offline) and _is_answer(paper)):
        return Condition.SILENT
    if paper[0] & _PAPER_OUT or offline[0] & _PAPER_STOP:
        return Condition.PAPER_OUT
    if offline[0] & _COVER_OPEN:
        return Condition.COVER_OPEN
    return Condition.FAULT if offline[0] & _FAULT else Condition.READY


def _bands(bitmap: Bitmap) -> list[bytes]:
    across = bitmap.width // _BITS
    bands = []
    for top in range(0, bitmap.height, _BAND_ROWS):
        high = min(_BAND_ROWS, bitmap.height - top)
        size = across.to_bytes(2, "little") + high.to_bytes(2, "little")
        bands.append(_RASTER + size + bitmap.rows[top * across : (top + high) * across])
    return bands


def _is_answer(said: bytes) -> bool:
    return len(said) == 1 and said[0] & _FIXED == _FIXED_VALUE
