"""A sale, a return or a correction: one receipt, with its lines where they are known."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from careapp.model.base import Base, Moment


class Sale(Base):
    """One receipt. Rows are never changed: a return or a correction is a row of its own.

    `kind`: "purchase", "return" (negative amounts, `original_id` where known), "reversal" (the
    opposite row of an undone or corrected purchase). Amounts are integer cents; `paid_cents` is
    what was paid after discounts, and points count on it.
    """

    __tablename__ = "sale"
    __table_args__ = (
        UniqueConstraint("source", "receipt", "day"),
        # All that visits and tiers ask of a sale: its row lies anywhere in a large archive.
        Index(
            "ix_sale_customer_id_visits",
            "customer_id",
            "happened_at",
            "id",
            "day",
            "kind",
            "total_cents",
            "paid_cents",
            "import_id",
        ),
        Index("ix_sale_day", "day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str | None] = mapped_column(String(36), unique=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str] = mapped_column(String(12))
    original_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    source: Mapped[str | None] = mapped_column(String(60))
    """The other till's name for imported sales; None for a sale typed here."""
    receipt: Mapped[str | None] = mapped_column(String(120))
    happened_at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date] = mapped_column(Date)
    """The shop day (it ends at 04:00)."""
    total_cents: Mapped[int]
    discount_cents: Mapped[int] = mapped_column(default=0)
    paid_cents: Mapped[int]
    not_earning_cents: Mapped[int] = mapped_column(default=0)
    """The part of the total that never earns: gift cards sold, tips, deposits."""
    items: Mapped[str] = mapped_column(Text, default="")
    """What was taken, in words, as staff or the import wrote it."""
    reason: Mapped[str] = mapped_column(Text, default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)

    lines: Mapped[list["SaleLine"]] = relationship(
        back_populates="sale", cascade="all, delete-orphan", order_by="SaleLine.position"
    )


class SaleLine(Base):
    """One line of a receipt. Prices below a cent exist, so the unit price is decimal text."""

    __tablename__ = "sale_line"
    __table_args__ = (UniqueConstraint("sale_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sale_id: Mapped[int] = mapped_column(ForeignKey("sale.id"))
    position: Mapped[int]
    product: Mapped[str] = mapped_column(String(60), default="", index=True)
    """The till's product code (an EAN where it has one)."""
    category: Mapped[str] = mapped_column(String(60), default="")
    description: Mapped[str] = mapped_column(String(200), default="")
    quantity: Mapped[str] = mapped_column(String(24))
    """Decimal text."""
    unit_price: Mapped[str] = mapped_column(String(24))
    """Decimal text, euros."""
    amount_cents: Mapped[int]
    earns: Mapped[bool] = mapped_column(default=True)
    """False for gift cards, tips and deposits."""

    sale: Mapped[Sale] = relationship(back_populates="lines")
