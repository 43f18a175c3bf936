"""The time: nobody else asks the machine, so that tests and the demo shop can set it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta

DAY_ENDS_HOUR = 4
"""A sale at half past one still belongs to the evening before (shop day, loyalty.md)."""


class _Stopped:
    """The moment at which the clock stands, while a demo shop is built or drawn."""

    at: datetime | None = None


def now() -> datetime:
    """Return this moment, aware and in UTC."""
    return _Stopped.at or datetime.now(UTC)


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Let the whole program believe that it is *moment* (aware), in every thread."""
    before, _Stopped.at = _Stopped.at, moment.astimezone(UTC)
    try:
        yield
    finally:
        _Stopped.at = before


def local(moment: datetime) -> datetime:
    """Return the moment on the wall clock of this machine."""
    return moment.astimezone()


def shop_day(moment: datetime, day_ends_hour: int = DAY_ENDS_HOUR) -> date:
    """Return the shop day of a moment: it ends at *day_ends_hour* local time, not at midnight."""
    return (local(moment) - timedelta(hours=day_ends_hour)).date()


def today() -> date:
    """Return the shop day of this moment: the one day by which everything is dated and judged."""
    return shop_day(now())


def start_of(day: date, day_ends_hour: int = DAY_ENDS_HOUR) -> datetime:
    """Return the moment, in UTC, at which a shop day begins on this machine's wall clock."""
    begins = datetime.combine(day, time(day_ends_hour))
    return begins.astimezone().astimezone(UTC)
