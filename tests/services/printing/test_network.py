"""The end of a connection to a printer: what still lies in a buffer is not printed."""

import sys

import pytest

from careapp.documents.escpos import ASK_STATUS
from careapp.services.printing import network
from tests.services.printing.machine import Machine, switched_on

FITS_THE_BUFFERS = bytes(24_000)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_QUIET_S", 0.05)
    monkeypatch.setattr(network, "_WRITE_S", 0.2)


def place_of(printer: Machine) -> tuple[str, int]:
    host, port = printer.address.split(":")
    return host, int(port)


def send_all(printer: Machine) -> None:
    with switched_on(printer), network.connect(place_of(printer)) as line:
        line.send(FITS_THE_BUFFERS)
        line.finish()


def test_a_printer_that_takes_everything_and_hangs_up_has_finished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(network, "_QUIET_S", 30.0)
    printer = Machine(says=b"")
    send_all(printer)
    assert printer.sent == FITS_THE_BUFFERS


def test_a_printer_that_breaks_off_has_not() -> None:
    with pytest.raises(OSError, match=r"Broken|reset|not connected"):
        send_all(Machine(says=b"", dies_after=0))


def test_what_a_printer_says_after_the_end_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_QUIET_S", 30.0)
    printer = Machine()
    with switched_on(printer), network.connect(place_of(printer)) as line:
        line.send(ASK_STATUS[0])
        line.finish()
    assert printer.sent == ASK_STATUS[0]


def test_a_printer_that_takes_no_more_has_not() -> None:
    with pytest.raises(TimeoutError):
        send_all(Machine(says=b"", stops_after=0))


def test_a_printer_that_takes_everything_and_keeps_the_line_open_has() -> None:
    printer = Machine(says=b"", stops_after=len(FITS_THE_BUFFERS) - 1)
    send_all(printer)
    assert printer.sent == FITS_THE_BUFFERS


def test_where_the_system_does_not_tell_what_is_left_quiet_is_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    printer = Machine(says=b"", stops_after=0)
    send_all(printer)
    assert 0 < len(printer.sent) < len(FITS_THE_BUFFERS)
