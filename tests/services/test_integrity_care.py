"""`careapp check` finds what does not agree between complaints, promises and guidelines."""

import uuid
from collections.abc import Callable, Iterator
from datetime import time

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.care import Case, CaseEntry, Feedback, Guideline, Parting, Promise, PromiseUpdate
from careapp.model.voucher import Voucher
from careapp.rules.care.promises import Due, PromiseState
from careapp.services import integrity, search_index
from careapp.services.cases import CaseWords, reopen_case
from careapp.services.promises import (
    SettleRequest,
    UpdateRequest,
    settle_promise,
    update_promise,
)
from tests.factories import MOMENT, make_customer
from tests.services.caring import FRIDAY, SATURDAY, CareDesk, give_care, open_care_desk


@pytest.fixture
def desk(session: Session) -> Iterator[CareDesk]:
    """A shop where somebody complained twice; one promise was moved, one kept, one broken."""
    with clock.standing_at(MOMENT):
        desk = open_care_desk(session)
        search_index.index_customer(session, desk.customer.id)
        desk.closed()
        desk.close(desk.agree(desk.open(), desk.apology()))
        for due in (Due(SATURDAY, time(18)), Due(FRIDAY)):
            moved = UpdateRequest(uuid.uuid4(), last_promise(desk), due)
            update_promise(session, moved, desk.giulia)
        for state in (PromiseState.KEPT, PromiseState.BROKEN):
            settled = SettleRequest(uuid.uuid4(), desk.promise(), state, "finita la farina")
            settle_promise(session, settled, desk.giulia)
        yield desk


def last_promise(desk: CareDesk) -> int:
    return desk.session.query(Promise).order_by(Promise.id.desc()).first().id  # type: ignore[union-attr]  # made above


def found(desk: CareDesk) -> list[str]:
    desk.session.flush()
    return [finding.text for finding in integrity.check(desk.session)]


def test_what_the_services_write_is_whole(desk: CareDesk) -> None:
    saved = desk.closed()
    reopen_case(desk.session, CaseWords(uuid.uuid4(), saved.case_id, "Ancora"), desk.giulia)
    give_care(desk.session, desk.customer)
    assert found(desk) == []


def lose_the_agreements(desk: CareDesk) -> None:
    desk.session.execute(update(Promise).values(case_id=None))


def come_too_far(desk: CareDesk) -> None:
    case_id = desk.open().case_id
    desk.session.execute(update(Case).where(Case.id == case_id).values(step="guideline"))


def lose_the_opening(desk: CareDesk) -> None:
    desk.session.execute(delete(CaseEntry).where(CaseEntry.kind == "opened"))


def lose_the_thread(desk: CareDesk) -> None:
    case_id = desk.open().case_id
    desk.session.execute(delete(CaseEntry).where(CaseEntry.case_id == case_id))


def open_behind_the_thread(desk: CareDesk) -> None:
    desk.session.execute(update(Case).values(closed_at=None))


def invent_a_step(desk: CareDesk) -> None:
    desk.session.execute(update(Case).values(step="patience"))


def thank_instead(desk: CareDesk) -> None:
    desk.session.execute(update(Voucher).values(kind="thank_you"))


def apologise_to_nobody(desk: CareDesk) -> None:
    desk.session.execute(update(Voucher).values(customer_id=None))


def settle_without_a_day(desk: CareDesk) -> None:
    settled = update(Promise).where(Promise.state == "kept")
    desk.session.execute(settled.values(settled_on=None, settled_at=None))


def settle_without_a_moment(desk: CareDesk) -> None:
    desk.session.execute(update(Promise).where(Promise.state == "kept").values(settled_at=None))


def open_with_a_day(desk: CareDesk) -> None:
    desk.session.execute(update(Promise).where(Promise.state == "kept").values(state="open"))


def forget_why(desk: CareDesk) -> None:
    broken = update(Promise).where(Promise.state == "broken")
    desk.session.execute(broken.values(settled_why=" "))


