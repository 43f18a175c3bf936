"""A voucher withdrawn, written again because it was lost, or extended: always with the reason."""

from datetime import date, timedelta

from PySide6.QtCore import Signal

from careapp.errors import CareAppError
from careapp.rules.vouchers.drafts import REASON_LIMIT
from careapp.rules.vouchers.validity import LONGEST_DAYS
from careapp.services.operation_id import new_operation_id
from careapp.services.voucher_changes import (
    ExtendRequest,
    ReissueRequest,
    VoidRequest,
    extend_voucher,
    reissue_voucher,
    void_voucher,
)
from careapp.services.voucher_details import VoucherDetails
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.pages.vouchers_words import value_words
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text

_LONGER = timedelta(days=30)


class VoucherChangeSheet(WorkingSheet):
    """What happens is said first; the reason stays in the history."""

    made = Signal(object)
    """The change is in the archive: what its service answered."""

    def __init__(  # noqa: PLR0913 - the words of three sheets of one form
        self,
        desk: Desk,
        details: VoucherDetails,
        title: str,
        words: str,
        deed: str,
        *,
        icon: str,
        kind: Kind = Kind.PRIMARY,
    ) -> None:
        """Ask for the reason of a change."""
        row = details.row
        sub = " · ".join(filter(None, (row.customer_name, value_words(row.gesture))))
        disc = IconDisc(icon, Tone.BAD if kind is Kind.DANGER else Tone.GIFT, 44)
        super().__init__(title, sub, width=560, before=disc)
        self._desk = desk
        self._op_id = new_operation_id()
        self._voucher_id = row.voucher_id
        self.words = Text(words, Face.BODY)
        self.reason = Field(_("Why"), placeholder=_("in a few words"))
        self.reason.edit.setMaxLength(REASON_LIMIT)
        self.first_focus = self.reason.edit
        self.body.addWidget(self.words)
        self.body.addWidget(self.reason)
        cancel = Button(_("Close"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.go = Button(deed, kind, "check", "⏎", height=LARGE)
        self.go.clicked.connect(self._change)
        self.set_primary(self.go)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)

    def send(self) -> None:
        """Ask the service of this sheet."""
        raise NotImplementedError

    def finish(self, answer: object) -> None:
        """Close: the change is in the archive."""
        self.accept()
        self.made.emit(answer)

    def tell(self, error: CareAppError) -> None:
        """Say why not; what was typed stays."""
        self.set_working(None)
        self.reason.set_fault(error.text)
        self.fit()

    def _change(self) -> None:
        self.reason.set_fault("")
        self.set_working(self.go)
        self.send()


class VoidSheet(VoucherChangeSheet):
    """A voucher is taken back for good."""

    def __init__(self, desk: Desk, details: VoucherDetails) -> None:
        """Say what that means."""
        words = _("From now on nobody can use it. Points that it cost come back to the card.")
        title, deed = _("Withdraw this voucher?"), _("Withdraw the voucher")
        super().__init__(desk, details, title, words, deed, icon="ticket-x", kind=Kind.DANGER)

    def send(self) -> None:
        """Make the voucher void."""
        request = VoidRequest(self._op_id, self._voucher_id, self.reason.text())
        self._desk.tasks.change(
            self, void_voucher, request, self._desk.actor, done=self.finish, failed=self.tell
        )


class ReissueSheet(VoucherChangeSheet):
    """A lost voucher gets a new code."""

    def __init__(self, desk: Desk, details: VoucherDetails) -> None:
        """Say what that means."""
        words = _(
            "It gets a new code and is printed at once; the old paper is worth nothing from now on."
        )
        title, deed = _("Write it again?"), _("Write it again")
        super().__init__(desk, details, title, words, deed, icon="refresh-cw")
        self.reason.set_text(_("Lost"))

    def send(self) -> None:
        """Write the voucher again."""
        request = ReissueRequest(self._op_id, self._voucher_id, self.reason.text())
        self._desk.tasks.change(
            self, reissue_voucher, request, self._desk.actor, done=self.finish, failed=self.tell
        )


class ExtendSheet(VoucherChangeSheet):
    """A voucher is good for longer."""

    def __init__(self, desk: Desk, details: VoucherDetails, today: date) -> None:
        """Propose a month more than it has, or than today."""
        words = _("The paper says the old day: the till goes by the new one.")
        title, deed = _("Good until when?"), _("Extend")
        super().__init__(desk, details, title, words, deed, icon="calendar-plus")
        proposed = max(details.row.expires_on or today, today) + _LONGER
        self.last = DateField(proposed, _("New last day"))
        longest = details.issued_on + timedelta(days=LONGEST_DAYS)
        self.last.set_range(today, max(longest, today))
        self.last.set_value(proposed)
        self.body.insertWidget(1, Labelled(_("New last day"), self.last))

    def send(self) -> None:
        """Give the voucher its new last day."""
        request = ExtendRequest(
            self._op_id, self._voucher_id, self.last.value(), self.reason.text()
        )
        self._desk.tasks.change(
            self, extend_voucher, request, self._desk.actor, done=self.finish, failed=self.tell
        )
