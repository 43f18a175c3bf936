"""A strip of a receipt roll: one centred column in pure black, as long as its words."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT
from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting
from careapp.documents.paper import PaperSize
from careapp.documents.sheet import BLACK, Book, Sheet
from careapp.documents.tags import Role
from careapp.errors import Refused
from careapp.text import _

_TAIL = 10.0
# Two thousand letters on the narrow roll are shorter; line breaks without end are not.
_LONGEST = 1_000.0


def _whole_dots(length: float) -> float:
    """Return the millimetres of as many whole dots, so that dots drawn are dots printed."""
    # A hair less: who draws the page rounds it up.
    return (ceil(length * mm / DOT) - 0.01) * DOT / mm


@dataclass(frozen=True, slots=True)
class Roll:
    """The measures of a roll: millimetres, type sizes in points.

    Thin strokes vanish at 203 dpi, so all type is heavier than on sheets (look.md §10).
    """

    width: float
    column: float
    rule: float
    """How long the dotted line is."""
    shop: float
    headline: tuple[int, int]
    """The largest and the smallest size of a headline."""
    body: Setting
    small: Setting
    label: Setting
    box: tuple[float, float]
    """Width and least height of the frame around the value."""
    figure: tuple[float, float]
    """The size of an amount and of a gift in words."""
    module: float
    """The width of a barcode's narrowest bar, in points."""
    code: tuple[float, float]
    """Size and spacing of the code below its bars."""
    logo: tuple[float, float]

    @property
    def middle(self) -> float:
        """Where everything is centred."""
        return self.width / 2

    @property
    def measure(self) -> float:
        """The width of the column in points."""
        return self.column * mm


ROLLS = {
    PaperSize.ROLL_80: Roll(
        width=_whole_dots(80.0),
        column=66.0,
        rule=68.2,
        shop=14,
        headline=(25, 14),
        body=Setting(Face.SERIF_SEMIBOLD, 10.6, 14.6),
        small=Setting(Face.SANS_MEDIUM, 7.6, 10.6),
        label=Setting(Face.SANS_SEMIBOLD, 7.6, 10.6),
        box=(66.0, 24.0),
        figure=(40, 25),
        module=3 * DOT,
        code=(13, 2.0),
        logo=(44.0, 18.0),
    ),
    PaperSize.ROLL_58: Roll(
        width=_whole_dots(58.0),
        column=46.0,
        rule=47.0,
        shop=12,
        headline=(20, 12),
        body=Setting(Face.SERIF_SEMIBOLD, 9.6, 13.2),
        small=Setting(Face.SANS_MEDIUM, 7.0, 9.6),
        label=Setting(Face.SANS_SEMIBOLD, 7.0, 9.6),
        box=(46.0, 20.0),
        figure=(34, 19),
        module=2 * DOT,
        code=(11, 1.2),
        logo=(34.0, 15.0),
    ),
}
"""The rolls by the key of their paper: 72 and 48 mm of their width can be printed."""


class Strip:
    """What goes on the roll, from the top: the length is known when all is laid."""

    def __init__(self, roll: Roll) -> None:
        self.roll = roll
        self.y = 0.0
        self._steps: list[Callable[[Sheet], object]] = []

    def lay(self, step: Callable[[Sheet, float], object]) -> None:
        """Add something that is drawn at the place reached so far."""
        y = self.y
        self._steps.append(lambda sheet: step(sheet, y))

    def line(self, gap: float, text: str, setting: Setting, spacing: float = 0.0) -> None:
        """Add a centred line, *gap* millimetres below the base line before."""
        self.y += gap
        middle = self.roll.middle
        self.lay(
            lambda sheet, y: sheet.line(middle, y, text, setting, BLACK, align=0.5, spacing=spacing)
        )

    def block(self, gap: float, block: Block) -> None:
        """Add centred lines, the first *gap* millimetres below the base line before."""
        self.y += gap
        self.lay(lambda sheet, y: sheet.block(self.roll.middle, y, block, BLACK, align=0.5))
        self.y += block.drop / mm

    def heading(self, gap: float, block: Block) -> None:
        """Add the headline, the first line *gap* millimetres below the base line before."""
        self.y += gap

        def step(sheet: Sheet, y: float) -> None:
            with sheet.tags.part(Role.HEADING):
                sheet.block(self.roll.middle, y, block, BLACK, align=0.5)

        self.lay(step)
        self.y += block.drop / mm

    def draw(self, book: Book) -> None:
        """Draw everything on a page of the right length.

        Raises:
            Refused: it is longer than a metre.

        """
        length = self.y + _TAIL
        if length > _LONGEST:
            raise Refused(_("The text is too long for the roll. Say the same in fewer words."))
        sheet = book.page(self.roll.width, _whole_dots(length))
        for step in self._steps:
            step(sheet)
