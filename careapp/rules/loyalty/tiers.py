"""Tiers by visits, spend or points: one climbs at once, and falls at a review or never."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from careapp.rules.loyalty.expiry import months_later
from careapp.rules.search.folding import fold
from careapp.text import LANGUAGES, N_, _, catalogue_for

_NAMES = {"guest": N_("Guest"), "home": N_("At home"), "family": N_("Family")}


class Measure(StrEnum):
    """What lifts people: the visits, the cents paid or the points earned in the window."""

    VISITS = "visits"
    SPEND = "spend"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier and the measure from which a person is in it: visits, cents or points."""

    key: str
    threshold: int
    name: str = ""
    """What the owner calls it; empty: the name it comes with."""


@dataclass(frozen=True, slots=True)
class Review:
    """Once a year, on this day, who no longer reaches the tier falls to the one reached.

    Not before *grace_months* in the tier: who climbed shortly before the review keeps it.
    """

    month: int = 1
    day: int = 31
    grace_months: int = 3

    def __post_init__(self) -> None:
        """Refuse a day that not every year has.

        Raises:
            ValueError: there is no such day, or the grace is negative.
        """
        date(2001, self.month, self.day)
        if self.grace_months < 0:
            message = "a grace is not negative"
            raise ValueError(message)


DEFAULT_TIERS = (Tier("guest", 0), Tier("home", 10), Tier("family", 60))


@dataclass(frozen=True, slots=True)
class Tiering:
    """The tiers from the lowest up, what they measure, over how many months (None: for life).

    Spent points and returns do not make anybody fall before the *review*; without one, never.
    """

    tiers: tuple[Tier, ...] = DEFAULT_TIERS
    measure: Measure = Measure.VISITS
    months: int | None = 12
    review: Review | None = None

    @property
    def has_steps(self) -> bool:
        """Whether there is anything to climb to: with the lowest tier alone all are alike."""
        return len(self.tiers) > 1

    def __post_init__(self) -> None:
        """Refuse tiers that do not climb from 0.

        Raises:
            ValueError: no tier, a first one above 0, or thresholds or keys that repeat.
        """
        thresholds = [tier.threshold for tier in self.tiers]
        is_climbing = bool(thresholds) and thresholds == sorted(set(thresholds))
        keys = {tier.key for tier in self.tiers}
        has_window = self.months is None or self.months > 0
        if not (is_climbing and thresholds[0] == 0 and len(keys) == len(self.tiers) and has_window):
            message = "tiers climb from 0, each with its own key"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class NextTier:
    """The tier above and what is missing to it, in its measure."""

    tier: Tier
    missing: int


def tier_name(tier: Tier, language: str | None = None) -> str:
    """Return what the tier is called: the owner's name for it, or its own in the language.

    Papers name the *language* of the customer; without one it is that of the screen.
    """
    own = _NAMES.get(tier.key, tier.key)
    if tier.name or language is None:
        return tier.name or _(own)
    return catalogue_for(language).gettext(own)


def tier_named(tiers: Sequence[Tier], text: str) -> Tier | None:
    """Return the tier that somebody calls so, by its name or key, case and accents aside.

    A tier that the owner did not name is known by its own name in every language.
    """
    wanted = fold(text)
    return next((tier for tier in tiers if wanted and wanted in _names_of(tier)), None)


def _names_of(tier: Tier) -> set[str]:
    names = {tier.key, tier.name}
    if not tier.name and tier.key in _NAMES:
        names |= _own_names(tier.key)
    return set(map(fold, names))


@cache
def _own_names(key: str) -> frozenset[str]:
    """Return a tier's names in all languages; reading the catalogues takes milliseconds."""
    return frozenset(catalogue_for(one).gettext(_NAMES[key]) for one in LANGUAGES)


def tier_for(tiers: Sequence[Tier], measured: int, current: str | None) -> Tier:
    """Return the tier for this measure, or the *current* one (by key) when that is higher.

    The measure counts the sale under way. Tiers go from the lowest up; the first starts at 0.
    """
    reached = [tier for tier in tiers if tier.key == current or tier.threshold <= measured]
    return max(reached or tiers[:1], key=lambda tier: tier.threshold)


def tier_below(gone: str, before: Sequence[Tier], now: Sequence[Tier]) -> Tier:
    """Return where the people of a tier go that is no longer there: the next one below it.

    *before* are the tiers when it was there, *now* those that are left, from the lowest up.
    """
    place = next((place for place, tier in enumerate(before) if tier.key == gone), 0)
    below = {tier.key for tier in before[:place]}
    return next((tier for tier in reversed(now) if tier.key in below), now[0])


def next_tier(tiers: Sequence[Tier], measured: int, current: str | None) -> NextTier | None:
    """Return the tier above the person's own and what is missing, or None at the top."""
    own = tier_for(tiers, measured, current)
    above = [tier for tier in tiers if tier.threshold > own.threshold]
    if not above:
        return None
    nearest = min(above, key=lambda tier: tier.threshold)
    return NextTier(nearest, nearest.threshold - measured)


def reviewed(
    tiering: Tiering, measured: int, current: str | None, reached_on: date | None, today: date
) -> Tier:
    """Return the tier that a person has after the review of *today*.

    Without a review, or within the grace of climbing, the tier stays.
    """
    own = tier_for(tiering.tiers, measured, current)
    review = tiering.review
    if review is None or not _is_over(review, reached_on, today):
        return own
    return tier_for(tiering.tiers, measured, None)


def last_review(review: Review, today: date) -> date:
    """Return the newest day of review up to today, today included."""
    this_year = date(today.year, review.month, review.day)
    return this_year if this_year <= today else this_year.replace(year=today.year - 1)


def window_start(tiering: Tiering, today: date) -> date | None:
    """Return the first day of the window that ends today, or None when it is for life."""
    if tiering.months is None:
        return None
    return months_later(today, -tiering.months) + timedelta(days=1)


def _is_over(review: Review, reached_on: date | None, today: date) -> bool:
    return reached_on is None or months_later(reached_on, review.grace_months) <= today
