"""A gift card is sold from the purchase, pays a part at F4, and the rest in another purchase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from careapp.model.voucher import Voucher
from careapp.services import voucher_papers
from careapp.ui.dialogs.gift_card import GiftCardSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from careapp.ui.widgets.pills import Pill
from careapp.ui.widgets.toast import Toast
from tests.ui import looking
from tests.ui.floors import ANNA, MARTA, Shop

Key = Qt.Key
NBSP = "\u00a0"


def code_of(session: Session, voucher_id: int) -> str:
    return voucher_papers.code_of(session, session.get_one(Voucher, voucher_id))


def newest_paper(floor: Shop) -> str:
    return max(floor.papers.iterdir(), key=lambda path: path.stat().st_mtime_ns).name.casefold()


def sold_card(floor: Shop) -> str:
    """Sell a card of 25.00 € to Marta from her purchase, and return its code."""
    floor.open_card(MARTA)
    points = floor.ask(looking.fact, MARTA, "points")
    floor.press(Key.Key_F5)
    purchase = floor.sheet(PurchaseSheet)
    other = {pill.text(): pill for pill in purchase.items.findChildren(Pill)}["+ altro"]
    floor.click(other)
    floor.click(purchase.sell)
    sheet = floor.sheet(GiftCardSheet)
    assert "Marta" in sheet.sub.text()
    sheet.recipient.edit.setFocus()
    floor.write("Nonna Pia")
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.amount_cents, voucher.customer_id) == (2500, None)
    assert floor.ask(looking.fact, MARTA, "points") == points
    assert len(list(floor.papers.iterdir())) == 1
    return floor.ask(code_of, voucher.id)


def test_a_gift_card_goes_from_sale_to_the_last_cent(floor: Shop) -> None:
    code = sold_card(floor)
    floor.press(Key.Key_F4)
    page = floor.page(RedeemPage)
    floor.floor.window.take_scan("V" + code.replace("-", ""))
    floor.settle()
    assert page.answer.purchase.field.edit.hasFocus()
    assert page.answer.value.text() == f"25,00{NBSP}€"
    floor.click(page.answer.buttons[Act.USE])
    assert page.answer.purchase.field.fault() == "Scrivi la spesa"
    floor.write("12,50")
    assert page.code.text() == code
    assert "Restano 12,50" in page.answer.purchase.caution.text()
    floor.click(page.answer.buttons[Act.USE])
    assert page.answer.value.text() == f"Togli 12,50{NBSP}€. Restano 12,50{NBSP}€ sul buono."
    (row,) = page.side.used.rows()
    assert row.spoken().endswith(f"12,50{NBSP}€, restano 12,50{NBSP}€")
    floor.press(Key.Key_F7)
    assert "il resto del suo buono" in newest_paper(floor)

    floor.open_card(ANNA)
    floor.press(Key.Key_F5)
    sheet = floor.sheet(PurchaseSheet)
    floor.write("20")
    floor.floor.window.take_scan("V" + code.replace("-", ""))
    floor.settle()
    assert sheet.to_pay.text() == f"7,50{NBSP}€"
    assert QApplication.focusWidget() is sheet.amount
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert voucher.state == "redeemed"
    assert floor.ask(looking.sales, ANNA)[-1][:3] == ("purchase", 2000, 2000)


def test_what_a_purchase_leaves_on_a_gift_card_is_printed_from_its_toast(floor: Shop) -> None:
    code = sold_card(floor)
    floor.open_card(ANNA)
    floor.press(Key.Key_F5)
    floor.sheet(PurchaseSheet)
    floor.write("20")
    floor.floor.window.take_scan("V" + code.replace("-", ""))
    floor.settle()
    floor.press(Key.Key_Return)
    (toast,) = floor.floor.window.findChildren(Toast)
    also = toast.also
    assert also.accessibleName() == "Stampa quanto resta sul buono regalo"
    floor.click(also)
    assert "il resto del suo buono" in newest_paper(floor)
    assert floor.said().startswith("Salvato")
