"""A purchase comes back, whole or in part, or was recorded wrongly."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from careapp.errors import CareAppError
from careapp.rules.loyalty.earning import Unit
from careapp.rules.sales import read_items
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.history_entries import HistoryEntry
from careapp.services.operation_id import new_operation_id
from careapp.services.returns import (
    ReturnPreview,
    ReturnRequest,
    preview_return,
    return_purchase,
)
from careapp.text import _, format_money, format_number, ngettext
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.history_rows import moment_words
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.stepper import AmountField, MoneyStepper

_QUIET_MS = 120


class ReturnSheet(WorkingSheet):
    """How much comes back, and the points that go and come back with it; never refused."""

    returned = Signal(object)
    """A `RecordedReturn`."""

    def __init__(self, desk: Desk, entry: HistoryEntry) -> None:
        """Start with everything that can still come back."""
        super().__init__(_("Return"), moment_words(entry), width=560)
        self._desk = desk
        left = self._left = entry.total_cents - entry.returned_cents
        self._request = ReturnRequest(new_operation_id(), entry.id)
        self.value = MoneyStepper(1, max(1, left), max(1, left), name=_("Value that comes back"))
        self.reason = Field(_("Why"), aside=_("optional"))
        self.what = Note("", Tone.NEUTRAL, icon="undo-2")
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        whole = _("of {amount}").format(amount=format_money(left))
        self.body.addWidget(Labelled(_("Value that comes back"), self.value, aside=whole))
        self.body.addWidget(self.reason)
        self.body.addWidget(self.what)
        self.body.addWidget(self.fault)
        self.go = Button(_("Record the return"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.go.clicked.connect(self._return)
        self.set_primary(self.go)
        self.first_focus = self.value
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self.value.changed.connect(lambda _cents: self._quiet.start())
        self._ask()

    def _asked(self) -> ReturnRequest:
        return replace(self._request, value_cents=self.value.value(), reason=self.reason.text())

    def _ask(self) -> None:
        self._desk.tasks.fetch(
            self,
            "preview",
            preview_return,
            self._asked(),
            done=self._show,
            failed=lambda error: self._say_fault(error.text),
        )

    def _show(self, preview: ReturnPreview) -> None:
        self._say_fault("")
        self.what.set_note(return_words(preview), Tone.NEUTRAL, _refund_words(preview))
        self.fit()

    def _return(self) -> None:
        if not self.value.is_readable():
            self._say_fault(self._what_is_possible())
            self.value.setFocus()
            return
        self.set_working(self.go)
        self._desk.tasks.change(
            self,
            return_purchase,
            self._asked(),
            self._desk.actor,
            done=self._finish,
            failed=self._tell,
        )

    def _finish(self, recorded: object) -> None:
        self.accept()
        self.returned.emit(recorded)

    def _what_is_possible(self) -> str:
        words = _("What comes back goes from {least} to {most}.")
        return words.format(least=format_money(1), most=format_money(self._left))


class CorrectionSheet(WorkingSheet):
    """The right amount and why: an opposite row and a new one are written."""

    corrected = Signal(object)
    """A `CorrectedPurchase`."""

    def __init__(self, desk: Desk, entry: HistoryEntry) -> None:
        """Start with what was recorded."""
        super().__init__(_("Correct the purchase"), moment_words(entry), width=560)
        self._desk = desk
        self._op_id = new_operation_id()
        self._sale_id = entry.id
        self.amount = AmountField(_("Right total"))
        self.amount.set_cents(entry.total_cents)
        self.items = Field(
            _("What they took"), ", ".join(read_items(entry.text)), aside=_("optional")
        )
        self.reason = Field(_("Why"), placeholder=_("typed wrongly"))
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        self.first_focus = self.amount
        self.body.addWidget(Labelled(_("Right total"), self.amount))
        self.body.addWidget(self.items)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.fault)
        self.body.addWidget(
            Note(_("What was recorded stays visible; an opposite row and a new one follow it."))
        )
        self.go = Button(_("Correct"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.go.clicked.connect(self._correct)
        self.set_primary(self.go)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)

    def _correct(self) -> None:
        cents = self.amount.cents()
        self.amount.set_wrong(cents is None)
        if cents is None:
            self._say_fault(_("This is not an amount: write it like 14,60."))
            self.amount.setFocus()
            return
        self.set_working(self.go)
        typed = (item.strip() for item in self.items.text().split(","))
        request = CorrectionRequest(
            self._op_id,
            self._sale_id,
            cents,
            tuple(item for item in typed if item),
            self.reason.text(),
        )
        self._desk.tasks.change(
            self,
            correct_purchase,
            request,
            self._desk.actor,
            done=self._finish,
            failed=self._tell,
        )

    def _finish(self, corrected: object) -> None:
        self.accept()
        self.corrected.emit(corrected)

    def _tell(self, error: CareAppError) -> None:
        super()._tell(error)
        self.reason.setFocus()


def _refund_words(preview: ReturnPreview) -> str:
    cash = format_money(preview.refund_cents - preview.card_cents)
    if preview.card_cents:
        on_card = format_money(preview.card_cents)
        words = _("Give back {amount}; {on_card} go back on the gift card")
        return words.format(amount=cash, on_card=on_card)
    return _("Give back {amount}").format(amount=cash)


def return_words(preview: ReturnPreview) -> str:
    """Say every movement in its own sentence."""
    taken = _taken_words(preview.points_taken, preview.unit)
    sentences = [taken.format(n=format_number(preview.points_taken))]
    if preview.stamps_kept:
        words = ngettext(
            "{n} stamp stays: it belongs to the other purchase of that day.",
            "{n} stamps stay: they belong to the other purchase of that day.",
            preview.stamps_kept,
        )
        sentences.append(words.format(n=format_number(preview.stamps_kept)))
    if preview.points_given_back:
        words = _given_words(preview.points_given_back, preview.spent_unit)
        sentences.append(words.format(n=format_number(preview.points_given_back)))
    if preview.points_missing:
        words = _missing_words(preview.points_missing, is_owed=preview.is_owed)
        sentences.append(words.format(n=format_number(preview.points_missing)))
    if preview.in_vouchers:
        words = ngettext(
            "{n} of them is in a voucher that stays good: if that comes back too, void it first.",
            "{n} of them are in vouchers that stay good: if those come back too, void them first.",
            preview.in_vouchers,
        )
        sentences.append(words.format(n=format_number(preview.in_vouchers)))
    if preview.voucher_back_id is not None:
        sentences.append(_("The voucher used on it is good again."))
    return " ".join(sentences)


def _taken_words(count: int, unit: Unit) -> str:
    if unit is Unit.STAMP:
        return ngettext("{n} stamp goes.", "{n} stamps go.", count)
    return ngettext("{n} point goes.", "{n} points go.", count)


def _given_words(count: int, unit: Unit) -> str:
    if unit is Unit.STAMP:
        return ngettext("{n} spent stamp comes back.", "{n} spent stamps come back.", count)
    return ngettext("{n} spent point comes back.", "{n} spent points come back.", count)


def _missing_words(count: int, *, is_owed: bool) -> str:
    if is_owed:
        return ngettext(
            "{n} of them is spent already: the next ones pay it back.",
            "{n} of them are spent already: the next ones pay them back.",
            count,
        )
    return ngettext(
        "{n} of them is spent already and is forgiven.",
        "{n} of them are spent already and are forgiven.",
        count,
    )
