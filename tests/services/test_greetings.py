"""A birthday at the counter: the voucher is ready, given, or not for today."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.services.gifts import TakeBirthdayGift, take_birthday_gift
from careapp.services.greetings import Greeting, load_greeting
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.today import load_today
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, make_customer
from tests.services.caring import CareDesk, open_care_desk

TODAY = MOMENT.date()
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def desk(session: Session) -> Iterator[CareDesk]:
    with clock.standing_at(MOMENT):
        yield open_care_desk(session)


@pytest.fixture
def bea(desk: CareDesk) -> int:
    """Somebody whose birthday is today, in a shop that gives five euros for it."""
    programme = Programme(birthday=BirthdayGift(amount_cents=500))
    publish_programme(desk.session, NewProgramme(uuid.uuid4(), programme), desk.elena)
    return make_customer(
        desk.session, "Bea Conti", birthday_month=TODAY.month, birthday_day=TODAY.day
    ).id


def _taken(desk: CareDesk, bea: int) -> int:
    request = TakeBirthdayGift(uuid.uuid4(), bea)
    return take_birthday_gift(desk.session, request, desk.giulia).voucher_id


def test_the_gift_of_the_programme_is_ready_on_the_day(desk: CareDesk, bea: int) -> None:
    greeting = load_greeting(desk.session, bea, TODAY, TODAY)
    assert greeting == Greeting(has_gift=True)
    assert greeting.is_ready


def test_without_a_gift_nothing_is_ready(desk: CareDesk) -> None:
    greeting = load_greeting(desk.session, desk.customer.id, TODAY, TODAY)
    assert greeting == Greeting()
    assert not greeting.is_ready


def test_a_voucher_waits_for_paper_and_then_is_given(desk: CareDesk, bea: int) -> None:
    voucher_id = _taken(desk, bea)
    waiting = load_greeting(desk.session, bea, TODAY, TODAY)
    assert waiting == Greeting(voucher_id=voucher_id)
    assert waiting.is_ready
    desk.print(voucher_id)
    assert load_greeting(desk.session, bea, TODAY, TODAY) == Greeting(was_given=True)


def test_a_voucher_that_was_used_without_paper_is_not_printed(desk: CareDesk, bea: int) -> None:
    desk.redeem(_taken(desk, bea))
    assert load_greeting(desk.session, bea, TODAY, TODAY) == Greeting(was_given=True)


def test_a_voucher_that_was_withdrawn_does_not_count(desk: CareDesk, bea: int) -> None:
    request = VoidRequest(uuid.uuid4(), _taken(desk, bea), "Sbaglio")
    void_voucher(desk.session, request, desk.elena)
    assert load_greeting(desk.session, bea, TODAY, TODAY) == Greeting(has_gift=True)


def test_the_voucher_of_last_year_is_another_one(desk: CareDesk, bea: int) -> None:
    _taken(desk, bea)
    in_a_year = TODAY + timedelta(days=365)
    with clock.standing_at(MOMENT + timedelta(days=365)):
        assert load_greeting(desk.session, bea, in_a_year, in_a_year) == Greeting(has_gift=True)


def test_of_tomorrow_the_usual_hour_is_told(desk: CareDesk) -> None:
    request = PurchaseRequest(uuid.uuid4(), desk.customer.id, 500)
    for days in range(1, 5):
        with clock.standing_at(MOMENT - timedelta(days=days)):
            record_purchase(desk.session, replace(request, op_id=uuid.uuid4()), desk.giulia)
    greeting = load_greeting(desk.session, desk.customer.id, TOMORROW, TODAY)
    assert greeting == Greeting(usual_hour=clock.local(MOMENT).hour)


def test_oggi_knows_it_of_each_birthday(desk: CareDesk, bea: int) -> None:
    (row,) = load_today(desk.session, TODAY).birthdays.rows
    assert (row.customer_id, row.greeting) == (bea, Greeting(has_gift=True))
