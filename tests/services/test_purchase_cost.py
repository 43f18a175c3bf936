"""What a purchase costs the archive: few statements, and none that reads rows of the past."""

import uuid

import pytest
from sqlalchemy.orm import Session

from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.services.sales import PurchaseRequest, record_purchase
from tests.services.asking import Asked, asked_by, steps_of
from tests.services.selling import open_till

pytestmark = [pytest.mark.sqlcipher_only, pytest.mark.usefixtures("moment_of_the_pictures")]

MOST_STATEMENTS = 13
TIERS = (Tier("home", 0), Tier("friend", 3), Tier("best", 900_000))


def statements_of_a_purchase(session: Session, measure: Measure) -> Asked:
    """Return what the third purchase of a person asks."""
    till = open_till(session, Programme(tiering=Tiering(TIERS, measure)))
    for days_ago in (9, 8):
        till.buy(2000, days_ago=days_ago)
    request = PurchaseRequest(uuid.uuid4(), till.customer.id, 1460)
    return asked_by(session, lambda: record_purchase(session, request, till.by))


def test_a_purchase_takes_few_statements(session: Session) -> None:
    assert len(statements_of_a_purchase(session, Measure.VISITS)) <= MOST_STATEMENTS


@pytest.mark.parametrize("measure", Measure)
def test_what_was_bought_and_earned_before_is_read_from_indexes(
    session: Session, measure: Measure
) -> None:
    asked = statements_of_a_purchase(session, measure)
    past = steps_of(session, asked, ("SEARCH sale ", "SEARCH points_lot", "SEARCH points_entry"))
    assert len(past) == 2
    assert all("COVERING INDEX" in step for step in past)
