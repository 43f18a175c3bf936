"""How long points count, what becomes of returns, birthdays, and regulars who stay away."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.loyalty.examples import (
    birthday_example,
    earning_example,
    expiry_example,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Shortfall
from careapp.rules.loyalty.words import amount_words
from careapp.rules.returning import missed_after
from careapp.rules.writing import clean_line
from careapp.text import _, elided, format_date, format_day_month, format_money, ngettext
from careapp.ui.pages.programme_parts import STEPPER, Example, ProgrammeCard, put
from careapp.ui.programme_words import (
    gift_words,
    gives_words,
)
from careapp.ui.typefaces import Face
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.sentence import Sentence, StepperFaults
from careapp.ui.widgets.stepper import MoneyStepper, Stepper
from careapp.ui.widgets.tick import Toggle

_COUNTS = {ExpiryKind.MONTHS: 12, ExpiryKind.END_OF_MONTH: 12, ExpiryKind.END_OF_YEAR: 1}
"""What a way of expiring begins with."""
_USUAL_VISITS, _USUAL_DAYS = 10, 7
_IN_DAYS = 2
_WORDS, _AMOUNT = "words", "amount"


class ExpiryCard(ProgrammeCard):
    """Four ways, how long, and how early the card and the slip warn."""

    def __init__(self) -> None:
        super().__init__(_("When points expire"))
        self.ways = Pills(
            [
                (ExpiryKind.NEVER, _("never")),
                (ExpiryKind.MONTHS, _("months after")),
                (ExpiryKind.END_OF_MONTH, _("at the end of a month")),
                (ExpiryKind.END_OF_YEAR, _("at the end of a year")),
            ],
            _("When points expire"),
        )
        self.count = Stepper(0, 120, name=_("Months or years"), height=STEPPER)
        self.warn = Stepper(0, 365, name=_("Days of warning"), height=STEPPER)
        self.faults = StepperFaults((self.count, self.warn))
        self.example = Example()
        self._counts = dict(_COUNTS)
        boxes = {"count": self.count, "days": self.warn}
        self._line = Sentence(_sentence(ExpiryKind.MONTHS), boxes)
        for part in (self.ways, self._line, self.faults, self.example):
            self.body.addWidget(part)
        self.ways.changed.connect(self._choose)
        for stepper in (self.count, self.warn):
            stepper.changed.connect(lambda _value: self._take())
        self.faults.changed.connect(self.faulted)

    def fill(self) -> None:
        """Show the policy and until when today's points would count."""
        expiry = self.programme.expiry
        self.ways.blockSignals(True)
        self.ways.set_values([expiry.kind])
        self.ways.blockSignals(False)
        is_dated = expiry.kind is not ExpiryKind.NEVER
        self._line.setVisible(is_dated)
        if is_dated:
            self._counts[expiry.kind] = expiry.count
            self._line.set_text(_sentence(expiry.kind))
            put(self.count, expiry.count)
        put(self.warn, expiry.warn_days)
        self.example.set_words(self._worked_out(expiry))

    def fault(self) -> str:
        """Return what keeps a number from counting, or nothing."""
        return self.faults.fault()

    def _worked_out(self, expiry: Expiry) -> str:
        example = earning_example(self.programme)
        gives = gives_words(example.amount_cents, example.points, self.programme.unit)
        until = expiry_example(expiry, self.today)
        if until is None:
            return _("{gives} that stay for good").format(gives=gives)
        words = _("{gives} today, good until {day}; the warning from {warned}")
        return elided(
            words.format(
                gives=gives,
                day=format_date(until.last_day),
                warned=format_date(until.warned_from),
            )
        )

    def _choose(self) -> None:
        """Change the way; the numbers of the others are kept."""
        chosen = self.ways.values()
        if not chosen:
            return
        kind = ExpiryKind(chosen[0])
        count = self._counts.get(kind, 0)
        if kind is not self.programme.expiry.kind:
            self.edit(expiry=replace(self.programme.expiry, kind=kind, count=count))

    def _take(self) -> None:
        expiry = self.programme.expiry
        count = self.count.value() if expiry.kind is not ExpiryKind.NEVER else expiry.count
        self.edit(expiry=replace(expiry, count=count, warn_days=self.warn.value()))


