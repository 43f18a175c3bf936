"""Many rows at once, past SQLAlchemy's own insert, which takes longer than the engine itself."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Table, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from careapp.model.database import note_change

Row: TypeAlias = tuple[Any, ...]
_TOGETHER = 50
"""Rows of one statement, which take half as long as one by one; more gain nothing."""
_NEXT_IDS = text(
    "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
)


def reserve_ids(connection: Connection, kind: type[DeclarativeBase], count: int) -> Sequence[int]:
    """Return ids for rows that this transaction will write, so that none is read back."""
    table = _table(kind)
    if connection.dialect.name == "postgresql":
        parameters = {"name": table.name, "count": count}
        return connection.execute(_NEXT_IDS, parameters).scalars().all()
    # The transaction holds the write lock: nobody else can take them.
    first = (connection.scalar(select(func.max(table.c.id))) or 0) + 1
    return range(first, first + count)


def insert_rows(
    connection: Connection,
    kind: type[DeclarativeBase],
    columns: Sequence[str],
    rows: Sequence[Row],
    **same: object,
) -> None:
    """Insert rows, in the order given; columns that are not named get the model's defaults.

    Args:
        connection: of the transaction.
        kind: the mapped class.
        columns: the names of the columns, in the order of each row's values.
        rows: what the mapped columns take.
        same: values that all rows share.

    """
    if not rows:
        return
    table = _table(kind)
    shared = {name: value for name, value in _defaults(table).items() if name not in columns} | same
    names = (*columns, *shared)
    rest = tuple(shared.values())
    bound = _bound(connection, table, names, [row + rest for row in rows] if rest else rows)
    if connection.dialect.name == "postgresql":
        _copy(connection, table.name, names, bound)
    else:
        _insert(connection, table.name, names, list(bound))
    note_change(connection, table.name)


def _table(kind: type[DeclarativeBase]) -> Table:
    return cast("Table", kind.__table__)


@cache
def _defaults(table: Table) -> dict[str, object]:
    defaults = ((one.name, one.default) for one in table.columns)
    return {name: one.arg for name, one in defaults if isinstance(one, ScalarElementColumnDefault)}


def _bound(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Row]
) -> Iterable[Row]:
    """Return the rows as the driver takes them: SQLite has neither moments nor days."""
    dialect = connection.dialect
    types = [table.c[name].type.dialect_impl(dialect) for name in names]
    binders = [one.bind_processor(dialect) for one in types]
    if not any(binders):
        return rows
    columns = zip(binders, zip(*rows, strict=True), strict=True)
    return zip(*(map(bind, column) if bind else column for bind, column in columns), strict=True)


# Statements are put together from names of the model, never from a file's words.


def _insert(connection: Connection, table: str, names: Sequence[str], rows: list[Row]) -> None:
    marks = f"({', '.join('?' * len(names))})"
    whole = len(rows) - len(rows) % _TOGETHER
    slices = (rows[start : start + _TOGETHER] for start in range(0, whole, _TOGETHER))
    together = [tuple(chain.from_iterable(some)) for some in slices]
    for values, count in ((together, _TOGETHER), (rows[whole:], 1)):
        every = ", ".join([marks] * count)
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES {every}"  # noqa: S608 - names of ours
        if values:
            connection.exec_driver_sql(statement, values)


def _copy(connection: Connection, table: str, names: Sequence[str], rows: Iterable[Row]) -> None:
    dialect = connection.dialect
    statement = f"COPY {table} ({', '.join(names)}) FROM STDIN"
    try:
        with connection.connection.cursor().copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except dialect.loaded_dbapi.Error as error:
        base = dialect.loaded_dbapi.Error
        raise DBAPIError.instance(
            statement, None, error, base, hide_parameters=True, dialect=dialect
        ) from error
