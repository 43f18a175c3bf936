import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp.rules.limits import Limits
from careapp.rules.roles import Role
from careapp.services.staff import Member
from careapp.ui.dialogs.people import PeopleSheet
from careapp.ui.role_words import role_name
from careapp.ui.window import Window
from tests.ui.shell import Key, press

NAMES = ("Elena", "Giulia", "Marco", "Sara", "Ugo", "Ada", "Leo", "Eva", "Ivo", "Zoe")


def members() -> tuple[Member, ...]:
    limits = Limits(1000, 4000)
    return tuple(
        Member(number, name, Role.CASHIER, limits, 0, False, False, None, None, True)
        for number, name in enumerate(NAMES, 1)
    )


@pytest.mark.parametrize(("current", "name"), [(None, "Elena"), (3, "Marco"), (99, "Elena")])
def test_the_focus_is_on_who_acts_now(window: Window, current: int | None, name: str) -> None:
    window.open_sheet(PeopleSheet(members(), current))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.text() == name  # type: ignore[attr-defined]


def test_a_number_chooses(window: Window, qtbot: object) -> None:
    sheet = PeopleSheet(members(), 1)
    chosen: list[int] = []
    sheet.chosen.connect(chosen.append)
    window.open_sheet(sheet)
    press(qtbot, window, Key.Key_4)  # type: ignore[arg-type]
    assert chosen == [4]
    assert window.sheets.sheet is None


def test_esc_changes_nobody(window: Window, qtbot: object) -> None:
    sheet = PeopleSheet(members(), 1)
    chosen: list[int] = []
    sheet.chosen.connect(chosen.append)
    window.open_sheet(sheet)
    press(qtbot, window, Qt.Key.Key_Escape)  # type: ignore[arg-type]
    assert (chosen, window.sheets.sheet) == ([], None)


def test_each_role_has_a_name() -> None:
    names = {role: role_name(role) for role in Role}
    assert names.pop(Role.NOBODY) == ""
    assert all(names.values())
    assert len(set(names.values())) == len(names)
