"""Lei, tu or English: each text that a customer reads is written once for each of them."""

from enum import StrEnum
from typing import Self

from careapp.rules.names import Register


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
