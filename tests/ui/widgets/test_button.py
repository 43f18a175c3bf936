import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Theme
from careapp.ui.tokens import LIGHT
from careapp.ui.widgets.button import HUGE, SMALL, ActionTile, Button, Kind
from tests.ui.conftest import Shown


def pixel(button: Button, x: int = 20, y: int = 4) -> str:
    return button.grab().toImage().pixelColor(x, y).name().upper()


def test_a_click_and_the_keys_press_it(qtbot: QtBot, shown: Shown) -> None:
    button = Button("Stampa")
    shown(button)
    presses: list[str] = []
    button.clicked.connect(lambda: presses.append("pressed"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    assert len(presses) == 4


def test_enter_with_control_is_left_to_the_page(qtbot: QtBot, shown: Shown) -> None:
    button = Button("Stampa")
    shown(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_busy_button_keeps_its_width_and_takes_no_press(qtbot: QtBot, shown: Shown) -> None:
    button = Button("Stampa", icon="printer")
    shown(button)
    width = button.sizeHint().width()
    button.set_busy(True)
    assert button.is_busy
    assert button.sizeHint().width() == width
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
        qtbot.keyClick(button, Qt.Key.Key_Return)
        button.click()
    button.set_busy(False)
    with qtbot.waitSignal(button.clicked):
        button.click()


def test_the_spinner_turns(qtbot: QtBot, shown: Shown) -> None:
    button = Button("Stampa", icon="printer")
    shown(button)
    button.set_busy(True)
    before = button.grab().toImage()
    qtbot.waitUntil(lambda: button.grab().toImage() != before)


def test_a_screen_reader_hears_a_button_with_its_name_and_key() -> None:
    button = Button("Registra acquisto", key="F5")
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Registra acquisto"
    assert heard.text(QAccessible.Text.Description) == "F5"


def test_a_button_without_words_says_its_name() -> None:
    button = Button(icon="check", name="Mantenuta", height=SMALL)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Mantenuta"
    assert button.toolTip() == "Mantenuta"
    assert button.sizeHint().width() == button.sizeHint().height() == SMALL


@pytest.mark.parametrize("kind", list(Kind))
def test_every_state_is_drawn(kind: Kind, shown: Shown) -> None:
    button = Button("Stampa", kind, "printer", "⏎", height=HUGE)
    shown(button)
    button.clearFocus()
    rest = button.grab().toImage()
    button.setDown(True)
    down = button.grab().toImage()
    button.setDown(False)
    button.setEnabled(False)
    off = button.grab().toImage()
    button.setEnabled(True)
    button.setFocus()
    focused = button.grab().toImage()
    different = [rest, off, focused] if kind is Kind.DANGER else [rest, off, focused, down]
    for number, image in enumerate(different):
        assert all(image != other for other in different[number + 1 :])


def test_the_pointer_over_it_is_seen(qtbot: QtBot, shown: Shown) -> None:
    window = QWidget()
    window.resize(400, 200)
    button = Button("Stampa", Kind.PRIMARY, parent=window)
    button.move(100, 100)
    shown(window)
    button.clearFocus()
    QTest.mouseMove(window, QPoint(10, 10))
    qtbot.waitUntil(lambda: pixel(button) == LIGHT.accent)
    QTest.mouseMove(button, QPoint(20, 10))
    qtbot.waitUntil(lambda: pixel(button) == LIGHT.accent_hover)


def test_one_primary_may_become_secondary() -> None:
    button = Button("Stampa", Kind.PRIMARY)
    assert pixel(button) == LIGHT.accent
    button.set_kind(Kind.SECONDARY)
    assert pixel(button) == LIGHT.surface
    before = button.sizeHint().width()
    button.set_icon("printer")
    assert button.sizeHint().width() > before


def test_an_access_letter_is_underlined() -> None:
    button = Button("Stampa")
    before = button.grab().toImage()
    button.set_access_letter("S")
    assert button.grab().toImage() != before
    button.set_access_letter("")
    assert button.grab().toImage() == before


def test_tiles_are_lower_in_a_low_window(theme: Theme) -> None:
    tile = ActionTile("Ringrazia", icon="heart", key="F6")
    assert tile.sizeHint().height() == 64
    theme.set_window_size(1366, 690)
    assert tile.sizeHint().height() == 56


def test_a_tile_has_room_for_its_key() -> None:
    with_key = ActionTile("Ringrazia", icon="heart", key="F6")
    without = ActionTile("Ringrazia", icon="heart")
    assert with_key.minimumSizeHint().width() > without.minimumSizeHint().width()
    assert with_key.grab().toImage() != without.grab().toImage()


def test_the_danger_of_a_button_is_red() -> None:
    assert QColor(pixel(Button("Cancella", Kind.DANGER))) == QColor(LIGHT.bad)
