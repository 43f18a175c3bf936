import pytest

from careapp.rules.search.guessing import (
    closeness,
    is_like_name,
    likely_terms,
    mark_for,
    rate,
    splits_of,
)

MARIO = [("mario",), ("rossi",)]


def test_closeness_sees_letters_sound_and_parts() -> None:
    assert closeness("mario", "mario") == 1
    assert closeness("maroi", "mario") == pytest.approx(0.8)
    assert closeness("filip", "philipp") == 0.75
    assert closeness("mar", "omaretto") == 0.7
    assert closeness("ma", "omaretto") < 0.3
    assert closeness("mario", "greta") < 0.5


def test_the_likeliest_words_come_first_and_others_not_at_all() -> None:
    terms = ["mario", "maria", "dario", "greta", "mariella"]
    assert likely_terms("maroi", terms) == ["mario", "maria", "dario"]
    assert likely_terms("mario", ["mario"]) == []


def test_a_word_may_not_be_finished() -> None:
    assert likely_terms("giovnn", ["giovannina"]) == ["giovannina"]
    assert likely_terms("giovanninas", ["giovannina"]) == ["giovannina"]


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    people = {"hunting": 2, "amy": 500}
    by_surname = rate(("amy", "hunting"), [("tristan",), ("hunting",)], people)
    by_first_name = rate(("amy", "hunting"), [("amy",), ("burton",)], people)
    assert by_surname > by_first_name > 0


def test_who_has_just_this_name_is_likelier() -> None:
    assert rate(("mario",), [("mario",)], {}) > rate(("mario",), MARIO, {}) > 0


def test_somebody_else_is_not_guessed() -> None:
    assert rate(("greta", "wolf"), MARIO, {}) == 0
    assert rate(("greta",), MARIO, {}) == 0
    assert rate(("greta",), [], {}) == 0


def test_somebody_barely_alike_still_counts() -> None:
    many = [(f"{letter}xxxxxxx",) for letter in "abcdefgh"]
    assert rate(("mario",), [("mario",), *many], {"mario": 10**9}) > 0


@pytest.mark.parametrize(
    ("one", "other", "is_like"),
    [
        (("marta", "wojcik"), ("martha", "wojcik"), True),
        (("wojcik",), ("marta", "wojcik"), True),
        (("marta", "rossi"), ("marta", "wojcik"), False),
        ((), ("marta",), False),
    ],
)
def test_two_names_of_one_person(
    one: tuple[str, ...], other: tuple[str, ...], *, is_like: bool
) -> None:
    assert is_like_name(one, other) is is_like
    assert is_like_name(other, one) is is_like


def test_what_was_meant_is_marked() -> None:
    assert mark_for("maroi", ["mario", "rossi"]) == "mario"
    assert mark_for("mar", ["omar"]) == "mar"
    assert mark_for("greta", ["mario"]) == "greta"
    assert mark_for("greta", []) == "greta"


def test_a_word_may_be_two() -> None:
    assert splits_of("annaria") == [("ann", "aria"), ("anna", "ria")]
    assert splits_of("maria") == []
