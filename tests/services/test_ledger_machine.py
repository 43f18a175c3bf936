"""The ledger under everything that a shop does with it: rows, lots, balances and `check` agree."""

import uuid
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Customer
from careapp.model.points import PointsAdjustment, PointsEntry, PointsLot, RewardUse
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.services import integrity, search_index
from careapp.services.adjusting import (
    AdjustRequest,
    UndoAdjustment,
    adjust_points,
    undo_adjustment,
)
from careapp.services.merging import MergeRequest, UndoMerge, merge_customers, undo_merge
from careapp.services.points import load_account
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.rewarding import TakeReward, take_reward
from careapp.services.sales import PurchaseRequest, RecordedPurchase, record_purchase
from careapp.services.terms import load_terms
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import make_customer
from tests.services.ledger_oracles import (
    assert_last_days,
    assert_limits,
    assert_money,
    assert_one_stamp_a_visit,
)
from tests.services.machine import CENTS, PICK, ShopMachine

GIFT = Reward("gift", "Un dolce", 20, goal="al dolce", per_customer=2)
OFF = Reward("off", "Sconto di 5,00 €", 30, RewardKind.AMOUNT_OFF, 500, goal="allo sconto")
COFFEE = Reward("coffee", "Un caffè", 2, goal="al caffè")
PROGRAMMES = (
    Programme(rewards=(GIFT, OFF)),
    Programme(earning=EarnPerVisit(), rewards=(COFFEE,), expiry=Expiry(ExpiryKind.MONTHS, 2)),
    Programme(
        rewards=(replace(OFF, cost=10),),
        shortfall=Shortfall.DEBT,
        expiry=Expiry(ExpiryKind.END_OF_MONTH, 1),
    ),
)
PEOPLE = ("Marta Wójcik", "Ada Taylor", "Omar Haddad")

EXAMPLES, STEPS = 20, 25


