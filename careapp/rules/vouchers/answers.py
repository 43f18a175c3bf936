"""What to say when a voucher is presented: whole sentences to read aloud, in the customer's voice.

Each state has its own words, never one for all; none of them shames whoever is at the counter
(look.md §9). Days arrive as shop days, hours as they are on the shop's wall clock.
"""

from datetime import date

from careapp.rules.vouchers.voice import Voice
from careapp.text import format_day, format_day_month

_MORNING = 4
_NOON = 13
_EVENING = 18
_DAYS_CALLED_BY_NAME = 6
_PARTS = {
    "it": ("mattina", "pomeriggio", "sera"),
    "en": ("morning", "afternoon", "evening"),
}
_TODAY = {
    "it": ("stamattina", "oggi pomeriggio", "stasera"),
    "en": ("this morning", "this afternoon", "this evening"),
}


def used(voice: Voice, hour: int, day: date, today: date) -> str:
    """Say that it was used, and when: «Risulta già passato ieri mattina …»."""
    when = _spoken_moment(hour, day, today, voice.language)
    if voice is Voice.ENGLISH:
        return f"It shows as used {when}. It happens: let’s check together."
    return f"Risulta già passato {when}. Può capitare: controlliamo insieme."


def expired(voice: Voice, address: str, expired_on: date, today: date, *, still_taken: bool) -> str:
    """Say that it has expired; where the shop still takes it, say so and be glad."""
    when = _spoken_day(expired_on, today, voice.language)
    if not still_taken:
        if voice is Voice.ENGLISH:
            return f"It ran out {when}, I’m sorry. Let’s see together what I can do."
        return f"È scaduto {when}, mi dispiace. Vediamo insieme che cosa posso fare."
    if voice is Voice.ENGLISH:
        said = f"it ran out {when}, but we’re glad you’re here: it still counts."
    elif voice is Voice.TU:
        said = f"il buono è scaduto {when}, ma ci fa piacere che tu sia qui: per te vale ancora."
    else:
        said = f"il buono è scaduto {when}, ma ci fa piacere che sia qui: per Lei vale ancora."
    return _addressed(address, said)


def void(voice: Voice) -> str:
    """Say that the shop took it back, and look for what took its place."""
    if voice is Voice.ENGLISH:
        return "We took this voucher back ourselves. Let’s see together whether there is a new one."
    return "Questo buono lo abbiamo ritirato noi. Vediamo insieme se ce n’è uno nuovo."


def not_yet(voice: Voice, valid_from: date) -> str:
    """Say from when it is good."""
    if voice is Voice.ENGLISH:
        day = format_day(valid_from, "en")
        return f"This voucher starts on {day}. We look forward to seeing you then."
    day = format_day(valid_from, "it")
    waiting = "Ti aspettiamo" if voice is Voice.TU else "La aspettiamo"
    return f"Questo buono comincia a valere {day}. {waiting} con piacere."


def misread(voice: Voice) -> str:
    """Say that a symbol of the code is wrong, without saying whose fault it is."""
    if voice is Voice.ENGLISH:
        return "Let’s check the code together: one of the signs doesn’t match."
    return "Controlliamo insieme il codice: uno dei segni non torna."


def unknown(voice: Voice) -> str:
    """Say that the code is not in this shop's archive; it may be another shop's."""
    if voice is Voice.ENGLISH:
        return "I can’t find it here. Let’s check together which shop it comes from."
    return "Qui non lo trovo. Controlliamo insieme di quale negozio è."


def _addressed(address: str, said: str) -> str:
    return f"{_capital(address)}, {said}" if address else _capital(said)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _spoken_moment(hour: int, day: date, today: date, language: str) -> str:
    part = (hour >= _NOON) + (hour >= _EVENING)
    if hour < _MORNING:
        part = 2  # the shop's evening goes on after midnight
    if day == today:
        return _TODAY[language][part]
    spoken = _spoken_day(day, today, language)
    is_near = (today - day).days <= _DAYS_CALLED_BY_NAME
    return f"{spoken} {_PARTS[language][part]}" if is_near else spoken


def _spoken_day(day: date, today: date, language: str) -> str:
    days = (today - day).days
    if days == 1:
        return "yesterday" if language == "en" else "ieri"
    if days <= _DAYS_CALLED_BY_NAME:
        weekday = format_day(day, language).split()[0]
        return f"on {weekday}" if language == "en" else weekday
    if language == "en":
        return f"on {format_day_month(day, language)}"
    return (
        f"l’{format_day_month(day, language)}"
        if day.day in {8, 11}
        else (f"il {format_day_month(day, language)}")
    )
