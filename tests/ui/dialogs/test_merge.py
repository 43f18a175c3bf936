"""Two cards of one person: found, compared, merged and parted again, by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt

from careapp.errors import Unavailable
from careapp.services.merging import merge_customers
from careapp.ui.dialogs import merge
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.merge import MergeSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.results import ResultRow
from tests.ui import looking
from tests.ui.floors import ELENA, MARIO, MARTA, Control, Shop

Key = Qt.Key


def open_merge(floor: Shop) -> MergeSheet:
    """Open Marta's card as the owner and ask who she is the same as."""
    floor.act_as(ELENA)
    floor.open_card(MARTA)
    floor.press(Key.Key_E, Control)
    floor.click(floor.sheet(CustomerSheet).merge)
    return floor.sheet(MergeSheet)


def compare(floor: Shop) -> MergeSheet:
    sheet = open_merge(floor)
    floor.write("mario")
    floor.press(Key.Key_Return)
    return sheet


def table(sheet: MergeSheet) -> list[str]:
    return [text.text() for text in sheet.compared.findChildren(Text)]


def test_only_the_owner_is_offered_to_merge(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.press(Key.Key_E, Control)
    assert not floor.sheet(CustomerSheet).merge.isVisible()


def test_two_are_compared_merged_by_keys_and_parted_at_once(floor: Shop) -> None:
    sheet = compare(floor)
    told = table(sheet)
    for line in (
        ("Visite", "2", "2", "4"),
        ("Punti", "84 punti", "124 punti", "208 punti"),
        ("Livello", "Ospite", "Ospite", "Ospite"),
        ("Tessere", "C0000001", "", "C0000001"),
    ):
        place = told.index(line[0])
        assert tuple(told[place : place + 4]) == line
    assert sheet.reason.edit.hasFocus()
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Scrivi perché sono la stessa persona."
    floor.write("due tessere")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Ora sono una persona sola."
    assert floor.page(CardPage).customer_id == MARTA
    assert floor.ask(looking.fact, MARTA, "points") == 208
    floor.press(Key.Key_Z, Control)
    assert floor.said() == "Sono di nuovo due persone: tutto come prima."
    assert floor.ask(looking.fact, MARTA, "points") == 84
    assert floor.ask(looking.fact, MARIO, "points") == 124


def test_the_name_of_the_other_may_stay(floor: Shop) -> None:
    sheet = compare(floor)
    sheet.stays.set_value("other")
    sheet.reason.set_text("due tessere")
    floor.click(sheet.merge)
    assert floor.page(CardPage).customer_id == MARIO
    assert floor.ask(looking.fact, MARIO, "points") == 208


def test_nobody_is_offered_as_the_same_as_themselves(floor: Shop) -> None:
    sheet = open_merge(floor)
    floor.write("mar")
    names = [row.name for row in sheet.people.rows() if isinstance(row, ResultRow)]
    assert "Marta Wójcik" not in names
    assert "Mario De Luca" in names
    floor.paste_into(sheet.search, "zzz")
    assert sheet.nobody.isVisible()
    assert not sheet.people.isVisible()
    assert not sheet.merge.isVisible()


def test_another_person_can_be_looked_for_and_all_of_it_left(floor: Shop) -> None:
    sheet = compare(floor)
    floor.click(sheet.again)
    assert sheet.search.hasFocus()
    assert sheet.people.isVisible()
    floor.paste_into(sheet.search, "anna")
    floor.press(Key.Key_Return)
    assert "Punti" in table(sheet)
    floor.press(Key.Key_Escape)
    assert floor.sheet(CustomerSheet).isVisible()
    assert floor.ask(looking.fact, MARTA, "points") == 84


def test_a_merge_that_failed_can_be_tried_again(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise Unavailable("Non risponde.")

    monkeypatch.setattr(merge, "merge_customers", fail)
    sheet = compare(floor)
    sheet.reason.set_text("due tessere")
    floor.click(sheet.merge)
    assert sheet.fault.text() == "Non risponde."
    monkeypatch.setattr(merge, "merge_customers", merge_customers)
    floor.click(sheet.merge)
    assert floor.ask(looking.fact, MARTA, "points") == 208
