"""Python's cyclic garbage is collected on the thread of the window alone.

The collector runs on whichever thread allocates: in a lane it would destroy widgets while the
window walks over them, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageCollection(QObject):
    """Stands in for the automatic collector from its making until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Switch the automatic collector off."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """Collect the generations that are due by Python's own thresholds."""
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count > threshold:
                gc.collect(generation)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
