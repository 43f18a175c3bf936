"""Using a voucher: every state of a code, what can be done with it, and what never happens."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp import clock, settings
from careapp.errors import Unavailable
from careapp.rules.codes import new_code
from careapp.rules.shop import Shop as ShopFacts
from careapp.rules.vouchers.kind import Gesture
from careapp.services.checking import CodeState
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.shop import ShopChange, change_shop
from careapp.services.vouchers import (
    IssuedVoucher,
    PrintRequest,
    VoidRequest,
    VoucherRequest,
    issue_voucher,
    mark_printed,
    void_voucher,
)
from careapp.ui import printing
from careapp.ui.audit import audit
from careapp.ui.desk import ToRedeem
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from careapp.ui.printing import PrintPage
from careapp.ui.widgets.button import Button
from tests.factories import MOMENT
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, MARTA, OMAR, Control, Shop

pytestmark = pytest.mark.usefixtures("english")

Key = Qt.Key
FIVE = Gesture.discount(500)
LAST_DAY = date(2026, 3, 31)
COFFEE = Gesture.of_gift("Un caffè")


def issue(floor: Shop, gesture: Gesture = FIVE, **facts: object) -> IssuedVoucher:
    """Issue a voucher to signora Wójcik and put it on paper."""
    values: dict[str, object] = {"customer_id": MARTA, **facts}
    request = VoucherRequest(
        op_id=uuid.uuid4(),
        kind="thank_you",
        reason="loyalty",
        gesture=gesture,
        message="Ogni volta è un piacere.",
        signature="Giulia",
        **values,  # type: ignore[arg-type]
    )
    issued: IssuedVoucher = floor.do(issue_voucher, request, floor.floor.desk.actor)
    printed = PrintRequest(uuid.uuid4(), issued.voucher_id)
    floor.do(mark_printed, printed, floor.floor.desk.actor)
    return issued


def open_page(floor: Shop, code: str = "") -> RedeemPage:
    floor.floor.desk.open(ToRedeem(code))
    floor.settle()
    return floor.page(RedeemPage)


def states(floor: Shop) -> list[str]:
    return [voucher.state for voucher in floor.ask(looking.vouchers)]


def shows(page: RedeemPage) -> tuple[str, str]:
    """Return the word of the band and the large value."""
    return page.answer.band.word.text(), page.answer.value.text()


def has_answer(page: RedeemPage) -> bool:
    return page.answer.isVisible()


def facts(page: RedeemPage) -> list[str]:
    """Return the lines below the value."""
    lines = [line for line in page.answer.facts if line.isVisible()]
    return [line.words.text() for line in lines]


def visible_acts(page: RedeemPage) -> list[Act]:
    return [act for act, button in page.answer.buttons.items() if button.isVisible()]


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


def test_a_used_voucher_says_when_where_and_by_whom(floor: Shop) -> None:
    issued = issue(floor, COFFEE)
    with clock.standing_at(MOMENT - timedelta(days=1, hours=1)):
        request = RedeemRequest(uuid.uuid4(), issued.voucher_id)
        floor.do(redeem_voucher, request, floor.floor.desk.actor)
    page = open_page(floor, issued.code)
    assert shows(page) == ("Already used", "Un caffè")
    assert page.answer.sub.text() == "used yesterday, Wednesday 11 March at 9:42"
    assert "Giulia" in facts(page)[0]
    assert "Risulta già passato ieri mattina" in page.answer.say.quote.text()
    assert "limit" in page.answer.hint.text()
    assert visible_acts(page) == [Act.COURTESY, Act.LEAVE]
    floor.press(Key.Key_Return)
    assert states(floor) == ["redeemed"]
    floor.press(Key.Key_F6)
    assert floor.page(ComposerPage).title == "Thank"
    floor.press(Key.Key_Escape)
    assert shows(page)[0] == "Already used"


def test_the_purchase_on_which_it_was_used_can_be_seen(floor: Shop) -> None:
    issued = issue(floor)
    request = PurchaseRequest(uuid.uuid4(), MARTA, 740, voucher_id=issued.voucher_id)
    floor.do(record_purchase, request, floor.floor.desk.actor)
    page = open_page(floor, issued.code)
    assert "Purchase of €7.40" in facts(page)
    floor.click(page.answer.buttons[Act.PURCHASE])
    assert floor.page(CardPage).customer_id == MARTA


@contextmanager
def expired(floor: Shop, days_ago: int = 6) -> Iterator[str]:
    """Give the code of a voucher that was good until so many days ago."""
    code = issue(floor, expires_on=LAST_DAY).code
    with clock.standing_at(MOMENT + timedelta(days=(LAST_DAY - MOMENT.date()).days + days_ago)):
        yield code


def test_an_expired_voucher_is_extended_where_the_shop_allows_it(floor: Shop) -> None:
    with expired(floor) as code:
        page = open_page(floor, code)
        assert shows(page) == ("Expired 6 days ago", "€5.00")
        assert page.answer.sub.text() == "it ran out on Tuesday 31 March"
        assert "15 days" in facts(page)[-1]
        assert page.answer.purchase.isVisible()
        floor.press(Key.Key_Return)
    assert states(floor) == ["redeemed"]
    assert shows(page)[0] == "Used"


def test_what_expired_long_ago_leads_to_a_courtesy_gesture(floor: Shop) -> None:
    with expired(floor, 20) as code:
        page = open_page(floor, code)
    assert visible_acts(page) == [Act.COURTESY, Act.LEAVE]
    assert not page.answer.purchase.isVisible()
    floor.click(page.answer.buttons[Act.LEAVE])
    assert not has_answer(page)


def test_a_voucher_that_is_not_yet_good_says_from_when(floor: Shop) -> None:
    first = date(2026, 3, 20)
    issued = issue(floor, valid_from=first, expires_on=date(2026, 6, 30))
    page = open_page(floor, issued.code)
    assert shows(page)[0] == "Not yet valid"
    assert page.answer.sub.text().endswith("Friday 20 March")
    assert Act.USE not in visible_acts(page)


def test_a_void_voucher_says_so(floor: Shop) -> None:
    issued = issue(floor)
    floor.act_as(ELENA)
    request = VoidRequest(uuid.uuid4(), issued.voucher_id, "stampato due volte")
    floor.do(void_voucher, request, floor.floor.desk.actor)
    page = open_page(floor, issued.code)
    assert shows(page)[0] == "Taken back"
    assert facts(page) == ["Marta Wójcik", "stampato due volte"]
    assert page.answer.hint.text() == ""  # the owner has no limit


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7K2M-9QXD-AAAA", "A symbol is not right"),
        ("7K2M-9QXD-AAAA-BBBB", "There are too many symbols"),
        ("7K2M.9QXD.AAAA", "Not a code of ours"),
    ],
)
def test_a_slip_of_the_fingers_is_looked_at_together(floor: Shop, typed: str, value: str) -> None:
    page = open_page(floor, typed)
    assert shows(page) == ("Let's look at it again", value)
    floor.press(Key.Key_Return)
    assert not has_answer(page)
    assert page.code.selectedText() == typed


def test_an_unknown_code_may_be_another_shops(floor: Shop) -> None:
    page = open_page(floor, str(new_code()))
    assert shows(page)[0] == "Not found"
    assert any("another shop" in line for line in facts(page))
    assert not page.answer.paper.isVisible()


def pause(floor: Shop) -> RedeemPage:
    for _miss in range(4):
        open_page(floor, str(new_code()))
    return open_page(floor, str(new_code()))


def test_five_misses_pause_and_the_seconds_are_told(floor: Shop) -> None:
    page = pause(floor)
    assert shows(page) == ("A short pause", "60 seconds left")
    assert visible_acts(page) == [Act.LEAVE]
    with clock.standing_at(MOMENT + timedelta(seconds=20)):
        page.count_down()
    assert page.answer.value.text() == "40 seconds left"
    with clock.standing_at(MOMENT + timedelta(seconds=60)):
        page.count_down()
    assert not has_answer(page)


def test_during_the_pause_no_code_is_looked_at_and_the_owner_ends_it(floor: Shop) -> None:
    pause(floor)
    issued = issue(floor)
    page = open_page(floor, issued.code)
    assert shows(page)[0] == "A short pause"
    floor.act_as(ELENA)
    page = open_page(floor, issued.code)
    floor.click(page.answer.buttons[Act.RESUME])
    assert not has_answer(page)
    assert shows(open_page(floor, issued.code))[0] == "Valid"


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


def test_without_a_printer_it_is_saved_and_still_waits(floor: Shop) -> None:
    unprinted(floor, Gesture.words_only())
    page = open_page(floor)
    floor.click(print_buttons(page)[0])
    assert len(list(floor.papers.iterdir())) == 1
    assert floor.said().startswith("Saved")
    assert len(print_buttons(page)) == 1


def test_a_printer_that_fails_loses_nothing(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_pages: list[PrintPage], _name: str, _title: str) -> None:
        raise Unavailable("Manca la carta.")

    monkeypatch.setattr(printing, "print_pages", fail)
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    unprinted(floor)
    page = open_page(floor)
    floor.click(print_buttons(page)[0])
    assert floor.said() == "Manca la carta."
    assert states(floor) == ["issued"]
    assert len(print_buttons(page)) == 1


def test_the_clock_that_goes_back_is_told(floor: Shop) -> None:
    issued = issue(floor)
    with clock.standing_at(MOMENT + timedelta(days=40)):
        request = RedeemRequest(uuid.uuid4(), issue(floor).voucher_id)
        floor.do(redeem_voucher, request, floor.floor.desk.actor)
    page = open_page(floor, issued.code)
    assert page.behind.isVisible()
    floor.press(Key.Key_Escape)
    assert not page.behind.isVisible()


def test_where_the_shop_never_extends_nobody_offers_it(floor: Shop) -> None:
    floor.act_as(ELENA)
    change = ShopChange(uuid.uuid4(), ShopFacts("Bottega Aurora", may_extend_days=0))
    floor.do(change_shop, change, floor.floor.desk.actor)
    with expired(floor, 2) as code:
        page = open_page(floor, code)
    assert Act.EXTEND not in visible_acts(page)


STATES: dict[CodeState, Callable[[Shop], str]] = {
    CodeState.VALID: lambda floor: issue(floor).code,
    CodeState.MISREAD: lambda _floor: "7K2M-9QXD-AAAA",
    CodeState.UNKNOWN: lambda _floor: str(new_code()),
}


SIZES = [(1366, 768), (1280, 680), (1536, 864)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_every_word_fits(floor: Shop, state: CodeState, size: tuple[int, int]) -> None:
    floor.window.resize(*size)
    page = open_page(floor, STATES[state](floor))
    assert has_answer(page)
    assert audit(floor.window) == []


@pytest.mark.parametrize("size", SIZES)
def test_every_word_of_an_expired_voucher_fits(floor: Shop, size: tuple[int, int]) -> None:
    floor.window.resize(*size)
    with expired(floor) as code:
        page = open_page(floor, code)
        assert visible_acts(page) == [Act.EXTEND, Act.LEAVE]
        assert audit(floor.window) == []


def test_toasts_never_stand_over_the_buttons(floor: Shop) -> None:
    page = open_page(floor, issue(floor).code)
    floor.press(Key.Key_Return)
    toast: QWidget = floor.window.toast_bar
    button = page.answer.buttons[Act.LEAVE]
    below = toast.mapTo(floor.window, toast.rect().bottomLeft()).y()
    assert below < button.mapTo(floor.window, button.rect().topLeft()).y()
