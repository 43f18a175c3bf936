"""The message of a voucher: drafted from templates, filled, and checked before it is kept."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from careapp.errors import Refused
from careapp.rules import writing
from careapp.rules.vouchers.kind import OTHER, Gesture, GestureKind, Reason
from careapp.rules.vouchers.voice import Voice
from careapp.text import _, ngettext

MESSAGE_LIMIT = 260
REASON_LIMIT = 160
GIFT_LIMIT = 40
SIGNATURE_LIMIT = 60
MOST_CENTS = 100_000
"""No gesture is worth more than 1,000.00 €: a slip of the finger must not be paid for."""

TOKENS = (
    "appellativo",
    "fatto",
    "causa",
    "rimedio",
    "firma",
    "visite",
    "giorno",
    "da_quando",
    "ritorno",
)
TYPED_TOKENS = ("causa", "rimedio")
"""What only who writes knows: a draft leaves them open, and nothing is printed before."""
_TOKEN = re.compile("|".join(rf"\{{{token}\}}" for token in TOKENS))
_TYPED = {f"{{{token}}}" for token in TYPED_TOKENS}
_SENTENCE_ENDS = (".", "!", "?", "…")
_VISITS_OF_A_RETURN = 2
_VISITS_WORTH_SAYING = 5
_VISITS_OF_A_HABIT = 8
_SHARE_OF_A_HABIT = 0.6
_MONTHS_IN_YEAR = 12
_DAYS_IN_MONTH = 30.4
_RETURNS = {
    Voice.LEI: "Torna a trovarci",
    Voice.TU: "Torni a trovarci",
    Voice.ENGLISH: "You keep coming back",
}
_WEEKDAYS = {
    "it": (
        "il lunedì",
        "il martedì",
        "il mercoledì",
        "il giovedì",
        "il venerdì",
        "il sabato",
        "la domenica",
    ),
    "en": (
        "Every Monday",
        "Every Tuesday",
        "Every Wednesday",
        "Every Thursday",
        "Every Friday",
        "Every Saturday",
        "Every Sunday",
    ),
}
_NUMBERS = {
    "it": {10: "dieci", 25: "venticinque", 50: "cinquanta", 100: "cento"},
    "en": {10: "ten", 25: "twenty-five", 50: "fifty", 100: "a hundred"},
}


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a person's visits, for a thanks with the true reason.

    `weekday` (0 is Monday) is the one day on which they mostly come, if there is one.
    """

    visits: int = 0
    first_visit: date | None = None
    weekday: int | None = None


def known_tokens(history: History, voice: Voice, today: date) -> Mapping[str, str]:
    """Return the tokens that the history fills; what is not true of a person is left out."""
    tokens = {}
    if history.visits >= _VISITS_OF_A_RETURN:
        tokens["ritorno"] = _RETURNS[voice]
    if history.visits >= _VISITS_WORTH_SAYING:
        names = _NUMBERS[voice.language]
        tokens["visite"] = names.get(history.visits, str(history.visits))
    since = _since(history.first_visit, today, voice.language)
    if history.weekday is not None and since:
        tokens["giorno"] = _WEEKDAYS[voice.language][history.weekday]
        tokens["da_quando"] = since
    return tokens


def address_token(address: str) -> Mapping[str, str]:
    """Return the token of how to call a person; nothing where no name is known."""
    return {"appellativo": address} if address else {}


def usual_weekday(days: Iterable[date]) -> int | None:
    """Return the weekday (0 is Monday) on which most of the given visits fall, if it is a habit."""
    visits = Counter(day.weekday() for day in set(days))
    weekday, most = max(visits.items(), key=itemgetter(1), default=(0, 0))
    is_habit = most >= _VISITS_OF_A_HABIT and most >= _SHARE_OF_A_HABIT * visits.total()
    return weekday if is_habit else None


