"""Discreet mode: a customer who looks at the screen reads a name and a reward."""

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from careapp import clock, settings
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.feedback import Told
from careapp.rules.care.promises import Due
from careapp.rules.vouchers.kind import Gesture
from careapp.services.cases import OpenCase, open_case
from careapp.services.customers import NewNote, add_note
from careapp.services.feedback import NewFeedback, take_feedback
from careapp.services.promises import NewPromise, make_promise
from careapp.ui.desk import ToCounter, ToShop
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.dialogs.shortcuts import ShortcutsSheet
from careapp.ui.dialogs.why_left import WhyLeftSheet
from careapp.ui.discretion import Discretion
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.routes import CASES, TODAY
from careapp.ui.typed import typed_in
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import ELENA, MARTA, PATIENCE_MS, Control, Shop
from tests.ui.pages.redeeming import issue
from tests.ui.reading import readable

Key = Qt.Key
SECRET = "fragole"
Opening = Callable[[Shop], None]


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


def test_a_phone_in_the_box_is_dots_and_a_name_is_not(floor: Shop) -> None:
    discretion = _discretion(floor)
    floor.floor.desk.open(ToCounter("345 678 9012"))
    floor.settle()
    discretion.toggle()
    assert "678" not in readable()
    floor.press(Qt.Key.Key_A, Control)
    floor.write("marta")
    assert "marta" in readable()
    floor.press(Qt.Key.Key_A, Control)
    floor.write("345")
    assert "345" not in readable()
    discretion.toggle()
    assert "345" in readable()


def _secrets(floor: Shop) -> None:
    """Let everything be open with Marta that nobody else should read."""
    by = floor.floor.desk.actor
    draft = CaseDraft(title=f"pane {SECRET}", words="Mancava il pane")
    floor.do(open_case, OpenCase(uuid.uuid4(), MARTA, draft), by)
    due = Due(clock.today())
    floor.do(make_promise, NewPromise(uuid.uuid4(), MARTA, f"Promesso: {SECRET}", due), by)
    floor.do(take_feedback, NewFeedback(uuid.uuid4(), MARTA, Told(2, f"Detto: {SECRET}")), by)
    floor.do(add_note, NewNote(uuid.uuid4(), MARTA, f"Nota: {SECRET}"), by)
    issue(floor, Gesture.discount(700), kind="apology", reason="missed_order")


