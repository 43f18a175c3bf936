"""Closing the window loses nothing that is half written without asking first."""

from PySide6.QtCore import Qt

from careapp.ui.desk import ToShop
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from tests.ui import looking
from tests.ui.floors import ELENA, MARTA, Control, Shop

Key = Qt.Key


def asks(floor: Shop) -> bool:
    """Close as Alt F4 does; return whether the window stays and asks."""
    closes = floor.window.close()
    floor.settle()
    is_asking = isinstance(floor.window.sheets.sheet, QuestionSheet)
    assert closes is not is_asking
    return is_asking


def test_nothing_written_closes_at_once(floor: Shop) -> None:
    assert not asks(floor)


def test_a_sheet_just_opened_closes_at_once(floor: Shop) -> None:
    floor.open_card(MARTA, "purchase")
    assert not asks(floor)


def test_a_typed_purchase_is_asked_about_and_stays(floor: Shop) -> None:
    floor.open_card(MARTA, "purchase")
    floor.write("14,60")
    assert asks(floor)
    assert asks(floor)
    floor.press(Key.Key_Return)
    assert floor.sheet(PurchaseSheet).amount.cents() == 1460
    floor.press(Key.Key_Return)
    assert floor.ask(looking.sales, MARTA)[-1][:3] == ("purchase", 1460, 1460)
    assert not asks(floor)


def test_who_says_so_closes_all_the_same(floor: Shop) -> None:
    floor.open_card(MARTA, "purchase")
    floor.write("14,60")
    assert asks(floor)
    floor.click(floor.sheet(QuestionSheet).yes)
    assert not floor.window.isVisible()


def test_a_half_written_customer_is_asked_about(floor: Shop) -> None:
    floor.press(Key.Key_N, Control)
    assert not floor.sheet(CustomerSheet).is_writing
    floor.write("Siobhan")
    assert asks(floor)


def test_a_changed_message_is_asked_about(floor: Shop) -> None:
    floor.compose("thank_you", MARTA)
    page = floor.page(ComposerPage)
    assert not page.is_writing
    page.form.message.edit.setFocus()
    floor.write("Grazie")
    assert asks(floor)


def test_a_changed_shop_is_asked_about(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    page = floor.page(ManagePage)
    assert not page.is_writing
    assert isinstance(page.tab, ShopPage)
    floor.paste_into(page.tab.shop.name.edit, "Bottega Alba")
    assert asks(floor)


def test_a_choice_alone_counts_as_writing(floor: Shop) -> None:
    floor.press(Key.Key_N, Control)
    floor.sheet(CustomerSheet).remember.setChecked(True)
    assert asks(floor)
