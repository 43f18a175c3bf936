"""Whether a printer that this program reaches by itself is there."""

from careapp.services.printing import device, network
from careapp.services.printing.printer import Printer, Way

_KNOCK_S = 1.0


def is_there(printer: Printer) -> bool:
    """Return whether somebody answers at the address, or the cable is in; prints nothing.

    Of a printer with a queue only the print service knows.
    """
    if printer.way is Way.DEVICE:
        return device.is_there(printer.name)
    try:
        with network.connect(printer.host_and_port, _KNOCK_S):
            return True
    except OSError:
        return False
