"""People who never became customers: taken out for good once nothing of theirs is open.

What stays is one audit row a person, which holds no name, and the vouchers that were theirs,
without name and words.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from sqlalchemy import (
    BindParameter,
    Executable,
    bindparam,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.base import Base
from careapp.model.care import (
    Case,
    CaseEntry,
    Feedback,
    Guideline,
    GuidelineBreach,
    Parting,
    Promise,
    PromiseUpdate,
)
from careapp.model.customer import Card, Consent, Customer, Email, ExternalId, Note, Phone
from careapp.model.points import PointsAdjustment, PointsEntry, PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.model.shop import SaidLine
from careapp.model.voucher import Voucher
from careapp.rules.care.promises import PromiseState
from careapp.rules.roles import Role
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.kind import OTHER
from careapp.rules.vouchers.validity import OPEN_STATES
from careapp.services import audit, highest_time, search_index
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.shop import load_shop

FORGOTTEN = "customer_forgotten"
BY_ITSELF = Actor(None, "CareApp", Role.NOBODY)
_ONCE = 200
"""The most who are taken out in one change: a counter waits for nobody's old cards."""


def ends_on(session: Session, customer_id: int) -> date | None:
    """Return the last day of somebody who is not a customer, if nothing more happens with them.

    None: they stay, because they are a customer, something of theirs is open, or the shop keeps
    everybody.
    """
    days = load_shop(session).not_yet_days
    today = highest_time.judged_today(session)
    if not days or session.scalar(_ONE, {"customer_id": customer_id, "today": today}) is None:
        return None
    return _last_touch(session, customer_id) + timedelta(days=days)


def forget_old(archive: Archive) -> int:
    """Take out who has been left untouched for the shop's number of days; return how many."""
    due = archive.read(_due)
    forgotten = archive.change(_forget, due) if due else 0
    if forgotten:
        archive.empty_log()
    return forgotten


def _due(session: Session, among: Sequence[int] = ()) -> tuple[int, ...]:
    """Return who is due, of all or of these people: as many as are taken out at once."""
    days = load_shop(session).not_yet_days
    if not days:
        return ()
    today = highest_time.judged_today(session)
    last = today - timedelta(days=days)
    # Who was written down later is not looked at: that is nearly everybody.
    people = _EVERYBODY.where(Customer.created_at < clock.start_of(last))
    if among:
        people = people.where(Customer.id.in_(among))
    ids = session.scalars(people, {"today": today}).all()
    return tuple(islice((one for one in ids if _last_touch(session, one) < last), _ONCE))


def _forget(session: Session, due: Sequence[int]) -> int:
    """Take people out who are due still: another counter may have served them meanwhile."""
    session.execute(_LOCKED, {"people": due})
    still = _due(session, due)
    if still:
        for customer_id in still:
            audit.record(session, BY_ITSELF, FORGOTTEN, "customer", customer_id, None)
        everybody = _with_merged(session, still)
        search_index.forget_customers(session, everybody)
        for statement in _removals():
            session.execute(statement, {"people": everybody})
        session.expire_all()
    return len(still)


def _with_merged(session: Session, people: Sequence[int]) -> list[int]:
    """Return people with everybody who was merged into them."""
    found, newest = list(people), list(people)
    while newest:
        newest = list(session.scalars(_MERGED, {"people": newest}))
        found += newest
    return found


def _last_touch(session: Session, customer_id: int) -> date:
    moment = session.scalar(_LAST_TOUCH, {"customer_id": customer_id})
    return date.min if moment is None else clock.shop_day(moment)


