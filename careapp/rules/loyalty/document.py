"""A programme as plain values that JSON can hold, and back.

Dates are ISO text; a rule that has kinds carries its kind. What a document does not say has the
default of its class, so that documents written before a setting existed still read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from careapp.rules.loyalty.earning import RULES, Band, EarnPerItem, Rounding
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import CONDITIONS, Multiplier
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Review, Tier, Tiering

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_RULE = "rule"
_VERSION = "version"

Document = Mapping[str, Any]
_Part = TypeVar("_Part", bound="DataclassInstance")
_Read = TypeVar("_Read")


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
    return replace(_made(Programme, document, **_READ), version=version)


def at(place: object, reader: Callable[[Any], _Read], written: object) -> _Read:
    """Read a value; what is wrong with it is told with its place in front.

    Raises:
        ValueError: the reader does.
    """
    try:
        return reader(written)
    except ValueError as fault:
        raise ValueError(f"{place}: {fault}") from fault


def day_from(written: str) -> date:
    """Read a day.

    Raises:
        ValueError: it is no day of the years up to 9999.
    """
    try:
        return date.fromisoformat(written)
    except ValueError as fault:
        raise ValueError(f'{written!r} is not a day such as "2026-03-12"') from fault


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


def _made(kind: type[_Part], written: Document, /, **readers: Callable[[Any], Any]) -> _Part:
    """Make a part of what is written, with a reader applied where its key is there."""
    known = {one.name for one in fields(kind)} - {_VERSION}
    for name in written:
        if name not in known:
            raise ValueError(f"there is no {name!r}")
    return kind(
        **{name: at(name, readers.get(name, _same), value) for name, value in written.items()}
    )


def _of_kind(kinds: Mapping[str, type[_Part]], written: Document) -> _Part:
    """Make the kind of rule that is written."""
    given = dict(written)
    kind = kinds[given.pop(_RULE)]
    return _made(
        kind, given, bands=_bands, names=tuple, weekdays=tuple, tiers=tuple, first=_day, last=_day
    )


def _earning(written: Document) -> Any:  # noqa: ANN401 - one of RULES
    return _of_kind(RULES, written)


def _bands(written: Sequence[Document]) -> tuple[Band, ...]:
    return tuple(_made(Band, band) for band in written)


def _bonus(written: Document) -> EarnPerItem:
    bonus = _earning(written)
    if not isinstance(bonus, EarnPerItem):
        message = "a bonus is for goods"
        raise TypeError(message)
    return bonus


def _multiplier(written: Document) -> Multiplier:
    return _made(Multiplier, written, condition=lambda one: _of_kind(CONDITIONS, one))


def _reward(written: Document) -> Reward:
    return _made(Reward, written, kind=RewardKind, first_day=_day, last_day=_day)


def _day(written: str | None) -> date | None:
    return None if written is None else day_from(written)


def _tiering(written: Document) -> Tiering:
    return _made(Tiering, written, tiers=_tiers, measure=Measure, review=_or_none(Review))


def _tiers(written: Sequence[Document]) -> tuple[Tier, ...]:
    return tuple(_made(Tier, tier) for tier in written)


def _or_none(made: type[Any]) -> Callable[[Document | None], Any]:
    """Return the reader of a setting that may be absent."""
    return lambda written: None if written is None else _made(made, written)


def _same(value: Any) -> Any:  # noqa: ANN401 - a plain value
    return value


_READ: Mapping[str, Callable[[Any], Any]] = {
    "earning": _earning,
    "rewards": lambda written: tuple(map(_reward, written)),
    "tiering": _tiering,
    "expiry": lambda written: _made(Expiry, written, kind=ExpiryKind),
    "shortfall": Shortfall,
    "milestones": lambda written: _made(Milestones, written, first=tuple),
    "multipliers": lambda written: tuple(map(_multiplier, written)),
    "bonuses": lambda written: tuple(map(_bonus, written)),
    "excluded": tuple,
    "rounding": Rounding,
    "birthday": _or_none(BirthdayGift),
    "lapsed": _or_none(Lapsed),
}
