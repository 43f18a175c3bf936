"""What a voucher says of itself on paper: its value, its terms, how long it is good for."""

from dataclasses import dataclass
from datetime import date

from careapp.rules.vouchers.kind import Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.voice import Voice
from careapp.text import elided, format_date, format_day_month, format_money

_CENTS = 100
_ARTICLES = frozenset({"un", "uno", "una", "il", "lo", "la", "i", "gli", "le", "a", "an", "the"})
_NUMERALS = frozenset({"due", "tre", "quattro", "mezzo", "mezza", "two", "three", "half"})
_ELIDED = ("l’", "l'", "un’", "un'")
_PRIVACY = {
    Voice.LEI: "I Suoi dati restano in bottega: non li vendiamo a nessuno.",
    Voice.TU: "I tuoi dati restano in bottega: non li vendiamo a nessuno.",
    Voice.ENGLISH: "Your details stay in the shop. We never sell them.",
}
_RULES = {
    "it": ("Un solo utilizzo.", "Non si converte in denaro.", "Documento non fiscale."),
    "en": ("Single use.", "Not exchangeable for cash.", "Not a tax receipt."),
}
_RULES_OF_VALUE = {
    "it": ("Si usa in più volte.", *_RULES["it"][1:]),
    "en": ("Spend it in parts.", *_RULES["en"][1:]),
}


@dataclass(frozen=True, slots=True)
class Terms:
    """The small print, in the customer's language; empty where there is no code."""

    worth: str
    validity: str
    rules: tuple[str, ...]
    privacy: str


def big_value(gesture: Gesture, voice: Voice) -> str:
    """Return what stands large on the paper: «5 €», «5,50 €», «€5», or the gift in its words."""
    if gesture.kind is GestureKind.GIFT:
        return gesture.gift
    if gesture.kind is GestureKind.WORDS:
        return ""
    money = format_money(gesture.amount_cents, voice.language)
    if gesture.amount_cents % _CENTS:
        return money
    return money.replace(",00", "").removesuffix(".00")


def under_value(kind: VoucherKind, gesture: Gesture, voice: Voice) -> str:
    """Return the words below the big value; empty where there is none."""
    return kind.under_value[voice].get(gesture.kind, "")


def terms_of(
    gesture: Gesture, voice: Voice, valid_from: date, issued_on: date, expires_on: date | None
) -> Terms:
    """Return the terms: value, expiry and how often it is used always stand on the paper."""
    if not gesture.has_code:
        return Terms("", "", (), _PRIVACY[voice])
    is_value = gesture.kind is GestureKind.VALUE
    return Terms(
        worth=_worth(gesture, voice.language),
        validity=_validity(voice.language, valid_from, issued_on, expires_on),
        rules=(_RULES_OF_VALUE if is_value else _RULES)[voice.language],
        privacy=_PRIVACY[voice],
    )


def _worth(gesture: Gesture, language: str) -> str:
    if gesture.kind is GestureKind.GIFT:
        gift = _within_a_sentence(gesture.gift)
        return f"Vale per {gift}," if language == "it" else f"Good for {gift}"
    money = format_money(gesture.amount_cents, language)
    if gesture.kind is GestureKind.VALUE:
        return f"Vale {money} in tutto," if language == "it" else f"Worth {money} in all"
    return f"Vale {money} su una spesa," if language == "it" else f"Worth {money} on one purchase"


def _validity(language: str, valid_from: date, issued_on: date, expires_on: date | None) -> str:
    if expires_on is None:
        return "senza scadenza." if language == "it" else "with no last day."
    last = format_date(expires_on, language)
    if valid_from <= issued_on:
        return elided(f"fino al {last}.") if language == "it" else f"until {last}."
    same_year = valid_from.year == expires_on.year
    first = (format_day_month if same_year else format_date)(valid_from, language)
    return elided(f"dal {first} al {last}.") if language == "it" else f"from {first} to {last}."


def _within_a_sentence(gift: str) -> str:
    # «Un caffè» becomes «un caffè»; a name such as «Sacher» keeps its capital.
    first = gift.split(maxsplit=1)[0].casefold()
    starts_small = first in _ARTICLES | _NUMERALS or first.startswith(_ELIDED)
    return gift[0].lower() + gift[1:] if starts_small else gift
