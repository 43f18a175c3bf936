"""Points and stamps corrected by hand: with a reason and an author, undone by opposite rows."""

import math
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.points import PointsAdjustment, PointsEntry
from careapp.rules.limits import available_cents
from careapp.rules.loyalty.adjusting import (
    check_adjustment,
    check_unit,
    check_worth,
    worth_of_one,
)
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.versions import earning_programme
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.drafts import check_why
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.corrected_points import WORTH
from careapp.services.giving import approver_name, donated_today, limits_of, lock_givers
from careapp.services.operation import Operation, lock_customer
from careapp.services.points import (
    Account,
    Posting,
    balance_of,
    held_versions,
    load_account,
)
from careapp.services.programme import ensure_programme
from careapp.services.undoing import UNDO_WITHIN
from careapp.text import _

ADJUSTED = "points_adjusted"
UNDONE = "points_adjustment_undone"

_OP_ID_LENGTH = 36
_UNDOES = select(PointsAdjustment.id).where(PointsAdjustment.undoes_id == bindparam("wrong_id"))
_ENTRIES = (
    select(PointsEntry)
    .where(
        PointsEntry.customer_id == bindparam("customer_id"),
        func.substr(PointsEntry.op_id, 1, _OP_ID_LENGTH) == bindparam("op_id"),
        PointsEntry.kind != Movement.EXPIRE,
    )
    .order_by(PointsEntry.id)
)


@dataclass(frozen=True, slots=True)
class AdjustRequest:
    """Points (or stamps) to add, or below 0 to take away, and why."""

    op_id: uuid.UUID
    customer_id: int
    points: int
    unit: Unit
    reason: str


