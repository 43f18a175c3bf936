"""The program with a window: one application, one floor at a time, one start an archive."""

# ruff: noqa: PLC0415 - the box to type into is painted before anything else is loaded

import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from careapp import paths, settings, text
from careapp.errors import CareAppError, Unavailable
from careapp.settings import CounterSettings
from careapp.text import _
from careapp.ui.instance import Instance
from careapp.ui.opening import has_archive
from careapp.ui.theme import FUSION, Scheme, Theme, theme, use_theme
from careapp.ui.window import Window

if TYPE_CHECKING:
    from careapp.ui.floor import Floor
    from careapp.ui.tasks import Tasks

log = logging.getLogger(__name__)

_LARGE_SCREEN = (1800, 1000)
"""From these pixels on, at ratio 1, text starts at 125 % (look.md §4.4)."""
_USUAL, _LARGE = 100, 125

_REST = (
    "PySide6.QtNetwork",
    "careapp.services.logs",
    "careapp.rules.loyalty.programme",
    "careapp.ui.desk",
    "careapp.ui.pages.glance",
    "careapp.ui.pages.counter",
    "careapp.ui.floor",
)
"""What the window around the first answer is built of: a module a turn, for keys to get through."""


class Program:
    """The application and the floor that it shows."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        """Show nothing yet."""
        self._application = application
        self._theme = theme
        self._instance: Instance | None = None
        self.floor: Floor | None = None

    def show(self, folder: Path, *, is_demo: bool, lookup: str = "") -> bool:
        """Show an archive in place of the one before; False: another window has it."""
        instance = Instance(folder)
        if not instance.take():
            instance.hand_over(lookup)
            return False
        self.close()
        self.begin(instance, Window(), folder, is_demo=is_demo, lookup=lookup)
        return True

    def begin(
        self,
        instance: Instance,
        window: Window,
        folder: Path,
        *,
        is_demo: bool,
        lookup: str,
        tasks: "Tasks | None" = None,
    ) -> None:
        """Open an archive whose place is taken, in a window that may be in sight already."""
        from careapp.ui.floor import Floor

        self._theme.complete()
        self._instance = instance
        instance.listen()
        floor = Floor(folder, is_demo=is_demo, lookup=lookup, window=window, tasks=tasks)
        self.floor = floor
        self._theme.set_scheme(Scheme(floor.settings.text(settings.THEME)))
        instance.called.connect(floor.come_forward)
        floor.switch_asked.connect(self._switch)
        floor.removal_asked.connect(lambda: self._remove(folder))
        floor.restart_asked.connect(lambda: self.restart(folder, is_demo=is_demo))
        floor.start()
        if not window.isVisible():
            _show(window)

    def close(self) -> None:
        """Close the floor and give its place up."""
        if self.floor is not None:
            try:
                self.floor.close()
            except CareAppError:
                log.warning("the last backup failed")
            self.floor = None
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def _switch(self, folder: Path, is_demo: bool) -> None:
        self.close()
        if not self.show(folder, is_demo=is_demo):
            # Another window has that archive, and has just come forward.
            self._application.quit()

    def _remove(self, folder: Path) -> None:
        from careapp.services.removing import remove_archive

        self.close()
        remove_archive(folder)
        self._switch(paths.data_dir(), is_demo=False)

    def restart(self, folder: Path, *, is_demo: bool) -> None:
        """Start once more, so that language and size apply, and end."""
        self.close()
        from PySide6.QtCore import QProcess

        program, arguments = _command(folder, is_demo=is_demo)
        QProcess.startDetached(program, arguments)
        self._application.quit()


def open_window(folder: Path, lookup: str, *, is_demo: bool) -> int:
    """Open the window of an archive; return the exit status.

    A second start hands *lookup* to the first and ends at once.

    Raises:
        Unavailable: the folder holds no archive, or its CareApp does not answer.

    """
    counter = CounterSettings(folder)
    text.set_language(counter.text(settings.LANGUAGE))
    set_scale(counter.number(settings.TEXT_SIZE))
    application = _application()
    try:
        instance = Instance(folder)
    except OSError as error:
        raise Unavailable(_("This folder cannot hold an archive: choose another one.")) from error
    if not instance.take():
        if instance.hand_over(lookup):
            return 0
        raise Unavailable(
            _("CareApp is open here already and does not answer: close it, then start it again.")
        )
    scheme = Scheme(counter.text(settings.THEME))
    program = Program(application, use_theme(Theme(application, scheme, is_whole=False)))
    if counter.number(settings.TEXT_SIZE) == 0 and decide_size(counter):
        instance.release()
        program.restart(folder, is_demo=is_demo)
        return 0
    _open(program, instance, folder, is_demo=is_demo, lookup=lookup)
    status = application.exec()
    program.close()
    return status


def _open(
    program: Program, instance: Instance, folder: Path, *, is_demo: bool, lookup: str
) -> None:
    """Paint the box to type into, who answers, and then the rest; a welcome is painted whole."""
    window = Window()
    begin = partial(program.begin, instance, window, folder, is_demo=is_demo, lookup=lookup)
    # Whoever is locked out is not answered either.
    is_locked = CounterSettings(folder).get(settings.STARTS_LOCKED)
    if not is_locked and (is_demo or has_archive(folder)):
        answer = partial(_answer, window, folder, begin, is_demo=is_demo)
        # What was typed by then is painted first.
        window.opening.painted.connect(lambda: QTimer.singleShot(0, answer))
        _show(window)
    else:
        _prepare()
        begin()


def _answer(window: Window, folder: Path, begin: Callable[..., None], *, is_demo: bool) -> None:
    """Answer what is typed; the rest of the window comes once that is painted."""
    from careapp.ui.lanes import lanes_of

    theme().complete()
    tasks = lanes_of(folder, is_demo=is_demo)
    window.opening.answer(tasks)
    tasks.after_early(lambda: _bring_the_rest(window, partial(begin, tasks=tasks)))


def _bring_the_rest(window: Window, begin: Callable[[], None]) -> None:
    from careapp.ui.idle import IdleSteps

    modules = (partial(import_module, name) for name in _REST)
    IdleSteps(window).add(*modules, _prepare, begin)


def _prepare() -> None:
    """Do what the first answer did not wait for."""
    from PySide6.QtGui import QIcon

    from careapp.services import logs

    logs.start(paths.logs_dir())
    icon = QIcon(str(paths.resources() / "icons" / "app" / "careapp.svg"))
    QGuiApplication.setWindowIcon(icon)


def _application() -> QApplication:
    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        existing = QApplication([*sys.argv[:1], *FUSION])
    existing.setApplicationName("CareApp")
    existing.setDesktopFileName("careapp")
    return existing


def set_scale(text_size: int) -> None:
    """Tell Qt the size of everything; it only listens before the application exists."""
    if text_size and text_size != _USUAL:
        os.environ["QT_SCALE_FACTOR"] = str(text_size / 100)
    else:
        os.environ.pop("QT_SCALE_FACTOR", None)


def decide_size(counter: CounterSettings) -> bool:
    """Choose the size of the text at the very first start; True: it takes another start."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    is_large = (size.width(), size.height()) >= _LARGE_SCREEN and size.height() >= _LARGE_SCREEN[1]
    chosen = _LARGE if is_large and screen.devicePixelRatio() == 1 else _USUAL
    try:
        counter.set(settings.TEXT_SIZE, chosen)
    except CareAppError:
        return False
    return chosen != _USUAL


def _show(window: Window) -> None:
    """Show a window, on a small screen as large as it goes."""
    available = window.screen().availableGeometry()
    window.resize(min(1366, available.width()), min(768, available.height()))
    window.opening.search.setFocus()
    if available.width() <= _LARGE_SCREEN[0]:
        window.showMaximized()
    else:
        window.show()


def _command(folder: Path, *, is_demo: bool) -> tuple[str, list[str]]:
    """Return how this program was started, to start it once more."""
    start = [] if getattr(sys, "frozen", False) else ["-P", "-m", "careapp"]
    arguments = [*start, "--data", str(folder), *(["demo"] if is_demo else [])]
    return sys.executable, arguments
