"""What the steps of a case share: the question on top, the buttons below, what lies between."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.words import LONGEST_WORDS
from careapp.services.case_page import CaseSight
from careapp.text import _
from careapp.ui.tab_order import follow
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Card, Rule, ScrollArea
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.tick import Toggle

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SIDE, SIDE_WIDE = 348, 400
_COUNTED_FROM = 0.8
"""The share of its limit from which a text says how long it is."""


class StepForm(Card):
    """One step: a question, what answers it in `column`, and buttons in `foot`."""

    def __init__(self, question: str, lead: str, onward: str, icon: str = "arrow-right") -> None:
        """Ask; *onward* is the word on the button that goes on."""
        super().__init__()
        self.question = Text(question, Face.TITLE)
        self.lead = Text(lead, Face.BODY, "text2")
        self.onward = Button(onward, Kind.PRIMARY, icon, "⏎", height=LARGE)
        self.back = Button(_("Back"), Kind.GHOST, "arrow-left", height=LARGE)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(10)
        self.body.addWidget(self.question)
        self.body.addWidget(self.lead)
        self.view = ScrollArea(self.column)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(Rule())
        self.body.addLayout(self.foot)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)

    def show_case(self, sight: CaseSight) -> None:
        """Know the person and the people of the shop."""

    def fill(self, draft: CaseDraft) -> None:
        """Show what stands in a case."""
        raise NotImplementedError

    def read(self, draft: CaseDraft) -> CaseDraft:
        """Return the case with what stands in this form."""
        raise NotImplementedError

    def chain(self) -> None:
        """Let Tab go from the answers to the buttons, as they stand."""
        follow(self.question, self.column, self.foot)

    def areas(self) -> tuple[TextArea, ...]:
        """Return the boxes whose texts have a limit."""
        return ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter finish the step, unless the focused part has its own use for it."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and is_plain:
            self.onward.click()
        else:
            super().keyPressEvent(event)

    @property
    def first_focus(self) -> QWidget:
        """Where typing begins."""
        return self.onward


class IconLine(QWidget):
    """An icon and words, which may take two lines."""

    def __init__(self, icon: str, ink: str, words: str) -> None:
        """Show a line."""
        super().__init__()
        self.words = Text(words, Face.SEC)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, 18, ink), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)


class SwitchRow(QWidget):
    """A switch, what it does, and a line about it."""

    def __init__(self, title: str, sub: str) -> None:
        """Start switched off."""
        super().__init__()
        self.toggle = Toggle(name=title)
        self.sub = Text(sub, Face.SEC, "text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, Face.BODY_M))
        words.addWidget(self.sub)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(14)
        self.row.addWidget(self.toggle)
        self.row.addLayout(words, 1)

    def say(self, words: str, ink: str) -> None:
        """Say something else below the title."""
        self.sub.setText(words)
        self.sub.set_ink(ink)


def words_box(name: str, height: int, limit: int = LONGEST_WORDS) -> TextArea:
    """Return a box for what a person says; its question stands above it already."""
    area = TextArea(name, limit, height)
    area.changed.connect(lambda _text: _judge(area))
    _judge(area)
    return area


def _judge(area: TextArea) -> None:
    """Say at once that a text is too long: the part that is kept is the one from before."""
    words = _("Too long: it is not saved yet. Write the facts, and leave out what is said twice.")
    area.set_fault(words if area.is_over_limit else "")
    area.aside.setHidden(len(area.text()) < _COUNTED_FROM * area.limit)


def side_width() -> int:
    """Return the width of the right column at the present density, in logical pixels."""
    return SIDE_WIDE if theme().wide else SIDE
