"""Promises: made once, told, moved, kept or not; never settled twice."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import CaseEntry, Promise, PromiseUpdate
from careapp.rules.care.promises import Due, PromiseState, Urgency
from careapp.services.promise_lists import (
    count_due,
    due_promises,
    next_turn,
    promises_of,
    promises_of_case,
)
from careapp.services.promises import (
    GiveRequest,
    NewPromise,
    PromiseRequest,
    SettleRequest,
    UpdateRequest,
    give_promise,
    make_promise,
    mark_ready,
    reopen_promise,
    settle_promise,
    update_promise,
)
from tests.factories import MOMENT, make_customer, make_staff
from tests.services.caring import FRIDAY, SATURDAY, CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = MOMENT.date()


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def _settle(promise_id: int, state: PromiseState, why: str = "") -> SettleRequest:
    return SettleRequest(uuid.uuid4(), promise_id, state, why)


def test_a_promise_is_looked_after_by_who_makes_it(desk: CareDesk) -> None:
    promise = desk.promise_row(desk.promise())
    assert promise.owner_id == promise.made_by_id == desk.giulia.staff_id
    assert (promise.due_on, promise.first_due_on, promise.state) == (SATURDAY, SATURDAY, "open")
    assert [row.subject_id for row in desk.audited("promise_made")] == [promise.id]


def test_a_promise_sent_twice_is_made_once(desk: CareDesk) -> None:
    new = NewPromise(uuid.uuid4(), desk.customer.id, "Il preventivo", Due(FRIDAY))
    first = make_promise(desk.session, new, desk.giulia)
    assert make_promise(desk.session, new, desk.giulia) == first
    assert desk.count(Promise) == 1


@pytest.mark.parametrize(
    "facts",
    [
        {"what": " "},
        {"due": Due(TODAY - timedelta(days=1))},
        {"due": Due(TODAY, time(0, 1))},
        {"due": Due(date(2030, 1, 1))},
        {"owner_id": 9999},
        {"customer_id": 9999},
    ],
)
def test_what_cannot_be_promised_is_refused(desk: CareDesk, facts: dict[str, object]) -> None:
    with pytest.raises(Refused):
        desk.promise(**facts)
    assert desk.count(Promise) == 0


@pytest.mark.parametrize("belongs", ["case_id", "for_id"])
def test_a_promise_belongs_to_what_is_of_the_same_person(desk: CareDesk, belongs: str) -> None:
    other = make_customer(desk.session, "Lan Nguyễn")
    theirs = desk.open().case_id if belongs == "case_id" else desk.promise()
    for customer_id, row_id in ((other.id, theirs), (desk.customer.id, 9_999)):
        with pytest.raises(Refused, match="un’altra persona"):
            desk.promise(customer_id=customer_id, **{belongs: row_id})
    assert desk.promise(**{belongs: theirs})


def test_nobody_who_has_left_looks_after_a_promise(desk: CareDesk) -> None:
    gone = make_staff(desk.session, "Piero")
    gone.is_active = False
    with pytest.raises(Refused):
        desk.promise(owner_id=gone.id)


def test_a_new_date_that_was_told_keeps_the_first_one(desk: CareDesk) -> None:
    promise_id = desk.promise()
    later = Due(SATURDAY + timedelta(days=7), time(12))
    request = UpdateRequest(uuid.uuid4(), promise_id, later, "Il forno è rotto fino a lunedì")
    update_promise(desk.session, request, desk.giulia)
    update_promise(desk.session, request, desk.giulia)
    promise = desk.promise_row(promise_id)
    assert Due(promise.due_on, promise.due_at) == later
    assert promise.first_due_on == SATURDAY
    assert desk.count(PromiseUpdate) == 1


def test_no_news_is_told_as_well(desk: CareDesk) -> None:
    promise_id = desk.promise()
    update_promise(desk.session, UpdateRequest(uuid.uuid4(), promise_id), desk.giulia)
    told = desk.session.query(PromiseUpdate).one()
    assert (told.was_due_on, told.due_on, told.is_told) == (SATURDAY, SATURDAY, True)


@pytest.mark.parametrize("due", [Due(SATURDAY), Due(TODAY - timedelta(days=3))])
def test_a_date_that_is_none_is_refused(desk: CareDesk, due: Due) -> None:
    promise_id = desk.promise()
    with pytest.raises(Refused):
        update_promise(desk.session, UpdateRequest(uuid.uuid4(), promise_id, due), desk.giulia)


@pytest.mark.parametrize("text", ["x" * 50_001, "Riaccredito su 4111 1111 1111 1111"])
def test_what_is_said_of_a_promise_is_checked(desk: CareDesk, text: str) -> None:
    promise_id = desk.promise()
    with pytest.raises(Refused):
        update_promise(
            desk.session, UpdateRequest(uuid.uuid4(), promise_id, text=text), desk.giulia
        )
    with pytest.raises(Refused):
        settle_promise(desk.session, _settle(promise_id, PromiseState.KEPT, text), desk.giulia)
    assert desk.promise_row(promise_id).state == "open"


def test_a_kept_promise_is_settled_once(desk: CareDesk) -> None:
    promise_id = desk.promise()
    request = _settle(promise_id, PromiseState.KEPT)
    settle_promise(desk.session, request, desk.giulia)
    settle_promise(desk.session, request, desk.giulia)
    promise = desk.promise_row(promise_id)
    assert (promise.state, promise.settled_on) == ("kept", TODAY)
    assert len(desk.audited("promise_settled")) == 1
    with pytest.raises(Refused):
        settle_promise(desk.session, _settle(promise_id, PromiseState.KEPT), desk.elena)


def test_a_broken_promise_says_why(desk: CareDesk) -> None:
    promise_id = desk.promise()
    with pytest.raises(Refused):
        settle_promise(desk.session, _settle(promise_id, PromiseState.BROKEN, " "), desk.giulia)
    settle_promise(desk.session, _settle(promise_id, PromiseState.BROKEN, "Finito"), desk.giulia)
    assert desk.promise_row(promise_id).settled_why == "Finito"


@pytest.mark.parametrize("state", [PromiseState.KEPT, PromiseState.BROKEN])
def test_a_settled_promise_takes_no_more_news(desk: CareDesk, state: PromiseState) -> None:
    promise_id = desk.promise()
    settle_promise(desk.session, _settle(promise_id, state, "Finito"), desk.giulia)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: update_promise(desk.session, UpdateRequest(uuid.uuid4(), promise_id), desk.giulia),
        lambda: mark_ready(desk.session, PromiseRequest(uuid.uuid4(), promise_id), desk.giulia),
        lambda: give_promise(
            desk.session,
            GiveRequest(uuid.uuid4(), promise_id, desk.elena.staff_id or 0),
            desk.giulia,
        ),
    )
    for attempt in attempts:
        with pytest.raises(Refused):
            attempt()


def test_what_was_settled_by_mistake_is_open_again(desk: CareDesk) -> None:
    promise_id = desk.promise()
    settle_promise(desk.session, _settle(promise_id, PromiseState.KEPT), desk.giulia)
    request = PromiseRequest(uuid.uuid4(), promise_id)
    reopen_promise(desk.session, request, desk.giulia)
    settle_promise(desk.session, _settle(promise_id, PromiseState.BROKEN, "No"), desk.giulia)
    reopen_promise(desk.session, request, desk.giulia)  # the first answer was lost on the way
    promise = desk.promise_row(promise_id)
    assert (promise.state, promise.settled_why) == ("broken", "No")


def test_somebody_else_looks_after_it(desk: CareDesk) -> None:
    promise_id = desk.promise()
    request = GiveRequest(uuid.uuid4(), promise_id, desk.elena.staff_id or 0)
    give_promise(desk.session, request, desk.giulia)
    give_promise(desk.session, request, desk.giulia)
    assert desk.promise_row(promise_id).owner_id == desk.elena.staff_id
    assert len(desk.audited("promise_given")) == 1


def test_the_thread_of_a_case_tells_who_looks_after_it_now(desk: CareDesk) -> None:
    agreed = desk.agree(desk.open())
    before = desk.case_row(agreed.case_id).answered_at
    request = GiveRequest(uuid.uuid4(), agreed.promise_id, desk.elena.staff_id or 0)
    give_promise(desk.session, request, desk.giulia)
    last = desk.session.query(CaseEntry).order_by(CaseEntry.id.desc()).first()
    assert last is not None
    assert (last.kind, last.text) == (
        "handed_over",
        f"{desk.elena.staff_name} · Una nuova torta con scritto «Linh»",
    )
    assert desk.case_row(agreed.case_id).answered_at == before


def test_nobody_who_has_left_is_given_a_promise(desk: CareDesk) -> None:
    promise_id = desk.promise()
    gone = make_staff(desk.session, "Piero")
    gone.is_active = False
    with pytest.raises(Refused):
        give_promise(desk.session, GiveRequest(uuid.uuid4(), promise_id, gone.id), desk.giulia)
    assert desk.promise_row(promise_id).owner_id == desk.giulia.staff_id


def test_what_is_ready_says_so_once(desk: CareDesk) -> None:
    promise_id = desk.promise()
    request = PromiseRequest(uuid.uuid4(), promise_id)
    mark_ready(desk.session, request, desk.giulia)
    mark_ready(desk.session, request, desk.giulia)
    (row,) = promises_of(desk.session, desk.customer.id)
    assert row.is_ready
    assert len(desk.audited("promise_ready")) == 1


@pytest.mark.parametrize("of_nobody", [0, 9999])
def test_a_promise_that_is_gone_says_so(desk: CareDesk, of_nobody: int) -> None:
    with pytest.raises(Refused):
        mark_ready(desk.session, PromiseRequest(uuid.uuid4(), of_nobody), desk.giulia)


def test_the_most_urgent_stands_first(desk: CareDesk) -> None:
    desk.promise(what="per sabato")
    desk.promise(what="per oggi", due=Due(TODAY))
    desk.promise(what="alle undici", due=Due(TODAY, time(11)))
    other = make_customer(desk.session, "Lan Nguyễn")
    desk.promise(what="di un’altra", customer_id=other.id, due=Due(TODAY, time(23)))
    with clock.standing_at(MOMENT.replace(hour=11)):
        rows = promises_of(desk.session, desk.customer.id)
        due = due_promises(desk.session, TODAY)
    expected = [("alle undici", "overdue"), ("per oggi", "today"), ("per sabato", "later")]
    assert [(row.what, row.urgency) for row in rows] == expected
    assert [row.what for row in due] == ["alle undici", "di un’altra", "per oggi"]
    assert count_due(desk.session, TODAY) == 3
    assert rows[0].urgency is Urgency.OVERDUE


def _next_turn_at(desk: CareDesk, moment: datetime) -> datetime:
    with clock.standing_at(moment):
        return next_turn(desk.session)


def test_the_next_moment_is_when_a_promise_turns_late(desk: CareDesk) -> None:
    for at in (time(17), time(13), None):
        desk.promise(what=f"per le {at}", due=Due(TODAY, at))
    settled = desk.promise(what="già fatta", due=Due(TODAY, time(12)))
    settle_promise(desk.session, _settle(settled, PromiseState.KEPT), desk.giulia)
    one, five = _local(13), _local(17)
    assert _next_turn_at(desk, MOMENT) == one
    assert _next_turn_at(desk, one) == one
    assert _next_turn_at(desk, one + timedelta(seconds=1)) == five
    assert _next_turn_at(desk, five + timedelta(seconds=1)) == clock.start_of(FRIDAY)


def test_the_night_belongs_to_the_day_before(desk: CareDesk) -> None:
    desk.promise(due=Due(FRIDAY, time(1)))
    midnight = _local(0) + timedelta(days=1)
    assert _next_turn_at(desk, midnight - timedelta(minutes=1)) == clock.start_of(FRIDAY)
    assert _next_turn_at(desk, midnight) == midnight + timedelta(hours=1)


def _local(hour: int) -> datetime:
    return datetime.combine(TODAY, time(hour)).astimezone(UTC)


def test_the_thread_of_a_case_tells_what_was_told(desk: CareDesk) -> None:
    agreed = desk.agree(desk.open())
    update = UpdateRequest(uuid.uuid4(), agreed.promise_id, text="Ancora niente di nuovo")
    update_promise(desk.session, update, desk.giulia)
    silent = replace(update, op_id=uuid.uuid4(), text="Tra noi", is_told=False)
    update_promise(desk.session, silent, desk.giulia)
    settle_promise(desk.session, _settle(agreed.promise_id, PromiseState.KEPT), desk.giulia)
    thread = [(entry.kind, entry.text) for entry in desk.session.query(CaseEntry)]
    assert thread[2:] == [
        ("told", "Ancora niente di nuovo"),
        ("kept", "Una nuova torta con scritto «Linh»"),
    ]
    settled = [row.state for row in promises_of_case(desk.session, agreed.case_id)]
    assert settled == [PromiseState.OPEN, PromiseState.KEPT]