def draft_messages(
    reason: Reason, voice: Voice, gesture: GestureKind, known: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the messages to offer («Altre parole»), the most telling first.

    A wording whose tokens are not all known is not offered, but for what is typed into it.
    """
    closing = reason.closings[voice][gesture]
    wordings = [fill(wording, known) for wording in reason.wordings[voice]]
    return tuple(f"{words} {closing}" for words in wordings if set(open_tokens(words)) <= _TYPED)


def fill(template: str, known: Mapping[str, str]) -> str:
    """Put the known tokens into a template, in one pass: a value is never read as a template."""
    return _TOKEN.sub(lambda token: known.get(token[0][1:-1], token[0]), template)


def open_tokens(text: str) -> tuple[str, ...]:
    """Return the tokens that nobody has filled, as they stand in the text: {fatto}."""
    return tuple(dict.fromkeys(_TOKEN.findall(text)))


def as_sentence(text: str) -> str:
    """Make a typed fact a whole sentence: a capital at the start, a stop at the end."""
    line = writing.clean_line(text)
    if not line:
        return ""
    stop = "" if line.endswith(_SENTENCE_ENDS) else "."
    return line[0].upper() + line[1:] + stop


def check_message(message: str) -> str:
    """Return the message as it will be printed.

    Raises:
        Refused: it says nothing, is longer than 260 characters, has an open token, or holds the
            number of a payment card.
    """
    cleaned = writing.clean_lines(message)
    if not writing.is_visible(cleaned):
        raise Refused(_("The message is still empty: choose a reason or write two words."))
    if open_tokens(cleaned):
        raise Refused(
            _("The message still has a gap, {gap}: write what goes there.").format(
                gap=open_tokens(cleaned)[0]
            )
        )
    _refuse_card_number(cleaned)
    _check_length(cleaned)
    return cleaned


def check_reason(key: str, typed: str) -> str:
    """Return the typed reason, empty unless the reason is «Altro…».

    Raises:
        Refused: «Altro…» was chosen and nothing can be seen in the field, or it is too long.
    """
    if key != OTHER:
        return ""
    return check_why(typed, _("Write the reason in a few words: it goes on the card, too."))


def check_why(typed: str, missing: str) -> str:
    """Return why somebody does something, on one line.

    Raises:
        Refused: nothing can be seen in it (then with the sentence *missing*), it is too long, or
            it holds the number of a payment card.
    """
    cleaned = writing.clean_line(typed)
    if not writing.is_visible(cleaned):
        raise Refused(missing)
    if len(cleaned) > REASON_LIMIT:
        raise Refused(_("The reason is too long: a few words are enough."))
    _refuse_card_number(cleaned)
    return cleaned


def check_signature(signature: str) -> str:
    """Return the signature, on one line.

    Raises:
        Refused: nothing can be seen in it, or it is longer than 60 characters.
    """
    cleaned = writing.clean_line(signature)
    if not writing.is_visible(cleaned):
        raise Refused(_("Choose who signs: a voucher without a name is nobody’s."))
    if len(cleaned) > SIGNATURE_LIMIT:
        raise Refused(_("The signature is too long for the paper: shorten it."))
    _refuse_card_number(cleaned)
    return cleaned


def check_gesture(gesture: Gesture) -> Gesture:
    """Return the gesture with its words cleaned and nothing besides what its kind gives.

    Raises:
        Refused: a discount or a value of nothing or beyond 1,000.00 €, or a gift without words.
    """
    is_in_range = 0 < gesture.amount_cents <= MOST_CENTS
    if gesture.kind is GestureKind.DISCOUNT:
        if not is_in_range:
            raise Refused(_("Write how much the discount is worth, or choose words only."))
        return Gesture.discount(gesture.amount_cents)
    if gesture.kind is GestureKind.VALUE:
        if not is_in_range:
            raise Refused(
                _("A gift card is worth between 0.01 and 1,000.00 euros: write how much.")
            )
        return Gesture.of_value(gesture.amount_cents)
    if gesture.kind is GestureKind.WORDS:
        return Gesture.words_only()
    gift = writing.clean_line(gesture.gift)
    if not writing.is_visible(gift):
        raise Refused(_("Write what you are giving: «a coffee», «the house dessert»."))
    if len(gift) > GIFT_LIMIT:
        raise Refused(_("The gift does not fit on the paper: say it in a few words."))
    _refuse_card_number(gift)
    return Gesture.of_gift(gift)


def _refuse_card_number(text: str) -> None:
    if writing.holds_card_number(text):
        raise Refused(_("That looks like the number of a payment card: it must not be printed."))


def _check_length(message: str) -> None:
    excess = len(message) - MESSAGE_LIMIT
    if excess > 0:
        raise Refused(
            ngettext(
                "The message is one character too long for the paper.",
                "The message is {n} characters too long for the paper.",
                excess,
            ).format(n=excess)
        )


def _since(first_visit: date | None, today: date, language: str) -> str:
    """Say in whole months or years how long somebody has been coming; empty below two months."""
    if first_visit is None:
        return ""
    months = round((today - first_visit).days / _DAYS_IN_MONTH)
    years = months // _MONTHS_IN_YEAR
    if months < 2:  # noqa: PLR2004 - "for a month" is not a habit yet
        return ""
    if language == "en":
        if years:
            return "for a year" if years == 1 else f"for {years} years"
        return f"for {months} months"
    if years:
        return "Da un anno" if years == 1 else f"Da {years} anni"
    return f"Da {months} mesi"
