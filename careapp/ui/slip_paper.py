"""The slip of a person's balance, from the archive to the printer."""

# ruff: noqa: PLC0415 - the card is opened before what draws papers is loaded

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from careapp import clock, settings
from careapp.documents.paper import PaperSize
from careapp.text import _
from careapp.ui import saving
from careapp.ui.desk import Desk
from careapp.ui.reprinting import PRINTERS, in_ink

if TYPE_CHECKING:
    from careapp.documents.slip import SlipPaper


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

    def _print(self, slip: "SlipPaper") -> None:
        size = PaperSize(self._desk.settings.text(settings.PAPER))
        printer = self._desk.settings.text(PRINTERS[size])
        self._desk.tasks.outside(
            self,
            _on_paper,
            in_ink(slip, self._desk.settings),
            size,
            printer,
            done=self.told.emit,
            failed=self.failed.emit,
        )


def _load(session: Any, customer_id: int, day: date) -> "SlipPaper":  # noqa: ANN401 - see above
    from careapp.services.slip_papers import load_slip

    return load_slip(session, customer_id, day)


def _on_paper(slip: "SlipPaper", size: PaperSize, printer: str) -> str:
    from careapp.documents.slip import render_slip
    from careapp.ui import papers

    pdf = render_slip(slip, size)
    if printer:
        papers.print_pdf(pdf, printer, slip.headline)
        return _("Printed.")
    path = saving.save_pdf(pdf, slip.headline)
    return _("Saved: {path}").format(path=path)
