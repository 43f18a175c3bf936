from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from careapp.ui.dialogs.shortcuts import KEYS, KeyColumn, KeyLine, ShortcutsSheet
from careapp.ui.widgets.badge import KeyCap
from careapp.ui.widgets.button import Button


def test_every_line_shows_its_keys_and_what_they_do(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    caps = [cap.text() for cap in sheet.findChildren(KeyCap)]
    words = [label.text() for label in sheet.findChildren(QLabel)]
    for column in KEYS:
        for line in column.lines:
            assert all(key in caps for key in line.keys.split())
    assert "banco, cerca un cliente" in words
    assert "Ovunque" in words


def test_keys_that_do_nothing_yet_are_not_promised() -> None:
    promised = {line.keys for column in KEYS for line in column.lines}
    assert not promised & {"F3", "F8", "F9"}


def test_lines_come_from_a_list(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet([KeyColumn("Everywhere", (KeyLine("F8", "thank"),))])
    qtbot.addWidget(sheet)
    assert [cap.text() for cap in sheet.findChildren(KeyCap)] == ["F8"]


def test_the_card_can_be_printed(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    button = next(
        part for part in sheet.findChildren(Button) if part.text() == "Stampa il cartoncino"
    )
    with qtbot.waitSignal(sheet.print_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
