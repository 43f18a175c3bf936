"""A customer, or somebody who is not yet one: the person and how to reach and address them."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from careapp.model.base import Base, Moment

NAME_LENGTH = 200


class Customer(Base):
    """One person or company, as they say their own name.

    `visits`, `first_visit_on`, `last_visit_on`, `points` and `stamps` are kept in the transaction
    of each sale and verified by `careapp check`. The name is empty when only the till's code is
    known.
    """

    __tablename__ = "customer"

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str | None] = mapped_column(String(36), unique=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    given_name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    family_name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    company: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    title: Mapped[str] = mapped_column(String(60), default="")
    register: Mapped[str] = mapped_column(String(12), default="unset")
    call_name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    pronunciation: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    language: Mapped[str] = mapped_column(String(2), default="it")
    birthday_month: Mapped[int | None]
    birthday_day: Mapped[int | None]
    is_customer: Mapped[bool] = mapped_column(default=True)
    """False: not yet a customer."""
    looking_for: Mapped[str] = mapped_column(Text, default="")
    """What somebody who is not yet a customer asked for."""
    heard_from: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    visits: Mapped[int] = mapped_column(default=0)
    first_visit_on: Mapped[date | None] = mapped_column(Date)
    last_visit_on: Mapped[date | None] = mapped_column(Date)
    points: Mapped[int] = mapped_column(default=0)
    stamps: Mapped[int] = mapped_column(default=0)
    tier: Mapped[str] = mapped_column(String(40), default="")
    tier_since: Mapped[date | None] = mapped_column(Date)
    """The shop day on which the tier was reached; a review waits for its grace."""
    fell_on: Mapped[date | None] = mapped_column(Date)
    """The review that lowered the tier; None once they have climbed again."""
    created_at: Mapped[datetime] = mapped_column(Moment)
    left_alone_at: Mapped[datetime | None] = mapped_column(Moment)
    """They asked not to be written to or called any more."""
    erased_at: Mapped[datetime | None] = mapped_column(Moment)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)

    phones: Mapped[list["Phone"]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="Phone.id"
    )
    emails: Mapped[list["Email"]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="Email.id"
    )
    cards: Mapped[list["Card"]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="Card.id"
    )
    external_ids: Mapped[list["ExternalId"]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="ExternalId.id"
    )
    notes: Mapped[list["Note"]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="Note.id"
    )
    consents: Mapped[list["Consent"]] = relationship(
        back_populates="customer", cascade="all, delete-orphan", order_by="Consent.id"
    )


class Phone(Base):
    """A phone as written, and its digits in international form when they make a real number."""

    __tablename__ = "phone"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    written: Mapped[str] = mapped_column(String(60))
    digits: Mapped[str] = mapped_column(String(20), index=True)
    """Digits only, international without the plus: 393471112223."""

    customer: Mapped[Customer] = relationship(back_populates="phones")


class Email(Base):
    """An e-mail address; `folded` is the lower-case form that is looked up."""

    __tablename__ = "email"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    written: Mapped[str] = mapped_column(String(254))
    folded: Mapped[str] = mapped_column(String(254), index=True)

    customer: Mapped[Customer] = relationship(back_populates="emails")


class Card(Base):
    """A customer card of any form; a number belongs to one person."""

    __tablename__ = "card"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    number: Mapped[str] = mapped_column(String(60), unique=True)
    """Upper case, letters and digits only, as a reader sends it."""

    customer: Mapped[Customer] = relationship(back_populates="cards")


class ExternalId(Base):
    """The code by which another system (the till) knows this person."""

    __tablename__ = "external_id"
    __table_args__ = (UniqueConstraint("source", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    source: Mapped[str] = mapped_column(String(60))
    code: Mapped[str] = mapped_column(String(120))

    customer: Mapped[Customer] = relationship(back_populates="external_ids")


class Note(Base):
    """A note of the staff about a person; never shown in big type."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_customer_id_written_at", "customer_id", "written_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    customer: Mapped[Customer] = relationship(back_populates="notes")


class Consent(Base):
    """A consent for one purpose ("profiling", "marketing"): each its own, dated, withdrawable."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(20))
    given_at: Mapped[datetime] = mapped_column(Moment)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    customer: Mapped[Customer] = relationship(back_populates="consents")
