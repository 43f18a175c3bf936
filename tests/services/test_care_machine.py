"""Complaints and promises at two counters, in any order: nothing is lost, nothing happens twice."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.care import Case, CaseEntry, Guideline, Promise, PromiseUpdate
from careapp.rules.care.drafts import AgreementDraft, CaseDraft
from careapp.rules.care.promises import Due, PromiseState
from careapp.rules.care.steps import Step
from careapp.services import integrity, search_index
from careapp.services.agreeing import AgreeRequest, agree
from careapp.services.cases import (
    CaseWords,
    CloseCase,
    HandOver,
    OpenCase,
    SaveCase,
    close_case,
    hand_over,
    open_case,
    reopen_case,
    save_case,
    tell,
)
from careapp.services.promises import (
    NewPromise,
    PromiseRequest,
    SettleRequest,
    UpdateRequest,
    make_promise,
    mark_ready,
    reopen_promise,
    settle_promise,
    update_promise,
)
from tests.factories import make_customer, make_staff
from tests.services.caring import CAKE
from tests.services.machine import PICK, ShopMachine

EXAMPLES, STEPS = 20, 25
COUNTERS = st.sampled_from(["till", "office"])
DRAFTS = st.sampled_from([CAKE, replace(CAKE, options=CAKE.options[:1]), replace(CAKE, causes=())])
"""Whole, with too few options, and about nothing."""
DAYS = st.integers(-1, 40)


class Counters(ShopMachine):
    """Two counters with forms of the same cases, of which one may be older than the archive."""

    tables: ClassVar[tuple[type, ...]] = (
        Case,
        CaseEntry,
        Promise,
        PromiseUpdate,
        Guideline,
        AuditRow,
    )

    def __init__(self, session: Session) -> None:
        """Open with one complaint that both counters look at."""
        super().__init__(session)
        self.customer_id = make_customer(session).id
        search_index.index_customers(session, [self.customer_id])
        self.colleague_id = make_staff(session, "Giulia").id
        self.cases: list[int] = []
        self.words: dict[int, str] = {}
        self.shown: dict[tuple[str, int], int] = {}
        """The version from which each counter's form of a case was filled."""
        self.threads: dict[int, list[tuple[int, str, str]]] = {}
        self.versions: dict[int, int] = {}
        self.promises: dict[int, PromiseState] = {}
        self.complain()

    @rule()
    def complain(self) -> None:
        """Somebody complains; both counters see it."""
        draft = replace(CAKE, step=Step.LISTEN)
        saved = self.do(open_case, OpenCase(uuid.uuid4(), self.customer_id, draft))
        self.cases.append(saved.case_id)
        self.words[saved.case_id] = draft.words
        for counter in ("till", "office"):
            self.shown[counter, saved.case_id] = saved.version

    @rule(counter=COUNTERS, which=PICK)
    def look(self, counter: str, which: int) -> None:
        """A counter fills its form anew."""
        case_id = self.case(which)
        self.shown[counter, case_id] = self.version_of(case_id)

    @rule(counter=COUNTERS, which=PICK, draft=DRAFTS, step=st.sampled_from(Step))
    def save(self, counter: str, which: int, draft: CaseDraft, step: Step) -> None:
        """A form is kept, at whatever step."""
        self.send(counter, which, replace(draft, step=step), save_case, SaveCase)

    @rule(counter=COUNTERS, which=PICK, draft=DRAFTS, days=DAYS)
    def agree(self, counter: str, which: int, draft: CaseDraft, days: int) -> None:
        """Something is agreed on, perhaps by a day that has passed."""
        day = clock.shop_day(self.now) + timedelta(days=days)
        plan = AgreementDraft("Una nuova torta", Due(day), call=Due(day))
        agreed = self.send(counter, which, replace(draft, agreement=plan), agree, AgreeRequest)
        if agreed is not None:
            for promise_id in (agreed.promise_id, agreed.call_id):
                self.promises[promise_id] = PromiseState.OPEN

    @rule(counter=COUNTERS, which=PICK, draft=DRAFTS)
    def close(self, counter: str, which: int, draft: CaseDraft) -> None:
        """A case is closed, if something was agreed."""
        self.send(counter, which, draft, close_case, CloseCase)

    def send(
        self,
        counter: str,
        which: int,
        draft: CaseDraft,
        service: Callable[..., Any],
        request: Callable[..., Any],
    ) -> Any:  # noqa: ANN401 - any service
        """Send a counter's form: one that is older than the archive changes nothing."""
        case_id = self.case(which)
        version, newest = self.shown[counter, case_id], self.version_of(case_id)
        draft = replace(draft, words=f"{counter} {len(self.done)}")
        answer = self.do(service, request(uuid.uuid4(), case_id, version, draft))
        if answer is not None:
            assert version == newest
            assert answer.version > newest
            self.shown[counter, case_id] = answer.version
            self.words[case_id] = draft.words
        return answer

    @rule(which=PICK)
    def reopen(self, which: int) -> None:
        """A closed case is opened again."""
        self.do(reopen_case, CaseWords(uuid.uuid4(), self.case(which), "Non era finita"))

    @rule(which=PICK)
    def hand_over(self, which: int) -> None:
        """Somebody else looks after a case."""
        self.do(hand_over, HandOver(uuid.uuid4(), self.case(which), self.colleague_id))

    @rule(which=PICK)
    def tell(self, which: int) -> None:
        """The person hears how things stand."""
        self.do(tell, CaseWords(uuid.uuid4(), self.case(which), "Ci stiamo lavorando"))

    @rule(days=DAYS)
    def promise(self, days: int) -> None:
        """Something is promised without a complaint."""
        due = Due(clock.shop_day(self.now) + timedelta(days=days))
        made = self.do(make_promise, NewPromise(uuid.uuid4(), self.customer_id, "Pane", due))
        assert (made is None) == (days < 0)
        if made is not None:
            self.promises[made.promise_id] = PromiseState.OPEN

    @precondition(lambda self: self.promises)
    @rule(which=PICK, state=st.sampled_from([PromiseState.KEPT, PromiseState.BROKEN]))
    def settle(self, which: int, state: PromiseState) -> None:
        """A promise is settled; of two who do it, the first."""
        promise_id = self.one_promise(which)
        is_open = self.promises[promise_id] is PromiseState.OPEN
        request = SettleRequest(uuid.uuid4(), promise_id, state, "finita la farina")
        assert (self.do(settle_promise, request) is not None) == is_open
        if is_open:
            self.promises[promise_id] = state

    @precondition(lambda self: self.promises)
    @rule(which=PICK)
    def settled_by_mistake(self, which: int) -> None:
        """A settled promise stands again."""
        promise_id = self.one_promise(which)
        self.do(reopen_promise, PromiseRequest(uuid.uuid4(), promise_id))
        self.promises[promise_id] = PromiseState.OPEN

    @precondition(lambda self: self.promises)
    @rule(which=PICK, days=DAYS)
    def move(self, which: int, days: int) -> None:
        """Another day is told."""
        due = Due(clock.shop_day(self.now) + timedelta(days=days))
        self.do(update_promise, UpdateRequest(uuid.uuid4(), self.one_promise(which), due))

    @precondition(lambda self: self.promises)
    @rule(which=PICK)
    def make_ready(self, which: int) -> None:
        """What was promised is done and waits."""
        self.do(mark_ready, PromiseRequest(uuid.uuid4(), self.one_promise(which)))

    def case(self, number: int) -> int:
        """Return one of the cases."""
        return self.cases[number % len(self.cases)]

    def one_promise(self, number: int) -> int:
        """Return one of the promises."""
        return list(self.promises)[number % len(self.promises)]

    def version_of(self, case_id: int) -> int:
        """Return the version of a case in the archive."""
        return self.session.scalars(select(Case.version).where(Case.id == case_id)).one()

    @invariant()
    def the_last_words_that_were_saved_stand(self) -> None:
        """Whoever was refused has overwritten nothing, and whoever was not is not overwritten."""
        assert dict(self.session.execute(select(Case.id, Case.words)).all()) == self.words

    @invariant()
    def versions_only_rise(self) -> None:
        """A version never comes back."""
        now = dict(self.session.execute(select(Case.id, Case.version)).all())
        assert all(now[case_id] >= before for case_id, before in self.versions.items())
        self.versions = now

    @invariant()
    def threads_only_grow(self) -> None:
        """What was written in a thread stays, in its place."""
        for case_id in self.cases:
            lines = self.session.execute(
                select(CaseEntry.id, CaseEntry.kind, CaseEntry.text)
                .where(CaseEntry.case_id == case_id)
                .order_by(CaseEntry.id)
            ).all()
            before = self.threads.get(case_id, [])
            self.threads[case_id] = [(one.id, one.kind, one.text) for one in lines]
            assert self.threads[case_id][: len(before)] == before

    @invariant()
    def every_promise_stands_as_it_was_left(self) -> None:
        """No promise is lost, doubled or settled by anything else."""
        assert dict(self.session.execute(select(Promise.id, Promise.state)).all()) == self.promises

    @invariant()
    def the_check_finds_nothing(self) -> None:
        """`careapp check` agrees: among other things, nothing is closed without an agreement."""
        assert integrity.check(self.session) == ()


@pytest.mark.timeout(900)
def test_nothing_of_care_is_lost_in_any_order(session: Session) -> None:
    run_state_machine_as_test(
        lambda: Counters(session),  # type: ignore[arg-type]  # stubs want a class
        settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS),
    )
