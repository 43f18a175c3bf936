"""The morning sheet tells what was promised, who looks after what, and what was learnt."""

import uuid
from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.care.promises import Due, PromiseState
from careapp.services.day_parts import MOST_ROWS
from careapp.services.guidelines import (
    Decision,
    GuidelineState,
    NewGuideline,
    decide_guideline,
    propose_guideline,
)
from careapp.services.morning_care import care_parts
from careapp.services.promises import (
    PromiseRequest,
    SettleRequest,
    mark_ready,
    settle_promise,
)
from tests.factories import MOMENT
from tests.services.caring import CareDesk, open_care_desk

TODAY = date(2026, 3, 12)
PROMISES, CASES, LEARNT = range(3)
WHEN, THEN = "Un cliente ordina una torta", "Si rilegge il nome con lui."


@pytest.fixture
def desk(session: Session) -> Iterator[CareDesk]:
    with clock.standing_at(MOMENT):
        yield open_care_desk(session)


def told(desk: CareDesk, part: int) -> list[tuple[str, str, str]]:
    rows = care_parts(desk.session, TODAY)[part].rows
    return [(row.label, row.detail, row.value) for row in rows]


def test_promises_for_today_and_late_ones_the_oldest_first(desk: CareDesk) -> None:
    with clock.standing_at(MOMENT - timedelta(days=9)):
        late = desk.promise(due=Due(date(2026, 3, 8)), what="Pane di segale")
    mark_ready(desk.session, PromiseRequest(uuid.uuid4(), late), desk.giulia)
    desk.promise(due=Due(TODAY), what="Telefonare")
    desk.promise(due=Due(TODAY, time(17)), what="Torta")
    desk.promise(due=Due(TODAY + timedelta(days=1)))
    kept = desk.promise(due=Due(TODAY))
    settle_promise(desk.session, SettleRequest(uuid.uuid4(), kept, PromiseState.KEPT), desk.giulia)
    name = "Marta Wójcik"
    assert told(desk, PROMISES) == [
        (name, "Pane di segale · pronto, da avvisare · Giulia Bernardi", "era per l’8 mar"),
        (name, "Torta · Giulia Bernardi", "oggi entro le 17:00"),
        (name, "Telefonare · Giulia Bernardi", "oggi"),
    ]


def test_many_promises_say_how_many_more_there_are(desk: CareDesk) -> None:
    desk.customer.name = ""
    for _number in range(MOST_ROWS + 2):
        desk.promise(due=Due(TODAY))
    part = care_parts(desk.session, TODAY)[PROMISES]
    assert (len(part.rows), part.note) == (MOST_ROWS, "E ancora 2 in CareApp.")
    assert part.rows[0].label == "(nome non ancora noto)"


def test_open_cases_have_their_owner_beside_them(desk: CareDesk) -> None:
    desk.closed()
    desk.open(by=desk.elena)
    assert told(desk, CASES) == [("Marta Wójcik", "torta sbagliata", "Elena Aurora")]
    for _number in range(MOST_ROWS):
        desk.open()
    part = care_parts(desk.session, TODAY)[CASES]
    assert (len(part.rows), part.note) == (MOST_ROWS, "E ancora 1 in CareApp.")


def test_guidelines_approved_in_the_last_seven_days_are_read_out(desk: CareDesk) -> None:
    with clock.standing_at(MOMENT - timedelta(days=8)):
        propose_guideline(desk.session, NewGuideline(uuid.uuid4(), "Da", "tempo"), desk.elena)
    waiting, approved = (
        propose_guideline(desk.session, NewGuideline(uuid.uuid4(), WHEN, THEN), desk.giulia)
        for _ in "ab"
    )
    decision = Decision(uuid.uuid4(), approved.guideline_id, GuidelineState.APPROVED)
    assert told(desk, LEARNT) == []
    decide_guideline(desk.session, decision, desk.elena)
    assert told(desk, LEARNT) == [(WHEN, THEN, "")]
    assert waiting != approved
