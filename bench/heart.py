"""The heart of an event loop: how long the window heard nobody, and what it did meanwhile."""

import gc
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from traceback import walk_stack
from types import CodeType
from typing import TypeAlias

from PySide6.QtCore import Qt, QTimer

BEAT_MS = 5
WORTH_TELLING_MS = 25.0
_LOOK_EVERY_S = 0.005
_DEPTH = 8
_LANES = "careapp/ui/tasks.py"
_ROOT = str(Path(__file__).parent.parent)

Stack: TypeAlias = list[tuple[CodeType, int]]


@dataclass(slots=True)
class Pause:
    """One pause between two beats, in milliseconds, and what was seen while it lasted."""

    length_ms: float
    after: str
    working_ms: float
    """Processor time of the window's thread: the rest it waited for lanes, disk or machine."""
    collecting_ms: float
    seen: list[str] = field(default_factory=list)


class Heart:
    """Beats every 5 ms as long as the event loop comes round, and remembers the pauses.

    A pause includes the time to the next beat, so that it is never told too short.
    """

    def __init__(self, *, is_watched: bool = False) -> None:
        """Beat from now on; *is_watched* notes what each thread does in a pause."""
        self.longest_ms = 0.0
        self.pauses: list[Pause] = []
        self.doing = ""
        """What was done last, to be told with a pause."""
        self._collecting_s = 0.0
        self._collection_began = 0.0
        self._last, self._last_worked = time.perf_counter(), time.thread_time()
        self._seen: list[str] = []
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        gc.callbacks.append(self._take_collection)
        self._is_over = threading.Event()
        if is_watched:
            threading.Thread(target=self._watch, args=(threading.get_ident(),)).start()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._is_over.set()
        gc.callbacks.remove(self._take_collection)

    def count_over(self, milliseconds: float) -> int:
        """Return how many pauses were longer than this, of those longer than 25 ms."""
        return sum(pause.length_ms > milliseconds for pause in self.pauses)

    def count_working_over(self, milliseconds: float) -> int:
        """Return in how many pauses the window itself worked longer: a busy machine adds none."""
        return sum(pause.working_ms > milliseconds for pause in self.pauses)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        length_ms = (now - self._last) * 1000
        self.longest_ms = max(self.longest_ms, length_ms)
        if length_ms > WORTH_TELLING_MS:
            working_ms = (worked - self._last_worked) * 1000
            collecting_ms = self._collecting_s * 1000
            self.pauses.append(Pause(length_ms, self.doing, working_ms, collecting_ms, self._seen))
        self._collecting_s, self._seen, self._last, self._last_worked = 0.0, [], now, worked

    def _take_collection(self, phase: str, _about: Mapping[str, int]) -> None:
        now = time.perf_counter()
        if phase == "start":
            self._collection_began = now
        else:
            self._collecting_s += now - self._collection_began

    def _watch(self, window_thread: int) -> None:
        while not self._is_over.wait(_LOOK_EVERY_S):
            if (time.perf_counter() - self._last) * 1000 > 2 * BEAT_MS:
                self._seen.append(_told(_stacks(), window_thread))


def _stacks() -> dict[int, Stack]:
    """Return where each thread is, innermost first.

    No frame may outlive this function, nor be part of a cycle with it: a painter paints on for as
    long as somebody holds the frame that made it.
    """
    frames = sys._current_frames()  # noqa: SLF001 - made for this
    del frames[threading.get_ident()]
    return {
        ident: [(frame.f_code, line) for frame, line in walk_stack(top)]
        for ident, top in frames.items()
    }


def _told(stacks: dict[int, Stack], window_thread: int) -> str:
    """Return where the window's thread is, and the lanes that are at work."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    names[window_thread] = "window"
    lines = []
    for ident, stack in stacks.items():
        if ident == window_thread or any(code.co_filename.endswith(_LANES) for code, _ in stack):
            places = [f"{_short(code)}:{line}" for code, line in stack[:_DEPTH]]
            lines.append(f"  {names.get(ident, '?')}: {' < '.join(places)}")
    return "\n".join(lines)


def _short(code: CodeType) -> str:
    file = code.co_filename.removeprefix(_ROOT + "/").rpartition("site-packages/")[2]
    return f"{file} {code.co_name}"
