"""The sheet of one tier: what it is called and from when on."""

from dataclasses import replace

from careapp.rules.loyalty.examples import tier_example
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Measure, Tier, tier_name
from careapp.text import _, format_money, format_number, ngettext
from careapp.ui.dialogs.programme_rules import RuleSheet
from careapp.ui.pages.programme_parts import written
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.sentence import StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_LONGEST = 24
_MOST = 100_000
_MOST_CENTS = 10_000_000


class TierSheet(RuleSheet):
    """The lowest tier begins at nothing; each other begins between its neighbours."""

    def __init__(self, programme: Programme, tier: Tier) -> None:
        super().__init__(tier_name(tier), "award", is_new=False)
        self._programme, self._tier = programme, tier
        self.name = Field(
            _("Name"),
            tier.name,
            tier_name(replace(tier, name="")),
            help_text=_("Left empty it keeps the name it comes with."),
        )
        least, most = _room(programme, tier)
        self.threshold = _stepper(programme.tiering.measure, least, most, tier.threshold)
        self.faults = StepperFaults((self.threshold,))
        self.body.addWidget(self.name)
        if tier.threshold:
            self.body.addWidget(Labelled(self.threshold.accessibleName(), self.threshold))
            for part in (self.faults, self.example):
                self.body.addWidget(part)
        self.first_focus = self.name.edit
        self.name.changed.connect(lambda _text: self._tell_name())
        self.threshold.changed.connect(lambda _value: self._refresh())
        self._refresh()

    def rule(self) -> Tier | None:
        """Return the tier as it is set."""
        self._tell_name()
        if self.name.fault() or self.faults.fault():
            return None
        name = written(self.name.text(), self._tier.name)
        return replace(self._tier, name=name, threshold=self.threshold.value())

    def _tell_name(self) -> None:
        is_long = len(self.name.text()) > _LONGEST
        words = _("At most {n} letters: it stands on a badge.").format(n=_LONGEST)
        self.name.set_fault(words if is_long else "")

    def _refresh(self) -> None:
        tier = replace(self._tier, threshold=self.threshold.value())
        self.example.set_words(tier_effort_words(self._programme, tier))
        self.fit()


def tier_effort_words(programme: Programme, tier: Tier) -> str:
    """Return what a tier takes: «10 visite da 28,80 € → Di casa»."""
    effort = tier_example(programme, tier)
    if effort is None or not effort.purchases:
        return ""
    words = ngettext(
        "{n} visit, {amount} in all → {tier}",
        "{n} visits, {amount} in all → {tier}",
        effort.purchases,
    )
    return words.format(
        n=format_number(effort.purchases),
        amount=format_money(effort.amount_cents),
        tier=tier_name(tier),
    )


def _room(programme: Programme, tier: Tier) -> tuple[int, int]:
    """Return between which thresholds the tier can begin."""
    if not tier.threshold:
        return 0, 0
    tiers = programme.tiering.tiers
    most = _MOST_CENTS if programme.tiering.measure is Measure.SPEND else _MOST
    below = max(other.threshold for other in tiers if other.threshold < tier.threshold)
    above = min((one.threshold for one in tiers if one.threshold > tier.threshold), default=most)
    return below + 1, max(below + 1, above - 1)


def _stepper(measure: Measure, least: int, most: int, value: int) -> Stepper:
    if measure is Measure.SPEND:
        return MoneyStepper(least, most, value, 1_000, name=_("From a spending of"))
    name = _("From how many visits") if measure is Measure.VISITS else _("From how many points")
    return Stepper(least, most, value, name=name)
