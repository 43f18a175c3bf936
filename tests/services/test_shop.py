"""The first day of a shop, and what its owner may set later."""

import uuid
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.rules.names import Register
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.services.actor import Actor
from careapp.services.shop import (
    NewShop,
    ShopChange,
    change_shop,
    has_customers,
    is_started,
    load_shop,
    start_shop,
)
from tests.factories import make_customer

NEW = NewShop(uuid.uuid4(), "Bottega Aurora", "Elena Bassi", Register.FORMAL, "it")


def owner_of(session: Session) -> Actor:
    staff = start_shop(session, NEW)
    return Actor(staff.id, staff.name, Role.OWNER)


def test_a_new_archive_belongs_to_nobody(session: Session) -> None:
    assert not is_started(session)
    assert load_shop(session) == Shop()


def test_the_first_customer_ends_the_emptiness(session: Session) -> None:
    assert not has_customers(session)
    make_customer(session)
    assert has_customers(session)


def test_the_welcome_makes_the_owner_the_one_who_acts(session: Session) -> None:
    owner = owner_of(session)
    assert is_started(session)
    assert (owner.staff_name, owner.role) == ("Elena Bassi", Role.OWNER)
    assert load_shop(session) == Shop(name="Bottega Aurora")
    assert session.scalars(select(AuditRow.action)).all() == ["shop_started"]


@pytest.mark.parametrize(
    "new", [NEW, replace(NEW, shop_name=" \u200b"), replace(NEW, owner_name="")]
)
def test_an_archive_is_started_once_and_by_somebody(session: Session, new: NewShop) -> None:
    if new == NEW:
        start_shop(session, NEW)
    with pytest.raises(Refused):
        start_shop(session, new)


def test_the_owner_changes_the_shop_and_the_audit_says_what(session: Session) -> None:
    owner = owner_of(session)
    shop = replace(load_shop(session), address="  Via del Forno 12 · Udine ", may_extend_days=0)
    stored = change_shop(session, ShopChange(uuid.uuid4(), shop), owner)
    assert load_shop(session) == stored == replace(shop, address="Via del Forno 12 · Udine")
    last = session.scalars(select(AuditRow).order_by(AuditRow.id.desc())).first()
    assert last is not None
    assert last.detail == {"settings": ["address", "may_extend_days"]}


def test_saving_without_a_change_leaves_no_trace(session: Session) -> None:
    owner = owner_of(session)
    change_shop(session, ShopChange(uuid.uuid4(), load_shop(session)), owner)
    assert session.scalars(select(AuditRow.action)).all() == ["shop_started"]


@pytest.mark.parametrize("role", [Role.NOBODY, Role.CASHIER, Role.SHIFT_LEAD])
def test_nobody_else_changes_the_shop(session: Session, role: Role) -> None:
    owner = owner_of(session)
    with pytest.raises(Refused):
        change_shop(
            session,
            ShopChange(uuid.uuid4(), Shop(name="Mia")),
            replace(owner, role=role),
        )
    assert load_shop(session).name == "Bottega Aurora"


@pytest.mark.parametrize("minutes", [0, -1, 16])
def test_a_counter_that_would_never_lock_itself_is_refused(session: Session, minutes: int) -> None:
    elena = owner_of(session)
    wanted = replace(load_shop(session), lock_after_minutes=minutes)
    with pytest.raises(Refused):
        change_shop(session, ShopChange(uuid.uuid4(), wanted), elena)
    assert load_shop(session).lock_after_minutes == 3


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"kind_limits_cents": {"apology": -1}}, "Un limite va da 0 a 1.000 euro."),
        ({"kind_limits_cents": {"apology": 100_001}}, "Un limite va da 0 a 1.000 euro."),
        ({"apology_months": -1}, "Le scuse si contano su un periodo da 0 a 24 mesi."),
        ({"apology_months": 25}, "Le scuse si contano su un periodo da 0 a 24 mesi."),
        ({"not_yet_days": -1}, "Chi non è ancora cliente resta per 0–365 giorni."),
        ({"not_yet_days": 366}, "Chi non è ancora cliente resta per 0–365 giorni."),
        ({"gift_card_most_cents": 0}, "Un buono regalo vale al massimo 1.000 euro."),
        ({"gift_card_most_cents": 100_001}, "Un buono regalo vale al massimo 1.000 euro."),
        ({"name": "B" * 61}, "Il nome del negozio ha al massimo 60 caratteri"),
        ({"name": "B" * 200_000}, "Il nome del negozio ha al massimo 60 caratteri"),
        ({"address": "V" * 101}, "L’indirizzo ha al massimo 100 caratteri"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    session: Session, limits: dict[str, Any], words: str
) -> None:
    elena = owner_of(session)
    before = load_shop(session)
    with pytest.raises(Refused) as refused:
        change_shop(session, ShopChange(uuid.uuid4(), replace(before, **limits)), elena)
    assert refused.value.text.startswith(words)
    assert load_shop(session) == before


def test_a_kind_without_a_limit_cannot_be_given_one(session: Session) -> None:
    wanted = replace(load_shop(session), kind_limits_cents={"gift_card": 500})
    with pytest.raises(KeyError):
        change_shop(session, ShopChange(uuid.uuid4(), wanted), owner_of(session))


def test_two_forms_keep_what_each_has_changed(session: Session) -> None:
    elena = owner_of(session)
    shown = load_shop(session)
    limits = replace(shown, kind_limits_cents={"apology": 500}, apology_months=3)
    change_shop(session, ShopChange(uuid.uuid4(), limits, shown), elena)
    renamed = replace(shown, name="Bottega Nuova")
    change_shop(session, ShopChange(uuid.uuid4(), renamed, shown), elena)
    assert load_shop(session) == replace(limits, name="Bottega Nuova")


def test_a_change_sent_twice_is_made_once(session: Session) -> None:
    elena = owner_of(session)
    change = ShopChange(uuid.uuid4(), replace(load_shop(session), address="Udine"))
    change_shop(session, change, elena)
    later = replace(load_shop(session), address="Gorizia")
    change_shop(session, ShopChange(uuid.uuid4(), later), elena)
    assert change_shop(session, change, elena) == later == load_shop(session)
