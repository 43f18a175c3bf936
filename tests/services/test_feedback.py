"""Feedback: written down once, answered once, scores without a reason counted apart."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Feedback
from careapp.rules.care.feedback import ReasonMissing, Told
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.feedback import (
    AnswerRequest,
    FeedbackCounts,
    NewFeedback,
    answer_feedback,
    count_feedback,
    take_feedback,
)
from tests.factories import MOMENT
from tests.services.caring import CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = MOMENT.date()
BAD = Told(2, "Ho aspettato mezz’ora.")


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def new(desk: CareDesk, **facts: object) -> NewFeedback:
    feedback = NewFeedback(uuid.uuid4(), desk.customer.id, BAD)
    return replace(feedback, **facts)  # type: ignore[arg-type]  # by name


def take(desk: CareDesk, **facts: object) -> Feedback:
    saved = take_feedback(desk.session, new(desk, **facts), desk.giulia)
    return desk.session.get_one(Feedback, saved.feedback_id)


def test_what_was_told_is_kept_with_who_heard_it(desk: CareDesk) -> None:
    feedback = take(desk)
    assert (feedback.customer_id, feedback.score, feedback.words) == (
        desk.customer.id,
        2,
        "Ho aspettato mezz’ora.",
    )
    assert (feedback.given_on, feedback.staff_id) == (TODAY, desk.giulia.staff_id)
    assert feedback.answered_at is None
    assert [row.subject_id for row in desk.audited("feedback_given")] == [feedback.id]


def test_what_is_sent_twice_is_written_once(desk: CareDesk) -> None:
    request = new(desk)
    first = take_feedback(desk.session, request, desk.giulia)
    assert take_feedback(desk.session, request, desk.giulia) == first
    assert desk.count(Feedback) == 1


def test_an_answer_at_once_goes_with_it(desk: CareDesk) -> None:
    feedback = take(desk, answer="Ci dispiace, sabato saremo in tre.", customer_id=None)
    assert feedback.customer_id is None
    assert (feedback.answer, feedback.answered_at, feedback.answered_by_id) == (
        "Ci dispiace, sabato saremo in tre.",
        MOMENT,
        desk.giulia.staff_id,
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"told": Told(11, "Ottimo")},
        {"told": Told(3)},
        {"told": Told()},
        {"answer": "x" * 50_000},
        {"customer_id": 9999},
    ],
)
def test_what_cannot_be_kept_is_refused(desk: CareDesk, facts: dict[str, object]) -> None:
    with pytest.raises(Refused):
        take(desk, **facts)
    assert desk.count(Feedback) == 0


def test_a_missing_reason_is_told_apart(desk: CareDesk) -> None:
    with pytest.raises(ReasonMissing):
        take(desk, told=Told(3))
    assert take(desk, told=Told(3, is_unsaid=True)).words == ""


def test_an_answer_is_written_once(desk: CareDesk) -> None:
    feedback = take(desk)
    request = AnswerRequest(uuid.uuid4(), feedback.id, "Sabato saremo in tre.")
    answer_feedback(desk.session, request, desk.elena)
    answer_feedback(desk.session, replace(request, answer="Altro"), desk.elena)
    assert (feedback.answer, feedback.answered_by_id) == (
        "Sabato saremo in tre.",
        desk.elena.staff_id,
    )
    with pytest.raises(Refused, match="già avuto"):
        answer_feedback(desk.session, replace(request, op_id=uuid.uuid4()), desk.giulia)
    assert len(desk.audited("feedback_answered")) == 1


@pytest.mark.parametrize(("feedback_id", "answer"), [(9999, "Grazie"), (None, " ")])
def test_no_answer_to_nothing(desk: CareDesk, feedback_id: int | None, answer: str) -> None:
    request = AnswerRequest(uuid.uuid4(), feedback_id or take(desk).id, answer)
    with pytest.raises(Refused):
        answer_feedback(desk.session, request, desk.giulia)
    assert not desk.audited("feedback_answered")


def test_scores_without_a_reason_are_counted_apart(desk: CareDesk) -> None:
    for told in (BAD, BAD, Told(2, is_unsaid=True), Told(5, "Gentili"), Told(None, "Bello")):
        take(desk, told=told)
    take(desk, told=Told(5, is_unsaid=True), answer="Grazie!")
    assert count_feedback(desk.session, TODAY, TODAY) == FeedbackCounts(
        {2: 2, 5: 1}, {2: 1, 5: 1}, words_alone=1, answered=1
    )
    before = TODAY - timedelta(days=1)
    assert count_feedback(desk.session, before, before) == FeedbackCounts({}, {}, 0, 0)


def test_nobody_writes_without_a_name(desk: CareDesk) -> None:
    nobody = Actor(None, "", Role.NOBODY, desk.counter.id)
    with pytest.raises(Refused):
        take_feedback(desk.session, new(desk), nobody)
    with pytest.raises(Refused):
        answer_feedback(desk.session, AnswerRequest(uuid.uuid4(), take(desk).id, "Sì"), nobody)
