"""Who did what, where, when and why; each row bound to the one before."""

from datetime import datetime

from sqlalchemy import JSON, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment


class AuditRow(Base):
    """One change. Names are not stored: ids outlive an erasure, names must not."""

    __tablename__ = "audit_row"
    __table_args__ = (Index("ix_audit_row_subject_subject_id", "subject", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str | None] = mapped_column(String(36), index=True)
    happened_at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int | None]
    counter_id: Mapped[int | None]
    action: Mapped[str] = mapped_column(String(60))
    """Past tense: "voucher_issued"."""
    subject: Mapped[str] = mapped_column(String(40))
    """The table that the row speaks of."""
    subject_id: Mapped[int | None]
    reason: Mapped[str] = mapped_column(Text, default="")
    detail: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    previous_mac: Mapped[bytes] = mapped_column(LargeBinary(32))
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))
