"""What the tests of the composer share."""

import pytest
from PySide6.QtCore import Qt

from careapp import settings
from careapp.errors import Unavailable
from careapp.rules.vouchers import kind_of
from careapp.ui import printing
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.printing import PrintPage
from careapp.ui.widgets.offer import Offer
from tests.ui.floors import MARTA, Shop

Key = Qt.Key
A6, ROLL = settings.PRINTER_A6, settings.PRINTER_ROLL_80


def open_composer(floor: Shop, kind: str = "thank_you", customer_id: int = MARTA) -> ComposerPage:
    floor.open_card(customer_id)
    floor.compose(kind, customer_id)
    return floor.page(ComposerPage)


def break_printer(monkeypatch: pytest.MonkeyPatch, floor: Shop) -> None:
    """Let the first page fail, and every later one come out."""
    tries: list[str] = []

    def fail_once(pages: list[PrintPage], name: str, _title: str) -> None:
        tries.append(name)
        if len(tries) == 1:
            raise Unavailable("Manca la carta.")
        floor.printed.append(list(pages))

    monkeypatch.setattr(printing, "print_pages", fail_once)


def way_on(floor: Shop, title: str) -> None:
    sheet = floor.sheet(PrinterTroubleSheet)
    floor.click(next(offer for offer in sheet.findChildren(Offer) if offer.text() == title))


def choose_reason(floor: Shop, page: ComposerPage, place: int) -> None:
    reason = kind_of(page.head.kinds.value() or "apology").choices[place].key
    page.form.reasons.set_values([reason])
    page.form.reasons.changed.emit()
    floor.settle()
