"""Word about a promise: a new date told in person, no news yet, or that it was not kept."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from careapp.errors import CareAppError
from careapp.rules.care.promises import Due, PromiseState, check_new_due
from careapp.services.operation_id import new_operation_id
from careapp.services.promise_lists import PromiseRow
from careapp.services.promises import (
    SettleRequest,
    UpdateRequest,
    settle_promise,
    shop_time,
    update_promise,
)
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.checks import Check, first_refused
from careapp.ui.dialogs.reach import ReachLine
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.due import DuePicker
from careapp.ui.people import shown_name
from careapp.ui.promise_words import coming_words
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar, IconLabel
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.field import Labelled, TextArea
from careapp.ui.widgets.label import ELabel
from careapp.ui.widgets.tick import CheckRow

_LIMIT = 500


class UpdatePromiseSheet(WorkingSheet):
    """They hear from us before they have to ask."""

    saved = Signal(str)
    """It is written down: the sentence that says so."""
    give_asked = Signal()
    """A colleague is to look after it."""

    def __init__(self, desk: Desk, promise: PromiseRow) -> None:
        """Speak of one promise."""
        name = shown_name(promise.customer_name)
        title = _("News for {name}").format(name=name)
        super().__init__(title, promise.what, width=720, before=Avatar(name, 48))
        self._desk, self._promise = desk, promise
        self._op_id, self._settle_op_id = new_operation_id(), new_operation_id()
        self.due = DuePicker()
        self.words = TextArea(
            _("What we said"), _LIMIT, 80, _("or why it was not kept; a call with no news counts")
        )
        self.is_told = CheckRow(_("Said in person: they have heard it from us"))
        self.is_told.setChecked(True)
        new_date = _("New date")
        aside = _("none: there is no news yet")
        keys = _("1 to 4 choose the day and ⏎ saves; with no news yet: Ctrl ⏎")
        self.by_when = Labelled(new_date, self.due, keys, aside)
        self.due.changed.connect(self._take_day)
        self.reach = ReachLine(desk, promise)
        self.add_key("Ctrl+M", self.reach.uncover)
        for part in (self.reach, self.by_when, self.words, self.is_told):
            self.body.addWidget(part)
        self.body.addLayout(self._owner_row())
        self._make_foot()

    def focus_first(self) -> None:
        """Begin with the new date: a number and Enter are enough."""
        super().focus_first()
        self.due.focus_choice()

    def show_owner(self, name: str) -> None:
        """Say who looks after it."""
        self.owner.setText(
            _("{name} looks after it.").format(name=name) if name else _("Nobody looks after it.")
        )

    def checks(self) -> list[Check]:
        """Return what is asked of the new date before anything is sent."""
        if not self.due.has_choice:
            return []
        before = self._promise.due
        return [(self.by_when, lambda: check_new_due(before, self.due.read(), shop_time()))]

    def _owner_row(self) -> QHBoxLayout:
        self.owner = ELabel("", Face.BODY)
        self.show_owner(self._promise.owner_name)
        self.give = Button(
            _("Give it to a colleague"), icon="user-check", key="Ctrl T", height=SMALL
        )
        self.give.clicked.connect(self.give_asked)
        self.add_key("Ctrl+T", self.give.click)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconLabel("user", 20, "text2"))
        row.addWidget(self.owner, 1)
        row.addWidget(self.give)
        return row

    def _make_foot(self) -> None:
        self.broken = Button(_("Not kept"), Kind.GHOST, "x", height=LARGE)
        self.save = Button(_("Save"), Kind.PRIMARY, "check", "Ctrl ⏎", height=LARGE)
        self.kept = Button(_("It was kept"), height=LARGE)
        self.broken.clicked.connect(self._break)
        self.kept.clicked.connect(self._keep)
        self.save.clicked.connect(self._update)
        self.add_key("Ctrl+Return", self.save.click)
        self.foot.addWidget(self.broken)
        self.foot.addStretch(1)
        self.foot.addWidget(self.kept)
        self.foot.addWidget(self.save)

    def _take_day(self) -> None:
        """Let Enter save a new date; without one it would write down a call that never was."""
        self.by_when.set_fault("")
        self.set_primary(self.save)

    def _update(self) -> None:
        if first_refused(self.checks()) is not None:
            self.fit()
            self.due.focus_choice()
            return
        due = self.due.value()
        request = UpdateRequest(
            self._op_id,
            self._promise.id,
            due,
            self.words.text(),
            self.is_told.isChecked(),
        )
        self._change(self.save, update_promise, request, self._written(due))

    def _written(self, due: Due | None) -> str:
        if due is None:
            return _("Written down with the promise.")
        day = coming_words(self._promise.kind, due, shop_time().day)
        return _("New date: {day}.").format(day=day)

    def _break(self) -> None:
        self._settle(self.broken, PromiseState.BROKEN, _("Noted as not kept."))

    def _keep(self) -> None:
        words = _("Kept: {what}").format(what=self._promise.what)
        self._settle(self.kept, PromiseState.KEPT, words)

    def _settle(self, button: Button, state: PromiseState, words: str) -> None:
        request = SettleRequest(self._settle_op_id, self._promise.id, state, self.words.text())
        self._change(button, settle_promise, request, words)

    def _change(
        self, button: Button, service: Callable[..., object], request: object, words: str
    ) -> None:
        self.set_working(button)
        self._desk.tasks.change(
            self,
            service,
            request,
            self._desk.actor,
            done=lambda _done: self._finish(words),
            failed=self._tell,
        )

    def _finish(self, words: str) -> None:
        self.accept()
        self.saved.emit(words)

    def _tell(self, error: CareAppError) -> None:
        self.set_working(None)
        self.words.set_fault(error.text)
        self.words.setFocus()
        self.fit()
