"""The first start: how to begin, whose shop this is, and the recovery code in safe hands."""

import uuid
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp.rules.names import Register
from careapp.services.operation_id import new_operation_id
from careapp.text import _, language
from careapp.ui.page import Page
from careapp.ui.pages.welcome_panel import LEAST_WIDTH, WIDEST, BrandPanel
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.options import Option, OptionCards
from careapp.ui.widgets.progress import ProgressBar
from careapp.ui.widgets.segmented import Segmented

STEPS = 3
_FORM_WIDTH, _SIDE = 734, 56


class Beginning(StrEnum):
    """The three ways to begin."""

    DEMO = "demo"
    EMPTY = "empty"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the welcome learned; the names are empty for the demo shop."""

    op_id: uuid.UUID
    beginning: Beginning
    shop_name: str = ""
    owner_name: str = ""
    register: str = Register.FORMAL


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """What the last step shows: the code, four lines, and what the place of the key protects."""

    code: str
    protection: str


class Welcome(Page):
    """The whole window at the first start. It asks; who shows it does the work."""

    is_full_window = True
    language_chosen = Signal(str)
    """ "it" or "en": show the welcome again in that language."""
    answered = Signal(object)
    """`Answers`: open the demo shop, or start the shop and call `show_recovery`."""
    print_asked = Signal()
    """Print the recovery code."""
    save_asked = Signal()
    """Save the recovery code as a PDF."""
    finished = Signal()
    """The recovery code was shown: open the counter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start at the first step, the demo shop chosen."""
        super().__init__(parent)
        self._op_id = new_operation_id()
        self._build_fields()
        self._steps = QStackedWidget()
        for step in (self._first_step(), self._second_step(), self._third_step()):
            self._steps.addWidget(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.panel = BrandPanel()
        row.addWidget(self.panel)
        row.addStretch(1)
        row.addWidget(self._right_side(), _FORM_WIDTH)
        row.addStretch(1)
        self._show_step(0)

    def shown(self) -> None:
        """Put the focus where the step begins."""
        self._first_focus().setFocus()

    def escape(self) -> bool:
        """Go back one step."""
        if self._steps.currentIndex() == 1:
            self._show_step(0)
        return True

    def answers(self) -> Answers:
        """Return what was answered so far."""
        beginning = Beginning(self.beginning.value() or Beginning.DEMO)
        if beginning is Beginning.DEMO:
            return Answers(self._op_id, beginning)
        return Answers(
            self._op_id,
            beginning,
            self.shop_name.text(),
            self.owner_name.text(),
            self.register.value(),
        )

    def take_over(self, other: "Welcome") -> None:
        """Keep what was typed before the language changed."""
        self.beginning.set_value(other.answers().beginning)
        self.shop_name.set_text(other.shop_name.text())
        self.owner_name.set_text(other.owner_name.text())
        self.register.set_value(other.register.value())

    def go_on(self) -> None:
        """Take the next step, or say what is missing."""
        step = self._steps.currentIndex()
        if step == STEPS - 1:
            self.finished.emit()
        elif self.answers().beginning is Beginning.DEMO:
            self._wait_with(self.answers())
        elif step == 0:
            self._need(self.shop_name, _("Write the name that your customers know."), 1)
        elif self._need(self.owner_name, _("Write your name: it signs what you do."), 1):
            self._wait_with(self.answers())

    def show_recovery(self, facts: RecoveryFacts) -> None:
        """Show the last step."""
        self.next.set_busy(False)
        self.code.setText(facts.code)
        self.protection.set_note(facts.protection, Tone.NEUTRAL)
        self._show_step(STEPS - 1)

    def show_trouble(self, words: str) -> None:
        """Say why the shop could not be started; nothing typed is lost."""
        self.next.set_busy(False)
        self.trouble.setText(words)
        self.trouble.show()

    @property
    def is_writing(self) -> bool:
        """Whether a name is typed that is not kept yet."""
        is_kept = self._steps.currentIndex() == STEPS - 1
        return not is_kept and bool(self.shop_name.text() or self.owner_name.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, 1-3 choose how to begin, letters are the shop's name."""
        is_first = self._steps.currentIndex() == 0
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next.click()
        elif event.text() in {"1", "2", "3"} and is_first:
            self.beginning.choose_number(int(event.text()))
        elif event.text().isalpha() and is_first and self.shop_name.isEnabled():
            self.shop_name.edit.setFocus()
            self.shop_name.edit.insert(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form its room first."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(
            min(WIDEST, max(LEAST_WIDTH, self.width() - _FORM_WIDTH - 2 * _SIDE))
        )

    def _build_fields(self) -> None:
        self.beginning = OptionCards(
            [
                Option(Beginning.DEMO, _("Try an invented shop"), "play", _demo_words()),
                Option(Beginning.EMPTY, _("Start from scratch"), "store", _empty_words()),
                Option(Beginning.IMPORT, _("Import your customers"), "file-up", _import_words()),
            ],
            _("How would you like to start?"),
            height=84,
        )
        self.shop_name = Field(_("Name of the shop"), placeholder=_("as on the sign"))
        self.owner_name = Field(_("Your name"), placeholder=_("Elena Bassi"))
        self.register = Segmented(
            [
                (Register.FORMAL, _("Formal (Lei)")),
                (Register.FIRST_NAME, _("First name (tu)")),
                (Register.UNSET, _("ask each time")),
            ],
            _("How we usually address customers"),
            height=44,
        )
        self.beginning.changed.connect(self._take_beginning)
        self.beginning.numbered.connect(self._take_number)
        self.beginning.set_value(Beginning.DEMO)
        self.code = Text("", Face.CODE)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.code.setAccessibleName(_("Recovery code"))
        self.protection = Note("", icon="shield-check")
        self.trouble = Text("", Face.SEC_M, "bad")
        self.trouble.hide()
        self.next = Button(_("Continue"), Kind.PRIMARY, "arrow-right", "⏎", height=LARGE + 4)
        self.next.clicked.connect(self.go_on)
        self.back = Button(_("Back"), Kind.GHOST, "arrow-left", "Esc")
        self.back.clicked.connect(lambda: self._show_step(0))

    def _take_beginning(self, beginning: str) -> None:
        needs_names = beginning != Beginning.DEMO
        self.shop_name.setEnabled(needs_names)
        self.register.setEnabled(needs_names)

    def _take_number(self, beginning: str) -> None:
        """Who chose by number types on: the name is what comes next."""
        if beginning != Beginning.DEMO:
            self.shop_name.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _right_side(self) -> QWidget:
        holder = QWidget()
        holder.setMaximumWidth(_FORM_WIDTH + 2 * _SIDE)
        side = QVBoxLayout(holder)
        side.setContentsMargins(_SIDE, 40, _SIDE, 40)
        side.setSpacing(0)
        side.addLayout(self._head())
        side.addStretch(1)
        side.addWidget(self._steps, 20)
        side.addWidget(self.trouble)
        side.addStretch(2)
        foot = QHBoxLayout()
        foot.addWidget(Text(_("No account, no advertising, no data sold."), Face.SEC, "text2"), 1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        foot.setSpacing(12)
        side.addLayout(foot)
        return holder

    def _head(self) -> QHBoxLayout:
        self.step_words = Text("", Face.SEC_M, "text2")
        self.step_words.setWordWrap(False)
        self.step_bar = ProgressBar(height=6)
        self.step_bar.setFixedWidth(160)
        self.language = Segmented([("it", "Italiano"), ("en", "English")], _("Language"))
        self.language.set_value(language())
        self.language.changed.connect(self.language_chosen)
        policy = self.language.sizePolicy()
        # The last step, which has it not, begins as high as the others.
        policy.setRetainSizeWhenHidden(True)
        self.language.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.step_words)
        row.addWidget(self.step_bar)
        row.addStretch(1)
        row.addWidget(self.language)
        return row

    def _first_step(self) -> QWidget:
        names = QHBoxLayout()
        names.setSpacing(16)
        # At the top: the sentence of a fault below one of them must not move the other.
        names.addWidget(self.shop_name, 1, Qt.AlignmentFlag.AlignTop)
        register = Labelled(_("How we usually address customers"), self.register)
        names.addWidget(register, 0, Qt.AlignmentFlag.AlignTop)
        return _step(
            _("How would you like to start?"),
            _("You can change it whenever you like, in Manage."),
            self.beginning,
            24,
            names,
        )

    def _second_step(self) -> QWidget:
        return _step(
            _("And what is your name?"),
            _("You are the owner: you act without a PIN until you add other people."),
            self.owner_name,
        )

    def _third_step(self) -> QWidget:
        printing = Button(_("Print the code"), Kind.SECONDARY, "printer")
        printing.clicked.connect(self.print_asked)
        saving = Button(_("Save it as a PDF"), Kind.GHOST, "save")
        saving.clicked.connect(self.save_asked)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(printing)
        row.addWidget(saving)
        row.addStretch(1)
        return _step(
            _("Keep this code in a safe place"),
            _(
                "Your archive is locked with a key. If this computer breaks, only this code "
                "opens your backups: print it and keep it away from the computer."
            ),
            self.code,
            8,
            row,
            12,
            self.protection,
        )

    def _need(self, field: Field, words: str, step: int) -> bool:
        is_there = bool(field.text())
        field.set_fault("" if is_there else words)
        if is_there:
            self._show_step(step)
        else:
            field.setFocus()
        return is_there

    def _wait_with(self, answers: Answers) -> None:
        self.trouble.hide()
        self.next.set_busy(True)
        self.answered.emit(answers)

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self.step_words.setText(_("Step {n} of {all}").format(n=step + 1, all=STEPS))
        self.step_bar.set_progress(step + 1, STEPS)
        self.back.setVisible(step == 1)
        self.language.setVisible(step < STEPS - 1)
        self._first_focus().setFocus()

    def _first_focus(self) -> QWidget:
        return (self.beginning, self.owner_name, self.next)[self._steps.currentIndex()]


def _step(title: str, sub: str, *parts: QWidget | QHBoxLayout | int) -> QWidget:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Text(title, Face.GREET))
    column.addSpacing(8)
    column.addWidget(Text(sub, Face.BODY, "text2"))
    column.addSpacing(24)
    for part in parts:
        if isinstance(part, int):
            column.addSpacing(part)
        elif isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    column.addStretch(1)
    return step


def _demo_words() -> str:
    return _("40 customers and their vouchers, to learn without fear")


def _empty_words() -> str:
    return _("the name of the shop and off you go: one minute")


def _import_words() -> str:
    return _("from an Excel sheet or a CSV file, with a preview")
