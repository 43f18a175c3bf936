"""A programme as plain values that JSON can hold, and back.

Dates are ISO text; a rule that has kinds carries its kind. What a document does not say has the
default of its class, so that documents written before a setting existed still read.
"""

from collections.abc import Callable, Mapping, Sequence
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
        AttributeError, KeyError, TypeError, ValueError: the document is not a programme.
    """
    return Programme(version=version, **_given(document, **_READ))


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


def _given(written: Document, **readers: Callable[[Any], Any]) -> dict[str, Any]:
    """Return what is written, with a reader applied where its key is there."""
    return {name: readers.get(name, _same)(value) for name, value in written.items()}


def _earning(written: Document) -> Any:  # noqa: ANN401 - one of RULES
    given = _given(written, bands=_bands, names=tuple)
    return RULES[given.pop(_RULE)](**given)


def _bands(written: Sequence[Document]) -> tuple[Band, ...]:
    return tuple(Band(**band) for band in written)


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
    return Reward(**_given(written, kind=RewardKind, first_day=_day, last_day=_day))


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _tiering(written: Document) -> Tiering:
    return Tiering(**_given(written, tiers=_tiers, measure=Measure, review=_or_none(Review)))


def _tiers(written: Sequence[Document]) -> tuple[Tier, ...]:
    return tuple(Tier(**tier) for tier in written)


def _or_none(made: Callable[..., Any]) -> Callable[[Document | None], Any]:
    """Return the reader of a setting that may be absent."""
    return lambda written: None if written is None else made(**written)


def _same(value: Any) -> Any:  # noqa: ANN401 - a plain value
    return value


_READ: Mapping[str, Callable[[Any], Any]] = {
    "earning": _earning,
    "rewards": lambda written: tuple(map(_reward, written)),
    "tiering": _tiering,
    "expiry": lambda written: Expiry(**_given(written, kind=ExpiryKind)),
    "shortfall": Shortfall,
    "milestones": lambda written: Milestones(**_given(written, first=tuple)),
    "multipliers": lambda written: tuple(map(_multiplier, written)),
    "bonuses": lambda written: tuple(map(_bonus, written)),
    "excluded": tuple,
    "rounding": Rounding,
    "birthday": _or_none(BirthdayGift),
    "lapsed": _or_none(Lapsed),
}
