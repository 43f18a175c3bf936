"""A promise turns late while Oggi is open, and nobody had to touch anything."""

import uuid
from datetime import time, timedelta

from PySide6.QtCore import Qt

from careapp import clock
from careapp.rules.care.promises import Due
from careapp.services.promises import NewPromise, make_promise
from careapp.ui.due_watch import DueWatch
from careapp.ui.pages.today import TodayPage
from careapp.ui.routes import TODAY
from tests.factories import MOMENT
from tests.ui.floors import MARTA, Shop


def _promise(floor: Shop, days: int, at: time | None) -> None:
    due = Due(clock.today() + timedelta(days=days), at)
    new = NewPromise(uuid.uuid4(), MARTA, "Il preventivo", due)
    floor.do(make_promise, new, floor.floor.desk.actor)


def _watch(floor: Shop) -> DueWatch:
    return floor.floor.counts.due


def _in(floor: Shop) -> timedelta:
    return timedelta(milliseconds=_watch(floor).timer.interval())


def _wake(floor: Shop) -> None:
    """Let the timer end, as it would at this moment."""
    _watch(floor).timer.timeout.emit()
    floor.settle()


def test_it_turns_late_at_its_moment(floor: Shop) -> None:
    at = clock.local(MOMENT + timedelta(minutes=18)).time()
    _promise(floor, 0, at)
    floor.press(Qt.Key.Key_F3)
    page = floor.page(TodayPage)
    assert page.promises.cards()[0].act.text() == "Fatto"
    assert _in(floor) == timedelta(minutes=18, seconds=1)
    with clock.standing_at(MOMENT + _in(floor)):
        _wake(floor)
        (card,) = page.promises.cards()
        assert card.act.text() == "Avvisa"
        assert "in ritardo" in card.news.text()
        next_day = clock.start_of(clock.today() + timedelta(days=1))
        assert clock.now() + _in(floor) == next_day + timedelta(seconds=1)


def test_a_new_shop_day_brings_its_promises_and_its_count(floor: Shop) -> None:
    _promise(floor, 1, None)
    floor.press(Qt.Key.Key_F3)
    page, button = floor.page(TodayPage), floor.window.rail.button(TODAY)
    assert (page.promises.cards(), button.accessibleName()) == ([], "")
    with clock.standing_at(MOMENT + _in(floor)):
        _wake(floor)
        assert len(page.promises.cards()) == 1
        assert button.accessibleName() == "Oggi, 1 in attesa"


def test_a_moment_that_passed_meanwhile_is_not_waited_for(floor: Shop) -> None:
    watch = _watch(floor)
    watch._wait(MOMENT - timedelta(hours=1))  # noqa: SLF001 - a computer that slept
    assert watch.timer.interval() == 0
