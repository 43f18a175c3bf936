import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.page import Page, Shell
from careapp.ui.page_stack import DEPTH
from careapp.ui.theme import Theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.label import Text
from careapp.ui.window import Window
from tests.ui.shell import Alt, Control, Key, Plain, home, press


class _LongList(QListView):
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 2000)


class TestSize:
    def test_a_page_larger_than_the_window_scrolls(self, window: Window, qtbot: QtBot) -> None:
        page = window.go("vouchers")
        assert isinstance(page, Plain)
        view = window.findChild(QScrollArea)
        assert isinstance(view, QScrollArea)
        bars = (view.horizontalScrollBar(), view.verticalScrollBar())
        assert [bar.maximum() for bar in bars] == [0, 0]
        page.button.setMinimumSize(2000, 1000)
        qtbot.waitUntil(lambda: all(bar.maximum() > 0 for bar in bars))
        window.go("counter")
        qtbot.waitUntil(lambda: not any(bar.maximum() for bar in bars))

    def test_a_page_that_can_do_with_less_does_not_ask_to_scroll(self, window: Window) -> None:
        page = Page()
        column = QVBoxLayout(page)
        column.addWidget(Text("Parole che vanno a capo"))
        column.addWidget(_LongList())
        window.open_page(page)
        assert 0 < window.pages.heightForWidth(1000) < 1000

    def test_banners_are_as_wide_as_the_page_after_the_window_grew(
        self, theme: Theme, window: Window
    ) -> None:
        note = Note("La stampante non risponde.")
        window.open_page(Page())
        window.show_banner("printer", note)
        theme.set_window_size(1536, 864)
        area = note.parentWidget()
        assert area is not None
        layout = area.layout()
        assert layout is not None
        assert layout.contentsMargins().left() == 32

    @pytest.mark.parametrize(("width", "side"), [(1366, 24), (1536, 32)])
    def test_a_wide_window_has_wider_margins(self, theme: Theme, width: int, side: int) -> None:
        page = Plain()
        theme.set_window_size(width, 864)
        page.keep_margins(page.banners, 16, 18, inside=8)
        theme.set_window_size(1366, 768)
        theme.set_window_size(width, 864)
        margins = page.banners.contentsMargins()
        assert (margins.left(), margins.top()) == (side, 16)
        assert (margins.right(), margins.bottom()) == (side - 8, 18)


class TestPages:
    @pytest.mark.parametrize(
        ("key", "modifiers", "section"),
        [
            (Key.Key_F4, Qt.KeyboardModifier.NoModifier, "vouchers"),
            (Key.Key_3, Control, "vouchers"),
            (Key.Key_6, Control, "manage"),
            (Key.Key_F2, Qt.KeyboardModifier.NoModifier, "counter"),
            (Key.Key_F, Control, "counter"),
        ],
    )
    def test_keys_lead_to_sections(
        self,
        window: Window,
        qtbot: QtBot,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier,
        section: str,
    ) -> None:
        press(qtbot, window, key, modifiers)
        assert window.pages.section == section
        assert window.page is window.pages.currentWidget()

    def test_f2_comes_home_again_with_the_focus_where_typing_begins(
        self, window: Window, qtbot: QtBot
    ) -> None:
        page = home(window)
        page.button.setFocus()
        press(qtbot, window, Key.Key_F2)
        assert page.search.hasFocus()

    def test_pages_are_kept_alive(self, window: Window) -> None:
        first = window.go("vouchers")
        window.go("counter")
        assert window.go("vouchers") is first

    def test_escape_takes_exactly_one_step(self, window: Window, qtbot: QtBot) -> None:
        card, action = Plain("Scheda"), Plain("Ringrazia")
        window.open_page(card)
        window.open_page(action)
        action.inner_steps = 1
        seen = []
        for _step in range(3):
            press(qtbot, window, Key.Key_Escape)
            seen.append(window.page)
        assert seen == [action, card, home(window)]

    def test_escape_in_another_section_comes_home(self, window: Window, qtbot: QtBot) -> None:
        window.go("vouchers")
        press(qtbot, window, Key.Key_Escape)
        assert window.pages.section == "counter"
        press(qtbot, window, Key.Key_Escape)
        assert window.page is home(window)

    def test_the_way_back_is_short(self, window: Window) -> None:
        pages = [Plain(str(number)) for number in range(5)]
        for page in pages:
            window.open_page(page)
        assert window.pages.steps == DEPTH
        window.open_page(pages[0])
        assert window.page is pages[0]
        assert window.pages.steps == 2

    def test_a_page_asks_its_window(self, window: Window) -> None:
        shell: Shell = home(window).window_shell
        assert shell is window
        with pytest.raises(RuntimeError, match="Plain is in no window"):
            _ = Plain().window_shell

    def test_the_title_says_the_page(self, window: Window) -> None:
        assert window.windowTitle() == "Banco · CareApp"
        window.open_page(Plain(""))
        assert window.windowTitle() == "CareApp"

    def test_what_changed_is_fetched_again_by_who_watches_it(self, window: Window) -> None:
        page = home(window)
        window.tables_changed(frozenset({"voucher"}))
        assert "refresh" not in page.told
        window.tables_changed(frozenset({"customer", "sale"}))
        assert page.told[-1] == "refresh"

    def test_a_page_without_manners_of_its_own_has_defaults(self) -> None:
        page = Page()
        page.shown()
        page.refresh()
        page.set_discreet(True)
        assert page.is_discreet
        assert not page.escape()
        assert not page.take_scan("C1")
        assert page.toast_place() is page
        assert page.banner_place() is None


