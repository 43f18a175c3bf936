"""Which issued vouchers are shown: by state, name or code, kind, reason, giver and period."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.vouchers import KINDS, kind_of
from careapp.services.voucher_lists import VoucherFilter, VoucherSearch
from careapp.text import _, ngettext
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.segmented import Segmented

_PERIODS = (1, 7, 30, 365)
"""In days, today included."""


class FilterBar(QWidget):
    """Two rows: what is typed and the state; then kind, reason, giver and period."""

    changed = Signal()

    def __init__(self) -> None:
        """Show everything."""
        super().__init__()
        self.text = LineEdit(_("Name, code or its last four"), "search")
        self.text.setAccessibleName(self.text.placeholderText())
        self.which = Segmented(
            [
                (VoucherFilter.ALL, _("All of them")),
                (VoucherFilter.OPEN, _("To be used")),
                (VoucherFilter.USED, _("Used ones")),
                (VoucherFilter.EXPIRED, _("Expired ones")),
                (VoucherFilter.VOID, _("Withdrawn ones")),
            ],
            _("State"),
            height=44,
        )
        self.kind = Combo([("", _("Every kind"))], "ticket", _("Kind"))
        self.kind.set_options([("", _("Every kind")), *((one.key, _(one.name)) for one in KINDS)])
        self.reason = Combo(icon="message-circle", name=_("Reason"))
        self.giver = Combo(icon="user", name=_("Who gave it"))
        self.period = Combo(
            [("", _("Since ever")), *((str(days), _period_words(days)) for days in _PERIODS)],
            "calendar",
            _("Period"),
        )
        self.all = Button(_("Show all"), Kind.GHOST, "x", name=_("Show all vouchers"))
        self.set_people(())
        self._offer_reasons()
        self._lay_out()
        self._connect()

    def set_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer those who may have given a voucher, by id and name."""
        chosen = self.giver.value()
        everybody = [("", _("Everybody"))]
        self.giver.set_options(everybody + [(str(key), name) for key, name in people])
        self.giver.set_value(chosen or "")

    def search(self, today: date) -> VoucherSearch:
        """Return what is asked for on a shop day."""
        giver, days = self.giver.value(), self.period.value()
        return VoucherSearch(
            VoucherFilter(self.which.value()),
            self.text.text(),
            self.kind.value(),
            self.reason.value(),
            int(giver) if giver else None,
            today - timedelta(days=int(days) - 1) if days else None,
        )

    def is_narrow(self) -> bool:
        """Return whether anything is left out."""
        return self.search(date.max) != VoucherSearch()

    def clear(self) -> None:
        """Show everything again."""
        self.blockSignals(True)
        self.text.clear()
        self.which.set_value(VoucherFilter.ALL)
        for combo in (self.kind, self.giver, self.period):
            combo.set_value("")
        self._offer_reasons()
        self.blockSignals(False)
        self._tell()

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(12)
        upper.addWidget(self.text, 1)
        upper.addWidget(self.which)
        for combo in (self.kind, self.reason, self.giver, self.period):
            lower.addWidget(combo, 1)
        lower.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(upper)
        column.addLayout(lower)
        self.all.setEnabled(False)

    def _connect(self) -> None:
        self.text.textEdited.connect(lambda _text: self._tell())
        self.which.changed.connect(lambda _key: self._tell())
        self.kind.chosen.connect(lambda _key: self._take_kind())
        for combo in (self.reason, self.giver, self.period):
            combo.chosen.connect(lambda _key: self._tell())
        self.all.clicked.connect(self.clear)

    def _take_kind(self) -> None:
        self._offer_reasons()
        self._tell()

    def _offer_reasons(self) -> None:
        """Each kind has reasons of its own; without a kind there is none to choose."""
        kind = self.kind.value()
        reasons = [(one.key, _(one.label)) for one in kind_of(kind).reasons] if kind else []
        self.reason.set_options([("", _("Every reason")), *reasons])
        self.reason.set_value("")
        self.reason.setEnabled(bool(kind))

    def _tell(self) -> None:
        self.all.setEnabled(self.is_narrow())
        self.changed.emit()


def _period_words(days: int) -> str:
    if days == 1:
        return _("Given out today")
    return ngettext("The last {n} day", "The last {n} days", days).format(n=days)
