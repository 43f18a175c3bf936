"""What a kind of voucher is: a frozen declaration that paper, screen and services read.

The texts that a customer reads are not in the catalogues: they are written once for each voice
(Lei, tu, English) and follow the customer, not the language of the screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from careapp.rules.vouchers.hints import Hint
from careapp.rules.vouchers.voice import Voice, in_voices

OTHER = "other"
"""The key of the reason that staff write themselves."""


class GestureKind(StrEnum):
    """What comes with the words."""

    DISCOUNT = "discount"
    GIFT = "gift"
    WORDS = "words"
    VALUE = "value"
    """Money that was paid for and is spent in parts."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """What the customer is given: cents off or paid for, a gift in words, or words alone."""

    kind: GestureKind
    amount_cents: int = 0
    gift: str = ""

    @classmethod
    def discount(cls, amount_cents: int) -> Self:
        """Give an amount off one purchase."""
        return cls(GestureKind.DISCOUNT, amount_cents=amount_cents)

    @classmethod
    def of_gift(cls, gift: str) -> Self:
        """Give something that has a name and no price: «un caffè»."""
        return cls(GestureKind.GIFT, gift=gift)

    @classmethod
    def words_only(cls) -> Self:
        """Give nothing but the words: no code, no value, no expiry."""
        return cls(GestureKind.WORDS)

    @classmethod
    def of_value(cls, amount_cents: int) -> Self:
        """Hand over money that was paid for, to be spent in parts."""
        return cls(GestureKind.VALUE, amount_cents=amount_cents)

    @property
    def has_code(self) -> bool:
        """Whether something can be redeemed."""
        return self.kind is not GestureKind.WORDS


class Motif(StrEnum):
    """The drawing on the stub (look.md §10)."""

    RIPPLES = "ripples"
    MENDING = "mending"
    RAYS = "rays"
    CONFETTI = "confetti"
    PATH = "path"
    DOOR = "door"
    VOICE = "voice"
    LIST = "list"
    RIBBON = "ribbon"


class Origin(StrEnum):
    """Who decides that a voucher of the kind is written."""

    COMPOSED = "composed"
    """Staff, within their limits."""
    GIVEN = "given"
    """The programme, or the owner: no limit is asked."""
    SOLD = "sold"
    """Who pays for it."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the kind looks on paper: two colours as RRGGBB and a drawing."""

    ink: str
    tint: str
    motif: Motif


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the voucher is written: its pill, and the words for each voice.

    `wordings` are alternatives («Altre parole»), the first one proposed; a wording may hold
    tokens such as {visite}. `closings` end the message, one for each gesture. A reason that
    `is_given` is the programme's or the owner's: staff do not choose it.
    """

    key: str
    label: str
    wordings: Mapping[Voice, tuple[str, ...]]
    closings: Mapping[Voice, Mapping[GestureKind, str]]
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class FactAsked:
    """One row that the paper states beside the message: what to bring, what it costs.

    `label` is a msgid for the form, `on_paper` the same for the customer.
    """

    key: str
    label: str
    on_paper: Mapping[Voice, str]


@dataclass(frozen=True, slots=True)
class Letter:
    """What the A4 letter says around the message."""

    salutation: str
    nameless_salutation: str
    paragraphs: tuple[str, ...]
    farewell: str


def letters(
    paragraphs: Mapping[Voice, str], farewells: Mapping[Voice, str]
) -> Mapping[Voice, Letter]:
    """Return the letters of a kind: they begin as every letter of the shop does."""
    return {
        voice: Letter(*_SALUTATIONS[voice], (paragraphs[voice],), farewells[voice])
        for voice in Voice
    }


def under_discount_and_gift(
    lei: str, tu: str, english: str
) -> Mapping[Voice, Mapping[GestureKind, str]]:
    """Return what stands under the value where a discount and a gift have the same words."""
    return {
        voice: {GestureKind.DISCOUNT: words, GestureKind.GIFT: words}
        for voice, words in in_voices(lei, tu, english).items()
    }


_SALUTATIONS = in_voices(
    ("Gentile {appellativo},", "Buongiorno,"),
    ("Ciao {appellativo},", "Ciao,"),
    ("Dear {appellativo},", "Hello,"),
)
"""With the name, and where none is known."""


@dataclass(frozen=True, slots=True)
class VoucherKind:
    """One kind of voucher. Kinds are code, not schema; a retired kind stays listed.

    `name`, `action` and `question` are msgids. `headlines` and `under_value` (the words below
    the big value) speak in the customer's voice. `validity_days` 0: nothing to use, so no end.
    """

    key: str
    name: str
    action: str
    question: str
    icon: str
    style: Style
    headlines: Mapping[Voice, str]
    nameless_headlines: Mapping[Voice, str]
    under_value: Mapping[Voice, Mapping[GestureKind, str]]
    reasons: tuple[Reason, ...]
    letters: Mapping[Voice, Letter]
    hints: tuple[Hint, ...]
    validity_days: int
    default_gesture: Gesture
    gestures: tuple[GestureKind, ...] = (
        GestureKind.DISCOUNT,
        GestureKind.GIFT,
        GestureKind.WORDS,
    )
    origin: Origin = Origin.COMPOSED
    facts: tuple[FactAsked, ...] = ()
    has_courtesy_capitals: bool = True
    """Whether «Lei, Le, Suo» keep their capitals within a sentence: the shop's house style."""

    @property
    def choices(self) -> tuple[Reason, ...]:
        """The reasons that staff choose from."""
        return tuple(reason for reason in self.reasons if not reason.is_given)

    def reason(self, key: str) -> Reason:
        """Return the reason with that key.

        Raises:
            KeyError: the kind has no such reason.
        """
        return {reason.key: reason for reason in self.reasons}[key]

    def headline(self, voice: Voice, address: str) -> str:
        """Return the headline for a person addressed as *address* (may be empty)."""
        if not address:
            return self.nameless_headlines[voice]
        headline = self.headlines[voice].replace("{appellativo}", address)
        # «Friuli S.r.l.» ends the sentence by itself.
        return headline.replace("..", ".") if address.endswith(".") else headline

    def salutation(self, voice: Voice, address: str) -> str:
        """Return how the letter begins for a person addressed as *address* (may be empty)."""
        letter = self.letters[voice]
        if not address:
            return letter.nameless_salutation
        return letter.salutation.replace("{appellativo}", address)
