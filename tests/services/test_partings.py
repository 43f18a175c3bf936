"""Why somebody left: asked once for each absence, never of who wants no contact."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import Parting
from careapp.rules.care import partings
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.gift_people import Group, GroupKind
from careapp.services.gifts import Gift, GiveGift, give, preview_gift
from careapp.services.partings import (
    LeaveAlone,
    PartingRequest,
    ask_why,
    contact_again,
    leave_alone,
    load_absence,
    note_answer,
    reasons_of,
)
from careapp.services.regulars import birthday_people, load_missed
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, make_customer
from tests.services.caring import CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = MOMENT.date()
LAST = TODAY - timedelta(weeks=5)
HOURS = partings.Parting.HOURS


@pytest.fixture
def desk(session: Session) -> CareDesk:
    desk = open_care_desk(session)
    desk.customer.visits = 38
    desk.customer.first_visit_on, desk.customer.last_visit_on = LAST - timedelta(weeks=37), LAST
    session.flush()
    return desk


def asked(desk: CareDesk, **facts: object) -> PartingRequest:
    request = PartingRequest(uuid.uuid4(), desk.customer.id)
    return replace(request, **facts)  # type: ignore[arg-type]  # by name


def wish(desk: CareDesk) -> LeaveAlone:
    return LeaveAlone(uuid.uuid4(), desk.customer.id)


def missed(desk: CareDesk) -> list[str]:
    return [row.name for row in load_missed(desk.session, TODAY, 20).rows]


def win_back(desk: CareDesk) -> int:
    return desk.issue(kind="win_back", reason="absence").voucher_id


def test_the_question_and_its_answer_are_kept(desk: CareDesk) -> None:
    request = asked(desk, reason=HOURS, words="  Trova sempre chiuso. ")
    assert load_absence(desk.session, desk.customer.id).can_be_asked
    saved = ask_why(desk.session, request, desk.giulia)
    absence = load_absence(desk.session, desk.customer.id)
    assert absence.asked is not None
    assert (absence.last_visit_on, absence.visits, absence.can_be_asked) == (LAST, 38, False)
    assert (absence.asked.reason, absence.asked.words) == (HOURS, "Trova sempre chiuso.")
    assert (absence.asked.asked_on, absence.asked.staff_name) == (TODAY, "Giulia Bernardi")
    (row,) = desk.audited("parting_asked")
    assert (row.subject_id, row.staff_id, row.reason) == (
        saved.parting_id,
        desk.giulia.staff_id,
        "hours",
    )


def test_a_question_sent_twice_is_asked_once(desk: CareDesk) -> None:
    request = asked(desk)
    assert ask_why(desk.session, request, desk.giulia) == ask_why(
        desk.session, request, desk.giulia
    )
    assert desk.count(Parting) == 1


def test_nobody_is_asked_twice_in_one_absence(desk: CareDesk) -> None:
    ask_why(desk.session, asked(desk), desk.giulia)
    with pytest.raises(Refused, match="12 marzo 2026"):
        ask_why(desk.session, asked(desk, reason=HOURS), desk.elena)
    assert desk.count(Parting) == 1
    desk.customer.last_visit_on = TODAY
    ask_why(desk.session, asked(desk), desk.giulia)
    assert desk.count(Parting) == 2


def test_the_answer_may_come_later_and_be_mended(desk: CareDesk) -> None:
    with pytest.raises(Refused):
        note_answer(desk.session, asked(desk, reason=HOURS), desk.giulia)
    first = ask_why(desk.session, asked(desk), desk.giulia)
    request = asked(desk, reason=HOURS, words="Chiuso")
    assert note_answer(desk.session, request, desk.giulia) == first
    note_answer(desk.session, replace(request, words="Altro"), desk.giulia)
    stored = desk.session.query(Parting).one()
    assert (stored.reason, stored.words) == ("hours", "Chiuso")
    note_answer(desk.session, asked(desk), desk.giulia)
    assert stored.reason == ""
    assert len(desk.audited("parting_answered")) == 2


@pytest.mark.parametrize("facts", [{"customer_id": 9999}, {"words": "x" * 50_000}])
def test_what_cannot_be_kept_is_refused(desk: CareDesk, facts: dict[str, object]) -> None:
    with pytest.raises(Refused):
        ask_why(desk.session, asked(desk, **facts), desk.giulia)
    assert desk.count(Parting) == 0


def test_who_never_came_is_not_asked_why_they_left(desk: CareDesk) -> None:
    desk.customer.last_visit_on = None
    with pytest.raises(Refused):
        ask_why(desk.session, asked(desk), desk.giulia)
    assert not load_absence(desk.session, desk.customer.id).can_be_asked


def test_nobody_speaks_of_the_absence_of_who_is_gone(desk: CareDesk) -> None:
    desk.customer.erased_at = MOMENT
    desk.session.flush()
    for customer_id in (desk.customer.id, 9999):
        with pytest.raises(Refused):
            load_absence(desk.session, customer_id)


def test_who_wants_no_contact_is_left_alone_until_they_ask(desk: CareDesk) -> None:
    request = wish(desk)
    leave_alone(desk.session, request, desk.giulia)
    leave_alone(desk.session, request, desk.giulia)
    absence = load_absence(desk.session, desk.customer.id)
    assert (absence.is_left_alone, absence.can_be_asked) == (True, False)
    with pytest.raises(Refused, match="Non vuole altri contatti"):
        ask_why(desk.session, asked(desk), desk.giulia)
    with pytest.raises(Refused, match="Non vuole altri contatti"):
        win_back(desk)
    assert len(desk.audited("left_alone")) == 1
    again = wish(desk)
    with pytest.raises(Refused, match="titolare"):
        contact_again(desk.session, again, desk.lead)
    contact_again(desk.session, again, desk.elena)
    contact_again(desk.session, again, desk.elena)
    assert load_absence(desk.session, desk.customer.id).can_be_asked
    assert len(desk.audited("may_contact")) == 1


@pytest.mark.parametrize("is_asked", [True, False])
def test_what_they_said_then_stands_with_their_absence(desk: CareDesk, *, is_asked: bool) -> None:
    if is_asked:
        ask_why(desk.session, asked(desk, reason=HOURS), desk.giulia)
    request = replace(wish(desk), words="Non vuole lettere")
    leave_alone(desk.session, request, desk.giulia)
    absence = load_absence(desk.session, desk.customer.id)
    assert absence.asked is not None
    assert absence.asked.words == "Non vuole lettere"
    assert absence.asked.reason == (HOURS if is_asked else None)
    assert not any(row.reason for row in desk.audited("left_alone"))


def test_who_never_came_is_left_alone_and_says_nothing(desk: CareDesk) -> None:
    desk.customer.last_visit_on = None
    leave_alone(desk.session, replace(wish(desk), words="Basta"), desk.giulia)
    assert load_absence(desk.session, desk.customer.id).is_left_alone
    assert desk.count(Parting) == 0


@pytest.mark.parametrize("days", [-7, 7])
def test_a_visit_that_is_known_later_begins_no_other_absence(desk: CareDesk, days: int) -> None:
    """A purchase is taken back, or an import brings older ones."""
    ask_why(desk.session, asked(desk), desk.giulia)
    desk.customer.last_visit_on = LAST + timedelta(days=days)
    desk.session.flush()
    assert not load_absence(desk.session, desk.customer.id).can_be_asked
    assert missed(desk) == []
    with pytest.raises(Refused, match="12 marzo 2026"):
        ask_why(desk.session, asked(desk), desk.giulia)


def test_who_came_back_may_be_asked_again(desk: CareDesk) -> None:
    ask_why(desk.session, asked(desk), desk.giulia)
    desk.customer.last_visit_on = TODAY
    desk.session.flush()
    with clock.standing_at(MOMENT + timedelta(days=400)):
        ask_why(desk.session, asked(desk), desk.giulia)
    assert desk.count(Parting) == 2


def test_nobody_s_birthday_is_named_who_wants_no_contact(desk: CareDesk) -> None:
    desk.customer.birthday_month, desk.customer.birthday_day = TODAY.month, TODAY.day
    desk.session.flush()
    assert [row.name for _day, row in birthday_people(desk.session, TODAY)] == [desk.customer.name]
    leave_alone(desk.session, wish(desk), desk.giulia)
    desk.session.flush()
    assert birthday_people(desk.session, TODAY) == []


def test_the_first_wish_to_be_left_alone_counts(desk: CareDesk) -> None:
    leave_alone(desk.session, wish(desk), desk.giulia)
    with clock.standing_at(MOMENT + timedelta(days=1)):
        leave_alone(desk.session, wish(desk), desk.giulia)
    assert desk.customer.left_alone_at == MOMENT


@pytest.mark.parametrize("contact", ["asked", "left alone", "written"])
def test_lists_and_groups_name_nobody_twice(desk: CareDesk, contact: str) -> None:
    group = Group(GroupKind.LAPSED)
    gift = Gift(Gesture.discount(500), valid_days=30)
    assert missed(desk) == [desk.customer.name]
    assert preview_gift(desk.session, group, gift).names == (desk.customer.name,)
    if contact == "asked":
        ask_why(desk.session, asked(desk), desk.giulia)
    elif contact == "written":
        win_back(desk)
    else:
        leave_alone(desk.session, wish(desk), desk.giulia)
    assert missed(desk) == []
    assert preview_gift(desk.session, group, gift).names == ()


def test_a_win_back_note_stands_with_the_absence(desk: CareDesk) -> None:
    ask_why(desk.session, asked(desk, reason=HOURS), desk.giulia)
    voucher_id = win_back(desk)
    absence = load_absence(desk.session, desk.customer.id)
    assert absence.asked is not None
    assert (absence.asked.reason, absence.asked.voucher_id) == (HOURS, voucher_id)
    with pytest.raises(Refused, match="12 marzo 2026"):
        win_back(desk)


def test_a_win_back_note_that_was_withdrawn_makes_room(desk: CareDesk) -> None:
    first = win_back(desk)
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), first, "Sbagliato"), desk.elena)
    second = win_back(desk)
    assert desk.session.query(Parting).one().voucher_id == second != first


def test_a_win_back_note_for_who_never_came_asks_nothing(desk: CareDesk) -> None:
    desk.customer.last_visit_on = None
    win_back(desk)
    assert desk.count(Parting) == 0


def test_a_group_s_notes_are_one_contact_each(desk: CareDesk) -> None:
    first, last = desk.customer.first_visit_on, desk.customer.last_visit_on
    make_customer(desk.session, "Bruno Neri", visits=38, first_visit_on=first, last_visit_on=last)
    gift = Gift(Gesture.discount(500), valid_days=30)
    request = GiveGift(uuid.uuid4(), Group(GroupKind.LAPSED), gift)
    assert len(give(desk.session, request, desk.elena)) == 2
    give(desk.session, request, desk.elena)
    assert desk.count(Parting) == 2
    assert missed(desk) == []


def test_the_owner_counts_reasons_by_period(desk: CareDesk) -> None:
    for name, reason in (("Ada", HOURS), ("Bea", HOURS), ("Eva", None)):
        customer = make_customer(desk.session, name, visits=3, last_visit_on=LAST)
        request = asked(desk, customer_id=customer.id, reason=reason)
        ask_why(desk.session, request, desk.giulia)
    assert reasons_of(desk.session, TODAY, TODAY) == {HOURS: 2, None: 1}
    assert reasons_of(desk.session, date(2026, 1, 1), TODAY - timedelta(days=1)) == {}


@pytest.mark.parametrize("service", [ask_why, note_answer])
def test_nobody_asks_without_a_name(desk: CareDesk, service: object) -> None:
    nobody = Actor(None, "", Role.NOBODY, desk.counter.id)
    assert callable(service)
    with pytest.raises(Refused):
        service(desk.session, asked(desk), nobody)


@pytest.mark.parametrize("service", [leave_alone, contact_again])
def test_nobody_leaves_alone_without_a_name(desk: CareDesk, service: object) -> None:
    nobody = Actor(None, "", Role.NOBODY, desk.counter.id)
    assert callable(service)
    with pytest.raises(Refused):
        service(desk.session, wish(desk), nobody)
