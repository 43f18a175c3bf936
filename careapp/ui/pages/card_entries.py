"""What is done from a row of the history: take back, correct, print again, undo."""

from PySide6.QtCore import QObject, Signal

from careapp import clock
from careapp.rules.permissions import Action, may
from careapp.services.feedback_lists import FeedbackRow
from careapp.services.history_entries import HistoryEntry, HistoryKind
from careapp.services.note_agreements import WithdrawAgreement, withdraw_agreement
from careapp.services.operation_id import new_operation_id
from careapp.services.sight import see_told
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.adjust import UndoAdjustmentSheet
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.dialogs.take_back import CorrectionSheet, ReturnSheet
from careapp.ui.dialogs.told import ToldSheet
from careapp.ui.reprinting import Reprinter


class EntryActions(QObject):
    """Opens a row of the history and what it offers."""

    sheet_asked = Signal(object)
    """A `Sheet` to open."""
    told = Signal(str)
    """It is done: the sentence that says so."""
    failed = Signal(object)
    """A `CareAppError`."""
    returned = Signal(object)
    """Goods came back: the `RecordedReturn`, which can be undone."""

    def __init__(self, desk: Desk, reprinter: Reprinter) -> None:
        """Know no row yet."""
        super().__init__(reprinter)
        self._desk, self._reprinter = desk, reprinter

    def open(self, entry: HistoryEntry) -> None:
        """Show a row in full."""
        if entry.kind is HistoryKind.FEEDBACK:
            self._fetch_told(entry.id)
        else:
            self._show(entry)

    def _show(self, entry: HistoryEntry) -> None:
        may_undo = may(self._desk.actor.own_role, Action.CORRECT_POINTS)
        sheet = EntrySheet(entry, clock.today(), may_undo_adjustments=may_undo)
        sheet.return_asked.connect(self._take_back)
        sheet.correction_asked.connect(self._correct)
        sheet.print_asked.connect(lambda one: self._reprinter.print_again(one.id))
        sheet.undo_asked.connect(self._undo_adjustment)
        sheet.withdrawal_asked.connect(self._ask_withdrawal)
        self.sheet_asked.emit(sheet)

    def _fetch_told(self, feedback_id: int) -> None:
        """Show what they told us with our answer, or answer it now."""
        self._desk.tasks.fetch(
            self,
            "told",
            see_told,
            feedback_id,
            self._desk.actor,
            done=self._show_told,
            failed=self.failed.emit,
        )

    def _show_told(self, told: FeedbackRow) -> None:
        sheet = ToldSheet(self._desk, told)
        sheet.saved.connect(self.told)
        self.sheet_asked.emit(sheet)

    def _take_back(self, entry: HistoryEntry) -> None:
        sheet = ReturnSheet(self._desk, entry)
        sheet.returned.connect(self.returned)
        self.sheet_asked.emit(sheet)

    def _correct(self, entry: HistoryEntry) -> None:
        sheet = CorrectionSheet(self._desk, entry)
        sheet.corrected.connect(lambda _done: self.told.emit(_("Corrected.")))
        self.sheet_asked.emit(sheet)

    def _undo_adjustment(self, entry: HistoryEntry) -> None:
        sheet = UndoAdjustmentSheet(self._desk, entry)
        sheet.undone.connect(lambda: self.told.emit(_("Correction undone.")))
        self.sheet_asked.emit(sheet)

    def _ask_withdrawal(self, entry: HistoryEntry) -> None:
        question = QuestionSheet(
            _("Withdraw the consent?"),
            _(
                "The words of the note go for good and nobody can bring them back. That there was "
                "a note stays in the history."
            ),
            _("Withdraw the consent"),
            icon="trash-2",
        )
        request = WithdrawAgreement(new_operation_id(), entry.id)
        question.accepted.connect(lambda: self._withdraw(request))
        self.sheet_asked.emit(question)

    def _withdraw(self, request: WithdrawAgreement) -> None:
        self._desk.tasks.change(
            self,
            withdraw_agreement,
            request,
            self._desk.actor,
            done=lambda _done: self.told.emit(_("Consent withdrawn: the words are gone.")),
            failed=self.failed.emit,
        )
