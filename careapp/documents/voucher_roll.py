"""The voucher on an 80 mm receipt roll: pure black, one column, as long as its words.

Thin strokes vanish at 203 dpi, so everything is set heavier than on sheets (look.md §10).
"""

from collections.abc import Callable

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, draw_barcode
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.paper import VoucherPaper
from careapp.documents.sheet import BLACK, Book, Sheet
from careapp.documents.voucher_parts import (
    duplicate_mark,
    headline,
    joined,
    value,
)

WIDTH = 80.0
_TAIL = 10.0
_MIDDLE = WIDTH / 2
_COLUMN = 66.0 * mm
_BOX_WIDE, _BOX_HIGH = 66.0, 24.0
_UNDER_VALUE = 6.0
_CAPITALS = 0.7
"""The height of the capitals of the display face, as a share of its size."""
_BODY = Setting(Face.SERIF_SEMIBOLD, 10.6, 14.6)
_SMALL = Setting(Face.SANS_MEDIUM, 7.6, 10.6)
_LINE = _SMALL.leading / mm


def draw_roll(book: Book, paper: VoucherPaper) -> None:
    """Draw a voucher on a page of its own, as long as it needs.

    Raises:
        Refused: the gift's name is too long for its frame.

    """
    strip = _Strip()
    _lay_message(strip, paper)
    if paper.value:
        _lay_value(strip, paper)
    if paper.code:
        _lay_code(strip, paper)
    _lay_terms(strip, paper)
    strip.draw(book)


class _Strip:
    """What goes on the roll, from the top: the length is known when all is laid."""

    def __init__(self) -> None:
        self.y = 0.0
        self._steps: list[Callable[[Sheet], object]] = []

    def lay(self, step: Callable[[Sheet, float], object]) -> None:
        """Add something that is drawn at the place reached so far."""
        y = self.y
        self._steps.append(lambda sheet: step(sheet, y))

    def line(self, gap: float, text: str, setting: Setting, spacing: float = 0.0) -> None:
        """Add a centred line, *gap* millimetres below the base line before."""
        self.y += gap
        self.lay(
            lambda sheet, y: sheet.line(
                _MIDDLE, y, text, setting, BLACK, align=0.5, spacing=spacing
            )
        )

    def block(self, gap: float, block: Block) -> None:
        """Add centred lines, the first *gap* millimetres below the base line before."""
        self.y += gap
        self.lay(lambda sheet, y: sheet.block(_MIDDLE, y, block, BLACK, align=0.5))
        self.y += block.drop / mm

    def draw(self, book: Book) -> None:
        """Draw everything on a page of the right length."""
        sheet = book.page(WIDTH, self.y + _TAIL)
        for step in self._steps:
            step(sheet)


def _lay_message(strip: _Strip, paper: VoucherPaper) -> None:
    strip.line(8.2, *fit_line(paper.shop_name, Setting(Face.SERIF_SEMIBOLD, 14), _COLUMN, 9))
    strip.line(4.2, *fit_line(paper.shop_address, _SMALL, _COLUMN, 6))
    strip.y += 5.0
    strip.lay(lambda sheet, y: sheet.dotted((5.9, y), (74.1, y), BLACK, 1.0))
    if paper.duplicate_no:
        strip.line(5.0, duplicate_mark(paper), Setting(Face.SANS_SEMIBOLD, 9), 0.8)
    strip.block(12.1, headline(paper.headline, Face.DISPLAY_SEMIBOLD, (25, 14), _COLUMN))
    strip.block(9.3, _broken(paper.message, _BODY))
    if paper.signature:
        strip.line(8.7, f"— {paper.signature} —", _BODY)


def _lay_value(strip: _Strip, paper: VoucherPaper) -> None:
    strip.y += 7.8
    top, inner = strip.y, _COLUMN - 6 * mm
    figure = value(paper, Face.DISPLAY_SEMIBOLD, (40, 25), inner)
    letters = _CAPITALS * figure.setting.size / mm
    filled = letters + figure.drop / mm + _UNDER_VALUE
    high = max(_BOX_HIGH, filled + 7.0)
    left = _MIDDLE - _BOX_WIDE / 2
    strip.lay(lambda sheet, y: sheet.frame(left, y, _BOX_WIDE, high, 3.5, 1.4))
    strip.block((high - filled) / 2 + letters - 0.6, figure)
    under = Setting(Face.SANS_SEMIBOLD, 9.6)
    strip.line(_UNDER_VALUE, *fit_line(paper.under_value, under, inner, 7))
    strip.y = top + high


def _lay_code(strip: _Strip, paper: VoucherPaper) -> None:
    strip.y += 5.0
    strip.lay(lambda sheet, y: draw_barcode(sheet, _MIDDLE, y, 15.0, paper.payload, 3 * DOT))
    strip.line(19.8, paper.code, Setting(Face.SANS_SEMIBOLD, 13), 2.0)


def _lay_terms(strip: _Strip, paper: VoucherPaper) -> None:
    strip.y += 8.4 - _LINE
    for sentence in (joined((paper.worth, paper.expiry)), joined(paper.terms)):
        if sentence:
            strip.block(_LINE, _broken(sentence, _SMALL))
    if paper.privacy:
        strip.block(5.5, _broken(paper.privacy, _SMALL))


def _broken(text: str, setting: Setting) -> Block:
    return Block(break_lines(text, setting, _COLUMN), setting)
