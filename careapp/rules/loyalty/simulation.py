"""What a programme would have given and cost on the shop's own sales: "if it had been like this".

What is assumed (`assumption` says it to the owner):

- Everybody begins the period without points or stamps: what was taken before stays what it is.
- Tiers begin at what the purchases before the period measure in the tiers' window, as it would
  be if the programme had been published then. Tiers reached earlier under other rules do not
  count, so that the owner sees what these thresholds do; nobody falls.
- A reward is taken as a voucher as soon as the points reach it: the owner's first that is
  reached, as often as they are enough for it. A percentage comes once off the purchase that
  reached it. What a voucher takes off a later purchase does not lower what that one earns, so
  that the cost is rather too high than too low.
- What was brought back counts as never bought.
- A birthday gift is used by who comes while it is good.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from careapp.rules.loyalty import expiry, ledger
from careapp.rules.loyalty.basket import Basket, Situation
from careapp.rules.loyalty.earning import EarnPerItem, Unit
from careapp.rules.loyalty.ledger import Lot
from careapp.rules.loyalty.multipliers import last_birthday
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.returns import Sold, plan_return
from careapp.rules.loyalty.rewards import (
    Reward,
    RewardKind,
    Taken,
    discount_of,
    most_uses,
    ready_rewards,
)
from careapp.rules.loyalty.tiers import Measure, Tier, tier_for, window_start
from careapp.text import _

_MONTH_DAYS = 30
_LEAST_DAYS = 14
"""Two whole weeks: fewer days say nothing about a month."""
_NEW = 0
"""The key of a lot of today; those from before have the next ones, in their order."""


@dataclass(frozen=True, slots=True)
class SimulatedPerson:
    """Somebody who bought in the period; *birthday* is month and day.

    *measured_before* is the tiers' measure (visits, cents paid or points earned) of what lies
    before the period and in the window of its last day.
    """

    key: int
    birthday: tuple[int, int] | None = None
    measured_before: int = 0


@dataclass(frozen=True, slots=True)
class SimulatedSale:
    """A purchase that stands, and the cents of its total that came back.

    Without a person it counts for the takings only; so does a return of which no purchase is
    known, whose amounts are negative.
    """

    day: date
    basket: Basket
    person: SimulatedPerson | None = None
    returned_cents: int = 0


@dataclass(frozen=True, slots=True)
class TierOutlook:
    """A tier at the end of the period: who would be in it and the rewards that they reached."""

    tier: Tier
    people: int
    rewards: int
    monthly_rewards: float
    """How many rewards each of them reached in 30 days, on average."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """What the programme would have come to; both days are inclusive, amounts in cents.

    *visits* are those of known people. *cost_cents* is what the rewards take off, or about what
    the goods cost the shop, with the birthday gifts.
    """

    first_day: date
    last_day: date
    unit: Unit
    sales: int
    people: int
    visits: int
    takings_cents: int
    points: int
    rewards: int
    birthday_gifts: int
    cost_cents: int
    tiers: tuple[TierOutlook, ...]

    @property
    def days(self) -> int:
        """The length of the period."""
        return (self.last_day - self.first_day).days + 1

    @property
    def is_too_short(self) -> bool:
        """Whether the period says nothing about a month: it is shorter than 14 days."""
        return self.days < _LEAST_DAYS

    @property
    def visits_per_reward(self) -> int | None:
        """After about how many visits a reward is reached, or None when none is."""
        if not self.rewards:
            return None
        return max(1, (2 * self.visits + self.rewards) // (2 * self.rewards))

    @property
    def cost_share(self) -> float:
        """The cost as a part of the takings: 0.034 are 3.4 %; 0 without takings."""
        return self.cost_cents / self.takings_cents if self.takings_cents > 0 else 0.0


def assumption() -> str:
    """Return what the simulation takes for granted, as the owner reads it."""
    return _(
        "As if everybody had begun without points and taken each reward as soon as it was "
        "reached. Tiers also count what was bought before."
    )


def named_goods(programme: Programme) -> tuple[str, ...]:
    """Return the goods that a programme names: other lines matter only if they never earn."""
    rules = [*programme.bonuses]
    if isinstance(programme.earning, EarnPerItem):
        rules.append(programme.earning)
    return (*programme.excluded, *(name for rule in rules for name in rule.names))


def simulate(
    programme: Programme, first_day: date, last_day: date, sales: Iterable[SimulatedSale]
) -> Simulation:
    """Return what the programme would have come to.

    Args:
        programme: the programme to try.
        first_day: the first day of the period.
        last_day: its last day; the tiers' window ends with it.
        sales: the sales of the period in the order of their days.
    """
    period = _Period(programme, first_day, last_day)
    for sale in sales:
        period.add(sale)
    return period.result()


_Dates = tuple[date | None, date | None, date | None]
_Packed = tuple[
    int, str, int, _Dates, tuple[tuple[str, int], ...], tuple[tuple[int, date | None], ...]
]


@dataclass(slots=True)
class _Account:
    """What a person has come to so far."""

    measured: int
    tier: str
    rewards: int = 0
    visited_on: date | None = None
    stamped_on: date | None = None
    gift_of: date | None = None
    taken: dict[str, int] = field(default_factory=dict)
    lots: tuple[Lot, ...] = ()

    def packed(self) -> _Packed:
        """Return plain values: objects of everybody would be searched for garbage all the time."""
        dates = (self.visited_on, self.stamped_on, self.gift_of)
        lots = tuple((lot.left, lot.last_day) for lot in self.lots if lot.left)
        return self.measured, self.tier, self.rewards, dates, tuple(self.taken.items()), lots


def _unpacked(packed: _Packed) -> _Account:
    measured, tier, rewards, dates, taken, held = packed
    lots = tuple(Lot(key, left, ends) for key, (left, ends) in enumerate(held, _NEW + 1))
    return _Account(measured, tier, rewards, *dates, dict(taken), lots)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is left of a sale after returns."""

    total_cents: int
    paid_cents: int
    points: int


