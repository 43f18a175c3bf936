"""What painted parts share: boxes, text, keycaps, shadows. All lengths are logical pixels."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton

from careapp.ui.theme import theme
from careapp.ui.typefaces import Face

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

KEYCAP_HEIGHT = 22
_KEYCAP_LEAST_WIDTH = 24
_KEYCAP_PAD = 6
_ENTER = "⏎"


_SMOOTH = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


def smooth(painter: QPainter) -> None:
    """Turn on smooth edges, text and pictures."""
    painter.setRenderHints(_SMOOTH)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | None = None,
    border: str | None = None,
    width: float = 1,
) -> None:
    """Draw a rounded box whose border lies wholly inside *rect*."""
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(QColor(border), width))
    half = width / 2
    inner = rect.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)


def text(  # noqa: PLR0913, PLR0917 - where, what, how
    painter: QPainter,
    rect: QRectF,
    words: str,
    face: Face,
    colour: str,
    flags: Qt.AlignmentFlag = LEFT,
    px: int | None = None,
) -> None:
    """Draw one line of plain text."""
    painter.setFont(theme().font(face, px))
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(flags) | int(Qt.TextFlag.TextSingleLine), words)


def text_width(words: str, face: Face, px: int | None = None) -> float:
    """Return how wide a line of text is."""
    return QFontMetricsF(theme().font(face, px)).horizontalAdvance(words)


def elided(words: str, face: Face, width: float) -> str:
    """Return the text, its end replaced by an ellipsis where it does not fit *width*."""
    metrics = QFontMetricsF(theme().font(face))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def keycap_width(key: str) -> float:
    """Return how wide the picture of a key is."""
    shown = key.replace(_ENTER, "WI")
    return max(_KEYCAP_LEAST_WIDTH, round(text_width(shown, Face.KBD)) + 2 * _KEYCAP_PAD)


def keycap(painter: QPainter, x: float, middle: float, key: str, *, on: str | None = None) -> None:
    """Draw a key with its left edge at *x*; *on* is the text colour of a filled button."""
    tokens = theme().tokens
    rect = QRectF(x, middle - KEYCAP_HEIGHT / 2, keycap_width(key), KEYCAP_HEIGHT)
    if on is None:
        box(painter, rect, 6, tokens.sunken, tokens.line2)
    else:
        glass = QColor(on)
        glass.setAlphaF(0.2)
        box(painter, rect, 6, glass.name(QColor.NameFormat.HexArgb))
    _key_words(painter, rect, key, on or tokens.text2)


def _key_words(painter: QPainter, rect: QRectF, key: str, colour: str) -> None:
    before, enter, _after = key.partition(_ENTER)
    if not enter:
        text(painter, rect, key, Face.KBD, colour, CENTRE)
        return
    width = text_width(before, Face.KBD)
    x = rect.left() + (rect.width() - width - _ENTER_WIDTH) / 2
    text(painter, QRectF(x, rect.top(), width + 2, rect.height()), before, Face.KBD, colour)
    _enter_arrow(painter, QPointF(x + width, rect.center().y()), colour)


_ENTER_WIDTH = 10


def _enter_arrow(painter: QPainter, start: QPointF, colour: str) -> None:
    pen = QPen(QColor(colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y = start.x(), start.y()
    corner = QPointF(x + 9, y + 1.5)
    painter.drawPolyline([QPointF(x + 9, y - 3.5), corner, QPointF(x + 1, y + 1.5)])
    painter.drawPolyline(
        [QPointF(x + 3.5, y - 1), QPointF(x + 1, y + 1.5), QPointF(x + 3.5, y + 4)]
    )


def circle(painter: QPainter, rect: QRectF, fill: str | None, border: str | None = None) -> None:
    """Draw a disc with a thin border."""
    box(painter, rect, rect.width() / 2, fill, border)


def shadow(
    painter: QPainter, rect: QRectF, radius: float, blur: int, drop: int, alpha: float
) -> None:
    """Draw a soft shadow of a rounded box: *blur* px wide, *drop* px lower, *alpha* dark."""
    reach = min(blur, round(min(rect.width(), rect.height()) / 4))
    corner = reach + math.ceil(radius)
    dpr = painter.device().devicePixelRatioF()
    picture = _shadow(corner, radius, blur, reach, alpha, dpr)
    outer = rect.adjusted(-blur, -blur, blur, blur).translated(0, drop)
    rim, whole = blur + corner, 2 * (blur + corner) + 1
    columns = _thirds(outer.left(), outer.right(), rim), _thirds(0, whole, rim)
    rows = _thirds(outer.top(), outer.bottom(), rim), _thirds(0, whole, rim)
    for (left, wide), (from_left, from_wide) in zip(*columns, strict=True):
        for (top, high), (from_top, from_high) in zip(*rows, strict=True):
            source = QRectF(from_left * dpr, from_top * dpr, from_wide * dpr, from_high * dpr)
            painter.drawPixmap(QRectF(left, top, wide, high), picture, source)


def _thirds(begin: float, end: float, rim: float) -> tuple[tuple[float, float], ...]:
    """Return begin and length of the first rim, of what lies between, and of the last rim."""
    return (begin, rim), (begin + rim, end - begin - 2 * rim), (end - rim, rim)


@lru_cache(maxsize=8)
def _shadow(corner: int, radius: float, blur: int, reach: int, alpha: float, dpr: float) -> QPixmap:
    """Return the shadow of a small box: its corners fit any box, its middle is stretched.

    A hundred soft layers over the size of a sheet would take longer than the eye waits.
    """
    side = 2 * corner + 1
    picture = QPixmap(round((side + 2 * blur) * dpr), round((side + 2 * blur) * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    smooth(painter)
    painter.setPen(Qt.PenStyle.NoPen)
    veil = QColor(0, 0, 0)
    around = QRectF(blur, blur, side, side)
    steps = 2 * reach
    for step in range(steps):
        # From far outside to as far inside, each layer a part of the whole: half at the edge.
        out = reach - step
        veil.setAlphaF(
            alpha * 6 * (step + 1) * (steps - step) / (steps * (steps + 1) * (steps + 2))
        )
        painter.setBrush(veil)
        bend = max(1.0, radius + out)
        painter.drawRoundedRect(around.adjusted(-out, -out, out, out), bend, bend)
    painter.end()
    return picture


_WRAP = int(LEFT) | int(Qt.TextFlag.TextWordWrap)


def wrapped_height(words: str, face: Face, width: int) -> int:
    """Return how high the text is when it wraps at *width*: layouts ask for it again and again."""
    return _wrapped_height(words, width, theme().font(face))


@lru_cache(maxsize=2048)
def _wrapped_height(words: str, width: int, font: QFont) -> int:
    room = QRectF(0, 0, max(1, width), 10_000)
    return round(QFontMetricsF(font).boundingRect(room, _WRAP, words).height())


def wrapped(painter: QPainter, rect: QRectF, words: str, face: Face, colour: str) -> None:
    """Draw text that wraps, in the middle of *rect*'s height."""
    painter.setFont(theme().font(face))
    painter.setPen(QColor(colour))
    painter.drawText(rect, _WRAP, words)


