"""Why somebody does not come any more: asked once for each absence, never of who said no."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    SQLColumnExpression,
    bindparam,
    exists,
    func,
    select,
)
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Parting
from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.care import partings
from careapp.rules.care.spoken import why_question
from careapp.rules.care.words import checked_words
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.validity import VoucherState
from careapp.services import replay
from careapp.services.actor import Actor
from careapp.services.operation import Operation, lock_customer
from careapp.services.shop import load_shop
from careapp.services.voucher_papers import recipient_of
from careapp.text import N_, _, format_date

ASKED, ANSWERED = "parting_asked", "parting_answered"
LEFT_ALONE, MAY_CONTACT = "left_alone", "may_contact"
_ASKED_BEFORE = N_(
    "They were asked on {day} already, and once is enough: what they answer is written down there."
)
_WRITTEN_BEFORE = N_(
    "«We miss you» went out on {day} already, and once is enough. Nothing was issued."
)
_LEFT_ALONE = N_("They asked us not to contact them. Nothing was recorded.")
_NEVER_CAME = N_("They never bought anything: there is nothing that they stay away from.")
_NOT_ASKED = N_("They have not been asked yet. Nothing was recorded.")


@dataclass(frozen=True, slots=True)
class PartingRequest:
    """The question why somebody stays away; `reason` is "" while they have not answered."""

    op_id: uuid.UUID
    customer_id: int
    reason: partings.Parting | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class LeaveAlone:
    """Somebody who wants no more contact, or (`contact_again`) wants it again after all.

    `reason` and `words`: why they stay away, if they said it on that occasion.
    """

    op_id: uuid.UUID
    customer_id: int
    reason: partings.Parting | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class SavedParting:
    """The question that was asked."""

    parting_id: int


@dataclass(frozen=True, slots=True)
class AskedWhy:
    """The one time that somebody was asked about this absence, and what came of it."""

    asked_on: date
    staff_name: str
    reason: partings.Parting | None
    words: str
    voucher_id: int | None


@dataclass(frozen=True, slots=True)
class Absence:
    """How long somebody has stayed away, and what was said about it."""

    customer_id: int
    visits: int
    first_visit_on: date | None
    last_visit_on: date | None
    is_left_alone: bool
    asked: AskedWhy | None
    question: str
    """How they are asked, in their own register and language."""

    @property
    def can_be_asked(self) -> bool:
        """Whether the question is still open: once for each absence."""
        return self.last_visit_on is not None and not self.is_left_alone and self.asked is None


def load_absence(session: Session, customer_id: int) -> Absence:
    """Return somebody's absence.

    Raises:
        Refused: the person is no longer in the archive.
    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.erased_at is not None:
        raise Refused(_("This person is no longer in the archive. Nothing was recorded."))
    last = customer.last_visit_on
    recipient = recipient_of(customer, load_shop(session))
    row = session.execute(_ASKED, {"customer_id": customer_id, "last": last}).first()
    return Absence(
        customer_id,
        customer.visits,
        customer.first_visit_on,
        last,
        customer.left_alone_at is not None,
        None if row is None else AskedWhy(row[0], row[1] or "", _reason(row[2]), *row[3:]),
        why_question(recipient.voice, recipient.address),
    )


