"""Six digits by touch, mouse or keyboard, and never by a scanner."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from careapp.ui.widgets.pin_pad import PinPad
from tests.ui.conftest import Shown

PIN = "482913"
AN_HOUR_MS = 3_600_000


@pytest.fixture
def pad(shown: Shown) -> PinPad:
    return shown(PinPad())


def type_in(pad: PinPad, digits: str) -> None:
    for digit in digits:
        pad.type_digit(digit)


def test_six_keys_are_a_pin(pad: PinPad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.completed) as told:
        for digit in PIN:
            qtbot.mouseClick(pad.keys[digit], Qt.MouseButton.LeftButton)
    assert told.args == [PIN]
    assert not pad.is_empty
    pad.clear()
    assert pad.is_empty


def test_the_dots_say_how_many_and_never_which(pad: PinPad) -> None:
    type_in(pad, PIN[:4])
    assert pad.dots.text() == "4 cifre su 6"
    type_in(pad, PIN)
    assert pad.dots.text() == "6 cifre su 6"


def test_what_comes_after_the_sixth_is_dropped(pad: PinPad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.completed) as told:
        type_in(pad, PIN + "77")
    assert told.args == [PIN]


def test_the_last_digit_can_be_taken_back(pad: PinPad, qtbot: QtBot) -> None:
    type_in(pad, "4827")
    qtbot.mouseClick(pad.delete, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pad.completed) as told:
        type_in(pad, "913")
    assert told.args == [PIN]


@pytest.mark.parametrize("act", [PinPad.take_back, PinPad.clear])
def test_what_is_taken_back_in_time_is_not_given_away(
    pad: PinPad, act: Callable[[PinPad], None]
) -> None:
    type_in(pad, PIN)
    assert pause_of(pad).isActive()
    act(pad)
    assert not pause_of(pad).isActive()


def test_digits_of_a_scanner_whose_next_key_follows_are_no_pin(
    pad: PinPad, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    pause_of(pad).setInterval(AN_HOUR_MS)
    type_in(pad, PIN[:5])
    pad.hold()
    assert not pause_of(pad).isActive()
    type_in(pad, PIN[5:])
    monkeypatch.setattr(pause_of(pad), "start", lambda: begun.append("anew"))
    pad.hold()
    assert begun == ["anew"]


def pause_of(pad: PinPad) -> QTimer:
    found = pad.findChild(QTimer)
    assert isinstance(found, QTimer)
    return found


def test_while_it_is_off_nothing_is_typed(pad: PinPad) -> None:
    pad.setEnabled(False)
    type_in(pad, PIN)
    assert pad.is_empty


def test_no_key_takes_the_focus(pad: PinPad) -> None:
    keys = (*pad.keys.values(), pad.delete)
    assert {key.focusPolicy() for key in keys} == {Qt.FocusPolicy.NoFocus}
    assert all(key.accessibleName() or key.text() for key in keys)
