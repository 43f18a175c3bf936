"""What must hold between the rows of customers, points, sales, vouchers and the search."""

from dataclasses import dataclass

from sqlalchemy import ScalarSelect, Select, case, func, or_, select

from careapp.model.customer import Customer
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.points import PointsEntry, PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.model.search import SearchEntry, SearchKey
from careapp.model.shop import is_visible
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import Unit
from careapp.rules.vouchers.kind import GestureKind
from careapp.rules.vouchers.validity import VoucherState
from careapp.services.visits import IS_VISIT, RETURNED_CENTS
from careapp.text import N_


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold: `broken` selects the ids of the rows for which it does not."""

    part: str
    text: str
    broken: Select[int]


_LOT_LEDGER = (
    select(func.coalesce(func.sum(PointsEntry.points), 0))
    .where(PointsEntry.lot_id == PointsLot.id)
    .scalar_subquery()
)


def _ledger(unit: Unit) -> ScalarSelect[int]:
    """Select the sum of a customer's movements of one unit."""
    of_customer = PointsEntry.customer_id == Customer.id
    moved = select(func.coalesce(func.sum(PointsEntry.points), 0))
    return moved.where(of_customer, PointsEntry.unit == unit).scalar_subquery()


_VISITS = (
    select(func.count(Sale.day.distinct()))
    .where(Sale.customer_id == Customer.id, IS_VISIT)
    .correlate(Customer)
    .scalar_subquery()
)
_VALUE_LEDGER = (
    select(func.coalesce(func.sum(GiftCardEntry.cents), 0))
    .where(GiftCardEntry.voucher_id == GiftCard.voucher_id)
    .scalar_subquery()
)
_HAS_REDEMPTION = Voucher.redeem_op_id.is_not(None) & Voucher.redeemed_at.is_not(None)
_IS_FOUND = Customer.erased_at.is_(None) & Customer.merged_into_id.is_(None)

RULES = (
    Rule(
        "points",
        N_("The points of some customers are not the sum of their movements."),
        select(Customer.id).where(Customer.points != _ledger(Unit.POINT)),
    ),
    Rule(
        "stamps",
        N_("The stamps of some customers are not the sum of their movements."),
        select(Customer.id).where(Customer.stamps != _ledger(Unit.STAMP)),
    ),
    Rule(
        "lots",
        N_("What is left of some points is not what their movements say."),
        select(PointsLot.id).where(PointsLot.open_points != _LOT_LEDGER),
    ),
    Rule(
        "lots",
        N_("Some movements of points are in another customer's account."),
        select(PointsEntry.id)
        .join(PointsLot, PointsLot.id == PointsEntry.lot_id)
        .where(PointsLot.customer_id != PointsEntry.customer_id),
    ),
    Rule(
        "lots",
        N_("Some movements put points and stamps together."),
        select(PointsEntry.id)
        .join(PointsLot, PointsLot.id == PointsEntry.lot_id)
        .where(PointsEntry.unit != PointsLot.unit),
    ),
    Rule(
        "rewards",
        N_("Some rewards were given back more often than they were taken."),
        select(RewardUse.customer_id)
        .group_by(RewardUse.customer_id, RewardUse.reward_key)
        .having(func.sum(RewardUse.quantity) < 0),
    ),
    Rule(
        "visits",
        N_("The visits of some customers are not what their purchases say."),
        select(Customer.id).where(Customer.visits != _VISITS, is_visible(Customer.import_id)),
    ),
    Rule(
        "returns",
        N_("More came back of some purchases than was bought."),
        select(Sale.id).where(Sale.kind == "purchase", Sale.total_cents < RETURNED_CENTS),
    ),
    Rule(
        "vouchers",
        N_("Some vouchers are used without a redemption, or redeemed without being used."),
        select(Voucher.id).where(
            case((_HAS_REDEMPTION, 1), else_=0)
            != case((Voucher.state == VoucherState.REDEEMED.value, 1), else_=0)
        ),
    ),
    Rule(
        "gift cards",
        N_("What is left on some gift cards is not what their movements say."),
        select(GiftCard.voucher_id).where(
            or_(
                GiftCard.left_cents != _VALUE_LEDGER,
                GiftCard.left_cents < 0,
                GiftCard.left_cents > GiftCard.paid_cents,
            )
        ),
    ),
    Rule(
        "gift cards",
        N_("Some gift cards are used up with value on them, or open without any."),
        select(GiftCard.voucher_id)
        .join(Voucher, Voucher.id == GiftCard.voucher_id)
        .where(
            Voucher.state != VoucherState.VOID.value,
            case((Voucher.state == VoucherState.REDEEMED.value, 1), else_=0)
            != case((GiftCard.left_cents == 0, 1), else_=0),
        ),
    ),
    Rule(
        "gift cards",
        N_("Some gift cards carry no value of their own."),
        select(Voucher.id)
        .outerjoin(GiftCard, GiftCard.voucher_id == Voucher.id)
        .where(Voucher.gesture == GestureKind.VALUE.value, GiftCard.voucher_id.is_(None)),
    ),
    Rule(
        "search",
        N_("Some customers cannot be found: their search keys are missing."),
        select(Customer.id)
        .outerjoin(SearchEntry, SearchEntry.customer_id == Customer.id)
        .where(
            _IS_FOUND,
            or_(
                SearchEntry.customer_id.is_(None),
                Customer.id.not_in(select(SearchKey.customer_id)),
            ),
        ),
    ),
    Rule(
        "search",
        N_("Some search keys lead to customers who are not there."),
        select(SearchKey.customer_id)
        .distinct()
        .where(SearchKey.customer_id.not_in(select(SearchEntry.customer_id))),
    ),
)
