"""The counter is locked, somebody proves who they are, and what was half written waits."""

import shutil
import uuid
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from careapp import clock, settings
from careapp.model.staff import Staff
from careapp.rules.codes import new_code
from careapp.rules.pins import badge_payload
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.pins import GiveBadge, TypedPin, give_badge, set_pin
from careapp.services.shop import ShopChange, change_shop, load_shop
from careapp.services.staff import StaffRequest, save_staff
from careapp.ui.desk import ToCounter
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.pin import PinSheet
from careapp.ui.dialogs.voucher_change import VoidSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.lock import LockPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.vouchers_details import Deed
from tests.factories import MOMENT
from tests.journeys.test_issued import open_list
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, MARTA, Control, Shop, open_floor
from tests.ui.pages.redeeming import issue

Key = Qt.Key
ELENAS, GIULIAS, WRONG = "305817", "482913", "771820"
OWNER = Actor(ELENA, "Elena", Role.OWNER)


def give_pins(shop: Shop) -> None:
    """Give both people a PIN, as the owner does; Giulia is at the counter."""
    for staff_id, pin in ((ELENA, ELENAS), (GIULIA, GIULIAS)):
        shop.do(set_pin, TypedPin(uuid.uuid4(), staff_id, pin), OWNER)


def lock(shop: Shop) -> LockPage:
    """Press F12 and return the lock."""
    shop.press(Key.Key_F12)
    return in_front(shop)


def in_front(shop: Shop) -> LockPage:
    page = shop.window.covering.page
    assert isinstance(page, LockPage)
    return page


def scan(shop: Shop, code: str) -> None:
    shop.window.take_scan(code)
    shop.settle()


def role(shop: Shop) -> Role:
    """Return what whoever is at the counter may do now."""
    return shop.floor.desk.actor.role


def touch(shop: Shop) -> None:
    """Hit a key that types nothing, as the system delivers it."""
    handle = shop.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Key.Key_Shift)
    shop.settle()


def attempts(session: Session) -> int:
    return session.get_one(Staff, GIULIA).failed_attempts


def test_the_same_person_finds_everything_as_it_was(floor: Shop) -> None:
    give_pins(floor)
    floor.write("siobhan")
    floor.press(Key.Key_N, Control)
    sheet = floor.sheet(CustomerSheet)
    floor.paste_into(sheet.family.edit, "Murphy")
    page = lock(floor)
    assert not sheet.isVisible()
    assert not floor.window.rail.isVisible()
    assert page.people.tiles[GIULIA].isChecked()
    floor.write(GIULIAS)
    assert floor.window.covering.page is None
    assert floor.sheet(CustomerSheet) is sheet
    assert sheet.isVisible()
    assert sheet.family.text() == "Murphy"
    assert QApplication.focusWidget() is sheet.family.edit


def test_another_person_neither_sees_nor_loses_it(floor: Shop) -> None:
    give_pins(floor)
    floor.open_card(MARTA)
    floor.press(Key.Key_E, Control)
    sheet = floor.sheet(CustomerSheet)
    floor.paste_into(sheet.family.edit, "Murphy")
    page = lock(floor)
    floor.press(Key.Key_Left)
    assert page.people.tiles[ELENA].isChecked()
    floor.write(ELENAS)
    assert floor.floor.desk.actor.staff_name == "Elena"
    assert floor.window.page is floor.page(CounterPage)
    assert not floor.has_sheet()
    assert not sheet.isVisible()
    floor.window.close()
    assert floor.has_sheet(), "closing would lose what Giulia was writing"
    floor.press(Key.Key_Escape)
    lock(floor)
    floor.press(Key.Key_Right)
    floor.write(GIULIAS)
    assert floor.sheet(CustomerSheet) is sheet
    assert sheet.isVisible()
    assert sheet.family.text() == "Murphy"
    assert not floor.window.covering.has_aside


def test_wrong_pins_are_told_counted_and_then_wait(floor: Shop) -> None:
    give_pins(floor)
    page = lock(floor)
    for _attempt in range(4):
        floor.write(WRONG)
    assert page.card.words.text().startswith("Il PIN non è giusto")
    assert page.card.pad.is_empty
    floor.write(WRONG)
    assert "30 secondi" in page.card.words.text()
    assert not page.card.pad.isEnabled()
    floor.write(GIULIAS)
    assert floor.window.covering.page is page
    assert floor.ask(attempts) == 5
    with clock.standing_at(MOMENT + timedelta(seconds=31)):
        page.tick()
        assert page.card.pad.isEnabled()
        floor.write(GIULIAS)
    assert floor.window.covering.page is None


