"""What may reach a page: the one gate for every text that somebody typed."""

import re
import unicodedata

from careapp.errors import Refused
from careapp.text import _

FIELD_LIMIT = 200
MESSAGE_LIMIT = 2_000
# Blanks and control characters go before a field is measured; without end they are an attack.
_RAW_LIMIT = 20_000
_JOINERS = "\u200c\u200d"
# A pile of accents on one letter is a prank or a broken import; three spell every language.
_BLANKS = re.compile(r"[ \t\r\f\v\u2028\u2029]+")
_STACKED_MARKS = re.compile("([\u0300-\u036f]{3})[\u0300-\u036f]+")


def clean(text: str) -> str:
    """Return a field as one line of at most 200 characters that any printer can take.

    Control characters, direction marks, surrogates and private letters go; blanks become one.

    Raises:
        Refused: it is longer. Nothing is cut without saying so.

    """
    line = _printable(text.replace("\n", " ")) if len(text) <= _RAW_LIMIT else text
    if len(line) > FIELD_LIMIT:
        raise Refused(_("A text is too long to be printed: 200 letters at most."))
    return line


def clean_message(text: str) -> str:
    """Return a message with its line breaks, cleaned but never cut.

    Raises:
        Refused: it is longer than 2,000 characters.

    """
    if len(text) > MESSAGE_LIMIT:
        raise Refused(_("The message is too long to be printed. Say the same in fewer words."))
    return "\n".join(filter(None, map(_printable, text.splitlines())))


def _printable(text: str) -> str:
    kept = "".join(map(_kept, unicodedata.normalize("NFC", text)))
    return _BLANKS.sub(" ", _STACKED_MARKS.sub(r"\1", kept)).strip(" ")


def _kept(character: str) -> str:
    if character in _JOINERS:
        return character
    if character == "\t":
        return " "
    return "" if unicodedata.category(character).startswith("C") else character
