import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.toast import Also
from careapp.ui.window import Window
from tests.ui.shell import Control, Key, Plain, buying, home, press


class TestToast:
    def test_undo_by_button_and_by_key(self, window: Window, qtbot: QtBot) -> None:
        undone: list[str] = []
        window.toast("Registrati 9,60 €", undo=lambda: undone.append("button"))
        qtbot.mouseClick(window.toast_bar.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.toast_bar.isVisible())
        window.toast("Registrati 9,60 €", undo=lambda: undone.append("key"))
        press(qtbot, window, Key.Key_Z, Control)
        press(qtbot, window, Key.Key_Z, Control)
        assert undone == ["button", "key"]

    def test_typing_is_taken_back_before_the_record(self, window: Window, qtbot: QtBot) -> None:
        page = home(window)
        undone: list[str] = []
        window.toast("Registrati 9,60 €", undo=lambda: undone.append("record"))
        qtbot.keyClicks(page.search, "mar")
        press(qtbot, window, Key.Key_Z, Control)
        assert undone == []
        assert not page.search.text()
        press(qtbot, window, Key.Key_Z, Control)
        assert undone == ["record"]

    def test_what_else_it_offers_is_done_and_it_can_still_be_taken_back(
        self, window: Window, qtbot: QtBot
    ) -> None:
        done: list[str] = []
        also = Also("printer", "Stampa il saldo", lambda: done.append("slip"))
        window.toast("Registrati 9,60 €", undo=lambda: done.append("undo"), also=also)
        button = window.toast_bar.also
        assert (button.accessibleName(), button.size().toTuple()) == ("Stampa il saldo", (40, 40))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        press(qtbot, window, Key.Key_Z, Control)
        assert done == ["slip", "undo"]
        window.toast("Stampato")
        assert not button.isVisible()

    def test_without_undo_there_is_no_button(self, window: Window, qtbot: QtBot) -> None:
        window.toast("Stampato", tone=Tone.NEUTRAL)
        assert window.toast_bar.isVisible()
        assert not window.toast_bar.button.isVisible()
        press(qtbot, window, Key.Key_Z, Control)
        assert window.toast_bar.isVisible()

    def test_it_goes_after_ten_seconds_but_not_under_the_focus(
        self, window: Window, qtbot: QtBot
    ) -> None:
        toast = window.toast_bar
        window.toast("Registrati 9,60 €", undo=lambda: None)
        toast.button.setFocus()
        seen = []
        for quarters in (60, 0, 39, 1):
            for _quarter in range(quarters):
                toast.count_down()
            seen.append(toast.can_undo)
            home(window).search.setFocus()
        assert seen == [True, True, True, False]
        qtbot.waitUntil(lambda: not toast.isVisible())

    def test_it_stays_in_the_corner_of_its_place(self, window: Window, qtbot: QtBot) -> None:
        window.toast("Stampato")
        toast = window.toast_bar
        assert toast.size().width() == 500
        before = toast.pos()
        window.resize(1440, 800)
        qtbot.waitUntil(lambda: toast.pos() != before)
        assert window.rect().contains(toast.geometry())

    def test_without_motion_it_is_there_at_once(
        self, window: Window, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Theme, "is_motion_reduced", True)
        window.toast("Stampato")
        assert window.toast_bar.graphicsEffect() is None
        window.toast_bar.dismiss()
        assert not window.toast_bar.isVisible()

    def test_it_follows_to_another_page(self, window: Window, qtbot: QtBot) -> None:
        window.toast("Stampato")
        window.go("vouchers")
        page = Plain()
        window.open_page(page)
        toast = window.toast_bar

        def gap() -> int:
            return page.mapTo(window, page.rect().bottomRight()).y() - toast.geometry().bottom()

        qtbot.waitUntil(lambda: 15 <= gap() <= 17)

    def test_a_long_sentence_is_read_whole(self, window: Window) -> None:
        window.toast("Questo non è andato. Quello che era già salvato è al sicuro: riprova. " * 2)
        words = window.toast_bar.findChildren(Text)[0]
        assert window.toast_bar.height() > 56
        QApplication.processEvents()
        assert words.height() >= words.heightForWidth(words.width())

    def test_it_does_not_undo_under_a_sheet(self, window: Window, qtbot: QtBot) -> None:
        undone: list[str] = []
        window.toast("Registrati 9,60 €", undo=lambda: undone.append("record"))
        sheet, _record, _amount = buying()
        window.open_sheet(sheet)
        press(qtbot, window, Key.Key_Z, Control)
        assert undone == []
        sheet.reject()
        press(qtbot, window, Key.Key_Z, Control)
        assert undone == ["record"]

    def test_it_is_drawn_as_the_inverse_of_the_page(
        self, window: Window, theme: Theme, qtbot: QtBot
    ) -> None:
        window.toast("Stampato", undo=lambda: None)
        qtbot.waitUntil(lambda: window.toast_bar.graphicsEffect() is None)
        image = window.toast_bar.grab().toImage()
        assert image.pixelColor(250, 4).name().upper() == theme.tokens.text
        window.toast_bar.button.setFocus()
        assert window.toast_bar.grab().toImage() != image
