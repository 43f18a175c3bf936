"""The recovery code: the archive's key on paper, readable in spite of tired eyes.

Four lines of sixteen symbols in groups of four, Crockford's base 32. Each line carries thirteen
symbols of the key and three Reed-Solomon check symbols over GF(32), reckoned together with the
number of the line: any three wrong symbols of a line, and lines in another order, are found.
"""

from typing import TYPE_CHECKING

from careapp.errors import Refused
from careapp.rules.codes import ALPHABET
from careapp.text import _

if TYPE_CHECKING:
    from reedsolo import RSCodec

LINES = 4
KEY_BYTES = 32
_KEY_SYMBOLS = 13
_CHECK_SYMBOLS = 3
_LINE = _KEY_SYMBOLS + _CHECK_SYMBOLS
_GROUP = 4
_BITS = 5
_BYTES = KEY_BYTES // LINES
_IGNORED = str.maketrans(dict.fromkeys(" -'/\t\r\n"))
_LOOK_ALIKES = str.maketrans("OIL", "011")


def recovery_code(key: bytes) -> str:
    """Write the 32 bytes of a key as four lines of four groups: XXXX-XXXX-XXXX-XXXX."""
    parts = (key[i : i + _BYTES] for i in range(0, KEY_BYTES, _BYTES))
    return "\n".join(_written(number, part) for number, part in enumerate(parts))


def key_of(code: str) -> bytes:
    """Read a recovery code; case, spaces and dashes do not matter, O is read as 0, I and L as 1.

    Raises:
        Refused: a symbol is missing, wrong or in another place; the sentence names the line.

    """
    symbols = code.translate(_IGNORED).upper().translate(_LOOK_ALIKES)
    if len(symbols) != LINES * _LINE:
        raise Refused(
            _("A recovery code has 64 letters and digits; here there are {n}.").format(
                n=len(symbols)
            )
        )
    lines = (symbols[i : i + _LINE] for i in range(0, len(symbols), _LINE))
    return b"".join(_read(number, line) for number, line in enumerate(lines))


def _written(number: int, part: bytes) -> str:
    value = int.from_bytes(part, "big")
    data = [(value >> _BITS * place) & 31 for place in reversed(range(_KEY_SYMBOLS))]
    line = "".join(ALPHABET[symbol] for symbol in _codec().encode(bytes([number, *data]))[1:])
    return "-".join(line[i : i + _GROUP] for i in range(0, _LINE, _GROUP))


def _read(number: int, line: str) -> bytes:
    values = [ALPHABET.find(symbol) for symbol in line]
    if -1 in values or not all(_codec().check(bytes([number, *values]))):
        raise Refused(_mistyped(number))
    value = 0
    for symbol in values[:_KEY_SYMBOLS]:
        value = value << _BITS | symbol
    if value.bit_length() > _BYTES * 8:
        raise Refused(_mistyped(number))
    return value.to_bytes(_BYTES, "big")


def _mistyped(number: int) -> str:
    return _("Line {n} of the recovery code is mistyped: please compare it with the paper.").format(
        n=number + 1
    )


def _codec() -> "RSCodec":
    from reedsolo import RSCodec  # noqa: PLC0415 - not needed for the first search

    return RSCodec(_CHECK_SYMBOLS, nsize=len(ALPHABET) - 1, c_exp=_BITS)
