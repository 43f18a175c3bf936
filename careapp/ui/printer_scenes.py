"""The scenes of the printers: the card, a printer being set up, one that is not there."""

from collections.abc import Callable

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.services.printing.printer import Printer, Way
from careapp.ui.desk import ToShop
from careapp.ui.dialogs.printer import AddressSheet, PrinterSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.printing import Found, PrinterState
from careapp.ui.widgets.card import ScrollArea

_LASER, _GONE = "HP LaserJet", "Canon TS5350"
_CHOSEN = {
    settings.PRINTER_A6: _LASER,
    settings.PRINTER_LETTER: _GONE,
    settings.PRINTER_ROLL_80: Printer("192.168.1.50:9100", Way.NETWORK).kept,
}
_FOUND = Found((_LASER, "EPSON TM-T20III"), ("/dev/usb/lp0",), frozenset({_GONE}))
_OWNER = 1

Settle = Callable[[], None]


def printers(floor: Floor, settle: Settle) -> None:
    """Show the printers of the counter, one of them not there."""
    floor.take_person(_OWNER)
    settle()
    floor.desk.open(ToShop())
    settle()
    page = floor.window.page
    if isinstance(page, ManagePage) and isinstance(page.tab, ShopPage):
        for setting, kept in _CHOSEN.items():
            floor.settings.set(setting, kept)
        page.tab.printers.show_printers(_FOUND)
        area = page.tab.findChild(ScrollArea)
        if area is not None:
            settle()
            area.ensureWidgetVisible(page.tab.printers.words)
        # The other scenes have no printer.
        for setting in _CHOSEN:
            floor.settings.set(setting, "")


def set_up(paper: PaperSize) -> Callable[[Floor, Settle], None]:
    """Set the printer of a paper up."""

    def enter(floor: Floor, settle: Settle) -> None:
        printers(floor, settle)
        is_roll = paper is PaperSize.ROLL_80
        printer = Printer("EPSON TM-T20III", Way.THERMAL) if is_roll else Printer(_LASER)
        floor.window.open_sheet(PrinterSheet(printer, paper))

    return enter


def address(floor: Floor, settle: Settle) -> None:
    """Write the address of a receipt printer."""
    printers(floor, settle)
    floor.window.open_sheet(AddressSheet())


def gone(floor: Floor, settle: Settle) -> None:
    """Say above the counter that a chosen printer is not there."""
    settle()
    floor.printers.show({_GONE: PrinterState.MISSING})
