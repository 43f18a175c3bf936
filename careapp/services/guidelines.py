"""Guidelines: proposed when a case closes, approved by the owner, shown before the next answer."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Case, Guideline, GuidelineBreach
from careapp.rules.care.causes import Cause
from careapp.rules.care.similarity import Subject, similar
from careapp.rules.care.words import refuse_card_number
from careapp.rules.permissions import Action, may, require
from careapp.rules.writing import clean_lines, is_visible
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.operation import Operation
from careapp.text import N_, _

PROPOSED, DECIDED, CHANGED = "guideline_proposed", "guideline_decided", "guideline_changed"
BROKEN = "guideline_broken"
LONGEST = 400
_SHOWN = 3
CASE_GONE = N_("This case is no longer in the archive. Nothing was changed.")
_GONE = N_("This guideline is no longer in the archive. Nothing was changed.")


class GuidelineState(StrEnum):
    """Whether it waits for the owner, holds, or no longer does."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class NewGuideline:
    """A rule that anybody at the counter can follow tomorrow morning."""

    op_id: uuid.UUID
    when: str
    then: str
    causes: tuple[Cause, ...] = ()
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class GuidelineChange:
    """A guideline in other words."""

    op_id: uuid.UUID
    guideline_id: int
    when: str
    then: str
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The owner's word about a guideline: it holds, or it no longer does."""

    op_id: uuid.UUID
    guideline_id: int
    state: GuidelineState


@dataclass(frozen=True, slots=True)
class Breach:
    """A case that following the guideline would have spared."""

    op_id: uuid.UUID
    guideline_id: int
    case_id: int


@dataclass(frozen=True, slots=True)
class SavedGuideline:
    """The guideline that was written or decided on."""

    guideline_id: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A guideline as it is read; `breaches` counts the cases that it would have spared."""

    id: int
    when: str
    then: str
    causes: tuple[Cause, ...]
    state: GuidelineState
    case_id: int | None
    breaches: int


def propose_guideline(session: Session, new: NewGuideline, by: Actor) -> SavedGuideline:
    """Propose a guideline; the owner's own holds at once.

    Raises:
        Refused: one of its two halves is missing or too long, or its case is no longer in the
            archive.
    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, new.op_id, PROPOSED)
    if done is not None:
        return SavedGuideline(done.subject_id)
    if new.case_id is not None:
        _check_case(session, new.case_id)
    when, then = _checked(new.when), _checked(new.then)
    operation = Operation.begin(session, by, new.op_id)
    guideline = Guideline(
        op_id=str(new.op_id),
        when_text=when,
        then_text=then,
        causes=list(new.causes),
        case_id=new.case_id,
        proposed_by_id=by.staff_id,
        proposed_at=operation.moment,
    )
    session.add(guideline)
    if may(by.role, Action.APPROVE_GUIDELINE):
        _decide(operation, guideline, GuidelineState.APPROVED)
    session.flush()
    operation.record(PROPOSED, "guideline", guideline.id)
    return SavedGuideline(guideline.id)


def change_guideline(session: Session, change: GuidelineChange, by: Actor) -> SavedGuideline:
    """Write a guideline in other words; the owner's right.

    Raises:
        Refused: not the owner, or one of its two halves is missing or too long.
    """
    require(by.role, Action.APPROVE_GUIDELINE)
    if replay.find_done(session, change.op_id, CHANGED) is not None:
        return SavedGuideline(change.guideline_id)
    guideline = _existing(session, change.guideline_id)
    guideline.when_text, guideline.then_text = _checked(change.when), _checked(change.then)
    guideline.causes = list(change.causes)
    operation = Operation.begin(session, by, change.op_id)
    operation.record(CHANGED, "guideline", guideline.id)
    return SavedGuideline(guideline.id)


