"""What the slip says of a person's balance, in their voice: Lei, tu or English."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward
from careapp.rules.loyalty.tiers import Measure, NextTier, tier_name
from careapp.rules.vouchers.voice import Voice
from careapp.text import elided, format_date, format_day_month, format_money, format_number

_UNITS = {
    ("it", Unit.POINT): ("punto", "punti"),
    ("it", Unit.STAMP): ("bollino", "bollini"),
    ("en", Unit.POINT): ("point", "points"),
    ("en", Unit.STAMP): ("stamp", "stamps"),
}
_HEADLINES = {
    Voice.LEI: ("Il Suo saldo, {address}.", "Il Suo saldo."),
    Voice.TU: ("Il tuo saldo, {address}.", "Il tuo saldo."),
    Voice.ENGLISH: ("Your balance, {address}.", "Your balance."),
}
_READY = {
    Voice.LEI: "È già Suo: {reward}.",
    Voice.TU: "È già tuo: {reward}.",
    Voice.ENGLISH: "Yours already: {reward}.",
}
_MISSING: Mapping[str, tuple[str, str]] = {
    "it": ("Manca {amount} {goal}.", "Mancano {amount} {goal}."),
    "en": ("{amount} {goal}.", "{amount} {goal}."),
}
_STILL = {
    "it": ("manca {amount}.", "mancano {amount}."),
    "en": ("{amount} to go.", "{amount} to go."),
}
_ENDS = {
    "it": ("{amount} vale fino al {day}.", "{amount} valgono fino al {day}."),
    "en": ("{amount} counts until {day}.", "{amount} count until {day}."),
}
_OTHER = {"it": "E {amount} del programma di prima.", "en": "And {amount} of the one before."}
_TIER = {"it": "{missing} per «{tier}».", "en": "{missing} to “{tier}”."}
_VISITS = {"it": ("visita", "visite"), "en": ("visit", "visits")}
_DAY = {"it": "Saldo del {day}.", "en": "Balance on {day}."}
_NOT_FISCAL = {"it": "Documento non fiscale.", "en": "Not a tax receipt."}
_PRIVACY = {
    Voice.LEI: "I Suoi dati restano in bottega: non li vendiamo a nessuno.",
    Voice.TU: "I tuoi dati restano in bottega: non li vendiamo a nessuno.",
    Voice.ENGLISH: "Your details stay in the shop. We never sell them.",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """Points or stamps and the last day on which they count."""

    amount: int
    unit: Unit
    last_day: date


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """Where somebody stands; `ready` are the names of rewards that wait for them."""

    balance: int
    unit: Unit
    other_balance: int
    tier: str
    ready: tuple[str, ...]
    next_reward: NextReward | None
    next_tier: NextTier | None
    measure: Measure
    soon: tuple[Ending, ...]
    later: tuple[Ending, ...]


def headline(voice: Voice, address: str) -> str:
    """Return the greeting: «Il Suo saldo, signora Wójcik.»."""
    with_name, without = _HEADLINES[voice]
    return with_name.format(address=address) if address else without


def unit_word(count: int, unit: Unit, voice: Voice) -> str:
    """Return «punti» or «bollini», as the number asks."""
    return _counted(count, _UNITS[voice.language, unit])


def whole_words(cost: int, unit: Unit, voice: Voice) -> str:
    """Return of how many: «su 10 bollini»."""
    amount = _amount(cost, unit, voice)
    return f"su {amount}" if voice.language == "it" else f"of {amount}"


def progress_lines(facts: SlipFacts, voice: Voice) -> tuple[str, ...]:
    """Return what is ready, what is missing to the next reward, and to the tier above."""
    lines = [_READY[voice].format(reward=name) for name in facts.ready]
    if facts.next_reward is not None:
        lines.append(_missing(facts.next_reward, facts.unit, voice))
    if facts.next_tier is not None:
        lines.append(_tier(facts.next_tier, facts.measure, voice))
    if facts.other_balance > 0:
        other = Unit.POINT if facts.unit is Unit.STAMP else Unit.STAMP
        amount = _amount(facts.other_balance, other, voice)
        lines.append(_OTHER[voice.language].format(amount=amount))
    return tuple(lines)


def ending_lines(endings: Sequence[Ending], voice: Voice) -> tuple[str, ...]:
    """Return every coming expiry, one line each."""
    return tuple(_ending(ending, voice) for ending in endings)


def small_print(today: date, voice: Voice) -> tuple[str, ...]:
    """Return the day of the balance, that it is no receipt, and what becomes of the data."""
    language = voice.language
    day = elided(_DAY[language].format(day=format_date(today, language)))
    return day, _NOT_FISCAL[language], _PRIVACY[voice]


def _missing(coming: NextReward, unit: Unit, voice: Voice) -> str:
    reward, missing = coming.reward, coming.missing_points
    amount = _amount(missing, unit, voice)
    if not reward.goal:
        return f"{reward.name}: {_counted(missing, _STILL[voice.language]).format(amount=amount)}"
    sentence = _counted(missing, _MISSING[voice.language])
    return sentence.format(amount=amount, goal=reward.goal)


def _tier(coming: NextTier, measure: Measure, voice: Voice) -> str:
    language, missing = voice.language, coming.missing
    if measure is Measure.SPEND:
        words = format_money(missing, language)
    elif measure is Measure.POINTS:
        words = _amount(missing, Unit.POINT, voice)
    else:
        words = f"{format_number(missing, language)} {_counted(missing, _VISITS[language])}"
    tier = tier_name(coming.tier, language)
    return _TIER[language].format(missing=words, tier=tier)


def _ending(ending: Ending, voice: Voice) -> str:
    language = voice.language
    amount = _amount(ending.amount, ending.unit, voice)
    day = format_day_month(ending.last_day, language)
    return elided(_counted(ending.amount, _ENDS[language]).format(amount=amount, day=day))


def _amount(count: int, unit: Unit, voice: Voice) -> str:
    return f"{format_number(count, voice.language)} {unit_word(count, unit, voice)}"


def _counted(count: int, words: tuple[str, str]) -> str:
    return words[0] if count == 1 else words[1]
