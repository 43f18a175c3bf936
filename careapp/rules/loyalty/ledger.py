"""Lots of points: what is spent from which, and what expires.

The ledger is append-only. A lot is opened by one positive row; every other row draws from a
lot or puts points back into one. The balance is the sum of what the open lots hold, less the
debt that an owner may have chosen for returned points (loyalty.md, Ledger).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.loyalty.programme import Shortfall
from careapp.text import _


class Movement(StrEnum):
    """Why points moved; one row is one movement in one direction."""

    EARN = "earn"
    OPENING = "opening"
    SPEND = "spend"
    EXPIRE = "expire"
    RETURN_EARNED = "return_earned"
    GIVE_BACK_SPENT = "give_back_spent"
    ADJUST = "adjust"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Lot:
    """What is left of the points that one row opened; the last day is inclusive."""

    key: int
    left: int
    last_day: date | None = None
    version: int = 0
    """The programme version under which it was earned."""

    def is_open(self, today: date) -> bool:
        """Whether points are left and still count today."""
        return self.left > 0 and (self.last_day is None or today <= self.last_day)


@dataclass(frozen=True, slots=True)
class Draw:
    """Points out of one lot; as rows, the points are negative."""

    lot: int
    points: int


@dataclass(frozen=True, slots=True)
class Expiring:
    """Points that stop counting after one day."""

    last_day: date
    points: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Points taken back for a return: out of lots, and what was already spent."""

    draws: tuple[Draw, ...]
    debt: int = 0
    forgiven: int = 0


def available(lots: Iterable[Lot], today: date) -> int:
    """Return the points that can be spent today."""
    return sum(lot.left for lot in lots if lot.is_open(today))


def coming_expiries(lots: Iterable[Lot], today: date) -> tuple[Expiring, ...]:
    """Return every coming expiry, the nearest first; points of one day are told together."""
    points: dict[date, int] = {}
    for lot in lots:
        if lot.last_day is not None and lot.is_open(today):
            points[lot.last_day] = points.get(lot.last_day, 0) + lot.left
    return tuple(Expiring(day, points[day]) for day in sorted(points))


def spend(
    lots: Iterable[Lot], points: int, today: date, promised_under: int | None = None
) -> tuple[Draw, ...]:
    """Draw points, nearest expiry first, undated last.

    For a reward *promised_under* an earlier version the points of that version go first.

    Raises:
        Refused: the open lots hold less; nothing may be written then.
    """
    ordered = _by_expiry(lots, today)
    if promised_under is not None:
        ordered.sort(key=lambda lot: lot.version != promised_under)
    draws, missing = _draw(ordered, points)
    if missing:
        sentence = _("The points are not enough: {balance} of {cost}. Nothing was recorded.")
        raise Refused(sentence.format(balance=points - missing, cost=points))
    return draws


def take_back(
    lots: Iterable[Lot], points: int, own: int | None, shortfall: Shortfall, today: date
) -> Taken:
    """Take returned points: out of the purchase's *own* lot first, then nearest expiry first.

    A return is never refused: what is already spent is forgiven or becomes a debt.
    """
    ordered = sorted(_by_expiry(lots, today), key=lambda lot: lot.key != own)
    draws, missing = _draw(ordered, points)
    if shortfall is Shortfall.DEBT:
        return Taken(draws, debt=missing)
    return Taken(draws, forgiven=missing)


def expire(lots: Iterable[Lot], today: date) -> tuple[Draw, ...]:
    """Return what the lots past their last day still hold, to be written off."""
    return tuple(Draw(lot.key, lot.left) for lot in lots if lot.left > 0 and not lot.is_open(today))


def put_back(spent: Sequence[Draw], points: int) -> tuple[Draw, ...]:
    """Choose the lots into which given-back points return: the last drawn first."""
    lots = [Lot(draw.lot, draw.points) for draw in reversed(spent)]
    return _draw(lots, points)[0]


def after(lots: Iterable[Lot], draws: Iterable[Draw]) -> tuple[Lot, ...]:
    """Return the lots as they are once the draws are written."""
    drawn: dict[int, int] = {}
    for draw in draws:
        drawn[draw.lot] = drawn.get(draw.lot, 0) + draw.points
    return tuple(replace(lot, left=lot.left - drawn.get(lot.key, 0)) for lot in lots)


def _by_expiry(lots: Iterable[Lot], today: date) -> list[Lot]:
    """Return the open lots, nearest expiry first, undated last, older first."""
    still_open = (lot for lot in lots if lot.is_open(today))
    return sorted(still_open, key=lambda lot: (lot.last_day or date.max, lot.key))


def _draw(lots: Iterable[Lot], points: int) -> tuple[tuple[Draw, ...], int]:
    """Draw from the lots in order; return the draws and the points that are missing."""
    draws = []
    for lot in lots:
        drawn = min(lot.left, points)
        if drawn > 0:
            draws.append(Draw(lot.key, drawn))
            points -= drawn
    return tuple(draws), points
