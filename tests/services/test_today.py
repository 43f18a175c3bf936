"""Oggi: due before open, near birthdays, who is missed; nobody more than once."""

import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.shop import ShopSetting
from careapp.rules.care.promises import Due, PromiseState, Urgency
from careapp.rules.shop import HistoryView
from careapp.services.actor import Actor
from careapp.services.promises import SettleRequest, settle_promise
from careapp.services.today import MOST, count_today, load_today, see_today
from tests.factories import MOMENT, make_customer, make_sale
from tests.services.caring import SATURDAY, CareDesk, open_care_desk

TODAY = MOMENT.date()


@pytest.fixture
def desk(session: Session) -> Iterator[CareDesk]:
    with clock.standing_at(MOMENT):
        yield open_care_desk(session)


def _born(session: Session, name: str, day: date) -> None:
    make_customer(session, name=name, birthday_month=day.month, birthday_day=day.day)


def test_promises_of_today_and_late_ones_the_oldest_first(desk: CareDesk) -> None:
    with clock.standing_at(MOMENT - timedelta(days=2)):
        late = desk.promise(due=Due(TODAY - timedelta(days=1)))
    due = desk.promise(due=Due(TODAY))
    desk.promise(due=Due(SATURDAY))
    promises = load_today(desk.session, TODAY).promises
    assert [(row.id, row.urgency) for row in promises.rows] == [
        (late, Urgency.OVERDUE),
        (due, Urgency.TODAY),
    ]
    assert promises.whole == count_today(desk.session, TODAY) == 2


def test_what_is_kept_no_longer_waits(desk: CareDesk) -> None:
    promise_id = desk.promise(due=Due(TODAY))
    request = SettleRequest(uuid.uuid4(), promise_id, PromiseState.KEPT)
    settle_promise(desk.session, request, desk.giulia)
    assert load_today(desk.session, TODAY).promises.rows == ()
    assert count_today(desk.session, TODAY) == 0


def test_only_open_cases(desk: CareDesk) -> None:
    desk.closed()
    opened = desk.open()
    cases = load_today(desk.session, TODAY).cases
    assert [row.id for row in cases.rows] == [opened.case_id]
    assert cases.whole == 1


def test_birthdays_of_today_come_before_those_of_tomorrow(desk: CareDesk) -> None:
    for name, ahead in (("Siobhán Murphy", 1), ("Paolo D'Amico", 0), ("Anna Ferrero", 2)):
        _born(desk.session, name, TODAY + timedelta(days=ahead))
    birthdays = load_today(desk.session, TODAY).birthdays
    assert [(row.name, row.birthday_on) for row in birthdays.rows] == [
        ("Paolo D'Amico", TODAY),
        ("Siobhán Murphy", TODAY + timedelta(days=1)),
    ]
    assert count_today(desk.session, TODAY) == 2


def test_when_somebody_comes_is_not_said_where_the_history_is_covered(desk: CareDesk) -> None:
    tomorrow = TODAY + timedelta(days=1)
    desk.customer.birthday_month, desk.customer.birthday_day = tomorrow.month, tomorrow.day
    for days in range(1, 5):
        make_sale(desk.session, desk.customer, moment=MOMENT - timedelta(days=days))
    hour = clock.local(MOMENT).hour
    assert _usual_hour(desk, desk.giulia) == hour
    desk.session.add(ShopSetting(key="shop.history_view", value=HistoryView.COVERED))
    desk.session.flush()
    assert _usual_hour(desk, desk.giulia) is None
    assert _usual_hour(desk, desk.elena) == hour


def _usual_hour(desk: CareDesk, by: Actor) -> int | None:
    (row,) = see_today(desk.session, TODAY, by).birthdays.rows
    assert row.greeting is not None
    return row.greeting.usual_hour


def test_a_regular_who_stays_away_is_missed(desk: CareDesk) -> None:
    last = TODAY - timedelta(days=120)
    facts: dict[str, Any] = {
        "visits": 38,
        "first_visit_on": TODAY - timedelta(days=360),
        "last_visit_on": last,
    }
    giorgio = make_customer(desk.session, name="Giorgio Bassi", **facts)
    (missed,) = load_today(desk.session, TODAY).missed.rows
    assert (missed.customer_id, missed.visits, missed.last_visit_on) == (giorgio.id, 38, last)
    assert missed.birthday_on is None


def test_who_came_most_often_is_missed_first_and_the_others_are_counted(desk: CareDesk) -> None:
    last, first = TODAY - timedelta(days=120), TODAY - timedelta(days=360)
    for visits in range(30, 30 + MOST + 3):
        make_customer(
            desk.session,
            name=f"Via da {visits}",
            visits=visits,
            first_visit_on=first,
            last_visit_on=last,
        )
    missed = load_today(desk.session, TODAY).missed
    most = 30 + MOST + 2
    assert [row.visits for row in missed.rows] == list(range(most, most - MOST, -1))
    assert missed.whole == MOST + 3
    assert len(load_today(desk.session, TODAY, 2 * MOST).missed.rows) == MOST + 3


def test_more_than_a_column_holds_is_counted(desk: CareDesk) -> None:
    for number in range(MOST + 3):
        _born(desk.session, f"Nata Oggi {number}", TODAY)
    birthdays = load_today(desk.session, TODAY).birthdays
    assert (len(birthdays.rows), birthdays.whole) == (MOST, MOST + 3)
