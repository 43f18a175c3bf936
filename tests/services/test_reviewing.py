"""The yearly review: shown first, held once, and said once in kind words."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.rules.loyalty.tiers import Measure, Review, Tier, Tiering
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.card import load_card
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.reviewing import preview_review, review_tiers
from careapp.services.said import SaidRequest, mark_said
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.selling import PROGRAMME, Till, open_till

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

LOW, HIGH, TOP = Tier("guest", 0), Tier("home", 1000), Tier("family", 5000)
TIERING = Tiering((LOW, HIGH, TOP), Measure.SPEND, 12, Review(3, 10, 3))
REVIEW_DAY, TODAY = date(2026, 3, 10), date(2026, 3, 12)


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session, replace(PROGRAMME, tiering=TIERING))


@pytest.fixture
def owner(till: Till) -> Actor:
    return actor_of(make_staff(till.session, "Elena", Role.OWNER))


def add(till: Till, name: str, tier: Tier = HIGH, **facts: object) -> Customer:
    return make_customer(till.session, name, tier=tier.key, **facts)  # type: ignore[arg-type]  # by name


def test_who_would_fall_is_told_before_anything_changes(till: Till) -> None:
    ada, zoe = add(till, "Ada Taylor"), add(till, "Zoe Bassi")
    omar = add(till, "Omar Haddad", TOP)
    till.customer.tier = HIGH.key
    till.buy(1000, days_ago=30)
    preview = preview_review(till.session, TODAY)
    assert (preview.day, preview.is_done, preview.total) == (REVIEW_DAY, False, 3)
    assert set(preview.counts) == {(HIGH, LOW, 2), (TOP, LOW, 1)}
    named = [fall.customer_id for fall in preview.falls]
    assert named == [ada.id, omar.id, zoe.id]
    page = preview_review(till.session, TODAY, offset=1, limit=1).falls
    assert [(fall.name, fall.before, fall.after) for fall in page] == [("Omar Haddad", TOP, LOW)]
    assert ada.tier == "home"


@pytest.mark.parametrize(
    ("measure", "threshold"), [(Measure.VISITS, 2), (Measure.SPEND, 3000), (Measure.POINTS, 30)]
)
def test_every_measure_is_the_persons_own(till: Till, measure: Measure, threshold: int) -> None:
    tiers = (LOW, Tier("home", threshold))
    owner = actor_of(make_staff(till.session, "Elena", Role.OWNER))
    measured = replace(PROGRAMME, tiering=replace(TIERING, tiers=tiers, measure=measure))
    publish_programme(till.session, NewProgramme(uuid.uuid4(), measured), owner)
    zoe = add(till, "Zoe Bassi", tiers[1])
    for days in (30, 20):
        till.buy(1500, days_ago=days)
    till.customer.tier = tiers[1].key
    till.session.flush()
    falls = preview_review(till.session, TODAY).falls
    assert [fall.customer_id for fall in falls] == [zoe.id]


def test_a_review_asks_once_for_everybody(till: Till) -> None:
    asked = []
    for number in range(20):
        add(till, f"Persona {number}")
    till.session.flush()
    connection = till.session.connection()
    event.listen(connection, "before_cursor_execute", lambda *facts: asked.append(facts[2]))
    assert preview_review(till.session, TODAY).total == 20
    assert sum("FROM customer" in statement for statement in asked) == 1


def test_the_review_lowers_tiers_and_says_so_in_the_audit(till: Till, owner: Actor) -> None:
    ada = add(till, "Ada Taylor", TOP)
    held = review_tiers(till.session, uuid.uuid4(), owner)
    assert (held.day, held.fell) == (REVIEW_DAY, 1)
    assert (ada.tier, ada.tier_since, ada.fell_on) == ("guest", REVIEW_DAY, REVIEW_DAY)
    row = till.session.scalars(select(AuditRow).where(AuditRow.action == "tier_lowered")).one()
    assert (row.subject_id, row.staff_id) == (ada.id, owner.staff_id)
    assert row.detail == {"day": "2026-03-10", "before": "family", "after": "guest"}


def test_grace_the_merged_and_the_erased_are_left_alone(till: Till, owner: Actor) -> None:
    add(till, "Ada Taylor", tier_since=date(2025, 12, 11))
    add(till, "Merged", merged_into_id=till.customer.id)
    add(till, "Erased", erased_at=MOMENT)
    fallen = add(till, "Omar Haddad", tier_since=date(2025, 12, 10))
    preview = preview_review(till.session, TODAY)
    assert (preview.total, preview.spared) == (1, 1)
    assert review_tiers(till.session, uuid.uuid4(), owner).fell == 1
    assert fallen.fell_on == REVIEW_DAY


def test_a_review_is_held_once_a_year(till: Till, owner: Actor) -> None:
    op_id = uuid.uuid4()
    held = review_tiers(till.session, op_id, owner)
    add(till, "Ada Taylor")
    assert review_tiers(till.session, op_id, owner) == held
    with pytest.raises(Refused):
        review_tiers(till.session, uuid.uuid4(), owner)
    preview = preview_review(till.session, TODAY)
    assert (preview.is_done, preview.total, preview.falls) == (True, 0, ())
    with clock.standing_at(datetime(2027, 3, 10, 9, tzinfo=UTC)):
        assert review_tiers(till.session, uuid.uuid4(), owner).fell == 1


def test_without_a_review_nobody_falls(till: Till, owner: Actor) -> None:
    lasting = replace(PROGRAMME, tiering=replace(TIERING, review=None))
    publish_programme(till.session, NewProgramme(uuid.uuid4(), lasting), owner)
    ada = add(till, "Ada Taylor")
    assert preview_review(till.session, TODAY).day is None
    with pytest.raises(Refused):
        review_tiers(till.session, uuid.uuid4(), owner)
    assert ada.tier == "home"


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SHIFT_LEAD])
def test_only_the_owner_holds_a_review(till: Till, role: Role) -> None:
    with pytest.raises(Refused):
        review_tiers(till.session, uuid.uuid4(), actor_of(make_staff(till.session, role=role)))


def test_who_fell_is_told_once_and_climbs_again(till: Till, owner: Actor) -> None:
    till.customer.tier, till.customer.birthday_month = HIGH.key, None
    review_tiers(till.session, uuid.uuid4(), owner)
    saying = load_card(till.session, till.customer.id, TODAY).saying
    assert saying is not None
    assert saying.key == "review_2026-03-10"
    request = SaidRequest(uuid.uuid4(), till.customer.id, saying.key)
    mark_said(till.session, request, owner)
    till.session.flush()
    again = load_card(till.session, till.customer.id, date(2026, 3, 20)).saying
    assert again is None or again.key != saying.key
    till.buy(2000)
    assert (till.customer.tier, till.customer.fell_on) == ("home", None)
