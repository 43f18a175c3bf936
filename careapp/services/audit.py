"""The audit: who did what, where, when and why, each row bound to the one before by an HMAC.

A changed, removed or inserted row breaks the chain; what was cut off at its end shows against the
head that the day report and the redemption journal carry.
"""

import hashlib
import hmac
import json
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.base import Base
from careapp.services.actor import Actor
from careapp.services.archive import secrets_of

START = bytes(32)
"""What the first row is bound to."""
_LOCK = 7_263_002
"""PostgreSQL's advisory lock of the chain: counters append one after the other."""
_TAKE_LOCK = text("SELECT pg_advisory_xact_lock(:lock)")
_CHUNK = 1000

# The bare table: through the mapped class each of these costs twice as much.
_TABLE = Base.metadata.tables[AuditRow.__tablename__]
_HEAD = select(_TABLE.c.mac).order_by(_TABLE.c.id.desc()).limit(1)
_COUNT = select(func.count()).select_from(_TABLE)
_ROWS = select(_TABLE).order_by(_TABLE.c.id)
_INSERT = insert(_TABLE)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many rows, and the last one's HMAC."""

    rows: int
    mac: bytes


def record(  # noqa: PLR0913, PLR0917 - who, what, on what, in which operation, why: an audit row
    session: Session,
    by: Actor,
    action: str,
    subject: str,
    subject_id: int | None,
    op_id: uuid.UUID | None,
    reason: str = "",
    detail: Mapping[str, object] | None = None,
    moment: datetime | None = None,
) -> None:
    """Append a row in this transaction.

    Args:
        session: a change session of an open archive.
        by: who acts; the command line has no id and is named in the detail.
        action: what was done, past tense: "voucher_issued".
        subject: the table that the row speaks of.
        subject_id: its row.
        op_id: the operation's id, made when the form opened.
        reason: why, in the words of whoever did it.
        detail: ids and figures, never names: they must not outlive an erasure.
        moment: when; None: now.

    """
    named = {} if by.staff_id is not None else {"by": by.staff_name}
    values: dict[str, object] = {
        "op_id": None if op_id is None else str(op_id),
        "happened_at": (moment or clock.now()).astimezone(UTC),
        "staff_id": by.staff_id,
        "counter_id": by.counter_id,
        "action": action,
        "subject": subject,
        "subject_id": subject_id,
        "reason": reason,
        "detail": {**named, **(detail or {})},
    }
    previous = _locked_head(session)
    values["previous_mac"] = previous
    values["mac"] = _mac(secrets_of(session).audit_key, previous, values)
    session.connection().execute(_INSERT, values)


def head(session: Session) -> Head:
    """Return the end of the chain, for the day report and the journal."""
    return Head(session.scalar(_COUNT) or 0, session.scalar(_HEAD) or START)


def broken_rows(session: Session, audit_key: bytes) -> Iterator[int]:
    """Yield the id of each row that was changed or does not follow the one before it."""
    previous = START
    for row in session.execute(_ROWS.execution_options(yield_per=_CHUNK)).mappings():
        expected = _mac(audit_key, row["previous_mac"], dict(row))
        if row["previous_mac"] != previous or not hmac.compare_digest(row["mac"], expected):
            yield row["id"]
        previous = row["mac"]


def _locked_head(session: Session) -> bytes:
    session.flush()  # rows are locked before the chain: two counters never wait in a ring
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(_TAKE_LOCK, {"lock": _LOCK})
    return connection.scalar(_HEAD) or START


def _mac(key: bytes, previous: bytes, row: Mapping[str, object]) -> bytes:
    bound = {name: row[name] for name in _BOUND}
    content = json.dumps(bound, sort_keys=True, separators=(",", ":"), default=_as_text)
    return hmac.digest(key, previous + content.encode(), hashlib.sha256)


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


_BOUND = (
    "op_id",
    "happened_at",
    "staff_id",
    "counter_id",
    "action",
    "subject",
    "subject_id",
    "reason",
    "detail",
)
