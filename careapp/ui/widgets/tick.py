"""Switches and tick boxes: Qt's own check box, painted anew."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint


class Toggle(QCheckBox):
    """A switch with its words to the right; the whole row takes the click."""

    _TRACK = QSize(46, 26)

    def __init__(self, text: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for track and words."""
        words = paint.text_width(self.text(), Face.BODY) + 14 if self.text() else 0
        return QSize(48 + round(words), 32)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the row."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, thumb and words."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        middle = self.height() / 2
        track = QRectF(1, middle - 13, self._TRACK.width(), self._TRACK.height())
        is_on = self.isChecked()
        if self.hasFocus():
            paint.box(painter, track.adjusted(-1, -1, 1, 1), 14, None, tokens.focus, 2)
            track.adjust(2, 2, -2, -2)
        edge = tokens.edge if self.isEnabled() else tokens.line
        on = tokens.accent if self.isEnabled() else tokens.disabled
        radius = track.height() / 2
        paint.box(
            painter,
            track,
            radius,
            on if is_on else tokens.sunken,
            None if is_on else edge,
        )
        self._paint_thumb(painter, track)
        if self.text():
            words = QRectF(62, 0, self.width(), self.height())
            paint.text(painter, words, self.text(), Face.BODY, tokens.text)

    def _paint_thumb(self, painter: QPainter, track: QRectF) -> None:
        tokens = theme().tokens
        inset = 3.0 if self.isChecked() else 5.0
        side = track.height() - 2 * inset
        left = track.right() - inset - side if self.isChecked() else track.left() + inset
        ink = tokens.on_accent if self.isChecked() else tokens.edge
        paint.circle(painter, QRectF(left, track.top() + inset, side, side), ink)


class CheckRow(QCheckBox):
    """A tick box whose whole row, 32 px or more, takes the click; its words may wrap."""

    _LEFT = 34

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the room for box and words in one line."""
        width = self._LEFT + round(paint.text_width(self.text(), Face.BODY)) + 4
        return QSize(width, 32)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few words: they wrap."""
        return QSize(min(self.sizeHint().width(), 160), 32)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        return max(32, paint.wrapped_height(self.text(), Face.BODY, width - self._LEFT) + 8)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the row."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, tick and words."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        box = QRectF(0, (self.height() - 22) / 2, 22, 22)
        is_on = self.isChecked()
        fill = tokens.accent if is_on else tokens.surface
        border = tokens.focus if self.hasFocus() else tokens.accent if is_on else tokens.edge
        paint.box(painter, box, 6, fill, border, 2 if self.hasFocus() else 1)
        if is_on:
            _paint_tick(painter, box, tokens.on_accent)
        if self.hasFocus() and is_on:
            paint.box(painter, box.adjusted(2, 2, -2, -2), 4, None, tokens.on_accent, 1)
        words = QRectF(self._LEFT, 0, self.width() - self._LEFT, self.height())
        ink = tokens.text if self.isEnabled() else tokens.disabled
        paint.wrapped(painter, words, self.text(), Face.BODY, ink)


def _paint_tick(painter: QPainter, box: QRectF, colour: str) -> None:
    pen = QPen(QColor(colour), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    centre = box.center()
    steps = ((-5.0, 0.5), (-1.5, 4.0), (5.0, -3.5))
    painter.drawPolyline([centre + QPointF(x, y) for x, y in steps])
