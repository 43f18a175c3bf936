"""How many points a purchase earns: the base rule, then one multiplier, then bonuses.

The rules are listed in `RULES`; a programme has one of them as its base.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar, Protocol

from careapp.rules.loyalty.basket import Basket, Situation


class Unit(StrEnum):
    """What is collected; points and stamps are never added up."""

    POINT = "point"
    STAMP = "stamp"


class Rounding(StrEnum):
    """What becomes of a part of a point or step; the owner chooses once for the whole programme."""

    DOWN = "down"
    NEAREST = "nearest"

    def apply(self, exact: Fraction) -> int:
        """Return the whole points of an exact number: 2.8 → 2 down, 3 to the nearest."""
        above, below = exact.numerator, exact.denominator
        return above // below if self is Rounding.DOWN else (2 * above + below) // (2 * below)


class Earning(Protocol):
    """One way of earning; its `kind` names it in a programme's document."""

    kind: ClassVar[str]
    unit: ClassVar[Unit]

    @property
    def minimum_cents(self) -> int:
        """The purchase, in cents that earn, from which it gives anything."""

    def points(self, basket: Basket, cents: int, situation: Situation, rounding: Rounding) -> int:
        """Return what a purchase gives; *cents* is what earns of it (`earning_cents`)."""


@dataclass(frozen=True, slots=True)
class EarnPerEuro:
    """*points* for each whole *per_cents* of what is paid: 28,00 € at 1 per 10 € → 2."""

    kind: ClassVar[str] = "per_euro"
    unit: ClassVar[Unit] = Unit.POINT

    per_cents: int = 100
    points_each: int = 1
    minimum_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be counted.

        Raises:
            ValueError: a step that is not positive, negative points or minimum.
        """
        _require(
            is_countable=self.per_cents > 0 and self.points_each >= 0 and self.minimum_cents >= 0
        )

    def points(self, basket: Basket, cents: int, situation: Situation, rounding: Rounding) -> int:
        """Return the points for the steps in *cents*, rounded to whole steps."""
        del basket, situation
        return rounding.apply(Fraction(cents, self.per_cents)) * self.points_each


@dataclass(frozen=True, slots=True)
class Band:
    """From *from_cents* of a purchase on, *points_each* for each *per_cents* of it."""

    from_cents: int
    points_each: int
    per_cents: int = 100


@dataclass(frozen=True, slots=True)
class EarnInBands:
    """Each part of a purchase earns at its own rate.

    With 1 point per euro from 50 € and 2 from 100 €: 70,00 € → 20, 120,75 € → 91.
    """

    kind: ClassVar[str] = "bands"
    unit: ClassVar[Unit] = Unit.POINT

    bands: tuple[Band, ...] = (Band(0, 1), Band(5000, 2))
    minimum_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse bands that do not climb.

        Raises:
            ValueError: no band, a step that is not positive, or bands out of order.
        """
        starts = [band.from_cents for band in self.bands]
        is_climbing = bool(starts) and starts == sorted(set(starts)) and starts[0] >= 0
        are_steps = all(band.per_cents > 0 and band.points_each >= 0 for band in self.bands)
        _require(is_countable=is_climbing and are_steps and self.minimum_cents >= 0)

    def points(self, basket: Basket, cents: int, situation: Situation, rounding: Rounding) -> int:
        """Return the points of all bands together, rounded once."""
        del basket, situation
        ends = [*(band.from_cents for band in self.bands[1:]), cents]
        parts = (
            Fraction(max(0, min(cents, end) - band.from_cents) * band.points_each, band.per_cents)
            for band, end in zip(self.bands, ends, strict=True)
        )
        return rounding.apply(sum(parts, Fraction(0)))


@dataclass(frozen=True, slots=True)
class EarnPerVisit:
    """Stamps for a visit, which is a shop day: a second receipt of the day gives none."""

    kind: ClassVar[str] = "per_visit"
    unit: ClassVar[Unit] = Unit.STAMP

    stamps: int = 1
    minimum_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be counted.

        Raises:
            ValueError: no stamps, or a negative minimum.
        """
        _require(is_countable=self.stamps > 0 and self.minimum_cents >= 0)

    def points(self, basket: Basket, cents: int, situation: Situation, rounding: Rounding) -> int:
        """Return the stamps of this visit, if it did not give them already."""
        del basket, cents, rounding
        return 0 if situation.is_stamped else self.stamps


@dataclass(frozen=True, slots=True)
class EarnPerItem:
    """*points_each* for each whole *per_quantity* of the named goods, where lines are known.

    *names* are product codes, categories or names as the lines carry them.
    """

    kind: ClassVar[str] = "per_item"
    unit: ClassVar[Unit] = Unit.POINT

    names: tuple[str, ...]
    points_each: int = 1
    per_quantity: int = 1
    minimum_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be counted.

        Raises:
            ValueError: nothing is named, or a step that is not positive.
        """
        is_step = self.per_quantity > 0 and self.points_each >= 0
        _require(is_countable=bool(self.names) and is_step and self.minimum_cents >= 0)

    def points(self, basket: Basket, cents: int, situation: Situation, rounding: Rounding) -> int:
        """Return the points for the named goods of the basket; a returned line counts against."""
        del cents, situation
        lines = (line for line in basket.lines if line.earns and line.is_any_of(self.names))
        quantity = max(0, sum(line.quantity for line in lines))
        return rounding.apply(Fraction(quantity, self.per_quantity)) * self.points_each


RULES: Mapping[str, type[EarnPerEuro | EarnInBands | EarnPerVisit | EarnPerItem]] = {
    rule.kind: rule for rule in (EarnPerEuro, EarnPerVisit, EarnPerItem, EarnInBands)
}
"""The ways of earning by the key that stands in a programme's document."""


def base_points(
    earning: Earning, basket: Basket, cents: int, situation: Situation, rounding: Rounding
) -> int:
    """Return what the rule gives: nothing below its minimum or when nothing that earns is paid."""
    if cents <= 0 or cents < earning.minimum_cents:
        return 0
    return earning.points(basket, cents, situation, rounding)


def bonus_points(
    bonuses: Sequence[EarnPerItem],
    basket: Basket,
    cents: int,
    situation: Situation,
    rounding: Rounding,
) -> int:
    """Return what the bonuses add; no multiplier touches them."""
    return sum(base_points(bonus, basket, cents, situation, rounding) for bonus in bonuses)


def _require(*, is_countable: bool) -> None:
    if not is_countable:
        message = "this rule of earning cannot be counted"
        raise ValueError(message)
