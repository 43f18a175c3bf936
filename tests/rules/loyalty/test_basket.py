"""What of a purchase earns: what is paid, less what never does and what the owner left out."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from careapp.rules.loyalty.basket import Basket, Line, Situation, earning_cents, without
from tests.rules.loyalty.strategies import baskets

DAY = date(2026, 3, 12)
GIFT_CARD = Line("Buono regalo", amount_cents=5000, earns=False)
WINE = Line("Barolo", product="BAR1", category="Vino", quantity=2, amount_cents=3000)
BREAD = Line("Pane", amount_cents=200)


@pytest.mark.parametrize(
    ("basket", "cents"),
    [
        (Basket(2800), 2800),
        (Basket(2800, discount_cents=500), 2300),
        (Basket(2800, discount_cents=3000), 0),
        (Basket(8000, not_earning_cents=5000), 3000),
        (Basket(8000, not_earning_cents=9000), 0),
        (Basket(8200, lines=(GIFT_CARD, WINE, BREAD)), 3200),
        (Basket(8000, not_earning_cents=5000, lines=(GIFT_CARD, WINE)), 3000),
        (Basket(8000, not_earning_cents=6000, lines=(GIFT_CARD, WINE)), 2000),
        (Basket(8000, 1000, 5000, (GIFT_CARD, WINE)), 2000),
    ],
)
def test_points_count_on_what_is_paid_less_what_never_earns(basket: Basket, cents: int) -> None:
    assert earning_cents(basket) == cents


def test_what_is_paid_is_the_total_less_the_discount() -> None:
    assert Basket(2800, 500).paid_cents == 2300


@pytest.mark.parametrize(
    ("names", "is_one"),
    [
        (("barolo",), True),
        (("bar1",), True),
        (("VINO",), True),
        (("pane", "vino"), True),
        (("pane",), False),
        (("bar",), False),
        ((), False),
    ],
)
def test_goods_are_known_by_code_category_or_name(names: tuple[str, ...], is_one: bool) -> None:
    assert WINE.is_any_of(names) == is_one


def test_an_unnamed_line_is_nothing_in_particular() -> None:
    assert not Line().is_any_of(("",))


def test_excluded_goods_leave_the_basket_with_their_amount() -> None:
    basket = Basket(8200, 100, 5000, (GIFT_CARD, WINE, BREAD))
    assert without(basket, ("vino",)) == Basket(5200, 100, 5000, (GIFT_CARD, BREAD))


def test_what_never_earns_is_not_taken_out_twice() -> None:
    basket = Basket(8000, lines=(GIFT_CARD, WINE))
    assert without(basket, ("buono regalo",)) == basket


def test_excluded_goods_and_a_tip_both_count_out() -> None:
    basket = without(Basket(3700, not_earning_cents=500, lines=(WINE, BREAD)), ("vino",))
    assert earning_cents(basket) == 200


def test_a_line_is_one_piece_that_earns() -> None:
    line = Line()
    assert (line.quantity, line.amount_cents, line.earns) == (1, 0, True)


def test_somebody_is_in_no_tier_and_has_no_stamp_of_today_until_told() -> None:
    assert Situation(DAY) == Situation(DAY, None, "", is_stamped=False)


@given(baskets())
def test_no_more_earns_than_is_paid(basket: Basket) -> None:
    assert 0 <= earning_cents(basket) <= basket.paid_cents


@given(baskets())
def test_to_exclude_never_earns_more(basket: Basket) -> None:
    assert earning_cents(without(basket, ("dolci", "vino"))) <= earning_cents(basket)


@given(baskets())
def test_to_exclude_what_is_not_there_changes_nothing(basket: Basket) -> None:
    assert without(basket, ("gioielli",)) == basket == without(basket, ())


@given(baskets())
def test_a_discount_of_everything_leaves_nothing_that_earns(basket: Basket) -> None:
    assert earning_cents(replace(basket, discount_cents=basket.total_cents)) == 0
