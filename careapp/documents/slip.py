"""The slip: where a person stands, on the receipt roll or on A6."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

from reportlab.lib.units import mm

from careapp.documents.cleaning import clean
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, elided, fit, fit_line
from careapp.documents.motifs import Panel, draw_panel
from careapp.documents.paper import PaperSize, VoucherStyle
from careapp.documents.sheet import BLACK, TEXT, TEXT_2, WHITE, Book, Facts, Sheet, colour
from careapp.documents.strip import COLUMN, MIDDLE, Strip
from careapp.documents.voucher_parts import headline

_STYLE = VoucherStyle("75376A", "F7EEF5", "ripples")
_A6 = (148.0, 105.0)
_LEFT, _A6_COLUMN = 11.0, 73.0 * mm
_PANEL = Panel(90.5, 6.0, 52.0, 93.0, centre=(116.5, 26.0), reach=29.0)
_PANEL_MIDDLE = 116.5
_PANEL_COLUMN = (_PANEL.wide - 5) * mm
_A6_BODY = tuple(Setting(Face.SERIF, size, size * 1.42) for size in (11.4, 10.4, 9.5, 8.6, 7.8))
_BODY_TOP_GAP, _SMALL_PRINT_Y = 9.5, 94.0
_ROLL_BODY = Setting(Face.SERIF_SEMIBOLD, 10.6, 14.6)
_ROLL_SOON = Setting(Face.SANS_SEMIBOLD, 9.6, 13.4)
_ROLL_SMALL = Setting(Face.SANS_MEDIUM, 7.6, 10.6)
_IN_A_ROW = 5
_DISC, _PITCH = 7.0, 8.6
"""A stamp and the way to the next one, in millimetres."""


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """Every word of a slip, in the customer's language and register.

    `figure` is the balance, `under` what it is of; a stamp card is drawn as `stamps` (how many,
    of how many) instead of the figure. `soon` are the expiries to warn of, `later` all others.
    """

    language: str
    shop_name: str
    headline: str
    figure: str
    under: str
    tier: str = ""
    shop_address: str = ""
    lines: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    small_print: tuple[str, ...] = ()
    stamps: tuple[int, int] | None = None

    def cleaned(self) -> Self:
        """Return the same slip with every word fit to be printed."""
        changes: dict[str, str | tuple[str, ...]] = {}
        for field in fields(self):
            words = getattr(self, field.name)
            if isinstance(words, str):
                changes[field.name] = clean(words)
            elif words is not None and field.name != "stamps":
                changes[field.name] = tuple(filter(None, map(clean, words)))
        return replace(self, **changes)  # type: ignore[arg-type]  # each field keeps its type


def render_slip(paper: SlipPaper, size: PaperSize) -> bytes:
    """Return the slip as a PDF of one page: on the roll, or on A6 for every other paper.

    Raises:
        Refused: there are more words than A6 holds.

    """
    paper = paper.cleaned()
    book = Book(Facts(title=paper.headline, author=paper.shop_name, language=paper.language))
    if size is PaperSize.ROLL_80:
        _draw_roll(book, paper)
    else:
        _draw_a6(book, paper)
    return book.finish()


def _draw_roll(book: Book, paper: SlipPaper) -> None:
    strip = Strip()
    strip.line(8.2, *fit_line(paper.shop_name, Setting(Face.SERIF_SEMIBOLD, 14), COLUMN, 9))
    strip.line(4.2, *fit_line(paper.shop_address, _ROLL_SMALL, COLUMN, 6))
    strip.y += 5.0
    strip.lay(lambda sheet, y: sheet.dotted((5.9, y), (74.1, y), BLACK, 1.0))
    strip.block(12.1, headline(paper.headline, Face.DISPLAY_SEMIBOLD, (25, 14), COLUMN))
    _lay_figure(strip, paper)
    if paper.tier:
        tier = Setting(Face.SERIF_SEMIBOLD, 12)
        strip.line(6.4, *fit_line(f"— {paper.tier} —", tier, COLUMN, 8))
    _lay_lines(strip, 8.6, paper.lines, _ROLL_BODY)
    _lay_lines(strip, 7.6, paper.soon, _ROLL_SOON)
    _lay_lines(strip, 6.4, paper.later, _ROLL_SMALL)
    _lay_lines(strip, 8.4, paper.small_print, _ROLL_SMALL)
    strip.draw(book)


def _lay_figure(strip: Strip, paper: SlipPaper) -> None:
    if paper.stamps is None:
        figure = Setting(Face.DISPLAY_SEMIBOLD, 44)
        strip.line(17.5, *fit_line(paper.figure, figure, COLUMN, 14))
    else:
        done, whole = paper.stamps
        strip.y += 6.0
        strip.lay(lambda sheet, y: _draw_stamps(sheet, MIDDLE, y, (done, whole), BLACK))
        strip.y += _stamps_height(whole)
    strip.line(6.0, *fit_line(paper.under, Setting(Face.SANS_SEMIBOLD, 10.4), COLUMN, 7))


def _lay_lines(strip: Strip, gap: float, lines: Sequence[str], setting: Setting) -> None:
    for number, words in enumerate(lines):
        step = setting.leading / mm if number else gap
        strip.block(step, Block(break_lines(words, setting, COLUMN), setting))


def _draw_a6(book: Book, paper: SlipPaper) -> None:
    sheet = book.page(*_A6)
    draw_panel(sheet, _PANEL, _STYLE)
    _draw_words(sheet, paper)
    _draw_figure(sheet, paper)


def _draw_words(sheet: Sheet, paper: SlipPaper) -> None:
    shop = fit_line(paper.shop_name, Setting(Face.DISPLAY_ITALIC, 12.5), _A6_COLUMN, 8.0)
    sheet.line(_LEFT, 15.5, *shop, _STYLE.ink)
    address = Setting(Face.SANS, 6.4)
    sheet.line(_LEFT, 19.1, elided(paper.shop_address, address, _A6_COLUMN), address, TEXT_2)
    greeting = headline(paper.headline, Face.DISPLAY, (26, 14), _A6_COLUMN)
    last = sheet.block(_LEFT, 34.5, greeting, _STYLE.ink)
    small = fit(" ".join(paper.small_print), [Setting(Face.SANS, 6.0, 7.2)], _A6_COLUMN, 3 * 7.2)
    top = last + _BODY_TOP_GAP
    body = "\n".join((*paper.lines, *paper.soon, *paper.later))
    room = _SMALL_PRINT_Y - small.drop / mm - top
    sheet.block(_LEFT, top, fit(body, _A6_BODY, _A6_COLUMN, room * mm), TEXT)
    sheet.block(_LEFT, _A6[1] - 7.4 - small.drop / mm, small, TEXT_2)


def _draw_figure(sheet: Sheet, paper: SlipPaper) -> None:
    middle = _PANEL_MIDDLE
    if paper.stamps is None:
        figure = fit_line(paper.figure, Setting(Face.DISPLAY, 46), _PANEL_COLUMN, 14)
        sheet.line(middle, 56.0, *figure, _STYLE.ink, align=0.5)
    else:
        top = 56.0 - _stamps_height(paper.stamps[1])
        _draw_stamps(sheet, middle, top, paper.stamps, _STYLE.ink)
    under = fit_line(paper.under, Setting(Face.SERIF_ITALIC, 12), _PANEL_COLUMN, 7)
    sheet.line(middle, 63.5, *under, _STYLE.ink, align=0.5)
    tier = fit_line(paper.tier, Setting(Face.SANS_SEMIBOLD, 9), _PANEL_COLUMN, 6)
    sheet.line(middle, 76.0, *tier, _STYLE.ink, align=0.5)


def _draw_stamps(
    sheet: Sheet, middle: float, top: float, stamps: tuple[int, int], ink: str
) -> None:
    """Draw a card of stamps: a full disc each stamp, a ring for those to come."""
    done, whole = stamps
    columns = min(whole, _IN_A_ROW)
    left = middle - (columns - 1) * _PITCH / 2
    sheet.canvas.setLineWidth(1.1)
    sheet.canvas.setStrokeColor(colour(ink))
    for number in range(whole):
        row, column = divmod(number, _IN_A_ROW)
        sheet.canvas.setFillColor(colour(ink if number < done else WHITE))
        place = sheet.at(left + column * _PITCH, top + _DISC / 2 + row * _PITCH)
        sheet.canvas.circle(*place, _DISC / 2 * mm, stroke=1, fill=1)


def _stamps_height(whole: int) -> float:
    return -(-whole // _IN_A_ROW) * _PITCH
