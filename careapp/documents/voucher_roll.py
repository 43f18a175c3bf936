"""The voucher on a receipt roll of 80 or 58 mm: one column, as long as its words."""

from reportlab.lib.units import mm

from careapp.documents.barcode import draw_barcode
from careapp.documents.facts import stack
from careapp.documents.fonts import Face
from careapp.documents.heading import lay_heading
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.sheet import Book
from careapp.documents.strip import ROLLS, Roll, Strip
from careapp.documents.voucher_parts import duplicate_mark, headline, joined, message, value

_UNDER_VALUE = 6.0
_CAPITALS = 0.7
"""The height of the capitals of the display face, as a share of its size."""


def draw_roll(book: Book, paper: VoucherPaper, size: PaperSize) -> int:
    """Draw a voucher on a page of its own; return how many lines its message takes.

    Raises:
        Refused: the gift's name is too long for its frame.

    """
    strip = Strip(ROLLS[size])
    lay_heading(strip, paper)
    lines = _lay_message(strip, paper)
    if paper.value:
        _lay_value(strip, paper)
    elif paper.facts:
        _lay_facts(strip, paper)
    if paper.code:
        _lay_code(strip, paper)
    _lay_terms(strip, paper)
    strip.draw(book)
    return lines


def _lay_message(strip: Strip, paper: VoucherPaper) -> int:
    roll = strip.roll
    if paper.duplicate_no:
        strip.line(5.0, duplicate_mark(paper), Setting(Face.SANS_SEMIBOLD, 9), 0.8)
    strip.heading(
        12.1, headline(paper.headline, Face.DISPLAY_SEMIBOLD, roll.headline, roll.measure)
    )
    body = _broken(message(paper), roll.body, roll)
    strip.block(9.3, body)
    if paper.signature:
        strip.block(8.7, _broken(f"— {paper.signature} —", roll.body, roll))
    return len(body.lines)


def _lay_value(strip: Strip, paper: VoucherPaper) -> None:
    roll = strip.roll
    strip.y += 7.8
    top, inner = strip.y, roll.measure - 6 * mm
    figure = value(paper, Face.DISPLAY_SEMIBOLD, roll.figure, inner)
    under = fit_line(paper.under_value, Setting(Face.SANS_SEMIBOLD, 9.6), inner, 7)
    letters = _CAPITALS * figure.setting.size / mm
    filled = letters + (figure.drop + under.drop) / mm + _UNDER_VALUE
    wide, least = roll.box
    high = max(least, filled + 7.0)
    left = roll.middle - wide / 2
    strip.lay(lambda sheet, y: sheet.frame(left, y, wide, high, 3.5, 1.4))
    strip.block((high - filled) / 2 + letters - 0.6, figure)
    strip.block(_UNDER_VALUE, under)
    strip.y = top + high


def _lay_facts(strip: Strip, paper: VoucherPaper) -> None:
    """Lay the facts between two dotted lines."""
    roll = strip.roll
    rows = stack(paper.facts, roll.label, roll.body, roll.measure)
    left, right = roll.middle - roll.rule / 2, roll.middle + roll.rule / 2
    strip.y += 6.5
    top = strip.y + 1.6
    for y in (strip.y, top + rows.depth + 1.4):
        strip.y = y
        strip.lay(lambda sheet, y: sheet.dotted((left, y), (right, y), thickness=1.0))
    end = strip.y
    for line in rows.lines:
        strip.y = top
        strip.block(line.y, line.block)
    strip.y = end


def _lay_code(strip: Strip, paper: VoucherPaper) -> None:
    roll = strip.roll
    strip.y += 5.0
    strip.lay(
        lambda sheet, y: draw_barcode(sheet, roll.middle, y, 15.0, paper.payload, roll.module)
    )
    size, spacing = roll.code
    strip.line(19.8, paper.code, Setting(Face.SANS_SEMIBOLD, size), spacing)


def _lay_terms(strip: Strip, paper: VoucherPaper) -> None:
    roll = strip.roll
    line = roll.small.leading / mm
    strip.y += 8.4 - line
    for sentence in (joined((paper.worth, paper.expiry)), joined(paper.terms)):
        if sentence:
            strip.block(line, _broken(sentence, roll.small, roll))
    if paper.privacy:
        strip.block(5.5, _broken(paper.privacy, roll.small, roll))


def _broken(text: str, setting: Setting, roll: Roll) -> Block:
    return Block(break_lines(text, setting, roll.measure), setting)
