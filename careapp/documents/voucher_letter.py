"""The voucher as an A4 letter with a panel to tear off at the bottom (look.md §10)."""

from reportlab.lib.units import mm

from careapp.documents.barcode import draw_barcode
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, elided, fit, fit_line
from careapp.documents.motifs import Panel, draw_panel
from careapp.documents.paper import VoucherPaper
from careapp.documents.sheet import PERFORATION, TEXT_2, WHITE, Book, Sheet
from careapp.documents.voucher_parts import duplicate_mark, joined, value
from careapp.documents.words import say
from careapp.errors import Refused
from careapp.text import N_, _

WIDTH, HEIGHT = 210.0, 297.0
_LEFT, _RIGHT = 25.0, 185.0
_COLUMN, _WIDEST = 140.0 * mm, 160.0 * mm
_PERFORATION_Y = HEIGHT - 93.0
_PANEL = Panel(15.0, 213.0, 180.0, 72.0, centre=(156.0, 232.5), reach=68.0)
_IN_PANEL = 27.0
_PLATE_X, _PLATE_Y, _PLATE_WIDE, _PLATE_HIGH = 125.0, 246.5, 62.0, 30.0
_MODULE = 0.30 * mm
_SMALL = Setting(Face.SANS, 6.4, 8.4)
_PLATE_MIDDLE = _PLATE_X + _PLATE_WIDE / 2
_TEXT = (Setting(Face.SERIF, 12, 18.6), Setting(Face.SERIF, 11, 16.4))
_TEXT_Y = 71.3
_BETWEEN = 4.3
_LAST_LINE, _LAST_LINE_OF_WORDS = 200.0, 284.0
_SIGNATURE_DEPTH = 17.0
_TEAR_HERE = N_("tear here")


def draw_letter(book: Book, paper: VoucherPaper) -> None:
    """Draw a letter on a page of its own; words only have nothing to tear off.

    Raises:
        Refused: the text is too long for one page.

    """
    sheet = book.page(WIDTH, HEIGHT)
    if paper.value:
        style = paper.style
        name = f"letter-{style.ink}-{style.tint}-{style.motif}"
        sheet.once(name, lambda form: _draw_constant(form, paper))
        _draw_panel(sheet, paper)
    _draw_heading(sheet, paper)
    _draw_text(sheet, paper)
    sheet.line(_PANEL.x, 291.7, elided(paper.privacy, _SMALL, 100 * mm), _SMALL, TEXT_2)
    shop = " · ".join(filter(None, (paper.shop_name, paper.shop_address)))
    sheet.line(195.0, 291.7, elided(shop, _SMALL, 90 * mm), _SMALL, TEXT_2, align=1.0)


def _draw_constant(sheet: Sheet, paper: VoucherPaper) -> None:
    """Draw what every letter of the kind shares."""
    sheet.dotted((8.0, _PERFORATION_Y), (202.0, _PERFORATION_Y), PERFORATION)
    draw_panel(sheet, _PANEL, paper.style)
    sheet.rounded(_PLATE_X, _PLATE_Y, _PLATE_WIDE, _PLATE_HIGH, 2.0, WHITE)


def _draw_heading(sheet: Sheet, paper: VoucherPaper) -> None:
    shop = fit_line(paper.shop_name, Setting(Face.DISPLAY_ITALIC, 16.5), 90 * mm, 10.0)
    sheet.line(_LEFT, HEIGHT - 272, *shop, paper.style.ink)
    sheet.line(_LEFT, 28.6, elided(paper.shop_address, _SMALL, _WIDEST), _SMALL, TEXT_2)
    dated = Setting(Face.SANS, 8.6)
    sheet.line(_RIGHT, 25.0, elided(paper.place_and_date, dated, 65 * mm), dated, TEXT_2, align=1.0)
    for number, text in enumerate(paper.addressee):
        line = fit_line(text, Setting(Face.SERIF, 11), _COLUMN, 8.0)
        sheet.line(_LEFT, 48.0 + 5.5 * number, *line)


