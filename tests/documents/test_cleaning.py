import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.documents.cleaning import FIELD_LIMIT, MESSAGE_LIMIT, clean, clean_message
from careapp.errors import Refused
from tests.documents.papers import HOSTILE

ANY_TEXT = st.text(st.characters(), max_size=300)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("  Marta \t Wójcik \n", "Marta Wójcik"),
        ("Niccolo\u0300", "Niccolò"),
        ("nul\x00 bel\x07 \x1b[2J", "nul bel [2J"),
        ("Mario \u202eissoR\u2069", "Mario issoR"),
        ("\ud800a\ufffe\ue000", "a"),
        ("e" + "\u0301" * 5_000, "é" + "\u0301" * 3),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("5,00\u00a0€", "5,00\u00a0€"),
        ("\u200b", ""),
    ],
)
def test_a_field_keeps_what_a_person_wrote_and_nothing_else(written: str, printed: str) -> None:
    assert clean(written) == printed


@given(ANY_TEXT)
def test_a_field_is_one_short_line_without_control(text: str) -> None:
    cleaned = clean(text[:FIELD_LIMIT])
    kinds = {unicodedata.category(c) for c in cleaned if c not in "\u200c\u200d"}
    assert not {kind for kind in kinds if kind.startswith("C")}
    assert clean(cleaned) == cleaned


def test_a_longer_field_is_refused_rather_than_cut() -> None:
    assert clean("W" * FIELD_LIMIT + " " * 1_000) == "W" * FIELD_LIMIT
    for longer in ("W" * (FIELD_LIMIT + 1), "W" * 200_000, " " * 200_000):
        with pytest.raises(Refused) as refusal:
            clean(longer)
        assert "200 lettere" in refusal.value.text


def test_a_message_keeps_its_lines() -> None:
    assert clean_message(" Grazie. \n\n A presto!\x07 ") == "Grazie.\nA presto!"


def test_a_message_is_refused_rather_than_cut() -> None:
    assert clean_message("a" * MESSAGE_LIMIT) == "a" * MESSAGE_LIMIT
    with pytest.raises(Refused) as refusal:
        clean_message("a" * (MESSAGE_LIMIT + 1))
    assert "troppo lungo" in refusal.value.text


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_out_short_and_encodable_or_not_at_all(text: str) -> None:
    try:
        assert len(clean(text).encode("utf-8")) <= 4 * FIELD_LIMIT
    except Refused:
        assert len(text) > FIELD_LIMIT
