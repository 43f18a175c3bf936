"""A receipt printer behind a real print queue of CUPS."""

import subprocess
from collections.abc import Iterator

import pytest

from careapp.documents import escpos
from careapp.documents.escpos import to_bitmap
from careapp.documents.paper import PaperSize
from careapp.documents.raster import rasterise
from careapp.documents.voucher import render_voucher
from careapp.errors import Unavailable
from careapp.services.printing import cups, thermal
from careapp.services.printing.printer import Printer, Way
from tests.documents.papers import THANKS
from tests.documents.reading import scanned_by_another
from tests.services.printing.machine import Machine, switched_on
from tests.services.printing.spooler import add_raw_queue, command, print_service


@pytest.fixture(scope="module", autouse=True)
def _spooler() -> Iterator[None]:
    with print_service():
        yield


def test_each_dot_goes_through_a_raw_queue_and_the_code_reads() -> None:
    pdf = render_voucher(THANKS, PaperSize.ROLL_80)
    with switched_on(Machine(says=b"")) as printer:
        add_raw_queue("Receipts", printer.address)
        thermal.print_pdf(pdf, Printer("Receipts", Way.THERMAL), "Bottega Aurora")
        printer.await_page()
    (page,) = printer.paper().pages
    assert page == to_bitmap(rasterise(pdf, dpi=escpos.DOTS_PER_INCH), escpos.ROLL_80_DOTS)
    assert scanned_by_another(escpos.to_raster(page)) == [THANKS.payload]


def test_what_a_title_says_is_no_option() -> None:
    with switched_on(Machine(says=b"")) as printer:
        add_raw_queue("Titles", printer.address)
        cups.send("Titles", b"\x1b@", "-o sides=two-sided; $(id) è 'x'\n\"")
        printer.await_page()
    assert printer.sent == b"\x1b@"


@pytest.mark.parametrize("queue", ["Nobody", "-h", "a b", "è", ""])
def test_a_queue_that_is_not_there_is_said(queue: str) -> None:
    with pytest.raises(Unavailable, match="coda di stampa"):
        cups.send(queue, b"\x1b@", "Bottega")


def test_a_queue_that_takes_nothing_is_said() -> None:
    add_raw_queue("Shut", "127.0.0.1:9")
    command("cupsreject", "Shut")
    with pytest.raises(Unavailable, match="coda di stampa"):
        cups.send("Shut", b"\x1b@", "Bottega")


def test_a_print_service_that_hangs_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(asked: list[str], **_options: object) -> None:
        raise subprocess.TimeoutExpired(asked, 20)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(Unavailable, match="coda di stampa"):
        cups.send("Receipts", b"\x1b@", "Bottega")


def test_a_computer_without_a_print_service_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unavailable, match="CUPS"):
        cups.send("Receipts", b"\x1b@", "Bottega")
