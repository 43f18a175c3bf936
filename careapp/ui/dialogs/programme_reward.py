"""The sheet of one reward: what it is, what it costs, when it may be taken."""

import uuid
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.text import _, ngettext
from careapp.ui.dialogs.programme_rules import RuleSheet
from careapp.ui.pages.programme_parts import STEPPER, written
from careapp.ui.programme_words import REWARD_ICONS, effort_words, kind_words
from careapp.ui.tokens import Tone
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.fold import Fold
from careapp.ui.widgets.options import Option, OptionCards
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper
from careapp.ui.widgets.tick import CheckRow

_MOST_POINTS, _MOST_CENTS, _MOST_TIMES = 100_000, 100_000, 10_000
_PRICED = frozenset({RewardKind.FREE_ITEM, RewardKind.EXTRA_QUANTITY})
_LONGEST = 60
_NEW_COST, _NEW_CENTS = 100, 500


class RewardSheet(RuleSheet):
    """Everything about a reward; what is seldom needed is behind a fold."""

    print_asked = Signal()
    """Print the template of the rules for gifts."""

    def __init__(self, programme: Programme, today: date, known: Reward | None = None) -> None:
        title = _("Reward") if known else _("A new reward")
        super().__init__(title, "gift", is_new=known is None)
        self._programme = programme
        self._key = known.key if known else uuid.uuid4().hex
        start = known or Reward(self._key, "", _NEW_COST, RewardKind.AMOUNT_OFF, _NEW_CENTS)
        self._start = start
        self.kind = OptionCards(_kinds(), _("What it is"), height=48, columns=2)
        self.name = Field(
            _("Name"), start.name, _("house dessert"), help_text=_("As it stands on the voucher.")
        )
        self.goal = Field(
            _("As it follows “16 points …”"),
            start.goal,
            _("to the house dessert"),
            aside=_("optional"),
        )
        self._make_steppers(start)
        self.first = OptionalDay(_("It begins on a day"), start.first_day, today)
        self.last = OptionalDay(_("It ends on a day, included"), start.last_day, today)
        self.repeatable = CheckRow(_("More than one on the same purchase"))
        self.repeatable.setChecked(start.is_repeatable)
        self.gift = gift_note()
        self.gift.button.hide()
        self.print_rules = Button(_("Print template rules"), icon="printer", height=SMALL)
        self._place_parts()
        self._connect()
        self.kind.set_value(start.kind)
        self.fold.set_open(is_open=_has_conditions(start))
        self.first_focus = self.name.edit
        self._refresh()

    def rule(self) -> Reward | None:
        """Return the reward as it is set."""
        name = written(self.name.text(), self._start.name)
        self.name.set_fault(_name_fault(name))
        first, last = self.first.value(), self.last.value()
        is_turned = first is not None and last is not None and last < first
        self.last.set_fault(_("The last day comes after the first.") if is_turned else "")
        if is_turned:
            self.fold.set_open(is_open=True)
        if self.name.fault() or is_turned or self.faults.fault():
            return None
        return self._reward(name)

    def _reward(self, name: str) -> Reward:
        kind = RewardKind(self.kind.value() or RewardKind.WORDS)
        is_amount, is_percent = kind is RewardKind.AMOUNT_OFF, kind is RewardKind.PERCENT_OFF
        is_priced = kind in _PRICED
        value = self.amount.value() if is_amount else self.worth.value() if is_priced else 0
        return Reward(
            key=self._key,
            name=name,
            cost=self.cost.value(),
            kind=kind,
            value_cents=value,
            goal=written(self.goal.text(), self._start.goal),
            percent=self.percent.value() if is_percent else 0,
            cap_cents=self.cap.value() if is_percent else 0,
            per=self.per.value() if is_priced else 1,
            is_repeatable=is_amount and self.repeatable.isChecked(),
            minimum_cents=self.minimum.value(),
            first_day=self.first.value(),
            last_day=self.last.value(),
            per_customer=self.per_customer.value(),
            stock=self.stock.value(),
        )

    def _make_steppers(self, start: Reward) -> None:
        is_amount = start.kind is RewardKind.AMOUNT_OFF
        self.cost = Stepper(1, _MOST_POINTS, start.cost, 10, name=_("Cost"), height=STEPPER)
        self.amount = _money(_("Amount off"), start.value_cents if is_amount else _NEW_CENTS, 1)
        self.worth = _money(_("Costs you about"), 0 if is_amount else start.value_cents)
        self.percent = Stepper(
            1, 100, start.percent or 10, 5, name=_("Percent off"), height=STEPPER
        )
        self.cap = _money(_("At most, 0 for no limit"), start.cap_cents)
        self.per = Stepper(1, 100, start.per, name=_("Pieces for this cost"), height=STEPPER)
        self.minimum = _money(_("From a purchase of"), start.minimum_cents)
        self.per_customer = Stepper(
            0, 1_000, start.per_customer, name=_("Times a person, 0 for no limit"), height=STEPPER
        )
        self.stock = Stepper(
            0, _MOST_TIMES, start.stock, name=_("How many in all, 0 for no limit"), height=STEPPER
        )
        self.faults = StepperFaults(
            (
                self.cost,
                self.amount,
                self.worth,
                self.percent,
                self.cap,
                self.per,
                self.minimum,
                self.per_customer,
                self.stock,
            )
        )

    def _place_parts(self) -> None:
        cost = _("Cost: {cost} stamps") if self._is_stamps() else _("Cost: {cost} points")
        self._amount_line = Sentence(_("{amount} off the purchase"), {"amount": self.amount})
        self._percent_line = Sentence(
            _("{percent} % off, at most {cap} (0 for no limit)"),
            {"percent": self.percent, "cap": self.cap},
        )
        self._goods_line = Sentence(
            _goods_text(self.per.value()), {"per": self.per, "worth": self.worth}
        )
        self.fold = Fold(_("Conditions: minimum, dates, limits"))
        self.fold.body.addWidget(
            Sentence(_("From a purchase of {minimum}"), {"minimum": self.minimum})
        )
        self.fold.body.addWidget(self.repeatable)
        self.fold.body.addWidget(self.first)
        self.fold.body.addWidget(self.last)
        self.fold.body.addWidget(
            Sentence(
                _("{times} times a person, {stock} in all (0 for no limit)"),
                {"times": self.per_customer, "stock": self.stock},
            )
        )
        for part in (
            self.kind,
            self._names(),
            self._amount_line,
            self._percent_line,
            self._goods_line,
            Sentence(cost, {"cost": self.cost}),
            self.faults,
            self.example,
            self.gift,
            self.print_rules,
            self.fold,
        ):
            self.body.addWidget(part)
        self.body.setAlignment(self.print_rules, Qt.AlignmentFlag.AlignLeft)

    def _names(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.goal, 1, Qt.AlignmentFlag.AlignTop)
        return holder

    def _is_stamps(self) -> bool:
        return self._programme.unit is Unit.STAMP

    def _connect(self) -> None:
        self.print_rules.clicked.connect(self.print_asked)
        for signal in (
            self.kind.changed,
            self.name.changed,
            self.cost.changed,
            self.amount.changed,
            self.worth.changed,
            self.percent.changed,
            self.cap.changed,
            self.per.changed,
        ):
            signal.connect(lambda *_value: self._refresh())

    def _refresh(self) -> None:
        kind = self.kind.value()
        self._amount_line.setVisible(kind == RewardKind.AMOUNT_OFF)
        self._percent_line.setVisible(kind == RewardKind.PERCENT_OFF)
        self._goods_line.setVisible(kind in _PRICED)
        self._goods_line.set_text(_goods_text(self.per.value()))
        self.repeatable.setVisible(kind == RewardKind.AMOUNT_OFF)
        self.gift.setVisible(kind == RewardKind.FREE_ITEM)
        self.print_rules.setVisible(kind == RewardKind.FREE_ITEM)
        if self.name.text():
            self.name.set_fault("")
        reward = self._reward(self.name.text() or "…")
        self.example.set_words(effort_words(self._programme, reward))
        self.fit()


