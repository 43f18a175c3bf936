"""Undoing a purchase or a return: opposite rows, and everything as it was before."""

import uuid

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.points import PointsEntry
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.roles import Role
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.undoing import UNDO_WITHIN, UndoRequest, undo_sale
from tests.factories import MOMENT, actor_of, make_staff
from tests.services.selling import (
    Till,
    assert_ledger_holds,
    before,
    correction,
    give_voucher,
    open_till,
    owner_of,
    undo,
    with_debt,
)

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session)


def test_undo_takes_points_visit_and_tier_back(till: Till) -> None:
    for days in range(10, 1, -1):
        till.buy(days_ago=days)
    points, visits = till.customer.points, till.customer.visits
    bought = till.buy()
    assert till.customer.tier == "home"
    undone = undo(till, bought.op_id)
    assert (undone.balance, till.customer.points) == (points, points)
    assert (till.customer.visits, till.customer.tier) == (visits, "guest")
    assert_ledger_holds(till.session, till.customer)


def test_undo_gives_the_day_of_the_tier_and_of_the_fall_back(till: Till) -> None:
    for days in range(10, 1, -1):
        till.buy(days_ago=days)
    review = before(1).date()
    till.customer.tier_since = till.customer.fell_on = review
    raised = till.buy()
    assert standing(till) == ("home", before(0).date(), None)
    undo(till, raised.op_id)
    assert standing(till) == ("guest", review, review)


def standing(till: Till) -> tuple[object, ...]:
    return till.customer.tier, till.customer.tier_since, till.customer.fell_on


def test_undo_writes_opposite_rows_and_deletes_nothing(till: Till) -> None:
    till.earn(100)
    bought = till.buy(1000, reward_key="dessert")
    undo(till, bought.op_id)
    rows = till.session.scalars(select(PointsEntry.points).order_by(PointsEntry.id)).all()
    assert sorted(rows[1:]) == [-100, -10, 10, 100]
    kinds = till.session.scalars(select(Sale.kind).order_by(Sale.id)).all()
    assert kinds == ["purchase", "purchase", "reversal"]
    assert till.customer.points == 100
    assert_ledger_holds(till.session, till.customer)


def test_the_same_undo_again_changes_nothing(till: Till) -> None:
    bought = till.buy()
    request = UndoRequest(uuid.uuid4(), bought.op_id)
    with clock.standing_at(MOMENT):
        first = undo_sale(till.session, request, till.by)
        assert undo_sale(till.session, request, till.by) == first


def test_a_milestone_that_was_undone_comes_again(till: Till) -> None:
    for days in range(10, 1, -1):
        till.buy(days_ago=days)
    undo(till, till.buy().op_id)
    assert till.buy().milestone == 10


def test_undoing_a_first_purchase_makes_nobody_a_customer(session: Session) -> None:
    till = open_till(session, is_customer=False)
    undo(till, till.buy().op_id)
    assert not till.customer.is_customer
    assert (till.customer.visits, till.customer.first_visit_on) == (0, None)


def test_undoing_an_older_purchase_leaves_a_customer(session: Session) -> None:
    till = open_till(session, is_customer=False)
    first, second = till.buy(days_ago=2), till.buy(days_ago=1)
    undo(till, first.op_id, owner_of(till), "cliente sbagliato")
    assert till.customer.is_customer
    assert (till.customer.visits, till.customer.tier) == (1, "guest")
    undo(till, second.op_id, owner_of(till), "cliente sbagliato")
    assert not till.customer.is_customer


def test_who_was_a_customer_before_stays_one(till: Till) -> None:
    undo(till, till.buy().op_id)
    assert till.customer.is_customer


def test_undoing_an_older_purchase_leaves_a_tier_that_others_reached(till: Till) -> None:
    bought = [till.buy(days_ago=days) for days in range(12, 1, -1)]
    undo(till, bought[0].op_id, owner_of(till), "cliente sbagliato")
    assert (till.customer.visits, till.customer.tier) == (10, "home")
    undo(till, bought[9].op_id, owner_of(till), "cliente sbagliato")
    assert (till.customer.visits, till.customer.tier) == (9, "guest")


def test_an_old_tier_is_not_lost_with_an_old_purchase(till: Till) -> None:
    bought = [till.buy(days_ago=days) for days in range(520, 500, -1)]
    undo(till, bought[0].op_id, owner_of(till), "cliente sbagliato")
    assert (till.customer.visits, till.customer.tier) == (19, "home")


