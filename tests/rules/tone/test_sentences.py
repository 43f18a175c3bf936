"""The labelled sentences that the word lists were not tuned on."""

import pytest

import tone

ENOUGH = 300


@pytest.mark.parametrize("language", tone.LANGUAGES)
def test_the_sentences_held_back_are_read_well_enough(language: str) -> None:
    sentences = tone.load(language)
    figures = tone.measure(sentence for sentence in sentences if sentence.is_held_back)
    assert len(sentences) >= ENOUGH
    assert figures.recall >= 0.95
    assert figures.precision >= 0.95
    assert figures.false_alarms <= 0.03


@pytest.mark.parametrize("language", tone.LANGUAGES)
def test_half_of_the_sentences_are_held_back_and_all_are_different(language: str) -> None:
    sentences = tone.load(language)
    held_back = sum(sentence.is_held_back for sentence in sentences)
    assert 0.4 < held_back / len(sentences) < 0.6
    assert len({sentence.text for sentence in sentences}) == len(sentences)


def test_the_bench_prints_what_it_measures(capsys: pytest.CaptureFixture[str]) -> None:
    tone.main()
    assert capsys.readouterr().out.count("Figures(") == 2 * len(tone.LANGUAGES)
