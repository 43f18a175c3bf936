"""A gift card while it is being sold: the words it starts with, and its paper before it is paid."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from careapp.documents.paper import Logo, PaperSize
from careapp.model.customer import Customer
from careapp.rules import codes
from careapp.rules.codes import Code
from careapp.rules.names import clean_name
from careapp.rules.shop import Shop
from careapp.rules.vouchers.drafts import draft_messages
from careapp.rules.vouchers.gift_card import GIFT_CARD, PRESENT
from careapp.rules.vouchers.kind import Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.validity import default_expiry
from careapp.services import highest_time
from careapp.services.composing import render_preview
from careapp.services.gift_card_sales import SellGiftCard
from careapp.services.logos import load_logo
from careapp.services.shop import load_shop
from careapp.services.templates import load_kind
from careapp.services.voucher_papers import Recipient, Wording, recipient_of


@dataclass(frozen=True, slots=True)
class GiftCardDraft:
    """What the form starts with, and what its paper shows besides; `code` is the card's own."""

    kind: VoucherKind
    shop: Shop
    buyer: Recipient
    messages: tuple[str, ...]
    today: date
    expires_on: date
    code: Code
    logo: Logo | None


def draft_gift_card(session: Session, buyer_id: int | None) -> GiftCardDraft:
    """Return the words for a person, or for somebody whom the archive does not know."""
    shop, today = load_shop(session), highest_time.judged_today(session)
    customer = None if buyer_id is None else session.get_one(Customer, buyer_id)
    buyer, kind = recipient_of(customer, shop), load_kind(session, GIFT_CARD.key)
    return GiftCardDraft(
        kind=kind,
        shop=shop,
        buyer=buyer,
        messages=draft_messages(kind.reason(PRESENT), buyer.voice, GestureKind.VALUE, {}),
        today=today,
        expires_on=default_expiry(kind, today),
        code=codes.new_code(),
        logo=load_logo(session),
    )


def render_draft(draft: GiftCardDraft, request: SellGiftCard, size: PaperSize) -> bytes:
    """Return the PDF of a card as it stands in the form; nothing is sold.

    Raises:
        Refused: a text cannot be printed, or is too long for this paper.
    """
    recipient = _recipient_of(draft, request)
    wording = Wording(
        kind=draft.kind,
        headline=draft.kind.headline(recipient.voice, recipient.address),
        gesture=Gesture.of_value(request.amount_cents),
        message=request.message,
        signature=request.signature,
        issued_on=draft.today,
        valid_from=draft.today,
        expires_on=request.expires_on or draft.expires_on,
        code=str(draft.code),
        logo=draft.logo,
    )
    _paper, pdf = render_preview(draft.shop, recipient, wording, size)
    return pdf


def _recipient_of(draft: GiftCardDraft, request: SellGiftCard) -> Recipient:
    if request.recipient_id is not None:
        return draft.buyer
    name = request.recipient_name
    return replace(recipient_of(None, draft.shop), name=clean_name(name) if name else "")