class _Period:
    def __init__(self, programme: Programme, first_day: date, last_day: date) -> None:
        self._programme = programme
        self._first_day = first_day
        self._last_day = last_day
        self._window_start = window_start(programme.tiering, last_day) or date.min
        self._lot_days = (first_day, expiry.last_day(programme.expiry, first_day))
        self._accounts: dict[int, _Packed] = {}
        self._taken: dict[str, int] = {}
        self._sales = self._visits = self._takings = 0
        self._points = self._gifts = self._cost = 0

    def add(self, sale: SimulatedSale) -> None:
        """Take in one sale."""
        kept = _kept(sale, 0) if sale.person is None else self._buy(sale, sale.person)
        self._takings += kept.paid_cents
        self._sales += kept.total_cents > 0

    def result(self) -> Simulation:
        """Return what it all came to."""
        outlooks = tuple(self._outlooks())
        return Simulation(
            first_day=self._first_day,
            last_day=self._last_day,
            unit=self._programme.unit,
            sales=self._sales,
            people=len(self._accounts),
            visits=self._visits,
            takings_cents=self._takings,
            points=self._points,
            rewards=sum(outlook.rewards for outlook in outlooks),
            birthday_gifts=self._gifts,
            cost_cents=self._cost,
            tiers=outlooks,
        )

    def _outlooks(self) -> Iterator[TierOutlook]:
        tiers = self._programme.tiering.tiers
        rewards: dict[str, list[int]] = {tier.key: [] for tier in tiers}
        for _measured, key, reached, *_rest in self._accounts.values():
            rewards[key].append(reached)
        months = ((self._last_day - self._first_day).days + 1) / _MONTH_DAYS
        for tier in tiers:
            people, reached = len(rewards[tier.key]), sum(rewards[tier.key])
            yield TierOutlook(tier, people, reached, reached / people / months if people else 0.0)

    def _buy(self, sale: SimulatedSale, person: SimulatedPerson) -> _Kept:
        account = self._account_of(person)
        is_stamped = account.stamped_on == sale.day
        situation = Situation(sale.day, person.birthday, account.tier, is_stamped=is_stamped)
        kept = _kept(sale, self._programme.points_for(sale.basket, situation))
        if kept.total_cents > 0:
            self._earn(account, sale.day, kept)
            self._visit(account, sale.day, kept)
            self._take_rewards(account, sale.day, kept.paid_cents)
            self._give_for_birthday(account, person, sale.day)
            self._accounts[person.key] = account.packed()
        return kept

    def _account_of(self, person: SimulatedPerson) -> _Account:
        packed = self._accounts.get(person.key)
        if packed is not None:
            return _unpacked(packed)
        tier = tier_for(self._programme.tiering.tiers, person.measured_before, None)
        return _Account(person.measured_before, tier.key)

    def _earn(self, account: _Account, day: date, kept: _Kept) -> None:
        if kept.points <= 0:
            return
        self._points += kept.points
        account.stamped_on = day
        account.lots = _with(account.lots, kept.points, self._last_day_of(day), day)

    def _last_day_of(self, day: date) -> date | None:
        """Return the last day of points of a day; the sales of one day come together."""
        if self._lot_days[0] != day:
            self._lot_days = (day, expiry.last_day(self._programme.expiry, day))
        return self._lot_days[1]

    def _visit(self, account: _Account, day: date, kept: _Kept) -> None:
        is_visit = account.visited_on != day
        account.visited_on = day
        self._visits += is_visit
        if day < self._window_start:
            return
        tiering = self._programme.tiering
        if tiering.measure is Measure.VISITS:
            account.measured += is_visit
        else:
            is_spend = tiering.measure is Measure.SPEND
            account.measured += kept.paid_cents if is_spend else kept.points
        account.tier = tier_for(tiering.tiers, account.measured, account.tier).key

    def _take_rewards(self, account: _Account, day: date, paid_cents: int) -> None:
        balance = ledger.available(account.lots, day)
        for reward in ready_rewards(self._programme.rewards, balance, day):
            by_person = account.taken.get(reward.key, 0)
            taken = Taken(by_person, self._taken.get(reward.key, 0))
            times = _times(reward, balance, paid_cents, taken)
            if not times:
                continue
            balance -= times * reward.cost
            draws = ledger.spend(account.lots, times * reward.cost, day)
            account.lots = ledger.after(account.lots, draws)
            account.rewards += times
            account.taken[reward.key] = by_person + times * _pieces(reward)
            self._taken[reward.key] = taken.by_all + times * _pieces(reward)
            self._cost += _cost(reward, times, paid_cents)

    def _give_for_birthday(self, account: _Account, person: SimulatedPerson, day: date) -> None:
        gift = self._programme.birthday
        if gift is None or person.birthday is None:
            return
        birthday = last_birthday(person.birthday, day)
        if account.gift_of != birthday and (day - birthday).days < gift.valid_days:
            account.gift_of = birthday
            self._gifts += 1
            self._cost += gift.amount_cents


