"""A printer on the network: bytes to its raw port, answers back."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

_CONNECT_S = 3.0
_WRITE_S = 10.0
"""A printer that is still burning takes nothing meanwhile; one without paper never does again."""
_ON_THE_WAY = 16_384
"""So little lies in this computer's buffer that a pulled cable is noticed before the end."""


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


@contextmanager
def connect(place: tuple[str, int], within_s: float = _CONNECT_S) -> Iterator[NetworkLine]:
    """Open a connection to host and port, and close it in the end.

    Raises:
        OSError: nobody answers there.
    """
    with socket.create_connection(place, timeout=within_s) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _ON_THE_WAY)
        yield NetworkLine(connection)
