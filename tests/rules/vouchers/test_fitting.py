"""The kind of voucher that is proposed."""

from datetime import date, timedelta

import pytest

from careapp.rules.vouchers import KIND_WORDS, KINDS
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.fitting import Acquaintance, fitting_kind
from careapp.rules.vouchers.kind import Origin

TODAY = date(2026, 3, 12)
LONG_AGO = date(2025, 1, 10)
REGULAR = {"visits": 20, "first_on": LONG_AGO, "last_on": TODAY - timedelta(days=3)}


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({}, "welcome"),
        ({"visits": 1, "first_on": TODAY, "last_on": TODAY}, "welcome"),
        ({"visits": 1, "first_on": LONG_AGO, "last_on": LONG_AGO}, "thank_you"),
        ({"is_customer": False}, "reminder"),
        ({"is_customer": False, "birthday": (3, 12)}, "reminder"),
        (REGULAR, "thank_you"),
        (REGULAR | {"birthday": (3, 8)}, "thank_you"),
        (REGULAR | {"birthday": (3, 9)}, "birthday"),
        (REGULAR | {"birthday": (3, 13)}, "birthday"),
        (REGULAR | {"birthday": (3, 14)}, "thank_you"),
        ({"birthday": (3, 12)}, "welcome"),
        (REGULAR | {"last_on": date(2025, 12, 1)}, "win_back"),
        (REGULAR | {"last_on": date(2025, 12, 1), "birthday": (3, 12)}, "birthday"),
    ],
)
def test_the_kind_that_fits_best(facts: dict[str, object], key: str) -> None:
    assert fitting_kind(Acquaintance(**facts), TODAY).key == key  # type: ignore[arg-type]  # by name


def test_staff_choose_among_what_they_may_write_and_the_apology_stands_alone() -> None:
    composed = [kind for kind in KINDS if kind.origin is Origin.COMPOSED]
    assert [*KIND_WORDS, APOLOGY] == sorted(composed, key=lambda kind: kind is APOLOGY)
    assert [kind.key for kind in KIND_WORDS] == [
        *("thank_you", "telling_us", "welcome", "birthday", "win_back", "reminder"),
    ]
    for kind in composed:
        assert kind.choices
        assert not any(reason.is_given for reason in kind.choices)
