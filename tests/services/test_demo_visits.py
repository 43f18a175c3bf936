"""The invented habits come out as the pictures show them, for any throw of the dice."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.services.demo_people import PEOPLE, PRICES, Invented
from careapp.services.demo_visits import REWARD_COST, Visit, plan_visits
from careapp.services.demo_vouchers import GIVEN

SEEDS = st.integers(0, 10_000)


def plan(person: Invented, seed: int = 1) -> list[Visit]:
    return plan_visits(person, random.Random(seed))


def balance_of(person: Invented, visits: list[Visit]) -> int:
    paid = [visit.total_cents for visit in visits]
    paid[-1] -= person.last_discount_cents
    spent = REWARD_COST * sum(visit.takes_reward for visit in visits)
    return sum(cents // 100 for cents in paid) - spent


@given(st.sampled_from([person for person in PEOPLE if person.visits]), SEEDS)
def test_a_plan_is_a_past_that_could_have_been(person: Invented, seed: int) -> None:
    visits = plan(person, seed)
    days = [visit.days_ago for visit in visits]
    assert (len(days), days[-1]) == (person.visits, person.last)
    assert days == sorted(set(days), reverse=True)
    assert [visit.is_last for visit in visits] == [False] * (len(days) - 1) + [True]
    assert all(set(visit.items) <= set(PRICES) and visit.total_cents > 0 for visit in visits)


@given(st.sampled_from([person for person in PEOPLE if person.points is not None]), SEEDS)
def test_the_points_come_out_as_wished(person: Invented, seed: int) -> None:
    assert balance_of(person, plan(person, seed)) == person.points


@given(st.sampled_from([person for person in PEOPLE if person.visits]), SEEDS)
def test_no_reward_is_taken_without_the_points(person: Invented, seed: int) -> None:
    balance = 0
    for visit in plan(person, seed):
        balance += visit.total_cents // 100 - REWARD_COST * visit.takes_reward
        assert balance >= 0


def test_who_comes_each_week_has_missed_one() -> None:
    days = [visit.days_ago for visit in plan(PEOPLE[0])]
    assert days[-4:] == [31, 24, 10, 3]


@pytest.mark.parametrize("family", ["De Angelis", "Murphy"])
def test_those_of_the_family_came_sixty_times_in_the_last_year(family: str) -> None:
    (person,) = [person for person in PEOPLE if person.family == family]
    assert sum(visit.days_ago <= 350 for visit in plan(person)) >= 60


def test_who_never_came_has_no_visits() -> None:
    (anna,) = [person for person in PEOPLE if person.looking_for]
    assert plan(anna) == []


def test_forty_people_have_forty_names_and_the_search_shows_those_of_the_pictures() -> None:
    names = {person.name for person in PEOPLE}
    assert len(names) == len(PEOPLE) == 40
    assert {name for name in names if " mar" in f" {name}".lower()} == {
        "Marta Wójcik",
        "Mario De Angelis",
        "Mariella Greco",
        "Anna Marchetti",
    }


def test_each_voucher_is_for_one_person_who_exists() -> None:
    families = [person.family for person in PEOPLE]
    assert all(families.count(given_to.to) == 1 for given_to in GIVEN)
