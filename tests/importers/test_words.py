import pytest

from careapp.importers import words


@pytest.mark.parametrize(
    ("text", "judge"),
    [
        ("Refund", words.is_refund),
        ("Reso merce", words.is_refund),
        ("Nota di credito", words.is_refund),
        ("Rückerstattung", words.is_refund),
        ("Payout", words.is_no_sale),
        ("Commissione", words.is_no_sale),
        ("Cancelled", words.is_cancelled),
        ("ANNULLATO", words.is_cancelled),
        ("Buono regalo 25", words.never_earns),
        ("Mancia", words.never_earns),
        ("Acconto", words.never_earns),
        ("TOTALE GENERALE", words.is_total),
        ("Totale 1.234,50", words.is_total),
        ("Summe:", words.is_total),
    ],
)
def test_words_that_change_what_a_row_counts_for(text: str, judge: object) -> None:
    assert callable(judge)
    assert judge(text)


@pytest.mark.parametrize("text", ["Sale", "Vendita", "Risotto", "Mario Totaro", ""])
def test_other_words_change_nothing(text: str) -> None:
    judges = [words.is_refund, words.is_no_sale, words.is_cancelled, words.never_earns]
    assert not any(judge(text) for judge in [*judges, words.is_total])


@pytest.mark.parametrize(
    ("text", "answer"), [("Sì", True), ("yes", True), ("NO", False), ("forse", None), ("", None)]
)
def test_a_cell_answers_yes_no_or_nothing(text: str, answer: bool | None) -> None:
    assert words.as_answer(text) is answer
