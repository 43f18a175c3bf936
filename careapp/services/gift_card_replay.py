"""The value of gift cards after a restore: each movement that the archive lacks is made again."""

from collections.abc import Iterable

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.staff import Counter, Staff
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.validity import VoucherState
from careapp.services.journal import NOT_REDEEMED, Event, Line


def replay_values(session: Session, lines: Iterable[Line]) -> frozenset[str]:
    """Write the entries that the journal knows and the archive does not, in their order.

    Returns the vouchers (by the id of their issue) on which value is spent again. A card never
    falls below nothing nor above what was paid for it, whatever was never committed.
    """
    spent = set()
    for line in lines:
        if line.event is Event.VALUE and _is_missing(session, line) and _move(session, line) < 0:
            spent.add(line.voucher)
    return frozenset(spent)


def _is_missing(session: Session, line: Line) -> bool:
    return session.scalar(_KNOWN, {"op_id": line.op_id}) is None


def _move(session: Session, line: Line) -> int:
    """Make a movement as far as the card allows, and return the cents."""
    found = session.execute(_CARD, {"voucher": line.voucher}).one_or_none()
    if found is None:
        return 0
    card, voucher = found
    cents = max(-card.left_cents, min(line.cents, card.paid_cents - card.left_cents))
    card.left_cents += cents
    session.execute(_ENTRY, _entry(session, line, voucher.id, cents))
    _follow(voucher, card.left_cents, line)
    session.flush()
    return cents


def _entry(session: Session, line: Line, voucher_id: int, cents: int) -> dict[str, object]:
    """Return the entry; who acted after the backup may not be in the archive."""
    staff = session.get(Staff, line.staff_id) if line.staff_id else None
    counter = session.get(Counter, line.counter_id) if line.counter_id else None
    return {
        "op_id": line.op_id,
        "voucher_id": voucher_id,
        "kind": line.movement,
        "cents": cents,
        "staff_id": staff.id if staff else None,
        "counter_id": counter.id if counter else None,
        "reason": "",
        "happened_at": line.at,
    }


def _follow(voucher: Voucher, left_cents: int, line: Line) -> None:
    """Let the state of the voucher say whether value is left; what is void stays void."""
    if voucher.state == VoucherState.VOID:
        return
    if left_cents:
        opened = VoucherState.PRINTED if voucher.printed_at else VoucherState.ISSUED
        voucher.state = opened.value
        for column, value in NOT_REDEEMED.items():
            setattr(voucher, column, value)
        return
    voucher.state = VoucherState.REDEEMED.value
    voucher.redeemed_at = line.at
    voucher.redeemed_on = clock.shop_day(line.at)
    voucher.redeem_op_id = line.op_id


_KNOWN = select(GiftCardEntry.id).where(GiftCardEntry.op_id == bindparam("op_id"))
_CARD = (
    select(GiftCard, Voucher)
    .join(Voucher, Voucher.id == GiftCard.voucher_id)
    .where(Voucher.op_id == bindparam("voucher"))
)
_ENTRY = insert(GiftCardEntry)
