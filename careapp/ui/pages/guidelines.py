"""The guidelines: those that wait for the owner first; what holds comes back at the next case."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.errors import CareAppError
from careapp.rules.care.causes import LABELS, Cause
from careapp.rules.permissions import Action, may
from careapp.rules.search.folding import fold
from careapp.services.guidelines import (
    Decision,
    GuidelineChange,
    GuidelineState,
    Rule,
    change_guideline,
    decide_guideline,
    list_guidelines,
)
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.page import Page
from careapp.ui.pages.case_side import broken_words
from careapp.ui.pages.guidelines_rule import RuleCard
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import EmptyState
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.list_card import ListCard
from careapp.ui.widgets.results import Look, ResultRow
from careapp.ui.widgets.segmented import Segmented

_ALL = "all"
STATES = {
    GuidelineState.PROPOSED: ("hourglass", Tone.WARN),
    GuidelineState.APPROVED: ("check", Tone.GOOD),
    GuidelineState.RETIRED: ("archive", Tone.NEUTRAL),
}


class GuidelinesPage(Page):
    """The list, and one guideline beside it: the owner decides on it, others read it."""

    watches = frozenset({"guideline", "guideline_breach"})

    def __init__(self, desk: Desk) -> None:
        """Show all of them."""
        self.title = _("Guidelines")
        super().__init__()
        self._desk = desk
        self._rules: dict[int, Rule] = {}
        self.text = LineEdit(_("Words of a guideline"), "search")
        self.text.setAccessibleName(self.text.placeholderText())
        self.which = Segmented(
            [(_ALL, _("Every guideline")), *((one, state_words(one)) for one in GuidelineState)],
            _("Which guidelines"),
            height=44,
        )
        nothing = EmptyState(
            "book-open",
            _("No guideline here"),
            _("A guideline is proposed when a case is closed: what would have spared it."),
        )
        self.card = ListCard(self.title, nothing)
        self.list = self.card.list
        self.rule = RuleCard()
        self._lay_out()
        self._connect()

    @property
    def is_writing(self) -> bool:
        """Whether the owner has changed a guideline and not saved it."""
        return self.rule.is_changed

    def shown(self) -> None:
        """Be ready to search."""
        self.text.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Fetch all of them again: they are few."""
        self._desk.tasks.fetch(self, "rules", list_guidelines, done=self._take)

    def escape(self) -> bool:
        """Drop words that are not saved, then show all again, before the page is left."""
        if self.rule.is_changed:
            self.rule.forget_changes()
            self._open()
            return True
        if not self.text.text() and self.which.value() == _ALL:
            return False
        self.text.clear()
        self.which.set_value(_ALL)
        self._show()
        return True

    def toast_place(self) -> QWidget:
        """Toasts stand over the list."""
        return self.card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.text, 1)
        head.addWidget(self.which)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.card, 1)
        body.addWidget(self.rule)
        column = QVBoxLayout(self)
        self.keep_margins(column, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.text.textEdited.connect(lambda _text: self._show())
        self.which.changed.connect(lambda _key: self._show())
        self.list.current_changed.connect(lambda _key: self._open())
        self.rule.decided.connect(self._decide)
        self.rule.saved.connect(self._save)

    def _take(self, rules: tuple[Rule, ...]) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._show()
        if not self.rule.is_changed:
            self._open()

    def _show(self) -> None:
        wanted, words = self.which.value(), fold(self.text.text()).split()
        rows = [
            rule_row(rule)
            for rule in self._rules.values()
            if wanted in {_ALL, rule.state}
            and all(word in fold(f"{rule.when} {rule.then}") for word in words)
        ]
        self.card.set_rows(rows)

    def _open(self) -> None:
        """Show the chosen guideline; one in other words stays until they are saved or dropped."""
        if self.rule.is_changed and self.rule.shown is not None:
            self.list.set_current_key(self.rule.shown.id)
            words = _("Save the words first, or press Esc to drop them.")
            self.window_shell.toast(words, tone=Tone.WARN)
            return
        key = self.list.current_key()
        rule = self._rules.get(key) if isinstance(key, int) else None
        is_owner = may(self._desk.actor.own_role, Action.APPROVE_GUIDELINE)
        self.rule.show_rule(rule, is_owner=is_owner)

    def _decide(self, guideline_id: int, state: str) -> None:
        decision = Decision(new_operation_id(), guideline_id, GuidelineState(state))
        words = {
            GuidelineState.APPROVED: _("It holds now, and comes back in similar cases."),
            GuidelineState.RETIRED: _("Retired. It does not come back any more."),
        }
        self._desk.tasks.change(
            self,
            decide_guideline,
            decision,
            self._desk.actor,
            done=lambda _saved: self.window_shell.toast(words[decision.state]),
            failed=self._tell,
        )

    def _save(self, when: str, then: str, causes: tuple[str, ...]) -> None:
        rule = self.rule.shown
        if rule is None:
            return
        change = GuidelineChange(new_operation_id(), rule.id, when, then, tuple(map(Cause, causes)))
        self._desk.tasks.change(
            self,
            change_guideline,
            change,
            self._desk.actor,
            done=lambda _saved: self._take_saved(),
            failed=self._tell,
        )

    def _take_saved(self) -> None:
        self.rule.forget_changes()
        self.refresh()
        self.window_shell.toast(_("Saved."))

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)


def state_words(state: GuidelineState) -> str:
    """Return what a state of guidelines is called."""
    names = {
        GuidelineState.PROPOSED: _("To be approved"),
        GuidelineState.APPROVED: _("In force"),
        GuidelineState.RETIRED: _("Retired"),
    }
    return names[state]


def rule_row(rule: Rule) -> ResultRow:
    """Return a guideline as a row of the list."""
    icon, tone = STATES[rule.state]
    broken = broken_words(rule.breaches)
    return ResultRow(
        key=rule.id,
        name=rule.when,
        sub=rule.then.replace("\n", " "),
        badge=Look(state_words(rule.state), tone, icon),
        flag=Look(broken, Tone.BAD, "flag") if broken else None,
        last=", ".join(_(LABELS[cause]) for cause in rule.causes if cause is not Cause.OTHER),
        icon=Look("", tone, "book-open"),
    )
