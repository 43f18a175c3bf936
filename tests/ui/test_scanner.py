from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.scanner import Scanner
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.options import Option, OptionCards
from tests.ui.conftest import Shown

CODE = "V7K2M9QXD41AB"
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Counter(QWidget):
    """A window with one of everything that a burst could harm."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        self.button = Button("Cancella tutto")
        self.combo = Combo([("it", "Italiano"), ("v", "Veneto")])
        self.cards = OptionCards([Option(str(number), f"Scelta {number}") for number in range(9)])
        column = QVBoxLayout(self)
        for part in (self.line, self.text, self.button, self.combo, self.cards):
            column.addWidget(part)


class Wedge:
    """A keyboard that types at a given pace into whatever has the focus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.moment = 1000.0

    def type(self, words: str, gap_ms: float = 5) -> None:
        for letter in words:
            self.key(Qt.Key(ord(letter.upper())), letter, gap_ms)

    def key(
        self,
        key: Qt.Key,
        text: str = "",
        gap_ms: float = 5,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        self.moment += gap_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text)
            # As the system does: to the window, which hands it to the widget with the focus.
            QCoreApplication.sendEvent(self._window.windowHandle(), event)


@pytest.fixture
def counter(shown: Shown) -> Counter:
    counter = Counter()
    shown(counter)
    return counter


@pytest.fixture
def wedge(counter: Counter) -> Wedge:
    return Wedge(counter)


@pytest.fixture
def scanner(wedge: Wedge) -> Iterator[Scanner]:
    scanner = Scanner(now_ms=lambda: wedge.moment)
    yield scanner
    scanner.is_enabled = False


@pytest.fixture
def codes(scanner: Scanner) -> list[str]:
    codes: list[str] = []
    scanner.scanned.connect(codes.append)
    return codes


def scan(wedge: Wedge, code: str = CODE, end: Qt.Key = Qt.Key.Key_Return) -> None:
    wedge.type(code)
    wedge.key(end, "\r" if end != Qt.Key.Key_Tab else "\t")


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_code_leaves_the_field_as_it_was(
    counter: Counter, wedge: Wedge, codes: list[str], end: Qt.Key
) -> None:
    counter.line.setText("ciao")
    counter.line.setFocus()
    counter.line.setSelection(1, 2)
    scan(wedge, end=end)
    assert codes == [CODE]
    assert counter.line.text() == "ciao"
    assert counter.line.selectedText() == "ia"
    assert counter.line.hasFocus()


def test_the_field_tells_that_it_is_as_before(
    counter: Counter, wedge: Wedge, codes: list[str]
) -> None:
    told: list[str] = []
    counter.line.setText("ciao")
    counter.line.textEdited.connect(told.append)
    counter.line.setFocus()
    scan(wedge)
    assert told[-1] == "ciao"
    assert codes == [CODE]


def test_enter_of_a_code_presses_no_button(
    counter: Counter, wedge: Wedge, codes: list[str], qtbot: QtBot
) -> None:
    counter.button.setFocus()
    with qtbot.assertNotEmitted(counter.button.clicked):
        scan(wedge)
    assert codes == [CODE]


def test_slow_typing_and_enter_are_untouched(
    counter: Counter, wedge: Wedge, codes: list[str], qtbot: QtBot
) -> None:
    counter.line.setFocus()
    wedge.type("marta1", gap_ms=120)
    with qtbot.waitSignal(counter.line.returnPressed):
        wedge.key(Qt.Key.Key_Return, "\r", gap_ms=200)
    assert counter.line.text() == "marta1"
    assert codes == []


def test_a_late_enter_is_a_person_s(
    counter: Counter, wedge: Wedge, codes: list[str], qtbot: QtBot
) -> None:
    counter.line.setFocus()
    wedge.type(CODE)
    with qtbot.waitSignal(counter.line.returnPressed):
        wedge.key(Qt.Key.Key_Return, "\r", gap_ms=300)
    assert counter.line.text() == CODE
    assert codes == []


def test_five_characters_are_no_code(
    counter: Counter, wedge: Wedge, codes: list[str], qtbot: QtBot
) -> None:
    counter.line.setFocus()
    with qtbot.waitSignal(counter.line.returnPressed):
        scan(wedge, "ABC12")
    scan(wedge, "ABC123")
    assert codes == ["ABC123"]


def test_a_pause_starts_a_new_code(wedge: Wedge, codes: list[str]) -> None:
    wedge.type("mar", gap_ms=100)
    wedge.moment += 500
    scan(wedge)
    assert codes == [CODE]


def test_small_letters_and_shift_are_the_same_code(wedge: Wedge, codes: list[str]) -> None:
    for letter in CODE:
        wedge.key(Qt.Key.Key_Shift, "", 1, SHIFT)
        wedge.key(Qt.Key(ord(letter)), letter.lower(), 1, SHIFT)
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == [CODE]


@pytest.mark.parametrize("stranger", [" ", "-", "è", "%"])
def test_other_characters_are_no_part_of_a_code(
    wedge: Wedge, codes: list[str], stranger: str
) -> None:
    wedge.type("ABC")
    wedge.key(Qt.Key.Key_unknown, stranger)
    wedge.type("DEF")
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == []


