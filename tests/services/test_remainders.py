"""The slip of a gift card that paid a part: for which card, what it says, who printed it."""

import uuid
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from careapp.documents.paper import PaperSize
from careapp.documents.voucher import render_voucher
from careapp.errors import Refused
from careapp.rules.vouchers.gift_card import GIFT_CARD
from careapp.rules.vouchers.kind import Gesture
from careapp.services.remainders import SLIP_PRINTED, SlipRequest, print_remainders
from careapp.services.samples import PEOPLE, SHOP
from careapp.services.voucher_papers import Spent, Wording, load_voucher_paper, write_remainder
from tests.documents.reading import text_of
from tests.services.gift_carding import Cards, open_cards

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

NBSP = "\u00a0"


@pytest.fixture
def cards(session: Session) -> Cards:
    return open_cards(session)


def slip_after(spending: uuid.UUID) -> SlipRequest:
    return SlipRequest(uuid.uuid4(), spending)


def test_the_slip_says_what_is_left_and_carries_the_code_of_the_card(cards: Cards) -> None:
    sold = cards.sell(recipient_name="Nonna Pia")
    paid = cards.pay(sold.issued.voucher_id, 1000)
    (slip,) = print_remainders(cards.session, slip_after(paid.op_id), cards.by)
    assert (slip.value, slip.code, slip.duplicate_no) == (f"15{NBSP}€", sold.issued.code, 0)
    assert slip.headline == "Il resto del Suo buono."
    assert f"12 marzo ha usato 10,00{NBSP}€" in slip.message
    assert slip.worth == f"Vale 15,00{NBSP}€ in tutto,"
    assert slip.expiry == load_voucher_paper(cards.session, sold.issued.voucher_id).expiry
    words = text_of(render_voucher(slip, PaperSize.ROLL_80))
    assert slip.code in words
    assert "ancora da spendere" in words


def test_a_purchase_gives_a_slip_for_each_card_that_is_not_empty(cards: Cards) -> None:
    empty, part = cards.card(1000), cards.card(2500)
    bought = cards.till.buy(2000, gift_cards=(empty, part))
    assert (bought.card_cents, bought.cards_left_cents) == (2000, 1500)
    (slip,) = print_remainders(cards.session, slip_after(bought.op_id), cards.by)
    assert slip.value == f"15{NBSP}€"


def test_it_is_noted_once_who_printed_the_slip(cards: Cards) -> None:
    paid = cards.pay(cards.card(), 1000)
    request = slip_after(paid.op_id)
    first = print_remainders(cards.session, request, cards.by)
    assert print_remainders(cards.session, request, cards.by) == first
    (row,) = cards.audited(SLIP_PRINTED)
    assert (row.staff_id, row.detail) == (cards.by.staff_id, {"left_cents": 1500})


def test_an_empty_card_has_no_slip(cards: Cards) -> None:
    paid = cards.pay(cards.card(), 2500)
    with pytest.raises(Refused, match="non resta niente"):
        print_remainders(cards.session, slip_after(paid.op_id), cards.by)
    assert cards.audited(SLIP_PRINTED) == []


def test_a_house_without_courtesy_capitals_has_none_on_its_slips() -> None:
    day = date(2026, 3, 8)
    card = Wording(
        kind=replace(GIFT_CARD, has_courtesy_capitals=False),
        headline="Un regalo per lei.",
        gesture=Gesture.of_value(2500),
        message="Per una merenda.",
        signature="Carla",
        issued_on=day,
        valid_from=day,
        expires_on=None,
    )
    slip = write_remainder(SHOP, PEOPLE[0], card, Spent(1000, 1500, day))
    assert slip.headline == "Il resto del suo buono, signora Wójcik."
    assert slip.message.startswith("Con la spesa dell’8 marzo ha usato")
