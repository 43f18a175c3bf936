"""A gift card before it is paid: its paper is the one that is sold, or it is refused."""

import uuid

import pytest
from sqlalchemy.orm import Session

from careapp.documents.paper import PaperSize
from careapp.documents.voucher import render_voucher
from careapp.errors import Refused
from careapp.services.gift_card_drafts import GiftCardDraft, draft_gift_card, render_draft
from careapp.services.gift_card_sales import SellGiftCard, sell_gift_card
from tests.services.gift_carding import Cards, open_cards

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def cards(session: Session) -> Cards:
    return open_cards(session)


def card_of(cards: Cards, draft: GiftCardDraft, **written: object) -> SellGiftCard:
    values: dict[str, object] = {
        "buyer_id": cards.till.customer.id,
        "expires_on": draft.expires_on,
        "code": draft.code,
        **written,
    }
    return SellGiftCard(uuid.uuid4(), 2500, draft.messages[0], "Carla", **values)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize("is_own", [False, True])
@pytest.mark.parametrize("name", ["", "  Nonna   Pia "])
def test_the_paper_is_the_one_that_is_sold(cards: Cards, name: str, *, is_own: bool) -> None:
    buyer_id = cards.till.customer.id
    draft = draft_gift_card(cards.session, buyer_id)
    recipient_id = buyer_id if is_own else None
    card = card_of(cards, draft, recipient_id=recipient_id, recipient_name=name)
    pdf = render_draft(draft, card, PaperSize.A6)
    sold = sell_gift_card(cards.session, card, cards.owner)
    assert pdf == render_voucher(sold.issued.paper, PaperSize.A6)


def test_without_a_last_day_it_is_the_one_of_the_kind(cards: Cards) -> None:
    draft = draft_gift_card(cards.session, None)
    dated, undated = (card_of(cards, draft, expires_on=day) for day in (draft.expires_on, None))
    assert render_draft(draft, dated, PaperSize.A6) == render_draft(draft, undated, PaperSize.A6)


def test_a_name_that_fits_no_line_of_the_paper_is_refused(cards: Cards) -> None:
    draft = draft_gift_card(cards.session, None)
    card = card_of(cards, draft, recipient_name="W" * 120)
    with pytest.raises(Refused, match="troppo lungo"):
        render_draft(draft, card, PaperSize.A6)
