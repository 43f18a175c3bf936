"""Complaints: opened, worked through in four steps, closed, opened again; never lost on the way."""

import uuid
from dataclasses import dataclass, replace
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Case, CaseEntry
from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.care.causes import Cause, checked_causes
from careapp.rules.care.drafts import CaseDraft, checked_draft, write_plans
from careapp.rules.care.options import read_options, write_options
from careapp.rules.care.steps import APOLOGISED, Progress, Step, check_closing, check_step
from careapp.rules.care.words import checked_words
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.drafts import check_why
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.case_search import file_case
from careapp.services.guidelines import CASE_GONE, NewGuideline, propose_guideline
from careapp.services.operation import Operation, lock_customer, lock_of_customer
from careapp.services.promises import working
from careapp.text import _

OPENED, SAVED = "case_opened", "case_saved"
CLOSED, REOPENED, HANDED_OVER = "case_closed", "case_reopened", "case_handed_over"
TOLD, VOUCHER_LINKED = "case_told", "case_voucher"
APOLOGY = "apology"


class CaseChanged(Refused):
    """Somebody else saved the case meanwhile; nothing of either is lost."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A complaint of a person, as far as it is written."""

    op_id: uuid.UUID
    customer_id: int
    draft: CaseDraft


@dataclass(frozen=True, slots=True)
class SaveCase:
    """The form of a case as it stands; `version` is the one that the form was filled from."""

    op_id: uuid.UUID
    case_id: int
    version: int
    draft: CaseDraft


@dataclass(frozen=True, slots=True)
class CloseCase:
    """A case that is settled; with the guidelines of its draft, or without any."""

    op_id: uuid.UUID
    case_id: int
    version: int
    draft: CaseDraft
    with_guidelines: bool = True


@dataclass(frozen=True, slots=True)
class CaseWords:
    """Words about a case: why it is opened again, what the person was told."""

    op_id: uuid.UUID
    case_id: int
    text: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """A case that somebody else looks after from now on, and what they should know."""

    op_id: uuid.UUID
    case_id: int
    owner_id: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class SavedCase:
    """The case, and the version that the form now stands on."""

    case_id: int
    version: int


def open_case(session: Session, request: OpenCase, by: Actor) -> SavedCase:
    """Open a case; whoever opens it looks after it.

    Raises:
        Refused: a text is too long, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, request.op_id, OPENED)
    if done is not None:
        return _answered(done)
    draft = checked_draft(request.draft)
    customer = lock_customer(session, request.customer_id)
    operation = Operation.begin(session, by, request.op_id)
    case = Case(
        op_id=str(request.op_id),
        customer_id=customer.id,
        owner_id=by.staff_id,
        opened_at=operation.moment,
        opened_by_id=by.staff_id,
        counter_id=by.counter_id,
        version=1,
    )
    _write(case, draft, customer.name)
    session.add(case)
    session.flush()
    note(operation, case, "opened")
    operation.record(OPENED, "care_case", case.id, detail={"version": case.version})
    return SavedCase(case.id, case.version)


def save_case(session: Session, request: SaveCase, by: Actor) -> SavedCase:
    """Keep the form as it stands; the step may be any that what is written allows.

    Raises:
        CaseChanged: somebody else saved it meanwhile.
        Refused: a text is too long, or something that the step needs is missing.
    """
    require(by.role, Action.SERVE)
    done = find_done(session, request, SAVED)
    if done is not None:
        return _answered(done)
    case = changed(session, request, request.draft)
    operation = Operation.begin(session, by, request.op_id)
    operation.record(SAVED, "care_case", case.id, detail={"version": case.version})
    return SavedCase(case.id, case.version)


def close_case(session: Session, request: CloseCase, by: Actor) -> SavedCase:
    """Close a case; the guidelines that it taught are proposed.

    Raises:
        CaseChanged: somebody else saved it meanwhile.
        Refused: nothing was agreed, a guideline is half written, or it was closed before.
    """
    require(by.role, Action.SERVE)
    done = find_done(session, request, CLOSED)
    if done is not None:
        return _answered(done)
    case = changed(session, request, replace(request.draft, step=Step.GUIDELINE))
    check_closing(_progress(session, case))
    operation = Operation.begin(session, by, request.op_id)
    rules = request.draft.guidelines if request.with_guidelines else ()
    proposed = [
        propose_guideline(
            session,
            NewGuideline(
                uuid.uuid5(request.op_id, f"guideline {index}"),
                rule.when,
                rule.then,
                (rule.cause,),
                case.id,
            ),
            by,
        ).guideline_id
        for index, rule in enumerate(rules)
    ]
    case.closed_at, case.closed_by_id = operation.moment, by.staff_id
    note(operation, case, "closed")
    operation.record(
        CLOSED, "care_case", case.id, detail={"version": case.version, "guidelines": proposed}
    )
    return SavedCase(case.id, case.version)


def reopen_case(session: Session, request: CaseWords, by: Actor) -> SavedCase:
    """Open a closed case again, at its ways out: what was agreed did not do.

    Its thread goes on; what was promised stays promised.

    Raises:
        Refused: no reason is given, it is open, or it is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = find_done(session, request, REOPENED)
    if done is not None:
        return _answered(done)
    case = existing_case(session, request.case_id)
    if case.closed_at is None:
        raise Refused(_("This case is open already: somebody was quicker. Nothing is lost."))
    why = check_why(request.text, _("Write why it is opened again."))
    operation = Operation.begin(session, by, request.op_id)
    case.closed_at = case.closed_by_id = case.chosen = None
    case.step = Step.OPTIONS
    case.draft = {name: plan for name, plan in case.draft.items() if name != "agreement"}
    case.version += 1
    note(operation, case, "reopened", why)
    operation.record(REOPENED, "care_case", case.id, detail={"version": case.version})
    return SavedCase(case.id, case.version)


