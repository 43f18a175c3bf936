"""One voucher beyond somebody's limits, approved on the spot by who may, with PIN or badge.

The approval is sealed for this voucher alone; issuing it looks at seal, person and limits again.
"""

import hmac
import uuid
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.codes import Code
from careapp.rules.limits import NeedsApproval
from careapp.rules.permissions import Action, may, require
from careapp.rules.roles import Role
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive, secrets_of
from careapp.services.giving import check_giving
from careapp.services.operation import Operation
from careapp.services.pins import TypedPin, find_badge, verify_pin
from careapp.text import _

APPROVED = "voucher_approved"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The one voucher to approve: the `op_id` of its request, and the most that it gives.

    `gift` is what it gives in words.
    """

    op_id: uuid.UUID
    kind: str
    customer_id: int | None
    amount_cents: int
    gift: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody's word that this voucher may be written; nobody can make one without the pepper."""

    wanted: Wanted
    staff_id: int
    seal: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Approver:
    """Somebody who may approve a voucher; without a PIN only a badge proves it."""

    staff_id: int
    name: str
    role: Role
    has_pin: bool


def list_approvers(session: Session, wanted: Wanted) -> tuple[Approver, ...]:
    """Return who may approve a voucher, owners first."""
    people = session.scalars(_PRESENT).all()
    able = [staff for staff in people if _may_approve(session, staff, wanted)]
    able.sort(key=lambda staff: staff.role != Role.OWNER)
    return tuple(
        Approver(staff.id, staff.name, Role(staff.role), staff.pin_hash is not None)
        for staff in able
    )


def approve(archive: Archive, wanted: Wanted, pin: TypedPin, counter_id: int | None) -> Approval:
    """Approve a voucher with the PIN of who answers for it; who is at the counter stays.

    Raises:
        Refused: the PIN is wrong (it counts as an attempt), the person has none or may not.
    """
    archive.read(_require_pin, pin.staff_id)
    verify_pin(archive, pin, counter_id)
    return archive.read(_sealed, wanted, pin.staff_id)


def approve_by_badge(archive: Archive, wanted: Wanted, code: Code) -> Approval:
    """Approve a voucher with the badge of who answers for it.

    Raises:
        Refused: it is nobody's badge, or the person may not.
    """
    return archive.read(_sealed, wanted, archive.read(find_badge, code))


def check_approval(session: Session, approval: Approval, asked: Wanted, voucher: Voucher) -> Actor:
    """Return who approved a voucher that is about to be written as *asked*.

    Raises:
        Refused: the approval is another voucher's or nobody's, or the person may no longer.
    """
    seal = _seal(session, approval.wanted, approval.staff_id)
    is_this = asked == replace(approval.wanted, amount_cents=asked.amount_cents)
    is_enough = asked.amount_cents <= approval.wanted.amount_cents
    if not (is_this and is_enough and hmac.compare_digest(seal, approval.seal)):
        raise Refused(_("This approval was for another voucher: ask again. Nothing was issued."))
    actor = _actor(_present(session, approval.staff_id))
    require(actor.role, Action.APPROVE_VOUCHER)
    check_giving(session, actor, voucher)
    return actor


def record_approval(operation: Operation, approver: Actor, voucher_id: int) -> None:
    """Write down, in the name of who approved, that a voucher went beyond a limit."""
    audit.record(
        operation.session,
        approver,
        APPROVED,
        "voucher",
        voucher_id,
        operation.op_id,
        moment=operation.moment,
    )


def _sealed(session: Session, wanted: Wanted, staff_id: int) -> Approval:
    actor = _actor(_present(session, staff_id))
    require(actor.role, Action.APPROVE_VOUCHER)
    check_giving(session, actor, _draft(wanted))
    return Approval(wanted, staff_id, _seal(session, wanted, staff_id))


def _may_approve(session: Session, staff: Staff, wanted: Wanted) -> bool:
    actor = _actor(staff)
    if not may(actor.role, Action.APPROVE_VOUCHER):
        return False
    try:
        check_giving(session, actor, _draft(wanted))
    except NeedsApproval:
        return False
    return True


def _draft(wanted: Wanted) -> Voucher:
    return Voucher(
        kind=wanted.kind,
        customer_id=wanted.customer_id,
        amount_cents=wanted.amount_cents,
        gift_text=wanted.gift,
        issued_on=clock.shop_day(clock.now()),
    )


def _require_pin(session: Session, staff_id: int) -> None:
    staff = _present(session, staff_id)
    if staff.pin_hash is None:
        raise Refused(
            _(
                "{name} has no PIN yet: set one first, or take over the counter and write this "
                "voucher. Nothing was issued."
            ).format(name=staff.name)
        )


def _present(session: Session, staff_id: int) -> Staff:
    staff = session.get(Staff, staff_id, populate_existing=True)
    if staff is None or not staff.is_active:
        raise Refused(_("Who approved this no longer works here. Nothing was issued."))
    return staff


def _actor(staff: Staff) -> Actor:
    return Actor(staff.id, staff.name, Role(staff.role))


def _seal(session: Session, wanted: Wanted, staff_id: int) -> bytes:
    words = (
        wanted.op_id,
        wanted.kind,
        wanted.customer_id,
        wanted.amount_cents,
        wanted.gift,
        staff_id,
    )
    content = "approval:" + "|".join(map(str, words))
    return hmac.digest(secrets_of(session).pepper, content.encode(), "sha256")


_PRESENT = select(Staff).where(Staff.is_active).order_by(Staff.id)