def _sentence(kind: ExpiryKind) -> str:
    if kind is ExpiryKind.END_OF_MONTH:
        return _("At the end of the month, {count} months after; with {days} days of warning")
    if kind is ExpiryKind.END_OF_YEAR:
        return _("On 31 December, {count} years after; with {days} days of warning")
    return _("{count} months after they are earned; with {days} days of warning")


class ReturnsCard(ProgrammeCard):
    """What becomes of points that a return takes back but that are spent."""

    def __init__(self) -> None:
        super().__init__(_("Returns"))
        self.ways = Segmented(
            [
                (Shortfall.FORGIVE, _("points already spent are let go")),
                (Shortfall.DEBT, _("they are made up with the next ones")),
            ],
            _("Returns"),
        )
        self.example = Example()
        self.body.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.example)
        self.ways.changed.connect(lambda key: self.edit(shortfall=Shortfall(key)))

    def fill(self) -> None:
        """Show the choice, worked out."""
        self.ways.blockSignals(True)
        self.ways.set_value(self.programme.shortfall)
        self.ways.blockSignals(False)
        example = earning_example(self.programme)
        if self.programme.shortfall is Shortfall.DEBT:
            words = _("{amount} come back, their {points} are spent: the next {points} cover them")
        else:
            words = _("{amount} come back, their {points} are spent: nobody asks for them")
        points = amount_words(example.points, self.programme.unit)
        amount = format_money(example.amount_cents)
        self.example.set_words(words.format(amount=amount, points=points))