def _kept(sale: SimulatedSale, earned: int) -> _Kept:
    basket = sale.basket
    value = min(sale.returned_cents, basket.total_cents)
    if value <= 0:
        return _Kept(basket.total_cents, basket.paid_cents, earned)
    gone = plan_return(Sold(basket.total_cents, basket.paid_cents, earned, spent=0), value)
    return _Kept(
        basket.total_cents - value,
        basket.paid_cents - gone.refund_cents,
        earned - gone.points_taken,
    )


def _with(lots: tuple[Lot, ...], points: int, ends: date | None, day: date) -> tuple[Lot, ...]:
    """Return what is open of the lots and the new points; what ends together is one lot."""
    still_open = tuple(lot for lot in lots if lot.is_open(day))
    if still_open and still_open[-1].last_day == ends:
        newest = still_open[-1]
        return (*still_open[:-1], Lot(newest.key, newest.left + points, ends))
    return (*still_open, Lot(_NEW, points, ends))


def _times(reward: Reward, balance: int, paid_cents: int, taken: Taken) -> int:
    """Return how often a reward is taken; each time is `_pieces` of it."""
    if not most_uses(reward, balance, paid_cents, taken):
        return 0
    times = 1 if reward.kind is RewardKind.PERCENT_OFF else balance // reward.cost
    if reward.per_customer:
        times = min(times, (reward.per_customer - taken.by_person) // _pieces(reward))
    if reward.stock:
        times = min(times, (reward.stock - taken.by_all) // _pieces(reward))
    return times


def _pieces(reward: Reward) -> int:
    return reward.per if reward.is_counted else 1


def _cost(reward: Reward, times: int, paid_cents: int) -> int:
    if reward.kind is RewardKind.PERCENT_OFF:
        return discount_of(reward, paid_cents)
    return reward.value_cents * _pieces(reward) * times
