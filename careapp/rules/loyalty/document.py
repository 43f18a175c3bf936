"""A programme as plain values that JSON can hold, and back.

Dates are ISO text; a rule that has kinds carries its kind. What a document does not say has the
default of its class, so that documents written before a setting existed still read.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from careapp.rules.loyalty.earning import RULES, Band, EarnPerItem, Rounding
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import CONDITIONS, Multiplier
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Review, Tier, Tiering

_RULE = "rule"
_VERSION = "version"

Document = Mapping[str, Any]


def to_document(programme: Programme) -> dict[str, Any]:
    """Return the programme as plain values; the version is kept apart."""
    document: dict[str, Any] = _plain(programme)
    del document[_VERSION]
    return document


def from_document(version: int, document: Document) -> Programme:
    """Read back what `to_document` wrote.

    Raises:
        KeyError, TypeError, ValueError: the document is not a programme.
    """
    read = {name: _READ.get(name, _same)(value) for name, value in document.items()}
    return Programme(version=version, **read)


def _plain(value: object) -> Any:  # noqa: ANN401 - what JSON holds
    if is_dataclass(value):
        written = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        kind = getattr(type(value), "kind", None)
        return {_RULE: kind, **written} if isinstance(kind, str) else written
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _earning(written: Document) -> Any:  # noqa: ANN401 - one of RULES
    given = dict(written)
    rule = RULES[given.pop(_RULE)]
    if "bands" in given:
        given["bands"] = tuple(Band(**band) for band in given["bands"])
    if "names" in given:
        given["names"] = tuple(given["names"])
    return rule(**given)


def _bonus(written: Document) -> EarnPerItem:
    bonus = _earning(written)
    if not isinstance(bonus, EarnPerItem):
        message = "a bonus is for goods"
        raise TypeError(message)
    return bonus


def _multiplier(written: Document) -> Multiplier:
    given = dict(written["condition"])
    condition = CONDITIONS[given.pop(_RULE)]
    for name, value in given.items():
        given[name] = tuple(value) if isinstance(value, list) else date.fromisoformat(value)
    return Multiplier(condition(**given), written["percent"], written["priority"])


def _reward(written: Document) -> Reward:
    given = dict(written)
    given["kind"] = RewardKind(given["kind"])
    for name in ("first_day", "last_day"):
        if given.get(name) is not None:
            given[name] = date.fromisoformat(given[name])
    return Reward(**given)


def _tiering(written: Document) -> Tiering:
    given = dict(written)
    given["tiers"] = tuple(Tier(**tier) for tier in given["tiers"])
    given["measure"] = Measure(given["measure"])
    if given["review"] is not None:
        given["review"] = Review(**given["review"])
    return Tiering(**given)


def _expiry(written: Document) -> Expiry:
    return Expiry(**{**written, "kind": ExpiryKind(written["kind"])})


def _milestones(written: Document) -> Milestones:
    return Milestones(**{**written, "first": tuple(written["first"])})


def _same(value: Any) -> Any:  # noqa: ANN401 - a plain value
    return value


_READ: Mapping[str, Callable[[Any], Any]] = {
    "earning": _earning,
    "rewards": lambda written: tuple(map(_reward, written)),
    "tiering": _tiering,
    "expiry": _expiry,
    "shortfall": Shortfall,
    "milestones": _milestones,
    "multipliers": lambda written: tuple(map(_multiplier, written)),
    "bonuses": lambda written: tuple(map(_bonus, written)),
    "excluded": tuple,
    "rounding": Rounding,
    "birthday": lambda written: None if written is None else BirthdayGift(**written),
    "lapsed": lambda written: None if written is None else Lapsed(**written),
}
