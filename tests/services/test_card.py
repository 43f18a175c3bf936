"""The card: who it is, what to say, where they stand, what can be used."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.shop import SaidLine, ShopSetting
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.names import Register
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.card import (
    Card,
    load_card,
    load_glance,
)
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.said import SaidRequest, mark_said
from careapp.services.standing import Expiring
from tests.factories import MOMENT, make_customer
from tests.services.selling import DESSERT, PROGRAMME, TEN_OFF, Till, give_voucher, open_till

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


@pytest.fixture
def till(session: Session) -> Till:
    return open_till(session, title="signora", register="formal", pronunciation="VÙI-cik")


def card_of(till: Till, today: date = TODAY) -> Card:
    return load_card(till.session, till.customer.id, today)


def line_of(till: Till, today: date = TODAY) -> str:
    saying = card_of(till, today).saying
    return saying.key if saying else ""


def say(till: Till, line: str) -> None:
    mark_said(till.session, SaidRequest(uuid.uuid4(), till.customer.id, line), till.by)


def test_the_card_leads_with_the_person(till: Till) -> None:
    person = card_of(till).person
    assert (person.name, person.address, person.pronunciation) == (
        "Marta Wójcik",
        "signora Wójcik",
        "VÙI-cik",
    )
    assert (person.register, person.birthday, person.is_customer) == (
        Register.FORMAL,
        None,
        True,
    )


def test_who_never_said_how_is_addressed_as_the_shop_does(session: Session) -> None:
    till = open_till(session)
    assert card_of(till).person.register is Register.FORMAL
    session.add(ShopSetting(key="shop.register", value="first_name"))
    session.flush()
    assert card_of(till).person.register is Register.FIRST_NAME


def test_a_person_without_a_name_has_the_tills_code(session: Session) -> None:
    till = open_till(
        session, name="", external_id=("till", "12347"), birthday_month=3, birthday_day=12
    )
    card = card_of(till)
    assert (card.person.till_code, card.person.birthday, card.saying) == ("12347", (3, 12), None)


def test_a_new_person_has_a_card_that_says_nothing_false(till: Till) -> None:
    card = card_of(till)
    assert (card.visits.count, card.visits.first_on, card.loyalty.balance) == (0, None, 0)
    assert (card.vouchers, card.usual_items, card.saying, card.history.entries) == (
        (),
        (),
        None,
        (),
    )
    assert card.loyalty.tier.key == "guest"


def test_loyalty_says_what_is_missing_and_about_how_many_visits(till: Till) -> None:
    till.buy(6160, days_ago=20)
    till.buy(2240, days_ago=10)
    till.buy(50, days_ago=3)
    loyalty = card_of(till).loyalty
    assert loyalty.balance == 83
    assert loyalty.next_reward is not None
    assert (loyalty.next_reward.reward, loyalty.next_reward.missing_points) == (DESSERT, 17)
    assert loyalty.next_reward.about_visits == 1
    assert loyalty.ready == ()


def test_rewards_are_ready_from_their_cost_on(till: Till) -> None:
    till.earn(150)
    loyalty = card_of(till).loyalty
    assert [offer.reward for offer in loyalty.ready] == [DESSERT, TEN_OFF]
    assert loyalty.next_reward is None


def test_the_way_to_the_next_tier(till: Till) -> None:
    for days in range(47, 0, -1):
        till.buy(100, days_ago=days)
    card = card_of(till)
    assert (card.visits.count, card.visits.in_window, card.loyalty.tier.key) == (47, 47, "home")
    assert card.loyalty.next_tier is not None
    assert card.loyalty.next_tier.missing == 13


def test_visits_tell_the_usual_day_and_items(till: Till) -> None:
    for weeks in range(1, 6):
        till.buy(days_ago=7 * weeks + 3, items=("Focaccia", "Tè verde")[: 1 + weeks % 2])
    card = card_of(till)
    assert card.visits.usual_weekday == 0
    assert card.usual_items == ("Focaccia", "Tè verde")


def test_every_coming_expiry_is_shown_and_expired_points_do_not_count(session: Session) -> None:
    till = open_till(session, replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 2)))
    till.earn(10, days_ago=50)
    till.earn(20, days_ago=50)
    till.earn(5, days_ago=10)
    loyalty = card_of(till).loyalty
    assert loyalty.expiring == (
        Expiring(30, date(2026, 3, 21)),
        Expiring(5, date(2026, 5, 2)),
    )
    later = card_of(till, date(2026, 3, 22)).loyalty
    assert (later.balance, later.expiring) == (5, (Expiring(5, date(2026, 5, 2)),))


def test_vouchers_that_can_be_used_are_shown_until_they_are(till: Till) -> None:
    voucher_id = give_voucher(till)
    (voucher,) = card_of(till).vouchers
    assert (voucher.id, voucher.amount_cents, voucher.kind, voucher.is_printed) == (
        voucher_id,
        500,
        "thank_you",
        False,
    )
    assert voucher.expires_on is not None
    assert card_of(till, voucher.expires_on).vouchers
    assert not card_of(till, voucher.expires_on + timedelta(days=1)).vouchers
    till.buy(1000, voucher_id=voucher_id)
    assert not card_of(till).vouchers


def test_what_is_said_does_not_come_back_that_day(till: Till) -> None:
    till.earn(100)
    assert line_of(till) == "reward"
    say(till, "reward")
    assert not line_of(till)
    assert line_of(till, TODAY + timedelta(days=1)) == "reward"


def test_saying_it_twice_is_once(till: Till) -> None:
    say(till, "reward")
    say(till, "reward")
    assert till.session.scalar(select(func.count()).select_from(SaidLine)) == 1


def test_nobody_says_nothing(till: Till) -> None:
    request = SaidRequest(uuid.uuid4(), till.customer.id, "reward")
    with pytest.raises(Refused):
        mark_said(till.session, request, Actor(None, "", Role.NOBODY))


def test_a_birthday_is_wished_once_even_some_days_late(session: Session) -> None:
    till = open_till(session, birthday_month=3, birthday_day=13)
    assert line_of(till) == "birthday_eve"
    say(till, "birthday_eve")
    assert not line_of(till)
    tomorrow = TODAY + timedelta(days=1)
    assert line_of(till, tomorrow) == "birthday"
    with clock.standing_at(MOMENT + timedelta(days=1)):
        say(till, "birthday")
    assert not line_of(till, tomorrow + timedelta(days=3))


def test_the_tenth_visit_is_said_before_and_after_the_purchase_and_then_never(till: Till) -> None:
    for days in range(9, 0, -1):
        till.buy(100, days_ago=days)
    assert line_of(till) == "milestone_10"
    till.buy(100)
    assert line_of(till) == "milestone_10"
    say(till, "milestone_10")
    assert not line_of(till)
    assert not line_of(till, TODAY + timedelta(days=1))


def test_who_comes_back_is_welcomed_until_served(till: Till) -> None:
    for days in (90, 80, 70):
        till.buy(100, days_ago=days)
    assert line_of(till) == "back"
    till.buy(100)
    assert not line_of(till)


def test_the_usual_is_offered_until_served(till: Till) -> None:
    for days in range(5, 0, -1):
        till.buy(100, days_ago=days, items=("Focaccia",))
    assert line_of(till) == "usual"
    till.buy(100, items=("Focaccia",))
    assert not line_of(till)


def test_points_of_somebody_not_yet_a_customer_are_no_reward(session: Session) -> None:
    till = open_till(session, is_customer=False)
    till.customer.points = 500
    session.flush()
    assert not line_of(till)


def test_a_purchase_that_came_back_is_no_habit(till: Till) -> None:
    for days in range(5, 0, -1):
        bought = till.buy(100, days_ago=days, items=("Focaccia",))
        return_purchase(till.session, ReturnRequest(uuid.uuid4(), bought.sale_id), till.by)
    card = card_of(till)
    assert (card.usual_items, card.saying, card.visits.count) == ((), None, 0)


def test_a_glance_shows_the_last_purchase(till: Till) -> None:
    till.buy(1460, days_ago=3, items=("Focaccia", "Tè verde"))
    glance = load_glance(till.session, till.customer.id, TODAY)
    assert glance.last_purchase is not None
    assert (glance.last_purchase.amount_cents, glance.last_purchase.text) == (
        1460,
        "Focaccia, Tè verde",
    )
    assert glance.visits is not None
    assert glance.loyalty is not None
    assert (glance.visits.count, glance.loyalty.balance) == (1, 14)


def test_a_glance_of_somebody_new_has_no_purchase(till: Till) -> None:
    assert load_glance(till.session, till.customer.id, TODAY).last_purchase is None


def test_a_guess_shows_no_more_than_who_it_is(till: Till) -> None:
    till.earn(100)
    glance = load_glance(till.session, till.customer.id, TODAY, is_guess=True)
    assert glance.person.name == "Marta Wójcik"
    assert (glance.visits, glance.loyalty, glance.saying, glance.last_purchase) == (None,) * 4


def test_a_person_who_is_gone_has_no_card(till: Till) -> None:
    till.customer.erased_at = MOMENT
    till.session.flush()
    for customer_id in (till.customer.id, 999_999):
        with pytest.raises(Refused):
            load_card(till.session, customer_id, TODAY)


def test_after_a_merge_the_old_number_opens_the_kept_card(till: Till) -> None:
    kept = make_customer(till.session, "Marta Wojcik")
    till.customer.merged_into_id = kept.id
    till.session.flush()
    assert card_of(till).person.id == kept.id
