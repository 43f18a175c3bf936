from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

import draw_icon
from careapp import paths

ICONS = sorted((paths.resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("size", draw_icon.SIZES)
def test_the_program_s_icon_is_there_in_every_size(size: int) -> None:
    kept = QImage(str(draw_icon.FOLDER / f"careapp-{size}.png"))
    assert (kept.width(), kept.height()) == (size, size)
    assert draw_icon.draw(size).pixelColor(size // 2, size // 2).name() == "#ffffff"
    assert kept.pixelColor(size // 2, size // 2).name() == "#ffffff"
    assert kept.pixelColor(0, 0).alpha() < 128


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_takes_the_colour_of_the_words_beside_it(icon: Path) -> None:
    drawing = icon.read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in drawing
    assert 'viewBox="0 0 24 24"' in drawing
    assert QSvgRenderer(str(icon)).isValid()


def test_there_are_icons() -> None:
    assert len(ICONS) > 90
