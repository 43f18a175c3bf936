"""The simulation in worked numbers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careapp.rules.loyalty.basket import Basket, Line
from careapp.rules.loyalty.earning import EarnInBands, EarnPerEuro, EarnPerItem, EarnPerVisit, Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier, OfTiers, OnWeekdays
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.simulation import (
    SimulatedPerson,
    SimulatedSale,
    Simulation,
    assumption,
    named_goods,
    simulate,
)
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering

LAST = date(2026, 3, 12)
FIRST = LAST - timedelta(days=89)
MARTA, LUCA = SimulatedPerson(1), SimulatedPerson(2)
DESSERT = Reward("dessert", "Dolce della casa", 100, RewardKind.FREE_ITEM, 350)
PAIR = replace(DESSERT, per=2)
TEN_OFF = Reward("ten", "Sconto di 10,00 €", 250, RewardKind.AMOUNT_OFF, 1000)
TIERS = (Tier("guest", 0), Tier("home", 3), Tier("family", 6))


def sale(
    cents: int = 1000,
    person: SimulatedPerson | None = MARTA,
    day: int = 0,
    returned: int = 0,
) -> SimulatedSale:
    """Return a sale some days after the beginning of the period."""
    return SimulatedSale(FIRST + timedelta(days=day), Basket(cents), person, returned)


def run(programme: Programme, *sales: SimulatedSale) -> Simulation:
    return simulate(programme, FIRST, LAST, sales)


def test_a_shop_is_told_what_its_programme_would_have_cost() -> None:
    """Ten visits of 50,00 € are 500 points: five desserts of 3,50 €, one every second visit."""
    result = run(Programme(rewards=(DESSERT,)), *(sale(5000, day=day) for day in range(10)))
    assert (result.days, result.sales, result.people, result.visits) == (90, 10, 1, 10)
    assert (result.points, result.rewards, result.visits_per_reward) == (500, 5, 2)
    assert (result.takings_cents, result.cost_cents) == (50_000, 1750)
    assert result.cost_share == pytest.approx(0.035)
    assert result.unit is Unit.POINT


def test_nothing_sold_costs_nothing() -> None:
    result = run(Programme(rewards=(DESSERT,)))
    assert (result.sales, result.points, result.rewards, result.cost_cents) == (0, 0, 0, 0)
    assert result.visits_per_reward is None
    assert result.cost_share == 0
    assert [outlook.monthly_rewards for outlook in result.tiers] == [0, 0, 0]


@pytest.mark.parametrize(("visits", "every"), [(1, 1), (3, 3), (5, 3), (4, 2)])
def test_visits_per_reward_are_rounded_to_the_nearest(visits: int, every: int) -> None:
    """One or two rewards: 5 visits for 2 are a reward every 2.5, told as 3."""
    rewards = 1 if visits in {1, 3} else 2
    sales = [sale(10_000 * rewards, day=0), *(sale(1, day=day) for day in range(1, visits))]
    assert run(Programme(rewards=(DESSERT,)), *sales).visits_per_reward == every


def test_a_purchase_of_one_cent_is_a_purchase() -> None:
    assert run(Programme(), sale(1), sale(0)).sales == 1


def test_several_rewards_of_one_visit_are_told_as_one_a_visit() -> None:
    assert run(Programme(rewards=(DESSERT,)), sale(50_000)).visits_per_reward == 1


def test_who_nobody_knows_counts_for_the_takings_only() -> None:
    result = run(Programme(rewards=(DESSERT,)), sale(20_000, None), sale(10_000))
    assert (result.sales, result.takings_cents) == (2, 30_000)
    assert (result.people, result.points, result.rewards) == (1, 100, 1)


def test_a_return_without_its_purchase_lowers_the_takings_only() -> None:
    result = run(Programme(rewards=(DESSERT,)), sale(10_000), sale(-4000, None))
    assert (result.sales, result.takings_cents, result.points) == (1, 6000, 100)


def test_what_was_brought_back_counts_as_never_bought() -> None:
    """Half of 100,00 € comes back: 50 points, and no reward for 100."""
    result = run(
        Programme(rewards=(DESSERT,)), sale(10_000, returned=5000), sale(700, None, 0, 700)
    )
    assert (result.sales, result.takings_cents, result.points) == (1, 5000, 50)
    assert result.rewards == 0


def test_a_purchase_that_came_back_whole_makes_nobody_a_visitor() -> None:
    programme = Programme(earning=EarnPerVisit(), birthday=BirthdayGift("Una fetta", 300))
    ada = SimulatedPerson(1, (FIRST.month, FIRST.day))
    result = run(programme, sale(5000, ada, returned=5000))
    assert (result.sales, result.people, result.visits, result.points) == (0, 0, 0, 0)
    assert result.birthday_gifts == 0


def test_more_than_all_cannot_come_back() -> None:
    assert run(Programme(), sale(1000, returned=1200)).takings_cents == 0


def test_a_return_gives_the_money_that_was_paid() -> None:
    """100,00 € less 20,00 € of a voucher, half comes back: 40,00 € are left."""
    result = run(Programme(), SimulatedSale(FIRST, Basket(10_000, 2000), MARTA, 5000))
    assert (result.takings_cents, result.points) == (4000, 40)


def test_the_owners_first_reward_that_is_reached_is_taken() -> None:
    """250 points at once: ten euros off when it is first, two desserts when they are."""
    purchase = sale(25_000)
    assert run(Programme(rewards=(TEN_OFF, DESSERT)), purchase).cost_cents == 1000
    assert run(Programme(rewards=(DESSERT, TEN_OFF)), purchase).cost_cents == 2 * 350
    assert run(Programme(rewards=(TEN_OFF, DESSERT)), sale(36_000)).cost_cents == 1350


def test_a_percentage_costs_what_it_takes_off_the_purchase_that_reached_it() -> None:
    """10 % off 250,00 €, once, at most 20,00 €; the points left reach it next time."""
    percent = Reward("p", "Sconto", 100, RewardKind.PERCENT_OFF, percent=10)
    assert run(Programme(rewards=(percent,)), sale(25_000)).cost_cents == 2500
    capped = Programme(rewards=(replace(percent, cap_cents=2000),))
    result = run(capped, sale(25_000), sale(5000, day=1))
    assert (result.rewards, result.cost_cents) == (2, 2500)


def test_words_cost_nothing() -> None:
    result = run(Programme(rewards=(Reward("w", "Un saluto", 100),)), sale(10_000))
    assert (result.rewards, result.cost_cents) == (1, 0)


def test_pieces_are_counted_at_what_they_cost() -> None:
    """Two pieces of 3,50 € for 100 points."""
    result = run(Programme(rewards=(PAIR,)), sale(25_000))
    assert (result.rewards, result.cost_cents) == (2, 4 * 350)


def test_an_amount_that_is_taken_once_at_a_time_is_one_piece() -> None:
    result = run(Programme(rewards=(replace(TEN_OFF, per=3),)), sale(25_000))
    assert (result.rewards, result.cost_cents) == (1, 1000)


def test_a_reward_is_taken_on_its_days_from_its_minimum_on() -> None:
    begins = replace(DESSERT, first_day=FIRST + timedelta(days=2))
    assert run(Programme(rewards=(begins,)), sale(10_000, day=1)).rewards == 0
    assert run(Programme(rewards=(begins,)), sale(10_000, day=2)).rewards == 1
    dear = replace(DESSERT, minimum_cents=5000)
    assert run(Programme(rewards=(dear,)), sale(4999), *[sale(4999, day=1)] * 2).rewards == 0
    assert run(Programme(rewards=(dear,)), sale(6000), sale(5000, day=1)).rewards == 1


def test_no_person_takes_more_than_one_may() -> None:
    once = Programme(rewards=(replace(DESSERT, per_customer=3),))
    assert run(once, sale(20_000), sale(20_000, day=1), sale(50_000, LUCA, 2)).rewards == 6


def test_nobody_takes_what_has_run_out() -> None:
    few = Programme(rewards=(replace(DESSERT, stock=5),))
    assert run(few, sale(30_000), sale(30_000, LUCA, 1), sale(30_000, day=2)).rewards == 5


@pytest.mark.parametrize(
    ("pair", "rewards"), [(replace(PAIR, per_customer=3), 2), (replace(PAIR, stock=3), 1)]
)
def test_a_limit_in_pieces_that_are_taken_by_two(pair: Reward, rewards: int) -> None:
    """Three pieces are one pair: for each of the two people, or for both together."""
    sales = [sale(90_000), sale(90_000, LUCA), sale(90_000)]
    assert run(Programme(rewards=(pair,)), *sales).rewards == rewards


def test_stamps_are_given_once_a_shop_day() -> None:
    card = Programme(
        earning=EarnPerVisit(minimum_cents=500), rewards=(Reward("coffee", "Caffè", 2),)
    )
    sales = [sale(300), sale(500), sale(900), sale(500, day=1), sale(500, LUCA, 1)]
    result = run(card, *sales)
    assert (result.points, result.rewards, result.unit) == (3, 1, Unit.STAMP)
    assert (result.visits, result.sales) == (3, 5)


def test_a_stamp_is_not_used_up_by_what_came_back() -> None:
    card = Programme(earning=EarnPerVisit())
    assert run(card, sale(500, returned=500), sale(500)).points == 1


def test_points_past_their_last_day_reach_nothing() -> None:
    """A month: 60 points of the first day are gone 32 days later, those of the 20th are not."""
    month = Programme(rewards=(DESSERT,), expiry=Expiry(ExpiryKind.MONTHS, 1))
    assert run(month, sale(6000), sale(6000, day=32)).rewards == 0
    assert run(month, sale(3000), sale(3000), sale(6000, day=32)).rewards == 0
    assert run(month, sale(6000, day=20), sale(6000, day=32)).rewards == 1
    assert run(Programme(rewards=(DESSERT,)), sale(6000), sale(6000, day=32)).rewards == 1


def test_points_of_the_day_on_which_others_end_have_their_own_last_day() -> None:
    """Those of 13 December end on 13 January; of that day are 60, good until 13 February."""
    month = Programme(rewards=(DESSERT,), expiry=Expiry(ExpiryKind.MONTHS, 1))
    assert run(month, sale(1000), sale(6000, LUCA, 31), sale(6000, LUCA, 32)).rewards == 1


def test_what_ends_together_is_counted_together() -> None:
    """50 of day 0 and twice 30 of day 20: the dessert of day 25 leaves 10 of day 20."""
    month = Programme(rewards=(DESSERT,), expiry=Expiry(ExpiryKind.MONTHS, 1))
    sales = [sale(5000), sale(3000, day=20), sale(1900, day=20), sale(1100, day=25)]
    assert run(month, *sales, sale(9000, day=40)).rewards == 2
    assert run(month, *sales, sale(8900, day=40)).rewards == 1


def test_a_reward_is_paid_out_of_the_points_of_several_days() -> None:
    """60 of each of two days, and 1 when the dessert begins: it leaves 21, and 79 are the next."""
    begins = replace(DESSERT, first_day=FIRST + timedelta(days=2))
    month = Programme(rewards=(begins,), expiry=Expiry(ExpiryKind.MONTHS, 1))
    sales = [sale(6000), sale(6000, day=1), sale(100, day=2)]
    assert run(month, *sales, sale(7900, day=3)).rewards == 2
    assert run(month, *sales, sale(7800, day=3)).rewards == 1


def test_the_nearest_expiry_is_spent_first() -> None:
    """100 of day 0 and 60 of day 20; what is left after the dessert are those of day 20."""
    month = Programme(rewards=(DESSERT,), expiry=Expiry(ExpiryKind.MONTHS, 1))
    sales = [sale(8000), sale(8000, day=20), sale(4000, day=40)]
    assert run(month, *sales).rewards == 2


def test_multipliers_bonuses_and_exclusions_count() -> None:
    lines = (
        Line("Gelato", category="dolci", amount_cents=600),
        Line("Sigarette", category="tabacchi", amount_cents=1000),
    )
    programme = Programme(
        earning=EarnPerEuro(),
        multipliers=(Multiplier(OnWeekdays((FIRST.weekday(),)), 200, 1),),
        bonuses=(EarnPerItem(("dolci",), 5),),
        excluded=("tabacchi",),
    )
    purchase = SimulatedSale(FIRST, Basket(2000, 0, 400, lines), MARTA)
    assert run(programme, purchase).points == (20 - 10 - 4) * 2 + 5
    assert run(programme, replace(purchase, day=FIRST + timedelta(days=1))).points == 6 + 5


def test_a_birthday_week_multiplies() -> None:
    programme = Programme(multipliers=(Multiplier(InBirthdayWeek(), 300, 1),))
    ada = SimulatedPerson(1, (FIRST.month, FIRST.day))
    assert run(programme, sale(1000, ada, 6), sale(1000, ada, 7)).points == 30 + 10


def test_a_birthday_gift_costs_what_it_is_worth_to_who_comes_in_its_days() -> None:
    programme = Programme(birthday=BirthdayGift(amount_cents=500, valid_days=7))
    ada = SimulatedPerson(1, (FIRST.month, FIRST.day))
    late = SimulatedPerson(2, (FIRST.month, FIRST.day))
    born_before = FIRST - timedelta(days=3)
    before = SimulatedPerson(3, (born_before.month, born_before.day))
    sales = [sale(1000, ada), sale(1000, before), sale(1000, ada, 6), sale(1000, late, 7), sale()]
    result = run(programme, *sales)
    assert (result.birthday_gifts, result.cost_cents, result.rewards) == (2, 1000, 0)


def test_a_period_of_more_than_a_year_has_two_birthdays() -> None:
    programme = Programme(birthday=BirthdayGift("Una fetta di torta"))
    ada = SimulatedPerson(1, (FIRST.month, FIRST.day))
    assert run(programme, sale(1000, ada), sale(1000, ada, 365)).birthday_gifts == 2


def test_tiers_begin_at_what_was_before_and_climb() -> None:
    programme = Programme(rewards=(DESSERT,), tiering=Tiering(TIERS))
    regular = SimulatedPerson(3, measured_before=5)
    sales = [
        *(sale(5000, regular, day) for day in range(6)),
        *(sale(5000, MARTA, day) for day in range(6, 9)),
        *(sale(5000, LUCA, day) for day in range(9, 14)),
        sale(5000, SimulatedPerson(4), 9),
    ]
    result = run(programme, *sales)
    told = [(one.tier.key, one.people, one.rewards) for one in result.tiers]
    assert told == [("guest", 1, 0), ("home", 2, 3), ("family", 1, 3)]
    assert [one.monthly_rewards for one in result.tiers] == pytest.approx([0, 1 / 2, 1])


def test_two_receipts_of_a_day_are_one_visit_towards_a_tier() -> None:
    result = run(Programme(tiering=Tiering(TIERS)), *[sale()] * 5)
    assert [one.people for one in result.tiers] == [1, 0, 0]


def test_a_tier_multiplies_from_the_purchase_after_the_one_that_reached_it() -> None:
    programme = Programme(
        tiering=Tiering(TIERS), multipliers=(Multiplier(OfTiers(("home",)), 200, 1),)
    )
    assert run(programme, *(sale(1000, day=day) for day in range(4))).points == 30 + 20


@pytest.mark.parametrize(
    ("measure", "reached"), [(Measure.SPEND, "home"), (Measure.POINTS, "guest")]
)
def test_spend_and_points_lift_less_what_came_back(measure: Measure, reached: str) -> None:
    """20,00 € and 15,00 € less 5,00 € that came back: 3,000 cents, 30 points."""
    tiers = (Tier("guest", 0), Tier("home", 3000), Tier("family", 3001))
    programme = Programme(tiering=Tiering(tiers, measure))
    result = run(programme, sale(2000), sale(1500, returned=500))
    assert [one.tier.key for one in result.tiers if one.people] == [reached]


def test_points_lift_as_many_as_are_given() -> None:
    tiers = (Tier("guest", 0), Tier("home", 35), Tier("family", 36))
    programme = Programme(tiering=Tiering(tiers, Measure.POINTS))
    told = run(programme, sale(2000), sale(1500, day=1)).tiers
    assert [one.people for one in told] == [0, 1, 0]


def test_a_window_shorter_than_the_period_measures_its_own_days() -> None:
    """One month until 12 March begins on 13 February, the 63rd day after the first."""
    start = (date(2026, 2, 13) - FIRST).days
    programme = Programme(tiering=Tiering(TIERS, months=1))
    before = [sale(day=day) for day in range(start - 3, start)]
    inside = [sale(person=LUCA, day=day) for day in range(start, start + 3)]
    assert [one.people for one in run(programme, *before, *inside).tiers] == [1, 1, 0]


def test_a_window_for_life_measures_everything() -> None:
    programme = Programme(tiering=Tiering(TIERS, months=None))
    assert [one.people for one in run(programme, *(sale(day=n) for n in range(3))).tiers] == [
        0,
        1,
        0,
    ]


def test_a_programme_names_the_goods_of_all_its_rules() -> None:
    coffee, cake = EarnPerItem(("caffè",)), EarnPerItem(("torta", "dolci"))
    assert named_goods(Programme(earning=EarnInBands())) == ()
    assert named_goods(Programme(earning=coffee, excluded=("tabacchi",))) == ("tabacchi", "caffè")
    assert named_goods(Programme(bonuses=(cake, coffee))) == ("torta", "dolci", "caffè")


@pytest.mark.usefixtures("english")
def test_the_owner_is_told_what_is_assumed() -> None:
    assert assumption() == (
        "As if everybody had begun without points and taken each reward as soon as it was "
        "reached. Tiers also count what was bought before."
    )
