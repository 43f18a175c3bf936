"""Somebody new, somebody like them, somebody who becomes a customer, and whose card this is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from tests.ui import looking
from tests.ui.floors import ANNA, MARTA, OMAR, Control, Shop

Key = Qt.Key


def test_who_is_not_found_is_created_and_buys(floor: Shop) -> None:
    floor.write("siobhan murphy")
    floor.press(Key.Key_N, Control)
    sheet = floor.sheet(CustomerSheet)
    assert (sheet.given.text(), sheet.family.text()) == ("Siobhan", "Murphy")
    floor.click(sheet.buy)
    purchase = floor.sheet(PurchaseSheet)
    assert purchase.title.text() == "Registra acquisto"
    floor.write("5")
    floor.press(Key.Key_Return)
    new = floor.page(CardPage).customer_id
    assert new not in {MARTA, OMAR, ANNA}
    assert floor.ask(looking.fact, new, "points") == 5
    assert floor.page(CardPage).head.name.text() == "Siobhan Murphy"


def test_who_is_here_already_is_offered_before_a_twin_is_made(floor: Shop) -> None:
    floor.write("marta wojcic")
    floor.press(Key.Key_N, Control)
    sheet = floor.sheet(CustomerSheet)
    assert sheet.alike.isVisible()
    sheet.alike.setFocus()
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).customer_id == MARTA
    assert floor.ask(looking.people) == 4


def test_who_only_asked_becomes_a_customer_with_the_first_purchase(floor: Shop) -> None:
    floor.write("luca ferri")
    floor.press(Key.Key_Return, Control)
    sheet = floor.sheet(CustomerSheet)
    assert sheet.kind.value() == "not_yet"
    sheet.wish.edit.setFocus()
    floor.write("pane di segale")
    floor.click(sheet.save)
    card = floor.page(CardPage)
    assert card.wish.wish.text() == "pane di segale"
    assert floor.ask(looking.fact, card.customer_id, "is_customer") is False
    floor.press(Key.Key_F5)
    floor.write("8")
    floor.press(Key.Key_Return)
    assert floor.ask(looking.fact, card.customer_id, "is_customer") is True
    assert card.loyalty.isVisible()
    floor.press(Key.Key_Z, Control)
    assert floor.ask(looking.fact, card.customer_id, "is_customer") is False


def test_a_changed_name_is_on_the_card_at_once(floor: Shop) -> None:
    floor.open_card(OMAR)
    floor.press(Key.Key_E, Control)
    sheet = floor.sheet(CustomerSheet)
    floor.paste_into(sheet.family.edit, "Haddād")
    floor.press(Key.Key_Return)
    assert floor.said() == "Salvato."
    assert floor.page(CardPage).head.name.text() == "Omar Haddād"


def test_a_free_card_is_given_to_who_is_opened_next(floor: Shop) -> None:
    floor.window.take_scan("C7654321")
    floor.settle()
    assert floor.page(CounterPage).search is QApplication.focusWidget()
    floor.write("omar")
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).customer_id == OMAR
    assert [card.number for card in floor.ask(looking.customer, OMAR).cards] == ["C7654321"]
    floor.press(Key.Key_Escape)
    floor.window.take_scan("C7654321")
    floor.settle()
    assert floor.page(CardPage).customer_id == OMAR