class TestKeys:
    def test_text_size(self, window: Window, qtbot: QtBot) -> None:
        steps: list[int] = []
        window.scale_requested.connect(steps.append)
        press(qtbot, window, Key.Key_Plus, Control)
        press(qtbot, window, Key.Key_Minus, Control)
        assert steps == [1, -1]

    def test_help(self, window: Window, qtbot: QtBot) -> None:
        with qtbot.waitSignal(window.help_requested):
            press(qtbot, window, Key.Key_F1)

    def test_full_screen_and_back(self, window: Window, qtbot: QtBot) -> None:
        for is_full in (True, False):
            press(qtbot, window, Key.Key_F11)
            assert window.isFullScreen() is is_full

    def test_a_page_s_keys_sleep_on_other_pages(self, window: Window, qtbot: QtBot) -> None:
        page = home(window)
        press(qtbot, window, Key.Key_F5)
        window.go("vouchers")
        press(qtbot, window, Key.Key_F5)
        assert page.told.count("F5") == 1

    def test_no_key_is_bound_twice(self, window: Window) -> None:
        keys = [
            shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)
            for shortcut in window.findChildren(
                QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
        ]
        assert len(keys) == len(set(keys))

    def test_alt_and_a_letter_press_a_button(self, window: Window, qtbot: QtBot) -> None:
        page = home(window)
        before = page.button.grab().toImage()
        QTest.keyPress(window.windowHandle(), Key.Key_Alt, Alt)
        assert page.button.grab().toImage() != before
        QTest.keyRelease(window.windowHandle(), Key.Key_Alt)
        assert page.button.grab().toImage() == before
        with qtbot.waitSignal(page.button.clicked):
            press(qtbot, window, Key.Key_R, Alt)
        with qtbot.assertNotEmitted(page.button.clicked):
            press(qtbot, window, Key.Key_Q, Alt)

    def test_no_letter_stays_underlined_behind_another_window(
        self, window: Window, qtbot: QtBot
    ) -> None:
        page = home(window)
        before = page.button.grab().toImage()
        QTest.keyPress(window.windowHandle(), Key.Key_Alt, Alt)
        assert page.button.grab().toImage() != before
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: page.button.grab().toImage() == before)


class TestBanners:
    def test_a_page_may_place_them(self, window: Window) -> None:
        page = home(window)
        note = Note("Puoi continuare.", Tone.WARN)
        window.show_banner("offline", note)
        assert note.isVisible()
        assert page.isAncestorOf(note)

    def test_else_they_stand_above_the_page(self, window: Window) -> None:
        note = Note("Puoi continuare.", Tone.WARN)
        window.show_banner("offline", note)
        page = window.go("vouchers")
        assert note.isVisible()
        assert not page.isAncestorOf(note)
        assert page.y() == 0
        window.go("counter")
        assert home(window).isAncestorOf(note)

    def test_the_same_name_replaces_and_hides(self, window: Window) -> None:
        notes = [Note("uno"), Note("due")]
        for note in notes:
            window.show_banner("offline", note)
        assert not notes[0].isVisible()
        window.hide_banner("offline")
        window.hide_banner("offline")
        assert not notes[1].isVisible()


def test_it_is_never_smaller_than_what_was_designed(window: Window) -> None:
    room = window.screen().availableSize()
    assert window.minimumWidth() == min(1280, room.width())
    assert window.minimumHeight() == min(680, room.height())
