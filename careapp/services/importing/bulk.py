"""Many rows at once: ids are reserved before the rows are written, so that no row is read back."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, Insert, Table, func, insert, select, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase

from careapp.model.database import note_change

_NEXT_IDS = text(
    "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
)


def reserve_ids(connection: Connection, kind: type[DeclarativeBase], count: int) -> Sequence[int]:
    """Return ids for rows that this transaction will write."""
    table = _table(kind)
    if connection.dialect.name == "postgresql":
        parameters = {"name": table.name, "count": count}
        return connection.execute(_NEXT_IDS, parameters).scalars().all()
    # The transaction holds the write lock: nobody else can take them.
    first = (connection.scalar(select(func.max(table.c.id))) or 0) + 1
    return range(first, first + count)


def add_rows(
    connection: Connection, kind: type[DeclarativeBase], rows: Sequence[dict[str, Any]]
) -> None:
    """Write rows that all name the same columns."""
    if rows:
        connection.execute(_insert(kind), rows)


def add_plain_rows(
    connection: Connection,
    kind: type[DeclarativeBase],
    columns: tuple[str, ...],
    rows: Iterable[tuple[Any, ...]],
) -> int:
    """Write rows of texts, numbers and truths, which the driver takes as they are."""
    values = list(rows)
    if values:
        connection.exec_driver_sql(_statement(kind, columns, connection.dialect), values)
        note_change(connection, _table(kind).name)
    return len(values)


def _table(kind: type[DeclarativeBase]) -> Table:
    return cast("Table", kind.__table__)


@cache
def _insert(kind: type[DeclarativeBase]) -> Insert:
    return insert(_table(kind))


@cache
def _statement(kind: type[DeclarativeBase], columns: tuple[str, ...], dialect: Dialect) -> str:
    table = _table(kind)
    mark = "?" if dialect.name == "sqlite" else "%s"
    marks = ", ".join(mark for _column in columns)
    # Names of the model, never of a file.
    return f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
