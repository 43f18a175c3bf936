"""What the shop is set to: one row a setting, the same for every counter."""

from datetime import date, datetime

from sqlalchemy import (
    JSON,
    ColumnElement,
    Date,
    ForeignKey,
    LargeBinary,
    SQLColumnExpression,
    String,
    UniqueConstraint,
    exists,
    select,
)
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment


class ShopSetting(Base):
    """One setting of the shop by its key ("shop.name"); what keys exist is in `settings`."""

    __tablename__ = "shop_setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[object] = mapped_column(JSON)


class ShopImage(Base):
    """A picture of the shop, harmless and small: `name` is "logo", `png` its bytes."""

    __tablename__ = "shop_image"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    png: Mapped[bytes] = mapped_column(LargeBinary)
    width_px: Mapped[int]
    height_px: Mapped[int]


class SaidLine(Base):
    """A line of *Cosa dire* that was said: it does not come back that day."""

    __tablename__ = "said_line"
    __table_args__ = (UniqueConstraint("customer_id", "day", "line"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    day: Mapped[date] = mapped_column(Date)
    line: Mapped[str] = mapped_column(String(40))
    said_at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class ImportBatch(Base):
    """One import; its rows are invisible to search, card and totals until it is completed."""

    __tablename__ = "import_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(60))
    file_digest: Mapped[str] = mapped_column(String(64))
    started_at: Mapped[datetime] = mapped_column(Moment)
    completed_at: Mapped[datetime | None] = mapped_column(Moment)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


def is_visible(import_id: SQLColumnExpression[int | None]) -> ColumnElement[bool]:
    """Return the condition that a row does not belong to an import that is still under way."""
    under_way = select(1).where(ImportBatch.id == import_id, ImportBatch.completed_at.is_(None))
    return ~exists(under_way)
