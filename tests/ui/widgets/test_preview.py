"""The paper before it is printed: a letter of two pages is turned by button and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from careapp.ui.widgets.preview import PaperPreview
from tests.ui.conftest import Shown


def page(shade: int) -> QImage:
    image = QImage(210, 297, QImage.Format.Format_RGB888)
    image.fill(shade)
    return image


PAGES = (page(0xFFFFFF), page(0x808080))
Key = Qt.Key


@pytest.fixture
def preview(shown: Shown) -> PaperPreview:
    made = PaperPreview("Carta")
    made.set_pages(PAGES)
    shown(made)
    return made


def shows(preview: PaperPreview) -> tuple[int, str]:
    """Return the page in sight, and what is said of it."""
    number = [made.cacheKey() for made in PAGES].index(preview.paper.image.cacheKey())
    return number, preview.turner.words.text()


def test_pages_are_turned_by_button_and_by_key(preview: PaperPreview, qtbot: QtBot) -> None:
    assert shows(preview) == (0, "pagina 1 di 2")
    assert not preview.turner.back.isEnabled()
    preview.turner.on.click()
    assert shows(preview) == (1, "pagina 2 di 2")
    assert not preview.turner.on.isEnabled()
    qtbot.keyClick(preview, Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert shows(preview) == (0, "pagina 1 di 2")
    qtbot.keyClick(preview, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(preview, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert shows(preview) == (1, "pagina 2 di 2")


def test_who_reads_the_second_page_stays_there_while_there_is_one(preview: PaperPreview) -> None:
    preview.turner.on.click()
    preview.set_pages(PAGES)
    assert shows(preview)[0] == 1
    assert preview.turner.isVisible()
    preview.set_pages(PAGES[:1])
    assert shows(preview)[0] == 0
    assert not preview.turner.isVisible()
