from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from careapp.model.staff import Staff

pytestmark = pytest.mark.both_engines
ROME = timezone(timedelta(hours=2))


def staff(moment: datetime) -> Staff:
    return Staff(name="Giulia", role="cashier", created_at=moment)


def test_a_moment_comes_back_in_utc(session: Session) -> None:
    session.add(staff(datetime(2026, 3, 12, 11, 42, tzinfo=ROME)))
    session.flush()
    (moment,) = session.scalars(select(Staff.created_at))
    assert moment == datetime(2026, 3, 12, 9, 42, tzinfo=UTC)
    assert moment.utcoffset() == timedelta(0)


def test_a_moment_that_is_not_there_stays_so(session: Session) -> None:
    session.add(staff(datetime(2026, 3, 12, tzinfo=UTC)))
    session.flush()
    assert session.scalars(select(Staff.waits_until)).one() is None


def test_a_moment_without_its_zone_is_a_mistake_of_the_caller(session: Session) -> None:
    session.add(staff(datetime(2026, 3, 12)))  # noqa: DTZ001 - the point
    with pytest.raises(StatementError, match="zone"):
        session.flush()
