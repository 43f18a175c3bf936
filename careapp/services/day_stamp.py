"""The stamp of a visit is its day's: when its purchase goes, another one of the day gives it."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.model.sale import Sale
from careapp.rules.loyalty.basket import Basket, Line
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.sales import read_items
from careapp.services.points import Posting
from careapp.services.programme import load_version
from careapp.services.terms import situation_on
from careapp.services.visits import IS_VISIT

_OP_ID_LENGTH = 36
_LOT = (
    select(PointsLot)
    .where(PointsLot.sale_id == bindparam("sale_id"), PointsLot.unit == Unit.STAMP)
    .order_by(PointsLot.id)
    .limit(1)
)
_EARNED = (
    select(func.coalesce(func.sum(PointsEntry.points), 0))
    .where(
        PointsEntry.sale_id == Sale.id,
        PointsEntry.kind == Movement.EARN,
        PointsEntry.unit == Unit.STAMP,
    )
    .correlate(Sale)
    .scalar_subquery()
)
_OTHERS = (
    select(Sale, _EARNED)
    .where(
        Sale.customer_id == bindparam("customer_id"),
        Sale.day == bindparam("day"),
        Sale.id != bindparam("but"),
        Sale.source.is_(None),
        IS_VISIT,
    )
    .order_by(Sale.happened_at, Sale.id)
)
"""The purchases of a day with the stamps that they gave; imported ones give none."""
_PASSED = (
    select(PointsEntry.lot_id, func.sum(PointsEntry.points))
    .join(Sale, Sale.id == PointsEntry.sale_id)
    .where(
        PointsEntry.sale_id == bindparam("sale_id"),
        PointsEntry.kind == Movement.EARN,
        func.substr(PointsEntry.op_id, 1, _OP_ID_LENGTH) != Sale.op_id,
    )
    .group_by(PointsEntry.lot_id)
    .having(func.sum(PointsEntry.points) > 0)
)
"""What a purchase gave after its own operation: it stood in for one that went."""


@dataclass(frozen=True, slots=True)
class Heir:
    """The purchase that gives a visit's stamps in place of another one of its day."""

    sale_id: int
    stamps: int
    programme: Programme
    lot: PointsLot
    """The stamps that go: the others end with them."""


def find_heir(session: Session, customer: Customer, gone: Sale) -> Heir | None:
    """Return who gives the stamps of a purchase that goes.

    None where it gave none, where nothing else of the day stands or earns any, or where another
    purchase has given the day's stamps.
    """
    lot = session.scalar(_LOT, {"sale_id": gone.id})
    if lot is None:
        return None
    parameters = {"customer_id": customer.id, "day": gone.day, "but": gone.id}
    others = session.execute(_OTHERS, parameters).all()
    if any(stamps > 0 for _sale, stamps in others):
        return None
    programme = load_version(session, lot.programme_id)
    situation = situation_on(customer, gone.day, is_stamped=False)
    for sale, _none in others:
        lines = tuple(Line(name=item) for item in read_items(sale.items))
        basket = Basket(sale.total_cents, sale.discount_cents, sale.not_earning_cents, lines)
        stamps = programme.points_for(basket, situation)
        if stamps:
            return Heir(sale.id, stamps, programme, lot)
    return None


def pass_on(posting: Posting, gone: Sale) -> None:
    """Give the stamps of a purchase that goes by another one of its day.

    It must be done before they are taken back: spent ones are then taken out of these, instead of
    being forgiven and given a second time.
    """
    heir = find_heir(posting.operation.session, posting.customer, gone)
    if heir is None:
        return
    before = posting.programme, posting.sale_id
    posting.programme, posting.sale_id = heir.programme, heir.sale_id
    posting.earn(heir.stamps, instead_of=heir.lot)
    posting.programme, posting.sale_id = before


def take_from_heir(posting: Posting, back: Sale) -> None:
    """Take the stamps that were passed on, once those of the purchase itself are back."""
    session, before = posting.operation.session, posting.sale_id
    parameters = {"customer_id": posting.customer.id, "day": back.day, "but": back.id}
    for sale, _stamps in session.execute(_OTHERS, parameters).all():
        for lot, stamps in session.execute(_PASSED, {"sale_id": sale.id}).all():
            posting.sale_id = sale.id
            posting.take_back(stamps, lot, Unit.STAMP, Movement.EARN)
    posting.sale_id = before
