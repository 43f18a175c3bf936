"""Balances and tiers that an address book brings from the system of before.

A balance that cannot be read is told with its line; the person comes in, and none of the points:
a part of them would pass for all there were.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from careapp.importers import cells, dates, numbers
from careapp.importers.cells import Remembered
from careapp.importers.converted import Converted
from careapp.importers.header import Header
from careapp.importers.rows import Problems
from careapp.importers.values import Bad, Cell, DateOrder, Decimals, Field, Opening, Spelling
from careapp.text import _, format_date

BALANCE_FIELDS = (Field.POINTS, Field.STAMPS)
_TIER_LENGTH = 60
_SHOWN = 30

Value = TypeVar("Value")


class ToldOpening(NamedTuple):
    """The converted cells of one row."""

    points: int | Bad = 0
    stamps: int | Bad = 0
    last_day: date | Bad | None = None
    tier: str = ""
    tier_since: date | Bad | None = None


class OpeningReader:
    """Converts the balances of one table; each column remembers what it has seen."""

    def __init__(self, header: Header, spelling: Spelling) -> None:
        self._header = header
        self._today = spelling.today
        self._points, self._stamps = (
            Remembered(_balance(spelling.decimals.get(one, Decimals.POINT)))
            for one in BALANCE_FIELDS
        )
        orders, first = spelling.orders, DateOrder.DAY_FIRST
        self._last_day = Remembered(_last_day(orders.get(Field.EXPIRY, first)))
        self._tier = Remembered(cells.cut_text(_TIER_LENGTH))
        self._since = Remembered(_since(orders.get(Field.TIER_SINCE, first), self._today))

    def columns(self, table: Converted) -> list[ToldOpening]:
        """Convert some rows."""
        if not any(map(table.has, (*BALANCE_FIELDS, Field.TIER))):
            return [ToldOpening()] * len(table.lines)
        parts = (
            self._points.column(table.cells(Field.POINTS)),
            self._stamps.column(table.cells(Field.STAMPS)),
            self._last_day.column(table.cells(Field.EXPIRY)),
            self._tier.column(table.cells(Field.TIER)),
            self._since.column(table.cells(Field.TIER_SINCE)),
        )
        return [ToldOpening._make(values) for values in zip(*parts, strict=True)]

    def opening(self, told: ToldOpening, line: int, problems: Problems) -> Opening | None:
        """Return what a row brings, None for nothing; tell what is wrong with it."""
        row = _Row(self._header, line, problems)
        points = row.sound(told.points, Field.POINTS)
        stamps = row.sound(told.stamps, Field.STAMPS)
        has_balance = points != 0 or stamps != 0
        last_day = row.sound(told.last_day, Field.EXPIRY) if has_balance else None
        is_sound = row.is_sound
        since = row.sound(told.tier_since, Field.TIER_SINCE) if told.tier else None
        if last_day is not None and last_day < self._today:
            ended = _("These points ended on {day}: left out.")
            problems.remark(line, ended.format(day=format_date(last_day)), row.label(Field.EXPIRY))
            has_balance = False
        if is_sound and not (has_balance or told.tier):
            return None
        balance = (points or 0, stamps or 0, last_day) if has_balance else (0, 0, None)
        return Opening(*balance, told.tier, since, is_sound)


class _Row:
    """Tells what is wrong in one row."""

    def __init__(self, header: Header, line: int, problems: Problems) -> None:
        self._header = header
        self._line = line
        self._problems = problems
        self.is_sound = True

    def sound(self, value: Value | Bad, meaning: Field) -> Value | None:
        """Return a value that could be read; tell any other."""
        if not isinstance(value, Bad):
            return value
        self._problems.remark(self._line, value.text, self.label(meaning))
        self.is_sound = False
        return None

    def label(self, meaning: Field) -> str:
        return self._header.label_of(meaning)


def _balance(decimals: Decimals) -> Callable[[Cell], int | Bad]:
    convert_number = numbers.number(decimals)

    def convert(cell: Cell) -> int | Bad:
        text = cells.plain_text(cell)
        if not any(map(str.isalnum, text)):
            return 0
        value = convert_number(cell)
        if isinstance(value, Bad) or value != value.to_integral_value():
            return Bad(_no_number().format(text=text[:_SHOWN]))
        return int(value) if value >= 0 else Bad(_below_zero().format(text=text[:_SHOWN]))

    return convert


def _last_day(order: DateOrder) -> Callable[[Cell], date | Bad | None]:
    convert_day = dates.plain_day(order)

    def convert(cell: Cell) -> date | Bad | None:
        day = convert_day(cell)
        if isinstance(day, Bad):
            return Bad(_no_last_day().format(text=cells.plain_text(cell)[:_SHOWN]))
        return day

    return convert


def _since(order: DateOrder, today: date) -> Callable[[Cell], date | Bad | None]:
    convert_day = dates.plain_day(order)

    def convert(cell: Cell) -> date | Bad | None:
        day = convert_day(cell)
        if isinstance(day, date) and day > today:
            text = _("The date «{text}» cannot be right.")
            return Bad(text.format(text=cells.plain_text(cell)[:_SHOWN]))
        return day

    return convert


def _no_number() -> str:
    return _(
        "«{text}» is not a whole number: the person comes in without points and stamps. Put it"
        " right and import the file again."
    )


def _below_zero() -> str:
    return _(
        "«{text}» is below zero: the person comes in without points and stamps. Put it right and"
        " import the file again."
    )


def _no_last_day() -> str:
    return _(
        "The last day «{text}» does not exist: the person comes in without points and stamps. Put"
        " it right and import the file again."
    )
