"""One change as the ledger sees it: who, when, and under which id it may be retried."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self, TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import Case, Promise
from careapp.model.customer import Customer, Note
from careapp.services import audit, highest_time
from careapp.services.actor import Actor
from careapp.text import _

Owned = TypeVar("Owned", Case, Note, Promise)
_LOCKED = (
    select(Customer)
    .where(Customer.id == bindparam("customer_id"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
"""Read anew: before the lock, another counter may have changed the row."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A change under way; `today` is the date by which expiry is judged."""

    session: Session
    by: Actor
    op_id: uuid.UUID
    moment: datetime
    today: date

    @classmethod
    def begin(cls, session: Session, by: Actor, op_id: uuid.UUID) -> Self:
        """Begin a change now."""
        return cls(session, by, op_id, clock.now(), highest_time.judged_today(session))

    @property
    def day(self) -> date:
        """The shop day to which the change belongs."""
        return clock.shop_day(self.moment)

    def record(
        self,
        action: str,
        subject: str,
        subject_id: int | None,
        reason: str = "",
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Write the audit row of this change; the arguments are those of `audit.record`."""
        audit.record(
            self.session,
            self.by,
            action,
            subject,
            subject_id,
            self.op_id,
            reason,
            detail,
            self.moment,
        )


def lock_customer(session: Session, customer_id: int) -> Customer:
    """Return the customer, whose points nobody else moves until this change is over.

    Raises:
        Refused: the person is no longer in the archive.
    """
    customer = session.scalars(_LOCKED, {"customer_id": customer_id}).one_or_none()
    if customer is None or customer.erased_at is not None:
        raise Refused(_("This person is no longer in the archive. Nothing was recorded."))
    if customer.merged_into_id is not None:
        return lock_customer(session, customer.merged_into_id)
    return customer


def lock_of_customer(session: Session, owned: type[Owned], row_id: int) -> Owned | None:
    """Return a row that belongs to somebody, locked until this change is over; None: it is gone.

    The person is locked before it, as merging does: in another order two counters would wait for
    each other.

    Raises:
        Refused: the person is no longer in the archive.
    """
    customer_id = session.scalar(select(owned.customer_id).where(owned.id == row_id))
    if customer_id is None:
        return None
    lock_customer(session, customer_id)
    return session.get(owned, row_id, with_for_update=True, populate_existing=True)
