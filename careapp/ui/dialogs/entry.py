"""One thing that happened, opened from the history, and what can be done with it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from careapp.rules.loyalty.earning import Unit
from careapp.rules.sales import list_items, read_items
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services.history_entries import HistoryEntry, HistoryKind
from careapp.text import _, elided, format_date, format_money
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.history_rows import (
    care_state,
    care_words,
    gift_words,
    moment_words,
    note_words,
    reason_words,
    sheet_title,
    unit_of,
)
from careapp.ui.loyalty_words import gained_words
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.offer import Offer


class EntrySheet(Sheet):
    """What a row of the history says in full."""

    return_asked = Signal(object)
    """Goods of this purchase come back: the `HistoryEntry`."""
    correction_asked = Signal(object)
    """This purchase was recorded wrongly: the `HistoryEntry`."""
    print_asked = Signal(object)
    """Print this voucher, or a copy of it: the `HistoryEntry`."""
    undo_asked = Signal(object)
    """Undo this correction by hand: the `HistoryEntry`."""
    withdrawal_asked = Signal(object)
    """The person no longer agrees to this note: the `HistoryEntry`."""

    def __init__(
        self, entry: HistoryEntry, today: date, *, may_undo_adjustments: bool = False
    ) -> None:
        """Show the row and offer what fits it."""
        super().__init__(sheet_title(entry), moment_words(entry), width=560)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        has_sum = entry.kind not in _WITHOUT_SUM
        for number, line in enumerate(_lines(entry)):
            lines.addWidget(Text(line, Face.NUM if has_sum and not number else Face.BODY))
        self.body.addLayout(lines)
        self._may_undo_adjustments = may_undo_adjustments
        for offer, signal in self._offers(entry, today):
            offer.clicked.connect(lambda _checked=False, signal=signal: self._choose(signal, entry))
            self.body.addWidget(offer)
            self.first_focus = self.first_focus or offer
        close = Button(_("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)

    def _offers(self, entry: HistoryEntry, today: date) -> list[tuple[Offer, str]]:
        if entry.kind is HistoryKind.PURCHASE and entry.returned_cents < entry.total_cents:
            back = Offer(
                _("Return"), _("all of it or a part; the points are shown first"), "undo-2"
            )
            wrong = Offer(_("Correct"), _("the amount was typed wrongly"), "pencil")
            return [(back, "return_asked"), (wrong, "correction_asked")]
        if entry.kind is HistoryKind.VOUCHER and _can_be_printed(entry, today):
            is_first = entry.state == VoucherState.ISSUED
            title = _("Print") if is_first else _("Print a copy")
            sub = (
                _("it is saved and has not been printed yet")
                if is_first
                else _("the same code, marked as a duplicate")
            )
            return [(Offer(title, sub, "printer"), "print_asked")]
        if entry.kind is HistoryKind.ADJUSTMENT and self._may_undo_adjustments:
            sub = _("by an opposite row, with a reason")
            return [(Offer(_("Undo"), sub, "undo-2"), "undo_asked")]
        if entry.is_agreed:
            sub = _("the words of the note go for good")
            return [(Offer(_("Withdraw the consent"), sub, "trash-2"), "withdrawal_asked")]
        return []

    def _choose(self, signal: str, entry: HistoryEntry) -> None:
        self.accept()
        getattr(self, signal).emit(entry)


_CARE = (
    HistoryKind.CASE,
    HistoryKind.PROMISE,
    HistoryKind.UPDATE,
    HistoryKind.FEEDBACK,
    HistoryKind.REQUEST,
)
_WITH_TEXT = (HistoryKind.CASE, HistoryKind.PROMISE)
"""Their words are too long for a title."""
_WITHOUT_SUM = (HistoryKind.NOTE, *_CARE)


def _can_be_printed(entry: HistoryEntry, today: date) -> bool:
    is_open = VoucherState(entry.state) in OPEN_STATES
    return is_open and (entry.expires_on is None or entry.expires_on >= today)


def _lines(entry: HistoryEntry) -> list[str]:
    match entry.kind:
        case HistoryKind.NOTE:
            agreed = [_("The person agreed that we write this down.")] if entry.is_agreed else []
            return [note_words(entry), *agreed]
        case kind if kind in _CARE:
            state = care_state(entry)
            said = entry.text if entry.kind in _WITH_TEXT else ""
            return list(filter(None, [said, care_words(entry), state.text if state else ""]))
        case HistoryKind.ADJUSTMENT:
            return [gained_words(entry.points, Unit(entry.text)), entry.reason]
        case HistoryKind.VOUCHER:
            lines = [gift_words(entry), *filter(None, [reason_words(entry)])]
            if entry.expires_on is not None:
                until = format_date(entry.expires_on)
                lines.append(elided(_("Good until {day}").format(day=until)))
            if entry.redeemed_on is not None:
                used = format_date(entry.redeemed_on)
                lines.append(elided(_("Used on {day}").format(day=used)))
            return lines
        case _:
            points = entry.points - entry.points_spent
            parts = [
                format_money(entry.amount_cents),
                list_items(read_items(entry.text)),
                gained_words(points, unit_of(entry)) if points else "",
                entry.reason,
            ]
            return [part for part in parts if part]
