"""The owner covers the history; the till uncovers it on record, or asks who may see it."""

from PySide6.QtCore import Qt
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.rules.roles import Role
from careapp.rules.shop import HistoryView
from careapp.services.sight import REVEALED
from careapp.ui.dialogs.pin import PinSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from tests.journeys.test_issued import open_list, rows
from tests.journeys.test_lock import ELENAS, unlocked
from tests.journeys.test_staff import open_page
from tests.ui.floors import ELENA, GIULIA, MARIO, MARTA, Control, Shop
from tests.ui.pages.redeeming import issue

Key = Qt.Key


def looks(session: Session) -> list[tuple[int | None, int | None]]:
    written = select(AuditRow.staff_id, AuditRow.subject_id).where(AuditRow.action == REVEALED)
    return [(row.staff_id, row.subject_id) for row in session.execute(written)]


def till_sees(floor: Shop, view: HistoryView) -> None:
    """Decide as the owner what the till sees; then Giulia is at the till."""
    rules = open_page(floor).rules
    rules.history.set_value(view)
    rules.history.changed.emit(view)
    floor.settle()
    floor.act_as(GIULIA)


def opened(floor: Shop, customer_id: int = MARTA) -> CardPage:
    floor.open_card(customer_id)
    return floor.page(CardPage)


def test_a_covered_history_is_shown_on_request_and_each_look_is_written(floor: Shop) -> None:
    till_sees(floor, HistoryView.COVERED)
    card = opened(floor)
    assert card.history.covered.isVisible()
    assert (
        card.history.covered.text.text()
        == "Se ti serve, mostrala: resta scritto che l’hai guardata."
    )
    assert (card.history.timeline.isVisible(), card.history.filters.isVisible()) == (False, False)
    floor.press(Key.Key_M, Control)
    assert not card.history.covered.isVisible()
    assert card.history.entries
    assert floor.ask(looks) == [(GIULIA, MARTA)]
    card.history.filters.set_value("purchases")
    card.history.filters.changed.emit("purchases")
    floor.settle()
    assert len(card.history.entries) == 2
    opened(floor, MARIO)
    assert card.history.covered.isVisible()
    opened(floor, MARTA)
    assert card.history.covered.isVisible(), "each look is asked for"
    floor.act_as(ELENA)
    assert not opened(floor).history.covered.isVisible()
    assert floor.ask(looks) == [(GIULIA, MARTA)]


def test_a_closed_history_sends_the_till_to_who_may_see_it(floor: Shop) -> None:
    till_sees(floor, HistoryView.CLOSED)
    card = opened(floor)
    assert (
        card.history.covered.text.text() == "Se ti serve, chiedi a un capoturno o a chi è titolare."
    )
    assert not card.history.show_it.isVisible()
    floor.press(Key.Key_M, Control)
    assert floor.ask(looks) == []
    floor.press(Key.Key_F2)
    page = floor.page(CounterPage)
    floor.write("wójcik")
    assert page.glance.name.text() == "Marta Wójcik"
    assert not page.glance.last_row.isVisible()


def test_who_may_see_it_shows_it_with_the_pin(floor: Shop) -> None:
    till_sees(floor, HistoryView.CLOSED)
    unlocked(floor)
    card = opened(floor)
    assert card.history.covered.isVisible()
    floor.click(card.history.show_it)
    floor.sheet(PinSheet)
    floor.write(ELENAS)
    assert card.history.entries
    assert floor.floor.desk.actor.role is Role.OWNER


def test_the_list_of_vouchers_says_that_the_others_are_covered(floor: Shop) -> None:
    issue(floor)
    till_sees(floor, HistoryView.COVERED)
    page = open_list(floor)
    assert page.own_only.isVisible()
    assert [row.name for row in rows(page)] == ["Marta Wójcik"]
    floor.act_as(ELENA)
    assert not open_list(floor).own_only.isVisible()
