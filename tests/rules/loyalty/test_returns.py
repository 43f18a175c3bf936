"""Returns: by value, cumulative, capped, in both directions (the peers' numbers)."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.returns import ReturnPlan, Sold, plan_return

TWO_WITH_REWARD = Sold(total_cents=10_000, paid_cents=10_000, earned=70, spent=150)


def test_half_takes_half_and_gives_half_back() -> None:
    assert plan_return(TWO_WITH_REWARD, 5000) == ReturnPlan(5000, 5000, 35, 75, is_whole=False)


def test_everything_takes_and_gives_back_everything() -> None:
    assert plan_return(TWO_WITH_REWARD, 10_000) == ReturnPlan(10_000, 10_000, 70, 150, True)


def test_two_of_fifty_return_one() -> None:
    plan = plan_return(Sold(10_000, 10_000, 100, 0), 5000)
    assert (plan.points_taken, plan.points_given_back) == (50, 0)


def test_a_discount_is_not_paid_out() -> None:
    plan = plan_return(Sold(total_cents=1460, paid_cents=960, earned=9, spent=0), 1460)
    assert (plan.refund_cents, plan.points_taken) == (960, 9)


def test_the_second_part_counts_what_the_first_moved() -> None:
    third = Sold(total_cents=300, paid_cents=200, earned=10, spent=5)
    assert plan_return(third, 100) == ReturnPlan(100, 66, 3, 1, is_whole=False)
    rest = Sold(300, 200, 10, 5, returned_cents=100, gone=3, refunded_cents=66, given_back=1)
    assert rest.returnable_cents == 200
    assert plan_return(rest, 100) == ReturnPlan(100, 67, 3, 2, is_whole=False)
    assert plan_return(rest, 200) == ReturnPlan(200, 134, 7, 4, is_whole=True)


@pytest.mark.parametrize(("gone", "taken"), [(0, 9), (1, 8), (9, 0), (10, 0), (30, 0)])
def test_what_is_gone_already_is_not_taken_out_of_other_points(gone: int, taken: int) -> None:
    sold = Sold(300, 300, 14, 0, returned_cents=100, gone=gone)
    assert plan_return(sold, 100).points_taken == taken


def test_a_single_cent_comes_back() -> None:
    assert plan_return(Sold(1, 1, 1, 1), 1) == ReturnPlan(1, 1, 1, 1, is_whole=True)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("value_cents", [0, -100])
def test_nothing_is_not_a_return(value_cents: int) -> None:
    with pytest.raises(Refused) as refused:
        plan_return(TWO_WITH_REWARD, value_cents)
    assert refused.value.text == "Write the value of what comes back."


@pytest.mark.usefixtures("english")
def test_no_more_than_the_purchase_comes_back() -> None:
    mostly_back = Sold(10_000, 10_000, 70, 150, returned_cents=6000)
    assert plan_return(mostly_back, 4000).is_whole
    with pytest.raises(Refused) as refused:
        plan_return(mostly_back, 4001)
    said = "This is more than what is left of the purchase. Check the amount."
    assert refused.value.text == said


@st.composite
def sold_in_parts(draw: st.DrawFn) -> tuple[Sold, list[int]]:
    """A purchase, and the parts in which the whole of it comes back."""
    total = draw(st.integers(1, 50_000))
    sold = Sold(
        total, draw(st.integers(0, total)), draw(st.integers(0, 900)), draw(st.integers(0, 900))
    )
    cuts = draw(st.lists(st.integers(1, total), max_size=6, unique=True))
    edges = [0, *sorted(cut for cut in cuts if cut < total), total]
    return sold, [high - low for low, high in pairwise(edges)]


@given(sold_in_parts())
def test_any_parts_make_the_whole(case: tuple[Sold, list[int]]) -> None:
    sold, parts = case
    plans: list[ReturnPlan] = []
    for part in parts:
        plans.append(plan_return(after(sold, plans), part))
    assert_whole(sold, plans)
    assert [plan.is_whole for plan in plans] == [False] * (len(parts) - 1) + [True]


@given(sold_in_parts(), st.data())
def test_parts_undone_in_any_order_still_make_the_whole(
    case: tuple[Sold, list[int]], data: st.DataObject
) -> None:
    sold, parts = case
    plans: list[ReturnPlan] = []
    for part in parts:
        plans.append(plan_return(after(sold, plans), part))
        if data.draw(st.booleans()):
            plans.pop(data.draw(st.integers(0, len(plans) - 1)))
    left = after(sold, plans).returnable_cents
    if left:
        plans.append(plan_return(after(sold, plans), left))
    assert_whole(sold, plans)


def after(sold: Sold, plans: list[ReturnPlan]) -> Sold:
    """Return the purchase as the next return sees it, once these stand."""
    return replace(
        sold,
        returned_cents=sum(plan.value_cents for plan in plans),
        gone=sum(plan.points_taken for plan in plans),
        refunded_cents=sum(plan.refund_cents for plan in plans),
        given_back=sum(plan.points_given_back for plan in plans),
    )


def assert_whole(sold: Sold, plans: list[ReturnPlan]) -> None:
    """Check that together the returns moved everything, and none of them backwards."""
    assert sum(plan.refund_cents for plan in plans) == sold.paid_cents
    assert sum(plan.points_taken for plan in plans) == sold.earned
    assert sum(plan.points_given_back for plan in plans) == sold.spent
    moved = [(one.refund_cents, one.points_taken, one.points_given_back) for one in plans]
    assert min(map(min, moved)) >= 0


@given(sold_in_parts())
def test_a_part_moves_its_share_to_within_one(case: tuple[Sold, list[int]]) -> None:
    sold, parts = case
    plan = plan_return(sold, parts[0])
    share = parts[0] / sold.total_cents
    assert abs(plan.points_taken - sold.earned * share) < 1
    assert abs(plan.points_given_back - sold.spent * share) < 1
    assert abs(plan.refund_cents - sold.paid_cents * share) < 1
