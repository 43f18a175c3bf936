"""Slips, from the archive to the printer: a person's balance, what is left on gift cards."""

# ruff: noqa: PLC0415 - the card is opened before what draws papers is loaded

import uuid
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from careapp import clock, settings
from careapp.documents.paper import PaperSize
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui import saving
from careapp.ui.desk import Desk
from careapp.ui.reprinting import PRINTERS, in_ink

if TYPE_CHECKING:
    from careapp.documents.paper import VoucherPaper
    from careapp.documents.slip import SlipPaper
    from careapp.services.actor import Actor


class SlipPrinter(QObject):
    """Prints on this counter's paper, or saves a PDF where no printer is chosen."""

    told = Signal(str)
    """It is on paper, or saved: the sentence that says so."""
    failed = Signal(object)
    """A `CareAppError`; nothing but the print is missing."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Print nothing yet."""
        super().__init__(parent)
        self._desk = desk

    def print_slip(self, customer_id: int) -> None:
        """Put where a person stands now on paper."""
        day = clock.shop_day(clock.now())
        self._desk.tasks.fetch(
            self,
            "slip",
            _load,
            customer_id,
            day,
            done=self._print,
            failed=self.failed.emit,
        )

    def print_remainders(self, spending: uuid.UUID) -> None:
        """Put what is left on gift cards on paper, after the operation in which they paid."""
        self._desk.tasks.change(
            self,
            _write_remainders,
            (new_operation_id(), spending),
            self._desk.actor,
            done=self._print_all,
            failed=self.failed.emit,
        )

    def _print(self, slip: "SlipPaper") -> None:
        self._put_on_paper(_on_paper, in_ink(slip, self._desk.settings))

    def _print_all(self, slips: "Sequence[VoucherPaper]") -> None:
        inked = [in_ink(slip, self._desk.settings) for slip in slips]
        self._put_on_paper(_all_on_paper, inked)

    def _put_on_paper(self, put: Callable[..., str], slips: object) -> None:
        size = PaperSize(self._desk.settings.text(settings.PAPER))
        printer = self._desk.settings.text(PRINTERS[size])
        self._desk.tasks.outside(
            self, put, slips, size, printer, done=self.told.emit, failed=self.failed.emit
        )


def _load(session: Any, customer_id: int, day: date) -> "SlipPaper":  # noqa: ANN401 - see above
    from careapp.services.slip_papers import load_slip

    return load_slip(session, customer_id, day)


def _write_remainders(
    session: Any,  # noqa: ANN401 - see above
    ids: tuple[uuid.UUID, uuid.UUID],
    by: "Actor",
) -> "Sequence[VoucherPaper]":
    from careapp.services.remainders import SlipRequest, print_remainders

    return print_remainders(session, SlipRequest(*ids), by)


def _on_paper(slip: "SlipPaper", size: PaperSize, printer: str) -> str:
    from careapp.documents.slip import render_slip

    return _print_or_save(render_slip(slip, size), slip.headline, printer)


def _all_on_paper(slips: "Sequence[VoucherPaper]", size: PaperSize, printer: str) -> str:
    from careapp.documents.voucher import render_many

    # A slip is short: it is never a letter.
    short = PaperSize.A6 if size is PaperSize.LETTER else size
    return _print_or_save(render_many(slips, short), slips[0].headline, printer)


def _print_or_save(pdf: bytes, title: str, printer: str) -> str:
    from careapp.ui import papers

    if printer:
        papers.print_pdf(pdf, printer, title)
        return _("Printed.")
    path = saving.save_pdf(pdf, title)
    return _("Saved: {path}").format(path=path)
