"""The statements of the search: text, the same for either engine, made once for each shape.

They go to the driver as they are: running a statement through SQLAlchemy's own machinery on each
key press costs more than the archive needs to answer it, and loading SQLAlchemy at the start costs
more than anything else; the first name is often typed before it is there.
"""

# ruff: noqa: S608 - put together from the names of this file and from numbers, never from words

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from careapp.model.driver import Reader
from careapp.model.numbers import FIRST_HIDDEN_RANK
from careapp.rules.search.question import Walk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Asked: TypeAlias = "Session | Reader"
"""Whoever answers: the archive, or the reader that is there before it."""
AnyRow: TypeAlias = tuple[Any, ...]
Shape: TypeAlias = tuple[tuple[int, ...], str, int]
"""Of one walk: keys in each group, the text that must fit, and how many patterns it may fit."""

LONGEST_WALK = 1_000
"""Rows of one key that a question with several parts looks at, in the order of ranks."""
_LISTED_BY = 16
_BEYOND_ALL = 2**31 - 1
_PARAMETER = re.compile(r":(\w+)")

PERSON = (
    "id",
    "name",
    "given_name",
    "family_name",
    "company",
    "title",
    "register",
    "call_name",
    "pronunciation",
    "language",
    "tier",
    "points",
    "stamps",
    "visits",
    "looking_for",
    "is_customer",
    "last_visit_on",
    "birthday_month",
    "birthday_day",
)
_PERSON = ", ".join(f"customer.{column}" for column in PERSON)
# People of imports that are under way stand from the first open import's span on.
_CEILING = f"""(
    SELECT coalesce(min(id) * {FIRST_HIDDEN_RANK}, {_BEYOND_ALL})
    FROM import_batch WHERE completed_at IS NULL
)"""


def people_on(
    session: Asked, walks: Sequence[Walk], limit: int, each: int | None = None
) -> Sequence[AnyRow]:
    """Return up to *limit* people whom the walks meet, each once, in the order of ranks.

    *each* says how many a single walk may give; None: as many as all together.
    """
    return run(session, _walking(_shapes(walks), limit, each or limit), _parameters(walks))


def entries_on(
    session: Asked, walks: Sequence[Walk], limit: int, each: int, longest: int
) -> Sequence[AnyRow]:
    """Return customer, words and spoken words of those whom the walks meet, as `people_on`.

    A walk with further conditions looks at *longest* rows.
    """
    return run(session, _meeting(_shapes(walks), limit, each, longest), _parameters(walks))


def people_with(session: Asked, keys: Sequence[str], limit: int) -> Sequence[AnyRow]:
    """Return the people who have one of the keys, each row followed by that key."""
    parameters = {f"k{i}": key for i, key in enumerate(keys)}
    return run(session, _having(len(keys), limit), parameters)


def people_by_id(session: Asked, customer_ids: Sequence[int]) -> Sequence[AnyRow]:
    """Return those of the people who can be found, in the order of ranks."""
    if not customer_ids:
        return []
    values = listed("i", customer_ids)
    return run(session, _with_ids(len(values)), values)


def listed(name: str, values: Sequence[object]) -> dict[str, Any]:
    """Return parameters for a list of at least one, lengthened so that few statements serve all."""
    padding = [values[-1]] * (-len(values) % _LISTED_BY)
    return {f"{name}{number}": value for number, value in enumerate([*values, *padding])}


def among(name: str, count: int) -> str:
    """Return the list of the parameters that `listed` fills, for IN."""
    return "(" + ", ".join(f":{name}{number}" for number in range(count)) + ")"


def shortest_of(session: Asked, walks: Sequence[Walk]) -> Walk:
    """Return the walk whose key the fewest people share; the first one among equals."""
    parameters: dict[str, Any] = {f"k{number}": walk.key for number, walk in enumerate(walks)}
    lengths = run(session, _lengths(len(walks), LONGEST_WALK), parameters)[0]
    return walks[min(range(len(walks)), key=lengths.__getitem__)]


def run(session: Asked, statement: str, parameters: dict[str, Any]) -> Sequence[AnyRow]:
    """Run a statement on the driver itself; rows are its tuples, values as it has them.

    Raises:
        sqlalchemy.exc.DBAPIError: as if SQLAlchemy had run it.

    """
    if isinstance(session, Reader):
        return session.run(statement, parameters)
    connection = session.connection()
    cursor = connection.connection.cursor()
    try:
        cursor.execute(as_text(statement, connection.dialect.name), parameters)
        return cursor.fetchall()
    except connection.dialect.loaded_dbapi.Error as error:
        from sqlalchemy.exc import DBAPIError  # noqa: PLC0415 - it is there where it is needed

        base, dialect = connection.dialect.loaded_dbapi.Error, connection.dialect
        raise DBAPIError.instance(
            statement, None, error, base, hide_parameters=True, dialect=dialect
        ) from error
    finally:
        cursor.close()


