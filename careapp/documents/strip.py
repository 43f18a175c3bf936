"""A strip of an 80 mm receipt roll: one centred column in pure black, as long as its words."""

from collections.abc import Callable

from reportlab.lib.units import mm

from careapp.documents.layout import Block, Setting
from careapp.documents.sheet import BLACK, Book, Sheet

WIDTH = 80.0
MIDDLE = WIDTH / 2
COLUMN = 66.0 * mm
_TAIL = 10.0


class Strip:
    """What goes on the roll, from the top: the length is known when all is laid."""

    def __init__(self) -> None:
        self.y = 0.0
        self._steps: list[Callable[[Sheet], object]] = []

    def lay(self, step: Callable[[Sheet, float], object]) -> None:
        """Add something that is drawn at the place reached so far."""
        y = self.y
        self._steps.append(lambda sheet: step(sheet, y))

    def line(self, gap: float, text: str, setting: Setting, spacing: float = 0.0) -> None:
        """Add a centred line, *gap* millimetres below the base line before."""
        self.y += gap
        self.lay(
            lambda sheet, y: sheet.line(MIDDLE, y, text, setting, BLACK, align=0.5, spacing=spacing)
        )

    def block(self, gap: float, block: Block) -> None:
        """Add centred lines, the first *gap* millimetres below the base line before."""
        self.y += gap
        self.lay(lambda sheet, y: sheet.block(MIDDLE, y, block, BLACK, align=0.5))
        self.y += block.drop / mm

    def draw(self, book: Book) -> None:
        """Draw everything on a page of the right length."""
        sheet = book.page(WIDTH, self.y + _TAIL)
        for step in self._steps:
            step(sheet)
