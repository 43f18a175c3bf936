"""Rows of a till to lines of receipts."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import add, mul, not_, sub

from careapp.importers.converted import Converted
from careapp.importers.header import Header
from careapp.importers.orders import OrderBalance
from careapp.importers.rows import Problems, fill_down, in_columns
from careapp.importers.sale_columns import SaleColumns, SaleConverters, tell_contacts
from careapp.importers.values import Batch, Cell, Field, RawRows, SaleRow, Spelling
from careapp.text import _

_ONE = Decimal(1)
_CENT = Decimal("0.01")
_PRICE_STEP = Decimal("0.0001")


class SalesReader:
    """Converts the chunks of one table, in order."""

    def __init__(self, header: Header, spelling: Spelling, sheet: str) -> None:
        self._header = header
        self._sheet = sheet
        self._convert = SaleConverters(spelling)
        self._last_row: list[Cell] = []
        self._nameless: Counter[str] = Counter()
        self._balance = OrderBalance()

    def read(self, raw: RawRows) -> Batch[SaleRow]:
        """Return the receipt lines of some rows, and what was wrong in the others."""
        problems = Problems(self._sheet)
        problems.take(raw.problems)
        if self._header.format.fills_down:
            self._last_row = fill_down(raw, self._header, self._last_row)
        table = Converted(in_columns(raw, self._header, problems), self._header)
        found = self._convert.columns(table)
        passed_over = sum(found.are_passed_over)
        if table.faults or passed_over:
            table = table.without(found.are_passed_over, problems)
            found = self._convert.columns(table)
        tell_contacts(found.contacts, table.lines, self._header.label_of(Field.PHONE), problems)
        rows = self._rows(table.lines, found)
        return Batch(rows, problems.in_order(), len(raw.rows) + len(raw.problems), passed_over)

    def close(self) -> list[SaleRow]:
        """Return the lines that the last order still owes."""
        return self._balance.close()

    def _rows(self, lines: Sequence[int], found: SaleColumns) -> list[SaleRow]:
        quantities, prices, amounts = _worth(found, len(lines))
        if any(found.are_refunds):
            # The till left the sign to the type of the row.
            turned = list(map(_is_unsigned, amounts, found.are_refunds))
            quantities = list(map(_turned, quantities, turned))
            amounts = list(map(_turned, amounts, turned))
        columns: tuple[Sequence[object], ...] = (
            *(lines, found.receipts, found.moments, found.codes, found.names),
            [contact.email for contact in found.contacts],
            [contact.phone for contact in found.contacts],
            *(found.products, found.descriptions, quantities, prices, amounts),
            self._returns(found, quantities, amounts),
            list(map(not_, found.never_earn)),
            found.categories,
        )
        rows = list(map(SaleRow._make, zip(*columns, strict=True)))
        return self._completed(rows, found.numbers)

    def _returns(
        self, found: SaleColumns, quantities: list[Decimal], amounts: list[Decimal]
    ) -> list[bool]:
        prefix = self._header.format.return_prefix or "\n"  # which no number begins with
        return [
            refund or amount < 0 or quantity < 0 or receipt.startswith(prefix)
            for refund, amount, quantity, receipt in zip(
                found.are_refunds, amounts, quantities, found.receipts, strict=True
            )
        ]

    def _completed(self, rows: list[SaleRow], of: dict[Field, list[Decimal]]) -> list[SaleRow]:
        """Name sales without a number, and add the lines that stand in columns of their own."""
        if not all(row.receipt for row in rows):
            rows = [row if row.receipt else self._named(row) for row in rows]
        if self._header.format.fills_down:
            rows = list(self._balanced(rows, of))
        if any(of.get(Field.TIP, ())) or any(of.get(Field.GIFT_CARD, ())):
            rows = list(_with_extras(rows, of))
        return rows

    def _balanced(self, rows: list[SaleRow], of: dict[Field, list[Decimal]]) -> Iterator[SaleRow]:
        zeros = [Decimal(0)] * len(rows)
        totals = of.get(Field.ORDER_TOTAL, zeros)
        refunds = of.get(Field.REFUNDED, zeros)
        for row, total, refunded in zip(rows, totals, refunds, strict=True):
            yield from self._balance.before(row, total, refunded)
            yield row

    def _named(self, row: SaleRow) -> SaleRow:
        """Name a sale that has no number after what it says, so that it is known again."""
        said = "\x1f".join(map(str, row[2:12]))
        digest = hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
        self._nameless[digest] += 1
        return row._replace(receipt=f"~{digest}-{self._nameless[digest]}")


def _worth(found: SaleColumns, count: int) -> tuple[list[Decimal], list[Decimal], list[Decimal]]:
    """Return quantities, unit prices and exact amounts of lines."""
    of = found.numbers
    quantities = of.get(Field.QUANTITY, [_ONE] * count)
    if Field.AMOUNT not in of:
        prices = of[Field.UNIT_PRICE]
        return quantities, prices, list(map(mul, quantities, prices))
    amounts = of[Field.AMOUNT]
    for meaning, change in ((Field.TAX_ADDED, add), (Field.TIP, sub), (Field.GIFT_CARD, sub)):
        if meaning in of:
            amounts = list(map(change, amounts, of[meaning]))
    if Field.UNIT_PRICE in of:
        return quantities, of[Field.UNIT_PRICE], amounts
    return quantities, list(map(_price, amounts, quantities)), amounts


def _price(amount: Decimal, quantity: Decimal) -> Decimal:
    if not quantity or quantity == _ONE:
        return amount
    price = (amount / quantity).quantize(_PRICE_STEP)
    return price.quantize(_CENT) if price == price.quantize(_CENT) else price


def _is_unsigned(amount: Decimal, is_refund: bool) -> bool:  # noqa: FBT001 - a column's value
    return is_refund and amount > 0


def _turned(value: Decimal, is_turned: bool) -> Decimal:  # noqa: FBT001 - a column's value
    return -value if is_turned else value


def _with_extras(rows: list[SaleRow], of: dict[Field, list[Decimal]]) -> Iterator[SaleRow]:
    """Yield the rows, each followed by its tip and its gift card, which never earn."""
    none = [Decimal(0)] * len(rows)
    columns = (of.get(Field.TIP, none), of.get(Field.GIFT_CARD, none))
    for row, tip, gift_card in zip(rows, *columns, strict=True):
        yield row
        if tip:
            yield _extra(row, tip, _("Tip"))
        if gift_card:
            yield _extra(row, gift_card, _("Gift card"))


def _extra(row: SaleRow, amount: Decimal, description: str) -> SaleRow:
    return row._replace(
        product="",
        description=description,
        quantity=_ONE,
        unit_price=amount,
        amount=amount,
        earns=False,
        category="",
    )
