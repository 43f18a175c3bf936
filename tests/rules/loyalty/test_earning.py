"""The base rules of earning, one by one, with the peers' numbers."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.basket import Basket, Line, Situation, earning_cents
from careapp.rules.loyalty.earning import (
    RULES,
    Band,
    EarnInBands,
    Earning,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
    Unit,
    base_points,
    bonus_points,
)
from tests.rules.loyalty.strategies import CENTS, baskets, earnings, in_bands, situations

THURSDAY = Situation(date(2026, 3, 12))
DOWN, NEAREST = Rounding.DOWN, Rounding.NEAREST
BANDS = EarnInBands((Band(5000, 1), Band(10_000, 2)))


def given_for(
    rule: Earning, cents: int, rounding: Rounding = DOWN, situation: Situation = THURSDAY
) -> int:
    return base_points(rule, Basket(cents), cents, situation, rounding)


@pytest.mark.parametrize(
    ("exact", "down", "nearest"),
    [("2.8", 2, 3), ("2.5", 2, 3), ("2.49", 2, 2), ("2", 2, 2), ("0", 0, 0), ("0.5", 0, 1)],
)
def test_a_part_of_a_point_is_rounded_as_the_owner_chose(
    exact: str, down: int, nearest: int
) -> None:
    assert (DOWN.apply(Fraction(exact)), NEAREST.apply(Fraction(exact))) == (down, nearest)


@pytest.mark.parametrize(
    ("rule", "cents", "points"),
    [
        (EarnPerEuro(), 1460, 14),
        (EarnPerEuro(), 99, 0),
        (EarnPerEuro(), 100, 1),
        (EarnPerEuro(), 0, 0),
        (EarnPerEuro(), -500, 0),
        (EarnPerEuro(1000), 2800, 2),
        (EarnPerEuro(1000), 999, 0),
        (EarnPerEuro(1000, 2), 3000, 6),
        (EarnPerEuro(1000, 2), 999, 0),
        (EarnPerEuro(100_000), 999_000, 9),
        (EarnPerEuro(minimum_cents=500), 499, 0),
        (EarnPerEuro(minimum_cents=500), 500, 5),
        (EarnPerEuro(points_each=0), 5000, 0),
        (EarnPerEuro(1), 1, 1),
        (BANDS, 3000, 0),
        (BANDS, 5000, 0),
        (BANDS, 7000, 20),
        (BANDS, 8000, 30),
        (BANDS, 10_000, 50),
        (BANDS, 12_075, 91),
        (BANDS, 15_000, 150),
        (EarnInBands(BANDS.bands, minimum_cents=7000), 6999, 0),
        (EarnInBands(BANDS.bands, minimum_cents=7000), 7000, 20),
        (EarnInBands((Band(0, 1, 1000),)), 2800, 2),
        (EarnInBands(), 6000, 70),
        (EarnPerVisit(), 1, 1),
        (EarnPerVisit(2), 5000, 2),
        (EarnPerVisit(), 0, 0),
        (EarnPerVisit(minimum_cents=500), 499, 0),
        (EarnPerVisit(minimum_cents=500), 500, 1),
    ],
)
def test_what_a_purchase_gives(rule: Earning, cents: int, points: int) -> None:
    assert given_for(rule, cents) == points


@pytest.mark.parametrize(
    ("rule", "cents", "points"),
    [
        (EarnPerEuro(1000), 2800, 3),
        (EarnPerEuro(1000), 2499, 2),
        (EarnPerEuro(1000, 5), 2500, 15),
        (BANDS, 12_075, 92),
        (EarnPerVisit(), 5000, 1),
    ],
)
def test_what_a_purchase_gives_to_the_nearest(rule: Earning, cents: int, points: int) -> None:
    assert given_for(rule, cents, NEAREST) == points


def test_a_second_receipt_of_the_day_gives_no_stamp() -> None:
    stamped = Situation(THURSDAY.day, is_stamped=True)
    assert given_for(EarnPerVisit(3), 5000, situation=stamped) == 0
    assert given_for(EarnPerEuro(), 5000, situation=stamped) == 50


COFFEES = (
    Line("Caffè", quantity=2),
    Line("Moka", category="caffè", quantity=3),
    Line("Caffè", quantity=9, earns=False),
    Line("Pane", quantity=7),
)


@pytest.mark.parametrize(
    ("rule", "rounding", "points"),
    [
        (EarnPerItem(("caffè",)), DOWN, 5),
        (EarnPerItem(("CAFFÈ", "pane")), DOWN, 12),
        (EarnPerItem(("caffè",), 35), DOWN, 175),
        (EarnPerItem(("caffè",), 10, 2), DOWN, 20),
        (EarnPerItem(("caffè",), 10, 2), NEAREST, 30),
        (EarnPerItem(("vino",)), DOWN, 0),
    ],
)
def test_named_goods_count_by_the_piece(rule: EarnPerItem, rounding: Rounding, points: int) -> None:
    assert base_points(rule, Basket(1000, lines=COFFEES), 1000, THURSDAY, rounding) == points


def test_a_returned_line_counts_against_and_never_below_nothing() -> None:
    back = Line("Caffè", quantity=-3)
    rule = EarnPerItem(("caffè",), 10)
    assert base_points(rule, Basket(500, lines=(*COFFEES, back)), 500, THURSDAY, DOWN) == 20
    assert base_points(rule, Basket(500, lines=(back,)), 500, THURSDAY, DOWN) == 0


def test_bonuses_add_up_each_above_its_own_minimum() -> None:
    bonuses = (EarnPerItem(("caffè",), 2), EarnPerItem(("pane",), 1, minimum_cents=1001))
    basket = Basket(1000, lines=COFFEES)
    assert bonus_points(bonuses, basket, 1000, THURSDAY, DOWN) == 10
    assert bonus_points(bonuses, basket, 1001, THURSDAY, DOWN) == 17
    assert bonus_points(bonuses, basket, 0, THURSDAY, DOWN) == 0
    assert bonus_points((EarnPerItem(("caffè",), 1, 2),), basket, 1000, THURSDAY, NEAREST) == 3


def test_every_rule_is_known_by_the_key_of_its_documents() -> None:
    known = {
        "per_euro": EarnPerEuro,
        "per_visit": EarnPerVisit,
        "per_item": EarnPerItem,
        "bands": EarnInBands,
    }
    assert known == RULES


def test_only_visits_collect_stamps() -> None:
    assert {rule for rule in RULES.values() if rule.unit is Unit.STAMP} == {EarnPerVisit}
    assert {rule.unit for rule in RULES.values()} == set(Unit)


def test_one_point_a_euro_comes_by_itself() -> None:
    assert EarnPerEuro() == EarnPerEuro(per_cents=100, points_each=1, minimum_cents=0)
    assert EarnInBands().bands == (Band(0, 1, 100), Band(5000, 2, 100))
    assert EarnPerVisit() == EarnPerVisit(1, 0)
    assert EarnPerItem(("x",)) == EarnPerItem(("x",), 1, 1, 0)


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (EarnPerEuro, {"points_each": -1}),
        (EarnPerEuro, {"per_cents": 0}),
        (EarnPerEuro, {"minimum_cents": -1}),
        (EarnInBands, {"bands": ()}),
        (EarnInBands, {"bands": (Band(-1, 1),)}),
        (EarnInBands, {"bands": (Band(100, 1), Band(0, 2))}),
        (EarnInBands, {"bands": (Band(100, 1), Band(100, 2))}),
        (EarnInBands, {"bands": (Band(0, -1),)}),
        (EarnInBands, {"bands": (Band(0, 1, 0),)}),
        (EarnInBands, {"bands": (Band(0, 1), Band(1, 1, 0))}),
        (EarnInBands, {"minimum_cents": -1}),
        (EarnPerVisit, {"stamps": 0}),
        (EarnPerVisit, {"minimum_cents": -1}),
        (EarnPerItem, {"names": ()}),
        (EarnPerItem, {"names": ("x",), "points_each": -1}),
        (EarnPerItem, {"names": ("x",), "per_quantity": 0}),
        (EarnPerItem, {"names": ("x",), "minimum_cents": -1}),
    ],
)
def test_a_rule_that_cannot_be_counted_is_refused(
    rule: type[EarnPerEuro], bad: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"^this rule of earning cannot be counted$"):
        rule(**bad)


@pytest.mark.parametrize(
    "bands", [(Band(0, 0),), (Band(0, 1, 1),), (Band(1, 1), Band(2, 1)), (Band(7, 3),)]
)
def test_bands_may_begin_anywhere_and_give_nothing(bands: tuple[Band, ...]) -> None:
    assert EarnInBands(bands).bands == bands


@given(earnings(), baskets(), situations(), st.sampled_from(Rounding))
def test_points_are_whole_and_never_taken_away(
    rule: Earning, basket: Basket, situation: Situation, rounding: Rounding
) -> None:
    cents = earning_cents(basket)
    points = base_points(rule, basket, cents, situation, rounding)
    assert isinstance(points, int)
    assert points >= 0
    assert points == 0 or cents >= max(1, rule.minimum_cents)


@given(st.one_of(in_bands(), st.builds(EarnPerEuro, st.integers(1, 5000))), CENTS, CENTS)
def test_paying_more_never_earns_less(rule: Earning, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert given_for(rule, low) <= given_for(rule, high)


@given(in_bands(), CENTS, st.sampled_from(Rounding))
def test_bands_add_up_cent_by_cent(rule: EarnInBands, cents: int, rounding: Rounding) -> None:
    exact = Fraction(0)
    for band in rule.bands:
        ends = [other.from_cents for other in rule.bands if other.from_cents > band.from_cents]
        inside = max(0, min([cents, *ends]) - band.from_cents)
        exact += Fraction(inside, band.per_cents) * band.points_each
    expected = rounding.apply(exact) if cents >= max(1, rule.minimum_cents) else 0
    assert given_for(rule, cents, rounding) == expected
