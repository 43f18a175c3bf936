"""Gift cards pay, a little at a time: nothing is lost, and nothing is spent twice."""

import contextlib
import uuid
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.stored_value import ValueMovement
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.gift_cards import load_gift_card, move_value
from careapp.services.operation import Operation
from careapp.services.redeeming import RedeemRequest, UndoRequest, redeem_voucher, undo_redemption
from careapp.services.returns import ReturnRequest, preview_return, return_purchase
from careapp.services.sales import PurchaseRequest, preview_purchase
from careapp.services.undoing import UndoRequest as UndoSale
from careapp.services.undoing import undo_sale
from careapp.services.voucher_changes import ReissueRequest, reissue_voucher
from tests.factories import MOMENT
from tests.services.gift_carding import Cards, open_cards

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def cards(session: Session) -> Cards:
    return open_cards(session)


def test_a_card_pays_what_is_needed_and_keeps_the_rest(cards: Cards, english: None) -> None:
    card = cards.card(2500)
    first = cards.pay(card, 1250)
    assert first.till.sentence == "Take €12.50 off. €12.50 stay on the gift card."
    assert (cards.left(card), cards.state(card)) == (1250, "issued")
    second = cards.pay(card, 2000)
    assert second.till.sentence == "Take €12.50 off. The gift card is used up."
    assert second.till.caution == "€7.50 are still to be paid."
    assert (cards.left(card), cards.state(card)) == (0, "redeemed")
    assert cards.moves(card) == [("sold", 2500), ("spent", -1250), ("spent", -1250)]
    cards.assert_whole()


def test_an_empty_card_and_one_without_a_purchase_are_refused(cards: Cards) -> None:
    card = cards.card(500)
    for purchase in (None, 0):
        with pytest.raises(Refused):
            redeem_voucher(cards.session, RedeemRequest(uuid.uuid4(), card, purchase), cards.by)
    cards.pay(card, 500)
    with pytest.raises(Refused):
        cards.pay(card, 1)
    assert cards.left(card) == 0


def test_the_same_operation_pays_once(cards: Cards) -> None:
    card = cards.card(2500)
    request = RedeemRequest(uuid.uuid4(), card, 900)
    first = redeem_voucher(cards.session, request, cards.by)
    cards.pay(card, 100)
    assert redeem_voucher(cards.session, request, cards.by) == first
    assert cards.left(card) == 1500


def test_a_payment_is_taken_back_once_at_once_or_by_the_owner(cards: Cards) -> None:
    card = cards.card(1000)
    paid = cards.pay(card, 1000)
    undo = UndoRequest(uuid.uuid4(), paid.op_id)
    undo_redemption(cards.session, undo, cards.by)
    undo_redemption(cards.session, undo, cards.by)
    assert (cards.left(card), cards.state(card)) == (1000, "issued")
    with pytest.raises(Refused):
        undo_redemption(cards.session, UndoRequest(uuid.uuid4(), paid.op_id), cards.by)
    late = cards.pay(card, 300)
    with clock.standing_at(MOMENT + timedelta(minutes=1)):
        with pytest.raises(Refused):
            undo_redemption(cards.session, UndoRequest(uuid.uuid4(), late.op_id), cards.by)
        why = UndoRequest(uuid.uuid4(), late.op_id, "Il conto era di un altro")
        undo_redemption(cards.session, why, cards.owner)
    assert cards.left(card) == 1000
    cards.assert_whole()


def test_an_expired_card_is_taken_for_some_days_and_by_the_owner_for_years(cards: Cards) -> None:
    card = cards.card(1000)
    last = cards.session.get_one(Voucher, card).expires_on
    assert last is not None
    days = (last - MOMENT.date()).days
    with clock.standing_at(MOMENT + timedelta(days=days + 15)):
        with pytest.raises(Refused):
            cards.pay(card, 100)
        cards.pay(card, 100, extend=True)
    with clock.standing_at(MOMENT + timedelta(days=days + 400)):
        with pytest.raises(Refused):
            cards.pay(card, 100, extend=True)
        request = RedeemRequest(uuid.uuid4(), card, 100, extend=True)
        redeem_voucher(cards.session, request, cards.owner)
    assert cards.left(card) == 800


