import pytest
from PySide6.QtCore import QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.dialogs.host import SheetHost
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.theme import Theme
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, TextArea
from careapp.ui.widgets.motion import IN_MS
from careapp.ui.widgets.tick import CheckRow

Key = Qt.Key


class Buying(Sheet):
    """A sheet with a little of everything."""

    def __init__(self) -> None:
        super().__init__("Registra acquisto", "Marta · tu", before=Avatar("Marta Wójcik"))
        self.amount, self.note = Field("Totale"), TextArea("Nota")
        self.consent = CheckRow("Usa lo sconto")
        for part in (self.amount, self.note, self.consent):
            self.body.addWidget(part)
        self.thanks, self.record = Button("Registra e ringrazia"), Button("Registra", Kind.PRIMARY)
        self.foot.addWidget(self.thanks)
        self.foot.addStretch(1)
        self.foot.addWidget(self.record)
        self.set_primary(self.record)
        self.record.clicked.connect(self.accept)
        self.first_focus = self.amount.edit


class Desk(QWidget):
    """A window with something to come back to."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1366, 768)
        column = QVBoxLayout(self)
        self.line = QLineEdit()
        column.addWidget(self.line)
        column.addStretch(1)
        self.host = SheetHost(self, self)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.line.setFocus()
    return desk


@pytest.fixture
def sheet(desk: Desk) -> Buying:
    sheet = Buying()
    desk.host.open(sheet)
    return sheet


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def settled(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.host.is_moving)


def seen_inside(desk: Desk, sheet: Buying) -> str:
    """Return the colour where the sheet stands, or stood, and nothing is written."""
    inside = sheet.geometry().topLeft() + QPoint(40, 12)
    return desk.grab().toImage().pixelColor(inside).name().upper()


def test_it_is_a_dialog_with_a_name(sheet: Buying) -> None:
    heard = QAccessible.queryAccessibleInterface(sheet)
    assert heard.role() == QAccessible.Role.Dialog
    assert heard.text(QAccessible.Text.Name) == "Registra acquisto"


def test_it_stands_in_the_middle_over_a_scrim(
    desk: Desk, sheet: Buying, qtbot: QtBot, theme: Theme
) -> None:
    settled(qtbot, desk)
    centre = sheet.geometry().center() - desk.rect().center()
    assert abs(centre.x()) <= 1
    assert abs(centre.y()) <= 1
    assert sheet.width() == 600
    picture = desk.grab().toImage()
    assert picture.pixelColor(5, 5).name().upper() != theme.tokens.bg
    assert sheet.graphicsEffect() is None


def test_it_is_seen_leaving(desk: Desk, sheet: Buying, qtbot: QtBot, theme: Theme) -> None:
    settled(qtbot, desk)
    sheet.reject()
    assert seen_inside(desk, sheet) == theme.tokens.surface


def test_one_that_is_still_coming_goes_at_once(desk: Desk, sheet: Buying) -> None:
    (coming,) = desk.host.findChildren(QVariantAnimation)
    coming.setCurrentTime(IN_MS // 2)
    beside = desk.grab().toImage().pixelColor(5, 5).name().upper()
    assert seen_inside(desk, sheet) != beside
    sheet.reject()
    assert seen_inside(desk, sheet) == beside


def test_typing_begins_in_the_first_box(sheet: Buying, qtbot: QtBot) -> None:
    assert sheet.amount.edit.hasFocus()
    qtbot.keyClicks(focus(), "14,60")
    assert sheet.amount.text() == "14,60"


def test_tab_stays_inside_both_ways(sheet: Buying, qtbot: QtBot) -> None:
    seen = []
    for _step in range(6):
        qtbot.keyClick(focus(), Key.Key_Tab)
        seen.append(focus())
    assert seen[:2] == [sheet.note.edit, sheet.consent]
    assert sheet.amount.edit in seen
    assert all(sheet.isAncestorOf(widget) for widget in seen)
    qtbot.keyClick(focus(), Key.Key_Backtab)
    assert focus() is seen[-2]


def test_focus_cannot_be_taken_away(desk: Desk, sheet: Buying) -> None:
    desk.line.setFocus()
    assert sheet.amount.edit.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_presses_the_primary_button(sheet: Buying, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(sheet.amount.edit, key)


def test_enter_in_many_lines_is_a_line(sheet: Buying, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet.note.edit, Key.Key_Return)
    assert sheet.note.text() == "\n"


def test_enter_on_another_button_presses_that_one(sheet: Buying, qtbot: QtBot) -> None:
    sheet.thanks.setFocus()
    with qtbot.waitSignal(sheet.thanks.clicked), qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet.thanks, Key.Key_Return)


def test_enter_waits_while_the_primary_button_does(sheet: Buying, qtbot: QtBot) -> None:
    sheet.record.setEnabled(False)
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet.amount.edit, Key.Key_Return)


def test_control_enter_is_the_sheet_s_own_key(sheet: Buying, qtbot: QtBot) -> None:
    pressed: list[str] = []
    sheet.add_key("Ctrl+Return", lambda: pressed.append("thanks"))
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet.amount.edit, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["thanks"]


def test_escape_rejects(desk: Desk, sheet: Buying, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.rejected):
        qtbot.keyClick(sheet, Key.Key_Escape)
    assert desk.host.sheet is None


def test_the_cross_rejects(desk: Desk, sheet: Buying, qtbot: QtBot) -> None:
    cross = next(button for button in sheet.findChildren(Button) if not button.text())
    assert cross.accessibleName() == "Chiudi"
    with qtbot.waitSignal(sheet.rejected):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert desk.host.sheet is None


def test_a_sheet_may_have_no_cross(desk: Desk) -> None:
    sheet = Sheet("PIN", is_closable=False)
    desk.host.open(sheet)
    assert not sheet.findChildren(Button)
    assert sheet.hasFocus()


def test_focus_comes_back_and_the_scrim_goes(desk: Desk, sheet: Buying, qtbot: QtBot) -> None:
    settled(qtbot, desk)
    with qtbot.waitSignal(desk.host.emptied):
        sheet.reject()
    assert desk.line.hasFocus()
    qtbot.mouseClick(desk.line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.host.isVisible())


def test_a_closing_sheet_is_drawn_until_it_has_gone(
    desk: Desk, sheet: Buying, qtbot: QtBot
) -> None:
    settled(qtbot, desk)
    sheet.reject()
    assert desk.host.isVisible()
    assert not desk.host.grab().isNull()
    qtbot.waitUntil(lambda: not desk.host.isVisible())


def test_a_sheet_over_a_sheet_gives_way_again(desk: Desk, sheet: Buying) -> None:
    pin = Sheet("PIN")
    desk.host.open(pin)
    assert not sheet.isVisible()
    pin.reject()
    assert desk.host.sheet is sheet
    assert sheet.isVisible()
    pin.done(0)
    assert desk.host.sheet is sheet


def test_closing_twice_is_once(desk: Desk, sheet: Buying, qtbot: QtBot) -> None:
    sheet.accept()
    sheet.accept()
    assert desk.host.sheet is None


def test_it_grows_with_what_it_holds(desk: Desk, sheet: Buying, qtbot: QtBot) -> None:
    settled(qtbot, desk)
    before = sheet.height()
    sheet.body.addWidget(Note("Supera il tuo limite. Chiedi a Elena"))
    qtbot.waitUntil(lambda: sheet.height() > before)
    grown = sheet.height()
    sheet.fit()
    assert sheet.height() == grown


def test_in_a_low_window_it_scrolls(desk: Desk, qtbot: QtBot) -> None:
    sheet = Sheet("Nuovo cliente", least_height=900)
    for number in range(20):
        sheet.body.addWidget(Field(f"Campo {number}"))
    desk.host.open(sheet)
    settled(qtbot, desk)
    assert desk.rect().contains(sheet.geometry())
    desk.resize(1280, 680)
    qtbot.waitUntil(lambda: sheet.height() == 680 - 32)


def test_without_motion_it_is_there_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Theme, "is_motion_reduced", True)
    sheet = Sheet("PIN")
    desk.host.open(sheet)
    assert sheet.graphicsEffect() is None
    sheet.reject()
    assert not desk.host.isVisible()


def test_focus_goes_nowhere_when_where_it_came_from_is_gone(
    desk: Desk, sheet: Buying, qtbot: QtBot
) -> None:
    desk.line.hide()
    sheet.reject()
    assert not desk.line.hasFocus()


def test_a_scan_is_not_for_every_sheet(sheet: Buying) -> None:
    assert not sheet.take_scan("V123456")


def test_boxes_below_are_no_place_for_tab(sheet: Buying, qtbot: QtBot) -> None:
    for part in (sheet.amount, sheet.note, sheet.consent, sheet.thanks, sheet.record):
        part.setEnabled(False)
    sheet.setFocus()
    qtbot.keyClick(focus(), Key.Key_Tab)
    assert sheet.isAncestorOf(focus()) or focus() is sheet
