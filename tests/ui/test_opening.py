"""The first paint: the box alone, where it will stay, with what is typed meanwhile."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careapp.model.database import allow_thread
from careapp.ui import program as program_module
from careapp.ui.floor import Floor
from careapp.ui.instance import Instance
from careapp.ui.opening import has_archive
from careapp.ui.pages.counter import CounterPage
from careapp.ui.program import Program
from careapp.ui.theme import Theme
from careapp.ui.window import Window
from tests.ui.floors import PATIENCE_MS

FIRST_PAINT = """
import os, sys
from PySide6 import QtCore
from careapp import app
from careapp.ui import program
def tell():
    assert "Qt" not in vars(QtCore), "Qt, whose enumerations take 15 ms"
    print(*sorted(name for name in sys.modules if "." not in name or name.startswith("careapp.")))
    sys.stdout.flush()
    os._exit(0)
program._prepare = tell
sys.exit(app.run(__import__("pathlib").Path(sys.argv[1]), "", demo=False))
"""
LATER = {
    "sqlalchemy",
    "sqlcipher3",
    "platformdirs",
    "tomli_w",
    "uuid",
    "json",
    "dataclasses",
    "concurrent",
    "careapp.services",
    "careapp.rules",
    "careapp.ui.floor",
    "careapp.ui.pages",
    "careapp.ui.widgets.paint",
}


def place_of(window: Window) -> QRect:
    box = window.search
    return QRect(box.mapTo(window, box.rect().topLeft()), box.size())


@pytest.fixture
def furnished(tmp_path: Path) -> Iterator[list[Floor]]:
    """Return where a test puts the floor that is closed after it."""
    floors: list[Floor] = []
    yield floors
    for floor in floors:
        floor.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    allow_thread(threading.get_ident())


@pytest.mark.parametrize("size", [(1366, 768), (1366, 690), (1280, 680), (1536, 864)], ids=str)
def test_nothing_moves_and_nothing_typed_is_lost_when_the_rest_comes(
    size: tuple[int, int], tmp_path: Path, qtbot: QtBot, furnished: list[Floor]
) -> None:
    window = Window()
    window.resize(*size)
    window.search.setFocus()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before = place_of(window)
    qtbot.keyClicks(window.search, "maro")
    window.search.setCursorPosition(2)
    floor = Floor(tmp_path, is_demo=True, window=window)
    furnished.append(floor)
    page = window.go("counter")
    QApplication.processEvents()
    assert isinstance(page, CounterPage)
    assert page.search is window.search
    assert place_of(window) == before
    assert window.search.isVisible()
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "ri")
    assert window.search.text() == "mariro"


def test_the_box_is_kept_for_the_counter_when_another_page_comes_first(
    tmp_path: Path, qtbot: QtBot, furnished: list[Floor]
) -> None:
    floor = Floor(tmp_path, is_demo=False)
    furnished.append(floor)
    floor.start()
    floor.window.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not floor.window.search.isVisible()
    floor.window.go("counter")
    assert floor.window.search.isVisible()


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    told: list[bool] = []
    window.opening.painted.connect(lambda: told.append(True))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.opening.repaint()
    QApplication.processEvents()
    assert told == [True]
    assert window.page is None
    assert window.close()


@pytest.mark.parametrize("name", ["archive.db", "backups"])
def test_an_archive_or_its_backups_are_a_known_shop(tmp_path: Path, name: str) -> None:
    assert not has_archive(tmp_path)
    (tmp_path / name).touch()
    assert has_archive(tmp_path)


def test_the_floor_comes_after_the_first_paint(
    tmp_path: Path, qapp: QApplication, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "_prepare", lambda: None)
    monkeypatch.setattr(Floor, "start", lambda _floor: None)
    instance = Instance(tmp_path)
    assert instance.take()
    program = Program(qapp, theme)
    program_module._open(program, instance, tmp_path, is_demo=True, lookup="")  # noqa: SLF001 - a start
    assert program.floor is None
    qtbot.waitUntil(lambda: program.floor is not None, timeout=PATIENCE_MS)
    program.close()


def test_the_first_paint_loads_only_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "archive.db").touch()
    (tmp_path / "counter.toml").write_text("text_size = 100", "utf-8")
    command = [sys.executable, "-c", FIRST_PAINT, str(tmp_path)]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert "careapp.ui.opening" in loaded
    assert LATER & set(loaded) == set()
