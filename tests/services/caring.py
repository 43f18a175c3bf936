"""A counter at which people complain and promises are made."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, time

from sqlalchemy.orm import Session

from careapp.model.care import Case, CaseEntry, Feedback, Parting, Promise
from careapp.model.customer import Customer
from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import AgreementDraft, CaseDraft, GuidelineDraft
from careapp.rules.care.options import Option, OptionKind
from careapp.rules.care.promises import Due
from careapp.rules.care.steps import Step
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.agreeing import Agreed, AgreeRequest, agree
from careapp.services.cases import CloseCase, OpenCase, SavedCase, close_case, open_case
from careapp.services.promises import NewPromise, make_promise
from careapp.services.shop import ShopChange, change_shop, load_shop
from careapp.services.vouchers import VoucherRequest
from tests.factories import MOMENT, actor_of, make_staff
from tests.services.vouchering import Desk, open_desk

FRIDAY, SATURDAY = date(2026, 3, 13), date(2026, 3, 14)
"""The days after the moment of the pictures, a Thursday."""
CAKE = CaseDraft(
    title="torta sbagliata",
    words="La torta per il compleanno di sua figlia aveva il nome sbagliato.",
    causes=(Cause.WRONG_ORDER, Cause.NO_ANSWER),
    wish="Vorrebbe la torta giusta sabato.",
    options=(
        Option(OptionKind.REMAKE, "Rifare la torta per sabato", "riletta insieme", 1800),
        Option(OptionKind.REFUND, "Rimborsare la torta", cost_cents=2800),
    ),
    chosen=0,
    agreement=AgreementDraft(
        "Una nuova torta con scritto «Linh»", Due(SATURDAY, time(10)), call=Due(FRIDAY, time(17))
    ),
    guidelines=(
        GuidelineDraft(
            "Un cliente ordina una torta con una scritta",
            "Si scrive il nome in stampatello e lo si rilegge con il cliente.",
            Cause.WRONG_ORDER,
        ),
    ),
)
"""The case of the pictures, as far as it goes."""


@dataclass(frozen=True)
class CareDesk(Desk):
    """The desk of the vouchers, and what is done with complaints there."""

    def open(self, draft: CaseDraft = CAKE, by: Actor | None = None) -> SavedCase:
        request = OpenCase(uuid.uuid4(), self.customer.id, replace(draft, step=Step.LISTEN))
        return open_case(self.session, request, by or self.giulia)

    def agree(self, saved: SavedCase, voucher: VoucherRequest | None = None) -> Agreed:
        request = AgreeRequest(uuid.uuid4(), saved.case_id, saved.version, CAKE, voucher)
        return agree(self.session, request, self.giulia)

    def close(self, agreed: Agreed, *, with_guidelines: bool = True) -> SavedCase:
        request = CloseCase(uuid.uuid4(), agreed.case_id, agreed.version, CAKE, with_guidelines)
        return close_case(self.session, request, self.giulia)

    def closed(self, *, with_guidelines: bool = True) -> SavedCase:
        return self.close(self.agree(self.open()), with_guidelines=with_guidelines)

    def apology(self, cents: int = 500) -> VoucherRequest:
        return self.request(Gesture.discount(cents), kind="apology", reason="missed_order")

    def promise(self, **facts: object) -> int:
        new = NewPromise(uuid.uuid4(), self.customer.id, "Pane senza glutine", Due(SATURDAY))
        made = make_promise(
            self.session,
            replace(new, **facts),  # type: ignore[arg-type]  # by name
            self.giulia,
        )
        return made.promise_id

    def case_row(self, case_id: int) -> Case:
        return self.session.get_one(Case, case_id, populate_existing=True)

    def promise_row(self, promise_id: int) -> Promise:
        return self.session.get_one(Promise, promise_id, populate_existing=True)


def allow_sensitive_notes(session: Session) -> None:
    owner = actor_of(make_staff(session, role=Role.OWNER))
    shop = replace(load_shop(session), name="Bottega", allows_sensitive_notes=True)
    change_shop(session, ShopChange(uuid.uuid4(), shop), owner)


def open_care_desk(session: Session) -> CareDesk:
    desk = open_desk(session)
    return CareDesk(desk.session, desk.customer, desk.elena, desk.giulia, desk.lead, desk.counter)


def give_care(session: Session, customer: Customer) -> None:
    """Give a person a complaint, a promise, a word of feedback and a question why they left."""
    today = MOMENT.date()
    case = Case(op_id=str(uuid.uuid4()), customer_id=customer.id, opened_at=MOMENT)
    session.add(case)
    session.flush()
    opened = CaseEntry(case_id=case.id, kind="opened", happened_at=MOMENT)
    due = {"due_on": today, "first_due_on": today, "made_at": MOMENT}
    promise = Promise(
        op_id=str(uuid.uuid4()), customer_id=customer.id, kind="deed", what="Tè", **due
    )
    feedback = Feedback(
        op_id=str(uuid.uuid4()), customer_id=customer.id, given_at=MOMENT, given_on=today
    )
    session.add_all([opened, promise, feedback, asked_why(customer, today)])
    session.flush()


def asked_why(customer: Customer, last_visit_on: date) -> Parting:
    return Parting(
        op_id=str(uuid.uuid4()),
        customer_id=customer.id,
        last_visit_on=last_visit_on,
        asked_at=MOMENT,
        asked_on=MOMENT.date(),
    )
