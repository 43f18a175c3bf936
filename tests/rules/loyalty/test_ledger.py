"""The ledger's rules: lots, draws, expiry; then any order of movements, by Hypothesis."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from careapp.errors import Refused
from careapp.rules.loyalty.ledger import (
    Draw,
    Lot,
    Taken,
    after,
    available,
    expire,
    put_back,
    spend,
    take_back,
)
from careapp.rules.loyalty.programme import Shortfall
from careapp.rules.loyalty.returns import Sold, plan_return

TODAY = date(2026, 3, 12)
SOON, LATER = date(2026, 3, 31), date(2026, 12, 31)


def test_the_last_day_counts() -> None:
    assert Lot(1, 5, TODAY).is_open(TODAY)
    assert not Lot(1, 5, TODAY - timedelta(days=1)).is_open(TODAY)
    assert not Lot(1, 0).is_open(TODAY)


def test_nearest_expiry_is_spent_first_and_undated_last() -> None:
    lots = (Lot(1, 10), Lot(2, 10, LATER), Lot(3, 10, SOON), Lot(4, 10, TODAY - timedelta(1)))
    assert spend(lots, 25, TODAY) == (Draw(3, 10), Draw(2, 10), Draw(1, 5))


def test_of_equal_lots_the_older_is_spent_first() -> None:
    assert spend((Lot(2, 5), Lot(1, 5)), 7, TODAY) == (Draw(1, 5), Draw(2, 2))


def test_a_second_purchase_is_spent_across_two_lots() -> None:
    lots = (Lot(1, 575 - 500, SOON), Lot(2, 805, LATER))
    left = after(lots, spend(lots, 500, TODAY))
    assert [lot.left for lot in left] == [0, 380]
    assert available(left, LATER + timedelta(days=1)) == 0


def test_what_is_not_there_cannot_be_spent() -> None:
    with pytest.raises(Refused) as refused:
        spend((Lot(1, 4),), 5, TODAY)
    assert "4" in refused.value.text


def test_a_return_takes_from_its_own_lot_first() -> None:
    lots = (Lot(1, 10, SOON), Lot(2, 10, LATER))
    assert take_back(lots, 12, 2, Shortfall.FORGIVE, TODAY) == Taken((Draw(2, 10), Draw(1, 2)))


@pytest.mark.parametrize(
    ("shortfall", "taken"),
    [
        (Shortfall.FORGIVE, Taken((Draw(1, 3),), forgiven=7)),
        (Shortfall.DEBT, Taken((Draw(1, 3),), debt=7)),
    ],
)
def test_a_return_is_never_refused(shortfall: Shortfall, taken: Taken) -> None:
    assert take_back((Lot(1, 3),), 10, 1, shortfall, TODAY) == taken


def test_lots_past_their_day_are_written_off() -> None:
    lots = (Lot(1, 3, TODAY - timedelta(1)), Lot(2, 4, TODAY), Lot(3, 0, TODAY - timedelta(1)))
    assert expire(lots, TODAY) == (Draw(1, 3),)


def test_points_go_back_where_they_came_from_last_drawn_first() -> None:
    assert put_back((Draw(1, 75), Draw(2, 425)), 430) == (Draw(2, 425), Draw(1, 5))


def test_two_draws_of_one_lot_add_up() -> None:
    assert after((Lot(1, 9),), (Draw(1, 4), Draw(1, 5))) == (Lot(1, 0),)


@dataclass
class Bought:
    """A purchase of the model shop."""

    lot: int
    earned: int
    total: int
    spent: tuple[Draw, ...]
    returned: int = 0


@dataclass
class Book:
    """A ledger of rows beside its lots, both kept as the service keeps them."""

    rows: list[int] = field(default_factory=list)
    lots: tuple[Lot, ...] = ()
    debt: int = 0


class LedgerMachine(RuleBasedStateMachine):
    """Purchases, spending, returns and passing days in any order."""

    bought = Bundle("bought")

    def __init__(self) -> None:
        super().__init__()
        self.book = Book()
        self.today = TODAY
        self.keys = 0

    def _open(self, points: int, days: int | None) -> int:
        self.keys += 1
        last = None if days is None else self.today + timedelta(days=days)
        self.book.lots += (Lot(self.keys, points, last),)
        self.book.rows.append(points)
        return self.keys

    def _write(self, draws: tuple[Draw, ...]) -> None:
        self.book.rows += [-draw.points for draw in draws]
        self.book.lots = after(self.book.lots, draws)

    @rule(
        target=bought,
        total=st.integers(1, 300),
        days=st.none() | st.integers(0, 60),
        share=st.floats(0, 1),
    )
    def buy(self, total: int, days: int | None, share: float) -> Bought:
        """A purchase earns first, so that its own points may be spent on it."""
        lot = self._open(total, days)
        draws = spend(
            self.book.lots, int(available(self.book.lots, self.today) * share), self.today
        )
        self._write(draws)
        return Bought(lot, total, total, draws)

    @rule(target=bought, sale=consumes(bought), share=st.floats(0.01, 1))
    def give_back_a_part(self, sale: Bought, share: float) -> Bought:
        """A part comes back, or what is left of the purchase."""
        spent = sum(draw.points for draw in sale.spent)
        sold = Sold(sale.total, sale.total, sale.earned, spent, sale.returned)
        if not sold.returnable_cents:
            return sale
        value = max(1, int(sold.returnable_cents * share))
        plan = plan_return(sold, value)
        self._open(plan.points_given_back, None)
        taken = take_back(self.book.lots, plan.points_taken, sale.lot, Shortfall.DEBT, self.today)
        self._write(taken.draws)
        self.book.rows.append(-taken.debt)
        self.book.debt += taken.debt
        sale.returned += value
        return sale

    @rule(sale=bought)
    def spend_too_much(self, sale: Bought) -> None:
        """More than there is: refused, and nothing moves."""
        have = available(self.book.lots, self.today)
        with pytest.raises(Refused):
            spend(self.book.lots, have + sale.earned, self.today)

    @rule(days=st.integers(1, 40))
    def days_pass(self, days: int) -> None:
        """Lots past their day are written off."""
        self.today += timedelta(days=days)
        self._write(expire(self.book.lots, self.today))

    @invariant()
    def the_balance_is_the_open_lots(self) -> None:
        """Rows, lots and debt agree, and no lot is below zero."""
        assert sum(self.book.rows) == sum(lot.left for lot in self.book.lots) - self.book.debt
        assert all(lot.left >= 0 for lot in self.book.lots)


TestLedger = LedgerMachine.TestCase
