"""The printers of the counter: found or typed, one for each paper, tried, and said when gone."""

import pytest
from PySide6.QtCore import Qt

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.services.printing import device
from careapp.services.printing.printer import Printer, Way
from careapp.ui import printing
from careapp.ui.desk import ToShop
from careapp.ui.dialogs.printer import AddressSheet, PrinterSheet
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.pages.shop_printers import PrintersCard
from careapp.ui.printing import Found, PrinterState
from careapp.ui.widgets.button import Button
from tests.services.printing.machine import NO_PAPER, Machine, switched_on
from tests.ui.floors import ELENA, Shop

A6, ROLL, NARROW, LETTER = PaperSize.A6, PaperSize.ROLL_80, PaperSize.ROLL_58, PaperSize.LETTER
FOUND = Found(("HP", "Epson"), ("/dev/usb/lp0",))


@pytest.fixture
def card(floor: Shop) -> PrintersCard:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    tab = floor.page(ManagePage).tab
    assert isinstance(tab, ShopPage)
    return tab.printers


def choose(floor: Shop, card: PrintersCard, size: PaperSize, words: str) -> None:
    combo = card.combos[size]
    combo.setCurrentIndex(combo.findText(words))
    combo.activated.emit(combo.currentIndex())
    floor.settle()


def offered(card: PrintersCard, size: PaperSize) -> list[str]:
    combo = card.combos[size]
    return [combo.itemText(index) for index in range(combo.count())]


def kept(floor: Shop, size: PaperSize) -> str:
    return floor.floor.settings.text(settings.PRINTERS[size])


def look_again(floor: Shop, card: PrintersCard) -> None:
    floor.click(next(b for b in card.findChildren(Button) if b.text() == "Cerca di nuovo"))


def test_sheets_have_queues_and_rolls_have_receipt_printers_too(
    floor: Shop, card: PrintersCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "PDF" in card.words.text()
    monkeypatch.setattr(printing, "list_printers", lambda: list(FOUND.queues))
    monkeypatch.setattr(device, "list_devices", lambda: list(FOUND.devices))
    look_again(floor, card)
    none, address = "Nessuna: salva in PDF", "Rete o cavo: scrivi l’indirizzo…"
    assert offered(card, A6) == [none, "HP", "Epson"]
    assert offered(card, ROLL) == [none, "HP", "Epson", "/dev/usb/lp0", address]
    choose(floor, card, ROLL, "/dev/usb/lp0")
    assert Printer.of(kept(floor, ROLL)) == Printer("/dev/usb/lp0", Way.DEVICE)
    assert card.words.text() == "Le stampanti rispondono."


def test_each_paper_has_its_own_printer_and_one_is_to_start_with(
    floor: Shop, card: PrintersCard
) -> None:
    card.show_printers(FOUND)
    assert not card.adjust[A6].isEnabled()
    choose(floor, card, A6, "HP")
    assert [kept(floor, size) for size in PaperSize] == ["HP", "", "", ""]
    assert card.adjust[A6].isEnabled()
    card.paper.set_value(ROLL)
    card.paper.changed.emit(ROLL)
    assert floor.floor.settings.text(settings.PAPER) == "roll_80"
    card.saves_ink.click()
    assert floor.floor.settings.get(settings.SAVES_INK) is True


def test_a_network_printer_is_typed_and_serves_both_rolls(floor: Shop, card: PrintersCard) -> None:
    choose(floor, card, ROLL, "Rete o cavo: scrivi l’indirizzo…")
    sheet = floor.sheet(AddressSheet)
    assert card.combos[ROLL].value() == ""
    floor.press(Qt.Key.Key_Escape)
    assert kept(floor, ROLL) == ""
    choose(floor, card, ROLL, "Rete o cavo: scrivi l’indirizzo…")
    sheet = floor.sheet(AddressSheet)
    floor.paste_into(sheet.address.edit, "192.168.1.50")
    floor.press(Qt.Key.Key_Return)
    assert not floor.has_sheet()
    assert Printer.of(kept(floor, ROLL)) == Printer("192.168.1.50:9100", Way.NETWORK)
    assert card.combos[ROLL].currentText() == "192.168.1.50:9100"
    assert "192.168.1.50:9100" in offered(card, NARROW)
    assert "192.168.1.50:9100" not in offered(card, LETTER)


def test_what_was_set_up_stays_with_the_chosen_queue(floor: Shop, card: PrintersCard) -> None:
    card.show_printers(FOUND)
    choose(floor, card, A6, "HP")
    floor.click(card.adjust[A6])
    sheet = floor.sheet(PrinterSheet)
    floor.paste_into(sheet.right.edit, "11,5")
    floor.press(Qt.Key.Key_Return)
    assert Printer.of(kept(floor, A6)) == Printer("HP", right_tenths=-15)
    card.show_printers(FOUND)
    assert offered(card, A6).count("HP") == 1
    assert card.combos[A6].value() == kept(floor, A6)


def test_the_trial_page_comes_out_and_trouble_is_said_in_the_sheet(
    floor: Shop, card: PrintersCard
) -> None:
    with switched_on(Machine()) as printer:
        chosen = Printer(printer.address, Way.NETWORK)
        floor.floor.settings.set(settings.PRINTER_ROLL_80, chosen.kept)
        card.show_printers(Found())
        floor.click(card.adjust[ROLL])
        sheet = floor.sheet(PrinterSheet)
        floor.click(sheet.trial)
        assert sheet.told.text().startswith("Inviata.")
        printer.says = NO_PAPER
        floor.click(sheet.trial)
        assert "senza carta" in sheet.told.text()
    floor.click(sheet.trial)
    assert "non risponde" in sheet.told.text()
    assert len(printer.paper().pages) == 1


def test_a_printer_that_is_gone_is_said_and_stays_chosen(
    floor: Shop, card: PrintersCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = {"Vecchia": PrinterState.MISSING}
    monkeypatch.setattr(printing, "state_of", lambda name: gone.get(name, PrinterState.READY))
    monkeypatch.setattr(printing, "list_printers", lambda: ["HP"])
    floor.floor.settings.set(settings.PRINTER_A6, "Vecchia")
    look_again(floor, card)
    assert card.words.text().startswith("Una delle stampanti scelte non c’è.")
    assert card.combos[A6].value() == kept(floor, A6) == "Vecchia"
    assert card.combos[A6].currentText() == "Vecchia (non c’è)"
    choose(floor, card, A6, "HP")
    assert card.words.text() == "Le stampanti rispondono."
    assert "Vecchia (non c’è)" not in offered(card, A6)
