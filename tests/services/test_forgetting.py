"""Who never became a customer is taken out for good, unless something of theirs is open."""

import json
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.base import Base
from careapp.model.care import Case, Guideline, GuidelineBreach, Promise
from careapp.model.customer import Customer, Note, Phone
from careapp.model.shop import ShopSetting
from careapp.model.voucher import Voucher
from careapp.rules.care.feedback import Told
from careapp.rules.care.promises import Due, PromiseState
from careapp.rules.people import Facts
from careapp.rules.vouchers.kind import Gesture
from careapp.services.agreeing import AgreeRequest, agree
from careapp.services.archive import Archive
from careapp.services.cases import CloseCase, close_case
from careapp.services.customers import (
    FirstPurchase,
    NewCustomer,
    NewNote,
    add_note,
    become_customer,
    create_customer,
)
from careapp.services.feedback import NewFeedback, take_feedback
from careapp.services.find import find
from careapp.services.forgetting import ends_on, forget_old
from careapp.services.partings import LeaveAlone, leave_alone
from careapp.services.promises import (
    NewPromise,
    SettleRequest,
    UpdateRequest,
    make_promise,
    settle_promise,
    update_promise,
)
from tests.factories import MOMENT, actor_of, make_customer, make_shop, make_staff
from tests.services.caring import CAKE, give_care, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

LATER = MOMENT + timedelta(days=61)
TODAY = MOMENT.date()


def not_yet(session: Session) -> int:
    """Write down somebody who asked for something."""
    make_shop(session)
    by = actor_of(make_staff(session, "Giulia"))
    facts = Facts(
        name="Anna Marchetti", phones=("347 111 2223",), is_customer=False, looking_for="Torte"
    )
    anna = create_customer(session, NewCustomer(uuid.uuid4(), facts), by).customer_id
    add_note(session, NewNote(uuid.uuid4(), anna, "Chiama dopo le 18"), by)
    return anna


def forgotten(archive: Archive) -> int:
    with clock.standing_at(LATER):
        return forget_old(archive)


def rows_of(session: Session, customer_id: int) -> int:
    """Return how many rows of all tables still point at somebody."""
    columns = [
        column
        for table in Base.metadata.tables.values()
        for column in table.columns
        if any(key.target_fullname == "customer.id" for key in column.foreign_keys)
    ]
    assert len(columns) > 15
    counts = (select(func.count()).where(column == customer_id) for column in columns)
    return sum(session.scalar(count) or 0 for count in counts)


def test_who_was_left_untouched_is_taken_out_with_everything(archive: Archive) -> None:
    anna = archive.change(not_yet)
    assert archive.read(ends_on, anna) == TODAY + timedelta(days=60)
    with clock.standing_at(MOMENT + timedelta(days=60)):
        assert forget_old(archive) == 0
    assert forgotten(archive) == 1
    assert forgotten(archive) == 0

    def look(session: Session) -> None:
        assert session.get(Customer, anna) is None
        assert rows_of(session, anna) == 0
        assert session.scalar(select(func.count(Phone.id))) == 0
        assert session.scalar(select(func.count(Note.id))) == 0
        assert find(session, "marchetti").rows == ()

    archive.read(look)


def test_the_trace_holds_no_name(archive: Archive) -> None:
    anna = archive.change(not_yet)
    forgotten(archive)

    def traces(session: Session) -> list[tuple[str, int | None, str]]:
        rows = session.scalars(select(AuditRow).where(AuditRow.subject == "customer"))
        return [(row.action, row.subject_id, json.dumps([row.reason, row.detail])) for row in rows]

    rows = archive.read(traces)
    assert rows[-1][:2] == ("customer_forgotten", anna)
    assert not any("Marchetti" in words for _action, _id, words in rows)


def _promise(session: Session, anna: int) -> int:
    by = actor_of(make_staff(session, "Sara"))
    due = Due(TODAY + timedelta(days=1))
    new = NewPromise(uuid.uuid4(), anna, "Il preventivo", due)
    return make_promise(session, new, by).promise_id


def _spoken_of(session: Session) -> None:
    """Let somebody complain and leave, with their name in all that is typed."""
    desk = open_care_desk(session)
    desk.customer.is_customer = False
    said = "la signora Marchetti"
    saved = desk.open(replace(CAKE, title=said, words=said, wish=said))
    apology = desk.request(
        Gesture.of_gift(said),
        kind="apology",
        reason="other",
        typed_reason=said,
        message=said,
        signature=said,
    )
    draft = replace(CAKE, title=said, words=said, guidelines=())
    request = AgreeRequest(uuid.uuid4(), saved.case_id, saved.version, draft, apology)
    agreed = agree(session, request, desk.giulia)
    for promise_id in filter(None, (agreed.promise_id, agreed.call_id)):
        update_promise(session, UpdateRequest(uuid.uuid4(), promise_id, text=said), desk.giulia)
        request_to = SettleRequest(uuid.uuid4(), promise_id, PromiseState.BROKEN, said)
        settle_promise(session, request_to, desk.giulia)
    close = CloseCase(uuid.uuid4(), agreed.case_id, agreed.version, draft)
    close_case(session, close, desk.giulia)
    take_feedback(session, NewFeedback(uuid.uuid4(), desk.customer.id, Told(2, said)), desk.giulia)
    leave_alone(session, LeaveAlone(uuid.uuid4(), desk.customer.id, words=said), desk.giulia)
    session.query(Voucher).one().state = "redeemed"


