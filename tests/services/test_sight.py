"""What the till sees of what happened with people: as the owner decides, and each look written."""

import ast
import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.care import Case
from careapp.model.shop import ShopSetting
from careapp.rules.care.feedback import Told
from careapp.rules.permissions import NotAllowed
from careapp.rules.roles import Role
from careapp.rules.shop import HistoryView
from careapp.services.actor import Actor
from careapp.services.case_lists import CaseFilter
from careapp.services.feedback import (
    AnswerRequest,
    NewFeedback,
    answer_feedback,
    take_feedback,
)
from careapp.services.feedback_lists import FeedbackFilter
from careapp.services.sight import (
    REVEALED,
    Look,
    history_view,
    reveal_history,
    see_card,
    see_case,
    see_cases,
    see_details,
    see_feedback,
    see_glance,
    see_history,
    see_told,
    see_unprinted,
    see_used,
    see_vouchers,
)
from careapp.services.voucher_lists import VoucherSearch
from tests.factories import MOMENT, make_customer, make_sale
from tests.services.caring import open_care_desk
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

OPEN, COVERED, CLOSED = HistoryView
TODAY = date(2026, 3, 12)
SEES_ALL = {Role.SHIFT_LEAD, Role.OWNER}


@pytest.fixture
def desk(session: Session) -> Desk:
    desk = open_desk(session)
    for days in (3, 7, 14, 21):
        moment = MOMENT.replace(month=2, day=days)
        make_sale(session, desk.customer, moment=moment, items="Focaccia")
    return desk


def till_sees(desk: Desk, view: HistoryView) -> None:
    desk.session.add(ShopSetting(key="shop.history_view", value=view))
    desk.session.flush()


def look_of(desk: Desk) -> Look:
    return Look(desk.customer.id)


def looks(session: Session) -> list[tuple[int | None, int | None]]:
    written = select(AuditRow.staff_id, AuditRow.subject_id).where(AuditRow.action == REVEALED)
    return [(row.staff_id, row.subject_id) for row in session.execute(written)]


@pytest.mark.parametrize("view", HistoryView)
@pytest.mark.parametrize("role", Role)
def test_each_role_sees_what_the_owner_decided(desk: Desk, view: HistoryView, role: Role) -> None:
    till_sees(desk, view)
    by = replace(desk.giulia, role=role)
    is_seen = view is OPEN or role in SEES_ALL
    assert history_view(desk.session, by) is (OPEN if is_seen else view)
    seen = see_card(desk.session, look_of(desk), TODAY, by)
    assert bool(seen.card.history.entries) is is_seen
    assert bool(seen.card.usual_items) is is_seen
    assert seen.card.person.name == desk.customer.name
    glance = see_glance(desk.session, desk.customer.id, TODAY, by)
    assert (glance.last_purchase is not None) is is_seen
    if is_seen:
        assert see_history(desk.session, look_of(desk), by).entries
        return
    with pytest.raises(Refused, match="coperta"):
        see_history(desk.session, look_of(desk), by)


def test_a_habit_is_not_said_where_it_is_covered(desk: Desk) -> None:
    said = see_card(desk.session, look_of(desk), TODAY, desk.giulia).card.saying
    assert said is not None
    assert said.key == "usual"
    till_sees(desk, COVERED)
    assert see_card(desk.session, look_of(desk), TODAY, desk.giulia).card.saying is None
    assert see_glance(desk.session, desk.customer.id, TODAY, desk.giulia).saying is None


def test_a_look_is_written_once_and_uncovers_for_that_person_alone(desk: Desk) -> None:
    till_sees(desk, COVERED)
    session, op_id = desk.session, uuid.uuid4()
    look = reveal_history(session, op_id, desk.customer.id, desk.giulia)
    assert reveal_history(session, op_id, desk.customer.id, desk.giulia) == look
    assert looks(session) == [(desk.giulia.staff_id, desk.customer.id)]
    assert see_card(session, look, TODAY, desk.giulia).card.history.entries
    assert see_history(session, look, desk.giulia).entries
    sara = replace(desk.giulia, staff_id=desk.lead.staff_id)
    assert see_card(session, look, TODAY, sara).view is COVERED
    other = replace(look, customer_id=make_customer(session, "Omar Haddad").id)
    assert see_card(session, other, TODAY, desk.giulia).view is COVERED
    invented = replace(look, revealed=uuid.uuid4())
    assert see_card(session, invented, TODAY, desk.giulia).view is COVERED


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("view", HistoryView)
def test_who_may_uncover(desk: Desk, role: Role, view: HistoryView) -> None:
    till_sees(desk, view)
    by = replace(desk.giulia, role=role)
    if role in SEES_ALL or (role is Role.CASHIER and view is not CLOSED):
        reveal_history(desk.session, uuid.uuid4(), desk.customer.id, by)
        assert len(looks(desk.session)) == 1
        return
    with pytest.raises(NotAllowed):
        reveal_history(desk.session, uuid.uuid4(), desk.customer.id, by)
    assert looks(desk.session) == []


def test_a_look_from_before_opens_nothing_that_is_closed(desk: Desk) -> None:
    till_sees(desk, COVERED)
    look = reveal_history(desk.session, uuid.uuid4(), desk.customer.id, desk.giulia)
    desk.session.merge(ShopSetting(key="shop.history_view", value=CLOSED))
    assert see_card(desk.session, look, TODAY, desk.giulia).view is CLOSED