def test_a_purchase_is_paid_by_cards_in_their_order_and_earns_all_the_same(cards: Cards) -> None:
    small, large = cards.card(500), cards.card(2000)
    till = cards.till
    request = PurchaseRequest(uuid.uuid4(), till.customer.id, 1460, gift_cards=(small, large))
    preview = preview_purchase(cards.session, request)
    assert dict(preview.card_shares) == {small: 500, large: 960}
    assert (preview.paid_cents, preview.due_cents, preview.points) == (1460, 0, 14)
    bought = till.buy(1460, gift_cards=(small, large))
    assert (bought.paid_cents, bought.card_cents, bought.points) == (1460, 1460, 14)
    assert (cards.left(small), cards.left(large)) == (0, 1040)
    cards.assert_whole()


def test_a_card_that_has_nothing_to_pay_or_is_empty_stops_the_purchase(cards: Cards) -> None:
    first, second = cards.card(2000), cards.card(2000)
    with pytest.raises(Refused):
        cards.till.buy(1000, gift_cards=(first, second))
    cards.session.rollback()


def test_an_unknown_card_stops_the_preview(cards: Cards) -> None:
    request = PurchaseRequest(uuid.uuid4(), cards.till.customer.id, 100, gift_cards=(999,))
    with pytest.raises(Refused):
        preview_purchase(cards.session, request)


def test_a_payment_of_a_purchase_is_undone_with_the_purchase_only(cards: Cards) -> None:
    card = cards.card(2000)
    bought = cards.till.buy(1000, gift_cards=(card,))
    with pytest.raises(Refused, match="acquist"):
        undo_redemption(cards.session, UndoRequest(uuid.uuid4(), bought.op_id), cards.by)
    undo = UndoSale(uuid.uuid4(), bought.op_id)
    undo_sale(cards.session, undo, cards.by)
    undo_sale(cards.session, undo, cards.by)
    assert cards.left(card) == 2000
    cards.assert_whole()


def test_what_comes_back_goes_on_the_card_before_any_money(cards: Cards) -> None:
    card = cards.card(3000)
    bought = cards.till.buy(4000, gift_cards=(card,))
    part = ReturnRequest(uuid.uuid4(), bought.sale_id, 1000)
    assert preview_return(cards.session, part).card_cents == 1000
    first = return_purchase(cards.session, part, cards.by)
    assert (first.refund_cents, first.card_cents, cards.left(card)) == (1000, 1000, 1000)
    rest = return_purchase(cards.session, ReturnRequest(uuid.uuid4(), bought.sale_id), cards.by)
    assert (rest.refund_cents, rest.card_cents, cards.left(card)) == (3000, 2000, 3000)
    undo_sale(cards.session, UndoSale(uuid.uuid4(), rest.op_id), cards.by)
    assert cards.left(card) == 1000
    cards.assert_whole()


def test_an_undone_return_is_refused_once_the_value_is_spent(cards: Cards) -> None:
    card = cards.card(1000)
    bought = cards.till.buy(1000, gift_cards=(card,))
    back = return_purchase(cards.session, ReturnRequest(uuid.uuid4(), bought.sale_id), cards.by)
    cards.pay(card, 600)
    with pytest.raises(Refused):
        undo_sale(cards.session, UndoSale(uuid.uuid4(), back.op_id), cards.by)


@pytest.mark.parametrize(("right", "left"), [(1500, 1500), (4000, 0), (500, 2500)])
def test_a_corrected_purchase_keeps_the_card_up_to_what_is_paid(
    cards: Cards, right: int, left: int
) -> None:
    card = cards.card(3000)
    bought = cards.till.buy(3500, gift_cards=(card,))
    assert cards.state(card) == "redeemed"
    request = CorrectionRequest(uuid.uuid4(), bought.sale_id, right, (), "Battuto male")
    correct_purchase(cards.session, request, cards.by)
    assert cards.left(card) == left
    cards.assert_whole()


def test_a_lost_card_hands_its_value_on_and_later_returns_too(cards: Cards) -> None:
    old = cards.card(3000)
    bought = cards.till.buy(1000, gift_cards=(old,))
    new = lost(cards, old)
    assert (cards.left(old), cards.left(new)) == (0, 2000)
    undo_sale(cards.session, UndoSale(uuid.uuid4(), bought.op_id), cards.by)
    assert (cards.left(old), cards.left(new)) == (0, 3000)
    assert cards.moves(new) == [("moved", 2000), ("moved", 1000)]
    cards.assert_whole()


def test_a_correction_after_the_loss_is_paid_by_the_new_card(cards: Cards) -> None:
    old = cards.card(3000)
    bought = cards.till.buy(1000, gift_cards=(old,))
    new = lost(cards, old)
    request = CorrectionRequest(uuid.uuid4(), bought.sale_id, 400, (), "Battuto male")
    correct_purchase(cards.session, request, cards.by)
    assert (cards.left(old), cards.left(new)) == (0, 2600)
    cards.assert_whole()