def choice_box(painter: QPainter, button: QAbstractButton, radius: float) -> str:
    """Draw the box of a pill or an option card; return the colour of its words."""
    tokens = theme().tokens
    rect = QRectF(button.rect())
    if not button.isEnabled():
        edge = (tokens.line2, 2) if button.isChecked() else (tokens.line, 1)
        box(painter, rect, radius, tokens.sunken, *edge)
        return tokens.text2 if button.isChecked() else tokens.disabled
    fill = tokens.sunken if button.underMouse() else tokens.surface
    if button.isChecked():
        box(painter, rect, radius, tokens.accent_tint, tokens.accent, 2)
    else:
        box(painter, rect, radius, fill, tokens.line2)
    if button.hasFocus():
        inner = rect.adjusted(3, 3, -3, -3) if button.isChecked() else rect
        inner_radius = radius - 3 if button.isChecked() else radius
        box(painter, inner, inner_radius, None, tokens.focus, 2)
    return tokens.accent if button.isChecked() else tokens.text


@lru_cache(maxsize=2048)
def _line(words: str, width: int, font: QFont) -> tuple[QStaticText, float]:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    line = QStaticText(shown)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.prepare(QTransform(), font)
    return line, metrics.height()


def line(  # noqa: PLR0913 - where, what, how
    painter: QPainter,
    x: float,
    middle: float,
    words: str,
    face: Face,
    colour: str,
    *,
    width: float,
    align_right: bool = False,
) -> float:
    """Draw a cached line at most *width* wide, for rows drawn again and again.

    *x* is its left edge, or its right edge with *align_right*. Returns how wide it came out.
    """
    font = theme().font(face)
    laid_out, height = _line(words, int(width), font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    drawn = laid_out.size().width()
    left = x - drawn if align_right else x
    painter.drawStaticText(QPointF(left, middle - height / 2), laid_out)
    return drawn
