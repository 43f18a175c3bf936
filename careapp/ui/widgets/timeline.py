"""The story of a person: months, days, and a thread through what happened."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import badge_width, paint_badge, paint_disc
from careapp.ui.widgets.results import Look
from careapp.ui.widgets.rows import AnyIndex, AnyRow, Heading, RowList, RowModel

_ROW = 64
_MONTH = 36
_LEFT = 20
_RIGHT = 24
_DAY_WIDTH = 70
_DISC = 32
_TEXT_X = _LEFT + _DAY_WIDTH + _DISC + 16


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened. Right: *amount* or *badge*, and *aside* below it.

    *day* is given on every row and shown on the first of its day only.
    """

    key: Hashable
    day: str
    icon: str
    title: str
    sub: str = ""
    tone: Tone = Tone.NEUTRAL
    amount: str = ""
    badge: Look | None = None
    aside: str = ""
    aside_tone: Tone = Tone.NEUTRAL
    is_first_of_day: bool = True
    has_next: bool = False

    def spoken(self) -> str:
        """Return the row as one sentence."""
        badge = self.badge.text if self.badge else ""
        parts = (self.day, self.title, self.sub, self.amount, badge, self.aside)
        return ", ".join(part for part in parts if part)


class Timeline(RowList):
    """Rows of `TimelineRow`, a `Heading` before each month."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_Delegate(), name, parent)
        self.itemDelegate().setParent(self)

    def set_rows(
        self, rows: Sequence[AnyRow], *, choose_first: bool = False, keep_choice: bool = True
    ) -> None:
        """Show other rows, threaded together within their month."""
        super().set_rows(_threaded(rows), choose_first=choose_first, keep_choice=keep_choice)


def _threaded(rows: Sequence[AnyRow]) -> list[AnyRow]:
    threaded: list[AnyRow] = []
    for number, row in enumerate(rows):
        if isinstance(row, TimelineRow):
            before = rows[number - 1] if number else None
            after = rows[number + 1] if number + 1 < len(rows) else None
            is_first = not (isinstance(before, TimelineRow) and before.day == row.day)
            has_next = isinstance(after, TimelineRow)
            threaded.append(replace(row, is_first_of_day=is_first, has_next=has_next))
        else:
            threaded.append(row)
    return threaded


class _Delegate(QStyledItemDelegate):
    """Draws a row from cached lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        is_month = isinstance(index.data(RowModel.ROW), Heading)
        return QSize(200, _MONTH if is_month else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        paint.smooth(painter)
        row = index.data(RowModel.ROW)
        rect = QRectF(option.rect)
        tokens = theme().tokens
        if isinstance(row, Heading):
            middle, ink = rect.center().y(), tokens.text2
            left = rect.left() + _LEFT
            paint.line(painter, left, middle, row.text, Face.CAP_S, ink, width=300)
        else:
            state = option.state
            _paint_state(painter, rect, state)
            _paint_row(painter, rect, row)
        painter.restore()


def _paint_state(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    tokens = theme().tokens
    box = rect.adjusted(8, 2, -8, -2)
    if state & QStyle.StateFlag.State_HasFocus:
        paint.box(painter, box, 10, tokens.sunken, tokens.focus, 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        paint.box(painter, box, 10, tokens.sunken)


def _paint_row(painter: QPainter, rect: QRectF, row: TimelineRow) -> None:
    tokens = theme().tokens
    upper, lower = rect.top() + 25, rect.top() + 47
    left = rect.left() + _LEFT
    if row.is_first_of_day:
        paint.line(painter, left, upper, row.day, Face.SEC, tokens.text2, width=_DAY_WIDTH - 4)
    disc = QRectF(left + _DAY_WIDTH, rect.center().y() - _DISC / 2, _DISC, _DISC)
    paint_disc(painter, disc, row.icon, row.tone)
    if row.has_next:
        _paint_thread(painter, disc)
    right = rect.right() - _RIGHT
    taken = max(
        _paint_right_top(painter, right, upper, row), _paint_aside(painter, right, lower, row)
    )
    text = rect.left() + _TEXT_X
    room = max(0.0, right - taken - 16 - text)
    paint.line(painter, text, upper, row.title, Face.BODY_M, tokens.text, width=room)
    paint.line(painter, text, lower, row.sub, Face.SEC, tokens.text2, width=room)


def _paint_thread(painter: QPainter, disc: QRectF) -> None:
    """Draw from below this disc to above the next."""
    pen = QPen(QColor(theme().tokens.line2), 1.5)
    painter.setPen(pen)
    x = disc.center().x()
    painter.drawLine(QPointF(x, disc.bottom() + 3), QPointF(x, disc.bottom() + _ROW - _DISC - 3))


def _paint_right_top(painter: QPainter, right: float, middle: float, row: TimelineRow) -> float:
    """Draw the amount or the badge; return how much room it took."""
    if row.badge is not None:
        width = badge_width(row.badge.text, row.badge.icon)
        rect = QRectF(right - width, middle - 12, width, 24)
        paint_badge(painter, rect, row.badge.text, row.badge.tone, row.badge.icon)
        return width
    ink = theme().tokens.text
    return paint.line(
        painter, right, middle, row.amount, Face.AMOUNT, ink, width=200, align_right=True
    )


def _paint_aside(painter: QPainter, right: float, middle: float, row: TimelineRow) -> float:
    """Draw the small words on the right; return how much room they took."""
    ink = theme().tokens.tone(row.aside_tone).ink
    return paint.line(painter, right, middle, row.aside, Face.SEC, ink, width=200, align_right=True)
