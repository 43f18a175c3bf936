"""One sale under a programme, worked out without an archive: the numbers of the design."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.basket import Basket, Line, Situation
from careapp.rules.loyalty.earning import (
    Band,
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Unit,
)
from careapp.rules.loyalty.evaluate import (
    History,
    Outcome,
    Plan,
    Sale,
    Wish,
    evaluate,
    plan_sale,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.ledger import Draw, Lot, available
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier, OfTiers, OnWeekdays
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import NEVER_TAKEN, NextReward, Reward, RewardKind, Taken, Use
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.rules.loyalty.versions import Offer
from tests.rules.loyalty.strategies import BIRTHDAYS, DAYS, TIER_KEYS, open_lots, programmes

TODAY = date(2026, 3, 12)
DAY = timedelta(days=1)
WORDS = Reward("words", "Un dolce", 5)
FIVE_OFF = Reward("five", "Sconto", 100, RewardKind.AMOUNT_OFF, 500)
GLASS = Reward("glass", "Calice", 3, RewardKind.FREE_ITEM, per=2)
PROGRAMME = Programme(version=7, rewards=(WORDS, FIVE_OFF, GLASS))
BRONZE, SILVER, GOLD = METALS = (
    Tier("bronze", 0),
    Tier("silver", 10_000_00),
    Tier("gold", 20_000_00),
)


def holding(points: int) -> History:
    return History(lots=(Lot(1, points),))


def sold(
    total: int, programme: Programme = PROGRAMME, history: History | None = None, reward: str = ""
) -> Outcome:
    return evaluate(programme, history or History(), Sale(TODAY, total, reward=reward))


def planned(wish: Wish | None, balance: int = 0, total: int = 28_00) -> Plan:
    """Return a sale of today as the counter plans it."""
    return plan_sale(PROGRAMME, Situation(TODAY), Basket(total), balance, wish)


def wish(reward: Reward, quantity: int = 1, taken: Taken = NEVER_TAKEN) -> Wish:
    return Wish(Offer(reward, 1, Unit.POINT), quantity, taken)


def test_28_euros_at_one_per_ten_are_2() -> None:
    assert sold(2800, Programme(earning=EarnPerEuro(1000))).balance == 2


@pytest.mark.parametrize(("total", "points"), [(7000, 20), (12_075, 91)])
def test_bands(total: int, points: int) -> None:
    bands = EarnInBands((Band(5000, 1), Band(10_000, 2)))
    assert sold(total, Programme(earning=bands)).plan.earned == points


def test_50_and_100_less_5_are_145() -> None:
    outcome = sold(100_00, history=holding(50), reward="words")
    assert (outcome.plan.earned, outcome.plan.spent, outcome.balance) == (100, 5, 145)
    assert outcome.draws == (Draw(1, 5),)


@pytest.mark.usefixtures("english")
def test_3_and_1_are_not_5_and_nothing_moves() -> None:
    with pytest.raises(Refused) as refused:
        sold(1_00, history=holding(3), reward="words")
    assert refused.value.text == "The points are not enough: 4 of 5. Nothing was recorded."
    assert sold(2_00, history=holding(3), reward="words").balance == 0


def test_five_glasses_at_two_for_three_points_are_9() -> None:
    outcome = evaluate(PROGRAMME, holding(50), Sale(TODAY, 0, reward="glass", quantity=5))
    assert (outcome.plan.spent, outcome.balance) == (9, 41)


def test_points_count_on_what_is_paid_after_the_reward() -> None:
    outcome = sold(14_60, history=holding(100), reward="five")
    assert outcome.plan == Plan(Basket(14_60, 5_00), 9, Use(FIVE_OFF, 1, 100, 500))
    assert (outcome.plan.paid_cents, outcome.plan.spent, outcome.balance) == (9_60, 100, 9)


def test_a_discount_of_the_till_comes_off_first() -> None:
    sale = Sale(TODAY, 14_60, discount_cents=10_00, reward="five")
    outcome = evaluate(PROGRAMME, holding(100), sale)
    assert (outcome.plan.paid_cents, outcome.plan.earned) == (0, 0)
    assert outcome.plan.use == Use(FIVE_OFF, 1, 100, 4_60)


def test_35_a_piece_less_150_of_200_leave_120() -> None:
    reward = Reward("r", "Un libro", 150)
    programme = Programme(earning=EarnPerItem(("libro",), 35), rewards=(reward,))
    books = (Line("libro", quantity=2, amount_cents=100_00),)
    sale = Sale(TODAY, 100_00, lines=books, reward="r")
    assert evaluate(programme, holding(200), sale).balance == 120


def test_575_and_805_with_two_rewards_of_500_leave_380_and_then_nothing() -> None:
    reward = Reward("r", "Un libro", 500)
    programme = Programme(
        rewards=(reward,), expiry=Expiry(ExpiryKind.MONTHS, 3), earning=EarnPerEuro()
    )
    first = evaluate(programme, History(), Sale(TODAY, 575_00, reward="r"))
    assert first.balance == 75
    then = TODAY + 30 * DAY
    second = evaluate(programme, first.history, Sale(then, 805_00, reward="r"))
    assert [draw.points for draw in second.draws] == [75, 425]
    assert second.balance == 380
    last = evaluate(programme, second.history, Sale(then + 92 * DAY, 0))
    assert last.balance == 0
    assert last.expired == (Draw(second.draws[1].lot, 380),)
    assert last.history.lots == ()


def test_8000_and_3000_are_silver_with_the_sale_under_way() -> None:
    programme = Programme(tiering=Tiering(METALS, Measure.SPEND))
    history = History(measured=8_000_00, tier="bronze")
    outcome = sold(3_000_00, programme, history)
    assert (outcome.tier, outcome.history.tier) == (SILVER, "silver")
    assert outcome.history.measured == 11_000_00
    assert sold(500_00, programme, replace(history, measured=4_000_00)).tier == BRONZE
    assert sold(3_000_00, programme, replace(history, measured=18_000_00)).tier == GOLD
    assert sold(1_00, programme, History(tier="gold")).tier == GOLD


@pytest.mark.parametrize(
    ("measure", "adds"), [(Measure.VISITS, 1), (Measure.SPEND, 23_00), (Measure.POINTS, 23)]
)
def test_a_sale_adds_its_visit_its_euros_or_its_points(measure: Measure, adds: int) -> None:
    programme = replace(PROGRAMME, tiering=Tiering((BRONZE,), measure))
    history = replace(holding(100), measured=40)
    outcome = sold(28_00, programme, history, "five")
    assert outcome.history.measured == 40 + adds


def test_the_new_lot_has_its_last_day_and_version_and_a_key_of_its_own() -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.END_OF_YEAR, 1))
    history = History(lots=(Lot(4, 5), Lot(9, 1)))
    lots = sold(28_00, programme, history).history.lots
    assert lots == (Lot(4, 5), Lot(9, 1), Lot(10, 28, date(2027, 12, 31), 7))
    assert sold(28_00).history.lots == (Lot(1, 28, None, 7),)
    assert sold(0).history.lots == ()


@pytest.mark.parametrize(("debt", "balance", "lots"), [(10, 18, 18), (28, 0, 0), (40, -12, 0)])
def test_a_debt_of_earlier_returns_is_paid_first(debt: int, balance: int, lots: int) -> None:
    outcome = sold(28_00, history=History(debt=debt))
    assert outcome.balance == balance
    assert outcome.history.debt == max(0, debt - 28)
    assert available(outcome.history.lots, TODAY) == lots


def test_a_debt_is_no_balance_to_spend() -> None:
    with pytest.raises(Refused):
        sold(1_00, history=replace(holding(6), debt=3), reward="words")
    assert sold(2_00, history=replace(holding(6), debt=3), reward="words").balance == 0
    assert replace(holding(6), debt=9).balance(TODAY) == -3


def test_points_past_their_day_are_no_balance_and_are_written_off() -> None:
    history = History(lots=(Lot(1, 50, TODAY - DAY), Lot(2, 3, TODAY)))
    assert history.balance(TODAY) == 3
    outcome = sold(1_00, history=history)
    assert (outcome.expired, outcome.balance) == ((Draw(1, 50),), 4)
    with pytest.raises(Refused):
        sold(1_00, history=history, reward="words")


@pytest.mark.parametrize(
    ("first", "before", "fired"), [((50, 100), 99, 100), ((1,), 0, 1), ((50, 100), 98, None)]
)
def test_a_visit_may_be_a_milestone(first: tuple[int, ...], before: int, fired: int | None) -> None:
    programme = replace(PROGRAMME, milestones=Milestones(first, 0))
    outcome = sold(5_00, programme, History(most_visits=before))
    assert (outcome.milestone, outcome.history.most_visits) == (fired, before + 1)


def test_several_receipts_of_a_day_are_one_visit() -> None:
    programme = replace(PROGRAMME, milestones=Milestones((2,), 0))
    first = sold(5_00, programme, History(most_visits=1, last_visit=TODAY - DAY))
    assert (first.milestone, first.history.last_visit) == (2, TODAY)
    second = sold(5_00, programme, first.history)
    assert second.milestone is None
    assert (second.history.most_visits, second.history.measured) == (2, 1)


def test_nothing_bought_is_no_visit() -> None:
    after = sold(0, history=History(last_visit=TODAY - DAY)).history
    assert (after.most_visits, after.last_visit) == (0, TODAY - DAY)
    assert sold(1).history.last_visit == TODAY


STAMPS = Programme(earning=EarnPerVisit(minimum_cents=500), rewards=(WORDS,))


def test_a_day_gives_one_stamp_also_after_a_receipt_that_was_too_small() -> None:
    small = sold(1_20, STAMPS)
    assert (small.plan.earned, small.history.last_stamp) == (0, None)
    dinner = sold(30_00, STAMPS, small.history)
    assert (dinner.plan.earned, dinner.history.last_stamp) == (1, TODAY)
    again = sold(30_00, STAMPS, dinner.history)
    assert (again.plan.earned, again.history.last_stamp) == (0, TODAY)
    tomorrow = evaluate(STAMPS, again.history, Sale(TODAY + DAY, 30_00))
    assert (tomorrow.plan.earned, tomorrow.history.last_stamp) == (1, TODAY + DAY)


def test_points_are_no_stamp() -> None:
    assert sold(30_00).history.last_stamp is None


def test_multipliers_know_the_day_the_birthday_and_the_tier() -> None:
    base = replace(PROGRAMME, tiering=Tiering(METALS, Measure.SPEND))
    for condition in (OnWeekdays((3,)), InBirthdayWeek(), OfTiers(("silver",))):
        programme = replace(base, multipliers=(Multiplier(condition, 200, 1),))
        silver = History(measured=10_000_00, birthday=(3, 10))
        assert sold(28_00, programme, silver).plan.earned == 56
        friday = Sale(date(2026, 6, 5), 28_00)
        bronze = History(measured=9_999_99, birthday=(3, 10))
        assert evaluate(programme, bronze, friday).plan.earned == 28


def test_a_tier_is_kept_below_its_threshold() -> None:
    """The tier once reached multiplies and stays; only a review takes it."""
    doubled = Multiplier(OfTiers(("silver",)), 200, 1)
    programme = replace(PROGRAMME, tiering=Tiering(METALS, Measure.SPEND), multipliers=(doubled,))
    outcome = sold(28_00, programme, History(measured=5_00, tier="silver"))
    assert (outcome.plan.earned, outcome.tier, outcome.history.tier) == (56, SILVER, "silver")


def test_what_never_earns_and_what_lines_say_reach_the_rule() -> None:
    programme = replace(PROGRAMME, excluded=("vino",))
    wine = Line("Vino", amount_cents=10_00)
    sale = Sale(TODAY, 28_00, not_earning_cents=5_00, lines=(wine,))
    assert evaluate(programme, History(), sale).plan.earned == 13


def test_how_often_a_reward_was_taken_is_remembered() -> None:
    limited = replace(GLASS, per_customer=3, stock=10)
    programme = replace(PROGRAMME, rewards=(limited, WORDS))
    history = replace(holding(90), taken={"glass": Taken(1, 7), "words": Taken(4, 4)})
    sale = Sale(TODAY, 0, reward="glass", quantity=2)
    after = evaluate(programme, history, sale).history
    assert after.taken == {"glass": Taken(3, 9), "words": Taken(4, 4)}
    assert sold(0, programme, holding(9), "glass").history.taken == {"glass": Taken(1, 1)}
    with pytest.raises(Refused):
        evaluate(programme, after, replace(sale, quantity=1))
    assert history.taken["glass"] == Taken(1, 7)


def test_the_next_reward_is_counted_in_purchases_like_this_one() -> None:
    assert sold(28_00).next_reward == NextReward(FIVE_OFF, 72, 3)
    taken = sold(28_00, history=holding(80), reward="words")
    assert taken.next_reward is None
    with_stamp = replace(STAMPS, rewards=(Reward("r", "Un libro", 4),))
    second_of_the_day = sold(30_00, with_stamp, sold(30_00, with_stamp).history)
    assert second_of_the_day.next_reward == NextReward(with_stamp.rewards[0], 3, 3)


@pytest.mark.usefixtures("english")
def test_a_reward_that_is_not_in_the_programme_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        sold(28_00, reward="moon")
    said = "This reward is no longer in the programme. Choose another one."
    assert refused.value.text == said


def test_points_of_another_unit_do_not_count_towards_a_reward() -> None:
    stamps = Wish(Offer(FIVE_OFF, 1, Unit.STAMP))
    with pytest.raises(Refused):
        planned(stamps, 99)
    assert planned(stamps, 100).spent == 100


def test_a_plan_for_the_counter_counts_its_own_points_towards_the_reward() -> None:
    plain = planned(None)
    assert plain == Plan(Basket(28_00), 28, None)
    assert (plain.spent, plain.paid_cents) == (0, 28_00)
    assert planned(wish(FIVE_OFF), 77) == Plan(Basket(28_00, 5_00), 23, Use(FIVE_OFF, 1, 100, 500))
    with pytest.raises(Refused):
        planned(wish(FIVE_OFF), 76)


def test_two_discounts_come_off_before_points_are_counted() -> None:
    twice = replace(FIVE_OFF, is_repeatable=True)
    assert planned(wish(twice, 2), 200) == Plan(Basket(28_00, 10_00), 18, Use(twice, 2, 200, 1000))


def test_no_more_is_planned_than_an_earlier_version_promised() -> None:
    """Three points of the earlier version begin one reward of five; a second is not promised."""
    several = replace(WORDS, is_repeatable=True)
    promised = Wish(Offer(several, 1, Unit.POINT, is_promised=True, held=3))
    assert planned(promised, 99).spent == 5
    with pytest.raises(Refused):
        planned(replace(promised, quantity=2), 99)


def test_a_plan_refuses_what_is_not_the_reward_s_day_or_limit() -> None:
    over = replace(WORDS, last_day=TODAY - DAY)
    once = replace(WORDS, per_customer=1)
    for refused in (wish(over), wish(once, taken=Taken(1, 1))):
        with pytest.raises(Refused):
            planned(refused, 99)
    several = replace(WORDS, is_repeatable=True)
    assert planned(wish(several, 3), 99, total=0).spent == 15


def test_what_is_not_said_of_a_person_or_a_sale() -> None:
    assert History() == History((), 0, 0, 0, None, None, None, {}, None)
    assert Sale(TODAY, 5) == Sale(TODAY, 5, 0, 0, (), "", 1)
    assert wish(WORDS) == Wish(Offer(WORDS, 1, Unit.POINT), 1, Taken(0, 0))


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Any person."""
    last_visit = draw(st.none() | DAYS)
    return History(
        lots=draw(open_lots()),
        debt=draw(st.just(0) | st.integers(1, 300)),
        measured=draw(st.integers(0, 50_000)),
        most_visits=draw(st.integers(0, 300)),
        tier=draw(st.sampled_from([None, *TIER_KEYS])),
        birthday=draw(st.none() | BIRTHDAYS),
        last_visit=last_visit,
        last_stamp=draw(st.sampled_from([None, last_visit])),
    )


