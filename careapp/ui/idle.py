"""Work for when nobody types: small steps, one a turn of the event loop."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 300
"""Who pressed no key for so long is not typing."""


class IdleSteps(QObject):
    """Takes its steps in order, each in a turn of its own, and none while somebody types."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._take_one)

    def add(self, *steps: Callable[[], object]) -> None:
        """Take these steps after those that wait already."""
        self._steps.extend(steps)
        if self._steps and not self._timer.isActive():
            self._timer.start(0)

    def hold(self) -> None:
        """Somebody typed a key: go on after a pause."""
        if self._steps:
            self._timer.start(PAUSE_MS)

    def _take_one(self) -> None:
        step = self._steps.popleft()
        # First, so that a step that fails stops none of the others.
        if self._steps:
            self._timer.start(0)
        step()
