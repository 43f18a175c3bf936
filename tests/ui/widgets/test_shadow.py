import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from careapp.ui.widgets import paint

BLUR, DROP = 44, 14


def shadow_of(width: int, height: int, ratio: float) -> QImage:
    """Return the shadow of a sheet that stands in the middle of 800 × 700 logical pixels."""
    image = QImage(round(800 * ratio), round(700 * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    rect = QRectF((800 - width) / 2, (700 - height) / 2, width, height)
    paint.shadow(painter, rect, 20, BLUR, DROP, 0.34)
    painter.end()
    return image


def darkness(image: QImage, x: float, y: float) -> int:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).alpha()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize(("width", "height"), [(600, 580), (360, 240), (120, 60)])
def test_a_shadow_fades_outwards_and_is_the_same_on_both_sides(
    width: int, height: int, ratio: float
) -> None:
    image = shadow_of(width, height, ratio)
    left, middle = (800 - width) / 2, 350 + DROP
    outwards = [darkness(image, left - out, middle) for out in range(0, BLUR + 2, 5)]
    assert outwards == sorted(outwards, reverse=True)
    assert outwards[0] > outwards[-1] == 0
    for out in range(0, BLUR, 5):
        inwards = darkness(image, 400 + width / 2 + out - 1, middle)
        assert abs(inwards - darkness(image, left - out, middle)) <= 5  # half a pixel at 1.25


def test_the_edge_is_as_dark_on_a_large_sheet_as_on_a_small_one() -> None:
    wide, small = shadow_of(600, 580, 1), shadow_of(360, 240, 1)
    for out in range(-20, BLUR, 8):
        assert darkness(wide, 100 - out, 350) == darkness(small, 220 - out, 350)
