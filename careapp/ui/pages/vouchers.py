"""All vouchers that were issued: found, looked at, copied, withdrawn, written again, extended."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.permissions import Action, may
from careapp.rules.shop import HistoryView
from careapp.services.actor import Actor
from careapp.services.sight import see_details, see_vouchers
from careapp.services.staff import list_staff
from careapp.services.voucher_details import VoucherDetails
from careapp.services.voucher_lists import PAGE, VoucherRow, VoucherSearch
from careapp.services.vouchers import IssuedVoucher
from careapp.text import _
from careapp.ui.desk import Desk, ToCustomer
from careapp.ui.dialogs.voucher_change import (
    ExtendSheet,
    ReissueSheet,
    VoidSheet,
    VoucherChangeSheet,
)
from careapp.ui.page import Page
from careapp.ui.pages.vouchers_details import Deed, DetailsCard
from careapp.ui.pages.vouchers_filter import FilterBar
from careapp.ui.pages.vouchers_head import ISSUED, VouchersHead
from careapp.ui.pages.vouchers_words import voucher_row
from careapp.ui.reprinting import Reprinter
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Card, EmptyState, Note
from careapp.ui.widgets.results import ResultList


class IssuedPage(Page):
    """The list of issued vouchers, fifty at a time, and one of them in full."""

    watches = frozenset({"voucher", "customer", "staff"})
    is_kept = True

    def __init__(self, desk: Desk) -> None:
        """Build the page; what it shows is fetched when it comes to the front."""
        self.title = _("Issued vouchers")
        super().__init__()
        self._desk = desk
        self._rows: tuple[VoucherRow, ...] = ()
        self._is_whole = True
        self._wanted: int | None = None
        self._build()
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        """Be ready to search; what happened meanwhile is fetched."""
        self.filter.text.setFocus()
        self._desk.tasks.fetch(
            self, "people", load_people, clock.shop_day(clock.now()), done=self.filter.set_people
        )
        self.refresh()

    def refresh(self) -> None:
        """Fetch the rows in sight again, and the voucher that is open."""
        is_open = self._desk.shop.history_view == HistoryView.OPEN
        self.own_only.setVisible(not (is_open or may(self._desk.actor.role, Action.SEE_HISTORY)))
        self._ask(max(PAGE, len(self._rows)))
        self._open()

    def escape(self) -> bool:
        """Show everything again before the page is left."""
        if not self.filter.is_narrow():
            return False
        self.filter.clear()
        return True

    def take_scan(self, code: str) -> bool:
        """Find a scanned voucher here instead of using it."""
        self.filter.clear()
        self.filter.text.setText(code)
        self._search()
        return True

    def toast_place(self) -> QWidget:
        """Toasts stand over the list, never over what can be done."""
        return self.card

    def _build(self) -> None:
        self.head = VouchersHead(self._desk, self.title, ISSUED)
        self.filter = FilterBar()
        self.list = ResultList(_("Issued vouchers"))
        self.nothing = EmptyState(
            "ticket",
            _("No voucher like this"),
            _("Try fewer words, or show all of them."),
        )
        self.details = DetailsCard()
        words = _(
            "Here are the vouchers that you have written: the others are covered at the till."
        )
        self.own_only = Note(words, icon="eye-off")
        self.own_only.hide()
        self.reprinter = Reprinter(self._desk, self)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.card = Card(is_flush=True)
        self.card.body.addWidget(self._stack)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.card, 1)
        body.addWidget(self.details)
        page = QVBoxLayout(self)
        self.keep_margins(page, 16, 16)
        page.setSpacing(12)
        page.addWidget(self.head)
        page.addWidget(self.filter)
        page.addWidget(self.own_only)
        page.addLayout(body, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self._search)
        self.list.current_changed.connect(lambda _key: self._open())
        self.list.opened.connect(lambda _key: self.details.focus_first())
        self.list.reached_end.connect(self._ask_more)
        self.details.asked.connect(lambda deed: self._do(Deed(deed)))
        self.reprinter.told.connect(self._say)
        self.reprinter.failed.connect(self._tell)
        self.add_key("Ctrl+P", lambda: self._do(Deed.PRINT))
        self._desk.actor_changed.connect(self._open)

    def _search(self) -> None:
        self._ask(PAGE)

    def _ask_more(self) -> None:
        if not self._is_whole:
            self._ask(len(self._rows) + PAGE)

    def _ask(self, rows: int) -> None:
        search = self.filter.search(clock.shop_day(clock.now()))
        self._desk.tasks.fetch(
            self,
            "list",
            load_rows,
            search,
            rows,
            self._desk.actor,
            done=lambda found: self._take_rows(found, rows),
        )

    def _take_rows(self, rows: tuple[VoucherRow, ...], asked: int) -> None:
        self._rows, self._is_whole = rows, len(rows) < asked
        self.list.set_rows([voucher_row(row) for row in rows], choose_first=True)
        if self._wanted is not None:
            self.list.set_current_key(self._wanted)
            self._wanted = None
        self._stack.setCurrentWidget(self.list if rows else self.nothing)

    def _open(self) -> None:
        """Show the chosen voucher in full."""
        key = self.list.current_key()
        if isinstance(key, int):
            self._desk.tasks.fetch(
                self,
                "details",
                see_details,
                key,
                self._desk.actor,
                done=self._show,
                failed=self._tell,
            )
        else:
            self._desk.tasks.forget(self, "details")
            self.details.show_nothing()

    def _show(self, details: VoucherDetails) -> None:
        today = clock.shop_day(clock.now())
        self.details.show_details(details, self._desk.actor.own_role, today)

    def _do(self, deed: Deed) -> None:
        details = self.details.details
        if details is None or self.details.buttons[deed].isHidden():
            return
        match deed:
            case Deed.PRINT:
                self.reprinter.print_again(details.row.voucher_id)
            case Deed.OPEN_CARD if details.row.customer_id is not None:
                self._desk.open(ToCustomer(details.row.customer_id))
            case _:
                self._change(deed, details)

    def _change(self, deed: Deed, details: VoucherDetails) -> None:
        sheet: VoucherChangeSheet
        match deed:
            case Deed.REISSUE:
                sheet = ReissueSheet(self._desk, details)
                sheet.made.connect(self._take_again)
            case Deed.EXTEND:
                sheet = ExtendSheet(self._desk, details, clock.shop_day(clock.now()))
                sheet.made.connect(lambda _none: self._say(_("It is good for longer now.")))
            case _:
                sheet = VoidSheet(self._desk, details)
                sheet.made.connect(lambda _none: self._say(_("Withdrawn. Nobody can use it.")))
        self.window_shell.open_sheet(sheet)

    def _take_again(self, issued: IssuedVoucher) -> None:
        """Print what was written again, and have it in sight."""
        self._wanted = issued.voucher_id
        self.reprinter.print_issued(issued)
        self.refresh()

    def _say(self, words: str) -> None:
        self.window_shell.toast(words)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)


def load_rows(
    session: Any,  # noqa: ANN401 - ui knows no session
    search: VoucherSearch,
    rows: int,
    by: Actor,
) -> tuple[VoucherRow, ...]:
    """Return so many rows of a list, page by page, or as many as somebody may see."""
    found: tuple[VoucherRow, ...] = ()
    while len(found) < rows:
        page = see_vouchers(session, search, by, found[-1].voucher_id if found else None)
        found += page
        if len(page) < PAGE:
            break
    return found


def load_people(session: Any, day: Any) -> list[tuple[int, str]]:  # noqa: ANN401 - as above
    """Return everybody who may have given a voucher, by id and name."""
    people = list_staff(session, day, with_former=True)
    return [(member.staff_id, member.name) for member in people]
