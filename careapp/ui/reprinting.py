"""Putting a stored voucher on paper once more, from whichever page asks for it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from careapp import settings
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.errors import CareAppError, Unavailable
from careapp.services.operation_id import new_operation_id
from careapp.services.voucher_prints import (
    PrintRequest,
    mark_printed,
    record_print_failure,
    reprint_voucher,
)
from careapp.services.vouchers import IssuedVoucher
from careapp.settings import CounterSettings, Setting
from careapp.text import _
from careapp.ui import saving
from careapp.ui.desk import Desk

if TYPE_CHECKING:
    from careapp.documents.slip import SlipPaper

_AnyPaper = TypeVar("_AnyPaper", VoucherPaper, "SlipPaper")

PRINTERS: dict[PaperSize, Setting] = {size: settings.PRINTERS[size] for size in PaperSize}


def in_ink(paper: _AnyPaper, counter: CounterSettings) -> _AnyPaper:
    """Return a paper with as much colour as this counter gives it."""
    return replace(paper, saves_ink=bool(counter.get(settings.SAVES_INK)))


@dataclass(frozen=True, slots=True)
class _Printed:
    issued: IssuedVoucher
    path: Path | None


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

    def print_again(self, voucher_id: int) -> None:
        """Count the copy, print it, and note that it is on paper."""
        request = PrintRequest(new_operation_id(), voucher_id)
        self._desk.tasks.change(
            self,
            reprint_voucher,
            request,
            self._desk.actor,
            done=self.print_issued,
            failed=self.failed.emit,
        )

    def print_issued(self, issued: IssuedVoucher) -> None:
        """Print what has just been issued, and note that it is on paper."""
        size = PaperSize(self._desk.settings.text(settings.PAPER))
        printer = self._desk.settings.text(PRINTERS[size])
        self._desk.tasks.outside(
            self,
            _on_paper,
            replace(issued, paper=in_ink(issued.paper, self._desk.settings)),
            size,
            printer,
            done=self._take_printed,
            failed=lambda error: self._take_failure(issued, error),
        )

    def _take_printed(self, printed: _Printed) -> None:
        if printed.path is not None:
            self.told.emit(_("Saved: {path}").format(path=printed.path))
            return
        request = PrintRequest(new_operation_id(), printed.issued.voucher_id)
        self._desk.tasks.change(self, mark_printed, request, self._desk.actor)
        self.told.emit(_("Printed."))

    def _take_failure(self, issued: IssuedVoucher, error: CareAppError) -> None:
        request = PrintRequest(new_operation_id(), issued.voucher_id, error.text)
        self._desk.tasks.change(self, record_print_failure, request, self._desk.actor)
        words = _("{trouble} The voucher is saved and valid.").format(trouble=error.text)
        self.failed.emit(Unavailable(words))


def _on_paper(issued: IssuedVoucher, size: PaperSize, printer: str) -> _Printed:
    from careapp.documents.voucher import render_voucher  # noqa: PLC0415 - the card loads no papers
    from careapp.ui import papers  # noqa: PLC0415 - the same

    pdf = render_voucher(issued.paper, size)
    if not printer:
        return _Printed(issued, saving.save_pdf(pdf, issued.paper.headline))
    papers.print_pdf(pdf, printer, issued.paper.shop_name)
    return _Printed(issued, None)
