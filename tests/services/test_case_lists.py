"""Lists of cases: the right ones, by pages, and what helped before."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.options import OptionKind
from careapp.services.case_lists import (
    CaseFilter,
    Outcome,
    Viewer,
    count_open,
    list_cases,
    load_case,
    load_experience,
)
from careapp.services.cases import HandOver, OpenCase, hand_over, open_case
from careapp.services.customers import CustomerChange, edit_customer, load_for_edit
from careapp.services.merging import MergeRequest, UndoMerge, merge_customers, undo_merge
from tests.factories import MOMENT, make_customer
from tests.services.caring import CAKE, CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def _titles(desk: CareDesk, shown: CaseFilter = CaseFilter.ALL, search: str = "") -> list[str]:
    page = list_cases(desk.session, shown, search, Viewer(desk.giulia.staff_id))
    return [row.title for row in page.rows]


def test_each_filter_shows_its_cases(desk: CareDesk) -> None:
    desk.closed()
    desk.closed(with_guidelines=False)
    mine = desk.open()
    hers = desk.open()
    request = HandOver(uuid.uuid4(), hers.case_id, desk.lead.staff_id or 0)
    hand_over(desk.session, request, desk.giulia)
    giulia = Viewer(desk.giulia.staff_id)
    shown = {
        which: {row.id for row in list_cases(desk.session, which, viewer=giulia).rows}
        for which in CaseFilter
    }
    assert shown[CaseFilter.OPEN] == {mine.case_id, hers.case_id}
    assert shown[CaseFilter.MINE] == {mine.case_id}
    assert shown[CaseFilter.CLOSED] == shown[CaseFilter.ALL] - shown[CaseFilter.OPEN]
    assert len(shown[CaseFilter.NO_GUIDELINE]) == 1
    assert count_open(desk.session) == 2


def test_a_list_is_read_by_pages(desk: CareDesk) -> None:
    ids = [desk.open().case_id for _ in range(5)]
    seen: list[int] = []
    before = None
    while True:
        page = list_cases(desk.session, before=before, limit=2)
        seen += [row.id for row in page.rows]
        before = page.next_before
        if before is None:
            break
    assert seen == ids[::-1]


@pytest.mark.parametrize("search", ["torta", "TORTA figlia", "wójcik", "compleanno sbagliato", ""])
def test_a_case_is_found_by_its_words_and_its_person(desk: CareDesk, search: str) -> None:
    desk.open()
    assert _titles(desk, search=search) == [CAKE.title]


@pytest.mark.parametrize("search", ["brioche", "torta brioche", "100%"])
def test_what_is_not_there_is_not_found(desk: CareDesk, search: str) -> None:
    desk.open()
    assert _titles(desk, search=search) == []


def test_a_case_is_found_by_the_name_that_its_person_has_now(desk: CareDesk) -> None:
    desk.open()
    facts = replace(load_for_edit(desk.session, desk.customer.id), family_name="Zanier", name="")
    change = CustomerChange(uuid.uuid4(), desk.customer.id, facts)
    edit_customer(desk.session, change, desk.giulia)
    assert _titles(desk, search="zanier") == [CAKE.title]

    kept = make_customer(desk.session, "Ada Tavian")
    merging = MergeRequest(uuid.uuid4(), kept.id, desk.customer.id, "La stessa persona")
    merge_customers(desk.session, merging, desk.elena)
    assert _titles(desk, search="tavian") == [CAKE.title]
    assert _titles(desk, search="zanier") == []
    undoing = UndoMerge(uuid.uuid4(), merging.op_id, "Sono due")
    undo_merge(desk.session, undoing, desk.elena)
    assert _titles(desk, search="zanier") == [CAKE.title]


def test_the_end_of_a_long_story_is_found(desk: CareDesk) -> None:
    desk.open(replace(CAKE, words="La torta. " * 200 + "Alla fine ha pianto."))
    assert _titles(desk, search="pianto") == [CAKE.title]


def test_a_case_says_how_often_this_person_complained(desk: CareDesk) -> None:
    desk.closed()
    second = desk.open()
    other = make_customer(desk.session, "Lan Nguyễn")
    request = OpenCase(uuid.uuid4(), other.id, CaseDraft())
    hers = open_case(desk.session, request, desk.giulia)
    unfinished = desk.open()
    assert load_experience(desk.session, None, CAKE.causes, "").outcomes[0].of == 1
    assert load_case(desk.session, unfinished.case_id).earlier_cases == 2
    assert load_case(desk.session, second.case_id).earlier_cases == 1
    assert load_case(desk.session, hers.case_id).earlier_cases == 0


def test_experience_counts_who_came_back(desk: CareDesk) -> None:
    desk.closed()
    asking = desk.open()
    before = load_experience(desk.session, asking.case_id, CAKE.causes, CAKE.words)
    assert before.outcomes == (Outcome(OptionKind.REMAKE, 0, 1),)
    desk.customer.last_visit_on = MOMENT.date() + timedelta(days=2)
    desk.session.flush()
    after = load_experience(desk.session, asking.case_id, CAKE.causes, CAKE.words)
    assert after.outcomes == (Outcome(OptionKind.REMAKE, 1, 1),)
    assert after.lately == 1


def test_another_cause_tells_nothing(desk: CareDesk) -> None:
    desk.closed()
    experience = load_experience(desk.session, None, [Cause.PRICE], CAKE.words)
    assert (experience.outcomes, experience.lately) == ((), 0)


def test_what_is_long_ago_is_not_counted_as_lately(desk: CareDesk) -> None:
    desk.closed()
    with clock.standing_at(MOMENT + timedelta(days=61)):
        experience = load_experience(desk.session, None, CAKE.causes, CAKE.words)
    assert experience.lately == 0
    assert experience.outcomes != ()
