"""The statements of the search: built once for each shape of question, for either engine.

They go to the driver as text: running a statement through SQLAlchemy's own machinery on each key
press costs more than the archive needs to answer it.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Dialect,
    Select,
    String,
    Subquery,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union,
)
from sqlalchemy.dialects.sqlite import dialect as sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, aliased

from careapp.model.customer import Customer
from careapp.model.limits import first, written
from careapp.model.search import FIRST_HIDDEN_RANK, SearchEntry, SearchKey
from careapp.model.shop import ImportBatch
from careapp.rules.search.question import Walk

AnyRow: TypeAlias = tuple[Any, ...]
AnySelect: TypeAlias = Select[*tuple[Any, ...]]
Shape: TypeAlias = tuple[tuple[int, ...], str, int]
"""Of one walk: keys in each group, the text that must fit, and how many patterns it may fit."""

LONGEST_WALK = 1_000
"""Rows of one key that a question with several parts looks at, in the order of ranks."""
_LISTED_BY = 16
_SPACE = literal_column("' '", String)
NOTHING = literal_column("''", String)


class Limits(NamedTuple):
    """Rows at most: of the answer, of each walk, and looked at along a walk with conditions."""

    all: int
    each: int
    walk: int


_BEYOND_ALL = written(2**31 - 1)

PERSON = (
    Customer.id,
    Customer.name,
    Customer.given_name,
    Customer.family_name,
    Customer.company,
    Customer.title,
    Customer.register,
    Customer.call_name,
    Customer.pronunciation,
    Customer.language,
    Customer.tier,
    Customer.points,
    Customer.stamps,
    Customer.visits,
    Customer.looking_for,
    Customer.is_customer,
    Customer.last_visit_on,
    Customer.birthday_month,
    Customer.birthday_day,
)
# People of imports that are under way stand from the first open import's span on.
_CEILING = (
    select(func.coalesce(func.min(ImportBatch.id) * written(FIRST_HIDDEN_RANK), _BEYOND_ALL))
    .where(ImportBatch.completed_at.is_(None))
    .scalar_subquery()
)
IS_VISIBLE = SearchKey.rank < _CEILING


def people_on(
    session: Session, walks: Sequence[Walk], limit: int, each: int | None = None
) -> Sequence[AnyRow]:
    """Return up to *limit* people whom the walks meet, each once, in the order of ranks.

    *each* says how many a single walk may give; None: as many as all together.
    """
    limits = Limits(limit, each or limit, LONGEST_WALK)
    return run(session, _walking(_shapes(walks), limits), _parameters(walks))


def entries_on(
    session: Session, walks: Sequence[Walk], limit: int, each: int, longest: int
) -> Sequence[AnyRow]:
    """Return customer, words and spoken words of those whom the walks meet, as `people_on`.

    A walk with further conditions looks at *longest* rows.
    """
    limits = Limits(limit, each, longest)
    return run(session, _meeting(_shapes(walks), limits), _parameters(walks))


def people_with(session: Session, keys: Sequence[str], limit: int) -> Sequence[AnyRow]:
    """Return the people who have one of the keys, each row followed by that key."""
    parameters = {f"k{i}": key for i, key in enumerate(keys)}
    return run(session, _having(len(keys), limit), parameters)


def people_by_id(session: Session, customer_ids: Sequence[int]) -> Sequence[AnyRow]:
    """Return those of the people who can be found, in the order of ranks."""
    if not customer_ids:
        return []
    values = listed("i", customer_ids)
    return run(session, _with_ids(len(values)), values)


def listed(name: str, values: Sequence[object]) -> dict[str, Any]:
    """Return parameters for a list of at least one, lengthened so that few statements serve all."""
    padding = [values[-1]] * (-len(values) % _LISTED_BY)
    return {f"{name}{number}": value for number, value in enumerate([*values, *padding])}


def names_of(name: str, count: int) -> list[BindParameter[Any]]:
    """Return the parameters that `listed` fills."""
    return [bindparam(f"{name}{number}") for number in range(count)]


def shortest_of(session: Session, walks: Sequence[Walk]) -> Walk:
    """Return the walk whose key the fewest people share; the first one among equals."""
    parameters: dict[str, Any] = {f"k{number}": walk.key for number, walk in enumerate(walks)}
    lengths = run(session, _lengths(len(walks), LONGEST_WALK), parameters)[0]
    return walks[min(range(len(walks)), key=lengths.__getitem__)]


def run(session: Session, statement: AnySelect, parameters: dict[str, Any]) -> Sequence[AnyRow]:
    """Run a statement on the driver itself; rows are its tuples, values as it has them.

    Raises:
        sqlalchemy.exc.DBAPIError: as if SQLAlchemy had run it.

    """
    connection = session.connection()
    text = as_text(statement, connection.dialect.name)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(text, parameters)
        return cursor.fetchall()
    except connection.dialect.loaded_dbapi.Error as error:
        raise _told(error, text, connection) from error
    finally:
        cursor.close()


def _told(error: Exception, statement: str, connection: Connection) -> Exception:
    dbapi = connection.dialect.loaded_dbapi
    return DBAPIError.instance(
        statement, None, error, dbapi.Error, hide_parameters=True, dialect=connection.dialect
    )


@cache
def as_text(statement: AnySelect, dialect: str) -> str:
    """Return a statement as the driver of "sqlite" or "postgresql" takes it.

    Its constants are part of the text: see `written`.
    """
    return str(statement.compile(dialect=_dialect_of(dialect)))


@cache
def _dialect_of(name: str) -> Dialect:
    if name == "sqlite":
        return sqlite(paramstyle="named")
    # 30 ms, only where there are several counters.
    from sqlalchemy.dialects.postgresql.psycopg import dialect as psycopg  # noqa: PLC0415

    return psycopg()  # type: ignore[no-untyped-call]


@cache
def _walking(shapes: tuple[Shape, ...], limits: Limits) -> AnySelect:
    found = _met_on(shapes, limits)
    return first(_people_of(found, found.c.rank, found.c.customer_id), limits.all)


@cache
def _meeting(shapes: tuple[Shape, ...], limits: Limits) -> AnySelect:
    found = _met_on(shapes, limits)
    joined = found.outerjoin(SearchEntry, SearchEntry.customer_id == found.c.customer_id)
    entries = (
        select(found.c.customer_id, SearchEntry.words, SearchEntry.spoken)
        .select_from(joined)
        .order_by(found.c.rank, found.c.customer_id)
    )
    return first(entries, limits.all)


def _met_on(shapes: tuple[Shape, ...], limits: Limits) -> Subquery:
    walks = [_walk(number, shape, limits).subquery() for number, shape in enumerate(shapes)]
    met = [select(walk.c.rank, walk.c.customer_id) for walk in walks]
    return (union(*met) if len(met) > 1 else met[0]).subquery()


def _shapes(walks: Sequence[Walk]) -> tuple[Shape, ...]:
    return tuple((tuple(map(len, walk.among)), walk.field, len(walk.like)) for walk in walks)


@cache
def _lengths(keys: int, longest: int) -> AnySelect:
    people = [
        first(select(SearchKey.rank).where(SearchKey.key == name), longest).subquery()
        for name in names_of("k", keys)
    ]
    return select(*(select(func.count()).select_from(one).scalar_subquery() for one in people))


@cache
def _having(keys: int, limit: int) -> AnySelect:
    having = (
        select(SearchKey.key, SearchKey.rank, SearchKey.customer_id)
        .where(SearchKey.key.in_(names_of("k", keys)), IS_VISIBLE)
        .order_by(SearchKey.rank, SearchKey.customer_id)
    )
    found = first(having, limit).subquery()
    return _people_of(found, found.c.rank, found.c.customer_id).add_columns(found.c.key)


@cache
def _with_ids(count: int) -> AnySelect:
    found = (
        select(SearchEntry.rank, SearchEntry.customer_id)
        .where(SearchEntry.customer_id.in_(names_of("i", count)), SearchEntry.rank < _CEILING)
        .subquery()
    )
    return _people_of(found, found.c.rank, found.c.customer_id)


def _people_of(found: Subquery, rank: ColumnElement[int], of: ColumnElement[int]) -> AnySelect:
    # Outer, so that the planner never starts from all customers.
    joined = found.outerjoin(Customer, Customer.id == of)
    return select(*PERSON).select_from(joined).order_by(rank, of)


def _walk(number: int, shape: Shape, limits: Limits) -> Select[int, int]:
    groups, field, patterns = shape
    is_plain = not groups and not patterns
    keys = (
        select(SearchKey.rank, SearchKey.customer_id)
        .where(SearchKey.key == bindparam(f"k{number}"), IS_VISIBLE)
        .order_by(SearchKey.rank, SearchKey.customer_id)
    )
    if is_plain:
        return first(keys, limits.each)
    met = first(keys, limits.walk).subquery()
    tests = [_has_one_of(met, number, group, size) for group, size in enumerate(groups)]
    tests += [_fits(met, number, field, patterns)] if patterns else []
    passed = select(met.c.rank, met.c.customer_id).where(*tests)
    return first(passed.order_by(met.c.rank, met.c.customer_id), limits.each)


def _has_one_of(met: Subquery, number: int, group: int, size: int) -> ColumnElement[bool]:
    other = aliased(SearchKey)
    return (
        select(other.rank)
        .where(other.key.in_(names_of(f"a{number}_{group}_", size)), other.rank == met.c.rank)
        .where(other.customer_id == met.c.customer_id)
        .exists()
    )


def _fits(met: Subquery, number: int, field: str, patterns: int) -> ColumnElement[bool]:
    text = _SPACE.concat(getattr(SearchEntry, field)).concat(_SPACE)
    # Joined with nothing: SQLite plans anew for each pattern that is a bare parameter.
    like = [bindparam(f"l{number}_{i}", type_=String).concat(NOTHING) for i in range(patterns)]
    tests = [text.like(pattern, escape="\\") for pattern in like]
    return select(1).where(SearchEntry.customer_id == met.c.customer_id, or_(*tests)).exists()


def _parameters(walks: Sequence[Walk]) -> dict[str, Any]:
    parameters: dict[str, Any] = {}
    for number, walk in enumerate(walks):
        parameters[f"k{number}"] = walk.key
        for group, keys in enumerate(walk.among):
            parameters |= {f"a{number}_{group}_{i}": key for i, key in enumerate(keys)}
        parameters |= {f"l{number}_{i}": pattern for i, pattern in enumerate(walk.like)}
    return parameters
