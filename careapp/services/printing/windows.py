"""The print spooler and the serial ports of Windows, through its own libraries.

Source of the calls: Microsoft, Print Spooler API and Communications Functions.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import wintypes
from typing import Any

from careapp.errors import Unavailable
from careapp.text import _

IS_HERE = os.name == "nt"

_READ_AND_WRITE = 0xC000_0000
_OPEN_EXISTING = 3
_NO_HANDLE = ctypes.c_void_p(-1).value
_NEVER_MS = 0xFFFF_FFFF
_WRITE_MS = 10_000


class _Document(ctypes.Structure):
    """DOC_INFO_1W."""

    _fields_ = (
        ("title", wintypes.LPCWSTR),
        ("file", wintypes.LPCWSTR),
        ("kind", wintypes.LPCWSTR),
    )


class _Timeouts(ctypes.Structure):
    """COMMTIMEOUTS, in milliseconds."""

    _fields_ = (
        ("between_bytes", wintypes.DWORD),
        ("read_a_byte", wintypes.DWORD),
        ("read", wintypes.DWORD),
        ("write_a_byte", wintypes.DWORD),
        ("write", wintypes.DWORD),
    )


def send(queue: str, data: bytes, title: str) -> None:
    """Put bytes into a queue of the spooler as they are.

    Raises:
        Unavailable: the queue does not take them.
    """
    spooler, printer = _library("winspool.drv"), wintypes.HANDLE()
    _check_queue(spooler.OpenPrinterW(queue, ctypes.byref(printer), None))
    try:
        document = _Document(title, None, "RAW")
        _check_queue(spooler.StartDocPrinterW(printer, 1, ctypes.byref(document)))
        _check_queue(spooler.StartPagePrinter(printer))
        written = wintypes.DWORD()
        _check_queue(spooler.WritePrinter(printer, data, len(data), ctypes.byref(written)))
        _check_queue(written.value == len(data))
        _check_queue(spooler.EndPagePrinter(printer))
        _check_queue(spooler.EndDocPrinter(printer))
    finally:
        spooler.ClosePrinter(printer)


class PortLine:
    """An open serial port."""

    def __init__(self, system: Any, port: wintypes.HANDLE) -> None:  # noqa: ANN401 - a library
        self._system, self._port = system, port

    def send(self, data: bytes) -> None:
        """Send everything.

        Raises:
            OSError: the printer takes nothing any more.
        """
        written = wintypes.DWORD()
        _check_port(
            self._system.WriteFile(self._port, data, len(data), ctypes.byref(written), None)
        )
        _check_port(written.value == len(data))

    def read_byte(self, patience_s: float) -> bytes:
        """Return the next byte of an answer; none when nothing comes in time.

        Raises:
            OSError: the port is gone.
        """
        limits = _Timeouts(0, 0, round(patience_s * 1000), 0, _WRITE_MS)
        _check_port(self._system.SetCommTimeouts(self._port, ctypes.byref(limits)))
        byte, count = ctypes.create_string_buffer(1), wintypes.DWORD()
        _check_port(self._system.ReadFile(self._port, byte, 1, ctypes.byref(count), None))
        return byte.raw[: count.value]


@contextmanager
def open_port(name: str) -> Iterator[PortLine]:
    """Open COM3 …, with the speed that the system has set, and close it in the end.

    Raises:
        OSError: it is not there, or another program holds it.
    """
    system = _library("kernel32")
    system.CreateFileW.restype = wintypes.HANDLE
    found = system.CreateFileW(f"\\\\.\\{name}", _READ_AND_WRITE, 0, None, _OPEN_EXISTING, 0, None)
    _check_port(found not in (None, _NO_HANDLE))
    port = wintypes.HANDLE(found)
    try:
        limits = _Timeouts(_NEVER_MS, 0, 0, 0, _WRITE_MS)
        _check_port(system.SetCommTimeouts(port, ctypes.byref(limits)))
        yield PortLine(system, port)
    finally:
        system.CloseHandle(port)


def _library(name: str) -> Any:  # noqa: ANN401 - its functions have no types
    return ctypes.WinDLL(name)  # type: ignore[attr-defined]  # only Windows has it


def _check_queue(is_done: object) -> None:
    if not is_done:
        raise Unavailable(
            _("The print queue does not take the page. Check that the printer is on.")
        )


def _check_port(is_done: object) -> None:
    if not is_done:
        raise OSError
