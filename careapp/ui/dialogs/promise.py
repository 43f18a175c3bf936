"""A promise: what, by when, who looks after it, how the person hears of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from careapp import clock
from careapp.rules.care.promises import (
    CHANNELS,
    LONGEST,
    Channel,
    PromiseKind,
    check_due,
    checked_what,
)
from careapp.services.contacts import Reach, load_reach
from careapp.services.operation_id import new_operation_id
from careapp.services.promises import NewPromise, make_promise, shop_time
from careapp.services.staff import Member, list_staff
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.checks import Check, first_refused
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.due import DuePicker
from careapp.ui.people import shown_name
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tone_hints import hints_below

_WIDTH = 760


class PromiseSheet(WorkingSheet):
    """Few words, a real date, a name."""

    made = Signal(str)
    """It is promised: the sentence that says so."""

    def __init__(self, desk: Desk, customer_id: int, name: str) -> None:
        """Promise something to one person."""
        self.avatar = Avatar(name, 48)
        super().__init__(_("A promise"), shown_name(name), width=_WIDTH, before=self.avatar)
        self._desk, self._customer_id = desk, customer_id
        self._op_id = new_operation_id()
        self._make_fields()
        self._lay_out_fields()
        self._make_foot()
        self._ask_reach()
        desk.tasks.fetch(
            self, "staff", list_staff, clock.shop_day(clock.now()), done=self._show_staff
        )

    def checks(self) -> list[Check]:
        """Return what is asked of each field before anything is sent, in their order."""
        return [
            (self.what, lambda: checked_what(self.what.text())),
            (self.by_when, self._check_due),
        ]

    def change(self, promise: NewPromise) -> tuple[Callable[..., object], object]:
        """Return the service that makes the promise, and its request."""
        return make_promise, promise

    def _make_fields(self) -> None:
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
        self.by_when = Labelled(_("Due by"), self.due)
        self.due.changed.connect(lambda: self.by_when.set_fault(""))
        self.owner = Combo(icon="user", name=_("Who looks after it"))
        self.channel = Segmented(
            [(key, _(CHANNELS[key])) for key in Channel], _("How they hear from us"), height=44
        )
        self.way = Labelled(_("How they hear from us"), self.channel)
        self.fault = Text("", Face.SEC_M, "bad")
        self.fault.hide()
        self.first_focus = self.what.edit

    def _lay_out_fields(self) -> None:
        how = QHBoxLayout()
        how.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        how.addWidget(Labelled(_("Looks after it"), self.owner), 1, top)
        how.addWidget(self.way, 0, top)
        self.head.insertWidget(self.head.count() - 1, self.kind)
        for part in (self.what, hints_below(self.what), self.by_when):
            self.body.addWidget(part)
        self.body.addLayout(how)
        self.body.addWidget(self.fault)

    def _make_foot(self) -> None:
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.save = Button(_("Promise"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.save.clicked.connect(self._make)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.set_primary(self.save)

    def _ask_reach(self) -> None:
        """Ask whether somebody who is known can be phoned."""
        if self._customer_id:
            by = self._desk.actor
            self._desk.tasks.fetch(
                self, "reach", load_reach, self._customer_id, by, done=self._show_reach
            )

    def _show_reach(self, reach: Reach) -> None:
        if reach.has_phone:
            return
        self.way.set_help(_("No phone number yet: Ctrl E on the card adds one."))
        if self.channel.value() == Channel.PHONE:
            self.channel.set_value(Channel.COUNTER)

    def _show_staff(self, staff: tuple[Member, ...]) -> None:
        self.owner.set_options([(str(one.staff_id), one.name) for one in staff])
        self.owner.set_value(str(self._desk.actor.staff_id))

    def _check_due(self) -> None:
        check_due(self.due.read(), shop_time())

    def _make(self) -> None:
        self._say_fault("")
        refused = first_refused(self.checks())
        if refused is not None:
            self._go_to(refused)
            return
        owner = self.owner.value()
        promise = NewPromise(
            self._op_id,
            self._customer_id,
            self.what.text(),
            self.due.read(),
            PromiseKind(self.kind.value()),
            Channel(self.channel.value()),
            int(owner) if owner else None,
        )
        service, request = self.change(promise)
        self.set_working(self.save)
        self._desk.tasks.change(
            self, service, request, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _go_to(self, field: Labelled) -> None:
        """Put the focus where it can be put right."""
        self.fit()
        if field is self.by_when:
            self.due.focus_choice()
        else:
            field.setFocus()

    def _finish(self, _made: object) -> None:
        self.accept()
        self.made.emit(_("Promised: {what}").format(what=self.what.text()))
