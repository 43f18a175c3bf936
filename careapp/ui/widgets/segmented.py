"""A short choice of one, as a track with a thumb."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint


class _Segment(QRadioButton):
    """One word of a segmented control; the arrows move between its siblings."""

    def __init__(self, text: str, height: int, *, is_large: bool) -> None:
        super().__init__(text)
        self._height = height
        self._chosen_face = Face.BODY_S if is_large else Face.SEC_S
        self._other_face = Face.BODY_M if is_large else Face.SEC_M
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for the word at its heavier weight."""
        return QSize(round(paint.text_width(self.text(), self._chosen_face)) + 28, self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the segment."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thumb under the chosen word."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        rect = QRectF(self.rect())
        if self.isChecked():
            paint.box(painter, rect, 8, tokens.raised, tokens.line2)
        if self.hasFocus():
            paint.box(painter, rect, 8, None, tokens.focus, 2)
        ink = tokens.text if self.isChecked() or self.underMouse() else tokens.text2
        face = self._chosen_face if self.isChecked() else self._other_face
        ink = ink if self.isEnabled() else tokens.disabled
        paint.text(painter, rect, self.text(), face, ink, paint.CENTRE)


class Segmented(QWidget):
    """A short choice of one: *options* are (key, word). 40 px high, or 44 as a box in a form.

    With *is_large* the words are those of a page's own tabs.
    """

    changed = Signal(str)
    """Another key was chosen, by hand or by `set_value`."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        name: str = "",
        height: int = 40,
        *,
        is_large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        for key, word in options:
            segment = _Segment(word, height - 8, is_large=is_large)
            segment.setAccessibleDescription(name)
            self._group.addButton(segment)
            self._buttons[key] = segment
            row.addWidget(segment, 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.buttonToggled.connect(self._take_toggle)
        if options:
            self._buttons[options[0][0]].setChecked(True)

    def value(self) -> str:
        """Return the chosen key."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Choose a key."""
        self._buttons[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        paint.box(painter, QRectF(self.rect()), 10, tokens.sunken, tokens.line)

    def _take_toggle(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self.setFocusProxy(button)
            self.changed.emit(self.value())
