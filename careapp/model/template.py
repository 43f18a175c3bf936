"""The shop's own texts for its vouchers: one row a change, so that nothing is ever lost."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment


class TemplateVersion(Base):
    """The shop's own texts of one kind, or of the house style, from a moment on; never changed.

    The newest row of a kind is in force. `texts` holds what differs from the program's own words,
    each by its key: Lei, tu and English together.
    """

    __tablename__ = "template_version"
    __table_args__ = (Index("ix_template_version_kind_id", "kind", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    texts: Mapped[dict[str, str]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
