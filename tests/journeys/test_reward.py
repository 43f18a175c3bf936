"""A reward is ready, becomes a paper, and is used on the next visit."""

from PySide6.QtCore import Qt

from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.take_reward import TakeRewardSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.button import Button
from tests.ui import looking
from tests.ui.floors import MARIO, Shop

Key = Qt.Key
USE = "Usa: Sconto 5,00"


def button(floor: Shop, page: CardPage, name: str) -> Button:
    """Return a button of the loyalty card, which comes with the next answer of the archive."""

    def found() -> list[Button]:
        buttons = page.loyalty.findChildren(Button)
        return [b for b in buttons if b.accessibleName().startswith(name) and b.isVisibleTo(page)]

    floor.qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_a_reward_is_printed_today_and_used_on_the_next_visit(floor: Shop) -> None:
    floor.write("de luca")
    floor.press(Key.Key_Return)
    page = floor.page(CardPage)
    take = button(floor, page, "Stampa il buono")
    before = floor.ask(looking.fact, MARIO, "points")
    floor.click(take)
    assert "Sconto" in floor.sheet(TakeRewardSheet).sub.text()
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.customer_id, voucher.amount_cents) == (MARIO, 500)
    assert floor.ask(looking.fact, MARIO, "points") < before
    assert len(list(floor.papers.iterdir())) == 1

    floor.click(button(floor, page, USE))
    floor.sheet(PurchaseSheet)
    floor.write("20")
    floor.press(Key.Key_Return)
    assert [voucher.state for voucher in floor.ask(looking.vouchers)] == ["redeemed"]
