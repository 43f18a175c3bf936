"""The sheets for what earns more: a day or a group of people, and goods."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.rules.loyalty.earning import EarnPerItem
from careapp.rules.loyalty.examples import bonus_example, multiplier_example
from careapp.rules.loyalty.multipliers import (
    BetweenDays,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
)
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import tier_name
from careapp.rules.money import parse_money
from careapp.text import _, ngettext
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.pages.programme_parts import STEPPER, Example, PillsField, names_in
from careapp.ui.programme_words import gives_words, goods_words, times_words, weekday_words
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.options import Option, OptionCards
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_LEAST_PERCENT, _MOST_PERCENT, _DOUBLE = 110, 1_000, 200
_MOST_POINTS = 1_000
_MOST_CENTS = 50_000
_DAYS_IN_WEEK = 7
_USUAL_DAYS = 30

Condition = OnWeekdays | BetweenDays | InBirthdayWeek | OfTiers


class TimesStepper(Stepper):
    """How many times the points count, as a percentage: 150 is written × 1,5."""

    def words(self, value: int) -> str:
        """Write how many times."""
        return times_words(value)

    def parse(self, text: str) -> int:
        """Read «2», «1,5» or «× 1,5»."""
        return parse_money(text.rpartition("×")[2].strip())


class RuleSheet(Sheet):
    """A rule, its example, and the button that puts it into the programme."""

    decided = Signal(object)
    """The rule as it is set."""

    def __init__(self, title: str, icon: str, *, is_new: bool) -> None:
        super().__init__(title, width=640, before=IconDisc(icon, Tone.ACCENT, 44))
        self.example = Example()
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        words = _("Add") if is_new else _("Change")
        self.put = Button(words, Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.put.clicked.connect(self._decide)
        self.set_primary(self.put)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.put)

    def rule(self) -> object | None:
        """Return the rule as it is set, or None with a word beside what is missing."""
        raise NotImplementedError

    def _decide(self) -> None:
        rule = self.rule()
        self.fit()
        if rule is not None:
            self.accept()
            self.decided.emit(rule)


class MultiplierSheet(RuleSheet):
    """When the points count more than once, and how many times."""

    def __init__(self, programme: Programme, today: date, known: Multiplier | None = None) -> None:
        super().__init__(_("A day or a group that earns more"), "sparkles", is_new=known is None)
        self._programme = programme
        self._priority = known.priority if known else 1
        self.kind = OptionCards(_conditions(), _("When"), height=48, columns=2)
        self.times = TimesStepper(
            _LEAST_PERCENT, _MOST_PERCENT, _DOUBLE, 50, name=_("How many times")
        )
        self.faults = StepperFaults((self.times,))
        self.weekdays = Pills(_weekdays(), _("Days"), is_multiple=True)
        self.first = DateField(today, _("From"))
        self.last = DateField(date.fromordinal(today.toordinal() + _USUAL_DAYS), _("To"))
        tiers = [(tier.key, tier_name(tier)) for tier in programme.tiering.tiers]
        self.tiers = Pills(tiers, _("Tiers"), is_multiple=True)
        self._place_parts()
        self._connect()
        self._show(known)

    def rule(self) -> Multiplier | None:
        """Return the multiplier as it is set."""
        condition = self._condition()
        if condition is None or self.faults.fault():
            return None
        return Multiplier(condition, self.times.value(), self._priority)

    def _condition(self) -> Condition | None:
        self._tell_faults()
        match self.kind.value():
            case OnWeekdays.kind:
                days = tuple(int(day) for day in self.weekdays.values())
                return OnWeekdays(days) if days else None
            case BetweenDays.kind:
                first, last = self.first.value(), self.last.value()
                return BetweenDays(first, last) if first <= last else None
            case OfTiers.kind:
                return OfTiers(self.tiers.values()) if self.tiers.values() else None
            case _:
                return InBirthdayWeek()

    def _tell_faults(self) -> None:
        is_empty = not self.weekdays.values()
        self._weekday_box.set_fault(_("Choose at least one day.") if is_empty else "")
        is_turned = self.last.value() < self.first.value()
        self._last_box.set_fault(_("The last day comes after the first.") if is_turned else "")
        nobody = not self.tiers.values()
        self._tier_box.set_fault(_("Choose at least one tier.") if nobody else "")

    def _show(self, known: Multiplier | None) -> None:
        condition = known.condition if known else OnWeekdays((2,))
        if known:
            self.times.set_value(known.percent)
        match condition:
            case OnWeekdays(days):
                self.weekdays.set_values(map(str, days))
            case BetweenDays(first, last):
                self.first.set_value(first)
                self.last.set_value(last)
            case OfTiers(tiers):
                self.tiers.set_values(tiers)
            case InBirthdayWeek():
                pass
        self.kind.set_value(condition.kind)
        self._refresh()

    def _refresh(self) -> None:
        kind = self.kind.value()
        self._weekday_box.setVisible(kind == OnWeekdays.kind)
        self._dates.setVisible(kind == BetweenDays.kind)
        self._tier_box.setVisible(kind == OfTiers.kind)
        rule = self.rule()
        if rule is None:
            self.example.set_words()
        else:
            example = multiplier_example(self._programme, rule)
            unit = self._programme.unit
            self.example.set_words(gives_words(example.amount_cents, example.points, unit))
        self.fit()

    def _connect(self) -> None:
        for signal in (
            self.kind.changed,
            self.times.changed,
            self.weekdays.changed,
            self.first.changed,
            self.last.changed,
            self.tiers.changed,
            self.faults.changed,
        ):
            signal.connect(lambda *_value: self._refresh())

    def _place_parts(self) -> None:
        self._weekday_box = PillsField(_("Days"), self.weekdays)
        self._last_box = Labelled(_("To"), self.last)
        self._tier_box = PillsField(_("Tiers"), self.tiers)
        self._dates = QWidget()
        row = QHBoxLayout(self._dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Labelled(_("From"), self.first))
        row.addWidget(self._last_box)
        for part in (
            self.kind,
            self._weekday_box,
            self._dates,
            self._tier_box,
            Labelled(_("How many times"), self.times),
            self.faults,
            self.example,
        ):
            self.body.addWidget(part)


class BonusSheet(RuleSheet):
    """Goods that give points of their own, besides what the purchase gives."""

    def __init__(self, programme: Programme, known: EarnPerItem | None = None) -> None:
        super().__init__(_("Goods with points of their own"), "tag", is_new=known is None)
        self._programme = programme
        self.names = Field(
            _("Which goods or departments"),
            ", ".join(known.names) if known else "",
            placeholder=_("cakes, biscuits"),
            help_text=_("As the till writes them, with commas between them."),
        )
        rule = known or EarnPerItem(("-",), 5)
        self.points = Stepper(1, _MOST_POINTS, rule.points_each, name=_("Points"), height=STEPPER)
        self.quantity = Stepper(
            1, 100, rule.per_quantity, name=_("For how many pieces"), height=STEPPER
        )
        self.minimum = MoneyStepper(
            0, _MOST_CENTS, rule.minimum_cents, 100, name=_("From a purchase of"), height=STEPPER
        )
        self._steppers = (self.points, self.quantity, self.minimum)
        self.faults = StepperFaults(self._steppers)
        boxes = {"points": self.points, "quantity": self.quantity, "minimum": self.minimum}
        self._sentence = Sentence(_text(rule.points_each, rule.per_quantity), boxes)
        for part in (self.names, self._sentence, self.faults, self.example):
            self.body.addWidget(part)
        self.first_focus = self.names.edit
        self.names.changed.connect(lambda _text: self._refresh())
        for stepper in self._steppers:
            stepper.changed.connect(lambda _value: self._refresh())
        self._refresh()

    def rule(self) -> EarnPerItem | None:
        """Return the bonus as it is set."""
        names = names_in(self.names.text())
        self.names.set_fault("" if names else _("Write at least one product or department."))
        if not names or self.faults.fault():
            return None
        return self._bonus(names)

    def _bonus(self, names: tuple[str, ...]) -> EarnPerItem:
        numbers = (stepper.value() for stepper in self._steppers)
        return EarnPerItem(names, *numbers)

    def _refresh(self) -> None:
        names = names_in(self.names.text())
        self._sentence.set_text(_text(self.points.value(), self.quantity.value()))
        example = bonus_example(self._programme, self._bonus(names)) if names else None
        minimum = self.minimum.value()
        below = gives_words(minimum - 1, 0, self._programme.unit) if minimum > 1 else ""
        self.example.set_words(*([goods_words(example), below] if example else []))
        if names:
            self.names.set_fault("")
        self.fit()


def _text(points: int, quantity: int) -> str:
    if quantity == 1:
        return ngettext(
            "{points} point more for every {quantity} piece, from a purchase of {minimum}",
            "{points} points more for every {quantity} piece, from a purchase of {minimum}",
            points,
        )
    return ngettext(
        "{points} point more for every {quantity} of them, from a purchase of {minimum}",
        "{points} points more for every {quantity} of them, from a purchase of {minimum}",
        points,
    )


def _weekdays() -> list[tuple[str, str]]:
    return [(str(day), weekday_words(day)) for day in range(_DAYS_IN_WEEK)]


def _conditions() -> list[Option]:
    return [
        Option(OnWeekdays.kind, _("Days of the week"), "calendar-days"),
        Option(BetweenDays.kind, _("A period"), "calendar"),
        Option(InBirthdayWeek.kind, _("The week of the birthday"), "cake"),
        Option(OfTiers.kind, _("People of a tier"), "users"),
    ]
