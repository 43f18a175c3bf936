"""What earns more: days and people in order of priority, and goods with points of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.loyalty.earning import EarnPerItem, Unit
from careapp.rules.loyalty.examples import bonus_example, multiplier_example
from careapp.rules.loyalty.multipliers import Multiplier
from careapp.rules.loyalty.programme import Programme
from careapp.text import _
from careapp.ui.dialogs.programme_rules import BonusSheet, MultiplierSheet
from careapp.ui.programme_words import (
    bonus_words,
    condition_words,
    gives_words,
    goods_words,
    times_words,
)
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.reorder import ReorderList, RowLook

AnyRule = TypeVar("AnyRule", Multiplier, EarnPerItem)


class MoreRules(QWidget):
    """Two lists; each row is changed in a sheet."""

    edited = Signal(object)
    """The whole `Programme` with other rules."""
    sheet_asked = Signal(object)
    """A `Sheet` to open over the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._programme, self._today = Programme(), date.min
        self.add_multiplier = Button(_("Add a day or a group"), icon="plus", height=SMALL)
        self.add_bonus = Button(_("Add goods"), icon="plus", height=SMALL)
        self.multipliers = ReorderList(
            _("Days and people that earn more"), after=self.add_multiplier
        )
        self.bonuses = ReorderList(_("Goods with points of their own"), after=self.add_bonus)
        self._order = Text(
            _("If several hold, the one highest in the list counts. Alt with ↑ or ↓ moves it."),
            Face.SEC,
            "text2",
        )
        self._no_bonuses = Text(
            _("On a stamp card goods have no points of their own."), Face.SEC, "text2"
        )
        self._lay_out()
        self._connect()

    def show_programme(self, programme: Programme, today: date) -> None:
        """Show the rules of a programme."""
        self._programme, self._today = programme, today
        ordered = self._ordered()
        self.multipliers.set_rows([self._multiplier_look(one) for one in ordered])
        self.bonuses.set_rows([self._bonus_look(one) for one in programme.bonuses])
        self._order.setVisible(len(ordered) > 1)
        is_points = programme.unit is Unit.POINT
        self.add_bonus.setEnabled(is_points)
        self._no_bonuses.setVisible(not is_points)

    def _ordered(self) -> list[Multiplier]:
        return sorted(self._programme.multipliers, key=lambda one: -one.priority)

    def _multiplier_look(self, multiplier: Multiplier) -> RowLook:
        example = multiplier_example(self._programme, multiplier)
        when = condition_words(multiplier, self._programme.tiering)
        gives = gives_words(example.amount_cents, example.points, self._programme.unit)
        title = f"{times_words(multiplier.percent)} {when}"
        return RowLook(_key(multiplier), title, gives, "sparkles", Tone.ACCENT)

    def _bonus_look(self, bonus: EarnPerItem) -> RowLook:
        example = bonus_example(self._programme, bonus)
        return RowLook(_key(bonus), bonus_words(bonus), goods_words(example), "tag", Tone.ACCENT)

    def _connect(self) -> None:
        self.multipliers.moved.connect(self._move)
        self.multipliers.removed.connect(self._remove_multiplier)
        self.multipliers.opened.connect(self._open_multiplier)
        self.add_multiplier.clicked.connect(lambda: self._open_multiplier(""))
        self.bonuses.moved.connect(self._move_bonus)
        self.bonuses.removed.connect(self._remove_bonus)
        self.bonuses.opened.connect(self._open_bonus)
        self.add_bonus.clicked.connect(lambda: self._open_bonus(""))

    def _move(self, key: str, place: int) -> None:
        self._tell_multipliers(_moved(self._ordered(), key, place))

    def _remove_multiplier(self, key: str) -> None:
        self._tell_multipliers([one for one in self._ordered() if _key(one) != key])

    def _open_multiplier(self, key: str) -> None:
        known = next((one for one in self._ordered() if _key(one) == key), None)
        sheet = MultiplierSheet(self._programme, self._today, known)
        sheet.decided.connect(lambda new: self._take_multiplier(key, new))
        self.sheet_asked.emit(sheet)

    def _take_multiplier(self, key: str, new: Multiplier) -> None:
        """Put it where the one it changes was, or last; one condition is in the list once."""
        ordered = [
            one for one in self._ordered() if _key(one) == key or one.condition != new.condition
        ]
        changed = [new if _key(one) == key else one for one in ordered]
        self._tell_multipliers(changed if key else [*changed, new])

    def _tell_multipliers(self, ordered: Sequence[Multiplier]) -> None:
        numbered = tuple(
            replace(one, priority=len(ordered) - place) for place, one in enumerate(ordered)
        )
        self.edited.emit(replace(self._programme, multipliers=numbered))

    def _move_bonus(self, key: str, place: int) -> None:
        self._tell_bonuses(_moved(self._programme.bonuses, key, place))

    def _remove_bonus(self, key: str) -> None:
        self._tell_bonuses([one for one in self._programme.bonuses if _key(one) != key])

    def _open_bonus(self, key: str) -> None:
        known = next((one for one in self._programme.bonuses if _key(one) == key), None)
        sheet = BonusSheet(self._programme, known)
        sheet.decided.connect(lambda new: self._take_bonus(key, new))
        self.sheet_asked.emit(sheet)

    def _take_bonus(self, key: str, new: EarnPerItem) -> None:
        others = [one for one in self._programme.bonuses if _key(one) == key or one != new]
        changed = [new if _key(one) == key else one for one in others]
        self._tell_bonuses(changed if key else [*changed, new])

    def _tell_bonuses(self, bonuses: Sequence[EarnPerItem]) -> None:
        self.edited.emit(replace(self._programme, bonuses=tuple(bonuses)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for title, add, rows, note in (
            (
                _("Days and people that earn more"),
                self.add_multiplier,
                self.multipliers,
                self._order,
            ),
            (_("Goods with points of their own"), self.add_bonus, self.bonuses, self._no_bonuses),
        ):
            head = QHBoxLayout()
            head.addWidget(Text(title, Face.SEC_S), 1)
            head.addWidget(add, 0, Qt.AlignmentFlag.AlignRight)
            column.addLayout(head)
            column.addWidget(rows)
            column.addWidget(note)


def _moved(rules: Iterable[AnyRule], key: str, place: int) -> list[AnyRule]:
    """Return the rules with one of them at another place."""
    others = list(rules)
    taken = others.pop([_key(rule) for rule in others].index(key))
    others.insert(place, taken)
    return others


def _key(rule: Multiplier | EarnPerItem) -> str:
    """Return what tells a rule from the others, whatever its place."""
    return repr(rule.condition if isinstance(rule, Multiplier) else rule)
