"""Draw the program's icon in the sizes that desktops ask for.

Run it again only when resources/icons/app/careapp.svg changes: `python packaging/draw_icon.py`.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"


def draw(size: int) -> QImage:
    """Draw the icon as a transparent image of size × size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / "careapp.svg")).render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    for size in SIZES:
        draw(size).save(str(FOLDER / f"careapp-{size}.png"))
