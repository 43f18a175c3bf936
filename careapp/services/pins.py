"""PINs and badges: who somebody is, proved at the counter.

An attempt is counted, and the count is committed, before the PIN is looked at: pulling the plug
after each wrong one wins nothing (safety.md, People).
"""

import hmac
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.staff import Staff
from careapp.rules import pins, recovery
from careapp.rules.codes import Code, look_up_key
from careapp.rules.permissions import Action, require
from careapp.rules.roles import Role
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.services.archive import Archive, secrets_of
from careapp.text import N_, _

if TYPE_CHECKING:
    from argon2 import PasswordHasher

PIN_SET, PIN_REMOVED, SIGNED_IN = "pin_set", "pin_removed", "signed_in"
PIN_WRONG, WAIT_LIFTED = "pin_wrong", "wait_lifted"
PIN_RECOVERED, BADGE_GIVEN, BADGE_TAKEN = "pin_recovered", "badge_given", "badge_taken"
_OWNER_FIRST = N_(
    "The owner needs a PIN first: without one anybody could act as the owner. Nothing was changed."
)
_GONE = N_("This person is no longer on the list. Choose who is at the counter.")


@dataclass(frozen=True, slots=True)
class TypedPin:
    """A PIN as it was typed, to prove who somebody is or to be theirs from now on.

    It is never kept or logged; empty: none.
    """

    op_id: uuid.UUID
    staff_id: int
    pin: str

    def __repr__(self) -> str:
        """Leave the PIN out."""
        return f"TypedPin({self.staff_id})"


@dataclass(frozen=True, slots=True)
class GiveBadge:
    """A new badge for a person, made by the form and shown once; None takes the badge away."""

    op_id: uuid.UUID
    staff_id: int
    code: Code | None


@dataclass(frozen=True, slots=True)
class _Attempt:
    """An attempt that has been counted: what the PIN is compared with."""

    pin_hash: str | None
    pepper: bytes


def has_pins(session: Session) -> bool:
    """Return whether anybody who works here has a PIN: from then on owners' work asks for one."""
    return session.scalar(_ANY_PIN) is not None


def actor_of(session: Session, staff: Staff, counter_id: int | None, *, is_proven: bool) -> Actor:
    """Return a person as the one who acts.

    Once anybody has a PIN, who has not given one does the work of the till, whatever their role.
    """
    role = Role(staff.role)
    if is_proven or role is Role.CASHIER or not has_pins(session):
        return Actor(staff.id, staff.name, role, counter_id)
    return Actor(staff.id, staff.name, Role.CASHIER, counter_id, role_with_pin=role)


def keep_owner_pin(session: Session) -> None:
    """Let a change of the people pass.

    Raises:
        Refused: somebody would have a PIN, and no owner.
    """
    session.flush()
    if has_pins(session) and session.scalar(_OWNERS_PIN) is None:
        raise Refused(_(_OWNER_FIRST))


def sign_in(archive: Archive, request: TypedPin, counter_id: int | None) -> Actor:
    """Prove who acts at a counter; who has no PIN yet just says so.

    Raises:
        Refused: the PIN is wrong (the sentence says how many attempts are left), the person
            waits after too many, or is no longer on the list.
    """
    verify_pin(archive, request, counter_id)
    return archive.change(_take_over, request, counter_id)


def reset_pin(
    archive: Archive, owner: TypedPin, new: TypedPin, counter_id: int | None = None
) -> None:
    """Give somebody who forgot it a new PIN; the owner's own PIN proves that the owner is there.

    Raises:
        Refused: as `verify_pin` of the owner and `set_pin` of the other.
    """
    verify_pin(archive, owner, counter_id)
    archive.change(_set_as_owner, owner.staff_id, new)


def sign_in_by_badge(
    archive: Archive, op_id: uuid.UUID, code: Code, counter_id: int | None
) -> Actor:
    """Prove who acts by a badge: fifty random bits are not guessed, so no attempt is counted.

    Raises:
        Refused: it is nobody's badge, or of somebody who no longer works here.
    """
    staff_id = archive.read(find_badge, code)
    return archive.change(_take_over, TypedPin(op_id, staff_id, ""), counter_id, by_badge=True)


def find_badge(session: Session, code: Code) -> int:
    """Return whose badge it is.

    Raises:
        Refused: nobody's who works here.
    """
    mac = look_up_key(secrets_of(session).pepper, code)
    staff_id = session.scalar(_BY_BADGE, {"mac": mac})
    if staff_id is None:
        raise Refused(_("This badge is nobody’s. Choose who is at the counter."))
    return staff_id


def verify_pin(archive: Archive, request: TypedPin, counter_id: int | None = None) -> None:
    """Check a PIN; the attempt is counted first, and forgotten when the PIN is right.

    Raises:
        Refused: as `sign_in`.
    """
    attempt = archive.change(_count_attempt, request.staff_id)
    if attempt.pin_hash is None or _is_right(attempt, request.pin):
        archive.change(_forget_attempts, request.staff_id)
        return
    raise Refused(archive.change(_tell_wrong, request, counter_id))


def set_pin(session: Session, request: TypedPin, by: Actor) -> None:
    """Give a person a PIN, or take it away: the owner anybody's, everybody their own.

    Raises:
        Refused: it is somebody else's, the PIN is too easy, or no owner would have one.
    """
    if by.staff_id != request.staff_id or by.role_with_pin is not None:
        require(by.role, Action.CHANGE_STAFF)
    action = PIN_SET if request.pin else PIN_REMOVED
    if replay.find_done(session, request.op_id, action) is not None:
        return
    staff = _present(session, request.staff_id)
    pepper = secrets_of(session).pepper
    staff.pin_hash = _hash(pepper, pins.check_pin(request.pin)) if request.pin else None
    staff.failed_attempts, staff.waits_until = 0, None
    keep_owner_pin(session)
    audit.record(session, by, action, "staff", staff.id, request.op_id)


