"""One CareApp an archive: a second start hands its words over and brings the first forward."""

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 2000
_RETRY_MS = 50
_LISTEN_AFTER_MS = 250
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
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
        self._name = f"careapp-{digest[:16]}"
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the one of this folder; False: there is one already."""
        is_first = self._lock.tryLock(0)
        if is_first:
            # The network module takes as long to load as the window takes to be painted.
            QTimer.singleShot(_LISTEN_AFTER_MS, self, self.listen)
        return is_first

    def listen(self) -> None:
        """Hear second starts from now on."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        if self._server is not None or not self._lock.isLocked():
            return
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def hand_over(self, lookup: str) -> bool:
        """Give the text to the one that runs; False: it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - as above

        socket = QLocalSocket()
        patience = QDeadlineTimer(PATIENCE_MS)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(_RETRY_MS):
            if patience.hasExpired():
                return False
            # The first may have taken its place and not be listening yet.
            QThread.msleep(_RETRY_MS)
            socket.connectToServer(self._name)
        socket.write(json.dumps({"lookup": lookup[:200]}).encode() + b"\n")
        is_told = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(PATIENCE_MS)
        socket.disconnectFromServer()
        return is_told

    def release(self) -> None:
        """Give the place up, at the end of the program."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is None:
            return
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
    try:
        message = json.loads(line)
    except ValueError:
        return ""
    lookup = message.get("lookup") if isinstance(message, dict) else ""
    return lookup if isinstance(lookup, str) else ""
