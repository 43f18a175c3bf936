"""The driver of the encrypted file: all that reading it takes, without SQLAlchemy.

Every option is a rule of the shop's safety, with its reason beside it.
"""

import sys
import threading
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

OLDEST_SQLITE = (3, 51, 3)
"""3.7.0–3.51.2 can corrupt a WAL that is reset while it is read."""
KEY_BYTES = 32
BUSY_SECONDS = 5.0

_PRAGMAS = (
    # KiB, taken only as far as the archive is large. With the default 2 MB decryption costs 3–5
    # times as much; at a million people half of this makes the slow answers 1.7 times slower.
    "cache_size = -131072",
    "journal_mode = WAL",
    "synchronous = FULL",  # NORMAL loses acknowledged rows at a power cut
    "wal_autocheckpoint = 0",  # it swallows I/O errors; `checkpoint` does not
    "journal_size_limit = 0",  # a log begun anew is short again: its length asks for checkpoints
    "secure_delete = ON",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)
_READING_PRAGMAS = ("query_only = ON", "temp_store = MEMORY", "trusted_schema = OFF")
_MACOS_PRAGMAS = ("fullfsync = ON", "checkpoint_fullfsync = ON")

DriverConnection = sqlcipher.Connection
"""A bare connection, for what SQLAlchemy has no word for: backups and checks of closed files."""


class WrongThreadError(RuntimeError):
    """SQL was asked for on a thread that must never wait: the window's."""


_forbidden_threads: set[int] = set()


def forbid_thread(ident: int) -> None:
    """Let every SQL statement on this thread raise WrongThreadError from now on."""
    _forbidden_threads.add(ident)


def allow_thread(ident: int) -> None:
    """Take back `forbid_thread`."""
    _forbidden_threads.discard(ident)


def connect_sqlcipher(path: Path, key: bytes, *, read_only: bool = False) -> sqlcipher.Connection:
    """Open one keyed driver connection in autocommit; a wrong key shows at the first statement.

    A read-only one takes the file as it is, without locks: for closed files such as backups.
    """
    if len(key) != KEY_BYTES:
        message = f"the key has {KEY_BYTES} bytes"
        raise ValueError(message)
    name = f"{path.absolute().as_uri()}?mode=ro&immutable=1" if read_only else str(path)
    connection = sqlcipher.connect(
        name,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # the pool hands a connection to one thread at a time
        uri=read_only,
    )
    # NONE comes first: SQLCipher would write statements of a failed opening to stderr.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def make_ready(connection: sqlcipher.Connection) -> sqlcipher.Connection:
    """Set what every connection of the archive is set to."""
    for pragma in _PRAGMAS + (_MACOS_PRAGMAS if sys.platform == "darwin" else ()):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def refuse_old_sqlite(version: tuple[int, ...]) -> None:
    """Raise RuntimeError on a library that can corrupt the archive."""
    if version < OLDEST_SQLITE:
        message = f"SQLite {version} can corrupt the archive"
        raise RuntimeError(message)


def guard_thread() -> None:
    """Raise WrongThreadError on a thread that must not meet SQL."""
    if threading.get_ident() in _forbidden_threads:
        message = "SQL on the thread of the window"
        raise WrongThreadError(message)


class Reader:
    """One connection that only reads, for the questions that come before the archive is open."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file; a wrong key shows at the first question."""
        refuse_old_sqlite(sqlcipher.sqlite_version_info)
        self._connection = connect_sqlcipher(path, key)
        for pragma in _READING_PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")

    def run(self, statement: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Return all rows of a statement with named parameters.

        Raises:
            sqlcipher3.dbapi2.Error: the file does not answer it.

        """
        guard_thread()
        rows: list[tuple[Any, ...]] = self._connection.execute(statement, parameters).fetchall()
        return rows

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
