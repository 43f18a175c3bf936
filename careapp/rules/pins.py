"""PINs: which are good enough, and how long a person waits after wrong ones (safety.md, People)."""

import math
import re
from datetime import datetime, timedelta

from careapp.errors import Refused
from careapp.rules.codes import LENGTH, Code, read_code
from careapp.text import _, ngettext

DIGITS = 6
FREE_ATTEMPTS = 5
"""So many wrong ones in a row cost nothing but the typing."""
_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(minutes=15)
_PIN = re.compile(r"[0-9]{6}")
_ROW = "0123456789"
_BADGE = "S"


def check_pin(pin: str) -> str:
    """Return a new PIN.

    Raises:
        Refused: it has not six digits, or anybody would guess it.
    """
    if not _PIN.fullmatch(pin):
        raise Refused(_("A PIN has six digits, 0 to 9. Nothing was changed."))
    if len(set(pin)) == 1 or pin in _ROW or pin[::-1] in _ROW:
        raise Refused(_("Anybody would guess this PIN: choose another one."))
    return pin


def badge_payload(code: Code) -> str:
    """Return the plain ASCII text of a badge's barcode: S and the twelve symbols."""
    return _BADGE + code.symbols


def read_badge(text: str) -> Code | None:
    """Return the code of a scanned badge; None: it is no badge."""
    symbols = text.strip().upper()
    if len(symbols) != len(_BADGE) + LENGTH or not symbols.startswith(_BADGE):
        return None
    code = read_code(symbols.removeprefix(_BADGE))
    return code if isinstance(code, Code) else None


def wait_after(wrong_attempts: int) -> timedelta:
    """Return how long a person waits after so many wrong PINs in a row.

    Half a minute after the fifth, twice as long after each further one, 15 minutes at most.
    """
    over = wrong_attempts - FREE_ATTEMPTS
    if over < 0:
        return timedelta(0)
    # The longest wait is reached after a few doublings: the number must not grow without bound.
    return min(_FIRST_WAIT * (1 << min(over, 10)), _LONGEST_WAIT)


def remaining_wait(waits_until: datetime | None, now: datetime) -> timedelta:
    """Return what is left of a wait, never more than the longest: a clock may be set back."""
    if waits_until is None or waits_until <= now:
        return timedelta(0)
    return min(waits_until - now, _LONGEST_WAIT)


def wait_words(left: timedelta) -> str:
    """Return how long a person still waits, as people say it."""
    seconds = math.ceil(left.total_seconds())
    if seconds <= 60:  # noqa: PLR2004 - a minute
        return ngettext("one second", "{n} seconds", seconds).format(n=seconds)
    minutes = -(-seconds // 60)
    return ngettext("one minute", "{n} minutes", minutes).format(n=minutes)


def wrong_words(attempts_left: int) -> str:
    """Return what to say of a wrong PIN while no wait has begun."""
    return ngettext(
        "The PIN is not right. After one more wrong one you have to wait.",
        "The PIN is not right. You can try {n} more times.",
        attempts_left,
    ).format(n=attempts_left)


def check_wait(waits_until: datetime | None, now: datetime) -> None:
    """Let an attempt pass.

    Raises:
        Refused: the person still waits; the sentence says how long.
    """
    left = remaining_wait(waits_until, now)
    if left:
        raise Refused(_("Too many wrong PINs. Try again in {time}.").format(time=wait_words(left)))
