"""A box for a text with tokens such as {appellativo}: tinted, inserted by a click."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.field import Labelled, PlainText

_TOKEN = re.compile(r"\{[^{}]*\}|[{}]")
_LONGEST_TINTED = 2000
"""A paste of a book is refused in words; tinting it would hold the window up."""


class _Tint(QSyntaxHighlighter):
    """Tints the tokens that are known, and marks those that are not."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.known: tuple[str, ...] = ()

    def highlightBlock(self, text: str) -> None:
        """Tint one line."""
        if len(text) > _LONGEST_TINTED:
            return
        for found in _TOKEN.finditer(text):
            is_known = found[0][1:-1] in self.known
            self.setFormat(found.start(), len(found[0]), _format(is_known=is_known))


class TokenArea(Labelled):
    """A labelled text; `changed` only when somebody types."""

    changed = Signal(str)
    entered = Signal()
    """The cursor is in it."""

    def __init__(self, label: str, height: int) -> None:
        self.edit = PlainText()
        self.edit.setFixedHeight(height)
        super().__init__(label, self.edit)
        self._tint = _Tint(self.edit.document())
        self._shown = ""
        self.edit.textChanged.connect(self._take_text)
        self.edit.cursorPositionChanged.connect(self.entered)
        theme().changed.connect(self._tint.rehighlight)

    def text(self) -> str:
        """Return the text."""
        return self.edit.toPlainText()

    def set_text(self, text: str, known: tuple[str, ...]) -> None:
        """Show a text and know its tokens, without `changed`."""
        self._tint.known = known
        self._shown = text
        if text != self.text():
            self.edit.setPlainText(text)
        self._tint.rehighlight()

    def insert(self, token: str) -> None:
        """Put a token where the cursor is."""
        self.edit.insertPlainText(f"{{{token}}}")
        self.edit.setFocus()

    def _take_text(self) -> None:
        # Tinting a token says that the text is another, too.
        if self.text() != self._shown:
            self._shown = self.text()
            self.changed.emit(self._shown)


def _format(*, is_known: bool) -> QTextCharFormat:
    tone = theme().tokens.tone(Tone.ACCENT if is_known else Tone.BAD)
    tinted = QTextCharFormat()
    tinted.setForeground(QColor(tone.ink))
    tinted.setBackground(QColor(tone.tint))
    tinted.setFontWeight(QFont.Weight.DemiBold)
    return tinted
