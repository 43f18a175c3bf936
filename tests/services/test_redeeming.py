"""A voucher is used once; taking that back is itself done once."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.shop import ShopSetting
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.services.journal import NOT_REDEEMED
from careapp.services.operation import Operation
from careapp.services.redeeming import (
    RedeemRequest,
    UndoRequest,
    give_back_of_sale,
    redeem_on_sale,
    redeem_voucher,
    undo_redemption,
)
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, actor_of, make_counter, make_sale
from tests.services.vouchering import Desk, open_desk, staff_of

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def undo_of(redemption: uuid.UUID, reason: str = "") -> UndoRequest:
    return UndoRequest(uuid.uuid4(), redemption, reason)


def test_a_voucher_is_used_where_when_and_by_whom(desk: Desk) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.redeemed_at, stored.redeemed_on) == (
        "redeemed",
        MOMENT,
        date(2026, 3, 12),
    )
    assert (stored.redeemed_by_id, stored.redeemed_counter_id) == (
        desk.giulia.staff_id,
        desk.counter.id,
    )
    assert stored.redeem_op_id == str(redeemed.op_id)
    assert (redeemed.gesture, redeemed.till.taken_cents) == (GestureKind.DISCOUNT, 500)
    assert redeemed.undo_until == MOMENT + timedelta(seconds=10)
    (row,) = desk.audited("voucher_redeemed")
    assert (row.subject_id, row.detail["amount_cents"]) == (issued.voucher_id, 500)


def test_the_second_one_is_refused(desk: Desk) -> None:
    issued = desk.issue()
    first = desk.redeem(issued.voucher_id)
    with pytest.raises(Refused):
        desk.redeem(issued.voucher_id, desk.elena)
    assert desk.voucher(issued.voucher_id).redeem_op_id == str(first.op_id)
    assert len(desk.audited("voucher_redeemed")) == 1


def test_the_same_operation_again_gives_the_first_answer(desk: Desk) -> None:
    issued = desk.issue()
    request = RedeemRequest(uuid.uuid4(), issued.voucher_id, purchase_cents=740)
    first = redeem_voucher(desk.session, request, desk.giulia)
    with clock.standing_at(MOMENT + timedelta(minutes=5)):
        assert redeem_voucher(desk.session, request, desk.giulia) == first
    assert len(desk.audited("voucher_redeemed")) == 1


def test_a_late_retry_does_not_use_what_was_given_back(desk: Desk) -> None:
    issued = desk.issue()
    request = RedeemRequest(uuid.uuid4(), issued.voucher_id)
    redeem_voucher(desk.session, request, desk.giulia)
    undo_redemption(desk.session, undo_of(request.op_id), desk.giulia)
    redeem_voucher(desk.session, request, desk.giulia)
    assert desk.voucher(issued.voucher_id).state == "issued"
    assert len(desk.audited("voucher_redeemed")) == 1


def test_a_retry_that_overtakes_its_audit_row_has_won_all_the_same(desk: Desk) -> None:
    issued = desk.issue()
    sale = make_sale(desk.session, desk.customer)
    operation = Operation.begin(desk.session, desk.giulia, uuid.uuid4())
    redeem_on_sale(operation, issued.voucher_id, sale.id)
    again = redeem_on_sale(operation, issued.voucher_id, sale.id)
    assert again.redeem_op_id == str(operation.op_id)
    assert len(desk.audited("voucher_redeemed")) == 1


def test_the_rest_of_a_discount_is_lost(desk: Desk) -> None:
    issued = desk.issue(Gesture.discount(1000))
    request = RedeemRequest(uuid.uuid4(), issued.voucher_id, purchase_cents=740)
    till = redeem_voucher(desk.session, request, desk.giulia).till
    assert (till.taken_cents, till.lost_cents) == (740, 260)


def test_words_alone_cannot_be_used(desk: Desk) -> None:
    issued = desk.issue(Gesture.words_only())
    with pytest.raises(Refused):
        desk.redeem(issued.voucher_id)


def test_void_and_missing_vouchers_cannot_be_used(desk: Desk) -> None:
    issued = desk.issue()
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), issued.voucher_id, "Perso"), desk.elena)
    for voucher_id in (issued.voucher_id, 999_999):
        with pytest.raises(Refused):
            desk.redeem(voucher_id)


@pytest.mark.parametrize(
    ("days", "extend", "is_taken"),
    [
        (-1, False, False),
        (0, False, True),
        (7, False, True),
        (8, False, False),
        (8, True, True),
        (22, True, True),
        (23, True, False),
        (-1, True, False),
    ],
)
def test_the_days_decide(desk: Desk, days: int, extend: bool, is_taken: bool) -> None:
    first = date(2026, 3, 20)
    issued = desk.issue(valid_from=first, expires_on=first + timedelta(days=7))
    request = RedeemRequest(uuid.uuid4(), issued.voucher_id, extend=extend)
    with clock.standing_at(MOMENT + timedelta(days=8 + days)):
        if is_taken:
            redeem_voucher(desk.session, request, desk.giulia)
        else:
            with pytest.raises(Refused):
                redeem_voucher(desk.session, request, desk.giulia)
    assert (desk.voucher(issued.voucher_id).state == "redeemed") is is_taken
    over = [row.detail["days_over"] for row in desk.audited("voucher_redeemed")]
    assert over == ([max(0, days - 7)] if is_taken else [])


def test_a_shop_that_never_extends_refuses_the_day_after(desk: Desk) -> None:
    issued = desk.issue(expires_on=MOMENT.date())
    desk.session.add(ShopSetting(key="shop.may_extend_days", value=0))
    desk.session.flush()
    with clock.standing_at(MOMENT + timedelta(days=1)), pytest.raises(Refused):
        redeem_voucher(
            desk.session, RedeemRequest(uuid.uuid4(), issued.voucher_id, extend=True), desk.giulia
        )


def test_ten_seconds_belong_to_whoever_used_it(desk: Desk) -> None:
    issued = desk.issue()
    desk.print(issued.voucher_id)
    redeemed = desk.redeem(issued.voucher_id)
    request = undo_of(redeemed.op_id)
    with clock.standing_at(MOMENT + timedelta(seconds=10)):
        undo_redemption(desk.session, request, desk.giulia)
        undo_redemption(desk.session, request, desk.giulia)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.redeemed_at, stored.redeem_op_id) == ("printed", None, None)
    assert (stored.redeemed_on, stored.redeemed_by_id, stored.redeemed_counter_id) == (
        None,
        None,
        None,
    )
    assert len(desk.audited("voucher_given_back")) == 1
    desk.redeem(issued.voucher_id)


def test_a_voucher_that_never_was_on_paper_goes_back_to_issued(desk: Desk) -> None:
    issued = desk.issue()
    undo_redemption(desk.session, undo_of(desk.redeem(issued.voucher_id).op_id), desk.giulia)
    assert desk.voucher(issued.voucher_id).state == "issued"


def test_it_is_taken_back_once(desk: Desk) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)
    undo_redemption(desk.session, undo_of(redeemed.op_id), desk.giulia)
    with pytest.raises(Refused):
        undo_redemption(desk.session, undo_of(redeemed.op_id), desk.giulia)


def test_later_and_elsewhere_only_the_owner_with_a_reason(desk: Desk) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)
    elsewhere = replace(desk.giulia, counter_id=make_counter(desk.session).id)
    late = MOMENT + timedelta(seconds=13)
    for by, moment, reason in (
        (desk.giulia, late, "Sbaglio"),
        (desk.lead, MOMENT, "Sbaglio"),
        (elsewhere, MOMENT, "Sbaglio"),
        (desk.elena, late, " \u200b"),
        (desk.elena, late, "Carta 4111 1111 1111 1111"),
    ):
        with clock.standing_at(moment), pytest.raises(Refused):
            undo_redemption(desk.session, undo_of(redeemed.op_id, reason), by)
    assert desk.voucher(issued.voucher_id).state == "redeemed"
    with clock.standing_at(late):
        undo_redemption(desk.session, undo_of(redeemed.op_id, " Altro  buono "), desk.elena)
    (row,) = desk.audited("voucher_given_back")
    assert row.reason == "Altro buono"


@pytest.mark.parametrize(
    "overtaking",
    [{"state": "issued", **NOT_REDEEMED}, {"redeem_op_id": "used again by somebody else"}],
)
def test_of_two_who_take_it_back_one_wins(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, overtaking: dict[str, object]
) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)

    def overtaken(*_args: object) -> str:
        desk.session.connection().execute(update(Voucher).values(overtaking))
        return ""

    monkeypatch.setattr("careapp.services.redeeming._reason", overtaken)
    with pytest.raises(Refused):
        undo_redemption(desk.session, undo_of(redeemed.op_id), desk.giulia)
    assert not desk.audited("voucher_given_back")


def test_a_voucher_on_a_purchase_goes_back_with_it_once(desk: Desk) -> None:
    issued = desk.issue()
    sale = make_sale(desk.session, desk.customer)
    operation = Operation.begin(desk.session, desk.giulia, uuid.uuid4())
    redeem_on_sale(operation, issued.voucher_id, sale.id)
    assert desk.voucher(issued.voucher_id).sale_id == sale.id
    with pytest.raises(Refused):
        undo_redemption(desk.session, undo_of(operation.op_id), desk.giulia)
    taking_back = Operation.begin(desk.session, desk.giulia, uuid.uuid4())
    assert give_back_of_sale(taking_back, sale.id, "Reso")
    assert not give_back_of_sale(taking_back, sale.id)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.sale_id) == ("issued", None)


def test_an_expired_voucher_does_not_go_on_a_purchase(desk: Desk) -> None:
    issued = desk.issue(expires_on=MOMENT.date())
    sale = make_sale(desk.session, desk.customer)
    with clock.standing_at(MOMENT + timedelta(days=1)):
        operation = Operation.begin(desk.session, desk.giulia, uuid.uuid4())
        with pytest.raises(Refused):
            redeem_on_sale(operation, issued.voucher_id, sale.id)


def test_another_person_at_the_same_counter_has_no_ten_seconds(desk: Desk) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)
    other = actor_of(staff_of(desk, desk.lead), desk.counter)
    with pytest.raises(Refused):
        undo_redemption(desk.session, undo_of(redeemed.op_id), other)