def _removals() -> Iterator[Executable]:
    """Yield what takes *people* out: first what points at something, then that itself."""
    cases = select(Case.id).where(Case.customer_id.in_(_PEOPLE))
    promises = select(Promise.id).where(Promise.customer_id.in_(_PEOPLE))
    yield delete(PromiseUpdate).where(PromiseUpdate.promise_id.in_(promises))
    yield update(Promise).where(Promise.for_id.in_(promises)).values(for_id=None)
    yield delete(Promise).where(Promise.customer_id.in_(_PEOPLE))
    yield delete(CaseEntry).where(CaseEntry.case_id.in_(cases))
    yield delete(GuidelineBreach).where(GuidelineBreach.case_id.in_(cases))
    yield update(Guideline).where(Guideline.case_id.in_(cases)).values(case_id=None)
    for table in _OWN:
        yield delete(table).where(table.__table__.c.customer_id.in_(_PEOPLE))
    yield (
        update(Voucher)
        .where(Voucher.customer_id.in_(_PEOPLE))
        .values(customer_id=None, reason=_REASON, **_NO_WORDS)
    )
    yield update(Customer).where(Customer.id.in_(_PEOPLE)).values(merged_into_id=None)
    yield delete(Customer).where(Customer.id.in_(_PEOPLE))


_PEOPLE: BindParameter[int] = bindparam("people", expanding=True)
_OWN: tuple[type[Base], ...] = (
    Case,
    Feedback,
    Parting,
    SaidLine,
    Note,
    Card,
    Phone,
    Email,
    ExternalId,
    Consent,
)
_NO_WORDS = {
    "headline": "",
    "message": "",
    "facts": [],
    "gift_text": "",
    "signature": "",
    "void_reason": "",
}
_REASON = case(
    (Voucher.reason.in_([one.key for kind in KINDS for one in kind.reasons]), Voucher.reason),
    else_=OTHER,
)
"""What was typed for «Altro…» goes, the reasons that are counted stay."""
_LOCKED = (
    select(Customer.id).where(Customer.id.in_(_PEOPLE)).order_by(Customer.id).with_for_update()
)
"""Before their rows and the audit, as whoever serves them does: no two wait for each other."""
_MERGED = select(Customer.id).where(Customer.merged_into_id.in_(_PEOPLE))
_IS_OPEN = or_(
    exists().where(Promise.customer_id == Customer.id, Promise.state == PromiseState.OPEN.value),
    exists().where(Case.customer_id == Customer.id, Case.closed_at.is_(None)),
    exists().where(
        Voucher.customer_id == Customer.id,
        Voucher.code_mac.is_not(None),
        Voucher.state.in_([state.value for state in OPEN_STATES]),
        or_(Voucher.expires_on.is_(None), Voucher.expires_on >= bindparam("today")),
    ),
    *(
        exists().where(table.__table__.c.customer_id == Customer.id)
        for table in (Sale, PointsLot, PointsEntry, PointsAdjustment, RewardUse)
    ),
)
"""Something is to be done or kept for them; who bought something is the ledger's."""
_EVERYBODY = (
    select(Customer.id)
    .where(
        Customer.is_customer.is_(False),
        Customer.merged_into_id.is_(None),
        Customer.erased_at.is_(None),
        ~_IS_OPEN,
    )
    .order_by(Customer.id)
)
_ONE = _EVERYBODY.where(Customer.id == bindparam("customer_id"))
_OF: BindParameter[int] = bindparam("customer_id")
_TOUCHES = union_all(
    select(Customer.created_at.label("moment")).where(Customer.id == _OF),
    select(AuditRow.happened_at).where(AuditRow.subject == "customer", AuditRow.subject_id == _OF),
    select(Promise.made_at).where(Promise.customer_id == _OF),
    select(Promise.settled_at).where(Promise.customer_id == _OF),
    select(PromiseUpdate.happened_at)
    .join(Promise, Promise.id == PromiseUpdate.promise_id)
    .where(Promise.customer_id == _OF),
    select(Case.opened_at).where(Case.customer_id == _OF),
    select(Case.closed_at).where(Case.customer_id == _OF),
    select(Feedback.given_at).where(Feedback.customer_id == _OF),
    select(Voucher.issued_at).where(Voucher.customer_id == _OF),
).subquery()
_LAST_TOUCH = select(func.max(_TOUCHES.c.moment))
