"""The value of gift cards moved: `left_cents` of a card is the sum of its entries, always.

Order within the transaction: conditional UPDATE, entry, audit row, journal line forced to the
disk; then the commit.
"""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, case, func, insert, or_, select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.stored_value import ValueMovement, share_out
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services import journal
from careapp.services.operation import Operation
from careapp.text import N_, _

MOVED = "gift_card_"
"""The audit's actions are this and the movement: "gift_card_spent"."""
_NOT_THERE = N_("This gift card cannot pay that (any more): look at it again. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class CardValue:
    """A gift card as it stands; amounts in cents."""

    voucher_id: int
    paid_cents: int
    left_cents: int
    is_single_purpose: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One movement to write: signed cents, the purchase that it belongs to, and why."""

    voucher_id: int
    movement: ValueMovement
    cents: int
    sale_id: int | None = None
    undoes_id: int | None = None
    reason: str = ""


def entry_id(op_id: uuid.UUID, movement: ValueMovement, voucher_id: int) -> uuid.UUID:
    """Return the id of an entry: an operation moves each card once in each way."""
    return uuid.uuid5(op_id, f"{movement} {voucher_id}")


def action_of(movement: ValueMovement) -> str:
    """Return the audit's word for a movement."""
    return MOVED + movement


def lock_value(session: Session, voucher_id: int) -> CardValue | None:
    """Return a card, whose value nobody else moves until this change is over; None: no card."""
    row = session.connection().execute(_LOCKED, {"voucher_id": voucher_id}).one_or_none()
    return None if row is None else CardValue(*row)


def load_value(session: Session, voucher_id: int) -> CardValue | None:
    """Return a card as it stands; None: the voucher is no gift card."""
    row = session.connection().execute(_VALUE, {"voucher_id": voucher_id}).one_or_none()
    return None if row is None else CardValue(*row)


def open_value(operation: Operation, value: CardValue, first: Move) -> None:
    """Make the card of a voucher, with the movement that puts its value on it."""
    operation.session.connection().execute(
        _OPEN,
        {
            "voucher_id": value.voucher_id,
            "paid_cents": value.paid_cents,
            "left_cents": value.left_cents,
            "is_single_purpose": value.is_single_purpose,
        },
    )
    _write(operation, first, value.left_cents)


def spend(operation: Operation, move: Move, may_extend_days: int = 0) -> int:
    """Take value off a card that is good today, and return what is left, in cents.

    Raises:
        Refused: so much is not on it, or it can no longer be used; nothing was changed.
    """
    today = operation.today
    values = {
        "in_voucher": move.voucher_id,
        "by_cents": move.cents,
        "in_today": today,
        "in_oldest": today - timedelta(days=may_extend_days),
    }
    return _taken(operation, move, operation.session.connection().scalar(_SPEND, values))


def take(operation: Operation, move: Move) -> int:
    """Take value off a card, whatever its dates and state, and return what is left, in cents.

    Raises:
        Refused: so much is not on it.
    """
    values = {"in_voucher": move.voucher_id, "by_cents": move.cents}
    return _taken(operation, move, operation.session.connection().scalar(_TAKE, values))


def put_back(operation: Operation, move: Move) -> None:
    """Put value back on a card; of a lost one it goes on to the card in its place."""
    values = {"in_voucher": move.voucher_id, "by_cents": move.cents}
    left: int = operation.session.connection().execute(_TAKE, values).scalar_one()
    _reopen(operation, move.voucher_id)
    _write(operation, move, left)
    heir = standing_for(operation.session, move.voucher_id)
    if heir != move.voucher_id:
        pass_on(operation, move.voucher_id, heir)


def pass_on(operation: Operation, old_voucher_id: int, new_voucher_id: int) -> None:
    """Move all the value of a card to another one, which is opened if it is no card yet."""
    old = lock_value(operation.session, old_voucher_id)
    if old is None or not old.left_cents:
        return
    moved = ValueMovement.MOVED
    take(operation, Move(old_voucher_id, moved, -old.left_cents))
    coming = Move(new_voucher_id, moved, old.left_cents)
    if load_value(operation.session, new_voucher_id) is not None:
        put_back(operation, coming)
        return
    value = CardValue(new_voucher_id, old.paid_cents, old.left_cents, old.is_single_purpose)
    open_value(operation, value, coming)


def standing_for(session: Session, voucher_id: int) -> int:
    """Return the card that holds a card's value now: a lost one handed it on."""
    heir = session.scalar(_HEIR, {"voucher_id": voucher_id})
    return voucher_id if heir is None else standing_for(session, heir)


def paid_on(session: Session, sale_id: int) -> Mapping[int, int]:
    """Return the cents that each card still pays of a purchase, the first used one last."""
    rows = session.connection().execute(_PAID_ON, {"sale_id": sale_id})
    return {row.voucher_id: row.cents for row in rows}


def give_back_of_sale(
    operation: Operation, sale_id: int, most_cents: int | None = None, reason: str = ""
) -> Mapping[int, int]:
    """Put back what cards paid of a purchase, at most so much of it, and return what each got.

    Never more than they paid: what came back before is not given twice.
    """
    paid = paid_on(operation.session, sale_id)
    whole = sum(paid.values())
    shares = share_out(whole if most_cents is None else most_cents, paid)
    for voucher_id, cents in shares.items():
        back = ValueMovement.GIVEN_BACK
        put_back(operation, Move(voucher_id, back, cents, sale_id, reason=reason))
    return shares


def pay_again(
    operation: Operation, sale_id: int, shares: Mapping[int, int], reason: str = ""
) -> None:
    """Let cards pay again what they had got back, whatever their dates and state.

    Raises:
        Refused: one of them has spent it since.
    """
    owed: Counter[int] = Counter()
    for voucher_id, cents in shares.items():
        owed[standing_for(operation.session, voucher_id)] += cents
    for card, cents in owed.items():
        take(operation, Move(card, ValueMovement.SPENT, -cents, sale_id, reason=reason))


def _taken(operation: Operation, move: Move, left: int | None) -> int:
    if left is None:
        raise Refused(_(_NOT_THERE))
    if not left and move.movement is ValueMovement.SPENT:
        _close(operation, move)
    _write(operation, move, left)
    return left


def _close(operation: Operation, move: Move) -> None:
    """Note on the voucher of an empty card when, where and by whom it was used up."""
    values = {
        "in_voucher": move.voucher_id,
        "to_moment": operation.moment,
        "to_day": clock.shop_day(operation.moment),
        "to_staff": operation.by.staff_id,
        "to_counter": operation.by.counter_id,
        "to_op": str(entry_id(operation.op_id, move.movement, move.voucher_id)),
    }
    operation.session.connection().execute(_USED_UP, values)
    _forget(operation.session, move.voucher_id)


def _reopen(operation: Operation, voucher_id: int) -> None:
    operation.session.connection().execute(_REOPEN, {"in_voucher": voucher_id})
    _forget(operation.session, voucher_id)


def _forget(session: Session, voucher_id: int) -> None:
    """Read the voucher anew: its row was changed below the session."""
    voucher = session.get(Voucher, voucher_id)
    session.expire(voucher)


def _write(operation: Operation, move: Move, left_cents: int) -> None:
    """Write the entry, the audit row and the line of the journal."""
    own_id = entry_id(operation.op_id, move.movement, move.voucher_id)
    operation.session.connection().execute(
        _ENTRY,
        {
            "op_id": str(own_id),
            "voucher_id": move.voucher_id,
            "kind": move.movement.value,
            "cents": move.cents,
            "undoes_id": move.undoes_id,
            "sale_id": move.sale_id,
            "staff_id": operation.by.staff_id,
            "counter_id": operation.by.counter_id,
            "reason": move.reason,
            "happened_at": operation.moment,
        },
    )
    _record(operation, move, left_cents)
    if move.movement is not ValueMovement.SOLD:
        voucher = operation.session.get_one(Voucher, move.voucher_id)
        journal.note_value(
            operation.session,
            voucher.op_id,
            str(own_id),
            operation.moment,
            move.movement,
            move.cents,
        )


def _record(operation: Operation, move: Move, left_cents: int) -> None:
    detail = {"cents": move.cents, "left_cents": left_cents, "sale_id": move.sale_id}
    operation.record(
        action_of(move.movement),
        "voucher",
        move.voucher_id,
        move.reason,
        detail,
    )


_CARD = select(
    GiftCard.voucher_id, GiftCard.paid_cents, GiftCard.left_cents, GiftCard.is_single_purpose
)
_VALUE = _CARD.where(GiftCard.voucher_id == bindparam("voucher_id"))
_LOCKED = _VALUE.with_for_update()
_OPEN = insert(GiftCard)
_ENTRY = insert(GiftCardEntry)
_TAKE = (
    update(GiftCard)
    .where(
        GiftCard.voucher_id == bindparam("in_voucher"),
        GiftCard.left_cents + bindparam("by_cents") >= 0,
    )
    .values(left_cents=GiftCard.left_cents + bindparam("by_cents"))
    .returning(GiftCard.left_cents)
)
_SPEND = _TAKE.where(
    GiftCard.voucher_id.in_(
        select(Voucher.id).where(
            Voucher.id == bindparam("in_voucher"),
            Voucher.state.in_([state.value for state in OPEN_STATES]),
            Voucher.valid_from <= bindparam("in_today"),
            or_(Voucher.expires_on.is_(None), Voucher.expires_on >= bindparam("in_oldest")),
        )
    )
)
_HEIR = select(Voucher.id).where(Voucher.replaces_id == bindparam("voucher_id"))
_PAID_ON = (
    select(GiftCardEntry.voucher_id, (-func.sum(GiftCardEntry.cents)).label("cents"))
    .where(
        GiftCardEntry.sale_id == bindparam("sale_id"),
        GiftCardEntry.kind.in_([ValueMovement.SPENT.value, ValueMovement.GIVEN_BACK.value]),
    )
    .group_by(GiftCardEntry.voucher_id)
    .having(func.sum(GiftCardEntry.cents) < 0)
    .order_by(func.min(GiftCardEntry.id).desc())
)
_USED_UP = (
    update(Voucher)
    .where(
        Voucher.id == bindparam("in_voucher"),
        Voucher.state.in_([state.value for state in OPEN_STATES]),
    )
    .values(
        state=VoucherState.REDEEMED.value,
        redeemed_at=bindparam("to_moment"),
        redeemed_on=bindparam("to_day"),
        redeemed_by_id=bindparam("to_staff"),
        redeemed_counter_id=bindparam("to_counter"),
        redeem_op_id=bindparam("to_op"),
    )
)
_REOPEN = (
    update(Voucher)
    .where(Voucher.id == bindparam("in_voucher"), Voucher.state == VoucherState.REDEEMED.value)
    .values(
        state=case(
            (Voucher.printed_at.is_(None), VoucherState.ISSUED.value),
            else_=VoucherState.PRINTED.value,
        ),
        **journal.NOT_REDEEMED,
    )
)
