from unicodedata import name

import pytest
from reportlab import rl_config

from careapp.documents.fonts import Face, shape, width


def drawn(text: str, face: Face = Face.SERIF) -> list[tuple[str, str]]:
    return [(run.font.removeprefix("CareApp"), run.text) for run in shape(text, face)]


@pytest.mark.parametrize("face", Face)
def test_every_face_draws_italian_and_the_euro_itself(face: Face) -> None:
    (run,) = shape("Città, perché, così, però, più: È l’ora, 5,00 €", face)
    assert run.font == face.value
    assert run.is_plain


@pytest.mark.parametrize(
    ("text", "fonts"),
    [
        ("Nguyễn Ţepeş Łódź", ["Serif-Regular"]),
        ("Маria", ["Sans-Regular", "Serif-Regular"]),
        ("محمد علي", ["Arabic-Regular"]),
        ("שלום", ["Hebrew-Regular"]),
        ("नमस्ते", ["Devanagari-Regular"]),
        ("ภาษาไทย", ["Thai-Regular"]),
        ("Ali علي Ali", ["Serif-Regular", "Arabic-Regular", "Serif-Regular"]),
    ],
)
def test_a_letter_that_the_face_lacks_comes_from_another(text: str, fonts: list[str]) -> None:
    assert [font for font, _ in drawn(text)] == fonts


def test_a_bold_face_falls_back_to_a_bold_one() -> None:
    assert drawn("علي", Face.DISPLAY_SEMIBOLD) == [("Arabic-SemiBold", "علي")]


def test_what_no_font_has_is_spelt_and_pictures_are_left_out() -> None:
    assert drawn("中文") == [("Serif-Regular", "ZhongWen")]
    assert drawn("Ciao 😀👍🏽 a te") == [("Serif-Regular", "Ciao  a te")]
    assert shape("👩\u200d👩\u200d👧", Face.SERIF) == ()
    assert width("", Face.SERIF) == 0


def test_blanks_inside_a_script_stay_with_it_and_others_do_not() -> None:
    assert drawn("محمد علي Rossi") == [("Arabic-Regular", "محمد علي"), ("Serif-Regular", " Rossi")]


def test_joined_and_turned_letters_are_told_apart_from_plain_ones() -> None:
    assert shape("fino, office", Face.SANS)[0].is_plain
    assert not shape("محمد", Face.SANS)[0].is_plain


def test_letters_are_kerned() -> None:
    apart = width("A", Face.DISPLAY) + width("V", Face.DISPLAY)
    assert width("AV", Face.DISPLAY) < apart


def test_the_italic_has_no_wonky_letters() -> None:
    # Fraunces' own «b» and «d» end in a curl that reads as an f: «deffa bottega».
    wonky = "bdhklvw"
    glyphs = {c: shape(c, Face.SERIF_ITALIC)[0].shaped for c in wonky}
    assert {c: str(glyph) for c, glyph in glyphs.items()} == {c: c for c in wonky}, name("b")


def test_nothing_is_ever_fetched() -> None:
    assert rl_config.trustedHosts == []
    assert rl_config.trustedSchemes == ["data"]
