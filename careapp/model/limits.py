"""Limits that stand in a statement's text."""

from typing import TypeVar

from sqlalchemy import ColumnElement, GenerativeSelect, Integer, literal_column

Rows = TypeVar("Rows", bound=GenerativeSelect)


def written(number: int) -> ColumnElement[int]:
    """Return a number as part of a statement's text, as limits must be.

    SQLite plans for the limit that it is given: bound as a parameter, it would parse and plan the
    whole statement anew each time, which takes longer than the answer.
    """
    return literal_column(str(number), Integer)


def first(statement: Rows, count: int) -> Rows:
    """Return the statement for its first rows only."""
    return statement.limit(written(count)).offset(written(0))
