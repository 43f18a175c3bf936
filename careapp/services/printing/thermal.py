"""A page to a receipt printer: asked first whether it can, and afterwards whether it did."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from careapp.documents import escpos, raster
from careapp.documents.escpos import Condition, Job
from careapp.errors import Refused, Unavailable
from careapp.services.printing import cups, device, network, windows
from careapp.services.printing.network import NetworkLine
from careapp.services.printing.printer import NoAnswer, Printer, Way
from careapp.text import N_, _

_ANSWER_S = 0.5
_BURN_S = 10.0
"""Half a metre of paper; who is asked to speak when it is out stays silent so long."""
_TENTHS_PER_INCH = 254
_WIDEST_MM = 81
_NARROW_MM = 60

_NO_ANSWER = N_("The printer does not answer. Check that it is on and its cable, then try again.")
_BROKE_OFF = N_(
    "The printer did not finish. Nothing is lost: check paper and cable, then print it again."
)
_TROUBLES = {
    Condition.PAPER_OUT: N_("The printer has no paper. Put in a new roll, then try again."),
    Condition.COVER_OPEN: N_("The printer is open. Close its cover, then try again."),
    Condition.FAULT: N_("The printer reports a fault. Turn it off and on, then try again."),
}


class Line(Protocol):
    """What is said to a printer and what it answers."""

    def send(self, data: bytes) -> None:
        """Send everything."""

    def read_byte(self, patience_s: float) -> bytes:
        """Return the next byte of an answer; none when nothing comes in time."""


def print_pdf(pdf: bytes, printer: Printer, title: str) -> None:
    """Print every page of a PDF, each on its own piece of the roll.

    Raises:
        Refused: a page is wider than any roll.
        Unavailable: the printer is gone, open, without paper, or stops in the middle.
    """
    pages = range(raster.page_count(pdf))
    data = b"".join(_encoded(pdf, page, printer) for page in pages)
    if printer.way is Way.THERMAL:
        send = windows.send if windows.IS_HERE else cups.send
        send(printer.name, data, title)
        return
    try:
        with _line_to(printer) as line:
            _print_on(line, data)
    except OSError as error:
        raise NoAnswer(_(_NO_ANSWER)) from error


def head_dots(width_mm: float) -> int:
    """Return how many dots the head for a roll has.

    Raises:
        Refused: no roll is that wide.
    """
    if width_mm > _WIDEST_MM:
        raise Refused(_("This page is too wide for a receipt printer. Choose another one for it."))
    return escpos.ROLL_58_DOTS if width_mm < _NARROW_MM else escpos.ROLL_80_DOTS


def _encoded(pdf: bytes, page: int, printer: Printer) -> bytes:
    width_mm, _height = raster.page_size(pdf, page)
    drawn = raster.rasterise(pdf, page, escpos.DOTS_PER_INCH)
    right = round(printer.right_tenths * escpos.DOTS_PER_INCH / _TENTHS_PER_INCH)
    job = Job(offset_dots=right, kicks_drawer=printer.kicks_drawer)
    return escpos.encode(drawn, head_dots(width_mm), job)


@contextmanager
def _line_to(printer: Printer) -> Iterator[Line]:
    if printer.way is Way.NETWORK:
        with network.connect(printer.host_and_port) as line:
            yield line
    else:
        with device.open_device(printer.name) as line:
            yield line


def _print_on(line: Line, data: bytes) -> None:
    before = _condition(line)
    if before not in (Condition.READY, Condition.SILENT):
        raise Unavailable(_(_TROUBLES[before]))
    try:
        line.send(data)
        if before is Condition.READY:
            _await_end(line)
        if isinstance(line, NetworkLine):
            line.finish()
    except OSError as error:
        raise Unavailable(_(_BROKE_OFF)) from error


def _await_end(line: Line) -> None:
    """Wait until the last row is burnt; many cheap printers do not know this question."""
    line.send(escpos.ASK_WHEN_DONE)
    if line.read_byte(_BURN_S):
        return
    after = _condition(line)
    if after is Condition.SILENT:
        raise NoAnswer(_(_NO_ANSWER))
    if after is not Condition.READY:
        raise Unavailable(_(_TROUBLES[after]))


def _condition(line: Line) -> Condition:
    answers = []
    for question in escpos.ASK_STATUS:
        line.send(question)
        answers.append(line.read_byte(_ANSWER_S))
        if not answers[-1]:
            return Condition.SILENT
    offline, paper = answers
    return escpos.read_status(offline, paper)
