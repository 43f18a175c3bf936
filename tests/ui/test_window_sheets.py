import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.window import Window
from tests.ui.shell import Alt, Key, Plain, buying, home, press


class PaintWatcher(QObject):
    """Notes what a widget draws anew."""

    def __init__(self, painted: list[QRect]) -> None:
        super().__init__()
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the box around what is drawn."""
        if isinstance(event, QPaintEvent):
            self._painted.append(event.rect())
        return super().eventFilter(watched, event)


class TestSheets:
    def test_nothing_below_hears_a_key(self, window: Window, qtbot: QtBot) -> None:
        page = home(window)
        sheet, _done, _amount = buying()
        window.open_sheet(sheet)
        for key in (Key.Key_F5, Key.Key_F4, Key.Key_F1):
            press(qtbot, window, key)
        press(qtbot, window, Key.Key_R, Alt)
        assert "F5" not in page.told
        assert window.pages.section == "counter"
        sheet.reject()
        press(qtbot, window, Key.Key_F5)
        assert page.told[-1] == "F5"

    def test_escape_closes_the_sheet_alone(self, window: Window, qtbot: QtBot) -> None:
        card = Plain("Scheda")
        window.open_page(card)
        sheet, _done, _amount = buying()
        window.open_sheet(sheet)
        with qtbot.waitSignal(sheet.rejected):
            press(qtbot, window, Key.Key_Escape)
        assert window.sheets.sheet is None
        assert window.page is card

    def test_alt_presses_the_buttons_of_the_sheet(self, window: Window, qtbot: QtBot) -> None:
        sheet, done, _amount = buying()
        window.open_sheet(sheet)
        page = home(window)
        with qtbot.waitSignal(done.clicked), qtbot.assertNotEmitted(page.button.clicked):
            press(qtbot, window, Key.Key_R, Alt)

    def test_a_sheet_that_grows_takes_its_shadow_along(self, window: Window, qtbot: QtBot) -> None:
        sheet, _done, _amount = buying()
        window.open_sheet(sheet)
        qtbot.waitUntil(lambda: not window.sheets.is_moving)
        qtbot.waitUntil(lambda: not window.sheets.is_moving)
        window.grab()
        painted: list[QRect] = []
        watcher = PaintWatcher(painted)
        window.sheets.installEventFilter(watcher)
        sheet.body.addSpacing(60)
        sheet.fit()
        qtbot.waitUntil(lambda: window.sheets.rect() in painted)

    def test_only_sheets_are_sheets(self, window: Window) -> None:
        with pytest.raises(TypeError, match="not a sheet: QWidget"):
            window.open_sheet(QWidget())


class TestScans:
    def test_a_page_uses_what_fits_it(self, window: Window, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(window.scan_routed):
            window.take_scan("C123456")
        with qtbot.waitSignal(window.scan_routed) as seen:
            window.take_scan("V123456")
        assert seen.args == ["V123456"]

    def test_over_a_sheet_the_person_is_asked(self, window: Window, qtbot: QtBot) -> None:
        sheet, _done, _amount = buying()
        window.open_sheet(sheet)
        with qtbot.assertNotEmitted(window.scan_routed):
            window.take_scan("V123456")
        assert window.toast_bar.accessibleName() == "Letto V123456. Finisco qui e lo apro?"
        with qtbot.waitSignal(window.scan_routed) as seen:
            window.toast_bar.press()
        assert seen.args == ["V123456"]
        assert window.sheets.sheet is None

    def test_a_sheet_uses_what_fits_it(
        self, window: Window, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sheet, _done, _amount = buying()
        monkeypatch.setattr(sheet, "take_scan", lambda _code: True)
        window.open_sheet(sheet)
        window.take_scan("V123456")
        assert not window.toast_bar.isVisible()
