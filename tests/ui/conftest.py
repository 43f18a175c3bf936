"""What the tests of the screen share: one theme, light and roomy at the start of each test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Scheme, Theme, use_theme
from careapp.ui.window import Window
from tests.ui.floors import floor, shop_folder
from tests.ui.shell import sections

__all__ = ["HARMLESS", "floor", "shop_folder"]

ROOMY = (1366, 768)

# The platform that draws without a screen says what it cannot do: raise, grab, give hints.
HARMLESS = "This plugin does not support"

Part = TypeVar("Part", bound=QWidget)


class Shown(Protocol):
    """Shows a part in an active window of its own."""

    def __call__(self, widget: Part, /) -> Part:
        """Show it, and return it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the harmless words of the platform pass in the tests of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture(scope="session")
def _one_theme(qapp: QApplication) -> Theme:
    """Make the theme once: fonts are loaded for the whole program."""
    return use_theme(Theme(qapp, Scheme.LIGHT))


@pytest.fixture(autouse=True)
def theme(_one_theme: Theme) -> Iterator[Theme]:
    """Return the theme, as it was at the start."""
    _one_theme.set_window_size(*ROOMY)
    yield _one_theme
    if _one_theme.scheme is not Scheme.LIGHT:
        _one_theme.set_scheme(Scheme.LIGHT)
    _one_theme.set_window_size(*ROOMY)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Return a way to show a part in an active window of its own."""
    kept: list[QWidget] = []

    def show(widget: Part) -> Part:
        kept.append(widget)  # qtbot holds it weakly
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """Return the program's window with plain pages, a manager before it."""
    window = Window()
    window.furnish(sections())
    qtbot.addWidget(window)
    window.resize(*ROOMY)
    window.set_person("Giulia Bianchi", "Cassa 1", is_manager=True)
    window.go("counter")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window
