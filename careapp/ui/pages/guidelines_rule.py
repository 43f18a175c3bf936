"""One guideline in full: the owner writes and decides on it, others read it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.care.causes import LABELS
from careapp.services.guidelines import LONGEST, GuidelineState, Rule
from careapp.text import _
from careapp.ui.pages.case_parts import words_box
from careapp.ui.pages.case_side import broken_words
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card, EmptyState, ScrollArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pills import Pills

WIDTH, WIDE_WIDTH = 420, 480


class RuleCard(Card):
    """When and then, what it is about, and what can be decided."""

    decided = Signal(int, str)
    """A `GuidelineState` for a guideline, by its id."""
    saved = Signal(str, str, object)
    """It is to be written like this: when, then, causes."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__()
        self.shown: Rule | None = None
        self.when = words_box(_("When"), 84, LONGEST)
        self.then = words_box(_("Then"), 120, LONGEST)
        self.causes = Pills(
            [(cause, _(words)) for cause, words in LABELS.items()], _("About"), is_multiple=True
        )
        self.broken = Text("", Face.SEC, "bad")
        self.readers = Text(_("Only the owner changes guidelines."), Face.SEC, "text2")
        self.approve = Button(_("Approve"), Kind.PRIMARY, "check")
        self.retire = Button(_("Retire"), icon="archive")
        self.save = Button(_("Save the words"), icon="save")
        self.whole = QWidget()
        self.nothing = EmptyState(
            "book-open",
            _("Choose a guideline"),
            _("Here you see it in full, and how often it was not followed."),
        )
        self._lay_out()
        self._connect()
        self.show_rule(None, is_owner=False)

    @property
    def is_changed(self) -> bool:
        """Whether it says something else than what is saved."""
        rule = self.shown
        return rule is not None and self._written() != (rule.when, rule.then, rule.causes)

    def show_rule(self, rule: Rule | None, *, is_owner: bool) -> None:
        """Show a guideline, or that none is chosen."""
        self.shown = rule
        self.whole.setVisible(rule is not None)
        self.nothing.setVisible(rule is None)
        if rule is None:
            return
        self.when.set_text(rule.when)
        self.then.set_text(rule.then)
        self.causes.set_values(rule.causes)
        for box in (self.when, self.then):
            box.edit.setReadOnly(not is_owner)
        self.causes.setEnabled(is_owner)
        self.readers.setHidden(is_owner)
        self.broken.setText(broken_words(rule.breaches))
        self.broken.setVisible(rule.breaches > 0)
        self.approve.setVisible(is_owner and rule.state is not GuidelineState.APPROVED)
        self.retire.setVisible(is_owner and rule.state is not GuidelineState.RETIRED)
        self.save.setVisible(is_owner)
        self._follow()

    def forget_changes(self) -> None:
        """Let what is in the archive be shown again."""
        self.shown = None

    def _written(self) -> tuple[str, str, tuple[str, ...]]:
        return self.when.text(), self.then.text(), self.causes.values()

    def _follow(self) -> None:
        is_over = self.when.is_over_limit or self.then.is_over_limit
        self.save.setEnabled(self.is_changed and not is_over)

    def _decide(self, state: GuidelineState) -> None:
        if self.shown is not None:
            self.decided.emit(self.shown.id, state)

    def _connect(self) -> None:
        self.when.changed.connect(lambda _text: self._follow())
        self.then.changed.connect(lambda _text: self._follow())
        self.causes.changed.connect(self._follow)
        self.approve.clicked.connect(lambda: self._decide(GuidelineState.APPROVED))
        self.retire.clicked.connect(lambda: self._decide(GuidelineState.RETIRED))
        self.save.clicked.connect(lambda: self.saved.emit(*self._written()))
        theme().density_changed.connect(self._take_width)
        self._take_width()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(10)
        for part in (self.when, self.then):
            words.addWidget(part)
        words.addWidget(Text(_("About"), Face.SEC_S))
        for line in (self.causes, self.broken, self.readers):
            words.addWidget(line)
        words.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        for button in (self.retire, self.approve):
            acts.addWidget(button, 1)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollArea(words), 1)
        column.addWidget(self.save)
        column.addLayout(acts)
        self.body.addWidget(self.whole, 1)
        self.body.addWidget(self.nothing, 1)

    def _take_width(self) -> None:
        self.setFixedWidth(WIDE_WIDTH if theme().wide else WIDTH)
