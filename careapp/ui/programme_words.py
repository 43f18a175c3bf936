"""The rules of a programme in words: what the owner reads on the page, in sheets and on paper."""

from collections.abc import Mapping
from datetime import date

from careapp.rules.loyalty.earning import (
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
    Unit,
)
from careapp.rules.loyalty.examples import Example, reward_example
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import (
    BetweenDays,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
)
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering, tier_name
from careapp.rules.loyalty.words import amount_words
from careapp.text import (
    _,
    elided,
    format_date,
    format_day_month,
    format_money,
    format_number,
    ngettext,
)

Rule = EarnPerEuro | EarnPerVisit | EarnPerItem | EarnInBands

REWARD_ICONS: Mapping[RewardKind, str] = {
    RewardKind.AMOUNT_OFF: "wallet",
    RewardKind.PERCENT_OFF: "percent",
    RewardKind.FREE_ITEM: "cake",
    RewardKind.EXTRA_QUANTITY: "plus",
    RewardKind.WORDS: "heart",
}
_ONCE = 100


def gives_words(amount_cents: int, count: int, unit: Unit) -> str:
    """Return what a purchase gives: «28,00 € → 2 punti»."""
    gives = amount_words(count, unit) if count else _("nothing")
    return f"{format_money(amount_cents)} → {gives}"


def earning_words(rule: Rule) -> str:
    """Return the base rule: «1 punto ogni 1,00 €, da una spesa di 5,00 €»."""
    return _with_minimum(_base_words(rule), rule.minimum_cents)


def _with_minimum(words: str, minimum_cents: int) -> str:
    if not minimum_cents:
        return words
    sentence = _("{rule}, from a purchase of {amount}")
    return sentence.format(rule=words, amount=format_money(minimum_cents))


def _base_words(rule: Rule) -> str:
    match rule:
        case EarnPerEuro():
            words = ngettext(
                "{n} point for every {amount}", "{n} points for every {amount}", rule.points_each
            )
            amount = format_money(rule.per_cents)
            return words.format(n=format_number(rule.points_each), amount=amount)
        case EarnPerVisit():
            words = ngettext("{n} stamp a visit", "{n} stamps a visit", rule.stamps)
            return words.format(n=rule.stamps)
        case EarnPerItem():
            return _goods_words(rule)
        case EarnInBands():
            return "; ".join(
                ngettext(
                    "from {start}, {n} point for every {amount}",
                    "from {start}, {n} points for every {amount}",
                    band.points_each,
                ).format(
                    start=format_money(band.from_cents),
                    n=format_number(band.points_each),
                    amount=format_money(band.per_cents),
                )
                for band in rule.bands
            )


def bonus_words(rule: EarnPerItem) -> str:
    """Return what goods give: «5 punti ogni 2 pezzi: torte, biscotti, da una spesa di 5,00 €»."""
    return _with_minimum(_goods_words(rule), rule.minimum_cents)


def _goods_words(rule: EarnPerItem) -> str:
    if rule.per_quantity == 1:
        words = ngettext(
            "{n} point for each piece: {goods}",
            "{n} points for each piece: {goods}",
            rule.points_each,
        )
    else:
        words = ngettext(
            "{n} point for every {quantity} pieces: {goods}",
            "{n} points for every {quantity} pieces: {goods}",
            rule.points_each,
        )
    return words.format(
        n=format_number(rule.points_each),
        quantity=format_number(rule.per_quantity),
        goods=", ".join(rule.names),
    )


def goods_words(example: Example) -> str:
    """Return what goods give: «3 × torta → 3 punti»."""
    return f"{bought_words(example)} → {amount_words(example.points, Unit.POINT)}"


def bought_words(example: Example) -> str:
    """Return what is bought in an example: «3 × torta», or «28,80 €»."""
    if example.goods:
        return f"{format_number(example.quantity)} × {example.goods}"
    return format_money(example.amount_cents)


def rounding_words(rounding: Rounding) -> str:
    """Return what becomes of a part of a point."""
    if rounding is Rounding.DOWN:
        return _("only whole points count")
    return _("rounded to the nearest point")


def times_words(percent: int, unit: Unit = Unit.POINT) -> str:
    """Return how many times the points count: «Punti × 2», «Bollini × 1,5»."""
    whole, rest = divmod(percent, _ONCE)
    tenths = f"{rest:02d}".rstrip("0")
    number = format_number(whole)
    if tenths:
        number = _("{whole}.{tenths}").format(whole=number, tenths=tenths)
    words = _("Stamps × {times}") if unit is Unit.STAMP else _("Points × {times}")
    return words.format(times=number)