def test_keys_that_lead_anywhere_lead_nowhere(floor: Shop) -> None:
    give_pins(floor)
    page = lock(floor)
    before = floor.window.page
    for key in (Key.Key_F1, Key.Key_F2, Key.Key_F4, Key.Key_F12, Key.Key_Escape):
        floor.press(key)
    floor.press(Key.Key_6, Control)
    floor.press(Key.Key_N, Control)
    scan(floor, "C0000001")
    assert floor.window.covering.page is page
    assert floor.window.page is before
    assert not floor.has_sheet()
    assert "tesserino" in page.card.words.text()


def test_a_badge_lets_in_at_once_and_switches(floor: Shop) -> None:
    give_pins(floor)
    badge = new_code()
    floor.do(give_badge, GiveBadge(uuid.uuid4(), ELENA, badge), OWNER)
    page = lock(floor)
    scan(floor, badge_payload(new_code()))
    assert page.card.words.text().startswith("Questo tesserino non è")
    scan(floor, badge_payload(badge))
    assert floor.window.covering.page is None
    assert (floor.floor.desk.actor.staff_name, floor.floor.desk.actor.role) == ("Elena", Role.OWNER)


def test_nobody_touches_it_and_it_locks_itself(floor: Shop) -> None:
    give_pins(floor)
    watch = floor.floor.at_counter.auto_lock
    with clock.standing_at(MOMENT + timedelta(minutes=2, seconds=41)):
        watch.look()
        assert "20 secondi" in floor.said()
        touch(floor)
    with clock.standing_at(MOMENT + timedelta(minutes=5)):
        watch.look()
        assert floor.window.covering.page is None
    # The machine slept; the first key of whoever opens it does not reach the page.
    with clock.standing_at(MOMENT + timedelta(hours=9)):
        touch(floor)
        assert in_front(floor).people.tiles[GIULIA].isChecked()


def test_the_owner_gives_a_new_pin_at_the_counter(floor: Shop) -> None:
    give_pins(floor)
    page = lock(floor)
    floor.click(page.card.forgotten)
    floor.write(ELENAS)
    floor.write(WRONG)
    floor.write(GIULIAS)
    assert "Non erano uguali" in page.card.words.text()
    floor.write(WRONG)
    floor.write(WRONG)
    assert floor.window.covering.page is None
    assert floor.floor.desk.actor.staff_name == "Giulia"
    lock(floor)
    floor.write(WRONG)
    assert floor.window.covering.page is None


def test_an_owner_comes_back_with_the_recovery_code(floor: Shop) -> None:
    give_pins(floor)
    codes: list[str] = []
    floor.floor.tasks.with_archive(
        floor.window, lambda archive: archive.recovery_code(), done=codes.append
    )
    page = lock(floor)
    floor.press(Key.Key_Left)
    floor.click(page.card.forgotten)
    page.card.code.set_text("XXXX")
    floor.click(page.card.go)
    assert "64" in page.card.words.text()
    page.card.code.set_text(codes[0])
    floor.click(page.card.go)
    floor.write(WRONG)
    floor.write(WRONG)
    assert floor.floor.desk.actor.staff_name == "Elena"
    assert floor.window.covering.page is None


def test_where_the_counter_is_not_locked_owners_work_asks_for_the_pin(floor: Shop) -> None:
    give_pins(floor)
    shop = floor.ask(load_shop)
    floor.do(change_shop, ShopChange(uuid.uuid4(), replace(shop, locks_counter=False)), OWNER)
    floor.act_as(ELENA)
    assert role(floor) is Role.CASHIER
    floor.press(Key.Key_6, Control)
    sheet = floor.sheet(PinSheet)
    floor.write(WRONG)
    assert sheet.words.text().startswith("Il PIN non è giusto")
    floor.write(ELENAS)
    floor.page(ManagePage)
    assert role(floor) is Role.OWNER
    with clock.standing_at(MOMENT + timedelta(minutes=4)):
        floor.floor.at_counter.auto_lock.look()
        floor.settle()
    assert role(floor) is Role.CASHIER
    assert isinstance(floor.window.page, CounterPage)


def unlocked(floor: Shop) -> None:
    """Give PINs in a shop whose till works without one; Elena is there, not proved."""
    give_pins(floor)
    shop = floor.ask(load_shop)
    floor.do(change_shop, ShopChange(uuid.uuid4(), replace(shop, locks_counter=False)), OWNER)
    floor.act_as(ELENA)


