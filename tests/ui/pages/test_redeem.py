"""Using a voucher: checked first, used once, taken back; never by a scanner alone."""

import uuid
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp import clock, settings
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from tests.factories import MOMENT
from tests.ui.floors import ELENA, GIULIA, MARTA, Control, Shop
from tests.ui.pages.redeeming import (
    COFFEE,
    facts,
    has_answer,
    issue,
    open_page,
    shows,
    states,
)

pytestmark = pytest.mark.usefixtures("english")

Key = Qt.Key


def type_code(floor: Shop, code: str) -> None:
    floor.write(code.replace("-", ""))


def test_nothing_is_typed_yet(floor: Shop) -> None:
    page = open_page(floor)
    assert not has_answer(page)
    assert page.empty.isVisible()
    assert page.code.hasFocus()
    assert page.side.nothing.isVisible()
    assert page.side.aside.text() == ""


def test_a_typed_code_is_checked_when_it_is_whole_and_used_by_enter_only(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor)
    type_code(floor, issued.code.lower())
    assert shows(page) == ("Valid", "€5.00")
    assert page.code.text() == issued.code
    assert facts(page)[0] == "Marta Wójcik, or whoever presents it"
    assert page.answer.paper.isVisible()
    assert states(floor) == ["printed"]
    floor.press(Key.Key_Return)
    assert states(floor) == ["redeemed"]
    assert shows(page) == ("Used", "Take €5.00 off at the till")
    assert page.code.text() == ""
    assert page.side.aside.text() == "1 · €5.00"


def test_a_few_symbols_are_no_code_until_enter_says_so(floor: Shop) -> None:
    page = open_page(floor)
    floor.write("7K2M9QXD")
    assert not has_answer(page)
    floor.press(Key.Key_Return)
    assert shows(page) == ("Let's look at it again", "Some symbols are missing")


def test_enter_right_after_the_answer_is_not_an_agreement(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor)
    page.code.setText(issued.code)
    page.code.setFocus()
    floor.press(Key.Key_Return, settles=False)
    floor.qtbot.waitUntil(lambda: has_answer(page))
    floor.press(Key.Key_Return)
    assert states(floor) == ["printed"]
    floor.press(Key.Key_Return)
    assert states(floor) == ["redeemed"]


def test_enter_on_an_empty_box_does_nothing(floor: Shop) -> None:
    page = open_page(floor)
    floor.press(Key.Key_Return)
    assert not has_answer(page)


def test_ctrl_z_makes_it_good_again(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor, issued.code)
    floor.press(Key.Key_Return)
    floor.press(Key.Key_Z, Control)
    assert states(floor) == ["printed"]
    assert shows(page)[0] == "Valid"
    assert page.code.text() == issued.code
    assert floor.said() == "The voucher is good again."


def test_after_ten_seconds_it_can_no_longer_be_taken_back(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor, issued.code)
    floor.press(Key.Key_Return)
    with clock.standing_at(MOMENT + timedelta(minutes=5)):
        floor.press(Key.Key_Z, Control)
    assert states(floor) == ["redeemed"]
    assert shows(page)[0] == "Used"


def test_an_undo_that_comes_while_another_code_is_checked_leaves_that_answer(floor: Shop) -> None:
    first, second = issue(floor), issue(floor, COFFEE)
    page = open_page(floor, first.code)
    floor.press(Key.Key_Return)
    page = open_page(floor, second.code)
    floor.press(Key.Key_Z, Control)
    assert states(floor) == ["printed", "printed"]
    assert shows(page) == ("Valid", "Un caffè")


def test_after_it_was_used_enter_and_escape_ask_for_the_next(floor: Shop) -> None:
    for key in (Key.Key_Return, Key.Key_Escape):
        page = open_page(floor, issue(floor).code)
        floor.press(Key.Key_Return)
        floor.press(key)
        assert not has_answer(page)
        assert page.code.hasFocus()


def test_escape_only_checks_and_then_leaves_the_page(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor, issued.code)
    floor.press(Key.Key_Escape)
    assert not has_answer(page)
    assert page.code.text() == ""
    floor.press(Key.Key_Escape)
    floor.page(CounterPage)
    assert states(floor) == ["printed"]


def test_coming_back_finds_the_open_answer_but_not_a_finished_one(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor, issued.code)
    floor.press(Key.Key_F2)
    floor.press(Key.Key_F4)
    assert shows(page)[0] == "Valid"
    floor.press(Key.Key_Return)
    floor.press(Key.Key_F2)
    floor.press(Key.Key_F4)
    assert not has_answer(page)


