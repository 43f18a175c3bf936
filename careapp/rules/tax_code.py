"""The Italian tax code (codice fiscale), which is recognised only to be turned away.

It is on the health card that people hold out for a loyalty card; to serve somebody only the name
is needed. Source: decree of the Ministry of Finance of 23 December 1976, with the letters that
stand for digits where two people would share a code.
"""

import re

_DIGIT = "[0-9LMNPQRSTUV]"
_SHAPE = re.compile(
    rf"[A-Z]{{6}}{_DIGIT}{{2}}[ABCDEHLMPRST]{_DIGIT}{{2}}[A-Z]{_DIGIT}{{3}}[A-Z]", re.ASCII
)
_IN_TEXT = re.compile(r"\b[A-Za-z0-9]{16}\b", re.ASCII)
_ODD_DIGITS = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)
_ODD_LETTERS = (*_ODD_DIGITS, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)


def is_tax_code(text: str) -> bool:
    """Whether the text is a tax code of a person, its check letter right; case does not matter."""
    code = text.strip().upper()
    return bool(_SHAPE.fullmatch(code)) and code[-1] == _check_letter(code[:-1])


def holds_tax_code(text: str) -> bool:
    """Whether a tax code stands anywhere in the text."""
    return any(is_tax_code(found.group()) for found in _IN_TEXT.finditer(text))


def _check_letter(signs: str) -> str:
    odd = sum(_odd_value(sign) for sign in signs[::2])
    even = sum(_even_value(sign) for sign in signs[1::2])
    return chr(ord("A") + (odd + even) % 26)


def _odd_value(sign: str) -> int:
    return _ODD_DIGITS[int(sign)] if sign.isdecimal() else _ODD_LETTERS[ord(sign) - ord("A")]


def _even_value(sign: str) -> int:
    return int(sign) if sign.isdecimal() else ord(sign) - ord("A")
