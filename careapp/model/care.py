"""Care: complaints and what was agreed, promises, guidelines, feedback, and why people left."""

from datetime import date, datetime, time

from sqlalchemy import JSON, Date, ForeignKey, Index, String, Text, Time, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from careapp.model.base import Base, Moment

TITLE_LENGTH = 120
WORDS_LENGTH = 4000
"""The longest text that a person types here; longer is refused while it is typed."""


class Case(Base):
    """One complaint in four steps, from the customer's own words to a guideline.

    `step`: "listen", "options", "agreement", "guideline": how far it has come. A case is closed
    once `closed_at` is set; it has an agreement once a promise of its own stands.
    """

    __tablename__ = "care_case"
    __table_args__ = (
        Index("ix_care_case_customer_id_opened_at", "customer_id", "opened_at"),
        Index("ix_care_case_closed_at_opened_at", "closed_at", "opened_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH), default="")
    step: Mapped[str] = mapped_column(String(12), default="listen")
    words: Mapped[str] = mapped_column(Text, default="")
    """What happened, in the customer's words."""
    causes: Mapped[list[str]] = mapped_column(JSON, default=list)
    other_cause: Mapped[str] = mapped_column(String(TITLE_LENGTH), default="")
    wish: Mapped[str] = mapped_column(Text, default="")
    """What the customer asked for."""
    options: Mapped[list[dict[str, object]]] = mapped_column(JSON, default=list)
    """What was offered, in order: `rules.care.options` reads and writes it."""
    chosen: Mapped[int | None]
    """Which of them was agreed on, from 0."""
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    """The apology that went with it."""
    draft: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    """The steps not yet reached, as they stand on the form."""
    folded: Mapped[str] = mapped_column(Text, default="")
    """The name, the title and the words without accents and case, for searching."""
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """The one who looks after it."""
    version: Mapped[int] = mapped_column(default=1)
    """Grows with every change: who saves over somebody else's words is told."""
    opened_at: Mapped[datetime] = mapped_column(Moment)
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counter_id: Mapped[int | None] = mapped_column(ForeignKey("counter.id"))
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    """When something was first agreed with the customer."""
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class CaseEntry(Base):
    """One line of a case's thread; never changed.

    `kind`: "opened", "apologised", "handed_over", "agreed", "voucher", "told", "kept", "broken",
    "closed", "reopened".
    """

    __tablename__ = "case_entry"
    __table_args__ = (Index("ix_case_entry_case_id_happened_at", "case_id", "happened_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_case.id"))
    kind: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Text, default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    happened_at: Mapped[datetime] = mapped_column(Moment)


class Guideline(Base):
    """A short rule that came out of a case and comes back before the answer to the next one.

    `state`: "proposed", "approved", "retired".
    """

    __tablename__ = "guideline"

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    when_text: Mapped[str] = mapped_column(Text)
    then_text: Mapped[str] = mapped_column(Text)
    causes: Mapped[list[str]] = mapped_column(JSON, default=list)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_case.id"), index=True)
    """The case that taught it."""
    state: Mapped[str] = mapped_column(String(12), default="proposed")
    proposed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    proposed_at: Mapped[datetime] = mapped_column(Moment)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None] = mapped_column(Moment)


class GuidelineBreach(Base):
    """A case that would not have been one if the guideline had been followed."""

    __tablename__ = "guideline_breach"
    __table_args__ = (UniqueConstraint("guideline_id", "case_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    guideline_id: Mapped[int] = mapped_column(ForeignKey("guideline.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("care_case.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    noted_at: Mapped[datetime] = mapped_column(Moment)


class Promise(Base):
    """What we told a person we would do, by when, and who does it.

    `kind`: "deed" (something is made ready), "answer" (something is found out), "call" (they hear
    from us, with news or without). `channel`: how they hear of it: "phone", "message", "counter".
    `state`: "open", "kept", "broken".
    """

    __tablename__ = "promise"
    __table_args__ = (
        Index("ix_promise_customer_id_due_on", "customer_id", "due_on"),
        Index("ix_promise_state_due_on", "state", "due_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_case.id"), index=True)
    for_id: Mapped[int | None] = mapped_column(ForeignKey("promise.id"), index=True)
    """The promise of which this call brings the news."""
    kind: Mapped[str] = mapped_column(String(12))
    what: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    due_on: Mapped[date] = mapped_column(Date)
    due_at: Mapped[time | None] = mapped_column(Time)
    """The shop's own time of day; None: by the end of the day."""
    channel: Mapped[str] = mapped_column(String(12), default="phone")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    first_due_on: Mapped[date] = mapped_column(Date)
    """What was promised first: a new date that was told does not make it punctual."""
    ready_at: Mapped[datetime | None] = mapped_column(Moment)
    """It is done, and the person has not heard yet."""
    state: Mapped[str] = mapped_column(String(12), default="open")
    settled_at: Mapped[datetime | None] = mapped_column(Moment)
    settled_on: Mapped[date | None] = mapped_column(Date)
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    settled_why: Mapped[str] = mapped_column(Text, default="")


class PromiseUpdate(Base):
    """A new date for a promise, or the word that there is no news yet; never changed."""

    __tablename__ = "promise_update"

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    promise_id: Mapped[int] = mapped_column(ForeignKey("promise.id"), index=True)
    was_due_on: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    due_at: Mapped[time | None] = mapped_column(Time)
    text: Mapped[str] = mapped_column(Text, default="")
    is_told: Mapped[bool] = mapped_column(default=False)
    """The person has heard it from us."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    happened_at: Mapped[datetime] = mapped_column(Moment)


class Feedback(Base):
    """What somebody told us, with a score of 1 to 5 or without one, and our answer."""

    __tablename__ = "feedback"
    __table_args__ = (
        Index("ix_feedback_customer_id_given_at", "customer_id", "given_at"),
        Index("ix_feedback_given_on", "given_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    score: Mapped[int | None]
    words: Mapped[str] = mapped_column(Text, default="")
    """Why; empty: asked, and not said."""
    given_at: Mapped[datetime] = mapped_column(Moment)
    given_on: Mapped[date] = mapped_column(Date)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class Parting(Base):
    """The one time that somebody not seen lately was asked why; one for each absence.

    `reason`: one of `rules.care.partings`, "" while they have not answered.
    """

    __tablename__ = "parting"
    __table_args__ = (UniqueConstraint("customer_id", "last_visit_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    last_visit_on: Mapped[date] = mapped_column(Date)
    """The visit after which they stayed away."""
    reason: Mapped[str] = mapped_column(String(20), default="")
    words: Mapped[str] = mapped_column(Text, default="")
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    """The win-back note that went with it."""
    asked_at: Mapped[datetime] = mapped_column(Moment)
    asked_on: Mapped[date] = mapped_column(Date, index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
