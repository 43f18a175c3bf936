"""What the counter asks of whoever is at it, and what the till sees of a customer."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careapp.rules.shop import LEAST_LOCK_MINUTES, MOST_LOCK_MINUTES, HistoryView, Shop
from careapp.services.operation_id import new_operation_id
from careapp.services.shop import ShopChange
from careapp.services.staff import Member
from careapp.text import _
from careapp.ui.typefaces import Face
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import Stepper
from careapp.ui.widgets.tick import Toggle


class CounterRules(QWidget):
    """The lock, and after how long it comes by itself."""

    changed = Signal(object)
    """The owner wants this `ShopChange`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._is_showing = Shop(), False
        self.locks = Toggle(_("Lock the counter"))
        self.minutes = Stepper(
            LEAST_LOCK_MINUTES, MOST_LOCK_MINUTES, 3, name=_("Minutes without a key")
        )
        self.minutes.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.words = Text("", Face.SEC, "text2")
        self.phones = Toggle(_("Phone"))
        self.emails = Toggle(_("E-mail"))
        self.history = Segmented(
            [
                (HistoryView.OPEN, _("seen")),
                (HistoryView.COVERED, _("on request")),
                (HistoryView.CLOSED, _("not seen")),
            ],
            _("History"),
        )
        self._lay_out()
        for toggle in (self.locks, self.phones, self.emails):
            toggle.toggled.connect(lambda _on: self._tell())
        self.minutes.changed.connect(lambda _value: self._tell())
        self.history.changed.connect(lambda _key: self._tell())

    def show_shop(self, shop: Shop, members: Sequence[Member]) -> None:
        """Show what is in force."""
        self._shop, self._is_showing = shop, True
        self.locks.setChecked(shop.locks_counter)
        self.minutes.set_value(shop.lock_after_minutes)
        self.phones.setChecked(shop.shows_phones)
        self.emails.setChecked(shop.shows_emails)
        self.history.set_value(shop.history_view)
        self.words.setText(_lock_words(shop, members))
        self._is_showing = False

    def _tell(self) -> None:
        if self._is_showing or not self.minutes.is_readable():
            return
        wanted = replace(
            self._shop,
            locks_counter=self.locks.isChecked(),
            lock_after_minutes=self.minutes.value(),
            shows_phones=self.phones.isChecked(),
            shows_emails=self.emails.isChecked(),
            history_view=self.history.value(),
        )
        if wanted != self._shop:
            change = ShopChange(new_operation_id(), wanted, self._shop)
            self._shop = wanted
            self.changed.emit(change)

    def _lay_out(self) -> None:
        lock = Card(_("At the counter"))
        lock.body.addWidget(self.locks)
        lock.body.addWidget(self.words)
        lock.body.addWidget(Labelled(_("Minutes without a key"), self.minutes))
        lock.body.addStretch(1)
        seen = Card(_("What the till sees without asking"))
        seen.body.addWidget(self.phones)
        seen.body.addWidget(self.emails)
        seen.body.addWidget(
            Labelled(
                _("Purchases, vouchers and notes"),
                self.history,
                _("On request, each look is put on record. Not seen: a shift lead helps."),
            )
        )
        seen.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(lock, 1)
        row.addWidget(seen, 1)


def _lock_words(shop: Shop, members: Sequence[Member]) -> str:
    if not any(member.has_pin for member in members):
        return _("Nobody has a PIN yet: nothing asks. Give the owner one first.")
    open_to_all = [one.name for one in members if one.is_active and not one.has_pin]
    if shop.locks_counter and open_to_all:
        words = _("Without a PIN anybody comes in under the name of {names}: give them one.")
        return words.format(names=", ".join(open_to_all))
    if shop.locks_counter:
        return _("Whoever comes to the counter proves it by PIN or badge.")
    return _("The till works without a PIN; what only the owner does still asks for it.")
