"""The voucher on A6, landscape: a message to keep and a stub to use (look.md §10)."""

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, draw_barcode
from careapp.documents.facts import fit_stack
from careapp.documents.fonts import Face
from careapp.documents.heading import Heading, draw_heading
from careapp.documents.layout import Block, Setting, fit, fit_line
from careapp.documents.motifs import Panel, draw_panel
from careapp.documents.paper import VoucherPaper
from careapp.documents.sheet import PERFORATION, TEXT, TEXT_2, WHITE, Book, Sheet
from careapp.documents.tags import Role
from careapp.documents.voucher_parts import (
    duplicate_mark,
    headline,
    joined,
    look_of,
    message,
    value,
)

WIDTH, HEIGHT = 148.0, 105.0
_LEFT, _RIGHT = 11.0, 84.0
_COLUMN = (_RIGHT - _LEFT) * mm
_MIDDLE = 116.5
_PANEL = Panel(90.5, 6.0, 52.0, 93.0, centre=(_MIDDLE, 26.0))
_HEADING = Heading(_LEFT, _RIGHT, 15.5, 12.5, logo_wide=30.0, logo_high=13.0)
_HEADLINE_Y, _BELOW_HEADING = 34.5, 15.4
_SIGNATURE_Y = HEIGHT - 13.4
_ABOVE_BODY, _BELOW_BODY = 4.6, 6.2
# The plate leaves half a millimetre of the panel around it: a frame in the tint of the kind.
_PLATE_TOP, _PLATE_WIDE, _PLATE_HIGH = 72.0, 51.0, 26.5
_PLATE_LINE, _PLATE_LINES = 6.0, 4
_WORTH = (Setting(Face.SANS, 5.7, _PLATE_LINE), Setting(Face.SANS, 4.8, _PLATE_LINE))
_FACTS_TOP, _FACTS_BOTTOM = 46.0, 96.5
_FACTS_LEFT, _FACTS_MEASURE = _PANEL.x + 4.5, (_PANEL.wide - 9) * mm
_LABEL = Setting(Face.SANS_MEDIUM, 6.4, 8.2)
_FACT = tuple(Setting(Face.SERIF, size, size * 1.34) for size in (11.4, 10.4, 9.5, 8.6, 7.8))
_BODY = (
    Setting(Face.SERIF, 11.4, 16.6),
    Setting(Face.SERIF, 10.4, 14.9),
    Setting(Face.SERIF, 9.5, 13.4),
)
_SHORT, _MIDDLING = 150, 215
_IN_PANEL = (_PANEL.wide - 5) * mm


def draw_a6(book: Book, paper: VoucherPaper) -> int:
    """Draw a voucher on a page of its own; return how many lines its message takes.

    Raises:
        Refused: the message or the gift is too long for the paper.

    """
    sheet = book.page(WIDTH, HEIGHT)
    look = look_of(paper, paper.has_stub, paper.has_plate)
    sheet.once(f"a6-{look}", lambda form: _draw_constant(form, paper))
    lines = _draw_message(sheet, paper)
    if paper.value:
        _draw_value(sheet, paper)
    elif paper.facts:
        _draw_facts(sheet, paper)
    if paper.has_plate:
        _draw_plate(sheet, paper)
    return lines


def _draw_constant(sheet: Sheet, paper: VoucherPaper) -> None:
    """Draw what every voucher of the kind shares."""
    draw_panel(sheet, _PANEL, paper.style, saves_ink=paper.saves_ink)
    if paper.has_stub:
        sheet.dotted((87.0, 6.0), (87.0, 99.0), PERFORATION)
    if paper.has_plate:
        plate = _MIDDLE - _PLATE_WIDE / 2, _PLATE_TOP, _PLATE_WIDE, _PLATE_HIGH
        sheet.rounded(*plate, 2.5, WHITE)


