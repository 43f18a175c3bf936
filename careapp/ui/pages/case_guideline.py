"""Step 4 of a case: the rule that would have spared it, one for each cause."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.rules.care.causes import LABELS, Cause
from careapp.rules.care.drafts import CaseDraft, GuidelineDraft
from careapp.rules.care.suggestions import EXAMPLES
from careapp.services.case_page import CaseSight
from careapp.services.guidelines import LONGEST
from careapp.text import _
from careapp.ui.pages.case_parts import StepForm, SwitchRow, words_box
from careapp.ui.theme import theme
from careapp.ui.widgets.button import LARGE, Button
from careapp.ui.widgets.field import Field, TextArea

_HEIGHT, _LOW_HEIGHT = 62, 48


class GuidelineForm(StepForm):
    """A rule for each cause: when this happens, then we do that."""

    without_asked = Signal()
    """Close the case without a rule."""

    def __init__(self) -> None:
        """Ask for no rule yet."""
        super().__init__(
            _("What do we change, so that it doesn’t happen again?"),
            _("A short rule that anybody at the counter can follow tomorrow morning."),
            _("Close the case"),
            "check",
        )
        self.rules: dict[Cause, RuleBox] = {}
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(10)
        self.proposes = SwitchRow(_("Propose it to everybody"), "")
        self.proposes.toggle.setChecked(True)
        self.without = Button(_("Close without a rule"), height=LARGE)
        self.without.clicked.connect(self.without_asked)
        self.column.addLayout(self._boxes)
        self.column.addWidget(self.proposes)
        self.column.addStretch(1)
        self.foot.addWidget(self.without)
        self.foot.addWidget(self.onward)

    @property
    def first_focus(self) -> QWidget:
        """The first «when»."""
        box = next(iter(self.rules.values()), None)
        return self.onward if box is None else box.when.edit

    def areas(self) -> tuple[TextArea, ...]:
        """Return the boxes of what is done."""
        return tuple(box.then for box in self.rules.values())

    def show_case(self, sight: CaseSight) -> None:
        """Say who approves a rule."""
        words = _("{name} approves it; then it appears in similar cases, before the answer.")
        self.proposes.say(words.format(name=sight.apology.approver), "text2")

    def fill(self, draft: CaseDraft) -> None:
        """Show the rules of a case."""
        written = {rule.cause: rule for rule in draft.guidelines}
        self.offer(draft.causes)
        for cause, box in self.rules.items():
            rule = written.get(cause, GuidelineDraft(cause=cause))
            box.when.set_text(rule.when)
            box.then.set_text(rule.then)

    def offer(self, causes: Sequence[Cause]) -> None:
        """Have a box for each cause; those that stay keep their words."""
        wanted = tuple(causes) or (Cause.OTHER,)
        for cause in [cause for cause in self.rules if cause not in wanted]:
            box = self.rules.pop(cause)
            box.hide()
            box.deleteLater()
        for cause in wanted:
            if cause not in self.rules:
                self.rules[cause] = RuleBox(cause)
                self._boxes.addWidget(self.rules[cause])
        self.chain()

    def read(self, draft: CaseDraft) -> CaseDraft:
        """Return the case with the rules that are begun."""
        rules = (box.rule() for box in self.rules.values())
        kept = tuple(rule for rule in rules if rule.when or rule.then.strip())
        return replace(draft, guidelines=kept)


class RuleBox(QWidget):
    """When this happens, then we do that; for one cause."""

    def __init__(self, cause: Cause) -> None:
        """Begin without words."""
        super().__init__()
        self.cause = cause
        about = "" if cause is Cause.OTHER else _(LABELS[cause])
        when, then = EXAMPLES[cause]
        self.when = Field(_("When"), placeholder=_(when), icon="flag", aside=about)
        self.when.edit.setMaxLength(LONGEST)
        self.then = words_box(_("Then"), _HEIGHT, LONGEST)
        self.then.edit.setPlaceholderText(_(then))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.when)
        column.addWidget(self.then)
        theme().density_changed.connect(self._take_height)
        self._take_height()

    def rule(self) -> GuidelineDraft:
        """Return the rule as it stands."""
        return GuidelineDraft(self.when.text(), self.then.text(), self.cause)

    def _take_height(self) -> None:
        self.then.edit.setFixedHeight(_LOW_HEIGHT if theme().compact else _HEIGHT)
