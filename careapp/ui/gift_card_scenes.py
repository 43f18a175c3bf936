"""How a gift card is sold, looked at and spent: the states that are drawn and audited."""

from collections.abc import Callable

from careapp.services.gift_card_sales import SellGiftCard, SoldGiftCard, sell_gift_card
from careapp.services.operation_id import new_operation_id
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.ui.card_scenes import person
from careapp.ui.desk import ToGiftCard, ToRedeem
from careapp.ui.dialogs.gift_card import GiftCardSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act

Settle = Callable[[], None]


def sell(floor: Floor, settle: Settle) -> None:
    """Open the sheet for a buyer."""
    buyer = person(floor, settle, "marta w")
    floor.desk.open(ToGiftCard(buyer, "Marta Wójcik"))


def sell_too_long(floor: Floor, settle: Settle) -> None:
    """Stand before a name that fits no line of the paper."""
    sell(floor, settle)
    settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, GiftCardSheet):
        sheet.recipient.set_text("W" * 120)
        sheet.sell.click()


def used_in_part(floor: Floor, settle: Settle) -> None:
    """Use a part of a card, and stand where its slip is offered."""
    spent_in_part(floor, settle)
    settle()
    page = floor.window.page
    if isinstance(page, RedeemPage):
        page.answer.purchase.field.set_text("10,00")
        page.answer.buttons[Act.USE].click()


def spent_in_part(floor: Floor, settle: Settle) -> None:
    """Show a card of which some was spent."""
    code: list[str] = []

    def spend(sold: SoldGiftCard) -> None:
        code.append(sold.issued.code)
        paid = RedeemRequest(new_operation_id(), sold.issued.voucher_id, 1250)
        floor.tasks.change(floor, redeem_voucher, paid, floor.desk.actor)

    request = SellGiftCard(
        new_operation_id(),
        5000,
        "Un pensiero per una merenda.",
        "Carla",
        recipient_name="Nonna Pia",
    )
    floor.tasks.change(floor, sell_gift_card, request, floor.desk.actor, done=spend)
    settle()
    settle()
    floor.desk.open(ToRedeem(code[0]))
