"""What a purchase costs the archive: few statements, and none that reads rows of the past."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.services.sales import PurchaseRequest, record_purchase
from tests.factories import MOMENT
from tests.services.selling import open_till

pytestmark = pytest.mark.sqlcipher_only

MOST_STATEMENTS = 14
TIERS = (Tier("home", 0), Tier("friend", 3), Tier("best", 900_000))


@pytest.fixture(autouse=True)
def _at_the_moment_of_the_pictures() -> Iterator[None]:
    with clock.standing_at(MOMENT):
        yield


def statements_of_a_purchase(session: Session, measure: Measure) -> list[tuple[str, Any]]:
    """Return what the third purchase of a person asks, each with its parameters."""
    till = open_till(session, Programme(tiering=Tiering(TIERS, measure)))
    for days_ago in (9, 8):
        till.buy(2000, days_ago=days_ago)
    asked = []

    def note(*arguments: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own signature
        asked.append(arguments[2:4])

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    record_purchase(session, PurchaseRequest(uuid.uuid4(), till.customer.id, 1460), till.by)
    event.remove(engine, "before_cursor_execute", note)
    return asked


def test_a_purchase_takes_few_statements(session: Session) -> None:
    assert len(statements_of_a_purchase(session, Measure.VISITS)) <= MOST_STATEMENTS


@pytest.mark.parametrize("measure", Measure)
def test_what_was_bought_and_earned_before_is_read_from_indexes(
    session: Session, measure: Measure
) -> None:
    past = [
        step
        for statement, parameters in statements_of_a_purchase(session, measure)
        if statement.startswith("SELECT")
        for *_, step in session.connection().exec_driver_sql(
            f"EXPLAIN QUERY PLAN {statement}", parameters
        )
        if step.startswith(("SEARCH sale ", "SEARCH points_lot", "SEARCH points_entry"))
    ]
    assert len(past) == 2
    assert all("COVERING INDEX" in step for step in past)
