import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp import settings
from careapp.errors import Unavailable
from careapp.services import sales
from careapp.services.sales import PurchaseRequest, RecordedPurchase, record_purchase
from careapp.ui.dialogs import purchase
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pills import Pill
from tests.ui import looking
from tests.ui.floors import ANNA, MARIO, MARTA, Control, Shop

Key = Qt.Key


def open_purchase(floor: Shop, customer_id: int = MARTA) -> PurchaseSheet:
    floor.open_card(customer_id)
    floor.press(Key.Key_F5)
    return floor.sheet(PurchaseSheet)


def test_points_and_what_is_to_pay_follow_the_typing(floor: Shop) -> None:
    sheet = open_purchase(floor)
    floor.write("14,60")
    assert sheet.to_pay.text() == "14,60\u00a0€"
    assert sheet.points.text() == "+14 punti, ne mancano\u00a02"
    assert sheet.goal.text() == "allo sconto di 5,00\u00a0€"


def test_who_cannot_reach_a_reward_is_told_the_points_alone(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sales, "next_reward", lambda *_arguments: None)
    sheet = open_purchase(floor)
    floor.write("1")
    assert sheet.points.text() == "+1 punto"
    assert sheet.goal.text() == ""


def test_usual_items_and_another_one_are_recorded(floor: Shop) -> None:
    sheet = open_purchase(floor)
    floor.write("5")
    pills = {pill.text(): pill for pill in sheet.items.findChildren(Pill)}
    floor.click(pills["Pane"])
    floor.click(pills["+ altro"])
    assert QApplication.focusWidget() is sheet.other
    floor.write("  Torta  ")
    floor.press(Key.Key_Return)
    assert floor.ask(looking.sales, MARTA)[-1] == ("purchase", 500, 500, "Pane, Torta")


def test_another_item_that_is_taken_off_again_is_not_recorded(floor: Shop) -> None:
    sheet = open_purchase(floor)
    other = {pill.text(): pill for pill in sheet.items.findChildren(Pill)}["+ altro"]
    floor.click(other)
    floor.write("Torta")
    floor.click(other)
    assert not sheet.other.isVisible()
    sheet.amount.setFocus()
    floor.write("5")
    floor.press(Key.Key_Return)
    assert floor.ask(looking.sales, MARTA)[-1][3] == ""


def test_ctrl_enter_goes_on_to_thank(floor: Shop) -> None:
    open_purchase(floor)
    floor.write("5")
    floor.press(Key.Key_Return, Control)
    assert floor.page(ComposerPage).title == "Ringrazia"
    assert len(floor.ask(looking.sales, MARTA)) == 3


def test_one_thing_is_used_at_a_time(floor: Shop) -> None:
    give_voucher(floor)
    sheet = open_purchase(floor, MARIO)
    reward, voucher = (row.toggle for row in sheet.uses.values())
    floor.write("20")
    floor.click(reward)
    assert sheet.to_pay.text() == "15,00\u00a0€"
    floor.click(voucher)
    assert not reward.isChecked()
    assert sheet.to_pay.text() == "10,00\u00a0€"
    shown = [words.text() for words in sheet.findChildren(Text)]
    assert [shown.count(f"−{euros},00\u00a0€") for euros in (5, 10)] == [0, 1]
    floor.click(voucher)
    assert sheet.to_pay.text() == "20,00\u00a0€"


def test_a_discount_larger_than_the_purchase_is_said(floor: Shop) -> None:
    sheet = open_purchase(floor, MARIO)
    floor.write("2")
    assert not sheet.lost.isVisible()
    floor.click(next(iter(sheet.uses.values())).toggle)
    assert sheet.lost.isVisible()
    floor.press(Key.Key_Return)
    assert floor.ask(looking.sales, MARIO)[-1][1:3] == (200, 0)


def test_using_from_the_card_switches_it_on(floor: Shop) -> None:
    floor.open_card(MARIO)
    page = floor.page(CardPage)
    assert page._card is not None  # noqa: SLF001
    page.loyalty.reward_used.emit(page._card.loyalty.ready[0])  # noqa: SLF001
    floor.settle()
    sheet = floor.sheet(PurchaseSheet)
    assert [row.is_used for row in sheet.uses.values()] == [True]


