"""How far something has come: ring, stamps and bar; Qt's own progress bar, painted anew."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint

_MOTION_MS = 200
_ALL_ROUND = 360 * 16
_TWELVE = 90 * 16
_LARGE_RING = 92
_STROKES = {112: 11, 96: 10, 92: 9, 76: 8}


class _Moving(QProgressBar):
    """A value that glides to the next one."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._shown = 0.0
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self._motion = QVariantAnimation(self, duration=_MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._take_step)

    def set_progress(self, value: int, whole: int) -> None:
        """Show *value* of *whole*; more than the whole is drawn as full."""
        # Else Qt would paint on the spot, and lay out all that waits for it.
        self.setUpdatesEnabled(False)
        self.setRange(0, max(1, whole))
        self.setValue(max(0, min(value, whole)))
        self.setUpdatesEnabled(True)
        target = self.value() / self.maximum()
        self._motion.stop()
        if theme().is_motion_reduced or not self.isVisible():
            self._take_step(target)
            return
        self._motion.setStartValue(self._shown)
        self._motion.setEndValue(target)
        self._motion.start()

    @property
    def is_full(self) -> bool:
        """Whether the whole is reached."""
        return self.value() >= self.maximum()

    def minimumSizeHint(self) -> QSize:
        """Return the size."""
        return self.sizeHint()

    def _take_step(self, share: float) -> None:
        self._shown = share
        self.update()


class Ring(_Moving):
    """Points on the way to a reward; a gift stands in the middle when it is reached."""

    def __init__(
        self,
        size: int = 112,
        name: str = "",
        compact_size: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._size = size
        self._compact_size = compact_size or size
        self._figure = ""
        self._of = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    def set_words(self, figure: str, of: str = "") -> None:
        """Write a figure in the middle and, below it, of how many."""
        self._figure, self._of = figure, of
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the ring."""
        side = self._compact_size if theme().compact else self._size
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, arc and words."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        side = self.width()
        stroke = _STROKES.get(side, round(side / 10))
        rect = QRectF(self.rect()).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        pen = QPen(QColor(tokens.line), stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(rect)
        if self._shown > 0:
            pen.setColor(QColor(tokens.gift))
            painter.setPen(pen)
            painter.drawArc(rect, _TWELVE, -round(_ALL_ROUND * self._shown))
        self._paint_middle(painter)

    def _paint_middle(self, painter: QPainter) -> None:
        tokens = theme().tokens
        middle = QRectF(self.rect()).center()
        if self.is_full:
            icons.draw(painter, "gift", middle.x() - 16, middle.y() - 16, 32, tokens.gift)
            return
        px = 28 if self.width() >= _LARGE_RING else 24
        figure = QRectF(0, middle.y() - 24 - (10 if self._of else 0), self.width(), 48)
        paint.text(painter, figure, self._figure, Face.NUM, tokens.text, paint.CENTRE, px)
        if self._of:
            of = QRectF(0, middle.y() + 8, self.width(), 22)
            paint.text(painter, of, self._of, Face.SEC, tokens.text2, paint.CENTRE)


class Stamps(_Moving):
    """Visits on the way to a reward: one disc each, the last a gift."""

    _SIDE = 26
    _GAP = 8

    def __init__(self, name: str = "", columns: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._columns = columns
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_progress(self, value: int, whole: int) -> None:
        """Show *value* of *whole* stamps."""
        super().set_progress(value, whole)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for all stamps, in rows."""
        columns, rows = min(self._columns, self.maximum()), -(-self.maximum() // self._columns)
        pitch = self._SIDE + self._GAP
        return QSize(columns * pitch - self._GAP, rows * pitch - self._GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every stamp."""
        painter = QPainter(self)
        paint.smooth(painter)
        for number in range(self.maximum()):
            self._paint_stamp(painter, number)

    def _paint_stamp(self, painter: QPainter, number: int) -> None:
        tokens = theme().tokens
        row, column = divmod(number, self._columns)
        pitch = self._SIDE + self._GAP
        rect = QRectF(column * pitch, row * pitch, self._SIDE, self._SIDE)
        is_last = number == self.maximum() - 1
        if number < self.value():
            paint.circle(painter, rect, tokens.gift)
            name, ink = ("gift" if is_last else "check"), tokens.surface
        else:
            inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
            fill = tokens.gift_tint if is_last else None
            paint.circle(painter, inner, fill, tokens.gift if is_last else tokens.line2)
            name, ink = ("gift" if is_last else ""), tokens.gift
        if name:
            icons.draw(painter, name, rect.left() + 6, rect.top() + 6, 14, ink)


class ProgressBar(_Moving):
    """A bar, 12 px high, or 6 beside a line of text."""

    def __init__(
        self,
        name: str = "",
        height: int = 12,
        tone: Tone = Tone.ACCENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._tone = tone
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: Tone) -> None:
        """Fill the bar with another tone."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return a usual width."""
        return QSize(160, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and bar."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        paint.box(painter, rect, radius, tokens.line)
        if self._shown > 0:
            rect.setWidth(max(rect.height(), rect.width() * self._shown))
            paint.box(painter, rect, radius, tokens.tone(self._tone).ink)
