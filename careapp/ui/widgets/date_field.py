"""A day, typed or picked: Qt's own date box and calendar, in the kit's frame."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDateEdit,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from careapp.text import language
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.combo import paint_frame

_HEIGHT = 44
_LEFT, _RIGHT = 42, 44
_CELLS = 320, 300
_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
_LAYING_OUT = (
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.StyleChange,
    QEvent.Type.Polish,
)


class DateField(QDateEdit):
    """A day, typed or picked from a calendar."""

    changed = Signal(object)
    """Another day: a `datetime.date`."""

    def __init__(self, day: date, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        country = QLocale.Country.UnitedKingdom if language() == "en" else QLocale.Country.Italy
        spoken = QLocale.Language.English if language() == "en" else QLocale.Language.Italian
        self.setLocale(QLocale(spoken, country))
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self._has_calendar = False
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme().font(Face.BODY))
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(240)
        self.set_value(day)
        self.dateChanged.connect(lambda day: self.changed.emit(python_date(day)))

    def value(self) -> date:
        """Return the day."""
        return python_date(self.date())

    def set_value(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def set_range(self, first: date, last: date) -> None:
        """Take only days from *first* to *last*."""
        self.setDateRange(
            QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day)
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keep the words between icon and arrow, wherever Qt's own layout puts them."""
        is_done = super().event(event)
        if event.type() in _LAYING_OUT:
            self.lineEdit().setGeometry(self.rect().adjusted(_LEFT, 3, -_RIGHT, -3))
        return is_done

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar from the icon and the arrow: Qt looks for its own arrow only."""
        if not self._has_calendar:
            # Not before it is wanted: it takes as long as half a form, and few days are picked.
            self._has_calendar = True
            self.setCalendarWidget(make_calendar(self))
        option = QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = True
        option.subControls = QStyle.SubControl.SC_All
        arrow = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        at = QPointF(arrow.center())
        button, buttons, keys = event.button(), event.buttons(), event.modifiers()
        moved = QMouseEvent(event.type(), at, self.mapToGlobal(at), button, buttons, keys)
        super().mousePressEvent(moved)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame; the line inside draws itself."""
        painter = QPainter(self)
        paint.smooth(painter)
        paint_frame(painter, self, "calendar")


def make_calendar(parent: QWidget) -> QCalendarWidget:
    """Return a calendar in the theme's colours, with days that a finger can hit."""
    calendar = QCalendarWidget(parent)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setMinimumSize(*_CELLS)
    calendar.setFont(theme().font(Face.SEC_M))
    plain = QTextCharFormat()
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, icon in _ARROWS.items():
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icons.icon(icon, 20, theme().tokens.text2, 2.0))
    return calendar


def python_date(day: QDate) -> date:
    """Return Qt's day as Python's."""
    return date(day.year(), day.month(), day.day())
