"""What we owe somebody is said first, until it was said or done."""

import uuid
from datetime import time, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.care.promises import Due, PromiseKind
from careapp.services.card import load_card
from careapp.services.case_lists import load_case
from careapp.services.merging import MergeRequest, merge_customers
from careapp.services.promises import PromiseRequest, mark_ready
from careapp.services.said import SaidRequest, mark_said
from tests.factories import MOMENT, make_customer
from tests.services.caring import CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


def _said_to(desk: CareDesk) -> str | None:
    saying = load_card(desk.session, desk.customer.id, MOMENT.date()).saying
    return saying.key if saying else None


def test_an_apology_is_due_until_it_is_made(session: Session) -> None:
    desk = open_care_desk(session)
    case_id = desk.open().case_id
    assert _said_to(desk) == "apology"
    request = SaidRequest(uuid.uuid4(), desk.customer.id, "apology")
    mark_said(session, request, desk.giulia)
    assert _said_to(desk) is None
    kinds = [entry.kind for entry in load_case(session, case_id).thread]
    assert kinds == ["opened", "apologised"]
    with clock.standing_at(MOMENT + timedelta(days=1)):
        assert _said_to(desk) is None


@pytest.mark.parametrize("what", ["an apology voucher", "its end"])
def test_no_apology_is_due_after(session: Session, what: str) -> None:
    desk = open_care_desk(session)
    if what == "its end":
        desk.closed()
    else:
        desk.agree(desk.open(), desk.apology())
    assert _said_to(desk) is None


def test_what_is_said_to_a_merged_card_is_said_to_the_person(session: Session) -> None:
    desk = open_care_desk(session)
    desk.open()
    merged = make_customer(session, name="Marta Wojcik")
    merge = MergeRequest(uuid.uuid4(), desk.customer.id, merged.id, "la stessa persona")
    merge_customers(session, merge, desk.elena)
    mark_said(session, SaidRequest(uuid.uuid4(), merged.id, "apology"), desk.giulia)
    assert _said_to(desk) is None


def test_who_is_gone_meanwhile_is_told_in_a_sentence(session: Session) -> None:
    desk = open_care_desk(session)
    with pytest.raises(Refused, match="non è più nell’archivio"):
        mark_said(session, SaidRequest(uuid.uuid4(), 99_999, "apology"), desk.giulia)


def test_a_late_promise_comes_before_one_that_is_ready(session: Session) -> None:
    desk = open_care_desk(session)
    late = desk.promise(what="Tè", due=Due(MOMENT.date(), time(11)))
    ready = desk.promise(what="Pane")
    mark_ready(session, PromiseRequest(uuid.uuid4(), ready), desk.giulia)
    assert _said_to(desk) == "promise_ready"
    with clock.standing_at(MOMENT.replace(hour=11)):
        assert _said_to(desk) == "promise_overdue"
        mark_ready(session, PromiseRequest(uuid.uuid4(), late), desk.giulia)
        assert _said_to(desk) == "promise_ready"


def test_an_answer_that_is_ready_is_told(session: Session) -> None:
    desk = open_care_desk(session)
    answer = desk.promise(what="Preventivo", kind=PromiseKind.ANSWER)
    mark_ready(session, PromiseRequest(uuid.uuid4(), answer), desk.giulia)
    assert _said_to(desk) == "answer_ready"


def test_a_line_is_said_once_a_day_and_only_an_apology_is_told_in_the_case(
    session: Session,
) -> None:
    desk = open_care_desk(session)
    case_id = desk.open().case_id
    for _ in range(2):
        mark_said(session, SaidRequest(uuid.uuid4(), desk.customer.id, "tier"), desk.giulia)
    assert len(desk.audited("line_said")) == 1
    assert [entry.kind for entry in load_case(session, case_id).thread] == ["opened"]
