"""«Chiedi a Elena»: who may go beyond a limit approves this one voucher, with PIN or badge."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from careapp.errors import CareAppError
from careapp.rules.pins import read_badge
from careapp.services.approvals import Approval, Approver, Wanted, approve, approve_by_badge
from careapp.services.operation_id import new_operation_id
from careapp.services.pins import TypedPin
from careapp.text import _, format_money
from careapp.ui.desk import Desk
from careapp.ui.dialogs.pin import PinSheet
from careapp.ui.widgets.segmented import Segmented


class ApproveSheet(PinSheet):
    """The PIN of who answers for the voucher; the person at the counter stays who it is."""

    approved = Signal(object, str)
    """An `Approval`, and the name of who gave it."""

    def __init__(self, desk: Desk, wanted: Wanted, approvers: Sequence[Approver]) -> None:
        """Ask the first of those who may; another is one choice away."""
        cents, words = wanted.amount_cents, wanted.gift or _("words only")
        worth = format_money(cents) if cents else words
        sub = _("for this one voucher: {worth}").format(worth=worth)
        super().__init__(_("Ask {name}").format(name=approvers[0].name), sub)
        self._desk, self._wanted = desk, wanted
        self._names = {str(one.staff_id): one.name for one in approvers}
        self.people = Segmented(list(self._names.items()), _("Who approves it"))
        self.people.setVisible(len(approvers) > 1)
        self.body.insertWidget(0, self.people, 0, Qt.AlignmentFlag.AlignHCenter)
        self.people.changed.connect(self._turn)
        self.typed.connect(self._try_pin)

    def take_scan(self, code: str) -> bool:
        """Take the badge of who approves; any other code is asked about."""
        super().take_scan(code)
        badge = read_badge(code)
        if badge is None:
            return False
        self._desk.tasks.with_archive(
            self, approve_by_badge, self._wanted, badge, done=self._finish, failed=self._refuse
        )
        return True

    def _turn(self, staff_id: str) -> None:
        self.title.setText(_("Ask {name}").format(name=self._names[staff_id]))
        self.pad.clear()

    def _try_pin(self, pin: str) -> None:
        typed = TypedPin(new_operation_id(), int(self.people.value()), pin)
        self._desk.tasks.with_archive(
            self,
            approve,
            self._wanted,
            typed,
            self._desk.actor.counter_id,
            done=self._finish,
            failed=self._refuse,
        )

    def _finish(self, approval: Approval) -> None:
        self.accept()
        self.approved.emit(approval, self._names.get(str(approval.staff_id), ""))

    def _refuse(self, error: CareAppError) -> None:
        self.tell(error.text)
