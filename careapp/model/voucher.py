"""A voucher: what was promised on paper, to whom, and whether it was used."""

from datetime import date, datetime

from sqlalchemy import JSON, Date, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment

HEADLINE_LENGTH = 240


class Voucher(Base):
    """One issued voucher. The code is stored three ways, never in plain text (safety.md).

    `gesture`: "discount" (`amount_cents`), "gift" (`gift_text`) or "words" (no code, no value).
    `state`: "issued", "printed", "redeemed", "void"; expiry is judged by date, not stored.
    """

    __tablename__ = "voucher"
    __table_args__ = (
        Index("ix_voucher_customer_id_issued_at", "customer_id", "issued_at"),
        Index("ix_voucher_staff_id_issued_on", "staff_id", "issued_on"),
        Index("ix_voucher_redeemed_on", "redeemed_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    code_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    """HMAC(pepper, code), for looking it up."""
    code_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The code itself under the shop key, so that a reprint carries the same one."""
    code_last4: Mapped[str] = mapped_column(String(4), default="")
    gesture: Mapped[str] = mapped_column(String(12))
    amount_cents: Mapped[int] = mapped_column(default=0)
    gift_text: Mapped[str] = mapped_column(String(200), default="")
    reason: Mapped[str] = mapped_column(String(200))
    register: Mapped[str] = mapped_column(String(12))
    language: Mapped[str] = mapped_column(String(2))
    headline: Mapped[str] = mapped_column(String(HEADLINE_LENGTH))
    message: Mapped[str] = mapped_column(Text)
    signature: Mapped[str] = mapped_column(String(200), default="")
    issued_at: Mapped[datetime] = mapped_column(Moment)
    issued_on: Mapped[date] = mapped_column(Date)
    valid_from: Mapped[date] = mapped_column(Date)
    expires_on: Mapped[date | None] = mapped_column(Date)
    """The last day on which it counts, inclusive."""
    state: Mapped[str] = mapped_column(String(12), default="issued")
    printed_at: Mapped[datetime | None] = mapped_column(Moment)
    prints: Mapped[int] = mapped_column(default=0)
    """How many papers were claimed for a printer; from the second on they are marked DUPLICATO n.

    Claimed but without `printed_at`: whether the paper came out is to be looked at.
    """
    redeemed_at: Mapped[datetime | None] = mapped_column(Moment)
    redeemed_on: Mapped[date | None] = mapped_column(Date)
    redeemed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    redeemed_counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    redeem_op_id: Mapped[str | None] = mapped_column(String(36), unique=True)
    sale_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    void_reason: Mapped[str] = mapped_column(Text, default="")
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), unique=True)
    """The lost voucher, now void, in whose place this one was written."""
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """Who let this one go beyond a limit."""
    facts: Mapped[list[list[str]]] = mapped_column(JSON, default=list, server_default="[]")
    """Rows of a label and its words: what to bring, what it costs, by when."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))

    def is_open(self, today: date) -> bool:
        """Return whether it can be used on that day."""
        if self.state not in {"issued", "printed"} or today < self.valid_from:
            return False
        return self.expires_on is None or today <= self.expires_on


class CodeMiss(Base):
    """A well-formed code that does not exist: five in 15 minutes pause vouchers at a counter."""

    __tablename__ = "code_miss"
    __table_args__ = (Index("ix_code_miss_counter_id_happened_at", "counter_id", "happened_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    happened_at: Mapped[datetime] = mapped_column(Moment)