def test_a_return_can_be_undone_too(till: Till) -> None:
    till.earn(100)
    bought = till.buy(1000, reward_key="dessert")
    request = ReturnRequest(uuid.uuid4(), bought.sale_id)
    assert return_purchase(till.session, request, till.by).balance == 100
    assert undo(till, request.op_id).balance == 10
    assert till.customer.visits == 2
    assert_ledger_holds(till.session, till.customer)
    again = ReturnRequest(uuid.uuid4(), bought.sale_id)
    assert return_purchase(till.session, again, till.by).balance == 100


def test_undoing_a_return_with_a_debt_pays_it_back(session: Session) -> None:
    till = open_till(session, with_debt())
    bought = till.earn(100)
    till.buy(100, reward_key="dessert")
    request = ReturnRequest(uuid.uuid4(), bought.sale_id)
    assert return_purchase(session, request, till.by).balance == -99
    assert undo(till, request.op_id).balance == 1
    assert_ledger_holds(session, till.customer)


def test_somebody_else_or_later_needs_the_owner_and_a_reason(till: Till) -> None:
    bought = till.buy()
    other = actor_of(make_staff(till.session, "Sara"))
    with pytest.raises(Refused):
        undo(till, bought.op_id, other)
    with pytest.raises(Refused):
        undo(till, bought.op_id, seconds=UNDO_WITHIN.total_seconds() + 1)
    owner = actor_of(make_staff(till.session, "Elena", Role.OWNER))
    with pytest.raises(Refused):
        undo(till, bought.op_id, owner)
    assert undo(till, bought.op_id, owner, "cliente sbagliato", 9_000).balance == 0


def test_nothing_is_undone_twice_or_under_what_came_after(till: Till) -> None:
    bought = till.buy(1000)
    request = ReturnRequest(uuid.uuid4(), bought.sale_id, 400)
    return_purchase(till.session, request, till.by)
    with pytest.raises(Refused):
        undo(till, bought.op_id)
    undo(till, request.op_id)
    undo(till, bought.op_id)
    with pytest.raises(Refused):
        undo(till, bought.op_id)


def test_what_was_never_done_is_not_undone(till: Till) -> None:
    with pytest.raises(Refused):
        undo(till, uuid.uuid4())


def test_what_was_corrected_is_corrected_again_not_undone(till: Till) -> None:
    bought = till.buy(1460)
    request = correction(bought, 960)
    right = correct_purchase(till.session, request, till.by)
    with pytest.raises(Refused):
        undo(till, request.op_id)
    with pytest.raises(Refused):
        correct_purchase(till.session, correction(bought, 500), till.by)
    again = CorrectionRequest(uuid.uuid4(), right.sale_id, 500, (), "ancora")
    assert correct_purchase(till.session, again, till.by).balance == 5


def test_undoing_a_purchase_gives_its_voucher_back(till: Till) -> None:
    voucher_id = give_voucher(till)
    undo(till, till.buy(1460, voucher_id=voucher_id).op_id)
    assert till.session.get_one(Voucher, voucher_id).is_open(MOMENT.date())


def test_undoing_a_return_uses_the_voucher_again(till: Till) -> None:
    voucher_id = give_voucher(till)
    bought = till.buy(1460, voucher_id=voucher_id)
    request = ReturnRequest(uuid.uuid4(), bought.sale_id)
    return_purchase(till.session, request, till.by)
    undo(till, request.op_id)
    voucher = till.session.get_one(Voucher, voucher_id)
    assert (voucher.state, voucher.sale_id) == ("redeemed", bought.sale_id)


def open_with(session: Session, **settings: object) -> Till:
    return open_till(session, Programme(**settings))  # type: ignore[arg-type]  # by name


def test_undoing_a_purchase_whose_points_expired_takes_no_others(session: Session) -> None:
    till = open_with(session, expiry=Expiry(ExpiryKind.MONTHS, 1))
    old = till.buy(1000, days_ago=100)
    till.buy(2000, days_ago=10)
    undo(till, old.op_id, owner_of(till), "sbaglio")
    assert till.customer.points == 20
    assert_ledger_holds(session, till.customer)


def test_the_return_of_the_rest_is_undone_first(till: Till) -> None:
    voucher_id = give_voucher(till)
    bought = till.buy(1460, voucher_id=voucher_id)
    part = ReturnRequest(uuid.uuid4(), bought.sale_id, 400)
    rest = ReturnRequest(uuid.uuid4(), bought.sale_id)
    return_purchase(till.session, part, till.by)
    return_purchase(till.session, rest, till.by)
    with pytest.raises(Refused):
        undo(till, part.op_id)
    undo(till, rest.op_id)
    undo(till, part.op_id)
    voucher = till.session.get_one(Voucher, voucher_id)
    assert (voucher.state, voucher.sale_id) == ("redeemed", bought.sale_id)
