from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Theme
from careapp.ui.window import Window
from tests.ui.shell import Control, Key, Plain, home, press


class TestRail:
    def test_managers_sections_are_hidden_from_others(self, window: Window, qtbot: QtBot) -> None:
        window.go("manage")
        window.set_person("Marco Rossi", "Cassa 2", is_manager=False)
        assert window.pages.section == "counter"
        seen = [
            name
            for name in ("counter", "vouchers", "manage")
            if window.rail.button(name).isVisible()
        ]
        assert seen == ["counter", "vouchers"]
        press(qtbot, window, Key.Key_6, Control)
        assert window.pages.section == "counter"

    def test_a_press_leads_to_a_section(self, window: Window, qtbot: QtBot) -> None:
        qtbot.mouseClick(window.rail.button("vouchers"), Qt.MouseButton.LeftButton)
        assert window.pages.section == "vouchers"
        assert window.rail.button("vouchers").isChecked()

    def test_the_person_locks_or_changes(self, window: Window, qtbot: QtBot) -> None:
        with qtbot.waitSignal(window.person_requested):
            qtbot.mouseClick(window.rail.person, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(window.person_requested):
            press(qtbot, window, Key.Key_F12)
        assert window.rail.person.text() == "Giulia"
        assert "Giulia Bianchi" in window.rail.person.accessibleName()

    def test_it_is_a_rail_or_a_sidebar_by_width(
        self, window: Window, theme: Theme, qtbot: QtBot
    ) -> None:
        assert window.rail.width() == 96
        window.set_demo(True)
        narrow = window.rail.grab().toImage()
        window.resize(1536, 864)
        assert theme.wide
        qtbot.waitUntil(lambda: window.rail.width() == 224)
        assert window.rail.grab().toImage() != narrow
        assert window.rail.demo.isVisible()

    def test_it_counts_what_waits(self, window: Window) -> None:
        button = window.rail.button("vouchers")
        before = button.grab().toImage()
        window.rail.set_count("vouchers", 5)
        assert button.accessibleName() == "Buoni, 5 in attesa"
        assert button.grab().toImage() != before
        window.resize(1536, 864)
        assert not button.grab().isNull()
        window.rail.set_count("vouchers", 0)
        assert not button.accessibleName()

    def test_printer_and_archive_say_how_they_are(self, window: Window) -> None:
        window.set_printer("Stampante pronta", is_ready=True)
        ready = window.rail.printer.grab().toImage()
        window.set_printer("Stampante spenta", is_ready=False)
        assert window.rail.printer.text() == "Stampante spenta"
        assert window.rail.printer.grab().toImage() != ready
        window.set_archive("Archivio ok", is_ready=True)
        assert window.rail.archive.toolTip() == "Archivio ok"
        window.set_archive("Archivio lontano", is_ready=False)
        assert window.rail.archive.text() == "Archivio lontano"

    def test_focus_and_pointer_are_seen(self, window: Window) -> None:
        button = window.rail.button("vouchers")
        rest = button.grab().toImage()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.grab().toImage() != rest
        home(window).search.setFocus()
        QApplication.sendEvent(button, QEvent(QEvent.Type.Enter))
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        assert button.grab().toImage() != rest

    def test_a_page_may_take_the_whole_window(self, window: Window, qtbot: QtBot) -> None:
        lock = Plain("Chi è al banco?")
        lock.is_full_window = True
        window.open_page(lock)
        assert not window.rail.isVisible()
        for key in (Key.Key_F4, Key.Key_Escape):
            press(qtbot, window, key)
            assert window.page is lock
        window.back()
        assert window.rail.isVisible()
