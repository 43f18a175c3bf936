"""Key presses into the real window (python run.py bench keypresses [--why]).

A cashier types into the counter of an archive of made-up people, puts slips right, empties the
box, opens cards, purchases, vouchers and the sheet of keys, and leaves them. Keys come 28 a
second, faster than anybody types, each as soon as all that the one before asked for is painted.

A key's time runs from the press to the end of the paint of the people whom its question found. It
is compared with the same question asked alone and the same list and box painted alone. A timer
beats meanwhile: its longest pause is the longest time for which the window heard nobody.
"""

import argparse
import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CAREAPP_KEYRING"] = "file"

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import update
from sqlalchemy.orm import Session

from careapp import settings
from careapp.model.customer import Customer
from careapp.rules.roles import Role
from careapp.services import find as service
from careapp.services.actor import Actor
from careapp.services.archive import open_archive
from careapp.services.operation_id import new_operation_id
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.settings import CounterSettings
from careapp.ui.floor import Floor
from careapp.ui.pages.counter import CounterPage
from careapp.ui.theme import Scheme, Theme, use_theme
from heart import WORTH_TELLING_MS, Heart, Pause
from startup import make_shop
from typist import KNOWN, Press, presses

PEOPLE, PRESSES = 10_000, 5_000
EACH_KEY_S = 0.036
"""Longer than the scanner's: these are the fingers of a person."""
GOAL_GAP_MS, GOAL_RATIO = 50.0, 2.0
_QUESTIONS, _ROUNDS = 300, 3
"""So many of the questions are asked again alone, so often."""
_FRAME_MS = 16
_EVENTS = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


@dataclass(slots=True)
class Times:
    """Milliseconds of each press; those of the search with their questions."""

    painted: list[tuple[str, float]] = field(default_factory=list)
    repaints: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    queries: list[float] = field(default_factory=list)


