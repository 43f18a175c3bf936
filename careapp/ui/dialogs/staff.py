"""Who works here: the sheet that adds or changes a person, and what else can be done for one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from careapp.rules.limits import USUAL_DAILY_CENTS, USUAL_PER_VOUCHER_CENTS, Limits
from careapp.rules.roles import Role
from careapp.rules.vouchers.drafts import MOST_CENTS
from careapp.services.operation_id import new_operation_id
from careapp.services.staff import LONGEST_NAME, Member, StaffRequest, save_staff
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.role_words import role_name
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import MoneyStepper

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROLES = (Role.CASHIER, Role.SHIFT_LEAD, Role.OWNER)


class StaffSheet(WorkingSheet):
    """Name, role and limits of a person."""

    saved = Signal(object)
    """The `Member`."""

    def __init__(self, desk: Desk, member: Member | None) -> None:
        """Show a person, or ask for a new one."""
        title = _("Add a person") if member is None else member.name
        super().__init__(title, _("who works at the counter"), width=560)
        self._desk, self._member, self._op_id = desk, member, new_operation_id()
        limits = member.limits if member else Limits(None, None)
        self.name = Field(_("Name"), member.name if member else "", _("first and family name"))
        self.name.edit.setMaxLength(LONGEST_NAME)
        self.role = Segmented([(role, role_name(role)) for role in _ROLES], _("Role"), height=44)
        self.role.set_value(member.role if member else Role.CASHIER)
        self.each = MoneyStepper(
            0,
            MOST_CENTS,
            _or_usual(limits.per_voucher_cents, USUAL_PER_VOUCHER_CENTS),
            name=_("For each voucher"),
        )
        self.day = MoneyStepper(
            0,
            MOST_CENTS,
            _or_usual(limits.daily_cents, USUAL_DAILY_CENTS),
            name=_("In one day"),
        )
        self._each = Labelled(_("For each voucher"), self.each)
        self._day = Labelled(_("In one day"), self.day)
        self.unlimited = Text(_("An owner gives without a limit."), Face.SEC, "text2")
        self.fault = Text("", Face.CAP_M, "bad")
        self.save = Button(_("Save"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self._place_parts()
        self._show_limits()

    def _place_parts(self) -> None:
        for part in (self.name, Labelled(_("Role"), self.role), self._each, self._day):
            self.body.addWidget(part)
        self.body.addWidget(self.unlimited)
        self.body.addWidget(self.fault)
        self.fault.hide()
        self.role.changed.connect(lambda _role: self._show_limits())
        self.save.clicked.connect(self._save)
        self.set_primary(self.save)
        self.first_focus = self.name.edit
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)

    def _show_limits(self) -> None:
        is_owner = self.role.value() == Role.OWNER
        self._each.setVisible(not is_owner)
        self._day.setVisible(not is_owner)
        self.unlimited.setVisible(is_owner)

    def _save(self) -> None:
        self.set_working(self.save)
        request = StaffRequest(
            self._op_id,
            self.name.text(),
            Role(self.role.value()),
            self.each.value(),
            self.day.value(),
            self._member.staff_id if self._member else None,
            self._member.is_active if self._member else True,
        )
        self._desk.tasks.change(
            self, save_staff, request, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _finish(self, member: Member) -> None:
        self.accept()
        self.saved.emit(member)


class StaffActionsSheet(Sheet):
    """What can be done for one person; numbers choose."""

    chosen = Signal(str)
    """The key of an action."""

    def __init__(self, name: str, actions: "Sequence[tuple[str, str, str, str]]") -> None:
        """Offer actions: key, words, what it means, icon."""
        super().__init__(name, width=560)
        for number, (key, words, meaning, icon) in enumerate(actions, 1):
            offer = Offer(words, meaning, icon, str(number))
            offer.clicked.connect(lambda _on=False, key=key: self._choose(key))
            self.add_key(str(number), offer.click)
            self.body.addWidget(offer)
            if number == 1:
                self.first_focus = offer
        close = Button(_("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)

    def _choose(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)


def _or_usual(cents: int | None, usual: int) -> int:
    return usual if cents is None else cents
