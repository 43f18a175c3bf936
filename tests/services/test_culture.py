"""The figures for the owner are those that the rows give, and say what they leave out."""

import json
import uuid
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules.care.feedback import Told
from careapp.rules.care.partings import Parting
from careapp.rules.care.promises import Due, PromiseState
from careapp.rules.vouchers.kind import Gesture
from careapp.services.cases import CaseWords, tell
from careapp.services.culture import (
    Apologies,
    CasesSettled,
    Culture,
    PromisesKept,
    culture_rows,
    load_culture,
    to_json,
)
from careapp.services.feedback import FeedbackCounts, NewFeedback, take_feedback
from careapp.services.partings import PartingRequest, ask_why
from careapp.services.promises import SettleRequest, settle_promise
from tests.factories import MOMENT, make_customer
from tests.services.caring import CareDesk, open_care_desk
from tests.services.selling import open_till

TODAY = date(2026, 3, 12)
A_DAY = timedelta(days=1)
_TOLD = FeedbackCounts({2: 1}, {4: 3}, words_alone=1, answered=1)


@pytest.fixture
def desk(session: Session) -> Iterator[CareDesk]:
    with clock.standing_at(MOMENT):
        yield open_care_desk(session)


def culture(desk: CareDesk, since: date | None = None, until: date = TODAY) -> Culture:
    return load_culture(desk.session, since, until)


def promised(desk: CareDesk, due: date, settled: PromiseState | None, days_later: int = 0) -> None:
    with clock.standing_at(MOMENT - 20 * A_DAY):
        promise_id = desk.promise(due=Due(due))
    if settled is not None:
        request = SettleRequest(uuid.uuid4(), promise_id, settled, "finita la farina")
        with clock.standing_at(MOMENT + (due - TODAY) + days_later * A_DAY):
            settle_promise(desk.session, request, desk.giulia)


def test_a_promise_is_punctual_by_the_day_that_was_said_first(desk: CareDesk) -> None:
    yesterday = TODAY - A_DAY
    promised(desk, yesterday, PromiseState.KEPT)
    promised(desk, yesterday, PromiseState.KEPT, days_later=-3)
    promised(desk, yesterday, PromiseState.KEPT, days_later=1)
    promised(desk, yesterday, PromiseState.BROKEN)
    promised(desk, yesterday, None)
    promised(desk, TODAY, None)
    promised(desk, TODAY, PromiseState.KEPT)
    promised(desk, TODAY + A_DAY, None)
    assert culture(desk).promises == PromisesKept(6, 3, 1, 1, 1)
    assert culture(desk, TODAY).promises == PromisesKept(1, 1, 0, 0, 0)
    assert culture(desk, until=yesterday - A_DAY).promises == PromisesKept(0, 0, 0, 0, 0)


def test_hours_to_the_first_answer_and_what_cases_taught(desk: CareDesk) -> None:
    opened = [desk.open() for _ in range(4)]
    for saved, hours in zip(opened, (1, 2, 30), strict=False):
        with clock.standing_at(MOMENT + timedelta(hours=hours)):
            told = CaseWords(uuid.uuid4(), saved.case_id, "Ci stiamo lavorando")
            tell(desk.session, told, desk.giulia)
    with clock.standing_at(MOMENT - 200 * A_DAY):
        long_ago = desk.open()
    desk.close(desk.agree(long_ago), with_guidelines=False)
    desk.closed()
    assert culture(desk).cases == CasesSettled(5, 4, 1.5, 2, 1)


def test_apologies_stand_beside_the_visits(desk: CareDesk) -> None:
    till = open_till(desk.session)
    for days_ago in (0, 0, 1, 2, 3, 100):
        till.buy(1000, days_ago=days_ago)
    words = Gesture.words_only()
    for customer, reason in (
        (till.customer, "waiting"),
        (till.customer, "product"),
        (desk.customer, "waiting"),
    ):
        desk.issue(words, kind="apology", reason=reason, customer_id=customer.id)
    desk.issue(words, kind="apology", reason="other", typed_reason="la panna acida")
    void = desk.issue(kind="apology", reason="manners", by=desk.elena)
    desk.session.execute(update(Voucher).where(Voucher.id == void.voucher_id).values(state="void"))
    apologies = culture(desk).apologies
    assert apologies.by_reason == {"waiting": 2, "product": 1, "other": 1}
    assert (apologies.visits, apologies.per_100_visits("waiting")) == (4, 50.0)


