"""Tiers: one climbs at once, and falls at a review or never."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.tiers import (
    DEFAULT_TIERS,
    Measure,
    NextTier,
    Review,
    Tier,
    Tiering,
    last_review,
    next_tier,
    reviewed,
    tier_below,
    tier_for,
    tier_name,
    tier_named,
    window_start,
)
from careapp.text import _
from tests.rules.loyalty.strategies import DAYS, TIER_KEYS, tierings

TIERS = DEFAULT_TIERS
GUEST, HOME, FAMILY = TIERS
BRONZE, SILVER, GOLD = METALS = (
    Tier("bronze", 0),
    Tier("silver", 10_000_00),
    Tier("gold", 20_000_00),
)
REVIEW = Review(1, 31, 3)
TODAY = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("visits", "current", "expected"),
    [
        (0, None, GUEST),
        (-3, None, GUEST),
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


@pytest.mark.parametrize(
    ("spent", "tier"),
    [(15_000_00, SILVER), (4_500_00, BRONZE), (8_000_00 + 3_000_00, SILVER), (21_000_00, GOLD)],
)
def test_the_sale_under_way_counts(spent: int, tier: Tier) -> None:
    assert tier_for(METALS, spent, "bronze") == tier


def test_a_first_tier_that_needs_visits_is_still_the_lowest() -> None:
    assert tier_for((HOME, FAMILY), 2, None) == HOME


def test_next_tier_says_what_is_missing() -> None:
    assert next_tier(TIERS, 47, "home") == NextTier(FAMILY, 13)
    assert next_tier(TIERS, 3, "home") == NextTier(FAMILY, 57)
    assert next_tier(TIERS, 3, None) == NextTier(HOME, 7)


def test_there_is_nothing_above_the_top() -> None:
    assert next_tier(TIERS, 61, "home") is None


def test_a_tier_has_the_owners_name_or_its_own() -> None:
    assert tier_name(Tier("home", 10, "Amici")) == "Amici"
    assert tier_name(HOME) == _("At home") == "Di casa"
    assert [tier_name(tier) for tier in (GUEST, FAMILY)] == [_("Guest"), _("Family")]
    assert tier_name(Tier("vip", 90)) == "vip"


def test_the_tiers_a_shop_begins_with() -> None:
    assert (Tier("guest", 0), Tier("home", 10), Tier("family", 60)) == TIERS
    assert Tiering() == Tiering(TIERS, Measure.VISITS, 12, None)
    assert Review() == REVIEW


@pytest.mark.parametrize(
    ("review", "reached_on", "tier"),
    [
        (None, None, FAMILY),
        (None, date(2020, 1, 1), FAMILY),
        (REVIEW, None, HOME),
        (REVIEW, date(2025, 10, 31), HOME),
        (REVIEW, date(2025, 11, 1), FAMILY),
        (Review(1, 31, 0), TODAY, HOME),
    ],
)
def test_one_falls_only_at_a_review_and_after_the_grace(
    review: Review | None, reached_on: date | None, tier: Tier
) -> None:
    assert reviewed(Tiering(review=review), 12, "family", reached_on, TODAY) == tier


def test_a_review_lifts_nobody_down_who_still_reaches_the_tier() -> None:
    assert reviewed(Tiering(review=REVIEW), 60, "family", None, TODAY) == FAMILY
    assert reviewed(Tiering(review=REVIEW), 60, "guest", None, TODAY) == FAMILY


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 1, 30), date(2025, 1, 31)),
        (date(2026, 1, 31), date(2026, 1, 31)),
        (date(2026, 12, 31), date(2026, 1, 31)),
    ],
)
def test_the_newest_review_up_to_today(today: date, last: date) -> None:
    assert last_review(REVIEW, today) == last


@pytest.mark.parametrize(
    ("months", "today", "start"),
    [
        (12, date(2026, 3, 12), date(2025, 3, 13)),
        (1, date(2026, 3, 31), date(2026, 3, 1)),
        (24, date(2026, 2, 28), date(2024, 2, 29)),
        (None, date(2026, 3, 12), None),
    ],
)
def test_the_window_ends_today(months: int | None, today: date, start: date | None) -> None:
    assert window_start(Tiering(months=months), today) == start


@pytest.mark.parametrize(
    "bad",
    [
        {"tiers": ()},
        {"tiers": (HOME, FAMILY)},
        {"tiers": (GUEST, FAMILY, HOME)},
        {"tiers": (GUEST, Tier("other", 0))},
        {"tiers": (GUEST, Tier("guest", 10))},
        {"months": 0},
        {"months": -1},
    ],
)
def test_tiers_that_do_not_climb_are_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"^tiers climb from 0, each with its own key$"):
        Tiering(**bad)


def test_one_tier_and_one_month_are_enough() -> None:
    assert Tiering(tiers=(GUEST,), months=1).tiers == (GUEST,)


def test_a_review_is_on_a_day_that_every_year_has() -> None:
    with pytest.raises(ValueError, match="day"):
        Review(2, 29)
    with pytest.raises(ValueError, match=r"^a grace is not negative$"):
        Review(grace_months=-1)
    assert Review(12, 31, 0).grace_months == 0


@given(tierings(), st.integers(0, 100_000), st.integers(0, 100_000))
def test_a_tier_never_falls_between_reviews(tiering: Tiering, before: int, after: int) -> None:
    own = tier_for(tiering.tiers, before, None)
    assert tier_for(tiering.tiers, after, own.key).threshold >= own.threshold


@given(
    tierings(), st.integers(0, 100_000), st.sampled_from([None, *TIER_KEYS]), st.none() | DAYS, DAYS
)
def test_a_review_gives_the_own_tier_or_the_one_reached(
    tiering: Tiering, measured: int, current: str | None, reached_on: date | None, today: date
) -> None:
    own, reached = (
        tier_for(tiering.tiers, measured, current),
        tier_for(tiering.tiers, measured, None),
    )
    after = reviewed(tiering, measured, current, reached_on, today)
    assert after in {own, reached}
    assert after == own or tiering.review is not None


@given(tierings(), DAYS)
def test_a_window_holds_today_and_never_more_than_its_months(tiering: Tiering, today: date) -> None:
    start = window_start(tiering, today)
    assert (start is None) == (tiering.months is None)
    if start is not None and tiering.months is not None:
        assert start <= today
        assert today - start < timedelta(days=31 * tiering.months)


@given(tierings(), st.integers(0, 100_000), st.sampled_from([None, *TIER_KEYS]))
def test_what_is_missing_leads_to_the_next_tier(
    tiering: Tiering, measured: int, current: str | None
) -> None:
    above = next_tier(tiering.tiers, measured, current)
    if above is None:
        assert tier_for(tiering.tiers, measured, current) == tiering.tiers[-1]
    else:
        assert tier_for(tiering.tiers, measured + above.missing, current) == above.tier
        assert tier_for(tiering.tiers, measured + above.missing - 1, current) != above.tier


OWN = (Tier("base", 0), Tier("silver", 10, "Argentò"), Tier("gold", 50, "Oro"))


@pytest.mark.parametrize(
    ("tiers", "text", "expected"),
    [
        (OWN, "ARGENTO", OWN[1]),
        (OWN, " silver ", OWN[1]),
        (OWN, "oro", OWN[2]),
        (OWN, "Base", OWN[0]),
        (OWN, "platino", None),
        (OWN, "", None),
        (OWN, "!", None),
        (TIERS, "Di casa", HOME),
        (TIERS, "at home", HOME),
        (TIERS, "HOME", HOME),
        ((Tier("home", 0, "Amici"),), "Di casa", None),
    ],
)
def test_a_tier_is_known_by_its_name_or_key(
    tiers: tuple[Tier, ...], text: str, expected: Tier | None
) -> None:
    assert tier_named(tiers, text) == expected


@pytest.mark.parametrize(
    ("gone", "left", "below"),
    [
        ("home", ("guest", "family"), "guest"),
        ("family", ("guest", "home"), "home"),
        ("family", ("guest",), "guest"),
        ("guest", ("home", "family"), "home"),
        ("unheard", ("guest", "home"), "guest"),
    ],
)
def test_the_people_of_a_tier_that_goes_are_in_the_next_one_below(
    gone: str, left: tuple[str, ...], below: str
) -> None:
    now = tuple(tier for tier in DEFAULT_TIERS if tier.key in left)
    assert tier_below(gone, DEFAULT_TIERS, now).key == below


def test_the_lowest_tier_alone_is_nothing_to_climb() -> None:
    assert [Tiering(DEFAULT_TIERS[:count]).has_steps for count in (1, 2)] == [False, True]
