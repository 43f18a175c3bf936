"""Orders whose first row tells a total: what the lines do not explain becomes a line."""

from decimal import Decimal

from careapp.importers.values import SaleRow
from careapp.text import _


class OrderBalance:
    """Adds discounts, shipping, taxes and refunds to orders, which come one after the other."""

    def __init__(self) -> None:
        self._first: SaleRow | None = None
        self._sum = Decimal(0)
        self._total = Decimal(0)
        self._refunded = Decimal(0)

    def before(self, row: SaleRow, total: Decimal, refunded: Decimal) -> list[SaleRow]:
        """Return what belongs to the order that ends before *row*, and count the row.

        *total* and *refunded* (euros) stand in the first row of an order and are zero below it.
        """
        ended: list[SaleRow] = []
        if self._first is None or self._first.receipt != row.receipt:
            ended = self.close()
            self._first, self._total, self._refunded = row, total, refunded
            self._sum = Decimal(0)
        self._sum += row.amount
        return ended

    def close(self) -> list[SaleRow]:
        """Return what the last order lacks."""
        if self._first is None:
            return []
        lacking: list[SaleRow] = []
        difference = self._total - self._sum
        if difference and self._total:
            text = _("Discounts, shipping and taxes of the order")
            lacking.append(_line(self._first, difference, text, is_return=False))
        if self._refunded:
            refund = _line(self._first, -self._refunded, _("Refund of the order"), is_return=True)
            lacking.append(refund._replace(receipt=f"{self._first.receipt} R"))
        self._first = None
        return lacking


def _line(first: SaleRow, amount: Decimal, description: str, *, is_return: bool) -> SaleRow:
    return first._replace(
        product="",
        description=description,
        quantity=Decimal(1),
        unit_price=amount,
        amount=amount,
        is_return=is_return,
        earns=True,
        category="",
    )
