"""The highest time that the archive has seen: a clock set back does not make a voucher good again.

Expiry is judged by `judged_today`; where `is_clock_behind`, the counter is warned.
"""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.shop import ShopSetting

KEY = "archive.highest_time"
_TOLERANCE = timedelta(minutes=10)
"""Time servers step a clock back by less."""


def judged_now(session: Session) -> datetime:
    """Return this moment, or the highest one the archive has seen if the clock is behind it."""
    return max(clock.now(), _highest(session) or clock.now())


def judged_today(session: Session) -> date:
    """Return the shop day by which validity and expiry are judged."""
    return clock.shop_day(judged_now(session))


def is_clock_behind(session: Session) -> bool:
    """Return whether this computer's clock shows a time well before what the archive has seen."""
    highest = _highest(session)
    return highest is not None and clock.now() < highest - _TOLERANCE


def note(session: Session, moment: datetime) -> datetime:
    """Store the moment if it is the highest so far; return the highest."""
    row = session.get(ShopSetting, KEY)
    if row is None:
        row = ShopSetting(key=KEY, value=moment.isoformat())
        session.add(row)
    highest = max(moment, datetime.fromisoformat(str(row.value)))
    row.value = highest.isoformat()
    session.flush()
    return highest


def _highest(session: Session) -> datetime | None:
    value = session.connection().scalar(_VALUE)
    return None if value is None else datetime.fromisoformat(str(value))


_VALUE = select(ShopSetting.value).where(ShopSetting.key == KEY)
