"""The redemption journal: what a restored backup could not know (safety.md, Store 7).

One line for each voucher used, given back or void, and for each agreement to a note that was taken
back, written and forced to the disk before the
commit that it belongs to. A line without its commit errs on the safe side: after a restore that
voucher is refused, and the owner can give it back with a reason. A line names a voucher by the
UUID of its issue, since a restored archive gives row numbers out again. `journal_replay` brings a
restored archive up to date.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.model.files import sync_folder
from careapp.services.archive import journal_folder_of, secrets_of

FILE = "redemptions.jsonl"
_NEWLINE = b"\n"


class Event(StrEnum):
    """What happened to a voucher."""

    REDEEMED = "redeemed"
    GIVEN_BACK = "given back"
    VOID = "void"
    VALUE = "value"
    """The value of a gift card moved."""
    WITHDRAWN = "agreement withdrawn"


@dataclass(frozen=True, slots=True)
class Line:
    """One event. `voucher` is the `op_id` of its issue, `op_id` the redemption's.

    Of a gift card `op_id` is the entry's, `movement` its kind and `cents` what it moved. Of an
    agreement that was withdrawn `voucher` is the `op_id` of the note.
    """

    event: Event
    voucher: str
    op_id: str
    at: datetime
    staff_id: int | None = None
    counter_id: int | None = None
    audit_head: str = ""
    """The end of the audit's chain, so that a shortened audit shows."""
    movement: str = ""
    cents: int = 0


@dataclass(frozen=True, slots=True)
class Journal:
    """What the file holds: the lines that are whole and ours, and how many are not."""

    lines: tuple[Line, ...]
    broken: int


def note(session: Session, event: Event, voucher: str, op_id: str, moment: datetime) -> None:
    """Write a line for a change of this transaction; on a server there is no journal.

    Call it last: the audit row of the change must be there.

    Raises:
        OSError: the line is not safely on the disk; the change must not be committed.
    """
    _note(session, Line(event, voucher, op_id, moment))


def note_value(
    session: Session, voucher: str, op_id: str, moment: datetime, movement: str, cents: int
) -> None:
    """Write the line of a gift card's entry, signed cents; otherwise as `note`.

    Raises:
        OSError: the line is not safely on the disk; the change must not be committed.
    """
    moved = Line(Event.VALUE, voucher, op_id, moment, movement=movement, cents=cents)
    _note(session, moved)


def _note(session: Session, line: Line) -> None:
    folder = journal_folder_of(session)
    if folder is None:
        return
    who = session.execute(_LAST_AUDIT).one()
    whole = replace(
        line, staff_id=who.staff_id, counter_id=who.counter_id, audit_head=who.mac.hex()
    )
    append(folder, secrets_of(session).journal_key, whole)


def append(folder: Path, journal_key: bytes, line: Line) -> None:
    """Append a line and force it to the disk.

    Raises:
        OSError: the disk did not take it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    is_new = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        # What a power cut left of a line must not swallow the next one.
        torn = _NEWLINE if _ends_torn(file.fileno()) else b""
        file.write(torn + _sealed(journal_key, line) + _NEWLINE)
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        sync_folder(folder)


def read(folder: Path, journal_key: bytes) -> Journal:
    """Return the lines in their order; a missing file is an empty journal."""
    try:
        content = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return Journal((), 0)
    written = [line for line in content.split(_NEWLINE) if line]
    lines = tuple(line for line in (_opened(journal_key, text) for text in written) if line)
    return Journal(lines, len(written) - len(lines))


def _ends_torn(descriptor: int) -> bool:
    size = os.fstat(descriptor).st_size
    if size == 0:
        return False
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != _NEWLINE


def _sealed(journal_key: bytes, line: Line) -> bytes:
    content = asdict(line) | {"at": line.at.isoformat()}
    return _encoded(content | {"mac": _mac(journal_key, content)})


def _opened(journal_key: bytes, text: bytes) -> Line | None:
    try:
        content: dict[str, Any] = json.loads(text)
        mac = content.pop("mac")
        if not hmac.compare_digest(mac, _mac(journal_key, content)):
            return None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    moment = datetime.fromisoformat(content["at"])
    return Line(**content | {"event": Event(content["event"]), "at": moment})


def _mac(journal_key: bytes, content: dict[str, Any]) -> str:
    return hmac.digest(journal_key, _encoded(content), hashlib.sha256).hex()


def _encoded(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


NOT_REDEEMED: Mapping[str, object] = {
    "redeemed_at": None,
    "redeemed_on": None,
    "redeemed_by_id": None,
    "redeemed_counter_id": None,
    "redeem_op_id": None,
    "sale_id": None,
}
_LAST_AUDIT = (
    select(AuditRow.staff_id, AuditRow.counter_id, AuditRow.mac)
    .order_by(AuditRow.id.desc())
    .limit(1)
)
