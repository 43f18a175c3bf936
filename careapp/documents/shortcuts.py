"""The card of all keys, to stand beside the till («Stampa il cartoncino»)."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from careapp.documents.cleaning import clean
from careapp.documents.fonts import Face
from careapp.documents.layout import Setting, fit, fit_line, width
from careapp.documents.sheet import TEXT_2, Book, Facts, Sheet

_WIDTH, _HEIGHT = 210.0, 148.0
_LEFT, _RIGHT = 14.0, 196.0
_KEYS_WIDE = 20.0
_FIRST_ROW, _LAST_ROW = 44.0, 126.0
_ROW = 9.6
_EDGE = "D3CCBF"
_CAP = "F0EDE6"
_CAP_HIGH = 6.4
_KEY = Setting(Face.SANS_SEMIBOLD, 9.0)
_WORDS = tuple(Setting(Face.SANS, size, 11.0) for size in (10.0, 8.5, 7.0))
_TWO_LINES = 22.0


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys pressed together, and what they do."""

    keys: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """The keys of one place, under its name."""

    title: str
    shortcuts: tuple[Shortcut, ...]


@dataclass(frozen=True, slots=True)
class ShortcutCard:
    """What the sheet of F1 shows, in the language of the screen."""

    title: str
    groups: tuple[ShortcutGroup, ...]
    note: str
    language: str


def render_shortcuts(document: ShortcutCard) -> bytes:
    """Return the card as a PDF, A5 landscape: a column each group.

    Raises:
        Refused: what a key does is told in too many words.

    """
    title = clean(document.title)
    book = Book(Facts(title=title, author="CareApp", language=document.language))
    sheet = book.page(_WIDTH, _HEIGHT)
    sheet.line(_LEFT, 22.0, title, Setting(Face.DISPLAY, 24))
    wide = (_RIGHT - _LEFT) / max(len(document.groups), 1)
    for column, group in enumerate(document.groups):
        _draw_group(sheet, _LEFT + wide * column, wide, group)
    note = Setting(Face.SANS, 9.0)
    sheet.block(_LEFT, 137.0, fit_line(clean(document.note), note, 182 * mm, 7.0), TEXT_2)
    return book.finish()


def _draw_group(sheet: Sheet, x: float, wide: float, group: ShortcutGroup) -> None:
    sheet.line(x, 34.0, clean(group.title), Setting(Face.SANS_SEMIBOLD, 9.5), TEXT_2)
    row = min(_ROW, (_LAST_ROW - _FIRST_ROW) / max(len(group.shortcuts) - 1, 1))
    for number, shortcut in enumerate(group.shortcuts):
        y = _FIRST_ROW + row * number
        after = _draw_keys(sheet, x, y, shortcut.keys)
        words_x = max(after + 2.0, x + _KEYS_WIDE)
        words = fit(clean(shortcut.words), _WORDS, (x + wide - words_x - 4.0) * mm, _TWO_LINES)
        sheet.block(words_x, y - words.drop / 2 / mm, words)


def _draw_keys(sheet: Sheet, x: float, y: float, keys: tuple[str, ...]) -> float:
    """Draw the caps of keys from *x* on; return where they end."""
    for key in keys:
        cap = fit_line(clean(key), _KEY, 30 * mm, 6.0, 1)
        wide = max([_CAP_HIGH, *(width(text, cap.setting) / mm + 3.6 for text in cap.lines)])
        top = y - 4.5
        sheet.rounded(x, top, wide, _CAP_HIGH, 1.4, _EDGE)
        sheet.rounded(x + 0.2, top + 0.2, wide - 0.4, _CAP_HIGH - 0.4, 1.2, _CAP)
        sheet.block(x + wide / 2, y, cap, align=0.5)
        x += wide + 1.2
    return x
