"""Within which limits people give, and how much of a day's is spent."""

from datetime import date

from sqlalchemy import and_, bindparam, func, select, tuple_
from sqlalchemy.orm import Session

from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.limits import Limits
from careapp.rules.roles import Role
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.kind import Origin
from careapp.rules.vouchers.validity import VoucherState
from careapp.services.actor import Actor
from careapp.services.corrected_points import corrected_since
from careapp.text import _


def donated_today(session: Session, staff_id: int | None, day: date) -> int:
    """Return the cents that a person has given on a shop day, in discounts and corrected points."""
    discounts = session.scalar(_DONATED, {"staff_id": staff_id, "day": day}) or 0
    return discounts + corrected_since(session, staff_id, day)


def limits_of(session: Session, by: Actor) -> Limits:
    """Return the limits of who acts; the owner and the command line have none."""
    if by.role is Role.OWNER:
        return Limits(None, None)
    staff = session.get(Staff, by.staff_id) if by.staff_id is not None else None
    if staff is None:
        return Limits(0, 0)
    return Limits(staff.per_voucher_limit_cents or 0, staff.daily_limit_cents or 0)


def approver_name(session: Session) -> str:
    """Return the name of who may go beyond a limit: the owner's."""
    return session.scalar(_OWNER) or _("the owner")


def lock_giver(session: Session, by: Actor) -> None:
    """Let one counter at a time give in a person's name: none spends the same rest of the day."""
    if by.staff_id is not None:
        session.execute(_LOCK_STAFF, {"staff_id": by.staff_id})


_LOCK_STAFF = select(Staff.id).where(Staff.id == bindparam("staff_id")).with_for_update()
_OWNER = (
    select(Staff.name)
    .where(Staff.role == Role.OWNER.value, Staff.is_active)
    .order_by(Staff.id)
    .limit(1)
)
IS_DONATED = and_(
    Voucher.state != VoucherState.VOID.value,
    Voucher.kind.not_in([kind.key for kind in KINDS if kind.origin is not Origin.COMPOSED]),
    tuple_(Voucher.kind, Voucher.reason).not_in(
        [(kind.key, one.key) for kind in KINDS for one in kind.reasons if one.is_given]
    ),
)
"""What staff decided on; the rest was paid for, in points or in money, or is the owner's."""
_DONATED = select(func.sum(Voucher.amount_cents)).where(
    Voucher.staff_id == bindparam("staff_id"), Voucher.issued_on == bindparam("day"), IS_DONATED
)
