"""Beside the code: what was used today, and what waits for paper."""

import uuid

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from careapp import settings
from careapp.errors import Unavailable
from careapp.rules.vouchers.kind import Gesture
from careapp.services.gift_card_sales import SellGiftCard, sell_gift_card
from careapp.services.vouchers import (
    IssuedVoucher,
    VoucherRequest,
    issue_voucher,
)
from careapp.ui import printing
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from careapp.ui.printing import PrintPage
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.label import ELabel
from tests.ui.floors import MARTA, OMAR, Shop
from tests.ui.pages.redeeming import (
    COFFEE,
    FIVE,
    issue,
    open_page,
    states,
)

pytestmark = pytest.mark.usefixtures("english")

Key = Qt.Key


def test_a_used_row_opens_its_customer_unless_nobody_is_known(floor: Shop) -> None:
    page = open_page(floor, issue(floor, COFFEE).code)
    floor.press(Key.Key_Return)
    (row,) = page.side.used.rows()
    assert row.spoken() == "10:42, Marta W., Un caffè"
    page.side.used.opened.emit(-1)
    floor.settle()
    floor.page(RedeemPage)
    page.side.used.setFocus(Qt.FocusReason.TabFocusReason)
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).customer_id == MARTA


def unprinted(floor: Shop, gesture: Gesture = FIVE) -> IssuedVoucher:
    request = VoucherRequest(
        uuid.uuid4(), "thank_you", OMAR, "loyalty", gesture, "Ogni volta è un piacere.", "Giulia"
    )
    issued: IssuedVoucher = floor.do(issue_voucher, request, floor.floor.desk.actor)
    return issued


def print_buttons(page: RedeemPage) -> list[Button]:
    buttons = page.side.waiting.findChildren(Button)
    return [button for button in buttons if button.isVisible()]


def test_a_voucher_that_was_never_printed_is_printed_from_here(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    unprinted(floor)
    page = open_page(floor)
    (button,) = print_buttons(page)
    floor.click(button)
    assert len(floor.printed) == 1
    assert states(floor) == ["printed"]
    assert not page.side.waiting.isVisible()
    assert floor.said() == "Printed."


def test_without_a_printer_it_is_saved_and_waits_no_more(floor: Shop) -> None:
    unprinted(floor, Gesture.words_only())
    page = open_page(floor)
    floor.click(print_buttons(page)[0])
    assert len(list(floor.papers.iterdir())) == 1
    assert floor.said().startswith("Saved")
    assert print_buttons(page) == [], "whoever prints the file has the original"


def test_a_printer_that_fails_loses_nothing(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_pages: list[PrintPage], _name: str, _title: str) -> None:
        raise Unavailable("Manca la carta.")

    monkeypatch.setattr(printing, "print_pages", fail)
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    unprinted(floor)
    page = open_page(floor)
    floor.click(print_buttons(page)[0])
    assert floor.said() == "Manca la carta. The voucher is saved and valid."
    assert states(floor) == ["issued"]
    assert len(print_buttons(page)) == 1


def tab_order(floor: Shop, first: QWidget, steps: int) -> list[QWidget | None]:
    """Return what gets the focus, from *first* on."""
    first.setFocus()
    reached: list[QWidget | None] = [QApplication.focusWidget()]
    for _step in range(steps):
        floor.press(Key.Key_Tab, settles=False)
        reached.append(QApplication.focusWidget())
    return reached


def test_the_tab_key_goes_down_the_page(floor: Shop) -> None:
    unprinted(floor)
    unprinted(floor, COFFEE)
    page = open_page(floor, issue(floor, COFFEE).code)
    floor.press(Key.Key_Return)
    leave = page.answer.buttons[Act.LEAVE]
    side = [page.side.used, *print_buttons(page), page.side.sell]
    assert tab_order(floor, page.code, 5) == [page.code, leave, *side]
    last = page.head.switch.findChildren(QAbstractButton)[-1]
    assert tab_order(floor, last, 1) == [last, page.code]


def test_a_gift_card_of_nobody_that_waits_for_paper_says_so_once(floor: Shop) -> None:
    request = SellGiftCard(uuid.uuid4(), 5000, "Un pensiero.", "Carla", recipient_name="Pia")
    floor.do(sell_gift_card, request, floor.floor.desk.actor)
    page = open_page(floor)
    (button,) = print_buttons(page)
    assert button.accessibleName() == "Print: Gift card"
    words = [label.text() for label in page.side.waiting.findChildren(ELabel)]
    assert words == ["Gift card", "€50.00"]
