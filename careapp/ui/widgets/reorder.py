"""A list whose rows are put in order, by the handle with the mouse or with Alt ↑ ↓."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from careapp.text import _
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import paint_disc
from careapp.ui.widgets.button import SMALL, Button, Kind

_GRIP, _DISC, _DISC_X, _TEXT_X = 18, 36, 30, 78
_HEIGHT = 46
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows: its words, the line below, its icon."""

    key: str
    title: str
    sub: str
    icon: str
    tone: Tone = Tone.GIFT


class _Row(QAbstractButton):
    """Handle, icon and words: pressed it opens, held by the handle or with Alt ↑ ↓ it moves."""

    stepped = Signal(int)
    dragged = Signal(QPoint)
    removal_asked = Signal()

    def __init__(self, look: RowLook) -> None:
        super().__init__()
        self._look = look
        self._held: QPoint | None = None
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_look(look)

    def show_look(self, look: RowLook) -> None:
        """Show other words."""
        self._look = look
        self.setText(look.title)
        self.setAccessibleName(f"{look.title}. {look.sub}")
        self.setAccessibleDescription(_("Enter changes it, Alt with ↑ or ↓ moves it"))
        self.setToolTip(look.sub)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the longer line."""
        words = max(
            paint.text_width(self._look.title, Face.BODY),
            paint.text_width(self._look.sub, Face.SEC),
        )
        return QSize(round(_TEXT_X + words) + 8, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words: they may be cut."""
        return QSize(220, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt, open with Enter, ask to be removed with Del."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif key not in _STEPS:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle."""
        super().mousePressEvent(event)
        if event.position().x() <= _DISC_X and event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the handle is held."""
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._held
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a row that was dragged does not open."""
        was_dragged, self._held, self._is_dragged = self._is_dragged, None, False
        if was_dragged:
            self.setDown(False)
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw handle, disc and words."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.box(painter, box, 10, tokens.sunken)
        if self.hasFocus():
            paint.box(painter, box, 10, None, tokens.focus, 2)
        middle = box.center().y()
        icons.draw(painter, "grip-vertical", 2, middle - _GRIP / 2, _GRIP, tokens.edge)
        disc = QRectF(_DISC_X, middle - _DISC / 2, _DISC, _DISC)
        paint_disc(painter, disc, self._look.icon, self._look.tone)
        room = box.width() - _TEXT_X - 8
        title = paint.elided(self._look.title, Face.BODY, room)
        paint.text(painter, QRectF(_TEXT_X, middle - 22, room, 22), title, Face.BODY, tokens.text)
        sub = paint.elided(self._look.sub, Face.SEC, room)
        paint.text(painter, QRectF(_TEXT_X, middle, room, 20), sub, Face.SEC, tokens.text2)


class _Entry(QWidget):
    """A row, the box beside it, and its bin."""

    def __init__(self, look: RowLook, box: QWidget | None) -> None:
        super().__init__()
        self.row = _Row(look)
        self.box = box
        self.bin = Button(kind=Kind.GHOST, icon="trash-2", height=SMALL, name="-")
        self.show_look(look)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.row, 1)
        if box is not None:
            line.addWidget(box)
        line.addWidget(self.bin)

    def show_look(self, look: RowLook) -> None:
        self.row.show_look(look)
        name = _("Remove: {what}").format(what=look.title)
        self.bin.setAccessibleName(name)
        self.bin.setToolTip(name)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [self.row, *([self.box] if self.box is not None else []), self.bin]


class ReorderList(QWidget):
    """Rows in an order that matters; each may have a box of its own beside it.

    Tab comes to them from *after*: they are made later than what stands below them.
    """

    moved = Signal(str, int)
    """A row (its key) is wanted at another place, counted from 0."""
    opened = Signal(str)
    """A row is pressed."""
    removed = Signal(str)
    """A row is to go."""

    def __init__(
        self,
        name: str,
        make_box: Callable[[str], QWidget] | None = None,
        *,
        after: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._make_box = make_box
        self._after = after
        self._entries: dict[str, _Entry] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def keys(self) -> tuple[str, ...]:
        """Return the keys in the order shown."""
        return tuple(self._entries)

    def row(self, key: str) -> QAbstractButton:
        """Return the row that takes the keys."""
        return self._entries[key].row

    def box(self, key: str) -> QWidget | None:
        """Return the box beside a row."""
        return self._entries[key].box

    def bin(self, key: str) -> Button:
        """Return the bin of a row."""
        return self._entries[key].bin

    def set_rows(self, looks: Sequence[RowLook]) -> None:
        """Show these rows in this order; a row that was there before stays itself."""
        gone = set(self._entries) - {look.key for look in looks}
        had_focus = self._place_of_focus()
        for key in gone:
            entry = self._entries.pop(key)
            entry.hide()
            entry.deleteLater()
        ordered = {look.key: self._entry(look) for look in looks}
        if list(ordered) != list(self._entries):
            for place, entry in enumerate(ordered.values()):
                self._column.insertWidget(place, entry)
        self._entries = ordered
        self._chain()
        if had_focus is not None and gone and ordered:
            keys = list(ordered)
            self._entries[keys[min(had_focus, len(keys) - 1)]].row.setFocus()

    def _place_of_focus(self) -> int | None:
        entries = enumerate(self._entries.values())
        return next(
            (place for place, entry in entries if entry.bin.hasFocus() or entry.row.hasFocus()),
            None,
        )

    def _entry(self, look: RowLook) -> _Entry:
        known = self._entries.get(look.key)
        if known is not None:
            known.show_look(look)
            return known
        entry = _Entry(look, self._make_box(look.key) if self._make_box else None)
        key = look.key
        entry.row.clicked.connect(lambda: self.opened.emit(key))
        entry.row.removal_asked.connect(lambda: self.removed.emit(key))
        entry.bin.clicked.connect(lambda: self.removed.emit(key))
        entry.row.stepped.connect(lambda step: self._step(key, step))
        entry.row.dragged.connect(lambda at: self._drag(key, at))
        return entry

    def _step(self, key: str, step: int) -> None:
        place = self.keys().index(key) + step
        if 0 <= place < len(self._entries):
            self.moved.emit(key, place)

    def _drag(self, key: str, at: QPoint) -> None:
        y = self.mapFromGlobal(at).y()
        entries = list(self._entries.values())
        under = [place for place, entry in enumerate(entries) if entry.geometry().top() <= y]
        place = under[-1] if under else 0
        if place != self.keys().index(key):
            self.moved.emit(key, place)
            self._column.activate()

    def _chain(self) -> None:
        """Let Tab follow the order shown."""
        stops = [self._after, *(stop for entry in self._entries.values() for stop in entry.stops())]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
