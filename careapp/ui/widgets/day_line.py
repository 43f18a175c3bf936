"""A day that is typed as one likes, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QWidget

from careapp.text import _
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.date_field import make_calendar, python_date
from careapp.ui.widgets.line import LineEdit


class DayLine(QWidget):
    """Takes any text, so that what is no day is said and not changed into another one."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        """Start empty."""
        super().__init__()
        self.edit = LineEdit(_("day/month, 14/3"), "calendar")
        self.edit.setAccessibleName(name)
        self.pick = Button("", icon="calendar-days", name=_("Choose from the calendar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.pick.clicked.connect(self.open_calendar)

    def set_value(self, day: date) -> None:
        """Show a day."""
        self.edit.setText(f"{day.day}/{day.month}/{day.year}")

    def open_calendar(self) -> QCalendarWidget:
        """Show the calendar below the box, until a day is chosen or it is left."""
        calendar = make_calendar(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.activated.connect(lambda day: self._take(calendar, day))
        calendar.clicked.connect(lambda day: self._take(calendar, day))
        calendar.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        calendar.show()
        return calendar

    def _take(self, calendar: QCalendarWidget, day: QDate) -> None:
        calendar.close()
        self.set_value(python_date(day))
        self.edit.setFocus()
