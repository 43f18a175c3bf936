"""Dates and times as tills write them; day-first or month-first is decided for a whole column."""

import math
import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta

from careapp.importers.cells import plain_text
from careapp.importers.values import Bad, Cell, DateOrder
from careapp.text import _

_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's dates have no zone
_HOURS = (
    r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2})(?:\.[0-9]{1,6})?)?"
    r"\s?(?P<half>[AaPp]\.?[Mm]\.?)?"
)
_TIME = rf"(?:(?:,?\s+|T){_HOURS}\s?(?P<zone>Z|UTC|[+-][0-9]{{2}}:?[0-9]{{2}})?)?"
_ISO = re.compile(r"(?P<year>[0-9]{4})([-/.]?)(?P<month>[0-9]{2})\2(?P<day>[0-9]{2})" + _TIME)
_NUMERIC = re.compile(
    r"(?P<first>[0-9]{1,2})([/.-])(?P<other>[0-9]{1,2})\2(?P<year>[0-9]{4}|[0-9]{2})" + _TIME
)
_NAMED = re.compile(
    r"(?P<day>[0-9]{1,2})\.?[\s-](?P<name>[^\W\d_]{3,9})\.?[\s-](?P<year>[0-9]{4})" + _TIME
)
_NAME_FIRST = re.compile(
    r"(?P<name>[^\W\d_]{3,9})\.?\s(?P<day>[0-9]{1,2}),?\s(?P<year>[0-9]{4})" + _TIME
)
_DAY_MONTH = re.compile(r"(?P<first>[0-9]{1,2})[/.-](?P<other>[0-9]{1,2})[/.-]?")
_CLOCK = re.compile(_HOURS)
_SERIAL = re.compile(r"[1-9][0-9]{4}(?:[.,][0-9]+)?")
_LAST_MONTH = 12
_LAST_YEAR = 2099
_MONTH_NAMES = (
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mär apr mai jun jul aug sep okt nov dez",
)
_MONTHS = {
    name: number for names in _MONTH_NAMES for number, name in enumerate(names.split(), start=1)
}
"""The first three letters are enough in Italian, English and German."""


class DateEvidence:
    """What the texts of one column say about the order of day and month."""

    def __init__(self) -> None:
        self.day_first = False
        self.month_first = False
        self.is_doubtful = False

    def add(self, cells: Iterable[Cell]) -> None:
        """Look at the different texts among *cells*."""
        texts = {cell for cell in set(cells) if isinstance(cell, str)}
        days = {text.strip().partition(" ")[0].rstrip(",") for text in texts}
        for day in days:
            self._look_at(plain_text(day))

    def _look_at(self, text: str) -> None:
        match = _NUMERIC.fullmatch(text) or _DAY_MONTH.fullmatch(text)
        if match is None:
            return
        first, other = int(match["first"]), int(match["other"])
        if other > _LAST_MONTH >= first:
            self.month_first = True
        elif first > _LAST_MONTH >= other or "." in text[:3]:  # 4.3.2026 is never the 3rd of April
            self.day_first = True
        elif first != other:
            self.is_doubtful = True

    def decided(self) -> DateOrder | None:
        """Return the order that all texts agree on; None when they do not tell."""
        if self.day_first == self.month_first:
            return None
        return DateOrder.DAY_FIRST if self.day_first else DateOrder.MONTH_FIRST

    def must_ask(self) -> bool:
        """Tell whether the column's meaning hangs on the answer."""
        return self.is_mixed() or (self.is_doubtful and self.decided() is None)

    def is_mixed(self) -> bool:
        """Tell whether some texts can only mean the one order, and some only the other."""
        return self.day_first and self.month_first


def moment(order: DateOrder, today: date) -> Callable[[Cell], datetime | Bad]:
    """Return the conversion of a cell to a date and time; one without a zone is the shop's own.

    Two digits of a year belong to this century. A day after tomorrow is no day of a sale.
    """
    last = today + timedelta(days=1)

    def convert(cell: Cell) -> datetime | Bad:
        if cell == "":
            return Bad(_("The date is missing."))
        value = _parsed(cell, order, _LAST_YEAR)
        if value is None:
            return Bad(_("The date «{text}» does not exist.").format(text=plain_text(cell)[:30]))
        if not (value.year >= 1970 and value.date() <= last):  # noqa: PLR2004 - no till is older
            return Bad(_("The date «{text}» cannot be right.").format(text=plain_text(cell)[:30]))
        return value

    return convert


