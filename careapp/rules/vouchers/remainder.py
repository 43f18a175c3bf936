"""The slip of a gift card that was used in part, in the voice of its person."""

from datetime import date

from careapp.rules.vouchers.voice import Voice, in_voices
from careapp.text import elided, format_day_month, format_money

_HEADLINES = in_voices(
    "Il resto del Suo buono, {address}.",
    "Il resto del tuo buono, {address}.",
    "Your gift card, {address}.",
)
_NAMELESS = in_voices("Il resto del Suo buono.", "Il resto del tuo buono.", "Your gift card.")
_MESSAGES = in_voices(
    "Con la spesa del {day} ha usato {spent}. "
    "Il codice è quello del buono: al banco basta uno dei due.",
    "Con la spesa del {day} hai usato {spent}. "
    "Il codice è quello del buono: al banco basta uno dei due.",
    "On {day} you spent {spent}. The code is the one on your gift card: either will do.",
)
_UNDER_VALUE = in_voices("ancora da spendere", "ancora da spendere", "still to spend")


def headline(voice: Voice, address: str) -> str:
    """Return the greeting: «Il resto del Suo buono, signora Wójcik.»."""
    return _HEADLINES[voice].format(address=address) if address else _NAMELESS[voice]


def message(voice: Voice, spent_cents: int, day: date) -> str:
    """Return what was spent on that day, and that the gift card itself is good as well."""
    spent = format_money(spent_cents, voice.language)
    said = _MESSAGES[voice].format(day=format_day_month(day, voice.language), spent=spent)
    return elided(said)


def under_value(voice: Voice) -> str:
    """Return the words below what is left."""
    return _UNDER_VALUE[voice]
