"""A restored archive brought up to date with the redemption journal (safety.md, Store 7)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.staff import Counter, Staff
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services.archive import secrets_of
from careapp.services.gift_card_replay import replay_values
from careapp.services.journal import NOT_REDEEMED, Event, Line, read
from careapp.services.note_agreements import withdraw_again


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay changed.

    `redeemed_again`: vouchers that the journal knew as used and the archive did not; `unknown`:
    vouchers issued after the backup, which the archive does not hold; `broken`: spoilt lines.
    """

    redeemed_again: int
    unknown: int
    broken: int


def replay(session: Session, folder: Path) -> Replayed:
    """Bring a restored archive up to date with the journal; the order of its lines decides.

    Doing it again changes nothing.
    """
    journal = read(folder, secrets_of(session).journal_key)
    withdrawn = [line for line in journal.lines if line.event is Event.WITHDRAWN]
    withdraw_again(session, [line.voucher for line in withdrawn])
    lines = [line for line in journal.lines if line.event is not Event.WITHDRAWN]
    before = _held(session, {line.voucher for line in lines})
    after = _followed(lines, before)
    staff = set(session.scalars(select(Staff.id)))
    counters = set(session.scalars(select(Counter.id)))
    changed = {voucher: held for voucher, held in after.items() if held != before[voucher]}
    for voucher, held in changed.items():
        statement = _SET.values(held.columns(staff, counters))
        session.execute(statement, {"in_voucher": voucher})
    again = {one for one, held in changed.items() if held.state is VoucherState.REDEEMED}
    again |= replay_values(session, lines)
    unknown = {line.voucher for line in lines} - before.keys()
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


_SET = update(Voucher).where(Voucher.op_id == bindparam("in_voucher"))
_HELD = select(Voucher.op_id, Voucher.state, Voucher.redeem_op_id, Voucher.printed_at).where(
    Voucher.op_id.in_(bindparam("vouchers", expanding=True))
)