def hand_over(session: Session, request: HandOver, by: Actor) -> SavedCase:
    """Give a case to somebody else, with its whole thread.

    Raises:
        Refused: they no longer work here, the text is too long, or the case is no longer in the
            archive.
    """
    require(by.role, Action.SERVE)
    done = find_done(session, request, HANDED_OVER)
    if done is not None:
        return _answered(done)
    case = existing_case(session, request.case_id)
    owner, text = working(session, request.owner_id), checked_words(request.text)
    operation = Operation.begin(session, by, request.op_id)
    case.owner_id = owner.id
    case.version += 1
    note(operation, case, "handed_over", " · ".join(filter(None, (owner.name, text))))
    operation.record(
        HANDED_OVER, "care_case", case.id, detail={"version": case.version, "owner_id": owner.id}
    )
    return SavedCase(case.id, case.version)


def tell(session: Session, request: CaseWords, by: Actor) -> SavedCase:
    """Write down what the person was told meanwhile.

    Raises:
        Refused: nothing is written, or the case is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = find_done(session, request, TOLD)
    if done is not None:
        return _answered(done)
    case = existing_case(session, request.case_id)
    text = check_why(request.text, _("Write what you told them."))
    operation = Operation.begin(session, by, request.op_id)
    case.answered_at = case.answered_at or operation.moment
    note(operation, case, "told", text)
    operation.record(TOLD, "care_case", case.id, detail={"version": case.version})
    return SavedCase(case.id, case.version)


def link_voucher(
    session: Session, case_id: int, voucher_id: int, op_id: uuid.UUID, by: Actor
) -> None:
    """Put an apology, written at any time, to the case that it belongs to.

    Raises:
        Refused: it is another person's, no apology, or the case has one already.
    """
    require(by.role, Action.SERVE)
    if replay.find_done(session, op_id, VOUCHER_LINKED) is not None:
        return
    case = existing_case(session, case_id)
    link(Operation.begin(session, by, op_id), case, voucher_id)


def note_apology(operation: Operation, customer_id: int) -> None:
    """Write into the open cases of a person that somebody apologised."""
    is_open = (Case.customer_id == customer_id) & Case.closed_at.is_(None)
    for case in operation.session.scalars(select(Case).where(is_open)):
        case.answered_at = case.answered_at or operation.moment
        note(operation, case, APOLOGISED)


class OfCase(Protocol):
    """A request that does something to a case."""

    @property
    def op_id(self) -> uuid.UUID:
        """Under which it may be sent again."""

    @property
    def case_id(self) -> int:
        """The case."""


def find_done(session: Session, request: OfCase, action: str) -> replay.Done | None:
    """Return what a request did the first time, or None.

    The case is locked before: the same request, under way elsewhere, is waited for.

    Raises:
        Refused: the case is no longer in the archive.
    """
    existing_case(session, request.case_id)
    return replay.find_done(session, request.op_id, action)


def _answered(done: replay.Done) -> SavedCase:
    """Return the first answer: with a newer version, the form would overwrite what it never saw."""
    return SavedCase(done.subject_id, done.detail["version"])


def existing_case(session: Session, case_id: int) -> Case:
    """Return a case, locked until this change is over.

    Raises:
        Refused: it, or its person, is no longer in the archive.
    """
    case = lock_of_customer(session, Case, case_id)
    if case is None:
        raise Refused(_(CASE_GONE))
    return case


class Changing(OfCase, Protocol):
    """A request that saves the form of a case on its way."""

    @property
    def version(self) -> int:
        """The version that the form was filled from."""


def changed(session: Session, request: Changing, draft: CaseDraft) -> Case:
    """Return the case with the form's words in it, one version on.

    Raises:
        CaseChanged: somebody else saved it meanwhile.
        Refused: it is closed, a text is too long, or something that the step needs is missing.
    """
    case = existing_case(session, request.case_id)
    if case.closed_at is not None:
        raise Refused(_("This case is closed: open it again to go on."))
    if case.version != request.version:
        raise CaseChanged(_changed_words(session, case))
    _write(case, checked_draft(draft), session.get_one(Customer, case.customer_id).name)
    check_step(draft.step, _progress(session, case))
    case.version += 1
    return case


def _changed_words(session: Session, case: Case) -> str:
    name = session.scalar(select(Staff.name).where(Staff.id == case.owner_id)) or _("Somebody")
    return _(
        "This case was saved from another counter a moment ago ({name} looks after it). Your "
        "words are still here: look at theirs, then save again."
    ).format(name=name)


def _write(case: Case, draft: CaseDraft, name: str) -> None:
    case.step, case.title, case.words = draft.step, draft.title, draft.words
    case.causes, case.other_cause = list(draft.causes), draft.other_cause
    case.wish, case.chosen = draft.wish, draft.chosen
    case.options = write_options(draft.options)
    case.draft = write_plans(draft)
    file_case(case, name)


def _progress(session: Session, case: Case) -> Progress:
    turns = CaseEntry.kind.in_(("agreed", "reopened"))
    last = select(CaseEntry.kind).where(CaseEntry.case_id == case.id, turns)
    return Progress(
        words=case.words,
        causes=checked_causes(map(Cause, case.causes), case.other_cause),
        options=read_options(case.options),
        chosen=case.chosen,
        has_agreement=session.scalar(last.order_by(CaseEntry.id.desc()).limit(1)) == "agreed",
    )


def link(operation: Operation, case: Case, voucher_id: int) -> None:
    """Put an apology to its case.

    Raises:
        Refused: it is another person's, no apology, or the case has another one already.
    """
    voucher = operation.session.get(Voucher, voucher_id)
    if voucher is None or (voucher.kind, voucher.customer_id) != (APOLOGY, case.customer_id):
        raise Refused(_("Only an apology to the same person belongs to this case."))
    if case.voucher_id not in {None, voucher_id}:
        raise Refused(_("This case has its apology already. Nothing was changed."))
    case.voucher_id = voucher_id
    note(operation, case, "voucher")
    operation.record(VOUCHER_LINKED, "care_case", case.id, detail={"voucher_id": voucher_id})


def note(operation: Operation, case: Case, kind: str, text: str = "") -> None:
    """Add a line to the thread of a case."""
    entry = CaseEntry(
        case_id=case.id,
        kind=kind,
        text=text,
        staff_id=operation.by.staff_id,
        happened_at=operation.moment,
    )
    operation.session.add(entry)