def test_a_discount_is_not_spent_where_nothing_is_bought(floor: Shop) -> None:
    sheet = open_purchase(floor, MARIO)
    floor.click(next(iter(sheet.uses.values())).toggle)
    floor.click(sheet.record)
    assert "non resta niente da scontare" in sheet.fault.text()
    sheet.amount.setText("14,60")
    floor.click(sheet.record)
    assert floor.ask(looking.sales, MARIO)[-1][:3] == ("purchase", 1460, 960)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Scrivi il totale della spesa."),
        ("0", "Scrivi il totale della spesa."),
        ("abc", "Questo non è un importo. Scrivilo così: 14,60"),
        ("1e400", "Questo non è un importo. Scrivilo così: 14,60"),
        ("NaN", "Questo non è un importo. Scrivilo così: 14,60"),
        ("١٢", "Questo non è un importo. Scrivilo così: 14,60"),
        ("1_000", "Questo non è un importo. Scrivilo così: 14,60"),
        ("9223372036854775808", "Questo non è un importo. Scrivilo così: 14,60"),
        ("-5", "Il totale va da 0 a 999.999,99\u00a0€. Controlla l’importo."),
    ],
)
def test_what_is_no_amount_is_said_and_nothing_is_recorded(
    floor: Shop, typed: str, said: str
) -> None:
    sheet = open_purchase(floor)
    floor.write(typed)
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == said
    assert QApplication.focusWidget() is sheet.amount
    assert sheet.amount.text() == typed
    assert len(floor.ask(looking.sales, MARTA)) == 2
    floor.press(Key.Key_A, Control)
    floor.write("5")
    assert not sheet.fault.isVisible()
    floor.press(Key.Key_Return)
    assert len(floor.ask(looking.sales, MARTA)) == 3


def test_1460_and_enter_where_the_shop_wants_it_so(floor: Shop) -> None:
    floor.floor.settings.set(settings.IMPLIED_CENTS, value=True)
    open_purchase(floor)
    floor.write("1460")
    floor.press(Key.Key_Return)
    assert floor.ask(looking.sales, MARTA)[-1][1] == 1460


def test_a_retry_after_the_archive_did_not_answer_records_once(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[PurchaseRequest] = []

    def record_and_lose_the_answer(
        session: object, request: PurchaseRequest, by: object
    ) -> RecordedPurchase:
        asked.append(request)
        if len(asked) == 1:
            raise Unavailable("Non risponde.")
        return record_purchase(session, request, by)  # type: ignore[arg-type]

    monkeypatch.setattr(purchase, "record_purchase", record_and_lose_the_answer)
    sheet = open_purchase(floor)
    floor.write("5")
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Non risponde."
    assert sheet.record.isEnabled()
    assert sheet.thank.isEnabled()
    floor.press(Key.Key_Return)
    assert asked[0] == asked[1]
    assert len(floor.ask(looking.sales, MARTA)) == 3
    assert not floor.has_sheet()


def test_while_it_is_recorded_nothing_starts_twice_and_nothing_closes(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def record_slowly(session: object, request: PurchaseRequest, by: object) -> RecordedPurchase:
        gate.wait(20)
        return record_purchase(session, request, by)  # type: ignore[arg-type]

    monkeypatch.setattr(purchase, "record_purchase", record_slowly)
    sheet = open_purchase(floor)
    heard: list[bool] = []
    sheet.recorded.connect(lambda _recorded, thanks: heard.append(thanks))
    floor.write("5")
    floor.press(Key.Key_Return, settles=False)
    floor.press(Key.Key_Return, settles=False)
    floor.press(Key.Key_Return, Control, settles=False)
    floor.press(Key.Key_Escape, settles=False)
    assert floor.has_sheet()
    gate.set()
    floor.settle()
    assert heard == [False]
    assert len(floor.ask(looking.sales, MARTA)) == 3


def test_the_first_purchase_makes_a_customer(floor: Shop) -> None:
    sheet = open_purchase(floor, ANNA)
    assert sheet.title.text() == "Prima spesa"
    floor.write("5")
    floor.press(Key.Key_Return)
    assert floor.ask(looking.fact, ANNA, "is_customer") is True


def give_voucher(floor: Shop) -> None:
    floor.compose("thank_you", MARIO)
    page = floor.page(ComposerPage)
    page.form.amount.set_value(1000)
    page.form.amount.changed.emit(1000)
    floor.settle()
    floor.click(page.save)
    assert len(floor.ask(looking.vouchers)) == 1
