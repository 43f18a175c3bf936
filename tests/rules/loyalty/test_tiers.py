"""Tiers: one climbs at once and never falls."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.tiers import (
    DEFAULT_TIERS,
    NextTier,
    Tier,
    next_tier,
    tier_for,
    tier_name,
)
from careapp.text import _

TIERS = DEFAULT_TIERS
GUEST, HOME, FAMILY = TIERS


@pytest.mark.parametrize(
    ("visits", "current", "expected"),
    [
        (0, None, GUEST),
        (9, "guest", GUEST),
        (10, "guest", HOME),
        (59, "home", HOME),
        (60, "guest", FAMILY),
        (3, "family", FAMILY),
        (12, "retired tier", HOME),
    ],
)
def test_tier(visits: int, current: str | None, expected: Tier) -> None:
    assert tier_for(TIERS, visits, current) == expected


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_tier_never_falls(before: int, after: int) -> None:
    own = tier_for(TIERS, before, None)
    assert tier_for(TIERS, after, own.key).from_visits >= own.from_visits


def test_a_first_tier_that_needs_visits_is_still_the_lowest() -> None:
    assert tier_for((HOME, FAMILY), 2, None) == HOME


def test_next_tier_says_what_is_missing() -> None:
    assert next_tier(TIERS, 47, "home") == NextTier(FAMILY, 13)
    assert next_tier(TIERS, 3, "home") == NextTier(FAMILY, 57)


def test_there_is_nothing_above_the_top() -> None:
    assert next_tier(TIERS, 61, "home") is None


def test_a_tier_has_the_owners_name_or_its_own() -> None:
    assert tier_name(Tier("home", 10, "Amici")) == "Amici"
    assert tier_name(HOME) == _("At home")
    assert tier_name(Tier("vip", 90)) == "vip"
