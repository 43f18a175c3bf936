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
_VISITORS = (
    PEOPLE.add_columns(WAS_ASKED.label("was_asked"))
    .where(
        Customer.is_customer,
        Customer.visits >= REGULAR_VISITS,
        Customer.last_visit_on >= bindparam("since"),
    )
    .order_by(Customer.visits.desc(), Customer.id)
)


@dataclass(frozen=True, slots=True)
class Regulars:
    """Rows of `PEOPLE`, who came most often first."""

    expected: tuple[AnyRow, ...]
    missed: tuple[AnyRow, ...]


def load_regulars(session: Session, today: date) -> Regulars:
    """Return who is likely to come in the seven days from *today*, and who is missed.

    Nobody is missed twice in one absence: who was asked why, or wants no contact, is left out.
    """
    times = (load_programme(session, today).lapsed or Lapsed()).times
    expected, missed = [], []
    for row in session.execute(_VISITORS, {"since": today - _LOOK_BACK}):
        habit = times, row.visits, row.first_visit_on, row.last_visit_on, today
        if is_missed(*habit):
            if row.left_alone_at is None and not row.was_asked:
                missed.append(row)
        elif is_expected(*habit, WEEK - 1):
            expected.append(row)
    return Regulars(tuple(expected), tuple(missed))


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
