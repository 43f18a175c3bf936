"""A sentence with boxes in it, and what is wrong with them."""

from collections.abc import Mapping, Sequence
from math import ceil
from string import Formatter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careapp.text import _
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.stepper import Stepper

_HEIGHT = 36
_GAP = 8


class Sentence(QWidget):
    """Words and boxes in the order of the language: *text* names each box in braces."""

    def __init__(
        self, text: str, boxes: Mapping[str, QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words: list[Text] = []
        flow = FlowLayout(_GAP, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for words, name in _pieces(text):
            label = Text(words)
            label.setWordWrap(False)
            label.setMinimumHeight(_HEIGHT)
            self._words.append(label)
            # No line breaks between words and the box that they lead to.
            together = QHBoxLayout()
            together.setSpacing(_GAP)
            together.addWidget(label)
            if name:
                together.addWidget(boxes[name])
            flow.addLayout(together)
            label.setVisible(bool(words))

    def keep_room_for(self, *texts: str) -> None:
        """Give the words the room of other wordings, so that rows stand in columns."""
        for text in texts:
            for label, (words, _name) in zip(self._words, _pieces(text), strict=False):
                wanted = ceil(paint.text_width(words, Face.BODY))
                label.setMinimumWidth(max(label.minimumWidth(), wanted))

    def set_text(self, text: str) -> None:
        """Say it with other words; the boxes stay in their order."""
        for label, (words, _name) in zip(self._words, _pieces(text), strict=False):
            label.setText(words)
            label.setVisible(bool(words))


class StepperFaults(QWidget):
    """One line that says which number cannot be read, and what can be written instead."""

    changed = Signal()
    """Something else is right or wrong."""

    def __init__(self, steppers: Sequence[Stepper] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steppers: list[Stepper] = []
        icon = IconLabel("circle-alert", 16, "bad")
        self._words = Text("", Face.CAP_M, "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()
        for stepper in steppers:
            self.watch(stepper)

    def watch(self, stepper: Stepper) -> None:
        """Look at another box as well."""
        self._steppers.append(stepper)
        stepper.lineEdit().textEdited.connect(self._look)
        stepper.changed.connect(self._look)
        stepper.editingFinished.connect(self._look)

    def forget(self, stepper: Stepper) -> None:
        """Stop looking at a box that is gone."""
        self._steppers.remove(stepper)
        self._look()

    def fault(self) -> str:
        """Return what is wrong, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def _look(self) -> None:
        wrong = next((one for one in self._steppers if not one.is_readable()), None)
        for stepper in self._steppers:
            stepper.setAccessibleDescription("" if stepper.is_readable() else _fault_of(stepper))
        words = _fault_of(wrong) if wrong is not None else ""
        if words == self.fault():
            return
        self._words.setText(words)
        self.setVisible(bool(words))
        self.changed.emit()


def _fault_of(stepper: Stepper) -> str:
    least, most = stepper.limits()
    words = _("{name}: write a number from {least} to {most}.")
    return words.format(name=stepper.accessibleName(), least=least, most=most)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return what stands before each box, and the box; at the end what stands after the last."""
    parsed = [(words.strip(), name or "") for words, name, _spec, _how in Formatter().parse(text)]
    return [*parsed, ("", "")] if parsed[-1][1] else parsed
