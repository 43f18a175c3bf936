"""What a call asks the archive, and how the archive finds it."""

from collections.abc import Callable
from typing import Any, TypeAlias

from sqlalchemy import event
from sqlalchemy.orm import Session

Asked: TypeAlias = list[tuple[str, Any]]
"""Statements, each with its parameters."""


def asked_by(session: Session, call: Callable[[], object]) -> Asked:
    """Return the statements of a call."""
    asked: Asked = []

    def note(*arguments: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own signature
        asked.append(arguments[2:4])

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    call()
    event.remove(engine, "before_cursor_execute", note)
    return asked


def steps_of(session: Session, asked: Asked, beginnings: tuple[str, ...]) -> list[str]:
    """Return the steps of the encrypted file's plans that begin with one of these words."""
    return [
        step
        for statement, parameters in asked
        if statement.startswith("SELECT")
        for *_, step in session.connection().exec_driver_sql(
            f"EXPLAIN QUERY PLAN {statement}", parameters
        )
        if step.startswith(beginnings)
    ]