@dataclass(frozen=True, slots=True)
class UndoAdjustment:
    """Undo this correction; later than at once needs a reason."""

    op_id: uuid.UUID
    adjustment_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A correction in the archive: what it moved, and the balance of its unit after it."""

    op_id: uuid.UUID
    adjustment_id: int
    customer_id: int
    points: int
    unit: Unit
    balance: int


def adjust_points(session: Session, request: AdjustRequest, by: Actor) -> Adjusted:
    """Add points that expire as the programme says, or take away those that expire first.

    Args:
        session: a change session.
        request: the correction; the same `op_id` again returns the first result.
        by: who corrects: a shift lead or the owner.

    Raises:
        Refused: the person may not, or not so many; there is no reason, or not so many are there.
    """
    require(by.role, Action.CORRECT_POINTS)
    customer = lock_customer(session, request.customer_id)
    done = _find_done(session, request.op_id, ADJUSTED)
    if done is not None:
        return done
    reason = check_why(request.reason, _("Write why they are corrected: it stays in the history."))
    operation = Operation.begin(session, by, request.op_id)
    account = load_account(session, customer)
    check_adjustment(request.points, account.balance(request.unit, operation.today))
    programme = _programme_for(operation, account, request.unit)
    worth = _checked_worth(operation, programme, request) if request.points > 0 else 0
    posting = Posting(operation, customer, programme, reason)
    posting.earn(request.points, Movement.ADJUST)
    if request.points < 0:
        posting.spend(-request.points, request.unit, kind=Movement.ADJUST)
    row = _row(posting, request.points, request.unit)
    return _finish(operation, customer, row, ADJUSTED, worth)


def undo_adjustment(session: Session, request: UndoAdjustment, by: Actor) -> Adjusted:
    """Undo a correction by opposite rows, once.

    Of points added, those that have expired since are not taken again; those that are spent are
    forgiven or become a debt, as the programme says.

    Raises:
        Refused: the person may not, a reason is missing, or it was undone before.
    """
    require(by.role, Action.CORRECT_POINTS)
    wrong = session.get(PointsAdjustment, request.adjustment_id)
    if wrong is None or wrong.undoes_id is not None:
        raise Refused(_("There is nothing to undo."))
    customer = lock_customer(session, wrong.customer_id)
    done = _find_done(session, request.op_id, UNDONE)
    if done is not None:
        return done
    if session.scalar(_UNDOES, {"wrong_id": wrong.id}) is not None:
        raise Refused(_("This was undone already. Look at the history again."))
    operation = Operation.begin(session, by, request.op_id)
    reason = _reason_to_undo(operation, wrong, request.reason)
    programme = ensure_programme(session, operation.moment, operation.today)
    posting = Posting(operation, customer, programme, reason)
    before = balance_of(customer, Unit(wrong.unit))
    entries = _entries_of(session, customer, wrong)
    posting.undo(entries)
    moved = balance_of(customer, Unit(wrong.unit)) - before
    row = _row(posting, moved, Unit(wrong.unit), wrong.id)
    return _finish(operation, customer, row, UNDONE)


def _find_done(session: Session, op_id: uuid.UUID, action: str) -> Adjusted | None:
    done = replay.find_done(session, op_id, action)
    if done is None:
        return None
    customer_id, points = done.detail["customer_id"], done.detail["points"]
    unit, balance = Unit(done.detail["unit"]), done.detail["balance"]
    return Adjusted(op_id, done.subject_id, customer_id, points, unit, balance)


def _checked_worth(operation: Operation, programme: Programme, request: AdjustRequest) -> int:
    """Return what points to add are worth in cents, within the limits of who adds them.

    Raises:
        Refused: the programme collects the other unit, or they are worth more than a limit.
    """
    check_unit(programme, request.unit)
    session, by = operation.session, operation.by
    lock_givers(session, by.staff_id)
    limits = limits_of(session, by)
    given = donated_today(session, by.staff_id, clock.shop_day(operation.moment))
    possible = available_cents(limits, given)
    one = worth_of_one(programme, limits.per_voucher_cents or 0)
    check_worth(request.points, request.unit, one, possible, approver_name(session))
    return math.ceil(request.points * one)


def _programme_for(operation: Operation, account: Account, unit: Unit) -> Programme:
    """Return the version that the customer buys under, or one held of this unit, or in force."""
    session, today = operation.session, operation.today
    in_force = ensure_programme(session, operation.moment, today)
    held = held_versions(session, account, in_force, today)
    newest = sorted((one.programme for one in held), key=lambda one: -one.version)
    versions = (earning_programme(in_force, held), in_force, *newest)
    return next((one for one in versions if one.unit is unit), in_force)


def _reason_to_undo(operation: Operation, wrong: PointsAdjustment, reason: str) -> str:
    """Return why it is undone: nobody is asked right after doing it at the same counter."""
    by = operation.by
    is_own = (wrong.staff_id, wrong.counter_id) == (by.staff_id, by.counter_id)
    if is_own and operation.moment - wrong.happened_at <= UNDO_WITHIN:
        return ""
    return check_why(reason, _("Write why they are corrected: it stays in the history."))


def _entries_of(
    session: Session, customer: Customer, adjustment: PointsAdjustment
) -> Sequence[PointsEntry]:
    parameters = {"customer_id": customer.id, "op_id": adjustment.op_id}
    return session.scalars(_ENTRIES, parameters).all()


def _row(
    posting: Posting, points: int, unit: Unit, undoes_id: int | None = None
) -> PointsAdjustment:
    operation = posting.operation
    row = PointsAdjustment(
        op_id=str(operation.op_id),
        customer_id=posting.customer.id,
        unit=unit,
        points=points,
        undoes_id=undoes_id,
        staff_id=operation.by.staff_id,
        counter_id=operation.by.counter_id,
        reason=posting.reason,
        happened_at=operation.moment,
    )
    operation.session.add(row)
    operation.session.flush()
    return row


def _finish(
    operation: Operation, customer: Customer, row: PointsAdjustment, action: str, worth: int = 0
) -> Adjusted:
    """Write down what the operation came to."""
    unit = Unit(row.unit)
    balance = balance_of(customer, unit)
    detail = {
        "customer_id": customer.id,
        "points": row.points,
        "unit": row.unit,
        "balance": balance,
        WORTH: worth,
    }
    operation.record(
        action,
        "points_adjustment",
        row.id,
        row.reason,
        detail,
    )
    return Adjusted(operation.op_id, row.id, customer.id, row.points, unit, balance)
