"""Who somebody is: PINs whose attempts are counted first, badges, and the way back in."""

import uuid
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model import keys
from careapp.model.audit import AuditRow
from careapp.model.staff import Staff
from careapp.rules.codes import new_code
from careapp.rules.roles import Role
from careapp.services import pins
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.pins import GiveBadge, TypedPin, set_pin, sign_in
from careapp.services.staff import StaffRequest, save_staff
from tests.archives import KEY
from tests.factories import MOMENT, make_staff

PIN, OTHER_PIN, OWNERS_PIN = "482913", "771820", "305817"
COUNTER = None

pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.usefixtures("moment_of_the_pictures")]


def _people(session: Session) -> tuple[Actor, Actor]:
    elena = make_staff(session, "Elena", Role.OWNER)
    giulia = make_staff(session, "Giulia", Role.CASHIER)
    session.flush()
    return (
        Actor(elena.id, elena.name, Role.OWNER),
        Actor(giulia.id, giulia.name, Role.CASHIER),
    )


@pytest.fixture
def people(archive: Archive) -> tuple[Actor, Actor]:
    """Give the owner and a cashier, who have PINs."""
    elena, giulia = archive.change(_people)
    give(archive, elena, OWNERS_PIN, elena)
    give(archive, giulia, PIN, giulia)
    return elena, giulia


def _add_lead(session: Session) -> Actor:
    marco = make_staff(session, "Marco", Role.SHIFT_LEAD)
    session.flush()
    return Actor(marco.id, marco.name, Role.SHIFT_LEAD)


def leave(session: Session, who: Actor) -> None:
    session.get_one(Staff, who.staff_id).is_active = False


def give(archive: Archive, to: Actor, pin: str, by: Actor) -> None:
    archive.change(set_pin, TypedPin(uuid.uuid4(), to.staff_id or 0, pin), by)


def try_pin(archive: Archive, who: Actor, pin: str) -> Actor:
    return sign_in(archive, TypedPin(uuid.uuid4(), who.staff_id or 0, pin), COUNTER)


def failures(session: Session, who: Actor) -> int:
    return session.get_one(Staff, who.staff_id).failed_attempts


def audited(session: Session, action: str) -> int | None:
    return session.scalar(select(func.count()).where(AuditRow.action == action))


def test_the_right_pin_says_who_acts(archive: Archive, people: tuple[Actor, Actor]) -> None:
    _elena, giulia = people
    with pytest.raises(Refused, match="4 more times"):
        try_pin(archive, giulia, OTHER_PIN)
    assert try_pin(archive, giulia, PIN) == giulia
    assert archive.read(failures, giulia) == 0
    with archive.engine.connect() as connection:
        seen = connection.scalar(select(Staff.last_seen_at).where(Staff.id == giulia.staff_id))
    assert seen == MOMENT
    assert archive.read(audited, pins.SIGNED_IN) == 1
    assert archive.read(audited, pins.PIN_WRONG) == 1