def _draw_message(sheet: Sheet, paper: VoucherPaper) -> int:
    ink = paper.style.ink
    heading = draw_heading(sheet, _HEADING, paper, ink)
    signature = fit_line(paper.signature, Setting(Face.DISPLAY_ITALIC, 13.5), _COLUMN, 8.0)
    signed = _SIGNATURE_Y - signature.drop / mm
    y = max(_HEADLINE_Y, heading + _BELOW_HEADING)
    with sheet.tags.part(Role.HEADING):
        y = sheet.block(_LEFT, y, headline(paper.headline, Face.DISPLAY, (29, 14), _COLUMN), ink)
    body = _body(message(paper), signed - _BELOW_BODY - y - _ABOVE_BODY)
    sheet.block(_LEFT, y + _ABOVE_BODY + body.setting.leading / mm, body)
    sheet.block(_LEFT, signed, signature, ink)
    small_print = joined(paper.terms) or paper.privacy
    terms = fit(small_print, [Setting(Face.SANS, 6.0, 7.2)], _COLUMN, 2 * 7.2)
    sheet.block(_LEFT, HEIGHT - 7.4 - terms.drop / mm, terms, TEXT_2)
    return len(body.lines)


def _body(text: str, room: float) -> Block:
    """Set the message: the shorter, the larger; one size smaller where a long name took room."""
    first = 0 if len(text) < _SHORT else 1 if len(text) < _MIDDLING else 2
    return fit(text, _BODY[first:], _COLUMN, room * mm)


def _draw_value(sheet: Sheet, paper: VoucherPaper) -> None:
    ink = paper.style.ink
    figure = value(paper, Face.DISPLAY, (46, 25), _IN_PANEL)
    sheet.block(_MIDDLE, 56.9 - figure.drop / mm, figure, ink, align=0.5)
    under = fit_line(paper.under_value, Setting(Face.SERIF_ITALIC, 10.4), _IN_PANEL, 7.0, 2)
    sheet.block(_MIDDLE, 62.9, under, ink, align=0.5)
    mark = Setting(Face.SANS_SEMIBOLD, 6.4)
    sheet.line(_MIDDLE, 69.2, duplicate_mark(paper), mark, ink, align=0.5, spacing=0.6)


def _draw_facts(sheet: Sheet, paper: VoucherPaper) -> None:
    bottom = _PLATE_TOP - 2.0 if paper.has_plate else _FACTS_BOTTOM
    rows = fit_stack(paper.facts, _LABEL, _FACT, _FACTS_MEASURE, bottom - _FACTS_TOP)
    for line in rows.lines:
        rgb = TEXT_2 if line.is_label else paper.style.ink
        sheet.block(_FACTS_LEFT, _FACTS_TOP + line.y, line.block, rgb)


def _draw_plate(sheet: Sheet, paper: VoucherPaper) -> None:
    measure = (_PLATE_WIDE - 3) * mm
    if paper.code:
        draw_barcode(sheet, _MIDDLE, _PLATE_TOP + 2.0, 10.6, paper.payload, 2 * DOT)
    code = Setting(Face.SANS_SEMIBOLD, 8.6)
    sheet.line(_MIDDLE, _PLATE_TOP + 15.7, paper.code, code, align=0.5, spacing=0.9)
    worth = fit(paper.worth, _WORTH, measure, 2 * _PLATE_LINE)
    expiry = fit_line(paper.expiry, Setting(Face.SANS_MEDIUM, _WORTH[0].size), measure, 4.5, 1)
    shop = fit_line(paper.shop_name, _WORTH[0], measure, 4.5)
    rows = [*_lines(worth, TEXT_2), *_lines(expiry, TEXT)]
    # The name stands above the message as well; a long one is not worth a crowded stub.
    if len(rows) + len(shop.lines) <= _PLATE_LINES:
        rows += _lines(shop, TEXT_2)
    first, step = (18.4, 2.1) if len(rows) == _PLATE_LINES else (19.5, 2.4)
    for number, (line, rgb) in enumerate(rows):
        sheet.block(_MIDDLE, _PLATE_TOP + first + number * step, line, rgb, align=0.5)


def _lines(block: Block, rgb: str) -> list[tuple[Block, str]]:
    return [(Block((text,), block.setting), rgb) for text in block.lines]
