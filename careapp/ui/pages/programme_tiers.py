"""The tiers: what lifts people, from when on, and whether anybody falls."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from careapp.rules.loyalty.multipliers import Multiplier, OfTiers
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import (
    DEFAULT_TIERS,
    Measure,
    Review,
    Tier,
    Tiering,
    tier_below,
    tier_name,
)
from careapp.text import _, format_month, format_number, ngettext
from careapp.ui.dialogs.programme_tier import STARTS, TierSheet, tier_effort_words
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages.programme_parts import STEPPER, Example, ProgrammeCard, put
from careapp.ui.pages.programme_tier_card import TierCard
from careapp.ui.programme_words import review_words
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.fold import Fold
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import Stepper

_YEAR, _LIFE = "year", "life"
_NEVER, _EACH_YEAR = "never", "yearly"
_MONTHS_IN_YEAR = 12
_LEAP_FREE = 2001
_MOST_TIERS = 6
_IN_A_ROW = 3


class TiersCard(ProgrammeCard):
    """The tiers side by side, and behind a fold how one climbs."""

    removed = Signal(object)
    """The `Programme` as it was before a tier went: it can come back."""

    def __init__(self) -> None:
        super().__init__(_("Tiers"))
        self._people: Mapping[str, int] = {}
        self._kept: dict[Measure, Tiering] = {}
        self.cards: list[TierCard] = []
        self.add = Button(_("Add a tier"), icon="plus", height=SMALL)
        self.heading.addSpacing(8)
        self.heading.addWidget(self.add)
        self._holder = QWidget(self)
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._none = Text(_("No tiers: everybody is alike."), Face.BODY, "text2")
        # Before what stands below them, so that Tab comes to them first.
        self._make_cards(len(DEFAULT_TIERS))
        self.example = Example()
        self.fold = Fold(_("How one climbs"))
        self.measure = Segmented(
            [
                (Measure.VISITS, _("visits")),
                (Measure.SPEND, _("spending")),
                (Measure.POINTS, _("points")),
            ],
            _("What counts"),
        )
        self.window_of = Segmented(
            [(_YEAR, _("the last months")), (_LIFE, _("since the first day"))],
            _("Over which time"),
        )
        self.months = Stepper(1, 60, _MONTHS_IN_YEAR, name=_("Months that count"), height=STEPPER)
        self.falling = Segmented(
            [(_NEVER, _("nobody falls")), (_EACH_YEAR, _("looked at once a year"))],
            _("Once in a tier"),
        )
        self._make_review()
        self.faults = StepperFaults((self.months, self.review_day, self.grace))
        self._lay_out()
        self._connect()

    def show_people(self, people: Mapping[str, int]) -> None:
        """Show how many people are in each tier now."""
        self._people = people
        self.fill()

    def fill(self) -> None:
        """Show the tiers and how one climbs."""
        tiering = self.programme.tiering
        self._kept[tiering.measure] = tiering
        self._make_cards(len(tiering.tiers))
        for card, tier in zip(self.cards, tiering.tiers, strict=True):
            card.show_tier(tier, tiering.measure, self._people.get(tier.key, 0))
        self._holder.setVisible(tiering.has_steps)
        self._none.setVisible(not tiering.has_steps)
        self.fold.setVisible(tiering.has_steps)
        self.add.setEnabled(len(tiering.tiers) < _MOST_TIERS)
        self.aside.setText(review_words(tiering) if tiering.has_steps else "")
        words = (tier_effort_words(self.programme, tier) for tier in tiering.tiers[1:2])
        self.example.set_words(*words)
        for box, value in (
            (self.measure, str(tiering.measure)),
            (self.window_of, _YEAR if tiering.months else _LIFE),
            (self.falling, _EACH_YEAR if tiering.review else _NEVER),
        ):
            box.blockSignals(True)
            box.set_value(value)
            box.blockSignals(False)
        self._fill_review(tiering)

    def fault(self) -> str:
        """Return what keeps a number from counting, or nothing."""
        return self.faults.fault()

    def _fill_review(self, tiering: Tiering) -> None:
        put(self.months, tiering.months or self.months.value())
        self._months_line.setVisible(tiering.months is not None)
        self._review_line.setVisible(tiering.review is not None)
        if tiering.review is not None:
            put(self.review_day, tiering.review.day)
            put(self.grace, tiering.review.grace_months)
            self.review_month.set_value(str(tiering.review.month))

    def _make_review(self) -> None:
        months = [
            (str(month), format_month(date(_LEAP_FREE, month, 1)))
            for month in range(1, _MONTHS_IN_YEAR + 1)
        ]
        self.review_day = Stepper(1, 31, 31, name=_("Day of the review"), height=STEPPER)
        self.review_month = Combo(months, name=_("Month of the review"))
        self.review_month.setFixedHeight(STEPPER)
        self.grace = Stepper(
            0, _MONTHS_IN_YEAR, 3, name=_("Months before one may fall"), height=STEPPER
        )

    def _make_cards(self, count: int) -> None:
        while len(self.cards) > count:
            card = self.cards.pop()
            card.hide()
            card.deleteLater()
        while len(self.cards) < count:
            card = TierCard()
            card.setParent(self._holder)
            place = len(self.cards)
            card.clicked.connect(lambda _on=False, place=place: self._open(place))
            self.cards.append(card)
            self._grid.addWidget(card, *divmod(place, _IN_A_ROW))
        for column in range(_IN_A_ROW):
            self._grid.setColumnStretch(column, int(column < count))
        for before, after in pairwise((self.add, *self.cards)):
            self.setTabOrder(before, after)

    def _open(self, place: int) -> None:
        tier = self.programme.tiering.tiers[place]
        sheet = TierSheet(self.programme, tier)
        sheet.decided.connect(self._put)
        sheet.removal_asked.connect(lambda: self._ask_removal(tier))
        self.sheet_asked.emit(sheet)

    def _add(self) -> None:
        sheet = TierSheet(self.programme)
        sheet.decided.connect(self._put)
        self.sheet_asked.emit(sheet)

    def _put(self, new: Tier) -> None:
        tiering = self.programme.tiering
        others = [tier for tier in tiering.tiers if tier.key != new.key]
        tiers = sorted([*others, new], key=lambda tier: tier.threshold)
        self._tell(replace(tiering, tiers=tuple(tiers)))

    def _ask_removal(self, tier: Tier) -> None:
        """Say what becomes of who is in the tier, before it goes."""
        title = _("Remove “{tier}”?").format(tier=tier_name(tier))
        people = self._people.get(tier.key, 0)
        words = _removal_words(without_tier(self.programme, tier.key), self.programme, tier, people)
        question = QuestionSheet(title, words, _("Remove"))
        question.accepted.connect(lambda: self._remove(tier))
        self.sheet_asked.emit(question)

    def _remove(self, tier: Tier) -> None:
        before = self.programme
        self.edited.emit(without_tier(before, tier.key))
        self.removed.emit(before)

    def _choose_measure(self, key: str) -> None:
        """Change what counts; the thresholds of the other measures are kept."""
        measure = Measure(key)
        tiering = self.programme.tiering
        kept = self._kept.get(measure)
        named = {tier.key: tier.name for tier in tiering.tiers}
        is_same = kept is not None and {tier.key for tier in kept.tiers} == set(named)
        tiers = kept.tiers if kept and is_same else _tiers_for(tiering.tiers, measure)
        tiers = tuple(replace(tier, name=named.get(tier.key, tier.name)) for tier in tiers)
        self._tell(replace(tiering, measure=measure, tiers=tiers))

    def _choose_window(self, key: str) -> None:
        months = self.months.value() if key == _YEAR else None
        self._tell(replace(self.programme.tiering, months=months))

    def _take_months(self, months: int) -> None:
        self._tell(replace(self.programme.tiering, months=months))

    def _take_review(self) -> None:
        review = None
        if self.falling.value() == _EACH_YEAR:
            month = int(self.review_month.value())
            day = min(self.review_day.value(), monthrange(_LEAP_FREE, month)[1])
            review = Review(month, day, self.grace.value())
        self._tell(replace(self.programme.tiering, review=review))

    def _tell(self, tiering: Tiering) -> None:
        self.edit(tiering=tiering)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.measure.changed.connect(self._choose_measure)
        self.window_of.changed.connect(self._choose_window)
        self.months.changed.connect(self._take_months)
        for signal in (
            self.falling.changed,
            self.review_day.changed,
            self.review_month.chosen,
            self.grace.changed,
        ):
            signal.connect(lambda _value: self._take_review())
        self.faults.changed.connect(self.faulted)

    def _lay_out(self) -> None:
        self._months_line = Sentence(_("{months} months"), {"months": self.months})
        boxes = {"day": self.review_day, "month": self.review_month, "grace": self.grace}
        self._review_line = Sentence(
            _("Every year on {day} {month} and not before {grace} months in the tier"), boxes
        )
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(Labelled(_("What counts"), self.measure))
        choices.addWidget(Labelled(_("Over which time"), self.window_of))
        choices.addStretch(1)
        self.body.addWidget(self._holder)
        self.body.addWidget(self._none)
        self.body.addWidget(self.example)
        self.fold.body.addLayout(choices)
        for part in (
            self._months_line,
            Labelled(_("Once in a tier"), self.falling),
            self._review_line,
            self.faults,
        ):
            self.fold.body.addWidget(part)
        self.body.addWidget(self.fold)


def _tiers_for(tiers: tuple[Tier, ...], measure: Measure) -> tuple[Tier, ...]:
    """Return the same tiers with thresholds that fit another measure."""
    first, *above = tiers
    starts = list(STARTS[measure])
    while len(starts) < len(above):
        starts.append(starts[-1] * 2)
    return (
        first,
        *(replace(tier, threshold=at) for tier, at in zip(above, starts, strict=False)),
    )


def without_tier(programme: Programme, key: str) -> Programme:
    """Return the programme without a tier, nor what only its people earned more by."""
    tiering = programme.tiering
    tiers = tuple(tier for tier in tiering.tiers if tier.key != key)
    kept = (_without(one, key) for one in programme.multipliers)
    multipliers = tuple(one for one in kept if one is not None)
    return replace(programme, tiering=replace(tiering, tiers=tiers), multipliers=multipliers)


def _without(multiplier: Multiplier, key: str) -> Multiplier | None:
    """Return a multiplier that does not count for a tier; None when it counted for no other."""
    condition = multiplier.condition
    if not isinstance(condition, OfTiers):
        return multiplier
    tiers = tuple(one for one in condition.tiers if one != key)
    return replace(multiplier, condition=OfTiers(tiers)) if tiers else None


def _removal_words(after: Programme, before: Programme, tier: Tier, people: int) -> str:
    """Return what becomes of a tier's people, and of what only they earned more by."""
    below = tier_below(tier.key, before.tiering.tiers, after.tiering.tiers)
    sentences = [_moving_words(tier_name(below), people)]
    if not after.tiering.has_steps:
        sentences.append(_("No tier is left: nobody climbs, and no badge is shown."))
    gone = len(before.multipliers) - len(after.multipliers)
    if gone:
        words = ngettext(
            "{n} rule for more points goes with it.", "{n} rules for more points go with it.", gone
        )
        sentences.append(words.format(n=gone))
    return " ".join(sentences)


def _moving_words(below: str, people: int) -> str:
    if not people:
        return _("Nobody is in it now.")
    words = ngettext(
        "{n} customer is in it: from the day you publish they are “{tier}”, with their points.",
        "{n} customers are in it: from the day you publish they are “{tier}”, with their points.",
        people,
    )
    return words.format(n=format_number(people), tier=below)
