"""Tiers by visits in the last 12 months: one climbs and never falls."""

from collections.abc import Sequence
from dataclasses import dataclass

from careapp.text import N_, _

_NAMES = {"guest": N_("Guest"), "home": N_("At home"), "family": N_("Family")}


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier and the visits in the last 12 months from which a person is in it."""

    key: str
    from_visits: int
    name: str = ""
    """What the owner calls it; empty: the name it comes with."""


DEFAULT_TIERS = (Tier("guest", 0), Tier("home", 10), Tier("family", 60))


def tier_name(tier: Tier) -> str:
    """Return what the tier is called: the owner's name for it, or its own in the language."""
    return tier.name or _(_NAMES.get(tier.key, tier.key))


def tier_for(tiers: Sequence[Tier], visits: int, current: str | None) -> Tier:
    """Return the tier for this many visits, or the *current* one (by key) when that is higher.

    Tiers go from the lowest up; the first one starts at 0 visits.
    """
    reached = [tier for tier in tiers if tier.key == current or tier.from_visits <= visits]
    return max(reached or tiers[:1], key=lambda tier: tier.from_visits)


@dataclass(frozen=True, slots=True)
class NextTier:
    """The tier above and the visits that are missing to it."""

    tier: Tier
    missing_visits: int


def next_tier(tiers: Sequence[Tier], visits: int, current: str | None) -> NextTier | None:
    """Return the tier above the person's own and what is missing, or None at the top."""
    own = tier_for(tiers, visits, current)
    above = [tier for tier in tiers if tier.from_visits > own.from_visits]
    if not above:
        return None
    nearest = min(above, key=lambda tier: tier.from_visits)
    return NextTier(nearest, nearest.from_visits - visits)
