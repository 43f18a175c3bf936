"""Steps that are taken one a turn, while nobody types."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from careapp.ui import idle as idle_module
from careapp.ui.idle import IdleSteps

AN_HOUR_MS = 3_600_000


def test_steps_are_taken_in_order_with_room_for_others_between(qtbot: QtBot) -> None:
    idle, taken = IdleSteps(), list[str]()

    def first() -> None:
        taken.append("first")
        QTimer.singleShot(0, lambda: taken.append("between"))

    idle.add(first, lambda: taken.append("second"))
    idle.add(lambda: taken.append("third"))
    assert not taken
    qtbot.waitUntil(lambda: "third" in taken)
    assert taken == ["first", "between", "second", "third"]


def test_no_step_is_taken_before_who_types_pauses(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle, taken = IdleSteps(), list[str]()
    idle.add(lambda: taken.append("step"))
    monkeypatch.setattr(idle_module, "PAUSE_MS", AN_HOUR_MS)
    idle.hold()
    QApplication.processEvents()
    assert not taken
    monkeypatch.setattr(idle_module, "PAUSE_MS", 1)
    idle.hold()
    qtbot.waitUntil(lambda: taken == ["step"])


def test_a_key_before_there_is_anything_to_do_holds_nothing_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle_module, "PAUSE_MS", AN_HOUR_MS)
    idle, taken = IdleSteps(), list[str]()
    idle.add()
    idle.hold()
    idle.add(lambda: taken.append("step"))
    qtbot.waitUntil(lambda: taken == ["step"])


def test_a_step_that_fails_stops_none_of_the_others(qtbot: QtBot) -> None:
    idle, taken = IdleSteps(), list[str]()
    with capture_exceptions() as told:
        idle.add(lambda: 1 / 0, lambda: taken.append("second"))
        qtbot.waitUntil(lambda: bool(taken))
    assert [kind for kind, _error, _traceback in told] == [ZeroDivisionError]
