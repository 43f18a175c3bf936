"""What a voucher says and on which paper, before anybody thinks of drawing it."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from struct import unpack
from typing import TYPE_CHECKING, Any, Self, TypeVar

from careapp.documents.cleaning import clean, clean_message

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class PaperSize(StrEnum):
    """The papers a voucher can be printed on."""

    A6 = "a6"
    ROLL_80 = "roll_80"
    ROLL_58 = "roll_58"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class VoucherStyle:
    """How a kind of voucher looks: two colours as RRGGBB and the name of a motif."""

    ink: str
    tint: str
    motif: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The shop's picture: PNG bytes that `logo.make_logo` has made harmless, and its dots."""

    png: bytes
    width: int
    height: int

    @classmethod
    def of_png(cls, png: bytes) -> Self:
        """Return the logo again from the bytes that were kept of one."""
        return cls(png, *unpack(">II", png[16:24]))


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of what is written down: «Entro quando» and «venerdì 13 marzo, alle 10»."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class VoucherPaper:
    """Every word of one voucher, already in the customer's language and register.

    `value` and what belongs to it are empty when the voucher is words only. `code` is also empty
    while the voucher is being written: the preview leaves its place free. With a code, the law and
    good manners want `worth`, `expiry` and `terms`: value, last day, single use, not a fiscal
    document. `facts` stand in the place of the value, or below the message where there is a value.
    The fields from `place_and_date` on only matter to a letter.
    """

    kind: str
    style: VoucherStyle
    language: str
    shop_name: str
    headline: str
    message: str
    shop_address: str = ""
    signature: str = ""
    value: str = ""
    """The big figure or the gift: 5 €, Un caffè."""
    under_value: str = ""
    worth: str = ""
    """Vale 5,00 € su una spesa,"""
    expiry: str = ""
    """fino al 30 giugno 2026."""
    terms: tuple[str, ...] = ()
    """One sentence an entry: single use, no cash, not a fiscal document."""
    privacy: str = ""
    code: str = ""
    """In groups, as people read it: 7K2M-9QXD-4TPA."""
    duplicate_no: int = 0
    """0 for the first print, then the number of the copy."""
    place_and_date: str = ""
    addressee: tuple[str, ...] = ()
    salutation: str = ""
    letter_paragraphs: tuple[str, ...] = ()
    farewell: str = ""
    signature_role: str = ""
    facts: tuple[Fact, ...] = ()
    logo: Logo | None = None
    saves_ink: bool = False
    """Colour papers without their tint, the motif as an outline."""

    def __post_init__(self) -> None:
        if self.code and not (self.worth and self.expiry and self.terms):
            message = "a voucher with a code states its value, its last day and its terms"
            raise ValueError(message)

    def cleaned(self) -> Self:
        """Return the same paper with every word fit to be printed.

        Raises:
            Refused: a text is longer than any paper holds.

        """
        return cleaned(self, message=clean_message(self.message))

    @property
    def has_stub(self) -> bool:
        """Whether there is something to keep or to use beside the message."""
        return bool(self.value or self.facts or self.code)

    @property
    def has_plate(self) -> bool:
        """Whether there is a code, or will be: its white place, where bars are read best."""
        return bool(self.value or self.code)

    @property
    def payload(self) -> str:
        """The plain ASCII text of the barcode: V and the symbols without their hyphens."""
        return "V" + self.code.replace("-", "")


_Words = TypeVar("_Words", bound="DataclassInstance")


def cleaned(paper: _Words, **already: object) -> _Words:
    """Return a paper with each of its texts fit to be printed, and with *already* as it is.

    Raises:
        Refused: a text is longer than a field may be.

    """
    names = (field.name for field in fields(paper) if field.name not in already)
    return replace(paper, **{name: _cleaned(getattr(paper, name)) for name in names}, **already)


def _cleaned(words: Any) -> Any:  # noqa: ANN401 - each field keeps its type
    if isinstance(words, str):
        return clean(words)
    if isinstance(words, Fact):
        return Fact(clean(words.label), clean(words.words))
    if isinstance(words, tuple):
        return tuple(filter(None, map(_cleaned, words)))
    return words
