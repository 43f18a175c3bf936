"""Long work in a lane: how far it is, and a way to stop it."""

import threading

from PySide6.QtCore import QObject, Signal


class LongWork(QObject):
    """Progress and a stop for work of more than two seconds, shared with its lane."""

    progressed = Signal(int, int)
    """Done and total, in the units of the work."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing done and nobody asking to stop."""
        super().__init__(parent)
        self._stop = threading.Event()

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; called from the lane."""
        self.progressed.emit(done, total)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def is_stopped(self) -> bool:
        """Return whether somebody asked to stop; called from the lane."""
        return self._stop.is_set()
