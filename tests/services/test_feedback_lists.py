"""Feedback as it is read: what waits for words of ours, newest first, and what was answered."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.care.feedback import Told
from careapp.services.feedback import AnswerRequest, NewFeedback, answer_feedback, take_feedback
from careapp.services.feedback_lists import (
    FeedbackFilter,
    count_waiting,
    list_feedback,
    load_feedback,
)
from tests.factories import MOMENT
from tests.services.caring import CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")
WAITED = Told(2, "Ho aspettato mezz’ora.")


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def told(desk: CareDesk, told: Told = WAITED, customer_id: int | None = None) -> int:
    new = NewFeedback(uuid.uuid4(), customer_id or desk.customer.id, told)
    return take_feedback(desk.session, new, desk.giulia).feedback_id


def answered(desk: CareDesk) -> int:
    feedback_id = told(desk)
    request = AnswerRequest(uuid.uuid4(), feedback_id, "Sabato saremo in tre.")
    with clock.standing_at(MOMENT + timedelta(hours=3)):
        answer_feedback(desk.session, request, desk.elena)
    return feedback_id


def test_each_filter_shows_its_feedback(desk: CareDesk) -> None:
    done, bare = answered(desk), told(desk, Told(4, is_unsaid=True))
    first, second = told(desk), told(desk, Told(words="Manca il pane nero"))

    def ids(shown: FeedbackFilter) -> list[int]:
        return [row.id for row in list_feedback(desk.session, shown).rows]

    assert ids(FeedbackFilter.WAITING) == [second, first]
    assert ids(FeedbackFilter.ANSWERED) == [done]
    assert ids(FeedbackFilter.NO_REASON) == [bare]
    assert ids(FeedbackFilter.ALL) == [second, first, bare, done]
    assert count_waiting(desk.session) == 2


def test_a_row_says_what_was_told_and_answered_by_whom_and_when(desk: CareDesk) -> None:
    row = load_feedback(desk.session, answered(desk))
    assert (row.customer_id, row.customer_name) == (desk.customer.id, desk.customer.name)
    assert (row.score, row.words, row.given_at) == (2, WAITED.words, MOMENT)
    assert (row.heard_by_id, row.heard_by) == (desk.giulia.staff_id, "Giulia Bernardi")
    assert (row.answer, row.answered_at) == ("Sabato saremo in tre.", MOMENT + timedelta(hours=3))
    assert (row.answered_by_id, row.answered_by) == (
        desk.elena.staff_id,
        desk.elena.staff_name,
    )


def test_what_nobody_signed_is_shown_without_a_name(desk: CareDesk) -> None:
    new = NewFeedback(uuid.uuid4(), None, WAITED)
    saved = take_feedback(desk.session, new, desk.giulia)
    row = load_feedback(desk.session, saved.feedback_id)
    assert (row.customer_id, row.customer_name, row.answered_by) == (None, "", "")
    answer_feedback(
        desk.session, AnswerRequest(uuid.uuid4(), saved.feedback_id, "Grazie"), desk.elena
    )
    assert load_feedback(desk.session, saved.feedback_id).answer == "Grazie"


def test_a_list_is_whole_or_has_more(desk: CareDesk) -> None:
    for _each in range(3):
        told(desk)
    assert not list_feedback(desk.session, limit=2).is_whole
    page = list_feedback(desk.session, limit=3)
    assert (page.is_whole, len(page.rows)) == (True, 3)


def test_feedback_that_is_gone_is_refused(desk: CareDesk) -> None:
    with pytest.raises(Refused, match="non è più in archivio"):
        load_feedback(desk.session, 9999)


def test_nobody_answers_who_was_taken_out_meanwhile(desk: CareDesk) -> None:
    feedback_id = told(desk)
    desk.customer.erased_at = MOMENT
    desk.session.flush()
    with pytest.raises(Refused, match="non è più nell’archivio"):
        answer_feedback(desk.session, AnswerRequest(uuid.uuid4(), feedback_id, "Sì"), desk.giulia)
