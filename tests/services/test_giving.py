"""Limits: of a person, of a day."""

import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.limits import Limits, NeedsApproval
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.giving import approver_name, donated_today, limits_of
from careapp.services.pins import actor_of
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT
from tests.services.vouchering import Desk, open_desk, staff_of

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def test_a_voucher_above_the_limit_is_refused_with_what_is_possible(desk: Desk) -> None:
    with pytest.raises(Refused, match="10,00"):
        desk.issue(Gesture.discount(1001))
    for _again in range(4):
        desk.issue(Gesture.discount(1000))
    with pytest.raises(Refused, match="40,00"):
        desk.issue(Gesture.discount(1))
    assert donated_today(desk.session, desk.giulia.staff_id, TODAY) == 4000
    desk.issue(Gesture.of_gift("Un caffè"))
    desk.issue(Gesture.discount(100_000), by=desk.elena)


@pytest.mark.parametrize(
    "words",
    [
        "50 € di sconto",
        "Cinquanta Euro",
        "sconto del 100 per cento",
        "１００ ％",
        "Uno sconto",
        "50 off",
    ],
)
def test_money_in_words_is_beyond_every_limit(desk: Desk, words: str) -> None:
    with pytest.raises(NeedsApproval, match="Elena"):
        desk.issue(Gesture.of_gift(words))
    desk.issue(Gesture.of_gift(words), by=desk.elena)


@pytest.mark.parametrize("words", ["Un caffè", "2 × Croissant", "Un toffee", "Europa a colazione"])
def test_a_gift_in_words_passes(desk: Desk, words: str) -> None:
    assert desk.issue(Gesture.of_gift(words)).code


def test_the_rest_of_a_day_is_what_may_be_given(desk: Desk) -> None:
    staff_of(desk, desk.giulia).daily_limit_cents = 700
    desk.issue(Gesture.discount(500))
    with pytest.raises(Refused, match="2,00"):
        desk.issue(Gesture.discount(201))
    desk.issue(Gesture.discount(200))


def test_yesterday_and_void_vouchers_do_not_count(desk: Desk) -> None:
    with clock.standing_at(MOMENT - timedelta(days=1)):
        desk.issue(Gesture.discount(1000))
    void = desk.issue(Gesture.discount(800)).voucher_id
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), void, "Doppio"), desk.elena)
    assert donated_today(desk.session, desk.giulia.staff_id, TODAY) == 0
    assert donated_today(desk.session, desk.elena.staff_id, TODAY) == 0


def test_limits_follow_who_acts(desk: Desk) -> None:
    stranger = Actor(None, "?", Role.CASHIER)
    gone = Actor(999_999, "?", Role.SHIFT_LEAD)
    assert limits_of(desk.session, desk.giulia).per_voucher_cents == 1000
    assert limits_of(desk.session, desk.elena).daily_cents is None
    assert limits_of(desk.session, COMMAND_LINE).daily_cents is None
    for nobody in (stranger, gone):
        assert limits_of(desk.session, nobody).per_voucher_cents == 0


def test_a_person_without_limits_in_the_archive_gives_nothing(desk: Desk) -> None:
    staff_of(desk, desk.giulia).per_voucher_limit_cents = None
    assert limits_of(desk.session, desk.giulia).per_voucher_cents == 0


def test_the_owner_is_the_one_to_ask(desk: Desk) -> None:
    assert approver_name(desk.session) == "Elena Aurora"
    staff_of(desk, desk.elena).is_active = False
    desk.session.flush()
    assert "Elena" not in approver_name(desk.session)


def test_an_owner_gives_without_a_limit_while_nobody_has_a_pin(desk: Desk) -> None:
    elena = actor_of(desk.session, staff_of(desk, desk.elena), None, is_proven=False)
    assert limits_of(desk.session, elena) == Limits(None, None)
    desk.issue(Gesture.discount(90_000), by=elena)


def test_an_owner_who_has_not_given_the_pin_gives_as_the_till_does(desk: Desk) -> None:
    owner = staff_of(desk, desk.elena)
    owner.pin_hash = "…"
    elena = actor_of(desk.session, owner, None, is_proven=False)
    assert limits_of(desk.session, elena) == Limits(1000, 4000)
    desk.issue(Gesture.discount(1000), by=elena)
    with pytest.raises(NeedsApproval, match="10,00"):
        desk.issue(Gesture.discount(1001), by=elena)
