"""Bands: each part of a purchase earns at its own rate."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.loyalty.earning import Band, EarnInBands
from careapp.text import _, ngettext
from careapp.ui.pages.programme_parts import STEPPER, put
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper

_MOST_CENTS = 50_000
_MOST_POINTS = 1_000
_MOST_BANDS = 6
_NEXT_CENTS = 5_000


class _BandRow(QWidget):
    """One band: from where on, how many points for how much."""

    changed = Signal()
    removed = Signal()

    def __init__(self, band: Band, *, is_first: bool) -> None:
        super().__init__()
        self.start = MoneyStepper(
            0, _MOST_CENTS, band.from_cents, name=_("From a purchase of"), height=STEPPER
        )
        self.start.setEnabled(not is_first)
        self.points = Stepper(0, _MOST_POINTS, band.points_each, name=_("Points"), height=STEPPER)
        self.step = MoneyStepper(
            1, _MOST_CENTS, band.per_cents, 50, name=_("For every"), height=STEPPER
        )
        for stepper in self.steppers():
            stepper.changed.connect(lambda _value: self.changed.emit())
        boxes = {"start": self.start, "points": self.points, "step": self.step}
        self._sentence = Sentence(_text(band.points_each), boxes)
        self._sentence.keep_room_for(_text(1), _text(2))
        self.bin = Button(kind=Kind.GHOST, icon="trash-2", height=SMALL, name=_("Remove the band"))
        self.bin.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignTop)
        policy = self.bin.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bin.setSizePolicy(policy)
        self.bin.setVisible(not is_first)

    def steppers(self) -> tuple[Stepper, ...]:
        return self.start, self.points, self.step

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [*self.steppers(), self.bin]

    def show_band(self, band: Band) -> None:
        put(self.start, band.from_cents)
        put(self.points, band.points_each)
        put(self.step, band.per_cents)
        self._sentence.set_text(_text(band.points_each))

    def band(self) -> Band:
        return Band(self.start.value(), self.points.value(), self.step.value())


class BandsForm(QWidget):
    """The bands from the lowest up; the first one begins at nothing."""

    changed = Signal()
    """Another number, another band."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_BandRow] = []
        self.faults = StepperFaults()
        self._order = Text("", Face.CAP_M, "bad")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        # Before the button below it, so that Tab comes to it first.
        self._append(Band(0, 1))
        self.add = Button(_("Add a band"), Kind.GHOST, "plus", height=SMALL)
        self.add.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        for part in (self.faults, self._order):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._order.hide()

    def rows(self) -> list[_BandRow]:
        """Return the rows of the bands."""
        return self._rows

    def show_rule(self, rule: EarnInBands) -> None:
        """Show a rule."""
        self._set_count(rule.bands)
        for row, band in zip(self._rows, rule.bands, strict=True):
            row.show_band(band)
        self._tell_order("")

    def rule(self) -> EarnInBands | None:
        """Return the rule as it is set; None, with a word below, when the bands do not climb."""
        bands = tuple(row.band() for row in self._rows)
        starts = [band.from_cents for band in bands]
        if starts != sorted(set(starts)):
            self._tell_order(_("Each band begins above the one before it."))
            return None
        self._tell_order("")
        return EarnInBands(bands)

    def fault(self) -> str:
        """Return what keeps the bands from counting, or nothing."""
        return self.faults.fault() or ("" if self._order.isHidden() else self._order.text())

    def _tell_order(self, words: str) -> None:
        self._order.setText(words)
        self._order.setVisible(bool(words))

    def _set_count(self, bands: tuple[Band, ...]) -> None:
        while len(self._rows) > len(bands):
            row = self._rows.pop()
            for stepper in row.steppers():
                self.faults.forget(stepper)
            row.hide()
            row.deleteLater()
        for band in bands[len(self._rows) :]:
            self._append(band)
        self.add.setEnabled(len(self._rows) < _MOST_BANDS)

    def _append(self, band: Band) -> None:
        row = _BandRow(band, is_first=not self._rows)
        row.setParent(self)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        for stepper in row.steppers():
            self.faults.watch(stepper)
        self._rows.append(row)
        self._column.addWidget(row)
        stops = [stop for one in self._rows for stop in one.stops()]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _add(self) -> None:
        last = self._rows[-1].band()
        start = last.from_cents + _NEXT_CENTS
        self._append(Band(start, last.points_each + 1, last.per_cents))
        self.add.setEnabled(len(self._rows) < _MOST_BANDS)
        self._rows[-1].start.setFocus()
        self.changed.emit()

    def _remove(self, row: _BandRow) -> None:
        bands = tuple(one.band() for one in self._rows if one is not row)
        self._set_count(bands)
        for kept, band in zip(self._rows, bands, strict=True):
            kept.show_band(band)
        self._rows[-1].points.setFocus()
        self.changed.emit()


def _text(points: int) -> str:
    return ngettext(
        "From {start} on {points} point for every {step}",
        "From {start} on {points} points for every {step}",
        points,
    )
