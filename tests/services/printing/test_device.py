"""A receipt printer on its own cable: a serial line that is really one."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from careapp.documents import escpos
from careapp.documents.escpos import to_bitmap
from careapp.documents.paper import PaperSize
from careapp.documents.raster import rasterise
from careapp.documents.voucher import render_voucher
from careapp.errors import Unavailable
from careapp.services.printing import device, thermal
from careapp.services.printing.printer import Printer, Way
from tests.documents.papers import THANKS
from tests.services.printing import machine
from tests.services.printing.machine import Machine

ROLL = render_voucher(THANKS, PaperSize.ROLL_80)


@dataclass
class Cable:
    """The printer's end of a serial line; its other end is a file."""

    printer: int
    computer: int

    @property
    def name(self) -> str:
        return os.ttyname(self.computer)

    def recv(self, most: int, /) -> bytes:
        try:
            return os.read(self.printer, most)
        except OSError:  # the last who held the other end let go
            return b""

    def sendall(self, data: bytes, /) -> None:
        os.write(self.printer, data)


@pytest.fixture
def cable() -> Iterator[Cable]:
    cable = Cable(*os.openpty())
    yield cable
    os.close(cable.printer)


def printed(printer: Machine, cable: Cable) -> Machine:
    """Print on a printer at the other end; whatever happens, the cable is then pulled."""
    thread = threading.Thread(target=printer.take, args=(cable,))
    thread.start()
    try:
        thermal.print_pdf(ROLL, Printer(cable.name, Way.DEVICE), "Bottega")
    finally:
        os.close(cable.computer)
        thread.join()
    return printer


def test_each_dot_goes_over_the_cable(cable: Cable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thermal, "_ANSWER_S", 30.0)
    monkeypatch.setattr(thermal, "_BURN_S", 30.0)
    (page,) = printed(Machine(), cable).paper().pages
    assert page == to_bitmap(rasterise(ROLL, dpi=escpos.DOTS_PER_INCH), escpos.ROLL_80_DOTS)


def test_a_printer_without_paper_gets_no_page(
    cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thermal, "_ANSWER_S", 30.0)
    with pytest.raises(Unavailable, match="carta"):
        printed(Machine(says=machine.NO_PAPER), cable)


def test_a_printer_that_takes_nothing_more_is_said(
    cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thermal, "_ANSWER_S", 0.05)
    monkeypatch.setattr(device, "_WRITE_S", 0.05)
    with pytest.raises(Unavailable, match="non ha finito"):
        thermal.print_pdf(ROLL, Printer(cable.name, Way.DEVICE), "Bottega")
    os.close(cable.computer)


def test_a_device_that_is_no_terminal_takes_the_page() -> None:
    with device.open_device("/dev/null") as line:
        line.send(ROLL)
        assert not line.read_byte(0.0)
    with pytest.raises(Unavailable, match="non risponde"):
        thermal.print_pdf(ROLL, Printer("/dev/full", Way.DEVICE), "Bottega")


def test_a_document_is_no_printer(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Gentile signora")
    assert not device.is_there(str(file))
    with pytest.raises(Unavailable, match="non risponde"):
        thermal.print_pdf(ROLL, Printer(str(file), Way.DEVICE), "Bottega")
    assert file.read_text() == "Gentile signora"


def test_a_cable_that_is_not_in_is_said(tmp_path: Path) -> None:
    assert not device.is_there(str(tmp_path / "lp0"))
    with pytest.raises(Unavailable, match="non risponde"):
        thermal.print_pdf(ROLL, Printer(str(tmp_path / "lp0"), Way.DEVICE), "Bottega")


def test_what_may_be_a_printer_on_a_cable_is_listed(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    for name in ("usb/lp1", "usb/lp0", "usb/hiddev0", "ttyUSB0", "ttyACM2", "ttyS0", "null"):
        (tmp_path / name).touch()
    found = [Path(name).name for name in device.list_devices(tmp_path)]
    assert found == ["ttyACM2", "ttyUSB0", "lp0", "lp1"]
    assert not device.is_there(device.list_devices(tmp_path)[0]), "a plain file"