def test_who_came_back_after_an_apology_is_counted_once(desk: CareDesk) -> None:
    back, away = desk.customer, make_customer(desk.session, "Ada", last_visit_on=TODAY)
    for customer in (back, back, away):
        desk.issue(Gesture.words_only(), kind="apology", reason="waiting", customer_id=customer.id)
    back.last_visit_on = TODAY + A_DAY
    desk.session.flush()
    apologies = culture(desk).apologies
    assert (apologies.people, apologies.came_back) == (2, 1)


def test_reasons_for_leaving_are_counted(desk: CareDesk) -> None:
    for name, reason in (("Ada", Parting.PRICES), ("Bea", Parting.PRICES), ("Mia", None)):
        person = make_customer(desk.session, name, last_visit_on=TODAY - 90 * A_DAY)
        ask_why(desk.session, PartingRequest(uuid.uuid4(), person.id, reason), desk.giulia)
    assert culture(desk).leaving == {"prices": 2}


def test_without_anything_nothing_is_claimed(desk: CareDesk) -> None:
    figures = culture(desk)
    assert figures.since == TODAY - timedelta(days=89)
    assert figures.apologies == Apologies({}, 0, 0, 0)
    assert Apologies({"waiting": 1}, 0, 1, 0).per_100_visits("waiting") is None
    assert dict(culture_rows(figures)) == {
        "Promesse mantenute entro il giorno detto all’inizio": "ancora nessuno",
        "Promesse mantenute più tardi": "0",
        "Promesse non mantenute": "0",
        "Promesse in ritardo e ancora aperte": "0",
        "Casi nuovi": "0",
        "Prima risposta, metà dei casi entro": "ancora nessuno",
        "Casi ancora senza risposta": "0",
        "Casi chiusi, tutti con un accordo": "0",
        "Chiusi con una linea guida": "ancora nessuno",
        "Tornati dopo le scuse": "ancora nessuno",
        "Pareri con il perché": "0",
        "Voti senza il perché": "0",
        "Pareri con risposta": "0",
    }


def test_a_score_without_a_reason_is_counted_apart(desk: CareDesk) -> None:
    for told, answer in (
        (Told(2, "Ho aspettato"), "Saremo in tre"),
        (Told(words="Bello"), ""),
        (Told(4, is_unsaid=True), ""),
    ):
        new = NewFeedback(uuid.uuid4(), desk.customer.id, told, answer)
        take_feedback(desk.session, new, desk.giulia)
    rows = dict(culture_rows(culture(desk)))
    assert rows["Pareri con il perché"] == "2"
    assert rows["Voti senza il perché"] == "1"
    assert rows["Pareri con risposta"] == "1"
    before = dict(culture_rows(culture(desk, until=TODAY - A_DAY)))
    assert before["Pareri con il perché"] == "0"


def test_the_figures_are_told_in_words_and_as_data() -> None:
    figures = Culture(
        TODAY - A_DAY,
        TODAY,
        PromisesKept(8, 6, 1, 1, 0),
        CasesSettled(3, 2, 1.5, 2, 1),
        Apologies({"waiting": 1, "other": 1}, 80, 2, 1),
        _TOLD,
        {Parting.OUR_MISTAKE: 2},
    )
    told = dict(culture_rows(figures))
    assert told["Promesse mantenute entro il giorno detto all’inizio"] == "6 su 8 (75 %)"
    assert told["Prima risposta, metà dei casi entro"] == "1,50 ore"
    assert told["Scuse ogni 100 visite: Attesa"] == "1,25"
    assert told["Perché non vengono più: Un torto non risolto"] == "2"
    data = json.loads(json.dumps(to_json(figures)))
    assert (data["since"], data["until"]) == ("2026-03-11", "2026-03-12")
    assert data["apologies"]["per_100_visits"] == {"waiting": 1.25, "other": 1.25}
    assert data["promises"]["on_time"] == 6
    assert data["feedback"]["without_reason"] == {"4": 3}
    no_visits = Apologies({"waiting": 1}, 0, 1, 0)
    unknown = Culture(TODAY, TODAY, figures.promises, figures.cases, no_visits, _TOLD, {})
    assert dict(culture_rows(unknown))["Scuse ogni 100 visite: Attesa"] == "—"


def test_a_period_goes_forward(desk: CareDesk) -> None:
    with pytest.raises(Refused, match="prima di cominciare"):
        culture(desk, since=TODAY + A_DAY)


def test_an_answer_at_once_is_told_in_words(desk: CareDesk) -> None:
    desk.agree(desk.open())
    told = dict(culture_rows(culture(desk)))
    assert told["Prima risposta, metà dei casi entro"] == "pochi minuti"
