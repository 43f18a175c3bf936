"""Two cards of one person become one, and two again: every row moves, none is lost."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import tier_for
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.drafts import check_why
from careapp.services import merged_rows, replay, search_index, visits
from careapp.services.actor import Actor
from careapp.services.case_search import file_cases_of
from careapp.services.operation import Operation, lock_customer
from careapp.services.programme import ensure_programme
from careapp.text import _

MERGED = "customers_merged"
UNDONE = "customers_parted"

_NEWEST = (
    select(AuditRow.op_id)
    .where(
        AuditRow.subject == "customer",
        AuditRow.subject_id == bindparam("merged_id"),
        AuditRow.action == MERGED,
    )
    .order_by(AuditRow.id.desc())
    .limit(1)
)
_BALANCES = (
    select(PointsEntry.unit, func.sum(PointsEntry.points))
    .where(PointsEntry.customer_id == bindparam("customer_id"))
    .group_by(PointsEntry.unit)
)


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """The person who stays, the one who becomes part of them, and why they are one."""

    op_id: uuid.UUID
    kept_id: int
    merged_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class UndoMerge:
    """Part again the two whom this operation merged, and why."""

    op_id: uuid.UUID
    undone_op_id: uuid.UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Two people merged, or parted again, and what the kept one has after it."""

    op_id: uuid.UUID
    kept_id: int
    merged_id: int
    points: int
    stamps: int


def merge_customers(session: Session, request: MergeRequest, by: Actor) -> Merged:
    """Move everything of one person to another: points are summed, visits counted anew.

    Both cards and all phones, addresses and codes lead to the kept person from now on. A consent
    that either of the two withdrew after giving it stays withdrawn, and who asked to be left
    alone is, also after the two were parted again.

    Args:
        session: a change session.
        request: the two; the same `op_id` again returns the first result.
        by: the owner.

    Raises:
        Refused: the person is not the owner, there is no reason, the two are one already, or one
            of them is no longer in the archive.
    """
    require(by.role, Action.MERGE)
    done = _find_done(session, request.op_id, MERGED)
    if done is not None:
        return done
    reason = check_why(request.reason, _("Write why they are the same person."))
    kept, merged = _lock_two(session, request.kept_id, request.merged_id)
    if kept is merged:
        raise Refused(_("They are one person already. Nothing was changed."))
    operation = Operation.begin(session, by, request.op_id)
    programme = ensure_programme(session, operation.moment, operation.today)
    before = {"kept": _standing(kept), "merged": _standing(merged)}
    moved = merged_rows.rows_to_move(session, merged.id, kept.id)
    merged_rows.move(session, moved, kept.id)
    ended = merged_rows.keep_withdrawals(session, kept.id)
    _take_higher_tier(kept, merged, programme)
    kept.is_customer = kept.is_customer or merged.is_customer
    kept.left_alone_at = kept.left_alone_at or merged.left_alone_at
    merged.merged_into_id = kept.id
    _count_anew(operation, programme, kept, merged)
    detail = {"moved": moved, "before": before, "consents_ended": ended}
    return _finish(operation, MERGED, (kept, merged), reason, detail)


def undo_merge(session: Session, request: UndoMerge, by: Actor) -> Merged:
    """Move the rows of a merge back: what came since stays with the kept person.

    What was agreed on a moved case since goes with the case.

    Raises:
        Refused: the person is not the owner, there is no reason, it was undone before, or what
            came with the merge was used since: no points are ever taken below 0.
    """
    require(by.role, Action.MERGE)
    done = _find_done(session, request.op_id, UNDONE)
    if done is not None:
        return done
    merge = replay.find_done(session, request.undone_op_id, MERGED)
    if merge is None:
        raise Refused(_("There is nothing to undo."))
    reason = check_why(request.reason, _("Write why they are two people after all."))
    kept, merged = _two_of(session, merge.detail)
    _check_undoable(session, request, kept, merged, merge.detail["moved"])
    operation = Operation.begin(session, by, request.op_id)
    programme = ensure_programme(session, operation.moment, operation.today)
    moved = merge.detail["moved"]
    expired = merged_rows.expired_since(session, moved)
    agreed = merged_rows.agreed_since(session, moved)
    back = {**moved, **agreed, "points_entry": [*moved["points_entry"], *expired]}
    merged_rows.move(session, back, merged.id)
    merged_rows.give_consents_again(session, merge.detail["consents_ended"])
    merged.merged_into_id = None
    for person, name in ((kept, "kept"), (merged, "merged")):
        _stand_as_before(person, merge.detail["before"][name])
    _count_anew(operation, programme, kept, merged)
    kept.is_customer = kept.is_customer or kept.visits > 0
    return _finish(operation, UNDONE, (kept, merged), reason, {"moved": back})


