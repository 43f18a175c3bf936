"""Numbers with − and +: Qt's own spin box over integers, painted anew."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QWidget

from careapp.rules.money import parse_implied_cents, parse_money
from careapp.text import format_amount, format_money, format_number
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.line import LineEdit

_EURO = 100
_LAYING_OUT = (
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.StyleChange,
    QEvent.Type.Polish,
    QEvent.Type.LayoutDirectionChange,
)


class Stepper(QAbstractSpinBox):
    """A whole number between *least* and *most*; what is typed stays, right or wrong."""

    changed = Signal(int)
    """Another number was stepped or typed to."""

    def __init__(  # noqa: PLR0913 - all but the range have a default
        self,
        least: int,
        most: int,
        value: int | None = None,
        step: int = 1,
        *,
        name: str = "",
        height: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._step = least, most, step
        self._value = least if value is None else value
        self._side = height
        self._is_over = False
        self._pressed = 0
        self.setAccessibleName(name)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setFont(theme().font(Face.AMOUNT))
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lineEdit().textEdited.connect(self._take_text)
        self.editingFinished.connect(self._tidy)
        self._show()

    def value(self) -> int:
        """Return the last number that could be read."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number, without `changed`."""
        self._value = value
        self._show()

    @property
    def most(self) -> int:
        """The largest number."""
        return self._most

    def set_most(self, most: int) -> None:
        """Allow numbers up to *most*; a larger one comes down to it, without `changed`."""
        self._most = most
        if self._value > most:
            self.set_value(most)
        self.update()

    def is_readable(self) -> bool:
        """Whether what is typed is a number in range."""
        return self._read(self.lineEdit().text()) is not None

    def limits(self) -> tuple[str, str]:
        """Return the smallest and the largest number, as they are written."""
        return self.words(self._least), self.words(self._most)

    def set_over_limit(self, is_over: bool) -> None:
        """Show that a limit is exceeded; say nearby which one and who can help."""
        self._is_over = is_over
        self.update()

    def stepBy(self, steps: int) -> None:
        """Go up or down to the next multiple of the step."""
        target = (self._value // self._step + steps) * self._step
        if steps < 0 and self._value % self._step:
            target += self._step
        self._take(max(self._least, min(self._most, target)))
        self._show()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say which ways are open."""
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self._value > self._least:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        if self._value < self._most:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        return flags

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed: a fault is shown, not swallowed."""
        return QValidator.State.Acceptable, text, position

    def sizeHint(self) -> QSize:
        """Return room for the two squares and the widest number."""
        words = round(paint.text_width(self.words(self._most), Face.AMOUNT))
        return QSize(2 * self._side + max(72, words + 24), self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def words(self, value: int) -> str:
        """Write a number as it is shown."""
        return format_number(value)

    def parse(self, text: str) -> int:
        """Read a number; raise ValueError where it is none."""
        return int(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel must not change an amount in passing."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Step where − or + is pressed."""
        self._pressed = self._direction(event.position().toPoint())
        if self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self.stepBy(self._pressed)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lift the square again."""
        self._pressed = 0
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the number between the squares, wherever Qt's own layout puts it."""
        is_done = super().event(event)
        if event.type() in _LAYING_OUT:
            side = self._side
            room = self.rect().adjusted(side + 2, 3, -side - 2, -3)
            self.lineEdit().setGeometry(room)
        return is_done

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the squares and their signs."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        rect = QRectF(self.rect())
        is_wrong = self._is_over or not self.is_readable()
        edge = tokens.warn if is_wrong else tokens.focus if self.hasFocus() else tokens.edge
        thick = 2 if is_wrong or self.hasFocus() else 1
        fill = tokens.surface if self.isEnabled() else tokens.sunken
        paint.box(painter, rect, 10, fill, edge, thick)
        for x in (self._side, self.width() - self._side - 1):
            painter.fillRect(QRectF(x, thick, 1, self.height() - 2 * thick), tokens.line)
        self._paint_sign(painter, "minus", 0, -1)
        self._paint_sign(painter, "plus", self.width() - self._side, 1)

    def _paint_sign(self, painter: QPainter, icon: str, x: float, direction: int) -> None:
        tokens = theme().tokens
        enabled = self.stepEnabled()
        flag = QAbstractSpinBox.StepEnabledFlag
        is_open = bool(enabled & (flag.StepUpEnabled if direction > 0 else flag.StepDownEnabled))
        ink = tokens.text2 if is_open and self.isEnabled() else tokens.disabled
        if self._pressed == direction:
            square = QRectF(x + 3, 3, self._side - 6, self.height() - 6)
            paint.box(painter, square, 7, tokens.line)
        icons.draw(painter, icon, x + (self._side - 20) / 2, (self.height() - 20) / 2, 20, ink)

    def _direction(self, pos: QPoint) -> int:
        if pos.x() < self._side:
            return -1
        return 1 if pos.x() >= self.width() - self._side else 0

    def _take_text(self, text: str) -> None:
        value = self._read(text)
        if value is not None:
            self._take(value)
        self.update()

    def _read(self, text: str) -> int | None:
        try:
            value = self.parse(text)
        except ValueError:
            return None
        return value if self._least <= value <= self._most else None

    def _take(self, value: int) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def _tidy(self) -> None:
        """Write the number as it should be; what cannot be read stays as it is."""
        if self.is_readable():
            self._show()

    def _show(self) -> None:
        self.lineEdit().setText(self.words(self._value))
        self.update()


class MoneyStepper(Stepper):
    """An amount in cents, shown as money; steps are whole euros unless told."""

    def __init__(
        self,
        least: int = 0,
        most: int = 100_000,
        value: int = 0,
        step: int = _EURO,
        *,
        name: str = "",
        height: int = 44,
    ) -> None:
        super().__init__(least, most, value, step, name=name, height=height)

    def words(self, value: int) -> str:
        """Write the amount with its sign."""
        return format_money(value)

    def parse(self, text: str) -> int:
        """Read an amount typed in any of the usual ways."""
        return parse_money(text)


class AmountField(LineEdit):
    """The large box of a sale's total; figures stand at its right end."""

    changed = Signal()
    """Something else is typed."""

    def __init__(
        self, name: str, *, has_implied_cents: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(face=Face.NUM_L, height=72, parent=parent)
        self._parse: Callable[[str], int] = (
            parse_implied_cents if has_implied_cents else parse_money
        )
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textEdited.connect(self.changed)

    def cents(self) -> int | None:
        """Return the amount in cents, or None while it cannot be read."""
        try:
            return self._parse(self.text())
        except ValueError:
            return None

    def set_cents(self, cents: int) -> None:
        """Show an amount."""
        self.setText(format_amount(cents))