def withdraw(floor: Shop) -> None:
    """Take a voucher back, as far as the PIN."""
    issue(floor)
    page = open_list(floor)
    floor.click(page.details.buttons[Deed.VOID])
    floor.write("Doppio")
    floor.press(Key.Key_Return)


def test_what_lacks_but_the_pin_goes_on_with_it(floor: Shop) -> None:
    unlocked(floor)
    withdraw(floor)
    sheet = floor.sheet(PinSheet)
    assert [one.state for one in floor.ask(looking.vouchers)] == ["printed"]
    floor.write(WRONG)
    assert sheet.words.text().startswith("Il PIN non è giusto")
    floor.write(ELENAS)
    assert [one.state for one in floor.ask(looking.vouchers)] == ["void"]
    assert not floor.has_sheet()
    assert role(floor) is Role.OWNER


def test_without_the_pin_nothing_happens_and_what_was_typed_stays(floor: Shop) -> None:
    unlocked(floor)
    withdraw(floor)
    floor.sheet(PinSheet)
    floor.press(Key.Key_Escape)
    sheet = floor.sheet(VoidSheet)
    assert sheet.reason.text() == "Doppio"
    assert "Non è cambiato nulla." in sheet.reason.fault()
    assert [one.state for one in floor.ask(looking.vouchers)] == ["printed"]


def test_a_second_owner_without_a_pin_is_told_who_gives_one(floor: Shop) -> None:
    unlocked(floor)
    sara = floor.do(save_staff, StaffRequest(uuid.uuid4(), "Sara Dri", Role.OWNER), OWNER)
    floor.act_as(sara.staff_id)
    floor.press(Key.Key_6, Control)
    sheet = floor.sheet(PinSheet)
    floor.write(WRONG)
    assert sheet.words.text().startswith("Non hai ancora un PIN")
    assert role(floor) is Role.CASHIER


def test_what_is_said_while_it_is_locked_waits_for_who_was_there(floor: Shop) -> None:
    give_pins(floor)
    floor.floor.at_counter.take(GIULIA)
    undone: list[str] = []
    lock(floor)
    floor.window.toast("Prima", undo=lambda: undone.append("prima"))
    floor.window.toast("Registrati 9,60 €", undo=lambda: undone.append("acquisto"))
    assert floor.said() == ""
    floor.write(GIULIAS)
    assert floor.said() == "Registrati 9,60 €"
    floor.press(Key.Key_Z, Control)
    assert undone == ["acquisto"]
    lock(floor)
    floor.window.toast("Registrati 3,00 €", undo=lambda: undone.append("altrui"))
    floor.press(Key.Key_Left)
    floor.write(ELENAS)
    assert floor.floor.desk.actor.staff_name == "Elena"
    floor.press(Key.Key_Z, Control)
    assert undone == ["acquisto"]


def test_the_next_start_shows_nothing_before_somebody_is_there(
    shop_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "shop"
    shutil.copytree(shop_folder, folder)
    with clock.standing_at(MOMENT):
        with open_floor(folder, qtbot) as shop:
            assert not shop.floor.settings.get(settings.STARTS_LOCKED)
            give_pins(shop)
        floor = Floor(folder, is_demo=False)
        with qtbot.waitSignal(floor.tasks.opened):
            floor.start()
            assert isinstance(floor.window.covering.page, LockPage), "before anything is known"
        floor.close()
        with open_floor(folder, qtbot, has_person=False) as shop:
            assert shop.floor.desk.actor.staff_id is None
            shop.write(GIULIAS)
            assert shop.floor.desk.actor.staff_name == "Giulia"
            shop.write("marta")
            assert shop.page(CounterPage).search.text() == "marta"


def test_a_second_start_opens_nothing_below_the_lock(floor: Shop) -> None:
    give_pins(floor)
    floor.open_card(MARTA)
    before = floor.window.page
    lock(floor)
    floor.floor.come_forward("mario")
    floor.settle()
    assert floor.window.page is before
    floor.write(GIULIAS)
    assert floor.window.covering.page is None


def test_what_comes_late_below_the_lock_takes_no_keys(floor: Shop) -> None:
    give_pins(floor)
    page = lock(floor)
    floor.floor.desk.open(ToCounter())
    floor.settle()
    assert QApplication.focusWidget() is page
    floor.write(GIULIAS)
    assert floor.window.covering.page is None
    assert not floor.page(CounterPage).search.text()
