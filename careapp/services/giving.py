"""Within which limits people give, and how much of a day's is spent.

A voucher counts for who answers for it: who approved it, otherwise who wrote it.
"""

from datetime import date

from sqlalchemy import and_, bindparam, func, select, tuple_
from sqlalchemy.orm import Session

from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.limits import (
    USUAL_DAILY_CENTS,
    USUAL_PER_VOUCHER_CENTS,
    Limits,
    check_apologies,
    check_gift,
    check_limit,
)
from careapp.rules.loyalty.expiry import months_later
from careapp.rules.roles import Role
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.kind import Origin
from careapp.rules.vouchers.validity import VoucherState
from careapp.services.actor import Actor
from careapp.services.corrected_points import corrected_since
from careapp.services.shop import load_shop
from careapp.text import _


def donated_today(session: Session, staff_id: int | None, day: date) -> int:
    """Return the cents that a person answers for on a shop day: discounts, corrected points."""
    discounts = session.scalar(_DONATED, {"staff_id": staff_id, "day": day}) or 0
    return discounts + corrected_since(session, staff_id, day)


def limits_of(session: Session, by: Actor, kind: str = "") -> Limits:
    """Return the limits of who acts, for a kind of voucher or whatever is given.

    The owner and the command line have none; an owner who has not given the PIN those of the till.
    """
    if by.role is Role.OWNER:
        return Limits(None, None)
    staff = session.get(Staff, by.staff_id) if by.staff_id is not None else None
    if staff is None:
        return Limits(0, 0)
    own = Limits(staff.per_voucher_limit_cents or 0, staff.daily_limit_cents or 0)
    if by.own_role is Role.OWNER:
        own = Limits(USUAL_PER_VOUCHER_CENTS, USUAL_DAILY_CENTS)
    return own.for_kind(load_shop(session).kind_limits_cents.get(kind))


def check_giving(session: Session, by: Actor, voucher: Voucher) -> None:
    """Accept a voucher, not in the archive yet, that somebody gives or approves now.

    Raises:
        NeedsApproval: it is above the person's limits, money in words, or one apology too many.
    """
    limits, approver = limits_of(session, by, voucher.kind), approver_name(session)
    donated = donated_today(session, by.staff_id, voucher.issued_on)
    check_limit(voucher.amount_cents, limits, donated, approver)
    check_gift(voucher.gift_text, limits, approver)
    if voucher.kind == APOLOGY.key and by.role is not Role.OWNER:
        months = load_shop(session).apology_months
        made = apologies_since(
            session, voucher.customer_id, months_later(voucher.issued_on, -months)
        )
        check_apologies(made, months, approver)


def apologies_since(session: Session, customer_id: int | None, day: date) -> int:
    """Return how many apologies a person was written after a day; those taken back do not count."""
    return session.scalar(_APOLOGIES, {"customer_id": customer_id, "day": day}) or 0


def approver_name(session: Session) -> str:
    """Return the name of who may go beyond a limit: the owner's."""
    return session.scalar(_OWNER) or _("the owner")


def lock_givers(session: Session, *staff_ids: int | None) -> None:
    """Let one counter at a time give in a person's name: none spends the same rest of the day."""
    session.execute(_LOCK_STAFF, {"staff_ids": [one for one in staff_ids if one is not None]})


_LOCK_STAFF = (
    select(Staff.id)
    .where(Staff.id.in_(bindparam("staff_ids", expanding=True)))
    .order_by(Staff.id)
    .with_for_update()
)
"""In one order, so that two counters never wait for each other."""
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
ANSWERS_FOR = func.coalesce(Voucher.approved_by_id, Voucher.staff_id)
"""In whose name a voucher is given."""
_DONATED = select(func.sum(Voucher.amount_cents)).where(
    bindparam("staff_id") == ANSWERS_FOR,
    Voucher.issued_on == bindparam("day"),
    # Whoever wrote it: so the index of people and days is used.
    Voucher.staff_id.in_(select(Staff.id)),
    IS_DONATED,
)
_APOLOGIES = (
    select(func.count())
    .select_from(Voucher)
    .where(
        Voucher.customer_id == bindparam("customer_id"),
        Voucher.kind == APOLOGY.key,
        Voucher.issued_on > bindparam("day"),
        Voucher.state != VoucherState.VOID.value,
    )
)