def _lock_two(session: Session, kept_id: int, merged_id: int) -> tuple[Customer, Customer]:
    """Lock both, always in the same order, so that two counters never wait for each other."""
    locked = {each: lock_customer(session, each) for each in sorted({kept_id, merged_id})}
    return locked[kept_id], locked[merged_id]


def _two_of(session: Session, detail: dict[str, Any]) -> tuple[Customer, Customer]:
    ids = detail["kept_id"], detail["merged_id"]
    locked = {each: session.get_one(Customer, each, with_for_update=True) for each in sorted(ids)}
    return locked[ids[0]], locked[ids[1]]


def _check_undoable(
    session: Session,
    request: UndoMerge,
    kept: Customer,
    merged: Customer,
    moved: merged_rows.Ids,
) -> None:
    newest = session.scalar(_NEWEST, {"merged_id": merged.id})
    if merged.merged_into_id != kept.id or newest != str(request.undone_op_id):
        raise Refused(_("They were parted already. Nothing was changed."))
    if kept.merged_into_id is not None or kept.erased_at is not None:
        raise Refused(_("The card where they came together is gone itself. Nothing was changed."))
    if merged_rows.was_used(session, moved, kept.id):
        raise Refused(
            _(
                "What came with the other card was used since, so the two cannot be parted. "
                "Nothing was changed."
            )
        )


def _standing(customer: Customer) -> dict[str, object]:
    since = customer.tier_since
    return {
        "tier": customer.tier,
        "tier_since": since.isoformat() if since else None,
        "is_customer": customer.is_customer,
    }


def _stand_as_before(customer: Customer, before: dict[str, Any]) -> None:
    since = before["tier_since"]
    customer.tier = before["tier"]
    customer.tier_since = date.fromisoformat(since) if since else None
    customer.is_customer = before["is_customer"]


def _take_higher_tier(kept: Customer, merged: Customer, programme: Programme) -> None:
    tiers = programme.tiering.tiers
    own, other = (tier_for(tiers, 0, one.tier) for one in (kept, merged))
    if other.threshold > own.threshold:
        kept.tier, kept.tier_since = merged.tier, merged.tier_since


def _count_anew(operation: Operation, programme: Programme, *people: Customer) -> None:
    """Bring balances, visits, tiers and the search in step with the rows."""
    session = operation.session
    session.flush()
    for person in people:
        sums = dict(session.execute(_BALANCES, {"customer_id": person.id}).all())
        person.points = sums.get(Unit.POINT, 0)
        person.stamps = sums.get(Unit.STAMP, 0)
        visits.recount(session, person, programme, operation.today)
        file_cases_of(session, person)
    search_index.index_customers(session, [person.id for person in people])


def _finish(
    operation: Operation,
    action: str,
    people: tuple[Customer, Customer],
    reason: str,
    more: dict[str, object],
) -> Merged:
    kept, merged = people
    result = Merged(operation.op_id, kept.id, merged.id, kept.points, kept.stamps)
    detail = {
        "kept_id": kept.id,
        "merged_id": merged.id,
        "points": kept.points,
        "stamps": kept.stamps,
        **more,
    }
    operation.record(
        action,
        "customer",
        merged.id,
        reason,
        detail,
    )
    return result


def _find_done(session: Session, op_id: uuid.UUID, action: str) -> Merged | None:
    done = replay.find_done(session, op_id, action)
    if done is None:
        return None
    names = ("kept_id", "merged_id", "points", "stamps")
    return Merged(op_id, *(done.detail[name] for name in names))
