"""What people tell us: a score between 1 and 5, its reason or that there is none."""

import pytest

from careapp.errors import Refused
from careapp.rules.care.feedback import SCORES, ReasonMissing, Told, checked_told, question


@pytest.mark.parametrize("score", [11, 0, -1, 6])
def test_another_score_is_none(score: int) -> None:
    with pytest.raises(Refused, match="da 1 a 5"):
        checked_told(Told(score, "Ottimo"))


@pytest.mark.parametrize("score", SCORES)
def test_a_score_without_its_reason_asks_one_question(score: int) -> None:
    with pytest.raises(ReasonMissing) as missing:
        checked_told(Told(score, " \n\u200b"))
    assert missing.value.text.startswith(question(score))
    assert checked_told(Told(score, " ", is_unsaid=True)) == Told(score, "", is_unsaid=True)


def test_words_are_a_reason_whatever_was_ticked() -> None:
    assert checked_told(Told(2, " Ho aspettato ", is_unsaid=True)) == Told(2, "Ho aspettato")
    assert checked_told(Told(None, "Che bello")) == Told(None, "Che bello")


@pytest.mark.parametrize("told", [Told(), Told(None, " "), Told(is_unsaid=True)])
def test_nothing_told_is_nothing(told: Told) -> None:
    with pytest.raises(Refused, match="Scegli un voto"):
        checked_told(told)


def test_a_pasted_book_is_refused() -> None:
    with pytest.raises(Refused, match=r"4\.000"):
        checked_told(Told(3, "x" * 50_000))