def test_an_empty_or_missing_card_has_nothing_to_hand_on(cards: Cards) -> None:
    card = cards.card(500)
    cards.pay(card, 500)
    other = cards.card(700)
    operation = Operation.begin(cards.session, cards.owner, uuid.uuid4())
    move_value(operation, card, other)
    move_value(operation, 999, other)
    assert cards.left(other) == 700


def lost(cards: Cards, old: int) -> int:
    """Write a card in the place of a lost one, as the list of vouchers does."""
    voucher = cards.session.get_one(Voucher, old)
    voucher.state = "void"
    columns = {
        column.key: getattr(voucher, column.key)
        for column in Voucher.__table__.columns
        if column.key not in {"id", "op_id", "code_mac", "state"}
    }
    new = Voucher(
        **columns | {"replaces_id": old},
        op_id=str(uuid.uuid4()),
        code_mac=b"n" * 32,
        state="issued",
    )
    cards.session.add(new)
    cards.session.flush()
    operation = Operation.begin(cards.session, cards.owner, uuid.uuid4())
    move_value(operation, old, new.id)
    return new.id


def test_the_facts_of_a_card_name_every_movement(cards: Cards) -> None:
    card = cards.card(2500)
    cards.pay(card, 1000)
    facts = load_gift_card(cards.session, card)
    assert facts is not None
    assert (facts.paid_cents, facts.left_cents, facts.is_single_purpose) == (2500, 1500, False)
    assert [(entry.movement, entry.cents) for entry in facts.entries] == [
        (ValueMovement.SPENT, -1000),
        (ValueMovement.SOLD, 2500),
    ]
    assert {entry.staff_name for entry in facts.entries} == {"Giulia"}
    assert load_gift_card(cards.session, 999) is None


_STEPS = st.lists(
    st.tuples(st.sampled_from(["buy", "undo", "return", "correct", "pay"]), st.integers(1, 2000)),
    max_size=12,
)


@given(steps=_STEPS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_in_any_order_the_value_comes_back_exactly_once(
    cards: Cards, steps: list[tuple[str, int]]
) -> None:
    """Once everything has come back, only what was paid without a purchase is gone."""
    savepoint = cards.session.begin_nested()
    counter = Counter(cards, cards.card(5000))
    for step, cents in steps:
        with contextlib.suppress(Refused), cards.session.begin_nested():
            counter.do(step, cents)
        assert 0 <= cards.left(counter.card) <= 5000
        assert cards.left(counter.card) == sum(cents for _kind, cents in cards.moves(counter.card))
    for sale_id in counter.sales:
        with contextlib.suppress(Refused), cards.session.begin_nested():
            return_purchase(cards.session, ReturnRequest(uuid.uuid4(), sale_id), cards.by)
    assert cards.left(counter.card) == 5000 - counter.paid
    savepoint.rollback()


@dataclass
class Counter:
    """What is done with one card, and what can be undone."""

    cards: Cards
    card: int
    sales: list[int] = field(default_factory=list)
    operations: list[uuid.UUID] = field(default_factory=list)
    paid: int = 0

    def do(self, step: str, cents: int) -> None:
        session, by, op_id = self.cards.session, self.cards.by, uuid.uuid4()
        last = self.sales[-1] if self.sales else 0
        match step:
            case "buy":
                bought = self.cards.till.buy(cents, gift_cards=(self.card,))
                self.sales.append(bought.sale_id)
                self.operations.append(bought.op_id)
            case "undo":
                undone = self.operations[-1] if self.operations else op_id
                undo_sale(session, UndoSale(op_id, undone), by)
            case "return":
                return_purchase(session, ReturnRequest(op_id, last, cents), by)
                self.operations.append(op_id)
            case "correct":
                right = CorrectionRequest(op_id, last, cents, (), "Battuto male")
                self.sales.append(correct_purchase(session, right, by).sale_id)
            case _:
                self.paid += self.cards.pay(self.card, cents).till.taken_cents


def test_a_lost_card_is_written_again_with_what_was_left(cards: Cards) -> None:
    old = cards.card(3000)
    cards.pay(old, 1000)
    request = ReissueRequest(uuid.uuid4(), old, "Perso in treno")
    new = reissue_voucher(cards.session, request, cards.owner).voucher_id
    assert (cards.left(old), cards.state(old)) == (0, "void")
    assert (cards.left(new), cards.state(new)) == (2000, "issued")
    assert reissue_voucher(cards.session, request, cards.owner).voucher_id == new
    cards.assert_whole()
