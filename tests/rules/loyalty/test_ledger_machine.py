"""Any order of movements on the ledgers of a few people, by Hypothesis."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from careapp.errors import Refused
from careapp.rules.loyalty import ledger
from careapp.rules.loyalty.expiry import Expiry, kept_until, last_day
from careapp.rules.loyalty.ledger import Draw, Lot, Movement
from careapp.rules.loyalty.programme import Programme, Shortfall
from careapp.rules.loyalty.returns import Sold, plan_return
from tests.rules.loyalty.strategies import expiries

SHARES = st.fractions(0, 1, max_denominator=10)
SHORTFALLS = st.sampled_from(Shortfall)


@dataclass
class Book:
    """One person's rows beside the lots and the debt, as a service keeps them."""

    rows: list[tuple[Movement, int]] = field(default_factory=list)
    lots: tuple[Lot, ...] = ()
    debt: int = 0

    def balance(self, today: date) -> int:
        """Return the points that count, less what is owed."""
        return ledger.available(self.lots, today) - self.debt

    def total(self, *kinds: Movement) -> int:
        """Return the sum of the rows of these kinds."""
        return sum(points for kind, points in self.rows if kind in kinds)


@dataclass
class Bought:
    """A purchase of the model shop, a point a cent, and what was moved for it so far."""

    book: Book
    lot: int
    earned: int
    spent: tuple[Draw, ...]
    returned: int = 0
    taken: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it came back yet."""
        return self.returned == 0


class LedgerMachine(RuleBasedStateMachine):
    """People buy, spend, bring back, merge; days pass and the owner publishes."""

    books = Bundle("books")
    bought = Bundle("bought")

    def __init__(self) -> None:
        super().__init__()
        self.today = date(2026, 3, 12)
        self.opened: dict[int, tuple[date, int]] = {}
        self.expired: dict[int, int] = {}
        self.people: list[Book] = []
        self.sales: list[Bought] = []
        self.programme = Programme(version=1)

    # The movements, as the service of postings makes them of the ledger's decisions.

    def _open(self, book: Book, kind: Movement, points: int) -> int:
        key = len(self.opened) + 1
        last = last_day(self.programme.expiry, self.today)
        self.opened[key] = (self.today, points)
        book.lots += (Lot(key, points, last, self.programme.version),)
        book.rows.append((kind, points))
        return key

    def _draw(self, book: Book, kind: Movement, draws: tuple[Draw, ...]) -> None:
        book.lots = ledger.after(book.lots, draws)
        book.rows += [(kind, -draw.points) for draw in draws]

    def _earn(self, book: Book, points: int, kind: Movement = Movement.EARN) -> int:
        lot = self._open(book, kind, points)
        settled = min(points, book.debt)
        self._draw(book, Movement.RETURN_EARNED, (Draw(lot, settled),))
        book.rows.append((Movement.RETURN_EARNED, settled))
        book.debt -= settled
        return lot

    def _spend(self, book: Book, points: int, promised_under: int | None) -> tuple[Draw, ...]:
        draws = ledger.spend(book.lots, points, self.today, promised_under)
        ends = {lot.key: lot.last_day for lot in book.lots}
        assert all(self.today <= (ends[draw.lot] or date.max) for draw in draws)
        assert sum(draw.points for draw in draws) == points
        self._draw(book, Movement.SPEND, draws)
        return draws

    def _put_back(self, book: Book, draws: tuple[Draw, ...]) -> None:
        """Into the lots they came from; what has expired meanwhile gets a new lot."""
        for draw in draws:
            (lot,) = (lot for lot in book.lots if lot.key == draw.lot)
            if lot.last_day is None or self.today <= lot.last_day:
                book.lots = ledger.after(book.lots, (Draw(lot.key, -draw.points),))
                book.rows.append((Movement.GIVE_BACK_SPENT, draw.points))
            else:
                self._open(book, Movement.GIVE_BACK_SPENT, draw.points)

    def _take(self, book: Book, points: int, own: int) -> None:
        shortfall = self.programme.shortfall
        taken = ledger.take_back(book.lots, points, own, shortfall, self.today)
        self._draw(book, Movement.RETURN_EARNED, taken.draws)
        book.rows.append((Movement.RETURN_EARNED, -taken.debt))
        book.debt += taken.debt
        assert taken.debt == 0 or shortfall is Shortfall.DEBT

    def _buy(self, book: Book, points: int, share: Fraction, promised_under: int | None) -> Bought:
        lot = self._earn(book, points)
        spent = int(max(0, book.balance(self.today)) * share)
        sale = Bought(book, lot, points, self._spend(book, spent, promised_under))
        self.sales.append(sale)
        return sale

    def _return(self, sale: Bought, value: int) -> None:
        spent = sum(draw.points for draw in sale.spent)
        gone = sale.taken + self.expired.get(sale.lot, 0)
        already = spent * sale.returned // sale.earned
        moved = (sale.returned, gone, sale.returned, already)
        sold = Sold(sale.earned, sale.earned, sale.earned, spent, *moved)
        plan = plan_return(sold, value)
        open_draws = _still_drawn(sale.spent, already)
        self._put_back(sale.book, ledger.put_back(open_draws, plan.points_given_back))
        self._take(sale.book, plan.points_taken, sale.lot)
        sale.returned += value
        sale.taken += plan.points_taken
        assert plan.is_whole == (sale.returned == sale.earned)

    # What happens in a shop.

    @initialize(target=books)
    def two_people(self) -> object:
        """There is somebody to merge with."""
        self.people = [Book(), Book()]
        return multiple(*self.people)

    @rule(target=bought, book=books, points=st.integers(1, 300), share=SHARES)
    def buy(self, book: Book, points: int, share: Fraction) -> Bought:
        """A purchase earns first, so that its own points may be spent on it."""
        return self._buy(book, points, share, None)

    @rule(target=bought, book=books, points=st.integers(1, 300), share=SHARES, back=st.integers(1))
    def buy_with_a_promise(self, book: Book, points: int, share: Fraction, back: int) -> Bought:
        """A reward of an earlier version takes the points of that version first."""
        version = back % self.programme.version + 1
        before = {lot.key: lot for lot in book.lots}
        sale = self._buy(book, points, share, version)
        now = {lot.key: lot for lot in book.lots}
        is_other_spent = any(now[draw.lot].version != version for draw in sale.spent)
        promised = [now[key] for key in now if now[key].version == version]
        assert not is_other_spent or ledger.available(promised, self.today) == 0
        assert before.keys() <= now.keys()
        return sale

    @rule(sale=bought, share=SHARES)
    def bring_a_part_back(self, sale: Bought, share: Fraction) -> None:
        """Never refused, whatever became of the points."""
        left = sale.earned - sale.returned
        if left:
            self._return(sale, max(1, int(left * share)))

    @rule(sale=consumes(bought))
    def undo(self, sale: Bought) -> None:
        """Every row of it gets its opposite, if nothing of it came back."""
        if sale.is_whole:
            self._put_back(sale.book, ledger.put_back(sale.spent, sale.earned + 10**6))
            expired = self.expired.get(sale.lot, 0)
            self._take(sale.book, sale.earned - expired, sale.lot)
            sale.returned, sale.taken = sale.earned, sale.earned - expired

    @rule(book=books, points=st.integers(1, 99), share=SHARES, cuts=st.sets(st.integers(1, 98)))
    def buy_and_bring_everything_back(
        self, book: Book, points: int, share: Fraction, cuts: set[int]
    ) -> None:
        """In parts or at once: the balance is what it was, unless a debt was forgiven by it."""
        if book.debt and self.programme.shortfall is Shortfall.FORGIVE:
            return
        before = book.balance(self.today)
        sale = self._buy(book, points, share, None)
        edges = [0, *sorted(cut for cut in cuts if cut < points), points]
        for low, high in pairwise(edges):
            self._return(sale, high - low)
        assert book.balance(self.today) == before

    @rule(book=books, points=st.integers(1, 100))
    def correct_upwards(self, book: Book, points: int) -> None:
        """A correction, or an opening balance, is a lot like any."""
        self._earn(book, points, Movement.ADJUST)

    @rule(book=books, more=st.integers(1, 100))
    def spend_too_much(self, book: Book, more: int) -> None:
        """More than there is: refused, and nothing moves."""
        have = ledger.available(book.lots, self.today)
        with pytest.raises(Refused):
            ledger.spend(book.lots, have + more, self.today)

    @rule(days=st.integers(1, 200))
    def days_pass(self, days: int) -> None:
        """Lots past their day are written off."""
        self.today += timedelta(days=days)
        for book in self.people:
            draws = ledger.expire(book.lots, self.today)
            for draw in draws:
                self.expired[draw.lot] = self.expired.get(draw.lot, 0) + draw.points
            self._draw(book, Movement.EXPIRE, draws)

    @rule(expiry=expiries(), shortfall=SHORTFALLS)
    def publish(self, expiry: Expiry, shortfall: Shortfall) -> None:
        """A new version: the last day of what is there only ever moves away."""
        self.programme = replace(
            self.programme,
            version=self.programme.version + 1,
            expiry=expiry,
            shortfall=shortfall,
        )
        for book in self.people:
            book.lots = tuple(map(self._kept_longer, book.lots))

    def _kept_longer(self, lot: Lot) -> Lot:
        if not lot.is_open(self.today):
            return lot
        earned_on, _points = self.opened[lot.key]
        longer = kept_until(lot.last_day, self.programme.expiry, earned_on)
        assert longer is None or (lot.last_day is not None and longer >= lot.last_day)
        return replace(lot, last_day=longer)

    @precondition(lambda self: all(book.rows for book in self.people))
    @rule()
    def merge(self) -> None:
        """Two cards were one person: every row moves, and the points add up."""
        kept, gone = self.people
        expected = kept.balance(self.today) + gone.balance(self.today)
        kept.rows, gone.rows = kept.rows + gone.rows, []
        kept.lots, gone.lots = kept.lots + gone.lots, ()
        kept.debt, gone.debt = kept.debt + gone.debt, 0
        for sale in self.sales:
            sale.book = kept
        assert kept.balance(self.today) == expected

    # What holds after whatever happened.

    @invariant()
    def the_balance_is_the_open_lots_less_the_debt(self) -> None:
        """Rows, lots and debt agree."""
        for book in self.people:
            left = sum(lot.left for lot in book.lots)
            assert sum(points for _kind, points in book.rows) == left - book.debt
            assert ledger.available(book.lots, self.today) == left
            assert book.debt >= 0

    @invariant()
    def no_lot_is_below_nothing_or_above_what_opened_it(self) -> None:
        """Whatever is drawn and put back."""
        for book in self.people:
            assert all(0 <= lot.left <= self.opened[lot.key][1] for lot in book.lots)

    @invariant()
    def no_more_is_spent_than_was_earned(self) -> None:
        """What was given back was not spent."""
        for book in self.people:
            spent = -book.total(Movement.SPEND, Movement.GIVE_BACK_SPENT)
            assert 0 <= spent <= book.total(Movement.EARN, Movement.ADJUST)

    @invariant()
    def every_coming_expiry_is_told(self) -> None:
        """What will expire, and nothing else, is on the card."""
        for book in self.people:
            told = sum(one.points for one in ledger.coming_expiries(book.lots, self.today))
            undated = sum(lot.left for lot in book.lots if lot.last_day is None)
            assert told + undated == ledger.available(book.lots, self.today)


def _still_drawn(spent: tuple[Draw, ...], given_back: int) -> tuple[Draw, ...]:
    """Return what is still drawn once some was given back, the last drawn first."""
    back = {draw.lot: draw.points for draw in ledger.put_back(spent, given_back)}
    return tuple(Draw(one.lot, one.points - back.get(one.lot, 0)) for one in spent)


TestLedger = LedgerMachine.TestCase
