"""Amounts as people type them: the grammar is ours, because none of the libraries reads both
``14,60`` and ``1.460,50`` without guessing (babel reads ``12.50`` as 1250, Qt refuses it).
"""

import re

MOST_CENTS = 99_999_999
"""One cent under a million euros: more at a counter is a slip of the keys."""

_SHAPE = re.compile(
    r"(?P<sign>[-−]?)"
    r"(?P<euros>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+(?=\.)|[0-9]+)?"
    r"(?:[.,](?P<cents>[0-9]{1,2}))?"
)


def parse_money(text: str) -> int:
    """Return the cents of an amount typed by hand.

    Takes ``14``, ``14,6``, ``14,60``, ``14.60``, ``,50``, ``1.460,50``, ``1,460.50``, ``1.460``
    (a full stop before exactly three digits groups thousands), with or without ``€`` at an end.

    Raises:
        ValueError: the text is not an amount written in one of these ways, or is over a million.

    """
    bare = text.replace("\u00a0", " ").strip().removeprefix("€").removesuffix("€").strip()
    found = _SHAPE.fullmatch(bare)
    if found is None or not (found["euros"] or found["cents"]):
        raise ValueError(_NOT_MONEY.format(text=text))
    euros = int(re.sub(r"[.,]", "", found["euros"] or "0"))
    cents = euros * 100 + int((found["cents"] or "0").ljust(2, "0"))
    if cents > MOST_CENTS:
        raise ValueError(_NOT_MONEY.format(text=text))
    return -cents if found["sign"] else cents


def parse_implied_cents(text: str) -> int:
    """Return the cents of an amount typed without a separator: ``1460`` is 14,60.

    With a separator it reads as `parse_money` does.

    Raises:
        ValueError: as `parse_money`.

    """
    bare = text.strip()
    if bare.isascii() and bare.isdecimal() and int(bare) <= MOST_CENTS:
        return int(bare)
    return parse_money(text)


_NOT_MONEY = "not an amount of money: {text!r}"
