import uuid
from dataclasses import asdict
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Customer
from careapp.model.points import PointsLot
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.roles import Role
from careapp.services import search_index
from careapp.services.card import load_card
from careapp.services.people_listing import ListedPromise, ListedReward, list_people
from careapp.services.programme import NewProgramme, ensure_programme, publish_programme
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.caring import open_care_desk


@pytest.fixture(autouse=True)
def people(session: Session) -> None:
    """The two people whom a known peer does not find."""
    mario = make_customer(
        session,
        "Mario Rossi",
        phone="3331234567",
        email="m.rossi@example.it",
        card="1234567",
        external_id=("till", "C-77"),
        points=12,
        tier="guest",
    )
    nicolo = make_customer(session, "Nicolò Bianchi", phone="+39 347 111 2223")
    for person in (mario, nicolo):
        search_index.index_customer(session, person.id)


@pytest.mark.parametrize(
    ("text", "name", "matched"),
    [
        ("mario", "Mario Rossi", "name"),
        ("3331234567", "Mario Rossi", "phone"),
        ("333", "Mario Rossi", "phone"),
        ("rossi mario", "Mario Rossi", "name"),
        ("nicolo", "Nicolò Bianchi", "name"),
        ("347", "Nicolò Bianchi", "phone"),
        ("m.rossi", "Mario Rossi", "name"),
        ("m.rossi@example.it", "Mario Rossi", "email"),
        ("nicol bianhci", "Nicolò Bianchi", "name"),
    ],
)
def test_the_queries_that_a_known_peer_gets_wrong(
    session: Session, text: str, name: str, matched: str
) -> None:
    first = list_people(session, text)[0]
    assert (first.name, first.matched) == (name, matched)


def test_all_that_is_known_of_a_person_is_listed(session: Session) -> None:
    (person,) = list_people(session, "mario")
    known = asdict(person)
    assert known.pop("id") > 0
    assert known == {
        "name": "Mario Rossi",
        "phones": ("3331234567",),
        "emails": ("m.rossi@example.it",),
        "cards": ("1234567",),
        "external_ids": ("C-77",),
        "tier": "guest",
        "tier_name": "Ospite",
        "points": 12,
        "stamps": 0,
        "next_reward": {"name": "Sconto 5,00\u00a0€", "cost": 100, "missing": 88},
        "rewards_ready": (),
        "expiring": (),
        "open_cases": 0,
        "open_promises": 0,
        "next_promise": None,
        "matched": "name",
    }


def test_nobody_is_an_empty_list(session: Session) -> None:
    assert list_people(session, "zzzzqqqq") == ()


def lot(session: Session, customer: Customer, points: int, last_day: date, unit: Unit) -> None:
    programme = ensure_programme(session, MOMENT)
    session.add(
        PointsLot(
            customer_id=customer.id,
            programme_id=programme.version,
            unit=unit,
            points=points,
            open_points=points,
            earned_on=date(2026, 1, 1),
            expires_on=last_day,
        )
    )
    session.flush()


def test_where_a_person_stands_is_what_the_card_shows(session: Session) -> None:
    ada = make_customer(session, "Ada Gialli", points=260, stamps=3, tier="home")
    search_index.index_customer(session, ada.id)
    lot(session, ada, 40, date(2026, 3, 11), Unit.POINT)
    lot(session, ada, 120, date(2026, 12, 31), Unit.POINT)
    lot(session, ada, 3, date(2026, 6, 30), Unit.STAMP)
    with clock.standing_at(MOMENT):
        (person,) = list_people(session, "gialli")
    loyalty = load_card(session, ada.id, date(2026, 3, 12)).loyalty
    assert (person.points, person.stamps) == (loyalty.balance, loyalty.other_balance) == (220, 3)
    assert (person.tier, person.tier_name) == ("home", "Di casa")
    assert person.next_reward is None
    assert person.rewards_ready == tuple(offer.reward.name for offer in loyalty.ready)
    assert len(person.rewards_ready) == 1
    assert [(part.points, part.day, part.unit) for part in person.expiring] == [
        (3, "2026-06-30", "stamp"),
        (120, "2026-12-31", "point"),
    ]


def test_on_a_stamp_card_stamps_lead_to_the_reward(session: Session) -> None:
    coffee = Reward("coffee", "Un caffè", 10)
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    programme = Programme(earning=EarnPerVisit(), rewards=(coffee,))
    publish_programme(session, NewProgramme(uuid.uuid4(), programme), owner)
    ada = make_customer(session, "Ada Gialli", points=5, stamps=7)
    search_index.index_customer(session, ada.id)
    (person,) = list_people(session, "gialli")
    assert (person.points, person.stamps) == (5, 7)
    assert person.next_reward == ListedReward("Un caffè", 10, 3)


def test_who_has_no_tier_yet_is_in_the_lowest(session: Session) -> None:
    (nicolo,) = list_people(session, "nicolo")
    assert (nicolo.tier, nicolo.tier_name) == ("guest", "Ospite")


def test_what_is_open_with_a_person_is_listed_the_most_urgent_promise_first(
    session: Session,
) -> None:
    with clock.standing_at(MOMENT):
        desk = open_care_desk(session)
        search_index.index_customer(session, desk.customer.id)
        desk.promise()
        desk.closed()
        desk.open()
    with clock.standing_at(MOMENT + timedelta(days=2)):
        (person,) = list_people(session, "marta")
    assert (person.open_cases, person.open_promises) == (1, 3)
    assert person.next_promise == ListedPromise(
        "Novità: una nuova torta con scritto «Linh»",
        "2026-03-13",
        "17:00",
        "overdue",
        "Giulia Bernardi",
    )


def test_a_promise_for_the_end_of_a_day_has_no_time(session: Session) -> None:
    with clock.standing_at(MOMENT):
        desk = open_care_desk(session)
        search_index.index_customer(session, desk.customer.id)
        desk.promise()
        (person,) = list_people(session, "marta")
    assert person.next_promise == ListedPromise(
        "Pane senza glutine", "2026-03-14", "", "later", "Giulia Bernardi"
    )
