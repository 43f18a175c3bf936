"""The last day on which points count."""

from datetime import date

import pytest

from careapp.rules.loyalty.expiry import Expiry, ExpiryKind, last_day


@pytest.mark.parametrize(
    ("expiry", "earned_on", "expected"),
    [
        (Expiry(), date(2026, 3, 12), None),
        (Expiry(ExpiryKind.MONTHS, 12), date(2026, 3, 12), date(2027, 3, 12)),
        (Expiry(ExpiryKind.MONTHS, 1), date(2026, 1, 31), date(2026, 2, 28)),
        (Expiry(ExpiryKind.MONTHS, 10), date(2026, 3, 12), date(2027, 1, 12)),
        (Expiry(ExpiryKind.END_OF_MONTH, 0), date(2026, 3, 12), date(2026, 3, 31)),
        (Expiry(ExpiryKind.END_OF_MONTH, 11), date(2027, 3, 1), date(2028, 2, 29)),
        (Expiry(ExpiryKind.END_OF_YEAR, 0), date(2026, 3, 12), date(2026, 12, 31)),
        (Expiry(ExpiryKind.END_OF_YEAR, 2), date(2026, 3, 12), date(2028, 12, 31)),
    ],
)
def test_last_day(expiry: Expiry, earned_on: date, expected: date | None) -> None:
    assert last_day(expiry, earned_on) == expected
