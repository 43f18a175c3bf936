"""Where a person stands in the programme, in a few words and in a ring."""

from datetime import date
from typing import TYPE_CHECKING

from careapp.rules.loyalty.rewards import NextReward, Reward
from careapp.text import _, elided, format_day_month, format_number, ngettext
from careapp.ui.widgets.progress import Ring

if TYPE_CHECKING:
    from careapp.services.card import Visits
    from careapp.services.standing import Expiring, Loyalty


def fill_ring(ring: Ring, loyalty: "Loyalty") -> None:
    """Show the points on the way to the next reward, or a gift when one is ready."""
    coming = loyalty.next_reward
    if loyalty.ready or coming is None:
        ring.set_progress(1, 1)
        ring.set_words("")
        return
    balance, cost = max(0, loyalty.balance), coming.reward.cost
    ring.set_progress(balance, cost)
    ring.set_words(format_number(loyalty.balance), _("of {n}").format(n=format_number(cost)))


def missing_words(coming: NextReward) -> str:
    """Return how many points are missing: «Mancano 16 punti»."""
    words = ngettext("{n} point to go", "{n} points to go", coming.missing_points)
    return words.format(n=format_number(coming.missing_points))


def goal_words(reward: Reward) -> str:
    """Return what the points lead to: «al dolce della casa»."""
    return reward.goal or reward.name


def visits_away_words(coming: NextReward) -> str:
    """Return about how many visits away it is, or nothing where nobody can tell."""
    if coming.about_visits is None:
        return ""
    words = ngettext("about {n} visit", "about {n} visits", coming.about_visits)
    return words.format(n=coming.about_visits)


def visits_words(visits: "Visits") -> str:
    """Return how often and since when: «47 visite dal 2025»."""
    words = ngettext("{n} visit", "{n} visits", visits.count)
    if visits.first_on is not None:
        words = ngettext("{n} visit since {year}", "{n} visits since {year}", visits.count)
        return words.format(n=visits.count, year=visits.first_on.year)
    return words.format(n=visits.count)


def expiring_words(expiring: "Expiring") -> str:
    """Return which points end when: «12 punti fino al 31 marzo»."""
    words = ngettext("{n} point until {day}", "{n} points until {day}", expiring.points)
    return elided(words.format(n=expiring.points, day=format_day_month(expiring.last_day)))


def until_words(last: date | None) -> str:
    """Return until when something counts, or nothing where it has no end."""
    return elided(_("expires {day}").format(day=format_day_month(last))) if last else ""
