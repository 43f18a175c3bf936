"""Locking by itself: the wall clock tells how long nobody has touched the counter."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from careapp import clock

WARNING = timedelta(seconds=20)
_EVERY_MS = 1000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class AutoLock(QObject):
    """Says when nobody has touched the counter for so long, and twenty seconds before."""

    nearly_due = Signal()
    """In twenty seconds it is due."""
    touched_again = Signal()
    """Somebody came back after the warning."""
    due = Signal()
    """Nobody has touched the counter for the whole time; the machine may have slept meanwhile."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for `start`."""
        super().__init__(parent)
        self._after = timedelta(0)
        self._last = clock.now()
        self._is_warned = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)
            self.watch(application.focusWindow())

    def start(self, after: timedelta) -> None:
        """Count from now."""
        self._after = after
        self._begin(clock.now())
        self._timer.start()

    def stop(self) -> None:
        """Count no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Compare with the wall clock; one that was set back begins to count anew."""
        if not self._timer.isActive():
            return
        now = clock.now()
        if now < self._last:
            self._begin(now)
        idle = now - self._last
        if idle >= self._after:
            self.stop()
            self.due.emit()
        elif idle >= self._after - WARNING and not self._is_warned:
            self._is_warned = True
            self.nearly_due.emit()

    def touch(self) -> None:
        """Somebody is here, unless the time was over before: a machine that wakes up."""
        self.look()
        if not self._timer.isActive():
            return
        if self._is_warned:
            self.touched_again.emit()
        self._begin(clock.now())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys, pointer and fingers; take nothing."""
        del watched
        if self._timer.isActive() and event.type() in _TOUCHES:
            self.touch()
        return False

    def watch(self, window: QWindow | None) -> None:
        """Watch one window."""
        if window is not None:
            window.installEventFilter(self)

    def _begin(self, now: datetime) -> None:
        self._last, self._is_warned = now, False
