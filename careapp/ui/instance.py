"""One CareApp an archive: a second start hands its words over and brings the first forward."""

# ruff: noqa: PLC0415 - the place is taken before the first paint, and spoken in only after it

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 2000
LONGEST_MESSAGE = 4096


class Instance(QObject):
    """The place of the one CareApp of a folder.

    The lock comes first: on some systems a second server can steal the name of the first.
    """

    called = Signal(str)
    """Somebody started CareApp again: the text to look up, or nothing."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Aim at the folder of an archive, which is made if it is missing."""
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "careapp.lock"))
        self._lock.setStaleLockTime(0)
        self._folder = folder
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the one of this folder; False: there is one already."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear of further starts from now on; the place is taken."""
        from PySide6.QtNetwork import QLocalServer

        name = self._name()
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def hand_over(self, lookup: str) -> bool:
        """Give the text to the one that runs; False: it does not answer."""
        import json

        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        socket.write(json.dumps({"lookup": lookup[:200]}).encode() + b"\n")
        is_told = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(PATIENCE_MS)
        socket.disconnectFromServer()
        return is_told

    def release(self) -> None:
        """Give the place up, at the end of the program."""
        if self._server is not None:
            self._server.close()
            for socket in self._server.children():
                # Whoever is still connected has nobody to speak to.
                socket.deleteLater()
            self._server = None
        self._lock.unlock()

    def _name(self) -> str:
        import hashlib

        digest = hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()
        return f"careapp-{digest[:16]}"

    def _answer(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine(LONGEST_MESSAGE).data())
        socket.write(b"ok\n")
        socket.flush()
        self.called.emit(_lookup_of(line))


def _lookup_of(line: bytes) -> str:
    import json

    try:
        message = json.loads(line)
    except ValueError:
        return ""
    lookup = message.get("lookup") if isinstance(message, dict) else ""
    return lookup if isinstance(lookup, str) else ""
