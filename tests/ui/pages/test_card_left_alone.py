"""Who wants no contact: the card says so, and the owner takes it back when they ask."""

import uuid

from PySide6.QtCore import Qt

from careapp.services.partings import LeaveAlone, leave_alone, load_absence
from careapp.ui.pages.card import CardPage
from tests.ui.floors import ELENA, MARTA, Control, Shop


def is_left_alone(floor: Shop) -> bool:
    return floor.ask(load_absence, MARTA).is_left_alone


def test_the_card_says_it_and_takes_it_back(floor: Shop) -> None:
    floor.open_card(MARTA)
    button = floor.page(CardPage).head.left_alone
    assert not button.isVisible()
    floor.do(leave_alone, LeaveAlone(uuid.uuid4(), MARTA), floor.floor.desk.actor)
    floor.settle()
    floor.page(CardPage).refresh()
    floor.settle()
    assert button.isVisible()
    floor.click(button)
    assert is_left_alone(floor)
    assert "solo al titolare" in floor.said()
    floor.act_as(ELENA)
    floor.open_card(MARTA)
    floor.click(button)
    assert not is_left_alone(floor)
    assert not button.isVisible()
    assert floor.said() == "Fatto: si può di nuovo contattare."
    floor.press(Qt.Key.Key_Z, Control)
    assert is_left_alone(floor)
    assert button.isVisible()
