"""Rows of a till to lines of receipts."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from careapp.importers import cells, dates, numbers, words
from careapp.importers.cells import Remembered
from careapp.importers.converted import Converted
from careapp.importers.header import Header
from careapp.importers.orders import OrderBalance
from careapp.importers.rows import Columns, Problems, fill_down, in_columns
from careapp.importers.values import (
    Bad,
    Batch,
    Cell,
    DateOrder,
    Decimals,
    Field,
    RawRows,
    SaleRow,
)
from careapp.text import _

NUMBER_FIELDS = (
    *(Field.QUANTITY, Field.UNIT_PRICE, Field.AMOUNT, Field.TAX_ADDED, Field.TIP),
    *(Field.GIFT_CARD, Field.ORDER_TOTAL, Field.REFUNDED),
)
_ZERO = Decimal(0)
_ONE = Decimal(1)
_NAME_LENGTH = 200
_PRODUCT_LENGTH = 60
_PRICE_STEP = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the numbers and dates of a file are written, as all its rows together say."""

    order: DateOrder
    decimals: dict[Field, Decimals]
    today: date


class _Line(NamedTuple):
    """The converted cells of one row."""

    line: int
    receipt: str
    moment: datetime
    code: str
    name: str
    email: str
    phone: str
    product: str
    description: str
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal
    tax_added: Decimal
    tip: Decimal
    gift_card: Decimal
    order_total: Decimal
    refunded: Decimal
    is_refund: bool
    is_passed_over: bool
    never_earns: bool


