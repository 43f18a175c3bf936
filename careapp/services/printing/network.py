"""A printer on the network: bytes to its raw port, answers back."""

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_CONNECT_S = 3.0
_WRITE_S = 10.0
"""A printer that is still burning takes nothing meanwhile; one without paper never does again."""
_ON_THE_WAY = 16_384
"""So little lies in this computer's buffer that a pulled cable is noticed before the end."""
_QUIET_S = 2.0
"""Who has taken everything hangs up in less, or never does."""


class NetworkLine:
    """An open connection."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection

    def send(self, data: bytes) -> None:
        """Send everything.

        Raises:
            OSError: the printer is gone, or takes nothing any more.
        """
        self._socket.settimeout(_WRITE_S)
        self._socket.sendall(data)

    def read_byte(self, patience_s: float) -> bytes:
        """Return the next byte of an answer; none when nothing comes in time.

        Raises:
            OSError: the connection is broken.
        """
        self._socket.settimeout(patience_s)
        try:
            answer = self._socket.recv(1)
        except TimeoutError:
            return b""
        if not answer:
            raise ConnectionResetError
        return answer

    def finish(self) -> None:
        """Say that this is all, and wait until the printer has taken it.

        Raises:
            OSError: the printer broke off, or takes nothing any more.
        """
        self._socket.shutdown(socket.SHUT_WR)
        until = time.monotonic() + _WRITE_S
        while not self._hangs_up() and self._has_rest():
            if time.monotonic() > until:
                raise TimeoutError

    def _hangs_up(self) -> bool:
        self._socket.settimeout(_QUIET_S)
        try:
            while self._socket.recv(_ON_THE_WAY):
                pass
        except TimeoutError:
            return False
        return True

    def _has_rest(self) -> bool:
        """Return whether bytes still lie in this computer; only Linux tells."""
        if sys.platform != "linux":
            return False
        import fcntl  # noqa: PLC0415 - Windows has none
        import termios  # noqa: PLC0415 - the same

        waiting = fcntl.ioctl(self._socket, termios.TIOCOUTQ, bytes(4))
        return any(waiting)


@contextmanager
def connect(place: tuple[str, int], within_s: float = _CONNECT_S) -> Iterator[NetworkLine]:
    """Open a connection to host and port, and close it in the end.

    Raises:
        OSError: nobody answers there.
    """
    with socket.create_connection(place, timeout=within_s) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _ON_THE_WAY)
        yield NetworkLine(connection)
