"""What must hold of a ledger whatever happened to it, worked out from its rows anew."""

from collections import Counter, defaultdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.points import PointsEntry, PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.sales import SaleKind
from careapp.services.visits import IS_VISIT


def assert_limits(session: Session, most: dict[str, int]) -> None:
    """No person has taken a reward more often than one may; *most* is by its key."""
    taken: Counter[tuple[int, str]] = Counter()
    for use in session.scalars(select(RewardUse)):
        taken[use.customer_id, use.reward_key] += use.quantity
    for (_person, key), quantity in taken.items():
        assert 0 <= quantity <= most.get(key, quantity)


def assert_last_days(session: Session, known: dict[int, date | None]) -> None:
    """No lot ends sooner than it did, and nothing was spent of one that was over."""
    for lot in session.scalars(select(PointsLot)):
        before = known.get(lot.id, lot.expires_on)
        assert lot.expires_on is None or (before is not None and lot.expires_on >= before)
        known[lot.id] = lot.expires_on
    spent = PointsEntry.kind == Movement.SPEND, PointsEntry.points < 0
    for row in session.scalars(select(PointsEntry).where(*spent)):
        last = known[row.lot_id or 0]
        assert last is None or clock.shop_day(row.happened_at) <= last


def assert_one_stamp_a_visit(session: Session, of_stamps: set[int]) -> None:
    """A day gives one stamp while anything stands that was bought on it; *of_stamps* earn them."""
    earned: Counter[int] = Counter()
    is_stamp = PointsEntry.kind == Movement.EARN, PointsEntry.unit == Unit.STAMP
    for row in session.scalars(select(PointsEntry).where(*is_stamp)):
        earned[row.sale_id or 0] += row.points
    days: dict[tuple[int | None, date], list[Sale]] = defaultdict(list)
    for sale in session.scalars(select(Sale).where(IS_VISIT)):
        days[sale.customer_id, sale.day].append(sale)
    for standing in days.values():
        stamps = sum(earned[sale.id] for sale in standing)
        assert stamps <= 1
        if any(sale.id in of_stamps and sale.paid_cents > 0 for sale in standing):
            assert stamps == 1


def assert_money(session: Session) -> None:
    """What is paid is the total less the discount, and no more than that is ever refunded."""
    rows = session.scalars(select(Sale)).all()
    reversed_ids = {row.original_id for row in rows if row.kind == SaleKind.REVERSAL}
    returned: dict[int | None, list[Sale]] = defaultdict(list)
    for row in rows:
        assert row.paid_cents == row.total_cents - row.discount_cents
        if row.kind == SaleKind.RETURN and row.id not in reversed_ids:
            returned[row.original_id].append(row)
    for sale in rows:
        if sale.kind != SaleKind.PURCHASE:
            continue
        refunded = -sum(row.paid_cents for row in returned[sale.id])
        is_whole = -sum(row.total_cents for row in returned[sale.id]) == sale.total_cents
        assert 0 <= refunded <= sale.paid_cents
        assert refunded == sale.paid_cents or not is_whole
