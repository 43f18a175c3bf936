"""The four steps of a complaint: listen, show ways out, agree, learn (care.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.care.causes import Cause
from careapp.rules.care.options import Option, check_offer
from careapp.rules.writing import is_visible
from careapp.text import N_, _


class Step(StrEnum):
    """How far a case has come."""

    LISTEN = "listen"
    OPTIONS = "options"
    AGREEMENT = "agreement"
    GUIDELINE = "guideline"

    @property
    def number(self) -> int:
        """Its place, from 1."""
        return ORDER.index(self) + 1


ORDER = tuple(Step)
APOLOGISED = "apologised"
"""In the thread of a case: somebody said sorry, in person."""
NAMES: Mapping[Step, str] = {
    Step.LISTEN: N_("Listen"),
    Step.OPTIONS: N_("Options"),
    Step.AGREEMENT: N_("Agreement"),
    Step.GUIDELINE: N_("Guideline"),
}
MOTTOES: Mapping[Step, str] = {
    Step.LISTEN: N_("in their own words"),
    Step.OPTIONS: N_("propose, don’t impose"),
    Step.AGREEMENT: N_("a promise with a date"),
    Step.GUIDELINE: N_("so it doesn’t happen again"),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """What a case holds so far."""

    words: str
    causes: Sequence[Cause]
    options: Sequence[Option]
    chosen: int | None
    has_agreement: bool


def check_step(step: Step, progress: Progress) -> None:
    """Let a case come as far as this step.

    Raises:
        Refused: something that belongs to an earlier step is missing; the text says what.
    """
    if step is Step.LISTEN:
        return
    if not is_visible(progress.words):
        raise Refused(_("Write first what happened, in their own words."))
    if not progress.causes:
        raise Refused(_("Choose what it is about: it helps the next time."))
    if step is Step.OPTIONS:
        return
    check_offer(progress.options, progress.chosen)
    if step is Step.GUIDELINE and not progress.has_agreement:
        raise Refused(_(NO_AGREEMENT))


def check_closing(progress: Progress) -> None:
    """Let a case be closed.

    Raises:
        Refused: nothing was agreed yet.
    """
    check_step(Step.GUIDELINE, progress)


NO_AGREEMENT = N_("Agree first: what, by when and who looks after it. Nothing is lost.")