class Watch(QObject):
    """Tells when a list of people was painted after its rows had come."""

    def __init__(self, page: CounterPage) -> None:
        super().__init__(page)
        self.is_painted = False
        self._has_come: set[QObject] = set()
        for view in (page.results, page.nobody.people):
            view.model().modelReset.connect(partial(self._has_come.add, view.viewport()))
            view.viewport().installEventFilter(self)

    def forget(self) -> None:
        """Wait for the next answer."""
        self.is_painted = False
        self._has_come.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the paint; it is over when the event loop comes round."""
        if event.type() == QEvent.Type.Paint and watched in self._has_come:
            self.is_painted = True
        return False


class Counter:
    """The real window over an archive, with its keyboard."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self.floor = Floor(folder, is_demo=False)
        self.floor.window.resize(1366, 768)
        self.floor.start()
        self.floor.window.show()
        self.floor.window.activateWindow()
        page = self.floor.window.go("counter")
        if not isinstance(page, CounterPage):
            raise TypeError
        self.page = page
        self.watch = Watch(page)
        self._alarm = QTimer(singleShot=True)
        self.wait_until(lambda: self.floor.tasks.is_idle)

    def press(self, press: Press) -> None:
        """Hit a key of the keyboard before the window."""
        self.watch.forget()
        QTest.keyClick(self.floor.window.windowHandle(), press.key)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Let the window work until something is so; it sleeps while there is nothing to do."""
        while not is_so():
            self._application.processEvents(_EVENTS)

    def is_settled(self) -> bool:
        """Whether all answers are there, and nothing waits for a paint to ask for more."""
        return self.floor.tasks.is_idle and not any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= _FRAME_MS
            for timer in self.floor.window.findChildren(QTimer)
        )

    def rest(self, seconds: float) -> None:
        """Let the window work, or sleep, for so long."""
        if seconds > 0:
            self._alarm.start(round(seconds * 1000))
            self.wait_until(lambda: not self._alarm.isActive())

    def repaint(self) -> float:
        """Paint alone what an answer changes, the box and the list; return the milliseconds."""
        parts: tuple[QWidget, ...] = (self.page.search, self.page.results.viewport())
        started = time.perf_counter()
        for part in parts:
            part.repaint()
        return (time.perf_counter() - started) * 1000

    def ask_alone(self, question: str) -> float:
        """Ask a question in its lane with nothing else going on; return its milliseconds."""
        answers: list[float] = []
        for _ in range(_ROUNDS):
            self.floor.tasks.fetch(self.page, "alone", _timed, question, done=answers.append)
            self.wait_until(lambda: self.floor.tasks.is_idle)
        return statistics.median(answers)


def main() -> None:
    """Type, and print the pauses and the times from key to paint."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="careapp-keypresses-") as folder:
        # Elsewhere: the window that is measured must not inherit the heap that filled it.
        with multiprocessing.get_context("spawn").Pool(1) as elsewhere:
            elsewhere.apply(_make_shop, (Path(folder), arguments.people))
        application = QApplication([])
        use_theme(Theme(application, Scheme.LIGHT))
        counter = Counter(application, Path(folder))
        keys = presses(arguments.presses)
        heart = Heart(is_watched=arguments.why)
        times = _type(counter, heart, keys)
        heart.stop()
        every = max(1, len(times.painted) // _QUESTIONS)
        times.queries = [counter.ask_alone(question) for question, _ in times.painted[::every]]
        counter.floor.close()
    print(f"{arguments.people:,} people, {arguments.presses:,} key presses")
    _print_times(times)
    _print_pauses(heart, is_why=arguments.why)


def _make_shop(folder: Path, people: int) -> None:
    make_shop(folder, people)
    archive = open_archive(folder)
    by = Actor(1, "Elena", Role.OWNER, None)
    archive.change(_forget_points)
    for customer_id in range(1, min(KNOWN, people) + 1):
        request = PurchaseRequest(
            new_operation_id(), customer_id, 1990 + 10 * customer_id, ("Crema",)
        )
        archive.change(record_purchase, request, by)
    archive.close()
    CounterSettings(folder).set(settings.LANGUAGE, "it")


def _forget_points(session: Session) -> None:
    """Let the made-up balances go: no ledger stands behind them."""
    session.execute(update(Customer).where(Customer.id <= KNOWN).values(points=0))


def _type(counter: Counter, heart: Heart, keys: Sequence[Press]) -> Times:
    times, tasks = Times(), counter.floor.tasks
    for number, press in enumerate(keys):
        started = time.perf_counter()
        heart.doing = (
            f"key {number} ({press.key.name}) with “{counter.page.search.text()}” in the box"
        )
        counter.press(press)
        question = counter.page.search.text()
        if press.is_asking and question.strip():
            counter.wait_until(lambda: counter.watch.is_painted or tasks.is_idle)
            times.painted.append((question, (time.perf_counter() - started) * 1000))
        counter.wait_until(counter.is_settled)
        times.settled.append((time.perf_counter() - started) * 1000)
        counter.rest(EACH_KEY_S - (time.perf_counter() - started))
        if press.is_asking and question.strip():
            times.repaints.append(counter.repaint())
    return times


def _timed(session: Session, question: str) -> float:
    """Ask for the first answer, and for guesses where it is nobody, as the counter does."""
    started = time.perf_counter()
    found = service.find(session, question)
    if not found.rows and found.second_step_needed:
        service.find_more(session, question)
    return (time.perf_counter() - started) * 1000


def _print_times(times: Times) -> None:
    painted = [milliseconds for _, milliseconds in times.painted]
    alone = statistics.median(times.queries) + statistics.median(times.repaints)
    ratio = statistics.median(painted) / alone
    print(f"key press to people painted:      {_spread(painted)}")
    print(f"query alone:                      {_spread(times.queries)}")
    print(f"repaint of box and list alone:    {_spread(times.repaints)}")
    print(f"p50 is {ratio:.2f} × query and repaint alone (goal {GOAL_RATIO:g})")
    print(f"key press to all answers, any key: {_spread(times.settled)}")


def _print_pauses(heart: Heart, *, is_why: bool) -> None:
    over, far_over = heart.count_over(WORTH_TELLING_MS), heart.count_over(GOAL_GAP_MS)
    print(f"longest pause of the event loop:  {heart.longest_ms:.0f} ms (goal {GOAL_GAP_MS:g});")
    print(f"{over} over {WORTH_TELLING_MS:g} ms, {far_over} over {GOAL_GAP_MS:g} ms;", end=" ")
    working_ms = max((pause.working_ms for pause in heart.pauses), default=0.0)
    print(f"the window's own work in any of them {working_ms:.0f} ms at most,", end=" ")
    print(f"in {heart.count_working_over(GOAL_GAP_MS)} over {GOAL_GAP_MS:g} ms")
    if is_why:
        for pause in sorted(heart.pauses, key=lambda pause: -pause.length_ms)[:3]:
            _print_pause(pause)


def _print_pause(pause: Pause) -> None:
    print(f"\n{pause.length_ms:.0f} ms after {pause.after}", end=": ")
    print(f"{pause.working_ms:.0f} ms at work, {pause.collecting_ms:.0f} ms of it on garbage")
    print("\n".join(pause.seen))


def _spread(milliseconds: Sequence[float]) -> str:
    ordered = sorted(milliseconds)
    p99 = ordered[len(ordered) * 99 // 100]
    return f"p50 {statistics.median(ordered):5.1f} ms, p99 {p99:5.1f} ms, longest {ordered[-1]:.1f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Key presses into the real window.")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--presses", type=int, default=PRESSES)
    parser.add_argument("--why", action="store_true", help="tell what the longest pauses were")
    return parser.parse_args()


if __name__ == "__main__":
    main()
