"""Amounts of money as people type them.

The grammar is ours, because none of the libraries reads both ``14,60`` and ``1.460,50`` without
guessing: babel takes ``12.50`` for 1250 and Qt refuses it.
"""

import re

MOST_CENTS = 99_999_999
"""One cent under a million euros: more at a counter is a slip of the keys."""

_LONGEST = 24
_SIGNS = "-−"
_SHAPES = (
    re.compile(r"([0-9]*)(?:[.,]([0-9]{1,2}))?"),
    re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]{1,2}))?"),
    re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]{1,2})"),
)


def parse_money(text: str) -> int:
    """Return the cents of an amount typed by hand.

    Takes ``14``, ``14,6``, ``14,60``, ``14.60``, ``,50``, ``1.460``, ``1.460,50`` and
    ``1,460.50``, with or without ``€`` at one end. A full stop before exactly three figures
    groups thousands.

    Raises:
        ValueError: the text is not an amount written in one of these ways, or is over a million.

    """
    bare = text.replace("\u00a0", " ").strip().removesuffix("€").strip()
    unsigned = bare.lstrip(_SIGNS).removeprefix("€")
    signs = len(bare) - len(bare.lstrip(_SIGNS))
    cents = _cents(unsigned)
    if cents is None or cents > MOST_CENTS or signs > 1:
        raise ValueError(f"not an amount of money: {text!r}")
    return -cents if signs else cents


def parse_implied_cents(text: str) -> int:
    """Return the cents of an amount typed without a separator: ``1460`` is 14,60.

    With a separator it reads as `parse_money` does.

    Raises:
        ValueError: as `parse_money`.

    """
    bare = text.strip()
    if re.fullmatch("[0-9]{1,8}", bare):
        return int(bare)
    return parse_money(text)


def _cents(text: str) -> int | None:
    """Return the cents of an amount without sign and currency, or None."""
    found = next((match for shape in _SHAPES if (match := shape.fullmatch(text))), None)
    if found is None or not text or len(text) > _LONGEST:
        return None
    euros, cents = found.groups(default="")
    whole = re.sub("[.,]", "", euros) or "0"
    return int(whole) * 100 + int(cents.ljust(2, "0"))
