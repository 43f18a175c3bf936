"""The people who act, and the counters at which they do."""

from datetime import datetime

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment


class Staff(Base):
    """One person of the shop. `role`: "owner", "shift_lead" or "cashier". Limits are in cents.

    A limit of None has no bound (the owner).
    """

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(12))
    per_voucher_limit_cents: Mapped[int | None]
    daily_limit_cents: Mapped[int | None]
    pin_hash: Mapped[str | None] = mapped_column(String(200))
    failed_attempts: Mapped[int] = mapped_column(default=0)
    waits_until: Mapped[datetime | None] = mapped_column(Moment)
    badge_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    """HMAC(pepper, the code of the badge), for looking it up."""
    last_seen_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the person last took over a counter."""
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(Moment)


class Counter(Base):
    """One counter PC of the shop, known by the key that it keeps in its own settings."""

    __tablename__ = "counter"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(36), unique=True)
    name: Mapped[str] = mapped_column(String(120))