def test_control_ends_a_burst(wedge: Wedge, codes: list[str]) -> None:
    wedge.type("ABCDE")
    wedge.key(Qt.Key.Key_A, "a", modifiers=Qt.KeyboardModifier.ControlModifier)
    wedge.type("F")
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == []


def test_every_key_is_told(scanner: Scanner, wedge: Wedge) -> None:
    told: list[bool] = []
    scanner.key_pressed.connect(lambda: told.append(True))
    wedge.key(Qt.Key.Key_Down)
    wedge.type("ab")
    assert len(told) == 3


def test_a_held_key_is_no_code(counter: Counter, wedge: Wedge, codes: list[str]) -> None:
    for _number in range(10):
        wedge.moment += 5
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, "a", True)
        QCoreApplication.sendEvent(counter.windowHandle(), event)
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == []


def test_a_text_of_many_lines_is_restored(counter: Counter, wedge: Wedge, codes: list[str]) -> None:
    counter.text.setPlainText("buongiorno")
    counter.text.setFocus()
    cursor = counter.text.textCursor()
    cursor.setPosition(4)
    counter.text.setTextCursor(cursor)
    scan(wedge)
    assert codes == [CODE]
    assert counter.text.toPlainText() == "buongiorno"
    assert counter.text.textCursor().position() == 4


def test_choices_are_restored(counter: Counter, wedge: Wedge, codes: list[str]) -> None:
    counter.cards.set_value("8")
    counter.cards.setFocus()
    counter.cards.choose_number(9)
    scan(wedge, "V12345")
    assert counter.cards.value() == "8"
    counter.combo.setFocus()
    scan(wedge, "VVVVVV1")
    assert counter.combo.value() == "it"
    assert codes == ["V12345", "VVVVVV1"]


def test_a_field_that_goes_away_meanwhile_is_no_harm(
    counter: Counter, wedge: Wedge, codes: list[str]
) -> None:
    counter.line.setFocus()
    wedge.type(CODE)
    counter.line.setParent(None)
    counter.line.deleteLater()
    QCoreApplication.sendPostedEvents(counter.line, QEvent.Type.DeferredDelete)
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == [CODE]


@pytest.mark.parametrize(("asked", "works_at"), [(5, 19), (60, 59), (500, 79)])
def test_the_gap_is_a_setting_within_bounds(
    wedge: Wedge, scanner: Scanner, codes: list[str], asked: int, works_at: int
) -> None:
    scanner.set_gap_ms(asked)
    wedge.type(CODE, gap_ms=works_at)
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == [CODE]
    assert scanner.slowest_gap_ms == works_at
    wedge.moment += 1000
    wedge.type(CODE, gap_ms=works_at + 2)
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == [CODE]


def test_it_can_be_turned_off(wedge: Wedge, scanner: Scanner, codes: list[str]) -> None:
    scanner.is_enabled = False
    scan(wedge)
    assert codes == []


def test_the_stamp_of_the_system_counts_more_than_a_busy_window(
    counter: Counter, wedge: Wedge, codes: list[str]
) -> None:
    """A person's slow keys, delivered all at once after a stall, are still a person's."""
    for number, letter in enumerate("marta12", start=1):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(letter.upper())), NONE, letter)
        event.setTimestamp(number * 150)
        QCoreApplication.sendEvent(counter.windowHandle(), event)
    wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == []


def test_a_shortcut_on_enter_waits_for_the_scanner(
    counter: Counter, wedge: Wedge, codes: list[str], qtbot: QtBot
) -> None:
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Return), counter)
    wedge.type(CODE)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Return, NONE, "\r")
    override.ignore()
    with qtbot.assertNotEmitted(shortcut.activated):
        QCoreApplication.sendEvent(counter.windowHandle(), override)
        assert override.isAccepted()
        wedge.key(Qt.Key.Key_Return, "\r")
    assert codes == [CODE]


def test_without_a_window_in_front_a_code_still_counts(
    counter: Counter, wedge: Wedge, codes: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careapp.ui.scanner.QApplication.activeWindow", lambda: None)
    scan(wedge)
    assert codes == [CODE]


def test_keys_of_the_system_are_counted_once(shown: Shown, qtbot: QtBot) -> None:
    """The whole way: system event, shortcut map, window, widget; with the real clock."""
    counter = Counter()
    shown(counter)
    counter.line.setText("ciao")
    counter.line.setFocus()
    scanner, codes = Scanner(), list[str]()
    scanner.scanned.connect(codes.append)
    stolen = QShortcut(QKeySequence(Qt.Key.Key_Return), counter)
    with qtbot.assertNotEmitted(stolen.activated):
        for letter in CODE:
            QTest.keyClick(counter.windowHandle(), Qt.Key(ord(letter)))
        QTest.keyClick(counter.windowHandle(), Qt.Key.Key_Return)
    scanner.is_enabled = False
    assert codes == [CODE]
    assert counter.line.text() == "ciao"
