"""Where a person stands in the loyalty programme: what they have, what is near, what is missing.

The profile row of the card already holds what most people need; more is asked only of who has
points with a last day, or of an earlier version of the programme.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.rules.loyalty.basket import Basket, Situation
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.multipliers import OfTiers
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import NextReward, next_reward
from careapp.rules.loyalty.tiers import Measure, NextTier, Tier, next_tier, tier_for
from careapp.rules.loyalty.versions import Held, Offer, earning_programme, offers
from careapp.services.card_statements import DATED_POINTS
from careapp.services.points import held_versions, load_account
from careapp.services.visits import measure

_WINDOW_MONTHS = 12
"""The window of a profile's visits, which is the usual one of tiers."""


@dataclass(frozen=True, slots=True)
class Expiring:
    """Points (or stamps) and the last day on which they count; every one is shown."""

    points: int
    last_day: date
    unit: str = Unit.POINT


@dataclass(frozen=True, slots=True)
class Loyalty:
    """Where they stand in the programme; `next_reward` is None once every reward is ready.

    The balance is in `unit`, what the next purchase earns; `other_balance` is what is left in
    the other one from a programme of before. `ready` are the rewards that can be taken today.
    What the tier above misses is in the programme's own measure.
    """

    balance: int
    ready: tuple[Offer, ...]
    next_reward: NextReward | None
    tier: Tier
    next_tier: NextTier | None
    expiring: tuple[Expiring, ...]
    unit: Unit = Unit.POINT
    other_balance: int = 0
    measure: Measure = Measure.VISITS
    warn_days: int = 0

    def expiring_soon(self, today: date) -> tuple[Expiring, ...]:
        """Return what the card and the slip warn of: it ends within the programme's days."""
        until = today + timedelta(days=self.warn_days)
        return tuple(part for part in self.expiring if part.last_day <= until)


def load_loyalty(
    session: Session,
    profile: Row[*tuple[Any, ...]],
    in_force: Programme,
    paid_cents: int | None,
    today: date,
) -> Loyalty:
    """Return where the person of a `PROFILE` row stands; *today* is the shop day.

    *paid_cents* is what they usually pay, None when nothing is usual yet.
    """
    held = _held(session, profile, in_force, today)
    programme = earning_programme(in_force, held)
    dated = _dated_points(session, profile)
    balances = _balances(profile, dated, today)
    balance, tier = balances[programme.unit], profile.tier or None
    measured = _measured(session, profile, in_force, today)
    other = Unit.POINT if programme.unit is Unit.STAMP else Unit.STAMP
    return Loyalty(
        balance=balance,
        ready=tuple(
            offer
            for offer in offers(in_force, held, today)
            if offer.reward.cost <= balances[offer.unit]
        ),
        next_reward=next_reward(
            programme.rewards, balance, today, _usual_points(programme, profile, paid_cents, today)
        ),
        tier=tier_for(in_force.tiering.tiers, measured, tier),
        next_tier=next_tier(in_force.tiering.tiers, measured, tier),
        expiring=tuple(part for part in dated if part.last_day >= today),
        unit=programme.unit,
        other_balance=balances[other],
        measure=in_force.tiering.measure,
        warn_days=in_force.expiry.warn_days,
    )


def _held(
    session: Session, profile: Row[*tuple[Any, ...]], in_force: Programme, today: date
) -> tuple[Held, ...]:
    """Return what is left of earlier versions; for most people nothing is asked."""
    if not profile.has_other_versions:
        return ()
    account = load_account(session, session.get_one(Customer, profile.id))
    return held_versions(session, account, in_force, today)


def _balances(
    profile: Row[*tuple[Any, ...]], dated: Sequence[Expiring], today: date
) -> dict[Unit, int]:
    """Return what counts today of each unit: points past their last day no longer do."""
    cached = {Unit.POINT: profile.points, Unit.STAMP: profile.stamps}
    return {
        unit: kept - sum(p.points for p in dated if p.unit == unit and p.last_day < today)
        for unit, kept in cached.items()
    }


def _measured(
    session: Session, profile: Row[*tuple[Any, ...]], programme: Programme, today: date
) -> int:
    tiering = programme.tiering
    if tiering.measure is Measure.VISITS and tiering.months == _WINDOW_MONTHS:
        visits: int = profile.in_window
        return visits
    return measure(session, profile.id, programme, today)


def _usual_points(
    programme: Programme, profile: Row[*tuple[Any, ...]], paid_cents: int | None, today: date
) -> int:
    """Return what a usual visit gives; 0 when nothing is usual yet.

    A stamp needs no usual purchase. Special days are not usual: only the tier multiplies.
    """
    lasting = tuple(one for one in programme.multipliers if isinstance(one.condition, OfTiers))
    least = max(1, programme.earning.minimum_cents) if programme.unit is Unit.STAMP else 0
    basket = Basket(least if paid_cents is None else paid_cents)
    return replace(programme, multipliers=lasting).points_for(
        basket, Situation(today, tier=profile.tier)
    )


def _dated_points(session: Session, profile: Row[*tuple[Any, ...]]) -> list[Expiring]:
    """Return the points that expire, by their last day; where none do, nothing is asked."""
    if not profile.has_dated_points:
        return []
    rows = session.connection().execute(DATED_POINTS, {"customer_id": profile.id})
    return [Expiring(*row) for row in rows.all()]
