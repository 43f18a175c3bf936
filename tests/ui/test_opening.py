"""The first paint: the box alone, where it will stay, with what is typed meanwhile."""

import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careapp.model.database import allow_thread
from careapp.rules.people import Facts
from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import open_archive
from careapp.services.customers import NewCustomer, create_customer
from careapp.services.shop import NewShop, start_shop
from careapp.ui import program as program_module
from careapp.ui.floor import Floor
from careapp.ui.instance import Instance
from careapp.ui.lanes import lanes_of
from careapp.ui.opening import has_archive
from careapp.ui.pages.counter import CounterPage
from careapp.ui.program import Program
from careapp.ui.theme import Theme
from careapp.ui.window import Window
from tests.ui.floors import PATIENCE_MS

LOADED = """
import gc, os, sys
from careapp import __main__ as start
from PySide6 import QtCore, QtGui, QtWidgets
from careapp.ui import program
def type_and_answer(window, *arguments, **options):
    window.search.insert("mar")
    answer(window, *arguments, **options)
def tell(window, *_arguments, **_options):
    names = {*sys.modules, *(["garbage"] if gc.isenabled() else [])}
    for module in (QtCore, QtGui, QtWidgets):
        names |= {f"{module.__name__[8:]}.{name}" for name in vars(module)}
    if window.opening.people is not None:
        names |= {row.name for row in window.opening.people.results.rows()}
    names = {name for name in names if name.startswith(("careapp.", "Qt")) or "." not in name}
    print(*names, sep="\\n", flush=True)
    os._exit(0)
answer, program._answer = program._answer, type_and_answer
setattr(program, sys.argv[2], tell)
sys.exit(start.main(["--data", sys.argv[1]]))
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
    "garbage",  # looking for it takes 5 ms
    "careapp.cli",
    "careapp.clock",
    "careapp.services",
    "careapp.rules",
    "careapp.ui.floor",
    "careapp.ui.pages",
    "careapp.ui.widgets.paint",
    "QtCore.Qt",  # 120 enumerations, which take 15 ms
    "QtGui.QIcon",
}
NOT_FOR_THE_ANSWER = {
    "sqlalchemy",
    "platformdirs",
    "uuid",
    "hashlib",  # OpenSSL
    "json",
    "careapp.cli",
    "careapp.rules.limits",
    "careapp.rules.loyalty",
    "careapp.services.actor",
    "careapp.services.logs",
    "careapp.ui.proof",
    "careapp.ui.desk",
    "careapp.ui.floor",
    "careapp.ui.pages",
    "QtWidgets.QStyle",  # its enumerations take 5 ms
    "QtWidgets.QWizard",  # that, and every other class of widgets: 8 ms
}


def place_of(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), part.rect().topLeft()), part.size())


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
    tasks = lanes_of(tmp_path, is_demo=True)
    people = window.opening.answer(tasks)
    places = place_of(window.search), place_of(people)
    qtbot.keyClicks(window.search, "maro")
    window.search.setCursorPosition(2)
    floor = Floor(tmp_path, is_demo=True, window=window, tasks=tasks)
    furnished.append(floor)
    page = window.go("counter")
    QApplication.processEvents()
    assert isinstance(page, CounterPage)
    assert page.search is window.search
    assert (place_of(window.search), place_of(people)) == places
    assert page.results is people.results
    assert people.isVisible()
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


@pytest.mark.parametrize(
    ("stage", "shown", "later"),
    [
        ("_answer", "careapp.ui.opening", LATER),
        ("_bring_the_rest", "Mario Rossi", NOT_FOR_THE_ANSWER),
    ],
    ids=["first paint", "first answer"],
)
def test_each_stage_of_the_start_loads_only_what_it_shows(
    stage: str, shown: str, later: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREAPP_KEYRING", "file")
    archive = open_archive(tmp_path)
    archive.change(start_shop, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
    mario = NewCustomer(uuid.uuid4(), Facts(given_name="Mario", family_name="Rossi"))
    archive.change(create_customer, mario, COMMAND_LINE)
    archive.let_go()
    (tmp_path / "counter.toml").write_text("text_size = 100", "utf-8")
    command = [sys.executable, "-c", LOADED, str(tmp_path), stage]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    loaded = told.splitlines()
    assert shown in loaded
    assert later & set(loaded) == set()
