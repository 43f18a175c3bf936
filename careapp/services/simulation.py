"""The owner's "if it had been like this": a programme tried on the shop's own last 90 days.

Long work for the lane of long work. It reads in short pages, each in a transaction of its own,
so that neither a change nor the window waits for it, and it writes nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry
from careapp.model.sale import Sale, SaleLine
from careapp.model.shop import is_visible
from careapp.rules.loyalty.basket import Basket, Line
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.simulation import (
    SimulatedPerson,
    SimulatedSale,
    Simulation,
    named_goods,
    simulate,
)
from careapp.rules.loyalty.tiers import Measure, window_start
from careapp.rules.sales import SaleKind, read_items
from careapp.services.archive import Archive
from careapp.services.visits import IS_VISIT, RETURNED_CENTS, constant, is_reversed

PERIOD_DAYS = 90
_AT_ONCE = 500
_BEFORE_ALL = date(1970, 1, 1)
"""Where a window for life begins: no shop's sale is older."""
_A_DAY = timedelta(days=1)

_STANDS = ~is_reversed(Sale.id) & is_visible(Sale.import_id)
_IS_PURCHASE = Sale.kind == constant(SaleKind.PURCHASE)
_IS_RETURN = Sale.kind == constant(SaleKind.RETURN)

_FIRST_DAY = select(func.min(Sale.day))
_COUNT = select(func.count()).where(Sale.day.between(bindparam("first"), bindparam("last")))
_PAGE = (
    select(
        Sale.id,
        Sale.customer_id,
        Sale.total_cents,
        Sale.discount_cents,
        Sale.not_earning_cents,
        Sale.items,
        RETURNED_CENTS.label("returned_cents"),
        Customer.birthday_month,
        Customer.birthday_day,
    )
    .outerjoin(Customer, Customer.id == Sale.customer_id)
    .where(
        Sale.day == bindparam("day"),
        Sale.id > bindparam("after"),
        _IS_PURCHASE | (_IS_RETURN & Sale.original_id.is_(None)),
        _STANDS,
    )
    .order_by(Sale.id)
    .limit(bindparam("at_once"))
)
"""A return of a purchase is told with the purchase; one of an unknown purchase by itself."""
_LINES = (
    select(
        SaleLine.sale_id,
        SaleLine.description,
        SaleLine.product,
        SaleLine.category,
        SaleLine.quantity,
        SaleLine.amount_cents,
        SaleLine.earns,
    )
    .where(SaleLine.sale_id.in_(bindparam("ids", expanding=True)))
    .order_by(SaleLine.sale_id, SaleLine.position)
)
_LINES_THAT_NEVER_EARN = _LINES.where(~SaleLine.earns)

_OF_THESE = Sale.customer_id.in_(bindparam("ids", expanding=True))
_IN_WINDOW = (
    (Sale.happened_at >= bindparam("since_moment"))
    & (Sale.day >= bindparam("since"))
    & (Sale.day < bindparam("until"))
)
_BEFORE: Mapping[Measure, Select[*tuple[Any, ...]]] = {
    Measure.VISITS: select(Sale.customer_id, func.count(Sale.day.distinct()))
    .where(_OF_THESE, _IN_WINDOW, IS_VISIT)
    .group_by(Sale.customer_id),
    Measure.SPEND: select(Sale.customer_id, func.sum(Sale.paid_cents))
    .where(_OF_THESE, _IN_WINDOW, _IS_PURCHASE | _IS_RETURN, _STANDS)
    .group_by(Sale.customer_id),
    Measure.POINTS: select(PointsEntry.customer_id, func.sum(PointsEntry.points))
    .where(
        PointsEntry.customer_id.in_(bindparam("ids", expanding=True)),
        PointsEntry.happened_at >= bindparam("since_moment"),
        PointsEntry.happened_at < bindparam("until_moment"),
        PointsEntry.kind.in_((Movement.EARN, Movement.RETURN_EARNED)),
        PointsEntry.unit == bindparam("unit"),
    )
    .group_by(PointsEntry.customer_id),
}
"""What the tiers measure of the days before the period that are still in their window."""


def simulate_programme(
    archive: Archive,
    programme: Programme,
    report: Callable[[int, int], None],
    is_stopped: Callable[[], bool],
) -> Simulation | None:
    """Return what a programme would have come to in the last 90 shop days, today included.

    A younger shop is counted from its first sale on.

    Args:
        archive: an open archive; nothing in it is changed.
        programme: the programme to try, published or not.
        report: hears the sales done and their total after each page, on the calling thread.
        is_stopped: asked before each page; True ends the work.

    Returns:
        None when it was stopped.

    Raises:
        Unavailable: the archive does not answer.

    """
    today = clock.shop_day(clock.now())
    first_day, total = archive.read(_measure_period, today)
    reading = _Reading(archive, programme, first_day, today)

    def sales() -> Iterator[SimulatedSale]:
        done = 0
        for page in reading.pages():
            if is_stopped():
                raise _StoppedError
            yield from page
            done += len(page)
            report(done, total)

    try:
        simulation = simulate(programme, first_day, today, sales())
    except _StoppedError:
        return None
    report(total, total)
    return simulation


