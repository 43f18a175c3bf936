"""The layout audit: finds on a live window what an eye would call broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from careapp.ui.dialogs.host import SheetHost
from careapp.ui.widgets.badge import IconLabel, Painted
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.label import ELabel, QuoteLabel, Text
from careapp.ui.widgets.toast import Toast

LEAST_TARGET = 24
_SLACK = 1
_LINE_SLACK = 4
"""An icon is higher than the line beside it; by more than this it stands beside another one."""
_BESIDE = 20
_INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)
_OVERLAYS = (SheetHost, Toast)
_INNARDS = (QAbstractItemView, QScrollBar, QCalendarWidget, QComboBox, QAbstractSpinBox)


class Fault(StrEnum):
    """What can be wrong with a part of the window."""

    ELIDED = "text is cut with an ellipsis"
    CLIPPED = "text is wider than its room"
    TOO_LOW = "wrapped text is higher than its room"
    OVERLAP = "covers its neighbour"
    OUTSIDE = "reaches out of what holds it"
    SMALL_TARGET = "is smaller than 24 px to hit"
    UNNAMED = "has no name for a screen reader"
    CROOKED = "does not stand on the line of its neighbour"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where."""

    fault: Fault
    where: str

    def __str__(self) -> str:
        """Return it as a line of a report."""
        return f"{self.where}: {self.fault}"


def audit(window: QWidget) -> list[Problem]:
    """Return what is wrong with the visible parts of *window*, once all that waits is laid out."""
    # What was shown or filled in this turn has no place before its layout is activated.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return [
        Problem(fault, _where(widget))
        for widget in visible_parts(window)
        for fault, is_faulty in _CHECKS.items()
        if is_faulty(widget)
    ]


def visible_parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets inside, but not the inner workings of Qt's own."""
    for child in widget.children():
        if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
            continue
        yield child
        if not isinstance(child, _INNARDS):
            yield from visible_parts(child)


def _is_elided(widget: QWidget) -> bool:
    return isinstance(widget, ELabel) and widget.shown_text() != widget.text()


def _is_clipped(widget: QWidget) -> bool:
    is_text = isinstance(widget, QLabel) and not isinstance(widget, ELabel)
    is_single = is_text and not (isinstance(widget, Text) and widget.wordWrap())
    if not (is_single or isinstance(widget, QAbstractButton | Painted)):
        return False
    wanted = widget.minimumSizeHint()
    return wanted.width() > widget.width() + _SLACK or wanted.height() > widget.height() + _SLACK


def _is_too_low(widget: QWidget) -> bool:
    wraps = isinstance(widget, QuoteLabel) or (isinstance(widget, QLabel) and widget.wordWrap())
    return wraps and widget.heightForWidth(widget.width()) > widget.height() + _SLACK


def _overlaps(widget: QWidget) -> bool:
    """Whether a sibling created later lies over the widget."""
    parent = widget.parentWidget()
    if parent is None or isinstance(parent, QAbstractScrollArea) or isinstance(widget, _OVERLAYS):
        return False
    siblings = [child for child in parent.children() if isinstance(child, QWidget)]
    later = siblings[siblings.index(widget) + 1 :]
    return any(
        other.isVisible() and not isinstance(other, _OVERLAYS) and _meet(widget, other)
        for other in later
    )


def _meet(one: QWidget, other: QWidget) -> bool:
    shared = one.geometry().intersected(other.geometry())
    return shared.width() > _SLACK and shared.height() > _SLACK


def _is_outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or _is_scrolled_by(parent):
        return False  # what is scrolled may be larger than its view
    room = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    return not room.contains(widget.geometry()) or not _is_in_window(widget)


def _is_scrolled_by(parent: QWidget) -> bool:
    holders = (parent, parent.parentWidget())
    return any(isinstance(holder, QAbstractScrollArea) for holder in holders)


def _is_in_window(widget: QWidget) -> bool:
    window = widget.window()
    if _is_scrolled(widget):
        return True
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place)


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _is_small_target(widget: QWidget) -> bool:
    is_small = widget.width() < LEAST_TARGET or widget.height() < LEAST_TARGET
    return isinstance(widget, _INTERACTIVE) and is_small


def _is_unnamed(widget: QWidget) -> bool:
    if not isinstance(widget, (*_INTERACTIVE, QAbstractItemView)):
        return False
    heard = QAccessible.queryAccessibleInterface(widget)
    return not heard.text(QAccessible.Text.Name).strip()


def _is_crooked(widget: QWidget) -> bool:
    if isinstance(widget, Card):
        return _is_off_its_neighbour(widget)
    return isinstance(widget, IconLabel) and _is_off_its_words(widget)


def _is_off_its_words(icon: IconLabel) -> bool:
    """Whether an icon stands neither beside the first line of its words nor amid all of them."""
    words = _words_beside(icon)
    if not words:
        return False
    block = QRect(words[0].geometry())
    for label in words:
        block = block.united(label.geometry())
    middle = icon.geometry().center().y()
    places = (_first_line(words[0]), block.center().y())
    return min(abs(middle - place) for place in places) > _LINE_SLACK


def _words_beside(icon: IconLabel) -> list[QLabel]:
    """Return the words that begin right of an icon, from the top down."""
    right = icon.geometry().right()
    labels = [
        label
        for label in _siblings(icon)
        if isinstance(label, QLabel) and label.isVisible() and 0 < label.x() - right <= _BESIDE
    ]
    reach = icon.geometry().adjusted(0, -_BESIDE, 2 * _BESIDE, _BESIDE)
    near = [label for label in labels if label.geometry().intersects(reach)]
    return sorted(near, key=lambda label: label.y())


def _first_line(label: QLabel) -> float:
    line = label.fontMetrics().height()
    high = label.heightForWidth(label.width()) if label.wordWrap() else line
    is_at_top = bool(label.alignment() & Qt.AlignmentFlag.AlignTop)
    return label.y() + (0 if is_at_top else (label.height() - high) / 2) + line / 2


def _is_off_its_neighbour(card: Card) -> bool:
    """Whether the title of a card is not level with that of the card beside it."""
    others = (other for other in _siblings(card) if isinstance(other, Card))
    level = [other for other in others if other.y() == card.y() and other.title.isVisible()]
    return card.title.isVisible() and any(
        abs(_middle(other.title) - _middle(card.title)) > _SLACK for other in level
    )


def _siblings(widget: QWidget) -> list[QObject]:
    parent = widget.parentWidget()
    return parent.children() if parent is not None else []


def _middle(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), widget.rect().center()).y()


def _where(widget: QWidget) -> str:
    """Return the class, the words and the place of a part: enough to find it."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else widget.accessibleName()
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    place = f"{corner.x()},{corner.y()} {widget.width()}×{widget.height()}"
    owner = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} “{words}” in {owner} at {place}"


_CHECKS: dict[Fault, Callable[[QWidget], bool]] = {
    Fault.ELIDED: _is_elided,
    Fault.CLIPPED: _is_clipped,
    Fault.TOO_LOW: _is_too_low,
    Fault.OVERLAP: _overlaps,
    Fault.OUTSIDE: _is_outside,
    Fault.SMALL_TARGET: _is_small_target,
    Fault.UNNAMED: _is_unnamed,
    Fault.CROOKED: _is_crooked,
}
