"""The labelled sentences that the word lists were not tuned on."""

import pytest

import tone

ENOUGH = 800
LEAST = {
    ("first", "it"): tone.Figures(0.95, 0.95, 0.03, 0.97),
    ("second", "it"): tone.Figures(0.98, 0.97, 0.04, 0.93),
    ("third", "it"): tone.Figures(0.97, 0.9, 0.05, 0.9),
    ("round 1", "it"): tone.Figures(0.97, 0.94, 0.04, 0.9),
    ("round 2", "it"): tone.Figures(0.95, 0.93, 0.04, 0.82),
    ("round 3", "it"): tone.Figures(0.91, 0.92, 0.03, 0.93),
    ("round 4", "it"): tone.Figures(0.89, 0.92, 0.01, 0.95),
    ("round 6", "it"): tone.Figures(0.99, 0.99, 0.17, 0.83),
    ("round 5", "it"): tone.Figures(0.94, 0.98, 0.01, 0.88),
    ("round 2", "en"): tone.Figures(0.95, 0.97, 0.03, 0.87),
    ("round 3", "en"): tone.Figures(0.88, 0.84, 0.058, 0.73),
    ("round 4", "en"): tone.Figures(0.9, 0.98, 0.043, 0.95),
    ("first", "en"): tone.Figures(0.98, 0.96, 0.03, 0.97),
    ("second", "en"): tone.Figures(0.94, 0.94, 0.07, 0.9),
    ("third", "en"): tone.Figures(0.98, 0.97, 0.033, 0.82),
    ("round 1", "en"): tone.Figures(0.98, 0.98, 0.02, 0.98),
    ("round 5", "en"): tone.Figures(0.91, 0.94, 0.031, 0.98),
    ("round 6", "en"): tone.Figures(0.93, 0.93, 0.06, 0.95),
    ("last", "it"): tone.Figures(0.98, 0.9, 0.065, 0.95),
    ("last", "en"): tone.Figures(0.96, 0.98, 0.015, 0.88),
}
"""A word list must not lose what it reads: just below the figures of bench/README.md."""


@pytest.mark.parametrize(("writer", "language"), LEAST)
def test_the_sentences_held_back_are_read_as_well_as_they_were(writer: str, language: str) -> None:
    least = LEAST[writer, language]
    figures = tone.measure(tone.select(tone.load(language), writer, is_held_back=True))
    assert figures.recall >= least.recall
    assert figures.precision >= least.precision
    assert figures.false_alarms <= least.false_alarms
    assert figures.code_recall >= least.code_recall


@pytest.mark.parametrize("language", tone.LANGUAGES)
def test_half_of_the_sentences_are_held_back_and_all_are_different(language: str) -> None:
    sentences = tone.load(language)
    assert len(sentences) >= ENOUGH
    held_back = sum(sentence.is_held_back for sentence in sentences)
    assert 0.4 < held_back / len(sentences) < 0.6
    assert len({sentence.text for sentence in sentences}) == len(sentences)


def test_the_bench_prints_what_it_measures(capsys: pytest.CaptureFixture[str]) -> None:
    tone.main()
    halves = 2 * sum(len(tone.writers(tone.load(language))) for language in tone.LANGUAGES)
    without_tuning = len(tone.LANGUAGES)  # nothing of the last sentences was for tuning
    assert capsys.readouterr().out.count("Figures(") == halves - without_tuning
