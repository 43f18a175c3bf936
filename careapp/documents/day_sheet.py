"""A paper of the day for those who work in the shop: parts with rows, on as many A4 as it takes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from careapp.documents.cleaning import FIELD_LIMIT, clean
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.sheet import TEXT, TEXT_2, Book, Facts, Sheet
from careapp.documents.words import say
from careapp.text import N_

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _RIGHT = 20.0, 190.0
_COLUMN = _RIGHT - _LEFT
_TOP, _TOP_OF_NEXT, _BOTTOM = 54.0, 27.0, 272.0
_FOOT = 284.0
_INK, _LINE = "0E5C63", "D3CCBF"
_DETAIL, _VALUE = 64.0, 132.0
"""From the left margin: where what is told beside a name begins, and where a value may begin."""
_GAP = 4.0
_LABEL = Setting(Face.SANS_MEDIUM, 10.0, 13.5)
_DETAILS = Setting(Face.SANS, 9.5, 13.5)
_FIGURE = Setting(Face.SANS_SEMIBOLD, 10.0, 13.5)
_STRONG = Setting(Face.SANS_SEMIBOLD, 10.5, 13.5)
_HEADING = Setting(Face.SANS_SEMIBOLD, 11.5)
_SMALL = Setting(Face.SANS, 8.5, 11.5)
_AROUND_ROW, _HEADING_HIGH, _BEFORE_HEADING = 2.0, 8.0, 4.0
_SIGNATURE_HIGH = 24.0
_PAGE = N_("page {n} of {all}")
_SIGN = N_("Signature")
_CUT = "…"


@dataclass(frozen=True, slots=True)
class DayRow:
    """One line: who or what, what is to be known of it, and a figure or a day."""

    label: str
    detail: str = ""
    value: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class DayPart:
    """Rows under a heading, and a sentence below them, which stands alone where there are none."""

    title: str
    rows: tuple[DayRow, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class DaySheet:
    """Every word of the paper, in the language of those who read it."""

    language: str
    shop_name: str
    title: str
    day: str
    parts: tuple[DayPart, ...]
    foot: str = ""
    """Stands small on every page."""
    is_signed: bool = False
    """Whether a line for a signature closes it."""


@dataclass(frozen=True, slots=True)
class _Item:
    """Something as high as it is, in millimetres; *stays* keeps it with what comes next."""

    high: float
    draw: Callable[[Sheet, float], None]
    stays: bool = False


def render_day_sheet(document: DaySheet) -> bytes:
    """Return the paper as a PDF of A4 pages. What is longer than a field ends in «…»."""
    title = _cut(document.title)
    book = Book(Facts(title=title, author=_cut(document.shop_name), language=document.language))
    pages = _paginated(list(_items(document)))
    for number, items in enumerate(pages, 1):
        sheet = book.page(_WIDTH, _HEIGHT)
        draw_head, y = (_draw_head, _TOP) if number == 1 else (_draw_next_head, _TOP_OF_NEXT)
        draw_head(sheet, document)
        for item in items:
            item.draw(sheet, y)
            y += item.high
        _draw_foot(sheet, document, number, len(pages))
    return book.finish()


def _paginated(items: Sequence[_Item]) -> list[list[_Item]]:
    """Lay the items on pages; a heading never stands alone at the foot of one."""
    pages: list[list[_Item]] = [[]]
    y = _TOP
    for number, item in enumerate(items):
        following = items[number + 1].high if item.stays and number + 1 < len(items) else 0.0
        if y + item.high + following > _BOTTOM and pages[-1]:
            pages.append([])
            y = _TOP_OF_NEXT
        pages[-1].append(item)
        y += item.high
    return pages


def _items(document: DaySheet) -> Iterator[_Item]:
    for part in document.parts:
        yield _heading(_cut(part.title))
        yield from (_row(row) for row in part.rows)
        if part.note:
            yield _note(_cut(part.note))
    if document.is_signed:
        yield _signature(say(document.language, _SIGN))


def _heading(title: str) -> _Item:
    def draw(sheet: Sheet, y: float) -> None:
        y += _BEFORE_HEADING + 4.2
        sheet.line(_LEFT, y, title, _HEADING, _INK)
        _draw_rule(sheet, y + 2.2)

    return _Item(_BEFORE_HEADING + _HEADING_HIGH, draw, stays=True)


def _row(row: DayRow) -> _Item:
    value = fit_line(_cut(row.value), _FIGURE, (_COLUMN - _VALUE) * mm, 8.0)
    end = _VALUE if row.value else _COLUMN
    label = _block(row.label, _STRONG if row.is_total else _LABEL, _label_wide(row, end))
    detail = _block(row.detail, _DETAILS, end - _DETAIL - _GAP)
    deepest = max(label.depth, detail.depth, value.depth, _LABEL.leading)

    def draw(sheet: Sheet, y: float) -> None:
        y += 4.4
        sheet.block(_LEFT, y, label)
        sheet.block(_LEFT + _DETAIL, y, detail, TEXT_2)
        sheet.block(_RIGHT, y, value, align=1.0)

    return _Item(deepest / mm + _AROUND_ROW, draw)


def _label_wide(row: DayRow, end: float) -> float:
    return (_DETAIL if row.detail else end) - _GAP


def _note(words: str) -> _Item:
    block = _block(words, _DETAILS, _COLUMN)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.block(_LEFT, y + 4.4, block, TEXT_2)

    return _Item(block.depth / mm + _AROUND_ROW, draw)


def _signature(word: str) -> _Item:
    def draw(sheet: Sheet, y: float) -> None:
        sheet.line(_LEFT + 90.0, y + 20.0, word, _SMALL, TEXT_2)
        _draw_rule(sheet, y + 16.0, _LEFT + 90.0)

    return _Item(_SIGNATURE_HIGH, draw)


def _draw_head(sheet: Sheet, document: DaySheet) -> None:
    shop = fit_line(_cut(document.shop_name), Setting(Face.DISPLAY_ITALIC, 14.0), 170 * mm, 9.0)
    sheet.block(_LEFT, 20.0, shop, _INK)
    title = fit_line(_cut(document.title), Setting(Face.DISPLAY, 27.0), 170 * mm, 16.0)
    sheet.block(_LEFT, 38.0, title, TEXT)
    sheet.line(_LEFT, 48.0, _cut(document.day), Setting(Face.SANS, 12.0), TEXT_2)


def _draw_next_head(sheet: Sheet, document: DaySheet) -> None:
    words = _cut(f"{document.title} · {document.day}")
    sheet.block(_LEFT, 22.0, fit_line(words, _SMALL, 170 * mm, 7.0), TEXT_2)


def _draw_foot(sheet: Sheet, document: DaySheet, number: int, pages: int) -> None:
    page = say(document.language, _PAGE).format(n=number, all=pages)
    sheet.line(_RIGHT, _FOOT, page, _SMALL, TEXT_2, align=1.0)
    sheet.block(_LEFT, _FOOT, fit_line(_cut(document.foot), _SMALL, 140 * mm, 6.0), TEXT_2)


def _draw_rule(sheet: Sheet, y: float, left: float = _LEFT) -> None:
    sheet.rounded(left, y, _RIGHT - left, 0.25, 0.1, _LINE)


def _block(words: str, setting: Setting, wide: float) -> Block:
    return Block(break_lines(_cut(words), setting, wide * mm, balance=False), setting)


def _cut(words: str) -> str:
    """Return words as one field of the paper takes them; a cut is seen."""
    shown = words[:FIELD_LIMIT]
    line = clean(shown)
    return line if shown == words else f"{line[: FIELD_LIMIT - 1]}{_CUT}"