def _tables_with(session: Session, word: str) -> set[str]:
    """Return the tables of which a row holds a word."""
    return {
        table.name
        for table in Base.metadata.tables.values()
        if any(word in str(row) for row in session.execute(table.select()))
    }


def _voucher(session: Session, anna: int, **facts: object) -> None:
    values = {
        "kind": "thank_you",
        "gesture": Gesture.discount(500).kind.value,
        "reason": "loyalty",
        "register": "formal",
        "language": "it",
        "headline": "Grazie, Anna.",
        "message": "Torni presto, Anna.",
        "issued_at": MOMENT,
        "issued_on": TODAY,
        "valid_from": TODAY,
        "code_mac": b"x",
    }
    session.add(Voucher(op_id=str(uuid.uuid4()), customer_id=anna, **values | facts))
    session.flush()


def _bought(session: Session, anna: int) -> None:
    by = actor_of(make_staff(session, "Sara"))
    become_customer(session, FirstPurchase(uuid.uuid4(), anna), by)


def _case(session: Session, anna: int) -> None:
    give_care(session, session.get_one(Customer, anna))


def _kept_for_good(session: Session, _anna: int) -> None:
    session.merge(ShopSetting(key="shop.not_yet_days", value=0))


KEPT: dict[str, Callable[[Session, int], object]] = {
    "promise": _promise,
    "case": _case,
    "voucher": lambda session, anna: _voucher(session, anna, expires_on=date(2026, 12, 31)),
    "voucher without an end": _voucher,
    "customer": _bought,
    "shop keeps everybody": _kept_for_good,
}


@pytest.mark.parametrize("what", KEPT)
def test_who_has_something_open_stays(archive: Archive, what: str) -> None:
    anna = archive.change(not_yet)
    archive.change(KEPT[what], anna)
    assert archive.read(ends_on, anna) is None
    assert forgotten(archive) == 0


def test_whatever_happens_with_them_begins_the_days_anew(archive: Archive) -> None:
    anna = archive.change(not_yet)
    promise_id = archive.change(_promise, anna)

    def settle(session: Session) -> None:
        by = actor_of(make_staff(session, "Bea"))
        request = SettleRequest(uuid.uuid4(), promise_id, PromiseState.KEPT)
        settle_promise(session, request, by)

    with clock.standing_at(MOMENT + timedelta(days=10)):
        archive.change(settle)
    assert archive.read(ends_on, anna) == TODAY + timedelta(days=70)
    assert forgotten(archive) == 0
    with clock.standing_at(MOMENT + timedelta(days=71)):
        assert forget_old(archive) == 1


def test_what_a_case_taught_and_a_used_voucher_stay_without_the_person(archive: Archive) -> None:
    anna = archive.change(not_yet)

    def settle(session: Session) -> None:
        _voucher(session, anna, state="redeemed")
        _case(session, anna)
        case, promise = session.query(Case).one(), session.query(Promise).one()
        case.closed_at = promise.settled_at = MOMENT
        promise.state, promise.case_id = "kept", case.id
        rule = Guideline(
            op_id=str(uuid.uuid4()),
            when_text="Un ordine",
            then_text="Si rilegge",
            case_id=case.id,
            proposed_at=MOMENT,
        )
        session.add(rule)
        session.flush()
        session.add(GuidelineBreach(guideline_id=rule.id, case_id=case.id, noted_at=MOMENT))

    archive.change(settle)
    assert forgotten(archive) == 1

    def look(session: Session) -> None:
        rule, voucher = session.query(Guideline).one(), session.query(Voucher).one()
        assert (rule.case_id, rule.then_text) == (None, "Si rilegge")
        assert (voucher.customer_id, voucher.headline, voucher.message) == (None, "", "")

    archive.read(look)


def test_no_word_that_was_typed_about_them_stays(archive: Archive) -> None:
    archive.change(_spoken_of)
    assert archive.read(_tables_with, "Marchetti") >= {"voucher", "care_case", "promise_update"}
    assert forgotten(archive) == 1
    assert archive.read(_tables_with, "Marchetti") == set()
    assert archive.read(lambda session: session.query(Voucher).one().reason) == "other"


@pytest.mark.sqlcipher_only
def test_what_was_taken_out_is_not_left_in_the_log(archive: Archive) -> None:
    archive.change(not_yet)
    assert archive.folder is not None
    assert archive.folder.write_ahead_log.stat().st_size > 0
    forgotten(archive)
    assert archive.folder.write_ahead_log.stat().st_size == 0


def test_who_was_merged_into_them_goes_as_well(archive: Archive) -> None:
    anna = archive.change(not_yet)

    def merge(session: Session) -> int:
        twin = make_customer(session, "Anna Marchetti", is_customer=False, merged_into_id=anna)
        older = make_customer(session, "A. Marchetti", is_customer=False, merged_into_id=twin.id)
        return older.id

    older = archive.change(merge)
    assert forgotten(archive) == 1
    assert archive.read(lambda session: session.get(Customer, older)) is None


def test_who_was_served_meanwhile_stays(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = archive.change(not_yet)
    change = archive.change

    def serve_first(function: Callable[..., object], *args: object) -> object:
        monkeypatch.undo()
        change(_bought, anna)
        return change(function, *args)

    monkeypatch.setattr(archive, "change", serve_first)
    assert forgotten(archive) == 0
    assert archive.read(lambda session: session.get(Customer, anna)) is not None