class _Switch(QWidget):
    """A toggle with a title and a line below, and its settings while it is on."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.toggle = Toggle(name=title)
        self.sub = Text("", Face.SEC, "text2")
        self.settings = QWidget()
        self.inner = QVBoxLayout(self.settings)
        self.inner.setContentsMargins(0, 4, 0, 0)
        self.inner.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(title, Face.BODY))
        words.addWidget(self.sub)
        words.addWidget(self.settings)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_state(self, *, is_on: bool, words: str) -> None:
        self.toggle.blockSignals(True)
        self.toggle.setChecked(is_on)
        self.toggle.blockSignals(False)
        self.sub.setText(words)
        self.settings.setVisible(is_on)


class CareCard(ProgrammeCard):
    """The birthday voucher, and when the counter hears of a regular who stays away."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Birthdays and regulars who stay away"))
        self.birthday = _Switch(_("Birthday voucher"))
        self.kind = Segmented(
            [(_AMOUNT, _("a discount")), (_WORDS, _("something else"))], _("What it brings")
        )
        self.amount = MoneyStepper(1, 100_000, 500, name=_("Amount off"), height=STEPPER)
        self.words = Field(_("In words"), placeholder=_("a slice of cake"))
        self.days = Stepper(1, 365, 7, name=_("Days for which it is good"), height=STEPPER)
        self.lapsed = _Switch(_("If a regular does not come back"))
        self.times = Stepper(2, 12, 2, name=_("Usual intervals"), height=STEPPER)
        self.faults = StepperFaults((self.amount, self.days, self.times))
        self._kept_gift, self._kept_lapsed = BirthdayGift(amount_cents=500), Lapsed()
        self._lay_out()
        self._connect()

    def fill(self) -> None:
        """Show both, with what they come to."""
        gift, lapsed = self.programme.birthday, self.programme.lapsed
        self.birthday.show_state(is_on=gift is not None, words=self._birthday_line(gift))
        self.lapsed.show_state(is_on=lapsed is not None, words=self._lapsed_line(lapsed))
        if gift is not None:
            self._kept_gift = gift
            if not self.words.fault():
                self._show_kind(_WORDS if gift.words else _AMOUNT)
            put(self.amount, gift.amount_cents or self.amount.value())
            put(self.days, gift.valid_days)
            if clean_line(self.words.text()) != gift.words and gift.words:
                self.words.set_text(gift.words)
        if lapsed is not None:
            self._kept_lapsed = lapsed
            put(self.times, lapsed.times)

    def fault(self) -> str:
        """Return what keeps a setting from counting, or nothing."""
        return self.faults.fault() or (
            self.words.fault() if self.birthday.toggle.isChecked() else ""
        )

    def _show_kind(self, kind: str) -> None:
        self.kind.blockSignals(True)
        self.kind.set_value(kind)
        self.kind.blockSignals(False)
        self.amount.setVisible(kind == _AMOUNT)
        self.words.setVisible(kind == _WORDS)

    def _birthday_line(self, gift: BirthdayGift | None) -> str:
        if gift is None:
            return _("off: nothing is sent")
        birthday = self.today + timedelta(days=_IN_DAYS)
        words = _("{gift}: who was born on {birthday} has it until {last}")
        return elided(
            words.format(
                gift=gift_words(gift),
                birthday=format_day_month(birthday),
                last=format_day_month(birthday_example(gift, birthday)),
            )
        )

    @staticmethod
    def _lapsed_line(lapsed: Lapsed | None) -> str:
        if lapsed is None:
            return _("off: nobody is told")
        days = missed_after(lapsed.times, _USUAL_VISITS, _USUAL_DAYS)
        words = ngettext(
            "who came {visits} times, every {usual} days, is missed after {n} day",
            "who came {visits} times, every {usual} days, is missed after {n} days",
            days,
        )
        return words.format(visits=_USUAL_VISITS, usual=_USUAL_DAYS, n=days)

    def _take_birthday(self) -> None:
        if not self.birthday.toggle.isChecked():
            self.words.set_fault("")
            self.edit(birthday=None)
            self.faulted.emit()
            return
        self._show_kind(self.kind.value())
        words = clean_line(self.words.text())
        is_words = self.kind.value() == _WORDS
        missing = is_words and not words
        self.words.set_fault(_("Write what the birthday brings.") if missing else "")
        self.faulted.emit()
        if not missing:
            gift = BirthdayGift(
                words if is_words else "",
                0 if is_words else self.amount.value(),
                self.days.value(),
            )
            self.edit(birthday=gift)

    def _turn_birthday(self, is_on: bool) -> None:
        if is_on and not self.words.fault():
            self._show_kind(_WORDS if self._kept_gift.words else _AMOUNT)
        self.birthday.settings.setVisible(is_on)
        self._take_birthday()

    def _turn_lapsed(self, is_on: bool) -> None:
        self.edit(lapsed=self._kept_lapsed if is_on else None)

    def _connect(self) -> None:
        self.birthday.toggle.toggled.connect(self._turn_birthday)
        self.lapsed.toggle.toggled.connect(self._turn_lapsed)
        for signal in (
            self.kind.changed,
            self.amount.changed,
            self.words.changed,
            self.days.changed,
        ):
            signal.connect(lambda _value: self._take_birthday())
        self.times.changed.connect(lambda times: self.edit(lapsed=Lapsed(times)))
        self.faults.changed.connect(self.faulted)

    def _lay_out(self) -> None:
        self.birthday.inner.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.birthday.inner.addWidget(self.words)
        self.birthday.inner.addWidget(
            Sentence(_("{amount} for {days} days"), {"amount": self.amount, "days": self.days})
        )
        self.lapsed.inner.addWidget(
            Sentence(_("After {times} times their usual interval"), {"times": self.times})
        )
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.birthday, 1)
        row.addWidget(self.lapsed, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.faults)
