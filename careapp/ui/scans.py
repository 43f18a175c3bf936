"""From a scanned code to a page: the person, the voucher, or a word about what it is not."""

# ruff: noqa: PLC0415 - the scanner listens before the database layer is loaded

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from careapp.errors import CareAppError
from careapp.text import _
from careapp.ui.desk import Desk, ToCounter, ToCustomer, ToRedeem
from careapp.ui.pages.counter import CounterPage
from careapp.ui.tokens import Tone
from careapp.ui.window import Window

if TYPE_CHECKING:
    from careapp.services.scanning import Scanned


def _route(session: Any, code: str) -> "Scanned":  # noqa: ANN401 - the type is not loaded yet
    from careapp.services.scanning import route_scan

    return route_scan(session, code)


class ScanRouter(QObject):
    """Asks the archive what a code is, and opens what it leads to."""

    badge_read = Signal(str)
    """Somebody who works here takes over."""

    def __init__(self, desk: Desk, window: Window) -> None:
        """Listen to what neither a sheet nor a page could use."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.scan_routed.connect(self.route)

    def route(self, code: str) -> None:
        """Find out what a code is; the newest scan wins."""
        self._desk.tasks.fetch(self, "scan", _route, code, done=self._follow, failed=self._tell)

    def _follow(self, scanned: "Scanned") -> None:
        from careapp.services.scanning import Scan

        match scanned.kind:
            case Scan.CUSTOMER if scanned.customer_id is not None:
                self._desk.open(ToCustomer(scanned.customer_id))
            case Scan.VOUCHER:
                self._desk.open(ToRedeem(scanned.code))
            case Scan.BADGE:
                self.badge_read.emit(scanned.code)
            case Scan.FREE_CARD:
                self._offer_card(scanned.code)
            case kind:
                self._window.toast(_WORDS[kind](), tone=Tone.WARN)

    def _offer_card(self, code: str) -> None:
        self._desk.open(ToCounter())
        page = self._window.page
        if isinstance(page, CounterPage):
            page.offer_card(code)

    def _tell(self, error: CareAppError) -> None:
        self._window.toast(error.text, tone=Tone.WARN)


_WORDS = {
    "tax_code": lambda: _("That is the health card: we do not use it. Just the name will do."),
    "product": lambda: _("That is a product, not a card."),
    "unreadable": lambda: _("The scanner read something that is neither a card nor a voucher."),
}
