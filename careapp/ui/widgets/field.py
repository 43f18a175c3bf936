"""Text boxes: one line, many lines, the search box; each with its label, help and fault."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from careapp.text import _
from careapp.ui import icons
from careapp.ui.theme import restyle, theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.label import ELabel, Text

_HEIGHT = 44
_SEARCH_HEIGHT = 64
_SEARCH_LEFT, _SEARCH_GAP = 60, 16


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
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the icon."""
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            paint.smooth(painter)
            self._paint_icon(painter)

    def _paint_icon(self, painter: QPainter) -> None:
        ink = theme().tokens.text3
        icons.draw(painter, self._icon, 14, (self.height() - 20) / 2, 20, ink)


class Labelled(QWidget):
    """Any box with its label above and its help or fault below."""

    def __init__(
        self,
        label: str,
        box: QWidget,
        help_text: str = "",
        aside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = box
        self._help_text = help_text
        self.label = QLabel(label)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setFont(theme().font(Face.SEC_S))
        self.label.setBuddy(box)
        self.aside = ELabel(aside, Face.CAP, "text3")
        self.aside.setAlignment(paint.RIGHT)
        self._fault_icon = IconLabel("circle-alert", 16, "bad")
        self._help = Text(help_text, Face.CAP, "text2")
        if not box.accessibleName():
            box.setAccessibleName(label)
        self.setFocusProxy(box)
        self._lay_out()
        self.set_fault("")

    def set_fault(self, words: str) -> None:
        """Say what is wrong and how to put it right; empty takes it away."""
        self._fault_icon.setVisible(bool(words))
        self._help.setText(words or self._help_text)
        self._help.set_ink("bad" if words else "text2")
        self._help.setFont(theme().font(Face.CAP_M if words else Face.CAP))
        self._help.setVisible(bool(words or self._help_text))
        self.box.setAccessibleDescription(words or self._help_text)
        restyle(self.box, wrong="true" if words else "false")

    def fault(self) -> str:
        """Return what is wrong, or nothing."""
        return self._help.text() if not self._fault_icon.isHidden() else ""

    def _lay_out(self) -> None:
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.label)
        self.head.addWidget(self.aside, 1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._fault_icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._help, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(self.head)
        column.addWidget(self.box)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class Field(Labelled):
    """A labelled line of text."""

    changed = Signal(str)
    """The person typed: the whole text."""

    def __init__(
        self,
        label: str,
        text: str = "",
        placeholder: str = "",
        icon: str = "",
        help_text: str = "",
        aside: str = "",
    ) -> None:
        self.edit = LineEdit(placeholder, icon)
        super().__init__(label, self.edit, help_text, aside)
        self.edit.setText(text)
        self.edit.textEdited.connect(self.changed)

    def text(self) -> str:
        """Return what is typed, without spaces at its ends."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show a text, without `changed`."""
        self.edit.setText(text)


class _PlainText(QPlainTextEdit):
    """Many lines; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("cls", "box")
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme().font(Face.BODY))
        self.document().setDocumentMargin(3)


class TextArea(Labelled):
    """A labelled box of many lines that counts its characters against *limit*."""

    changed = Signal(str)
    """The text is another, by hand or by program."""

    def __init__(
        self,
        label: str,
        limit: int = 260,
        height: int = 128,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = _PlainText()
        self.edit.setFixedHeight(height)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, parent=parent)
        self.limit = limit
        self.edit.textChanged.connect(self._take_text)
        self._count()

    @property
    def is_over_limit(self) -> bool:
        """Whether the text is longer than the limit."""
        return len(self.text()) > self.limit

    def text(self) -> str:
        """Return the text."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.edit.setPlainText(text)

    def _take_text(self) -> None:
        self._count()
        self.changed.emit(self.text())

    def _count(self) -> None:
        count = _("{n} of {limit}").format(n=len(self.text()), limit=self.limit)
        self.aside.setText(count)
        self.aside.set_ink("bad" if self.is_over_limit else "text2")
        restyle(self.edit, wrong="true" if self.is_over_limit else "false")


class SearchBox(LineEdit):
    """The box of the counter: 64 px high, the reader's state at its right end."""

    submitted = Signal()
    """Enter was pressed."""

    _LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            placeholder, "search", face=Face.SEARCH, height=_SEARCH_HEIGHT, parent=parent
        )
        self.setProperty("search", "true")
        self.setAccessibleName(placeholder)
        self._list: QAbstractItemView | None = None
        self._reader = ""
        self._is_reader_ready = True
        self.returnPressed.connect(self.submitted)
        self.set_reader(is_ready=True)

    def set_reader(self, *, is_ready: bool) -> None:
        """Show whether the scanner is being listened to."""
        self._is_reader_ready = is_ready
        self._reader = _("Scanner ready") if is_ready else _("Scanner off")
        self.setAccessibleDescription(self._reader)
        self.setToolTip(self._reader)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words of the reader up where they would cut what the box asks for."""
        super().resizeEvent(event)
        self._make_room()

    def set_list(self, view: QAbstractItemView) -> None:
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
        if self._list is not None and event.key() in self._LIST_KEYS:
            self._list.keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the icon and the reader's state."""
        super().paintEvent(event)
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        x = self.width() - self._reader_width() - 6
        name, ink = ("scan-barcode", tokens.good) if self._is_reader_ready else ("ban", tokens.warn)
        icons.draw(painter, name, x, (self.height() - 20) / 2, 20, ink)
        if self._has_reader_words():
            words = QRectF(x + 28, 0, self.width(), self.height())
            word_ink = tokens.text2 if self._is_reader_ready else tokens.warn
            paint.text(painter, words, self._reader, Face.SEC, word_ink)

    def _make_room(self) -> None:
        self.setTextMargins(0, 0, round(self._reader_width()), 0)
        self.update()

    def _has_reader_words(self) -> bool:
        asked = paint.text_width(self.placeholderText(), Face.SEARCH)
        return self.width() >= _SEARCH_LEFT + asked + self._worded_width() + _SEARCH_GAP

    def _worded_width(self) -> float:
        return paint.text_width(self._reader, Face.SEC) + 28 + 14

    def _reader_width(self) -> float:
        return self._worded_width() if self._has_reader_words() else 20 + 14

    def _paint_icon(self, painter: QPainter) -> None:
        ink = theme().tokens.text3
        icons.draw(painter, "search", 20, (self.height() - 26) / 2, 26, ink)
