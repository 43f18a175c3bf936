"""The value of gift cards: what a shop sells in one, and who pays what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.stored_value import check_amount, share_out
from careapp.rules.vouchers.till import at_the_till, paid_by_gift_card


@pytest.mark.parametrize(("cents", "is_sold"), [(0, False), (1, True), (500, True), (501, False)])
def test_one_card_is_worth_up_to_what_the_owner_set(cents: int, is_sold: bool) -> None:
    if is_sold:
        assert check_amount(cents, 500) == cents
    else:
        with pytest.raises(Refused):
            check_amount(cents, 500)


@given(st.integers(0, 100_000), st.dictionaries(st.integers(1, 9), st.integers(0, 50_000)))
def test_shares_pay_all_that_the_cards_can(cents: int, there: dict[int, int]) -> None:
    shares = share_out(cents, there)
    assert sum(shares.values()) == min(cents, sum(there.values()))
    assert all(0 < share <= there[card] for card, share in shares.items())
    full = [card for card in there if there[card] and shares.get(card) == there[card]]
    assert list(shares)[: len(full)] == full, "in their order, each used up before the next"


@given(st.integers(0, 100_000), st.integers(-100, 100_000))
def test_of_a_gift_card_nothing_is_lost(left: int, purchase: int) -> None:
    till = paid_by_gift_card(left, purchase)
    assert till.taken_cents + till.left_cents == left
    assert (till.lost_cents, till.taken_cents) == (0, min(left, max(0, purchase)))


def test_before_the_purchase_is_known_the_whole_card_stays() -> None:
    till = at_the_till(Gesture.of_value(2500), left_cents=1200)
    assert (till.sentence, till.taken_cents, till.left_cents) == ("", 0, 1200)
    assert at_the_till(Gesture.of_value(2500), 1000).left_cents == 1500
