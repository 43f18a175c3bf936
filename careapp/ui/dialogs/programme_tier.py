"""The sheet of one tier: what it is called and from when on; a new one, or one to remove."""

import uuid
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from careapp.rules.loyalty.examples import tier_example
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Measure, Tier, tier_name, tier_named
from careapp.text import _, format_money, format_number, ngettext
from careapp.ui.dialogs.programme_rules import RuleSheet
from careapp.ui.pages.programme_parts import written
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.sentence import StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_LONGEST = 24
_MOST = 100_000
_MOST_CENTS = 10_000_000
STARTS: Mapping[Measure, tuple[int, ...]] = {
    Measure.VISITS: (10, 60),
    Measure.SPEND: (20_000, 120_000),
    Measure.POINTS: (200, 1_200),
}
"""From where tiers are proposed to begin, in each measure; the owner changes them."""


class TierSheet(RuleSheet):
    """The lowest tier begins at nothing and stays; each other begins between its neighbours.

    Without *known* it is a new one, which begins wherever no other does.
    """

    removal_asked = Signal()
    """The tier is to go."""

    def __init__(self, programme: Programme, known: Tier | None = None) -> None:
        title = tier_name(known) if known else _("A new tier")
        super().__init__(title, "award", is_new=known is None)
        self._tier = known or Tier(uuid.uuid4().hex, _first_free(programme))
        self._programme = programme
        tiers = programme.tiering.tiers
        self._others = [tier for tier in tiers if tier.key != self._tier.key]
        self._own_name = _own_name(self._tier)
        self.name = Field(
            _("Name"),
            self._tier.name,
            self._own_name,
            help_text=_("Left empty it keeps the name it comes with.") if self._own_name else "",
        )
        least, most = _room(programme, self._tier) if known else (1, _most(programme))
        measure = programme.tiering.measure
        self.threshold = _stepper(measure, least, most, self._tier.threshold)
        self.place = Labelled(self.threshold.accessibleName(), self.threshold)
        self.faults = StepperFaults((self.threshold,))
        self._place_parts(can_go=known is not None and bool(known.threshold))
        self.first_focus = self.name.edit
        self.name.changed.connect(lambda _text: self._tell_name())
        self.threshold.changed.connect(lambda _value: self._refresh())
        self._refresh()

    def rule(self) -> Tier | None:
        """Return the tier as it is set."""
        self._tell_name(is_over=True)
        self._tell_place()
        if self.name.fault() or self.faults.fault() or self.place.fault():
            return None
        return self._set()

    def _set(self) -> Tier:
        name = written(self.name.text(), self._tier.name)
        return replace(self._tier, name=name, threshold=self.threshold.value())

    def _place_parts(self, *, can_go: bool) -> None:
        self.body.addWidget(self.name)
        if self._tier.threshold:
            for part in (self.place, self.faults, self.example):
                self.body.addWidget(part)
        self.remove = Button(_("Remove"), Kind.GHOST, "trash-2", height=LARGE)
        self.remove.clicked.connect(self._ask_removal)
        self.foot.insertWidget(1, self.remove)
        self.remove.setVisible(can_go)

    def _ask_removal(self) -> None:
        self.accept()
        self.removal_asked.emit()

    def _tell_name(self, *, is_over: bool = False) -> None:
        """Say what is wrong with the name; that it is missing only once it is *over*."""
        name = self.name.text()
        words = ""
        if len(name) > _LONGEST:
            words = _("At most {n} letters: it stands on a badge.").format(n=_LONGEST)
        elif name and tier_named(self._others, name) is not None:
            words = _("Another tier is called so already.")
        elif is_over and not (name or self._own_name):
            words = _("Write what the tier is called.")
        self.name.set_fault(words)

    def _tell_place(self) -> None:
        is_taken = self.threshold.value() in {tier.threshold for tier in self._others}
        is_taken = is_taken and self._tier.threshold > 0
        self.place.set_fault(_("Another tier begins here already.") if is_taken else "")

    def _refresh(self) -> None:
        self._tell_place()
        named = self._set()
        name = self.name.text() or self._own_name or _("the new tier")
        self.example.set_words(tier_effort_words(self._programme, replace(named, name=name)))
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


def _own_name(tier: Tier) -> str:
    """Return the name that a tier comes with; one that the owner added has none."""
    name = tier_name(replace(tier, name=""))
    return "" if name == tier.key else name


def _room(programme: Programme, tier: Tier) -> tuple[int, int]:
    """Return between which thresholds the tier can begin."""
    if not tier.threshold:
        return 0, 0
    tiers = programme.tiering.tiers
    most = _most(programme)
    below = max(other.threshold for other in tiers if other.threshold < tier.threshold)
    above = min((one.threshold for one in tiers if one.threshold > tier.threshold), default=most)
    return below + 1, max(below + 1, above - 1)


def _most(programme: Programme) -> int:
    return _MOST_CENTS if programme.tiering.measure is Measure.SPEND else _MOST


def _first_free(programme: Programme) -> int:
    """Return where a new tier is proposed to begin: at twice what the highest takes."""
    highest = programme.tiering.tiers[-1].threshold
    return min(highest * 2, _most(programme)) or STARTS[programme.tiering.measure][0]


def _stepper(measure: Measure, least: int, most: int, value: int) -> Stepper:
    if measure is Measure.SPEND:
        return MoneyStepper(least, most, value, 1_000, name=_("From a spending of"))
    name = _("From how many visits") if measure is Measure.VISITS else _("From how many points")
    return Stepper(least, most, value, name=name)
