"""The list of people and vouchers: 76 px rows, what matched is marked."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import badge_width, initials, paint_avatar, paint_badge, paint_disc
from careapp.ui.widgets.rows import AnyIndex, Heading, RowList, RowModel

_ROW = 76
_HEADING = 40
_TEXT_X = 72
_LEAST_LAST = 240
_FLAG_ICON = 20


@dataclass(frozen=True, slots=True)
class Look:
    """Words with a tone and an icon: a badge or a flag."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One person, voucher or case. *marks* are (start, length) in the name that matched.

    With *icon* a disc stands in place of the initials.
    """

    key: Hashable
    name: str
    sub: str
    badge: Look | None = None
    flag: Look | None = None
    last: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    icon: Look | None = None

    def spoken(self) -> str:
        """Return the row as one sentence."""
        flag = self.flag.text if self.flag else ""
        badge = self.badge.text if self.badge else ""
        return ", ".join(part for part in (self.name, self.sub, badge, flag, self.last) if part)


class ResultList(RowList):
    """Rows of `ResultRow`, with `Heading` between them where they need one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_Delegate(), name, parent)
        self.itemDelegate().setParent(self)


class _Delegate(QStyledItemDelegate):
    """Draws a row from cached lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        is_heading = isinstance(index.data(RowModel.ROW), Heading)
        return QSize(200, _HEADING if is_heading else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        paint.smooth(painter)
        row = index.data(RowModel.ROW)
        rect = QRectF(option.rect)
        if isinstance(row, Heading):
            _paint_heading(painter, rect, row.text)
        else:
            view = cast("ResultList", self.parent())
            is_chosen = view.selectionModel().isSelected(index)
            box = rect.adjusted(6, 3, -6, -3)
            _paint_box(painter, box, is_chosen, view.underMouse() and _is_hot(option))
            _paint_row(painter, box, row, is_chosen)
        painter.restore()


def _is_hot(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - 5 ms, not for the first answer

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _paint_heading(painter: QPainter, rect: QRectF, words: str) -> None:
    tokens = theme().tokens
    middle = rect.center().y() + 4
    width = paint.line(
        painter, rect.left() + 20, middle, words, Face.CAP_S, tokens.text2, width=400
    )
    left = rect.left() + 32 + width
    painter.fillRect(QRectF(left, middle, rect.right() - 20 - left, 1), QColor(tokens.line))


def _paint_box(painter: QPainter, box: QRectF, is_chosen: bool, is_hot: bool) -> None:
    tokens = theme().tokens
    if is_chosen:
        paint.box(painter, box, 12, tokens.accent_tint, tokens.accent, 2)
    elif is_hot:
        paint.box(painter, box, 12, tokens.sunken)


def _paint_row(painter: QPainter, box: QRectF, row: ResultRow, is_chosen: bool) -> None:
    tokens = theme().tokens
    disc = QRectF(box.left() + 14, box.center().y() - 22, 44, 44)
    if row.icon is None:
        paint_avatar(painter, disc, initials(row.name), Tone.NEUTRAL)
    else:
        paint_disc(painter, disc, row.icon.icon, row.icon.tone)
    upper, lower = box.center().y() - 12, box.center().y() + 14
    flag_left = _paint_flag(painter, box, row, upper)
    _paint_name(painter, box, row, (upper, flag_left), is_chosen)
    right = box.right() - 16
    left = box.left() + _TEXT_X
    room = right - 16 - left
    free = room - paint.text_width(row.sub, Face.SEC)
    last = paint.line(
        painter,
        right,
        lower,
        row.last,
        Face.SEC,
        tokens.text2,
        width=max(_LEAST_LAST, free),
        align_right=True,
    )
    rest = max(0.0, room - last)
    paint.line(painter, left, lower, row.sub, Face.SEC, tokens.text2, width=rest)


def _paint_flag(painter: QPainter, box: QRectF, row: ResultRow, middle: float) -> float:
    """Draw the flag at the right end; return its left edge."""
    right = box.right() - 16
    if row.flag is None:
        return right
    ink = theme().tokens.tone(row.flag.tone).ink
    width = paint.line(
        painter, right, middle, row.flag.text, Face.SEC_S, ink, width=260, align_right=True
    )
    left = right - width - 6 - _FLAG_ICON
    icons.draw(painter, row.flag.icon, left, middle - _FLAG_ICON / 2, _FLAG_ICON, ink)
    return left


def _paint_name(
    painter: QPainter, box: QRectF, row: ResultRow, place: tuple[float, float], is_chosen: bool
) -> None:
    """Draw the name, what matched in it, and the badge after it."""
    middle, right = place
    left = box.left() + _TEXT_X
    badge = badge_width(row.badge.text, row.badge.icon) + 12 if row.badge else 0.0
    room = max(60.0, right - 16 - left - badge)
    _paint_marks(painter, left, middle, row, room)
    tokens = theme().tokens
    width = paint.line(painter, left, middle, row.name, Face.H2, tokens.text, width=room)
    if row.badge is None:
        return
    rect = QRectF(left + width + 12, middle - 12, badge - 12, 24)
    on_tint = is_chosen and row.badge.tone in (Tone.ACCENT, Tone.NEUTRAL)
    fill = tokens.surface if on_tint else None
    paint_badge(painter, rect, row.badge.text, row.badge.tone, row.badge.icon, fill)


def _paint_marks(
    painter: QPainter, left: float, middle: float, row: ResultRow, room: float
) -> None:
    metrics = QFontMetricsF(theme().font(Face.H2))
    for start, length in row.marks:
        before = metrics.horizontalAdvance(row.name[:start])
        width = metrics.horizontalAdvance(row.name[: start + length]) - before
        if before + width <= room:
            rect = QRectF(left + before - 1, middle - 12, width + 2, 24)
            paint.box(painter, rect, 4, theme().tokens.mark)
