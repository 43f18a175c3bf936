"""What two people who become one had both: consents, questions, and who is left alone."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Consent
from careapp.rules.roles import Role
from careapp.services import integrity
from careapp.services.actor import Actor
from careapp.services.customers import ConsentChange, set_consents
from careapp.services.merging import MergeRequest, UndoMerge, merge_customers, undo_merge
from careapp.services.promise_lists import promises_of
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.caring import asked_why, open_care_desk
from tests.services.selling import Till, before, open_till
from tests.services.test_merging import merge, owned, part

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session)


@pytest.fixture
def owner(till: Till) -> Actor:
    return actor_of(make_staff(till.session, "Elena", Role.OWNER))


@pytest.fixture
def other(till: Till) -> Till:
    return Till(till.session, make_customer(till.session, "M. Wojcik"), till.by)


@pytest.mark.parametrize("withdrawer", ["till", "other"])
def test_a_consent_withdrawn_by_either_stays_withdrawn(
    till: Till, other: Till, owner: Actor, withdrawer: str
) -> None:
    session = till.session
    late, both = MOMENT - timedelta(days=1), (till.customer.id, other.customer.id)
    who, whose = both if withdrawer == "till" else both[::-1]
    given = {"purpose": "marketing", "given_at": before(9)}
    session.add(Consent(customer_id=whose, **given))
    session.add(Consent(customer_id=who, **given, withdrawn_at=before(3)))
    session.add(Consent(customer_id=who, **given, withdrawn_at=late))
    session.add(Consent(customer_id=whose, purpose="profiling", given_at=before(9)))
    session.flush()
    merged = merge(till, other, owner)
    still_open = select(Consent.purpose).where(Consent.withdrawn_at.is_(None))
    assert session.scalars(still_open).all() == ["profiling"]
    part(till, merged, owner)
    assert sorted(session.scalars(still_open)) == ["marketing", "profiling"]


def test_a_consent_given_after_the_other_withdrew_counts(
    till: Till, other: Till, owner: Actor
) -> None:
    session = till.session
    first = Consent(purpose="marketing", given_at=before(9), withdrawn_at=before(5))
    till.customer.consents.append(first)
    other.customer.consents.append(Consent(purpose="marketing", given_at=before(2)))
    till.customer.consents.append(Consent(purpose="marketing", given_at=before(1)))
    merge(till, other, owner)
    still_open = select(func.count()).where(Consent.withdrawn_at.is_(None))
    assert session.scalar(still_open) == 2
    change = ConsentChange(uuid.uuid4(), till.customer.id, frozenset())
    set_consents(session, change, till.by)
    assert session.scalar(still_open) == 0


def test_a_consent_that_is_gone_is_not_given_again(till: Till, other: Till, owner: Actor) -> None:
    ended = Consent(purpose="marketing", given_at=before(9))
    other.customer.consents.append(ended)
    till.customer.consents.append(
        Consent(purpose="marketing", given_at=before(9), withdrawn_at=before(5))
    )
    merged = merge(till, other, owner)
    till.session.delete(ended)
    till.session.flush()
    part(till, merged, owner)
    assert owned(till.session, other.customer.id)["consent"] == 0


def test_an_absence_asked_about_twice_stays_where_it_was(
    till: Till, other: Till, owner: Actor
) -> None:
    for customer in (till.customer, other.customer):
        till.session.add(asked_why(customer, MOMENT.date()))
    till.session.add(asked_why(other.customer, before(300).date()))
    till.session.flush()
    merged = merge(till, other, owner)
    assert owned(till.session, other.customer.id)["parting"] == 1
    assert owned(till.session, till.customer.id)["parting"] == 2
    part(till, merged, owner)
    assert owned(till.session, other.customer.id)["parting"] == 2


def test_who_asked_to_be_left_alone_is(till: Till, other: Till, owner: Actor) -> None:
    other.customer.left_alone_at = MOMENT
    merged = merge(till, other, owner)
    assert till.customer.left_alone_at == MOMENT
    part(till, merged, owner)
    assert till.customer.left_alone_at == MOMENT


def test_what_was_agreed_since_goes_with_its_case(session: Session) -> None:
    desk = open_care_desk(session)
    kept = make_customer(session, "M. Wojcik")
    saved, promise_id = desk.open(), desk.promise()
    request = MergeRequest(uuid.uuid4(), kept.id, desk.customer.id, "la stessa persona")
    merge_customers(session, request, desk.elena)
    at_kept = replace(desk, customer=kept)
    agreed = at_kept.agree(saved, at_kept.apology())
    at_kept.promise(what="La telefonata", for_id=promise_id)
    own = at_kept.promise(what="Altro")
    undo_merge(session, UndoMerge(uuid.uuid4(), request.op_id, "erano due"), desk.elena)
    assert agreed.voucher is not None
    assert desk.voucher(agreed.voucher.voucher_id).customer_id == desk.customer.id
    theirs = {row.id for row in promises_of(session, desk.customer.id)}
    assert theirs >= {promise_id, agreed.promise_id, agreed.call_id}
    assert [row.id for row in promises_of(session, kept.id)] == [own]
    assert integrity.check(session) == ()
