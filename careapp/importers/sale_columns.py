"""The cells of a till's rows, converted column by column."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

from careapp.importers import cells, dates, numbers, words
from careapp.importers.cells import Remembered
from careapp.importers.converted import Converted
from careapp.importers.rows import Problems
from careapp.importers.values import Bad, Cell, DateOrder, Decimals, Field, Spelling

NUMBER_FIELDS = (
    *(Field.QUANTITY, Field.UNIT_PRICE, Field.AMOUNT, Field.TAX_ADDED, Field.TIP),
    *(Field.GIFT_CARD, Field.ORDER_TOTAL, Field.REFUNDED),
)
_REQUIRED = frozenset({Field.AMOUNT, Field.UNIT_PRICE})
_NOON = time(12)
_NAME_LENGTH = 200
_PRODUCT_LENGTH = 60
_CATEGORY_LENGTH = 60
_EMAIL_LENGTH = 254
Value = TypeVar("Value")
_EMAIL = re.compile(r"[^\s,;<>]+@[^\s,;<>]+")


@dataclass(frozen=True, slots=True)
class SaleColumns:
    """The values of some rows; as long as `Converted.faults` is empty, no `Bad` is among them."""

    receipts: list[str]
    moments: list[datetime]
    codes: list[str]
    names: list[str]
    contacts: "list[Contact]"
    products: list[str]
    descriptions: list[str]
    categories: list[str]
    numbers: dict[Field, list[Decimal]]
    are_refunds: list[bool]
    are_passed_over: list[bool]
    never_earn: list[bool]


class Contact(NamedTuple):
    """An e-mail address and a phone; some tills write either into one column."""

    email: str
    phone: str
    fault: str
    """What is wrong with the phone, which is left out."""


class SaleConverters:
    """How the cells of each field become values; each remembers what it has seen."""

    def __init__(self, spelling: Spelling) -> None:
        order = spelling.orders.get(Field.DATE, DateOrder.DAY_FIRST)
        self._day = Remembered(dates.moment(order, spelling.today))
        self._clock = Remembered(dates.time_of_day)
        self._moment = Remembered(self._joined)
        self._code = Remembered(cells.code)
        self._name = Remembered(cells.bounded_text(_NAME_LENGTH))
        self._contact = Remembered(_contact)
        self._product = Remembered(cells.cut_text(_PRODUCT_LENGTH))
        self._description = Remembered(cells.cut_text(_NAME_LENGTH))
        self._category = Remembered(cells.cut_text(_CATEGORY_LENGTH))
        self._is_refund = Remembered(_says(words.is_refund))
        self._is_no_sale = Remembered(_says(words.is_no_sale))
        self._is_cancelled = Remembered(_says(words.is_cancelled))
        self._is_written = Remembered(_says(bool))
        self._never_earns = Remembered(_says(words.never_earns))
        self._numbers = {
            meaning: Remembered(
                numbers.number(
                    spelling.decimals.get(meaning, Decimals.POINT), is_required=meaning in _REQUIRED
                )
            )
            for meaning in NUMBER_FIELDS
        }

    def columns(self, table: Converted) -> SaleColumns:
        """Convert some rows; `table.faults` tells afterwards which cells could not be read."""
        return SaleColumns(
            receipts=_sound(table.take(Field.RECEIPT, self._code)),
            moments=_sound(self._moments(table)),
            codes=_sound(table.take(Field.CODE, self._code)),
            names=_sound(self._names(table)),
            contacts=self._contacts(table),
            products=table.take(Field.PRODUCT, self._product),
            descriptions=table.take(Field.DESCRIPTION, self._description),
            categories=table.take(Field.CATEGORY, self._category),
            numbers={
                meaning: _sound(table.take(meaning, convert))
                for meaning, convert in self._numbers.items()
                if table.has(meaning)
            },
            are_refunds=table.take(Field.KIND, self._is_refund),
            are_passed_over=self._passed_over(table),
            never_earn=self._gifts(table),
        )

    def _joined(self, cell: tuple[Cell, Cell]) -> datetime | Bad:
        day, clock = self._day_and_clock(*cell)
        if isinstance(day, Bad):
            return day
        if isinstance(clock, Bad):
            return clock
        if day.time() == time():
            # Midnight to the second is a day without a time; before 04:00 it would count as
            # the evening of the day before.
            clock = _NOON if clock == time() else clock
            day = datetime.combine(day.date(), clock, tzinfo=day.tzinfo)
        return day.astimezone(UTC)

    def _day_and_clock(self, cell: Cell, clock: Cell) -> tuple[datetime | Bad, time | Bad]:
        """Read day and time; few of each make many moments, so they are remembered apart."""
        if clock == "" and isinstance(cell, str) and " " in cell:
            left, _space, right = cell.partition(" ")
            parts = self._day[left], self._clock[right]
            if not isinstance(parts[0], Bad) and not isinstance(parts[1], Bad):
                return parts
        return self._day[cell], self._clock[clock]

    def _moments(self, table: Converted) -> list[datetime | Bad]:
        both = zip(table.cells(Field.DATE), table.cells(Field.TIME), strict=True)
        return table.checked(self._moment.column(both), Field.DATE, self._moment)

    def _names(self, table: Converted) -> list[str | Bad]:
        parts = [one for one in (Field.GIVEN_NAME, Field.FAMILY_NAME) if table.has(one)]
        if table.has(Field.NAME) or not parts:
            return table.take(Field.NAME, self._name)
        given = map(cells.plain_text, table.cells(Field.GIVEN_NAME))
        family = map(cells.plain_text, table.cells(Field.FAMILY_NAME))
        whole = [f"{one} {other}".strip() for one, other in zip(given, family, strict=True)]
        return table.checked(self._name.column(whole), parts[-1], self._name)

    def _contacts(self, table: Converted) -> list[Contact]:
        emails = table.take(Field.EMAIL, self._contact)
        if not table.has(Field.PHONE):
            return emails
        phones = table.take(Field.PHONE, self._contact)
        return list(map(_merged, emails, phones))

    def _passed_over(self, table: Converted) -> list[bool]:
        """Tell which rows never came about, or are no sale."""
        return _any(
            table.take(Field.KIND, self._is_no_sale),
            table.take(Field.STATUS, self._is_cancelled),
            table.take(Field.CANCELLED, self._is_written),
        )

    def _gifts(self, table: Converted) -> list[bool]:
        return _any(
            table.take(Field.DESCRIPTION, self._never_earns),
            table.take(Field.CATEGORY, self._never_earns),
        )


def tell_contacts(
    contacts: Iterable[Contact], lines: Sequence[int], label: str, problems: Problems
) -> None:
    """Tell which phones were left out, and why."""
    for line, contact in zip(lines, contacts, strict=True):
        if contact.fault:
            problems.remark(line, contact.fault, label)


def _sound(values: list[Value | Bad]) -> list[Value]:
    """Take the values as good: the caller drops rows with faults before it looks at them."""
    return cast("list[Value]", values)


def _any(*columns: list[bool]) -> list[bool]:
    return [any(row) for row in zip(*columns, strict=True)]


def _merged(one: Contact, other: Contact) -> Contact:
    return Contact(one.email or other.email, other.phone or one.phone, other.fault)


def _contact(cell: Cell) -> Contact:
    text = cells.plain_text(cell)
    found = _EMAIL.search(text)
    if found is None:
        phone = cells.phone(cell)
        return Contact("", "", phone.text) if isinstance(phone, Bad) else Contact("", phone, "")
    rest = text.replace(found[0], "").strip(" ,;<>")
    phone = cells.phone(rest)
    return Contact(found[0][:_EMAIL_LENGTH], "" if isinstance(phone, Bad) else phone, "")


def _says(judge: Callable[[str], bool]) -> Callable[[Cell], bool]:
    def convert(cell: Cell) -> bool:
        return cell != "" and judge(cells.plain_text(cell))

    return convert
