"""What a person has given by correcting points: it counts with the vouchers of the day."""

from datetime import date
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, aliased

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.points import PointsAdjustment

WORTH = "worth_cents"
"""The detail of an audit row in which a correction's worth is written down."""

_Undoing = aliased(PointsAdjustment)
_GIVEN = (
    select(AuditRow.detail)
    .join(PointsAdjustment, PointsAdjustment.op_id == AuditRow.op_id)
    .where(
        PointsAdjustment.staff_id == bindparam("staff_id"),
        PointsAdjustment.happened_at >= bindparam("since"),
        PointsAdjustment.points > 0,
        PointsAdjustment.undoes_id.is_(None),
        ~select(_Undoing.id).where(_Undoing.undoes_id == PointsAdjustment.id).exists(),
    )
)


def corrected_since(session: Session, staff_id: int | None, day: date) -> int:
    """Return the worth, in cents, of the points that a person has added from a shop day on."""
    parameters = {"staff_id": staff_id, "since": clock.start_of(day)}
    details: list[Any] = list(session.scalars(_GIVEN, parameters))
    return sum(detail.get(WORTH, 0) for detail in details)
