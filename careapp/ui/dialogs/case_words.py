"""Sheets about a case that ask for a few words: handing it over, opening it again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from careapp.errors import CareAppError
from careapp.rules.vouchers.drafts import REASON_LIMIT
from careapp.services.cases import CaseWords, HandOver, hand_over, reopen_case
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Labelled, TextArea


class CaseWordsSheet(Sheet):
    """A few words, and the button that sends them with a change of the case."""

    made = Signal()
    """It is in the archive."""

    def __init__(self, desk: Desk, title: str, sub: str, icon: str, question: str) -> None:
        """Ask a question."""
        super().__init__(title, sub, width=560, before=IconDisc(icon, Tone.ACCENT, 44))
        self._desk = desk
        self._op_id = new_operation_id()
        self.words = TextArea(question, REASON_LIMIT, 96)
        self.body.addWidget(self.words)
        self.first_focus = self.words.edit
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.save = Button(title, Kind.PRIMARY, "check", "Ctrl ⏎", height=LARGE)
        self.save.clicked.connect(self._save)
        self.add_key("Ctrl+Return", self.save.click)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)

    def change(self) -> tuple[Callable[..., object], object]:
        """Return the service and its request."""
        raise NotImplementedError

    def _save(self) -> None:
        service, request = self.change()
        self.save.set_busy(True)
        self._desk.tasks.change(
            self, service, request, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _finish(self, _saved: object) -> None:
        self.accept()
        self.made.emit()

    def _tell(self, error: CareAppError) -> None:
        self.save.set_busy(False)
        self.words.set_fault(error.text)
        self.fit()


class HandOverSheet(CaseWordsSheet):
    """A case goes to somebody else, with its whole thread."""

    def __init__(
        self, desk: Desk, case_id: int, people: Sequence[tuple[int, str]], owner_id: int | None
    ) -> None:
        """Offer everybody but who has it now first."""
        super().__init__(
            desk,
            _("Hand over"),
            _("the thread and what is written go with it"),
            "user-check",
            _("What they should know"),
        )
        self._case_id = case_id
        self.owner = Combo([(str(key), name) for key, name in people], "user", _("To whom"))
        others = [key for key, _name in people if key != owner_id]
        self.owner.set_value(str(others[0] if others else owner_id))
        self.body.insertWidget(0, Labelled(_("To whom"), self.owner))
        self.setTabOrder(self.owner, self.words.edit)
        self.first_focus = self.owner

    def change(self) -> tuple[Callable[..., object], object]:
        """Hand it over."""
        to = int(self.owner.value())
        return hand_over, HandOver(self._op_id, self._case_id, to, self.words.text())


class ReopenSheet(CaseWordsSheet):
    """A closed case goes on."""

    def __init__(self, desk: Desk, case_id: int) -> None:
        """Ask why."""
        super().__init__(
            desk,
            _("Open again"),
            _("what was agreed before stays in its story"),
            "lock-open",
            _("Why it goes on"),
        )
        self._case_id = case_id

    def change(self) -> tuple[Callable[..., object], object]:
        """Open it again."""
        return reopen_case, CaseWords(self._op_id, self._case_id, self.words.text())
