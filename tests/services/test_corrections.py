"""Corrections: an opposite row and the right one, with a reason."""

import uuid
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.points import PointsEntry, PointsLot
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.returns import ReturnRequest, return_purchase
from tests.factories import make_sale
from tests.services.selling import (
    Till,
    assert_ledger_holds,
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


def test_a_correction_is_an_opposite_row_and_a_new_one(till: Till) -> None:
    bought = till.buy(1460, days_ago=3)
    right = correct_purchase(till.session, correction(bought, 960), till.by)
    assert (right.points, right.balance, right.paid_cents) == (9, 9, 960)
    kinds = till.session.scalars(select(Sale.kind).order_by(Sale.id)).all()
    assert kinds == ["purchase", "reversal", "purchase"]
    sale = till.session.get_one(Sale, right.sale_id)
    assert (sale.happened_at, sale.items, sale.reason, sale.original_id) == (
        till.session.get_one(Sale, bought.sale_id).happened_at,
        "Miele",
        "battuto male",
        bought.sale_id,
    )
    assert till.customer.visits == 1
    assert_ledger_holds(till.session, till.customer)


def test_a_correction_keeps_the_reward_used(till: Till) -> None:
    till.earn(150)
    bought = till.buy(2000, reward_key="ten")
    right = correct_purchase(till.session, correction(bought, 500), till.by)
    assert (right.paid_cents, right.points, right.balance) == (0, 0, 0)
    back = ReturnRequest(uuid.uuid4(), right.sale_id)
    assert return_purchase(till.session, back, till.by).balance == 150
    assert_ledger_holds(till.session, till.customer)


def test_a_correction_counts_as_the_programme_of_its_day(till: Till) -> None:
    bought = till.buy(1460)
    open_till(till.session, with_debt())
    right = correct_purchase(till.session, correction(bought, 500), till.by)
    versions = till.session.scalars(select(PointsEntry.programme_id)).all()
    assert right.points == 5
    assert len(set(versions)) == 1


def test_a_purchase_without_points_is_corrected_under_the_programme_in_force(till: Till) -> None:
    bought = till.buy(50)
    assert correct_purchase(till.session, correction(bought, 5000), till.by).points == 50


def test_the_same_correction_again_changes_nothing(till: Till) -> None:
    request = correction(till.buy(1460), 960)
    first = correct_purchase(till.session, request, till.by)
    assert correct_purchase(till.session, request, till.by) == first
    assert till.customer.points == 9


@pytest.mark.parametrize("reason", ["", "  ", "\u200b"])
def test_a_correction_needs_a_reason(till: Till, reason: str) -> None:
    with pytest.raises(Refused):
        correct_purchase(till.session, correction(till.buy(), 960, reason), till.by)


def test_what_came_back_in_part_is_not_corrected(till: Till) -> None:
    bought = till.buy(1460)
    return_purchase(till.session, ReturnRequest(uuid.uuid4(), bought.sale_id, 400), till.by)
    with pytest.raises(Refused):
        correct_purchase(till.session, correction(bought, 960), till.by)


def test_an_amount_that_cannot_be_is_refused(till: Till) -> None:
    with pytest.raises(Refused):
        correct_purchase(till.session, correction(till.buy(), -1), till.by)


def test_nobody_at_the_counter_corrects_or_undoes(till: Till) -> None:
    bought = till.buy()
    nobody = Actor(None, "", Role.NOBODY)
    with pytest.raises(Refused):
        correct_purchase(till.session, correction(bought, 960), nobody)
    with pytest.raises(Refused):
        undo(till, bought.op_id, nobody)


def test_a_correction_keeps_the_voucher_used(till: Till) -> None:
    voucher_id = give_voucher(till)
    bought = till.buy(1460, voucher_id=voucher_id)
    right = correct_purchase(till.session, correction(bought, 2000), till.by)
    assert (right.paid_cents, right.points) == (1500, 15)
    voucher = till.session.get_one(Voucher, voucher_id)
    till.session.refresh(voucher)
    assert voucher.sale_id == right.sale_id


def test_a_correction_gives_the_whole_voucher(till: Till) -> None:
    bought = till.buy(300, voucher_id=give_voucher(till, 500))
    assert bought.paid_cents == 0
    right = correct_purchase(till.session, correction(bought, 3000), till.by)
    assert (right.paid_cents, right.points) == (2500, 25)
    less = CorrectionRequest(uuid.uuid4(), right.sale_id, 200, (), "ancora")
    assert correct_purchase(till.session, less, till.by).paid_cents == 0


def test_a_correction_gives_the_whole_reward_however_often(till: Till) -> None:
    till.earn(150)
    bought = till.buy(300, reward_key="ten")
    right = correct_purchase(till.session, correction(bought, 400), till.by)
    again = CorrectionRequest(uuid.uuid4(), right.sale_id, 3000, (), "ancora")
    assert correct_purchase(till.session, again, till.by).paid_cents == 2000
    assert_ledger_holds(till.session, till.customer)


def test_a_correction_gives_voucher_and_reward(till: Till) -> None:
    till.earn(150)
    bought = till.buy(700, reward_key="ten", voucher_id=give_voucher(till, 500))
    right = correct_purchase(till.session, correction(bought, 3000), till.by)
    assert right.paid_cents == 1500


def test_a_correction_keeps_the_discount_of_another_till(till: Till) -> None:
    sale = make_sale(till.session, till.customer, 1000, discount_cents=200, paid_cents=800)
    request = CorrectionRequest(uuid.uuid4(), sale.id, 3000, (), "battuto male")
    assert correct_purchase(till.session, request, till.by).paid_cents == 2800


def open_with(session: Session, **settings: object) -> Till:
    return open_till(session, Programme(**settings))  # type: ignore[arg-type]  # by name


def test_a_percentage_comes_off_the_right_total(session: Session) -> None:
    tenth = Reward("tenth", "Sconto del 10 %", 50, RewardKind.PERCENT_OFF, percent=10)
    till = open_with(session, rewards=(tenth,))
    till.earn(50)
    bought = till.buy(14_600, reward_key="tenth")
    right = correct_purchase(session, correction(bought, 1460), till.by)
    assert (right.paid_cents, right.points) == (1314, 13)


def test_a_correction_goes_by_the_reward_of_the_version_it_was_promised_under(
    session: Session,
) -> None:
    five = Reward("off", "Sconto di 5,00 €", 50, RewardKind.AMOUNT_OFF, 500)
    till = open_with(session, rewards=(five,))
    till.earn(100)
    begun = load_programme(session).version
    dearer = Programme(rewards=(replace(five, value_cents=100),))
    publish_programme(session, NewProgramme(uuid.uuid4(), dearer), owner_of(till))
    bought = till.buy(400, reward_key="off", reward_version=begun)
    right = correct_purchase(session, correction(bought, 1400), till.by)
    assert right.paid_cents == 900
    assert_ledger_holds(session, till.customer)


def test_a_corrected_purchase_that_comes_back_gives_its_reward_back(session: Session) -> None:
    once = Reward("once", "Dolce", 50, per_customer=1)
    till = open_with(session, rewards=(once,))
    till.earn(200)
    bought = till.buy(1000, reward_key="once")
    right = correct_purchase(session, correction(bought, 1460), till.by)
    with pytest.raises(Refused):
        till.buy(1000, reward_key="once")
    return_purchase(session, ReturnRequest(uuid.uuid4(), right.sale_id), till.by)
    assert till.buy(1000, reward_key="once").points_spent == 50


def test_a_correction_does_not_make_points_last_longer(session: Session) -> None:
    till = open_with(session, expiry=Expiry(ExpiryKind.MONTHS, 6))
    bought = till.buy(1000, days_ago=100)
    lot = select(PointsLot.expires_on).order_by(PointsLot.id.desc()).limit(1)
    ends = session.scalar(lot)
    correct_purchase(session, correction(bought, 1100), till.by)
    assert session.scalar(lot) == ends


def test_a_correction_does_not_bring_expired_points_back(session: Session) -> None:
    till = open_with(session, expiry=Expiry(ExpiryKind.MONTHS, 1))
    bought = till.buy(1000, days_ago=100)
    right = correct_purchase(session, correction(bought, 1100), till.by)
    assert (right.points, right.balance, till.customer.points) == (11, 0, 0)
    again = CorrectionRequest(uuid.uuid4(), right.sale_id, 1200, (), "battuto male")
    assert correct_purchase(session, again, till.by).balance == 0
    assert_ledger_holds(session, till.customer)


def test_a_correction_gives_no_spent_points_a_second_time(till: Till) -> None:
    bought = till.earn(100)
    till.buy(0, reward_key="dessert")
    assert correct_purchase(till.session, correction(bought, 110_00), till.by).points == 110
    assert till.customer.points == 10
    assert_ledger_holds(till.session, till.customer)
