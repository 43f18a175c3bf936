"""What was said of *Cosa dire*: it does not come back that day, and an apology is made once."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from careapp.model.shop import SaidLine
from careapp.rules.permissions import Action, require
from careapp.rules.saying import APOLOGY
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.card_statements import SAID_TODAY
from careapp.services.cases import note_apology
from careapp.services.operation import Operation, lock_customer

SAID = "line_said"


@dataclass(frozen=True, slots=True)
class SaidRequest:
    """A line of *Cosa dire* that was said, by its key."""

    op_id: uuid.UUID
    customer_id: int
    line: str


def mark_said(session: Session, request: SaidRequest, by: Actor) -> None:
    """Note that a line was said: it does not come back that day, a milestone or apology never.

    Raises:
        Refused: nobody is at the counter, or the person is no longer in the archive.
    """
    require(by.role, Action.SERVE)
    customer_id = lock_customer(session, request.customer_id).id
    operation = Operation.begin(session, by, request.op_id)
    said = {"customer_id": customer_id, "day": operation.day, "line": request.line}
    if session.execute(SAID_TODAY, said).first() is not None:
        return
    session.add(SaidLine(**said, said_at=operation.moment, staff_id=by.staff_id))
    if request.line == APOLOGY:
        note_apology(operation, customer_id)
    detail = {"line": request.line}
    audit.record(session, by, SAID, "customer", customer_id, request.op_id, detail=detail)
