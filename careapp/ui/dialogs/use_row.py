"""Something that can be used on a purchase: a switch, how many, what comes off, or why not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.text import _, format_money
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import SMALL
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.stepper import Stepper
from careapp.ui.widgets.tick import Toggle


class UseRow(QWidget):
    """A reward or a voucher; the number appears where more than one can be taken."""

    used = Signal(bool)
    """It was switched on or off."""
    counted = Signal()
    """Another number of it is wanted."""

    def __init__(self, title: str, sub: str, off_cents: int = 0) -> None:
        """Start switched off; *off_cents* is what one of it takes off."""
        super().__init__()
        self._off_cents = off_cents
        self.toggle = Toggle(name=title)
        self.off = Text("", Face.BODY_S, "gift")
        self.off.setWordWrap(False)
        self.quantity = Stepper(
            1, 1, 1, name=_("How many: {what}").format(what=title), height=SMALL
        )
        self.reason = Text("", Face.SEC_M, "warn")
        self._why = QWidget()
        self._lay_out(title, sub)
        self.toggle.toggled.connect(self._switch)
        self.quantity.changed.connect(lambda _count: self._count())

    @property
    def is_used(self) -> bool:
        """Whether it is switched on."""
        return self.toggle.isChecked()

    def drop(self) -> None:
        """Switch it off without a word: something else is used."""
        self.toggle.blockSignals(True)
        self.toggle.setChecked(False)
        self.toggle.blockSignals(False)
        self._show()

    def judge(self, most: int, refusal: str) -> None:
        """Offer up to *most*, and say why it cannot be used where there is a refusal."""
        self.quantity.set_most(max(1, most))
        self.reason.setText(refusal)
        self._why.setVisible(bool(refusal))
        self._show()

    def show_off(self, cents: int) -> None:
        """Show what it takes off this purchase."""
        self.off.setText(format_money(-cents) if cents and self.is_used else "")

    def _switch(self, is_on: bool) -> None:
        self._show()
        self.used.emit(is_on)

    def _count(self) -> None:
        self._show()
        self.counted.emit()

    def _show(self) -> None:
        has_many = self.quantity.most > 1
        self.quantity.setVisible(self.is_used and has_many)
        self.show_off(self._off_cents * self.quantity.value())

    def _lay_out(self, title: str, sub: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ELabel(title, Face.BODY))
        words.addWidget(ELabel(sub, Face.SEC, "text2"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.toggle)
        row.addLayout(words, 1)
        row.addWidget(self.quantity)
        row.addWidget(self.off)
        why = QHBoxLayout(self._why)
        why.setContentsMargins(58, 0, 0, 0)
        why.setSpacing(8)
        why.addWidget(IconLabel("info", 18, "warn"))
        why.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._why)
        self.quantity.hide()
        self._why.hide()
