"""The line icons of the screen: SVG files, tinted and drawn at the resolution of the screen."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from careapp import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

STROKE = 1.75
_CLEAR = QColor(0, 0, 0, 0)


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def pixmap(name: str, size: int, colour: str, dpr: float, stroke: float = STROKE) -> QPixmap:
    """Return the icon *size* logical pixels wide in *colour* for a screen of ratio *dpr*.

    Raises:
        FileNotFoundError: there is no such icon.

    """
    svg = _drawing(name).replace("currentColor", QColor(colour).name())
    # The files draw on a grid of 24: the stroke keeps its width on the screen, not on the grid.
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke * 24 / max(size, 20):.3f}"')
    side = round(size * dpr)
    picture = QPixmap(side, side)
    picture.fill(_CLEAR)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(dpr)
    return picture


def draw(painter: QPainter, name: str, x: float, y: float, size: int, colour: str) -> None:
    """Draw an icon with its top left corner at (*x*, *y*), on whole device pixels."""
    dpr = painter.device().devicePixelRatioF()
    corner = QPointF(round(x * dpr) / dpr, round(y * dpr) / dpr)
    painter.drawPixmap(corner, pixmap(name, size, colour, dpr))


def icon(name: str, size: int, colour: str, dpr: float = 1.0) -> "QIcon":
    """Return the icon for the few native places that take a QIcon."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - 1 ms, and not for the first paint

    return QIcon(pixmap(name, size, colour, dpr))
