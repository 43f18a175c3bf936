"""Promises: what, by when, who. The shop's own clock judges them, to the minute if one is said."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.care.words import refuse_card_number
from careapp.rules.writing import clean_line, is_visible
from careapp.text import N_, _

LONGEST = 120
FURTHEST = timedelta(days=365)


class PromiseKind(StrEnum):
    """What is promised: something made ready, something found out, or a call."""

    DEED = "deed"
    ANSWER = "answer"
    CALL = "call"


class PromiseState(StrEnum):
    """Whether it still stands, was kept, or was not."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


class Channel(StrEnum):
    """How the person hears of it."""

    PHONE = "phone"
    MESSAGE = "message"
    COUNTER = "counter"


CHANNELS: Mapping[Channel, str] = {
    Channel.PHONE: N_("By phone"),
    Channel.MESSAGE: N_("By message"),
    Channel.COUNTER: N_("At the counter"),
}


class Urgency(StrEnum):
    """How a promise stands at this moment, the most urgent first."""

    OVERDUE = "overdue"
    TODAY = "today"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class ShopTime:
    """This moment in the shop: the wall clock, without a zone, and the shop day it belongs to."""

    clock: datetime
    day: date


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """By when; without a time of day: by the end of that shop day."""

    on: date
    at: time | None = None


def urgency(due: Due, now: ShopTime) -> Urgency:
    """Return how urgent an open promise is."""
    is_late_today = due.at is not None and now.clock > datetime.combine(due.on, due.at)
    if due.on < now.day or is_late_today:
        return Urgency.OVERDUE
    return Urgency.TODAY if due.on == now.day else Urgency.LATER


def check_due(due: Due, now: ShopTime) -> None:
    """Accept a date that can be kept.

    Raises:
        Refused: it has passed already, or lies more than a year ahead.
    """
    if urgency(due, now) is Urgency.OVERDUE:
        raise Refused(_("That moment has passed: choose one that we can still keep."))
    if due.on > now.day + FURTHEST:
        raise Refused(_("Nobody keeps a promise in mind for over a year: choose a nearer day."))


def checked_what(text: str) -> str:
    """Return what is promised, in one line.

    Raises:
        Refused: it is empty, longer than 120 characters, or holds the number of a payment card.
    """
    what = clean_line(text)
    if not is_visible(what):
        raise Refused(_("Write what we promise, as you would say it."))
    if len(what) > LONGEST:
        raise Refused(_("Few words: at most 120 characters, so that everybody reads them."))
    refuse_card_number(what)
    return what


def check_reach(channel: Channel, phones: Collection[str]) -> None:
    """Accept a way to reach somebody of whom no more is known than these phones.

    Raises:
        Refused: they are to hear from us, and left no phone.
    """
    if channel is not Channel.COUNTER and not phones:
        raise Refused(
            _("Ask for a phone to reach them, or choose “At the counter”: then they come by.")
        )


def check_new_due(before: Due, after: Due, now: ShopTime) -> None:
    """Accept another date for an open promise.

    Raises:
        Refused: it is the same one, or cannot be kept.
    """
    if before == after:
        raise Refused(_("It is due then already: choose another day, or say that it was kept."))
    check_due(after, now)
