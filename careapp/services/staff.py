"""The people of the shop and their counters: who may act, within which limits."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.staff import Counter, Staff
from careapp.model.voucher import Voucher
from careapp.rules.limits import USUAL_DAILY_CENTS, USUAL_PER_VOUCHER_CENTS, Limits
from careapp.rules.names import clean_name
from careapp.rules.permissions import Action, require
from careapp.rules.roles import Role
from careapp.rules.vouchers.drafts import MOST_CENTS
from careapp.services import audit, pins, replay
from careapp.services.actor import Actor
from careapp.services.giving import ANSWERS_FOR, IS_DONATED
from careapp.services.shop import load_shop
from careapp.text import _

ADDED, CHANGED, COUNTER_NAMED = "staff_added", "staff_changed", "counter_named"
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Member:
    """One of the people; limits and what was given today in cents, None without a limit."""

    staff_id: int
    name: str
    role: Role
    limits: Limits
    donated_today_cents: int
    has_pin: bool
    has_badge: bool
    waits_until: datetime | None
    last_seen_at: datetime | None
    is_active: bool


@dataclass(frozen=True, slots=True)
class Lock:
    """What a counter asks of whoever comes to it; nothing while nobody has a PIN."""

    has_pins: bool
    locks_counter: bool
    after_minutes: int
    """So long without a key or a touch, and the counter asks again."""

    @property
    def is_on(self) -> bool:
        """Whether counter work needs a PIN; without it, owners' work alone does."""
        return self.has_pins and self.locks_counter


@dataclass(frozen=True, slots=True)
class StaffRequest:
    """A person as the form says; `staff_id` is None for a new one. Limits in cents.

    The owner's limits do not count: an owner has none.
    """

    op_id: uuid.UUID
    name: str
    role: Role
    per_voucher_limit_cents: int = USUAL_PER_VOUCHER_CENTS
    daily_limit_cents: int = USUAL_DAILY_CENTS
    staff_id: int | None = None
    is_active: bool = True


def list_staff(session: Session, day: date, *, with_former: bool = False) -> tuple[Member, ...]:
    """Return the people in the order in which they came, with what each gave on a shop day."""
    donated = {row.staff_id: row.cents for row in session.execute(_DONATED, {"day": day})}
    people = session.scalars(_EVERYBODY if with_former else _PRESENT)
    return tuple(_member(staff, donated.get(staff.id, 0)) for staff in people)


def load_lock(session: Session) -> Lock:
    """Return what the counter asks of whoever comes to it."""
    shop = load_shop(session)
    return Lock(pins.has_pins(session), shop.locks_counter, shop.lock_after_minutes)


def load_actor(session: Session, staff_id: int, counter_id: int | None) -> Actor:
    """Return a person as the one who acts at a counter, without a PIN.

    Raises:
        Refused: the person no longer works here, or the counter asks for the PIN.
    """
    staff = session.get(Staff, staff_id)
    if staff is None or not staff.is_active:
        raise Refused(_("This person is no longer on the list. Choose who is at the counter."))
    if load_lock(session).is_on:
        raise Refused(_("Choose who is at the counter, and enter the PIN."))
    return pins.actor_of(session, staff, counter_id, is_proven=False)


def only_actor(session: Session, counter_id: int | None) -> Actor | None:
    """Return the one person of a shop that has only one, who acts without being asked."""
    present = session.scalars(_PRESENT.limit(2)).all()
    if len(present) != 1 or load_lock(session).is_on:
        return None
    return pins.actor_of(session, present[0], counter_id, is_proven=False)


def save_staff(session: Session, request: StaffRequest, by: Actor) -> Member:
    """Add a person, or change name, role, limits and whether the person still works here.

    Raises:
        Refused: not the owner, a name that is empty or taken, a limit that cannot be, or the
            shop would be left without an owner.
    """
    require(by.role, Action.CHANGE_STAFF)
    action = ADDED if request.staff_id is None else CHANGED
    done = replay.find_done(session, request.op_id, action)
    if done is not None:
        return _member(session.get_one(Staff, done.subject_id), 0)
    staff = _row_of(session, request)
    staff.name = _free_name(session, request)
    staff.role, staff.is_active = request.role.value, request.is_active
    _set_limits(staff, request)
    session.flush()
    _keep_an_owner(session)
    pins.keep_owner_pin(session)
    detail = {"role": staff.role, "is_active": staff.is_active}
    limits = {"per_voucher": staff.per_voucher_limit_cents, "daily": staff.daily_limit_cents}
    audit.record(session, by, action, "staff", staff.id, request.op_id, "", detail | limits)
    return _member(staff, 0)


