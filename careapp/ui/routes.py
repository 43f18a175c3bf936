"""Which page or sheet stands for which destination; each is imported when it is first opened."""

# ruff: noqa: PLC0415 - the counter is painted before anything else is loaded

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject

from careapp.text import N_
from careapp.ui.desk import (
    Desk,
    Destination,
    ToCase,
    ToComposer,
    ToCounter,
    ToCustomer,
    ToEditCustomer,
    ToGiftCard,
    ToImport,
    ToNewCustomer,
    ToProgramme,
    ToPromise,
    ToRedeem,
    ToShop,
    ToTemplates,
    ToVouchers,
)
from careapp.ui.page import Page, Section
from careapp.ui.pages.counter import CounterPage
from careapp.ui.people_search import PeopleSearch
from careapp.ui.window import Window

COUNTER, TODAY, VOUCHERS, CASES, MANAGE = "counter", "today", "vouchers", "cases", "manage"

LATER = (
    "careapp.services.sales",
    "careapp.services.customers",
    "careapp.ui.pages.card",
    "careapp.ui.dialogs.purchase",
    "careapp.ui.dialogs.shortcuts",
    "careapp.ui.dialogs.customer",
    "careapp.ui.dialogs.promise_newcomer",
    "careapp.ui.pages.composer",
    "careapp.ui.pages.today",
    "careapp.ui.pages.redeem",
    "careapp.ui.pages.cases",
    "careapp.ui.pages.case",
    "careapp.ui.pages.manage",
    "careapp.ui.pages.programme",
    "careapp.ui.pages.templates",
    "careapp.ui.pages.shop",
)
"""What a lane imports while the first name is typed, so that no page waits for it."""


def load_card() -> None:
    """Import what Enter on the first name needs; runs in a lane."""
    import_module("careapp.ui.pages.card")


def load_the_rest() -> None:
    """Import what the first search did not need; runs in a lane."""
    for module in LATER:
        import_module(module)


def sections(desk: Desk, people: PeopleSearch) -> tuple[Section, ...]:
    """Return the entries of the rail; a page is made when it is first shown.

    The counter takes over the search that the window opened with.
    """
    return (
        Section(
            COUNTER,
            N_("Counter"),
            "store",
            1,
            partial(CounterPage, desk, people),
            keys=("F2", "Ctrl+F"),
        ),
        Section(TODAY, N_("Today"), "sun", 2, partial(_today_page, desk), keys=("F3",)),
        Section(VOUCHERS, N_("Vouchers"), "ticket", 3, partial(_redeem_page, desk), keys=("F4",)),
        Section(CASES, N_("Cases"), "life-buoy", 4, partial(_cases_page, desk)),
        Section(
            MANAGE,
            N_("Manage"),
            "sliders-horizontal",
            6,
            partial(_manage_page, desk),
            is_for_managers=True,
        ),
    )


class Routes(QObject):
    """Opens destinations in a window; the card and its kin are made once and kept."""

    def __init__(self, desk: Desk, window: Window) -> None:
        """Listen to the desk."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._card: Page | None = None
        self._import: Page | None = None
        self._issued: Page | None = None
        desk.destination_asked.connect(self.open)

    def let_go_of_card(self) -> None:
        """Fill another card from now on: somebody comes back to this one."""
        self._card = None

    def open(self, destination: Destination) -> None:
        """Show the page or the sheet of a destination."""
        match destination:
            case ToCounter(lookup):
                self._open_counter(lookup)
            case ToCustomer(customer_id, action):
                self._open_card(customer_id, action)
            case ToRedeem(code):
                self._open_redeem(code)
            case ToVouchers():
                self._open_issued()
            case ToShop() | ToProgramme() | ToTemplates():
                self._open_manage(destination)
            case _:
                self._open_fresh(destination)

    def _open_fresh(
        self,
        destination: ToComposer
        | ToCase
        | ToPromise
        | ToNewCustomer
        | ToEditCustomer
        | ToGiftCard
        | ToImport,
    ) -> None:
        match destination:
            case ToComposer():
                from careapp.ui.pages.composer import ComposerPage

                self._window.open_page(ComposerPage(self._desk, destination))
            case ToCase():
                from careapp.ui.pages.case import CasePage

                self._window.open_page(CasePage(self._desk, destination))
            case ToPromise():
                from careapp.ui.dialogs.promise_newcomer import open_promise

                open_promise(self._desk, self._window, destination)
            case ToNewCustomer():
                from careapp.ui.dialogs.customer import new_customer_sheet

                self._window.open_sheet(new_customer_sheet(self._desk, destination))
            case ToEditCustomer(customer_id):
                from careapp.ui.dialogs.customer import open_edit_sheet

                open_edit_sheet(self._desk, self._window, customer_id)
            case ToGiftCard():
                from careapp.ui.dialogs.gift_card import open_gift_card

                open_gift_card(self._desk, self._window, destination)
            case ToImport():
                self._open_import()

    def _open_import(self) -> None:
        """Show the import that is under way, or choose a file."""
        from careapp.ui.pages.importing import ImportPage

        if not isinstance(self._import, ImportPage):
            self._import = ImportPage(self._desk)
        elif not self._import.is_working:
            self._import.start_again()
        self._window.open_page(self._import)

    def _open_manage(self, destination: ToShop | ToProgramme | ToTemplates) -> None:
        from careapp.ui.pages.manage import PROGRAMME, SHOP, TEMPLATES, ManagePage

        page = self._window.pages.first_page(MANAGE, self._window)
        if isinstance(page, ManagePage):
            tabs = {ToShop: SHOP, ToProgramme: PROGRAMME, ToTemplates: TEMPLATES}
            page.choose_tab(tabs[type(destination)])
        self._window.go(MANAGE)

    def _open_counter(self, lookup: str | None) -> None:
        page = self._window.go(COUNTER)
        if lookup is not None and isinstance(page, CounterPage):
            page.look_up(lookup)

    def _open_card(self, customer_id: int, action: str) -> None:
        from careapp.ui.pages.card import CardPage

        if not isinstance(self._card, CardPage):
            self._card = CardPage(self._desk)
        self._card.show_customer(customer_id, action)
        self._window.open_page(self._card)

    def _open_issued(self) -> None:
        from careapp.ui.pages.vouchers import IssuedPage

        self._issued = self._issued or IssuedPage(self._desk)
        self._window.go(VOUCHERS)
        self._window.open_page(self._issued)

    def _open_redeem(self, code: str) -> None:
        from careapp.ui.pages.redeem import RedeemPage

        page = self._window.go(VOUCHERS)
        if code and isinstance(page, RedeemPage):
            page.check(code)


def _today_page(desk: Desk) -> Page:
    from careapp.ui.pages.today import TodayPage

    return TodayPage(desk)


def _redeem_page(desk: Desk) -> Page:
    from careapp.ui.day_papers import DayPaper
    from careapp.ui.dialogs.day_papers import open_day_papers
    from careapp.ui.pages.redeem import RedeemPage

    page = RedeemPage(desk)
    page.add_key("Ctrl+P", lambda: open_day_papers(desk, page.window_shell, DayPaper.REPORT))
    return page


def _cases_page(desk: Desk) -> Page:
    from careapp.ui.pages.cases import CasesPage

    return CasesPage(desk)


def _manage_page(desk: Desk) -> Page:
    from careapp.ui.pages.manage import ManagePage

    return ManagePage(desk)
