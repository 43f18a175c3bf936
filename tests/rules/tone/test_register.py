"""Lei and tu in one text: each word that yields has the other's word as its fix."""

import pytest

from careapp.rules.tone.check import Kind, check
from careapp.rules.tone.hint import Code
from careapp.rules.tone.register import mixed


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Gentile signora, La ringraziamo: ti aspettiamo", "La ringraziamo: La aspettiamo"),
        ("Egregio Avv. Neri, ecco il vino che ti piace", "il vino che Le piace"),
        ("Gentile Sig.ra Lodi, la tua torta è pronta", "la Sua torta è pronta"),
        ("Ti scriviamo presto, dottore: il Suo pacco è qui e La chiamiamo", "Le scriviamo presto"),
        ("Ciao Marta, i tuoi libri sono qui: La aspettiamo", "sono qui: ti aspettiamo"),
        ("La aspettiamo, Marta: i tuoi libri e il tuo tè", "Ti aspettiamo, Marta"),
        ("Ciao Luca, hai vinto: vogliamo premiarLa", "vogliamo premiarti"),
        ("Ciao Anna, per te c’è posto: venga sabato", "c’è posto: vieni sabato"),
        ("Dimmi quando passa, signora, che La aspettiamo: il Suo tè", "Mi dica quando passa"),
    ],
)
def test_the_word_that_yields_becomes_the_others(text: str, mended: str) -> None:
    (hint, *_others) = check(text, Kind.MESSAGE, "it").hints
    assert hint.code == Code.MIXED_REGISTER
    assert mended in hint.applied(text)


def test_a_word_without_a_better_one_is_named_where_no_other_is() -> None:
    text = "Gentile signora, hai vinto e puoi venire quando vuoi"
    assert [text[start:end] for start, end, _other in mixed(text)] == ["Gentile signora"]
    both = "Gentile signora, hai vinto e puoi venire quando vuoi: porti il Suo buono"
    assert [(both[start:end], other) for start, end, other in mixed(both)] == [("Suo", "tuo")]


def test_one_register_is_nothing_to_speak_of() -> None:
    assert not list(mixed("Ciao Marta, i tuoi libri sono qui"))
