"""A return of the newest sale: everything that the sale moved, in the share that comes back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.basket import Basket
from careapp.rules.loyalty.earning import EarnPerVisit
from careapp.rules.loyalty.evaluate import History, Outcome, Sale, evaluate
from careapp.rules.loyalty.evaluate_return import Returned, evaluate_return
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.ledger import Draw, Lot
from careapp.rules.loyalty.programme import Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind, Taken
from careapp.rules.loyalty.tiers import Measure, Tiering
from tests.rules.loyalty.strategies import DAYS, baskets, open_lots, programmes

DAY = date(2026, 3, 12)
WEEK_LATER = DAY + timedelta(days=7)
TEN_OFF = Reward("ten", "10,00 € di sconto", 150, RewardKind.AMOUNT_OFF, 1000)
KINDNESS = Reward("kindness", "Un pensiero", 150)
PROGRAMME = Programme(rewards=(TEN_OFF, KINDNESS))
BEFORE = History(lots=(Lot(1, 200),), last_visit=date(2026, 3, 1), measured=4)


def sold(before: History, sale: Sale, programme: Programme = PROGRAMME) -> Outcome:
    return evaluate(programme, before, sale)


def returned(
    before: History, sale: Sale, value_cents: int, programme: Programme = PROGRAMME
) -> Returned:
    outcome = sold(before, sale, programme)
    return evaluate_return(programme, before, outcome, value_cents, WEEK_LATER)


def test_half_of_a_sale_takes_half_and_gives_half_back() -> None:
    half = returned(BEFORE, Sale(DAY, 7000, reward="kindness"), 3500)
    assert (half.plan.points_taken, half.plan.points_given_back) == (35, 75)
    assert half.balance == 200 + 70 - 150 - 35 + 75
    assert half.history.taken == {"kindness": Taken(1, 1)}


def test_the_whole_of_a_sale_leaves_everything_as_it_was() -> None:
    whole = returned(BEFORE, Sale(DAY, 7000, reward="ten"), 7000)
    assert whole.plan.refund_cents == 6000
    assert whole.balance == 200
    as_before = replace(BEFORE, tier="guest", taken={"ten": Taken()}, most_visits=1)
    assert whole.history == as_before


def test_others_who_took_the_reward_still_count() -> None:
    before = replace(BEFORE, taken={"ten": Taken(2, 9), "kindness": Taken(1, 1)})
    whole = returned(before, Sale(DAY, 7000, reward="ten"), 7000)
    assert whole.history.taken == before.taken


def test_more_than_the_sale_does_not_come_back() -> None:
    with pytest.raises(Refused):
        returned(BEFORE, Sale(DAY, 7000), 7001)


def test_points_return_into_the_lots_that_they_came_from() -> None:
    lots = (Lot(1, 100, date(2026, 6, 30)), Lot(2, 100))
    whole = returned(History(lots), Sale(DAY, 7000, reward="kindness"), 7000)
    assert whole.history.lots == lots


def test_points_of_an_ended_lot_return_into_a_new_one() -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 2), version=7)
    lots = (Lot(1, 100, DAY), Lot(2, 100))
    whole = returned(History(lots), Sale(DAY, 7000, reward="kindness"), 7000, programme)
    assert whole.history.lots == (Lot(2, 100), Lot(4, 100, date(2026, 5, 19), version=7))
    assert whole.balance == 200


def test_points_of_the_sale_that_have_ended_are_not_taken_out_of_others() -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.END_OF_MONTH))
    outcome = sold(BEFORE, Sale(DAY, 7000), programme)
    whole = evaluate_return(programme, BEFORE, outcome, 7000, date(2026, 4, 1))
    assert (whole.plan.points_taken, whole.taken.draws) == (0, ())
    assert whole.history.lots == (Lot(1, 200),)


def test_a_lot_still_counts_on_its_last_day() -> None:
    lots = (Lot(1, 200, WEEK_LATER),)
    whole = returned(History(lots), Sale(DAY, 7000, reward="kindness"), 7000)
    assert whole.history.lots == lots


def test_the_lot_of_the_sale_is_taken_first() -> None:
    part = returned(BEFORE, Sale(DAY, 7000), 3500)
    assert part.taken.draws == (Draw(2, 35),)
    assert part.history.lots == (Lot(1, 200), Lot(2, 35))


def test_points_earned_and_spent_at_once_come_back_with_their_own_last_day() -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 2))
    before = History((Lot(1, 50, date(2026, 4, 30)),))
    half = returned(before, Sale(DAY, 10_000, reward="kindness"), 5000, programme)
    assert half.history.lots == (Lot(2, 75 - 50, date(2026, 5, 12)),)


@pytest.mark.parametrize(
    ("shortfall", "debt", "forgiven"), [(Shortfall.DEBT, 70, 0), (Shortfall.FORGIVE, 0, 70)]
)
def test_points_that_are_gone_are_forgiven_or_owed(
    shortfall: Shortfall, debt: int, forgiven: int
) -> None:
    programme = replace(PROGRAMME, shortfall=shortfall)
    owing = History(debt=70)
    whole = returned(owing, Sale(DAY, 7000), 7000, programme)
    assert (whole.history.debt, whole.taken.forgiven, whole.balance) == (debt, forgiven, -debt)


@pytest.mark.parametrize(
    ("measure", "value_cents", "measured"),
    [
        (Measure.SPEND, 3500, 4 + 3500),
        (Measure.SPEND, 7000, 4),
        (Measure.POINTS, 3500, 4 + 35),
        (Measure.VISITS, 3500, 4 + 1),
        (Measure.VISITS, 7000, 4),
    ],
)
def test_what_tiers_count_goes_down_by_what_comes_back(
    measure: Measure, value_cents: int, measured: int
) -> None:
    programme = replace(PROGRAMME, tiering=Tiering(measure=measure))
    assert returned(BEFORE, Sale(DAY, 7000), value_cents, programme).history.measured == measured


def test_a_return_makes_nobody_fall() -> None:
    before = replace(BEFORE, measured=9, tier="guest")
    whole = returned(before, Sale(DAY, 7000), 7000)
    assert (whole.history.measured, whole.history.tier) == (9, "home")


def test_the_day_of_another_receipt_stays_a_visit() -> None:
    before = replace(BEFORE, last_visit=DAY)
    whole = returned(before, Sale(DAY, 7000), 7000)
    assert (whole.history.measured, whole.history.last_visit) == (4, DAY)


def test_a_stamp_taken_back_can_be_given_again() -> None:
    stamps = Programme(earning=EarnPerVisit())
    whole = returned(History(), Sale(DAY, 700), 700, stamps)
    assert (whole.balance, whole.history.last_stamp) == (0, None)
    part = returned(History(), Sale(DAY, 700), 699, stamps)
    assert (part.balance, part.history.last_stamp) == (1, DAY)


@settings(max_examples=50)
@given(programmes(), open_lots(), st.integers(0, 200), baskets(), DAYS, st.data())
def test_a_whole_return_at_once_restores_the_balance(
    programme: Programme,
    lots: tuple[Lot, ...],
    debt: int,
    basket: Basket,
    day: date,
    data: st.DataObject,
) -> None:
    assume(basket.total_cents > 0)
    amounts = (basket.discount_cents, basket.not_earning_cents)
    reward = data.draw(st.sampled_from(["", *(one.key for one in programme.rewards)]))
    sale = Sale(day, basket.total_cents, *amounts, basket.lines, reward)
    before = History(lots, debt)
    try:
        outcome = sold(before, sale, programme)
    except Refused:
        outcome = sold(before, replace(sale, reward=""), programme)
    whole = evaluate_return(programme, before, outcome, basket.total_cents, day)
    assert whole.balance == before.balance(day) + whole.taken.forgiven
    assert whole.history.measured == before.measured
    still_open = tuple(lot for lot in lots if lot.is_open(day))
    assert debt or whole.history.lots == still_open
