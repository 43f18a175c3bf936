"""Visits: the shop days on which somebody bought something and did not bring all of it back.

A sale brings them up to date in its own transaction; `recount` counts them from the sales.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
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
from careapp.model.sale import Sale
from careapp.model.shop import is_visible
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import tier_for
from careapp.rules.sales import SaleKind
from careapp.rules.visits import window_start
from careapp.services import search_index

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

_IN_WINDOW = select(IN_WINDOW).where(Customer.id == bindparam("customer_id"))
_ON_DAY = (
    select(Sale.id)
    .where(
        Sale.customer_id == bindparam("customer_id"),
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
    since = window_start(today)
    return {"since": since, "since_moment": datetime.combine(since, time(), UTC) - _ZONES}


def visits_in_window(session: Session, customer_id: int, today: date) -> int:
    """Return the visits of the last 12 months, by which tiers are given."""
    parameters = {"customer_id": customer_id, **window_of(today)}
    return session.scalars(_IN_WINDOW, parameters).one()


def count_sale(
    session: Session, customer: Customer, sale: Sale, programme: Programme
) -> VisitChange:
    """Take a new purchase, already flushed, into the visits, the tier and the search order.

    A receipt of 0, as when only a reward is taken, is no sale and makes no visit.
    """
    before = customer.visits
    if sale.total_cents > 0 and _is_first_of_its_day(session, customer, sale):
        customer.visits += 1
        customer.first_visit_on = min(customer.first_visit_on or sale.day, sale.day)
        customer.last_visit_on = max(customer.last_visit_on or sale.day, sale.day)
    return _updated(session, customer, before, programme, sale.day)


def recount(session: Session, customer: Customer, programme: Programme, today: date) -> VisitChange:
    """Count the visits anew from the sales, after a return, a correction or an import."""
    before = customer.visits
    row = session.execute(_DAYS, {"customer_id": customer.id}).one()
    customer.visits, customer.first_visit_on, customer.last_visit_on = row
    return _updated(session, customer, before, programme, today)


def _is_first_of_its_day(session: Session, customer: Customer, sale: Sale) -> bool:
    if customer.last_visit_on is None or sale.day > customer.last_visit_on:
        return True
    parameters = {"customer_id": customer.id, "day": sale.day, "but": sale.id}
    return session.execute(_ON_DAY, parameters).first() is None


def _updated(
    session: Session, customer: Customer, before: int, programme: Programme, today: date
) -> VisitChange:
    """Raise the tier and move the person's place in the search."""
    had = tier_for(programme.tiers, 0, customer.tier)
    tier = tier_for(programme.tiers, customer.visits, customer.tier)
    if tier != had:  # as high as all visits ever would lift, those of a year may
        in_window = visits_in_window(session, customer.id, today)
        tier = tier_for(programme.tiers, in_window, customer.tier)
    customer.tier = tier.key
    session.flush()
    search_index.move_rank(session, customer.id)
    return VisitChange(before, customer.visits, had.key, tier.key if tier != had else None)
