"""Who has the archive open: many programs of one computer, or one program alone.

A write-ahead log is safe between programs of one computer and never over a network share, so a
second computer is refused. SQLite's own locks on a tiny file are let go by the system when a
program dies, and work alike on every platform.
"""

import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.model.files import make_private
from careapp.text import _

SECONDS = 2.0
"""How long another program's short hold is waited for."""
_BUSY = 5


class InUse(Unavailable):
    """Somebody else has the archive open in a way that does not go with this."""


class FolderLock:
    """A hold on an archive's folder, until `release` or the end of the program."""

    def __init__(self, path: Path) -> None:
        """Hold nothing yet; *path* is the lock file, made if missing.

        Raises:
            OSError: it cannot be made.

        """
        make_private(path)
        self._connection = sqlcipher.connect(
            path, timeout=SECONDS, isolation_level=None, check_same_thread=False
        )

    def share(self, computer: str = platform.node()) -> None:
        """Hold the folder together with other programs of the same computer.

        Raises:
            InUse: another computer has it open, or a restore is under way.

        """
        with self._refused_if_busy():
            if self._is_alone():
                self._sign(computer)
            self._connection.execute("BEGIN")
            (holder,) = self._connection.execute("SELECT computer FROM holder").fetchone()
        if holder != computer:
            self.release()
            raise InUse(
                _(
                    "The archive is open on the computer “{computer}”. Nothing was changed: "
                    "close CareApp there first."
                ).format(computer=holder)
            )

    def take(self) -> None:
        """Hold the folder alone.

        Raises:
            InUse: another program has the archive open.

        """
        with self._refused_if_busy():
            self._connection.execute("BEGIN EXCLUSIVE")

    def release(self) -> None:
        """Let go."""
        self._connection.close()

    def _is_alone(self) -> bool:
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlcipher.OperationalError as error:
            if error.sqlite_errorcode != _BUSY:
                raise
            return False
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {int(SECONDS * 1000)}")
        return True

    def _sign(self, computer: str) -> None:
        self._connection.execute("CREATE TABLE IF NOT EXISTS holder (computer TEXT NOT NULL)")
        self._connection.execute("DELETE FROM holder")
        self._connection.execute("INSERT INTO holder VALUES (?)", (computer,))
        self._connection.execute("COMMIT")

    @contextmanager
    def _refused_if_busy(self) -> Iterator[None]:
        try:
            yield
        except sqlcipher.DatabaseError as error:
            self.release()
            if error.sqlite_errorcode != _BUSY:
                raise
            raise InUse(
                _("CareApp is open on this archive. Nothing was changed: close it first.")
            ) from error
