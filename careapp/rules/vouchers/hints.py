"""What a good text has, read from the words alone and shown while it is written.

Hints, never walls: a text without one of them can be printed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from careapp.rules.tone.apology import CHANGE, FAULT, spans_of
from careapp.rules.tone.language import language_of
from careapp.rules.tone.plain import blank, composed
from careapp.rules.tone.register import CAPITAL_LEI, LOWER_LEI, TU
from careapp.rules.vouchers.voice import Voice
from careapp.text import N_, _

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_GIVING = re.compile(
    r"\bpensiero\b|\bbuono\b|\bgrazie\b|\boffriamo\b|\bomaggio\b|\bcancella(?:no)?\b"
    r"|\bthank|\bvoucher\b|\bgift\b|\bon us\b|\bundo\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\bperch[eé]\b|\bper (?:aver|essere)|\bbecause\b|\bfor \w+ing\b", re.IGNORECASE
)
_AGREEING = re.compile(
    r"\b(?:(?:ben)?venut|bentornat|affezionat|gentilissim|carissim)[oa]\b"
    r"|\bcar[oa] (?:\{|cliente|[A-ZÀ-Ý])|\w[oa]/[oae]\b|\w[*ə]"
    r"|\b(?:(?:lei|si|che|se|quando|perché|dove) è|sei|ti sei|eri|sarai) (?:\w+mente |già |"
    r"sempre |mai |più )?(?:stat|venut|tornat|arrivat|entrat|rimast|passat|uscit|accort|"
    r"trovat|trattat|servit|accolt|sentit|iscritt|content|soddisfatt)[oa]\b"
    r"|(?:^|[.!?…] )È (?:stat|venut|tornat|entrat|rimast|uscit)[oa]\b",
    re.IGNORECASE,
)
"""Words that would have to know whether a man or a woman reads them; no list is complete."""
_TELLING_WORDS = 4
"""Fewer words than these tell nothing that happened."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as it stands, and for whom: the {appellativo} may be empty."""

    voice: Voice
    address: str
    message: str


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing that a good text has. A voice without a label is not asked."""

    key: str
    labels: Mapping[Voice, str]
    holds: Callable[[Draft], bool]


@dataclass(frozen=True, slots=True)
class ReadHint:
    """What a hint found: its words for the screen, and whether the text has it."""

    key: str
    label: str
    is_met: bool


def read_hints(hints: Sequence[Hint], draft: Draft) -> tuple[ReadHint, ...]:
    """Return what each hint that fits the voice finds in the draft, in their order."""
    return tuple(
        ReadHint(hint.key, _(hint.labels[draft.voice]), hint.holds(draft))
        for hint in hints
        if draft.voice in hint.labels
    )


def _calls_by_name(draft: Draft) -> bool:
    return bool(draft.address.strip())


def _keeps_the_register(draft: Draft) -> bool:
    if draft.voice is Voice.TU:
        return not CAPITAL_LEI.search(draft.message)
    return not (LOWER_LEI.search(draft.message) or TU.search(draft.message))


def _says_lei(draft: Draft) -> bool:
    if draft.voice is Voice.TU:
        return _keeps_the_register(draft)
    return not TU.search(draft.message)


def _agrees_with_nobody(draft: Draft) -> bool:
    return not _AGREEING.search(draft.message)


def _says_why(draft: Draft) -> bool:
    return any(
        _tells(sentence) and (not _GIVING.search(sentence) or _BECAUSE.search(sentence))
        for sentence in _sentences(draft.message)
    )


def _says_what_happened(draft: Draft) -> bool:
    first = composed(next(iter(_sentences(draft.message)), ""))
    if _says(CHANGE, first, draft.voice) or _GIVING.search(first):
        return False
    return _tells(blank(first, spans_of(FAULT, first, language_of(draft.voice.language))))


def _admits_the_fault(draft: Draft) -> bool:
    return _says(FAULT, draft.message, draft.voice)


def _says_what_changes(draft: Draft) -> bool:
    return _says(CHANGE, draft.message, draft.voice)


def _says(part: str, message: str, voice: Voice) -> bool:
    return bool(spans_of(part, message, language_of(voice.language)))


def _sentences(message: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(message.strip()) if sentence]


def _tells(sentence: str) -> bool:
    return len(re.findall(r"\w+", sentence)) >= _TELLING_WORDS


def _in_every_voice(label: str) -> Mapping[Voice, str]:
    return dict.fromkeys(Voice, label)


CALLS_BY_NAME = Hint("calls_by_name", _in_every_voice(N_("Calls them by name")), _calls_by_name)
KEEPS_THE_REGISTER = Hint(
    "keeps_the_register",
    {Voice.LEI: N_("Lei with its capital"), Voice.TU: N_("Says tu throughout")},
    _keeps_the_register,
)
SAYS_LEI = Hint(
    "keeps_the_register",
    {Voice.LEI: N_("Says Lei throughout"), Voice.TU: N_("Says tu throughout")},
    _says_lei,
)
"""For a shop that writes «lei, le, suo» without capitals."""
AGREES_WITH_NOBODY = Hint(
    "agrees_with_nobody",
    dict.fromkeys((Voice.LEI, Voice.TU), N_("Right for him and for her")),
    _agrees_with_nobody,
)
SAYS_WHY = Hint("says_why", _in_every_voice(N_("Says why")), _says_why)
SAYS_WHAT_HAPPENED = Hint(
    "says_what_happened", _in_every_voice(N_("What happened")), _says_what_happened
)
ADMITS_THE_FAULT = Hint(
    "admits_the_fault", _in_every_voice(N_("The fault is ours")), _admits_the_fault
)
SAYS_WHAT_CHANGES = Hint(
    "says_what_changes", _in_every_voice(N_("What changes")), _says_what_changes
)
OF_KIND_WORDS = (CALLS_BY_NAME, KEEPS_THE_REGISTER, SAYS_WHY)
"""What every paper has that is not an apology."""
