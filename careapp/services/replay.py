"""What an operation did the first time: its audit row tells, so that a retry writes nothing."""

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow

_DONE = (
    select(AuditRow.subject_id, AuditRow.detail)
    .where(AuditRow.op_id == bindparam("op_id"), AuditRow.action == bindparam("action"))
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Done:
    """The row that the operation changed, and the ids and figures it came to."""

    subject_id: int
    detail: dict[str, Any]


def find_done(session: Session, op_id: uuid.UUID, action: str) -> Done | None:
    """Return what this operation did, or None when it was never done."""
    row = session.execute(_DONE, {"op_id": str(op_id), "action": action}).one_or_none()
    return None if row is None else Done(row.subject_id or 0, row.detail)
