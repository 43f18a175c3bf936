"""What an operation did the first time: its audit row tells, so that a retry writes nothing."""

import inspect
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow

Result = TypeVar("Result")

_DONE = (
    select(AuditRow.subject_id, AuditRow.detail)
    .where(AuditRow.op_id == bindparam("op_id"), AuditRow.action == bindparam("action"))
    .limit(1)
)
_WAIT_FOR = text("SELECT pg_advisory_xact_lock(hashtextextended(:op_id, 0))")


@dataclass(frozen=True, slots=True)
class Done:
    """The row that the operation changed, and the ids and figures it came to."""

    subject_id: int
    detail: dict[str, Any]


def find_done(session: Session, op_id: uuid.UUID, action: str) -> Done | None:
    """Return what this operation did, or None when it was never done.

    The same operation, under way at another connection, is waited for: it may have been sent
    again before its first answer arrived.
    """
    connection = session.connection()
    parameters = {"op_id": str(op_id), "action": action}
    if connection.dialect.name == "postgresql":
        connection.execute(_WAIT_FOR, {"op_id": parameters["op_id"]})
    row = connection.execute(_DONE, parameters).one_or_none()
    return None if row is None else Done(row.subject_id or 0, row.detail)


def result_of(kind: Callable[..., Result], op_id: uuid.UUID, done: Done) -> Result:
    """Return what an operation answered the first time; its audit row may tell more than that."""
    names = inspect.signature(kind).parameters
    told = {name: value for name, value in done.detail.items() if name in names}
    return kind(op_id, done.subject_id, **told)
