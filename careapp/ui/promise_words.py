"""A promise in words and signs: by when, how urgent, how they hear of it."""

from datetime import date, time, timedelta

from careapp.rules.care.promises import Due, PromiseKind, Urgency
from careapp.services.promise_lists import PromiseRow
from careapp.text import _, format_ago, format_day, language


def due_words(promise: PromiseRow, today: date) -> str:
    """Return by when: «oggi entro le 13», «oggi alle 17», «ieri · in ritardo»."""
    if promise.urgency is Urgency.OVERDUE:
        return _("{day} · overdue").format(day=format_ago(promise.due.on, today))
    return coming_words(promise.kind, promise.due, today)


def coming_words(kind: PromiseKind, due: Due, today: date) -> str:
    """Return a moment to come: «domani», «domani entro le 13», «domani alle 17» for a call."""
    return _coming_call(due, today) if kind is PromiseKind.CALL else _coming(due, today)


def due_ink(promise: PromiseRow) -> str:
    """Return the ink of a promise: late is bad, today wants a look, later is calm."""
    inks = {Urgency.OVERDUE: "bad", Urgency.TODAY: "warn", Urgency.LATER: "text2"}
    return inks[promise.urgency]


def promise_icon(promise: PromiseRow) -> str:
    """Return the sign of what is promised."""
    icons = {PromiseKind.CALL: "phone", PromiseKind.ANSWER: "file-text"}
    return icons.get(promise.kind, "package")


def _coming(due: Due, today: date) -> str:
    at = _time_words(due.at) if due.at else ""
    if due.on == today:
        return _("today by {time}").format(time=at) if at else _("today")
    if due.on == today + timedelta(days=1):
        return _("tomorrow by {time}").format(time=at) if at else _("tomorrow")
    day = format_day(due.on)
    return _("{day} by {time}").format(day=day, time=at) if at else day


def _coming_call(due: Due, today: date) -> str:
    """Return when somebody is called: at an hour, not by it."""
    if due.at is None:
        return _coming(due, today)
    words = {today: _("today at {time}"), today + timedelta(days=1): _("tomorrow at {time}")}
    day = format_day(due.on)
    return words.get(due.on, _("{day} at {time}")).format(day=day, time=_time_words(due.at))


def hour_words(hour: int) -> str:
    """Return a full hour as it is said: 13 in Italian, 13:00 in English."""
    return _time_words(time(hour))


def _time_words(at: time) -> str:
    is_full = language() == "it" and not at.minute
    return str(at.hour) if is_full else f"{at.hour}:{at.minute:02d}"
