"""Promises: made, told anew, kept or not; each once, however often it is sent."""

import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import Case, CaseEntry, Promise, PromiseUpdate
from careapp.model.staff import Staff
from careapp.rules.care.promises import (
    Channel,
    Due,
    PromiseKind,
    PromiseState,
    ShopTime,
    check_due,
    check_new_due,
    checked_what,
)
from careapp.rules.care.words import checked_words
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.drafts import check_why
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.operation import Operation, lock_customer, lock_of_customer
from careapp.text import N_, _

MADE, MOVED, READY = "promise_made", "promise_moved", "promise_ready"
SETTLED, REOPENED, GIVEN = "promise_settled", "promise_reopened", "promise_given"
_GONE = N_("This promise is no longer in the archive. Nothing was changed.")
_NOT_THEIRS = N_(
    "The case or the promise that it belongs to is somebody else’s, or gone. Nothing was promised: "
    "open it anew."
)
_OVER = N_("This promise was settled a moment ago. Nothing was changed: look at the list anew.")


@dataclass(frozen=True, slots=True)
class NewPromise:
    """What is promised to whom, by when; `owner_id` None: whoever makes it looks after it."""

    op_id: uuid.UUID
    customer_id: int
    what: str
    due: Due
    kind: PromiseKind = PromiseKind.DEED
    channel: Channel = Channel.PHONE
    owner_id: int | None = None
    case_id: int | None = None
    for_id: int | None = None


@dataclass(frozen=True, slots=True)
class UpdateRequest:
    """Word about an open promise: a new date, or (due None) that there is no news yet."""

    op_id: uuid.UUID
    promise_id: int
    due: Due | None = None
    text: str = ""
    is_told: bool = True
    """The person has heard it from us."""


@dataclass(frozen=True, slots=True)
class SettleRequest:
    """A promise that was kept, or was not: then the reason is asked."""

    op_id: uuid.UUID
    promise_id: int
    state: PromiseState
    why: str = ""


@dataclass(frozen=True, slots=True)
class PromiseRequest:
    """Something done to one promise that needs no words."""

    op_id: uuid.UUID
    promise_id: int


@dataclass(frozen=True, slots=True)
class GiveRequest:
    """A promise that somebody else looks after from now on."""

    op_id: uuid.UUID
    promise_id: int
    owner_id: int


@dataclass(frozen=True, slots=True)
class MadePromise:
    """The promise that was made or changed."""

    promise_id: int


def shop_time() -> ShopTime:
    """Return the shop's own time, by which promises are judged."""
    now = clock.now()
    return ShopTime(clock.local(now).replace(tzinfo=None), clock.shop_day(now))


def make_promise(session: Session, new: NewPromise, by: Actor) -> MadePromise:
    """Write down a promise.

    Raises:
        Refused: it says nothing or too much, its moment has passed, it belongs to a case or a
            promise of somebody else, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, new.op_id, MADE)
    if done is not None:
        return MadePromise(done.subject_id)
    what = checked_what(new.what)
    check_due(new.due, shop_time())
    customer = lock_customer(session, new.customer_id)
    _check_theirs(session, Case, new.case_id, customer.id)
    _check_theirs(session, Promise, new.for_id, customer.id)
    operation = Operation.begin(session, by, new.op_id)
    promise = Promise(
        op_id=str(new.op_id),
        customer_id=customer.id,
        case_id=new.case_id,
        for_id=new.for_id,
        kind=new.kind,
        what=what,
        due_on=new.due.on,
        due_at=new.due.at,
        first_due_on=new.due.on,
        channel=new.channel,
        owner_id=_owner(session, new.owner_id, by),
        made_at=operation.moment,
        made_by_id=by.staff_id,
    )
    session.add(promise)
    session.flush()
    operation.record(MADE, "promise", promise.id)
    return MadePromise(promise.id)


def update_promise(session: Session, request: UpdateRequest, by: Actor) -> MadePromise:
    """Write down what the person was told: a new date, or that there is no news yet.

    Raises:
        Refused: it was settled before, the new date cannot be kept, or the text is too long.
    """
    require(by.role, Action.SERVE)
    promise = existing_promise(session, request.promise_id)
    if replay.find_done(session, request.op_id, MOVED) is not None:
        return MadePromise(promise.id)
    _check_open(promise)
    before = Due(promise.due_on, promise.due_at)
    due = before if request.due is None else request.due
    if request.due is not None:
        check_new_due(before, due, shop_time())
    operation = Operation.begin(session, by, request.op_id)
    text = checked_words(request.text)
    session.add(
        PromiseUpdate(
            op_id=str(request.op_id),
            promise_id=promise.id,
            was_due_on=before.on,
            due_on=due.on,
            due_at=due.at,
            text=text,
            is_told=request.is_told,
            staff_id=by.staff_id,
            happened_at=operation.moment,
        )
    )
    promise.due_on, promise.due_at = due.on, due.at
    if request.is_told:
        _tell_case(operation, promise, text)
    operation.record(
        MOVED, "promise", promise.id, detail={"from": str(before.on), "to": str(due.on)}
    )
    return MadePromise(promise.id)


def mark_ready(session: Session, request: PromiseRequest, by: Actor) -> MadePromise:
    """Note that what was promised is done, and that the person is still to hear of it.

    Raises:
        Refused: it was settled before.
    """
    require(by.role, Action.SERVE)
    promise = existing_promise(session, request.promise_id)
    if replay.find_done(session, request.op_id, READY) is not None:
        return MadePromise(promise.id)
    _check_open(promise)
    operation = Operation.begin(session, by, request.op_id)
    promise.ready_at = promise.ready_at or operation.moment
    operation.record(READY, "promise", promise.id)
    return MadePromise(promise.id)


def settle_promise(session: Session, request: SettleRequest, by: Actor) -> MadePromise:
    """Close a promise: kept, or broken with its reason.

    Raises:
        Refused: it was settled before, a broken one has no reason, or the text is too long.
    """
    require(by.role, Action.SERVE)
    promise = existing_promise(session, request.promise_id)
    if replay.find_done(session, request.op_id, SETTLED) is not None:
        return MadePromise(promise.id)
    _check_open(promise)
    why = checked_words(request.why)
    if request.state is PromiseState.BROKEN:
        why = check_why(request.why, _("Write why it was not kept: it helps the next one."))
    operation = Operation.begin(session, by, request.op_id)
    promise.state, promise.settled_why = request.state.value, why
    promise.settled_at, promise.settled_on = operation.moment, operation.day
    promise.settled_by_id = by.staff_id
    _tell_case(operation, promise, why)
    operation.record(SETTLED, "promise", promise.id, detail={"state": request.state.value})
    return MadePromise(promise.id)


def reopen_promise(session: Session, request: PromiseRequest, by: Actor) -> MadePromise:
    """Open again what was settled by mistake.

    Raises:
        Refused: the promise is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    promise = existing_promise(session, request.promise_id)
    if replay.find_done(session, request.op_id, REOPENED) is not None:
        return MadePromise(promise.id)
    operation = Operation.begin(session, by, request.op_id)
    promise.state, promise.settled_why = PromiseState.OPEN.value, ""
    promise.settled_at = promise.settled_on = promise.settled_by_id = None
    operation.record(REOPENED, "promise", promise.id)
    return MadePromise(promise.id)