@cache
def as_text(statement: str, dialect: str) -> str:
    """Return a statement as the driver of "sqlite" or "postgresql" takes it."""
    return statement if dialect == "sqlite" else _PARAMETER.sub(r"%(\1)s", statement)


# Limits are part of a statement's text: SQLite plans for the limit that it is given. Bound as a
# parameter, it would parse and plan the whole statement anew each time, which takes longer than
# the answer.


@cache
def _walking(shapes: tuple[Shape, ...], limit: int, each: int) -> str:
    return f"{_people_of(_met_on(shapes, each, LONGEST_WALK))} LIMIT {limit}"


@cache
def _meeting(shapes: tuple[Shape, ...], limit: int, each: int, longest: int) -> str:
    return f"""
        SELECT met.customer_id, search_entry.words, search_entry.spoken
        FROM ({_met_on(shapes, each, longest)}) AS met
        LEFT OUTER JOIN search_entry ON search_entry.customer_id = met.customer_id
        ORDER BY met.rank, met.customer_id LIMIT {limit}
    """


def _met_on(shapes: tuple[Shape, ...], each: int, longest: int) -> str:
    walks = (_walk(number, shape, each, longest) for number, shape in enumerate(shapes))
    # In brackets of their own: UNION knows no limit of one side.
    return " UNION ".join(
        f"SELECT rank, customer_id FROM ({walk}) AS walk{number}"
        for number, walk in enumerate(walks)
    )


def _shapes(walks: Sequence[Walk]) -> tuple[Shape, ...]:
    return tuple([(tuple(map(len, walk.among)), walk.field, len(walk.like)) for walk in walks])


@cache
def _lengths(keys: int, longest: int) -> str:
    lengths = (
        f"(SELECT count(*) FROM (SELECT rank FROM search_key WHERE key = :k{number}"
        f" LIMIT {longest}) AS people{number})"
        for number in range(keys)
    )
    return f"SELECT {', '.join(lengths)}"


@cache
def _having(keys: int, limit: int) -> str:
    found = f"""
        SELECT key, rank, customer_id FROM search_key
        WHERE key IN {among("k", keys)} AND rank < {_CEILING}
        ORDER BY rank, customer_id LIMIT {limit}
    """
    return _people_of(found, ", met.key")


@cache
def _with_ids(count: int) -> str:
    return _people_of(f"""
        SELECT rank, customer_id FROM search_entry
        WHERE customer_id IN {among("i", count)} AND rank < {_CEILING}
    """)


def _people_of(met: str, more: str = "") -> str:
    # Outer, so that the planner never starts from all customers.
    return f"""
        SELECT {_PERSON}{more} FROM ({met}) AS met
        LEFT OUTER JOIN customer ON customer.id = met.customer_id
        ORDER BY met.rank, met.customer_id
    """


def _walk(number: int, shape: Shape, each: int, longest: int) -> str:
    groups, field, patterns = shape
    keys = f"""
        SELECT rank, customer_id FROM search_key
        WHERE key = :k{number} AND rank < {_CEILING} ORDER BY rank, customer_id
    """
    if not groups and not patterns:
        return f"{keys} LIMIT {each}"
    tests = [_has_one_of(number, group, size) for group, size in enumerate(groups)]
    tests += [_fits(number, field, patterns)] if patterns else []
    return f"""
        SELECT rank, customer_id FROM ({keys} LIMIT {longest}) AS met
        WHERE {" AND ".join(tests)} ORDER BY rank, customer_id LIMIT {each}
    """


def _has_one_of(number: int, group: int, size: int) -> str:
    return f"""EXISTS (
        SELECT 1 FROM search_key AS other
        WHERE other.key IN {among(f"a{number}_{group}_", size)}
        AND other.rank = met.rank AND other.customer_id = met.customer_id
    )"""


def _fits(number: int, field: str, patterns: int) -> str:
    # Joined with nothing: SQLite plans anew for each pattern that is a bare parameter.
    tests = (
        f"' ' || {field} || ' ' LIKE (CAST(:l{number}_{i} AS TEXT) || '') ESCAPE '\\'"
        for i in range(patterns)
    )
    return f"""EXISTS (
        SELECT 1 FROM search_entry
        WHERE search_entry.customer_id = met.customer_id AND ({" OR ".join(tests)})
    )"""


def _parameters(walks: Sequence[Walk]) -> dict[str, Any]:
    parameters: dict[str, Any] = {}
    for number, walk in enumerate(walks):
        parameters[f"k{number}"] = walk.key
        for group, keys in enumerate(walk.among):
            parameters |= {f"a{number}_{group}_{i}": key for i, key in enumerate(keys)}
        if walk.like:
            parameters |= {f"l{number}_{i}": pattern for i, pattern in enumerate(walk.like)}
    return parameters
