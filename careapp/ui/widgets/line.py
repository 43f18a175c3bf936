"""One line to type into: the plain box, and the search box of the counter.

The first paint shows the search box: nothing that it needs here loads `Qt`, whose enumerations
take 15 ms.
"""

# ruff: noqa: PLC0415 - what the first paint shows is loaded first

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from careapp.text import _
from careapp.ui import icons
from careapp.ui.theme import restyle, theme
from careapp.ui.typefaces import Face

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

_HEIGHT = 44
_SEARCH_HEIGHT = 64
_SEARCH_LEFT, _SEARCH_GAP = 60, 16
_READER_ICON = 20 + 14
_ICON_RIGHT = 46
"""No icon reaches further; a cursor that moves or blinks stands right of it."""
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class LineEdit(QLineEdit):
    """One line of text, 44 px high, with an optional icon inside."""

    def __init__(
        self,
        placeholder: str = "",
        icon: str = "",
        *,
        face: Face = Face.BODY,
        height: int = _HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setProperty("cls", "box")
        self.setProperty("icon", "true" if icon else "false")
        self.setPlaceholderText(placeholder)
        self.setFont(theme().font(face))
        self.setFixedHeight(height)
        self.setMinimumWidth(80)

    def set_wrong(self, is_wrong: bool) -> None:
        """Draw the border of a fault, or take it away."""
        restyle(self, wrong="true" if is_wrong else "false")

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl Z to the window when there is no typing to take back."""
        # The class comes first: the types of events are 170 names, 3 ms before the first paint.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the icon where it is to be painted too."""
        super().paintEvent(event)
        if self._icon and event.rect().left() < _ICON_RIGHT:
            painter = QPainter(self)
            painter.setRenderHints(_SMOOTH)
            self._paint_icon(painter)

    def _paint_icon(self, painter: QPainter) -> None:
        ink = theme().tokens.text3
        icons.draw(painter, self._icon, 14, (self.height() - 20) / 2, 20, ink)


class SearchBox(LineEdit):
    """The box of the counter: 64 px high, the reader's state at its right end."""

    submitted = Signal()
    """Enter was pressed."""

    _LIST_KEYS = (
        QKeySequence.StandardKey.MoveToPreviousLine,
        QKeySequence.StandardKey.MoveToNextLine,
        QKeySequence.StandardKey.MoveToPreviousPage,
        QKeySequence.StandardKey.MoveToNextPage,
    )

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            placeholder, "search", face=Face.SEARCH, height=_SEARCH_HEIGHT, parent=parent
        )
        self.setProperty("search", "true")
        self.setAccessibleName(placeholder)
        self._list: QAbstractItemView | None = None
        self._reader = ""
        self._is_reader_ready = False
        self._reader_width = 0.0
        self.returnPressed.connect(self.submitted)

    def set_reader(self, *, is_ready: bool) -> None:
        """Show whether the scanner is being listened to; nothing is said before the first call."""
        self._is_reader_ready = is_ready
        self._reader = _("Scanner ready") if is_ready else _("Scanner off")
        self.setAccessibleDescription(self._reader)
        self.setToolTip(self._reader)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words of the reader up where they would cut what the box asks for."""
        super().resizeEvent(event)
        if self._reader:
            self._make_room()

    def set_list(self, view: "QAbstractItemView") -> None:
        """Let ↑ ↓ PgUp PgDn move in *view* while the typing stays here."""
        self._list = view

    def clear_step(self) -> bool:
        """Empty the box: the first Esc. Return whether there was anything to empty."""
        had_text = bool(self.text())
        self.clear()
        if had_text:
            self.textEdited.emit("")
        return had_text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys of the list to the list."""
        if self._list is not None and any(map(event.matches, self._LIST_KEYS)):
            self._list.keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the icon and the reader's state, where they are to be painted too."""
        super().paintEvent(event)
        if self._reader and event.rect().right() >= self._reader_left():
            self._paint_reader(QPainter(self))

    def _paint_reader(self, painter: QPainter) -> None:
        from careapp.ui.widgets import paint

        painter.setRenderHints(_SMOOTH)
        tokens = theme().tokens
        x = self._reader_left()
        name, ink = ("scan-barcode", tokens.good) if self._is_reader_ready else ("ban", tokens.warn)
        icons.draw(painter, name, x, (self.height() - 20) / 2, 20, ink)
        if self._reader_width > _READER_ICON:
            words = QRectF(x + 28, 0, self.width(), self.height())
            word_ink = tokens.text2 if self._is_reader_ready else tokens.warn
            paint.text(painter, words, self._reader, Face.SEC, word_ink)

    def _make_room(self) -> None:
        self._reader_width = self._worded_width() if self._has_reader_words() else _READER_ICON
        self.setTextMargins(0, 0, round(self._reader_width), 0)
        self.update()

    def _reader_left(self) -> float:
        return self.width() - self._reader_width - 6

    def _has_reader_words(self) -> bool:
        from careapp.ui.widgets import paint

        asked = paint.text_width(self.placeholderText(), Face.SEARCH)
        return self.width() >= _SEARCH_LEFT + asked + self._worded_width() + _SEARCH_GAP

    def _worded_width(self) -> float:
        from careapp.ui.widgets import paint

        return paint.text_width(self._reader, Face.SEC) + 28 + 14

    def _paint_icon(self, painter: QPainter) -> None:
        ink = theme().tokens.text3
        icons.draw(painter, "search", 20, (self.height() - 26) / 2, 26, ink)
