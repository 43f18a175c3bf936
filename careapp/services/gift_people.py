"""The people of a group that a gift is for, and who of them has it already."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.shop import is_visible
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.birthday import birthdays_of_week
from careapp.rules.loyalty.programme import Lapsed
from careapp.rules.returning import is_missed
from careapp.rules.vouchers.birthday import BIRTHDAY, PROGRAMME
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.reward import REWARD
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services import highest_time
from careapp.services.customers import BIRTHDAY_CHANGED, CHANGED
from careapp.services.partings import WAS_ASKED
from careapp.services.programme import load_programme
from careapp.services.rewarding import Occasion
from careapp.services.vouchers import ISSUED

Sought = ColumnElement[bool]
"""Which of a person's vouchers is the gift."""
_A_YEAR = timedelta(days=365)
_ONCE_A_YEAR = timedelta(days=300)
"""Between two birthdays' gifts: they are given from a week before to a month after the day."""


class GroupKind(StrEnum):
    """Whom a gift is for."""

    PERSON = "person"
    BIRTHDAYS = "birthdays"
    TIER = "tier"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Group:
    """One person, the birthdays of the seven days from today, a tier, or who is missed."""

    kind: GroupKind
    customer_id: int = 0
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the group; the birthday is month and day."""

    customer_id: int
    name: str
    birthday: tuple[int, int] | None
    has_it: bool


def of_birthday(today: date) -> Sought:
    """Return the condition of the gift of this birthday, whatever it was and whoever gave it."""
    return and_(_IS_BIRTHDAY_GIFT, Voucher.issued_on > today - _ONCE_A_YEAR)


def has_birthday_gift(session: Session, customer_id: int, birthday: date, today: date) -> bool:
    """Return whether the gift of a *birthday* was given, or is not for somebody just edited.

    A birthday that was written down on its day or later brings its gift the next time. Where it
    was changed since the last gift, that one is a whole year ago.
    """
    changed = _birthday_changed_on(session, customer_id)
    if changed is None:
        return has_it(session, customer_id, of_birthday(today))
    if changed >= birthday:
        return True
    last = session.scalar(_LAST_BIRTHDAY_GIFT, {"customer_id": customer_id})
    wait = _A_YEAR if last is not None and changed >= last else _ONCE_A_YEAR
    return last is not None and last > today - wait


def _birthday_changed_on(session: Session, customer_id: int) -> date | None:
    """Return the shop day on which the birthday was changed last, or written into a card."""
    rows = session.execute(_EDITS, {"customer_id": customer_id})
    moments = (moment for moment, detail in rows if detail.get(BIRTHDAY_CHANGED))
    newest = next(moments, None)
    return None if newest is None else clock.shop_day(newest)


def open_gift(why: Occasion, gesture: Gesture, today: date) -> Sought:
    """Return the condition of the same gift for the same occasion that can still be used."""
    return and_(
        Voucher.kind.in_((why.kind.key, _ONCE_OF_ALL)),
        Voucher.reason == (why.typed or why.reason),
        Voucher.gesture == gesture.kind.value,
        Voucher.amount_cents == gesture.amount_cents,
        Voucher.gift_text == gesture.gift,
        Voucher.state.in_([state.value for state in OPEN_STATES]),
        or_(Voucher.expires_on.is_(None), Voucher.expires_on >= today),
    )


def has_it(session: Session, customer_id: int, sought: Sought) -> bool:
    """Return whether a person has the gift."""
    found = select(Voucher.id).where(Voucher.customer_id == customer_id, sought).limit(1)
    return session.scalar(found) is not None


def load_people(session: Session, group: Group, sought: Sought) -> tuple[Person, ...]:
    """Return the people of a group by name, and whether each has the gift."""
    today = highest_time.judged_today(session)
    has_one = exists(select(1).where(Voucher.customer_id == Customer.id, sought))
    columns = has_one.label("has_it"), WAS_ASKED.label("was_asked")
    members = _PEOPLE.add_columns(*columns).where(_condition(group, today))
    rows: Sequence[Row[*tuple[Any, ...]]] = session.execute(members).all()
    if group.kind is GroupKind.LAPSED:
        lapsed = load_programme(session, today).lapsed or Lapsed()
        rows = [row for row in rows if _is_missed(row, lapsed, today)]
        rows = [row for row in rows if row.has_it or not row.was_asked]
    return tuple(_person(row) for row in rows)


def vouchers_of(session: Session, op_id: uuid.UUID) -> Sequence[Voucher]:
    """Return the vouchers that one operation issued, in their order."""
    return session.scalars(_ISSUED_IN, {"op_id": str(op_id)}).all()


def _condition(group: Group, today: date) -> ColumnElement[bool]:
    if group.kind is GroupKind.PERSON:
        return Customer.id == group.customer_id
    if group.kind is GroupKind.TIER:
        return and_(Customer.is_customer, Customer.tier == group.tier)
    if group.kind is GroupKind.LAPSED:
        may_be_asked = Customer.left_alone_at.is_(None)
        return and_(Customer.is_customer, Customer.last_visit_on < today, may_be_asked)
    return or_(
        *(
            and_(Customer.birthday_month == month, Customer.birthday_day == day)
            for month, day in birthdays_of_week(today)
        )
    )


def _is_missed(row: Row[*tuple[Any, ...]], lapsed: Lapsed, today: date) -> bool:
    first, last = row.first_visit_on, row.last_visit_on
    return is_missed(lapsed.times, row.visits, first, last, today)


def _person(row: Row[*tuple[Any, ...]]) -> Person:
    month, day = row.birthday_month, row.birthday_day
    birthday = (month, day) if month is not None and day is not None else None
    return Person(row.id, row.name, birthday, row.has_it)


_ONCE_OF_ALL = REWARD.key
"""The kind that every gift was of before birthdays and long absences had their own."""
_IS_BIRTHDAY_GIFT = and_(
    Voucher.kind.in_((BIRTHDAY.key, _ONCE_OF_ALL)),
    Voucher.reason == PROGRAMME,
    Voucher.state != VoucherState.VOID.value,
)
_PEOPLE = (
    select(
        Customer.id,
        Customer.name,
        Customer.birthday_month,
        Customer.birthday_day,
        Customer.visits,
        Customer.first_visit_on,
        Customer.last_visit_on,
    )
    .where(
        Customer.erased_at.is_(None),
        Customer.merged_into_id.is_(None),
        is_visible(Customer.import_id),
    )
    .order_by(Customer.name, Customer.id)
)
_LAST_BIRTHDAY_GIFT = select(func.max(Voucher.issued_on)).where(
    Voucher.customer_id == bindparam("customer_id"),
    _IS_BIRTHDAY_GIFT,
)
_EDITS = (
    select(AuditRow.happened_at, AuditRow.detail)
    .where(
        AuditRow.subject == "customer",
        AuditRow.subject_id == bindparam("customer_id"),
        AuditRow.action == CHANGED,
    )
    .order_by(AuditRow.id.desc())
)
_ISSUED_IN = (
    select(Voucher)
    .join(AuditRow, AuditRow.subject_id == Voucher.id)
    .where(AuditRow.op_id == bindparam("op_id"), AuditRow.action == ISSUED)
    .order_by(Voucher.id)
)
