"""How points are earned: the way, its numbers, the rounding, what never earns, what earns more."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.rules.loyalty.earning import (
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
    Unit,
)
from careapp.rules.loyalty.examples import earning_example
from careapp.rules.loyalty.words import amount_words
from careapp.text import _, ngettext
from careapp.ui.pages.programme_bands import BandsForm
from careapp.ui.pages.programme_more import MoreRules
from careapp.ui.pages.programme_parts import STEPPER, Example, ProgrammeCard, names_in, put
from careapp.ui.programme_words import Rule, bought_words, gives_words, goods_words
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.fold import Fold
from careapp.ui.widgets.options import Option, OptionCards
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_MOST_POINTS = 1_000
_MOST_CENTS = 50_000


def _steps(name: str, most: int = _MOST_POINTS) -> Stepper:
    return Stepper(1, most, name=name, height=STEPPER)


def _money(name: str, least: int = 0, step: int = 100) -> MoneyStepper:
    return MoneyStepper(least, _MOST_CENTS, least, step, name=name, height=STEPPER)


class RuleForm(QWidget):
    """The numbers of one way of earning."""

    changed = Signal()
    """Another number."""

    def __init__(self, steppers: tuple[Stepper, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faults = StepperFaults(steppers)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        for stepper in steppers:
            stepper.changed.connect(lambda _value: self.changed.emit())


class PerEuroForm(RuleForm):
    """Points for what is paid."""

    def __init__(self) -> None:
        self.points = _steps(_("Points"))
        self.step = _money(_("For every"), 1, 50)
        self.minimum = _money(_("From a purchase of"))
        super().__init__((self.points, self.step, self.minimum))
        boxes = {"points": self.points, "step": self.step, "minimum": self.minimum}
        self._sentence = Sentence(self._text(1), boxes)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self.faults)

    def show_rule(self, rule: EarnPerEuro) -> None:
        """Show a rule."""
        put(self.points, rule.points_each)
        put(self.step, rule.per_cents)
        put(self.minimum, rule.minimum_cents)
        self._sentence.set_text(self._text(rule.points_each))

    def rule(self) -> EarnPerEuro:
        """Return the rule as it is set."""
        return EarnPerEuro(self.step.value(), self.points.value(), self.minimum.value())

    @staticmethod
    def _text(points: int) -> str:
        return ngettext(
            "{points} point for every {step} from a purchase of {minimum}",
            "{points} points for every {step} from a purchase of {minimum}",
            points,
        )


class PerVisitForm(RuleForm):
    """Stamps for a day on which somebody buys."""

    def __init__(self) -> None:
        self.stamps = _steps(_("Stamps"), 20)
        self.minimum = _money(_("From a purchase of"))
        super().__init__((self.stamps, self.minimum))
        self._sentence = Sentence(self._text(1), {"stamps": self.stamps, "minimum": self.minimum})
        self.column.addWidget(self._sentence)
        self.column.addWidget(self.faults)

    def show_rule(self, rule: EarnPerVisit) -> None:
        """Show a rule."""
        put(self.stamps, rule.stamps)
        put(self.minimum, rule.minimum_cents)
        self._sentence.set_text(self._text(rule.stamps))

    def rule(self) -> EarnPerVisit:
        """Return the rule as it is set."""
        return EarnPerVisit(self.stamps.value(), self.minimum.value())

    @staticmethod
    def _text(stamps: int) -> str:
        return ngettext(
            "{stamps} stamp a visit, from a purchase of {minimum}",
            "{stamps} stamps a visit, from a purchase of {minimum}",
            stamps,
        )


class PerItemForm(RuleForm):
    """Points for goods, where the till tells what was bought."""

    def __init__(self) -> None:
        self.points = _steps(_("Points"))
        self.quantity = _steps(_("For how many pieces"), 100)
        self.minimum = _money(_("From a purchase of"))
        super().__init__((self.points, self.quantity, self.minimum))
        self.names = Field(
            _("Which goods or departments"),
            placeholder=_("cakes, biscuits"),
            help_text=_("As the till writes them, with commas between them."),
        )
        self.names.changed.connect(lambda _text: self.changed.emit())
        boxes = {"points": self.points, "quantity": self.quantity, "minimum": self.minimum}
        self._sentence = Sentence(self._text(1, 1), boxes)
        self.changed.connect(self._show_sentence)
        self.column.addWidget(self.names)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self.faults)

    def show_rule(self, rule: EarnPerItem) -> None:
        """Show a rule."""
        put(self.points, rule.points_each)
        put(self.quantity, rule.per_quantity)
        put(self.minimum, rule.minimum_cents)
        if names_in(self.names.text()) != rule.names:
            self.names.set_text(", ".join(rule.names))
        self._show_sentence()
        self.names.set_fault("")

    def rule(self) -> EarnPerItem | None:
        """Return the rule as it is set; None, with a word beside the field, without goods."""
        names = names_in(self.names.text())
        self.names.set_fault("" if names else _("Write at least one product or department."))
        if not names:
            return None
        return EarnPerItem(names, self.points.value(), self.quantity.value(), self.minimum.value())

    def _show_sentence(self) -> None:
        self._sentence.set_text(self._text(self.points.value(), self.quantity.value()))

    @staticmethod
    def _text(points: int, quantity: int) -> str:
        if quantity == 1:
            return ngettext(
                "{points} point for every {quantity} piece, from a purchase of {minimum}",
                "{points} points for every {quantity} piece, from a purchase of {minimum}",
                points,
            )
        return ngettext(
            "{points} point for every {quantity} of them, from a purchase of {minimum}",
            "{points} points for every {quantity} of them, from a purchase of {minimum}",
            points,
        )


AnyForm = PerEuroForm | PerVisitForm | PerItemForm | BandsForm


class EarningCard(ProgrammeCard):
    """The base rule with its example, what never earns, and behind a fold what earns more."""

    def __init__(self) -> None:
        super().__init__(_("How points are earned"))
        self.ways = OptionCards(
            _ways(), _("How points are earned"), height=56, columns=2, has_numbers=False
        )
        self.per_euro, self.per_visit = PerEuroForm(), PerVisitForm()
        self.per_item, self.bands = PerItemForm(), BandsForm()
        self._forms: dict[str, AnyForm] = {
            EarnPerEuro.kind: self.per_euro,
            EarnPerVisit.kind: self.per_visit,
            EarnPerItem.kind: self.per_item,
            EarnInBands.kind: self.bands,
        }
        self._kept: dict[str, Rule] = {
            EarnPerEuro.kind: EarnPerEuro(),
            EarnPerVisit.kind: EarnPerVisit(),
            EarnInBands.kind: EarnInBands(),
        }
        self._kept_bonuses: tuple[EarnPerItem, ...] = ()
        self.example = Example()
        self.rounding = Segmented(
            [(Rounding.DOWN, _("Whole points only")), (Rounding.NEAREST, _("To the nearest"))],
            _("Parts of a point"),
        )
        self.rounding_example = Example()
        self.excluded = Field(
            _("What never earns"),
            placeholder=_("newspapers, top-ups, stamps"),
            help_text=_("With commas. Gift cards, tips and deposits never earn anyway."),
        )
        self.more = MoreRules()
        self.fold = Fold(_("More: rounding, what never earns, special days and goods"))
        self._is_filled = False
        self._lay_out()
        self._connect()

    def fill(self) -> None:
        """Show the base rule, its example and the rest."""
        rule = self.programme.earning
        self._kept[rule.kind] = rule
        self.ways.blockSignals(True)
        self.ways.set_value(rule.kind)
        self.ways.blockSignals(False)
        self._show_form(rule.kind)
        self._show_rule(rule)
        self.rounding.blockSignals(True)
        self.rounding.set_value(self.programme.rounding)
        self.rounding.blockSignals(False)
        if names_in(self.excluded.text()) != self.programme.excluded:
            self.excluded.set_text(", ".join(self.programme.excluded))
        self._show_examples()
        self.more.show_programme(self.programme, self.today)
        if not self._is_filled:
            self._is_filled = True
            programme = self.programme
            has_more = programme.multipliers or programme.bonuses or programme.excluded
            self.fold.set_open(is_open=bool(has_more))

    def fault(self) -> str:
        """Return what keeps the base rule from counting, or nothing."""
        form = self._form(self.ways.value() or "")
        if isinstance(form, BandsForm):
            return form.fault()
        if isinstance(form, PerItemForm):
            return form.names.fault() or form.faults.fault()
        return form.faults.fault()

    def _form(self, kind: str) -> AnyForm:
        return self._forms[kind]

    def _show_form(self, kind: str) -> None:
        for key, form in self._forms.items():
            form.setVisible(key == kind)

    def _show_rule(self, rule: Rule) -> None:
        match rule:
            case EarnPerEuro():
                self.per_euro.show_rule(rule)
            case EarnPerVisit():
                self.per_visit.show_rule(rule)
            case EarnPerItem():
                self.per_item.show_rule(rule)
            case EarnInBands():
                self.bands.show_rule(rule)

    def _show_examples(self) -> None:
        programme = self.programme
        example = earning_example(programme)
        below = ""
        minimum = programme.earning.minimum_cents
        if minimum > 1:
            below = gives_words(minimum - 1, 0, programme.unit)
        if example.goods:
            words = goods_words(example)
        else:
            words = gives_words(example.amount_cents, example.points, programme.unit)
        self.example.set_words(words, below, self._second_visit())
        self.rounding_example.set_words(self._rounded())
        self._rounding_row.setVisible(programme.unit is Unit.POINT)

    def _second_visit(self) -> str:
        if self.programme.unit is not Unit.STAMP:
            return ""
        return _("a second purchase on the same day → nothing")

    def _rounded(self) -> str:
        """Return the example at both roundings, or nothing where they give the same."""
        whole, nearest = (
            earning_example(replace(self.programme, rounding=rounding)) for rounding in Rounding
        )
        if whole.points == nearest.points:
            return ""
        unit = self.programme.unit
        return _("{amount} → {whole} if only whole ones count, {nearest} to the nearest").format(
            amount=bought_words(whole),
            whole=amount_words(whole.points, unit),
            nearest=amount_words(nearest.points, unit),
        )

    def _choose_way(self, kind: str) -> None:
        """Change the way; the numbers of the others are kept for who comes back."""
        self._show_form(kind)
        kept = self._kept.get(kind)
        if kept is not None:
            self._show_rule(kept)
        self._take_rule()
        if kind == EarnPerItem.kind and kept is None:
            self.per_item.names.setFocus()

    def _take_rule(self) -> None:
        rule = self._form(self.ways.value() or "").rule()
        self.faulted.emit()
        if rule is None:
            self.example.set_words()
            return
        bonuses = self.programme.bonuses or self._kept_bonuses
        if rule.unit is not Unit.POINT:
            # Kept for who comes back to points: a stamp card has no bonuses in points.
            self._kept_bonuses, bonuses = bonuses, ()
        self.edit(earning=rule, bonuses=bonuses)

    def _connect(self) -> None:
        self.ways.changed.connect(self._choose_way)
        for form in self._forms.values():
            form.changed.connect(self._take_rule)
            form.faults.changed.connect(self.faulted)
        self.rounding.changed.connect(lambda key: self.edit(rounding=Rounding(key)))
        self.excluded.changed.connect(lambda text: self.edit(excluded=names_in(text)))
        self.more.edited.connect(self.edited)
        self.more.sheet_asked.connect(self.sheet_asked)

    def _lay_out(self) -> None:
        self.body.addWidget(self.ways)
        for form in self._forms.values():
            self.body.addWidget(form)
        self.body.addWidget(self.example)
        self._rounding_row = QWidget()
        row = QVBoxLayout(self._rounding_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Labelled(_("Parts of a point"), self.rounding))
        row.addWidget(self.rounding_example)
        for part in (self._rounding_row, self.excluded, self.more):
            self.fold.body.addWidget(part)
        self.body.addWidget(self.fold)


def _ways() -> list[Option]:
    return [
        Option(EarnPerEuro.kind, _("Points for spending"), "coins", _("so many for so much")),
        Option(EarnPerVisit.kind, _("Stamps for visits"), "stamp", _("one a day, like a card")),
        Option(
            EarnPerItem.kind, _("Points for goods"), "shopping-basket", _("for what you choose")
        ),
        Option(
            EarnInBands.kind,
            _("Points in bands"),
            "chart-no-axes-column",
            _("more for larger purchases"),
        ),
    ]
