"""Gift cards are paid for: the purchase, the voucher and its value at once."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.shop import ShopSetting
from careapp.model.voucher import Voucher
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.gift_card_sales import (
    VoidGiftCard,
    sell_gift_card,
    void_gift_card,
)
from careapp.services.gift_cards import load_gift_card
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.services.voucher_changes import (
    ReissueRequest,
    VoidRequest,
    reissue_voucher,
    void_voucher,
)
from tests.factories import MOMENT, make_customer
from tests.services.gift_carding import Cards, open_cards
from tests.services.selling import give_voucher

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def cards(session: Session) -> Cards:
    return open_cards(session)


def voided(cards: Cards, voucher_id: int, *, pays_back: bool, by: Actor | None = None) -> int:
    request = VoidGiftCard(uuid.uuid4(), voucher_id, "Chi lo aveva lo ha reso", pays_back)
    return void_gift_card(cards.session, request, by or cards.owner).cents


def test_a_card_is_sold_to_a_known_buyer_for_somebody_else(cards: Cards) -> None:
    buyer = cards.till.customer
    child = make_customer(cards.session, "Li Wei")
    sold = cards.sell(4000, buyer_id=buyer.id, recipient_id=child.id, is_single_purpose=True)
    sale = cards.session.get_one(Sale, sold.sale_id)
    assert (sale.customer_id, sale.total_cents, sale.not_earning_cents) == (buyer.id, 4000, 4000)
    voucher = cards.session.get_one(Voucher, sold.issued.voucher_id)
    assert (voucher.customer_id, voucher.kind, voucher.amount_cents) == (
        child.id,
        "gift_card",
        4000,
    )
    facts = load_gift_card(cards.session, voucher.id)
    assert facts is not None
    assert facts.is_single_purpose
    assert (buyer.points, buyer.visits) == (0, 1)
    assert "Li Wei" in sold.issued.paper.headline
    cards.assert_whole()


def test_a_card_is_sold_by_name_or_to_nobody(cards: Cards) -> None:
    named = cards.sell(recipient_name="  Nonna   Pia ")
    assert "Nonna Pia" in named.issued.paper.headline
    nobody = cards.sell()
    assert nobody.issued.paper.headline == "Un regalo per Lei."
    for sold in (named, nobody):
        assert cards.session.get_one(Sale, sold.sale_id).customer_id is None
    cards.assert_whole()


def test_the_same_operation_sells_one_card(cards: Cards) -> None:
    request = cards.request(buyer_id=cards.till.customer.id)
    first = sell_gift_card(cards.session, request, cards.by)
    assert sell_gift_card(cards.session, request, cards.by) == first
    assert cards.moves(first.issued.voucher_id) == [("sold", 2500)]
    assert len(cards.audited("gift_card_sold")) == 1


@pytest.mark.parametrize("cents", [0, -100, 20_001])
def test_the_owner_says_how_much_one_card_may_be(cards: Cards, cents: int) -> None:
    cards.session.add(ShopSetting(key="shop.gift_card_most_cents", value=20_000))
    with pytest.raises(Refused):
        cards.sell(cents)
    assert cards.sell(20_000).sale_id


def test_nobody_sells_nothing(cards: Cards) -> None:
    with pytest.raises(Refused):
        sell_gift_card(cards.session, cards.request(), Actor(None, "", Role.NOBODY))


def test_what_is_left_is_paid_out_once_by_the_owner(cards: Cards) -> None:
    buyer = cards.till.customer
    card = cards.sell(3000, buyer_id=buyer.id).issued.voucher_id
    cards.pay(card, 1000)
    request = VoidGiftCard(uuid.uuid4(), card, "Reso", pays_back=True)
    with pytest.raises(Refused):
        void_gift_card(cards.session, request, cards.by)
    first = void_gift_card(cards.session, request, cards.owner)
    assert void_gift_card(cards.session, request, cards.owner) == first
    assert (first.cents, first.pays_back) == (2000, True)
    assert (cards.left(card), cards.state(card)) == (0, "void")
    (entry,) = cards.audited("gift_card_void")
    back = cards.session.get_one(Sale, entry.detail["sale_id"])
    assert (back.kind, back.total_cents, back.customer_id) == ("return", -2000, buyer.id)
    cards.assert_whole()


def test_a_card_never_used_and_paid_out_makes_no_visit(cards: Cards) -> None:
    buyer = cards.till.customer
    card = cards.sell(3000, buyer_id=buyer.id).issued.voucher_id
    voided(cards, card, pays_back=True)
    assert cards.session.get_one(Customer, buyer.id, populate_existing=True).visits == 0
    cards.assert_whole()


def test_what_is_left_may_be_written_off(cards: Cards) -> None:
    card = cards.card(1000)
    assert voided(cards, card, pays_back=False) == 1000
    (entry,) = cards.audited("gift_card_void")
    assert entry.detail["sale_id"] is None
    with pytest.raises(Refused):
        voided(cards, card, pays_back=False)
    with pytest.raises(Refused):
        cards.pay(card, 100)
    cards.assert_whole()


def test_a_card_of_an_unknown_buyer_is_paid_out(cards: Cards) -> None:
    assert voided(cards, cards.card(1000), pays_back=True) == 1000
    cards.assert_whole()


def test_the_card_in_place_of_a_lost_one_is_paid_out_to_the_first_buyer(cards: Cards) -> None:
    buyer = cards.till.customer
    lost = cards.sell(3000, buyer_id=buyer.id)
    request = ReissueRequest(uuid.uuid4(), lost.issued.voucher_id, "Perso dal cliente")
    card = reissue_voucher(cards.session, request, cards.owner).voucher_id
    assert voided(cards, card, pays_back=True) == 3000
    (entry,) = cards.audited("gift_card_void")
    back = cards.session.get_one(Sale, entry.detail["sale_id"])
    assert (back.total_cents, back.original_id) == (-3000, lost.sale_id)
    with pytest.raises(Refused):
        voided(cards, lost.issued.voucher_id, pays_back=True)
    cards.assert_whole()


def test_what_comes_back_to_a_void_card_is_paid_out_as_well(cards: Cards) -> None:
    card = cards.sell(3000, buyer_id=cards.till.customer.id).issued.voucher_id
    bought = cards.till.buy(1000, gift_cards=(card,))
    assert voided(cards, card, pays_back=True) == 2000
    undo_sale(cards.session, UndoRequest(uuid.uuid4(), bought.op_id), cards.by)
    assert (cards.left(card), cards.state(card)) == (1000, "void")
    assert voided(cards, card, pays_back=True) == 1000
    with pytest.raises(Refused):
        voided(cards, card, pays_back=True)
    assert (cards.left(card), cards.state(card)) == (0, "void")
    cards.assert_whole()


def test_a_card_that_was_paid_out_is_not_undone_as_a_return(cards: Cards) -> None:
    card = cards.sell(3000, buyer_id=cards.till.customer.id).issued.voucher_id
    request = VoidGiftCard(uuid.uuid4(), card, "Reso", pays_back=True)
    void_gift_card(cards.session, request, cards.owner)
    undo = UndoRequest(uuid.uuid4(), request.op_id, "Per sbaglio")
    with pytest.raises(Refused):
        undo_sale(cards.session, undo, cards.owner)


def test_what_is_no_gift_card_is_not_paid_out(cards: Cards) -> None:
    with pytest.raises(Refused):
        voided(cards, give_voucher(cards.till), pays_back=True)


def test_a_reason_is_asked_and_other_ways_are_closed(cards: Cards) -> None:
    buyer = cards.till.customer
    sold = cards.sell(1000, buyer_id=buyer.id)
    card, sale_id = sold.issued.voucher_id, sold.sale_id
    assert sale_id is not None
    request = VoidGiftCard(uuid.uuid4(), card, "  ", pays_back=False)
    wrong = CorrectionRequest(uuid.uuid4(), sale_id, 500, (), "Battuto male")
    with pytest.raises(Refused):
        void_gift_card(cards.session, request, cards.owner)
    with pytest.raises(Refused):
        void_voucher(cards.session, VoidRequest(uuid.uuid4(), card, "Perso"), cards.owner)
    with pytest.raises(Refused):
        return_purchase(cards.session, ReturnRequest(uuid.uuid4(), sale_id), cards.by)
    with pytest.raises(Refused):
        correct_purchase(cards.session, wrong, cards.by)
    assert cards.left(card) == 1000


def test_a_sale_is_undone_while_nothing_was_spent(cards: Cards) -> None:
    sold = cards.sell(1000, buyer_id=cards.till.customer.id)
    card = sold.issued.voucher_id
    paid = cards.pay(card, 400)
    with pytest.raises(Refused):
        undo_sale(cards.session, UndoRequest(uuid.uuid4(), sold.op_id), cards.by)
    assert paid.till.left_cents == cards.left(card) == 600
    other = cards.sell(1000, buyer_id=cards.till.customer.id)
    undo_sale(cards.session, UndoRequest(uuid.uuid4(), other.op_id), cards.by)
    assert cards.state(other.issued.voucher_id) == "void"
    assert cards.moves(other.issued.voucher_id) == [("sold", 1000), ("void", -1000)]


def test_the_last_day_is_two_years_away_unless_chosen(cards: Cards) -> None:
    voucher = cards.session.get_one(Voucher, cards.card())
    assert voucher.expires_on is not None
    assert (voucher.expires_on - MOMENT.date()).days >= 730
    soon = MOMENT.date() + timedelta(days=30)
    chosen = cards.sell(expires_on=soon).issued.voucher_id
    assert cards.session.get_one(Voucher, chosen).expires_on == soon
