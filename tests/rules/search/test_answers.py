from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.search.answers import Strength, begun_by, marks_in, marks_of_words, opens


def marked(name: str, *words: str, within: bool = False) -> list[str]:
    return [name[start:end] for start, end in marks_in(name, words, within=within)]


def test_only_what_is_sure_opens() -> None:
    assert {strength for strength in Strength if opens(strength)} == {
        Strength.EXACT,
        Strength.WORDS,
    }


@pytest.mark.parametrize(
    ("name", "words", "stretches"),
    [
        ("Marta Wójcik", ("mar",), ["Mar"]),
        ("Marta Wójcik", ("wojc", "m"), ["M", "Wójc"]),
        ("Nicolò Bianchi", ("nicolo",), ["Nicolò"]),
        ("Gianni D'Angelo", ("dangelo",), ["D'Angelo"]),
        ("Gianni D'Angelo", ("angelo",), ["Angelo"]),
        ("Anna De Luca", ("deluca",), ["De Luca"]),
        ("Straße Wien", ("strasse",), ["Straße"]),
        ("Omar Marini", ("mar",), ["Mar"]),
        ("Mario Rossi", ("verdi",), []),
        ("Maria", ("ma", "mar"), ["Mar"]),
    ],
)
def test_the_letters_that_were_typed_are_marked(
    name: str, words: tuple[str, ...], stretches: list[str]
) -> None:
    assert marked(name, *words) == stretches


def test_letters_within_a_word_are_marked_for_a_guess_only() -> None:
    assert marked("Omar El Mansouri", "mar") == []
    assert marked("Omar El Mansouri", "mar", within=True) == ["mar"]
    assert marked("Omar", "xyz", within=True) == []


def test_touching_marks_are_one() -> None:
    assert marks_in("D'Angelo", ("d", "angelo")) == ((0, 1), (2, 8))
    assert marks_of_words("mario rossi", ("mario", "mari", "rossi")) == ((0, 5), (6, 11))


@pytest.mark.parametrize(
    ("name", "words", "marks"),
    [
        ("Mario Rossi", ("ros",), ((6, 9),)),
        ("Mario Rossi", ("ros", "m"), ((0, 1), (6, 9))),
        ("Nicolò Rossi", ("nicolo",), ((0, 6),)),
        ("Omar Marini", ("mar",), ((5, 8),)),
        ("Omar", ("mar",), None),
        ("Mario Rossi", ("mario", "verdi"), None),
        ("Mario Rossi", (), None),
    ],
)
def test_the_quick_way_knows_when_it_is_sure(
    name: str, words: tuple[str, ...], marks: object
) -> None:
    assert marks_of_words(name, words) == marks


@given(st.text(max_size=30), st.lists(st.text("abcde12", min_size=1, max_size=4), max_size=3))
def test_marks_lie_within_the_name_and_apart(name: str, words: list[str]) -> None:
    for marks in (marks_in(name, words, within=True), marks_of_words(name, words) or ()):
        assert all(0 <= start < end <= len(name) for start, end in marks)
        assert all(one[1] < other[0] for one, other in pairwise(marks))


def test_words_may_be_spread_over_all_names() -> None:
    names = ("Anna De Luca", "Forno Aurora", "Nina")
    assert begun_by(("deluca", "an"), names) == 0
    assert begun_by(("aurora",), names) == 1
    assert begun_by(("nin",), names) == 2
    assert begun_by(("nina", "deluca"), names) == 0
    assert begun_by(("uca",), names) is None
    assert begun_by((), names) is None
