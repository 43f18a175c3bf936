"""The visits that are worth a word at the counter."""

from dataclasses import replace

from careapp.rules.loyalty.examples import milestone_example
from careapp.rules.loyalty.milestones import Milestones
from careapp.text import _, format_number
from careapp.ui.pages.programme_parts import STEPPER, Example, ProgrammeCard, names_in, put
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import Stepper

_MOST_VISITS = 10_000


class MilestonesCard(ProgrammeCard):
    """Some visits by number, then every so many; *Cosa dire* thanks for each of them once."""

    def __init__(self) -> None:
        super().__init__(_("Visits worth a word"))
        self.visits = Field(
            _("Which visits"),
            placeholder="10, 25, 50, 100",
            help_text=_("With commas between them. Left empty, only the interval counts."),
        )
        self.every = Stepper(0, 1_000, step=5, name=_("Then every so many visits"), height=STEPPER)
        self.faults = StepperFaults((self.every,))
        self.example = Example()
        self._shown: tuple[int, ...] = ()
        sentence = Sentence(_("then every {every} visits (0 for no more)"), {"every": self.every})
        for part in (self.visits, sentence, self.faults, self.example):
            self.body.addWidget(part)
        self.visits.changed.connect(lambda _text: self._take())
        self.every.changed.connect(lambda _value: self._take())
        self.faults.changed.connect(self.faulted)

    def fill(self) -> None:
        """Show the visits and how they go on."""
        milestones = self.programme.milestones
        if self._shown != milestones.first:
            self._shown = milestones.first
            if _read(self.visits.text()) != milestones.first:
                self.visits.set_text(", ".join(map(str, milestones.first)))
                self.visits.set_fault("")
        put(self.every, milestones.then_every)
        self.example.set_words(_worked_out(milestones))

    def fault(self) -> str:
        """Return what keeps the visits from counting, or nothing."""
        return self.visits.fault() or self.faults.fault()

    def _take(self) -> None:
        visits = _read(self.visits.text())
        words = _("Write numbers from 1 to {most} with commas between them.")
        most = format_number(_MOST_VISITS)
        self.visits.set_fault(words.format(most=most) if visits is None else "")
        self.faulted.emit()
        if visits is not None:
            changed = replace(
                self.programme.milestones, first=visits, then_every=self.every.value()
            )
            self.edit(milestones=changed)


def _read(text: str) -> tuple[int, ...] | None:
    """Return the visits from the fewest up, each once; None when something is no number."""
    names = names_in(text)
    if not all(name.isascii() and name.isdigit() for name in names):
        return None
    visits = tuple(sorted({int(name) for name in names}))
    return visits if all(0 < visit <= _MOST_VISITS for visit in visits) else None


def _worked_out(milestones: Milestones) -> str:
    """Return the visits that are told, by the rule: «visita 10, 25, 50 … → un grazie»."""
    marks = ", ".join(map(format_number, milestone_example(milestones)))
    if not marks:
        return _("no visit is worth a word")
    words = (
        _("visit {visits} → a thank-you to say, once")
        if milestones.then_every <= 0
        else _("visit {visits} … → a thank-you to say, once")
    )
    return words.format(visits=marks)
