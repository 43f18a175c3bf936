from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from careapp.ui.dialogs.shortcuts import KEYS, KeyColumn, KeyLine, KeyRows, ShortcutsSheet
from careapp.ui.widgets.button import Button


def test_every_line_shows_its_keys_and_what_they_do(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    rows = [line for part in sheet.findChildren(KeyRows) for line in part.text().split("\n")]
    assert [row.split("  ")[0] for row in rows] == [
        line.keys for column in KEYS for line in column.lines
    ]
    assert "F2  banco, cerca un cliente" in rows
    assert "Ovunque" in [label.text() for label in sheet.findChildren(QLabel)]


def test_lines_come_from_a_list(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet([KeyColumn("Everywhere", (KeyLine("F8", "thank"),))])
    qtbot.addWidget(sheet)
    assert [part.text() for part in sheet.findChildren(KeyRows)] == ["F8  ringrazia"]


def test_rows_stand_below_each_other_and_wrap_where_room_is_short() -> None:
    one, two = KeyRows(KEYS[0].lines[:1]), KeyRows(KEYS[0].lines[:2])
    assert two.heightForWidth(300) >= 2 * one.heightForWidth(300)
    assert two.heightForWidth(two.minimumSizeHint().width()) > two.heightForWidth(300)


def test_keys_and_words_are_painted(qtbot: QtBot) -> None:
    pictures = []
    for line in (KeyLine("F8", "thank"), KeyLine("F9", "thank"), KeyLine("F8", "edit")):
        rows = KeyRows([line])
        qtbot.addWidget(rows)
        rows.resize(300, 30)
        pictures.append(rows.grab().toImage())
    assert pictures[0] not in pictures[1:]


def test_the_card_can_be_printed(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    button = next(
        part for part in sheet.findChildren(Button) if part.text() == "Stampa il cartoncino"
    )
    with qtbot.waitSignal(sheet.print_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
