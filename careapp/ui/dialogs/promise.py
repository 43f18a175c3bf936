"""A promise: what, by when, who looks after it, how the person hears of it."""

from PySide6.QtCore import Signal

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.care.promises import CHANNELS, LONGEST, Channel, PromiseKind
from careapp.services.operation_id import new_operation_id
from careapp.services.promises import NewPromise, make_promise
from careapp.services.staff import Member, list_staff
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.due import DuePicker
from careapp.ui.people import shown_name
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tone_hints import hints_below


class PromiseSheet(WorkingSheet):
    """Few words, a real date, a name."""

    made = Signal(str)
    """It is promised: the sentence that says so."""

    def __init__(self, desk: Desk, customer_id: int, name: str) -> None:
        """Promise something to one person."""
        name = shown_name(name)
        super().__init__(_("Promise"), name, width=720, before=Avatar(name, 48))
        self._desk, self._customer_id = desk, customer_id
        self._op_id = new_operation_id()
        self._make_body()
        self._make_foot()
        desk.tasks.fetch(
            self, "staff", list_staff, clock.shop_day(clock.now()), done=self._show_staff
        )

    def _make_body(self) -> None:
        self.what = Field(_("We promise"), icon="pen-line")
        self.what.edit.setMaxLength(LONGEST)
        self.kind = Segmented(
            [
                (PromiseKind.DEED, _("To do")),
                (PromiseKind.ANSWER, _("An answer")),
                (PromiseKind.CALL, _("A call")),
            ],
            _("What it is"),
        )
        self.due = DuePicker()
        self._by_when = Labelled(_("Due by"), self.due)
        self.owner = Combo(icon="user", name=_("Who looks after it"))
        self.channel = Segmented(
            [(key, _(CHANNELS[key])) for key in Channel], _("How they hear from us")
        )
        self.body.addWidget(self.what)
        self.body.addWidget(hints_below(self.what))
        self.body.addWidget(self.kind)
        self.body.addWidget(self._by_when)
        self.body.addWidget(Labelled(_("Looks after it"), self.owner))
        self.body.addWidget(Labelled(_("How they hear from us"), self.channel))
        self.first_focus = self.what.edit

    def _make_foot(self) -> None:
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.save = Button(_("Promise"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.save.clicked.connect(self._make)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.set_primary(self.save)

    def _show_staff(self, staff: tuple[Member, ...]) -> None:
        self.owner.set_options([(str(one.staff_id), one.name) for one in staff])
        self.owner.set_value(str(self._desk.actor.staff_id))

    def _make(self) -> None:
        due = self.due.value()
        if due is None:
            self._by_when.set_fault(_("Choose a day: without one it is no promise."))
            self.fit()
            return
        owner = self.owner.value()
        new = NewPromise(
            self._op_id,
            self._customer_id,
            self.what.text(),
            due,
            PromiseKind(self.kind.value()),
            Channel(self.channel.value()),
            int(owner) if owner else None,
        )
        self.set_working(self.save)
        self._desk.tasks.change(
            self, make_promise, new, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _finish(self, _made: object) -> None:
        self.accept()
        self.made.emit(_("Promised: {what}").format(what=self.what.text()))

    def _tell(self, error: CareAppError) -> None:
        self.set_working(None)
        self.what.set_fault(error.text)
        self.fit()
