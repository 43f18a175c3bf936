"""What is read aloud to a person in their register: what was understood, and what is promised."""

import re
from collections.abc import Mapping
from datetime import date, time

from careapp.rules.care.drafts import AgreementDraft
from careapp.rules.care.promises import Channel, Due
from careapp.rules.vouchers.drafts import as_sentence
from careapp.rules.vouchers.voice import Voice, in_voices
from careapp.rules.writing import clean_line, uncapitalised
from careapp.text import format_day

_READ = 240
"""Nobody repeats more than this in one breath."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_ASK = in_voices(
    "mi dica se ho capito bene. {words} È così?",
    "dimmi se ho capito bene. {words} È così?",
    "tell me if I understood. {words} Is that right?",
)
_WHY = in_voices(
    "è un po’ che non ci vediamo e ci siamo chiesti il perché. Se qualcosa non è andato, ci aiuta "
    "a capirlo?",
    "è un po’ che non ci vediamo e ci siamo chiesti il perché. Se qualcosa non è andato, ci aiuti "
    "a capirlo?",
    "we have not seen you for a while and wondered why. If something went wrong, would you help "
    "us understand?",
)
_NEAR = {"it": ("oggi", "domani"), "en": ("today", "tomorrow")}
_TONIGHT = {"it": "stasera", "en": "tonight"}
_ON = {"it": "{day}", "en": "on {day}"}
_AT = {"it": "{day} alle {time}", "en": "{day} at {time}"}
_BY_DAY = {"it": "entro {day}", "en": "by {day}"}
_BY_HOUR = {"it": "{day} entro le {time}", "en": "by {time} {day}"}
_NEWS: Mapping[Channel, Mapping[Voice, str]] = {
    Channel.PHONE: in_voices(
        "{owner} La chiama {when}, comunque vada.",
        "{owner} ti chiama {when}, comunque vada.",
        "{owner} will call you {when}, whatever happens.",
    ),
    Channel.MESSAGE: in_voices(
        "{owner} Le scrive {when}, comunque vada.",
        "{owner} ti scrive {when}, comunque vada.",
        "{owner} will write to you {when}, whatever happens.",
    ),
    Channel.COUNTER: in_voices(
        "{owner} Le dice qui al banco a che punto siamo, {when}, comunque vada.",
        "{owner} ti dice qui al banco a che punto siamo, {when}, comunque vada.",
        "{owner} will tell you here where we stand, {when}, whatever happens.",
    ),
}
_ONLY_NEWS: Mapping[Channel, Mapping[Voice, str]] = {
    Channel.PHONE: in_voices(
        "{owner} La chiama appena ci sono novità.",
        "{owner} ti chiama appena ci sono novità.",
        "{owner} will call you as soon as there is news.",
    ),
    Channel.MESSAGE: in_voices(
        "{owner} Le scrive appena ci sono novità.",
        "{owner} ti scrive appena ci sono novità.",
        "{owner} will write to you as soon as there is news.",
    ),
    Channel.COUNTER: in_voices(
        "{owner} Le dice qui al banco appena ci sono novità.",
        "{owner} ti dice qui al banco appena ci sono novità.",
        "{owner} will tell you here as soon as there is news.",
    ),
}


def heard_back(voice: Voice, address: str, words: str) -> str:
    """Return what was written down as it is said back, its first whole sentences.

    The facts stay as they were written: whoever reads them aloud turns them to the person.
    """
    facts = _first_sentences(clean_line(words[: 2 * _READ]))
    if not facts:
        return ""
    return _to(address, _ASK[voice].format(words=facts))


def why_question(voice: Voice, address: str) -> str:
    """Return how somebody is asked why they stay away (look.md, `06b`)."""
    return _to(address, _WHY[voice])


def spoken_promise(voice: Voice, agreement: AgreementDraft, owner: str, today: date) -> str:
    """Return an agreement as it is said; nothing while what or when is missing."""
    what = clean_line(agreement.what)
    if not what or agreement.due is None:
        return ""
    by = _capital(_by_words(agreement.due, today, voice.language))
    promise = f"{by}: {_sentence(what)}"
    if agreement.call is None:
        news = _ONLY_NEWS[agreement.channel][voice].format(owner=owner)
    else:
        when = _at_words(agreement.call, today, voice.language)
        news = _NEWS[agreement.channel][voice].format(owner=owner, when=when)
    return f"{promise} {news}"


def time_words(at: time) -> str:
    """Return a time of day as it is said: 10, 17:30."""
    return f"{at.hour}:{at.minute:02}" if at.minute else str(at.hour)


def _at_words(due: Due, today: date, language: str) -> str:
    """Return when, as it is said: «sabato 14 marzo alle 10», «oggi alle 17»."""
    day = _day_words(due.on, today, language)
    return day if due.at is None else _AT[language].format(day=day, time=time_words(due.at))


def _by_words(due: Due, today: date, language: str) -> str:
    """Return by when, as it is said: «sabato 14 marzo entro le 10», «entro stasera»."""
    if due.at is not None:
        day = _day_words(due.on, today, language)
        return _BY_HOUR[language].format(day=day, time=time_words(due.at))
    if due.on == today:
        return _BY_DAY[language].format(day=_TONIGHT[language])
    day = _near_day(due.on, today, language) or format_day(due.on, language)
    return _BY_DAY[language].format(day=day)


def _day_words(day: date, today: date, language: str) -> str:
    return _near_day(day, today, language) or _ON[language].format(day=format_day(day, language))


def _near_day(day: date, today: date, language: str) -> str:
    """Return «oggi» or «domani»; nothing for any other day."""
    ahead = (day - today).days
    return _NEAR[language][ahead] if 0 <= ahead < len(_NEAR[language]) else ""


def _first_sentences(line: str) -> str:
    if not line:
        return ""
    first, *others = _SENTENCE_END.split(line)
    facts = first if len(first) <= _READ else f"{first[:_READ].rsplit(' ', 1)[0]}…"
    for sentence in others:
        if len(facts) + len(sentence) >= _READ:
            break
        facts = f"{facts} {sentence}"
    return as_sentence(facts)


def _sentence(what: str) -> str:
    return uncapitalised(as_sentence(what))


def _to(address: str, sentence: str) -> str:
    return _capital(f"{address}, {sentence}" if address else sentence)


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
