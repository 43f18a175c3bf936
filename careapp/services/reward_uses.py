"""How often each reward was taken: what its limits per person and its stock are judged by."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.model.points import RewardUse
from careapp.rules.loyalty.rewards import NEVER_TAKEN, Reward, Taken
from careapp.rules.loyalty.versions import Offer
from careapp.services.points import Posting

_TAKEN = select(
    func.coalesce(
        func.sum(RewardUse.quantity).filter(RewardUse.customer_id == bindparam("customer_id")), 0
    ),
    func.coalesce(func.sum(RewardUse.quantity), 0),
).where(RewardUse.reward_key == bindparam("key"))
_OF_SALE = select(RewardUse).where(RewardUse.sale_id == bindparam("sale_id"))


def load_taken(session: Session, reward: Reward, customer_id: int) -> Taken:
    """Return how often a reward was taken; where it has no limit nothing is counted."""
    if not reward.per_customer and not reward.stock:
        return NEVER_TAKEN
    row = session.execute(_TAKEN, {"customer_id": customer_id, "key": reward.key}).one()
    return Taken(*row)


def record(posting: Posting, offer: Offer, quantity: int) -> None:
    """Write down that a reward was taken in the operation of a posting."""
    _add(posting, offer.version, offer.reward.key, quantity)


def undo(posting: Posting, sale_id: int) -> None:
    """Give back, by opposite rows, what was taken on a sale."""
    for row in posting.operation.session.scalars(_OF_SALE, {"sale_id": sale_id}).all():
        _add(posting, row.programme_id, row.reward_key, -row.quantity)


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
