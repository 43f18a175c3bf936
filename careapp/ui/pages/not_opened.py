"""The archive does not open: what is safe, why, and the way back in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from careapp.text import _
from careapp.ui.page import Page
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Card, Note
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.label import Text

_WIDTH = 640
_CODE_LIMIT = 200


class NotOpenedPage(Page):
    """One sentence, and either another try or the recovery code."""

    is_full_window = True
    retry_asked = Signal()
    """Try to open the archive again."""
    code_given = Signal(str)
    """The recovery code as typed."""

    def __init__(self, words: str, *, needs_code: bool) -> None:
        """Say *words*; with *needs_code* ask for the recovery code."""
        self.title = _("The archive is closed")
        super().__init__()
        self._needs_code = needs_code
        self.words = Note(words, Tone.WARN)
        self.code = TextArea(_("Recovery code"), _CODE_LIMIT, 128, _("the four lines of the sheet"))
        self.code.aside.hide()
        self.code.setVisible(needs_code)
        self.go = Button(
            _("Open with the code") if needs_code else _("Try again"),
            Kind.PRIMARY,
            "key-round" if needs_code else "refresh-cw",
            "⏎",
            height=LARGE,
        )
        self.go.clicked.connect(self._go)
        self._lay_out()

    def shown(self) -> None:
        """Put the focus where the way on begins."""
        (self.code if self._needs_code else self.go).setFocus()

    def escape(self) -> bool:
        """There is nowhere to go back to."""
        return True

    def tell(self, words: str) -> None:
        """Say how the last try ended."""
        self.go.set_busy(False)
        self.words.set_note(words, Tone.WARN)

    def _go(self) -> None:
        self.go.set_busy(True)
        if self._needs_code:
            self.code_given.emit(self.code.text())
        else:
            self.retry_asked.emit()

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(_WIDTH)
        card.body.addWidget(Text(self.title, Face.TITLE))
        card.body.addWidget(self.words)
        card.body.addWidget(self.code)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go)
        card.body.addLayout(foot)
        page = QVBoxLayout(self)
        page.addStretch(1)
        # Stretches instead of an alignment: with that, wrapped words get too little height.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        page.addLayout(row)
        page.addStretch(1)
