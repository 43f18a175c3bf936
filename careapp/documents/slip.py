"""The slip: where a person stands, on the receipt roll or on A6."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from reportlab.lib.units import mm

from careapp.documents.fonts import Face
from careapp.documents.heading import Heading, draw_heading, lay_heading
from careapp.documents.layout import Block, Setting, break_lines, fit, fit_line
from careapp.documents.motifs import Panel, draw_panel
from careapp.documents.paper import Logo, PaperSize, VoucherStyle, cleaned
from careapp.documents.sheet import BLACK, TEXT, TEXT_2, WHITE, Book, Facts, Sheet, colour
from careapp.documents.strip import ROLLS, Roll, Strip
from careapp.documents.tags import Role
from careapp.documents.voucher_parts import headline

_STYLE = VoucherStyle("75376A", "F7EEF5", "ripples")
_A6 = (148.0, 105.0)
_LEFT, _A6_COLUMN = 11.0, 73.0 * mm
_HEADING = Heading(_LEFT, 84.0, 15.5, 12.5, logo_wide=30.0, logo_high=13.0)
_HEADLINE_Y, _BELOW_HEADING = 34.5, 15.4
_PANEL = Panel(90.5, 6.0, 52.0, 93.0, centre=(116.5, 26.0), reach=29.0)
_PANEL_MIDDLE = 116.5
_PANEL_COLUMN = (_PANEL.wide - 5) * mm
_A6_BODY = tuple(Setting(Face.SERIF, size, size * 1.42) for size in (11.4, 10.4, 9.5, 8.6, 7.8))
_BODY_TOP_GAP, _SMALL_PRINT_Y = 9.5, 94.0
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
    logo: Logo | None = None
    saves_ink: bool = False

    def cleaned(self) -> Self:
        """Return the same slip with every word fit to be printed.

        Raises:
            Refused: a text is too long for any paper.

        """
        return cleaned(self, stamps=self.stamps)


def render_slip(paper: SlipPaper, size: PaperSize) -> bytes:
    """Return the slip as a PDF of one page: on the roll, or on A6 for every other paper.

    Raises:
        Refused: there are more words than the paper holds.

    """
    paper = paper.cleaned()
    book = Book(Facts(title=paper.headline, author=paper.shop_name, language=paper.language))
    if size in ROLLS:
        _draw_roll(book, paper, ROLLS[size])
    else:
        _draw_a6(book, paper)
    return book.finish()


def _draw_roll(book: Book, paper: SlipPaper, roll: Roll) -> None:
    strip = Strip(roll)
    lay_heading(strip, paper)
    strip.heading(
        12.1, headline(paper.headline, Face.DISPLAY_SEMIBOLD, roll.headline, roll.measure)
    )
    _lay_figure(strip, paper)
    if paper.tier:
        tier = Setting(Face.SERIF_SEMIBOLD, 12)
        strip.block(6.4, fit_line(f"— {paper.tier} —", tier, roll.measure, 8))
    _lay_lines(strip, 8.6, paper.lines, roll.body)
    _lay_lines(strip, 7.6, paper.soon, Setting(Face.SANS_SEMIBOLD, 9.6, 13.4))
    _lay_lines(strip, 6.4, paper.later, roll.small)
    _lay_lines(strip, 8.4, paper.small_print, roll.small)
    strip.draw(book)


def _lay_figure(strip: Strip, paper: SlipPaper) -> None:
    roll = strip.roll
    if paper.stamps is None:
        figure = Setting(Face.DISPLAY_SEMIBOLD, 44)
        strip.block(17.5, fit_line(paper.figure, figure, roll.measure, 14))
    else:
        done, whole = paper.stamps
        strip.y += 6.0
        strip.lay(lambda sheet, y: _draw_stamps(sheet, (roll.middle, y), (done, whole), BLACK))
        strip.y += _stamps_height(whole)
    strip.block(6.0, fit_line(paper.under, Setting(Face.SANS_SEMIBOLD, 10.4), roll.measure, 7))


def _lay_lines(strip: Strip, gap: float, lines: Sequence[str], setting: Setting) -> None:
    for number, words in enumerate(lines):
        step = setting.leading / mm if number else gap
        strip.block(step, Block(break_lines(words, setting, strip.roll.measure), setting))


def _draw_a6(book: Book, paper: SlipPaper) -> None:
    sheet = book.page(*_A6)
    draw_panel(sheet, _PANEL, _STYLE, saves_ink=paper.saves_ink)
    _draw_words(sheet, paper)
    _draw_figure(sheet, paper)


def _draw_words(sheet: Sheet, paper: SlipPaper) -> None:
    heading = draw_heading(sheet, _HEADING, paper, _STYLE.ink)
    greeting = headline(paper.headline, Face.DISPLAY, (26, 14), _A6_COLUMN)
    with sheet.tags.part(Role.HEADING):
        last = sheet.block(_LEFT, max(_HEADLINE_Y, heading + _BELOW_HEADING), greeting, _STYLE.ink)
    small = fit(" ".join(paper.small_print), [Setting(Face.SANS, 6.0, 7.2)], _A6_COLUMN, 3 * 7.2)
    top = last + _BODY_TOP_GAP
    body = "\n".join((*paper.lines, *paper.soon, *paper.later))
    room = _SMALL_PRINT_Y - small.drop / mm - top
    sheet.block(_LEFT, top, fit(body, _A6_BODY, _A6_COLUMN, room * mm), TEXT)
    sheet.block(_LEFT, _A6[1] - 7.4 - small.drop / mm, small, TEXT_2)


def _draw_figure(sheet: Sheet, paper: SlipPaper) -> None:
    middle = _PANEL_MIDDLE
    if paper.stamps is None:
        figure = fit_line(paper.figure, Setting(Face.DISPLAY, 46), _PANEL_COLUMN, 14, 1)
        sheet.block(middle, 56.0, figure, _STYLE.ink, align=0.5)
    else:
        top = 56.0 - _stamps_height(paper.stamps[1])
        _draw_stamps(sheet, (middle, top), paper.stamps, _STYLE.ink)
    under = fit_line(paper.under, Setting(Face.SERIF_ITALIC, 12), _PANEL_COLUMN, 7, 3)
    sheet.block(middle, 63.5, under, _STYLE.ink, align=0.5)
    tier = fit_line(paper.tier, Setting(Face.SANS_SEMIBOLD, 9), _PANEL_COLUMN, 6, 6)
    sheet.block(middle, 76.0, tier, _STYLE.ink, align=0.5)


def _draw_stamps(
    sheet: Sheet, place: tuple[float, float], stamps: tuple[int, int], ink: str
) -> None:
    """Draw a card of stamps below *place*: a full disc each stamp, a ring for those to come."""
    (middle, top), (done, whole) = place, stamps
    columns = min(whole, _IN_A_ROW)
    left = middle - (columns - 1) * _PITCH / 2
    with sheet.ornament():
        sheet.canvas.setLineWidth(1.1)
        sheet.canvas.setStrokeColor(colour(ink))
        for number in range(whole):
            row, column = divmod(number, _IN_A_ROW)
            sheet.canvas.setFillColor(colour(ink if number < done else WHITE))
            disc = sheet.at(left + column * _PITCH, top + _DISC / 2 + row * _PITCH)
            sheet.canvas.circle(*disc, _DISC / 2 * mm, stroke=1, fill=1)


def _stamps_height(whole: int) -> float:
    return -(-whole // _IN_A_ROW) * _PITCH
