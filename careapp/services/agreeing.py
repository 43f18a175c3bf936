"""The agreement of a case: a promise with a date, the call before it, the apology; all or none."""

import uuid
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Any

from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Case
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.promises import LONGEST, Channel, Due, PromiseKind
from careapp.rules.care.steps import Step
from careapp.rules.permissions import Action, require
from careapp.rules.writing import uncapitalised
from careapp.services import cases
from careapp.services.actor import Actor
from careapp.services.operation import Operation
from careapp.services.promises import NewPromise, make_promise
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from careapp.text import _

AGREED = "case_agreed"


@dataclass(frozen=True, slots=True)
class AgreeRequest:
    """What was agreed: the draft with its promise, and the apology that goes with it."""

    op_id: uuid.UUID
    case_id: int
    version: int
    draft: CaseDraft
    voucher: VoucherRequest | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """What an agreement made: the promise, the call before it, and the apology."""

    case_id: int
    version: int
    promise_id: int
    call_id: int | None = None
    voucher: IssuedVoucher | None = None


def agree(session: Session, request: AgreeRequest, by: Actor) -> Agreed:
    """Make the promise on which a case is settled, with the call before it and the apology.

    All of it or nothing: an apology above a limit leaves the agreement on the form.

    Raises:
        CaseChanged: somebody else saved it meanwhile.
        Refused: something is missing, cannot be kept, or is above a limit.
    """
    require(by.role, Action.SERVE)
    done = cases.find_done(session, request, AGREED)
    if done is not None:
        return _again(session, request, by, done.detail)
    case = cases.changed(session, request, replace(request.draft, step=Step.AGREEMENT))
    plan = request.draft.agreement
    if plan.due is None:
        raise Refused(_("Choose by when: a promise without a date is none."))
    operation = Operation.begin(session, by, request.op_id)
    promise_id = _promise(operation, case, plan.what, plan.due, request)
    call_id = None
    if plan.call is not None:
        call_id = _promise(operation, case, _news_of(plan.what), plan.call, request, promise_id)
    voucher = None if request.voucher is None else _apologise(operation, case, request.voucher)
    case.answered_at = case.answered_at or operation.moment
    case.step = Step.GUIDELINE
    cases.note(operation, case, "agreed", plan.what)
    detail: dict[str, object] = {
        "version": case.version,
        "promise_id": promise_id,
        "call_id": call_id,
    }
    operation.record(AGREED, "care_case", case.id, detail=detail)
    return Agreed(case.id, case.version, promise_id, call_id, voucher)


def _again(session: Session, request: AgreeRequest, by: Actor, told: dict[str, Any]) -> Agreed:
    """Return what an agreement made the first time; its voucher answers for itself."""
    voucher = None if request.voucher is None else issue_voucher(session, request.voucher, by)
    return Agreed(request.case_id, told["version"], told["promise_id"], told["call_id"], voucher)


def _promise(
    operation: Operation,
    case: Case,
    what: str,
    due: Due,
    request: AgreeRequest,
    for_id: int | None = None,
) -> int:
    """Make the promise of an agreement, or (*for_id*) the call that brings its news."""
    plan = request.draft.agreement
    is_call = for_id is not None
    new = NewPromise(
        op_id=uuid.uuid5(request.op_id, "call" if is_call else "promise"),
        customer_id=case.customer_id,
        what=what,
        due=due,
        kind=PromiseKind.CALL if is_call else PromiseKind.DEED,
        channel=plan.channel if is_call else Channel.COUNTER,
        owner_id=plan.owner_id,
        case_id=case.id,
        for_id=for_id,
    )
    return make_promise(operation.session, new, operation.by).promise_id


def _news_of(what: str) -> str:
    """Return what the call is for: nobody takes it for the promise itself."""
    news = _("News of it: {what}").format(what=uncapitalised(what))
    return shorten(news, LONGEST, placeholder="…")


def _apologise(operation: Operation, case: Case, request: VoucherRequest) -> IssuedVoucher:
    issued = issue_voucher(operation.session, request, operation.by)
    cases.link(operation, case, issued.voucher_id)
    return issued
