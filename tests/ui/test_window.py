import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.page import Page, Section, Shell
from careapp.ui.page_stack import DEPTH
from careapp.ui.theme import Theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, SearchBox
from careapp.ui.window import Window

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Plain(Page):
    """A page with a box, a button, and a record of what it was told."""

    def __init__(self, title: str = "Banco") -> None:
        self.title = title
        super().__init__()
        self.told: list[str] = []
        self.inner_steps = 0
        self.search, self.button = SearchBox("Nome"), Button("Ringrazia")
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        self.banners = QVBoxLayout()
        column.addLayout(self.banners)
        column.addWidget(self.button)
        column.addStretch(1)
        self.add_key("F5", lambda: self.told.append("F5"))

    def shown(self) -> None:
        self.told.append("shown")
        self.search.setFocus()

    def refresh(self) -> None:
        self.told.append("refresh")

    def escape(self) -> bool:
        self.inner_steps -= 1
        return self.inner_steps >= 0


class Home(Plain):
    watches = frozenset({"customer"})

    def banner_place(self) -> QLayout:
        return self.banners

    def take_scan(self, code: str) -> bool:
        return code.startswith("C")


def sections() -> list[Section]:
    return [
        Section("counter", "Banco", "store", 1, Home, ("F2", "Ctrl+F")),
        Section("vouchers", "Buoni", "ticket", 3, lambda: Plain("Buoni"), ("F4",)),
        Section("manage", "Gestione", "sliders-horizontal", 6, lambda: Plain("Gestione"), (), True),
    ]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window(sections())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.set_person("Giulia Bianchi", "Cassa 1", is_manager=True)
    window.go("counter")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def home(window: Window) -> Home:
    page = window.go("counter")
    assert isinstance(page, Home)
    return page


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


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
        press(qtbot, window, Key.Key_F2, Qt.KeyboardModifier.NoModifier)
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
            press(qtbot, window, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            seen.append(window.page)
        assert seen == [action, card, home(window)]

    def test_escape_in_another_section_comes_home(self, window: Window, qtbot: QtBot) -> None:
        window.go("vouchers")
        press(qtbot, window, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert window.pages.section == "counter"
        press(qtbot, window, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
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
            press(qtbot, window, Key.Key_F12, Qt.KeyboardModifier.NoModifier)
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
            press(qtbot, window, key, Qt.KeyboardModifier.NoModifier)
            assert window.page is lock
        window.back()
        assert window.rail.isVisible()


class TestKeys:
    def test_text_size(self, window: Window, qtbot: QtBot) -> None:
        steps: list[int] = []
        window.scale_requested.connect(steps.append)
        press(qtbot, window, Key.Key_Plus, Control)
        press(qtbot, window, Key.Key_Minus, Control)
        assert steps == [1, -1]

    def test_help(self, window: Window, qtbot: QtBot) -> None:
        with qtbot.waitSignal(window.help_requested):
            press(qtbot, window, Key.Key_F1, Qt.KeyboardModifier.NoModifier)

    def test_full_screen_and_back(self, window: Window, qtbot: QtBot) -> None:
        for is_full in (True, False):
            press(qtbot, window, Key.Key_F11, Qt.KeyboardModifier.NoModifier)
            assert window.isFullScreen() is is_full

    def test_a_page_s_keys_sleep_on_other_pages(self, window: Window, qtbot: QtBot) -> None:
        page = home(window)
        press(qtbot, window, Key.Key_F5, Qt.KeyboardModifier.NoModifier)
        window.go("vouchers")
        press(qtbot, window, Key.Key_F5, Qt.KeyboardModifier.NoModifier)
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
        qtbot.keyPress(page.search, Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        assert page.button.grab().toImage() != before
        qtbot.keyRelease(page.search, Key.Key_Alt)
        assert page.button.grab().toImage() == before
        with qtbot.waitSignal(page.button.clicked):
            press(qtbot, window, Key.Key_R, Qt.KeyboardModifier.AltModifier)
        with qtbot.assertNotEmitted(page.button.clicked):
            press(qtbot, window, Key.Key_Q, Qt.KeyboardModifier.AltModifier)


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

    def test_it_is_drawn_as_the_inverse_of_the_page(
        self, window: Window, theme: Theme, qtbot: QtBot
    ) -> None:
        window.toast("Stampato", undo=lambda: None)
        qtbot.waitUntil(lambda: window.toast_bar.graphicsEffect() is None)
        image = window.toast_bar.grab().toImage()
        assert image.pixelColor(250, 4).name().upper() == theme.tokens.text
        window.toast_bar.button.setFocus()
        assert window.toast_bar.grab().toImage() != image


def buying() -> tuple[Sheet, Button, Field]:
    sheet = Sheet("Registra acquisto", "signora Wójcik · Lei")
    amount, note = Field("Totale"), Field("Nota")
    sheet.body.addWidget(amount)
    sheet.body.addWidget(note)
    done = Button("Registra", Kind.PRIMARY)
    sheet.foot.addWidget(done)
    sheet.set_primary(done)
    sheet.first_focus = amount.edit
    return sheet, done, amount


class TestSheets:
    def test_nothing_below_hears_a_key(self, window: Window, qtbot: QtBot) -> None:
        page = home(window)
        sheet, _done, _amount = buying()
        window.open_sheet(sheet)
        for key in (Key.Key_F5, Key.Key_F4, Key.Key_F1):
            press(qtbot, window, key, Qt.KeyboardModifier.NoModifier)
        press(qtbot, window, Key.Key_R, Qt.KeyboardModifier.AltModifier)
        assert "F5" not in page.told
        assert window.pages.section == "counter"
        sheet.reject()
        press(qtbot, window, Key.Key_F5, Qt.KeyboardModifier.NoModifier)
        assert page.told[-1] == "F5"

    def test_escape_closes_the_sheet_alone(self, window: Window, qtbot: QtBot) -> None:
        card = Plain("Scheda")
        window.open_page(card)
        sheet, _done, _amount = buying()
        window.open_sheet(sheet)
        with qtbot.waitSignal(sheet.rejected):
            press(qtbot, window, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert window.sheets.sheet is None
        assert window.page is card

    def test_alt_presses_the_buttons_of_the_sheet(self, window: Window, qtbot: QtBot) -> None:
        sheet, done, _amount = buying()
        window.open_sheet(sheet)
        page = home(window)
        with qtbot.waitSignal(done.clicked), qtbot.assertNotEmitted(page.button.clicked):
            press(qtbot, window, Key.Key_R, Qt.KeyboardModifier.AltModifier)

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


def test_it_is_never_smaller_than_what_was_designed(window: Window) -> None:
    room = window.screen().availableSize()
    assert window.minimumWidth() == min(1280, room.width())
    assert window.minimumHeight() == min(680, room.height())
