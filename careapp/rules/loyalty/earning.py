"""How many points a purchase earns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarnPerEuro:
    """*points* for each whole *per_cents* of what is paid: 28,00 € at 1 per 10 € → 2.

    The only rounding is down to whole steps: points are whole, money is integer cents.
    """

    points: int = 1
    per_cents: int = 100
    minimum_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be counted.

        Raises:
            ValueError: negative points or minimum, or a step that is not positive.
        """
        if self.points < 0 or self.per_cents <= 0 or self.minimum_cents < 0:
            message = "earning needs a positive step and no negative points"
            raise ValueError(message)


def points_for(earning: EarnPerEuro, paid_cents: int) -> int:
    """Return the whole points for what is actually paid, in cents; nothing below the minimum."""
    if paid_cents < max(earning.minimum_cents, 0) or paid_cents <= 0:
        return 0
    return paid_cents // earning.per_cents * earning.points
