"""A reward taken as a voucher: points and paper together, and back together."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.points import PointsEntry, RewardUse
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import EarnPerVisit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.giving import donated_today
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.rewarding import TakeReward, take_reward
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from tests.factories import MOMENT, actor_of, make_staff
from tests.services.selling import DESSERT, TEN_OFF, Till, assert_ledger_holds, open_till

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

PERCENT = Reward(
    "percent", "Sconto del 10 %", 50, RewardKind.PERCENT_OFF, percent=10, cap_cents=500
)
COFFEES = Reward("coffee", "Un caffè", 10, RewardKind.FREE_ITEM, 120, per=2, per_customer=3)
LARGE = Reward("large", "Sconto di 5,00 €", 10, RewardKind.AMOUNT_OFF, 500, minimum_cents=3000)
PROGRAMME = Programme(rewards=(DESSERT, TEN_OFF, PERCENT, COFFEES, LARGE))


def till_with(session: Session, points: int, **facts: object) -> Till:
    till = open_till(session, PROGRAMME, register="formal", title="signora", **facts)
    till.earn(points)
    return till


def taking(till: Till, key: str, **facts: object) -> TakeReward:
    return TakeReward(uuid.uuid4(), till.customer.id, key, **facts)  # type: ignore[arg-type]  # by name


def take(till: Till, key: str, **facts: object) -> IssuedVoucher:
    return take_reward(till.session, taking(till, key, **facts), till.by)


def stored(till: Till, issued: IssuedVoucher) -> Voucher:
    return till.session.get_one(Voucher, issued.voucher_id, populate_existing=True)


def owner(session: Session) -> Actor:
    return actor_of(make_staff(session, "Ada", Role.OWNER))


def give_up(till: Till, issued: IssuedVoucher) -> None:
    request = VoidRequest(uuid.uuid4(), issued.voucher_id, "Perso")
    void_voucher(till.session, request, owner(till.session))


def written(session: Session, of: type) -> int:
    return session.scalar(select(func.count()).select_from(of)) or 0


def test_an_amount_off_is_a_discount_and_its_points_go(session: Session) -> None:
    till = till_with(session, 200)
    issued = take(till, "ten")
    voucher = stored(till, issued)
    assert (voucher.kind, voucher.gesture, voucher.amount_cents) == ("reward", "discount", 1000)
    assert (voucher.reason, voucher.state, till.customer.points) == ("points", "issued", 50)
    assert issued.paper.headline == "Questo è Suo, signora Wójcik."
    assert issued.code
    spent = session.scalars(select(PointsEntry).where(PointsEntry.kind == "spend")).one()
    assert (spent.voucher_id, spent.points, spent.reason) == (issued.voucher_id, -150, "ten")
    used = session.scalars(select(RewardUse)).one()
    assert (used.voucher_id, used.quantity, used.sale_id) == (issued.voucher_id, 1, None)
    assert_ledger_holds(session, till.customer)


@pytest.mark.parametrize(
    ("key", "quantity", "language", "words", "points"),
    [
        ("dessert", 1, "it", "Dolce della casa", 100),
        ("coffee", 3, "it", "3 × Un caffè", 180),
        ("percent", 1, "it", "10 % di sconto, al massimo 5,00 €", 150),
        ("percent", 1, "en", "10% off, up to €5.00", 150),
    ],
)
def test_what_is_not_an_amount_is_a_gift_in_words(
    session: Session, key: str, quantity: int, language: str, words: str, points: int
) -> None:
    till = till_with(session, 200, language=language)
    voucher = stored(till, take(till, key, quantity=quantity))
    assert (voucher.gesture, voucher.gift_text, voucher.language) == ("gift", words, language)
    assert till.customer.points == points


def test_the_same_operation_again_takes_nothing_more(session: Session) -> None:
    till = till_with(session, 200)
    request = taking(till, "dessert")
    first = take_reward(session, request, till.by)
    assert take_reward(session, request, till.by) == first
    assert till.customer.points == 100
    assert written(session, Voucher) == written(session, RewardUse) == 1


@pytest.mark.parametrize(
    ("key", "quantity", "words"),
    [
        ("ten", 1, "non bastano"),
        ("ten", 2, "uno alla volta"),
        ("coffee", 4, "le volte previste"),
        ("large", 1, "30,00"),
        ("nothing", 1, "programma"),
    ],
)
def test_what_cannot_be_taken_writes_nothing(
    session: Session, key: str, quantity: int, words: str
) -> None:
    till = till_with(session, 120)
    with pytest.raises(Refused) as refused:
        take(till, key, quantity=quantity)
    assert words in refused.value.text
    assert written(session, Voucher) == written(session, RewardUse) == 0
    assert till.customer.points == 120


def test_nobody_takes_a_reward_without_a_person_at_the_counter(session: Session) -> None:
    till = till_with(session, 200)
    till.by = replace(till.by, role=Role.NOBODY)
    with pytest.raises(Refused):
        take(till, "dessert")
    assert till.customer.points == 200


def test_a_void_voucher_gives_its_points_back(session: Session) -> None:
    till = till_with(session, 200)
    issued = take(till, "coffee", quantity=3)
    assert till.customer.points == 180
    give_up(till, issued)
    assert till.customer.points == 200
    assert stored(till, issued).state == "void"
    kinds = session.scalars(
        select(PointsEntry.kind).where(PointsEntry.voucher_id == issued.voucher_id)
    ).all()
    assert sorted(kinds) == ["give_back_spent", "spend"]
    assert_ledger_holds(session, till.customer)
    take(till, "coffee", quantity=3)


def test_a_voucher_that_is_void_is_not_voided_again(session: Session) -> None:
    till = till_with(session, 200)
    issued = take(till, "dessert")
    give_up(till, issued)
    with pytest.raises(Refused):
        give_up(till, issued)
    assert till.customer.points == 200
    assert_ledger_holds(session, till.customer)


def test_a_voucher_that_is_not_void_keeps_its_points(session: Session) -> None:
    till = till_with(session, 200)
    issued = take(till, "dessert")
    with pytest.raises(Refused):
        void_voucher(session, VoidRequest(uuid.uuid4(), issued.voucher_id, "Perso"), till.by)
    assert till.customer.points == 100


def test_points_that_have_ended_meanwhile_come_back_in_a_new_lot(session: Session) -> None:
    ending = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 2))
    till = open_till(session, ending)
    till.earn(120, days_ago=50)
    issued = take(till, "dessert")
    with clock.standing_at(MOMENT + timedelta(days=60)):
        give_up(till, issued)
    assert till.customer.points == 100
    assert_ledger_holds(session, till.customer)


def test_the_voucher_of_an_erased_person_is_void_without_points(session: Session) -> None:
    till = till_with(session, 200)
    issued = take(till, "dessert")
    till.customer.erased_at = MOMENT
    give_up(till, issued)
    assert stored(till, issued).state == "void"
    assert till.customer.points == 100


def test_a_promise_of_an_earlier_programme_is_taken_at_its_price(session: Session) -> None:
    till = till_with(session, 100)
    first = session.scalars(select(PointsEntry.programme_id)).first()
    dearer = Programme(rewards=(replace(DESSERT, cost=300),))
    publish_programme(session, NewProgramme(uuid.uuid4(), dearer), owner(session))
    take(till, "dessert", version=first)
    assert till.customer.points == 0


def test_a_stamp_card_pays_in_stamps(session: Session) -> None:
    stamps = Programme(earning=EarnPerVisit(), rewards=(replace(DESSERT, cost=1),))
    till = open_till(session, stamps)
    till.buy(days_ago=3)
    take(till, "dessert")
    assert (till.customer.stamps, till.customer.points) == (0, 0)


def test_rewards_do_not_count_as_given_by_who_hands_them_over(session: Session) -> None:
    till = till_with(session, 200)
    take(till, "ten")
    assert donated_today(session, till.by.staff_id, clock.shop_day(MOMENT)) == 0


def test_nobody_composes_a_reward(session: Session) -> None:
    till = till_with(session, 200)
    request = VoucherRequest(
        uuid.uuid4(),
        "reward",
        till.customer.id,
        "points",
        gesture=Gesture.discount(500),
        message="Ecco.",
        signature="Giulia",
    )
    with pytest.raises(KeyError):
        issue_voucher(session, request, till.by)
