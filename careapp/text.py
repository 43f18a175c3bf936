"""The words a person reads, and money, dates and numbers as people write them.

The msgids are the English sentences. Italian is the default language. Formats are few and
fixed (look.md §9), so they are written here: babel would cost 40 ms before the first paint.
"""

import gettext
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from careapp import paths

if TYPE_CHECKING:
    from datetime import date, datetime

DEFAULT_LANGUAGE = "it"
LANGUAGES = ("it", "en")
NBSP = "\u00a0"
_DAYS_IN_WEEK = 7
_WEEKS_UNTIL_DAYS = 14
_MONTHS_UNTIL_DAYS = 60
_YEARS_UNTIL_DAYS = 730
_BEFORE_A_VOWEL = re.compile(r"\b(il|al|dal|del) (?=(?:8|11) )")
_ELIDED = {"il": "l’", "al": "all’", "dal": "dall’", "del": "dell’"}


class _Current:
    """The language in use; one for the whole program."""

    language = DEFAULT_LANGUAGE
    catalogue: gettext.NullTranslations | None = None


def set_language(language: str) -> None:
    """Use *language* ("it" or "en") for every sentence from now on.

    Raises:
        ValueError: the language is not one of `LANGUAGES`.

    """
    if language not in LANGUAGES:
        message = f"no such language: {language}"
        raise ValueError(message)
    if language != _Current.language:
        _Current.language = language
        _Current.catalogue = None


def language() -> str:
    """Return the language in use: "it" or "en"."""
    return _Current.language


def _(message: str) -> str:
    """Return the sentence in the language in use."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the sentence for *count* in the language in use, its fields still open."""
    return _catalogue().ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a constant that `_` translates when it is shown."""
    return message


def catalogue_for(language: str) -> gettext.NullTranslations:
    """Return the catalogue of one language, whatever the one in use (papers follow the person)."""
    folder = paths.resources() / "translations" / language / "LC_MESSAGES"
    source, compiled = folder / "careapp.po", folder / "careapp.mo"
    if source.is_file() and _is_stale(source, compiled):
        compiled = _compile(source, compiled)
    if not compiled.is_file():
        return gettext.NullTranslations()
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def _catalogue() -> gettext.NullTranslations:
    if _Current.catalogue is None:
        _Current.catalogue = catalogue_for(_Current.language)
    return _Current.catalogue


def _is_stale(source: Path, compiled: Path) -> bool:
    return not compiled.is_file() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path, compiled: Path) -> Path:
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only when a .po has changed
    from babel.messages.pofile import read_po  # noqa: PLC0415 - only when a .po has changed

    if not os.access(compiled.parent, os.W_OK):
        compiled = paths.cache_dir() / f"{source.parent.parent.name}.mo"
        compiled.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as file:
        catalogue = read_po(file)
    unfinished = compiled.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as file:
        write_mo(file, catalogue)
    unfinished.replace(compiled)
    return compiled


def format_number(number: int, language: str | None = None) -> str:
    """Write a whole number: 31.480 in Italian, 31,480 in English."""
    grouped = f"{number:,}"
    written = grouped.replace(",", ".") if (language or _Current.language) == "it" else grouped
    return written.replace("-", "−")


def format_money(cents: int, language: str | None = None) -> str:
    """Write an amount in cents: 5,00 € in Italian, €5.00 in English."""
    sign = "−" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    whole = format_number(euros, language)
    if (language or _Current.language) == "it":
        return f"{sign}{whole},{rest:02d}{NBSP}€"
    return f"{sign}€{whole}.{rest:02d}"


def format_amount(cents: int) -> str:
    """Write an amount as it is typed, without its sign: 5,00 in Italian, 5.00 in English."""
    return format_money(cents).replace("€", "").strip()


def format_date(day: "date", language: str | None = None) -> str:
    """Write a date in full: 30 giugno 2026, 30 June 2026."""
    return f"{day.day} {_month(day.month, language)} {day.year}"


def format_day(day: "date", language: str | None = None) -> str:
    """Write a day of this year with its weekday: giovedì 12 marzo, Thursday 12 March."""
    return f"{_weekday(day.weekday(), language)} {day.day} {_month(day.month, language)}"


def format_day_month(day: "date", language: str | None = None) -> str:
    """Write day and month: 31 marzo, 31 March."""
    return f"{day.day} {_month(day.month, language)}"


def format_short_day(day: "date", language: str | None = None) -> str:
    """Write day and short month: 9 mar, 9 Mar."""
    return f"{day.day} {_month(day.month, language)[:3]}"


def elided(sentence: str) -> str:
    """Join the Italian article to 8 and 11: «fino al 8 marzo» becomes «fino all’8 marzo»."""
    return _BEFORE_A_VOWEL.sub(lambda article: _ELIDED[article[1]], sentence)


def format_month(day: "date", language: str | None = None) -> str:
    """Write a month as a heading: Marzo, March."""
    return _month(day.month, language).capitalize()


def format_time(moment: "datetime") -> str:
    """Write the time of day on this machine's clock: 10:42."""
    from careapp import clock  # noqa: PLC0415 - the first paint tells no time

    return f"{clock.local(moment):%H:%M}".removeprefix("0")


def format_ago(day: "date", today: "date") -> str:
    """Write how long ago a day was: oggi, ieri, 3 giorni fa, 5 settimane fa, 2 mesi fa."""
    days = (today - day).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < _WEEKS_UNTIL_DAYS:
        return ngettext("{n} day ago", "{n} days ago", days).format(n=days)
    if days < _MONTHS_UNTIL_DAYS:
        weeks = days // _DAYS_IN_WEEK
        return ngettext("{n} week ago", "{n} weeks ago", weeks).format(n=weeks)
    if days < _YEARS_UNTIL_DAYS:
        months = days * 12 // 365
        return ngettext("{n} month ago", "{n} months ago", months).format(n=months)
    years = days // 365
    return ngettext("{n} year ago", "{n} years ago", years).format(n=years)


_MONTHS = {
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def _month(month: int, language: str | None) -> str:
    return _MONTHS[language or _Current.language][month - 1]


def _weekday(weekday: int, language: str | None) -> str:
    return _WEEKDAYS[language or _Current.language][weekday]
