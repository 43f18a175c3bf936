"""The codes on vouchers: random, checked by arithmetic, readable in spite of tired eyes.

Ten random symbols of Crockford's base 32 and two Reed-Solomon check symbols over GF(32): any two
wrong symbols and any swap are found without asking the archive, so that a typing slip is never
taken for an attempt (safety.md, Voucher codes). Keys arrive as arguments; nothing here keeps one.
"""

# ruff: noqa: PLC0415 - the first answer neither makes nor files a code: 4 ms with OpenSSL

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reedsolo import RSCodec

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_SYMBOLS = 10
CHECK_SYMBOLS = 2
LENGTH = RANDOM_SYMBOLS + CHECK_SYMBOLS
PREFIX = "V"
_GROUP = 4
_BITS = 5
_NONCE_BYTES = 12
_LONGEST_TYPED = 64
# A scanner set to US keys types ' for - on an Italian keyboard.
_SEPARATORS = str.maketrans(dict.fromkeys(" -'/\t"))
_LOOK_ALIKES = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Code:
    """A code whose check symbols are right; whether such a voucher exists is another question."""

    symbols: str = field(repr=False)

    def __str__(self) -> str:
        """Return the code in groups, as on paper: XXXX-XXXX-XXXX."""
        return "-".join(self.symbols[i : i + _GROUP] for i in range(0, LENGTH, _GROUP))

    @property
    def payload(self) -> str:
        """The plain ASCII text of the barcode: V and the twelve symbols."""
        return PREFIX + self.symbols

    @property
    def tail(self) -> str:
        """The last four symbols, by which people tell vouchers apart."""
        return self.symbols[-_GROUP:]


class Misread(StrEnum):
    """Why a text is not a code; each asks for other words at the counter."""

    EMPTY = "empty"
    NOT_A_CODE = "not_a_code"
    WRONG_LENGTH = "wrong_length"
    WRONG_SYMBOL = "wrong_symbol"


def new_code(draw: Callable[[int], int] | None = None) -> Code:
    """Make a code from ten independent draws; *draw(n)* returns a whole number below n."""
    from secrets import randbelow

    draw = draw or randbelow
    data = bytes(draw(len(ALPHABET)) for _ in range(RANDOM_SYMBOLS))
    return Code("".join(ALPHABET[value] for value in _codec().encode(data)))


def example_code() -> Code:
    """Return a code whose check symbols are right and that no shop has given out."""
    symbols = iter(range(7, 7 + RANDOM_SYMBOLS))
    return new_code(lambda _below: next(symbols))


def read_code(text: str) -> Code | Misread:
    """Read a typed or scanned code.

    Case, spaces, `-`, `'` and `/` do not matter, O is read as 0, I and L as 1, and the barcode's
    leading V may be there. A scanner that fired twice gives the same line twice: one code.
    """
    if len(text) > _LONGEST_TYPED:
        return Misread.NOT_A_CODE
    lines = {line.translate(_SEPARATORS).upper() for line in text.splitlines()} - {""}
    if not lines:
        return Misread.EMPTY
    if len(lines) > 1 or not text.isascii():
        return Misread.NOT_A_CODE
    return _checked(_without_prefix(lines.pop()).translate(_LOOK_ALIKES))


def read_tail(text: str) -> str:
    """Return the last four symbols of a code as people type them; empty: it is something else."""
    symbols = text.translate(_SEPARATORS).upper().translate(_LOOK_ALIKES)
    is_tail = len(symbols) == _GROUP and set(symbols) <= set(ALPHABET)
    return symbols if is_tail else ""


def look_up_key(pepper: bytes, code: Code) -> bytes:
    """Return the 32 bytes under which the archive files a code: HMAC-SHA-256 with the pepper."""
    import hashlib
    import hmac

    return hmac.digest(pepper, code.symbols.encode("ascii"), hashlib.sha256)


def seal(seal_key: bytes, code: Code, bound_to: bytes) -> bytes:
    """Encrypt a code for reprints with the 16 or 32 byte shop key (AES-GCM).

    *bound_to* is its look-up key: a sealed code moved to another row does not open.
    """
    from secrets import token_bytes

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(seal_key).encrypt(nonce, code.symbols.encode("ascii"), bound_to)


def unseal(seal_key: bytes, sealed: bytes, bound_to: bytes) -> Code:
    """Decrypt a code that `seal` made.

    Raises:
        cryptography.exceptions.InvalidTag: another key, another row, or a changed byte.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, body = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    return Code(AESGCM(seal_key).decrypt(nonce, body, bound_to).decode("ascii"))


def _without_prefix(symbols: str) -> str:
    # V is also a symbol of the alphabet, so only the length tells a prefix from a code.
    return symbols.removeprefix(PREFIX) if len(symbols) == LENGTH + 1 else symbols


def _checked(symbols: str) -> Code | Misread:
    if not symbols.isalnum():
        return Misread.NOT_A_CODE
    if len(symbols) != LENGTH:
        return Misread.WRONG_LENGTH
    values = [ALPHABET.find(symbol) for symbol in symbols]
    if -1 in values or not all(_codec().check(bytes(values))):
        return Misread.WRONG_SYMBOL
    return Code(symbols)


@cache
def _codec() -> "RSCodec":
    from reedsolo import RSCodec

    return RSCodec(CHECK_SYMBOLS, nsize=len(ALPHABET) - 1, c_exp=_BITS)
