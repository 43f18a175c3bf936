from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp.ui.desk import ToProgramme, ToShop
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.manage import PROGRAMME, STAFF, TEMPLATES, ManagePage
from careapp.ui.pages.programme import ProgrammePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.pages.staff import StaffPage
from careapp.ui.widgets.options import OptionCard
from tests.ui.floors import ELENA, Control, Shop

Key = Qt.Key


def test_the_first_tab_is_the_programme(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.press(Key.Key_6, Control)
    page = floor.page(ManagePage)
    assert page.tabs.value() == PROGRAMME
    assert isinstance(page.tab, ProgrammePage)
    assert page.watches == ProgrammePage.watches
    focus = QApplication.focusWidget()
    assert isinstance(focus, OptionCard)
    assert focus.isChecked()


def test_each_place_has_its_tab(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    page = floor.page(ManagePage)
    assert isinstance(page.tab, ShopPage)
    assert page.watches == ShopPage.watches
    floor.floor.desk.open(ToProgramme())
    floor.settle()
    assert page is floor.page(ManagePage)
    assert isinstance(page.tab, ProgrammePage)


def test_the_arrows_move_along_the_tabs_and_stay_there(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.press(Key.Key_6, Control)
    page = floor.page(ManagePage)
    while not page.tabs.isAncestorOf(QApplication.focusWidget() or page):
        floor.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier, settles=False)
    for tab in (TEMPLATES, STAFF):
        floor.press(Key.Key_Right)
        assert page.tabs.value() == tab
    assert page.tabs.isAncestorOf(QApplication.focusWidget() or page)
    assert isinstance(page.tab, StaffPage)
    assert page.tab.isVisible()
    floor.press(Key.Key_Left)
    assert page.tabs.value() == TEMPLATES


def test_a_cashier_has_no_manage(floor: Shop) -> None:
    floor.press(Key.Key_6, Control)
    floor.page(CounterPage)


def test_the_tab_in_front_is_asked_for_everything(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    page = floor.page(ManagePage)
    shop = page.tab
    assert page.take_scan("C0000001")
    assert not page.escape()
    assert page.toast_place() is shop.toast_place()
    assert not page.is_writing
    page.refresh()
    floor.settle()
