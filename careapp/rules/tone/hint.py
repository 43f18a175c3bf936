"""What the tone check says of a text: one hint a phrase, with its reason and its fix."""

from dataclasses import dataclass
from enum import StrEnum

from careapp.text import _


class Code(StrEnum):
    """What a hint is about; a sensitive topic has its own name as its code (`Topic`)."""

    NO_APOLOGY = "no_apology"
    NO_FAULT = "no_fault"
    NO_CHANGE = "no_change"
    ORDER = "order"
    JUSTIFICATION = "justification"
    HALF_APOLOGY = "half_apology"
    BLAME = "blame"
    LAMENT = "lament"
    BUCK_PASSING = "buck_passing"
    RUDE = "rude"
    MIXED_REGISTER = "mixed_register"
    SHOUTING = "shouting"
    EMPTY_FORMULA = "empty_formula"


@dataclass(frozen=True, slots=True)
class Hint:
    """A phrase, by its place in the composed text, and what may stand there instead.

    A missing part has an empty phrase: its place is where the part belongs.
    """

    code: str
    start: int
    end: int
    phrase: str
    reason: str
    replacement: str

    @property
    def is_removal(self) -> bool:
        """Whether the phrase goes: at most the next word gets its capital."""
        is_letter = len(self.replacement) == 1 and self.replacement.isalpha()
        # «è» instead of «sei» is a word of its own.
        return not self.replacement or (is_letter and self.code != Code.MIXED_REGISTER)

    @property
    def fix(self) -> str:
        """What to do, in words: the new text, or that the phrase may go."""
        return _("Leave it out.") if self.is_removal else self.replacement.strip()

    def applied(self, text: str) -> str:
        """Return the composed text with the fix in place."""
        return (text[: self.start] + self.replacement + text[self.end :]).strip()
