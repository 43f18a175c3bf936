"""Nobody is called like that: who sounds alike, and the ways to welcome somebody new."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.text import _
from careapp.ui.people import as_name
from careapp.ui.typefaces import Face
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.results import ResultList
from careapp.ui.widgets.rows import AnyRow

_ROW_HEIGHT = 76
_MOST_IN_SIGHT = 4
_LONGEST_QUOTE = 60


class NobodyFound(QWidget):
    """The state of the counter in which only guesses were found, or nothing."""

    create_asked = Signal()
    not_yet_asked = Signal()
    promise_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ELabel("", Face.TITLE)
        self.sub = Text("", Face.BODY, "text2")
        self.alike = Text(_("Sounds alike"), Face.SEC_S, "text2")
        self.people = ResultList(_("Sounds alike"))
        self.offer_new = Offer(
            "", _("a new customer, with the name you typed"), "user-plus", "Ctrl N"
        )
        self.offer_new.clicked.connect(self.create_asked)
        self.offer_not_yet = Offer(
            _("Note as not yet a customer"),
            _("asked for information: that deserves a name too"),
            "sprout",
            "Ctrl ⏎",
        )
        self.offer_not_yet.clicked.connect(self.not_yet_asked)
        self.offer_promise = Offer(
            _("Promise them something"),
            _("a name and a phone are enough"),
            "calendar-plus",
            "F9",
        )
        self.offer_promise.clicked.connect(self.promise_asked)
        self._lay_out()

    def show_answer(self, text: str, rows: Sequence[AnyRow], *, keep_choice: bool) -> None:
        """Show who might be meant by *text*; nobody is chosen before the cashier does."""
        quoted = " ".join(text.split())[:_LONGEST_QUOTE]
        self.title.setText(_("Nobody is called “{text}”").format(text=quoted))
        self.sub.setText(
            _("But someone is written or pronounced like it.")
            if rows
            else _("Nor is it anybody’s phone, card or e-mail.")
        )
        self.offer_new.setText(_("Create “{text}”").format(text=as_name(quoted)))
        self.alike.setVisible(bool(rows))
        self.people.setVisible(bool(rows))
        self.people.set_rows(rows, keep_choice=keep_choice)
        self.people.setFixedHeight(_ROW_HEIGHT * min(len(rows), _MOST_IN_SIGHT) + 8)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 4)
        column.setSpacing(4)
        column.addLayout(_indented(self.title, self.sub))
        column.addSpacing(8)
        column.addLayout(_indented(self.alike))
        column.addWidget(self.people)
        column.addSpacing(12)
        new = Text(_("Is this somebody new?"), Face.SEC_S, "text2")
        others = QHBoxLayout()
        others.setContentsMargins(20, 4, 20, 0)
        others.setSpacing(8)
        others.addWidget(self.offer_not_yet, 1)
        others.addWidget(self.offer_promise, 1)
        column.addLayout(_indented(new, self.offer_new))
        column.addLayout(others)
        column.addStretch(1)


def _indented(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(20, 0, 20, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return column
