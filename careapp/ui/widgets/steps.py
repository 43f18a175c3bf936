"""The steps of something that is done in order: those done are ticked, one is under way."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from careapp.text import _
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint

_HEIGHT, _LOW_HEIGHT, _CELL = 64, 56, 44
_DISC, _DISC_X, _TEXT_X = 28, 15, 55


@dataclass(frozen=True, slots=True)
class StepLook:
    """What a step is called, and the line below it."""

    key: str
    title: str
    sub: str


class StepCell(QAbstractButton):
    """One step; it can be pressed once it is within reach."""

    def __init__(self, look: StepLook, number: int, *, is_last: bool) -> None:
        super().__init__()
        self._look, self._number, self._is_last = look, number, is_last
        self._is_done = self._is_here = False
        self.setText(look.title)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_state(self, *, is_done: bool, is_here: bool, is_open: bool) -> None:
        """Show how far the step has come, and whether it can be gone to."""
        self._is_done, self._is_here = is_done, is_here
        self.setEnabled(is_open)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor)
        state = _("under way") if is_here else _("done") if is_done else _("still ahead")
        self.setAccessibleName(f"{self._number} · {self._look.title}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the disc and the longer line."""
        title = paint.text_width(self._look.title, Face.BODY_S)
        sub = paint.text_width(self._look.sub, Face.SEC)
        return QSize(round(_TEXT_X + max(title, sub) + 24), _CELL)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the title."""
        return QSize(round(_TEXT_X + paint.text_width(self._look.title, Face.BODY_S)), _CELL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cell, its disc and its words."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        rect = QRectF(self.rect())
        if self._is_here:
            paint.box(painter, rect, 10, tokens.accent_tint, tokens.accent_line)
        if self.hasFocus():
            paint.box(painter, rect, 10, None, tokens.focus, 2)
        self._paint_disc(painter)
        room = self.width() - _TEXT_X - 22
        middle = self.height() / 2
        title = tokens.text if self._is_here or self._is_done else tokens.text2
        face = Face.BODY_S if self._is_here else Face.BODY_M
        paint.text(painter, QRectF(_TEXT_X, middle - 22, room, 22), self._look.title, face, title)
        sub = paint.elided(self._look.sub, Face.SEC, room)
        paint.text(painter, QRectF(_TEXT_X, middle, room, 20), sub, Face.SEC, tokens.text2)
        if not self._is_last and not self._is_here:
            icons.draw(painter, "chevron-right", self.width() - 18, middle - 8, 16, tokens.line2)

    def _paint_disc(self, painter: QPainter) -> None:
        tokens = theme().tokens
        disc = QRectF(_DISC_X, (self.height() - _DISC) / 2, _DISC, _DISC)
        if self._is_here or self._is_done:
            paint.circle(painter, disc, tokens.accent if self._is_here else tokens.good)
        else:
            paint.circle(painter, disc, tokens.surface, tokens.line2)
        if self._is_done and not self._is_here:
            icons.draw(painter, "check", disc.x() + 6, disc.y() + 6, 16, tokens.on_accent)
            return
        ink = tokens.on_accent if self._is_here else tokens.text2
        paint.text(painter, disc, str(self._number), Face.SEC_S, ink, paint.CENTRE)


class StepsBar(QFrame):
    """The steps side by side."""

    chosen = Signal(str)
    """A step was pressed: its key."""

    def __init__(self, looks: Sequence[StepLook], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self.cells: dict[str, StepCell] = {}
        for number, look in enumerate(looks, 1):
            cell = StepCell(look, number, is_last=number == len(looks))
            cell.clicked.connect(lambda _checked=False, key=look.key: self.chosen.emit(key))
            self.cells[look.key] = cell
            row.addWidget(cell, 1)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def show_steps(self, here: str, reached: str) -> None:
        """Show the step in front; all up to the one that was *reached* can be gone to."""
        keys = list(self.cells)
        farthest = keys.index(reached)
        for number, (key, cell) in enumerate(self.cells.items()):
            cell.show_state(
                is_done=number < farthest, is_here=key == here, is_open=number <= farthest
            )

    def _take_density(self) -> None:
        self.setFixedHeight(_LOW_HEIGHT if theme().compact else _HEIGHT)
