"""Setting a printer up: where it is, how it is driven, what the trial page shows."""

import pytest

from careapp.documents.paper import PaperSize
from careapp.services.printing.printer import Printer, Way
from careapp.ui.dialogs.printer import AddressSheet, PrinterSheet
from careapp.ui.tokens import Tone
from tests.ui.conftest import Shown

A6, ROLL = PaperSize.A6, PaperSize.ROLL_80
EPSON = Printer("EPSON", Way.THERMAL, right_tenths=3, kicks_drawer=True)


def saved_by(sheet: PrinterSheet) -> list[Printer]:
    saved: list[Printer] = []
    sheet.saved.connect(saved.append)
    assert sheet.primary is not None
    sheet.primary.click()
    return saved


def test_an_address_becomes_a_printer(shown: Shown) -> None:
    sheet, given = AddressSheet(), list[Printer]()
    shown(sheet)
    sheet.given.connect(given.append)
    assert sheet.primary is not None
    sheet.address.set_text("http://nowhere")
    sheet.primary.click()
    assert "192.168.1.50:9100" in sheet.address.fault()
    sheet.address.edit.clear()
    sheet.address.edit.insert("192.168.1.7")
    sheet.address.changed.emit("192.168.1.7")
    assert sheet.address.fault() == ""
    sheet.primary.click()
    assert given == [Printer("192.168.1.7:9100", Way.NETWORK)]


@pytest.mark.parametrize(
    ("right", "down", "moved"),
    [("12", "9,5", (-20, 5)), ("10", "10", (0, 0)), ("8.4", "10,0", (16, 0))],
)
def test_what_is_measured_moves_the_pages(
    shown: Shown, right: str, down: str, moved: tuple[int, int]
) -> None:
    sheet = PrinterSheet(Printer("HP"), A6)
    shown(sheet)
    sheet.right.set_text(right)
    sheet.down.set_text(down)
    (printer,) = saved_by(sheet)
    assert (printer.right_tenths, printer.down_tenths) == moved
    assert printer.way is Way.QUEUE


def test_what_is_measured_again_adds_to_what_was(shown: Shown) -> None:
    sheet = PrinterSheet(EPSON, ROLL)
    shown(sheet)
    sheet.right.set_text("10,2")
    assert saved_by(sheet) == [Printer("EPSON", Way.THERMAL, right_tenths=1, kicks_drawer=True)]


@pytest.mark.parametrize("typed", ["", "abc", "-3", "1.000"])
def test_what_is_no_length_is_said_at_its_field(shown: Shown, typed: str) -> None:
    sheet = PrinterSheet(Printer("HP"), A6)
    shown(sheet)
    sheet.down.set_text(typed)
    assert saved_by(sheet) == []
    assert sheet.down.fault()
    assert not sheet.right.fault()


def test_a_page_is_not_moved_off_the_paper(shown: Shown) -> None:
    sheet = PrinterSheet(Printer("HP"), A6)
    shown(sheet)
    sheet.right.set_text("60")
    assert saved_by(sheet) == []
    assert "due centimetri" in sheet.right.fault()


def test_a_queue_for_a_roll_may_be_a_receipt_printer(shown: Shown) -> None:
    sheet = PrinterSheet(Printer("EPSON"), ROLL)
    shown(sheet)
    assert not sheet.drawer.isEnabled()
    sheet.way.set_value(Way.THERMAL)
    sheet.way.changed.emit(Way.THERMAL)
    assert sheet.drawer.isEnabled()
    sheet.drawer.click()
    assert saved_by(sheet) == [Printer("EPSON", Way.THERMAL, kicks_drawer=True)]


def test_a_driver_opens_no_drawer(shown: Shown) -> None:
    sheet = PrinterSheet(EPSON, ROLL)
    shown(sheet)
    sheet.way.set_value(Way.QUEUE)
    sheet.way.changed.emit(Way.QUEUE)
    assert saved_by(sheet) == [Printer("EPSON", right_tenths=3)]


@pytest.mark.parametrize(
    "printer", [Printer("10.0.0.5:9100", Way.NETWORK), Printer("COM3", Way.DEVICE)]
)
def test_what_has_no_queue_stays_as_it_is_reached(shown: Shown, printer: Printer) -> None:
    sheet = PrinterSheet(printer, ROLL)
    shown(sheet)
    assert not sheet.way.isVisible()
    assert saved_by(sheet) == [printer]


def test_the_trial_page_is_printed_as_the_printer_is_set_now(shown: Shown) -> None:
    sheet, tried = PrinterSheet(EPSON, ROLL), list[Printer]()
    shown(sheet)
    sheet.trial_asked.connect(tried.append)
    sheet.right.set_text("15")
    sheet.drawer.click()
    sheet.trial.click()
    assert tried == [Printer("EPSON", Way.THERMAL, right_tenths=3)]
    assert [sheet.trial.is_busy] == [True]
    sheet.tell("Manca la carta.", Tone.WARN)
    assert [sheet.trial.is_busy] == [False]
    assert sheet.told.text() == "Manca la carta."