class Shop(ShopMachine):
    """Three people, their points and the programme."""

    tables = (PointsEntry, PointsLot, PointsAdjustment, RewardUse, *ShopMachine.tables)

    def __init__(self, session: Session) -> None:
        """Open on an archive without rows; what happens is rolled back at the end."""
        super().__init__(session)
        self.last_days: dict[int, date | None] = {}
        self.people = [make_customer(session, name).id for name in PEOPLE]
        search_index.index_customers(session, self.people)
        self.do(publish_programme, NewProgramme(uuid.uuid4(), PROGRAMMES[0]))

    def person(self, number: int) -> int:
        """Return the id of one of the people."""
        return self.people[number % len(self.people)]

    def customer(self, customer_id: int) -> Customer:
        """Return a person, or whom they were merged into."""
        customer = self.session.get_one(Customer, customer_id)
        into = customer.merged_into_id
        return customer if into is None else self.customer(into)

    def balances(self, customer_id: int) -> dict[Unit, int]:
        """Return what counts today."""
        customer = self.customer(customer_id)
        account = load_account(self.session, customer)
        return {unit: account.balance(unit, self.now.date()) for unit in Unit}

    def offered(self, customer_id: int, number: int) -> dict[str, Any]:
        """Return one of the rewards that this person may take, affordable or not."""
        customer = self.customer(customer_id)
        with clock.standing_at(self.now):
            today = self.now.date()
            terms = load_terms(self.session, customer, load_programme(self.session, today), today)
        if not terms.offers:
            return {}
        offer = terms.offers[number % len(terms.offers)]
        return {"reward_key": offer.reward.key, "version": offer.version}

    def wish(self, customer_id: int, number: int) -> dict[str, Any]:
        """Return a reward, or a voucher, or nothing to use on a purchase."""
        if number % 3 == 0:
            found = self.offered(customer_id, number // 3)
            return {
                "reward_key": found.get("reward_key", ""),
                "reward_version": found.get("version"),
            }
        taken = self.earlier(take_reward)
        if number % 3 == 1 and taken:
            return {"voucher_id": taken[number % len(taken)].result.voucher_id}
        return {}

    @rule(who=PICK, cents=CENTS, use=PICK)
    def buy(self, who: int, cents: int, use: int) -> None:
        """Somebody buys, and may use a reward or a voucher on it."""
        customer_id = self.person(who)
        wish = self.wish(customer_id, use)
        request = PurchaseRequest(uuid.uuid4(), customer_id, cents, **wish)
        bought = self.do(record_purchase, request)
        if bought is not None:
            self.assert_gross(bought)

    def assert_gross(self, bought: RecordedPurchase) -> None:
        """What was earned and what was spent are rows of their own."""
        moved: Counter[str] = Counter()
        of_sale = PointsEntry.sale_id == bought.sale_id
        for row in self.session.scalars(select(PointsEntry).where(of_sale)):
            moved[row.kind] += row.points
        assert moved[Movement.EARN] == bought.points
        assert moved[Movement.SPEND] == -bought.points_spent

    @rule(who=PICK, cents=CENTS, use=PICK)
    def buy_and_bring_everything_back(self, who: int, cents: int, use: int) -> None:
        """A whole return leaves the balance as it was, unless it forgives a debt."""
        customer_id = self.person(who)
        before = self.balances(customer_id)
        customer = self.customer(customer_id)
        debts = [load_account(self.session, customer).debt(unit) for unit in Unit]
        wish = self.wish(customer_id, use)
        request = PurchaseRequest(uuid.uuid4(), customer_id, cents, **wish)
        bought = self.do(record_purchase, request)
        if bought is None:
            return
        assert self.do(return_purchase, ReturnRequest(uuid.uuid4(), bought.sale_id)) is not None
        if not any(debts):
            assert self.balances(customer_id) == before

    @rule(who=PICK, points=st.integers(-40, 40), unit=st.sampled_from(Unit))
    def adjust(self, who: int, points: int, unit: Unit) -> None:
        """Points or stamps are corrected by hand."""
        request = AdjustRequest(uuid.uuid4(), self.person(who), points, unit, "carta dimenticata")
        self.do(adjust_points, request)

    @precondition(lambda self: self.has(adjust_points))
    @rule(which=PICK)
    def undo_adjusting(self, which: int) -> None:
        """A correction by hand is undone."""
        undone = self.pick(which, adjust_points).result.adjustment_id
        self.do(undo_adjustment, UndoAdjustment(uuid.uuid4(), undone, "sbaglio"))

    @rule(who=PICK, which=PICK)
    def take(self, who: int, which: int) -> None:
        """A reward is taken as a voucher."""
        found = self.offered(self.person(who), which)
        if found:
            self.do(take_reward, TakeReward(uuid.uuid4(), self.person(who), **found))

    @precondition(lambda self: self.has(take_reward))
    @rule(which=PICK)
    def void(self, which: int) -> None:
        """A reward's voucher is taken back, and its points come back."""
        voucher_id = self.pick(which, take_reward).result.voucher_id
        self.do(void_voucher, VoidRequest(uuid.uuid4(), voucher_id, "perso"))

    @rule(kept=PICK, merged=PICK)
    def merge(self, kept: int, merged: int) -> None:
        """Two people are one: what they have is summed."""
        kept_id, merged_id = self.person(kept), self.person(merged)
        two = {self.customer(kept_id), self.customer(merged_id)}
        points, stamps = sum(one.points for one in two), sum(one.stamps for one in two)
        request = MergeRequest(uuid.uuid4(), kept_id, merged_id, "stessa persona")
        one = self.do(merge_customers, request)
        assert (one is None) == (len(two) == 1)
        if one is not None:
            assert (one.points, one.stamps) == (points, stamps)

    @rule(kept=PICK, merged=PICK)
    def merge_and_part(self, kept: int, merged: int) -> None:
        """Undone at once, a merge leaves both as they were."""
        two = self.customer(self.person(kept)), self.customer(self.person(merged))
        before = [(one.points, one.stamps, one.visits) for one in two]
        request = MergeRequest(uuid.uuid4(), two[0].id, two[1].id, "stessa persona")
        if self.do(merge_customers, request) is not None:
            undone = UndoMerge(uuid.uuid4(), request.op_id, "erano due")
            assert self.do(undo_merge, undone) is not None
            assert [(one.points, one.stamps, one.visits) for one in two] == before

    @precondition(lambda self: self.has(merge_customers))
    @rule(which=PICK)
    def part(self, which: int) -> None:
        """An earlier merge is undone, unless what came with it was used."""
        undone = self.pick(which, merge_customers).request.op_id
        self.do(undo_merge, UndoMerge(uuid.uuid4(), undone, "erano due"))

    @rule(which=st.sampled_from(PROGRAMMES))
    def publish(self, which: Programme) -> None:
        """The owner publishes a version."""
        assert self.do(publish_programme, NewProgramme(uuid.uuid4(), which)) is not None

    @invariant()
    def limits_days_stamps_and_money_hold(self) -> None:
        """What no balance tells: two cards made one may hold what one person may not."""
        self.session.flush()
        assert_last_days(self.session, self.last_days)
        assert_money(self.session)
        if not self.has(merge_customers):
            assert_limits(self.session, {GIFT.key: GIFT.per_customer})
            bought = self.earlier(record_purchase)
            of_stamps = {one.result.sale_id for one in bought if one.result.unit is Unit.STAMP}
            assert_one_stamp_a_visit(self.session, of_stamps)

    @invariant()
    def balances_are_lots_less_debts_and_rows(self) -> None:
        """The three ways to say a balance agree, for each person and unit."""
        self.session.flush()
        sums: Counter[tuple[int, str]] = Counter()
        debts: Counter[tuple[int, str]] = Counter()
        spent: Counter[tuple[int, str]] = Counter()
        for row in self.session.scalars(select(PointsEntry)):
            assert row.points != 0
            whose = row.customer_id, row.unit
            sums[whose] += row.points
            debts[whose] -= row.points if row.lot_id is None else 0
            is_spent = row.kind in {Movement.SPEND, Movement.GIVE_BACK_SPENT}
            spent[whose] -= row.points if is_spent else 0
        left, earned = self.lots()
        for customer in self.session.scalars(select(Customer)):
            for unit, cached in (("point", customer.points), ("stamp", customer.stamps)):
                whose = customer.id, unit
                assert cached == sums[whose] == left[whose] - debts[whose]
                assert debts[whose] >= 0
                assert spent[whose] <= earned[whose]

    def lots(self) -> tuple[Counter[tuple[int, str]], Counter[tuple[int, str]]]:
        """Return what is left of each person's lots and what was put into them, by unit."""
        left: Counter[tuple[int, str]] = Counter()
        earned: Counter[tuple[int, str]] = Counter()
        for lot in self.session.scalars(select(PointsLot)):
            assert 0 <= lot.open_points <= lot.points
            left[lot.customer_id, lot.unit] += lot.open_points
            earned[lot.customer_id, lot.unit] += lot.points
        return left, earned

    @invariant()
    def the_check_finds_nothing(self) -> None:
        """`careapp check` agrees."""
        assert integrity.check(self.session) == ()


@pytest.mark.timeout(900)
def test_the_ledger_holds_in_any_order(session: Session) -> None:
    run_state_machine_as_test(
        lambda: Shop(session),  # type: ignore[arg-type]  # stubs want a class
        settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS),
    )
