"""A printer on its own cable: the file by which the system reaches it."""

import os
import select
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from careapp.services.printing import windows

_WRITE_S = 10.0
_PATTERNS = ("usb/lp*", "ttyUSB*", "ttyACM*")
"""What appears when a cable is put in. The /dev/ttyS* are there with nothing on them."""


class DeviceLine:
    """An open device file, never waited for longer than said."""

    def __init__(self, descriptor: int) -> None:
        self._file = descriptor

    def send(self, data: bytes) -> None:
        """Send everything.

        Raises:
            OSError: the cable is pulled, or the printer takes nothing any more.
        """
        rest = memoryview(data)
        while rest:
            if not self._is_ready(select.POLLOUT, _WRITE_S):
                raise TimeoutError
            rest = rest[os.write(self._file, rest) :]

    def read_byte(self, patience_s: float) -> bytes:
        """Return the next byte of an answer; none when nothing comes in time.

        Raises:
            OSError: the cable is pulled.
        """
        return os.read(self._file, 1) if self._is_ready(select.POLLIN, patience_s) else b""

    def _is_ready(self, event: int, patience_s: float) -> bool:
        waiting = select.poll()
        waiting.register(self._file, event)
        return bool(waiting.poll(patience_s * 1000))


def list_devices(folder: Path = Path("/dev")) -> list[str]:
    """Return the device files that may be a printer on a cable."""
    return sorted(str(file) for pattern in _PATTERNS for file in folder.glob(pattern))


def is_there(name: str) -> bool:
    """Return whether the cable is in; a port of Windows is opened to know."""
    if not windows.IS_HERE:
        return Path(name).is_char_device()
    try:
        with windows.open_port(name):
            return True
    except OSError:
        return False


def open_device(name: str) -> "AbstractContextManager[DeviceLine | windows.PortLine]":
    """Open /dev/usb/lp0, /dev/ttyUSB0, COM3 …, and close it in the end.

    A serial line keeps the speed that the system has set.

    Raises:
        OSError: it is not there, is no device, or this person may not use it.
    """
    return windows.open_port(name) if windows.IS_HERE else _open_file(name)


@contextmanager
def _open_file(name: str) -> Iterator[DeviceLine]:
    descriptor = os.open(name, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        if not stat.S_ISCHR(os.fstat(descriptor).st_mode):
            # A page would be written over the beginning of a document, or of a disk.
            raise OSError
        if os.isatty(descriptor):
            import tty  # noqa: PLC0415 - Windows has none

            # A terminal would turn line ends into two bytes.
            tty.setraw(descriptor)
        yield DeviceLine(descriptor)
    finally:
        os.close(descriptor)
