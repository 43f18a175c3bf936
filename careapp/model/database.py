"""The two engines of the archive: an encrypted file, or PostgreSQL for several counters.

Every option is a rule of the shop's safety, with its reason beside it. A transaction is a change
unless its connection carries the option of `reading`: changes take the write lock at their first
statement, so that they queue up instead of failing half-way.
"""

import sys
import threading
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

OLDEST_SQLITE = (3, 51, 3)
"""3.7.0–3.51.2 can corrupt a WAL that is reset while it is read."""
KEY_BYTES = 32
BUSY_SECONDS = 5.0
READERS = 4

_PRAGMAS = (
    # KiB, taken only as far as the archive is large. With the default 2 MB decryption costs 3–5
    # times as much; at a million people half of this makes the slow answers 1.7 times slower.
    "cache_size = -131072",
    "journal_mode = WAL",
    "synchronous = FULL",  # NORMAL loses acknowledged rows at a power cut
    "wal_autocheckpoint = 0",  # it swallows I/O errors; `checkpoint` does not
    "secure_delete = ON",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)
_MACOS_PRAGMAS = ("fullfsync = ON", "checkpoint_fullfsync = ON")
_READING = "careapp_reading"
_CHANGED = "careapp_changed"

_POSTGRES_SETTINGS = {
    # libpq's defaults hang for over a minute when the cable is pulled; these give 3–9 s.
    "connect_timeout": 3,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 8000,
    "options": (
        "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s"
    ),
}
_LOOPBACK = frozenset({"", "localhost", "127.0.0.1", "::1"})


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


def open_sqlcipher(path: Path, key: bytes) -> Engine:
    """Return the engine of an encrypted file (made at the first connection).

    Args:
        path: the database file.
        key: 32 random bytes, used as they are: a passphrase would cost 250 ms at each opening.

    Raises:
        RuntimeError: the SQLite library is older than 3.51.3.

    """
    _refuse_old_sqlite(sqlcipher.sqlite_version_info)
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: _ready(connect_sqlcipher(path, key)),
        poolclass=QueuePool,
        pool_size=READERS + 1,
        max_overflow=0,
        pool_use_lifo=True,  # the connection used last has the warm page cache
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_sqlite)
    return _watched(engine)


def open_postgres(url: str | URL) -> Engine:
    """Return the engine of a PostgreSQL archive.

    Raises:
        ValueError: the server is not on this machine and the URL does not ask for
            `sslmode=verify-full`.

    """
    parsed = make_url(url).set(drivername="postgresql+psycopg")
    host = parsed.query.get("host", parsed.host) or ""
    is_here = host in _LOOPBACK or str(host).startswith("/")
    if not is_here and parsed.query.get("sslmode") != "verify-full":
        message = "a server on another machine needs sslmode=verify-full"
        raise ValueError(message)
    engine = create_engine(
        parsed,
        connect_args=_POSTGRES_SETTINGS,
        pool_size=READERS + 1,
        pool_pre_ping=True,
        pool_recycle=1800,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return _watched(engine)


def reading(engine: Engine) -> Engine:
    """Return the same engine for readers: no write lock, and a statement that changes fails."""
    return engine.execution_options(**{_READING: True, "postgresql_readonly": True})


def note_change(connection: Connection, *tables: str) -> None:
    """Say which tables a statement has changed that SQLAlchemy cannot see into (driver SQL)."""
    connection.info.setdefault(_CHANGED, set()).update(tables)


def take_changes(connection: Connection) -> frozenset[str]:
    """Return the tables changed on this connection since it was last asked, and forget them."""
    return frozenset(connection.info.pop(_CHANGED, ()))


def checkpoint(engine: Engine, *, truncate: bool = False) -> None:
    """Move the write-ahead log into the file; with *truncate* wait for readers and empty it.

    Raises:
        sqlalchemy.exc.OperationalError: the disk did not take it; nothing committed is lost.

    """
    if engine.dialect.name != "sqlite":
        return
    mode = "TRUNCATE" if truncate else "PASSIVE"
    _guard_thread()
    raw = engine.raw_connection()
    try:
        raw.cursor().execute(f"PRAGMA wal_checkpoint({mode})").fetchall()
    finally:
        raw.close()


def _refuse_old_sqlite(version: tuple[int, ...]) -> None:
    if version < OLDEST_SQLITE:
        message = f"SQLite {version} can corrupt the archive"
        raise RuntimeError(message)


def _ready(connection: sqlcipher.Connection) -> sqlcipher.Connection:
    for pragma in _PRAGMAS + (_MACOS_PRAGMAS if sys.platform == "darwin" else ()):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _begin(connection: Connection) -> None:
    _guard_thread()
    connection.info.pop(_CHANGED, None)


def _begin_sqlite(connection: Connection) -> None:
    _begin(connection)
    is_reading = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if is_reading else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _guard_thread() -> None:
    if threading.get_ident() in _forbidden_threads:
        message = "SQL on the thread of the window"
        raise WrongThreadError(message)


def _watched(engine: Engine) -> Engine:
    event.listen(engine, "before_cursor_execute", _before_statement)
    return engine


def _before_statement(*arguments: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own signature
    connection, context = arguments[0], arguments[4]
    _guard_thread()
    if context is not None and (context.isinsert or context.isupdate or context.isdelete):
        note_change(connection, context.compiled.statement.table.name)
