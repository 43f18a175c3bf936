"""What a new programme changes, part by part: what the owner confirms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from careapp.rules.loyalty.expiry import ExpiryKind
from careapp.rules.loyalty.programme import UNPUBLISHED, Programme
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.loyalty.words import amount_words
from careapp.text import _, ngettext
from careapp.ui import programme_words as words


@dataclass(frozen=True, slots=True)
class Change:
    """One part of the programme as it was and as it will be; empty words: it is not there."""

    part: str
    before: str
    after: str


def is_same(one: Programme, other: Programme) -> bool:
    """Whether two programmes have the same rules, whatever their versions."""
    return replace(one, version=UNPUBLISHED) == replace(other, version=UNPUBLISHED)


def changes(before: Programme, after: Programme) -> tuple[Change, ...]:
    """Return every part that differs, in the order of the page."""
    return (
        *_differing(_earning_parts(before), _earning_parts(after)),
        *_reward_changes(before, after),
        *_differing(_other_parts(before), _other_parts(after)),
    )


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for part, now in after.items():
        if before[part] != now:
            yield Change(part, before[part], now)


def _earning_parts(programme: Programme) -> dict[str, str]:
    multipliers = sorted(programme.multipliers, key=lambda one: -one.priority)
    return {
        _("How points are earned"): words.earning_words(programme.earning),
        _("Parts of a point"): words.rounding_words(programme.rounding),
        _("What never earns"): words.excluded_words(programme),
        _("More points"): "; ".join(
            f"{words.times_words(one.percent)} {words.condition_words(one, programme.tiering)}"
            for one in multipliers
        ),
        _("Goods with points of their own"): "; ".join(map(words.bonus_words, programme.bonuses)),
    }


def _other_parts(programme: Programme) -> dict[str, str]:
    tiering = programme.tiering
    return {
        _("Tiers"): f"{words.tiering_words(tiering)} ({words.window_words(tiering)})",
        _("Visits worth a word"): words.milestone_words(programme.milestones),
        _("Once in a tier"): words.review_words(tiering),
        _("When points expire"): _expiry_words(programme),
        _("Returns"): words.shortfall_words(programme.shortfall),
        _("Birthday voucher"): words.birthday_words(programme.birthday),
        _("When a regular stays away"): words.lapsed_words(programme.lapsed),
    }


def _expiry_words(programme: Programme) -> str:
    expiry = programme.expiry
    if expiry.kind is ExpiryKind.NEVER:
        return words.expiry_words(expiry)
    sentence = ngettext(
        "{when}; a warning {n} day before", "{when}; a warning {n} days before", expiry.warn_days
    )
    return sentence.format(when=words.expiry_words(expiry), n=expiry.warn_days)


def _reward_changes(before: Programme, after: Programme) -> Iterator[Change]:
    old = {reward.key: reward for reward in before.rewards}
    new = {reward.key: reward for reward in after.rewards}
    for key, reward in new.items():
        if key not in old:
            yield Change(reward.name, "", _whole(reward, after))
        elif old[key] != reward or before.unit is not after.unit:
            yield Change(reward.name, _whole(old[key], before), _whole(reward, after))
    for key, reward in old.items():
        if key not in new:
            yield Change(reward.name, _whole(reward, before), "")
    kept_before = [reward.name for key, reward in old.items() if key in new]
    kept_after = [reward.name for key, reward in new.items() if key in old]
    if [key for key in old if key in new] != [key for key in new if key in old]:
        yield Change(_("Order of the rewards"), ", ".join(kept_before), ", ".join(kept_after))


def _whole(reward: Reward, programme: Programme) -> str:
    parts = [
        amount_words(reward.cost, programme.unit),
        words.off_words(reward),
        words.reward_words(reward),
        reward.goal,
    ]
    return " · ".join(part for part in parts if part)
