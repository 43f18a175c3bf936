"""What people told us, as it is read: what waits for an answer, what we answered, who and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, bindparam, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from careapp.errors import Refused
from careapp.model.care import Feedback
from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.services.case_lists import ANYBODY, PAGE, Viewer
from careapp.text import _


class FeedbackFilter(StrEnum):
    """Which feedback a list shows."""

    WAITING = "waiting"
    """With words, and not answered."""
    ANSWERED = "answered"
    NO_REASON = "no_reason"
    """A score alone: they were asked why, and did not say."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """What somebody told us and what we answered; `customer_id` None: nobody knows who it was.

    `answered_at` is None while there is no answer.
    """

    id: int
    customer_id: int | None
    customer_name: str
    score: int | None
    words: str
    given_at: datetime
    heard_by_id: int | None
    heard_by: str
    answer: str
    answered_at: datetime | None
    answered_by_id: int | None
    answered_by: str


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """Feedback, newest first; `is_whole`: there is no more."""

    rows: tuple[FeedbackRow, ...]
    is_whole: bool


def list_feedback(
    session: Session,
    shown: FeedbackFilter = FeedbackFilter.WAITING,
    viewer: Viewer = ANYBODY,
    limit: int = PAGE,
) -> FeedbackPage:
    """Return the newest feedback; who does not see what is settled sees there what is their own."""
    statement = _ROWS.where(_is_shown(shown), _is_seen(viewer)).limit(limit + 1)
    found = session.execute(statement).all()
    return FeedbackPage(tuple(map(_row, found[:limit])), len(found) <= limit)


def load_feedback(session: Session, feedback_id: int) -> FeedbackRow:
    """Return what somebody told us.

    Raises:
        Refused: it is no longer in the archive.
    """
    row = session.execute(_ONE, {"feedback_id": feedback_id}).one_or_none()
    if row is None:
        raise Refused(_("This feedback is no longer in the archive."))
    return _row(row)


def count_waiting(session: Session) -> int:
    """Return how much feedback with words waits for an answer."""
    return session.scalar(_COUNT_WAITING) or 0


def _is_shown(shown: FeedbackFilter) -> ColumnElement[bool]:
    match shown:
        case FeedbackFilter.WAITING:
            return _IS_WAITING
        case FeedbackFilter.ANSWERED:
            return Feedback.answered_at.is_not(None)
        case FeedbackFilter.NO_REASON:
            return Feedback.words == ""
        case _:
            return true()


def _is_seen(viewer: Viewer) -> ColumnElement[bool]:
    if viewer.sees_closed:
        return true()
    # As a parameter: None must not find what nobody heard.
    own: BindParameter[int | None] = bindparam("viewer_id", viewer.staff_id)
    return or_(_IS_WAITING, Feedback.staff_id == own, Feedback.answered_by_id == own)


_IS_WAITING = Feedback.answered_at.is_(None) & (Feedback.words != "")
_COUNT_WAITING = select(func.count(Feedback.id)).where(_IS_WAITING)
_Answerer = aliased(Staff)
_ROWS: Select[*tuple[Any, ...]] = (
    select(
        Feedback,
        func.coalesce(Customer.name, "").label("customer_name"),
        func.coalesce(Staff.name, "").label("heard_by"),
        func.coalesce(_Answerer.name, "").label("answered_by"),
    )
    .outerjoin(Customer, Customer.id == Feedback.customer_id)
    .outerjoin(Staff, Staff.id == Feedback.staff_id)
    .outerjoin(_Answerer, _Answerer.id == Feedback.answered_by_id)
    .order_by(Feedback.id.desc())
)
_ONE = _ROWS.where(Feedback.id == bindparam("feedback_id"))


def _row(row: Row[*tuple[Any, ...]]) -> FeedbackRow:
    told: Feedback = row.Feedback
    return FeedbackRow(
        id=told.id,
        customer_id=told.customer_id,
        customer_name=row.customer_name,
        score=told.score,
        words=told.words,
        given_at=told.given_at,
        heard_by_id=told.staff_id,
        heard_by=row.heard_by,
        answer=told.answer,
        answered_at=told.answered_at,
        answered_by_id=told.answered_by_id,
        answered_by=row.answered_by,
    )
