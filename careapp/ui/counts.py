"""The numbers on the rail: what waits in a section, counted again when its tables change."""

# ruff: noqa: ANN401, PLC0415 - the window is painted before the database layer is loaded

from typing import Any

from PySide6.QtCore import QObject

from careapp.ui.routes import CASES
from careapp.ui.tasks import Tasks
from careapp.ui.window import Window

_TABLES = frozenset({"care_case"})


class RailCounts(QObject):
    """Keeps the count of open cases on the rail."""

    def __init__(self, tasks: Tasks, window: Window, parent: QObject) -> None:
        """Count nothing before `count` is called."""
        super().__init__(parent)
        self._tasks, self._window = tasks, window
        tasks.changed.connect(self._follow)

    def count(self) -> None:
        """Count, and show it."""
        self._tasks.fetch(self, "cases", _open_cases, done=self._show, can_wait=True)

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.count()

    def _show(self, cases: int) -> None:
        self._window.rail.set_count(CASES, cases)


def _open_cases(session: Any) -> int:
    from careapp.services.case_lists import count_open

    return count_open(session)
