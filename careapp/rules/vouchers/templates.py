"""The shop's own texts: each text of a kind by a key, checked, and put in place of the program's.

Keys are «lei/headline», «lei/nameless», «lei/letter», «lei/waiting/0» (the first wording of a
reason), «lei/waiting/discount» (its closing for a gesture) and, for every voice,
«default/gesture», «default/cents» and «default/days».
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from careapp.errors import Refused
from careapp.rules import writing
from careapp.rules.vouchers.drafts import (
    MESSAGE_LIMIT,
    MOST_CENTS,
    TYPED_TOKENS,
    History,
    fill,
    known_tokens,
)
from careapp.rules.vouchers.kind import OTHER, Gesture, GestureKind, Origin, Reason, VoucherKind
from careapp.rules.vouchers.validity import LONGEST_DAYS
from careapp.rules.vouchers.voice import Voice, in_voices
from careapp.text import _, ngettext

Texts = Mapping[str, str]
"""Texts by their keys."""

GESTURE, CENTS, DAYS = "default/gesture", "default/cents", "default/days"
HEADLINE, NAMELESS, LETTER = "headline", "nameless", "letter"
HEADLINE_LIMIT, LETTER_LIMIT = 60, 400

_DEFAULT = "default"
_ADDRESS, _FACT, _SIGNATURE = "appellativo", "fatto", "firma"
_TOLD = ("visite", "giorno", "da_quando", "ritorno")
"""What the history tells of some people only."""
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")
_SHOWN_OF_A_TOKEN = 30
_EXAMPLES = in_voices(
    {
        _FACT: "Lunedì il Suo pane senza glutine non c’era.",
        "causa": "l’ordine non è partito",
        "rimedio": "ogni promessa ha un nome e una data",
    },
    {
        _FACT: "Lunedì il tuo pane senza glutine non c’era.",
        "causa": "l’ordine non è partito",
        "rimedio": "ogni promessa ha un nome e una data",
    },
    {
        _FACT: "On Monday your gluten-free bread was not here.",
        "causa": "the order never left",
        "rimedio": "every promise has a name and a date",
    },
)
_EXAMPLE_DAY, _EXAMPLE_HISTORY = date(2026, 3, 12), History(47, date(2025, 3, 10), 0)


def text_key(voice: Voice, *parts: object) -> str:
    """Return the key of a text: `text_key(Voice.LEI, "waiting", 0)` is «lei/waiting/0»."""
    return "/".join((voice, *map(str, parts)))


def original_texts(kind: VoucherKind) -> dict[str, str]:
    """Return every text of a kind that a shop may write itself, as it stands in *kind*."""
    return {**_defaults(kind), **dict(_written(kind))}


def with_texts(kind: VoucherKind, texts: Texts) -> VoucherKind:
    """Return the kind with these texts in the place of its own; keys it does not have are left."""
    own = original_texts(kind)
    now = own | {key: text for key, text in texts.items() if key in own}
    letters = {
        voice: replace(letter, paragraphs=(now[text_key(voice, LETTER)],))
        for voice, letter in kind.letters.items()
    }
    return replace(
        kind,
        headlines={voice: now[text_key(voice, HEADLINE)] for voice in Voice},
        nameless_headlines={voice: now[text_key(voice, NAMELESS)] for voice in Voice},
        letters=letters,
        reasons=tuple(_with_texts(reason, now) for reason in kind.reasons),
        default_gesture=_default_gesture(kind, now),
        validity_days=int(now.get(DAYS, kind.validity_days)),
    )


def changed_texts(kind: VoucherKind, texts: Texts) -> dict[str, str]:
    """Return the texts that differ from the program's own."""
    own = original_texts(kind)
    return {key: text for key, text in texts.items() if own.get(key, text) != text}


def tokens_of(kind: VoucherKind, key: str) -> tuple[str, ...]:
    """Return the tokens that are filled in a text; of a closing, none."""
    part, _rest, detail = key.partition("/")[2].partition("/")
    if part == HEADLINE:
        return (_ADDRESS,)
    if part == LETTER:
        return (_SIGNATURE,)
    if not detail.isdecimal():
        return ()
    is_composed = kind.origin is Origin.COMPOSED and not kind.reason(part).is_given
    typed = ((_FACT,) if part == OTHER else ()) + (TYPED_TOKENS if is_composed else ())
    return (_ADDRESS, *typed, *(_TOLD if is_composed else ()))


def example_tokens(voice: Voice, address: str, signature: str) -> Mapping[str, str]:
    """Return something true to life for every token, to look at a text before anybody gets it."""
    told = known_tokens(_EXAMPLE_HISTORY, voice, _EXAMPLE_DAY)
    return {**told, **_EXAMPLES[voice], _ADDRESS: address, _SIGNATURE: signature}


def check_texts(kind: VoucherKind, texts: Texts) -> dict[str, str]:
    """Return the texts that differ from the program's own, fit to be kept.

    Raises:
        Refused: one of them cannot be used, with the words of `fault_of`.
    """
    own = original_texts(kind)
    known = {key: _cleaned(key, text) for key, text in texts.items() if key in own}
    now = own | known
    for key in known:
        if fault := fault_of(kind, now, key):
            raise Refused(fault)
    return changed_texts(kind, known)


def fault_of(kind: VoucherKind, texts: Texts, key: str) -> str:
    """Return what is wrong with one of all the texts of a kind and how to mend it, or nothing."""
    text = texts[key]
    if key.startswith(_DEFAULT):
        return _fault_of_default(kind, key, text)
    if not writing.is_visible(text):
        return _("Write the text, or bring back the original.")
    fault = fault_of_line(text, tokens_of(kind, key), _limit(kind, texts, key))
    return fault or _fault_of_choice(kind, texts, key)


