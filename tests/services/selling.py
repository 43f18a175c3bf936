"""A shop at work, for the tests of purchases, returns and corrections."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.rules.loyalty.programme import Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.roles import Role
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectionRequest
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.sales import PurchaseRequest, RecordedPurchase, record_purchase
from careapp.services.undoing import UndoneSale, UndoRequest, undo_sale
from careapp.services.vouchers import VoucherRequest, issue_voucher
from tests.factories import MOMENT, actor_of, make_counter, make_customer, make_staff

DESSERT = Reward("dessert", "Dolce della casa", 100, goal="al dolce della casa")
TEN_OFF = Reward("ten", "Sconto di 10,00 €", 150, RewardKind.AMOUNT_OFF, 1000)
PROGRAMME = Programme(rewards=(DESSERT, TEN_OFF))


@dataclass
class Till:
    """A customer at the counter, and the person who serves."""

    session: Session
    customer: Customer
    by: Actor

    def buy(
        self, total_cents: int = 1460, *, days_ago: float = 0, **facts: object
    ) -> RecordedPurchase:
        """Record a purchase, now or some days before the moment of the pictures."""
        request = PurchaseRequest(uuid.uuid4(), self.customer.id, total_cents, **facts)  # type: ignore[arg-type]  # by name
        with clock.standing_at(before(days_ago)):
            return record_purchase(self.session, request, self.by)

    def earn(self, points: int, *, days_ago: float = 30) -> RecordedPurchase:
        """Give points by a purchase of as many euros."""
        return self.buy(points * 100, days_ago=days_ago)


def before(days: float) -> datetime:
    """Return the moment of the pictures, or one some days before."""
    return MOMENT - timedelta(days=days)


def open_till(session: Session, programme: Programme | None = PROGRAMME, **facts: object) -> Till:
    """Return a till with a customer and a cashier; the owner published the programme."""
    if programme is not None:
        owner = actor_of(make_staff(session, "Elena", Role.OWNER))
        publish_programme(session, NewProgramme(uuid.uuid4(), programme), owner)
    by = actor_of(make_staff(session), make_counter(session))
    return Till(session, make_customer(session, **facts), by)  # type: ignore[arg-type]  # by name


def with_debt() -> Programme:
    """Return the programme of an owner who wants returned points back later."""
    return Programme(rewards=(DESSERT, TEN_OFF), shortfall=Shortfall.DEBT)


def assert_ledger_holds(session: Session, customer: Customer) -> None:
    """Check that rows, open lots and the cached balance agree, and no lot is below zero."""
    session.flush()
    of_customer = PointsEntry.customer_id == customer.id
    rows = session.scalar(select(func.coalesce(func.sum(PointsEntry.points), 0)).where(of_customer))
    debt = session.scalar(
        select(func.coalesce(func.sum(PointsEntry.points), 0)).where(
            of_customer, PointsEntry.lot_id.is_(None)
        )
    )
    lots = session.scalars(
        select(PointsLot.open_points).where(PointsLot.customer_id == customer.id)
    ).all()
    assert customer.points + customer.stamps == rows == sum(lots) + (debt or 0)
    assert min(lots, default=0) >= 0


def give_voucher(till: Till, amount_cents: int = 500) -> int:
    """Give the customer a thank-you voucher and return its id; the owner gives it."""
    by = owner_of(till)
    request = VoucherRequest(
        op_id=uuid.uuid4(),
        kind="thank_you",
        customer_id=till.customer.id,
        reason=kind_of("thank_you").reasons[0].key,
        gesture=Gesture(GestureKind.DISCOUNT, amount_cents),
        message="Grazie di cuore.",
        signature="Elena",
    )
    return issue_voucher(till.session, request, by).voucher_id


def undo(
    till: Till, op_id: uuid.UUID, by: Actor | None = None, reason: str = "", seconds: float = 5
) -> UndoneSale:
    """Undo a purchase or a return some seconds after the moment of the pictures."""
    with clock.standing_at(MOMENT + timedelta(seconds=seconds)):
        return undo_sale(till.session, UndoRequest(uuid.uuid4(), op_id, reason), by or till.by)


def owner_of(till: Till) -> Actor:
    """Return an owner who comes to the till."""
    return actor_of(make_staff(till.session, "Elena", Role.OWNER))


def correction(
    bought: RecordedPurchase, total_cents: int, reason: str = "battuto male"
) -> CorrectionRequest:
    """Ask for the right total of a purchase."""
    return CorrectionRequest(uuid.uuid4(), bought.sale_id, total_cents, ("Miele",), reason)
