"""How often each reward was taken: what its limits per person and its stock are judged by."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, ProgrammeVersion, RewardUse
from careapp.rules.loyalty.ledger import Draw, Movement
from careapp.rules.loyalty.rewards import NEVER_TAKEN, Reward, Taken
from careapp.rules.loyalty.versions import Offer
from careapp.services.operation import Operation, lock_customer
from careapp.services.points import Posting
from careapp.services.programme import load_version

_TAKEN = select(
    func.coalesce(
        func.sum(RewardUse.quantity).filter(RewardUse.customer_id == bindparam("customer_id")), 0
    ),
    func.coalesce(func.sum(RewardUse.quantity), 0),
).where(RewardUse.reward_key == bindparam("key"))
_STOCK = select(ProgrammeVersion.id).order_by(ProgrammeVersion.id).limit(1)
_STOCK = _STOCK.with_for_update(key_share=True)
"""One row for all versions, whose stock is one; rows that only name a version do not wait."""
_OF_SALE = select(RewardUse).where(RewardUse.sale_id == bindparam("sale_id"))

_OF_VOUCHER = select(RewardUse).where(RewardUse.voucher_id == bindparam("voucher_id"))
_SPENT_ON = (
    select(PointsEntry)
    .join(Customer, Customer.id == PointsEntry.customer_id)
    .where(
        PointsEntry.voucher_id == bindparam("voucher_id"),
        PointsEntry.kind == Movement.SPEND,
        Customer.erased_at.is_(None),
    )
    .order_by(PointsEntry.id)
)
"""An erased person has no points to come back to."""


def load_taken(session: Session, reward: Reward, customer_id: int) -> Taken:
    """Return how often a reward was taken; where it has no limit nothing is counted."""
    if not reward.per_customer and not reward.stock:
        return NEVER_TAKEN
    row = session.execute(_TAKEN, {"customer_id": customer_id, "key": reward.key}).one()
    return Taken(*row)


def lock_stock(session: Session, reward: Reward) -> None:
    """Let one counter at a time take of a reward that runs out; others wait for its commit."""
    if reward.stock:
        session.execute(_STOCK)


def record(posting: Posting, offer: Offer, quantity: int) -> None:
    """Write down that a reward was taken in the operation of a posting."""
    _add(posting, offer.version, offer.reward.key, quantity)


def undo(posting: Posting, sale_id: int) -> None:
    """Give back, by opposite rows, what was taken on a sale."""
    for row in posting.operation.session.scalars(_OF_SALE, {"sale_id": sale_id}).all():
        _add(posting, row.programme_id, row.reward_key, -row.quantity)


def of_sale(session: Session, sale_id: int) -> RewardUse | None:
    """Return the reward that was used on a sale."""
    return session.scalars(_OF_SALE, {"sale_id": sale_id}).first()


def record_again(posting: Posting, use: RewardUse) -> None:
    """Write down that what was taken on a mistaken sale was taken on the right one."""
    _add(posting, use.programme_id, use.reward_key, use.quantity)


def give_points_back(operation: Operation, voucher_id: int) -> None:
    """Give back, by opposite rows, what a voucher cost; most vouchers cost nothing."""
    session = operation.session
    spent = session.scalars(_SPENT_ON, {"voucher_id": voucher_id}).all()
    if not spent:
        return
    customer = lock_customer(session, spent[0].customer_id)
    uses = session.scalars(_OF_VOUCHER, {"voucher_id": voucher_id}).all()
    if sum(use.quantity for use in uses) <= 0:  # given back before: no lot may overflow
        return
    programme = load_version(session, spent[0].programme_id)
    reason = spent[0].reason
    posting = Posting(operation, customer, programme, reason, voucher_id=voucher_id)
    posting.give_back(Draw(row.lot_id, -row.points) for row in spent if row.lot_id is not None)
    for use in uses:
        _add(posting, use.programme_id, use.reward_key, -use.quantity)


def _add(posting: Posting, version: int, key: str, quantity: int) -> None:
    posting.operation.session.add(
        RewardUse(
            customer_id=posting.customer.id,
            programme_id=version,
            reward_key=key,
            quantity=quantity,
            sale_id=posting.sale_id,
            voucher_id=posting.voucher_id,
            used_at=posting.operation.moment,
        )
    )
