"""The programme's versions and the append-only ledger of points with its lots."""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment


class ProgrammeVersion(Base):
    """One published version of the loyalty programme; its settings never change afterwards."""

    __tablename__ = "programme_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    published_at: Mapped[datetime] = mapped_column(Moment)
    starts_on: Mapped[date | None] = mapped_column(Date)
    """The day from which it is in force, unless a later version has begun by then; None: at once,
    whatever a computer's clock says."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    settings: Mapped[dict[str, object]] = mapped_column(JSON)


OPEN_AND_ENDING = text("open_points > 0 AND expires_on IS NOT NULL")


class PointsLot(Base):
    """Points earned together, which expire together; `open_points` is what is left of them."""

    __tablename__ = "points_lot"
    __table_args__ = (
        CheckConstraint("open_points >= 0", name="open_not_negative"),
        CheckConstraint("open_points <= points", name="open_not_above_earned"),
        # Spent lots stay for ever: only the open ones are read, and without their rows.
        Index(
            "ix_points_lot_customer_id_open_points",
            "customer_id",
            "open_points",
            "expires_on",
            "programme_id",
            "unit",
        ),
        # A new day asks which days' points end when: of those that are open and end at all.
        Index(
            "ix_points_lot_expires_on_earned_on",
            "expires_on",
            "earned_on",
            sqlite_where=OPEN_AND_ENDING,
            postgresql_where=OPEN_AND_ENDING,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme_version.id"))
    sale_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    unit: Mapped[str] = mapped_column(String(8), default="point")
    """"point" or "stamp": the two are never added up."""
    points: Mapped[int]
    open_points: Mapped[int]
    earned_on: Mapped[date] = mapped_column(Date)
    expires_on: Mapped[date | None] = mapped_column(Date)
    """The last day on which they count; None: never."""


class PointsEntry(Base):
    """One movement in one direction; never changed, never deleted.

    `kind`: "earn", "spend", "expire", "return_earned", "give_back_spent", "adjust", "merge",
    "opening". `points` is signed; the balance is their sum and equals the open lots (less any
    debt of returns, which has no lot).
    """

    __tablename__ = "points_entry"
    __table_args__ = (
        Index(
            "ix_points_entry_customer_id_happened_at",
            "customer_id",
            "happened_at",
            "kind",
            "unit",
            "points",
        ),
        Index("ix_points_entry_happened_at", "happened_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(60), unique=True)
    """The operation's id and the movement's place in it: "UUID/n"."""
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme_version.id"))
    lot_id: Mapped[int | None] = mapped_column(ForeignKey("points_lot.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    unit: Mapped[str] = mapped_column(String(8), default="point")
    points: Mapped[int]
    sale_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    reason: Mapped[str] = mapped_column(Text, default="")
    happened_at: Mapped[datetime] = mapped_column(Moment)


class PointsAdjustment(Base):
    """A correction of points or stamps by hand; never changed, never deleted.

    Its movements are the entries of its operation. One that undoes another names it and moves
    the opposite, as far as that is still there.
    """

    __tablename__ = "points_adjustment"
    __table_args__ = (
        Index("ix_points_adjustment_customer_id_happened_at", "customer_id", "happened_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    unit: Mapped[str] = mapped_column(String(8))
    points: Mapped[int]
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("points_adjustment.id"), unique=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    reason: Mapped[str] = mapped_column(Text)
    happened_at: Mapped[datetime] = mapped_column(Moment)


class RewardUse(Base):
    """A reward that was taken, or (a negative quantity) given back; never changed, never deleted.

    `reward_key` is the reward's key in its programme; the points that it cost are entries of the
    same sale or voucher.
    """

    __tablename__ = "reward_use"
    __table_args__ = (
        Index("ix_reward_use_reward_key_customer_id", "reward_key", "customer_id", "quantity"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme_version.id"))
    reward_key: Mapped[str] = mapped_column(String(40))
    quantity: Mapped[int]
    sale_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    used_at: Mapped[datetime] = mapped_column(Moment)
