"""The owner's "if it had been like this": a programme tried on the shop's own last 90 days.

Long work for the lane of long work. It reads in short pages, each in a transaction of its own,
so that neither a change nor the window waits for it, and it writes nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select
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
    asks_for_lines,
    simulate,
)
from careapp.rules.loyalty.tiers import Measure, window_start
from careapp.rules.sales import SaleKind, read_items
from careapp.services.archive import Archive
from careapp.services.visits import IS_VISIT, RETURNED_CENTS, constant, is_reversed

PERIOD_DAYS = 90
_AT_ONCE = 250
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
        Sale.day,
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
    """The sales of the period in pages, and the people whom it has met on them."""

    def __init__(
        self, archive: Archive, programme: Programme, first_day: date, last_day: date
    ) -> None:
        self._archive = archive
        self._asks_for_lines = asks_for_lines(programme)
        self._lines = _LINES if self._asks_for_lines else _LINES_THAT_NEVER_EARN
        self._before = _BEFORE[programme.tiering.measure]
        since = window_start(programme.tiering, last_day) or _BEFORE_ALL
        self._window = {
            "since": since,
            "since_moment": clock.start_of(since),
            "until": first_day,
            "until_moment": clock.start_of(first_day),
        }
        self._first_day = first_day
        self._last_day = last_day
        self._people: dict[int, SimulatedPerson] = {}

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
        rows = session.execute(_PAGE, parameters).all()
        self._meet(session, rows)
        lines = self._load_lines(session, [row.id for row in rows])
        page = [self._sale(row, lines[row.id]) for row in rows]
        return page, rows[-1].id if len(rows) == _AT_ONCE else None

    def _meet(self, session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> None:
        new = {row.customer_id: row for row in rows if row.customer_id not in self._people}
        new.pop(None, None)
        if not new:
            return
        rows = session.execute(self._before, {"ids": list(new), **self._window}).all()
        before = {row[0]: row[1] for row in rows}
        for customer_id, row in new.items():
            birthday = (row.birthday_month, row.birthday_day)
            known = None if None in birthday else birthday
            person = SimulatedPerson(customer_id, known, before.get(customer_id, 0))
            self._people[customer_id] = person

    def _load_lines(self, session: Session, ids: list[int]) -> defaultdict[int, tuple[Line, ...]]:
        lines: defaultdict[int, tuple[Line, ...]] = defaultdict(tuple)
        if ids:
            for sale_id, name, product, category, quantity, cents, earns in session.execute(
                self._lines, {"ids": ids}
            ):
                whole = int(Decimal(quantity))
                lines[sale_id] += (Line(name, product, category, whole, cents, earns),)
        return lines

    def _sale(self, row: Row[*tuple[Any, ...]], lines: tuple[Line, ...]) -> SimulatedSale:
        """Return a sale; a typed one knows the names of what was taken."""
        if self._asks_for_lines and not lines:
            lines = tuple(Line(name=item) for item in read_items(row.items))
        basket = Basket(row.total_cents, row.discount_cents, row.not_earning_cents, lines)
        is_return = row.total_cents < 0
        person = None if is_return else self._people.get(row.customer_id)
        return SimulatedSale(row.day, basket, person, row.returned_cents)
