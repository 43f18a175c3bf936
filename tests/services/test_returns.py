"""Returns: the peers' numbers, in parts, never refused because points are spent."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import EarnPerEuro, EarnPerVisit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.returns import (
    RecordedReturn,
    ReturnPreview,
    ReturnRequest,
    preview_return,
    return_purchase,
)
from careapp.services.rewarding import TakeReward, take_reward
from careapp.services.sales import RecordedPurchase
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, actor_of, make_sale, make_staff
from tests.services.selling import (
    PROGRAMME,
    Till,
    assert_ledger_holds,
    before,
    give_voucher,
    open_till,
    with_debt,
)

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session)


def give_back(
    till: Till, bought: RecordedPurchase, value_cents: int | None = None, **facts: object
) -> RecordedReturn:
    request = ReturnRequest(uuid.uuid4(), bought.sale_id, value_cents, **facts)  # type: ignore[arg-type]  # by name
    return return_purchase(till.session, request, till.by)


def preview(till: Till, bought: RecordedPurchase, value_cents: int | None = None) -> ReturnPreview:
    return preview_return(till.session, ReturnRequest(uuid.uuid4(), bought.sale_id, value_cents))


@pytest.fixture
def with_reward(till: Till) -> RecordedPurchase:
    """Start at 200, earn 70 and spend 150 on a purchase of 100 euros: 120."""
    till.earn(200)
    programme = replace(
        PROGRAMME,
        earning=EarnPerEuro(5000, 35),
        rewards=(Reward("gift", "Regalo", 150),),
    )
    seller = open_till(till.session, programme)
    return Till(till.session, till.customer, seller.by).buy(10_000, reward_key="gift")


def test_half_takes_35_and_gives_75_back(till: Till, with_reward: RecordedPurchase) -> None:
    assert with_reward.balance == 120
    half = give_back(till, with_reward, 5000)
    assert (half.points_taken, half.points_given_back, half.balance) == (35, 75, 160)
    assert_ledger_holds(till.session, till.customer)


def test_a_full_return_restores_the_balance(till: Till, with_reward: RecordedPurchase) -> None:
    assert give_back(till, with_reward).balance == 200
    assert_ledger_holds(till.session, till.customer)


def test_two_halves_are_the_whole(till: Till, with_reward: RecordedPurchase) -> None:
    give_back(till, with_reward, 5000)
    assert preview(till, with_reward).returnable_cents == 5000
    assert give_back(till, with_reward).balance == 200
    with pytest.raises(Refused):
        give_back(till, with_reward, 1)


def test_the_preview_says_what_goes_and_what_comes_back(
    till: Till, with_reward: RecordedPurchase
) -> None:
    shown = preview(till, with_reward, 5000)
    assert (shown.points_taken, shown.points_given_back, shown.balance) == (35, 75, 160)
    assert (shown.refund_cents, shown.is_whole, shown.points_missing) == (5000, False, 0)
    assert preview(till, with_reward).is_whole


def test_a_return_is_a_row_of_its_own(till: Till) -> None:
    bought = till.buy(1460, items=("Miele",))
    back = give_back(till, bought, reason="vaso rotto")
    row = till.session.get_one(Sale, back.sale_id)
    assert (row.kind, row.original_id, row.total_cents, row.paid_cents, row.reason) == (
        "return",
        bought.sale_id,
        -1460,
        -1460,
        "vaso rotto",
    )
    assert till.session.get_one(Sale, bought.sale_id).total_cents == 1460


def test_the_same_return_again_changes_nothing(till: Till) -> None:
    request = ReturnRequest(uuid.uuid4(), till.buy(1000).sale_id, 400)
    first = return_purchase(till.session, request, till.by)
    again = return_purchase(till.session, request, till.by)
    returns = till.session.scalar(select(func.count()).where(Sale.kind == "return"))
    assert (again, returns, till.customer.points) == (first, 1, 6)


def test_spent_points_are_forgiven(till: Till) -> None:
    bought = till.earn(100)
    till.buy(100, reward_key="dessert")
    shown = preview(till, bought)
    assert (shown.points_missing, shown.balance, shown.is_owed) == (99, 0, False)
    assert shown.in_vouchers == 0
    back = give_back(till, bought)
    assert (back.points_missing, back.balance) == (99, 0)
    assert_ledger_holds(till.session, till.customer)


def test_the_preview_tells_of_points_in_vouchers_that_stay_good(till: Till) -> None:
    bought = till.earn(150)
    till.by = actor_of(make_staff(till.session, "Elena", Role.OWNER))
    taken = take_reward(
        till.session, TakeReward(uuid.uuid4(), till.customer.id, "dessert"), till.by
    )
    shown = preview(till, bought)
    assert (shown.points_missing, shown.in_vouchers, shown.balance) == (100, 100, 0)
    with clock.standing_at(MOMENT + timedelta(days=2000)):
        assert preview(till, bought).in_vouchers == 0
    void_voucher(till.session, VoidRequest(uuid.uuid4(), taken.voucher_id, "torna"), till.by)
    shown = preview(till, bought)
    assert (shown.points_missing, shown.in_vouchers, shown.balance) == (0, 0, 0)
    assert give_back(till, bought).balance == 0
    assert_ledger_holds(till.session, till.customer)


def test_spent_points_become_a_debt_that_later_points_pay(session: Session) -> None:
    till = open_till(session, with_debt())
    bought = till.earn(100)
    till.buy(100, reward_key="dessert")
    shown = preview(till, bought)
    assert (shown.points_missing, shown.balance, shown.is_owed) == (99, -99, True)
    assert give_back(till, bought).balance == -99
    assert_ledger_holds(session, till.customer)
    assert till.buy(6000).balance == -39
    assert till.buy(5000).balance == 11
    assert_ledger_holds(session, till.customer)


def test_expired_lots_get_points_back_as_a_new_lot(session: Session) -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 1))
    till = open_till(session, programme)
    till.earn(100, days_ago=60)
    bought = till.buy(100, days_ago=40, reward_key="dessert")
    back = give_back(till, bought)
    assert (back.points_given_back, back.balance) == (100, 100)
    assert_ledger_holds(session, till.customer)


def test_points_taken_or_expired_are_not_taken_again_out_of_others(session: Session) -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 1))
    till = open_till(session, programme)
    bought = till.buy(100_00, days_ago=40)
    with clock.standing_at(before(30)):
        assert give_back(till, bought, 50_00).points_taken == 50
    till.buy(500_00)
    back = give_back(till, bought)
    assert (back.points_taken, back.points_missing, back.balance) == (0, 0, 500)
    assert_ledger_holds(session, till.customer)


def test_points_forgiven_once_are_not_taken_later(till: Till) -> None:
    bought = till.buy(100_00)
    till.buy(0, reward_key="dessert")
    assert give_back(till, bought, 50_00).points_missing == 50
    till.buy(500_00)
    back = give_back(till, bought)
    assert (back.points_taken, back.balance) == (50, 450)


def test_the_preview_counts_points_past_their_day_as_the_return_does(session: Session) -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 1))
    till = open_till(session, programme)
    bought = till.buy(100_00, days_ago=40)
    till.buy(500_00)
    shown = preview(till, bought)
    back = give_back(till, bought)
    assert (shown.points_taken, shown.balance) == (back.points_taken, back.balance) == (0, 500)


def test_an_earlier_part_undone_gives_no_cent_too_much(till: Till) -> None:
    bought = till.buy(3, voucher_id=give_voucher(till, 1))
    assert bought.paid_cents == 2
    first = give_back(till, bought, 1)
    second = give_back(till, bought, 1)
    undo_sale(till.session, UndoRequest(uuid.uuid4(), first.op_id, "sbaglio"), till.by)
    rest = give_back(till, bought)
    assert (second.refund_cents, rest.refund_cents) == (1, 1)


def test_a_visit_ends_when_nothing_is_left_of_it(till: Till) -> None:
    till.buy(days_ago=9)
    bought = till.buy(1000)
    give_back(till, bought, 400)
    assert till.customer.visits == 2
    give_back(till, bought)
    assert till.customer.visits == 1
    assert till.customer.last_visit_on == before(9).date()


def test_a_tier_stays_when_a_return_takes_a_visit(till: Till) -> None:
    visits = [till.buy(days_ago=days) for days in range(10, 0, -1)]
    give_back(till, visits[-1])
    assert (till.customer.visits, till.customer.tier) == (9, "home")


def test_a_milestone_does_not_come_twice(till: Till) -> None:
    visits = [till.buy(days_ago=days) for days in range(10, 0, -1)]
    give_back(till, visits[0])
    assert till.buy().milestone is None


def test_an_imported_purchase_without_points_comes_back_too(till: Till) -> None:
    sale = make_sale(till.session, till.customer, 500, source="till", receipt="7")
    request = ReturnRequest(uuid.uuid4(), sale.id)
    assert return_purchase(till.session, request, till.by).points_taken == 0


@pytest.mark.parametrize("value_cents", [0, -5, 1461])
def test_a_value_that_cannot_be_is_refused(till: Till, value_cents: int) -> None:
    with pytest.raises(Refused):
        give_back(till, till.buy(1460), value_cents)


def test_what_nobody_known_bought_or_nobody_sold_does_not_come_back(till: Till) -> None:
    anonymous = make_sale(till.session, None)
    for sale_id in (anonymous.id, 999_999):
        request = ReturnRequest(uuid.uuid4(), sale_id)
        with pytest.raises(Refused):
            preview_return(till.session, request)
        with pytest.raises(Refused):
            return_purchase(till.session, request, till.by)


def test_nobody_at_the_counter_returns_nothing(till: Till) -> None:
    bought = till.buy()
    with pytest.raises(Refused):
        return_purchase(
            till.session,
            ReturnRequest(uuid.uuid4(), bought.sale_id),
            Actor(None, "", Role.NOBODY),
        )


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    totals=st.lists(st.integers(1, 30_000), min_size=1, max_size=5),
    shares=st.lists(st.integers(1, 99), max_size=3),
)
@pytest.mark.sqlcipher_only
def test_any_purchases_brought_back_in_any_parts_leave_nothing(
    archive: Archive, totals: list[int], shares: list[int]
) -> None:
    with Session(archive.engine, info={"archive": archive}) as session:
        till = open_till(session, PROGRAMME)
        bought = [till.buy(total, days_ago=9) for total in totals]
        for purchase in bought:
            for share in shares:
                left = preview(till, purchase).returnable_cents
                if left * share // 100:
                    give_back(till, purchase, left * share // 100)
            give_back(till, purchase)
            assert_ledger_holds(session, till.customer)
        assert (till.customer.points, till.customer.visits) == (0, 0)
        session.rollback()


def test_a_whole_return_gives_the_voucher_back_once(till: Till) -> None:
    voucher_id = give_voucher(till)
    bought = till.buy(1460, voucher_id=voucher_id)
    part = give_back(till, bought, 400)
    assert (part.voucher_back_id, part.refund_cents) == (None, 263)
    assert preview(till, bought).voucher_back_id == voucher_id
    rest = give_back(till, bought)
    assert (rest.voucher_back_id, part.refund_cents + rest.refund_cents) == (voucher_id, 960)
    assert till.session.get_one(Voucher, voucher_id).is_open(MOMENT.date())


def test_an_exchange_of_the_same_day_keeps_the_stamp_of_the_visit(session: Session) -> None:
    till = open_till(
        session, Programme(earning=EarnPerVisit(), rewards=(Reward("c", "Caffè", 10),))
    )
    bought = till.buy(1000)
    give_back(till, bought)
    assert till.customer.stamps == 0
    assert till.buy(2000).points == 1
    assert till.buy(500).points == 0


def test_stamps_given_back_after_their_last_day_can_still_buy(session: Session) -> None:
    coffee = Reward("c", "Caffè", 5)
    card = Programme(
        earning=EarnPerVisit(5), expiry=Expiry(ExpiryKind.MONTHS, 1), rewards=(coffee,)
    )
    till = open_till(session, card)
    till.buy(days_ago=99)
    used = till.buy(days_ago=98, reward_key="c")
    begun = load_programme(session).version
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    publish_programme(session, NewProgramme(uuid.uuid4(), PROGRAMME), owner)
    give_back(till, used)
    assert till.customer.stamps == 5
    assert till.buy(reward_key="c", reward_version=begun).points_spent == 5


def test_points_given_back_are_not_counted_with_the_stamps(session: Session) -> None:
    till = open_till(session)
    begun = till.earn(150).sale_id
    assert begun
    version = load_programme(session).version
    till = Till(session, till.customer, till.by)
    card = Programme(earning=EarnPerVisit(), rewards=(Reward("c", "Caffè", 10),))
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    publish_programme(session, NewProgramme(uuid.uuid4(), card), owner)
    bought = till.buy(1000, reward_key="dessert", reward_version=version)
    assert (bought.unit, bought.points, bought.points_spent) == ("stamp", 1, 100)
    shown = preview(till, bought)
    assert (shown.unit, shown.spent_unit) == ("stamp", "point")
    assert (shown.points_taken, shown.points_given_back, shown.balance) == (1, 100, 0)
    give_back(till, bought)
    assert (till.customer.points, till.customer.stamps) == (150, 0)