def move_in_silence(desk: CareDesk) -> None:
    desk.session.execute(update(Promise).values(due_on=MOMENT.date()))


def look_punctual(desk: CareDesk) -> None:
    moved = update(Promise).where(Promise.id.in_(desk.session.query(PromiseUpdate.promise_id)))
    desk.session.execute(moved.values(first_due_on=FRIDAY.replace(day=20)))


def promise_somebody_else(desk: CareDesk) -> None:
    other = make_customer(desk.session, "Ada Taylor")
    search_index.index_customer(desk.session, other.id)
    desk.session.execute(update(Case).values(customer_id=other.id, voucher_id=None))


def call_somebody_else(desk: CareDesk) -> None:
    other = make_customer(desk.session, "Ada Taylor")
    search_index.index_customer(desk.session, other.id)
    calls = update(Promise).where(Promise.kind == "call")
    desk.session.execute(calls.values(customer_id=other.id, case_id=None))


def invent_a_channel(desk: CareDesk) -> None:
    desk.session.execute(update(Promise).values(channel="pigeon"))


def invent_a_kind(desk: CareDesk) -> None:
    desk.session.execute(update(Promise).values(kind="hope"))


def hold_undecided(desk: CareDesk) -> None:
    desk.session.execute(update(Guideline).values(state="approved"))


def wait_decided(desk: CareDesk) -> None:
    desk.session.execute(update(Guideline).values(decided_at=MOMENT))


def invent_a_decision(desk: CareDesk) -> None:
    desk.session.execute(update(Guideline).values(state="perhaps", decided_at=MOMENT))


def leave_for_the_moon(desk: CareDesk) -> None:
    give_care(desk.session, desk.customer)
    desk.session.execute(update(Parting).values(reason="moon"))


def score_eleven(desk: CareDesk) -> None:
    give_care(desk.session, desk.customer)
    desk.session.execute(update(Feedback).values(score=11))


def answer_with_nothing(desk: CareDesk) -> None:
    give_care(desk.session, desk.customer)
    desk.session.execute(update(Feedback).values(answered_at=MOMENT, answer=" "))


def answer_at_no_time(desk: CareDesk) -> None:
    give_care(desk.session, desk.customer)
    desk.session.execute(update(Feedback).values(answer="Grazie"))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lose_the_agreements, "non c’è nessun accordo"),
        (come_too_far, "non c’è nessun accordo"),
        (lose_the_opening, "non comincia con l’apertura"),
        (lose_the_thread, "non comincia con l’apertura"),
        (open_behind_the_thread, "o al contrario"),
        (invent_a_step, "un passo che non esiste"),
        (thank_instead, "non sono le scuse"),
        (apologise_to_nobody, "non sono le scuse"),
        (settle_without_a_day, "chiuse senza un giorno"),
        (settle_without_a_moment, "chiuse senza un giorno"),
        (open_with_a_day, "chiuse senza un giorno"),
        (forget_why, "nessuno ha scritto perché"),
        (move_in_silence, "diverso dall’ultimo detto"),
        (look_punctual, "diverso dall’ultimo detto"),
        (promise_somebody_else, "caso di un’altra persona"),
        (call_somebody_else, "promessa fatta a un’altra persona"),
        (invent_a_channel, "che non esiste"),
        (invent_a_kind, "che non esiste"),
        (hold_undecided, "senza che nessuno l’abbia deciso"),
        (wait_decided, "senza che nessuno l’abbia deciso"),
        (invent_a_decision, "senza che nessuno l’abbia deciso"),
        (leave_for_the_moon, "un motivo che non esiste"),
        (score_eleven, "tra 1 e 5"),
        (answer_with_nothing, "una risposta senza parole"),
        (answer_at_no_time, "una risposta senza parole"),
    ],
)
def test_what_does_not_agree_is_named(
    desk: CareDesk, spoil: Callable[[CareDesk], None], sentence: str
) -> None:
    spoil(desk)
    assert sentence in " ".join(found(desk))
