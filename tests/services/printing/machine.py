"""A receipt printer: it reads bytes as the real ones do, and answers on the network."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from careapp.documents.escpos import Bitmap

READY, NO_PAPER, OPEN, FAULTY = b"\x12\x12", b"\x32\x7e", b"\x16\x12", b"\x52\x12"
"""The answers to the two questions of DLE EOT."""
_OFFLINE, _PAPER, _DONE = b"\x10\x04\x02", b"\x10\x04\x04", b"\x1dr\x01"
_START, _RASTER, _CUT, _KICK = b"\x1b@", b"\x1dv0\x00", b"\x1dVB\x00", b"\x1bp\x00\x19\xfa"


@dataclass
class Paper:
    """What came out: an image a page, and what was done besides."""

    pages: list[Bitmap] = field(default_factory=list)
    cuts: int = 0
    kicks: int = 0


def burn(sent: bytes) -> Paper:
    """Read the bytes of whole pages; a byte that is no allowed command is an error."""
    paper, rows, width, at = Paper(), b"", 0, 0
    while at < len(sent):
        rest = sent[at:]
        if rest.startswith(_RASTER):
            across, high = (int.from_bytes(rest[i : i + 2], "little") for i in (4, 6))
            assert 0 < high <= 256, "small printers hold no more"
            width, rows = across * 8, rows + rest[8 : 8 + across * high]
            at += 8 + across * high
            continue
        command = next(
            c for c in (_START, _CUT, _KICK, _OFFLINE, _PAPER, _DONE) if sent[at:][: len(c)] == c
        )
        at += len(command)
        if command == _CUT:
            paper.pages.append(Bitmap(width, len(rows) * 8 // width, rows))
            paper.cuts, rows = paper.cuts + 1, b""
        paper.kicks += command == _KICK
    assert rows == b"", "a page that is never cut off"
    return paper


class Wire(Protocol):
    """What a printer hangs on; no bytes: the other end is closed."""

    def recv(self, most: int, /) -> bytes: ...

    def sendall(self, data: bytes, /) -> None: ...


@dataclass
class Machine:
    """A printer: `says` are its answers, empty for one that never answers.

    After `dies_after` bytes its cable is pulled, after `stops_after` it takes nothing more.
    `says_then` takes the place of its answers once a page has been sent.
    """

    says: bytes = READY
    says_then: bytes | None = None
    knows_when_done: bool = True
    dies_after: int | None = None
    stops_after: int | None = None
    sent: bytes = b""
    address: str = ""
    _has_taken: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)

    def serve(self, server: socket.socket) -> None:
        """Take one connection after the other until the server is shut."""
        while True:
            try:
                connection, _who = server.accept()
            except OSError:
                return
            with connection:
                self.take(connection)
                self._has_taken.set()

    def paper(self) -> Paper:
        """Return what came out."""
        return burn(self.sent)

    def stop(self) -> None:
        """Let a connection that takes nothing more end."""
        self._over.set()

    def await_page(self) -> None:
        """Wait until somebody has sent a page and hung up."""
        assert self._has_taken.wait(60)

    def take(self, connection: Wire) -> None:
        """Read what one connection sends, and answer it."""
        before = len(self.sent)
        while data := connection.recv(4096):
            self.sent += data
            taken = len(self.sent) - before
            if self.dies_after is not None and taken > self.dies_after:
                return
            if self.stops_after is not None and taken > self.stops_after:
                self._over.wait()
                return
            self._answer(connection)

    def _answer(self, connection: Wire) -> None:
        has_page = _RASTER in self.sent
        says = self.says_then if has_page and self.says_then is not None else self.says
        if not says:
            return
        if self.sent.endswith(_OFFLINE):
            connection.sendall(says[:1])
        elif self.sent.endswith(_PAPER):
            connection.sendall(says[1:])
        elif self.sent.endswith(_DONE) and self.knows_when_done:
            connection.sendall(b"\x00")


@contextmanager
def switched_on(machine: Machine) -> Iterator[Machine]:
    """Put a printer on the network."""
    server = socket.create_server(("127.0.0.1", 0))
    # So little is taken ahead that a printer which stops is noticed.
    server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    machine.address = f"127.0.0.1:{server.getsockname()[1]}"
    thread = threading.Thread(target=machine.serve, args=(server,), daemon=True)
    thread.start()
    try:
        yield machine
    finally:
        machine.stop()
        # Closing alone would leave the thread waiting for a connection.
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()
