"""Pills: words that are on or off, in rows that wrap."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.flow import FlowLayout


class Pill(QAbstractButton):
    """A word that is on or off."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for the word at its heavier weight."""
        return QSize(round(paint.text_width(self.text(), Face.SEC_S)) + 26, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill in its present state."""
        painter = QPainter(self)
        paint.smooth(painter)
        ink = paint.choice_box(painter, self, 20)
        face = Face.SEC_S if self.isChecked() else Face.SEC_M
        paint.text(painter, QRectF(self.rect()), self.text(), face, ink, paint.CENTRE)


class Pills(QWidget):
    """A wrapping row of pills: one of them, or with *is_multiple* any of them."""

    changed = Signal()
    """The choice is another."""

    def __init__(
        self,
        options: Iterable[tuple[str, str]] = (),
        name: str = "",
        *,
        is_multiple: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(8, self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not is_multiple)
        self._group.buttonToggled.connect(self.changed)
        self._pills: dict[str, Pill] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_options(options)

    def set_options(self, options: Iterable[tuple[str, str]]) -> None:
        """Replace the pills: (key, word) each, none chosen."""
        for pill in self._pills.values():
            self._group.removeButton(pill)
            self._flow.removeWidget(pill)
            # Gone at once: who reads the form now must not find it.
            pill.setParent(None)
            pill.deleteLater()
        self._pills = {}
        for key, word in options:
            pill = Pill(word)
            pill.setAccessibleDescription(self.accessibleName())
            self._group.addButton(pill)
            self._flow.addWidget(pill)
            self._pills[key] = pill
        self.updateGeometry()

    def values(self) -> tuple[str, ...]:
        """Return the chosen keys in order."""
        return tuple(key for key, pill in self._pills.items() if pill.isChecked())

    def focus_choice(self) -> None:
        """Put the focus on what is chosen, or else on the first pill."""
        pills = list(self._pills.values())
        chosen = [pill for pill in pills if pill.isChecked()]
        for pill in (chosen or pills)[:1]:
            pill.setFocus()

    def choose_number(self, number: int) -> bool:
        """Press the pill at a place, from 1; return whether there is one."""
        pills = list(self._pills.values())[number - 1 : number] if number else []
        for pill in pills:
            pill.setFocus()
            pill.click()
        return bool(pills)

    def set_values(self, keys: Iterable[str]) -> None:
        """Choose these keys and no others."""
        wanted = set(keys)
        for key, pill in self._pills.items():
            pill.setChecked(key in wanted)
