"""Six dots and ten keys: a PIN by touch, mouse or keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QVBoxLayout, QWidget

from careapp.rules.pins import DIGITS
from careapp.text import _, ngettext
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import Painted

_KEY = QSize(84, 64)
_DOT, _DOT_STEP = 18, 38
_GAP = 10
_AFTER_BURST_MS = 100
"""A scanner types digits too: its next key comes sooner than this."""


class PinDots(Painted):
    """One dot for each digit of a PIN, filled once it is typed."""

    def __init__(self) -> None:
        super().__init__("")
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many digits are typed."""
        self._count = count
        self.setText(ngettext("{n} of 6 digits", "{n} of 6 digits", count).format(n=count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize((DIGITS - 1) * _DOT_STEP + _DOT, _DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        for number in range(DIGITS):
            place = QRectF(number * _DOT_STEP, 0, _DOT, _DOT)
            if number < self._count:
                paint.circle(painter, place, tokens.accent)
            else:
                paint.box(painter, place, _DOT / 2, None, tokens.edge, 2)


class _Key(QAbstractButton):
    """One key of the pad; it never takes the focus, so that digits can be typed meanwhile."""

    def __init__(self, text: str, icon: str = "", name: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(_KEY)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        is_lit = self.isEnabled() and (self.underMouse() or self.isDown())
        place = QRectF(self.rect())
        paint.box(painter, place, 12, tokens.sunken if is_lit else tokens.surface, tokens.line2)
        ink = tokens.text if self.isEnabled() else tokens.disabled
        if self._icon:
            centre = place.center()
            icons.draw(painter, self._icon, centre.x() - 11, centre.y() - 11, 22, ink)
        else:
            paint.text(painter, place, self.text(), Face.NUM, ink, paint.CENTRE)


class PinPad(QWidget):
    """Takes six digits and gives them away a moment after the last; they stand until `clear`."""

    completed = Signal(str)
    """Six digits were typed by a person, not by a scanner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_AFTER_BURST_MS)
        self._pause.timeout.connect(self._complete)
        self.dots = PinDots()
        self.keys = {digit: _Key(digit) for digit in "1234567890"}
        self.delete = _Key("", "delete", _("Delete the last digit"))
        self.delete.clicked.connect(self.take_back)
        for digit, key in self.keys.items():
            key.clicked.connect(lambda _checked=False, digit=digit: self.type_digit(digit))
        self._lay_out()

    @property
    def is_empty(self) -> bool:
        """Whether no digit is typed."""
        return not self._typed

    def type_digit(self, digit: str) -> None:
        """Add a digit; what comes after the sixth is dropped."""
        if not self.isEnabled():
            return
        self._set(self._typed + digit if len(self._typed) < DIGITS else self._typed)
        if len(self._typed) == DIGITS:
            self._pause.start()

    def hold(self) -> None:
        """Another key came: if a scanner sent the digits, they are no PIN."""
        if self._pause.isActive():
            self._pause.start()

    def take_back(self) -> None:
        """Take the last digit away."""
        self._pause.stop()
        self._set(self._typed[:-1])

    def clear(self) -> None:
        """Take all digits away."""
        self._pause.stop()
        self._set("")

    def _set(self, typed: str) -> None:
        self._typed = typed
        self.dots.set_count(len(typed))

    def _complete(self) -> None:
        self.completed.emit(self._typed)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        for place, digit in enumerate("123456789"):
            grid.addWidget(self.keys[digit], place // 3, place % 3)
        grid.addWidget(self.keys["0"], 3, 1)
        grid.addWidget(self.delete, 3, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self.dots, 0, centre)
        column.addLayout(grid)
        self.setFixedWidth(3 * _KEY.width() + 2 * _GAP)
