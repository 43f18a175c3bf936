"""What the cards of the programme share: how they tell of an edit, and the worked example."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.loyalty.programme import Programme
from careapp.rules.writing import clean_line
from careapp.text import _
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.stepper import Stepper

STEPPER = 36
"""The height of the boxes within a sentence."""
_TOO_LONG = re.compile(r"\S{24}(?=\S)")
"""A till's name for goods may have no spaces: such a word wraps where it must."""


class ProgrammeCard(Card):
    """One part of the programme; a faulty part is not told before it is right."""

    edited = Signal(object)
    """The whole `Programme` with another value in this part."""
    sheet_asked = Signal(object)
    """A `Sheet` to open over the page."""
    faulted = Signal()
    """Something in this card is right again, or wrong now."""

    def __init__(self, title: str = "") -> None:
        super().__init__(title)
        self.programme = Programme()
        self.today = date.min

    def show_programme(self, programme: Programme, today: date) -> None:
        """Show a programme, without telling of it; what is just typed stays as it is typed."""
        self.programme, self.today = programme, today
        self.fill()

    def fill(self) -> None:
        """Bring the boxes and the examples up to date."""

    def fault(self) -> str:
        """Return what keeps this part from counting, or nothing."""
        return ""

    def edit(self, **parts: Any) -> None:  # noqa: ANN401 - the programme checks its own parts
        """Tell of the programme with other parts."""
        changed = replace(self.programme, **parts)
        if changed != self.programme:
            self.edited.emit(changed)


class Example(QWidget):
    """A rule worked out: «28,00 € → 2 punti»."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", Face.SEC, "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("lightbulb", 18, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)

    def set_words(self, *examples: str) -> None:
        """Show other examples, or nothing where there is none."""
        told = " · ".join(example for example in examples if example)
        sentence = _("For example: {examples}").format(examples=told) if told else ""
        self._words.setText(_TOO_LONG.sub("\\g<0>\u200b", sentence))
        self.setVisible(bool(told))

    def text(self) -> str:
        """Return the words."""
        return self._words.text().replace("\u200b", "")


class PillsField(QWidget):
    """Pills that wrap, with their label above and what is wrong below."""

    def __init__(self, label: str, pills: Pills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault = Text("", Face.CAP_M, "bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(label, Face.SEC_S))
        column.addWidget(pills)
        column.addWidget(self._fault)
        self._fault.hide()

    def set_fault(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def fault(self) -> str:
        """Return what is wrong, or nothing."""
        return self._fault.text()


def put(stepper: Stepper, value: int) -> None:
    """Show a number, unless it is the one there: what is being typed is left alone."""
    if stepper.value() != value:
        stepper.set_value(value)


def written(text: str, known: str) -> str:
    """Return what is typed, cleaned; words that were there and are not changed stay as they are."""
    typed = clean_line(text)
    return known if typed == clean_line(known) else typed


def names_in(text: str) -> tuple[str, ...]:
    """Return the names written with commas between them, each once."""
    names = map(clean_line, text.split(","))
    return tuple(dict.fromkeys(name for name in names if name))
