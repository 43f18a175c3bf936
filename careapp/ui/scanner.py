"""The scanner: a keyboard wedge types a code and Enter, wherever the focus is.

Keys pass through as they come, because nobody can know at the first one that a code follows. What
they did is undone when the burst turns out to be a code, and its Enter is kept from every button.
"""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

LEAST_CHARACTERS = 6
GAP_MS = 35
LEAST_GAP_MS, MOST_GAP_MS = 20, 80
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier

Undo = Callable[[], None]


class Scanner(QObject):
    """Tells a scanner's burst from a person's typing, in whichever window has the focus."""

    scanned = Signal(str)
    """A code was read: A-Z and 0-9 only, in capitals."""
    key_pressed = Signal()
    """Somebody presses a key, of a scanner or not."""

    def __init__(
        self, parent: QObject | None = None, now_ms: Callable[[], float] | None = None
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms or (lambda: time.monotonic() * 1000)
        self._gap_ms = float(GAP_MS)
        self._typed = ""
        self._last_ms = 0.0
        self._undo: list[Undo] = []
        self.is_enabled = True
        self.slowest_gap_ms = 0.0
        """The longest pause inside the last code, for the page that tries the reader."""
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(application.focusWindow())

    def set_gap_ms(self, gap_ms: int) -> None:
        """Take keys as one burst when they come closer than this: 20 to 80 ms."""
        self._gap_ms = float(min(MOST_GAP_MS, max(LEAST_GAP_MS, gap_ms)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a window before they reach the widget inside."""
        del watched
        if not self.is_enabled or event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._keep_from_shortcuts(event)
        self.key_pressed.emit()
        return self._take(event)

    def _watch(self, window: QWindow | None) -> None:
        """Watch one window: all events of all widgets would each cost a call from Qt to here."""
        if window is not None:
            window.installEventFilter(self)

    def _keep_from_shortcuts(self, event: QKeyEvent) -> bool:
        """Let no shortcut on Enter or Tab run before the key itself can be swallowed."""
        if not (_is_end(event) and self._is_code(self._moment(event))):
            return False
        event.accept()
        return True

    def _take(self, event: QKeyEvent) -> bool:
        """Return whether the key ends a code, and so must reach nobody."""
        moment = self._moment(event)
        if _is_end(event) and self._is_code(moment):
            self._finish()
            return True
        if event.key() not in _MODIFIERS:
            self._collect(event, moment)
        return False

    def _collect(self, event: QKeyEvent, moment: float) -> None:
        character = event.text()
        is_code = len(character) == 1 and character.isascii() and character.isalnum()
        if not is_code or event.isAutoRepeat() or event.modifiers() & ~_TYPING:
            self._forget()
            return
        gap = moment - self._last_ms
        if not self._typed or gap >= self._gap_ms:
            self._typed, self.slowest_gap_ms = "", 0.0
            self._undo = list(_snapshot())
        else:
            self.slowest_gap_ms = max(self.slowest_gap_ms, gap)
        self._typed += character
        self._last_ms = moment

    def _finish(self) -> None:
        code, undo = self._typed.upper(), self._undo
        self._forget()
        for step in undo:
            step()
        self.scanned.emit(code)

    def _forget(self) -> None:
        self._typed = ""
        self._undo = []

    def _is_code(self, moment: float) -> bool:
        is_close = moment - self._last_ms < self._gap_ms
        return len(self._typed) >= LEAST_CHARACTERS and is_close

    def _moment(self, event: QKeyEvent) -> float:
        # The system's stamp tells when the key was hit, even when the window was busy meanwhile.
        return float(event.timestamp()) or self._now_ms()


def _is_end(event: QKeyEvent) -> bool:
    return event.key() in _ENDS and not event.modifiers() & ~_TYPING


def _snapshot() -> Iterator[Undo]:
    """Remember everything in the window that letters and figures can change."""
    window, focus = QApplication.activeWindow(), QApplication.focusWidget()
    if window is None:
        return
    for line in window.findChildren(QLineEdit):
        yield _undo_line(line)
    for box in window.findChildren(QPlainTextEdit):
        yield _undo_text(box)
    for combo in window.findChildren(QComboBox):
        yield _undo_combo(combo)
    for radio in window.findChildren(QRadioButton):
        if radio.isChecked():
            yield _undo_choice(radio)
    if focus is not None:
        yield _undo_focus(focus)


def _undo_line(line: QLineEdit) -> Undo:
    text, position = line.text(), line.cursorPosition()
    start, length = line.selectionStart(), len(line.selectedText())

    def undo() -> None:
        if not isValid(line) or line.text() == text:
            return
        line.setText(text)
        line.setCursorPosition(position)
        if start >= 0:
            line.setSelection(start, length)
        line.textEdited.emit(text)

    return undo


def _undo_text(box: QPlainTextEdit) -> Undo:
    text, position = box.toPlainText(), box.textCursor().position()

    def undo() -> None:
        if not isValid(box) or box.toPlainText() == text:
            return
        box.setPlainText(text)
        cursor = box.textCursor()
        cursor.setPosition(position)
        box.setTextCursor(cursor)

    return undo


def _undo_combo(combo: QComboBox) -> Undo:
    index = combo.currentIndex()

    def undo() -> None:
        if isValid(combo) and combo.currentIndex() != index:
            combo.setCurrentIndex(index)
            combo.activated.emit(index)

    return undo


def _undo_choice(radio: QRadioButton) -> Undo:
    def undo() -> None:
        if isValid(radio):
            radio.setChecked(True)

    return undo


def _undo_focus(widget: QWidget) -> Undo:
    def undo() -> None:
        if isValid(widget) and widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    return undo
