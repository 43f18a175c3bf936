"""A receipt printer from its address to its last piece of paper, on a real connection."""

import pytest
from PySide6.QtCore import Qt

from careapp import settings
from careapp.documents import escpos
from careapp.documents.paper import PaperSize
from careapp.ui import printing
from careapp.ui.desk import ToShop
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.printer import AddressSheet, PrinterSheet
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.offer import Offer
from tests.documents.reading import scanned_by_another
from tests.services.printing.machine import NO_PAPER, READY, Machine, switched_on
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, MARTA, Control, Shop

Key = Qt.Key
ROLL = PaperSize.ROLL_80
STATE_OF = printing.state_of
"""The real one: the shop of the tests knows only printers that are there."""


def choose_printer(floor: Shop, address: str) -> None:
    """Write the printer's address, try it, put it right, and start with its paper."""
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    tab = floor.page(ManagePage).tab
    assert isinstance(tab, ShopPage)
    combo = tab.printers.combos[ROLL]
    combo.setFocus()
    floor.press(Key.Key_End, settles=False)
    floor.settle()
    floor.paste_into(floor.sheet(AddressSheet).address.edit, address)
    floor.press(Key.Key_Return)
    floor.click(tab.printers.adjust[ROLL])
    floor.click(floor.sheet(PrinterSheet).trial)
    floor.paste_into(floor.sheet(PrinterSheet).right.edit, "9,5")
    floor.press(Key.Key_Return)
    tab.printers.paper.set_value(ROLL)
    tab.printers.paper.changed.emit(ROLL)
    floor.act_as(GIULIA)


def compose(floor: Shop) -> None:
    floor.press(Key.Key_F2)
    floor.write("wojcik")
    floor.press(Key.Key_Return)
    floor.press(Key.Key_F6)
    assert floor.page(ComposerPage).paper_size() is ROLL


def hint(sheet: PrinterTroubleSheet) -> str:
    """Return what stands below the first way on."""
    return sheet.findChildren(Offer)[0].accessibleDescription()


def test_a_voucher_stands_whatever_the_receipt_printer_does(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "state_of", STATE_OF)
    with switched_on(Machine()) as printer:
        choose_printer(floor, printer.address)
        assert floor.floor.settings.text(settings.PRINTER_ROLL_80).endswith("?right=5")
        assert floor.window.rail.printer.text() == "La stampante è pronta"

        compose(floor)
        printer.says = NO_PAPER
        floor.press(Key.Key_P, Control)
        (voucher,) = floor.ask(looking.vouchers)
        assert (voucher.state, voucher.prints) == ("issued", 0)
        trouble = floor.sheet(PrinterTroubleSheet)
        assert trouble.title.text() == "Non è ancora stampato"
        assert hint(trouble) == "appena è a posto (⏎)"
        said = [note.text() for note in trouble.findChildren(Note)]
        assert "già salvato e vale" in said[0]
        assert said[1].startswith("La stampante è senza carta.")

        printer.says = READY
        floor.press(Key.Key_1)
        card = floor.page(CardPage)
        assert floor.said().startswith("Stampato.")

        card.history.setFocus()
        floor.press(Key.Key_Home)
        floor.press(Key.Key_Return)
        floor.sheet(EntrySheet)
        floor.press(Key.Key_Return)
        assert floor.said() == "Stampato."
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.customer_id, voucher.state, voucher.prints) == (MARTA, "printed", 2)
    trial, first, copy = map(escpos.to_raster, printer.paper().pages)
    codes = [scanned_by_another(page) for page in (first, copy)]
    assert codes[0] == codes[1] != []
    assert scanned_by_another(trial) == ["CAREAPPTEST"]
    assert copy.height > first.height, "the copy says that it is one"


def test_a_printer_turned_off_is_said_and_the_voucher_is_never_printed_elsewhere(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "state_of", STATE_OF)
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    with switched_on(Machine()) as printer:
        choose_printer(floor, printer.address)
    compose(floor)
    floor.press(Key.Key_P, Control)
    trouble = floor.sheet(PrinterTroubleSheet)
    assert trouble.title.text() == "La stampante non risponde"
    assert hint(trouble) == "di solito basta riaccenderla (⏎)"
    said = [note.text() for note in trouble.findChildren(Note)]
    assert said[1].startswith("La stampante non risponde.")
    assert trouble.sub.text() == printer.address
    floor.press(Key.Key_Escape)
    floor.floor.printers.look()
    floor.settle()
    assert floor.window.rail.printer.text() == "La stampante non c’è"
    assert any(printer.address in note.text() for note in floor.window.findChildren(Note))
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.state, voucher.prints) == ("issued", 0)
    assert floor.printed == []
    assert len(printer.paper().pages) == 1, "the trial page"
