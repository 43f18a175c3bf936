"""The left side of the welcome: the mark and the promise."""

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from careapp import paths
from careapp.text import _
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint

WIDEST, LEAST_WIDTH = 520, 380


class BrandPanel(QWidget):
    """The left side: the mark, the promise, ripples from the corner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Draw on the accent colour, in both schemes."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(WIDEST)
        self.setAccessibleName(_("Every customer has a name."))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel."""
        painter = QPainter(self)
        paint.smooth(painter)
        painter.fillRect(self.rect(), QColor("#104A50"))
        self._paint_ripples(painter)
        _paint_mark(painter, QRectF(48, 44, 48, 48))
        self._paint_words(painter)
        painter.end()

    def _paint_ripples(self, painter: QPainter) -> None:
        centre = QPointF(self.width() * 0.862, 123)
        for number in range(26):
            strength = max(0.05, 0.42 - number * 0.016)
            painter.setPen(QPen(QColor.fromRgbF(0.62, 0.85, 0.85, strength), 1.2))
            radius = 60 + number * 22
            painter.drawEllipse(centre, radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - 96
        middle = self.height() / 2
        face = theme().font(Face.HERO, 44)
        painter.setFont(face)
        painter.setPen(QColor("#F7FBFB"))
        flags = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(
            QRectF(48, middle - 45, room, 112), flags, _("Every customer\nhas a name.")
        )
        painter.setFont(theme().font(Face.LEAD))
        painter.setPen(QColor("#CFE3E3"))
        painter.drawText(QRectF(48, middle + 76, room, 100), flags, _promise())
        painter.setFont(theme().font(Face.SEC))
        painter.setPen(QColor("#B7D2D2"))
        painter.drawText(
            QRectF(48, self.height() - 54, room, 24), _("Your data stays on this computer.")
        )


def _paint_mark(painter: QPainter, place: QRectF) -> None:
    drawing = (paths.resources() / "icons" / "app" / "careapp.svg").read_text("utf-8")
    inverse = (
        drawing.replace("#0E5C63", "#x").replace("#FFFFFF", "#0E5C63").replace("#x", "#FFFFFF")
    )
    QSvgRenderer(QByteArray(inverse.encode())).render(painter, place)


def _promise() -> str:
    return _(
        "CareApp helps you to remember it, to thank, to apologise well, "
        "and to keep what you promise."
    )