def birthday(order: DateOrder, today: date) -> Callable[[Cell], tuple[int, int] | Bad | None]:
    """Return the conversion of a cell to month and day; None for an empty cell.

    The year is checked and forgotten. A birthday without a year may be 29 February.
    """

    def convert(cell: Cell) -> tuple[int, int] | Bad | None:
        if cell == "" or plain_text(cell) == "":
            return None
        value = _parsed(cell, order, today.year) or _without_year(plain_text(cell), order)
        if value is None or not value.year >= 1880 or value.date() > today:  # noqa: PLR2004
            text = _("The birthday «{text}» does not exist: left empty.")
            return Bad(text.format(text=plain_text(cell)[:30]))
        return value.month, value.day

    return convert


def plain_day(order: DateOrder) -> Callable[[Cell], date | Bad | None]:
    """Return the conversion of a cell to a day, past or to come; None for an empty cell."""

    def convert(cell: Cell) -> date | Bad | None:
        text = plain_text(cell)
        if not any(map(str.isalnum, text)):
            return None
        value = _parsed(cell, order, _LAST_YEAR)
        if value is None:
            return Bad(_("The date «{text}» does not exist.").format(text=text[:30]))
        return value.date()

    return convert


def time_of_day(cell: Cell) -> time | Bad:
    """Return a cell of a column of its own as a time of day; midnight when it is empty."""
    if isinstance(cell, time):
        return cell
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, float | int):
        return _from_day_part(cell)
    text = plain_text(cell)
    if not text:
        return time()
    match = _CLOCK.fullmatch(text)
    clock = _clock(match) if match else None
    return clock or Bad(_("«{text}» is not a time of day.").format(text=text[:30]))


def _from_day_part(days: float) -> time | Bad:
    if not math.isfinite(days):
        return Bad(_("«{text}» is not a time of day.").format(text=days))
    return (_EXCEL_EPOCH + timedelta(seconds=round(days % 1 * 86_400))).time()


def _parsed(cell: Cell, order: DateOrder, last_year: int) -> datetime | None:
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, float | int):
        return _from_serial(float(cell))
    if isinstance(cell, time):
        return None
    text = plain_text(cell)
    if _SERIAL.fullmatch(text):
        return _from_serial(float(text.replace(",", ".")))
    return _from_text(text, order, last_year)


def _from_serial(days: float) -> datetime | None:
    """Read Excel's count of days since the end of 1899."""
    if not 1 <= days < 2_958_466:  # noqa: PLR2004 - Excel's last day
        return None
    whole = _EXCEL_EPOCH + timedelta(seconds=round(days * 86_400))
    return whole.replace(microsecond=0)


def _from_text(text: str, order: DateOrder, last_year: int) -> datetime | None:
    if match := _ISO.fullmatch(text):
        return _built(match, int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _NUMERIC.fullmatch(text):
        day, month = int(match["first"]), int(match["other"])
        if order is DateOrder.MONTH_FIRST:
            day, month = month, day
        return _built(match, _full_year(match["year"], last_year), month, day)
    if match := _NAMED.fullmatch(text) or _NAME_FIRST.fullmatch(text):
        number = _MONTHS.get(match["name"].lower()[:3], 0)
        return _built(match, int(match["year"]), number, int(match["day"]))
    return None


def _without_year(text: str, order: DateOrder) -> datetime | None:
    match = _DAY_MONTH.fullmatch(text)
    if match is None:
        return None
    day, month = int(match["first"]), int(match["other"])
    if order is DateOrder.MONTH_FIRST:
        day, month = month, day
    try:
        return datetime(1904, month, day)  # noqa: DTZ001 - a leap year; only day and month count
    except ValueError:
        return None


def _full_year(text: str, last_year: int) -> int:
    if len(text) == 4:  # noqa: PLR2004 - digits
        return int(text)
    year = 2000 + int(text)
    return year if year <= last_year else year - 100


def _built(match: re.Match[str], year: int, month: int, day: int) -> datetime | None:
    clock = _clock(match)
    if clock is None:
        return None
    try:
        value = datetime.combine(date(year, month, day), clock)
    except ValueError:
        return None
    zone = match["zone"]
    if not zone:
        return value
    return value.replace(tzinfo=UTC) - _offset(zone)


def _offset(zone: str) -> timedelta:
    if zone in {"Z", "UTC"}:
        return timedelta()
    digits = zone[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -offset if zone[0] == "-" else offset


def _clock(match: re.Match[str]) -> time | None:
    if match["hour"] is None:
        return time()
    hour, half = int(match["hour"]), (match["half"] or "")[:1].lower()
    if half:
        if not 1 <= hour <= _LAST_MONTH:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
