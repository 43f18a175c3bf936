"""Putting a page on paper through the printers of this machine.

Qt prints on the default printer when a name does not exist, so the name is checked first. What
only a real printer can show sits here. Everything runs in the `outside` lane: asking the print
service for its printers can take seconds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from careapp.errors import Unavailable
from careapp.text import _

MM_PER_INCH = 25.4


class PrinterState(StrEnum):
    """What is known of the printer that this counter uses."""

    NOT_CHOSEN = "not_chosen"
    MISSING = "missing"
    STOPPED = "stopped"
    """Its queue takes pages, and keeps them: somebody paused it, or a page failed."""
    READY = "ready"


@dataclass(frozen=True, slots=True)
class PrintPage:
    """One page as an image, its size on paper and how far it is moved, in millimetres."""

    image: QImage
    width_mm: float
    height_mm: float
    right_mm: float = 0.0
    down_mm: float = 0.0


def list_printers() -> list[str]:
    """Return the names of the printers of this machine, the default one first."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - not before the first search

    names = list(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: (name != default, name.casefold()))


@dataclass(frozen=True, slots=True)
class Found:
    """The printers of this machine, and which of the chosen ones are not among them."""

    queues: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    gone: frozenset[str] = frozenset()


def look_around(chosen: Iterable[str]) -> Found:
    """Return what can be chosen; the network is not searched, its printers are typed."""
    from careapp.services.printing import device  # noqa: PLC0415 - not before the first search

    gone = (kept for kept in chosen if state_of(kept) is PrinterState.MISSING)
    return Found(tuple(list_printers()), tuple(device.list_devices()), frozenset(gone))


def state_of(kept: str) -> PrinterState:
    """Return whether a printer of the settings is there; an empty text was never chosen."""
    from careapp.services.printing import reaching  # noqa: PLC0415 - not before the first search
    from careapp.services.printing.printer import Printer  # noqa: PLC0415 - the same

    printer = Printer.of(kept)
    if not kept:
        return PrinterState.NOT_CHOSEN
    if not printer.has_queue:
        return PrinterState.READY if reaching.is_there(printer) else PrinterState.MISSING
    return _state_of_queue(printer.name)


def _state_of_queue(name: str) -> PrinterState:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - as above

    found = QPrinterInfo.printerInfo(name)
    if found.isNull():
        return PrinterState.MISSING
    is_stopped = found.state() == QPrinter.PrinterState.Error
    return PrinterState.STOPPED if is_stopped else PrinterState.READY


def print_pages(pages: Iterable[PrintPage], name: str, title: str) -> None:
    """Print the pages on the printer of that name, each at its own size, as one job.

    Raises:
        Unavailable: no printer is chosen, it is gone, or it does not take the job.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - as above

    require_queue(name)
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    paint_pages(printer, pages)


def require_queue(name: str) -> None:
    """Raise unless the queue of that name is there and prints.

    Raises:
        Unavailable: no printer is chosen, it is gone, or it is stopped.
    """
    from careapp.services.printing.printer import NoAnswer  # noqa: PLC0415 - as above

    state = _state_of_queue(name) if name else PrinterState.NOT_CHOSEN
    if state is PrinterState.NOT_CHOSEN:
        raise Unavailable(_("No printer is chosen yet. Choose one in Manage, Shop."))
    if state is PrinterState.MISSING:
        raise NoAnswer(_("The printer is not there any more. Check that it is on."))
    if state is PrinterState.STOPPED:
        raise Unavailable(
            _("The printer is paused on this computer. Let it go on in the computer’s settings.")
        )


def paint_pages(printer: QPagedPaintDevice, pages: Iterable[PrintPage]) -> None:
    """Paint each page over its whole paper, unscaled to the margins of the printer.

    Raises:
        Unavailable: the device does not take the job, or stops in the middle of it.
    """
    painter = QPainter()
    for number, page in enumerate(pages):
        _set_paper(printer, page)
        if not (printer.newPage() if number else painter.begin(printer)):
            raise Unavailable(_("The printer did not take the page. Check paper and cable."))
        dots = printer.logicalDpiX() / MM_PER_INCH
        corner = page.right_mm * dots, page.down_mm * dots
        whole = QRectF(*corner, page.width_mm * dots, page.height_mm * dots)
        painter.drawImage(whole, page.image)
    if painter.isActive() and not painter.end():
        raise Unavailable(_("The printer stopped in the middle. Check paper and cable."))


def _set_paper(printer: QPagedPaintDevice, page: PrintPage) -> None:
    size = QSizeF(page.width_mm, page.height_mm)
    is_wide = page.width_mm > page.height_mm
    paper = QPageSize(size.transposed() if is_wide else size, QPageSize.Unit.Millimeter, "CareApp")
    turn = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, turn, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
