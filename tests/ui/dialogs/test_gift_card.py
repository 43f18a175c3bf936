"""The sheet that sells a gift card, and vouchers scanned into the purchase sheet."""

import uuid

import pytest
from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.rules.vouchers.kind import Gesture
from careapp.services import gift_card_ledger, voucher_papers
from careapp.services.gift_card_sales import SellGiftCard, SoldGiftCard, sell_gift_card
from careapp.services.vouchers import VoucherRequest, issue_voucher
from careapp.ui.desk import ToGiftCard
from careapp.ui.dialogs import gift_card
from careapp.ui.dialogs.gift_card import GiftCardSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.void_gift_card import VoidGiftCardSheet
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from tests.ui import looking
from tests.ui.floors import ANNA, MARTA, Control, Shop

Key = Qt.Key
NBSP = "\u00a0"


def open_sheet(floor: Shop, to: ToGiftCard | None = None) -> GiftCardSheet:
    floor.floor.desk.open(to or ToGiftCard(MARTA, "Marta Wójcik"))
    floor.settle()
    return floor.sheet(GiftCardSheet)


def sold(floor: Shop, cents: int = 2500) -> SoldGiftCard:
    request = SellGiftCard(uuid.uuid4(), cents, "Per una merenda.", "Carla")
    return floor.do(sell_gift_card, request, floor.floor.desk.actor)


def scan(floor: Shop, code: str) -> None:
    floor.floor.window.take_scan("V" + code.replace("-", ""))
    floor.settle()


def purchase_of(floor: Shop, customer_id: int = ANNA) -> PurchaseSheet:
    floor.open_card(customer_id)
    floor.press(Key.Key_F5)
    return floor.sheet(PurchaseSheet)


def test_the_buyer_may_keep_it(floor: Shop) -> None:
    sheet = open_sheet(floor)
    sheet.whose.set_value("self")
    sheet.whose.changed.emit("self")
    assert not sheet.recipient.isEnabled()
    sheet.amount.set_value(4000)
    sheet.purpose.set_value("single")
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.customer_id, voucher.amount_cents, voucher.signature) == (
        MARTA,
        4000,
        "Marta Wójcik",
    )


def test_the_sale_is_undone_from_the_toast(floor: Shop) -> None:
    open_sheet(floor)
    floor.press(Key.Key_Return)
    floor.press(Key.Key_Z, Control)
    (voucher,) = floor.ask(looking.vouchers)
    assert voucher.state == "void"


def test_f4_f5_sells_to_whoever_pays(floor: Shop) -> None:
    floor.press(Key.Key_F4)
    floor.page(RedeemPage)
    floor.press(Key.Key_F5)
    sheet = floor.sheet(GiftCardSheet)
    assert sheet.sub.text() == "per chi lo paga"
    assert not sheet.whose.isVisible()
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.kind, voucher.customer_id) == ("gift_card", None)


def test_a_refusal_stands_in_the_sheet(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise Refused("Troppo.")

    monkeypatch.setattr(gift_card, "sell_gift_card", refuse)
    sheet = open_sheet(floor)
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Troppo."
    assert sheet.sell.isEnabled()


def test_a_scanned_discount_of_somebody_else_comes_off(floor: Shop) -> None:
    request = VoucherRequest(
        uuid.uuid4(), "thank_you", MARTA, "loyalty", Gesture.discount(500), "Grazie.", "Giulia"
    )
    issued = floor.do(issue_voucher, request, floor.floor.desk.actor)
    sheet = purchase_of(floor)
    floor.write("20")
    scan(floor, issued.code)
    assert sheet.to_pay.text() == f"15,00{NBSP}€"
    scan(floor, issued.code)
    floor.press(Key.Key_Return)
    assert floor.ask(looking.vouchers)[0].state == "redeemed"


def test_a_typed_gift_card_pays_beside_and_enter_in_its_box_records_nothing(floor: Shop) -> None:
    code = sold(floor).issued.code
    sheet = purchase_of(floor)
    floor.write("20")
    sheet.reader.box.setFocus()
    floor.write(code)
    floor.press(Key.Key_Return)
    assert floor.sheet(PurchaseSheet) is sheet
    assert sheet.to_pay.text() == f"0,00{NBSP}€"
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.ask(left_of, code) == 500


def left_of(session: Session, code: str) -> int:
    (voucher,) = looking.vouchers(session)
    facts = gift_card_ledger.load_value(session, voucher.id)
    assert facts is not None
    assert voucher_papers.code_of(session, voucher) == code
    return facts.left_cents


@pytest.mark.parametrize(
    ("typed", "words"),
    [("0000-0000-0000", "Nessun buono"), ("ABCD", "Il codice non è intero")],
)
def test_what_cannot_be_used_is_said_in_words(floor: Shop, typed: str, words: str) -> None:
    sheet = purchase_of(floor)
    sheet.reader.box.setFocus()
    floor.write(typed)
    floor.press(Key.Key_Return)
    assert words in sheet.fault.text()


def test_what_is_no_voucher_is_asked_about_as_before(floor: Shop) -> None:
    sheet = purchase_of(floor)
    assert not sheet.take_scan("8001234567890")


def test_nobody_at_the_counter_is_said(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise Refused("Chi è al banco?")

    monkeypatch.setattr("careapp.ui.dialogs.voucher_use.check_code", refuse)
    sheet = purchase_of(floor)
    sheet.reader.box.setFocus()
    floor.write("ABCD")
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Chi è al banco?"


def test_the_owner_takes_a_card_back_and_reads_what_to_pay_out(floor: Shop) -> None:
    code = sold(floor).issued.code
    floor.act_as(1)
    floor.press(Key.Key_F4)
    page = floor.page(RedeemPage)
    page.check(code)
    floor.settle()
    floor.click(page.answer.buttons[Act.VOID])
    sheet = floor.sheet(VoidGiftCardSheet)
    floor.press(Key.Key_Return)
    assert "perché" in sheet.reason.fault()
    floor.write("Reso")
    floor.press(Key.Key_Return)
    assert floor.said() == f"Il buono regalo è annullato: restituisci 25,00{NBSP}€."
    assert floor.ask(looking.vouchers)[0].state == "void"


def test_who_is_not_the_owner_is_not_offered_it(floor: Shop) -> None:
    code = sold(floor).issued.code
    floor.press(Key.Key_F4)
    page = floor.page(RedeemPage)
    page.check(code)
    floor.settle()
    assert Act.VOID not in page.answer.acts()


def test_what_does_not_fit_the_paper_is_said_while_typing_and_is_never_sold(floor: Shop) -> None:
    sheet = open_sheet(floor)
    sheet.recipient.edit.setFocus()
    floor.write("W" * 120)
    floor.qtbot.waitUntil(lambda: bool(sheet.message.fault()))
    assert "troppo lungo" in sheet.message.fault()
    floor.press(Key.Key_Return)
    assert floor.sheet(GiftCardSheet) is sheet
    assert floor.ask(looking.vouchers) == []
    floor.paste_into(sheet.recipient.edit, "Nonna Pia")
    floor.qtbot.waitUntil(lambda: not sheet.message.fault())
    floor.press(Key.Key_Return)
    assert len(floor.ask(looking.vouchers)) == 1


def test_typing_right_before_enter_is_judged_too(floor: Shop) -> None:
    sheet = open_sheet(floor)
    floor.paste_into(sheet.recipient.edit, "W" * 120)
    floor.press(Key.Key_Return)
    assert "troppo lungo" in sheet.message.fault()
    assert sheet.sell.isEnabled()
    assert floor.ask(looking.vouchers) == []
