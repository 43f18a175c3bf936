"""Text boxes with their label, help and fault: one line, many lines, or any other box."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from careapp.text import _
from careapp.ui.theme import restyle, theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.line import LineEdit


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
        self._help.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if not box.accessibleName():
            box.setAccessibleName(label)
        self.setFocusProxy(box)
        self._lay_out()
        self.set_fault("")

    def set_help(self, words: str) -> None:
        """Say something else below the box; a fault stays until it is taken away."""
        self._help_text = words
        self.set_fault(self.fault())

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

    def rewrite(self, text: str) -> None:
        """Put a text in place of what stands there, as if it were typed."""
        self.edit.selectAll()
        self.edit.insert(text)


MOST_PASTED = 50_000
"""Characters at once."""


class PlainText(QPlainTextEdit):
    """Many lines; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("cls", "box")
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme().font(Face.BODY))
        # Words wrap; while the box grows or shrinks a bar would flash for nothing.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; of a book the beginning: no box keeps more, and Qt lays it out for a minute."""
        words = source.text()
        if len(words) > MOST_PASTED:
            source = QMimeData()
            source.setText(words[:MOST_PASTED])
        super().insertFromMimeData(source)

    def rewrite(self, text: str) -> None:
        """Put a text in place of what stands there, so that Ctrl Z brings the old one back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)


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
        self.edit = PlainText()
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

    def rewrite(self, text: str) -> None:
        """Put a text in place of what stands there, as if it were typed."""
        self.edit.rewrite(text)

    def _take_text(self) -> None:
        self._count()
        self.changed.emit(self.text())

    def _count(self) -> None:
        count = _("{n} of {limit}").format(n=len(self.text()), limit=self.limit)
        self.aside.setText(count)
        self.aside.set_ink("bad" if self.is_over_limit else "text2")
        restyle(self.edit, wrong="true" if self.is_over_limit else "false")
