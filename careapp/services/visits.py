"""Visits: the shop days on which somebody bought something and did not bring all of it back.

A sale brings them up to date in its own transaction; `recount` counts them from the sales.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    SQLColumnExpression,
    String,
    bindparam,
    exists,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import Session, aliased

from careapp.model.customer import Customer
from careapp.model.points import PointsEntry
from careapp.model.sale import Sale
from careapp.model.shop import is_visible
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering, tier_for, window_start
from careapp.rules.sales import SaleKind
from careapp.rules.visits import window_start as visits_window_start
from careapp.services import search_index
from careapp.services.operation import Operation

_FIRST_DAY = date(1970, 1, 1)
"""Where a window for life begins: no shop's sale is older."""
_A_DAY = timedelta(days=1)
_ZONES = timedelta(days=1)
"""A shop day begins within a day of its date in UTC, wherever the shop is."""

_Return = aliased(Sale)
_UndoneReturn = aliased(Sale)
_Reversal = aliased(Sale)


def constant(text: str) -> ColumnElement[str]:
    """Return a text of our own as part of the statement: parameters cost at each execution."""
    return literal_column(f"'{text}'", String)


def is_reversed(sale_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """Return the condition that an opposite row undid or corrected the sale."""
    return _has_reversal(_Reversal, sale_id)


def _has_reversal(row: type[Sale], sale_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    is_reversal = row.kind == constant(SaleKind.REVERSAL)
    return exists(select(1).where(row.original_id == sale_id, is_reversal))


RETURNED_CENTS: ColumnElement[int] = func.coalesce(
    select(-func.sum(_Return.total_cents))
    .where(
        _Return.original_id == Sale.id,
        _Return.kind == constant(SaleKind.RETURN),
        ~_has_reversal(_UndoneReturn, _Return.id),
    )
    .correlate(Sale)
    .scalar_subquery(),
    literal_column("0"),
)
"""The value, in cents, that came back of a sale."""

IS_VISIT = (
    (Sale.kind == constant(SaleKind.PURCHASE))
    & ~is_reversed(Sale.id)
    & (Sale.total_cents > RETURNED_CENTS)
    & is_visible(Sale.import_id)
)
"""The condition that a sale makes its day a visit."""

_DAYS = select(func.count(Sale.day.distinct()), func.min(Sale.day), func.max(Sale.day)).where(
    Sale.customer_id == bindparam("customer_id"), IS_VISIT
)
IN_WINDOW: ScalarSelect[int] = (
    select(func.count(Sale.day.distinct()))
    .where(
        Sale.customer_id == Customer.id,
        Sale.happened_at >= bindparam("since_moment"),
        Sale.day >= bindparam("since"),
        IS_VISIT,
    )
    .correlate(Customer)
    .scalar_subquery()
)
"""The visits of a customer in the last 12 months, with the parameters of `window_of`."""

_PAID: ScalarSelect[int] = (
    select(func.coalesce(func.sum(Sale.paid_cents), 0))
    .where(
        Sale.customer_id == Customer.id,
        Sale.happened_at >= bindparam("since_moment"),
        Sale.day >= bindparam("since"),
        is_visible(Sale.import_id),
    )
    .correlate(Customer)
    .scalar_subquery()
)
"""Returns and the opposite rows of what was undone are negative."""
_EARNED: ScalarSelect[int] = (
    select(func.coalesce(func.sum(PointsEntry.points), 0))
    .where(
        PointsEntry.customer_id == Customer.id,
        PointsEntry.happened_at >= bindparam("since_moment"),
        PointsEntry.kind.in_((Movement.EARN, Movement.RETURN_EARNED)),
        PointsEntry.unit == bindparam("unit"),
    )
    .correlate(Customer)
    .scalar_subquery()
)
MEASURED: Mapping[Measure, ScalarSelect[int]] = {
    Measure.VISITS: IN_WINDOW,
    Measure.SPEND: _PAID,
    Measure.POINTS: _EARNED,
}
"""What lifts a customer, by the tiers' measure, with the parameters of `tier_window`."""
_MEASURES: Mapping[Measure, Select[*tuple[Any, ...]]] = {
    measure: select(measured).where(Customer.id == bindparam("customer_id"))
    for measure, measured in MEASURED.items()
}
_ON_DAY = (
    select(Sale.id)
    .where(
        Sale.customer_id == bindparam("customer_id"),
        Sale.happened_at >= bindparam("since_moment"),
        Sale.happened_at < bindparam("until_moment"),
        Sale.day == bindparam("day"),
        Sale.id != bindparam("but"),
        IS_VISIT,
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class VisitChange:
    """The visits and the tier (its key) before; the visits and the tier, if another, after."""

    before: int
    after: int
    tier_before: str
    tier_reached: str | None


def window_of(today: date) -> dict[str, object]:
    """Return the parameters of `IN_WINDOW`; the moment lets the index skip what is older."""
    return _since(visits_window_start(today))


def _since(day: date) -> dict[str, object]:
    moment = datetime.combine(max(day, _FIRST_DAY), time(), UTC) - _ZONES
    return {"since": max(day, _FIRST_DAY), "since_moment": moment}


def measure(session: Session, customer_id: int, programme: Programme, today: date) -> int:
    """Return what lifts a person in the tiers' window: visits, cents paid or points earned.

    Spent points do not count against it; what was brought back does. Stamps are no points: what
    was earned counts in the unit of the programme.
    """
    parameters = {"customer_id": customer_id, **tier_window(programme, today)}
    statement = _MEASURES[programme.tiering.measure]
    measured: int = session.connection().scalar(statement, parameters)
    return measured


def tier_window(programme: Programme, today: date) -> dict[str, object]:
    """Return the parameters of `MEASURED`: what the tiers count, and since when."""
    since = window_start(programme.tiering, today) or date.min
    return {"unit": programme.unit, **_since(since)}


def count_sale(
    operation: Operation, customer: Customer, sale_id: int, total_cents: int, programme: Programme
) -> VisitChange:
    """Take a purchase, just recorded, into the visits, the tier and the search order.

    A receipt of 0, as when only a reward is taken, is no sale and makes no visit.
    """
    session, day, before = operation.session, operation.day, customer.visits
    if total_cents > 0 and _is_first_of_its_day(session, customer, sale_id, day):
        customer.visits += 1
        customer.first_visit_on = min(customer.first_visit_on or day, day)
        customer.last_visit_on = max(customer.last_visit_on or day, day)
    return _updated(session, customer, before, programme, day)


def recount(session: Session, customer: Customer, programme: Programme, today: date) -> VisitChange:
    """Count the visits anew from the sales, after a return, a correction or an import."""
    before = customer.visits
    row = session.execute(_DAYS, {"customer_id": customer.id}).one()
    customer.visits, customer.first_visit_on, customer.last_visit_on = row
    return _updated(session, customer, before, programme, today)


def _is_first_of_its_day(session: Session, customer: Customer, sale_id: int, day: date) -> bool:
    if customer.last_visit_on is None or day > customer.last_visit_on:
        return True
    midnight = datetime.combine(day, time(), UTC)
    parameters = {
        "customer_id": customer.id,
        "since_moment": midnight - _ZONES,
        "until_moment": midnight + _A_DAY + _ZONES,
        "day": day,
        "but": sale_id,
    }
    return session.connection().execute(_ON_DAY, parameters).first() is None


def _updated(
    session: Session, customer: Customer, before: int, programme: Programme, today: date
) -> VisitChange:
    """Raise the tier and move the person's place in the search."""
    tiering = programme.tiering
    had = tier_for(tiering.tiers, 0, customer.tier)
    tier = had if _is_top(tiering, had) else _reached(session, customer, programme, today)
    if tier != had:
        customer.tier_since, customer.fell_on = today, None
    customer.tier = tier.key
    session.flush()
    search_index.move_rank(session, customer.id)
    return VisitChange(before, customer.visits, had.key, tier.key if tier != had else None)


def _is_top(tiering: Tiering, tier: Tier) -> bool:
    return tier == tiering.tiers[-1]


def _reached(session: Session, customer: Customer, programme: Programme, today: date) -> Tier:
    """Return the tier of a person with the sale under way, which is flushed already."""
    tiering = programme.tiering
    if tiering.measure is Measure.VISITS:
        highest = tier_for(tiering.tiers, customer.visits, customer.tier)
        if highest.key == customer.tier:  # all visits ever lift no higher: nor do a year's
            return highest
    measured = measure(session, customer.id, programme, today)
    return tier_for(tiering.tiers, measured, customer.tier)
