"""Complaints: four steps, one who looks after them, and nothing lost between two counters."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Case, CaseEntry, Guideline, Promise
from careapp.model.voucher import Voucher
from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import AgreementDraft, CaseDraft
from careapp.rules.care.steps import Step
from careapp.services.agreeing import AgreeRequest, agree
from careapp.services.case_lists import load_case
from careapp.services.cases import (
    CaseChanged,
    CaseWords,
    CloseCase,
    HandOver,
    OpenCase,
    SaveCase,
    SavedCase,
    close_case,
    hand_over,
    link_voucher,
    open_case,
    reopen_case,
    save_case,
    tell,
)
from tests.factories import MOMENT, make_customer
from tests.services.caring import CAKE, FRIDAY, SATURDAY, CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def _save(saved: SavedCase, draft: CaseDraft) -> SaveCase:
    return SaveCase(uuid.uuid4(), saved.case_id, saved.version, draft)


def _kinds(desk: CareDesk, case_id: int) -> list[str]:
    return [entry.kind for entry in load_case(desk.session, case_id).thread]


def test_a_case_is_opened_once_by_who_hears_it(desk: CareDesk) -> None:
    request = OpenCase(uuid.uuid4(), desk.customer.id, CaseDraft(words="La torta"))
    saved = open_case(desk.session, request, desk.giulia)
    assert open_case(desk.session, request, desk.giulia) == saved
    case = load_case(desk.session, saved.case_id)
    assert (case.owner_name, case.opened_by, case.draft.words) == (
        "Giulia Bernardi",
        "Giulia Bernardi",
        "La torta",
    )
    assert desk.count(Case) == 1
    assert desk.count(CaseEntry) == 1


def test_a_case_about_somebody_who_is_gone_is_refused(desk: CareDesk) -> None:
    erased = make_customer(desk.session, "Nessuno", erased_at=MOMENT)
    for customer_id in (erased.id, 9999):
        with pytest.raises(Refused):
            open_case(desk.session, OpenCase(uuid.uuid4(), customer_id, CaseDraft()), desk.giulia)


def test_a_case_is_read_as_its_form_was_left(desk: CareDesk) -> None:
    saved = save_case(desk.session, _save(desk.open(), CAKE), desk.giulia)
    assert load_case(desk.session, saved.case_id).draft == CAKE


def test_a_retry_of_saving_writes_nothing(desk: CareDesk) -> None:
    request = _save(desk.open(), CAKE)
    first = save_case(desk.session, request, desk.giulia)
    assert save_case(desk.session, request, desk.giulia) == first
    assert desk.case_row(first.case_id).version == first.version == 2


def test_the_second_of_two_counters_is_told_and_loses_nothing(desk: CareDesk) -> None:
    saved = desk.open()
    save_case(desk.session, _save(saved, replace(CAKE, words="Le parole di Giulia")), desk.giulia)
    with pytest.raises(CaseChanged) as refused:
        save_case(desk.session, _save(saved, CAKE), desk.elena)
    assert "Giulia Bernardi" in refused.value.text
    assert load_case(desk.session, saved.case_id).draft.words == "Le parole di Giulia"


@pytest.mark.parametrize(
    ("step", "draft"),
    [
        (Step.OPTIONS, replace(CAKE, words=" ")),
        (Step.OPTIONS, replace(CAKE, causes=())),
        (Step.AGREEMENT, replace(CAKE, options=CAKE.options[:1])),
        (Step.AGREEMENT, replace(CAKE, chosen=None)),
        (Step.GUIDELINE, CAKE),
    ],
)
def test_no_step_is_skipped(desk: CareDesk, step: Step, draft: CaseDraft) -> None:
    saved = desk.open()
    with pytest.raises(Refused):
        save_case(desk.session, _save(saved, replace(draft, step=step)), desk.giulia)


def test_a_step_can_be_taken_back(desk: CareDesk) -> None:
    saved = desk.open()
    for step in (Step.OPTIONS, Step.AGREEMENT, Step.LISTEN):
        request = _save(saved, replace(CAKE, step=step))
        saved = save_case(desk.session, request, desk.giulia)
    assert desk.case_row(saved.case_id).step == Step.LISTEN


def test_another_cause_is_asked_before_the_options(desk: CareDesk) -> None:
    draft = replace(CAKE, causes=(Cause.OTHER,))
    saved = desk.open(draft)
    with pytest.raises(Refused):
        save_case(desk.session, _save(saved, replace(draft, step=Step.OPTIONS)), desk.giulia)


def test_an_agreement_is_a_promise_and_the_call_before_it(desk: CareDesk) -> None:
    agreed = desk.agree(desk.open())
    promise = desk.promise_row(agreed.promise_id)
    call = desk.promise_row(agreed.call_id or 0)
    assert (promise.kind, promise.due_on, promise.channel) == ("deed", SATURDAY, "counter")
    assert (call.kind, call.due_on, call.channel, call.for_id) == (
        "call",
        FRIDAY,
        "phone",
        promise.id,
    )
    assert call.what == "Novità: una nuova torta con scritto «Linh»"
    case = desk.case_row(agreed.case_id)
    assert case.answered_at == MOMENT
    assert case.step == Step.GUIDELINE
    assert _kinds(desk, case.id) == ["opened", "agreed"]


def test_news_of_a_long_promise_are_few_words_as_well(desk: CareDesk) -> None:
    saved = desk.open()
    draft = replace(CAKE, agreement=replace(CAKE.agreement, what="Torta " * 20))
    agreed = agree(
        desk.session,
        AgreeRequest(uuid.uuid4(), saved.case_id, saved.version, draft),
        desk.giulia,
    )
    what = desk.promise_row(agreed.call_id or 0).what
    assert what.startswith("Novità: torta Torta")
    assert what.endswith("…")


def test_without_a_call_there_is_one_promise(desk: CareDesk) -> None:
    saved = desk.open()
    draft = replace(CAKE, agreement=replace(CAKE.agreement, call=None))
    request = AgreeRequest(uuid.uuid4(), saved.case_id, saved.version, draft)
    assert agree(desk.session, request, desk.giulia).call_id is None
    assert desk.count(Promise) == 1


def test_an_agreement_sent_twice_is_made_once(desk: CareDesk) -> None:
    saved = desk.open()
    request = AgreeRequest(uuid.uuid4(), saved.case_id, saved.version, CAKE, desk.apology())
    first = agree(desk.session, request, desk.giulia)
    assert agree(desk.session, request, desk.giulia) == first
    assert (desk.count(Promise), desk.count(Voucher)) == (2, 1)
    without = replace(request, voucher=None)
    assert agree(desk.session, without, desk.giulia) == replace(first, voucher=None)


def test_a_promise_without_a_date_is_none(desk: CareDesk) -> None:
    saved = desk.open()
    draft = replace(CAKE, agreement=AgreementDraft("Presto"))
    with pytest.raises(Refused):
        agree(
            desk.session,
            AgreeRequest(uuid.uuid4(), saved.case_id, saved.version, draft),
            desk.giulia,
        )


def test_the_apology_stands_with_its_case(desk: CareDesk) -> None:
    agreed = desk.agree(desk.open(), desk.apology())
    assert agreed.voucher is not None
    assert desk.case_row(agreed.case_id).voucher_id == agreed.voucher.voucher_id
    assert _kinds(desk, agreed.case_id) == ["opened", "voucher", "agreed"]


def test_an_apology_above_the_limit_is_refused_with_its_agreement(desk: CareDesk) -> None:
    saved = desk.open()
    with pytest.raises(Refused), desk.session.begin_nested():
        desk.agree(saved, desk.apology(5000))
    assert (desk.count(Promise), desk.count(Voucher)) == (0, 0)


def test_an_apology_of_earlier_is_put_to_its_case(desk: CareDesk) -> None:
    saved = desk.open()
    first, second = (desk.issue(kind="apology", reason="waiting") for _ in range(2))
    op_id = uuid.uuid4()
    link_voucher(desk.session, saved.case_id, first.voucher_id, op_id, desk.giulia)
    link_voucher(desk.session, saved.case_id, first.voucher_id, op_id, desk.giulia)
    assert desk.case_row(saved.case_id).voucher_id == first.voucher_id
    assert _kinds(desk, saved.case_id) == ["opened", "voucher"]
    with pytest.raises(Refused):
        link_voucher(desk.session, saved.case_id, second.voucher_id, uuid.uuid4(), desk.giulia)


def test_no_other_voucher_stands_with_a_case(desk: CareDesk) -> None:
    saved = desk.open()
    thanks = desk.issue().voucher_id
    other = make_customer(desk.session, "Lan Nguyễn")
    hers = desk.issue(kind="apology", reason="waiting", customer_id=other.id).voucher_id
    for voucher_id in (thanks, hers, 9999):
        with pytest.raises(Refused):
            link_voucher(desk.session, saved.case_id, voucher_id, uuid.uuid4(), desk.giulia)


def test_no_case_closes_without_an_agreement(desk: CareDesk) -> None:
    saved = desk.open()
    request = CloseCase(uuid.uuid4(), saved.case_id, saved.version, CAKE)
    with pytest.raises(Refused), desk.session.begin_nested():
        close_case(desk.session, request, desk.giulia)
    assert desk.case_row(saved.case_id).closed_at is None


def test_closing_proposes_what_was_learnt(desk: CareDesk) -> None:
    agreed = desk.agree(desk.open())
    request = CloseCase(uuid.uuid4(), agreed.case_id, agreed.version, CAKE)
    closed = close_case(desk.session, request, desk.giulia)
    assert close_case(desk.session, request, desk.giulia) == closed
    (rule,) = desk.session.query(Guideline)
    assert (rule.state, rule.case_id, rule.causes) == ("proposed", closed.case_id, ["wrong_order"])
    case = desk.case_row(closed.case_id)
    assert (case.closed_at, case.closed_by_id) == (MOMENT, desk.giulia.staff_id)


def test_closing_without_a_guideline_is_allowed(desk: CareDesk) -> None:
    closed = desk.closed(with_guidelines=False)
    assert desk.case_row(closed.case_id).closed_at == MOMENT
    assert desk.count(Guideline) == 0


def test_a_closed_case_is_not_written_on(desk: CareDesk) -> None:
    closed = desk.closed()
    with pytest.raises(Refused):
        save_case(desk.session, _save(closed, CAKE), desk.giulia)


def test_a_case_opens_again_with_its_thread(desk: CareDesk) -> None:
    closed = desk.closed()
    request = CaseWords(uuid.uuid4(), closed.case_id, "È successo di nuovo")
    again = reopen_case(desk.session, request, desk.elena)
    assert reopen_case(desk.session, request, desk.elena) == again
    save_case(desk.session, _save(again, CAKE), desk.elena)
    assert _kinds(desk, closed.case_id) == ["opened", "agreed", "closed", "reopened"]


def test_opening_again_says_why(desk: CareDesk) -> None:
    closed = desk.closed()
    with pytest.raises(Refused):
        reopen_case(desk.session, CaseWords(uuid.uuid4(), closed.case_id, " "), desk.elena)


def test_a_case_that_is_open_already_is_not_opened_again(desk: CareDesk) -> None:
    saved = desk.open()
    with pytest.raises(Refused, match="già aperto"):
        reopen_case(desk.session, CaseWords(uuid.uuid4(), saved.case_id, "Ancora"), desk.elena)
    assert _kinds(desk, saved.case_id) == ["opened"]


def test_no_other_voucher_goes_with_an_agreement(desk: CareDesk) -> None:
    saved = desk.open()
    other = make_customer(desk.session, "Lan Nguyễn")
    for request in (desk.request(), replace(desk.apology(), customer_id=other.id)):
        with pytest.raises(Refused, match="stessa persona"), desk.session.begin_nested():
            desk.agree(saved, request)
    assert (desk.count(Promise), desk.count(Voucher)) == (0, 0)


@pytest.mark.parametrize("text", ["x" * 4_001, "Carta 4111 1111 1111 1111"])
def test_what_is_handed_over_is_checked(desk: CareDesk, text: str) -> None:
    request = HandOver(uuid.uuid4(), desk.open().case_id, desk.lead.staff_id or 0, text)
    with pytest.raises(Refused):
        hand_over(desk.session, request, desk.giulia)


def test_handing_over_keeps_the_thread(desk: CareDesk) -> None:
    saved = desk.open()
    owner_id = desk.lead.staff_id or 0
    request = HandOver(uuid.uuid4(), saved.case_id, owner_id, "Chiama lei per la torta")
    handed = hand_over(desk.session, request, desk.giulia)
    assert hand_over(desk.session, request, desk.giulia) == handed
    case = load_case(desk.session, saved.case_id)
    assert case.owner_name == "Marco Toso"
    assert [entry.text for entry in case.thread] == ["", "Marco Toso · Chiama lei per la torta"]
    with pytest.raises(CaseChanged):
        save_case(desk.session, _save(saved, CAKE), desk.giulia)


def test_what_was_told_is_the_first_answer(desk: CareDesk) -> None:
    saved = desk.open()
    request = CaseWords(uuid.uuid4(), saved.case_id, "Detto che la richiamiamo")
    tell(desk.session, request, desk.giulia)
    tell(desk.session, request, desk.giulia)
    assert desk.case_row(saved.case_id).answered_at == MOMENT
    assert _kinds(desk, saved.case_id) == ["opened", "told"]


def test_what_was_agreed_before_it_was_reopened_closes_no_case(desk: CareDesk) -> None:
    closed = desk.closed(with_guidelines=False)
    reopened = reopen_case(
        desk.session, CaseWords(uuid.uuid4(), closed.case_id, "Ancora"), desk.giulia
    )
    case = load_case(desk.session, closed.case_id)
    assert (case.draft.step, case.draft.chosen) == (Step.OPTIONS, None)
    assert case.draft.agreement == AgreementDraft()
    assert len(case.promises) == 2
    closing = CloseCase(uuid.uuid4(), reopened.case_id, reopened.version, CAKE)
    with pytest.raises(Refused, match="Prima accordatevi"):
        close_case(desk.session, closing, desk.giulia)
    agreed = desk.agree(reopened)
    assert desk.close(agreed, with_guidelines=False).case_id == closed.case_id


def test_a_case_that_is_gone_says_so(desk: CareDesk) -> None:
    with pytest.raises(Refused):
        tell(desk.session, CaseWords(uuid.uuid4(), 9999, "Detto"), desk.giulia)
    with pytest.raises(Refused):
        load_case(desk.session, 9999)
