"""Key presses into the real window (python run.py bench keypresses).

Names are typed into the counter of an archive of made-up people, key by key, each as soon as the
one before is painted. A timer of no length beats meanwhile: the longest pause between two beats
is the longest time for which the window heard nobody.
"""

import argparse
import itertools
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CAREAPP_KEYRING"] = "file"

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from careapp.ui.floor import Floor
from careapp.ui.pages.counter import CounterPage
from careapp.ui.theme import Scheme, Theme, use_theme
from people import make_people
from startup import make_shop

PEOPLE, PRESSES = 10_000, 5_000
GOAL_GAP_MS = 50.0


class Heart:
    """Beats as often as the event loop comes round, and remembers the longest pause."""

    def __init__(self) -> None:
        """Beat from now on."""
        self.longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


def main() -> None:
    """Type, and print the longest pause and the times from key to paint."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="careapp-keypresses-") as folder:
        make_shop(Path(folder), arguments.people)
        application = QApplication([])
        use_theme(Theme(application, Scheme.LIGHT))
        floor = Floor(Path(folder), is_demo=False)
        floor.window.resize(1366, 768)
        floor.start()
        floor.window.show()
        page = floor.window.go("counter")
        if not isinstance(page, CounterPage):
            raise TypeError
        _wait(application, floor)
        heart = Heart()
        times = _type(application, floor, page, arguments.presses)
        floor.close()
    _print(times, heart.longest_s, arguments.people)


def _type(application: QApplication, floor: Floor, page: CounterPage, count: int) -> list[float]:
    names = (person.name.lower() for person in make_people(count, seed=3))
    letters = itertools.islice(itertools.chain.from_iterable(f"{name}\n" for name in names), count)
    times: list[float] = []
    for letter in letters:
        started = time.perf_counter()
        if letter == "\n":
            page.search.selectAll()
        _press(page.search, letter)
        _wait(application, floor)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _press(box: QWidget, letter: str) -> None:
    key = Qt.Key.Key_Delete if letter == "\n" else Qt.Key.Key_unknown
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, event)


def _wait(application: QApplication, floor: Floor) -> None:
    """Wait until the answers to what was typed are there and painted."""
    application.processEvents()
    while not floor.tasks.is_idle:
        application.processEvents()
    application.processEvents()


def _print(times: list[float], longest_s: float, people: int) -> None:
    ordered = sorted(times)
    p99 = ordered[len(ordered) * 99 // 100]
    print(f"{people:,} people, {len(times):,} key presses")
    print(f"key press to all answers painted: p50 {statistics.median(times):.1f} ms", end="")
    print(f", p99 {p99:.1f} ms, longest {ordered[-1]:.1f} ms")
    print(f"longest pause of the event loop: {longest_s * 1000:.0f} ms (goal {GOAL_GAP_MS:g})")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Key presses into the real window.")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--presses", type=int, default=PRESSES)
    return parser.parse_args()


if __name__ == "__main__":
    main()
