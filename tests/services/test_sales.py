"""Purchases: points on what is paid, one visit a day, the same operation once only."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import EarnPerVisit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.multipliers import Multiplier, OnWeekdays
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.sales import PurchaseRequest, preview_purchase, record_purchase
from careapp.services.visits import measure
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.selling import (
    DESSERT,
    PROGRAMME,
    Till,
    assert_ledger_holds,
    before,
    give_voucher,
    open_till,
)

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session)


def request_of(till: Till, total_cents: int, **facts: object) -> PurchaseRequest:
    return PurchaseRequest(uuid.uuid4(), till.customer.id, total_cents, **facts)  # type: ignore[arg-type]  # by name


def count(session: Session, of: type) -> int:
    return session.scalar(select(func.count()).select_from(of)) or 0


def test_a_purchase_earns_a_point_a_euro(till: Till) -> None:
    recorded = till.buy(1460, items=("Focaccia", "Tè verde"))
    assert (recorded.points, recorded.balance, recorded.paid_cents) == (14, 14, 1460)
    sale = till.session.get_one(Sale, recorded.sale_id)
    assert (sale.items, sale.kind, sale.staff_id) == (
        "Focaccia, Tè verde",
        "purchase",
        till.by.staff_id,
    )
    assert_ledger_holds(till.session, till.customer)


def test_the_same_operation_again_changes_nothing(till: Till) -> None:
    request = request_of(till, 5000)
    first = record_purchase(till.session, request, till.by)
    before = [count(till.session, table) for table in (Sale, PointsEntry, AuditRow)]
    again = record_purchase(till.session, request, till.by)
    after = [count(till.session, table) for table in (Sale, PointsEntry, AuditRow)]
    assert (again, after) == (first, before)
    assert (till.customer.points, till.customer.visits) == (50, 1)


def test_the_preview_says_what_will_be_recorded(till: Till) -> None:
    till.earn(84)
    preview = preview_purchase(till.session, request_of(till, 960))
    assert (preview.points, preview.balance, preview.paid_cents) == (9, 93, 960)
    assert preview.next_reward is not None
    assert (preview.next_reward.reward, preview.next_reward.missing_points) == (DESSERT, 7)
    assert till.buy(960).balance == 93


def test_the_preview_takes_an_amount_that_is_not_typed_yet(till: Till) -> None:
    assert preview_purchase(till.session, request_of(till, 0)).points == 0


def test_a_purchase_needs_an_amount(till: Till) -> None:
    with pytest.raises(Refused):
        till.buy(0)
    assert count(till.session, Sale) == 0


@pytest.mark.parametrize("total_cents", [-1, 100_000_000])
def test_an_impossible_amount_is_refused(till: Till, total_cents: int) -> None:
    with pytest.raises(Refused):
        till.buy(total_cents)


def test_a_reward_in_words_spends_points_and_takes_nothing_off(till: Till) -> None:
    till.earn(120)
    recorded = till.buy(1000, reward_key="dessert")
    assert (recorded.paid_cents, recorded.points, recorded.points_spent) == (1000, 10, 100)
    assert recorded.balance == 30
    assert_ledger_holds(till.session, till.customer)


def test_an_amount_off_comes_off_and_points_are_on_what_is_paid(till: Till) -> None:
    till.earn(150)
    recorded = till.buy(2550, reward_key="ten")
    assert (recorded.discount_cents, recorded.paid_cents, recorded.points) == (1000, 1550, 15)
    assert recorded.balance == 15


def test_a_discount_larger_than_the_purchase_is_lost_and_this_is_said_before(till: Till) -> None:
    till.earn(150)
    preview = preview_purchase(till.session, request_of(till, 400, reward_key="ten"))
    assert (preview.paid_cents, preview.lost_cents, preview.points_spent) == (0, 600, 150)
    recorded = till.buy(400, reward_key="ten")
    assert (recorded.paid_cents, recorded.balance) == (0, 0)


def test_a_reward_can_be_taken_without_buying_anything(till: Till) -> None:
    till.earn(100)
    assert till.buy(0, reward_key="dessert", days_ago=0).balance == 0
    assert till.customer.visits == 1


def test_the_points_of_this_purchase_count_towards_its_reward(till: Till) -> None:
    till.earn(95)
    assert till.buy(500, reward_key="dessert").balance == 0


def test_without_the_points_nothing_is_written(till: Till) -> None:
    till.earn(3)
    sales = count(till.session, Sale)
    with pytest.raises(Refused):
        till.buy(100, reward_key="dessert")
    assert (count(till.session, Sale), till.customer.points) == (sales, 3)


def test_a_reward_that_is_gone_is_refused(till: Till) -> None:
    with pytest.raises(Refused):
        preview_purchase(till.session, request_of(till, 100, reward_key="retired"))


def test_rows_are_gross(till: Till) -> None:
    till.earn(100)
    recorded = till.buy(1000, reward_key="dessert")
    rows = till.session.scalars(
        select(PointsEntry.points)
        .where(PointsEntry.sale_id == recorded.sale_id)
        .order_by(PointsEntry.id)
    ).all()
    assert rows == [10, -100]


def test_several_receipts_of_a_shop_day_are_one_visit(till: Till) -> None:
    till.buy(days_ago=1)
    till.buy(days_ago=0.9)
    till.buy()
    assert (till.customer.visits, till.customer.last_visit_on) == (2, MOMENT.date())


def test_the_shop_day_ends_at_four(till: Till) -> None:
    local = clock.local(MOMENT).tzinfo
    evening = datetime(2026, 3, 12, 23, 30, tzinfo=local)
    for moment in (evening, evening + timedelta(hours=4), evening + timedelta(hours=5)):
        with clock.standing_at(moment):
            record_purchase(till.session, request_of(till, 500), till.by)
    assert till.customer.visits == 2


def test_a_purchase_of_the_past_does_not_move_the_last_visit(till: Till) -> None:
    till.buy()
    till.buy(days_ago=9)
    till.buy(days_ago=9)
    customer = till.customer
    assert (customer.visits, customer.last_visit_on) == (2, MOMENT.date())
    assert customer.first_visit_on == MOMENT.date() - timedelta(days=9)


def test_ten_visits_are_a_tier_and_a_milestone(till: Till) -> None:
    visits = [till.buy(days_ago=days) for days in range(10, 0, -1)]
    assert [visit.milestone for visit in visits] == [None] * 9 + [10]
    assert [visit.tier_reached for visit in visits] == [None] * 9 + ["home"]
    assert till.customer.tier == "home"


def test_visits_of_more_than_a_year_ago_give_no_tier(till: Till) -> None:
    for days in range(400, 390, -1):
        till.buy(days_ago=days)
    assert till.customer.tier == "home"
    other = open_till(till.session, None)
    for days in (*range(373, 366, -1), 2, 1, 0):
        other.buy(days_ago=days)
    assert (other.customer.visits, other.customer.tier) == (10, "guest")


def test_the_first_purchase_makes_a_customer(session: Session) -> None:
    till = open_till(session, is_customer=False)
    assert till.buy().is_first
    assert till.customer.is_customer
    assert not till.buy().is_first


def test_a_shop_that_published_nothing_has_the_default(session: Session) -> None:
    recorded = open_till(session, None).buy(1000)
    assert recorded.points == 10


def test_expired_points_are_written_off_before_they_could_be_spent(session: Session) -> None:
    programme = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 1))
    till = open_till(session, programme)
    till.earn(100, days_ago=40)
    preview = preview_purchase(session, request_of(till, 100))
    assert preview.balance == 1
    assert till.buy(100).balance == 1
    kinds = session.scalars(select(PointsEntry.kind).order_by(PointsEntry.id)).all()
    assert kinds == ["earn", "expire", "earn"]
    lots = session.scalars(select(PointsLot.open_points).order_by(PointsLot.id)).all()
    assert lots == [0, 1]
    assert_ledger_holds(session, till.customer)


def test_nobody_at_the_counter_records_nothing(till: Till) -> None:
    nobody = Actor(None, "", Role.NOBODY)
    with pytest.raises(Refused):
        record_purchase(till.session, request_of(till, 100), nobody)


def test_a_person_who_is_gone_is_refused(till: Till) -> None:
    till.customer.erased_at = MOMENT
    with pytest.raises(Refused):
        till.buy()
    with pytest.raises(Refused):
        record_purchase(till.session, replace(request_of(till, 100), customer_id=999_999), till.by)


def test_after_a_merge_the_other_card_gets_the_points(till: Till) -> None:
    kept = make_customer(till.session, "Marta Wojcik")
    till.customer.merged_into_id = kept.id
    till.session.flush()
    assert till.buy(500).customer_id == kept.id
    assert (kept.points, till.customer.points) == (5, 0)


def test_the_audit_says_who_and_how_much_but_no_name(till: Till) -> None:
    recorded = till.buy(1460)
    row = till.session.scalars(select(AuditRow).where(AuditRow.action == "purchase_recorded")).one()
    assert (row.subject, row.subject_id, row.staff_id) == (
        "sale",
        recorded.sale_id,
        till.by.staff_id,
    )
    assert row.detail["paid_cents"] == 1460
    assert "Marta" not in str(row.detail)


def test_a_voucher_comes_off_and_is_used(till: Till) -> None:
    voucher_id = give_voucher(till)
    recorded = till.buy(1460, voucher_id=voucher_id)
    assert (recorded.discount_cents, recorded.paid_cents, recorded.points) == (500, 960, 9)
    voucher = till.session.get_one(Voucher, voucher_id)
    assert (voucher.state, voucher.sale_id) == ("redeemed", recorded.sale_id)


def test_a_voucher_comes_off_before_a_reward(till: Till) -> None:
    till.earn(150)
    request = request_of(till, 1200, voucher_id=give_voucher(till), reward_key="ten")
    preview = preview_purchase(till.session, request)
    assert (preview.discount_cents, preview.lost_cents, preview.paid_cents) == (1200, 300, 0)


def test_a_used_voucher_is_refused_and_nothing_is_recorded(till: Till) -> None:
    voucher_id = give_voucher(till)
    till.buy(1460, voucher_id=voucher_id)
    sales = count(till.session, Sale)
    with pytest.raises(Refused):
        till.buy(2000, voucher_id=voucher_id)
    with pytest.raises(Refused):
        preview_purchase(till.session, request_of(till, 2000, voucher_id=999_999))
    assert count(till.session, Sale) == sales


def test_counters_that_sell_at_once_double_and_lose_nothing(archive: Archive) -> None:
    def open_shop(session: Session) -> tuple[int, Actor]:
        opened = open_till(session)
        return opened.customer.id, opened.by

    customer_id, by = archive.change(open_shop)
    retried = PurchaseRequest(uuid.uuid4(), customer_id, 1000)
    others = [PurchaseRequest(uuid.uuid4(), customer_id, 500) for _ in range(6)]
    with ThreadPoolExecutor(4) as counters:
        sales = [
            counters.submit(archive.change, record_purchase, request, by)
            for request in (retried, *others, retried, retried)
        ]
        recorded = [sale.result() for sale in sales]
    assert recorded[0] == recorded[-2] == recorded[-1]
    with archive.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(Sale)) == 7
        points = connection.scalar(select(Customer.points))
        lots = connection.scalar(select(func.sum(PointsLot.open_points)))
    assert points == lots == 40


def test_the_preview_judges_every_reward_and_says_why_not(session: Session) -> None:
    many = Reward("many", "Sconto 2,00 €", 10, RewardKind.AMOUNT_OFF, 200, is_repeatable=True)
    dear = Reward("dear", "Sconto 9,00 €", 10, RewardKind.AMOUNT_OFF, 900, minimum_cents=5000)
    till = open_till(session, Programme(rewards=(many, dear)))
    till.earn(50)
    request = PurchaseRequest(uuid.uuid4(), till.customer.id, 700, reward_key="dear")
    preview = preview_purchase(session, request)
    judged = {one.offer.reward.key: (one.most, bool(one.refusal)) for one in preview.rewards}
    assert judged == {"many": (3, False), "dear": (0, True)}
    assert preview.paid_cents == 700
    twice = replace(request, reward_key="many", reward_quantity=2)
    assert preview_purchase(session, twice).paid_cents == 300
    too_often = preview_purchase(session, replace(twice, reward_quantity=4))
    assert too_often.rewards[0].refusal
    assert too_often.paid_cents == 700
    with pytest.raises(Refused):
        preview_purchase(session, replace(request, reward_key="gone"))


def test_the_preview_says_what_multiplies_and_that_today_is_stamped(session: Session) -> None:
    double = Multiplier(OnWeekdays((before(0).weekday(),)), 200, 1)
    earning = EarnPerVisit()
    till = open_till(session, Programme(earning=earning, multipliers=(double,)))
    request = PurchaseRequest(uuid.uuid4(), till.customer.id, 700)
    preview = preview_purchase(session, request)
    assert (preview.points, preview.multiplier, preview.is_stamped) == (2, double, False)
    till.buy()
    preview = preview_purchase(session, request)
    assert (preview.points, preview.multiplier, preview.is_stamped) == (0, None, True)


def test_the_last_of_a_stock_is_taken_once_at_two_counters(archive: Archive) -> None:
    last = Programme(rewards=(Reward("last", "Tazza", 10, stock=1),))

    def open_shop(session: Session) -> tuple[list[int], Actor]:
        till = open_till(session, last)
        people = [till.customer, *(make_customer(session, f"Anna{n}") for n in range(7))]
        for person in people:
            replace(till, customer=person).earn(10)
        return [person.id for person in people], till.by

    def take(customer_id: int, by: Actor) -> bool:
        request = PurchaseRequest(uuid.uuid4(), customer_id, 100, reward_key="last")
        try:
            archive.change(record_purchase, request, by)
        except Refused:
            return False
        return True

    people, by = archive.change(open_shop)
    with ThreadPoolExecutor(8) as counters:
        runs = [counters.submit(take, customer_id, by) for customer_id in people]
        assert sum(run.result() for run in runs) == 1


def test_stamps_of_a_programme_before_are_no_points_to_climb_by(session: Session) -> None:
    till = open_till(session, Programme(earning=EarnPerVisit(), rewards=(DESSERT,)))
    for days in range(40, 35, -1):
        till.buy(days_ago=days)
    tiers = Tiering((Tier("guest", 0), Tier("home", 12)), Measure.POINTS)
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    publish_programme(session, NewProgramme(uuid.uuid4(), Programme(tiering=tiers)), owner)
    other = make_customer(session, "Ada Neri")
    assert replace(till, customer=other).buy(1100).tier_reached is None
    assert measure(session, till.customer.id, Programme(tiering=tiers), MOMENT.date()) == 0
    assert replace(till, customer=other).buy(100).tier_reached == "home"


def test_a_promise_is_good_for_no_more_than_the_points_that_began_it(session: Session) -> None:
    euro = Reward("euro", "1,00 €", 10, RewardKind.AMOUNT_OFF, 100, is_repeatable=True)
    till = open_till(session, Programme(rewards=(euro,)))
    begun = load_programme(session).version
    till.buy(1100, days_ago=20)
    dearer = Programme(rewards=(replace(euro, cost=100),))
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    publish_programme(session, NewProgramme(uuid.uuid4(), dearer), owner)
    till.earn(90, days_ago=10)
    with pytest.raises(Refused):
        till.buy(2000, reward_key="euro", reward_version=begun, reward_quantity=3)
    taken = till.buy(2000, reward_key="euro", reward_version=begun, reward_quantity=2)
    assert (taken.discount_cents, taken.points_spent) == (200, 20)
    with pytest.raises(Refused):
        till.buy(2000, reward_key="euro", reward_version=begun)
