"""Which promises stand: of one person, and of the whole shop, the most urgent first."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.care import Promise
from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.rules.care.promises import (
    Channel,
    Due,
    PromiseKind,
    PromiseState,
    ShopTime,
    Urgency,
    urgency,
)
from careapp.services.promises import shop_time

MOST = 50


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise as lists show it; `first_due_on` is what was said first."""

    id: int
    customer_id: int
    customer_name: str
    case_id: int | None
    kind: PromiseKind
    what: str
    due: Due
    first_due_on: date
    channel: Channel
    owner_id: int | None
    owner_name: str
    is_ready: bool
    state: PromiseState
    urgency: Urgency
    why: str = ""


def promises_of(session: Session, customer_id: int) -> tuple[PromiseRow, ...]:
    """Return the open promises to a person, the most urgent first."""
    return _rows(session, _OPEN.where(Promise.customer_id == customer_id))


def promises_of_case(session: Session, case_id: int) -> tuple[PromiseRow, ...]:
    """Return all promises of a case, settled or not, by the day on which they are due."""
    return _rows(session, _ROWS.where(Promise.case_id == case_id).order_by(*_BY_DUE))


def due_promises(session: Session, until: date, limit: int = MOST) -> tuple[PromiseRow, ...]:
    """Return the open promises due by the end of a shop day or overdue, the oldest first."""
    return _rows(session, _OPEN.where(Promise.due_on <= until).limit(limit))


def count_due(session: Session, until: date) -> int:
    """Return how many promises are due by the end of a shop day, or overdue."""
    return session.scalar(_COUNT_DUE, {"until": until}) or 0


def next_turn(session: Session) -> datetime:
    """Return the next moment, in UTC, at which the list of a day is another by time alone.

    Then an open promise turns late, or the next shop day begins.
    """
    now = shop_time()
    new_day = clock.start_of(now.day + timedelta(days=1))
    today = now.clock.date()
    at = session.scalar(_NEXT_TIME, {"on": today, "at": now.clock.time()})
    if at is None:
        return new_day
    return min(new_day, datetime.combine(today, at).astimezone(UTC))


_ROWS: Select[*tuple[Any, ...]] = (
    select(Promise, Customer.name, Staff.name.label("owner_name"))
    .join(Customer, Customer.id == Promise.customer_id)
    .outerjoin(Staff, Staff.id == Promise.owner_id)
)
_BY_DUE = (Promise.due_on, Promise.due_at.is_(None), Promise.due_at, Promise.id)
_OPEN = _ROWS.where(Promise.state == PromiseState.OPEN.value).order_by(*_BY_DUE)
_COUNT_DUE = select(func.count(Promise.id)).where(
    Promise.state == PromiseState.OPEN.value, Promise.due_on <= bindparam("until")
)

_NEXT_TIME = select(func.min(Promise.due_at)).where(
    Promise.state == PromiseState.OPEN.value,
    Promise.due_on == bindparam("on"),
    Promise.due_at >= bindparam("at"),
)


def _rows(session: Session, statement: Select[*tuple[Any, ...]]) -> tuple[PromiseRow, ...]:
    now = shop_time()
    return tuple(_row(row, now) for row in session.execute(statement))


def _row(row: Row[*tuple[Any, ...]], now: ShopTime) -> PromiseRow:
    promise: Promise = row.Promise
    due = Due(promise.due_on, promise.due_at)
    return PromiseRow(
        id=promise.id,
        customer_id=promise.customer_id,
        customer_name=row.name,
        case_id=promise.case_id,
        kind=PromiseKind(promise.kind),
        what=promise.what,
        due=due,
        first_due_on=promise.first_due_on,
        channel=Channel(promise.channel),
        owner_id=promise.owner_id,
        owner_name=row.owner_name or "",
        is_ready=promise.ready_at is not None,
        state=PromiseState(promise.state),
        urgency=urgency(due, now),
        why=promise.settled_why,
    )
