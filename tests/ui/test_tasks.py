"""The three lanes: order, the newest question, errors, owners that are gone."""

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeVar, TypeVarTuple

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careapp.errors import CareAppError, Refused, Unavailable
from careapp.ui.long_work import LongWork
from careapp.ui.tasks import Tasks

Result = TypeVar("Result")
Args = TypeVarTuple("Args")


class FakeDoor:
    """An archive whose session is a word."""

    def __init__(self) -> None:
        self.on_change: Callable[[frozenset[str]], None] = lambda _tables: None
        self.is_closed = False

    def change(self, function: Callable[[Any, *Args], Result], /, *args: *Args) -> Result:
        result = function("writer", *args)
        self.on_change(frozenset({"sale"}))
        return result

    def read(self, function: Callable[[Any, *Args], Result], /, *args: *Args) -> Result:
        return function("reader", *args)

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def tasks(qtbot: QtBot, door: FakeDoor) -> Iterator[Tasks]:
    lanes = Tasks(lambda: door)
    lanes.start()
    yield lanes
    lanes.close()


def test_a_lane_in_python_lets_the_window_go_on_soon(door: FakeDoor) -> None:
    sys.setswitchinterval(0.005)
    lanes = Tasks(lambda: door)
    assert sys.getswitchinterval() <= 0.001
    lanes.close()


def test_changes_keep_their_order_and_run_off_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    seen: list[tuple[str, int, bool]] = []
    here = threading.get_ident()
    for number in range(5):
        tasks.change(
            owner,
            lambda session, n: (session, n, threading.get_ident() != here),
            number,
            done=seen.append,
        )
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert seen == [("writer", n, True) for n in range(5)]


