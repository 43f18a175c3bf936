"""The trial page of a printer: rulers that say where it begins, the shop's name, a barcode."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, draw_barcode
from careapp.documents.cleaning import clean
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.paper import PaperSize
from careapp.documents.sheet import BLACK, Book, Facts, Sheet, colour
from careapp.documents.strip import ROLLS
from careapp.documents.words import say
from careapp.text import N_

LINE_MM = 10
"""Where the thick lines stand, in millimetres from the edges of the paper."""
PAYLOAD = "CAREAPPTEST"

_SHEETS = {PaperSize.A6: (148.0, 105.0), PaperSize.LETTER: (210.0, 297.0)}
_ROLL_LONG = 78.0
_UNPRINTED = 5
_CROSSING = 30
_TITLE = N_("Trial page")
_ACROSS = N_("The thick line stands 10 mm from the left edge. Measure it.")
_BOTH = N_("The thick lines stand 10 mm from the left and the upper edge. Measure them.")
_FIGURE = Setting(Face.SANS_MEDIUM, 6.5)
_TEXT = Setting(Face.SANS_MEDIUM, 8.5, 12.0)


@dataclass(frozen=True, slots=True)
class TrialPage:
    """Whose printer is tried, and what it is called; `language` is that of the counter."""

    shop_name: str
    printer: str
    language: str


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the words stand: the first base line, the left or middle, the width in points."""

    top: float
    x: float
    align: float
    measure: float
    code_x: float


def render_trial_page(page: TrialPage, size: PaperSize) -> bytes:
    """Return the page as a PDF: of a sheet with two rulers, of a roll with the one across."""
    title = say(page.language, _TITLE)
    book = Book(Facts(title=title, author=clean(page.shop_name), language=page.language))
    if size in ROLLS:
        roll = ROLLS[size]
        sheet = book.page(roll.width, _ROLL_LONG)
        _draw_ruler_across(sheet, 16.0)
        column = _Column(29.0, roll.middle, 0.5, roll.measure, roll.middle)
        _draw_words(sheet, page, column, say(page.language, _ACROSS))
    else:
        wide, high = _SHEETS[size]
        sheet = book.page(wide, high)
        _draw_ruler_across(sheet, 34.0)
        _draw_ruler_down(sheet, 34.0)
        column = _Column(50.0, 48.0, 0.0, (wide - 60.0) * mm, 68.0)
        _draw_words(sheet, page, column, say(page.language, _BOTH))
    return book.finish()


def _draw_ruler_across(sheet: Sheet, y: float) -> None:
    with sheet.ornament():
        _set_pen(sheet, 0.8)
        for x in range(_UNPRINTED, int(sheet.width) - _UNPRINTED + 1):
            sheet.canvas.line(*sheet.at(x, y), *sheet.at(x, y - _length(x)))
        _set_pen(sheet, 2.0)
        sheet.canvas.line(*sheet.at(LINE_MM, y - 10), *sheet.at(LINE_MM, y + 2))
    for x in _numbered(sheet.width, sheet.height):
        sheet.line(x + 0.8, y + 3.0, str(x), _FIGURE, BLACK)


def _draw_ruler_down(sheet: Sheet, x: float) -> None:
    with sheet.ornament():
        _set_pen(sheet, 0.8)
        for y in range(_UNPRINTED, int(sheet.height) - _UNPRINTED + 1):
            sheet.canvas.line(*sheet.at(x, y), *sheet.at(x - _length(y), y))
        _set_pen(sheet, 2.0)
        sheet.canvas.line(*sheet.at(x - 10, LINE_MM), *sheet.at(x + 2, LINE_MM))
    for y in _numbered(sheet.height, sheet.width):
        sheet.line(x + 1.0, y + 3.0, str(y), _FIGURE, BLACK)


def _draw_words(sheet: Sheet, page: TrialPage, column: _Column, ask: str) -> None:
    x, align, measure = column.x, column.align, column.measure
    name = fit_line(clean(page.shop_name), Setting(Face.DISPLAY_SEMIBOLD, 14), measure, 8)
    sheet.block(x, column.top, name, BLACK, align=align)
    title = f"{say(page.language, _TITLE)} · {clean(page.printer)}"
    y = sheet.block(x, column.top + 6.0, fit_line(title, _TEXT, measure, 6), BLACK, align=align)
    words = Block(break_lines(ask, _TEXT, measure), _TEXT)
    y = sheet.block(x, y + 6.0, words, BLACK, align=align)
    draw_barcode(sheet, column.code_x, y + 5.0, 12.0, PAYLOAD, 2 * DOT)


def _set_pen(sheet: Sheet, points: float) -> None:
    sheet.canvas.setStrokeColor(colour(BLACK))
    sheet.canvas.setLineWidth(points)


def _numbered(along: float, across: float) -> list[int]:
    """Return the millimetres that are written; none where the rulers of a sheet cross."""
    has_both = min(along, across) > ROLLS[PaperSize.ROLL_80].width
    every = range(LINE_MM, int(along) - _UNPRINTED, 10)
    return [number for number in every if not (has_both and number == _CROSSING)]


def _length(millimetre: int) -> float:
    """Return how long the mark of a millimetre is."""
    if millimetre % 10 == 0:
        return 5.0
    return 3.5 if millimetre % 5 == 0 else 2.0
