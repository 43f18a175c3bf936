"""Lei, tu or English: each text that a customer reads is written once for each of them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self, TypeVar

from careapp.rules.names import Register

Words = TypeVar("Words")


class Voice(StrEnum):
    """How a text speaks to the customer."""

    LEI = "lei"
    TU = "tu"
    ENGLISH = "english"

    @classmethod
    def of(cls, register: Register, language: str) -> Self:
        """Return the voice for a person; a "tu" nobody asked for offends, so Lei is the default."""
        if language == "en":
            return cls.ENGLISH
        return cls.TU if register is Register.FIRST_NAME else cls.LEI

    @property
    def language(self) -> str:
        """The language of the voice, as `careapp.text` names it."""
        return "en" if self is Voice.ENGLISH else "it"


def in_voices(lei: Words, tu: Words, english: Words) -> Mapping[Voice, Words]:
    """Return the same thing said in each voice."""
    return {Voice.LEI: lei, Voice.TU: tu, Voice.ENGLISH: english}
