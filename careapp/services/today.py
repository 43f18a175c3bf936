"""Oggi: promises due, open cases, birthdays, and who has not been seen lately."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session

from careapp.rules.loyalty.birthday import coming_birthday
from careapp.rules.shop import HistoryView, Shop
from careapp.services.actor import Actor
from careapp.services.case_lists import CaseRow, count_open, list_cases
from careapp.services.greetings import Greeting, load_greeting
from careapp.services.promise_lists import PromiseRow, count_due, due_promises
from careapp.services.regulars import AnyRow, birthday_people, load_missed
from careapp.services.shop import load_shop
from careapp.services.sight import history_view
from careapp.services.voucher_papers import recipient_of

Row = TypeVar("Row")

MOST = 20
"""Rows of one column, unless more are asked for: the rest is counted."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody to be greeted or missed, and how to address them."""

    customer_id: int
    name: str
    address: str
    register: str
    visits: int
    last_visit_on: date | None
    birthday_on: date | None = None
    """The coming one."""
    greeting: Greeting | None = None
    """Of who celebrates today or tomorrow."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """The first rows, and how many there are."""

    rows: tuple[Row, ...]
    whole: int


@dataclass(frozen=True, slots=True)
class Today:
    """What waits today, the most urgent first in each column."""

    day: date
    promises: Column[PromiseRow]
    cases: Column[CaseRow]
    birthdays: Column[Known]
    missed: Column[Known]


def load_today(session: Session, today: date, most: int = MOST) -> Today:
    """Return what waits on a shop day, no more than *most* rows of each."""
    birthdays = _birthdays(session, today)
    missed = load_missed(session, today, most)
    return Today(
        today,
        Column(due_promises(session, today, most), count_due(session, today)),
        Column(list_cases(session, limit=most).rows, count_open(session)),
        _greeted(session, _column(session, birthdays[:most], len(birthdays), today), today),
        _column(session, missed.rows, missed.whole, today),
    )


def see_today(session: Session, today: date, by: Actor, most: int = MOST) -> Today:
    """Return what waits, without the habits of people where their history is covered."""
    whole = load_today(session, today, most)
    if history_view(session, by) is HistoryView.OPEN:
        return whole
    rows = tuple(
        replace(one, greeting=replace(one.greeting or Greeting(), usual_hour=None))
        for one in whole.birthdays.rows
    )
    return replace(whole, birthdays=replace(whole.birthdays, rows=rows))


def count_today(session: Session, today: date) -> int:
    """Return how many promises are due or overdue and how many birthdays are near."""
    return count_due(session, today) + len(_birthdays(session, today))


def _birthdays(session: Session, today: date) -> list[AnyRow]:
    """Return who celebrates today or tomorrow."""
    until = today + timedelta(days=1)
    return [row for day, row in birthday_people(session, today) if day <= until]


def _column(session: Session, people: Sequence[AnyRow], whole: int, today: date) -> Column[Known]:
    shop = load_shop(session)
    return Column(tuple(_known(row, shop, today) for row in people), whole)


def _greeted(session: Session, column: Column[Known], today: date) -> Column[Known]:
    rows = (
        replace(one, greeting=load_greeting(session, one.customer_id, one.birthday_on, today))
        for one in column.rows
        if one.birthday_on is not None
    )
    return Column(tuple(rows), column.whole)


def _known(row: Any, shop: Shop, today: date) -> Known:  # noqa: ANN401 - a row of `PEOPLE`
    recipient = recipient_of(row, shop)
    birthday = row.birthday_month and (row.birthday_month, row.birthday_day)
    return Known(
        row.id,
        row.name,
        recipient.address,
        recipient.register,
        row.visits,
        row.last_visit_on,
        coming_birthday(birthday, today) if birthday else None,
    )