def test_a_purchase_smaller_than_the_discount_is_told_before(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    box = page.answer.purchase
    assert "the rest is lost" in box.caution.text()
    box.field.edit.setFocus()
    floor.write("3,20")
    assert box.caution.text() == "The purchase comes to €0.00; the remaining €1.80 is lost."
    floor.press(Key.Key_Return)
    assert page.answer.value.text() == "Take €3.20 off at the till"
    assert "€1.80" in page.answer.sub.text()


def test_a_purchase_that_is_no_amount_uses_nothing(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    box = page.answer.purchase
    for words in ("tre", "-3"):
        floor.paste_into(box.field.edit, words)
        floor.press(Key.Key_Return)
        assert box.field.fault() == "Write it like 12,50"
        assert states(floor) == ["printed"]
    floor.paste_into(box.field.edit, "20")
    assert (box.field.fault(), box.caution.text()) == ("", "")


def test_implied_cents_are_read_where_the_counter_wants_it(floor: Shop) -> None:
    floor.floor.settings.set(settings.IMPLIED_CENTS, value=True)
    page = open_page(floor, issue(floor).code)
    floor.paste_into(page.answer.purchase.field.edit, "320")
    assert "1.80" in page.answer.purchase.caution.text()


def test_a_gift_is_handed_over_and_asks_for_no_purchase(floor: Shop) -> None:
    page = open_page(floor, issue(floor, COFFEE).code)
    assert not page.answer.purchase.isVisible()
    assert facts(page)[-1] == "Only once"
    floor.click(page.answer.buttons[Act.USE])
    assert "Un caffè" in page.answer.value.text()


def test_a_scan_checks_and_never_uses(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor)
    payload = "V" + issued.code.replace("-", "")
    for _time in range(3):
        floor.window.take_scan(payload)
        floor.settle()
    assert shows(page)[0] == "Valid"
    assert states(floor) == ["printed"]


def test_a_misread_scan_stays_here_and_a_customers_card_goes_its_way(floor: Shop) -> None:
    page = open_page(floor)
    floor.window.take_scan("V7K2M9QXDAAAA")
    floor.settle()
    assert shows(page)[0] == "Let's look at it again"
    floor.window.take_scan("C0000001")
    floor.settle()
    assert floor.page(CardPage).customer_id == MARTA


def test_another_counter_may_be_faster(floor: Shop) -> None:
    issued = issue(floor)
    page = open_page(floor, issued.code)
    floor.act_as(GIULIA)
    page = open_page(floor, issued.code)
    floor.do(redeem_voucher, RedeemRequest(uuid.uuid4(), issued.voucher_id), floor.floor.desk.actor)
    assert shows(page)[0] == "Already used"


def test_a_voucher_used_elsewhere_meanwhile_is_refused_and_looked_at_again(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = issue(floor)
    page = open_page(floor, issued.code)
    monkeypatch.setattr(page, "refresh", lambda: None)
    floor.do(redeem_voucher, RedeemRequest(uuid.uuid4(), issued.voucher_id), floor.floor.desk.actor)
    floor.press(Key.Key_Return)
    assert floor.said().startswith("This voucher can no longer be used")
    assert shows(page)[0] == "Already used"


def test_typing_takes_the_answer_away(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    page.code.setFocus()
    floor.press(Key.Key_End)
    floor.press(Key.Key_Backspace)
    assert not has_answer(page)


def test_an_answer_that_is_no_longer_asked_for_is_not_shown(floor: Shop) -> None:
    page = open_page(floor)
    page.check(issue(floor).code)
    page.clear()
    floor.settle()
    assert not has_answer(page)


def test_what_is_typed_while_a_voucher_is_being_used_stays(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    floor.press(Key.Key_Return, settles=False)
    page.clear()
    floor.write("7K2M")
    assert states(floor) == ["redeemed"]
    assert page.code.text() == "7K2M"
    assert floor.said() == "Voucher used"


def test_while_it_is_being_used_enter_does_nothing_more(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    floor.press(Key.Key_Return, settles=False)
    assert page.answer.buttons[Act.USE].is_busy
    floor.press(Key.Key_Return)
    assert shows(page)[0] == "Used"


def test_another_person_sees_no_answer_of_the_one_before(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    floor.act_as(ELENA)
    assert not has_answer(page)
    floor.press(Key.Key_F2)
    floor.act_as(GIULIA)
    assert page.code.text() == ""


def test_f6_does_nothing_where_no_gesture_is_offered(floor: Shop) -> None:
    open_page(floor, issue(floor).code)
    floor.press(Key.Key_F6)
    floor.page(RedeemPage)


def test_toasts_never_stand_over_the_buttons(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    floor.press(Key.Key_Return)
    toast: QWidget = floor.window.toast_bar
    button = page.answer.buttons[Act.LEAVE]
    below = toast.mapTo(floor.window, toast.rect().bottomLeft()).y()
    assert below < button.mapTo(floor.window, button.rect().topLeft()).y()
