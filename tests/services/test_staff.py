"""The people of the shop: who acts, within which limits."""

import uuid
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.staff import Counter, Staff
from careapp.rules.limits import Limits
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.staff import (
    Member,
    StaffRequest,
    ensure_counter,
    list_staff,
    load_actor,
    name_counter,
    only_actor,
    save_staff,
)
from tests.factories import MOMENT, make_staff
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def sara(**facts: object) -> StaffRequest:
    request = StaffRequest(uuid.uuid4(), "Sara Dri", Role.CASHIER, 500, 2000)
    return replace(request, **facts)  # type: ignore[arg-type]  # by name


def test_the_list_says_what_each_has_given_today(desk: Desk) -> None:
    desk.issue(Gesture.discount(500))
    desk.issue(Gesture.discount(1000))
    elena, giulia, marco = list_staff(desk.session, TODAY)
    assert giulia == Member(
        staff_id=desk.giulia.staff_id or 0,
        name="Giulia Bernardi",
        role=Role.CASHIER,
        limits=Limits(1000, 4000),
        donated_today_cents=1500,
        has_pin=False,
        has_badge=False,
        waits_until=None,
        last_seen_at=None,
        is_active=True,
    )
    assert (elena.limits, elena.donated_today_cents) == (Limits(None, None), 0)
    assert marco.role is Role.SHIFT_LEAD


def test_the_owner_adds_a_person(desk: Desk) -> None:
    request = sara()
    added = save_staff(desk.session, request, desk.elena)
    assert save_staff(desk.session, request, desk.elena) == added
    assert (added.name, added.limits) == ("Sara Dri", Limits(500, 2000))
    assert len(list_staff(desk.session, TODAY)) == 4
    (row,) = desk.audited("staff_added")
    assert row.detail == {"role": "cashier", "is_active": True, "per_voucher": 500, "daily": 2000}


def test_the_owner_changes_a_person(desk: Desk) -> None:
    request = sara(staff_id=desk.giulia.staff_id, name="Giulia B.", role=Role.SHIFT_LEAD)
    changed = save_staff(desk.session, request, desk.elena)
    assert save_staff(desk.session, request, desk.elena) == changed
    assert (changed.staff_id, changed.name, changed.role) == (
        desk.giulia.staff_id,
        "Giulia B.",
        Role.SHIFT_LEAD,
    )
    assert len(desk.audited("staff_changed")) == 1


def test_an_owner_has_no_limits(desk: Desk) -> None:
    saved = save_staff(desk.session, sara(role=Role.OWNER), desk.elena)
    assert saved.limits == Limits(None, None)


@pytest.mark.parametrize(
    "facts",
    [
        {"name": " \u200b"},
        {"name": "W" * 121},
        {"name": "giulia bernardi"},
        {"per_voucher_limit_cents": -1},
        {"daily_limit_cents": 100_001},
        {"staff_id": 999_999},
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, facts: dict[str, object]) -> None:
    with pytest.raises(Refused):
        save_staff(desk.session, sara(**facts), desk.elena)
    assert not desk.audited("staff_added")


def test_a_person_keeps_the_own_name(desk: Desk) -> None:
    request = sara(staff_id=desk.giulia.staff_id, name="Giulia Bernardi")
    assert save_staff(desk.session, request, desk.elena).name == "Giulia Bernardi"


@pytest.mark.parametrize("facts", [{"role": Role.CASHIER}, {"is_active": False}])
def test_a_shop_keeps_an_owner(desk: Desk, facts: dict[str, object]) -> None:
    request = sara(staff_id=desk.elena.staff_id, name="Elena Aurora", role=Role.OWNER)
    with pytest.raises(Refused):
        save_staff(desk.session, replace(request, **facts), desk.elena)  # type: ignore[arg-type]  # by name


def test_who_left_is_kept_aside(desk: Desk) -> None:
    request = sara(staff_id=desk.giulia.staff_id, name="Giulia Bernardi", is_active=False)
    save_staff(desk.session, request, desk.elena)
    assert len(list_staff(desk.session, TODAY)) == 2
    assert len(list_staff(desk.session, TODAY, with_former=True)) == 3
    with pytest.raises(Refused):
        load_actor(desk.session, request.staff_id or 0, None)
    make_staff(desk.session, "Giulia Bernardi")


def test_a_person_acts_at_a_counter(desk: Desk) -> None:
    assert load_actor(desk.session, desk.giulia.staff_id or 0, desk.counter.id) == desk.giulia
    with pytest.raises(Refused):
        load_actor(desk.session, 999_999, None)


def test_a_shop_of_one_asks_nobody(session: Session) -> None:
    assert only_actor(session, None) is None
    elena = make_staff(session, "Elena", Role.OWNER)
    assert only_actor(session, None) == Actor(elena.id, "Elena", Role.OWNER)
    make_staff(session, "Giulia")
    assert only_actor(session, None) is None


def test_a_counter_is_known_by_its_key(desk: Desk) -> None:
    first = ensure_counter(desk.session, "a key", "Cassa 2")
    assert ensure_counter(desk.session, "a key", "Another name") == first
    assert desk.session.get_one(Counter, first).name == "Cassa 2"


def test_the_owner_names_a_counter(desk: Desk) -> None:
    name_counter(desk.session, uuid.uuid4(), "Cassa grande", desk.elena)
    assert desk.counter.name == "Cassa grande"
    assert len(desk.audited("counter_named")) == 1
    for name in ("", "W" * 121):
        with pytest.raises(Refused):
            name_counter(desk.session, uuid.uuid4(), name, desk.elena)
    for nowhere in (None, 999_999):
        with pytest.raises(Refused):
            name_counter(desk.session, uuid.uuid4(), "x", replace(desk.elena, counter_id=nowhere))


def test_a_wait_and_a_pin_show_in_the_list(desk: Desk) -> None:
    stored = desk.session.get_one(Staff, desk.giulia.staff_id)
    stored.pin_hash, stored.waits_until = "argon2id…", MOMENT
    desk.session.flush()
    giulia = list_staff(desk.session, TODAY)[1]
    assert (giulia.has_pin, giulia.waits_until) == (True, MOMENT)
