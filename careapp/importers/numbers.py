"""Numbers as tills write them: which sign stands before the cents is decided for a whole column.

Python's own reading is not used: it takes `1_000`, `NaN` and digits of other scripts.
"""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from careapp.importers.cells import plain_text
from careapp.importers.values import Bad, Cell, Decimals
from careapp.text import _

_LARGEST = Decimal(10_000_000)
_CURRENCY = re.compile(r"(?:€|\$|£|EUR|USD|CHF|GBP)")
_GROUPING_SPACE = re.compile(r"(?<=[0-9])[\s'’](?=[0-9]{3}(?![0-9]))")
_SIGNS = re.compile(r"[0-9.,]+")
_GROUPS = {
    Decimals.COMMA: re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)?(?:,[0-9]{0,10})?"),
    Decimals.POINT: re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]{0,10})?"),
}
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


class DecimalsEvidence:
    """What the texts of one column say about its decimal sign."""

    def __init__(self) -> None:
        self.comma = False
        self.point = False
        self.is_doubtful = False
        """True: some text, such as `1.234`, means one thing or the other."""

    def add(self, cells: Iterable[Cell]) -> None:
        """Look at the different texts among *cells*."""
        for cell in set(cells):
            if isinstance(cell, str) and ("." in cell or "," in cell):
                self._look_at(_bare(cell)[1])

    def _look_at(self, text: str) -> None:
        if not _SIGNS.fullmatch(text):
            return
        if _AMBIGUOUS.fullmatch(text):
            self.is_doubtful = True
            return
        as_comma = _GROUPS[Decimals.COMMA].fullmatch(text) is not None
        as_point = _GROUPS[Decimals.POINT].fullmatch(text) is not None
        self.comma = self.comma or (as_comma and not as_point)
        self.point = self.point or (as_point and not as_comma)

    def decided(self) -> Decimals | None:
        """Return the sign that all texts agree on; None when they do not tell."""
        if self.comma == self.point:
            return None
        return Decimals.COMMA if self.comma else Decimals.POINT

    def must_ask(self) -> bool:
        """Tell whether the column's meaning hangs on the answer."""
        return self.is_mixed() or (self.is_doubtful and self.decided() is None)

    def is_mixed(self) -> bool:
        """Tell whether some texts can only mean the one sign, and some only the other."""
        return self.comma and self.point


def number(decimals: Decimals, *, is_required: bool = False) -> Callable[[Cell], Decimal | Bad]:
    """Return the conversion of a cell to an exact number; an empty cell is zero or missing."""
    pattern = _GROUPS[decimals]
    group, mark = (".", ",") if decimals is Decimals.COMMA else (",", ".")

    def convert(cell: Cell) -> Decimal | Bad:
        if isinstance(cell, float | int):
            return _bounded(Decimal(format(cell, ".15g")))
        written = plain_text(cell)
        if not written:
            return Bad(_("The amount is missing.")) if is_required else Decimal(0)
        is_negative, text = _bare(written)
        if not pattern.fullmatch(text) or not text.strip(".,"):
            return Bad(_("«{text}» is not a number.").format(text=written[:30]))
        value = Decimal(text.replace(group, "").replace(mark, "."))
        return _bounded(-value if is_negative else value)

    return convert


def _bare(text: str) -> tuple[bool, str]:
    """Take off sign, currency and spaces: `-$3.00`, `(3.00)`, `3,00-`, `1'234.50`."""
    bare = _GROUPING_SPACE.sub("", _CURRENCY.sub("", text, count=1).replace("−", "-"))
    bare = bare.strip().replace("- ", "-")
    if bare.startswith("(") and bare.endswith(")"):
        return True, bare[1:-1]
    if bare.startswith("-"):
        return True, bare[1:]
    if bare.endswith("-"):
        return True, bare[:-1]
    return False, bare.removeprefix("+")


def _bounded(value: Decimal) -> Decimal | Bad:
    if not value.is_finite() or abs(value) >= _LARGEST:
        return Bad(_("This number is too large."))
    return value
