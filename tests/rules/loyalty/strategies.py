"""Made-up programmes, baskets and people for Hypothesis; other tests draw from here as well."""

import string
from datetime import date

from hypothesis import strategies as st

from careapp.rules.loyalty.basket import Basket, Line, Situation
from careapp.rules.loyalty.earning import (
    Band,
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
    Unit,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.ledger import Lot
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import (
    BetweenDays,
    Condition,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
)
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Review, Tier, Tiering

CENTS = st.integers(0, 500_000)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
GOODS = st.sampled_from(["caffè", "vino", "dolci", "pane", "giornali"])
KEYS = st.text(string.ascii_lowercase, min_size=1, max_size=6)
WORDS = st.text(max_size=12)
TIER_KEYS = ("guest", "home", "family", "top")
BIRTHDAYS = DAYS.map(lambda day: (day.month, day.day))
_NAMES = st.lists(GOODS, min_size=1, max_size=3, unique=True).map(tuple)
_MINIMUM = st.integers(0, 10_000)


def per_euro() -> st.SearchStrategy[EarnPerEuro]:
    """So many points for so many cents."""
    return st.builds(EarnPerEuro, st.integers(1, 5000), st.integers(0, 20), _MINIMUM)


def per_visit() -> st.SearchStrategy[EarnPerVisit]:
    """Stamps."""
    return st.builds(EarnPerVisit, st.integers(1, 3), _MINIMUM)


def per_item() -> st.SearchStrategy[EarnPerItem]:
    """Points for goods."""
    return st.builds(EarnPerItem, _NAMES, st.integers(0, 20), st.integers(1, 6), _MINIMUM)


@st.composite
def in_bands(draw: st.DrawFn) -> EarnInBands:
    """Bands that climb."""
    starts = sorted(draw(st.sets(st.integers(0, 50_000), min_size=1, max_size=4)))
    rates = st.tuples(st.integers(0, 10), st.integers(1, 5000))
    return EarnInBands(tuple(Band(start, *draw(rates)) for start in starts), draw(_MINIMUM))


def earnings() -> st.SearchStrategy[EarnPerEuro | EarnPerVisit | EarnPerItem | EarnInBands]:
    """Any base rule."""
    return st.one_of(per_euro(), per_visit(), per_item(), in_bands())


@st.composite
def between_days(draw: st.DrawFn) -> BetweenDays:
    """A window of days, both included."""
    return BetweenDays(*sorted(draw(st.tuples(DAYS, DAYS))))


def conditions() -> st.SearchStrategy[Condition]:
    """Any condition of a multiplier."""
    weekdays = st.lists(st.integers(0, 6), min_size=1, unique=True).map(tuple)
    tiers = st.lists(st.sampled_from(TIER_KEYS), min_size=1, unique=True).map(tuple)
    return st.one_of(
        st.builds(OnWeekdays, weekdays),
        between_days(),
        st.just(InBirthdayWeek()),
        st.builds(OfTiers, tiers),
    )


@st.composite
def multipliers(draw: st.DrawFn) -> tuple[Multiplier, ...]:
    """Multipliers, each with its own priority."""
    priorities = draw(st.sets(st.integers(0, 99), max_size=3))
    percents = st.integers(100, 500)
    return tuple(Multiplier(draw(conditions()), draw(percents), one) for one in priorities)


@st.composite
def rewards(draw: st.DrawFn, key: str = "reward") -> Reward:
    """A reward of any kind with any conditions."""
    kind = draw(st.sampled_from(RewardKind))
    is_percent = kind is RewardKind.PERCENT_OFF
    least = {RewardKind.AMOUNT_OFF: 1, RewardKind.FREE_ITEM: 0, RewardKind.EXTRA_QUANTITY: 0}
    days = sorted(draw(st.tuples(DAYS, DAYS)))
    return Reward(
        key=key,
        name=draw(WORDS),
        cost=draw(st.integers(1, 500)),
        kind=kind,
        value_cents=draw(st.integers(least[kind], 5000)) if kind in least else 0,
        goal=draw(WORDS),
        percent=draw(st.integers(1, 100)) if is_percent else 0,
        cap_cents=draw(st.integers(0, 3000)) if is_percent else 0,
        per=draw(st.integers(1, 4)),
        is_repeatable=not is_percent and draw(st.booleans()),
        minimum_cents=draw(_MINIMUM),
        first_day=draw(st.none() | st.just(days[0])),
        last_day=draw(st.none() | st.just(days[1])),
        per_customer=draw(st.integers(0, 5)),
        stock=draw(st.integers(0, 50)),
    )


@st.composite
def tierings(draw: st.DrawFn) -> Tiering:
    """Tiers that climb from 0, with a review or without."""
    steps = sorted(draw(st.sets(st.integers(1, 100_000), max_size=3)))
    thresholds = zip(TIER_KEYS, (0, *steps), strict=False)
    reviews = st.dates(date(2025, 1, 1), date(2025, 12, 31))
    return Tiering(
        tiers=tuple(Tier(key, threshold, draw(WORDS)) for key, threshold in thresholds),
        measure=draw(st.sampled_from(Measure)),
        months=draw(st.none() | st.integers(1, 36)),
        review=draw(
            st.none()
            | st.builds(lambda day, grace: Review(day.month, day.day, grace), reviews, st.just(3))
        ),
    )


def expiries() -> st.SearchStrategy[Expiry]:
    """Any way of expiring."""
    return st.builds(Expiry, st.sampled_from(ExpiryKind), st.integers(1, 36), st.integers(0, 60))


def milestones() -> st.SearchStrategy[Milestones]:
    """Any milestones."""
    first = st.lists(st.integers(1, 200), max_size=5, unique=True).map(sorted).map(tuple)
    return st.builds(Milestones, first, st.integers(0, 60), st.booleans())


@st.composite
def programmes(draw: st.DrawFn, version: int = 1) -> Programme:
    """Any programme that an owner could publish."""
    earning = draw(earnings())
    bonuses = st.lists(per_item(), max_size=2).map(tuple)
    keys = draw(st.lists(KEYS, max_size=3, unique=True))
    return Programme(
        version=version,
        earning=earning,
        rewards=tuple(draw(rewards(key)) for key in keys),
        tiering=draw(tierings()),
        expiry=draw(expiries()),
        shortfall=draw(st.sampled_from(Shortfall)),
        milestones=draw(milestones()),
        multipliers=draw(multipliers()),
        bonuses=draw(bonuses) if earning.unit is Unit.POINT else (),
        excluded=draw(st.lists(GOODS, max_size=2).map(tuple)),
        rounding=draw(st.sampled_from(Rounding)),
        birthday=draw(
            st.none() | st.builds(BirthdayGift, WORDS, st.integers(0, 5000), st.integers(1, 30))
        ),
        lapsed=draw(st.none() | st.builds(Lapsed, st.integers(1, 6))),
    )


def lines() -> st.SearchStrategy[Line]:
    """A line of a receipt, typed or from the till."""
    return st.builds(
        Line,
        name=GOODS,
        category=st.sampled_from(["", "bar", "dolci"]),
        quantity=st.integers(1, 9),
        amount_cents=st.integers(0, 5000),
        earns=st.booleans(),
    )


@st.composite
def baskets(draw: st.DrawFn) -> Basket:
    """A purchase: what its lines come to and more, less a discount it can bear."""
    known = tuple(draw(st.lists(lines(), max_size=4)))
    total = sum(line.amount_cents for line in known) + draw(CENTS)
    return Basket(
        total_cents=total,
        discount_cents=draw(st.integers(0, total)),
        not_earning_cents=draw(st.just(0) | st.integers(0, total)),
        lines=known,
    )


def situations() -> st.SearchStrategy[Situation]:
    """Any day and person."""
    birthdays = st.none() | BIRTHDAYS
    tiers = st.sampled_from(["", *TIER_KEYS])
    return st.builds(Situation, DAYS, birthdays, tiers, st.booleans())


@st.composite
def open_lots(draw: st.DrawFn) -> tuple[Lot, ...]:
    """The lots of one person, numbered as they were opened."""
    contents = st.tuples(st.integers(0, 300), st.none() | DAYS, st.integers(1, 3))
    return tuple(Lot(key, *content) for key, content in enumerate(draw(st.lists(contents))))
