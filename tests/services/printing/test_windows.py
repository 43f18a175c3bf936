"""The calls to Windows, held against libraries that keep what they are told."""

# ruff: noqa: SLF001 - what ctypes hands over by reference is read back through its own names

import ctypes
from typing import Any
from unittest.mock import Mock

import pytest

from careapp.errors import Unavailable
from careapp.services.printing import device, thermal, windows
from careapp.services.printing.printer import Printer, Way
from tests.services.printing.test_thermal import ROLL


@pytest.fixture
def sent() -> list[bytes]:
    return []


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch, sent: list[bytes]) -> Mock:
    """Put a library in the place of Windows' own: it takes everything and counts what it takes."""

    def write(*given: Any) -> int:  # noqa: ANN401 - whatever the call hands over
        _handle, data, size, written = given[:4]
        sent.append(data[:size])
        written._obj.value = size
        return 1

    library = Mock()
    library.WritePrinter.side_effect = library.WriteFile.side_effect = write
    library.CreateFileW.return_value = 5
    monkeypatch.setattr(windows, "_library", lambda _name: library)
    return library


def called(library: Mock) -> list[str]:
    """Return the names of the functions in the order of their calls."""
    return [call[0] for call in library.method_calls]


def fail(library: Mock, name: str) -> None:
    """Let one of the functions say no."""
    getattr(library, name).configure_mock(return_value=0, side_effect=None)


def test_a_page_goes_into_the_spooler_as_it_is(
    library: Mock, sent: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "IS_HERE", True)
    thermal.print_pdf(ROLL, Printer("Epson", Way.THERMAL), "Bottega")
    _printer, level, document = library.StartDocPrinterW.call_args.args
    assert (level, document._obj.title, document._obj.kind) == (1, "Bottega", "RAW")
    assert sent[0].startswith(b"\x1b@\x1dv0\x00")
    assert library.OpenPrinterW.call_args.args[0] == "Epson"
    assert called(library)[-3:] == ["EndPagePrinter", "EndDocPrinter", "ClosePrinter"]


@pytest.mark.parametrize(
    "name",
    ["StartDocPrinterW", "StartPagePrinter", "WritePrinter", "EndPagePrinter", "EndDocPrinter"],
)
def test_a_queue_that_does_not_take_the_page_is_said_and_let_go(library: Mock, name: str) -> None:
    fail(library, name)
    with pytest.raises(Unavailable, match="coda di stampa"):
        windows.send("Epson", b"\x1b@", "Bottega")
    assert called(library)[-2:] == [name, "ClosePrinter"]


def test_a_queue_that_is_not_there_is_said(library: Mock) -> None:
    fail(library, "OpenPrinterW")
    with pytest.raises(Unavailable, match="coda di stampa"):
        windows.send("Nobody", b"\x1b@", "Bottega")
    assert called(library) == ["OpenPrinterW"]


def test_half_a_page_in_the_spooler_is_no_page(library: Mock) -> None:
    library.WritePrinter.side_effect = None
    with pytest.raises(Unavailable, match="coda di stampa"):
        windows.send("Epson", b"\x1b@", "Bottega")


def test_a_serial_port_is_fed_and_asked(library: Mock, sent: list[bytes]) -> None:
    def read(_port: object, buffer: Any, _most: int, count: Any, _none: object) -> int:  # noqa: ANN401 - pointers
        buffer.raw, count._obj.value = b"\x12", 1
        return 1

    library.ReadFile.side_effect = read
    with windows.open_port("COM3") as line:
        line.send(b"\x1b@")
        assert line.read_byte(0.5) == b"\x12"
    assert library.CreateFileW.call_args.args[0] == "\\\\.\\COM3"
    assert library.SetCommTimeouts.call_args.args[1]._obj.read == 500
    assert sent == [b"\x1b@"]
    assert called(library)[-1] == "CloseHandle"


def test_silence_on_a_port_is_no_answer(library: Mock) -> None:
    with windows.open_port("COM3") as line:
        assert line.read_byte(0.5) == b""


@pytest.mark.parametrize("name", ["SetCommTimeouts", "WriteFile"])
def test_a_port_that_breaks_is_said_and_let_go(
    library: Mock, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(windows, "IS_HERE", True)
    fail(library, name)
    with pytest.raises(Unavailable, match="non risponde"):
        thermal.print_pdf(ROLL, Printer("COM3", Way.DEVICE), "Bottega")
    assert called(library)[-1] == "CloseHandle"


def test_a_port_is_there_when_it_opens(library: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "IS_HERE", True)
    assert device.is_there("COM3")
    library.CreateFileW.return_value = ctypes.c_void_p(-1).value
    assert not device.is_there("COM3")


def test_the_libraries_are_those_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ctypes, "WinDLL", asked.append, raising=False)
    windows._library("winspool.drv")
    assert asked == ["winspool.drv"]
