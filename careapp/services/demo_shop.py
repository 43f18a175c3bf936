"""The demo shop while its past is told: what is known so far, and what happens when."""

import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from careapp import clock
from careapp.services.actor import Actor
from careapp.services.demo_people import PEOPLE
from careapp.services.demo_vouchers import Given


@dataclass
class DemoShop:
    """The shop while its past is told."""

    session: Session
    now: datetime
    dice: random.Random
    staff: dict[str, Actor] = field(default_factory=dict)
    customers: dict[str, int] = field(default_factory=dict)
    vouchers: dict[Given, int] = field(default_factory=dict)
    """The ids of people by name, of customers by name, of vouchers by what was given."""

    def op_id(self) -> uuid.UUID:
        """Return an operation's id that is the same in each demo shop."""
        return uuid.UUID(int=self.dice.getrandbits(128), version=4)

    def customer_id(self, family_name: str) -> int:
        """Return somebody of the demo shop."""
        return self.customers[next(one.name for one in PEOPLE if one.family == family_name)]

    def ago(self, days: int, minute: int) -> datetime:
        """Return a minute of a day of the past; today's minutes count back from now."""
        if days == 0:
            return self.now - timedelta(minutes=minute)
        day = clock.shop_day(self.now) - timedelta(days=days)
        return datetime.combine(day, time(minute // 60, minute % 60)).astimezone()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in the shop; `do` is called while the clock stands there."""

    moment: datetime
    do: Callable[[], object]
