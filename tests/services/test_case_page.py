"""What the page of a case is given: the open case, the person, the people, what was learnt."""

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Guideline
from careapp.model.staff import Staff
from careapp.services.case_page import load_case_page, load_lessons
from careapp.services.guidelines import (
    Breach,
    Decision,
    GuidelineState,
    decide_guideline,
    note_breach,
)
from careapp.services.operation_id import new_operation_id
from tests.factories import MOMENT, make_customer
from tests.services.caring import CAKE, CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = MOMENT.date()


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def test_a_person_without_an_open_case_has_an_empty_page(desk: CareDesk) -> None:
    desk.closed()
    sight = load_case_page(desk.session, None, desk.customer.id, TODAY, desk.giulia)
    assert sight.case is None
    assert sight.glance.person.name == desk.customer.name
    assert sight.apology.kind.key == "apology"


def test_the_open_case_of_a_person_is_found(desk: CareDesk) -> None:
    desk.closed()
    saved = desk.open()
    sight = load_case_page(desk.session, None, desk.customer.id, TODAY, desk.giulia)
    assert sight.case is not None
    assert sight.case.id == saved.case_id
    assert sight.case.earlier_cases == 1


def test_the_open_case_of_who_was_merged_is_found(desk: CareDesk) -> None:
    saved = desk.open()
    merged = make_customer(desk.session, merged_into_id=desk.customer.id)
    sight = load_case_page(desk.session, None, merged.id, TODAY, desk.giulia)
    assert sight.case is not None
    assert sight.case.id == saved.case_id


def test_a_case_is_found_by_its_number_alone(desk: CareDesk) -> None:
    saved = desk.closed()
    sight = load_case_page(desk.session, saved.case_id, 0, TODAY, desk.giulia)
    assert sight.glance.person.id == desk.customer.id


def test_who_has_left_looks_after_nothing(desk: CareDesk) -> None:
    desk.session.get_one(Staff, desk.lead.staff_id).is_active = False
    sight = load_case_page(desk.session, None, desk.customer.id, TODAY, desk.giulia)
    assert [name for _id, name in sight.people] == ["Elena Aurora", "Giulia Bernardi"]


def test_a_case_of_somebody_who_is_gone_says_so(desk: CareDesk) -> None:
    saved = desk.open()
    desk.customer.erased_at = MOMENT
    desk.session.flush()
    with pytest.raises(Refused, match="archivio"):
        load_case_page(desk.session, saved.case_id, 0, TODAY, desk.giulia)


def test_what_was_learnt_comes_back_once_it_is_approved(desk: CareDesk) -> None:
    desk.closed()
    saved = desk.open()

    def learnt() -> tuple[int, int, frozenset[int]]:
        found = load_lessons(desk.session, saved.case_id, CAKE.causes, CAKE.words)
        return len(found.known), len(found.written), found.noted

    assert learnt() == (0, 1, frozenset())
    rule = desk.session.query(Guideline).one()
    decision = Decision(new_operation_id(), rule.id, GuidelineState.APPROVED)
    decide_guideline(desk.session, decision, desk.elena)
    note_breach(desk.session, Breach(new_operation_id(), rule.id, saved.case_id), desk.giulia)
    assert learnt() == (1, 1, frozenset({rule.id}))


def test_a_new_case_learns_from_all_that_were_before(desk: CareDesk) -> None:
    desk.closed()
    found = load_lessons(desk.session, None, CAKE.causes, CAKE.words)
    assert found.experience.lately == 1
    assert found.noted == frozenset()