def weekday_words(weekday: int) -> str:
    """Return the day of the week as it is said: «il mercoledì»; 0 is Monday."""
    return (
        _("on Mondays"),
        _("on Tuesdays"),
        _("on Wednesdays"),
        _("on Thursdays"),
        _("on Fridays"),
        _("on Saturdays"),
        _("on Sundays"),
    )[weekday]


def condition_words(multiplier: Multiplier, tiering: Tiering) -> str:
    """Return when a multiplier counts."""
    condition = multiplier.condition
    if isinstance(condition, OnWeekdays):
        return ", ".join(map(weekday_words, condition.weekdays))
    if isinstance(condition, BetweenDays):
        words = _("from {first} to {last}, both included")
        first, last = format_date(condition.first), format_date(condition.last)
        return elided(words.format(first=first, last=last))
    if isinstance(condition, InBirthdayWeek):
        return _("in the week of the birthday")
    keys = condition.tiers if isinstance(condition, OfTiers) else ()
    names = [tier_name(tier) for tier in tiering.tiers if tier.key in keys]
    return _("for those who are: {tiers}").format(tiers=", ".join(names))


def kind_words(kind: RewardKind) -> str:
    """Return what sort of reward it is."""
    return {
        RewardKind.AMOUNT_OFF: _("Amount off"),
        RewardKind.PERCENT_OFF: _("Percent off"),
        RewardKind.FREE_ITEM: _("Something free"),
        RewardKind.EXTRA_QUANTITY: _("More of the same"),
        RewardKind.WORDS: _("A gesture"),
    }[kind]


def off_words(reward: Reward) -> str:
    """Return how much a discount takes off; nothing for what is not one."""
    if reward.kind is RewardKind.AMOUNT_OFF:
        return _("{amount} off").format(amount=format_money(reward.value_cents))
    return f"{reward.percent} %" if reward.percent else ""


def reward_words(reward: Reward) -> str:
    """Return what a reward is worth and its conditions, in short."""
    parts = [
        _worth_words(reward),
        _minimum_words(reward),
        _dates_words(reward),
        _limit_words(reward),
    ]
    return " · ".join(part for part in parts if part)


def effort_words(programme: Programme, reward: Reward) -> str:
    """Return what a reward takes: «circa 4 spese da 28,80 €», «100,00 € di spesa»."""
    effort = reward_example(programme, reward)
    if effort is None:
        return _("no purchase earns anything towards it")
    words = ngettext(
        "after {n} purchase, {amount} in all",
        "after {n} purchases, {amount} in all",
        effort.purchases,
    )
    return words.format(n=format_number(effort.purchases), amount=format_money(effort.amount_cents))


def _worth_words(reward: Reward) -> str:
    if reward.kind is RewardKind.AMOUNT_OFF:
        return _("as often as the points allow") if reward.is_repeatable else _("off one purchase")
    if reward.kind is RewardKind.PERCENT_OFF and reward.cap_cents:
        return _("up to {amount}").format(amount=format_money(reward.cap_cents))
    if reward.kind is RewardKind.PERCENT_OFF:
        return _("off one purchase")
    if reward.value_cents:
        return _("costs about {amount}").format(amount=format_money(reward.value_cents))
    return _("a gesture, in words") if reward.kind is RewardKind.WORDS else kind_words(reward.kind)


def _minimum_words(reward: Reward) -> str:
    if not reward.minimum_cents:
        return ""
    return _("from a purchase of {amount}").format(amount=format_money(reward.minimum_cents))


def _dates_words(reward: Reward) -> str:
    if reward.first_day and reward.last_day:
        words = _("from {first} to {last}, both included")
        first, last = format_date(reward.first_day), format_date(reward.last_day)
        return elided(words.format(first=first, last=last))
    if reward.first_day:
        return elided(_("from {day}").format(day=format_date(reward.first_day)))
    if reward.last_day:
        return elided(_("until {day}").format(day=format_date(reward.last_day)))
    return ""


def _limit_words(reward: Reward) -> str:
    parts = []
    if reward.per_customer:
        words = ngettext("{n} time a person", "{n} times a person", reward.per_customer)
        parts.append(words.format(n=reward.per_customer))
    if reward.stock:
        parts.append(
            ngettext("{n} in all", "{n} in all", reward.stock).format(n=format_number(reward.stock))
        )
    return ", ".join(parts)


