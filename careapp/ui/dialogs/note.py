"""A note about a person, for who serves them next time."""

from PySide6.QtCore import Signal

from careapp.errors import CareAppError
from careapp.services.customers import NewNote, add_note
from careapp.services.operation_id import new_operation_id
from careapp.services.sensitive import SensitiveText
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.guarded_text import GuardedText
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.field import TextArea

_LIMIT = 2_000


class NoteSheet(Sheet):
    """What they like, when to call: short, and fit to be read by the person it is about."""

    saved = Signal()

    def __init__(self, desk: Desk, customer_id: int, name: str) -> None:
        """Ask for a note about one person."""
        super().__init__(_("Note"), name, width=560, before=IconDisc("sticky-note", Tone.WARN, 44))
        self._desk = desk
        self._op_id = new_operation_id()
        self._customer_id = customer_id
        self.note = TextArea(
            _("What is worth remembering"),
            _LIMIT,
            128,
            _("what they like, when to call; nothing they would not want to read"),
        )
        self.guarded = GuardedText(
            self.note, lambda: (name,), may_agree=desk.shop.allows_sensitive_notes
        )
        self.first_focus = self.note.edit
        self.body.addWidget(self.guarded)
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.save = Button(_("Save"), Kind.PRIMARY, "check", "Ctrl ⏎", height=LARGE)
        self.save.clicked.connect(self._save)
        self.add_key("Ctrl+Return", self.save.click)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)

    def _save(self) -> None:
        self.save.set_busy(True)
        self._desk.tasks.change(
            self,
            add_note,
            NewNote(self._op_id, self._customer_id, self.note.text(), self.guarded.is_agreed),
            self._desk.actor,
            done=self._finish,
            failed=self._tell,
        )

    def _finish(self, _saved: object) -> None:
        self.accept()
        self.saved.emit()

    def _tell(self, error: CareAppError) -> None:
        self.save.set_busy(False)
        # The reason stands in the hint.
        self.note.set_fault(error.way_on if isinstance(error, SensitiveText) else error.text)
        self.guarded.hints.judge()
        self.fit()
