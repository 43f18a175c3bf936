from datetime import UTC, date, datetime, timedelta

from sqlalchemy.orm import Session

from careapp import clock
from careapp.services import highest_time

NOON = datetime(2026, 3, 12, 11, 0, tzinfo=UTC)


def test_a_fresh_archive_goes_by_the_clock(session: Session) -> None:
    with clock.standing_at(NOON):
        assert highest_time.judged_now(session) == NOON
        assert not highest_time.is_clock_behind(session)


def test_a_clock_set_back_makes_nothing_good_again(session: Session) -> None:
    highest_time.note(session, NOON)
    with clock.standing_at(NOON - timedelta(days=40)):
        assert highest_time.judged_today(session) == date(2026, 3, 12)
        assert highest_time.is_clock_behind(session)


def test_the_day_ends_with_the_shops(session: Session) -> None:
    for hour, day in ((3, 12), (4, 13)):
        with clock.standing_at(datetime(2026, 3, 13, hour).astimezone()):
            assert highest_time.judged_today(session) == date(2026, 3, day)


def test_a_small_step_back_is_a_time_servers(session: Session) -> None:
    highest_time.note(session, NOON)
    with clock.standing_at(NOON - timedelta(minutes=9)):
        assert not highest_time.is_clock_behind(session)
    with clock.standing_at(NOON - timedelta(minutes=11)):
        assert highest_time.is_clock_behind(session)


def test_only_a_higher_time_is_stored(session: Session) -> None:
    assert highest_time.note(session, NOON) == NOON
    assert highest_time.note(session, NOON - timedelta(hours=1)) == NOON
    later = NOON + timedelta(hours=1)
    assert highest_time.note(session, later) == later
    with clock.standing_at(NOON):
        assert highest_time.judged_now(session) == later