def give_promise(session: Session, request: GiveRequest, by: Actor) -> MadePromise:
    """Hand a promise over to somebody else.

    Raises:
        Refused: it was settled before, or that person no longer works here.
    """
    require(by.role, Action.SERVE)
    promise = existing_promise(session, request.promise_id)
    if replay.find_done(session, request.op_id, GIVEN) is not None:
        return MadePromise(promise.id)
    _check_open(promise)
    owner = working(session, request.owner_id)
    operation = Operation.begin(session, by, request.op_id)
    promise.owner_id = owner.id
    _keep_thread(operation, promise, "handed_over", f"{owner.name} · {promise.what}")
    operation.record(GIVEN, "promise", promise.id, detail={"owner_id": owner.id})
    return MadePromise(promise.id)


def existing_promise(session: Session, promise_id: int) -> Promise:
    """Return a promise, whatever became of it; nobody else changes it until this change is over.

    Raises:
        Refused: it, or its person, is no longer in the archive.
    """
    promise = lock_of_customer(session, Promise, promise_id)
    if promise is None:
        raise Refused(_(_GONE))
    return promise


def _check_theirs(
    session: Session, table: type[Case] | type[Promise], row_id: int | None, customer_id: int
) -> None:
    """Let a promise belong to what is of the same person; cards are merged and parted meanwhile."""
    if row_id is None:
        return
    whose = session.scalar(select(table.customer_id).where(table.id == row_id))
    if whose != customer_id:
        raise Refused(_(_NOT_THEIRS))


def _check_open(promise: Promise) -> None:
    if promise.state != PromiseState.OPEN:
        raise Refused(_(_OVER))


def _owner(session: Session, owner_id: int | None, by: Actor) -> int | None:
    if owner_id is None:
        return by.staff_id
    return working(session, owner_id).id


def working(session: Session, staff_id: int) -> Staff:
    """Return somebody who can look after something.

    Raises:
        Refused: they no longer work here.
    """
    staff = session.get(Staff, staff_id)
    if staff is None or not staff.is_active:
        raise Refused(_("They no longer work here: choose who looks after it."))
    return staff


def _tell_case(operation: Operation, promise: Promise, text: str) -> None:
    """Keep the thread of the promise's case, and note the first answer it had."""
    if promise.case_id is None:
        return
    case = operation.session.get_one(Case, promise.case_id)
    case.answered_at = case.answered_at or operation.moment
    kind = "told" if promise.state == PromiseState.OPEN else promise.state
    _keep_thread(operation, promise, kind, text or promise.what)


def _keep_thread(operation: Operation, promise: Promise, kind: str, text: str) -> None:
    """Write a line into the thread of the promise's case, if it belongs to one."""
    if promise.case_id is None:
        return
    entry = CaseEntry(
        case_id=promise.case_id,
        kind=kind,
        text=text,
        staff_id=operation.by.staff_id,
        happened_at=operation.moment,
    )
    operation.session.add(entry)