def decide_guideline(session: Session, decision: Decision, by: Actor) -> SavedGuideline:
    """Let a guideline hold, or hold no longer; the owner's right.

    Raises:
        Refused: not the owner, or the guideline is no longer in the archive.
    """
    require(by.role, Action.APPROVE_GUIDELINE)
    if replay.find_done(session, decision.op_id, DECIDED) is not None:
        return SavedGuideline(decision.guideline_id)
    guideline = _existing(session, decision.guideline_id)
    operation = Operation.begin(session, by, decision.op_id)
    _decide(operation, guideline, decision.state)
    operation.record(DECIDED, "guideline", guideline.id, detail={"state": decision.state.value})
    return SavedGuideline(guideline.id)


def note_breach(session: Session, breach: Breach, by: Actor) -> SavedGuideline:
    """Write down that a guideline was not followed; once for each case.

    Raises:
        Refused: the guideline or the case is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    guideline = _existing(session, breach.guideline_id)
    _check_case(session, breach.case_id)
    known = select(GuidelineBreach.id).where(
        GuidelineBreach.guideline_id == guideline.id, GuidelineBreach.case_id == breach.case_id
    )
    if session.scalar(known) is not None:
        return SavedGuideline(guideline.id)
    operation = Operation.begin(session, by, breach.op_id)
    row = GuidelineBreach(
        guideline_id=guideline.id,
        case_id=breach.case_id,
        staff_id=by.staff_id,
        noted_at=operation.moment,
    )
    session.add(row)
    operation.record(BROKEN, "guideline", guideline.id, detail={"case_id": breach.case_id})
    return SavedGuideline(guideline.id)


def list_guidelines(
    session: Session, states: Sequence[GuidelineState] = tuple(GuidelineState)
) -> tuple[Rule, ...]:
    """Return the guidelines, those that wait first, then the newest."""
    rows = session.execute(
        select(Guideline, _BREACHES.label("breaches"))
        .where(Guideline.state.in_([state.value for state in states]))
        .order_by((Guideline.state != GuidelineState.PROPOSED).asc(), Guideline.id.desc())
    )
    return tuple(map(_rule, rows))


def guidelines_for(session: Session, causes: Sequence[Cause], words: str) -> tuple[Rule, ...]:
    """Return what was learnt from cases like this one: the same cause, and similar words.

    Where no words are alike, or none is written yet, the newest of the cause are shown.
    """
    rules = list_guidelines(session, (GuidelineState.APPROVED,))
    subjects = [Subject(rule.causes, f"{rule.when} {rule.then}") for rule in rules]
    found = similar(Subject(causes, words), subjects, len(rules))
    alike = [match for match in found if match.shared_words] or found
    return tuple(rules[match.index] for match in alike[:_SHOWN])


_BREACHES = (
    select(func.count(GuidelineBreach.id))
    .where(GuidelineBreach.guideline_id == Guideline.id)
    .correlate(Guideline)
    .scalar_subquery()
)


def _rule(row: Row[Guideline, int]) -> Rule:
    guideline, breaches = row
    return Rule(
        id=guideline.id,
        when=guideline.when_text,
        then=guideline.then_text,
        causes=tuple(map(Cause, guideline.causes)),
        state=GuidelineState(guideline.state),
        case_id=guideline.case_id,
        breaches=breaches,
    )


def _checked(text: str) -> str:
    words = clean_lines(text)
    if not is_visible(words):
        raise Refused(_("A guideline has two halves: when this happens, then we do that."))
    if len(words) > LONGEST:
        raise Refused(_("A guideline is short: at most 400 characters for each half."))
    refuse_card_number(words)
    return words


def _decide(operation: Operation, guideline: Guideline, state: GuidelineState) -> None:
    guideline.state = state.value
    guideline.decided_at, guideline.decided_by_id = operation.moment, operation.by.staff_id


def _check_case(session: Session, case_id: int) -> None:
    if session.get(Case, case_id) is None:
        raise Refused(_(CASE_GONE))


def _existing(session: Session, guideline_id: int) -> Guideline:
    guideline = session.get(Guideline, guideline_id, with_for_update=True, populate_existing=True)
    if guideline is None:
        raise Refused(_(_GONE))
    return guideline
