"""A receipt printer on the network: each dot of the page arrives, and every trouble is said."""

from pathlib import Path

import pytest

from careapp.documents import escpos
from careapp.documents.escpos import to_bitmap
from careapp.documents.paper import PaperSize
from careapp.documents.raster import rasterise
from careapp.documents.voucher import render_many, render_voucher
from careapp.errors import Refused, Unavailable
from careapp.services.printing import network, thermal
from careapp.services.printing.printer import Printer, Way
from tests.documents.papers import APOLOGY, THANKS
from tests.documents.reading import scanned, scanned_by_another
from tests.services.printing import machine
from tests.services.printing.machine import Machine, switched_on

ROLL = render_voucher(THANKS, PaperSize.ROLL_80)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for what never comes no longer than a test may."""
    monkeypatch.setattr(thermal, "_ANSWER_S", 0.2)
    monkeypatch.setattr(thermal, "_BURN_S", 0.2)
    monkeypatch.setattr(network, "_WRITE_S", 0.2)
    monkeypatch.setattr(network, "_QUIET_S", 0.2)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for what does come as long as it takes."""
    monkeypatch.setattr(thermal, "_ANSWER_S", 30.0)
    monkeypatch.setattr(thermal, "_BURN_S", 30.0)
    monkeypatch.setattr(network, "_WRITE_S", 30.0)


def at(printer: Machine) -> Printer:
    return Printer(printer.address, Way.NETWORK)


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize(
    ("size", "dots"),
    [(PaperSize.ROLL_80, escpos.ROLL_80_DOTS), (PaperSize.ROLL_58, escpos.ROLL_58_DOTS)],
)
def test_each_dot_of_the_page_arrives_and_its_code_reads(
    tmp_path: Path, size: PaperSize, dots: int
) -> None:
    pdf = render_voucher(APOLOGY, size)
    with switched_on(Machine()) as printer:
        thermal.print_pdf(pdf, at(printer), "Bottega")
    (page,) = printer.paper().pages
    assert page == to_bitmap(rasterise(pdf, dpi=escpos.DOTS_PER_INCH), dots)
    assert scanned(escpos.to_raster(page), tmp_path) == [APOLOGY.payload]
    assert scanned_by_another(escpos.to_raster(page)) == [APOLOGY.payload]
    assert (printer.paper().cuts, printer.paper().kicks) == (1, 0)


@pytest.mark.usefixtures("patient")
def test_many_vouchers_are_cut_apart() -> None:
    with switched_on(Machine()) as printer:
        thermal.print_pdf(render_many([THANKS, APOLOGY], PaperSize.ROLL_80), at(printer), "")
    assert len(printer.paper().pages) == 2


@pytest.mark.usefixtures("patient")
def test_the_page_is_moved_and_the_drawer_opened_as_the_owner_wants() -> None:
    with switched_on(Machine()) as printer:
        chosen = Printer(printer.address, Way.NETWORK, right_tenths=-20, kicks_drawer=True)
        thermal.print_pdf(ROLL, chosen, "")
    page = rasterise(ROLL, dpi=escpos.DOTS_PER_INCH)
    assert printer.paper().pages == [to_bitmap(page, escpos.ROLL_80_DOTS, -16)]
    assert printer.paper().kicks == 1


def test_a_printer_that_never_answers_prints_all_the_same() -> None:
    with switched_on(Machine(says=b"")) as printer:
        thermal.print_pdf(ROLL, at(printer), "")
    assert len(printer.paper().pages) == 1


def test_a_printer_that_cannot_tell_the_end_is_asked_how_it_is() -> None:
    with switched_on(Machine(knows_when_done=False)) as printer:
        thermal.print_pdf(ROLL, at(printer), "")
    assert len(printer.paper().pages) == 1


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize(
    ("says", "words"),
    [(machine.NO_PAPER, "carta"), (machine.OPEN, "coperchio"), (machine.FAULTY, "guasto")],
)
def test_nothing_is_sent_to_a_printer_that_cannot_print(says: bytes, words: str) -> None:
    with (
        switched_on(Machine(says=says)) as printer,
        pytest.raises(Unavailable, match=words),
    ):
        thermal.print_pdf(ROLL, at(printer), "")
    assert printer.paper().pages == []


@pytest.mark.parametrize(
    ("printer", "words"),
    [
        (Machine(says_then=machine.NO_PAPER, knows_when_done=False), "carta"),
        (Machine(says_then=b"", knows_when_done=False), "non risponde"),
        (Machine(dies_after=0), "non risponde"),
        (Machine(dies_after=20_000), "non ha finito"),
        (Machine(says=b"", dies_after=20_000), "non ha finito"),
        (Machine(says=b"", stops_after=20_000), "non ha finito"),
    ],
    ids=["paper ends", "falls silent", "hangs up", "pulled", "silent pulled", "takes no more"],
)
def test_what_happens_in_the_middle_is_said(printer: Machine, words: str) -> None:
    pdf = render_many([THANKS] * 12, PaperSize.ROLL_80)
    with switched_on(printer), pytest.raises(Unavailable, match=words):
        thermal.print_pdf(pdf, at(printer), "")


def test_a_rest_that_lies_in_the_buffers_is_not_taken_for_printed() -> None:
    with switched_on(Machine(says=b"")) as whole:
        thermal.print_pdf(ROLL, at(whole), "")
    pulled = Machine(says=b"", dies_after=len(whole.sent) - 6000)
    with switched_on(pulled), pytest.raises(Unavailable, match="non ha finito"):
        thermal.print_pdf(ROLL, at(pulled), "")


def test_nobody_at_the_address_is_said() -> None:
    with switched_on(Machine()) as printer:
        gone = at(printer)
    with pytest.raises(Unavailable, match="non risponde"):
        thermal.print_pdf(ROLL, gone, "")


def test_a_letter_is_not_cut_down_to_a_roll() -> None:
    with switched_on(Machine()) as printer, pytest.raises(Refused, match="troppo larga"):
        thermal.print_pdf(render_voucher(THANKS, PaperSize.A6), at(printer), "")
    assert printer.sent == b""
