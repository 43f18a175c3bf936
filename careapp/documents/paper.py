"""What a voucher says and on which paper, before anybody thinks of drawing it."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Self

from careapp.documents.cleaning import clean, clean_message


class PaperSize(StrEnum):
    """The papers a voucher can be printed on."""

    A6 = "a6"
    ROLL_80 = "roll_80"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class VoucherStyle:
    """How a kind of voucher looks: two colours as RRGGBB and the name of a motif."""

    ink: str
    tint: str
    motif: str


@dataclass(frozen=True, slots=True)
class VoucherPaper:
    """Every word of one voucher, already in the customer's language and register.

    `value` and what belongs to it are empty when the voucher is words only. `code` is also empty
    while the voucher is being written: the preview leaves its place free. With a code, the law and
    good manners want `worth`, `expiry` and `terms`: value, last day, single use, not a fiscal
    document. The fields from `place_and_date` on only matter to a letter.
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

    def __post_init__(self) -> None:
        if self.code and not (self.worth and self.expiry and self.terms):
            message = "a voucher with a code states its value, its last day and its terms"
            raise ValueError(message)

    def cleaned(self) -> Self:
        """Return the same paper with every word fit to be printed.

        Raises:
            Refused: the message is longer than any paper holds.

        """
        changes: dict[str, str | tuple[str, ...]] = {"message": clean_message(self.message)}
        for field in fields(self):
            words = getattr(self, field.name)
            if isinstance(words, tuple):
                changes[field.name] = tuple(filter(None, map(clean, words)))
            elif isinstance(words, str) and field.name != "message":
                changes[field.name] = clean(words)
        return replace(self, **changes)  # type: ignore[arg-type]  # the loop keeps each field's type

    @property
    def payload(self) -> str:
        """The plain ASCII text of the barcode: V and the symbols without their hyphens."""
        return "V" + self.code.replace("-", "")
