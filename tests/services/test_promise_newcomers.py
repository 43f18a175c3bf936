"""A promise to somebody new: the card and the promise, or neither."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Promise
from careapp.model.customer import Customer
from careapp.rules.care.promises import Channel, Due
from careapp.rules.people import Facts
from careapp.services.promise_newcomers import NewcomerPromise, promise_newcomer
from careapp.services.promises import NewPromise
from tests.factories import MOMENT
from tests.services.caring import SATURDAY, CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

LUCA = Facts(given_name="Luca", phones=("345 111 2223",))


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def _asked(facts: Facts = LUCA, **promised: object) -> NewcomerPromise:
    promise = NewPromise(uuid.uuid4(), 0, "Il preventivo", Due(SATURDAY))
    return NewcomerPromise(facts, replace(promise, **promised))  # type: ignore[arg-type]  # by name


def _newcomers(desk: CareDesk) -> list[Customer]:
    others = select(Customer).where(Customer.id != desk.customer.id)
    return list(desk.session.scalars(others))


def test_a_name_and_a_phone_are_enough(desk: CareDesk) -> None:
    made = promise_newcomer(desk.session, _asked(), desk.giulia)
    promise = desk.promise_row(made.promise_id)
    (luca,) = _newcomers(desk)
    assert (luca.name, luca.is_customer, promise.customer_id) == ("Luca", False, luca.id)
    assert [phone.written for phone in luca.phones] == ["345 111 2223"]
    assert (promise.what, promise.due_on) == ("Il preventivo", SATURDAY)


def test_both_are_on_record_under_one_id(desk: CareDesk) -> None:
    asked = _asked()
    made = promise_newcomer(desk.session, asked, desk.giulia)
    (luca,) = _newcomers(desk)
    rows = [*desk.audited("customer_created"), *desk.audited("promise_made")]
    assert [row.subject_id for row in rows] == [luca.id, made.promise_id]
    assert {row.op_id for row in rows} == {str(asked.promise.op_id)}


def test_sent_again_nobody_is_made_twice(desk: CareDesk) -> None:
    asked = _asked()
    first = promise_newcomer(desk.session, asked, desk.giulia)
    assert promise_newcomer(desk.session, asked, desk.elena) == first
    assert (len(_newcomers(desk)), desk.count(Promise)) == (1, 1)


def test_who_comes_by_leaves_no_phone(desk: CareDesk) -> None:
    asked = _asked(Facts(given_name="Luca"), channel=Channel.COUNTER)
    promise_newcomer(desk.session, asked, desk.giulia)
    assert _newcomers(desk)[0].phones == []


@pytest.mark.parametrize(
    ("facts", "promised"),
    [
        (Facts(phones=("345 111 2223",)), {}),
        (Facts(given_name="Luca"), {}),
        (Facts(given_name="Luca", phones=("  ",)), {}),
        (Facts(given_name="Luca", phones=("12",)), {}),
        (LUCA, {"what": " "}),
        (LUCA, {"due": Due(MOMENT.date() - timedelta(days=1))}),
        (LUCA, {"owner_id": 9999}),
    ],
)
def test_what_is_refused_leaves_neither(
    desk: CareDesk, facts: Facts, promised: dict[str, object]
) -> None:
    with pytest.raises(Refused), desk.session.begin_nested():
        promise_newcomer(desk.session, _asked(facts, **promised), desk.giulia)
    assert (_newcomers(desk), desk.count(Promise)) == ([], 0)
