"""Every state of a code has its own words, and what can be done now."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from careapp import clock
from careapp.rules.codes import new_code
from careapp.rules.shop import Shop as ShopFacts
from careapp.services.checking import CodeState
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.shop import ShopChange, change_shop
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.ui.audit import audit
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from tests.factories import MOMENT
from tests.ui.floors import ELENA, MARTA, Shop
from tests.ui.pages.redeeming import (
    COFFEE,
    expired,
    facts,
    has_answer,
    issue,
    open_page,
    shows,
    states,
    visible_acts,
)

pytestmark = pytest.mark.usefixtures("english")

Key = Qt.Key


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


def test_the_day_of_a_used_voucher_goes_on_after_midnight(floor: Shop) -> None:
    issued = issue(floor, COFFEE)
    request = RedeemRequest(uuid.uuid4(), issued.voucher_id)
    floor.do(redeem_voucher, request, floor.floor.desk.actor)
    with clock.standing_at(MOMENT + timedelta(hours=15)):
        page = open_page(floor, issued.code)
    assert page.answer.sub.text() == "used today, Thursday 12 March at 10:42"
    assert "Risulta già passato stamattina" in page.answer.say.quote.text()


def test_the_purchase_on_which_it_was_used_can_be_seen(floor: Shop) -> None:
    issued = issue(floor)
    request = PurchaseRequest(uuid.uuid4(), MARTA, 740, voucher_id=issued.voucher_id)
    floor.do(record_purchase, request, floor.floor.desk.actor)
    page = open_page(floor, issued.code)
    assert "Purchase of €7.40" in facts(page)
    floor.click(page.answer.buttons[Act.PURCHASE])
    assert floor.page(CardPage).customer_id == MARTA


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
