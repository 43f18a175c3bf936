"""One page lies over the whole window; what is below waits as it was."""

from functools import partial

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.window import Window
from tests.ui.shell import Key, Plain, buying, home, press


def covered(window: Window) -> Plain:
    page = Plain("Blocco")
    window.covering.cover(page)
    return page


def test_the_page_lies_over_everything_and_grows_with_it(window: Window) -> None:
    page, below = covered(window), window.centralWidget()
    assert isinstance(below, QWidget)
    assert not below.isVisible()
    assert page.isVisible()
    window.resize(1500, 900)
    assert page.geometry() == window.rect()
    window.covering.uncover(is_same_person=True)
    assert below.isVisible()
    assert window.covering.page is None


def test_keys_and_the_focus_stay_above(window: Window, qtbot: QtBot) -> None:
    front = home(window)
    page = covered(window)
    press(qtbot, window, Key.Key_F5)
    assert "F5" not in front.told
    late = QLineEdit(window)
    late.show()
    late.setFocus()
    assert QApplication.focusWidget() is page.search


def test_the_focus_comes_back_to_where_it_was(window: Window) -> None:
    front = home(window)
    front.button.setFocus()
    covered(window)
    window.covering.uncover(is_same_person=True)
    assert window.focusWidget() is front.button


def test_an_open_sheet_is_hidden_and_comes_back(window: Window) -> None:
    sheet, _done, _amount = buying()
    window.open_sheet(sheet)
    covered(window)
    assert not sheet.isVisible()
    window.covering.uncover(is_same_person=True)
    assert sheet.isVisible()


def test_the_newest_word_waits_for_the_same_person_alone(window: Window) -> None:
    for is_same_person, heard in ((True, ["second"]), (False, [])):
        said: list[str] = []
        covered(window)
        for word in ("first", "second"):
            window.covering.hold(partial(said.append, word))
        window.covering.uncover(is_same_person=is_same_person)
        assert said == heard


def test_what_somebody_left_half_written_is_theirs(window: Window) -> None:
    sheet, _done, amount = buying()
    window.open_sheet(sheet)
    amount.set_text("14,60")
    window.covering.set_aside(1)
    assert [window.covering.has_aside, window.sheets.sheet] == [True, None]
    assert not window.covering.bring_back(2)
    assert window.covering.bring_back(1)
    assert window.sheets.sheet is sheet
    assert amount.text() == "14,60"
    assert not window.covering.has_aside


def test_uncovering_nothing_is_nothing(window: Window) -> None:
    front = home(window)
    told = list(front.told)
    window.covering.uncover(is_same_person=True)
    assert front.told == told
