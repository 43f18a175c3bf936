"""Regulars: who is likely to come within the week, and who has stayed away for too long."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.shop import is_visible
from careapp.rules.loyalty.birthday import birthdays_of_week, coming_birthday
from careapp.rules.loyalty.programme import Lapsed
from careapp.rules.returning import REGULAR_VISITS, is_expected, is_missed
from careapp.services.partings import WAS_ASKED
from careapp.services.programme import load_programme

WEEK = 7
_LOOK_BACK = timedelta(days=365)
"""Who has not come for a year is no regular any more."""

AnyRow = Row[*tuple[Any, ...]]

PEOPLE = select(
    Customer.id,
    Customer.name,
    Customer.family_name,
    Customer.title,
    Customer.register,
    Customer.call_name,
    Customer.pronunciation,
    Customer.language,
    Customer.birthday_month,
    Customer.birthday_day,
    Customer.visits,
    Customer.first_visit_on,
    Customer.last_visit_on,
    Customer.points,
    Customer.stamps,
    Customer.left_alone_at,
).where(
    Customer.erased_at.is_(None),
    Customer.merged_into_id.is_(None),
    Customer.name != "",
    is_visible(Customer.import_id),
)
"""The people of the shop who have a name, and what it takes to address them."""
_IS_REGULAR = and_(
    Customer.is_customer,
    Customer.visits >= REGULAR_VISITS,
    Customer.last_visit_on >= bindparam("since"),
)
_OFTEN_FIRST = (Customer.visits.desc(), Customer.id)
_REGULARS = PEOPLE.where(_IS_REGULAR).order_by(*_OFTEN_FIRST)
_ASKABLE = (
    # Few columns: all regulars are looked at, and few of them are missed.
    PEOPLE.with_only_columns(
        Customer.id, Customer.visits, Customer.first_visit_on, Customer.last_visit_on
    )
    .where(_IS_REGULAR, Customer.left_alone_at.is_(None), ~WAS_ASKED)
    .order_by(*_OFTEN_FIRST)
)
_THESE = PEOPLE.where(Customer.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class Missed:
    """The first rows of `PEOPLE` who are missed, who came most often first, and how many are."""

    rows: tuple[AnyRow, ...]
    whole: int


def load_missed(session: Session, today: date, most: int) -> Missed:
    """Return who is missed: no more than *most* rows.

    Nobody is missed twice in one absence: who was asked why, or wants no contact, is left out.
    """
    times = _times(session, today)
    missed = [
        row.id
        for row in session.execute(_ASKABLE, {"since": today - _LOOK_BACK})
        if is_missed(times, row.visits, row.first_visit_on, row.last_visit_on, today)
    ]
    shown = missed[:most]
    rows = {row.id: row for row in session.execute(_THESE, {"ids": shown})}
    return Missed(tuple(rows[one] for one in shown), len(missed))


def load_expected(session: Session, today: date) -> tuple[AnyRow, ...]:
    """Return rows of `PEOPLE` likely to come in the seven days from *today*, most often first."""
    times = _times(session, today)
    return tuple(
        row
        for row in session.execute(_REGULARS, {"since": today - _LOOK_BACK})
        if is_expected(times, row.visits, row.first_visit_on, row.last_visit_on, today, WEEK - 1)
    )


def _times(session: Session, today: date) -> int:
    return (load_programme(session, today).lapsed or Lapsed()).times


def birthday_people(session: Session, today: date) -> list[tuple[date, AnyRow]]:
    """Return who celebrates in the seven days from *today*, the nearest first, and when.

    Who wants no contact is left out.
    """
    is_near = or_(
        *(
            and_(Customer.birthday_month == month, Customer.birthday_day == day)
            for month, day in birthdays_of_week(today)
        )
    )
    may_be_named = Customer.left_alone_at.is_(None)
    near = [
        (coming_birthday((row.birthday_month, row.birthday_day), today), row)
        for row in session.execute(
            PEOPLE.where(is_near, may_be_named).order_by(Customer.visits.desc())
        )
    ]
    return sorted(near, key=lambda one: one[0])
