"""The owner looks after the people of the shop: adds, limits, PINs, badges, and who has left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.staff import Staff
from careapp.rules.roles import Role
from careapp.services.shop import load_shop
from careapp.services.staff import Member, list_staff
from careapp.ui.dialogs.pin import PinSheet
from careapp.ui.dialogs.staff import StaffActionsSheet, StaffSheet
from careapp.ui.pages.lock import LockPage
from careapp.ui.pages.manage import STAFF, ManagePage
from careapp.ui.pages.staff import StaffPage
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.offer import Offer
from tests.journeys.test_lock import ELENAS, GIULIAS, WRONG
from tests.ui.floors import ELENA, GIULIA, Control, Shop

Key = Qt.Key


def open_page(shop: Shop) -> StaffPage:
    """Open the page as the owner does."""
    shop.act_as(ELENA)
    shop.press(Key.Key_6, Control)
    page = shop.page(ManagePage)
    page.tabs.set_value(STAFF)
    shop.settle()
    assert isinstance(page.tab, StaffPage)
    return page.tab


def people(shop: Shop, *, with_former: bool = False) -> dict[str, Member]:
    def ask(session: Session) -> tuple[Member, ...]:
        return list_staff(session, clock.today(), with_former=with_former)

    return {member.name: member for member in shop.ask(ask)}


def button(page: StaffPage, name: str) -> Button:
    """Return a button of the table by what a screen reader says."""
    buttons = [one for one in page.table.findChildren(Button) if one.isVisible()]
    (found,) = [one for one in buttons if one.accessibleName() == name]
    return found


def choose(shop: Shop, page: StaffPage, who: str, words: str) -> None:
    """Do something for somebody from the sheet of what can be done."""
    shop.click(button(page, f"Altro per {who}"))
    sheet = shop.sheet(StaffActionsSheet)
    (offer,) = [one for one in sheet.findChildren(Offer) if one.text() == words]
    shop.click(offer)


def failed(session: Session) -> int:
    return session.get_one(Staff, GIULIA).failed_attempts


def test_somebody_new_gets_limits_and_another_role(floor: Shop) -> None:
    page = open_page(floor)
    floor.click(page.add)
    sheet = floor.sheet(StaffSheet)
    floor.press(Key.Key_Return)
    assert sheet.fault.text(), "a name is needed"
    floor.write("Sara Dri")
    sheet.each.set_value(500)
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    sara = people(floor)["Sara Dri"]
    assert (sara.role, sara.limits.per_voucher_cents) == (Role.CASHIER, 500)
    floor.click(button(page, "Modifica Sara Dri"))
    sheet = floor.sheet(StaffSheet)
    sheet.role.set_value(Role.OWNER)
    assert not sheet.each.isVisible()
    floor.click(sheet.save)
    assert people(floor)["Sara Dri"].role is Role.OWNER


def test_the_owners_pin_comes_first_and_then_the_counter_asks(floor: Shop) -> None:
    page = open_page(floor)
    assert "Nessuno ha ancora un PIN" in page.rules.words.text()
    choose(floor, page, "Giulia", "Dai un PIN")
    sheet = floor.sheet(PinSheet)
    floor.write(GIULIAS)
    floor.write(GIULIAS)
    assert sheet.words.text().startswith("Prima serve il PIN")
    floor.press(Key.Key_Escape)
    choose(floor, page, "Elena", "Dai un PIN")
    sheet = floor.sheet(PinSheet)
    for pin in ("111111", "111111"):
        floor.write(pin)
    assert sheet.words.text().startswith("Questo PIN")
    floor.write(ELENAS)
    floor.write(WRONG)
    assert "Non erano uguali" in sheet.words.text()
    floor.write(ELENAS)
    floor.write(ELENAS)
    assert not floor.has_sheet()
    assert people(floor)["Elena"].has_pin
    assert button(page, "Altro per Elena").hasFocus(), "who works by keyboard goes on from there"
    assert "chiunque entra col nome di Giulia" in page.rules.words.text()
    choose(floor, page, "Giulia", "Dai un PIN")
    floor.write(GIULIAS)
    floor.write(GIULIAS)
    assert "PIN o tesserino" in page.rules.words.text()
    floor.press(Key.Key_F12)
    assert isinstance(floor.window.covering.page, LockPage)


def test_a_badge_is_printed_and_lets_in(floor: Shop) -> None:
    page = open_page(floor)
    choose(floor, page, "Giulia", "Stampa un tesserino")
    (paper,) = floor.papers.glob("*.pdf")
    assert paper.read_bytes().startswith(b"%PDF")
    assert people(floor)["Giulia"].has_badge
    choose(floor, page, "Giulia", "Togli il tesserino")
    assert not people(floor)["Giulia"].has_badge


def test_a_wait_is_lifted(floor: Shop) -> None:
    page = open_page(floor)
    for who, pin in (("Elena", ELENAS), ("Giulia", GIULIAS)):
        choose(floor, page, who, "Dai un PIN")
        floor.write(pin)
        floor.write(pin)
    floor.press(Key.Key_F12)
    floor.press(Key.Key_Right)
    for _attempt in range(5):
        floor.write(WRONG)
    floor.press(Key.Key_Left)
    floor.write(ELENAS)
    page = open_page_again(floor)
    choose(floor, page, "Giulia", "Togli l’attesa")
    assert floor.ask(failed) == 0
    choose(floor, page, "Giulia", "Togli il PIN")
    assert not people(floor)["Giulia"].has_pin


def open_page_again(shop: Shop) -> StaffPage:
    shop.press(Key.Key_6, Control)
    tab = shop.page(ManagePage).tab
    assert isinstance(tab, StaffPage)
    return tab


def test_who_left_is_hidden_and_comes_back(floor: Shop) -> None:
    page = open_page(floor)
    choose(floor, page, "Giulia", "Non lavora più qui")
    assert list(people(floor)) == ["Elena"]
    choose(floor, page, "Elena", "Non lavora più qui")
    assert "titolare" in floor.said()
    floor.click(page.former)
    choose(floor, page, "Giulia", "Lavora di nuovo qui")
    assert list(people(floor)) == ["Elena", "Giulia"]


def test_the_rules_of_the_counter_are_kept(floor: Shop) -> None:
    page = open_page(floor)
    floor.click(page.rules.locks)
    page.rules.minutes.stepUp()
    floor.settle()
    shop = floor.ask(load_shop)
    assert (shop.locks_counter, shop.lock_after_minutes) == (False, 4)
    assert floor.floor.desk.shop == shop


def test_the_tab_key_goes_through_the_table_before_what_stands_below(floor: Shop) -> None:
    page = open_page(floor)
    page.add.setFocus()
    names = []
    while not page.rules.locks.hasFocus():
        floor.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
    expected = ["Modifica Elena", "Altro per Elena", "Modifica Giulia", "Altro per Giulia"]
    assert names[:-1] == expected
