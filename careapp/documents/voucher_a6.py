"""The voucher on A6, landscape: a message to keep and a stub to use (look.md §10)."""

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, draw_barcode
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, elided, fit, fit_line
from careapp.documents.motifs import Panel, draw_panel
from careapp.documents.paper import VoucherPaper
from careapp.documents.sheet import PERFORATION, TEXT, TEXT_2, WHITE, Book, Sheet
from careapp.documents.voucher_parts import duplicate_mark, headline, joined, value

WIDTH, HEIGHT = 148.0, 105.0
_LEFT, _RIGHT = 11.0, 84.0
_COLUMN = (_RIGHT - _LEFT) * mm
_MIDDLE = 116.5
_PANEL = Panel(90.5, 6.0, 52.0, 93.0, centre=(_MIDDLE, 26.0))
_SIGNATURE_Y = HEIGHT - 13.4
_ABOVE_BODY, _BELOW_BODY = 4.6, 6.2
# The plate leaves half a millimetre of the panel around it: a frame in the tint of the kind.
_PLATE_TOP, _PLATE_WIDE, _PLATE_HIGH = 72.0, 51.0, 26.5
_PLATE_LINE = 6.0
_WORTH = (Setting(Face.SANS, 5.7, _PLATE_LINE), Setting(Face.SANS, 4.8, _PLATE_LINE))
_BODY = (
    Setting(Face.SERIF, 11.4, 16.6),
    Setting(Face.SERIF, 10.4, 14.9),
    Setting(Face.SERIF, 9.5, 13.4),
)
_SHORT, _MIDDLING = 150, 215


def draw_a6(book: Book, paper: VoucherPaper) -> None:
    """Draw a voucher on a page of its own.

    Raises:
        Refused: the message or the gift is too long for the paper.

    """
    sheet = book.page(WIDTH, HEIGHT)
    style = paper.style
    name = f"a6-{style.ink}-{style.tint}-{style.motif}-{bool(paper.value)}"
    sheet.once(name, lambda form: _draw_constant(form, paper))
    _draw_message(sheet, paper)
    if paper.value:
        _draw_stub(sheet, paper)


def _draw_constant(sheet: Sheet, paper: VoucherPaper) -> None:
    """Draw what every voucher of the kind shares."""
    draw_panel(sheet, _PANEL, paper.style)
    if paper.value:
        sheet.dotted((87.0, 6.0), (87.0, 99.0), PERFORATION)
        plate = _MIDDLE - _PLATE_WIDE / 2, _PLATE_TOP, _PLATE_WIDE, _PLATE_HIGH
        sheet.rounded(*plate, 2.5, WHITE)


def _draw_message(sheet: Sheet, paper: VoucherPaper) -> None:
    ink = paper.style.ink
    shop = fit_line(paper.shop_name, Setting(Face.DISPLAY_ITALIC, 12.5), _COLUMN, 8.0)
    sheet.line(_LEFT, 15.5, *shop, ink)
    address = Setting(Face.SANS, 6.4)
    sheet.line(_LEFT, 19.1, elided(paper.shop_address, address, _COLUMN), address, TEXT_2)
    last = sheet.block(_LEFT, 34.5, headline(paper.headline, Face.DISPLAY, (29, 14), _COLUMN), ink)
    body = _body(paper.message, _SIGNATURE_Y - _BELOW_BODY - last - _ABOVE_BODY)
    sheet.block(_LEFT, last + _ABOVE_BODY + body.setting.leading / mm, body)
    signature = fit_line(paper.signature, Setting(Face.DISPLAY_ITALIC, 13.5), _COLUMN, 8.0)
    sheet.line(_LEFT, _SIGNATURE_Y, *signature, ink)
    terms = fit(joined(paper.terms), [Setting(Face.SANS, 6.0, 7.2)], _COLUMN, 2 * 7.2)
    sheet.block(_LEFT, HEIGHT - 7.4 - terms.drop / mm, terms, TEXT_2)


def _body(message: str, room: float) -> Block:
    """Set the message: the shorter, the larger; one size smaller where a long name took room."""
    first = 0 if len(message) < _SHORT else 1 if len(message) < _MIDDLING else 2
    return fit(message, _BODY[first:], _COLUMN, room * mm)


def _draw_stub(sheet: Sheet, paper: VoucherPaper) -> None:
    ink, measure = paper.style.ink, (_PANEL.wide - 5) * mm
    figure = value(paper, Face.DISPLAY, (46, 25), measure)
    sheet.block(_MIDDLE, 56.9 - figure.drop / mm, figure, ink, align=0.5)
    under = fit_line(paper.under_value, Setting(Face.SERIF_ITALIC, 10.4), measure, 7.0)
    sheet.line(_MIDDLE, 62.9, *under, ink, align=0.5)
    mark = Setting(Face.SANS_SEMIBOLD, 6.4)
    sheet.line(_MIDDLE, 69.2, duplicate_mark(paper), mark, ink, align=0.5, spacing=0.6)
    _draw_plate(sheet, paper)


def _draw_plate(sheet: Sheet, paper: VoucherPaper) -> None:
    measure = (_PLATE_WIDE - 3) * mm
    if paper.code:
        draw_barcode(sheet, _MIDDLE, _PLATE_TOP + 2.0, 10.6, paper.payload, 2 * DOT)
    code = Setting(Face.SANS_SEMIBOLD, 8.6)
    sheet.line(_MIDDLE, _PLATE_TOP + 15.7, paper.code, code, align=0.5, spacing=0.9)
    worth = fit(paper.worth, _WORTH, measure, 2 * _PLATE_LINE)
    expiry = fit_line(paper.expiry, Setting(Face.SANS_MEDIUM, _WORTH[0].size), measure, 4.5)
    shop = fit_line(paper.shop_name, _WORTH[0], measure, 4.5)
    first, step = (18.4, 2.1) if worth.drop else (19.5, 2.4)
    y = sheet.block(_MIDDLE, _PLATE_TOP + first, worth, TEXT_2, align=0.5)
    sheet.line(_MIDDLE, y + step, *expiry, TEXT, align=0.5)
    sheet.line(_MIDDLE, y + 2 * step, *shop, TEXT_2, align=0.5)
