"""A PIN on a sheet: to prove who somebody is, or typed twice to be theirs from now on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from careapp.text import _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pin_pad import PinPad

_DIGITS = "0123456789"


class PinSheet(Sheet):
    """Asks for six digits; `accept` it once they were right."""

    typed = Signal(str)
    """The PIN."""

    def __init__(self, title: str, sub: str = "", *, is_new: bool = False) -> None:
        """Ask once, or with *is_new* twice for the same."""
        super().__init__(title, sub, width=480, before=IconDisc("key-round", size=44))
        self._is_new = is_new
        self._first = ""
        self.words = Text("", Face.BODY, "text2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.pad = PinPad()
        self.pad.completed.connect(self._take)
        self.body.addWidget(self.words)
        self.body.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        cancel = Button(_("Cancel"), key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.first_focus = self
        self._ask()

    def tell(self, words: str) -> None:
        """Say why it was not right, and ask again."""
        self._ask()
        self.words.setText(words)
        self.words.set_ink("bad")
        self.fit()

    def take_scan(self, code: str) -> bool:
        """Take the digits of a code away: they are no PIN."""
        self.pad.clear()
        return super().take_scan(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits wherever the focus is."""
        digit = event.text()
        if len(digit) == 1 and digit in _DIGITS:
            self.pad.type_digit(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self.pad.take_back()
        else:
            self.pad.hold()
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._first = ""
        self.pad.clear()
        self.pad.setEnabled(True)
        self.words.set_ink("text2")
        self.words.setText(
            _("Six digits that nobody guesses") if self._is_new else _("Enter your PIN")
        )

    def _take(self, pin: str) -> None:
        if not self._is_new or pin == self._first:
            self.pad.setEnabled(False)
            self.typed.emit(pin)
        elif self._first:
            self.tell(_("They were not the same: choose the new PIN again."))
        else:
            self._first = pin
            self.pad.clear()
            self.words.set_ink("text2")
            self.words.setText(_("The same six digits once more"))
