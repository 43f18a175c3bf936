"""Putting stored vouchers on paper, from whichever page asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from careapp import settings
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.errors import CareAppError, Unavailable
from careapp.services.operation_id import new_operation_id
from careapp.services.voucher_prints import (
    PrintRequest,
    claim_prints,
    mark_prints,
    record_print_failures,
)
from careapp.services.vouchers import IssuedVoucher
from careapp.settings import CounterSettings, Setting
from careapp.text import _
from careapp.ui import saving
from careapp.ui.desk import Desk

if TYPE_CHECKING:
    from careapp.documents.slip import SlipPaper

_AnyPaper = TypeVar("_AnyPaper", VoucherPaper, "SlipPaper")
_Result = TypeVar("_Result")

PRINTERS: dict[PaperSize, Setting] = {size: settings.PRINTERS[size] for size in PaperSize}


def in_ink(paper: _AnyPaper, counter: CounterSettings) -> _AnyPaper:
    """Return a paper with as much colour as this counter gives it."""
    return replace(paper, saves_ink=bool(counter.get(settings.SAVES_INK)))


def put_on_paper(
    desk: Desk,
    owner: QObject,
    voucher_ids: Sequence[int],
    work: Callable[[Sequence[IssuedVoucher]], _Result],
    done: Callable[[_Result], None],
    failed: Callable[[CareAppError], None],
) -> None:
    """Claim the next paper of each voucher, do *work* with them, and note how it ended.

    *work* runs in the `outside` lane. *owner* hears of the end while it lives; it is noted in any
    case.
    """
    attempts = [PrintRequest(new_operation_id(), voucher_id) for voucher_id in voucher_ids]
    by = desk.actor

    def begin(claimed: Sequence[IssuedVoucher]) -> None:
        inked = [replace(one, paper=in_ink(one.paper, desk.settings)) for one in claimed]
        desk.tasks.outside(desk, work, inked, done=end, failed=give_back)

    def end(result: _Result) -> None:
        desk.tasks.change(desk, mark_prints, attempts, by)
        if isValid(owner):
            done(result)

    def give_back(error: CareAppError) -> None:
        troubled = [replace(attempt, trouble=error.text) for attempt in attempts]
        desk.tasks.change(desk, record_print_failures, troubled, by)
        tell(error)

    def tell(error: CareAppError) -> None:
        if isValid(owner):
            failed(error)

    desk.tasks.change(desk, claim_prints, attempts, by, done=begin, failed=tell)


class Reprinter(QObject):
    """Prints on this counter's paper, or saves a PDF where no printer is chosen."""

    told = Signal(str)
    """It is on paper, or saved: the sentence that says so."""
    failed = Signal(object)
    """A `CareAppError`; the voucher itself is safe."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Print nothing yet."""
        super().__init__(parent)
        self._desk = desk

    def print_issued(self, issued: IssuedVoucher) -> None:
        """Print what has just been issued."""
        self.print_again(issued.voucher_id)

    def print_again(self, voucher_id: int) -> None:
        """Print a voucher: the original if it never was on paper, else a copy that says so."""
        size = PaperSize(self._desk.settings.text(settings.PAPER))
        work = partial(on_paper, size=size, printer=self._desk.settings.text(PRINTERS[size]))
        put_on_paper(self._desk, self, (voucher_id,), work, self._take_printed, self._take_failure)

    def _take_printed(self, saved: Path | None) -> None:
        words = _("Printed.") if saved is None else _("Saved: {path}").format(path=saved)
        self.told.emit(words)

    def _take_failure(self, error: CareAppError) -> None:
        if not isinstance(error, Unavailable):
            self.failed.emit(error)
            return
        words = _("{trouble} The voucher is saved and valid.").format(trouble=error.text)
        self.failed.emit(Unavailable(words))


def on_paper(given: Sequence[IssuedVoucher], size: PaperSize, printer: str) -> Path | None:
    """Print one voucher, or save it where no printer is chosen and return where.

    Raises:
        Refused: a text is too long for this paper.
        Unavailable: the printer did not take it, or the folder cannot be written.
    """
    from careapp.documents.voucher import render_voucher  # noqa: PLC0415 - the card loads no papers
    from careapp.ui import papers  # noqa: PLC0415 - the same

    (issued,) = given
    pdf = render_voucher(issued.paper, size)
    if not printer:
        return saving.save_pdf(pdf, issued.paper.headline)
    papers.print_pdf(pdf, printer, issued.paper.shop_name)
    return None
