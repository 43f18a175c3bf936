"""What the page of a case shows: the case, whose it is, and what can be given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.model.care import Case, GuidelineBreach
from careapp.model.staff import Staff
from careapp.rules.care.causes import Cause
from careapp.services.actor import Actor
from careapp.services.card import Glance
from careapp.services.case_lists import CaseDetail, Experience, load_experience
from careapp.services.composing import Composing, load_composing
from careapp.services.guidelines import GuidelineState, Rule, guidelines_for, list_guidelines
from careapp.services.sight import see_case, see_glance

_OPEN_CASE = (
    select(Case.id)
    .where(Case.customer_id == bindparam("customer_id"), Case.closed_at.is_(None))
    .order_by(Case.id.desc())
    .limit(1)
)
_PEOPLE = select(Staff.id, Staff.name).where(Staff.is_active).order_by(Staff.name)


_NOTED = select(GuidelineBreach.guideline_id).where(GuidelineBreach.case_id == bindparam("case_id"))
_WRITTEN = 3
"""Guidelines shown beside a new one."""


@dataclass(frozen=True, slots=True)
class CaseSight:
    """A case and what surrounds it; `case` is None for one that nobody has written yet."""

    case: CaseDetail | None
    glance: Glance
    people: tuple[tuple[int, str], ...]
    """Who can look after it, by id and name."""
    apology: Composing
    """The apology that may go with it, and within which limits."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What was learnt before: shown before the answer, and before a rule is written twice."""

    known: tuple[Rule, ...]
    """Guidelines that hold for cases like this one."""
    noted: frozenset[int]
    """Those of them that were not followed this time."""
    written: tuple[Rule, ...]
    """The newest guidelines that hold or wait for the owner."""
    experience: Experience


def load_case_page(
    session: Session, case_id: int | None, customer_id: int, today: date, by: Actor
) -> CaseSight:
    """Return a case; without its id the open one of a person, or none yet.

    Raises:
        Refused: the case or the person is no longer in the archive, or the case is covered.
    """
    case = None if case_id is None else see_case(session, case_id, by)
    glance = see_glance(session, customer_id if case is None else case.customer_id, today, by)
    if case is None:  # of whoever they were merged into, as the glance is
        open_id = session.scalar(_OPEN_CASE, {"customer_id": glance.person.id})
        case = None if open_id is None else see_case(session, open_id, by)
    return CaseSight(
        case=case,
        glance=glance,
        people=tuple((row.id, row.name) for row in session.execute(_PEOPLE)),
        apology=load_composing(session, glance.person.id, by, "apology"),
    )


def load_lessons(
    session: Session, case_id: int | None, causes: Sequence[Cause], words: str
) -> Lessons:
    """Return what was learnt from cases with these causes and words."""
    held = list_guidelines(session, (GuidelineState.PROPOSED, GuidelineState.APPROVED))
    return Lessons(
        known=guidelines_for(session, causes, words),
        noted=frozenset(session.scalars(_NOTED, {"case_id": case_id or 0})),
        written=held[:_WRITTEN],
        experience=load_experience(session, case_id, causes, words),
    )
