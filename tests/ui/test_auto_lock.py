"""The counter locks itself by the wall clock, however long the machine slept."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from careapp import clock
from careapp.ui.auto_lock import WARNING, AutoLock
from tests.factories import MOMENT
from tests.ui.conftest import Shown

AFTER = timedelta(minutes=5)
SECOND = timedelta(seconds=1)


def counting() -> tuple[AutoLock, list[str]]:
    """Return a lock that began to count at the moment of the pictures, and what it says."""
    lock, said = AutoLock(), list[str]()
    lock.nearly_due.connect(lambda: said.append("nearly"))
    lock.touched_again.connect(lambda: said.append("again"))
    lock.due.connect(lambda: said.append("due"))
    with clock.standing_at(MOMENT):
        lock.start(AFTER)
    return lock, said


def at(after: timedelta, act: Callable[[], None]) -> None:
    with clock.standing_at(MOMENT + after):
        act()


def test_it_warns_once_and_is_due_once(qapp: object) -> None:
    lock, said = counting()
    at(AFTER - WARNING - SECOND, lock.look)
    assert said == []
    at(AFTER - WARNING, lock.look)
    at(AFTER - SECOND, lock.look)
    assert said == ["nearly"]
    at(AFTER, lock.look)
    assert said == ["nearly", "due"]


def test_who_comes_back_in_time_begins_anew(qapp: object) -> None:
    lock, said = counting()
    at(AFTER - SECOND, lock.look)
    at(AFTER - SECOND, lock.touch)
    assert said == ["nearly", "again"]
    at(2 * AFTER - WARNING - 2 * SECOND, lock.look)
    assert said == ["nearly", "again"]
    at(2 * AFTER - WARNING, lock.look)
    assert said == ["nearly", "again", "nearly"]


def test_the_key_that_wakes_the_machine_comes_too_late(qapp: object) -> None:
    lock, said = counting()
    at(timedelta(hours=9), lock.touch)
    assert said == ["due"]


def test_a_clock_that_was_set_back_locks_nobody_out_or_in_for_hours(qapp: object) -> None:
    lock, said = counting()
    at(-timedelta(hours=3), lock.look)
    at(-timedelta(hours=3) + AFTER - SECOND, lock.look)
    at(-timedelta(hours=3) + AFTER, lock.look)
    assert said == ["nearly", "due"]


def test_where_it_is_stopped_a_key_says_nothing(shown: Shown) -> None:
    field = shown(QLineEdit())
    lock, said = counting()
    lock.watch(field.window().windowHandle())
    lock.stop()
    at(AFTER, lambda: QTest.keyClick(field.window().windowHandle(), Qt.Key.Key_A))
    assert (said, field.text()) == ([], "a")


def test_a_key_and_the_pointer_are_touches_and_go_on(shown: Shown, qtbot: QtBot) -> None:
    field = shown(QLineEdit())
    lock, said = counting()
    lock.watch(field.window().windowHandle())
    at(AFTER - SECOND, lock.look)
    at(AFTER - SECOND, lambda: QTest.keyClick(field.window().windowHandle(), Qt.Key.Key_A))
    assert (said, field.text()) == (["nearly", "again"], "a")
    at(2 * AFTER - 2 * SECOND, lock.look)
    at(2 * AFTER - 2 * SECOND, lambda: qtbot.mouseMove(field.window().windowHandle()))
    assert said == ["nearly", "again"] * 2
