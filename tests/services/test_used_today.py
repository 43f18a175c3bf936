import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.vouchers.kind import Gesture
from careapp.services.redeeming import UndoRequest, undo_redemption
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.used_today import used_today
from tests.factories import MOMENT
from tests.services.gift_carding import Cards, open_cards
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = MOMENT.date()


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


@pytest.fixture
def cards(session: Session) -> Cards:
    return open_cards(session)


def seen(cards: Cards) -> list[tuple[int, int, int | None]]:
    """Return of each use of the day which card, what it paid and what was left, in cents."""
    rows = used_today(cards.session, TODAY).rows
    return [(use.voucher_id, use.gesture.amount_cents, use.left_cents) for use in rows]


def test_used_today_counts_what_was_taken_off(desk: Desk) -> None:
    first, second, third, returned = (desk.issue().voucher_id for _ in range(4))
    coffee = desk.issue(Gesture.of_gift("Un caffè")).voucher_id
    with clock.standing_at(MOMENT - timedelta(days=1)):
        desk.voucher(first).valid_from = date(2026, 3, 1)
        desk.session.flush()
        desk.redeem(first)
    for minute, voucher_id in enumerate((second, coffee, third)):
        with clock.standing_at(MOMENT + timedelta(minutes=minute)):
            desk.redeem(voucher_id)
    redemption = desk.redeem(returned).op_id
    undo_redemption(desk.session, UndoRequest(uuid.uuid4(), redemption), desk.giulia)
    used = used_today(desk.session, TODAY)
    assert [use.voucher_id for use in used.rows] == [third, coffee, second]
    assert used.total_cents == 1000
    assert (used.rows[0].customer_name, used.rows[0].used_at) == (
        "Marta Wójcik",
        MOMENT + timedelta(minutes=2),
    )
    assert used.rows[1].gesture == Gesture.of_gift("Un caffè")


def test_each_part_that_a_gift_card_pays_is_a_use_with_what_it_left(cards: Cards) -> None:
    card = cards.card()
    for minute, cents in enumerate((1000, 500, 4000)):
        with clock.standing_at(MOMENT + timedelta(minutes=minute)):
            cards.pay(card, cents)
    assert seen(cards) == [(card, 1000, 0), (card, 500, 1000), (card, 1000, 1500)]
    assert used_today(cards.session, TODAY).total_cents == 2500
    assert used_today(cards.session, TODAY + timedelta(days=1)).rows == ()


def test_what_a_gift_card_got_back_is_no_use_any_more(cards: Cards) -> None:
    card = cards.card()
    paid = cards.pay(card, 1000)
    undo_redemption(cards.session, UndoRequest(uuid.uuid4(), paid.op_id), cards.by)
    assert seen(cards) == []
    bought = cards.till.buy(2000, gift_cards=(card,))
    assert seen(cards) == [(card, 2000, 500)]
    return_purchase(cards.session, ReturnRequest(uuid.uuid4(), bought.sale_id), cards.by)
    assert seen(cards) == []