def test_who_has_no_pin_yet_only_says_who_they_are_and_works_at_the_till(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    _elena, giulia = people
    lead = archive.change(_add_lead)
    assert archive.read(pins.has_pins)
    entered = try_pin(archive, lead, "")
    assert (entered.role, entered.role_with_pin) == (Role.CASHIER, Role.SHIFT_LEAD)
    with pytest.raises(Refused, match="Only the owner"):
        give(archive, lead, OTHER_PIN, entered)
    give(archive, giulia, "", giulia)
    assert try_pin(archive, giulia, "") == giulia


def test_before_the_first_pin_everybody_is_who_they_say(archive: Archive) -> None:
    elena, giulia = archive.change(_people)
    assert try_pin(archive, elena, "") == elena
    with pytest.raises(Refused, match="owner needs a PIN first"):
        give(archive, giulia, PIN, elena)
    assert not archive.read(pins.has_pins)


def test_an_owner_keeps_a_pin_while_anybody_has_one(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    with pytest.raises(Refused, match="owner needs a PIN first"):
        give(archive, elena, "", elena)
    code = keys.recovery_code(KEY)
    with pytest.raises(Refused, match="owner needs a PIN first"):
        pins.recover_pin(archive, TypedPin(uuid.uuid4(), elena.staff_id or 0, ""), code)
    heir = StaffRequest(uuid.uuid4(), "Giulia", Role.OWNER, staff_id=giulia.staff_id)
    archive.change(save_staff, heir, elena)
    archive.change(leave, elena)
    give(archive, giulia, OTHER_PIN, Actor(giulia.staff_id, "Giulia", Role.OWNER))
    assert try_pin(archive, giulia, OTHER_PIN).role is Role.OWNER


def test_the_owner_gives_a_new_pin_to_who_forgot_it(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    new = TypedPin(uuid.uuid4(), giulia.staff_id or 0, OTHER_PIN)
    wrong = TypedPin(uuid.uuid4(), elena.staff_id or 0, PIN)
    with pytest.raises(Refused, match="4 more times"):
        pins.reset_pin(archive, wrong, new)
    with pytest.raises(Refused, match="Only the owner"):
        pins.reset_pin(archive, TypedPin(uuid.uuid4(), giulia.staff_id or 0, PIN), wrong)
    assert try_pin(archive, giulia, PIN) == giulia
    right = TypedPin(uuid.uuid4(), elena.staff_id or 0, OWNERS_PIN)
    for _again in range(2):
        pins.reset_pin(archive, right, new)
    assert archive.read(failures, elena) == 0
    assert try_pin(archive, giulia, OTHER_PIN) == giulia


def test_after_five_wrong_ones_even_the_right_one_waits(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    _elena, giulia = people
    for _attempt in range(4):
        with pytest.raises(Refused, match="The PIN is not right"):
            try_pin(archive, giulia, OTHER_PIN)
    with pytest.raises(Refused, match="Try again in 30 seconds"):
        try_pin(archive, giulia, OTHER_PIN)
    with pytest.raises(Refused, match="Too many wrong PINs"):
        try_pin(archive, giulia, PIN)
    with clock.standing_at(MOMENT + timedelta(seconds=31)):
        with pytest.raises(Refused, match="Try again in 60 seconds"):
            try_pin(archive, giulia, OTHER_PIN)
        assert archive.read(failures, giulia) == 6
    with clock.standing_at(MOMENT + timedelta(seconds=92)):
        assert try_pin(archive, giulia, PIN) == giulia
    assert archive.read(failures, giulia) == 0


def test_an_attempt_is_counted_even_when_the_power_goes(
    archive: Archive, people: tuple[Actor, Actor], monkeypatch: pytest.MonkeyPatch
) -> None:
    class _PowerCut(BaseException):
        pass

    def _cut(*_args: object) -> bool:
        raise _PowerCut

    _elena, giulia = people
    monkeypatch.setattr(pins, "_is_right", _cut)
    for attempt in range(1, 6):
        with suppress(_PowerCut):
            try_pin(archive, giulia, OTHER_PIN)
        assert archive.read(failures, giulia) == attempt
    with pytest.raises(Refused, match="Too many wrong PINs"):
        try_pin(archive, giulia, PIN)


def test_the_owner_gives_and_takes_any_pin_and_others_only_their_own(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    with pytest.raises(Refused, match="Only the owner"):
        give(archive, elena, OTHER_PIN, giulia)
    give(archive, giulia, OTHER_PIN, elena)
    assert try_pin(archive, giulia, OTHER_PIN) == giulia
    give(archive, giulia, "", elena)
    assert try_pin(archive, giulia, "") == giulia
    with pytest.raises(Refused, match="guess"):
        give(archive, giulia, "111111", elena)


def test_a_retry_sets_a_pin_once(archive: Archive, people: tuple[Actor, Actor]) -> None:
    elena, giulia = people
    request = TypedPin(uuid.uuid4(), giulia.staff_id or 0, OTHER_PIN)
    archive.change(set_pin, request, elena)
    archive.change(set_pin, request, elena)
    assert archive.read(audited, pins.PIN_SET) == 3  # the fixture's two, and this one


def test_neither_pin_nor_hash_is_shown_or_the_same_twice(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    give(archive, elena, PIN, elena)
    with archive.engine.connect() as connection:
        hashes = connection.scalars(select(Staff.pin_hash)).all()
    assert len(set(hashes)) == 2
    assert all(kept and kept.startswith("$argon2id$") and PIN not in kept for kept in hashes)
    assert PIN not in repr(TypedPin(uuid.uuid4(), 1, PIN))
    assert giulia.staff_id != elena.staff_id


def test_a_shift_lead_ends_a_cashiers_wait_and_nobody_an_owners(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    give(archive, elena, PIN, elena)
    for who in people:
        for _attempt in range(5):
            with suppress(Refused):
                try_pin(archive, who, OTHER_PIN)
    lead = Actor(None, "Marco", Role.SHIFT_LEAD)
    op_id = uuid.uuid4()
    for _again in range(2):
        archive.change(pins.lift_wait, op_id, giulia.staff_id or 0, lead)
    assert archive.read(audited, pins.WAIT_LIFTED) == 1
    assert try_pin(archive, giulia, PIN) == giulia
    with pytest.raises(Refused, match="ends by itself"):
        archive.change(pins.lift_wait, uuid.uuid4(), elena.staff_id or 0, lead)
    with pytest.raises(Refused, match="shift lead"):
        archive.change(pins.lift_wait, uuid.uuid4(), giulia.staff_id or 0, giulia)


def test_the_recovery_code_lets_an_owner_back_in(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    give(archive, elena, PIN, elena)
    code = keys.recovery_code(KEY)
    pins.recover_pin(archive, TypedPin(uuid.uuid4(), elena.staff_id or 0, OTHER_PIN), code)
    assert try_pin(archive, elena, OTHER_PIN) == elena
    assert archive.read(audited, pins.PIN_RECOVERED) == 1
    request = TypedPin(uuid.uuid4(), elena.staff_id or 0, PIN)
    with pytest.raises(Refused, match="another archive"):
        pins.recover_pin(archive, request, keys.recovery_code(bytes(32)))
    with pytest.raises(Refused, match="owner"):
        pins.recover_pin(archive, TypedPin(uuid.uuid4(), giulia.staff_id or 0, PIN), code)
    assert try_pin(archive, elena, OTHER_PIN) == elena


def test_a_badge_says_who_acts_until_another_one_is_given(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    elena, giulia = people
    first, second = new_code(), new_code()
    request = GiveBadge(uuid.uuid4(), giulia.staff_id or 0, first)
    with pytest.raises(Refused, match="Only the owner"):
        archive.change(pins.give_badge, request, giulia)
    for _again in range(2):
        archive.change(pins.give_badge, request, elena)
    assert archive.read(audited, pins.BADGE_GIVEN) == 1
    assert pins.sign_in_by_badge(archive, uuid.uuid4(), first, COUNTER) == giulia
    archive.change(pins.give_badge, GiveBadge(uuid.uuid4(), giulia.staff_id or 0, second), elena)
    with pytest.raises(Refused, match="nobody’s"):
        pins.sign_in_by_badge(archive, uuid.uuid4(), first, COUNTER)
    archive.change(pins.give_badge, GiveBadge(uuid.uuid4(), giulia.staff_id or 0, None), elena)
    with pytest.raises(Refused, match="nobody’s"):
        pins.sign_in_by_badge(archive, uuid.uuid4(), second, COUNTER)


def test_a_sign_in_sent_twice_is_written_down_once(
    archive: Archive, people: tuple[Actor, Actor]
) -> None:
    _elena, giulia = people
    request = TypedPin(uuid.uuid4(), giulia.staff_id or 0, PIN)
    for _again in range(2):
        assert sign_in(archive, request, COUNTER) == giulia
    assert archive.read(audited, pins.SIGNED_IN) == 1


def test_who_has_left_gets_in_by_nothing(archive: Archive, people: tuple[Actor, Actor]) -> None:
    archive.change(leave, people[1])
    with pytest.raises(Refused, match="no longer on the list"):
        try_pin(archive, people[1], PIN)
