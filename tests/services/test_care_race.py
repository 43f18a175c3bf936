"""Two counters, each a process of its own, with one case or one promise, on both engines."""

import uuid
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.care import Case, CaseEntry, Feedback, Promise
from careapp.rules.care.feedback import Told
from careapp.rules.care.promises import Due, PromiseState
from careapp.rules.care.steps import Step
from careapp.services import audit, integrity
from careapp.services.actor import Actor
from careapp.services.agreeing import AgreeRequest, agree
from careapp.services.archive import Archive
from careapp.services.cases import (
    CaseChanged,
    OpenCase,
    SaveCase,
    SavedCase,
    open_case,
    save_case,
)
from careapp.services.feedback import (
    AnswerRequest,
    NewFeedback,
    SavedFeedback,
    answer_feedback,
    take_feedback,
)
from careapp.services.guidelines import NewGuideline, propose_guideline
from careapp.services.promises import (
    MadePromise,
    NewPromise,
    SettleRequest,
    make_promise,
    settle_promise,
)
from careapp.services.said import SaidRequest, mark_said
from careapp.services.search_index import index_customer
from tests.services.caring import CAKE, CareDesk, open_care_desk
from tests.services.counters import Deed, race

ROUNDS = 12
SOON = Due(clock.today() + timedelta(days=2))


def open_desk(session: Session) -> CareDesk:
    desk = open_care_desk(session)
    index_customer(session, desk.customer.id)
    return desk


def open_cases(session: Session) -> tuple[Actor, list[SavedCase]]:
    desk = open_desk(session)
    return desk.elena, [desk.open() for _ in range(ROUNDS)]


def make_promises(session: Session) -> tuple[Actor, list[int]]:
    desk = open_desk(session)
    case_id = desk.open().case_id
    return desk.elena, [
        desk.promise(due=Due(clock.today()), case_id=case_id) for _ in range(ROUNDS)
    ]


def open_counter(session: Session) -> tuple[Actor, int]:
    desk = open_desk(session)
    return desk.elena, desk.customer.id


def hear(session: Session) -> tuple[Actor, list[int]]:
    desk = open_desk(session)
    heard = [
        NewFeedback(uuid.uuid4(), desk.customer.id, Told(2, "Ho aspettato")) for _ in range(ROUNDS)
    ]
    return desk.elena, [take_feedback(session, one, desk.elena).feedback_id for one in heard]


def answering(feedback: list[int], words: str) -> list[Deed]:
    return [(answer_feedback, AnswerRequest(uuid.uuid4(), one, words)) for one in feedback]


def doing(person: int) -> list[Deed]:
    return [
        (make_promise, NewPromise(uuid.uuid4(), person, "Il preventivo", SOON)),
        (take_feedback, NewFeedback(uuid.uuid4(), person, Told(4, "Tutto bene"))),
        (open_case, OpenCase(uuid.uuid4(), person, replace(CAKE, step=Step.LISTEN))),
        (propose_guideline, NewGuideline(uuid.uuid4(), "Quando", "Allora")),
    ]


def settling(promises: list[int], state: PromiseState) -> list[Deed]:
    return [
        (settle_promise, SettleRequest(uuid.uuid4(), one, state, f"{state}: così è andata"))
        for one in promises
    ]


def saving(cases: list[SavedCase], words: str) -> list[Deed]:
    draft = replace(CAKE, words=words)
    return [(save_case, SaveCase(uuid.uuid4(), one.case_id, one.version, draft)) for one in cases]


def states(session: Session) -> list[str]:
    return list(session.scalars(select(Promise.state).order_by(Promise.id)))


def words(session: Session) -> list[str]:
    return list(session.scalars(select(Case.words).order_by(Case.id)))


def counted(session: Session, action: str) -> int:
    return session.scalar(select(func.count()).where(AuditRow.action == action)) or 0


def assert_whole(archive: Archive) -> None:
    assert archive.read(integrity.check) == ()
    key = archive.secrets.audit_key
    assert not archive.read(lambda session: list(audit.broken_rows(session, key)))