class _StoppedError(Exception):
    """The owner no longer wants to know."""


def _measure_period(session: Session, today: date) -> tuple[date, int]:
    """Return the first day of the period and about how many sales it has."""
    longest = today - timedelta(days=PERIOD_DAYS - 1)
    first_day = min(max(session.execute(_FIRST_DAY).scalar() or longest, longest), today)
    count = session.execute(_COUNT, {"first": first_day, "last": today}).scalar_one()
    return first_day, count


class _Reading:
    """The sales of the period in pages, and what is measured of the people on them."""

    def __init__(
        self, archive: Archive, programme: Programme, first_day: date, last_day: date
    ) -> None:
        self._archive = archive
        self._goods = named_goods(programme)
        self._lines = _LINES if self._goods else _LINES_THAT_NEVER_EARN
        self._is_named: dict[tuple[str, str, str], bool] = {}
        self._before = _BEFORE[programme.tiering.measure]
        since = window_start(programme.tiering, last_day) or _BEFORE_ALL
        self._window = {
            "unit": programme.unit,
            "since": since,
            "since_moment": clock.start_of(since),
            "until": first_day,
            "until_moment": clock.start_of(first_day),
        }
        self._first_day = first_day
        self._last_day = last_day
        self._measured_before: dict[int, int] = {}

    def pages(self) -> Iterator[list[SimulatedSale]]:
        day = self._first_day
        while day <= self._last_day:
            after: int | None = 0
            while after is not None:
                page, after = self._archive.read(self._page, day, after)
                yield page
            day += _A_DAY

    def _page(
        self, session: Session, day: date, after: int
    ) -> tuple[list[SimulatedSale], int | None]:
        """Return the next sales of a day, and the last of their ids when there may be more."""
        parameters = {"day": day, "after": after, "at_once": _AT_ONCE}
        rows = session.connection().execute(_PAGE, parameters).all()
        self._meet(session, {row[1] for row in rows if row[1] is not None})
        lines = self._load_lines(session, [row[0] for row in rows])
        page = [self._sale(day, lines[row[0]], *row) for row in rows]
        return page, rows[-1][0] if len(rows) == _AT_ONCE else None

    def _meet(self, session: Session, people: set[int]) -> None:
        """Look up what the tiers measure of people who were not on a page before."""
        new = sorted(people - self._measured_before.keys())
        if new:
            parameters = {"ids": new, **self._window}
            before = session.connection().execute(self._before, parameters).all()
            self._measured_before.update(dict.fromkeys(new, 0))
            self._measured_before.update({row[0]: row[1] for row in before})

    def _load_lines(self, session: Session, ids: list[int]) -> defaultdict[int, tuple[Line, ...]]:
        """Return the lines that matter, by their sale."""
        lines: defaultdict[int, tuple[Line, ...]] = defaultdict(tuple)
        if not ids:
            return lines
        rows = session.connection().execute(self._lines, {"ids": ids})
        for sale_id, name, product, category, quantity, cents, earns in rows:
            if not earns or self._matters(name, product, category):
                line = Line(name, product, category, _whole(quantity), cents, earns)
                lines[sale_id] += (line,)
        return lines

    def _matters(self, name: str, product: str = "", category: str = "") -> bool:
        goods = (name, product, category)
        if goods not in self._is_named:
            self._is_named[goods] = Line(*goods).is_any_of(self._goods)
        return self._is_named[goods]

    def _sale(  # noqa: PLR0913, PLR0917 - the columns of a row
        self,
        day: date,
        lines: tuple[Line, ...],
        _sale_id: int,
        customer_id: int | None,
        total_cents: int,
        discount_cents: int,
        not_earning_cents: int,
        items: str,
        returned_cents: int,
        birthday_month: int | None,
        birthday_day: int | None,
    ) -> SimulatedSale:
        """Return a sale; a typed one knows the names of what was taken."""
        if self._goods and not lines:
            lines = tuple(Line(name) for name in read_items(items) if self._matters(name))
        basket = Basket(total_cents, discount_cents, not_earning_cents, lines)
        if customer_id is None or total_cents < 0:
            return SimulatedSale(day, basket, None, returned_cents)
        has_birthday = birthday_month is not None and birthday_day is not None
        birthday = (birthday_month, birthday_day) if has_birthday else None
        measured = self._measured_before[customer_id]
        # Month and day come as two columns that are empty together.
        person = SimulatedPerson(customer_id, birthday, measured)  # type: ignore[arg-type]
        return SimulatedSale(day, basket, person, returned_cents)


@lru_cache(maxsize=1000)
def _whole(quantity: str) -> int:
    return int(Decimal(quantity))
