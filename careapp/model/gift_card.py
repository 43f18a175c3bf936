"""Gift cards: what was paid for each, what is left of it, and every movement in between."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment


class GiftCard(Base):
    """The value behind a voucher that was paid for; `left_cents` is the sum of its entries.

    A *single-purpose* card is taxed when it is sold, a multi-purpose one when it is spent
    (Directive (EU) 2016/1065, art. 30a of the VAT Directive).
    """

    __tablename__ = "gift_card"
    __table_args__ = (
        CheckConstraint("left_cents >= 0", name="left_not_negative"),
        CheckConstraint("left_cents <= paid_cents", name="left_not_above_paid"),
    )

    voucher_id: Mapped[int] = mapped_column(ForeignKey("voucher.id"), primary_key=True)
    paid_cents: Mapped[int]
    left_cents: Mapped[int]
    is_single_purpose: Mapped[bool] = mapped_column(default=False)


class GiftCardEntry(Base):
    """One movement of a gift card; never changed, never deleted.

    `kind`: "sold", "spent", "given_back", "void", "moved" (from a lost card to the one in its
    place). `cents` is signed.
    """

    __tablename__ = "gift_card_entry"
    __table_args__ = (Index("ix_gift_card_entry_voucher_id_cents", "voucher_id", "cents"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    voucher_id: Mapped[int] = mapped_column(ForeignKey("gift_card.voucher_id"))
    kind: Mapped[str] = mapped_column(String(12))
    cents: Mapped[int]
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("gift_card_entry.id"), unique=True)
    """The spending without a purchase that is given back: once."""
    sale_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    reason: Mapped[str] = mapped_column(Text, default="")
    happened_at: Mapped[datetime] = mapped_column(Moment)