def test_a_promise_is_settled_by_one_of_two_counters(archive: Archive) -> None:
    elena, promises = archive.change(make_promises)
    kept, broken = PromiseState.KEPT, PromiseState.BROKEN
    answers = race(archive, elena, settling(promises, kept), settling(promises, broken))
    pairs = list(zip(*answers, strict=True))
    assert all(isinstance(one, MadePromise) != isinstance(two, MadePromise) for one, two in pairs)
    won = [kept if isinstance(one, MadePromise) else broken for one, _two in pairs]
    assert archive.read(states) == won
    assert archive.read(counted, "promise_settled") == ROUNDS
    told = select(CaseEntry.kind).where(CaseEntry.kind != "opened").order_by(CaseEntry.id)
    assert archive.read(lambda session: list(session.scalars(told))) == won
    assert_whole(archive)


def test_one_settling_at_two_counters_is_answered_at_both(archive: Archive) -> None:
    elena, promises = archive.change(make_promises)
    deeds = settling(promises, PromiseState.KEPT)
    here, there = race(archive, elena, deeds, deeds)
    assert here == there == [MadePromise(one) for one in promises]
    assert archive.read(counted, "promise_settled") == ROUNDS
    assert_whole(archive)


def test_feedback_is_answered_by_one_of_two_counters(archive: Archive) -> None:
    elena, heard = archive.change(hear)
    pairs = list(
        zip(*race(archive, elena, answering(heard, "qui"), answering(heard, "là")), strict=True)
    )
    assert all({type(here), type(there)} == {SavedFeedback, Refused} for here, there in pairs)
    won = ["qui" if isinstance(here, SavedFeedback) else "là" for here, _there in pairs]
    stored = select(Feedback.answer).order_by(Feedback.id)
    assert archive.read(lambda session: list(session.scalars(stored))) == won
    assert archive.read(counted, "feedback_answered") == ROUNDS
    assert_whole(archive)


def test_one_answer_at_two_counters_is_written_once(archive: Archive) -> None:
    elena, heard = archive.change(hear)
    deeds = answering(heard, "Sabato saremo in tre.")
    here, there = race(archive, elena, deeds, deeds)
    assert here == there == [SavedFeedback(one) for one in heard]
    assert archive.read(counted, "feedback_answered") == ROUNDS
    assert_whole(archive)


def test_of_two_who_save_a_case_one_is_told_and_no_word_is_mixed(archive: Archive) -> None:
    elena, cases = archive.change(open_cases)
    pairs = list(zip(*race(archive, elena, saving(cases, "qui"), saving(cases, "là")), strict=True))
    assert all({type(here), type(there)} == {SavedCase, CaseChanged} for here, there in pairs)
    won = ["qui" if isinstance(here, SavedCase) else "là" for here, _there in pairs]
    assert archive.read(words) == won
    assert archive.read(counted, "case_saved") == ROUNDS
    assert_whole(archive)


def test_one_agreement_at_two_counters_is_made_once(archive: Archive) -> None:
    elena, cases = archive.change(open_cases)
    plan = replace(CAKE.agreement, due=SOON, call=None)
    draft = replace(CAKE, agreement=plan)
    deeds: list[Deed] = [
        (agree, AgreeRequest(uuid.uuid4(), one.case_id, one.version, draft)) for one in cases
    ]
    here, there = race(archive, elena, deeds, deeds)
    assert here == there
    assert archive.read(states) == ["open"] * ROUNDS
    assert_whole(archive)


def test_what_is_sent_again_before_its_answer_is_done_once(archive: Archive) -> None:
    elena, person = archive.change(open_counter)
    deeds = [deed for _ in range(ROUNDS // 4) for deed in doing(person)]
    here, there = race(archive, elena, deeds, deeds)
    assert here == there
    assert not [answer for answer in here if isinstance(answer, Refused)]
    for action in ("promise_made", "feedback_given", "case_opened", "guideline_proposed"):
        assert archive.read(counted, action) == ROUNDS // 4
    assert_whole(archive)


def test_a_line_that_two_counters_say_is_said_once(archive: Archive) -> None:
    elena, person = archive.change(open_counter)
    here, there = (
        [(mark_said, SaidRequest(uuid.uuid4(), person, f"line {n}")) for n in range(ROUNDS)]
        for _counter in range(2)
    )
    assert race(archive, elena, here, there) == [[None] * ROUNDS] * 2
    assert archive.read(counted, "line_said") == ROUNDS
    assert_whole(archive)
