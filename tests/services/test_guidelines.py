"""Guidelines: proposed by anybody, approved by the owner, back before the next answer."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.care import Guideline, GuidelineBreach
from careapp.rules.care.causes import Cause
from careapp.services.actor import Actor
from careapp.services.guidelines import (
    Breach,
    Decision,
    GuidelineChange,
    GuidelineState,
    NewGuideline,
    change_guideline,
    decide_guideline,
    guidelines_for,
    list_guidelines,
    note_breach,
    propose_guideline,
)
from tests.services.caring import CareDesk, open_care_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

READ_ALOUD = NewGuideline(
    uuid.uuid4(),
    "Un cliente ordina una torta con una scritta",
    "Si rilegge il nome ad alta voce.",
    (Cause.WRONG_ORDER,),
)


@pytest.fixture
def desk(session: Session) -> CareDesk:
    return open_care_desk(session)


def _proposed(desk: CareDesk, by: Actor | None = None, **facts: object) -> int:
    new = replace(READ_ALOUD, op_id=uuid.uuid4(), **facts)  # type: ignore[arg-type]  # by name
    return propose_guideline(desk.session, new, by or desk.giulia).guideline_id


def _decide(desk: CareDesk, guideline_id: int, state: GuidelineState) -> None:
    decide_guideline(desk.session, Decision(uuid.uuid4(), guideline_id, state), desk.elena)


def test_a_proposal_waits_for_the_owner(desk: CareDesk) -> None:
    proposed = _proposed(desk)
    (rule,) = list_guidelines(desk.session)
    assert (rule.id, rule.state) == (proposed, GuidelineState.PROPOSED)
    assert guidelines_for(desk.session, [Cause.WRONG_ORDER], "una torta") == ()


def test_the_owners_own_holds_at_once(desk: CareDesk) -> None:
    _proposed(desk, desk.elena)
    (rule,) = guidelines_for(desk.session, [Cause.WRONG_ORDER], "una torta")
    assert rule.then == READ_ALOUD.then


def test_a_proposal_sent_twice_is_one(desk: CareDesk) -> None:
    first = propose_guideline(desk.session, READ_ALOUD, desk.giulia)
    assert propose_guideline(desk.session, READ_ALOUD, desk.giulia) == first
    assert desk.count(Guideline) == 1


@pytest.mark.parametrize(
    "facts",
    [{"when": " "}, {"then": ""}, {"then": "x" * 401}, {"then": "Carta 4111 1111 1111 1111"}],
)
def test_half_a_guideline_is_refused(desk: CareDesk, facts: dict[str, object]) -> None:
    with pytest.raises(Refused):
        _proposed(desk, None, **facts)


def test_the_owner_decides_and_decides_anew(desk: CareDesk) -> None:
    proposed = _proposed(desk)
    decision = Decision(uuid.uuid4(), proposed, GuidelineState.APPROVED)
    decide_guideline(desk.session, decision, desk.elena)
    _decide(desk, proposed, GuidelineState.RETIRED)
    decide_guideline(desk.session, decision, desk.elena)  # the first answer was lost on the way
    assert [rule.state for rule in list_guidelines(desk.session)] == [GuidelineState.RETIRED]


def test_nobody_else_decides_or_rewrites(desk: CareDesk) -> None:
    proposed = _proposed(desk)
    decision = Decision(uuid.uuid4(), proposed, GuidelineState.APPROVED)
    change = GuidelineChange(uuid.uuid4(), proposed, "Quando", "Allora", ())
    for by in (desk.giulia, desk.lead):
        with pytest.raises(Refused):
            decide_guideline(desk.session, decision, by)
        with pytest.raises(Refused):
            change_guideline(desk.session, change, by)


def test_other_words_are_kept_once(desk: CareDesk) -> None:
    proposed = _proposed(desk)
    change = GuidelineChange(uuid.uuid4(), proposed, "Si fa tardi", "Si avvisa", (Cause.WAITING,))
    change_guideline(desk.session, change, desk.elena)
    change_guideline(desk.session, replace(change, then="Altro"), desk.elena)
    (rule,) = list_guidelines(desk.session)
    assert (rule.when, rule.then, rule.causes) == ("Si fa tardi", "Si avvisa", (Cause.WAITING,))


def test_a_breach_counts_once_for_each_case(desk: CareDesk) -> None:
    rule_id = _proposed(desk, desk.elena)
    case_id = desk.open().case_id
    for _ in range(2):
        note_breach(desk.session, Breach(uuid.uuid4(), rule_id, case_id), desk.giulia)
    note_breach(desk.session, Breach(uuid.uuid4(), rule_id, desk.open().case_id), desk.giulia)
    assert [rule.breaches for rule in list_guidelines(desk.session)] == [2]
    assert desk.count(GuidelineBreach) == 2


def test_a_case_that_is_gone_is_told_in_a_sentence(desk: CareDesk) -> None:
    rule_id = _proposed(desk)
    with pytest.raises(Refused, match="Questo caso non è più nell"):
        note_breach(desk.session, Breach(uuid.uuid4(), rule_id, 4711), desk.giulia)
    with pytest.raises(Refused, match="Questo caso non è più nell"):
        _proposed(desk, case_id=4711)
    assert desk.count(GuidelineBreach) == 0
    assert desk.count(Guideline) == 1


def test_similar_words_come_alone_and_other_causes_never(desk: CareDesk) -> None:
    cake = _proposed(desk, desk.elena)
    other = _proposed(desk, desk.elena, when="Un ordine è per domani", then="Si controlla stasera")
    _proposed(desk, desk.elena, causes=(Cause.PRICE,))
    found = guidelines_for(desk.session, [Cause.WRONG_ORDER], "La torta aveva il nome sbagliato")
    assert [rule.id for rule in found] == [cake]
    found = guidelines_for(desk.session, [Cause.WRONG_ORDER], "Il sacchetto di un altro")
    assert [rule.id for rule in found] == [other, cake]


def test_those_that_wait_are_listed_first(desk: CareDesk) -> None:
    waiting = _proposed(desk)
    approved = _proposed(desk, desk.elena)
    assert [rule.id for rule in list_guidelines(desk.session)] == [waiting, approved]


def test_a_guideline_that_is_gone_says_so(desk: CareDesk) -> None:
    with pytest.raises(Refused):
        _decide(desk, 9999, GuidelineState.APPROVED)