def threshold_words(threshold: int, measure: Measure) -> str:
    """Return from when on a tier counts: «da 10 visite», «dalla prima volta»."""
    if not threshold:
        return _("from the first time")
    if measure is Measure.SPEND:
        return _("from {amount}").format(amount=format_money(threshold))
    if measure is Measure.POINTS:
        words = ngettext("from {n} point", "from {n} points", threshold)
    else:
        words = ngettext("from {n} visit", "from {n} visits", threshold)
    return words.format(n=format_number(threshold))


def tiering_words(tiering: Tiering) -> str:
    """Return every tier and where it begins."""
    if not tiering.has_steps:
        return _("none: everybody is alike")
    return "; ".join(tier_line(tier, tiering) for tier in tiering.tiers)


def tier_line(tier: Tier, tiering: Tiering) -> str:
    """Return a tier and where it begins: «Di casa: da 10 visite»."""
    words = threshold_words(tier.threshold, tiering.measure)
    return f"{tier_name(tier)}: {words}"


def window_words(tiering: Tiering) -> str:
    """Return over which time the measure counts."""
    if tiering.months is None:
        return _("counted since the first day")
    words = ngettext(
        "counted over the last month", "counted over the last {n} months", tiering.months
    )
    return words.format(n=tiering.months)


def review_words(tiering: Tiering) -> str:
    """Return whether somebody may fall: «si sale, non si scende»."""
    review = tiering.review
    if review is None:
        return _("people climb, they never fall")
    words = ngettext(
        "looked at every year on {day}, not before {n} month in the tier",
        "looked at every year on {day}, not before {n} months in the tier",
        review.grace_months,
    )
    day = format_day_month(date(2001, review.month, review.day))
    return elided(words.format(day=day, n=review.grace_months))


def expiry_words(expiry: Expiry) -> str:
    """Return when points expire."""
    count = expiry.count
    if expiry.kind is ExpiryKind.NEVER:
        return _("points never expire")
    if expiry.kind is ExpiryKind.MONTHS:
        words = ngettext(
            "{n} month after they are earned", "{n} months after they are earned", count
        )
    elif expiry.kind is ExpiryKind.END_OF_MONTH:
        words = ngettext(
            "at the end of the month, {n} month after",
            "at the end of the month, {n} months after",
            count,
        )
    elif not count:
        return _("at the end of the year in which they are earned")
    else:
        words = ngettext(
            "at the end of the year, {n} year after",
            "at the end of the year, {n} years after",
            count,
        )
    return words.format(n=count)


def shortfall_words(shortfall: Shortfall) -> str:
    """Return what becomes of returned points that are spent already."""
    if shortfall is Shortfall.DEBT:
        return _("they are taken from the next purchases")
    return _("they are let go")


def birthday_words(gift: BirthdayGift | None) -> str:
    """Return what a birthday brings: «5,00 € di sconto, valido 7 giorni»."""
    if gift is None:
        return _("no voucher")
    words = ngettext("{gift}, good for {n} day", "{gift}, good for {n} days", gift.valid_days)
    return words.format(gift=gift_words(gift), n=gift.valid_days)


def gift_words(gift: BirthdayGift) -> str:
    """Return the gift itself."""
    if gift.words:
        return gift.words
    return _("{amount} off").format(amount=format_money(gift.amount_cents))


def lapsed_words(lapsed: Lapsed | None) -> str:
    """Return when the counter is told that a regular is missing."""
    if lapsed is None:
        return _("nobody is told")
    words = ngettext(
        "after {n} usual interval without a visit",
        "after {n} usual intervals without a visit",
        lapsed.times,
    )
    return words.format(n=lapsed.times)


def milestone_words(milestones: Milestones) -> str:
    """Return the visits that are worth a word: «10, 25, 50, 100, poi ogni 50»."""
    listed = ", ".join(map(format_number, milestones.first))
    if milestones.then_every <= 0:
        return listed or _("none")
    words = _("{visits}, then every {n}") if listed else _("every {n}")
    return words.format(visits=listed, n=format_number(milestones.then_every))


def excluded_words(programme: Programme) -> str:
    """Return the goods that never earn."""
    return ", ".join(programme.excluded) or _("nothing else")
