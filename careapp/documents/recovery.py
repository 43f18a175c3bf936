"""The sheet with the archive's recovery code, to be kept where no customer comes."""

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from careapp.documents.cleaning import clean
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit_line
from careapp.documents.sheet import TEXT_2, Book, Facts, Sheet
from careapp.documents.words import say
from careapp.text import N_, format_date

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _COLUMN = 25.0, 160.0 * mm
_INK, _TINT = "0E5C63", "E0EEEE"
_PANEL_Y, _ROW = 82.0, 16.5
_TEXT = Setting(Face.SANS, 11.0, 16.5)
_HEADING = Setting(Face.SANS_SEMIBOLD, 11.5, 16.5)
_TITLE = N_("Recovery code")
_LEAD = N_(
    "This sheet opens the shop’s archive when this computer no longer can: because it is broken, "
    "stolen or replaced."
)
_PARTS = (
    (
        N_("Where to keep it"),
        N_(
            "Away from the shop and from the computer: at home in a drawer that locks, or in a "
            "safe. Do not photograph it and do not send it. Whoever has this sheet and a copy of "
            "the archive can read everything in it."
        ),
    ),
    (
        N_("How to use it"),
        N_(
            "Start CareApp on the new computer, choose the backup and type the four lines. "
            "Capitals, hyphens and blanks do not matter; the letter O counts as zero, I and L "
            "count as one."
        ),
    ),
    (
        N_("If it is lost"),
        N_(
            "Print it again while the archive still opens. Nobody else has a copy: without this "
            "sheet and without this computer the archive stays closed to everybody."
        ),
    ),
)
_MADE = N_("Archive of {shop}, printed on {date}.")


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The code as `rules.recovery` writes it, a line each; `language` is the shop's."""

    shop_name: str
    code: str
    printed_on: date
    language: str


def render_recovery(document: RecoverySheet) -> bytes:
    """Return the sheet as an A4 PDF. It holds the key of the archive: never keep the bytes."""
    shop = clean(document.shop_name)
    title = say(document.language, _TITLE)
    book = Book(Facts(title=title, author=shop, language=document.language))
    sheet = book.page(_WIDTH, _HEIGHT)
    name = fit_line(shop, Setting(Face.DISPLAY_ITALIC, 16.5), _COLUMN, 10.0)
    sheet.block(_LEFT, 25.0, name, _INK)
    sheet.line(_LEFT, 50.0, title, Setting(Face.DISPLAY, 34), _INK)
    _draw_paragraph(sheet, 62.0, say(document.language, _LEAD))
    end = _draw_code(sheet, document.code.splitlines())
    _draw_parts(sheet, end + 16.0, document.language)
    made = say(document.language, _MADE).format(
        shop=shop, date=format_date(document.printed_on, document.language)
    )
    _draw_paragraph(sheet, 276.0, made, Setting(Face.SANS, 9, 13), TEXT_2)
    return book.finish()


def _draw_code(sheet: Sheet, lines: list[str]) -> float:
    """Draw the numbered lines of the code; return where the panel ends."""
    high = _ROW * len(lines) + 7.0
    sheet.rounded(_LEFT, _PANEL_Y, 160.0, high, 4.0, _TINT)
    number, code = Setting(Face.SANS, 11), Setting(Face.SANS_SEMIBOLD, 21)
    for row, line in enumerate(lines):
        y = _PANEL_Y + 13.5 + _ROW * row
        sheet.line(_LEFT + 9, y, str(row + 1), number, TEXT_2)
        for column, group in enumerate(line.split("-")):
            sheet.line(_LEFT + 19 + 35 * column, y, group, code, spacing=2.0)
    return _PANEL_Y + high


def _draw_parts(sheet: Sheet, y: float, language: str) -> None:
    for heading, text in _PARTS:
        sheet.line(_LEFT, y, say(language, heading), _HEADING, _INK)
        y = _draw_paragraph(sheet, y + 6.5, say(language, text)) + 11.5


def _draw_paragraph(
    sheet: Sheet, y: float, text: str, setting: Setting = _TEXT, rgb: str = TEXT_2
) -> float:
    block = Block(break_lines(text, setting, _COLUMN, balance=False), setting)
    return sheet.block(_LEFT, y, block, rgb)
