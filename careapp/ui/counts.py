"""The numbers on the rail: what waits in a section, counted again when its tables change."""

# ruff: noqa: ANN401, PLC0415 - the window is painted before the database layer is loaded

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from careapp import clock
from careapp.ui.due_watch import DueWatch
from careapp.ui.routes import CASES, TODAY
from careapp.ui.tasks import Tasks
from careapp.ui.window import Window


class RailCounts(QObject):
    """Keeps the counts of the sections on the rail."""

    def __init__(self, tasks: Tasks, window: Window, parent: QObject) -> None:
        """Count nothing before `count` is called."""
        super().__init__(parent)
        self._tasks, self._window = tasks, window
        self.due = DueWatch(tasks, self)
        for changed in (tasks.changed, self.due.turned):
            changed.connect(self._follow)
        self.due.turned.connect(window.tables_changed)

    def count(self) -> None:
        """Count every section, and show it."""
        for section in _COUNTED:
            self._count(section)
        self.due.look()

    def _follow(self, tables: frozenset[str]) -> None:
        for section, (watched, _function) in _COUNTED.items():
            if tables & watched:
                self._count(section)

    def _count(self, section: str) -> None:
        show = partial(self._window.rail.set_count, section)
        self._tasks.fetch(self, section, _COUNTED[section][1], done=show, can_wait=True)


def _waiting_today(session: Any) -> int:
    from careapp.services.today import count_today

    return count_today(session, clock.shop_day(clock.now()))


def _open_cases(session: Any) -> int:
    from careapp.services.case_lists import count_open

    return count_open(session)


_COUNTED: dict[str, tuple[frozenset[str], Callable[[Any], int]]] = {
    TODAY: (frozenset({"promise", "customer"}), _waiting_today),
    CASES: (frozenset({"care_case"}), _open_cases),
}
"""By section: the tables of which the count is made, and how."""
