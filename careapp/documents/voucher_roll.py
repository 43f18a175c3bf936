"""The voucher on an 80 mm receipt roll: pure black, one column, as long as its words.

Thin strokes vanish at 203 dpi, so everything is set heavier than on sheets (look.md §10).
"""

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, draw_barcode
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.paper import VoucherPaper
from careapp.documents.sheet import BLACK, Book
from careapp.documents.strip import COLUMN, MIDDLE, Strip
from careapp.documents.voucher_parts import (
    duplicate_mark,
    headline,
    joined,
    value,
)

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
    strip = Strip()
    _lay_message(strip, paper)
    if paper.value:
        _lay_value(strip, paper)
    if paper.code:
        _lay_code(strip, paper)
    _lay_terms(strip, paper)
    strip.draw(book)


def _lay_message(strip: Strip, paper: VoucherPaper) -> None:
    strip.line(8.2, *fit_line(paper.shop_name, Setting(Face.SERIF_SEMIBOLD, 14), COLUMN, 9))
    strip.line(4.2, *fit_line(paper.shop_address, _SMALL, COLUMN, 6))
    strip.y += 5.0
    strip.lay(lambda sheet, y: sheet.dotted((5.9, y), (74.1, y), BLACK, 1.0))
    if paper.duplicate_no:
        strip.line(5.0, duplicate_mark(paper), Setting(Face.SANS_SEMIBOLD, 9), 0.8)
    strip.block(12.1, headline(paper.headline, Face.DISPLAY_SEMIBOLD, (25, 14), COLUMN))
    strip.block(9.3, _broken(paper.message, _BODY))
    if paper.signature:
        strip.line(8.7, f"— {paper.signature} —", _BODY)


def _lay_value(strip: Strip, paper: VoucherPaper) -> None:
    strip.y += 7.8
    top, inner = strip.y, COLUMN - 6 * mm
    figure = value(paper, Face.DISPLAY_SEMIBOLD, (40, 25), inner)
    letters = _CAPITALS * figure.setting.size / mm
    filled = letters + figure.drop / mm + _UNDER_VALUE
    high = max(_BOX_HIGH, filled + 7.0)
    left = MIDDLE - _BOX_WIDE / 2
    strip.lay(lambda sheet, y: sheet.frame(left, y, _BOX_WIDE, high, 3.5, 1.4))
    strip.block((high - filled) / 2 + letters - 0.6, figure)
    under = Setting(Face.SANS_SEMIBOLD, 9.6)
    strip.line(_UNDER_VALUE, *fit_line(paper.under_value, under, inner, 7))
    strip.y = top + high


def _lay_code(strip: Strip, paper: VoucherPaper) -> None:
    strip.y += 5.0
    strip.lay(lambda sheet, y: draw_barcode(sheet, MIDDLE, y, 15.0, paper.payload, 3 * DOT))
    strip.line(19.8, paper.code, Setting(Face.SANS_SEMIBOLD, 13), 2.0)


def _lay_terms(strip: Strip, paper: VoucherPaper) -> None:
    strip.y += 8.4 - _LINE
    for sentence in (joined((paper.worth, paper.expiry)), joined(paper.terms)):
        if sentence:
            strip.block(_LINE, _broken(sentence, _SMALL))
    if paper.privacy:
        strip.block(5.5, _broken(paper.privacy, _SMALL))


def _broken(text: str, setting: Setting) -> Block:
    return Block(break_lines(text, setting, COLUMN), setting)
