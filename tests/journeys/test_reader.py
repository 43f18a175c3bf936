"""The reader types wherever the focus is; its codes lead to people, vouchers, or a word."""

import itertools
import uuid

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Card
from careapp.model.sale import SaleLine
from careapp.rules.vouchers.kind import Gesture
from careapp.services.vouchers import VoucherRequest, issue_voucher
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.shortcuts import ShortcutsSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.redeem import RedeemPage
from tests.factories import make_sale
from tests.ui.floors import MARTA, OMAR, Shop
from tests.ui.shell import Key

MARTAS_CARD, FREE_CARD = "C0000001", "C0012345"
TAX_CODE, EAN = "RSSMRA85T10A562S", "8017596013214"
BETWEEN_KEYS_MS, BETWEEN_CODES_MS = 5, 1000

_moments = itertools.count(BETWEEN_CODES_MS, BETWEEN_CODES_MS)


def scan(shop: Shop, code: str) -> None:
    """Type a code as a reader does, stamped by the system key by key."""
    moment = next(_moments)
    for letter in f"{code}\r":
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        moment += BETWEEN_KEYS_MS
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(moment)
            QCoreApplication.sendEvent(shop.window.windowHandle(), event)
    shop.settle()


def name_in_front(shop: Shop) -> str:
    return shop.page(CardPage).head.name.text()


def owner_of(session: Session, number: str) -> int | None:
    return session.scalar(select(Card.customer_id).where(Card.number == number))


def sell_a_product(session: Session) -> None:
    sale = make_sale(session, None)
    sale.lines.append(
        SaleLine(product=EAN, quantity="1", unit_price="2.50", amount_cents=250, position=1)
    )


@pytest.fixture
def voucher(floor: Shop) -> str:
    """Issue five euros to Omar; return what the reader sees on it."""
    request = VoucherRequest(
        uuid.uuid4(),
        "thank_you",
        OMAR,
        "loyalty",
        Gesture.discount(500),
        "Torna a trovarci, e ogni volta è un piacere.",
        "Giulia",
    )
    issued = floor.do(issue_voucher, request, floor.floor.desk.actor)
    return "V" + issued.code.replace("-", "")


class TestAtTheCounter:
    def test_a_card_opens_its_person(self, floor: Shop) -> None:
        scan(floor, MARTAS_CARD)
        assert name_in_front(floor) == "Marta Wójcik"

    def test_what_was_typed_stays(self, floor: Shop) -> None:
        floor.write("omar")
        scan(floor, TAX_CODE)
        assert floor.page(CounterPage).search.text() == "omar"

    def test_a_voucher_is_checked(self, floor: Shop, voucher: str) -> None:
        scan(floor, voucher)
        page = floor.page(RedeemPage)
        assert page.answer.isVisible()
        assert page.code.text().replace("-", "") in voucher

    def test_the_health_card_is_not_used(self, floor: Shop) -> None:
        scan(floor, TAX_CODE)
        assert floor.said() == "È la tessera sanitaria: non la usiamo. Serve solo il nome."
        assert floor.ask(owner_of, TAX_CODE) is None

    def test_a_product_is_not_a_card(self, floor: Shop) -> None:
        floor.do(sell_a_product)
        scan(floor, EAN)
        assert floor.said() == "È un prodotto, non una tessera."

    def test_a_code_too_long_is_neither(self, floor: Shop) -> None:
        scan(floor, "9" * 30)
        assert "né una tessera né un buono" in floor.said()

    def test_the_card_of_nobody_goes_to_who_is_found(self, floor: Shop) -> None:
        scan(floor, FREE_CARD)
        floor.write("omar")
        floor.press(Key.Key_Return)
        assert name_in_front(floor) == "Omar Haddad"
        assert floor.ask(owner_of, FREE_CARD) == OMAR
        floor.press(Key.Key_Escape)
        scan(floor, FREE_CARD)
        assert name_in_front(floor) == "Omar Haddad"

    def test_the_card_of_nobody_can_be_given_up(self, floor: Shop) -> None:
        scan(floor, FREE_CARD)
        floor.press(Key.Key_Escape)
        floor.write("omar")
        floor.press(Key.Key_Return)
        assert name_in_front(floor) == "Omar Haddad"
        assert floor.ask(owner_of, FREE_CARD) is None

    def test_the_card_of_nobody_goes_to_somebody_new(self, floor: Shop) -> None:
        scan(floor, FREE_CARD)
        floor.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert floor.sheet(CustomerSheet).card.text() == FREE_CARD


class TestOnACard:
    def test_another_card_opens_its_person(self, floor: Shop) -> None:
        floor.open_card(OMAR)
        scan(floor, MARTAS_CARD)
        assert name_in_front(floor) == "Marta Wójcik"

    def test_a_card_of_nobody_asks_whose_it_is(self, floor: Shop) -> None:
        floor.open_card(OMAR)
        scan(floor, FREE_CARD)
        floor.write("marta")
        floor.press(Key.Key_Return)
        assert floor.ask(owner_of, FREE_CARD) == MARTA

    def test_no_button_is_pressed(self, floor: Shop) -> None:
        floor.open_card(OMAR)
        before = floor.ask(lambda session: session.scalar(select(func.count(SaleLine.id))))
        scan(floor, TAX_CODE)
        assert name_in_front(floor) == "Omar Haddad"
        assert not floor.has_sheet()
        assert floor.ask(lambda session: session.scalar(select(func.count(SaleLine.id)))) == before


class TestOverASheet:
    def test_a_card_is_taken_by_the_form_of_a_new_person(self, floor: Shop) -> None:
        floor.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        scan(floor, FREE_CARD)
        assert floor.sheet(CustomerSheet).card.text() == FREE_CARD

    def test_the_health_card_comes_into_no_form(self, floor: Shop) -> None:
        floor.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        scan(floor, TAX_CODE)
        assert floor.sheet(CustomerSheet).card.text() == ""
        assert floor.said() == "È la tessera sanitaria: non la usiamo. Serve solo il nome."

    def test_the_health_card_is_not_asked_about(self, floor: Shop) -> None:
        floor.open_card(OMAR, "purchase")
        scan(floor, TAX_CODE)
        assert TAX_CODE not in floor.said()
        assert floor.sheet(PurchaseSheet).isVisible()

    def test_the_amount_stays_and_the_person_is_asked(self, floor: Shop) -> None:
        floor.open_card(OMAR, "purchase")
        floor.write("1460")
        cents = floor.sheet(PurchaseSheet).amount.cents()
        scan(floor, MARTAS_CARD)
        assert floor.sheet(PurchaseSheet).amount.cents() == cents
        assert MARTAS_CARD in floor.said()

    def test_the_question_closes_the_sheet_and_opens_the_code(
        self, floor: Shop, voucher: str
    ) -> None:
        floor.window.help_requested.emit()
        assert floor.sheet(ShortcutsSheet).isVisible()
        scan(floor, voucher)
        floor.window.toast_bar.press()
        floor.settle()
        assert not floor.has_sheet()
        assert floor.page(RedeemPage).answer.isVisible()