def ask_why(session: Session, request: PartingRequest, by: Actor) -> SavedParting:
    """Write down that somebody was asked why they stay away, and the answer if there is one.

    Raises:
        Refused: they were asked about this absence before, want no contact, never came, or are
            no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, request.op_id, ASKED)
    if done is not None:
        return SavedParting(done.subject_id)
    words = checked_words(request.words)
    customer = lock_customer(session, request.customer_id)
    asked = _of_absence(session, customer)
    if asked is not None:
        raise Refused(_(_ASKED_BEFORE).format(day=format_date(asked.asked_on)))
    operation = Operation.begin(session, by, request.op_id)
    parting = _add(operation, customer, request.op_id, request.reason or "", words)
    return SavedParting(parting.id)


def note_answer(session: Session, request: PartingRequest, by: Actor) -> SavedParting:
    """Write down what somebody answers to the question that was asked before.

    Raises:
        Refused: nobody asked them about this absence, or they are no longer in the archive.
    """
    require(by.role, Action.SERVE)
    done = replay.find_done(session, request.op_id, ANSWERED)
    if done is not None:
        return SavedParting(done.subject_id)
    words = checked_words(request.words)
    asked = _of_absence(session, lock_customer(session, request.customer_id))
    if asked is None:
        raise Refused(_(_NOT_ASKED))
    operation = Operation.begin(session, by, request.op_id)
    asked.reason, asked.words = request.reason or "", words
    operation.record(ANSWERED, "parting", asked.id, asked.reason)
    return SavedParting(asked.id)


def leave_alone(session: Session, request: LeaveAlone, by: Actor) -> None:
    """Write down that somebody wants no more contact; from then on no list names them.

    Raises:
        Refused: the words are too long, or they are no longer in the archive.
    """
    require(by.role, Action.SERVE)
    if replay.find_done(session, request.op_id, LEFT_ALONE) is not None:
        return
    words = checked_words(request.words)
    customer = lock_customer(session, request.customer_id)
    operation = Operation.begin(session, by, request.op_id)
    if request.reason or words:
        _keep_answer(operation, customer, request, words)
    customer.left_alone_at = customer.left_alone_at or operation.moment
    operation.record(LEFT_ALONE, "customer", customer.id)


def contact_again(session: Session, request: LeaveAlone, by: Actor) -> None:
    """Take back that somebody is left alone: they asked for it, and the owner answers for it.

    Raises:
        Refused: not the owner, or they are no longer in the archive.
    """
    require(by.role, Action.CONTACT_AGAIN)
    if replay.find_done(session, request.op_id, MAY_CONTACT) is not None:
        return
    customer = lock_customer(session, request.customer_id)
    operation = Operation.begin(session, by, request.op_id)
    customer.left_alone_at = None
    operation.record(MAY_CONTACT, "customer", customer.id)


def link_win_back(operation: Operation, voucher: Voucher) -> None:
    """Keep a win-back note, just issued, with the absence that it speaks of: it asks why as well.

    Raises:
        Refused: one went out for this absence before and still stands, or the person wants no
            contact.
    """
    session = operation.session
    customer = session.get_one(Customer, voucher.customer_id)
    if customer.left_alone_at is not None:
        raise Refused(_(_LEFT_ALONE))
    if customer.last_visit_on is None:
        return
    op_id = uuid.uuid5(uuid.UUID(voucher.op_id), "parting")
    parting = _of_absence(session, customer) or _add(operation, customer, op_id)
    if parting.voucher_id is not None:
        before = session.get_one(Voucher, parting.voucher_id)
        if before.state != VoucherState.VOID:
            raise Refused(_(_WRITTEN_BEFORE).format(day=format_date(before.issued_on)))
    parting.voucher_id = voucher.id


def reasons_of(session: Session, first: date, last: date) -> dict[partings.Parting | None, int]:
    """Return how often each reason was told between two days, both included.

    None: asked, and not answered.
    """
    rows = session.execute(_COUNTS, {"first": first, "last": last})
    return {_reason(reason): times for reason, times in rows}


def _add(
    operation: Operation, customer: Customer, op_id: uuid.UUID, reason: str = "", words: str = ""
) -> Parting:
    if customer.left_alone_at is not None:
        raise Refused(_(_LEFT_ALONE))
    if customer.last_visit_on is None:
        raise Refused(_(_NEVER_CAME))
    parting = Parting(
        op_id=str(op_id),
        customer_id=customer.id,
        last_visit_on=customer.last_visit_on,
        reason=reason,
        words=words,
        asked_at=operation.moment,
        asked_on=operation.day,
        staff_id=operation.by.staff_id,
    )
    operation.session.add(parting)
    operation.session.flush()
    operation.record(ASKED, "parting", parting.id, reason)
    return parting


def _keep_answer(operation: Operation, customer: Customer, request: LeaveAlone, words: str) -> None:
    """Keep what somebody said with their absence: the audit outlives them, and holds no words."""
    asked = _of_absence(operation.session, customer)
    if asked is not None:
        asked.reason, asked.words = request.reason or asked.reason, words or asked.words
    elif customer.last_visit_on is not None and customer.left_alone_at is None:
        op_id = uuid.uuid5(request.op_id, "parting")
        _add(operation, customer, op_id, request.reason or "", words)


def _of_absence(session: Session, customer: Customer) -> Parting | None:
    parameters = {"customer_id": customer.id, "last": customer.last_visit_on}
    return session.scalars(_OF_ABSENCE, parameters).first()


def _reason(stored: str) -> partings.Parting | None:
    return partings.Parting(stored) if stored else None


def _is_absence(
    customer_id: SQLColumnExpression[int], last_visit_on: SQLColumnExpression[date | None]
) -> ColumnElement[bool]:
    """Return the condition that a parting speaks of the absence after a visit.

    Whoever was asked after it was: a purchase that is taken back, or an older one that an import
    brings, changes what is known of the last visit, and begins no other absence.
    """
    is_after = (Parting.last_visit_on == last_visit_on) | (Parting.asked_on > last_visit_on)
    return (Parting.customer_id == customer_id) & is_after


_IS_ABSENCE = _is_absence(bindparam("customer_id", type_=Integer), bindparam("last", type_=Date))
WAS_ASKED = exists().where(_is_absence(Customer.id, Customer.last_visit_on))
"""The condition that a customer was asked why they stay away this time."""
_OF_ABSENCE = select(Parting).where(_IS_ABSENCE).order_by(Parting.id.desc()).limit(1)
_ASKED = (
    select(Parting.asked_on, Staff.name, Parting.reason, Parting.words, Parting.voucher_id)
    .outerjoin(Staff, Staff.id == Parting.staff_id)
    .where(_IS_ABSENCE)
    .order_by(Parting.id.desc())
    .limit(1)
)
_COUNTS = (
    select(Parting.reason, func.count(Parting.id))
    .where(Parting.asked_on.between(bindparam("first"), bindparam("last")))
    .group_by(Parting.reason)
)