def ensure_counter(session: Session, key: str, name: str) -> int:
    """Return the id of the counter with this key; a new one is entered under *name*."""
    known = session.scalar(_COUNTER, {"key": key})
    if known is None:
        known = Counter(key=key, name=_short_name(name))
        session.add(known)
        session.flush()
    return known.id


def name_counter(session: Session, op_id: uuid.UUID, name: str, by: Actor) -> None:
    """Give the counter of who acts another name.

    Raises:
        Refused: not the owner, no counter, or an empty name.
    """
    require(by.role, Action.CHANGE_SHOP)
    counter = session.get(Counter, by.counter_id) if by.counter_id is not None else None
    if counter is None:
        raise Refused(_("This computer is not a counter yet. Nothing was changed."))
    counter.name = _short_name(name)
    audit.record(session, by, COUNTER_NAMED, "counter", counter.id, op_id)


def _row_of(session: Session, request: StaffRequest) -> Staff:
    if request.staff_id is None:
        staff = Staff(name="", role="", created_at=clock.now())
        session.add(staff)
        return staff
    known = session.get(Staff, request.staff_id)
    if known is None:
        raise Refused(_("This person is no longer on the list. Nothing was changed."))
    return known


def _free_name(session: Session, request: StaffRequest) -> str:
    """Return the name, which must tell people apart on vouchers and in the audit."""
    name = _short_name(request.name)
    with session.no_autoflush:
        others = [staff for staff in session.scalars(_PRESENT) if staff.id != request.staff_id]
    if any(staff.name.casefold() == name.casefold() for staff in others):
        raise Refused(
            _("There is already a {name}: add the family name, so as to tell them apart.").format(
                name=name
            )
        )
    return name


def _short_name(name: str) -> str:
    cleaned = clean_name(name)
    if len(cleaned) > LONGEST_NAME:
        raise Refused(_("The name is too long: shorten it."))
    return cleaned


def _set_limits(staff: Staff, request: StaffRequest) -> None:
    if request.role is Role.OWNER:
        staff.per_voucher_limit_cents = staff.daily_limit_cents = None
        return
    for cents in (request.per_voucher_limit_cents, request.daily_limit_cents):
        if not 0 <= cents <= MOST_CENTS:
            raise Refused(_("A limit lies between 0 and 1,000 euros. Nothing was changed."))
    staff.per_voucher_limit_cents = request.per_voucher_limit_cents
    staff.daily_limit_cents = request.daily_limit_cents


def _keep_an_owner(session: Session) -> None:
    if session.scalar(_OWNERS) == 0:
        raise Refused(_("A shop needs an owner: give somebody else that role first."))


def _member(staff: Staff, donated_cents: int) -> Member:
    return Member(
        staff_id=staff.id,
        name=staff.name,
        role=Role(staff.role),
        limits=Limits(staff.per_voucher_limit_cents, staff.daily_limit_cents),
        donated_today_cents=donated_cents,
        has_pin=staff.pin_hash is not None,
        has_badge=staff.badge_mac is not None,
        waits_until=staff.waits_until,
        last_seen_at=staff.last_seen_at,
        is_active=staff.is_active,
    )


_EVERYBODY = select(Staff).order_by(Staff.id)
_PRESENT = _EVERYBODY.where(Staff.is_active)
_OWNERS = (
    select(func.count()).select_from(Staff).where(Staff.role == Role.OWNER.value, Staff.is_active)
)
_COUNTER = select(Counter).where(Counter.key == bindparam("key"))
_DONATED = (
    select(ANSWERS_FOR.label("staff_id"), func.sum(Voucher.amount_cents).label("cents"))
    .where(Voucher.issued_on == bindparam("day"), IS_DONATED)
    .group_by(ANSWERS_FOR)
)
