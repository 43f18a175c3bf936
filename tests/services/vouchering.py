"""A counter at which vouchers are issued and used."""

import uuid
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.staff import Counter, Staff
from careapp.model.voucher import Voucher
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.redeeming import RedeemedVoucher, RedeemRequest, redeem_voucher
from careapp.services.voucher_prints import PrintRequest, claim_print, mark_printed
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from tests.factories import actor_of, make_counter, make_customer, make_shop, make_staff

FIVE_EUROS = Gesture.discount(500)


@dataclass(frozen=True)
class Desk:
    """The shop of the pictures: Elena owns it, Giulia serves signora Wójcik at the counter."""

    session: Session
    customer: Customer
    elena: Actor
    giulia: Actor
    lead: Actor
    counter: Counter

    def request(self, gesture: Gesture = FIVE_EUROS, **facts: object) -> VoucherRequest:
        request = VoucherRequest(
            op_id=uuid.uuid4(),
            kind="thank_you",
            customer_id=self.customer.id,
            reason="loyalty",
            gesture=gesture,
            message="Torna a trovarci, e ogni volta è un piacere.",
            signature="Giulia",
        )
        return replace(request, **facts)  # type: ignore[arg-type]  # by name

    def issue(self, gesture: Gesture = FIVE_EUROS, **facts: object) -> IssuedVoucher:
        by = facts.pop("by", self.giulia)
        assert isinstance(by, Actor)
        return issue_voucher(self.session, self.request(gesture, **facts), by)

    def redeem(self, voucher_id: int, by: Actor | None = None) -> RedeemedVoucher:
        request = RedeemRequest(uuid.uuid4(), voucher_id)
        return redeem_voucher(self.session, request, by or self.giulia)

    def print(self, voucher_id: int) -> IssuedVoucher:
        attempt = PrintRequest(uuid.uuid4(), voucher_id)
        paper = claim_print(self.session, attempt, self.giulia)
        mark_printed(self.session, attempt, self.giulia)
        return paper

    def voucher(self, voucher_id: int) -> Voucher:
        return self.session.get_one(Voucher, voucher_id, populate_existing=True)

    def audited(self, action: str) -> list[AuditRow]:
        found = select(AuditRow).where(AuditRow.action == action).order_by(AuditRow.id)
        return list(self.session.scalars(found))

    def count(self, of: type) -> int:
        return self.session.scalar(select(func.count()).select_from(of)) or 0


def open_desk(session: Session) -> Desk:
    make_shop(session)
    elena = make_staff(session, "Elena Aurora", Role.OWNER)
    giulia = make_staff(session, "Giulia Bernardi")
    lead = make_staff(session, "Marco Toso", Role.SHIFT_LEAD)
    counter = make_counter(session, "Cassa 1")
    customer = make_customer(session, title="signora", register="formal")
    return Desk(
        session,
        customer,
        actor_of(elena, counter),
        actor_of(giulia, counter),
        actor_of(lead, counter),
        counter,
    )


def staff_of(desk: Desk, by: Actor) -> Staff:
    return desk.session.get_one(Staff, by.staff_id)
