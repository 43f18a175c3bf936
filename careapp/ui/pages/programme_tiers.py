"""The tiers: what lifts people, from when on, and whether anybody falls."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from careapp.rules.loyalty.tiers import DEFAULT_TIERS, Measure, Review, Tier, Tiering, tier_name
from careapp.text import _, format_month, format_number, ngettext
from careapp.ui.dialogs.programme_tier import TierSheet, tier_effort_words
from careapp.ui.pages.programme_parts import STEPPER, Example, ProgrammeCard, put
from careapp.ui.programme_words import review_words, threshold_words
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import TIER_LOOKS, Badge, badge_width, paint_badge
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.fold import Fold
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import Stepper

_OTHER_LOOK = ("award", Tone.NEUTRAL)
_YEAR, _LIFE = "year", "life"
_NEVER, _EACH_YEAR = "never", "yearly"
_MONTHS_IN_YEAR = 12
_LEAP_FREE = 2001
_STARTS: Mapping[Measure, tuple[int, ...]] = {
    Measure.VISITS: (10, 60),
    Measure.SPEND: (20_000, 120_000),
    Measure.POINTS: (200, 1_200),
}
"""From where the tiers begin when another measure is chosen; the owner changes them."""


class TierCard(QAbstractButton):
    """A tier: its badge, from when on, how many people. Pressed, it is changed."""

    def __init__(self) -> None:
        super().__init__()
        self._look = _OTHER_LOOK
        self._from, self._people = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    def show_tier(self, tier: Tier, measure: Measure, people: int) -> None:
        """Show a tier."""
        self._look = TIER_LOOKS.get(tier.key, _OTHER_LOOK)
        self._from = threshold_words(tier.threshold, measure)
        words = ngettext("{n} customer", "{n} customers", people)
        self._people = words.format(n=format_number(people))
        self.setText(tier_name(tier))
        self.setAccessibleName(f"{tier_name(tier)}: {self._from}, {self._people}")
        self.setAccessibleDescription(_("Enter changes it"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for badge and words."""
        words = max(paint.text_width(self._from, Face.BODY_M), badge_width(self.text(), "award"))
        return QSize(round(words) + 32, 88 if theme().compact else 100)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        box = QRectF(self.rect())
        border, width = (tokens.focus, 2) if self.hasFocus() else (tokens.line, 1)
        is_lit = self.underMouse() or self.isDown()
        paint.box(painter, box, 12, tokens.line if is_lit else tokens.sunken, border, width)
        top = (self.height() - 76) / 2
        icon, tone = self._look
        badge = QRectF(15, top, badge_width(self.text(), icon), Badge.HEIGHT)
        paint_badge(painter, badge, self.text(), tone, icon)
        from_when = QRectF(15, top + 30, box.width() - 30, 24)
        paint.text(painter, from_when, self._from, Face.BODY_M, tokens.text)
        people = QRectF(15, top + 55, box.width() - 30, 20)
        paint.text(painter, people, self._people, Face.SEC, tokens.text2)


class TiersCard(ProgrammeCard):
    """The tiers side by side, and behind a fold how one climbs."""

    def __init__(self) -> None:
        super().__init__(_("Tiers"))
        self._people: Mapping[str, int] = {}
        self._kept: dict[Measure, Tiering] = {}
        self.cards: list[TierCard] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
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
        self.aside.setText(review_words(tiering))
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
            card.setParent(self)
            place = len(self.cards)
            card.clicked.connect(lambda _on=False, place=place: self._open(place))
            self.cards.append(card)
            self._row.addWidget(card, 1)
        for before, after in pairwise(self.cards):
            self.setTabOrder(before, after)

    def _open(self, place: int) -> None:
        tier = self.programme.tiering.tiers[place]
        sheet = TierSheet(self.programme, tier)
        sheet.decided.connect(self._put)
        self.sheet_asked.emit(sheet)

    def _put(self, new: Tier) -> None:
        tiering = self.programme.tiering
        tiers = tuple(new if tier.key == new.key else tier for tier in tiering.tiers)
        self._tell(replace(tiering, tiers=tiers))

    def _choose_measure(self, key: str) -> None:
        """Change what counts; the thresholds of the other measures are kept."""
        measure = Measure(key)
        tiering = self.programme.tiering
        kept = self._kept.get(measure)
        tiers = kept.tiers if kept else _tiers_for(tiering.tiers, measure)
        named = {tier.key: tier.name for tier in tiering.tiers}
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
        self.body.addLayout(self._row)
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
    starts = list(_STARTS[measure])
    while len(starts) < len(above):
        starts.append(starts[-1] * 2)
    return (
        first,
        *(replace(tier, threshold=at) for tier, at in zip(above, starts, strict=False)),
    )