def test_a_commit_announces_the_tables(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    with qtbot.waitSignal(tasks.changed) as signal:
        tasks.change(owner, lambda _session: None)
    assert signal.args == [frozenset({"sale"})]


def test_being_busy_is_told_once_each_way(qtbot: QtBot, tasks: Tasks) -> None:
    owner, told = QObject(), list[bool]()
    tasks.busy_changed.connect(told.append)
    gate = threading.Event()
    tasks.change(owner, lambda _session: gate.wait(5))
    tasks.change(owner, lambda _session: None)
    gate.set()
    qtbot.waitUntil(lambda: told == [True, False])


def test_the_lanes_are_idle_once_every_answer_is_there(qtbot: QtBot, tasks: Tasks) -> None:
    owner, gate = QObject(), threading.Event()
    for _again in range(3):
        tasks.fetch(owner, "q", lambda _session: gate.wait(5), done=lambda _r: None)
        tasks.change(owner, lambda _session: gate.wait(5))
        tasks.outside(owner, gate.wait, 5)
    assert not tasks.is_idle
    gate.set()
    qtbot.waitUntil(lambda: tasks.is_idle)


def test_the_newest_question_wins(qtbot: QtBot, tasks: Tasks) -> None:
    owner, answers = QObject(), list[str]()
    gate = threading.Event()

    def slow(_session: str, text: str) -> str:
        gate.wait(5)
        return text

    for text in ("m", "ma", "mar"):
        tasks.fetch(owner, "find", slow, text, done=answers.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    tasks.fetch(owner, "other", lambda _session: "end", done=answers.append)
    qtbot.waitUntil(lambda: answers[-1] == "end")
    assert answers == ["mar", "end"]


class Picture(QWidget):
    """Notes when it is painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._seen.append("painted")


def test_what_can_wait_is_asked_after_the_paint(qtbot: QtBot, tasks: Tasks) -> None:
    seen = list[str]()
    picture = Picture(seen)
    qtbot.addWidget(picture)
    picture.show()
    qtbot.waitExposed(picture)
    qtbot.waitUntil(lambda: bool(seen) and tasks.is_idle)
    seen.clear()
    picture.update()
    tasks.fetch(picture, "q", lambda _s: seen.append("asked"), done=lambda _r: None, can_wait=True)
    assert not tasks.is_idle
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert seen == ["painted", "asked"]


def test_what_waits_at_the_end_is_not_asked(qtbot: QtBot, door: FakeDoor) -> None:
    lanes, owner, seen = Tasks(lambda: door), QObject(), list[str]()
    lanes.start()
    lanes.fetch(owner, "q", lambda _s: seen.append("asked"), done=lambda _r: None, can_wait=True)
    lanes.close()
    with qtbot.waitSignal(lanes._after_paint.timeout):  # noqa: SLF001 - nobody else can tell
        pass
    assert seen == []


def test_a_forgotten_question_gets_no_answer(qtbot: QtBot, tasks: Tasks) -> None:
    owner, answers = QObject(), list[str]()
    gate = threading.Event()
    tasks.fetch(owner, "find", lambda _session: str(gate.wait(5)), done=answers.append)
    tasks.forget(owner, "find")
    gate.set()
    tasks.fetch(owner, "other", lambda _session: "end", done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["end"]


def test_no_answer_reaches_an_owner_that_is_gone(qtbot: QtBot, tasks: Tasks) -> None:
    import shiboken6

    gone, here, answers = QObject(), QObject(), list[str]()
    gate = threading.Event()
    tasks.change(gone, lambda _session: gate.wait(5), done=lambda _r: answers.append("gone"))
    shiboken6.delete(gone)
    gate.set()
    tasks.change(here, lambda _session: None, done=lambda _r: answers.append("here"))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["here"]


def refuse(_session: object = None) -> None:
    text = "Non si può."
    raise Refused(text)


def break_down(_session: object = None) -> None:
    text = "a bug"
    raise ZeroDivisionError(text)


def test_a_refusal_goes_to_its_caller(qtbot: QtBot, tasks: Tasks) -> None:
    owner, errors = QObject(), list[CareAppError]()
    tasks.change(owner, refuse, failed=errors.append)
    tasks.fetch(owner, "q", refuse, done=lambda _r: None, failed=errors.append)
    tasks.outside(owner, refuse, failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 3)
    assert {error.text for error in errors} == {"Non si può."}


def test_a_refusal_nobody_takes_is_told_to_all(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    with qtbot.waitSignal(tasks.refused) as signal:
        tasks.change(owner, refuse)
    assert isinstance(signal.args[0], Refused)


def test_a_bug_becomes_a_sentence_and_a_log_line(
    qtbot: QtBot, tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    owner, errors = QObject(), list[CareAppError]()
    tasks.outside(owner, break_down, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Unavailable)
    assert "a bug" not in errors[0].text
    assert [record.message for record in caplog.records] == ["work failed"]
    caplog.clear()


def test_outside_work_may_ask_for_the_archive(qtbot: QtBot, tasks: Tasks, door: FakeDoor) -> None:
    owner, answers = QObject(), list[object]()
    tasks.with_archive(owner, lambda archive, n: (archive is door, n), 3, done=answers.append)
    tasks.outside(owner, lambda: None)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(True, 3)]


def test_papers_do_not_wait_for_long_work_with_the_archive(qtbot: QtBot, tasks: Tasks) -> None:
    owner, gate, order = QObject(), threading.Event(), list[str]()

    def import_all(_archive: object) -> str:
        assert gate.wait(5)
        return "import"

    tasks.with_archive(owner, import_all, done=order.append)
    tasks.outside(owner, lambda: "paper", done=order.append)
    qtbot.waitUntil(lambda: order == ["paper"])
    gate.set()
    qtbot.waitUntil(lambda: order == ["paper", "import"])


@pytest.mark.parametrize(("broken", "kind"), [(refuse, Refused), (break_down, Unavailable)])
def test_an_archive_that_does_not_open_is_told(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    broken: Callable[[], Any],
    kind: type[CareAppError],
) -> None:
    lanes, errors = Tasks(broken), list[CareAppError]()
    with qtbot.waitSignal(lanes.not_opened) as signal:
        lanes.start()
    lanes.change(lanes, lambda _session: None, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(signal.args[0], kind)
    assert isinstance(errors[0], kind)
    lanes.close()
    caplog.clear()


def test_closing_closes_the_archive(qtbot: QtBot, door: FakeDoor) -> None:
    lanes = Tasks(lambda: door)
    with qtbot.waitSignal(lanes.opened):
        lanes.start()
    lanes.close()
    assert door.is_closed


def test_long_work_reports_and_stops(qtbot: QtBot) -> None:
    work, seen = LongWork(), list[tuple[int, int]]()
    work.progressed.connect(lambda done, total: seen.append((done, total)))
    work.report(1, 3)
    assert seen == [(1, 3)]
    assert not work.is_stopped()
    work.stop()
    assert work.is_stopped()


def test_what_is_asked_after_the_end_is_not_done(qtbot: QtBot, door: FakeDoor) -> None:
    lanes, asked = Tasks(lambda: door), list[str]()
    lanes.close()
    lanes.outside(lanes, lambda: asked.append("outside"))
    lanes.change(lanes, lambda _session: asked.append("change"))
    assert lanes.is_idle
    assert not asked


def test_nobody_waits_for_an_archive_that_was_never_opened(qtbot: QtBot, door: FakeDoor) -> None:
    lanes, asked = Tasks(lambda: door), list[str]()
    lanes.fetch(lanes, "q", lambda _session: "answer", done=asked.append)
    lanes.close()
    assert not asked
    assert not door.is_closed


class EarlyDoor:
    """Answers before the archive is open, or leaves it to the archive."""

    def __init__(self, *, knows: bool) -> None:
        self.knows = knows
        self.is_closed = False

    def ask(self, function: Callable[..., Any], /, *args: Any) -> Any:  # noqa: ANN401 - any answer
        return function("early", *args) if self.knows else None

    def close(self) -> None:
        self.is_closed = True


def test_a_first_question_is_answered_before_the_archive_is_open(
    qtbot: QtBot, door: FakeDoor
) -> None:
    early, owner, answers = EarlyDoor(knows=True), QObject(), list[str]()
    tasks = Tasks(lambda: door, early=lambda: early)
    for is_early in (True, False):
        tasks.fetch(
            owner,
            f"early: {is_early}",
            lambda session: session,
            done=answers.append,
            can_be_early=is_early,
        )
    qtbot.waitUntil(lambda: answers == ["early"])
    with qtbot.waitSignal(tasks.opened):
        tasks.start()
    qtbot.waitUntil(lambda: answers == ["early", "reader"])
    assert early.is_closed
    tasks.fetch(owner, "early", lambda session: session, done=answers.append, can_be_early=True)
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers[-1] == "reader"
    tasks.close()


def test_what_nobody_knows_early_waits_for_the_archive(qtbot: QtBot, door: FakeDoor) -> None:
    owner, answers = QObject(), list[str]()
    tasks = Tasks(lambda: door, early=lambda: EarlyDoor(knows=False))
    tasks.fetch(owner, "q", lambda session: session, done=answers.append, can_be_early=True)
    tasks.start()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["reader"]
    tasks.close()
