"""Cells of text: cleaned, bounded, and converted once for each value that a column repeats."""

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from typing import Generic, TypeVar

from careapp.importers.values import Bad, Cell
from careapp.rules.writing import clean_line
from careapp.text import _

CELL_LENGTH = 32_767
"""Excel's own limit for one cell; longer text is a broken or hostile file."""
CODE_LENGTH = 110
"""Ten less than the archive keeps: a receipt that grew gets a number behind its own."""
_REMEMBERED = 100_000
_GUARDED = re.compile("'(?=[=+@\uff1d-])")
_PHONE = re.compile(r"[0-9+()/. -]{6,60}")
_MANGLED_NUMBER = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+[0-9]+")

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Remembered(dict[Key, Value], Generic[Key, Value]):
    """Converts a column's cells; a value that comes back is not converted again.

    A till's file repeats its dates, prices and products, so that most cells cost one look-up.
    """

    def __init__(self, convert: Callable[[Key], Value]) -> None:
        super().__init__()
        self._convert = convert
        self.has_met_bad = False
        """True: some cell could not be read."""

    def __missing__(self, cell: Key) -> Value:
        value = self._convert(cell)
        self.has_met_bad = self.has_met_bad or isinstance(value, Bad)
        self[cell] = value
        return value

    def column(self, cells: Iterable[Key]) -> list[Value]:
        """Convert the cells of a column, in order."""
        if len(self) > _REMEMBERED:
            self.clear()
        return list(map(self.__getitem__, cells))


def plain_text(cell: Cell) -> str:
    """Return a cell as a person reads it: one line without signs that cannot be seen.

    A formula stays the text that it is: nothing here or later computes it. The `'` that
    spreadsheets and exports put before such a text is taken off.
    """
    if not isinstance(cell, str):
        return _written(cell)
    text = clean_line(cell)
    return _GUARDED.sub("", text, count=1) if text[:1] == "'" else text


def bounded_text(limit: int) -> Callable[[Cell], str | Bad]:
    """Return the conversion to text of at most *limit* characters."""

    def convert(cell: Cell) -> str | Bad:
        text = plain_text(cell)
        if len(text) > limit:
            return Bad(_("Longer than {n} characters.").format(n=limit))
        return text

    return convert


def cut_text(limit: int) -> Callable[[Cell], str]:
    """Return the conversion to text that is cut at *limit*: for words that only describe."""

    def convert(cell: Cell) -> str:
        return plain_text(cell)[:limit].rstrip()

    return convert


def code(cell: Cell) -> str | Bad:
    """Return a code (customer, receipt, product) without the `'` that guards its zeros."""
    text = plain_text(cell).removeprefix("'").strip()
    if _MANGLED_NUMBER.fullmatch(text):
        return Bad(_("The spreadsheet has shortened this number: its digits are lost."))
    if len(text) > CODE_LENGTH:
        return Bad(_("Longer than {n} characters.").format(n=CODE_LENGTH))
    return text


def phone(cell: Cell) -> str | Bad:
    """Return a phone as written; "123" or ten zeros are what tills write for "none"."""
    text = plain_text(cell).removeprefix("'").strip()
    if not text:
        return ""
    if _MANGLED_NUMBER.fullmatch(text):
        return Bad(_("The spreadsheet has shortened this number: its digits are lost."))
    digits = [sign for sign in text if sign.isascii() and sign.isdigit()]
    if len(digits) < 6:  # noqa: PLR2004 - the shortest Italian numbers have six
        return Bad(_("The phone «{phone}» is too short: left empty.").format(phone=text[:30]))
    if len(digits) > 15 or len(set(digits)) == 1 or not _PHONE.fullmatch(text):  # noqa: PLR2004
        return Bad(_("«{phone}» is not a phone: left empty.").format(phone=text[:30]))
    return text


def _written(cell: Cell) -> str:
    if isinstance(cell, float):
        return format(cell, ".15g") if not cell.is_integer() else str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return str(cell)
