"""The program with a window: floors that follow one another, a second start, the first size."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QProcess, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careapp import app, cli, paths, settings
from careapp.model.database import allow_thread
from careapp.settings import CounterSettings
from careapp.ui import floor as floor_module
from careapp.ui import printing, program
from careapp.ui.floor import Floor
from careapp.ui.instance import Instance
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.welcome import Welcome
from careapp.ui.printing import PrinterState
from careapp.ui.program import Program
from careapp.ui.theme import Scheme, Theme
from tests.ui.floors import PATIENCE_MS

ASKED_MS = 30_000


@pytest.fixture
def running(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Program]:
    """Return a program with nothing open, whose demo shop and data are in folders of the test."""
    monkeypatch.setattr(printing, "list_printers", list)
    monkeypatch.setattr(printing, "state_of", lambda _name: PrinterState.NOT_CHOSEN)
    monkeypatch.setattr(floor_module, "load_the_rest", lambda: None)
    monkeypatch.setattr(paths, "demo_dir", lambda: tmp_path / "demo")
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path / "data")
    running = Program(qapp, theme)
    yield running
    running.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    allow_thread(threading.get_ident())


def open_floor_of(running: Program) -> Floor:
    assert running.floor is not None
    return running.floor


def is_at_rest(running: Program) -> bool:
    floor = open_floor_of(running)
    return floor.tasks.is_idle and floor.window.page is not None


def test_a_lane_loads_the_card_once_the_archive_is_open(
    running: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    monkeypatch.setattr(floor_module, "load_card", lambda: threads.append(threading.get_ident()))
    running.show(tmp_path / "demo", is_demo=True)
    qtbot.waitUntil(lambda: bool(threads) and is_at_rest(running), timeout=PATIENCE_MS)
    assert threading.get_ident() not in threads


def test_the_demo_shop_is_marked_and_goes_when_it_is_left(
    running: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    demo = tmp_path / "demo"
    running.show(tmp_path / "data", is_demo=False)
    page = open_floor_of(running).window.page
    assert isinstance(page, Welcome)
    page.go_on()
    assert open_floor_of(running).window.rail.demo.isVisibleTo(open_floor_of(running).window.rail)
    qtbot.waitUntil(
        lambda: open_floor_of(running).desk.shop.is_demo and is_at_rest(running),
        timeout=PATIENCE_MS,
    )
    assert (demo / "archive.db").exists()
    open_floor_of(running).desk.leave_demo_asked.emit()
    sheet = open_floor_of(running).window.sheets.sheet
    assert sheet is not None, "it is asked first"
    assert demo.exists()
    sheet.accept()
    qtbot.waitUntil(lambda: not (demo / "archive.db").exists(), timeout=PATIENCE_MS)
    assert isinstance(open_floor_of(running).window.page, Welcome)


def test_one_folder_has_one_window(running: Program, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "data"
    assert running.show(folder, is_demo=False)
    other = Instance(folder)
    assert not other.take()
    running.close()
    assert other.take()
    assert not running.show(folder, is_demo=False)
    other.release()


def test_the_scheme_of_the_counter_is_used(running: Program, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    CounterSettings(folder).set(settings.THEME, Scheme.DARK.value)
    running.show(folder, is_demo=False)
    assert theme.scheme is Scheme.DARK


@pytest.mark.parametrize(("is_demo", "ending"), [(False, []), (True, ["demo"])])
def test_a_restart_starts_the_same_place_again(
    running: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_demo: bool,
    ending: list[str],
) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *command: started.append(command))
    running.show(tmp_path / "data", is_demo=False)
    running.restart(tmp_path / "data", is_demo=is_demo)
    place = ["--data", str(tmp_path / "data")]
    assert started == [(sys.executable, ["-P", "-m", "careapp", *place, *ending])]
    assert running.floor is None


def test_a_packaged_program_starts_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, running: Program
) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *command: started.append(command))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    running.restart(tmp_path, is_demo=False)
    assert started == [(sys.executable, ["--data", str(tmp_path)])]


class Screen:
    """A screen of any size."""

    def __init__(self, width: int, height: int, ratio: float) -> None:
        self._size, self._ratio = QSize(width, height), ratio

    def size(self) -> QSize:
        return self._size

    def devicePixelRatio(self) -> float:  # noqa: N802 - Qt's name
        return self._ratio


@pytest.mark.parametrize(
    ("screen", "chosen"),
    [
        (Screen(1366, 768, 1), 100),
        (Screen(1800, 1000, 1), 125),
        (Screen(2560, 1440, 2), 100),
        (Screen(2560, 900, 1), 100),
    ],
)
def test_a_large_screen_begins_with_larger_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: Screen, chosen: int
) -> None:
    monkeypatch.setattr(QGuiApplication, "primaryScreen", lambda: screen)
    counter = CounterSettings(tmp_path)
    assert program.decide_size(counter) is (chosen != 100)
    assert CounterSettings(tmp_path).number(settings.TEXT_SIZE) == chosen


@pytest.mark.parametrize(("size", "factor"), [(0, None), (100, None), (125, "1.25")])
def test_the_size_is_told_to_qt(
    monkeypatch: pytest.MonkeyPatch, size: int, factor: str | None
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "3")
    program.set_scale(size)
    assert os.environ.get("QT_SCALE_FACTOR") == factor


def second_start(folder: Path, lookup: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CAREAPP_KEYRING": "file"}
    command = [sys.executable, "-m", "careapp", "--data", str(folder), "--lookup", lookup]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_a_second_start_hands_its_lookup_over_and_ends(
    running: Program, shop_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    import shutil

    folder = tmp_path / "data"
    shutil.copytree(shop_folder, folder)
    running.show(folder, is_demo=False)
    floor = open_floor_of(running)
    qtbot.waitUntil(
        lambda: floor.desk.actor.staff_id is not None and floor.tasks.is_idle, timeout=PATIENCE_MS
    )
    second = second_start(folder, "omar")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
    output = second.communicate()
    assert second.returncode == 0, output
    qtbot.waitUntil(lambda: floor.tasks.is_idle, timeout=PATIENCE_MS)
    page = floor.window.page
    assert isinstance(page, CounterPage)
    assert page.search.text() == "omar"
    assert page.glance.name.text() == "Omar Haddad"


def test_a_second_start_that_nobody_answers_says_so(tmp_path: Path) -> None:
    from PySide6.QtCore import QLockFile

    lock = QLockFile(str(tmp_path / "careapp.lock"))
    assert lock.tryLock(0)
    second = second_start(tmp_path, "omar")
    output = second.communicate(timeout=PATIENCE_MS / 1000)
    lock.unlock()
    assert second.returncode == cli.FAILED, output
    assert output[1].splitlines()[-1] == (
        "CareApp è già aperto qui e non risponde: chiudilo, poi riavvialo."
    )


def test_run_opens_the_window_and_comes_back_with_its_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme
) -> None:
    seen: list[str] = []
    CounterSettings(tmp_path).set(settings.TEXT_SIZE, 100)
    monkeypatch.setattr(program, "Theme", lambda *_how, **_whole: theme)

    def execute(_application: QApplication) -> int:
        seen.extend(type(widget).__name__ for widget in QApplication.topLevelWidgets())
        return 7

    monkeypatch.setattr(QApplication, "exec", execute)
    assert app.run(tmp_path, "", demo=False) == 7
    assert "Window" in seen
