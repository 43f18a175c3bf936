"""Whatever is done for the care of people is done once, however often it is sent.

A service of these modules that is not in the table here fails.
"""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.base import Base
from careapp.model.customer import Note
from careapp.rules.care.feedback import Told
from careapp.rules.care.partings import Parting
from careapp.rules.care.promises import Due, PromiseState
from careapp.rules.care.steps import Step
from careapp.rules.people import Facts, Purpose
from careapp.services.actor import Actor
from careapp.services.agreeing import AgreeRequest, agree
from careapp.services.cases import (
    CaseWords,
    CloseCase,
    HandOver,
    OpenCase,
    SaveCase,
    close_case,
    hand_over,
    link_voucher,
    open_case,
    reopen_case,
    save_case,
    tell,
)
from careapp.services.customers import (
    CardLink,
    ConsentChange,
    CustomerChange,
    FirstPurchase,
    NewCustomer,
    NewNote,
    add_note,
    become_customer,
    create_customer,
    edit_customer,
    link_card,
    set_consents,
)
from careapp.services.feedback import (
    AnswerRequest,
    NewFeedback,
    answer_feedback,
    take_feedback,
)
from careapp.services.guidelines import (
    Breach,
    Decision,
    GuidelineChange,
    GuidelineState,
    NewGuideline,
    change_guideline,
    decide_guideline,
    note_breach,
    propose_guideline,
)
from careapp.services.note_agreements import WithdrawAgreement, withdraw_agreement
from careapp.services.partings import (
    LeaveAlone,
    PartingRequest,
    ask_why,
    contact_again,
    leave_alone,
    note_answer,
)
from careapp.services.promise_newcomers import NewcomerPromise, promise_newcomer
from careapp.services.promises import (
    GiveRequest,
    NewPromise,
    PromiseRequest,
    SettleRequest,
    UpdateRequest,
    give_promise,
    make_promise,
    mark_ready,
    reopen_promise,
    settle_promise,
    update_promise,
)
from tests.factories import MOMENT
from tests.services.caring import (
    CAKE,
    FRIDAY,
    SATURDAY,
    CareDesk,
    allow_sensitive_notes,
    open_care_desk,
)
from tests.services.test_permission_matrix import SERVICES

MODULES = {
    "agreeing",
    "cases",
    "customers",
    "feedback",
    "guidelines",
    "note_agreements",
    "partings",
    "promise_newcomers",
    "promises",
}
Deed = Callable[[Session, Actor], object]
Making = Callable[[CareDesk, uuid.UUID], Deed]


def sent(service: Callable[..., object], *told: object) -> Deed:
    return lambda session, by: service(session, *told, by)


def _saving(desk: CareDesk, op: uuid.UUID) -> Deed:
    saved = desk.open()
    return sent(save_case, SaveCase(op, saved.case_id, saved.version, CAKE))


def _saving_agreed(desk: CareDesk, op: uuid.UUID, *, of: str) -> Deed:
    saved = desk.open()
    if of == "agree":
        request = AgreeRequest(op, saved.case_id, saved.version, CAKE, desk.apology())
        return sent(agree, request)
    agreed = desk.agree(saved)
    return sent(close_case, CloseCase(op, agreed.case_id, agreed.version, CAKE))


def _linking(desk: CareDesk, op: uuid.UUID) -> Deed:
    voucher = desk.issue(kind="apology", reason="missed_order")
    return sent(link_voucher, desk.open().case_id, voucher.voucher_id, op)


def _guideline(desk: CareDesk) -> int:
    new = NewGuideline(uuid.uuid4(), "Un cliente ordina", "Si rilegge l’ordine.")
    return propose_guideline(desk.session, new, desk.giulia).guideline_id


def _settled(desk: CareDesk) -> int:
    promise_id = desk.promise()
    request = SettleRequest(uuid.uuid4(), promise_id, PromiseState.KEPT)
    settle_promise(desk.session, request, desk.giulia)
    return promise_id


def _asked(desk: CareDesk) -> int:
    ask_why(desk.session, PartingRequest(uuid.uuid4(), _away(desk)), desk.giulia)
    return desk.customer.id


def _away(desk: CareDesk) -> int:
    desk.customer.last_visit_on = FRIDAY - timedelta(days=90)
    return desk.customer.id


def _agreed_note(desk: CareDesk) -> int:
    allow_sensitive_notes(desk.session)
    new = NewNote(uuid.uuid4(), desk.customer.id, "È celiaca", is_agreed=True)
    add_note(desk.session, new, desk.giulia)
    return desk.session.scalars(select(Note.id)).one()


def _told(desk: CareDesk) -> int:
    new = NewFeedback(uuid.uuid4(), desk.customer.id, Told(2, "Ho aspettato"))
    return take_feedback(desk.session, new, desk.giulia).feedback_id


def _staff(desk: CareDesk) -> int:
    assert desk.lead.staff_id is not None
    return desk.lead.staff_id


def _not_yet(desk: CareDesk) -> int:
    new = NewCustomer(uuid.uuid4(), Facts(given_name="Ugo", is_customer=False))
    return create_customer(desk.session, new, desk.giulia).customer_id