def recover_pin(archive: Archive, request: TypedPin, recovery_code: str) -> None:
    """Take an owner's forgotten PIN away, or replace it, with the recovery code of the archive.

    Raises:
        Refused: the code is mistyped or another archive's, or the person is no owner.
    """
    if not archive.has_key(recovery.key_of(recovery_code)):
        raise Refused(_("This recovery code belongs to another archive. Nothing was changed."))
    archive.change(_recover, request)


def give_badge(session: Session, request: GiveBadge, by: Actor) -> None:
    """Give a person a badge in place of the one before, or take it away; the owner's right.

    Raises:
        Refused: not the owner, or the person no longer works here.
    """
    require(by.role, Action.CHANGE_STAFF)
    staff = _present(session, request.staff_id)
    pepper = secrets_of(session).pepper
    mac = look_up_key(pepper, request.code) if request.code else None
    if staff.badge_mac == mac:
        return
    staff.badge_mac = mac
    action = BADGE_GIVEN if request.code else BADGE_TAKEN
    audit.record(session, by, action, "staff", staff.id, request.op_id)


def lift_wait(session: Session, op_id: uuid.UUID, staff_id: int, by: Actor) -> None:
    """End the wait of somebody else: a cashier's at once, an owner's only by time.

    Raises:
        Refused: the person may not, or the wait is an owner's or their own.
    """
    require(by.role, Action.LIFT_WAIT)
    if replay.find_done(session, op_id, WAIT_LIFTED) is not None:
        return
    staff = _present(session, staff_id)
    if staff.role == Role.OWNER or staff.id == by.staff_id:
        raise Refused(_("This wait ends by itself, or with the recovery code."))
    staff.failed_attempts, staff.waits_until = 0, None
    audit.record(session, by, WAIT_LIFTED, "staff", staff.id, op_id)


def _recover(session: Session, request: TypedPin) -> None:
    staff = _present(session, request.staff_id)
    if staff.role != Role.OWNER:
        raise Refused(_("The recovery code is the owner’s. Ask the owner for a new PIN."))
    owner = Actor(staff.id, staff.name, Role.OWNER)
    set_pin(session, request, owner)
    audit.record(session, owner, PIN_RECOVERED, "staff", staff.id, request.op_id)


def _set_as_owner(session: Session, owner_id: int, new: TypedPin) -> None:
    owner = _present(session, owner_id)
    is_proven = owner.pin_hash is not None
    set_pin(session, new, actor_of(session, owner, None, is_proven=is_proven))


def _count_attempt(session: Session, staff_id: int) -> _Attempt:
    staff = _present(session, staff_id)
    now = clock.now()
    pins.check_wait(staff.waits_until, now)
    if staff.pin_hash is not None:
        staff.failed_attempts += 1
        wait = pins.wait_after(staff.failed_attempts)
        staff.waits_until = now + wait if wait else None
    return _Attempt(staff.pin_hash, secrets_of(session).pepper)


def _forget_attempts(session: Session, staff_id: int) -> None:
    staff = _present(session, staff_id)
    staff.failed_attempts, staff.waits_until = 0, None


def _tell_wrong(session: Session, request: TypedPin, counter_id: int | None) -> str:
    """Write down that a PIN was wrong, and return what to say."""
    staff = _present(session, request.staff_id)
    by = Actor(staff.id, staff.name, Role.NOBODY, counter_id)
    audit.record(session, by, PIN_WRONG, "staff", staff.id, request.op_id)
    left = pins.FREE_ATTEMPTS - staff.failed_attempts
    if left > 0:
        return pins.wrong_words(left)
    wait = pins.remaining_wait(staff.waits_until, clock.now())
    return _("The PIN is not right. Try again in {time}.").format(time=pins.wait_words(wait))


def _take_over(
    session: Session, request: TypedPin, counter_id: int | None, *, by_badge: bool = False
) -> Actor:
    staff = _present(session, request.staff_id)
    is_proven = by_badge or staff.pin_hash is not None
    actor = actor_of(session, staff, counter_id, is_proven=is_proven)
    if replay.find_done(session, request.op_id, SIGNED_IN) is None:
        staff.last_seen_at = clock.now()
        audit.record(session, actor, SIGNED_IN, "staff", staff.id, request.op_id)
    return actor


def _present(session: Session, staff_id: int) -> Staff:
    staff = session.get(Staff, staff_id, with_for_update=True)
    if staff is None or not staff.is_active:
        raise Refused(_(_GONE))
    return staff


def _hash(pepper: bytes, pin: str) -> str:
    return _hasher().hash(_peppered(pepper, pin))


def _is_right(attempt: _Attempt, pin: str) -> bool:
    from argon2.exceptions import VerificationError  # noqa: PLC0415 - 500 ms; see _hasher

    try:
        return _hasher().verify(attempt.pin_hash or "", _peppered(attempt.pepper, pin))
    except VerificationError:
        return False


def _peppered(pepper: bytes, pin: str) -> bytes:
    # Whoever steals a server's file has no pepper, and a million PINs are soon tried.
    return hmac.digest(pepper, b"pin:" + pin.encode(errors="surrogatepass"), "sha256")


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # noqa: PLC0415 - not needed for the first search

    return PasswordHasher()


_BY_BADGE = select(Staff.id).where(Staff.badge_mac == bindparam("mac"), Staff.is_active)
_ANY_PIN = select(Staff.id).where(Staff.is_active, Staff.pin_hash.is_not(None)).limit(1)
_OWNERS_PIN = _ANY_PIN.where(Staff.role == Role.OWNER.value)
