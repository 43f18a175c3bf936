from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from careapp.model import bulk, database
from careapp.model.customer import Customer, Note
from careapp.model.shop import ImportBatch
from tests.factories import MOMENT, make_customer

pytestmark = pytest.mark.both_engines
COLUMNS = ("id", "name", "is_customer", "last_visit_on", "birthday_day")


def test_rows_are_read_as_they_were_given(session: Session) -> None:
    ids = bulk.reserve_ids(session.connection(), Customer, 2)
    day = date(2026, 3, 12)
    rows = [(ids[0], "D'Angelo; \\N\t«x»", True, day, None), (ids[1], "李", False, None, 29)]
    bulk.insert_rows(session.connection(), Customer, COLUMNS, rows, created_at=MOMENT)
    statement = select(*(getattr(Customer, name) for name in COLUMNS), Customer.created_at)
    found = session.execute(statement.order_by(Customer.id)).all()
    assert list(map(tuple, found)) == [(*row, MOMENT) for row in rows]


def test_what_is_not_named_is_as_the_model_says(session: Session) -> None:
    bulk.insert_rows(
        session.connection(), Customer, ("id", "name"), [(1, "Anna")], created_at=MOMENT
    )
    anna = session.scalars(select(Customer)).one()
    assert (anna.language, anna.visits, anna.is_customer) == ("it", 0, True)
    assert anna.tier == ""
    assert anna.merged_into_id is None


@pytest.mark.parametrize("count", [1, 49, 50, 51, 120])
def test_every_row_comes_in_once(session: Session, count: int) -> None:
    rows = [(number, f"Anna {number}") for number in range(1, count + 1)]
    bulk.insert_rows(session.connection(), Customer, ("id", "name"), rows, created_at=MOMENT)
    found = session.execute(select(Customer.id, Customer.name).order_by(Customer.id))
    assert list(map(tuple, found)) == rows


def test_the_change_is_told(session: Session) -> None:
    anna = make_customer(session, "Anna Verdi")
    session.flush()
    database.take_changes(session.connection())
    bulk.insert_rows(session.connection(), Note, ("customer_id", "text"), [])
    assert not database.take_changes(session.connection())
    rows = [(anna.id, "prefers mornings")]
    bulk.insert_rows(session.connection(), Note, ("customer_id", "text"), rows, written_at=MOMENT)
    assert database.take_changes(session.connection()) == {"note"}


def test_reserved_ids_are_nobody_elses(session: Session) -> None:
    first = make_customer(session, "Anna Verdi").id
    ids = bulk.reserve_ids(session.connection(), Customer, 3)
    assert len({first, *ids}) == 4
    assert len(bulk.reserve_ids(session.connection(), ImportBatch, 0)) == 0


def test_a_row_that_cannot_stand_is_told_as_any_other(session: Session) -> None:
    with pytest.raises(DBAPIError):
        bulk.insert_rows(
            session.connection(), Note, ("customer_id", "text"), [(1, None)], written_at=MOMENT
        )
    session.rollback()
