"""Points or stamps corrected by hand: how many, why, and what is there afterwards."""

import re

from PySide6.QtCore import Signal

from careapp.errors import CareAppError
from careapp.rules.loyalty.adjusting import MOST
from careapp.rules.loyalty.earning import Unit
from careapp.services.adjusting import (
    AdjustRequest,
    UndoAdjustment,
    adjust_points,
    undo_adjustment,
)
from careapp.services.card import Card
from careapp.services.history_entries import HistoryEntry
from careapp.services.operation_id import new_operation_id
from careapp.text import _, format_number, ngettext
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.history_rows import moment_words
from careapp.ui.loyalty_words import gained_words
from careapp.ui.people import shown_name
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.stepper import Stepper

_SIGNED = re.compile(r"[+-]?\d{1,6}", re.ASCII)


class SignedStepper(Stepper):
    """A number to add, or below 0 to take away."""

    def words(self, value: int) -> str:
        """Write the number with its sign."""
        return f"+{format_number(value)}" if value > 0 else format_number(value)

    def parse(self, text: str) -> int:
        """Read a number with or without a sign and separators; raise ValueError for others."""
        digits = re.sub(r"[\s.,]", "", text).replace("\N{MINUS SIGN}", "-")
        if not _SIGNED.fullmatch(digits):
            raise ValueError(text)
        return int(digits)


class AdjustSheet(WorkingSheet):
    """Add or take away; the reason stays in the history with the name of who did it."""

    adjusted = Signal(object)
    """An `Adjusted`."""

    def __init__(self, desk: Desk, card: Card) -> None:
        """Start with nothing to add."""
        self._unit, self._balance = card.loyalty.unit, card.loyalty.balance
        is_stamps = self._unit is Unit.STAMP
        title = _("Correct the stamps") if is_stamps else _("Correct the points")
        super().__init__(title, shown_name(card.person.name), width=520)
        self._desk = desk
        self._op_id = new_operation_id()
        self._customer_id = card.person.id
        what = _("To add, or with a minus to take away")
        self.points = SignedStepper(-max(0, self._balance), MOST, 0, name=what)
        self.reason = Field(_("Why"), placeholder=_("it stays in the history"))
        self.after = Note("", Tone.NEUTRAL, icon="scale")
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        self.body.addWidget(Labelled(what, self.points))
        for part in (self.reason, self.after, self.fault):
            self.body.addWidget(part)
        self.go = Button(_("Correct"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.go.clicked.connect(self._adjust)
        self.set_primary(self.go)
        self.first_focus = self.points
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self.points.changed.connect(self._show_after)
        self._show_after(0)

    def _show_after(self, points: int) -> None:
        after = self._balance + points
        stamps = ngettext("Afterwards: {n} stamp.", "Afterwards: {n} stamps.", abs(after))
        words = ngettext("Afterwards: {n} point.", "Afterwards: {n} points.", abs(after))
        words = stamps if self._unit is Unit.STAMP else words
        self.after.set_note(words.format(n=format_number(after)), Tone.NEUTRAL)
        self._say_fault("")

    def _adjust(self) -> None:
        if not self.points.is_readable():
            least, most = self.points.limits()
            words = _("It goes from {least} to {most}.")
            self._say_fault(words.format(least=least, most=most))
            self.points.setFocus()
            return
        self.set_working(self.go)
        request = AdjustRequest(
            self._op_id, self._customer_id, self.points.value(), self._unit, self.reason.text()
        )
        self._desk.tasks.change(
            self, adjust_points, request, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _finish(self, adjusted: object) -> None:
        self.accept()
        self.adjusted.emit(adjusted)

    def _tell(self, error: CareAppError) -> None:
        super()._tell(error)
        (self.reason if self.points.value() else self.points).setFocus()


class UndoAdjustmentSheet(WorkingSheet):
    """A correction of before is undone by an opposite row; both stay in the ledger."""

    undone = Signal()

    def __init__(self, desk: Desk, entry: HistoryEntry) -> None:
        """Ask why."""
        super().__init__(_("Undo the correction"), moment_words(entry), width=520)
        self._desk = desk
        self._op_id = new_operation_id()
        self._adjustment_id = entry.id
        unit = Unit(entry.text)
        words = _("{points} · {reason}")
        what = words.format(points=gained_words(entry.points, unit), reason=entry.reason)
        self.reason = Field(_("Why"), placeholder=_("it stays in the history"))
        self.first_focus = self.reason.edit
        self.body.addWidget(Text(what, Face.BODY_M))
        self.body.addWidget(self.reason)
        self.body.addWidget(Note(_after_words(entry.points, unit), icon="undo-2"))
        self.go = Button(_("Undo the correction"), Kind.PRIMARY, "undo-2", "⏎", height=LARGE)
        self.go.clicked.connect(self._undo)
        self.set_primary(self.go)
        cancel = Button(_("Close"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)

    def _undo(self) -> None:
        self.set_working(self.go)
        request = UndoAdjustment(self._op_id, self._adjustment_id, self.reason.text())
        self._desk.tasks.change(
            self, undo_adjustment, request, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _finish(self, _undone: object) -> None:
        self.accept()
        self.undone.emit()

    def _tell(self, error: CareAppError) -> None:
        self.set_working(None)
        self.reason.set_fault(error.text)
        self.reason.setFocus()
        self.fit()


def _after_words(points: int, unit: Unit) -> str:
    """Return what undoing does with the points that the correction moved."""
    if points < 0:
        if unit is Unit.STAMP:
            return _("The stamps taken away come back.")
        return _("The points taken away come back.")
    if unit is Unit.STAMP:
        return _("The stamps added go again; those spent since are treated as in a return.")
    return _("The points added go again; those spent since are treated as in a return.")
