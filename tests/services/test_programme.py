"""The programme in force, its versions, and who may publish."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import text
from careapp.errors import Refused
from careapp.model.points import ProgrammeVersion
from careapp.model.shop import ShopSetting
from careapp.rules.loyalty.default import default_programme
from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.programme import UNPUBLISHED
from careapp.rules.roles import Role
from careapp.services.programme import (
    NewProgramme,
    ensure_programme,
    load_draft,
    load_programme,
    load_version,
    publish_programme,
)
from tests.factories import MOMENT, actor_of, make_staff
from tests.services.selling import PROGRAMME


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
