"""The last day on which points count, and when to say so."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.expiry import Expiry, ExpiryKind, kept_until, last_day, months_later
from tests.rules.loyalty.strategies import DAYS, expiries

MONTHS, END_OF_MONTH, END_OF_YEAR = (
    ExpiryKind.MONTHS,
    ExpiryKind.END_OF_MONTH,
    ExpiryKind.END_OF_YEAR,
)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("expiry", "earned_on", "expected"),
    [
        (Expiry(), date(2026, 3, 12), None),
        (Expiry(ExpiryKind.NEVER, 12), date(2026, 3, 12), None),
        (Expiry(MONTHS, 12), date(2026, 3, 12), date(2027, 3, 12)),
        (Expiry(MONTHS, 1), date(2026, 1, 31), date(2026, 2, 28)),
        (Expiry(MONTHS, 10), date(2026, 3, 12), date(2027, 1, 12)),
        (Expiry(MONTHS, 9), date(2026, 3, 12), date(2026, 12, 12)),
        (Expiry(END_OF_MONTH, 0), date(2026, 3, 12), date(2026, 3, 31)),
        (Expiry(END_OF_MONTH, 11), date(2027, 3, 1), date(2028, 2, 29)),
        (Expiry(END_OF_YEAR, 0), date(2026, 3, 12), date(2026, 12, 31)),
        (Expiry(END_OF_YEAR, 2), date(2026, 3, 12), date(2028, 12, 31)),
    ],
)
def test_last_day(expiry: Expiry, earned_on: date, expected: date | None) -> None:
    assert last_day(expiry, earned_on) == expected


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 3, 12), -12, date(2025, 3, 12)),
        (date(2026, 1, 12), -1, date(2025, 12, 12)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 3, 12), 0, date(2026, 3, 12)),
    ],
)
def test_the_same_day_of_another_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize(
    ("own", "policy", "kept"),
    [
        (date(2026, 6, 30), Expiry(MONTHS, 12), date(2027, 3, 12)),
        (date(2028, 6, 30), Expiry(MONTHS, 12), date(2028, 6, 30)),
        (date(2026, 6, 30), Expiry(), None),
        (None, Expiry(MONTHS, 12), None),
    ],
)
def test_a_new_policy_counts_for_old_points_only_if_it_is_better(
    own: date | None, policy: Expiry, kept: date | None
) -> None:
    assert kept_until(own, policy, date(2026, 3, 12)) == kept


@pytest.mark.parametrize(
    ("last", "is_near"),
    [
        (date(2026, 3, 11), False),
        (date(2026, 3, 12), True),
        (date(2026, 4, 11), True),
        (date(2026, 4, 12), False),
    ],
)
def test_points_warn_so_many_days_before_their_last(last: date, is_near: bool) -> None:
    assert Expiry(warn_days=30).is_near(last, date(2026, 3, 12)) == is_near


@pytest.mark.parametrize(
    "bad",
    [
        {"count": -1},
        {"kind": MONTHS, "count": 0},
        {"kind": END_OF_YEAR, "count": -1},
        {"kind": MONTHS, "count": 1201},
        {"warn_days": -1},
    ],
)
def test_what_is_no_span_of_time_is_refused(bad: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"^points expire after some months or years$"):
        Expiry(**bad)  # type: ignore[arg-type]  # by name


def test_the_shortest_and_the_longest_spans() -> None:
    assert Expiry() == Expiry(ExpiryKind.NEVER, 0, 30)
    assert Expiry(END_OF_YEAR, warn_days=0).warn_days == 0
    assert Expiry(MONTHS, 1).count == 1
    assert last_day(Expiry(MONTHS, 1200), date(2026, 3, 12)) == date(2126, 3, 12)


@given(expiries(), DAYS)
def test_points_count_on_the_day_they_are_earned(expiry: Expiry, day: date) -> None:
    last = last_day(expiry, day)
    assert (last is None) == (expiry.kind is ExpiryKind.NEVER)
    assert last is None or last >= day


@given(expiries(), expiries(), DAYS)
def test_no_policy_shortens_what_points_have(own: Expiry, new: Expiry, day: date) -> None:
    before, after = last_day(own, day), kept_until(last_day(own, day), new, day)
    assert after is None or (before is not None and after >= before)


@given(DAYS, st.integers(-60, 60))
def test_months_later_is_that_month_and_no_later_day(day: date, months: int) -> None:
    later = months_later(day, months)
    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day == day.day or (later.day < day.day and (later + DAY).day == 1)