def _draw_text(sheet: Sheet, paper: VoucherPaper) -> None:
    """Draw salutation, paragraphs, farewell and signature, smaller if they need the room."""
    texts = (
        paper.salutation or paper.headline,
        *paper.message.split("\n"),
        *paper.letter_paragraphs,
    )
    top = _TEXT_Y if paper.addressee else _TEXT_Y - 10
    room = (_LAST_LINE if paper.value else _LAST_LINE_OF_WORDS) - top - _SIGNATURE_DEPTH
    blocks = _blocks([text for text in texts if text], room * mm)
    y = top
    for block in blocks:
        y = sheet.block(_LEFT, y, block) + _BETWEEN + block.setting.leading / mm
    _draw_signature(sheet, paper, y + 1.8)


def _blocks(texts: list[str], room: float) -> list[Block]:
    for setting in _TEXT:
        blocks = [
            Block(break_lines(text, setting, _COLUMN, balance=False), setting) for text in texts
        ]
        if sum(block.depth + _BETWEEN * mm for block in blocks) <= room:
            return blocks
    raise Refused(_("The message is too long for one page. Say the same in fewer words."))


def _draw_signature(sheet: Sheet, paper: VoucherPaper, y: float) -> None:
    farewell = fit_line(paper.farewell, Setting(Face.SERIF, 11.5), _COLUMN, 8.0)
    sheet.line(_LEFT, y, *farewell)
    signature = fit_line(paper.signature, Setting(Face.DISPLAY_ITALIC, 19), _COLUMN, 10.0)
    sheet.line(_LEFT, y + 10.2, *signature, paper.style.ink)
    role = Setting(Face.SANS, 7.6)
    sheet.line(_LEFT, y + 15.0, elided(paper.signature_role, role, _COLUMN), role, TEXT_2)


def _draw_panel(sheet: Sheet, paper: VoucherPaper) -> None:
    ink, measure = paper.style.ink, (_PLATE_X - _IN_PANEL - 5) * mm
    tear = Setting(Face.SERIF_ITALIC, 8)
    sheet.line(_RIGHT, 202.2, say(paper.language, _TEAR_HERE), tear, TEXT_2, align=1.0)
    mark = Setting(Face.SANS_SEMIBOLD, 8)
    sheet.line(_IN_PANEL, 221.0, duplicate_mark(paper), mark, ink, spacing=0.8)
    figure = value(paper, Face.DISPLAY, (62, 34), measure)
    sheet.block(_IN_PANEL, 248.1 - figure.drop / mm, figure, ink)
    under = fit_line(paper.under_value, Setting(Face.SERIF_ITALIC, 15.5), measure, 8.0)
    sheet.line(_IN_PANEL, 256.6, *under, ink)
    _draw_terms(sheet, paper, measure)
    if paper.code:
        draw_barcode(sheet, _PLATE_MIDDLE, _PLATE_Y + 4.5, 14.0, paper.payload, _MODULE)
        code = Setting(Face.SANS_SEMIBOLD, 11)
        sheet.line(_PLATE_MIDDLE, _PLATE_Y + 25.2, paper.code, code, align=0.5, spacing=1.4)


def _draw_terms(sheet: Sheet, paper: VoucherPaper, measure: float) -> None:
    strong, plain = Setting(Face.SANS_MEDIUM, 7.4, 9.6), Setting(Face.SANS, 7.0, 9.6)
    worth = fit(joined((paper.worth, paper.expiry)), [strong], measure, 3 * strong.leading)
    terms = fit(joined(paper.terms), [plain], measure, 4 * plain.leading)
    last = sheet.block(_IN_PANEL, 267.5, worth)
    sheet.block(_IN_PANEL, last + plain.leading / mm, terms, TEXT_2)