def _by_key(*keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> Opening:
    def open_it(floor: Shop) -> None:
        floor.open_card(MARTA)
        for key in keys:
            floor.press(*key) if isinstance(key, tuple) else floor.press(key)

    return open_it


def _note(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.click(floor.page(CardPage).history.note)


def _entry(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.page(CardPage).open_first()
    floor.settle()


def _late_promise(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.click(floor.page(CardPage).promises.rows()[0].told)


def _why_left(floor: Shop) -> None:
    desk = floor.floor.desk
    floor.window.open_sheet(WhyLeftSheet(desk, MARTA, f"Marta Wójcik {SECRET}"))
    floor.settle()


def _section(name: str) -> Opening:
    def open_it(floor: Shop) -> None:
        floor.window.go(name)
        floor.settle()

    return open_it


OPENINGS: dict[str, Opening] = {
    "purchase": _by_key(Key.Key_F5),
    "thanks": _by_key(Key.Key_F6),
    "apology": _by_key(Key.Key_F7),
    "case": _by_key(Key.Key_F8),
    "promise": _by_key(Key.Key_F9),
    "feedback": _by_key((Key.Key_G, Control)),
    "edit": _by_key((Key.Key_E, Control)),
    "note": _note,
    "entry": _entry,
    "news": _late_promise,
    "why left": _why_left,
    "today": _section(TODAY),
    "cases": _section(CASES),
}
NEVER = (SECRET, "Mancava", "42,00", "7,00", "1234", "678 9012", "Scuse", "l’ultima")
"""What is never read over the counter, nor what was typed."""


def _told(words: str) -> list[str]:
    return [one for one in NEVER if one in words]


@pytest.mark.parametrize("name", OPENINGS)
def test_whatever_is_open_is_hidden_and_comes_back_as_it_was(floor: Shop, name: str) -> None:
    discretion = _discretion(floor)
    _secrets(floor)
    OPENINGS[name](floor)
    if floor.has_sheet() and not isinstance(QApplication.focusWidget(), QAbstractButton):
        floor.write("1234")
    sheet, page, focus = floor.window.sheets.sheet, floor.window.page, QApplication.focusWidget()
    assert page is not None
    typed = typed_in(sheet or page)
    assert _told(readable())
    floor.press(Key.Key_H, Control)
    for key in (Key.Key_X, Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_Space):
        assert not _told(readable())
        floor.press(key)
    assert discretion.is_on
    assert not _told(readable())
    floor.press(Key.Key_H, Control)
    assert (floor.window.sheets.sheet, floor.window.page) == (sheet, page)
    assert (QApplication.focusWidget(), typed_in(sheet or page)) == (focus, typed)
    assert _told(readable())


def test_a_sheet_half_written_is_hidden_by_itself(floor: Shop) -> None:
    discretion = _discretion(floor)
    _secrets(floor)
    floor.open_card(MARTA, "purchase")
    with clock.standing_at(clock.now() + timedelta(seconds=61)):
        discretion._idle.look()  # noqa: SLF001 - the wall clock is not waited for
    floor.settle()
    assert not _told(readable())
    assert "Marta Wójcik" not in readable()


def test_a_sheet_opened_meanwhile_stays_hidden_and_so_does_what_it_says(floor: Shop) -> None:
    _discretion(floor).toggle()
    floor.open_card(MARTA, "purchase")
    assert not floor.sheet(PurchaseSheet).isVisible()
    floor.press(Key.Key_H, Control)
    floor.write("42")
    floor.press(Key.Key_Return, settles=False)
    _discretion(floor).toggle()
    floor.settle()
    assert not _told(readable())
    assert floor.said() == "C’è qualcosa da leggere: Ctrl H lo mostra."
    floor.press(Key.Key_H, Control)
    assert floor.said().startswith("Registrati 42,00")
    assert floor.window.toast_bar.button.isVisible()


def test_the_keys_and_the_question_before_closing_stay_in_sight(floor: Shop) -> None:
    discretion = _discretion(floor)
    discretion.toggle()
    floor.press(Key.Key_F1)
    assert floor.sheet(ShortcutsSheet).isVisible()
    floor.press(Key.Key_Escape)
    assert not floor.has_sheet()
    discretion.toggle()
    floor.open_card(MARTA, "purchase")
    floor.write("4200")
    discretion.toggle()
    floor.window.close()
    assert floor.sheet(QuestionSheet).isVisible()
    floor.press(Key.Key_Escape)
    assert not floor.sheet(PurchaseSheet).isVisible()


def test_a_code_scanned_over_a_hidden_sheet_changes_nothing_there(floor: Shop) -> None:
    floor.open_card(MARTA, "purchase")
    typed = typed_in(floor.sheet(PurchaseSheet))
    _discretion(floor).toggle()
    floor.window.take_scan("C0000001")
    floor.settle()
    assert "C0000001" not in readable()
    floor.press(Key.Key_H, Control)
    assert typed_in(floor.sheet(PurchaseSheet)) == typed


def test_other_notes_above_the_page_wait(floor: Shop) -> None:
    discretion = _discretion(floor)
    floor.window.take_scan("4006381333931")
    floor.settle()
    assert "4006381333931" in readable()
    discretion.toggle()
    assert "4006381333931" not in readable()
    discretion.toggle()
    assert "4006381333931" in readable()


def test_the_lock_over_a_hidden_sheet_brings_nothing_to_light(floor: Shop) -> None:
    discretion = _discretion(floor)
    floor.open_card(MARTA, "purchase")
    discretion.toggle()
    floor.floor.at_counter.cover()
    floor.settle()
    with clock.standing_at(clock.now() + timedelta(seconds=61)):
        discretion._take_idle()  # noqa: SLF001 - the wall clock is not waited for
    floor.window.covering.uncover(is_same_person=True)
    floor.settle()
    assert discretion.is_on
    assert not floor.sheet(PurchaseSheet).isVisible()
    discretion.toggle()
    assert floor.sheet(PurchaseSheet).isVisible()


def test_other_pages_are_hidden_whole(floor: Shop) -> None:
    floor.act_as(ELENA)
    discretion = _discretion(floor)
    discretion.toggle()
    floor.floor.desk.open(ToShop())
    floor.settle()
    page = floor.page(ManagePage)
    assert not page.isVisible()
    discretion.toggle()
    assert page.isVisible()


def test_a_list_that_hangs_open_is_closed(floor: Shop) -> None:
    floor.act_as(ELENA)
    discretion = _discretion(floor)
    floor.floor.desk.open(ToShop())
    floor.settle()
    combo = floor.page(ManagePage).findChildren(Combo)[0]
    combo.showPopup()
    assert QApplication.activePopupWidget() is not None
    discretion.toggle()
    assert QApplication.activePopupWidget() is None


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
