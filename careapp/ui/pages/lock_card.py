"""The right side of the lock: the PIN, and the way back in for who forgot it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.text import _
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pin_pad import PinPad

WIDTH = 440
_CODE_LIMIT = 200


class LockCard(Card):
    """Asks one thing at a time: a PIN, the recovery code, or just Enter."""

    pin_typed = Signal(str)
    entered = Signal()
    """Somebody without a PIN comes in."""
    code_given = Signal(str)
    forgot = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.avatar = Avatar(size=72, tone=Tone.ACCENT, compact_size=56)
        self.greeting = Text("", Face.TITLE)
        self.words = Text("", Face.BODY, "text2")
        for part in (self.greeting, self.words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.pad = PinPad()
        self.code = TextArea(_("Recovery code"), _CODE_LIMIT, 128, _("the four lines of the sheet"))
        self.code.aside.hide()
        self.go = Button("", Kind.PRIMARY, height=LARGE)
        self.forgotten = Button(_("I forgot my PIN"), Kind.GHOST)
        self.back = Button(_("Go back"), Kind.GHOST, "arrow-left", "Esc")
        self._asks_code = False
        self._lay_out()
        self.pad.completed.connect(self.pin_typed)
        self.go.clicked.connect(self._go)
        self.forgotten.clicked.connect(self.forgot)
        self.back.clicked.connect(self.back_asked)

    def ask_nobody(self) -> None:
        """Wait until somebody is chosen."""
        self._show("", "", _("Choose who you are."))

    def ask_enter(self, name: str) -> None:
        """Let somebody in who has no PIN."""
        self._show(name, _hello(name), _("You have no PIN yet."))
        self.go.setText(_("Come in"))
        self.go.key = "⏎"
        self.go.show()

    def ask_pin(self, name: str, greeting: str = "", words: str = "", *, has_way_out: bool) -> None:
        """Ask for six digits; *has_way_out*: whoever forgot them may say so."""
        self._show(name, greeting or _hello(name), words or _("Enter your PIN"))
        self.pad.show()
        self.forgotten.setVisible(has_way_out)
        self.back.setVisible(not has_way_out)

    def ask_code(self, name: str) -> None:
        """Ask an owner for the recovery code of the archive."""
        words = _("With the recovery code of the archive you give yourself a new PIN.")
        self._show(name, _hello(name), words)
        self.code.show()
        self.go.setText(_("Go on"))
        self.go.key = ""
        self.go.show()
        self.back.show()
        self.code.setFocus()

    def tell(self, words: str) -> None:
        """Say how the last try ended, and be ready for the next."""
        self.pad.clear()
        self.words.setText(words)
        self.words.set_ink("bad")
        self.set_busy(is_busy=False)

    def set_waiting(self, words: str) -> None:
        """Take no PIN for now; *words* say how long. Empty: the wait is over."""
        self.pad.setEnabled(not words)
        if words:
            self.words.setText(words)
            self.words.set_ink("bad")

    def set_busy(self, *, is_busy: bool) -> None:
        """Take nothing while a PIN or a code is being checked."""
        self.pad.setEnabled(not is_busy)
        self.go.set_busy(is_busy)

    def _show(self, name: str, greeting: str, words: str) -> None:
        self.avatar.set_name(name)
        self.avatar.setVisible(bool(name))
        self.greeting.setText(greeting)
        self.words.setText(words)
        self.words.set_ink("text2")
        self.pad.clear()
        self.set_busy(is_busy=False)
        for part in (self.pad, self.code, self.go, self.forgotten, self.back):
            part.hide()

    def _go(self) -> None:
        if self.code.isVisible():
            self.code_given.emit(self.code.text())
        else:
            self.entered.emit()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        inside = QVBoxLayout()
        inside.setSpacing(8 if theme().compact else 12)
        inside.addStretch(1)
        inside.addWidget(self.avatar, 0, centre)
        inside.addWidget(self.greeting)
        inside.addWidget(self.words)
        inside.addSpacing(8)
        inside.addWidget(self.pad, 0, centre)
        inside.addWidget(self.code)
        inside.addWidget(self.go)
        inside.addSpacing(8)
        for part in (self.forgotten, self.back):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
            inside.addLayout(row)
        inside.addStretch(1)
        self.body.addLayout(inside, 1)
        self.setFixedWidth(WIDTH)


def first_name(name: str) -> str:
    """Return what somebody of the shop is called."""
    return name.split(maxsplit=1)[0]


def _hello(name: str) -> str:
    return _("Hello {name}").format(name=first_name(name))
