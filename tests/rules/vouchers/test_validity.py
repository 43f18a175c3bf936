from datetime import date, timedelta

import pytest

from careapp.errors import Refused
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.validity import (
    LONGEST_DAYS,
    Standing,
    Validity,
    VoucherState,
    check_extension,
    check_validity,
    default_expiry,
)

TODAY = date(2026, 3, 12)
WEEK = Validity(date(2026, 3, 5), date(2026, 3, 12))


@pytest.mark.parametrize(
    ("today", "expires"),
    [
        (date(2026, 3, 12), date(2026, 6, 30)),
        (date(2025, 12, 1), date(2026, 3, 31)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 10, 2), date(2026, 12, 31)),
    ],
)
def test_a_voucher_ends_with_a_month(today: date, expires: date) -> None:
    assert default_expiry(THANK_YOU, today) == expires


@pytest.mark.parametrize(
    ("state", "today", "standing"),
    [
        (VoucherState.ISSUED, date(2026, 3, 5), Standing.VALID),
        (VoucherState.PRINTED, date(2026, 3, 12), Standing.VALID),
        (VoucherState.PRINTED, date(2026, 3, 13), Standing.EXPIRED),
        (VoucherState.PRINTED, date(2026, 3, 4), Standing.NOT_YET),
        (VoucherState.REDEEMED, date(2026, 3, 13), Standing.USED),
        (VoucherState.VOID, date(2026, 3, 4), Standing.VOID),
    ],
)
def test_both_days_are_included(state: VoucherState, today: date, standing: Standing) -> None:
    assert WEEK.standing(state, today) is standing


def test_without_an_end_it_never_expires() -> None:
    endless = Validity(TODAY, None)
    assert endless.standing(VoucherState.PRINTED, date(2099, 1, 1)) is Standing.VALID
    assert endless.days_over(date(2099, 1, 1)) == 0
    assert not endless.may_be_extended(date(2099, 1, 1), 15)


@pytest.mark.parametrize(
    ("days_after", "may_extend_days", "may"),
    [(0, 15, False), (1, 15, True), (15, 15, True), (16, 15, False), (1, 0, False)],
)
def test_an_end_is_stretched_as_far_as_the_shop_says(
    days_after: int, may_extend_days: int, may: bool
) -> None:
    today = date(2026, 3, 12) + timedelta(days=days_after)
    assert WEEK.days_over(today) == days_after
    assert WEEK.may_be_extended(today, may_extend_days) is may


@pytest.mark.parametrize(
    "validity",
    [
        Validity(TODAY, None),
        Validity(TODAY, TODAY - timedelta(days=1)),
        Validity(TODAY + timedelta(days=2), TODAY + timedelta(days=1)),
        Validity(TODAY, TODAY + timedelta(days=LONGEST_DAYS + 1)),
        Validity(TODAY, date(9999, 12, 31)),
    ],
)
def test_days_that_make_no_sense_are_refused(validity: Validity) -> None:
    with pytest.raises(Refused):
        check_validity(validity, TODAY)


@pytest.mark.parametrize("days", [0, 1, LONGEST_DAYS])
def test_days_that_make_sense_pass(days: int) -> None:
    validity = Validity(TODAY, TODAY + timedelta(days=days))
    assert check_validity(validity, TODAY) is validity


def test_five_years_count_from_the_issue_however_often_it_is_extended() -> None:
    issued_on = TODAY - timedelta(days=LONGEST_DAYS - 30)
    longest = issued_on + timedelta(days=LONGEST_DAYS)
    validity = Validity(issued_on, TODAY)
    assert check_extension(validity, longest, issued_on, TODAY) == longest
    with pytest.raises(Refused, match="11 aprile 2026"):
        check_extension(validity, longest + timedelta(days=1), issued_on, TODAY)
