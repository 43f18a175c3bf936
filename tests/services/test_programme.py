"""The programme in force, its versions, and who may publish."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock, text
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.points import PointsLot, ProgrammeVersion
from careapp.model.shop import ShopSetting
from careapp.rules.loyalty.default import default_programme
from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import UNPUBLISHED
from careapp.rules.loyalty.tiers import DEFAULT_TIERS, Tier, Tiering
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.programme import (
    NewProgramme,
    begin_day,
    discard_draft,
    ensure_programme,
    load_draft,
    load_newest,
    load_programme,
    load_version,
    publish_programme,
    save_draft,
)
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.selling import PROGRAMME, open_till


def new(points: int = 1) -> NewProgramme:
    return NewProgramme(uuid.uuid4(), replace(PROGRAMME, earning=EarnPerEuro(points_each=points)))


def test_without_a_version_the_default_is_in_force(session: Session) -> None:
    assert load_programme(session) == default_programme()
    assert load_programme(session).version == UNPUBLISHED


def test_the_default_becomes_the_first_version_when_points_need_one(session: Session) -> None:
    first = ensure_programme(session, MOMENT)
    assert first.version != UNPUBLISHED
    assert ensure_programme(session, MOMENT) == load_programme(session) == first


def test_the_default_is_read_in_the_language_in_use(session: Session) -> None:
    first = ensure_programme(session, MOMENT)
    assert load_programme(session).rewards[0].goal == "allo sconto di 5,00\u00a0€"
    text.set_language("en")
    assert load_programme(session).rewards[0].goal == "to the discount of €5.00"
    assert load_version(session, first.version).rewards[0].name == "€5.00 off"


def test_publishing_makes_a_new_version_and_keeps_the_old(session: Session) -> None:
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    old = publish_programme(session, new(1), owner)
    young = publish_programme(session, new(2), owner)
    assert load_programme(session) == young
    assert load_version(session, old.version) == old
    assert young.version > old.version


def test_publishing_twice_by_one_click_is_once(session: Session) -> None:
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    request = new()
    assert publish_programme(session, request, owner) == publish_programme(session, request, owner)
    assert session.scalar(select(func.count()).select_from(ProgrammeVersion)) == 1


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SHIFT_LEAD])
def test_only_the_owner_publishes(session: Session, role: Role) -> None:
    with pytest.raises(Refused):
        publish_programme(session, new(), actor_of(make_staff(session, role=role)))


@pytest.mark.parametrize("programme", ["", 7, ["rewards"], {"earning": "per_euro"}])
def test_a_draft_that_cannot_be_read_is_none(session: Session, programme: object) -> None:
    written = {"version": 1, "programme": programme, "saved_at": MOMENT.isoformat()}
    session.add(ShopSetting(key="programme.draft", value=written))
    session.flush()
    assert load_draft(session) is None


@pytest.fixture
def owner(session: Session) -> Actor:
    return actor_of(make_staff(session, "Elena", Role.OWNER))


def test_a_draft_follows_the_one_that_was_seen(session: Session, owner: Actor) -> None:
    first = save_draft(session, new(2).programme, None, owner)
    second = save_draft(session, new(3).programme, first.saved_at, owner)
    assert load_draft(session) == second
    assert second.programme.earning == EarnPerEuro(points_each=3)


def test_a_draft_of_another_counter_is_told_and_not_overwritten(
    session: Session, owner: Actor
) -> None:
    begun = save_draft(session, new(2).programme, None, owner)
    theirs = save_draft(session, new(3).programme, begun.saved_at, owner)
    assert save_draft(session, new(4).programme, begun.saved_at, owner) == theirs
    assert save_draft(session, new(4).programme, None, owner) == theirs
    discard_draft(session, begun.saved_at, owner)
    publish_programme(session, replace(new(4), draft_seen=begun.saved_at), owner)
    assert load_draft(session) == theirs
    mine = save_draft(session, new(4).programme, theirs.saved_at, owner)
    assert load_draft(session) == mine
    discard_draft(session, mine.saved_at, owner)
    session.flush()
    assert load_draft(session) is None


def test_publishing_ends_the_draft_that_was_seen(session: Session, owner: Actor) -> None:
    draft = save_draft(session, new(2).programme, None, owner)
    publish_programme(session, replace(new(2), draft_seen=draft.saved_at), owner)
    assert load_draft(session) is None


TODAY = clock.shop_day(MOMENT)
LATER = TODAY + timedelta(days=10)
A_MONTH = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 1))
A_YEAR = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 12))


def plan(session: Session, request: NewProgramme) -> None:
    with clock.standing_at(MOMENT):
        publish_programme(session, request, actor_of(make_staff(session, "Elena", Role.OWNER)))


def last_day(session: Session) -> date | None:
    session.flush()
    return session.scalar(select(PointsLot.expires_on))


def test_a_planned_programme_begins_on_its_day(session: Session) -> None:
    plan(session, new(1))
    plan(session, replace(new(2), starts_on=LATER))
    assert load_newest(session).starts_on == LATER
    assert load_programme(session, LATER - timedelta(days=1)).earning == EarnPerEuro()
    assert load_programme(session, LATER).earning == EarnPerEuro(points_each=2)


def test_a_later_publication_replaces_what_was_planned(session: Session) -> None:
    plan(session, replace(new(2), starts_on=LATER))
    plan(session, new(3))
    assert load_programme(session, LATER).earning == EarnPerEuro(points_each=3)


def test_a_shop_that_published_nothing_has_nothing_planned(session: Session) -> None:
    assert load_newest(session).starts_on is None
    with clock.standing_at(MOMENT):
        assert begin_day(session) == default_programme()


def test_no_programme_begins_in_the_past(session: Session) -> None:
    with pytest.raises(Refused):
        plan(session, replace(new(), starts_on=TODAY - timedelta(days=1)))
    assert session.scalar(select(func.count()).select_from(ProgrammeVersion)) == 0


def test_points_of_before_end_later_where_the_new_programme_says_so(session: Session) -> None:
    open_till(session, A_MONTH).earn(10, days_ago=5)
    short = last_day(session)
    plan(session, NewProgramme(uuid.uuid4(), A_YEAR))
    longer = last_day(session)
    assert short is not None
    assert longer is not None
    assert longer > short
    plan(session, NewProgramme(uuid.uuid4(), A_MONTH))
    assert last_day(session) == longer


def test_a_planned_last_day_counts_from_the_day_on_which_it_begins(session: Session) -> None:
    open_till(session, A_MONTH).earn(10, days_ago=5)
    short = last_day(session)
    plan(session, NewProgramme(uuid.uuid4(), A_YEAR, LATER))
    with clock.standing_at(MOMENT):
        begin_day(session)
    assert last_day(session) == short
    with clock.standing_at(MOMENT + timedelta(days=10)):
        assert begin_day(session).expiry == A_YEAR.expiry
    assert last_day(session) == TODAY.replace(year=TODAY.year + 1) - timedelta(days=5)


GUEST, HOME, FAMILY = DEFAULT_TIERS


def tiered(*tiers: Tier, starts_on: date | None = None) -> NewProgramme:
    tiering = Tiering(tiers)
    return NewProgramme(uuid.uuid4(), replace(PROGRAMME, tiering=tiering), starts_on)


def tiers_of(session: Session) -> dict[str, str]:
    session.flush()
    session.expire_all()
    return dict(session.execute(select(Customer.name, Customer.tier)).all())


def test_who_is_in_a_tier_that_goes_is_in_the_next_one_below(session: Session) -> None:
    plan(session, tiered(GUEST, HOME, FAMILY))
    for tier in ("", "guest", "home", "family"):
        make_customer(session, f"is {tier}", tier=tier)
    plan(session, tiered(GUEST, FAMILY))
    standing = {"is ": "", "is guest": "guest", "is home": "guest", "is family": "family"}
    assert tiers_of(session) == standing
    plan(session, tiered(GUEST))
    assert tiers_of(session) == {**standing, "is family": "guest"}


def test_a_tier_goes_on_the_day_on_which_the_new_programme_begins(session: Session) -> None:
    make_customer(session, "Ada", tier="family")
    plan(session, tiered(GUEST, HOME, starts_on=LATER))
    assert tiers_of(session) == {"Ada": "family"}
    for days, tier in ((9, "family"), (10, "home")):
        with clock.standing_at(MOMENT + timedelta(days=days)):
            begin_day(session)
        assert tiers_of(session) == {"Ada": tier}
