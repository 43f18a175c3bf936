"""The drop-down box: Qt's own, in the kit's frame."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint

_HEIGHT = 44
_ROW = 40


class _Rows(QStyledItemDelegate):
    """The rows of the opened list."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a row that a finger can hit."""
        return QSize(super().sizeHint(option, index).width() + 16, _ROW)


class Combo(QComboBox):
    """A choice of one from a list of (key, words); the list opens below."""

    chosen = Signal(str)
    """The person chose another key."""

    def __init__(
        self,
        options: list[tuple[str, str]] | None = None,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setFont(theme().font(Face.BODY))
        self.setItemDelegate(_Rows(self))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_options(options or [])
        self.activated.connect(lambda _index: self.chosen.emit(self.value()))

    def set_options(self, options: list[tuple[str, str]]) -> None:
        """Replace the list."""
        self.clear()
        for key, words in options:
            self.addItem(words, key)

    def value(self) -> str:
        """Return the chosen key, empty when the list is."""
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        """Choose a key, without `chosen`."""
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        """Return the room for the widest words."""
        words = [self.itemText(index) for index in range(self.count())]
        widest = max((paint.text_width(word, Face.BODY) for word in words), default=80)
        return QSize(round(widest) + (44 if self._icon else 14) + 46, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(110, _HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel must not change a choice in passing."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, icon, words and arrow."""
        painter = QPainter(self)
        paint.smooth(painter)
        ink = paint_frame(painter, self, self._icon)
        left = 44 if self._icon else 14
        room = self.width() - left - 44
        words = paint.elided(self.currentText(), Face.BODY, room)
        paint.text(painter, QRectF(left, 0, room, self.height()), words, Face.BODY, ink)


def paint_frame(painter: QPainter, widget: QWidget, icon: str, arrow: str = "chevron-down") -> str:
    """Draw the box of a drop-down; return the colour of its words."""
    tokens = theme().tokens
    rect = QRectF(widget.rect())
    if not widget.isEnabled():
        paint.box(painter, rect, 10, tokens.sunken, tokens.line)
    elif widget.hasFocus():
        paint.box(painter, rect, 10, tokens.surface, tokens.focus, 2)
    elif widget.property("wrong") == "true":
        paint.box(painter, rect, 10, tokens.surface, tokens.bad, 2)
    else:
        paint.box(painter, rect, 10, tokens.surface, tokens.edge)
    ink = tokens.text if widget.isEnabled() else tokens.disabled
    if icon:
        icons.draw(painter, icon, 14, (widget.height() - 20) / 2, 20, tokens.text3)
    if arrow:
        y = (widget.height() - 20) / 2
        icons.draw(painter, arrow, widget.width() - 34, y, 20, tokens.text2)
    return ink
