"""The house style: what every text of the shop has in common, whatever its kind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from careapp.errors import Refused
from careapp.rules import writing
from careapp.rules.vouchers.hints import KEEPS_THE_REGISTER, SAYS_LEI, Draft, Hint
from careapp.rules.vouchers.kind import Letter, Reason, VoucherKind
from careapp.rules.vouchers.templates import Texts, fault_of_line, text_key
from careapp.rules.vouchers.voice import Voice
from careapp.text import N_, _

CAPITALS, AVOIDED = "capitals", "avoided"
GREETING, FAREWELL = "greeting", "farewell"
KEPT, DROPPED = "yes", "no"
LINE_LIMIT, AVOIDED_LIMIT = 60, 600
_COURTESY = re.compile(r"\b(?:Lei|Le|La|Suo|Sua|Suoi|Sue)\b|(?<=[a-zàèéìòù])(?:Le|La)\b")
_STARTS = re.compile(r"(?:^|[.!?…\n]|\{fatto\})[\s«“\"'’(—-]*$|[«“]$")
"""What stands before the first word of a sentence; {fatto} is a sentence of its own."""
_NAME_FOLLOWS = re.compile(r"\s+(?!(?:Lei|Le|La|Suo|Sua|Suoi|Sue)\b)[A-ZÀ-Ý]")
_ARTICLES = frozenset({"La", "Le"})
_ORIGINAL: Texts = {
    CAPITALS: KEPT,
    AVOIDED: "",
    **{text_key(voice, part): "" for voice in Voice for part in (GREETING, FAREWELL)},
}


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the shop writes; an empty greeting or farewell is that of each kind."""

    has_capitals: bool = True
    """Whether Lei texts keep «Lei, Le, Suo» with their capitals within a sentence."""
    avoided: tuple[str, ...] = ()
    greetings: Mapping[Voice, str] = field(default_factory=dict)
    farewells: Mapping[Voice, str] = field(default_factory=dict)


def original_style() -> dict[str, str]:
    """Return the texts of the house style by their keys, before a shop has one."""
    return dict(_ORIGINAL)


def style_of(texts: Texts) -> HouseStyle:
    """Return the house style that these texts say."""
    now = {**_ORIGINAL, **texts}
    return HouseStyle(
        has_capitals=now[CAPITALS] == KEPT,
        avoided=tuple(filter(None, map(writing.clean_line, now[AVOIDED].split(",")))),
        greetings={voice: now[text_key(voice, GREETING)] for voice in Voice},
        farewells={voice: now[text_key(voice, FAREWELL)] for voice in Voice},
    )


def check_style(texts: Texts) -> dict[str, str]:
    """Return what differs from the program's own style, fit to be kept.

    Raises:
        Refused: one of the texts cannot be used, with the words of `fault_of_style`.
    """
    limited = {key: text for key, text in texts.items() if key in _ORIGINAL}
    for key, text in limited.items():
        if fault := fault_of_style(key, text):
            raise Refused(fault)
    cleaned = {key: writing.clean_line(text) for key, text in limited.items()}
    return {key: text for key, text in cleaned.items() if text != _ORIGINAL[key]}


def fault_of_style(key: str, text: str) -> str:
    """Return what is wrong with a text of the house style, or nothing; it may be empty."""
    if key == CAPITALS:
        return "" if text in {KEPT, DROPPED} else _("Choose with or without capitals.")
    known = ("appellativo",) if key.endswith(GREETING) else ()
    return fault_of_line(text, known, AVOIDED_LIMIT if key == AVOIDED else LINE_LIMIT)


def in_house_style(kind: VoucherKind, style: HouseStyle) -> VoucherKind:
    """Return the kind with the shop's greeting and farewell, its capitals, and a hint."""
    letters = {voice: _letter(letter, voice, style) for voice, letter in kind.letters.items()}
    styled = replace(kind, letters=letters, hints=_hints(kind.hints, style))
    return styled if style.has_capitals else _without_capitals(styled)


def without_courtesy_capitals(text: str) -> str:
    """Return a Lei text with «Lei, Le, Suo» small, except where a sentence or a name begins."""
    return _COURTESY.sub(lambda found: _small(found, text), text)


def _small(found: re.Match[str], text: str) -> str:
    before, after = text[: found.start()], text[found.end() :]
    is_name = found[0] in _ARTICLES and _NAME_FOLLOWS.match(after)
    return found[0] if is_name or _STARTS.search(before) else found[0].lower()


def _letter(letter: Letter, voice: Voice, style: HouseStyle) -> Letter:
    greeting = style.greetings.get(voice) or letter.salutation
    return replace(
        letter, salutation=greeting, farewell=style.farewells.get(voice) or letter.farewell
    )


def _hints(hints: tuple[Hint, ...], style: HouseStyle) -> tuple[Hint, ...]:
    kept = hints
    if not style.has_capitals:
        kept = tuple(SAYS_LEI if hint is KEEPS_THE_REGISTER else hint for hint in hints)
    return (*kept, _avoids(style.avoided)) if style.avoided else kept


def _avoids(words: tuple[str, ...]) -> Hint:
    said = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)

    def holds(draft: Draft) -> bool:
        return not said.search(draft.message)

    return Hint("avoids_words", dict.fromkeys(Voice, N_("No word to avoid")), holds)


def _without_capitals(kind: VoucherKind) -> VoucherKind:
    lei = Voice.LEI
    letter = kind.letters[lei]
    small = replace(
        letter, paragraphs=tuple(without_courtesy_capitals(text) for text in letter.paragraphs)
    )
    under = {
        gesture: without_courtesy_capitals(text) for gesture, text in kind.under_value[lei].items()
    }
    return replace(
        kind,
        headlines=_lei_small(kind.headlines),
        nameless_headlines=_lei_small(kind.nameless_headlines),
        under_value={**kind.under_value, lei: under},
        letters={**kind.letters, lei: small},
        reasons=tuple(_reason_without_capitals(reason) for reason in kind.reasons),
        facts=tuple(replace(fact, on_paper=_lei_small(fact.on_paper)) for fact in kind.facts),
        has_courtesy_capitals=False,
    )


def _lei_small(texts: Mapping[Voice, str]) -> Mapping[Voice, str]:
    return {**texts, Voice.LEI: without_courtesy_capitals(texts[Voice.LEI])}


def _reason_without_capitals(reason: Reason) -> Reason:
    lei = Voice.LEI
    wordings = tuple(map(without_courtesy_capitals, reason.wordings[lei]))
    closings = {
        gesture: without_courtesy_capitals(text) for gesture, text in reason.closings[lei].items()
    }
    return replace(
        reason,
        wordings={**reason.wordings, lei: wordings},
        closings={**reason.closings, lei: closings},
    )
