import random
from itertools import islice

from rapidfuzz.distance import OSA

from people import Person, make_people, slip


def test_the_first_people_are_the_same_whatever_the_count() -> None:
    assert list(make_people(50)) == list(islice(make_people(500), 50))
    assert list(make_people(5, seed=2)) != list(make_people(5, seed=1))


def test_people_have_names_and_common_ones_often() -> None:
    people = list(make_people(2_000))
    assert all(person.name.strip() for person in people)
    assert any(person.company for person in people)
    names = [person.family_name for person in people]
    assert names.count("Rossi") > 5
    assert len(set(names)) > 500


def test_who_never_came_has_no_last_visit() -> None:
    people = list(make_people(500))
    assert all((person.visits == 0) == (person.last_visit_on is None) for person in people)


def test_a_person_without_a_company_goes_by_both_names() -> None:
    person = Person("Anna", "De Luca", "", "", "", "", 0, None)
    assert person.name == "Anna De Luca"


def test_a_slip_is_one_slip() -> None:
    chance = random.Random(1)
    slips = {slip("margherita", chance) for _ in range(300)}
    assert {OSA.distance("margherita", word) for word in slips} <= {0, 1}
    assert len(slips) > 20
    assert slip("li", chance) == "li"
