"""Python's cyclic garbage is collected on the thread of the window alone.

The collector runs on whichever thread allocates: in a lane it would destroy widgets while the
window walks over them, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_FIRST_AFTER_MS = 10_000
_EVERY_MS = 1000


class GarbageCollection(QObject):
    """Stands in for the automatic collector from its making until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Switch the automatic collector off; `settle` follows once the start is over."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._start = QTimer(self, singleShot=True)
        self._start.timeout.connect(self.settle)
        self._start.start(_FIRST_AFTER_MS)

    def settle(self) -> None:
        """Take what is there by now as staying to the end, and collect what comes from now on.

        Walking over all that was imported would stop the window for a tenth of a second.
        """
        gc.freeze()
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds."""
        ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        due = [generation for generation, (count, threshold) in ages if count > threshold]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again."""
        self._start.stop()
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
