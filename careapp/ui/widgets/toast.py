"""The toast: what was done, in words, and for ten seconds the way to take it back."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from careapp.text import _
from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.motion import IN_MS, OUT_MS, fade, gliding

SHOWN_MS = 10_000
_SIZE = QSize(500, 56)
_MARGIN = 16
_TICK_MS = 250
_TEXT_X, _PAD = 56, 8
_LEAST_WIDTH = 320
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class Also(NamedTuple):
    """What else a toast offers, besides taking back: an icon with its name."""

    icon: str
    name: str
    slot: Callable[[], None]


class _Inverse(Button):
    """A button of a toast: painted on the inverse of the page."""

    def paint_content(self, painter: QPainter, ink: str) -> None:
        """Draw the icon, or the words and the key, in the page's colour."""
        del ink
        bg = theme().tokens.bg
        if not self.text():
            self.paint_icon(painter, (self.width() - self.icon_size()) / 2, bg)
            return
        width = paint.text_width(self.text(), Face.BODY_S)
        words = QRectF(self.pad(), 0, width + 2, self.height())
        paint.text(painter, words, self.text(), Face.BODY_S, bg)
        if self.key:
            paint.keycap(painter, self.pad() + width + 11, self.height() / 2, self.key, on=bg)

    def sizeHint(self) -> QSize:
        """Return the room for words and key; a square for an icon."""
        if not self.text():
            return QSize(40, 40)
        width = paint.text_width(self.text(), Face.BODY_S)
        if self.key:
            width += 11 + paint.keycap_width(self.key)
        return QSize(round(width) + 2 * self.pad(), 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button without a box; the focus is a ring in the page's colour."""
        painter = QPainter(self)
        paint.smooth(painter)
        bg = theme().tokens.bg
        if self.hasFocus() or self.underMouse():
            width = 2 if self.hasFocus() else 1
            paint.box(painter, QRectF(self.rect()), 8, None, bg, width)
        self.paint_content(painter, bg)


class Toast(QFrame):
    """One at a time; it waits while the pointer or the focus is on it."""

    undone = Signal()
    """The person took it back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._undo_slot: Callable[[], None] | None = None
        self._action_slot: Callable[[], None] | None = None
        self._place: QWidget | None = None
        self._icon = "circle-check"
        self._left_ms = 0
        self._words = Text("", Face.BODY, "bg")
        self._also_slot: Callable[[], None] | None = None
        self.also = _Inverse(kind=Kind.GHOST, name="-")
        self.also.clicked.connect(self._do_also)
        self.button = _Inverse(_("Undo"), Kind.GHOST, key="Ctrl Z")
        self.button.clicked.connect(self.press)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_TEXT_X, _PAD, 16, _PAD)
        row.addWidget(self._words, 1)
        row.addWidget(self.also)
        row.addWidget(self.button)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.count_down)
        self._motion = gliding(self)
        self._motion.valueChanged.connect(lambda share: fade(self, share))
        self._motion.finished.connect(self._end_motion)
        self._is_leaving = self._is_discreet = False
        self._said = ""
        window.installEventFilter(self)
        self.hide()

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back now."""
        return self._undo_slot is not None

    def say(
        self,
        words: str,
        place: QWidget,
        undo: Callable[[], None] | None = None,
        tone: Tone = Tone.GOOD,
        also: Also | None = None,
    ) -> None:
        """Show words in the bottom right corner of *place* and have them read aloud."""
        self._icon = "circle-check" if tone is Tone.GOOD else "info"
        self._show(words, place, _("Undo") if undo else "", "Ctrl Z", also)
        self._undo_slot = undo

    def ask(self, words: str, place: QWidget, action: str, slot: Callable[[], None]) -> None:
        """Show words with another action than taking back."""
        self._icon = "scan-barcode"
        self._show(words, place, action, "")
        self._action_slot = slot

    def _show(
        self, words: str, place: QWidget, action: str, key: str, also: Also | None = None
    ) -> None:
        self._undo_slot = self._action_slot = None
        self._take_also(also)
        self._said = words
        self._left_ms = SHOWN_MS
        self.button.setText(action)
        self.button.key = key
        self.button.updateGeometry()
        self._put_words()
        self.stand_in(place)
        self.show()
        self.raise_()
        self._clock.start()
        self._is_leaving = False
        self._move(0.0, 1.0, IN_MS)
        announcement = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(announcement)

    def set_discreet(self, is_discreet: bool) -> None:
        """Say no more than that there is something to read, and wait with it; or say it."""
        self._is_discreet = is_discreet
        self._put_words()
        self._put()

    def _put_words(self) -> None:
        words = (
            _("There is something to read: Ctrl H shows it.") if self._is_discreet else self._said
        )
        self._words.setText(words)
        self.setAccessibleName(words)
        self.button.setVisible(bool(self.button.text()) and not self._is_discreet)
        self.also.setVisible(self._also_slot is not None and not self._is_discreet)

    def _take_also(self, also: Also | None) -> None:
        self._also_slot = also.slot if also else None
        if also is not None:
            self.also.set_icon(also.icon)
            self.also.setAccessibleName(also.name)
            self.also.setToolTip(also.name)

    def _do_also(self) -> None:
        """Do the other thing; the toast stays until something else is said."""
        if self._also_slot is not None:
            self._also_slot()

    def press(self) -> None:
        """Do what the button says."""
        if self._action_slot is None:
            self.undo()
            return
        slot = self._action_slot
        self.dismiss()
        slot()

    def undo(self) -> None:
        """Take back what the toast speaks of."""
        slot, self._undo_slot = self._undo_slot, None
        self.dismiss()
        if slot is not None:
            slot()
            self.undone.emit()

    def dismiss(self) -> None:
        """Go away."""
        self._clock.stop()
        self._undo_slot = self._action_slot = self._also_slot = None
        self._is_leaving = True
        self._move(1.0, 0.0, OUT_MS)

    def count_down(self) -> None:
        """Let a moment pass, unless the person is at the toast or may not read it."""
        is_read = self.underMouse() or self.button.hasFocus() or self.also.hasFocus()
        if is_read or self._is_discreet:
            return
        self._left_ms -= _TICK_MS
        if self._left_ms <= 0:
            self.dismiss()

    def stand_in(self, place: QWidget) -> None:
        """Stand in the bottom right corner of another part of the window, and follow it."""
        if self._place is not None and isValid(self._place):
            self._place.removeEventFilter(self)
        self._place = place
        place.installEventFilter(self)
        self._put()

    def _put(self) -> None:
        if self._place is None or not isValid(self._place):
            return
        corner = self._place.mapTo(self.window(), self._place.rect().bottomRight())
        width = min(_SIZE.width(), max(_LEAST_WIDTH, self._place.width() - 2 * _MARGIN))
        height = max(_SIZE.height(), self._row.totalHeightForWidth(width))
        self.resize(width, height)
        self.move(corner - QPoint(self.width() + _MARGIN - 1, self.height() + _MARGIN))

    def _move(self, start: float, end: float, duration: int) -> None:
        self._motion.stop()
        if theme().is_motion_reduced:
            self._end_motion()
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.start()

    def _end_motion(self) -> None:
        fade(self, 1.0)
        self.setVisible(not self._is_leaving)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the window and with the place."""
        if event.type() in _MOVES and self.isVisible():
            QTimer.singleShot(0, self, self._put)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the inverse of the page."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        paint.box(painter, QRectF(self.rect()), 12, tokens.text)
        icons.draw(painter, self._icon, 18, (self.height() - 24) / 2, 24, tokens.bg)
