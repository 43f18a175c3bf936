import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.search.folding import (
    fold,
    fold_code,
    fold_letterwise,
    fold_mail,
    fold_text,
    spellings,
    to_letters,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Niccolò", "niccolo"),
        ("Niccolo\u0300", "niccolo"),
        ("Nicolo'", "nicolo"),
        ("D’Àngelo", "dangelo"),
        ("Wójcik-Łuk", "wojcik luk"),
        ("Straße", "strasse"),
        ("Маriо", "mario"),
        ("王小明", "wangxiaoming"),
        ("１２٣", "123"),
        ("e" + "\u0301" * 5000, "e"),
        ('%_\\"*NEAR(;--', "near"),
        ("\x00\u202e\u200b", ""),
        ("", ""),
    ],
)
def test_text_is_compared_without_its_dress(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_only_the_beginning_of_a_book_is_read() -> None:
    assert fold("x" * 10_000) == "x" * 200
    assert len(words_of("a b c d e f g h i j")) == 8


def test_a_word_is_asked_once() -> None:
    assert words_of("Rossi  ROSSI mario") == ("rossi", "mario")


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Mario Rossi", [("mario",), ("rossi",)]),
        ("Gianni D'Angelo", [("gianni",), ("dangelo", "angelo")]),
        ("Anna De Luca", [("anna",), ("de",), ("luca", "deluca")]),
        ("Juan de la Cruz", [("juan",), ("de",), ("la", "dela"), ("cruz", "delacruz")]),
        ("Nicolo'", [("nicolo",)]),
        ("` De'", [("de",)]),
        ("…", []),
    ],
)
def test_names_are_looked_for_under_each_form(name: str, forms: list[tuple[str, ...]]) -> None:
    assert spellings(name) == forms


def test_a_code_is_letters_and_digits() -> None:
    assert fold_code(" c-12 ３4\u0301é") == "C1234"


def test_a_mail_keeps_its_signs() -> None:
    assert fold_mail(" M.Rossi_1@Esempio.IT ") == "m.rossi_1@esempio.it"


@given(st.text(max_size=60))
def test_folding_gives_words_of_plain_letters(text: str) -> None:
    folded = fold(text)
    assert set(folded) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert fold(folded) == folded


@given(st.text(max_size=60))
def test_letters_know_where_they_come_from(text: str) -> None:
    letters, places, starts = to_letters(text)
    assert len(letters) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    assert all(start < len(letters) for start in starts)
    assert len(fold_letterwise(text)) == len(text)


@given(st.text("abcàÈ' -", max_size=40))
def test_a_long_text_folds_as_a_short_one_does(text: str) -> None:
    assert fold_text(text) == fold(text)


def test_no_word_of_a_long_text_is_left_out() -> None:
    assert fold_text("Città " * 1_000 + "è qui").split()[-3:] == ["citta", "e", "qui"]


@given(st.text(st.characters(max_codepoint=127), max_size=150))
def test_a_plain_code_is_folded_as_any_other(text: str) -> None:
    assert fold_code(text) == fold_code(text + "é") == fold_code(text + "-")
