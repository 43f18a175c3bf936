"""The ledger's decisions one by one: which lot is spent, taken from, written off, put back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.ledger import (
    Draw,
    Expiring,
    Lot,
    Movement,
    Taken,
    after,
    available,
    coming_expiries,
    expire,
    put_back,
    spend,
    take_back,
)
from careapp.rules.loyalty.programme import Shortfall
from tests.rules.loyalty.strategies import DAYS, open_lots

TODAY = date(2026, 3, 12)
YESTERDAY = TODAY - timedelta(days=1)
SOON, LATER = date(2026, 3, 31), date(2026, 12, 31)


def test_the_last_day_counts() -> None:
    assert Lot(1, 5, TODAY).is_open(TODAY)
    assert not Lot(1, 5, YESTERDAY).is_open(TODAY)
    assert Lot(1, 1).is_open(TODAY)
    assert not Lot(1, 0).is_open(TODAY)
    assert Lot(1, 1) == Lot(1, 1, None, 0)


def test_only_open_lots_count() -> None:
    assert available((Lot(1, 5, YESTERDAY), Lot(2, 7, TODAY), Lot(3, 11)), TODAY) == 18
    assert available((), TODAY) == 0


def test_nearest_expiry_is_spent_first_and_undated_last() -> None:
    lots = (Lot(1, 10), Lot(2, 10, LATER), Lot(3, 10, SOON), Lot(4, 10, YESTERDAY))
    assert spend(lots, 25, TODAY) == (Draw(3, 10), Draw(2, 10), Draw(1, 5))


def test_of_equal_lots_the_older_is_spent_first() -> None:
    assert spend((Lot(2, 5), Lot(1, 5)), 7, TODAY) == (Draw(1, 5), Draw(2, 2))
    assert spend((Lot(2, 5, SOON), Lot(1, 5, SOON)), 7, TODAY) == (Draw(1, 5), Draw(2, 2))


def test_a_second_purchase_is_spent_across_two_lots() -> None:
    lots = (Lot(1, 575 - 500, SOON), Lot(2, 805, LATER))
    left = after(lots, spend(lots, 500, TODAY))
    assert [lot.left for lot in left] == [0, 380]
    assert available(left, LATER + timedelta(days=1)) == 0


def test_the_points_of_a_promise_are_spent_first() -> None:
    lots = (Lot(1, 10, SOON, 2), Lot(2, 10, LATER, 1), Lot(3, 10, None, 1))
    assert spend(lots, 25, TODAY, promised_under=1) == (Draw(2, 10), Draw(3, 10), Draw(1, 5))
    assert spend(lots, 25, TODAY, promised_under=2) == (Draw(1, 10), Draw(2, 10), Draw(3, 5))
    assert spend(lots, 25, TODAY) == (Draw(1, 10), Draw(2, 10), Draw(3, 5))


@pytest.mark.usefixtures("english")
def test_what_is_not_there_cannot_be_spent() -> None:
    with pytest.raises(Refused) as refused:
        spend((Lot(1, 3), Lot(2, 1), Lot(3, 9, YESTERDAY)), 5, TODAY)
    said = "The points are not enough: 4 of 5. Nothing was recorded."
    assert refused.value.text == said


def test_a_return_takes_from_its_own_lot_first() -> None:
    lots = (Lot(1, 10, SOON), Lot(2, 10, LATER))
    assert take_back(lots, 12, 2, Shortfall.FORGIVE, TODAY) == Taken((Draw(2, 10), Draw(1, 2)))
    assert take_back(lots, 12, None, Shortfall.DEBT, TODAY) == Taken((Draw(1, 10), Draw(2, 2)))


@pytest.mark.parametrize(
    ("shortfall", "taken"),
    [
        (Shortfall.FORGIVE, Taken((Draw(1, 3),), forgiven=7)),
        (Shortfall.DEBT, Taken((Draw(1, 3),), debt=7)),
    ],
)
def test_a_return_is_never_refused(shortfall: Shortfall, taken: Taken) -> None:
    assert take_back((Lot(1, 3),), 10, 1, shortfall, TODAY) == taken
    assert Taken(()) == Taken((), 0, 0)


def test_lots_past_their_day_are_written_off() -> None:
    lots = (Lot(1, 1, YESTERDAY), Lot(2, 4, TODAY), Lot(3, 0, YESTERDAY), Lot(4, 6))
    assert expire(lots, TODAY) == (Draw(1, 1),)


def test_every_coming_expiry_is_told_the_nearest_first() -> None:
    lots = (Lot(1, 5, LATER), Lot(2, 3, SOON), Lot(3, 2, LATER), Lot(4, 9, YESTERDAY), Lot(5, 7))
    told = (Expiring(SOON, 3), Expiring(LATER, 7))
    assert coming_expiries((*lots, Lot(6, 0, TODAY)), TODAY) == told
    assert coming_expiries((Lot(1, 1, TODAY),), TODAY) == (Expiring(TODAY, 1),)


def test_points_go_back_where_they_came_from_last_drawn_first() -> None:
    spent = (Draw(1, 75), Draw(2, 425))
    assert put_back(spent, 430) == (Draw(2, 425), Draw(1, 5))
    assert put_back(spent, 400) == (Draw(2, 400),)
    assert put_back(spent, 999) == (Draw(2, 425), Draw(1, 75))
    assert put_back(spent, 0) == ()


def test_two_draws_of_one_lot_add_up() -> None:
    lots = (Lot(1, 9), Lot(2, 3, SOON, 4))
    assert after(lots, (Draw(1, 4), Draw(1, 5))) == (Lot(1, 0), Lot(2, 3, SOON, 4))


def test_the_words_of_a_row_stay_what_they_are() -> None:
    assert [movement.value for movement in Movement] == [
        "earn",
        "opening",
        "spend",
        "expire",
        "return_earned",
        "give_back_spent",
        "adjust",
        "merge",
    ]


@given(open_lots(), st.integers(0, 900), DAYS, st.none() | st.integers(1, 3))
def test_spending_takes_just_so_much_from_what_counts(
    lots: tuple[Lot, ...], points: int, today: date, promised_under: int | None
) -> None:
    balance = available(lots, today)
    if points > balance:
        with pytest.raises(Refused):
            spend(lots, points, today, promised_under)
        return
    left = after(lots, spend(lots, points, today, promised_under))
    assert available(left, today) == balance - points
    assert all(lot.left >= 0 for lot in left)
    assert expire(left, today) == expire(lots, today)


@given(open_lots(), st.integers(1, 900), DAYS, st.integers(1, 3))
def test_no_other_point_is_spent_while_one_of_the_promise_is_left(
    lots: tuple[Lot, ...], points: int, today: date, version: int
) -> None:
    draws = spend(lots, min(points, available(lots, today)), today, version)
    versions = {lot.key: lot.version for lot in lots}
    promised = available((lot for lot in lots if lot.version == version), today)
    others = sum(draw.points for draw in draws if versions[draw.lot] != version)
    drawn = sum(draw.points for draw in draws)
    assert others == max(0, drawn - promised)


@given(open_lots(), st.integers(0, 900), DAYS, st.integers(0, 5), st.sampled_from(Shortfall))
def test_a_return_takes_what_is_there_and_says_the_rest(
    lots: tuple[Lot, ...], points: int, today: date, own: int, shortfall: Shortfall
) -> None:
    taken = take_back(lots, points, own, shortfall, today)
    drawn = sum(draw.points for draw in taken.draws)
    assert drawn == min(points, available(lots, today))
    assert drawn + taken.debt + taken.forgiven == points
    assert (taken.debt if shortfall is Shortfall.FORGIVE else taken.forgiven) == 0
    own_left = available((lot for lot in lots if lot.key == own), today)
    of_own = sum(draw.points for draw in taken.draws if draw.lot == own)
    assert of_own == min(points, own_left)


@given(open_lots(), DAYS)
def test_what_expires_and_what_counts_is_all_there_is(lots: tuple[Lot, ...], today: date) -> None:
    gone = sum(draw.points for draw in expire(lots, today))
    assert gone + available(lots, today) == sum(lot.left for lot in lots)
    coming = coming_expiries(lots, today)
    undated = available((lot for lot in lots if lot.last_day is None), today)
    assert sum(one.points for one in coming) + undated == available(lots, today)
    days = [one.last_day for one in coming]
    assert days == sorted(set(days))


@given(open_lots(), st.integers(0, 900), DAYS)
def test_what_is_put_back_makes_the_lots_as_they_were(
    lots: tuple[Lot, ...], points: int, today: date
) -> None:
    spent = spend(lots, min(points, available(lots, today)), today)
    back = put_back(spent, sum(draw.points for draw in spent))
    left = after(lots, spent)
    assert after(left, [Draw(draw.lot, -draw.points) for draw in back]) == lots