def fault_of_line(text: str, tokens: Sequence[str], limit: int) -> str:
    """Return what is wrong with a text that may hold these tokens, or nothing."""
    if writing.holds_card_number(text):
        return _("That looks like the number of a payment card: it must not be printed.")
    excess = len(text) - limit
    if excess > 0:
        return ngettext(
            "One character too long for the paper.",
            "{n} characters too long for the paper.",
            excess,
        ).format(n=excess)
    return _fault_of_tokens(text, tokens)


def _defaults(kind: VoucherKind) -> dict[str, str]:
    defaults = {DAYS: str(kind.validity_days)} if kind.validity_days else {}
    if kind.origin is Origin.COMPOSED and len(kind.gestures) > 1:
        defaults[GESTURE] = kind.default_gesture.kind.value
        defaults[CENTS] = str(kind.default_gesture.amount_cents or 500)
    return defaults


def _written(kind: VoucherKind) -> Iterator[tuple[str, str]]:
    for voice in Voice:
        yield text_key(voice, HEADLINE), kind.headlines[voice]
        yield text_key(voice, NAMELESS), kind.nameless_headlines[voice]
        yield text_key(voice, LETTER), kind.letters[voice].paragraphs[0]
        for reason in kind.reasons:
            for number, wording in enumerate(reason.wordings[voice]):
                yield text_key(voice, reason.key, number), wording
            for gesture, closing in reason.closings[voice].items():
                yield text_key(voice, reason.key, gesture), closing


def _with_texts(reason: Reason, now: Texts) -> Reason:
    wordings = {
        voice: tuple(now[text_key(voice, reason.key, number)] for number in range(len(said)))
        for voice, said in reason.wordings.items()
    }
    closings = {
        voice: {gesture: now[text_key(voice, reason.key, gesture)] for gesture in said}
        for voice, said in reason.closings.items()
    }
    return replace(reason, wordings=wordings, closings=closings)


def _default_gesture(kind: VoucherKind, now: Texts) -> Gesture:
    if GESTURE not in now:
        return kind.default_gesture
    gesture = GestureKind(now[GESTURE])
    return Gesture(gesture, int(now[CENTS]) if gesture is GestureKind.DISCOUNT else 0)


def _cleaned(key: str, text: str) -> str:
    # What is far too long is refused as it is: cleaning it would take long.
    if len(text) > 2 * LETTER_LIMIT:
        return text
    is_of_lines = key.rpartition("/")[2].isdecimal() or key.endswith(LETTER)
    return (writing.clean_lines if is_of_lines else writing.clean_line)(text)


def _fault_of_default(kind: VoucherKind, key: str, text: str) -> str:
    if key == GESTURE:
        return "" if text in kind.gestures else _("Choose what is given most often.")
    most = MOST_CENTS if key == CENTS else LONGEST_DAYS
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
    return "" if is_number and 0 < int(text) <= most else _("That value or validity cannot be.")


def _fault_of_tokens(text: str, known: Sequence[str]) -> str:
    for found in _BRACES.finditer(text):
        if found[1] in known:
            continue
        token = found[0][:_SHOWN_OF_A_TOKEN]
        if not known:
            return _("Nothing is filled in here: write “{token}” out.").format(token=token)
        return _("Nobody fills in “{token}” here: take one of {tokens}.").format(
            token=token, tokens=", ".join(f"{{{name}}}" for name in known)
        )
    return ""


def _limit(kind: VoucherKind, texts: Texts, key: str) -> int:
    """Return how long a text may be: a wording and its closing share the room of a message."""
    voice, part, *detail = key.split("/")
    if not detail:
        return LETTER_LIMIT if part == LETTER else HEADLINE_LIMIT
    beside = _lengths(kind, texts, Voice(voice), part)[detail[0].isdecimal()]
    filled = fill(texts[key], _longest_examples(Voice(voice)))
    return MESSAGE_LIMIT - 1 - beside - (len(filled) - len(texts[key]))


def _lengths(kind: VoucherKind, texts: Texts, voice: Voice, reason: str) -> tuple[int, int]:
    """Return the length of the longest wording and of the longest closing of a reason."""
    said, examples = kind.reason(reason), _longest_examples(voice)
    wordings = _wordings(kind, texts, voice, reason)
    closings = (texts[text_key(voice, reason, gesture)] for gesture in said.closings[voice])
    return max(len(fill(words, examples)) for words in wordings), max(map(len, closings))


def _longest_examples(voice: Voice) -> Mapping[str, str]:
    return example_tokens(voice, "signora Wójcik", "")


def _wordings(kind: VoucherKind, texts: Texts, voice: Voice, reason: str) -> list[str]:
    numbers = range(len(kind.reason(reason).wordings[voice]))
    return [texts[text_key(voice, reason, number)] for number in numbers]


def _fault_of_choice(kind: VoucherKind, texts: Texts, key: str) -> str:
    voice, part, *detail = key.split("/")
    if not detail or not detail[0].isdecimal():
        return ""
    of_some = [f"{{{token}}}" for token in (_ADDRESS, *_TOLD)]
    for words in _wordings(kind, texts, Voice(voice), part):
        if not any(token in words for token in of_some):
            return ""
    return _("One of these wordings must fit everybody: leave name and visits out of it.")