class SalesReader:
    """Converts the chunks of one table, in order."""

    def __init__(self, header: Header, spelling: Spelling, sheet: str) -> None:
        self._header = header
        self._sheet = sheet
        self._last_row: list[Cell] = []
        self._nameless: Counter[str] = Counter()
        self._balance = OrderBalance()
        self._dates = dates.moment(spelling.order, spelling.today)
        self._moment = Remembered(self._joined)
        self._code = Remembered(cells.code)
        self._name = Remembered(cells.bounded_text(_NAME_LENGTH))
        self._contact = Remembered(_contact)
        self._product = Remembered(cells.cut_text(_PRODUCT_LENGTH))
        self._description = Remembered(cells.cut_text(_NAME_LENGTH))
        self._is_refund = Remembered(_says(words.is_refund))
        self._is_no_sale = Remembered(_says(words.is_no_sale))
        self._is_cancelled = Remembered(_says(words.is_cancelled))
        self._never_earns = Remembered(_says(words.never_earns))
        self._numbers = {
            meaning: Remembered(numbers.number(spelling.decimals.get(meaning, Decimals.POINT)))
            for meaning in NUMBER_FIELDS
        }

    def read(self, raw: RawRows) -> Batch[SaleRow]:
        """Return the receipt lines of some rows, and what was wrong in the others."""
        problems = Problems(self._sheet)
        problems.take(raw.problems)
        if self._header.format.fills_down:
            self._last_row = fill_down(raw, self._header, self._last_row)
        columns = in_columns(raw, self._header, problems)
        rows: list[SaleRow] = []
        passed_over = 0
        for line in self._lines(columns, problems):
            if line.is_passed_over:
                passed_over += 1
            else:
                self._put(line, rows)
        return Batch(rows, problems.found, len(raw.lines) + len(raw.problems), passed_over)

    def close(self) -> list[SaleRow]:
        """Return the lines that the last order still owes."""
        return self._balance.close()

    def _put(self, line: _Line, rows: list[SaleRow]) -> None:
        row = self._row(line)
        if self._header.format.fills_down:
            rows.extend(self._balance.before(row, line.order_total, line.refunded))
        rows.append(row)
        if line.tip:
            rows.append(_extra(row, line.tip, _("Tip")))
        if line.gift_card:
            rows.append(_extra(row, line.gift_card, _("Gift card")))

    def _row(self, line: _Line) -> SaleRow:
        quantity, price, amount = self._worth(line)
        is_return = (
            amount < 0
            or quantity < 0
            or line.is_refund
            or (
                bool(self._header.format.return_prefix)
                and line.receipt.startswith(self._header.format.return_prefix)
            )
        )
        if line.is_refund and amount > 0:
            quantity, amount = -quantity, -amount
        return SaleRow(
            line.line,
            line.receipt or self._own_receipt(line),
            *line[2:9],
            quantity,
            price,
            amount,
            is_return,
            not line.never_earns,
        )

    def _worth(self, line: _Line) -> tuple[Decimal, Decimal, Decimal]:
        """Return quantity, unit price and the exact amount of a line."""
        has = self._header.columns
        quantity = line.quantity if Field.QUANTITY in has else _ONE
        if Field.AMOUNT not in has:
            return quantity, line.unit_price, quantity * line.unit_price
        amount = line.amount + line.tax_added - line.tip - line.gift_card
        if Field.UNIT_PRICE in has:
            return quantity, line.unit_price, amount
        price = (amount / quantity).quantize(_PRICE_STEP) if quantity else amount
        return quantity, price.normalize() + 0, amount

    def _own_receipt(self, line: _Line) -> str:
        """Name a sale that has no number after what it says, so that it is known again."""
        said = "\x1f".join(map(str, line[2:12]))
        digest = hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
        self._nameless[digest] += 1
        return f"~{digest}-{self._nameless[digest]}"

    def _joined(self, cell: tuple[Cell, Cell]) -> datetime | Bad:
        day, clock = self._dates(cell[0]), dates.time_of_day(cell[1])
        if isinstance(day, Bad):
            return day
        if isinstance(clock, Bad):
            return clock
        if cell[1] != "" and day.time() == time():
            day = datetime.combine(day.date(), clock, tzinfo=day.tzinfo)
        return day.astimezone(UTC)

    def _lines(self, columns: Columns, problems: Problems) -> Iterable[_Line]:
        """Convert the rows; those with a cell that cannot be read are told and left out."""
        table = Converted(columns, self._header)
        emails, phones = self._contacts(table, problems)
        parts = (
            columns.lines,
            table.take(Field.RECEIPT, self._code),
            self._moments(table),
            table.take(Field.CODE, self._code),
            self._names(table),
            emails,
            phones,
            table.take(Field.PRODUCT, self._product),
            table.take(Field.DESCRIPTION, self._description),
            *(self._number(table, meaning) for meaning in NUMBER_FIELDS),
            table.take(Field.KIND, self._is_refund),
            self._passed_over(table),
            self._gifts(table),
        )
        lines = map(_Line._make, zip(*parts, strict=True))
        return _without_faults(lines, table, problems) if table.faults else lines

    def _moments(self, table: Converted) -> Sequence[datetime | Bad]:
        days = table.cells(Field.DATE)
        clocks = table.cells(Field.TIME)
        values = self._moment.column(zip(days, clocks, strict=True))
        return table.checked(values, Field.DATE)

    def _names(self, table: Converted) -> Sequence[str | Bad]:
        if Field.NAME in self._header.columns:
            return table.take(Field.NAME, self._name)
        given = map(cells.plain_text, table.cells(Field.GIVEN_NAME))
        family = map(cells.plain_text, table.cells(Field.FAMILY_NAME))
        whole = [f"{one} {other}".strip() for one, other in zip(given, family, strict=True)]
        return table.checked(self._name.column(whole), Field.GIVEN_NAME)

    def _contacts(
        self, table: Converted, problems: Problems
    ) -> tuple[Sequence[str], Sequence[str]]:
        """Return e-mails and phones; some tills write either in one column."""
        emails = self._contact.column(table.cells(Field.EMAIL))
        phones = self._contact.column(table.cells(Field.PHONE))
        label = self._header.label_of(Field.PHONE)
        for line, contact in zip(table.lines, phones, strict=True):
            if contact.fault:
                problems.remark(line, contact.fault, label)
        both = list(zip(emails, phones, strict=True))
        return (
            [one.email or other.email for one, other in both],
            [other.phone or one.phone for one, other in both],
        )

    def _number(self, table: Converted, meaning: Field) -> Sequence[Decimal | Bad]:
        values = table.take(meaning, self._numbers[meaning])
        if meaning in {Field.AMOUNT, Field.UNIT_PRICE} and meaning in self._header.columns:
            table.require(meaning, _("The amount is missing."))
        return values

    def _passed_over(self, table: Converted) -> list[bool]:
        """Tell which rows never came about, or are no sale."""
        no_sales = self._is_no_sale.column(table.cells(Field.KIND))
        cancelled = self._is_cancelled.column(table.cells(Field.STATUS))
        dates_of_cancelling = table.cells(Field.CANCELLED)
        return [
            one or other or bool(cells.plain_text(cell))
            for one, other, cell in zip(no_sales, cancelled, dates_of_cancelling, strict=True)
        ]

    def _gifts(self, table: Converted) -> list[bool]:
        described = self._never_earns.column(table.cells(Field.DESCRIPTION))
        grouped = self._never_earns.column(table.cells(Field.CATEGORY))
        return [one or other for one, other in zip(described, grouped, strict=True)]


class _Contact(NamedTuple):
    email: str
    phone: str
    fault: str


def _contact(cell: Cell) -> _Contact:
    text = cells.plain_text(cell)
    found = re.search(r"[^\s,;<>]+@[^\s,;<>]+", text)
    if found is None:
        phone = cells.phone(cell)
        return _Contact("", "", phone.text) if isinstance(phone, Bad) else _Contact("", phone, "")
    rest = text.replace(found[0], "").strip(" ,;<>")
    phone = cells.phone(rest)
    return _Contact(found[0][:254], "" if isinstance(phone, Bad) else phone, "")


def _without_faults(lines: Iterable[_Line], table: Converted, problems: Problems) -> list[_Line]:
    whole: list[_Line] = []
    for place, line in enumerate(lines):
        if place not in table.faults:
            whole.append(line)
        elif table.is_closing(place):
            problems.remark(table.lines[place], _("This row only adds up the others: left out."))
        elif not line.is_passed_over:
            label, text = table.faults[place]
            problems.refuse(table.lines[place], text, label)
    return whole


def _extra(row: SaleRow, amount: Decimal, description: str) -> SaleRow:
    return row._replace(
        product="",
        description=description,
        quantity=_ONE,
        unit_price=amount,
        amount=amount,
        earns=False,
    )


def _says(judge: Callable[[str], bool]) -> Callable[[Cell], bool]:
    def convert(cell: Cell) -> bool:
        return bool(cell) and judge(cells.plain_text(cell))

    return convert
