"""What must hold between the rows of complaints, promises, guidelines, partings and feedback."""

from sqlalchemy import ColumnElement, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from careapp.model.care import Case, CaseEntry, Feedback, Guideline, Parting, Promise, PromiseUpdate
from careapp.model.voucher import Voucher
from careapp.rules.care import partings
from careapp.rules.care.promises import Channel, PromiseKind, PromiseState
from careapp.rules.care.steps import Step
from careapp.services.cases import APOLOGY
from careapp.services.guidelines import GuidelineState
from careapp.services.integrity_rules import Rule
from careapp.text import N_

_BEST_SCORE = 5
_Parent = aliased(Promise)


def _differ(one: ColumnElement[bool], other: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return whether only one of the two holds; not every database compares conditions."""
    return case((one, 1), else_=0) != case((other, 1), else_=0)


_IS_AGREED = exists().where(Promise.case_id == Case.id)
_IS_FINISHED = Case.closed_at.is_not(None) | (Case.step == Step.GUIDELINE)
_THREAD = select(CaseEntry.kind).where(CaseEntry.case_id == Case.id).correlate(Case).limit(1)
_FIRST_LINE = _THREAD.order_by(CaseEntry.id).scalar_subquery()
_LAST_TURN = (
    _THREAD.where(CaseEntry.kind.in_(("closed", "reopened")))
    .order_by(CaseEntry.id.desc())
    .scalar_subquery()
)
_OF_PROMISE = PromiseUpdate.promise_id == Promise.id
_FIRST_SAID = (
    select(PromiseUpdate.was_due_on)
    .where(_OF_PROMISE)
    .correlate(Promise)
    .order_by(PromiseUpdate.id)
    .limit(1)
    .scalar_subquery()
)
_LAST_SAID = (
    select(PromiseUpdate.due_on)
    .where(_OF_PROMISE)
    .correlate(Promise)
    .order_by(PromiseUpdate.id.desc())
    .limit(1)
    .scalar_subquery()
)

CARE_RULES = (
    Rule(
        "cases",
        N_("Some cases are closed or at their last step, and nothing was agreed."),
        select(Case.id).where(_IS_FINISHED, ~_IS_AGREED),
    ),
    Rule(
        "cases",
        N_("The thread of some cases does not begin with their opening."),
        select(Case.id).where(func.coalesce(_FIRST_LINE, "") != "opened"),
    ),
    Rule(
        "cases",
        N_("Some cases are closed and their thread says open, or the other way round."),
        select(Case.id).where(
            _differ(Case.closed_at.is_not(None), func.coalesce(_LAST_TURN, "") == "closed")
        ),
    ),
    Rule(
        "cases",
        N_("Some cases stand at a step that there is not."),
        select(Case.id).where(Case.step.not_in(list(Step))),
    ),
    Rule(
        "cases",
        N_("Some cases have a voucher that is no apology to the same person."),
        select(Case.id)
        .join(Voucher, Voucher.id == Case.voucher_id)
        .where(
            or_(
                Voucher.kind != APOLOGY,
                Voucher.customer_id.is_distinct_from(Case.customer_id),
            )
        ),
    ),
    Rule(
        "promises",
        N_("Some promises are settled without a day, or open with one."),
        select(Promise.id).where(
            or_(
                _differ(Promise.state == PromiseState.OPEN, Promise.settled_on.is_(None)),
                _differ(Promise.settled_at.is_(None), Promise.settled_on.is_(None)),
            )
        ),
    ),
    Rule(
        "promises",
        N_("Some promises were broken, and nobody wrote why."),
        select(Promise.id).where(
            Promise.state == PromiseState.BROKEN, func.trim(Promise.settled_why) == ""
        ),
    ),
    Rule(
        "promises",
        N_("Some promises are due on another day than the last one that was said."),
        select(Promise.id).where(
            or_(
                Promise.first_due_on != func.coalesce(_FIRST_SAID, Promise.due_on),
                Promise.due_on != func.coalesce(_LAST_SAID, Promise.first_due_on),
            )
        ),
    ),
    Rule(
        "promises",
        N_("Some promises belong to a case of somebody else."),
        select(Promise.id)
        .join(Case, Case.id == Promise.case_id)
        .where(Case.customer_id != Promise.customer_id),
    ),
    Rule(
        "promises",
        N_("Some calls are to bring the news of a promise to somebody else."),
        select(Promise.id)
        .join(_Parent, _Parent.id == Promise.for_id)
        .where(_Parent.customer_id != Promise.customer_id),
    ),
    Rule(
        "promises",
        N_("Some promises have a kind, a state or a way of telling that there is not."),
        select(Promise.id).where(
            or_(
                Promise.state.not_in(list(PromiseState)),
                Promise.kind.not_in(list(PromiseKind)),
                Promise.channel.not_in(list(Channel)),
            )
        ),
    ),
    Rule(
        "guidelines",
        N_("Some guidelines hold or were retired and nobody decided it, or wait although decided."),
        select(Guideline.id).where(
            or_(
                _differ(Guideline.state == GuidelineState.PROPOSED, Guideline.decided_at.is_(None)),
                Guideline.state.not_in(list(GuidelineState)),
            )
        ),
    ),
    Rule(
        "partings",
        N_("Some people left for a reason that there is not."),
        select(Parting.id).where(Parting.reason.not_in(["", *partings.Parting])),
    ),
    Rule(
        "feedback",
        N_("Some feedback has a score that is not between 1 and 5."),
        select(Feedback.id).where(~Feedback.score.between(1, _BEST_SCORE)),
    ),
    Rule(
        "feedback",
        N_("Some feedback is answered and there is no answer, or the other way round."),
        select(Feedback.id).where(
            _differ(Feedback.answered_at.is_not(None), func.trim(Feedback.answer) != "")
        ),
    ),
)
