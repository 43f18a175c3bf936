"""The voucher as an A4 letter with a panel to tear off at the bottom (look.md §10)."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from careapp.documents.barcode import draw_barcode
from careapp.documents.facts import fit_stack
from careapp.documents.fonts import Face
from careapp.documents.heading import Heading, draw_heading
from careapp.documents.layout import Block, Setting, break_lines, fit, fit_line
from careapp.documents.motifs import Panel, draw_panel
from careapp.documents.paper import VoucherPaper
from careapp.documents.sheet import PERFORATION, TEXT, TEXT_2, WHITE, Book, Sheet
from careapp.documents.voucher_parts import duplicate_mark, joined, look_of, message, value
from careapp.documents.words import say
from careapp.errors import Refused
from careapp.text import N_, _

WIDTH, HEIGHT = 210.0, 297.0
_LEFT, _RIGHT = 25.0, 185.0
_COLUMN = 140.0 * mm
_HEADING = Heading(_LEFT, 115.0, 25.0, 16.5, logo_wide=42.0, logo_high=17.0)
_PERFORATION_Y = HEIGHT - 93.0
_PANEL = Panel(15.0, 213.0, 180.0, 72.0, centre=(156.0, 230.0), reach=68.0)
_IN_PANEL, _PANEL_TOP = 27.0, 219.0
_PLATE_X, _PLATE_Y, _PLATE_WIDE, _PLATE_HIGH = 125.0, 246.5, 62.0, 30.0
_PANEL_MEASURE = (_PLATE_X - _IN_PANEL - 5) * mm
_MODULE = 0.30 * mm
_SMALL = Setting(Face.SANS, 6.4, 8.4)
_PLATE_MIDDLE = _PLATE_X + _PLATE_WIDE / 2
_TEXT = (Setting(Face.SERIF, 12, 18.6), Setting(Face.SERIF, 11, 16.4))
_LABEL = Setting(Face.SANS_MEDIUM, 7.6, 10.0)
_FACT = tuple(Setting(Face.SERIF, size, size * 1.3) for size in (13.5, 12, 11, 10, 9))
_TEXT_Y, _TEXT_ON_NEXT_PAGE_Y = 71.3, 32.0
_ADDRESSEE_Y, _ADDRESSEE_LINE = 48.0, 5.5
_BETWEEN = 4.3
_LAST_LINE, _LAST_LINE_OF_WORDS = 200.0, 284.0
_ABOVE_SIGNATURE = 1.8
_KEPT_LINES = 3
_TEAR_HERE = N_("tear here")


def draw_letter(book: Book, paper: VoucherPaper) -> int:
    """Draw a letter, what there is to tear off on its last page; return how many lines it takes.

    Raises:
        Refused: the text is too long for two pages.

    """
    sheet = book.page(WIDTH, HEIGHT)
    top = _draw_heading(sheet, paper)
    pages = _pages(paper, top)
    for number, blocks in enumerate(pages):
        if number:
            sheet, top = book.page(WIDTH, HEIGHT), _TEXT_ON_NEXT_PAGE_Y
        top = _draw_blocks(sheet, blocks, top)
        _draw_foot(sheet, paper)
    _draw_signature(sheet, paper, top + _ABOVE_SIGNATURE)
    if paper.has_stub:
        _draw_panel(sheet, paper)
    return sum(len(block.lines) for blocks in pages for block in blocks)


def _draw_constant(sheet: Sheet, paper: VoucherPaper) -> None:
    """Draw what every letter of the kind shares."""
    sheet.dotted((8.0, _PERFORATION_Y), (202.0, _PERFORATION_Y), PERFORATION)
    draw_panel(sheet, _PANEL, paper.style, saves_ink=paper.saves_ink)
    if paper.has_plate:
        sheet.rounded(_PLATE_X, _PLATE_Y, _PLATE_WIDE, _PLATE_HIGH, 2.0, WHITE)


def _draw_heading(sheet: Sheet, paper: VoucherPaper) -> float:
    """Draw shop, date and addressee; return where the text begins."""
    last = draw_heading(sheet, _HEADING, paper, paper.style.ink)
    dated = fit_line(paper.place_and_date, Setting(Face.SANS, 8.6), 65 * mm, 7.0)
    sheet.block(_RIGHT, 25.0, dated, TEXT_2, align=1.0)
    if not paper.addressee:
        return max(_TEXT_Y - 10, last + 2 * _ADDRESSEE_LINE)
    y = max(_ADDRESSEE_Y, last + 2 * _ADDRESSEE_LINE)
    for text in paper.addressee:
        y = sheet.block(_LEFT, y, fit_line(text, Setting(Face.SERIF, 11), _COLUMN, 8.0))
        y += _ADDRESSEE_LINE
    return max(_TEXT_Y, y + 2 * _ADDRESSEE_LINE)


def _pages(paper: VoucherPaper, top: float) -> list[list[Block]]:
    """Set the text on one page, in a smaller size if it needs the room, or on two."""
    end = _LAST_LINE if paper.has_stub else _LAST_LINE_OF_WORDS
    end -= _ABOVE_SIGNATURE + sum(gap + block.drop / mm for gap, block, _ in _signed(paper))
    settings = [_set(paper, setting) for setting in _TEXT]
    fitting = next((blocks for blocks in settings if _depth(blocks) <= end - top), None)
    if fitting:
        return [fitting]
    first, rest = _split(settings[-1], _LAST_LINE_OF_WORDS - top)
    if _depth(rest) > end - _TEXT_ON_NEXT_PAGE_Y:
        raise Refused(_("The message is too long for two pages. Say the same in fewer words."))
    return [first, rest]


def _set(paper: VoucherPaper, setting: Setting) -> list[Block]:
    begin = paper.salutation or paper.headline
    texts = (begin, *message(paper).split("\n"), *paper.letter_paragraphs)
    lines = (break_lines(text, setting, _COLUMN, balance=False) for text in texts if text)
    return [Block(paragraph, setting) for paragraph in lines]


def _depth(blocks: Sequence[Block]) -> float:
    return sum(block.depth / mm + _BETWEEN for block in blocks)


def _split(blocks: Sequence[Block], room: float) -> tuple[list[Block], list[Block]]:
    """Break the text where the page ends; some lines always go along with the signature."""
    line = blocks[0].setting.leading / mm
    room = min(room, _depth(blocks) - _BETWEEN - _KEPT_LINES * line)
    number = 0
    while (fitting := max(int(room / line), 0)) >= len(blocks[number].lines):
        room -= blocks[number].depth / mm + _BETWEEN
        number += 1
    broken = blocks[number]
    head = replace(broken, lines=broken.lines[:fitting])
    tail = replace(broken, lines=broken.lines[fitting:])
    return [*blocks[:number], head], [tail, *blocks[number + 1 :]]


def _draw_blocks(sheet: Sheet, blocks: Sequence[Block], y: float) -> float:
    """Draw paragraphs, the first base line at *y*; return that of what comes next."""
    for block in blocks:
        y = sheet.block(_LEFT, y, block) + _BETWEEN + block.setting.leading / mm
    return y


def _draw_foot(sheet: Sheet, paper: VoucherPaper) -> None:
    privacy = fit_line(paper.privacy, _SMALL, 84 * mm, 5.0, 2)
    sheet.block(_PANEL.x, 291.7 - privacy.drop / mm, privacy, TEXT_2)
    shop = " · ".join(filter(None, (paper.shop_name, paper.shop_address)))
    sender = fit_line(shop, _SMALL, 88 * mm, 5.0)
    sheet.block(195.0, 291.7 - sender.drop / mm, sender, TEXT_2, align=1.0)


def _signed(paper: VoucherPaper) -> list[tuple[float, Block, str]]:
    """Return farewell, name and role, each with the way down to it and its colour."""
    farewell = fit_line(paper.farewell, Setting(Face.SERIF, 11.5), _COLUMN, 8.0)
    signature = fit_line(paper.signature, Setting(Face.DISPLAY_ITALIC, 19), _COLUMN, 10.0)
    role = fit_line(paper.signature_role, Setting(Face.SANS, 7.6), _COLUMN, 6.0)
    return [(0.0, farewell, TEXT), (10.2, signature, paper.style.ink), (4.8, role, TEXT_2)]


def _draw_signature(sheet: Sheet, paper: VoucherPaper, y: float) -> None:
    for gap, block, rgb in _signed(paper):
        y = sheet.block(_LEFT, y + gap, block, rgb)


def _draw_panel(sheet: Sheet, paper: VoucherPaper) -> None:
    look = look_of(paper, paper.has_plate)
    sheet.once(f"letter-{look}", lambda form: _draw_constant(form, paper))
    tear = Setting(Face.SERIF_ITALIC, 8)
    sheet.line(_RIGHT, 202.2, say(paper.language, _TEAR_HERE), tear, TEXT_2, align=1.0)
    if paper.value:
        _draw_value(sheet, paper)
    else:
        _draw_facts(sheet, paper)
    if paper.code:
        draw_barcode(sheet, _PLATE_MIDDLE, _PLATE_Y + 4.5, 14.0, paper.payload, _MODULE)
        code = Setting(Face.SANS_SEMIBOLD, 11)
        sheet.line(_PLATE_MIDDLE, _PLATE_Y + 25.2, paper.code, code, align=0.5, spacing=1.4)


def _draw_value(sheet: Sheet, paper: VoucherPaper) -> None:
    ink = paper.style.ink
    mark = Setting(Face.SANS_SEMIBOLD, 8)
    sheet.line(_IN_PANEL, 221.0, duplicate_mark(paper), mark, ink, spacing=0.8)
    figure = value(paper, Face.DISPLAY, (62, 34), _PANEL_MEASURE)
    sheet.block(_IN_PANEL, 248.1 - figure.drop / mm, figure, ink)
    under = fit_line(paper.under_value, Setting(Face.SERIF_ITALIC, 15.5), _PANEL_MEASURE, 8.0, 2)
    sheet.block(_IN_PANEL, 256.6, under, ink)
    _draw_terms(sheet, paper)


def _draw_facts(sheet: Sheet, paper: VoucherPaper) -> None:
    bottom = 265.0 if paper.worth else 281.0
    rows = fit_stack(paper.facts, _LABEL, _FACT, _PANEL_MEASURE, bottom - _PANEL_TOP)
    for line in rows.lines:
        rgb = TEXT_2 if line.is_label else paper.style.ink
        sheet.block(_IN_PANEL, _PANEL_TOP + line.y, line.block, rgb)
    _draw_terms(sheet, paper)


def _draw_terms(sheet: Sheet, paper: VoucherPaper) -> None:
    strong, plain = Setting(Face.SANS_MEDIUM, 7.4, 9.6), Setting(Face.SANS, 7.0, 9.6)
    worth = fit(joined((paper.worth, paper.expiry)), [strong], _PANEL_MEASURE, 3 * strong.leading)
    terms = fit(joined(paper.terms), [plain], _PANEL_MEASURE, 4 * plain.leading)
    last = sheet.block(_IN_PANEL, 267.5, worth)
    sheet.block(_IN_PANEL, last + plain.leading / mm, terms, TEXT_2)
