"""Points for a purchase: whole steps of what is paid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.loyalty.earning import EarnPerEuro, points_for

CENTS = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("earning", "paid_cents", "points"),
    [
        (EarnPerEuro(), 1460, 14),
        (EarnPerEuro(), 960, 9),
        (EarnPerEuro(), 99, 0),
        (EarnPerEuro(), 100, 1),
        (EarnPerEuro(points=1, per_cents=1000), 2800, 2),
        (EarnPerEuro(points=1, per_cents=1000), 999, 0),
        (EarnPerEuro(points=2, per_cents=1000), 3000, 6),
        (EarnPerEuro(points=2, per_cents=1000), 999, 0),
        (EarnPerEuro(points=1, per_cents=100_000), 999_000, 9),
        (EarnPerEuro(minimum_cents=500), 499, 0),
        (EarnPerEuro(minimum_cents=500), 500, 5),
        (EarnPerEuro(), 0, 0),
        (EarnPerEuro(), -500, 0),
    ],
)
def test_points_are_whole_steps_of_what_is_paid(
    earning: EarnPerEuro, paid_cents: int, points: int
) -> None:
    assert points_for(earning, paid_cents) == points


@given(CENTS, CENTS)
def test_paying_more_never_earns_less(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert points_for(EarnPerEuro(), low) <= points_for(EarnPerEuro(), high)


@pytest.mark.parametrize("bad", [{"points": -1}, {"per_cents": 0}, {"minimum_cents": -1}])
def test_earning_that_cannot_be_counted_is_refused(bad: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="positive step"):
        EarnPerEuro(**bad)
