"""Discreet mode: a customer who looks at the screen reads a name and a reward."""

import uuid
from datetime import timedelta

from PySide6.QtCore import Qt

from careapp import clock, settings
from careapp.rules.care.drafts import CaseDraft
from careapp.services.cases import OpenCase, open_case
from careapp.ui.desk import ToCounter, ToShop
from careapp.ui.discretion import Discretion
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import ELENA, MARTA, PATIENCE_MS, Control, Shop


def _discretion(floor: Shop) -> Discretion:
    floor.qtbot.waitUntil(lambda: floor.floor.discretion is not None, timeout=PATIENCE_MS)
    assert floor.floor.discretion is not None
    return floor.floor.discretion


def _complain(floor: Shop) -> None:
    draft = CaseDraft(title="pane", words="Mancava il pane")
    floor.do(open_case, OpenCase(uuid.uuid4(), MARTA, draft), floor.floor.desk.actor)


def test_the_card_shows_the_name_and_no_history(floor: Shop) -> None:
    _complain(floor)
    discretion = _discretion(floor)
    floor.open_card(MARTA)
    page = floor.page(CardPage)
    assert page.say.isVisible()
    floor.press(Qt.Key.Key_H, Control)
    floor.settle()
    assert discretion.is_on
    assert page.head.name.text() == "Marta Wójcik"
    assert page.loyalty.isVisible()
    hidden = (page.history, page.say, page.head.visits)
    assert not any(part.isVisible() for part in hidden)
    page.refresh()
    floor.settle()
    assert not any(part.isVisible() for part in hidden)
    floor.press(Qt.Key.Key_H, Control)
    floor.settle()
    assert all(part.isVisible() for part in hidden)


def test_the_search_shows_who_and_not_what_is_owed(floor: Shop) -> None:
    _complain(floor)
    discretion = _discretion(floor)
    floor.floor.desk.open(ToCounter("wojcik"))
    floor.settle()
    page = floor.page(CounterPage)

    def flags() -> list[str]:
        rows = (row for row in page.results.rows() if isinstance(row, ResultRow))
        return [row.flag.text for row in rows if row.flag]

    assert flags() == ["Scuse da fare"]
    discretion.toggle()
    floor.settle()
    assert flags() == []
    assert not page.glance.facts.isVisible()
    discretion.toggle()
    floor.settle()
    assert flags() == ["Scuse da fare"]


def test_other_pages_are_covered_whole(floor: Shop) -> None:
    floor.act_as(ELENA)
    discretion = _discretion(floor)
    discretion.toggle()
    floor.floor.desk.open(ToShop())
    floor.settle()
    page = floor.page(ManagePage)
    assert not page.isEnabled()
    discretion.toggle()
    assert page.isEnabled()


def test_nobody_there_for_a_while_hides_by_itself(floor: Shop) -> None:
    discretion = _discretion(floor)
    idle = discretion._idle  # noqa: SLF001 - the wall clock is not waited for
    with clock.standing_at(clock.now() + timedelta(seconds=59)):
        idle.look()
        assert not discretion.is_on
    with clock.standing_at(clock.now() + timedelta(seconds=61)):
        idle.look()
        assert discretion.is_on


def test_never_is_never(floor: Shop) -> None:
    discretion = _discretion(floor)
    floor.floor.settings.set(settings.DISCREET_AFTER_S, 0)
    floor.floor.desk.settings_changed.emit(settings.DISCREET_AFTER_S)
    with clock.standing_at(clock.now() + timedelta(hours=9)):
        discretion._idle.look()  # noqa: SLF001 - the wall clock is not waited for
    assert not discretion.is_on
