"""What the rules of points see of a sale: the amounts, the lines where known, and the moment."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a receipt.

    A typed purchase knows only the names of what was taken: its lines have no amount.
    `earns` is False for gift cards, tips and deposits, whatever the programme says.
    """

    name: str = ""
    product: str = ""
    category: str = ""
    quantity: int = 1
    amount_cents: int = 0
    earns: bool = True

    def is_any_of(self, names: tuple[str, ...]) -> bool:
        """Whether the line's product, category or name is one of these, case aside."""
        wanted = _folded(names)
        return (
            self.product.casefold() in wanted
            or self.category.casefold() in wanted
            or self.name.casefold() in wanted
        )


@dataclass(frozen=True, slots=True)
class Basket:
    """What is bought, in cents: before discounts, and what discounts take off.

    `not_earning_cents` is the part of the total that never earns where no lines say it: gift
    cards sold, tips, deposits. Paying *with* a gift card is paying.
    """

    total_cents: int
    discount_cents: int = 0
    not_earning_cents: int = 0
    lines: tuple[Line, ...] = ()

    @property
    def paid_cents(self) -> int:
        """What is actually paid."""
        return self.total_cents - self.discount_cents


@dataclass(frozen=True, slots=True)
class Situation:
    """When somebody buys and who: what multipliers and stamps ask about.

    *birthday* is month and day. *is_stamped* says that this shop day gave its stamp already.
    """

    day: date
    birthday: tuple[int, int] | None = None
    tier: str = ""
    is_stamped: bool = False


def without(basket: Basket, excluded: tuple[str, ...]) -> Basket:
    """Return the basket less the lines of the excluded goods, which earn under no rule."""
    if not excluded:
        return basket
    rest = tuple(line for line in basket.lines if not (line.earns and line.is_any_of(excluded)))
    if len(rest) == len(basket.lines):
        return basket
    out_cents = sum(line.amount_cents for line in basket.lines)
    out_cents -= sum(line.amount_cents for line in rest)
    return replace(basket, total_cents=basket.total_cents - out_cents, lines=rest)


def earning_cents(basket: Basket) -> int:
    """Return the cents that points count on: never below 0.

    What never earns is left out, whether its lines or only its amount are known; discounts come
    off what earns, so that points are on what is actually paid.
    """
    known = sum(line.amount_cents for line in basket.lines if not line.earns)
    return max(0, basket.paid_cents - max(known, basket.not_earning_cents))


@lru_cache(maxsize=256)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    """Fold the names of goods; what a line does not have is none of them."""
    return frozenset(name.casefold() for name in names) - {""}
