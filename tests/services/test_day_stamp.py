"""One stamp per visit: while anything bought that day stands, its stamp is there."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from careapp.rules.loyalty.earning import EarnPerVisit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.returns import ReturnRequest, preview_return, return_purchase
from careapp.services.undoing import UndoRequest, undo_sale
from tests.factories import actor_of, make_sale, make_staff
from tests.services.selling import Till, assert_ledger_holds, open_till

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

CARD = Programme(earning=EarnPerVisit(minimum_cents=500), rewards=(Reward("c", "Caffè", 2),))


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session, CARD)


@pytest.fixture
def owner(session: Session) -> Actor:
    return actor_of(make_staff(session, "Elena", Role.OWNER))


def test_the_second_receipt_keeps_the_stamp_of_an_undone_first(till: Till, owner: Actor) -> None:
    first, second = till.buy(1000), till.buy(1000)
    undo_sale(till.session, UndoRequest(uuid.uuid4(), first.op_id, "sbaglio"), owner)
    assert (till.customer.stamps, till.customer.visits) == (1, 1)
    assert till.buy(1000).points == 0
    undo_sale(till.session, UndoRequest(uuid.uuid4(), second.op_id, "sbaglio"), owner)
    assert till.customer.stamps == 1
    assert_ledger_holds(till.session, till.customer)


def test_a_receipt_that_earns_none_and_one_of_another_till_keep_none(
    till: Till, owner: Actor
) -> None:
    first = till.buy(1000)
    till.buy(499)
    make_sale(till.session, till.customer, 1000, source="till", receipt="7")
    undo_sale(till.session, UndoRequest(uuid.uuid4(), first.op_id, "sbaglio"), owner)
    assert till.customer.stamps == 0


def test_a_return_leaves_the_stamp_to_the_other_receipt_and_says_so(till: Till) -> None:
    first, _second = till.buy(1000), till.buy(1000)
    request = ReturnRequest(uuid.uuid4(), first.sale_id)
    shown = preview_return(till.session, request)
    assert (shown.points_taken, shown.stamps_kept, shown.balance) == (1, 1, 1)
    assert return_purchase(till.session, request, till.by).balance == 1
    part = ReturnRequest(uuid.uuid4(), _second.sale_id, 400)
    assert preview_return(till.session, part).stamps_kept == 0


def test_an_undone_return_takes_the_stamp_from_the_other_receipt(till: Till, owner: Actor) -> None:
    first, second = till.buy(1000), till.buy(1000)
    back = return_purchase(till.session, ReturnRequest(uuid.uuid4(), first.sale_id), till.by)
    undo_sale(till.session, UndoRequest(uuid.uuid4(), back.op_id, "sbaglio"), owner)
    assert till.customer.stamps == 1
    return_purchase(till.session, ReturnRequest(uuid.uuid4(), second.sale_id), till.by)
    assert till.customer.stamps == 1
    return_purchase(till.session, ReturnRequest(uuid.uuid4(), first.sale_id), till.by)
    assert (till.customer.stamps, till.customer.visits) == (0, 0)
    assert_ledger_holds(till.session, till.customer)


def test_a_correction_below_the_minimum_leaves_the_stamp_to_the_other_receipt(till: Till) -> None:
    first, _second = till.buy(1000), till.buy(1000)
    wrong = CorrectionRequest(uuid.uuid4(), first.sale_id, 300, (), "battuto male")
    assert correct_purchase(till.session, wrong, till.by).balance == 1
    assert till.customer.stamps == 1


def test_a_spent_stamp_is_not_given_a_second_time(till: Till, owner: Actor) -> None:
    till.buy(1000, days_ago=2)
    first, second = till.buy(1000), till.buy(1000)
    till.buy(1000, reward_key="c")
    assert till.customer.stamps == 0
    shown = preview_return(till.session, ReturnRequest(uuid.uuid4(), first.sale_id))
    assert (shown.points_missing, shown.stamps_kept, shown.balance) == (0, 1, 0)
    undo_sale(till.session, UndoRequest(uuid.uuid4(), first.op_id, "sbaglio"), owner)
    assert till.customer.stamps == 0
    undo_sale(till.session, UndoRequest(uuid.uuid4(), second.op_id, "sbaglio"), owner)
    assert till.customer.stamps == 0
    assert_ledger_holds(till.session, till.customer)


def test_it_ends_when_the_first_would_have(session: Session, owner: Actor) -> None:
    till = open_till(session, replace(CARD, earning=EarnPerVisit(3)))
    first, _second = till.buy(1000, days_ago=9), till.buy(1000, days_ago=9)
    undo_sale(session, UndoRequest(uuid.uuid4(), first.op_id, "sbaglio"), owner)
    assert till.customer.stamps == 3
