"""One change as the ledger sees it: who, when, and under which id it may be retried."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.services import audit, highest_time
from careapp.services.actor import Actor
from careapp.text import _


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

    def record(
        self,
        action: str,
        subject_id: int,
        reason: str = "",
        detail: dict[str, object] | None = None,
    ) -> None:
        """Write the audit row of a change to a sale."""
        audit.record(
            self.session,
            self.by,
            action,
            "sale",
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
    customer = session.get(Customer, customer_id, with_for_update=True)
    if customer is None or customer.erased_at is not None:
        raise Refused(_("This person is no longer in the archive. Nothing was recorded."))
    if customer.merged_into_id is not None:
        return lock_customer(session, customer.merged_into_id)
    return customer
