"""The simulation against a slow and plain model, and against the counter's own decisions."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.basket import Situation
from careapp.rules.loyalty.earning import EarnInBands, EarnPerEuro, EarnPerVisit
from careapp.rules.loyalty.evaluate import History, Sale, evaluate
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind, last_day
from careapp.rules.loyalty.multipliers import Multiplier, OfTiers
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.simulation import SimulatedPerson, SimulatedSale
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from tests.rules.loyalty.test_simulation import DESSERT, LAST, LUCA, MARTA, TIERS, run, sale


@dataclass
class Model:
    """The same, as somebody would do it by hand."""

    programme: Programme
    held: dict[int, list[date]] = field(default_factory=dict)
    """The last day of each single point of a person, the nearest first."""
    rewards: dict[int, int] = field(default_factory=dict)
    points: int = 0
    cost: int = 0
    used: dict[str, int] = field(default_factory=dict)
    used_by: dict[tuple[int, str], int] = field(default_factory=dict)

    def buy(self, one: SimulatedSale) -> None:
        assert one.person is not None
        key = one.person.key
        earned = self.programme.points_for(one.basket, Situation(one.day))
        self.points += earned
        ends = last_day(self.programme.expiry, one.day) or date.max
        still_open = [day for day in self.held.get(key, []) if day >= one.day]
        self.held[key] = sorted([*still_open, *[ends] * earned])
        while (reward := self.first_reached(key)) is not None:
            del self.held[key][: reward.cost]
            self.rewards[key] = self.rewards.get(key, 0) + 1
            self.cost += reward.value_cents
            self.used[reward.key] = self.used.get(reward.key, 0) + 1
            by = (key, reward.key)
            self.used_by[by] = self.used_by.get(by, 0) + 1

    def first_reached(self, person: int) -> Reward | None:
        for reward in self.programme.rewards:
            left = reward.stock - self.used.get(reward.key, 0) if reward.stock else 1
            used = self.used_by.get((person, reward.key), 0)
            own = reward.per_customer - used if reward.per_customer else 1
            if reward.cost <= len(self.held[person]) and left > 0 and own > 0:
                return reward
        return None


def goods(key: str) -> st.SearchStrategy[Reward]:
    return st.builds(
        Reward,
        key=st.just(key),
        name=st.just(key),
        cost=st.integers(1, 60),
        kind=st.just(RewardKind.FREE_ITEM),
        value_cents=st.integers(0, 900),
        per_customer=st.integers(0, 3),
        stock=st.integers(0, 6),
    )


PEOPLE = st.sampled_from([MARTA, LUCA, SimulatedPerson(3)])
PURCHASES = st.builds(sale, st.integers(1, 9000), PEOPLE, st.integers(0, 89))


def in_order(sales: Iterable[SimulatedSale]) -> list[SimulatedSale]:
    return sorted(sales, key=lambda one: one.day)


ORDERED = st.lists(PURCHASES, max_size=25).map(in_order)


EXPIRIES = st.sampled_from([Expiry(), Expiry(ExpiryKind.MONTHS, 1)])


@given(st.tuples(goods("a"), goods("b"), goods("c")), EXPIRIES, ORDERED)
def test_it_comes_to_what_is_counted_by_hand(
    rewards: tuple[Reward, ...], expiry: Expiry, sales: list[SimulatedSale]
) -> None:
    programme = Programme(rewards=rewards, expiry=expiry)
    model = Model(programme)
    for one in sales:
        model.buy(one)
    result = run(programme, *sales)
    assert result.points == model.points
    assert result.rewards == sum(model.rewards.values())
    assert result.cost_cents == model.cost
    assert result.takings_cents == sum(one.basket.paid_cents for one in sales)
    assert sum(one.rewards for one in result.tiers) == result.rewards
    assert sum(one.people for one in result.tiers) == result.people == len(model.held)


@given(
    ORDERED,
    st.sampled_from(Measure),
    st.sampled_from([EarnPerEuro(150, 2, 500), EarnPerVisit(2, 300), EarnInBands()]),
    st.integers(100, 300),
)
def test_points_and_tiers_are_those_of_the_counter(
    sales: list[SimulatedSale],
    measure: Measure,
    earning: EarnPerEuro | EarnPerVisit | EarnInBands,
    percent: int,
) -> None:
    """Without rewards each person comes to what `evaluate` says sale by sale."""
    tiers = (Tier("guest", 0), Tier("home", 3), Tier("family", 90))
    programme = Programme(
        earning=earning,
        tiering=Tiering(tiers, measure),
        multipliers=(Multiplier(OfTiers(("home", "family")), percent, 1),),
    )
    histories: dict[int, History] = {}
    for one in sales:
        assert one.person is not None
        before = histories.get(one.person.key, History())
        outcome = evaluate(programme, before, Sale(one.day, one.basket.total_cents))
        histories[one.person.key] = outcome.history
    result = run(programme, *sales)
    assert result.points == sum(history.balance(LAST) for history in histories.values())
    for outlook in result.tiers:
        keys = [history.tier for history in histories.values()]
        assert outlook.people == keys.count(outlook.tier.key)


@given(st.lists(PURCHASES, min_size=1, max_size=20), st.data())
def test_a_sale_that_came_back_whole_changes_nothing(
    sales: list[SimulatedSale], data: st.DataObject
) -> None:
    programme = Programme(
        rewards=(DESSERT,), birthday=BirthdayGift(amount_cents=500), tiering=Tiering(TIERS)
    )
    back = data.draw(st.sampled_from(sales))
    gone = replace(back, returned_cents=back.basket.total_cents)
    others = [one for one in sales if one is not back]
    assert run(programme, *in_order([*others, gone])) == run(programme, *in_order(others))
