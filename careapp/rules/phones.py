"""Phone numbers in any spelling: the digits that are kept, looked for and shown.

A number without a country belongs to the shop's own country. What is no number of any country is
kept as it was written, with its digits: a phone that nobody can check still helps to find a person.
"""

import re
from typing import TYPE_CHECKING

from careapp.errors import Refused
from careapp.rules.writing import clean_line
from careapp.text import N_, _

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

COUNTRY = "IT"
COUNTRY_CODE = "39"
LONGEST_WRITTEN = 60
MOST_DIGITS = 20
FEWEST_DIGITS = 3
NOT_A_PHONE = N_(
    "That is no phone number: write its digits, with + and the country if it is foreign."
)
_PUNCTUATION = frozenset(" +()/.-\u2010\u2011–—\u00a0")
_PLAIN_MOBILE = re.compile("3[0-8][0-9]{8}")
"""The commonest spelling in an address book, read a hundred times faster than by the library."""
_SHORTEST_NATIONAL = 8
"""Digits after 39 that are surely a whole Italian number: 39… alone may be a mobile of 392."""


def clean_phone(written: str) -> str:
    """Return a phone as it is kept beside a person: unseen characters dropped, digits as 0–9.

    Raises:
        Refused: it has fewer than three digits, more than twenty, or is longer than 60 characters.

    """
    phone = clean_line(written)
    if not phone.isascii():
        phone = "".join(str(int(c)) if c.isdecimal() else c for c in phone)
    has_digits = FEWEST_DIGITS <= len(digits_of(phone)) <= MOST_DIGITS
    if not has_digits or len(phone) > LONGEST_WRITTEN:
        raise Refused(_(NOT_A_PHONE))
    return phone


def digits_of(text: str) -> str:
    """Return the decimal digits of any script as 0–9, in order."""
    if text.isascii():
        return "".join(filter(str.isdecimal, text))
    return "".join(str(int(c)) for c in text if c.isdecimal())


def international_digits(written: str) -> str:
    """Return the digits with the country in front, without the plus: 393471112223.

    What is no possible number keeps its bare digits.
    """
    if _PLAIN_MOBILE.fullmatch(written):
        return COUNTRY_CODE + written
    number = _parsed(written)
    if number is None:
        return digits_of(written)[:MOST_DIGITS]
    import phonenumbers  # noqa: PLC0415 - 40 ms, not needed for the first paint

    e164 = phonenumbers.PhoneNumberFormat.E164
    return phonenumbers.format_number(number, e164).removeprefix("+")


def national_digits(international: str) -> str:
    """Return kept digits as they are dialled at home: without 39; foreign ones unchanged."""
    rest = international.removeprefix(COUNTRY_CODE)
    return rest if len(rest) >= _SHORTEST_NATIONAL else international


def show_phone(international: str) -> str:
    """Return kept digits as people read them: 347 111 2223, +44 20 7946 0958."""
    number = _parsed("+" + international)
    if number is None:
        return international
    import phonenumbers  # noqa: PLC0415 - 40 ms, not needed for the first paint

    style = phonenumbers.PhoneNumberFormat
    is_home = str(number.country_code) == COUNTRY_CODE
    return phonenumbers.format_number(number, style.NATIONAL if is_home else style.INTERNATIONAL)


def typed_digits(text: str) -> tuple[str, ...]:
    """Return the digits to look for when a text can be (part of) a phone, or nothing.

    00 39 and +39 are dropped, as numbers are kept under their national form; a bare 39 may be the
    country or the beginning of a mobile, so both are looked for.
    """
    cleaned = text.strip()
    if not cleaned or any(not c.isdecimal() and c not in _PUNCTUATION for c in cleaned):
        return ()
    digits = digits_of(cleaned)[:MOST_DIGITS]
    if cleaned.startswith("+") or digits.startswith("00"):
        plain = digits if cleaned.startswith("+") else digits[2:]
        return _long_enough(plain.removeprefix(COUNTRY_CODE) or plain)
    if digits.startswith(COUNTRY_CODE):
        return _long_enough(digits, digits.removeprefix(COUNTRY_CODE))
    return _long_enough(digits)


def _long_enough(*readings: str) -> tuple[str, ...]:
    return tuple(digits for digits in readings if len(digits) >= FEWEST_DIGITS)


def _parsed(written: str) -> "PhoneNumber | None":
    import phonenumbers  # noqa: PLC0415 - 40 ms, not needed for the first paint

    try:
        number = phonenumbers.parse(written, COUNTRY)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
