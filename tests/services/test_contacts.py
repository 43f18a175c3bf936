"""How to reach a customer: left out for the till, shown on request, and each time written down."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.rules.people import Facts
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.contacts import (
    REVEALED,
    Contact,
    RevealRequest,
    load_form,
    load_reach,
    reveal_contact,
)
from careapp.services.customers import (
    CustomerChange,
    NewCustomer,
    create_customer,
    edit_customer,
    load_for_edit,
)
from careapp.services.shop import ShopChange, change_shop, load_shop
from tests.factories import actor_of, make_shop, make_staff

PHONES, EMAILS = ("+39 345 678 9012",), ("marta@example.it",)


@pytest.fixture
def giulia(session: Session) -> Actor:
    make_shop(session)
    return actor_of(make_staff(session))


@pytest.fixture
def marta(session: Session, giulia: Actor) -> int:
    facts = Facts(given_name="Marta", family_name="Wójcik", phones=PHONES, emails=EMAILS)
    return create_customer(session, NewCustomer(uuid.uuid4(), facts), giulia).customer_id


def revealed(session: Session) -> int | None:
    return session.scalar(select(func.count()).where(AuditRow.action == REVEALED))


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SHIFT_LEAD, Role.OWNER])
def test_only_the_till_has_them_covered(
    session: Session, giulia: Actor, marta: int, role: Role
) -> None:
    form = load_form(session, marta, replace(giulia, role=role))
    is_covered = role is Role.CASHIER
    assert (form.covers_phones, form.covers_emails) == (is_covered, is_covered)
    assert form.facts.phones == (() if is_covered else PHONES)
    assert form.facts.emails == (() if is_covered else EMAILS)
    assert form.facts.given_name == "Marta"


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SHIFT_LEAD])
def test_that_there_is_a_way_is_no_secret(
    session: Session, giulia: Actor, marta: int, role: Role
) -> None:
    reach = load_reach(session, marta, replace(giulia, role=role))
    is_covered = role is Role.CASHIER
    assert reach.shown == (Contact((), ()) if is_covered else Contact(PHONES, EMAILS))
    assert (reach.has_phone, reach.has_email) == (True, True)
    assert revealed(session) == 0


def test_who_left_nothing_cannot_be_reached(session: Session, giulia: Actor) -> None:
    omar = create_customer(session, NewCustomer(uuid.uuid4(), Facts(given_name="Omar")), giulia)
    reach = load_reach(session, omar.customer_id, giulia)
    assert (reach.has_phone, reach.has_email) == (False, False)


def test_nobody_sees_anything(session: Session, giulia: Actor, marta: int) -> None:
    nobody = replace(giulia, role=Role.NOBODY)
    with pytest.raises(Refused):
        load_form(session, marta, nobody)
    with pytest.raises(Refused):
        load_reach(session, marta, nobody)
    with pytest.raises(Refused):
        reveal_contact(session, RevealRequest(uuid.uuid4(), marta), nobody)
    assert revealed(session) == 0


def test_the_owner_decides_what_is_covered(session: Session, giulia: Actor, marta: int) -> None:
    shop = replace(load_shop(session), name="Bottega Aurora", shows_phones=True)
    change_shop(session, ShopChange(uuid.uuid4(), shop), replace(giulia, role=Role.OWNER))
    form = load_form(session, marta, giulia)
    assert (form.facts.phones, form.facts.emails) == (PHONES, ())
    assert (form.covers_phones, form.covers_emails) == (False, True)


def test_each_time_is_on_record_and_a_retry_once(
    session: Session, giulia: Actor, marta: int
) -> None:
    request = RevealRequest(uuid.uuid4(), marta)
    for _again in range(2):
        contact = reveal_contact(session, request, giulia)
        assert (contact.phones, contact.emails) == (PHONES, EMAILS)
    assert revealed(session) == 1
    reveal_contact(session, RevealRequest(uuid.uuid4(), marta), giulia)
    assert revealed(session) == 2


def test_what_was_covered_survives_a_change(session: Session, giulia: Actor, marta: int) -> None:
    form = load_form(session, marta, giulia)
    facts = replace(form.facts, pronunciation="VÙI-cik")
    edit_customer(session, CustomerChange(uuid.uuid4(), marta, facts, True, True), giulia)
    kept = load_for_edit(session, marta)
    assert (kept.phones, kept.emails, kept.pronunciation) == (PHONES, EMAILS, "VÙI-cik")
    edit_customer(session, CustomerChange(uuid.uuid4(), marta, facts), giulia)
    assert load_for_edit(session, marta).phones == ()
