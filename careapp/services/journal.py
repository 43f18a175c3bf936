"""The redemption journal: what a restored backup could not know (safety.md, Store 7).

One line for each voucher used, given back or void, written and forced to the disk before the
commit that it belongs to. A line without its commit errs on the safe side: after a restore that
voucher is refused, and the owner can give it back with a reason. A line names a voucher by the
UUID of its issue, since a restored archive gives row numbers out again.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.files import sync_folder
from careapp.model.staff import Counter, Staff
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services.archive import journal_folder_of, secrets_of

FILE = "redemptions.jsonl"
_NEWLINE = b"\n"


class Event(StrEnum):
    """What happened to a voucher."""

    REDEEMED = "redeemed"
    GIVEN_BACK = "given back"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Line:
    """One event. `voucher` is the `op_id` of its issue, `op_id` the redemption's."""

    event: Event
    voucher: str
    op_id: str
    at: datetime
    staff_id: int | None = None
    counter_id: int | None = None
    audit_head: str = ""
    """The end of the audit's chain, so that a shortened audit shows."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What the file holds: the lines that are whole and ours, and how many are not."""

    lines: tuple[Line, ...]
    broken: int


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay changed.

    `redeemed_again`: vouchers that the journal knew as used and the archive did not; `unknown`:
    vouchers issued after the backup, which the archive does not hold; `broken`: spoilt lines.
    """

    redeemed_again: int
    unknown: int
    broken: int


def note(session: Session, event: Event, voucher: str, op_id: str, moment: datetime) -> None:
    """Write a line for a change of this transaction; on a server there is no journal.

    Call it last: the audit row of the change must be there.

    Raises:
        OSError: the line is not safely on the disk; the change must not be committed.
    """
    folder = journal_folder_of(session)
    if folder is None:
        return
    who = session.execute(_LAST_AUDIT).one()
    line = Line(event, voucher, op_id, moment, who.staff_id, who.counter_id, who.mac.hex())
    append(folder, secrets_of(session).journal_key, line)


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


def replay(session: Session, folder: Path) -> Replayed:
    """Bring a restored archive up to date with the journal; the order of its lines decides.

    Doing it again changes nothing.
    """
    journal = read(folder, secrets_of(session).journal_key)
    before = _held(session, {line.voucher for line in journal.lines})
    after = _followed(journal.lines, before)
    staff = set(session.scalars(select(Staff.id)))
    counters = set(session.scalars(select(Counter.id)))
    changed = {voucher: held for voucher, held in after.items() if held != before[voucher]}
    for voucher, held in changed.items():
        statement = _SET.values(held.columns(staff, counters))
        session.execute(statement, {"in_voucher": voucher})
    again = [held for held in changed.values() if held.state is VoucherState.REDEEMED]
    unknown = {line.voucher for line in journal.lines} - before.keys()
    return Replayed(len(again), len(unknown), journal.broken)


@dataclass(frozen=True, slots=True)
class _Held:
    """What is known of a voucher, and the line that says so; None: the archive itself."""

    state: VoucherState
    op_id: str | None
    when_open: VoucherState = VoucherState.ISSUED
    line: Line | None = field(default=None, compare=False)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    def then(self, state: VoucherState, line: Line, op_id: str | None = None) -> Self:
        return replace(self, state=state, op_id=op_id, line=line)

    def columns(self, staff: set[int], counters: set[int]) -> dict[str, object]:
        """Return the columns of this state; who acts after the backup may not be in it."""
        columns: dict[str, object] = {"state": self.state.value, **NOT_REDEEMED}
        if self.state is VoucherState.REDEEMED and self.line:
            columns |= {
                "redeemed_at": self.line.at,
                "redeemed_on": clock.shop_day(self.line.at),
                "redeem_op_id": self.op_id,
                "redeemed_by_id": self.line.staff_id if self.line.staff_id in staff else None,
                "redeemed_counter_id": (
                    self.line.counter_id if self.line.counter_id in counters else None
                ),
            }
        return columns


def _followed(lines: Iterable[Line], held: Mapping[str, _Held]) -> dict[str, _Held]:
    """Follow the lines in their order from what the archive holds.

    A later redemption shows that an earlier one was never committed. What the archive knows from
    operations that the journal does not name is left as it is.
    """
    now = dict(held)
    lines = tuple(lines)
    named = {line.op_id for line in lines}
    for line in lines:
        before = now.get(line.voucher)
        if before is None:
            continue
        is_ours = before.state is VoucherState.REDEEMED and before.op_id in named
        if line.event is Event.REDEEMED and (before.is_open or is_ours):
            now[line.voucher] = before.then(VoucherState.REDEEMED, line, line.op_id)
        elif line.event is Event.GIVEN_BACK and before.op_id == line.op_id:
            now[line.voucher] = before.then(before.when_open, line)
        elif line.event is Event.VOID and before.is_open:
            now[line.voucher] = before.then(VoucherState.VOID, line)
    return now


def _held(session: Session, vouchers: Iterable[str]) -> dict[str, _Held]:
    held: dict[str, _Held] = {}
    for chunk in _chunks(sorted(vouchers)):
        for row in session.execute(_HELD, {"vouchers": chunk}):
            opened = VoucherState.PRINTED if row.printed_at else VoucherState.ISSUED
            held[row.op_id] = _Held(VoucherState(row.state), row.redeem_op_id, opened)
    return held


def _chunks(values: list[str], size: int = 500) -> Iterator[list[str]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


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
_SET = update(Voucher).where(Voucher.op_id == bindparam("in_voucher"))
_HELD = select(Voucher.op_id, Voucher.state, Voucher.redeem_op_id, Voucher.printed_at).where(
    Voucher.op_id.in_(bindparam("vouchers", expanding=True))
)
_LAST_AUDIT = (
    select(AuditRow.staff_id, AuditRow.counter_id, AuditRow.mac)
    .order_by(AuditRow.id.desc())
    .limit(1)
)
