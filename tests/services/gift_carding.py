"""A counter at which gift cards are sold and spent."""

import uuid
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.voucher import Voucher
from careapp.rules.roles import Role
from careapp.services import integrity
from careapp.services.actor import Actor
from careapp.services.gift_card_sales import SellGiftCard, SoldGiftCard, sell_gift_card
from careapp.services.redeeming import RedeemedVoucher, RedeemRequest, redeem_voucher
from tests.factories import actor_of, make_shop, make_staff
from tests.services.selling import Till, open_till

TWENTY_FIVE = 2500


@dataclass
class Cards:
    """A till with its owner; cards are sold and spent at it."""

    till: Till
    owner: Actor

    @property
    def session(self) -> Session:
        return self.till.session

    @property
    def by(self) -> Actor:
        return self.till.by

    def request(self, amount_cents: int = TWENTY_FIVE, **facts: object) -> SellGiftCard:
        request = SellGiftCard(
            uuid.uuid4(), amount_cents, "Con affetto, per una merenda.", "Zia Carla"
        )
        return replace(request, **facts)  # type: ignore[arg-type]  # by name

    def sell(self, amount_cents: int = TWENTY_FIVE, **facts: object) -> SoldGiftCard:
        return sell_gift_card(self.session, self.request(amount_cents, **facts), self.by)

    def card(self, amount_cents: int = TWENTY_FIVE) -> int:
        """Sell a card and return its voucher's id."""
        return self.sell(amount_cents).issued.voucher_id

    def pay(self, voucher_id: int, purchase_cents: int, **facts: object) -> RedeemedVoucher:
        request = RedeemRequest(uuid.uuid4(), voucher_id, purchase_cents, **facts)  # type: ignore[arg-type]  # by name
        return redeem_voucher(self.session, request, self.by)

    def left(self, voucher_id: int) -> int:
        return self.session.get_one(GiftCard, voucher_id, populate_existing=True).left_cents

    def state(self, voucher_id: int) -> str:
        return self.session.get_one(Voucher, voucher_id, populate_existing=True).state

    def moves(self, voucher_id: int) -> list[tuple[str, int]]:
        of_card = select(GiftCardEntry).where(GiftCardEntry.voucher_id == voucher_id)
        rows = self.session.scalars(of_card.order_by(GiftCardEntry.id))
        return [(row.kind, row.cents) for row in rows]

    def audited(self, action: str) -> list[AuditRow]:
        return list(self.session.scalars(select(AuditRow).where(AuditRow.action == action)))

    def assert_whole(self) -> None:
        """Check the archive; people made by the factory have no search keys."""
        self.session.flush()
        found = [one for one in integrity.check(self.session) if one.part != "search"]
        assert not found


def open_cards(session: Session) -> Cards:
    make_shop(session)
    till = open_till(session)
    return Cards(till, actor_of(make_staff(session, "Elena Aurora", Role.OWNER)))
