"""Whom we owe something: the apology before the late promise, that before today's."""

import uuid
from datetime import time, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.care.promises import Due, PromiseState
from careapp.services.promises import SettleRequest, settle_promise
from careapp.services.said import SaidRequest, mark_said
from careapp.services.urgent import Urgent, load_urgent
from tests.factories import MOMENT, make_customer
from tests.services.caring import CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = MOMENT.date()


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def test_each_is_known_by_the_most_urgent(desk: CareDesk) -> None:
    marta, lan = desk.customer.id, make_customer(desk.session, "Lan Nguyễn").id
    anna = make_customer(desk.session, "Anna Ferrero").id
    desk.promise(due=Due(TODAY))
    desk.promise(due=Due(TODAY, time(11)), customer_id=lan)
    desk.promise(due=Due(TODAY), customer_id=lan)
    desk.promise(due=Due(TODAY + timedelta(days=1)), customer_id=anna)
    with clock.standing_at(MOMENT.replace(hour=12)):
        assert load_urgent(desk.session, TODAY) == {marta: Urgent.TODAY, lan: Urgent.OVERDUE}
    desk.open()
    assert load_urgent(desk.session, TODAY)[marta] is Urgent.APOLOGY


def test_what_was_done_is_owed_no_more(desk: CareDesk) -> None:
    promise = desk.promise(due=Due(TODAY))
    kept = SettleRequest(uuid.uuid4(), promise, PromiseState.KEPT)
    settle_promise(desk.session, kept, desk.giulia)
    desk.open()
    mark_said(desk.session, SaidRequest(uuid.uuid4(), desk.customer.id, "apology"), desk.giulia)
    desk.agree(desk.open(), desk.apology())
    assert load_urgent(desk.session, TODAY) == {}


def test_an_apology_on_paper_is_one(desk: CareDesk) -> None:
    desk.agree(desk.open(), desk.apology())
    assert load_urgent(desk.session, TODAY) == {}
