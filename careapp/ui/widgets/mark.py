"""The mark of the program: a C that holds a point, in a rounded square."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from careapp.ui.theme import theme
from careapp.ui.widgets import paint

_OPENING = 42


def paint_mark(
    painter: QPainter, rect: QRectF, ground: str | None = None, ink: str | None = None
) -> None:
    """Draw the mark in *rect*; *ground* and *ink* replace the theme's colours."""
    tokens = theme().tokens
    side = rect.width()
    paint.box(painter, rect, side * 0.24, ground or tokens.accent)
    colour = QColor(ink or tokens.on_accent)
    pen = QPen(colour, side * 0.105)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    reach = side * 0.24
    ring = QRectF(-reach, -reach, 2 * reach, 2 * reach).translated(rect.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(ring, _OPENING * 16, (360 - 2 * _OPENING) * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    point = side * 0.085
    painter.drawEllipse(rect.center(), point, point)
