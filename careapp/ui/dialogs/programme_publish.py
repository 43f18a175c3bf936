"""What publishing changes, before it is done."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.services.operation_id import new_operation_id
from careapp.text import _, elided, format_day
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.programme_changes import Change
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset, Note
from careapp.ui.widgets.label import Text


class PublishSheet(WorkingSheet):
    """Every part that changes, as it was and as it will be."""

    def __init__(
        self, changed: tuple[Change, ...], starts_on: date, today: date, guarantee: str
    ) -> None:
        sub = (
            _("It counts from now on.")
            if starts_on <= today
            else elided(_("It counts from {day}.").format(day=format_day(starts_on)))
        )
        super().__init__(
            _("Publish the programme?"), sub, width=640, before=IconDisc("rocket", Tone.ACCENT, 44)
        )
        self.op_id = new_operation_id()
        self.trouble = Note("", Tone.WARN)
        for change in changed:
            self.body.addWidget(_part(change))
        self.body.addWidget(Note(guarantee, Tone.GOOD, icon="shield-check"))
        self.body.addWidget(self.trouble)
        self.trouble.hide()
        self.cancel = Button(_("Not yet"), Kind.GHOST, key="Esc", height=LARGE)
        self.cancel.clicked.connect(self.reject)
        self.publish = Button(_("Publish"), Kind.PRIMARY, "rocket", "⏎", height=LARGE)
        self.set_primary(self.publish)
        self.first_focus = self.publish
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.publish)

    def tell(self, words: str) -> None:
        """Say why it was not published; nothing is lost."""
        self.set_working(None)
        self.trouble.set_note(words, Tone.WARN)
        self.trouble.show()
        self.fit()


def _part(change: Change) -> QWidget:
    box = Inset()
    box.body.setSpacing(2)
    box.body.addWidget(Text(change.part, Face.BODY_S))
    column = QVBoxLayout()
    column.setSpacing(2)
    if change.before:
        was = _("Until now: {words}") if change.after else _("No longer: {words}")
        column.addWidget(Text(was.format(words=change.before), Face.SEC, "text2"))
    if change.after:
        column.addWidget(Text(_("New: {words}").format(words=change.after), Face.SEC))
    box.body.addLayout(column)
    box.setAccessibleName(change.part)
    return box