@settings(max_examples=50)
@given(programmes(), histories(), DAYS, st.integers(0, 50_000), st.integers(1, 4), st.data())
def test_whatever_is_sold_the_books_agree(
    programme: Programme,
    history: History,
    day: date,
    total: int,
    quantity: int,
    data: st.DataObject,
) -> None:
    keys = ["", *(reward.key for reward in programme.rewards)]
    sale = Sale(day, total, reward=data.draw(st.sampled_from(keys)), quantity=quantity)
    try:
        outcome = evaluate(programme, history, sale)
    except Refused:
        assert sale.reward
        return
    plan, after = outcome.plan, outcome.history
    assert outcome.balance == history.balance(day) + plan.earned - plan.spent
    assert outcome.balance == available(after.lots, day) - after.debt
    assert sum(draw.points for draw in outcome.draws) == plan.spent
    assert all(lot.left > 0 and lot.is_open(day) for lot in after.lots)
    assert 0 <= plan.paid_cents <= total
    assert 0 <= after.debt <= history.debt
    assert after.measured >= history.measured
    assert after.most_visits - history.most_visits in {0, 1}
    keys_of_lots = [lot.key for lot in after.lots]
    assert len(keys_of_lots) == len(set(keys_of_lots))
    assert (after.last_stamp == day) == (
        history.last_stamp == day or (programme.unit is Unit.STAMP and plan.earned > 0)
    )
