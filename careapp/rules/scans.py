"""What a scanned code is before anybody looks it up."""

import re

_FORM = re.compile(
    r"[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]"
)
_ODD = (
    1,
    0,
    5,
    7,
    9,
    13,
    15,
    17,
    19,
    21,
    2,
    4,
    18,
    20,
    11,
    3,
    6,
    8,
    12,
    14,
    16,
    10,
    22,
    25,
    24,
    23,
)
"""Values of A-Z (and of 0-9, the first ten) at odd places: D.M. 23 December 1976."""

SHORTEST_CARD, LONGEST_CARD = 6, 20


def is_codice_fiscale(code: str) -> bool:
    """Return whether the code is an Italian tax code: 16 characters, the right check letter.

    It stands on the health card and is never kept (look.md §3). The sum of the values of the
    first 15 characters, modulo 26, gives the last one (D.M. 23 December 1976).
    """
    if not _FORM.fullmatch(code):
        return False
    total = sum(
        _ODD[_place(sign)] if number % 2 == 0 else _place(sign)
        for number, sign in enumerate(code[:15])
    )
    return code[15] == chr(ord("A") + total % 26)


def may_be_card(code: str) -> bool:
    """Return whether a code nobody has could become somebody's card."""
    return code.isascii() and code.isalnum() and SHORTEST_CARD <= len(code) <= LONGEST_CARD


def _place(sign: str) -> int:
    return int(sign) if sign.isdigit() else ord(sign) - ord("A")
