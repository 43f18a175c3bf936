"""The history on a card, by pages; where the till may not see it, the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.permissions import Action, may
from careapp.rules.shop import HistoryView
from careapp.services.history import HistoryPage, Place
from careapp.services.history_entries import HistoryEntry, HistoryFilter
from careapp.services.operation_id import new_operation_id
from careapp.services.sight import Look, SeenCard, reveal_history, see_history
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.history_rows import Key, key_of, timeline_rows
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import Card, EmptyState
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.timeline import Timeline


class HistoryCard(Card):
    """What happened with one person, newest first."""

    entry_opened = Signal(object)
    """A `HistoryEntry`."""
    uncovered = Signal()
    """It may be seen from now on: fetch the card again."""
    failed = Signal(object)
    """A `CareAppError`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Start with nobody's."""
        super().__init__(_("History"), is_flush=True, parent=parent)
        self._desk = desk
        self.look = Look(0)
        """Whose history is shown, and by which reveal."""
        self.entries: dict[Key, HistoryEntry] = {}
        self._next_page: Place | None = None
        self._is_customer = True
        self._build()
        self._lay_out()
        self._connect()

    def clear(self, customer_id: int) -> None:
        """Leave nothing of one person for the next, whose it is from now on."""
        self.look = Look(customer_id)
        self.entries, self._next_page = {}, None
        self._desk.tasks.forget(self, "history")
        self.filters.set_value(HistoryFilter.ALL)
        self.timeline.set_rows([])

    def show_card(self, seen: SeenCard) -> None:
        """Show the first page of a card, or why there is none."""
        is_open = seen.view is HistoryView.OPEN
        self.covered.setVisible(not is_open)
        self._show_filters(is_customer=seen.card.person.is_customer, is_open=is_open)
        if not is_open:
            self._show_cover(seen.view)
        elif self.filters.value() == HistoryFilter.ALL:
            self._desk.tasks.forget(self, "history")
            self._show(seen.card.history, is_more=False)
        else:
            self._ask(None)

    @property
    def filters(self) -> Segmented:
        """What is shown: somebody who has bought nothing yet has asked for something."""
        return self._filters_of[self._is_customer]

    def _show_filters(self, *, is_customer: bool, is_open: bool) -> None:
        if self._is_customer != is_customer:
            self._is_customer = is_customer
            self.filters.set_value(HistoryFilter.ALL)
        for filters in self._filters_of.values():
            filters.setVisible(is_open and filters is self.filters)

    def open_first(self) -> None:
        """Open the newest thing that happened."""
        self._open(next(iter(self.entries), None))

    def reveal(self) -> None:
        """Uncover it, which is put on record."""
        self.show_it.set_busy(True)
        self._desk.tasks.change(
            self,
            reveal_history,
            new_operation_id(),
            self.look.customer_id,
            self._desk.actor,
            done=self._take_reveal,
            failed=self._tell,
        )

    def _take_reveal(self, look: Look) -> None:
        self.show_it.set_busy(False)
        self.look = look
        self.timeline.setFocus()
        self.uncovered.emit()

    def _tell(self, error: CareAppError) -> None:
        self.show_it.set_busy(False)
        self.failed.emit(error)

    def _show_cover(self, view: HistoryView) -> None:
        """Say who may see it; who is at the counter may ask for it, unless it is closed to them."""
        self.timeline.hide()
        self.nothing.hide()
        is_askable = view is HistoryView.COVERED or may(
            self._desk.actor.own_role, Action.SEE_HISTORY
        )
        self.show_it.setVisible(is_askable)
        self.covered.text.setText(
            _("Show it if you need it: that you looked is put on record.")
            if is_askable
            else _("If you need it, ask a shift lead or the owner.")
        )

    def _show(self, page: HistoryPage, *, is_more: bool) -> None:
        kept = self.entries if is_more else {}
        self.entries = kept | {key_of(entry): entry for entry in page.entries}
        self._next_page = page.next_page
        entries = list(self.entries.values())
        self.timeline.set_rows(timeline_rows(entries, clock.today()))
        self.nothing.setVisible(not entries)
        self.timeline.setVisible(bool(entries))

    def _ask(self, before: Place | None) -> None:
        self._desk.tasks.fetch(
            self,
            "history",
            see_history,
            self.look,
            self._desk.actor,
            HistoryFilter(self.filters.value()),
            before,
            done=lambda page: self._show(page, is_more=before is not None),
            failed=self.failed.emit,
        )

    def _ask_more(self) -> None:
        if self._next_page is not None:
            before, self._next_page = self._next_page, None
            self._ask(before)

    def _open(self, key: object) -> None:
        entry = self.entries.get(key) if isinstance(key, tuple) else None
        if entry is not None:
            self.entry_opened.emit(entry)

    def _build(self) -> None:
        everything, notes = (HistoryFilter.ALL, _("All")), (HistoryFilter.NOTES, _("Notes"))
        of_customer = (
            (HistoryFilter.PURCHASES, _("Purchases")),
            (HistoryFilter.VOUCHERS, _("Vouchers")),
            (HistoryFilter.CASES, _("Cases")),
        )
        of_not_yet = (
            (HistoryFilter.REQUESTS, _("Requests")),
            (HistoryFilter.PROMISES, _("Promises")),
        )
        self._filters_of = {
            is_customer: Segmented([everything, *between, notes], _("What the history shows"))
            for is_customer, between in ((True, of_customer), (False, of_not_yet))
        }
        self.note = Button(_("Add a note"), Kind.GHOST, "sticky-note", height=SMALL)
        self.told = Button(
            "", Kind.GHOST, "message-square", height=SMALL, name=_("What they told us")
        )
        self.timeline = Timeline(_("History"))
        self.nothing = Text(
            _("Nothing yet. What happens from now on is written here."), Face.BODY, "text2"
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(20, 0, 20, 0)
        self.show_it = Button(_("Show the history"), Kind.SECONDARY, "eye", "Ctrl M")
        self.covered = EmptyState("eye-off", _("The history is covered"), "", (self.show_it,))
        self.covered.hide()
        self.setFocusProxy(self.timeline)

    def _lay_out(self) -> None:
        self.heading.addWidget(self.note)
        self.heading.addWidget(self.told)
        for filters in self._filters_of.values():
            self.heading.addWidget(filters)
            filters.hide()
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.timeline, 1)
        self.body.addWidget(self.covered, 1)

    def _connect(self) -> None:
        for filters in self._filters_of.values():
            filters.changed.connect(lambda _key: self._ask(None))
        self.timeline.opened.connect(self._open)
        self.timeline.reached_end.connect(self._ask_more)
        self.show_it.clicked.connect(self.reveal)
