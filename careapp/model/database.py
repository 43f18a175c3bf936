"""The two engines of the archive: an encrypted file, or PostgreSQL for several counters.

Every option is a rule of the shop's safety, with its reason beside it. A transaction is a change
unless its connection carries the option of `reading`: changes take the write lock at their first
statement, so that they queue up instead of failing half-way.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.model.driver import (
    KEY_BYTES,
    DriverConnection,
    WrongThreadError,
    allow_thread,
    connect_sqlcipher,
    forbid_thread,
    guard_thread,
    make_ready,
    refuse_old_sqlite,
)

__all__ = [
    "KEY_BYTES",
    "DriverConnection",
    "WrongThreadError",
    "allow_thread",
    "checkpoint",
    "connect_sqlcipher",
    "forbid_thread",
    "note_change",
    "open_postgres",
    "open_sqlcipher",
    "reading",
    "take_changes",
]

READERS = 4
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


def open_sqlcipher(path: Path, key: bytes) -> Engine:
    """Return the engine of an encrypted file (made at the first connection).

    Args:
        path: the database file.
        key: 32 random bytes, used as they are: a passphrase would cost 250 ms at each opening.

    Raises:
        RuntimeError: the SQLite library is older than 3.51.3.

    """
    refuse_old_sqlite(sqlcipher.sqlite_version_info)
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: make_ready(connect_sqlcipher(path, key)),
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
    guard_thread()
    raw = engine.raw_connection()
    try:
        raw.cursor().execute(f"PRAGMA wal_checkpoint({mode})").fetchall()
    finally:
        raw.close()


def _begin(connection: Connection) -> None:
    guard_thread()
    connection.info.pop(_CHANGED, None)


def _begin_sqlite(connection: Connection) -> None:
    _begin(connection)
    is_reading = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if is_reading else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _watched(engine: Engine) -> Engine:
    event.listen(engine, "before_cursor_execute", _before_statement)
    return engine


def _before_statement(*arguments: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own signature
    connection, context = arguments[0], arguments[4]
    guard_thread()
    if context is not None and (context.isinsert or context.isupdate or context.isdelete):
        note_change(connection, context.compiled.statement.table.name)
