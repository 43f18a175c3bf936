"""The left side of the templates: each kind with its own paper, small, and the house style."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from careapp.rules.vouchers import KINDS
from careapp.services.templates import HOUSE
from careapp.text import _, format_number, ngettext
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.card import ScrollArea

WIDTH = 272
_HIGH, _COMPACT_HIGH, _LOW = 92, 80, 56
_PICTURE = 98
_TEXT_X = 124
_SUB_HIGH = 24


class _Tile(QAbstractButton):
    """One subject: its paper, its name, how many were issued."""

    def __init__(self, name: str, icon: str = "") -> None:
        super().__init__()
        self.setText(name)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._sub = ""
        self.picture = QImage()
        theme().density_changed.connect(self.updateGeometry)

    def set_sub(self, words: str) -> None:
        """Say how many were issued."""
        self._sub = words
        self.setAccessibleDescription(words)
        self.update()

    def set_picture(self, picture: QImage) -> None:
        """Show the paper."""
        self.picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the paper, or for one line."""
        high = _COMPACT_HIGH if theme().compact else _HIGH
        return QSize(WIDTH, _LOW if self._icon else high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile in its present state."""
        painter = QPainter(self)
        paint.smooth(painter)
        ink = paint.choice_box(painter, self, 12)
        middle, left = self.height() / 2, 48 if self._icon else _TEXT_X
        if self._icon:
            icons.draw(painter, self._icon, 16, middle - 10, 20, ink)
        elif not self.picture.isNull():
            high = _PICTURE * self.picture.height() / self.picture.width()
            rect = QRectF(12, middle - high / 2, _PICTURE, high)
            paint.shadow(painter, rect, 2, 8, 2, 0.22)
            painter.drawImage(rect, self.picture)
        room = self.width() - left - 12
        high = paint.wrapped_height(self.text(), Face.BODY_S, room)
        top = middle - (high + (_SUB_HIGH if self._sub else 0)) / 2
        name = QRectF(left, top, room, high)
        paint.wrapped(painter, name, self.text(), Face.BODY_S, theme().tokens.text)
        below = QRectF(left, top + high, room, _SUB_HIGH)
        paint.text(painter, below, self._sub, Face.SEC, theme().tokens.text2, paint.LEFT)


class TemplateList(QWidget):
    """Every kind, and the style that they share."""

    chosen = Signal(str)
    """Another subject, by its key."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH + 8)
        self.tiles = {HOUSE: _Tile(_("House style"), "store")}
        self.tiles |= {kind.key: _Tile(_(kind.name)) for kind in KINDS}
        self._group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for key, tile in self.tiles.items():
            self._group.addButton(tile)
            tile.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            column.addWidget(tile)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollArea(column))

    def choose(self, key: str) -> None:
        """Mark a subject as the one in front."""
        self.tiles[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many of each kind were issued."""
        for kind in KINDS:
            n = counts.get(kind.key, 0)
            words = ngettext("{n} issued", "{n} issued", n).format(n=format_number(n))
            self.tiles[kind.key].set_sub(words)

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show each kind's paper."""
        for key, picture in pictures.items():
            self.tiles[key].set_picture(picture)
