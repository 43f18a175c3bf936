"""What people told us, and what we answered; scores without a reason are counted apart."""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Feedback
from careapp.rules.care.feedback import Told, checked_told
from careapp.rules.care.words import checked_words
from careapp.rules.permissions import Action, require
from careapp.rules.writing import is_visible
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.services.operation import Operation, lock_customer
from careapp.text import N_, _

GIVEN, ANSWERED = "feedback_given", "feedback_answered"
_GONE = N_("This feedback is no longer in the archive. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class NewFeedback:
    """What somebody told us; `customer_id` None: nobody knows who it was."""

    op_id: uuid.UUID
    customer_id: int | None
    told: Told
    answer: str = ""
    """What we answered at once."""


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """What we answered later."""

    op_id: uuid.UUID
    feedback_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class SavedFeedback:
    """What was written down or answered."""

    feedback_id: int


@dataclass(frozen=True, slots=True)
class FeedbackCounts:
    """How many of each score came with a reason and without one, of words alone, of answers."""

    with_reason: Mapping[int, int]
    without_reason: Mapping[int, int]
    words_alone: int
    answered: int


def take_feedback(session: Session, new: NewFeedback, by: Actor) -> SavedFeedback:
    """Write down what somebody told us, and what we answered.

    Raises:
        Refused: there is no such score, its reason is missing, nothing was told, a text is too
            long, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, new.op_id, GIVEN)
    if done is not None:
        return SavedFeedback(done.subject_id)
    told, answer = checked_told(new.told), checked_words(new.answer)
    known = new.customer_id
    customer_id = None if known is None else lock_customer(session, known).id
    operation = Operation.begin(session, by, new.op_id)
    feedback = Feedback(
        op_id=str(new.op_id),
        customer_id=customer_id,
        score=told.score,
        words=told.words,
        given_at=operation.moment,
        given_on=operation.day,
        staff_id=by.staff_id,
    )
    if is_visible(answer):
        _write_answer(operation, feedback, answer)
    session.add(feedback)
    session.flush()
    _record(operation, GIVEN, feedback.id)
    return SavedFeedback(feedback.id)


def answer_feedback(session: Session, request: AnswerRequest, by: Actor) -> SavedFeedback:
    """Write down what we answered; once.

    Raises:
        Refused: nothing is written, it was answered before, or it is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    if replay.find_done(session, request.op_id, ANSWERED) is not None:
        return SavedFeedback(request.feedback_id)
    answer = checked_words(request.answer)
    if not is_visible(answer):
        raise Refused(_("Write what we answered."))
    feedback = _locked(session, request.feedback_id)
    if feedback is None:
        raise Refused(_(_GONE))
    if feedback.answered_at is not None:
        raise Refused(_("It was answered a moment ago. Nothing was changed: look at it anew."))
    operation = Operation.begin(session, by, request.op_id)
    _write_answer(operation, feedback, answer)
    _record(operation, ANSWERED, feedback.id)
    return SavedFeedback(feedback.id)


def count_feedback(session: Session, first: date, last: date) -> FeedbackCounts:
    """Return what was told between two days, both included."""
    with_reason, without_reason = Counter[int](), Counter[int]()
    words_alone = answered = 0
    for score, has_words, times, answers in session.execute(
        _COUNTS, {"first": first, "last": last}
    ):
        answered += answers
        if score is None:
            words_alone += times
        else:
            (with_reason if has_words else without_reason)[score] += times
    return FeedbackCounts(dict(with_reason), dict(without_reason), words_alone, answered)


def _locked(session: Session, feedback_id: int) -> Feedback | None:
    """Return the feedback, locked after the person it came from, if one is known."""
    customer_id = session.scalar(select(Feedback.customer_id).where(Feedback.id == feedback_id))
    if customer_id is not None:
        lock_customer(session, customer_id)
    return session.get(Feedback, feedback_id, with_for_update=True, populate_existing=True)


def _write_answer(operation: Operation, feedback: Feedback, answer: str) -> None:
    feedback.answer = answer
    feedback.answered_at = operation.moment
    feedback.answered_by_id = operation.by.staff_id


def _record(operation: Operation, action: str, feedback_id: int) -> None:
    session, by, op_id = operation.session, operation.by, operation.op_id
    session.flush()
    audit.record(session, by, action, "feedback", feedback_id, op_id, moment=operation.moment)


_HAS_WORDS = (Feedback.words != "").label("has_words")
_COUNTS = (
    select(Feedback.score, _HAS_WORDS, func.count(Feedback.id), func.count(Feedback.answered_at))
    .where(Feedback.given_on.between(bindparam("first"), bindparam("last")))
    .group_by(Feedback.score, _HAS_WORDS)
)
