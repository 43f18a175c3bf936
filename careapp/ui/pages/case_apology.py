"""The apology that goes with an agreement: written in the form of any voucher, kept to the side."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from careapp.rules.care.causes import Cause, apology_reason
from careapp.services.approvals import Approval, Approver, Wanted, list_approvers
from careapp.services.composing import Composing
from careapp.services.operation_id import new_operation_id
from careapp.services.vouchers import VoucherRequest, wanted_of
from careapp.text import _, format_money
from careapp.ui.desk import Desk
from careapp.ui.dialogs.apology import ApologySheet
from careapp.ui.dialogs.approve import ApproveSheet
from careapp.ui.pages.composer_form import ComposerForm
from careapp.ui.pages.composer_written import request_of


class CaseApology(QObject):
    """One apology, from its first words to the approval that it may need."""

    changed = Signal()
    """Its words or its worth are others."""
    sheet_asked = Signal(object)
    """Open a `Sheet`."""
    told = Signal(str)
    """Something to say in a toast."""

    def __init__(self, desk: Desk, home: QWidget) -> None:
        """Write nothing yet; the form lives hidden in *home* between two looks at it."""
        super().__init__(home)
        self._desk, self._home = desk, home
        self._op_id = new_operation_id()
        self._facts: Composing | None = None
        self._customer_id = 0
        self._approval: Approval | None = None

    @cached_property
    def form(self) -> ComposerForm:
        """The form, built when an apology is first wanted."""
        form = ComposerForm(self._home)
        form.hide()
        form.changed.connect(self.changed)
        form.approval_asked.connect(self.ask_approval)
        return form

    def start(self, facts: Composing, customer_id: int, causes: Sequence[Cause]) -> None:
        """Draft the apology that fits the causes, once."""
        if self._facts is not None:
            return
        self._facts, self._customer_id = facts, customer_id
        self.form.start(facts)
        reasons = {reason.key for reason in facts.kind.choices}
        reason = apology_reason(causes)
        if reason in reasons:
            self.form.reasons.set_values([reason])

    def line(self) -> str:
        """Return what it gives and whether that is within the limits."""
        if self._facts is None:
            return ""
        gesture = self.form.chosen_gesture()
        worth = format_money(gesture.amount_cents) if gesture.amount_cents else gesture.gift
        limit = self.form.excess() or _("within your limit")
        return " · ".join(filter(None, (worth or _("words only"), limit)))

    def is_above_limit(self) -> bool:
        """Return whether somebody has to approve it first."""
        return self._facts is not None and bool(self.form.excess())

    def request(self) -> VoucherRequest | None:
        """Return the apology as the archive takes it."""
        facts = self._facts
        if facts is None:
            return None
        return request_of(self.form, facts, self._op_id, self._customer_id, self._approval)

    def look(self) -> None:
        """Open the form beside the paper."""
        if self._facts is not None:
            self.sheet_asked.emit(ApologySheet(self._desk, self.form, self._facts, self._home))

    def ask_approval(self) -> None:
        """Ask who may approve it."""
        request = self.request()
        if request is not None:
            wanted = wanted_of(request)
            self._desk.tasks.fetch(
                self,
                "approvers",
                list_approvers,
                wanted,
                done=lambda people: self._offer(wanted, people),
            )

    def drop_approval(self) -> None:
        """Forget an approval that did not hold."""
        self._approval = None
        self.form.take_approval(-1)

    def _offer(self, wanted: Wanted, people: Sequence[Approver]) -> None:
        if not people:
            self.told.emit(_("Nobody who works here may approve this."))
            return
        sheet = ApproveSheet(self._desk, wanted, people)
        sheet.approved.connect(self._take_approval)
        self.sheet_asked.emit(sheet)

    def _take_approval(self, approval: Approval, name: str) -> None:
        self._approval = approval
        self.form.take_approval(approval.wanted.amount_cents)
        self.told.emit(_("{name} approves this one voucher.").format(name=name))
        self.changed.emit()
