from unittest.mock import Mock

import pytest
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from careapp.ui import icons
from careapp.ui import theme as theme_module
from careapp.ui.stylesheet import style_sheet
from careapp.ui.theme import Scheme, Theme, restyle
from careapp.ui.tokens import DARK, LIGHT, Tokens, Tone, in_high_contrast
from careapp.ui.typefaces import Face, font

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TONES = ("accent", "good", "warn", "bad", "gift")


def luminance(colour: str) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    of = QColor(colour)
    return 0.2126 * linear(of.redF()) + 0.7152 * linear(of.greenF()) + 0.0722 * linear(of.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
def test_main_text_is_aaa_on_every_surface(tokens: Tokens) -> None:
    for surface in (tokens.bg, tokens.surface, tokens.sunken, tokens.rail, tokens.accent_tint):
        assert contrast(tokens.text, surface) >= 7


@BOTH
@pytest.mark.parametrize("ink", ["text2", "text3"])
def test_quiet_text_is_aa_on_every_surface(tokens: Tokens, ink: str) -> None:
    for surface in (tokens.bg, tokens.surface, tokens.sunken, tokens.accent_tint):
        assert contrast(getattr(tokens, ink), surface) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", TONES)
def test_tones_are_aa_on_surface_and_on_their_tint(tokens: Tokens, tone: str) -> None:
    colours = tokens.tone(Tone(tone))
    assert contrast(colours.ink, tokens.surface) >= 4.5
    assert contrast(colours.ink, colours.tint) >= 4.5


@BOTH
def test_edges_and_focus_reach_three_to_one(tokens: Tokens) -> None:
    for surface in (tokens.bg, tokens.surface):
        assert contrast(tokens.edge, surface) >= 3
        assert contrast(tokens.focus, surface) >= 6.5


@BOTH
def test_words_on_filled_buttons_are_aaa(tokens: Tokens) -> None:
    for fill in (tokens.accent, tokens.accent_hover, tokens.accent_press):
        assert contrast(tokens.on_accent, fill) >= 7
    assert contrast(tokens.surface, tokens.bad) >= 4.5


@BOTH
def test_every_colour_is_one(tokens: Tokens) -> None:
    colours = [value for value in tokens if isinstance(value, str)]
    assert all(QColor(colour).isValid() for colour in colours)


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_colours(tone: Tone) -> None:
    assert QColor(LIGHT.tone(tone).ink).isValid()


@BOTH
def test_high_contrast_leaves_no_faint_line_or_tint(tokens: Tokens) -> None:
    strong = in_high_contrast(tokens)
    assert contrast(strong.line, strong.surface) >= 3
    assert strong.text3 == strong.text2
    assert strong.tone(Tone.BAD).tint == strong.surface
    assert strong.tone(Tone.BAD).line == strong.bad
    assert strong.tone_border == 2


@BOTH
def test_the_style_sheet_has_no_open_field(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens)


def test_a_switch_repaints_the_whole_program(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.scheme is Scheme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)
    assert DARK.surface in qapp.styleSheet()


def test_system_scheme_follows_the_system(theme: Theme) -> None:
    theme.set_scheme(Scheme.SYSTEM)
    assert theme.tokens is LIGHT  # the test platform has no dark preference
    QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())
    assert theme.tokens is LIGHT


def test_a_chosen_scheme_does_not_follow_the_system(theme: Theme) -> None:
    theme.set_scheme(Scheme.DARK)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert theme.tokens is DARK


def test_high_contrast_can_be_asked_for(theme: Theme) -> None:
    theme.set_high_contrast(True)
    try:
        assert theme.tokens.line == LIGHT.edge
    finally:
        theme.set_high_contrast(False)
    assert theme.tokens.line == LIGHT.line


def test_density_follows_the_window(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.density_changed):
        theme.set_window_size(1366, 719)
    assert theme.compact
    assert not theme.wide
    with qtbot.waitSignal(theme.density_changed):
        theme.set_window_size(1500, 720)
    assert (theme.compact, theme.wide) == (False, True)
    with qtbot.assertNotEmitted(theme.density_changed):
        theme.set_window_size(1536, 864)


def test_names_are_smaller_in_a_low_window(theme: Theme) -> None:
    assert theme.font(Face.HERO).pixelSize() == 38
    theme.set_window_size(1366, 690)
    assert theme.font(Face.HERO).pixelSize() == 28
    assert theme.font(Face.BODY).pixelSize() == 16


@pytest.mark.parametrize("face", list(Face))
def test_every_face_is_one_of_our_own(face: Face) -> None:
    assert QFontInfo(font(face)).family().startswith("CareApp ")


def test_motion_is_wanted_unless_the_system_says_not(theme: Theme) -> None:
    assert theme.is_motion_reduced is False


def test_widgets_need_a_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme_module._Current, "theme", None)  # noqa: SLF001 - before the start
    with pytest.raises(RuntimeError, match="no theme yet"):
        theme_module.theme()


def test_restyle_reads_the_style_sheet_only_for_another_value(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    style = Mock(wraps=label.style)
    monkeypatch.setattr(label, "style", style)
    restyle(label, ink="good")
    label.show()
    restyle(label, ink="good")
    style.assert_not_called()
    restyle(label, ink="bad")
    style.assert_called()


def test_restyle_makes_the_style_sheet_look_again(qtbot: QtBot) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()
    restyle(label, ink="bad")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.bad)


def test_an_icon_takes_colour_and_resolution() -> None:
    picture = icons.pixmap("house", 20, LIGHT.bad, 1.25)
    assert picture.width() == 25
    assert picture.devicePixelRatio() == 1.25
    image = picture.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(25)
        for y in range(25)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.bad.lower()}


def test_an_icon_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.pixmap("no-such-icon", 20, "#000000", 1.0)


def test_native_places_take_an_icon() -> None:
    assert not icons.icon("house", 20, "#000000").isNull()