@pytest.mark.parametrize("view", [COVERED, CLOSED])
def test_the_lists_show_the_till_its_own_vouchers(desk: Desk, view: HistoryView) -> None:
    session = desk.session
    own, others = desk.issue().voucher_id, desk.issue(by=desk.elena).voucher_id
    used, used_by_elena = (desk.issue(by=by).voucher_id for by in (desk.giulia, desk.elena))
    desk.redeem(used, desk.giulia)
    desk.redeem(used_by_elena, desk.elena)

    def rows(by: Actor, search: VoucherSearch = VoucherSearch()) -> set[int]:  # noqa: B008 - frozen
        return {row.voucher_id for row in see_vouchers(session, search, by)}

    assert rows(desk.giulia) == {own, others, used, used_by_elena}
    assert len(see_used(session, TODAY, desk.giulia).rows) == 2
    till_sees(desk, view)
    assert rows(desk.giulia) == {own, used}
    assert rows(desk.giulia, VoucherSearch(staff_id=desk.elena.staff_id)) == set()
    assert rows(Actor(None, "", Role.NOBODY)) == set()
    assert rows(desk.lead) == {own, others, used, used_by_elena}
    assert [row.voucher_id for row in see_unprinted(session, desk.giulia)] == [own]
    assert [row.voucher_id for row in see_used(session, TODAY, desk.giulia).rows] == [used]
    assert see_details(session, own, desk.giulia).row.voucher_id == own
    assert see_details(session, others, desk.lead).row.voucher_id == others
    with pytest.raises(Refused, match="capoturno"):
        see_details(session, others, desk.giulia)


@pytest.mark.parametrize("view", [COVERED, CLOSED])
def test_the_till_lists_of_closed_cases_its_own(session: Session, view: HistoryView) -> None:
    desk = open_care_desk(session)
    own, others = desk.closed().case_id, desk.closed().case_id
    session.get_one(Case, others).owner_id = desk.lead.staff_id
    being_heard = desk.open(by=desk.elena).case_id

    def rows(by: Actor, shown: CaseFilter = CaseFilter.ALL) -> set[int]:
        return {row.id for row in see_cases(session, shown, "torta", by).rows}

    assert rows(desk.giulia) == {own, others, being_heard}
    till_sees(desk, view)
    assert rows(desk.giulia) == {own, being_heard}
    assert rows(desk.giulia, CaseFilter.CLOSED) == {own}
    assert rows(Actor(None, "", Role.NOBODY)) == {being_heard}
    assert rows(desk.lead) == {own, others, being_heard}


def test_the_closed_case_of_somebody_else_is_not_opened(session: Session) -> None:
    desk = open_care_desk(session)
    own, others = desk.closed().case_id, desk.closed().case_id
    session.get_one(Case, others).owner_id = None
    till_sees(desk, CLOSED)
    assert see_case(session, own, desk.giulia).id == own
    assert see_case(session, desk.open().case_id, desk.giulia).closed_at is None
    assert see_case(session, others, desk.lead).id == others
    for by in (desk.giulia, Actor(None, "", Role.NOBODY)):
        with pytest.raises(Refused, match="capoturno"):
            see_case(session, others, by)


@pytest.mark.parametrize("view", [COVERED, CLOSED])
def test_the_till_sees_what_waits_and_of_what_is_answered_its_own(
    session: Session, view: HistoryView
) -> None:
    desk = open_care_desk(session)

    def told(heard_by: Actor, answer: str = "", words: str = "Ho aspettato") -> int:
        is_unsaid = not words
        new = NewFeedback(
            uuid.uuid4(), desk.customer.id, Told(2, words, is_unsaid=is_unsaid), answer
        )
        return take_feedback(session, new, heard_by).feedback_id

    waiting, own, others = told(desk.lead), told(desk.giulia, "Sì"), told(desk.lead, "Sì")
    answered_by_giulia, bare = told(desk.lead), told(desk.lead, words="")
    answer_feedback(session, AnswerRequest(uuid.uuid4(), answered_by_giulia, "Sì"), desk.giulia)

    def rows(by: Actor) -> set[int]:
        return {row.id for row in see_feedback(session, FeedbackFilter.ALL, by).rows}

    assert rows(desk.giulia) == {waiting, own, others, answered_by_giulia, bare}
    till_sees(desk, view)
    assert rows(desk.giulia) == {waiting, own, answered_by_giulia}
    assert rows(Actor(None, "", Role.NOBODY)) == {waiting}
    assert rows(desk.lead) == {waiting, own, others, answered_by_giulia, bare}
    for seen in (waiting, own, answered_by_giulia):
        assert see_told(session, seen, desk.giulia).id == seen
    assert see_told(session, others, desk.lead).id == others
    if view is COVERED:
        assert see_told(session, others, desk.giulia).id == others
        return
    for by in (desk.giulia, Actor(None, "", Role.NOBODY)):
        with pytest.raises(Refused, match="capoturno"):
            see_told(session, others, by)


def test_the_window_goes_through_no_other_door() -> None:
    covered = {
        "card": {"load_card", "load_glance"},
        "history": {"load_history"},
        "voucher_lists": {"list_vouchers", "issued_unprinted"},
        "used_today": {"used_today"},
        "voucher_details": {"load_details"},
        "case_lists": {"list_cases", "load_case"},
        "feedback_lists": {"list_feedback", "load_feedback"},
    }
    window = Path(__file__).parents[2] / "careapp" / "ui"
    found = [
        (path.name, name.name)
        for path in window.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if name.name in covered.get((node.module or "").removeprefix("careapp.services."), set())
    ]
    assert found == []
