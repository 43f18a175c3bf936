"""Where a person stands in the programme, in a few words."""

from datetime import date
from typing import TYPE_CHECKING

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward, Reward
from careapp.rules.loyalty.tiers import Measure, NextTier, tier_name
from careapp.rules.loyalty.words import amount_words
from careapp.text import _, elided, format_day_month, format_money, format_number, ngettext

if TYPE_CHECKING:
    from careapp.rules.loyalty.versions import Offer
    from careapp.services.card import Visits
    from careapp.services.standing import Expiring, Loyalty


def gained_words(count: int, unit: Unit) -> str:
    """Return points or stamps that came or went: «+14 punti», «+1 bollino»."""
    if unit is Unit.STAMP:
        words = ngettext("{n} stamp", "{n} stamps", abs(count))
    else:
        words = ngettext("{n} point", "{n} points", abs(count))
    sign = "+" if count > 0 else ""
    return words.format(n=sign + format_number(count))


def missing_words(coming: NextReward, unit: Unit) -> str:
    """Return what is missing: «Mancano 16 punti», «Manca 1 bollino»."""
    missing = coming.missing_points
    if unit is Unit.STAMP:
        words = ngettext("{n} stamp to go", "{n} stamps to go", missing)
    else:
        words = ngettext("{n} point to go", "{n} points to go", missing)
    return words.format(n=format_number(missing))


def progress_words(balance: int, cost: int, unit: Unit) -> str:
    """Return how far it has come: «7 su 10 bollini», «84 su 100 punti»."""
    if unit is Unit.STAMP:
        words = ngettext("{done} of {n} stamp", "{done} of {n} stamps", cost)
    else:
        words = ngettext("{done} of {n} point", "{done} of {n} points", cost)
    return words.format(done=format_number(balance), n=format_number(cost))


def goal_words(reward: Reward) -> str:
    """Return what the points lead to: «al dolce della casa»."""
    return reward.goal or reward.name


def visits_away_words(coming: NextReward) -> str:
    """Return about how many visits away it is, or nothing where nobody can tell."""
    if coming.about_visits is None:
        return ""
    words = ngettext("about {n} visit", "about {n} visits", coming.about_visits)
    return words.format(n=coming.about_visits)


def next_tier_words(coming: NextTier, measure: Measure, unit: Unit) -> str:
    """Return what the tier above misses, in its measure: «Di famiglia» tra 13 visite."""
    tier, missing = tier_name(coming.tier), coming.missing
    if measure is Measure.SPEND:
        return _("{amount} to “{tier}”").format(amount=format_money(missing), tier=tier)
    if measure is Measure.POINTS:
        return _("{amount} to “{tier}”").format(amount=amount_words(missing, unit), tier=tier)
    words = ngettext("“{tier}” in {n} visit", "“{tier}” in {n} visits", missing)
    return words.format(tier=tier, n=missing)


def offer_words(offer: "Offer") -> str:
    """Return under which programme a reward is ready."""
    return _("ready · of the programme before") if offer.is_promised else _("reward ready")


def other_balance_words(loyalty: "Loyalty") -> str:
    """Return what is left of a programme of before, or nothing."""
    if loyalty.other_balance <= 0:
        return ""
    other = Unit.POINT if loyalty.unit is Unit.STAMP else Unit.STAMP
    left = amount_words(loyalty.other_balance, other)
    return _("And {amount} of the programme before").format(amount=left)


def visits_words(visits: "Visits") -> str:
    """Return how often and since when: «47 visite dal 2025»."""
    words = ngettext("{n} visit", "{n} visits", visits.count)
    if visits.first_on is not None:
        words = ngettext("{n} visit since {year}", "{n} visits since {year}", visits.count)
        return words.format(n=visits.count, year=visits.first_on.year)
    return words.format(n=visits.count)


def expiring_words(expiring: "Expiring") -> str:
    """Return what ends when: «12 punti valgono fino al 31 marzo»."""
    amount = amount_words(expiring.points, Unit(expiring.unit))
    day = format_day_month(expiring.last_day)
    if expiring.points == 1:
        return elided(_("{amount} counts until {day}").format(amount=amount, day=day))
    return elided(_("{amount} count until {day}").format(amount=amount, day=day))


def later_words(first: "Expiring") -> str:
    """Return the title of the expiries that are not near yet, by the first of them."""
    return elided(_("What expires, from {day} on").format(day=format_day_month(first.last_day)))


def until_words(last: date | None) -> str:
    """Return until when something counts, or nothing where it has no end."""
    return elided(_("expires {day}").format(day=format_day_month(last))) if last else ""