DEEDS: dict[str, Making] = {
    "customers.create_customer": lambda _desk, op: sent(
        create_customer,
        NewCustomer(op, Facts(given_name="Ugo", is_customer=False, looking_for="Una torta")),
    ),
    "customers.edit_customer": lambda desk, op: sent(
        edit_customer,
        CustomerChange(op, _not_yet(desk), Facts(given_name="Ugo", phones=("12345",))),
    ),
    "customers.link_card": lambda desk, op: sent(
        link_card, CardLink(op, desk.customer.id, "C0000077")
    ),
    "customers.set_consents": lambda desk, op: sent(
        set_consents, ConsentChange(op, desk.customer.id, frozenset(Purpose))
    ),
    "customers.add_note": lambda desk, op: sent(
        add_note, NewNote(op, desk.customer.id, "Preferisce la crosta scura")
    ),
    "customers.become_customer": lambda desk, op: sent(
        become_customer, FirstPurchase(op, _not_yet(desk))
    ),
    "cases.open_case": lambda desk, op: sent(
        open_case, OpenCase(op, desk.customer.id, replace(CAKE, step=Step.LISTEN))
    ),
    "cases.save_case": _saving,
    "agreeing.agree": partial(_saving_agreed, of="agree"),
    "cases.close_case": partial(_saving_agreed, of="close"),
    "cases.reopen_case": lambda desk, op: sent(
        reopen_case, CaseWords(op, desk.closed().case_id, "Ancora")
    ),
    "cases.hand_over": lambda desk, op: sent(
        hand_over, HandOver(op, desk.open().case_id, _staff(desk))
    ),
    "cases.tell": lambda desk, op: sent(tell, CaseWords(op, desk.open().case_id, "Detto a voce")),
    "cases.link_voucher": _linking,
    "feedback.take_feedback": lambda desk, op: sent(
        take_feedback, NewFeedback(op, desk.customer.id, Told(2, "Ho aspettato"))
    ),
    "feedback.answer_feedback": lambda desk, op: sent(
        answer_feedback, AnswerRequest(op, _told(desk), "Sabato saremo in tre.")
    ),
    "guidelines.propose_guideline": lambda _desk, op: sent(
        propose_guideline, NewGuideline(op, "Quando", "Allora")
    ),
    "guidelines.change_guideline": lambda desk, op: sent(
        change_guideline, GuidelineChange(op, _guideline(desk), "Quando", "Allora", ())
    ),
    "guidelines.decide_guideline": lambda desk, op: sent(
        decide_guideline, Decision(op, _guideline(desk), GuidelineState.APPROVED)
    ),
    "guidelines.note_breach": lambda desk, op: sent(
        note_breach, Breach(op, _guideline(desk), desk.open().case_id)
    ),
    "note_agreements.withdraw_agreement": lambda desk, op: sent(
        withdraw_agreement, WithdrawAgreement(op, _agreed_note(desk))
    ),
    "partings.ask_why": lambda desk, op: sent(
        ask_why, PartingRequest(op, _away(desk), Parting.PRICES)
    ),
    "partings.note_answer": lambda desk, op: sent(
        note_answer, PartingRequest(op, _asked(desk), Parting.MOVED)
    ),
    "partings.leave_alone": lambda desk, op: sent(leave_alone, LeaveAlone(op, desk.customer.id)),
    "partings.contact_again": lambda desk, op: sent(
        contact_again, LeaveAlone(op, desk.customer.id)
    ),
    "promise_newcomers.promise_newcomer": lambda _desk, op: sent(
        promise_newcomer,
        NewcomerPromise(
            Facts(given_name="Ugo", phones=("345 1112223",)),
            NewPromise(op, 0, "Il preventivo", Due(SATURDAY)),
        ),
    ),
    "promises.make_promise": lambda desk, op: sent(
        make_promise, NewPromise(op, desk.customer.id, "Pane di segale", Due(SATURDAY))
    ),
    "promises.update_promise": lambda desk, op: sent(
        update_promise, UpdateRequest(op, desk.promise(), Due(FRIDAY))
    ),
    "promises.mark_ready": lambda desk, op: sent(mark_ready, PromiseRequest(op, desk.promise())),
    "promises.settle_promise": lambda desk, op: sent(
        settle_promise, SettleRequest(op, desk.promise(), PromiseState.BROKEN, "finita la farina")
    ),
    "promises.reopen_promise": lambda desk, op: sent(
        reopen_promise, PromiseRequest(op, _settled(desk))
    ),
    "promises.give_promise": lambda desk, op: sent(
        give_promise, GiveRequest(op, desk.promise(), _staff(desk))
    ),
}


@pytest.fixture
def desk(session: Session) -> Iterator[CareDesk]:
    with clock.standing_at(MOMENT):
        yield open_care_desk(session)


def rows(session: Session) -> dict[str, int]:
    tables = Base.metadata.sorted_tables
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables
    }


def audited(session: Session) -> set[uuid.UUID]:
    ids = session.scalars(select(AuditRow.op_id).where(AuditRow.op_id.is_not(None)))
    return {uuid.UUID(op_id) for op_id in ids}


def test_every_service_is_in_the_table() -> None:
    assert DEEDS.keys() == {name for name in SERVICES if name.partition(".")[0] in MODULES}


@pytest.mark.parametrize("name", DEEDS)
def test_what_is_sent_again_is_answered_and_not_done_again(desk: CareDesk, name: str) -> None:
    op_id = uuid.uuid4()
    deed = DEEDS[name](desk, op_id)
    first = deed(desk.session, desk.elena)
    done = rows(desk.session)
    assert deed(desk.session, desk.elena) == first
    assert rows(desk.session) == done
    assert op_id in audited(desk.session)


def test_a_case_that_was_opened_is_answered_with_the_version_of_its_own_words(
    desk: CareDesk,
) -> None:
    """Sent again after another counter saved: with the newer version its form would overwrite."""
    opening = DEEDS["cases.open_case"](desk, uuid.uuid4())
    first = opening(desk.session, desk.giulia)
    saving = SaveCase(uuid.uuid4(), first.case_id, first.version, replace(CAKE, title="altro"))  # type: ignore[attr-defined]  # a SavedCase
    save_case(desk.session, saving, desk.elena)
    assert opening(desk.session, desk.giulia) == first
