"""By when: the days that are promised most often as pills, any other from a calendar, the hour."""

from datetime import date, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import Refused
from careapp.rules.care.days import read_day
from careapp.rules.care.promises import Due
from careapp.rules.care.spoken import time_words
from careapp.text import _, format_date, format_day
from careapp.ui.typefaces import Face
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.day_line import DayLine
from careapp.ui.widgets.label import ELabel
from careapp.ui.widgets.pills import Pills

_TODAY, _TOMORROW, _SATURDAY, _CHOOSE = "today", "tomorrow", "saturday", "choose"
_SATURDAY_OF_WEEK = 5
_FIRST_HOUR, _LAST_HOUR = 7, 21


class DuePicker(QWidget):
    """Today, tomorrow, the coming Saturday or a chosen day; by the end of it or by an hour."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Choose nothing yet."""
        super().__init__(parent)
        self._today = clock.shop_day(clock.now())
        self._saturday = coming_saturday(self._today)
        self.days = Pills(
            [
                (_TODAY, _("Today")),
                (_TOMORROW, _("Tomorrow")),
                (_SATURDAY, _short_day(self._saturday)),
                (_CHOOSE, _("Choose…")),
            ],
            _("By when"),
        )
        self.day = DayLine(_("Day"))
        self.understood = ELabel("", Face.SEC, "text2")
        self.hour = Combo(_hours(), "clock", _("Hour"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.days, 1)
        row.addWidget(self.hour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        chosen = QHBoxLayout()
        chosen.setSpacing(12)
        chosen.addWidget(self.day, 1)
        chosen.addWidget(self.understood, 1)
        column.addLayout(chosen)
        for part in (self.day, self.understood):
            part.hide()
        self.days.changed.connect(self._take_day)
        self.day.changed.connect(self._take_typed)
        self.hour.chosen.connect(lambda _key: self.changed.emit())

    @property
    def has_choice(self) -> bool:
        """Whether a day was chosen, even one that cannot be read."""
        return bool(self.days.values())

    def value(self) -> Due | None:
        """Return by when; None while no day is chosen, or none that can be read."""
        try:
            return self.read()
        except Refused:
            return None

    def read(self) -> Due:
        """Return by when.

        Raises:
            Refused: no day is chosen, or the typed one is none.
        """
        hour = self.hour.value()
        return Due(self._read_day(), time.fromisoformat(hour) if hour else None)

    def _read_day(self) -> date:
        near = {
            _TODAY: self._today,
            _TOMORROW: self._today + timedelta(days=1),
            _SATURDAY: self._saturday,
        }
        for key in self.days.values():
            return near[key] if key in near else read_day(self.day.edit.text(), self._today)
        raise Refused(_("Choose a day: without one it is no promise."))

    def set_value(self, due: Due | None) -> None:
        """Show by when, without `changed`."""
        self.blockSignals(True)
        if due is not None:
            ahead = (due.on - self._today).days
            near = {0: _TODAY, 1: _TOMORROW, (self._saturday - self._today).days: _SATURDAY}
            self.day.set_value(due.on)
            self.days.set_values([near.get(ahead, _CHOOSE)])
            self._show_hour(due.at)
        self._take_day()
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a number choose a day; what is typed into a line never comes here."""
        text = event.text()
        if not (text.isdecimal() and self.days.choose_number(int(text))):
            super().keyPressEvent(event)

    def focus_choice(self) -> None:
        """Put the focus on what most likely is to be chosen anew."""
        if self.hour.value():
            self.hour.setFocus()
        elif self.day.isVisible():
            self.day.setFocus()
        else:
            self.days.focus_choice()

    def _show_hour(self, at: time | None) -> None:
        """Choose an hour; one that is not offered as a rule joins the others."""
        key = at.isoformat("minutes") if at else ""
        if self.hour.findData(key) < 0 and at is not None:
            self.hour.addItem(_hour_words(at), key)
        self.hour.set_value(key)

    def _take_day(self) -> None:
        is_typed = self.days.values() == (_CHOOSE,)
        for part in (self.day, self.understood):
            part.setVisible(is_typed)
        if is_typed and not self.day.edit.text():
            self.day.setFocus()
        self._take_typed()

    def _take_typed(self) -> None:
        """Say which day was understood."""
        due = self.value()
        words = format_day if due is not None and due.on.year == self._today.year else format_date
        self.understood.setText(words(due.on) if due is not None else "")
        self.changed.emit()


def coming_saturday(today: date) -> date:
    """Return the Saturday after tomorrow's day at the earliest: nearer ones have their own word."""
    ahead = (_SATURDAY_OF_WEEK - today.weekday()) % 7
    return today + timedelta(days=ahead if ahead > 1 else ahead + 7)


def _short_day(day: date) -> str:
    return format_day(day).rsplit(" ", 1)[0].capitalize()


def _hours() -> list[tuple[str, str]]:
    halves = (time(hour, minute) for hour in range(_FIRST_HOUR, _LAST_HOUR) for minute in (0, 30))
    hours = [(at.isoformat("minutes"), _hour_words(at)) for at in halves]
    return [("", _("by the end of the day")), *hours]


def _hour_words(at: time) -> str:
    return _("at {time}").format(time=time_words(at) if at.minute else f"{at.hour}:00")
