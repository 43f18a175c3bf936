"""Promises turn late by themselves: one timer waits for the next moment at which one does."""

# ruff: noqa: ANN401, PLC0415 - the window is painted before the database layer is loaded

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from careapp import clock
from careapp.ui.tasks import Tasks

_PROMISES = frozenset({"promise"})
_JUST_AFTER = timedelta(seconds=1)
"""At its very moment a promise is not late yet."""


class DueWatch(QObject):
    """Knows when the next promise turns late, or the next day begins; asks nothing before."""

    turned = Signal(object)
    """As `Tasks.changed`: promises stand otherwise now, though nobody touched them."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        """Wait for nothing before `look` is called."""
        super().__init__(parent)
        self._tasks = tasks
        # A coarse timer may be minutes late after some hours.
        self.timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._turn)
        tasks.changed.connect(self._follow)

    def look(self) -> None:
        """Wait for the next moment that matters."""
        self._tasks.fetch(self, "turn", _next_turn, done=self._wait, can_wait=True)

    def _wait(self, moment: datetime) -> None:
        left = moment + _JUST_AFTER - clock.now()
        self.timer.start(max(0, round(left / timedelta(milliseconds=1))))

    def _turn(self) -> None:
        self.turned.emit(_PROMISES)
        self.look()

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & _PROMISES:
            self.look()


def _next_turn(session: Any) -> datetime:
    from careapp.services.promise_lists import next_turn

    return next_turn(session)