class OptionalDay(QWidget):
    """A day that counts only when its box is ticked."""

    def __init__(self, words: str, day: date | None, today: date) -> None:
        super().__init__()
        self.tick = CheckRow(words)
        self.tick.setChecked(day is not None)
        self.field = DateField(day or today, words)
        self._box = Labelled("", self.field)
        self._box.label.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tick, 1)
        row.addWidget(self._box)
        self.tick.toggled.connect(self._take)
        self._take(day is not None)

    def value(self) -> date | None:
        """Return the day, or None when it does not count."""
        return self.field.value() if self.tick.isChecked() else None

    def set_fault(self, words: str) -> None:
        """Say what is wrong with the day."""
        self._box.set_fault(words)

    def _take(self, is_on: bool) -> None:
        self.field.setEnabled(is_on)


def gift_note() -> Note:
    """Return what a free gift for points may mean by Italian law: information, not advice."""
    return Note(
        _(
            "A free gift for points may be a prize promotion (DPR 430/2001): rules on paper, a "
            "deposit of 20 %, five years at most. A discount is not. This is information, not "
            "legal advice: ask your trade association or accountant."
        ),
        Tone.WARN,
        _("A gift for points"),
        "scale",
        _("Print template rules"),
        "printer",
    )


def _name_fault(name: str) -> str:
    if not name:
        return _("Write what the reward is called.")
    if len(name) > _LONGEST:
        return _("This is too long for a voucher: {n} letters at most.").format(n=_LONGEST)
    return ""


def _goods_text(pieces: int) -> str:
    return ngettext(
        "{per} piece; it costs you about {worth}",
        "{per} pieces; they cost you about {worth}",
        pieces,
    )


def _has_conditions(reward: Reward) -> bool:
    return bool(
        reward.minimum_cents
        or reward.first_day
        or reward.last_day
        or reward.per_customer
        or reward.stock
    )


def _money(name: str, value: int, least: int = 0) -> MoneyStepper:
    return MoneyStepper(least, _MOST_CENTS, value, 50, name=name, height=STEPPER)


def _kinds() -> list[Option]:
    return [Option(kind, kind_words(kind), REWARD_ICONS[kind]) for kind in RewardKind]
