"""A change under way: the customer whose points it moves is locked, and read anew."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.services.operation import lock_customer
from tests.factories import make_customer


def test_a_locked_customer_is_read_anew(session: Session) -> None:
    customer = make_customer(session)
    session.connection().execute(update(Customer).values(points=7))
    assert lock_customer(session, customer.id).points == 7


def test_what_this_change_has_written_so_far_is_kept(session: Session) -> None:
    customer = make_customer(session)
    customer.points = 5
    assert lock_customer(session, customer.id).points == 5
