import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Scheme, Theme
from careapp.ui.widgets.reorder import ReorderList, RowLook
from careapp.ui.widgets.stepper import Stepper
from tests.ui.conftest import Shown

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


class Ordered:
    """A list that is put in order as its owner would."""

    def __init__(self, shown: Shown, keys: str = "abc", *, has_boxes: bool = False) -> None:
        self.before = QPushButton("Aggiungi")
        make = (lambda key: Stepper(1, 9, name=key)) if has_boxes else None
        self.list = ReorderList("Premi", make, after=self.before)
        self.list.resize(600, 200)
        self.keys = list(keys)
        self.removed: list[str] = []
        self.opened: list[str] = []
        self.list.moved.connect(self._move)
        self.list.removed.connect(self.removed.append)
        self.list.opened.connect(self.opened.append)
        holder = QWidget()
        column = QVBoxLayout(holder)
        for part in (self.before, QPushButton("Sotto"), self.list):
            column.addWidget(part)
        self.show()
        shown(holder)

    def show(self) -> None:
        self.list.set_rows([RowLook(key, f"Premio {key}", "sotto", "gift") for key in self.keys])

    def _move(self, key: str, place: int) -> None:
        self.keys.remove(key)
        self.keys.insert(place, key)
        self.show()


@pytest.fixture
def ordered(shown: Shown) -> Ordered:
    return Ordered(shown)


def test_alt_and_the_arrows_move_a_row_and_the_focus_goes_with_it(
    ordered: Ordered, qtbot: QtBot
) -> None:
    row = ordered.list.row("a")
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Down, Alt)
    assert ordered.list.keys() == ("b", "a", "c")
    assert row.hasFocus()
    qtbot.keyClick(row, Key.Key_Down, Alt)
    qtbot.keyClick(row, Key.Key_Down, Alt)
    assert ordered.list.keys() == ("b", "c", "a")
    qtbot.keyClick(row, Key.Key_Up, Alt)
    assert ordered.list.keys() == ("b", "a", "c")
    assert row.y() < ordered.list.row("c").mapTo(ordered.list, QPoint()).y()


def test_the_arrows_alone_do_nothing(ordered: Ordered, qtbot: QtBot) -> None:
    qtbot.keyClick(ordered.list.row("a"), Key.Key_Down)
    assert ordered.list.keys() == ("a", "b", "c")


def test_a_row_opens_and_is_removed_by_keys(ordered: Ordered, qtbot: QtBot) -> None:
    qtbot.keyClick(ordered.list.row("b"), Key.Key_Return)
    qtbot.keyClick(ordered.list.row("b"), Key.Key_Space)
    assert ordered.opened == ["b", "b"]
    qtbot.keyClick(ordered.list.row("c"), Key.Key_Delete)
    ordered.list.bin("a").click()
    assert ordered.removed == ["c", "a"]


def drag(ordered: Ordered, qtbot: QtBot, key: str, over: str) -> None:
    row, target = ordered.list.row(key), ordered.list.row(over)
    start = QPoint(10, 20)
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(row, start + QPoint(0, 2))
    there = row.mapFromGlobal(target.mapToGlobal(start))
    qtbot.mouseMove(row, there)
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=there)


def test_the_handle_drags_a_row_and_opens_nothing(ordered: Ordered, qtbot: QtBot) -> None:
    drag(ordered, qtbot, "a", "c")
    assert ordered.list.keys() == ("b", "c", "a")
    drag(ordered, qtbot, "a", "b")
    assert ordered.list.keys() == ("a", "b", "c")
    assert ordered.opened == []


def test_a_click_on_the_handle_opens_like_any_other(ordered: Ordered, qtbot: QtBot) -> None:
    qtbot.mouseClick(ordered.list.row("a"), Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    qtbot.mouseClick(ordered.list.row("a"), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert ordered.opened == ["a", "a"]


def test_outside_of_the_handle_nothing_is_dragged(ordered: Ordered, qtbot: QtBot) -> None:
    row = ordered.list.row("a")
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    qtbot.mouseMove(row, QPoint(200, 120))
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    assert ordered.list.keys() == ("a", "b", "c")


def test_when_a_row_goes_the_next_one_has_the_focus(ordered: Ordered) -> None:
    ordered.list.bin("b").setFocus()
    ordered.keys = ["a", "c"]
    ordered.show()
    assert ordered.list.row("c").hasFocus()
    ordered.keys = []
    ordered.show()
    assert ordered.list.keys() == ()


def test_tab_follows_the_order_shown(shown: Shown, qtbot: QtBot) -> None:
    ordered = Ordered(shown, "ab", has_boxes=True)
    row = ordered.list.row("b")
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Up, Alt)
    assert ordered.list.box("b") is not None
    for expected in (ordered.list.box("b"), ordered.list.bin("b"), ordered.list.row("a")):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_screen_reader_hears_the_row_and_what_its_bin_removes(ordered: Ordered) -> None:
    heard = QAccessible.queryAccessibleInterface(ordered.list.row("a"))
    assert heard.text(QAccessible.Text.Name) == "Premio a. sotto"
    assert heard.role() == QAccessible.Role.Button
    assert ordered.list.bin("a").accessibleName() == "Togli: Premio a"


def test_it_is_painted_in_every_state(ordered: Ordered, theme: Theme) -> None:
    row = ordered.list.row("b")
    rest = row.grab().toImage()
    row.setFocus()
    focused = row.grab().toImage()
    assert rest != focused
    row.setDown(True)
    assert row.grab().toImage() != focused
    theme.set_scheme(Scheme.DARK)
    assert row.grab().toImage() != focused
