"""Whom we owe something now: what the search says beside a name, before any reward."""

from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.care import Case, CaseEntry, Promise
from careapp.rules.care.promises import Due, PromiseState, ShopTime, Urgency, urgency
from careapp.rules.care.steps import APOLOGISED
from careapp.services.promises import shop_time

MOST = 500
"""A shop that owes more than so many people something has no use for flags."""


class Urgent(StrEnum):
    """What is owed, the most urgent first (look.md §6.1)."""

    APOLOGY = "apology"
    OVERDUE = "overdue"
    TODAY = "today"


def load_urgent(session: Session, today: date) -> dict[int, Urgent]:
    """Return the most urgent thing for each person to whom something is owed on a shop day."""
    now = shop_time()
    owed = dict.fromkeys(session.scalars(_APOLOGIES), Urgent.APOLOGY)
    due = _DUE.where(Promise.due_on <= today)
    for customer_id, due_on, due_at in session.execute(due):
        owed.setdefault(customer_id, _of(Due(due_on, due_at), now))
    return owed


def _of(due: Due, now: ShopTime) -> Urgent:
    return Urgent.OVERDUE if urgency(due, now) is Urgency.OVERDUE else Urgent.TODAY


_APOLOGISED = (
    select(CaseEntry.id)
    .where(CaseEntry.case_id == Case.id, CaseEntry.kind == APOLOGISED)
    .correlate(Case)
    .exists()
)
_APOLOGIES = (
    select(Case.customer_id)
    .where(Case.closed_at.is_(None), Case.voucher_id.is_(None), ~_APOLOGISED)
    .order_by(Case.opened_at.desc())
    .limit(MOST)
)
_DUE = (
    select(Promise.customer_id, Promise.due_on, Promise.due_at)
    .where(Promise.state == PromiseState.OPEN.value)
    .order_by(Promise.due_on, Promise.due_at.is_(None), Promise.due_at)
    .limit(MOST)
)
