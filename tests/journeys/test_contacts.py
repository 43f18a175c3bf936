"""A cashier needs a phone number: covered, shown with one key, on record, and never lost."""

from PySide6.QtCore import Qt
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.services.contacts import REVEALED
from careapp.services.customers import load_for_edit
from careapp.ui.dialogs.customer import CustomerSheet
from tests.ui.floors import ELENA, MARTA, Control, Shop

Key = Qt.Key
PHONE = "+39 345 678 9012"


def revealed(session: Session) -> int | None:
    return session.scalar(select(func.count()).where(AuditRow.action == REVEALED))


def edit(shop: Shop) -> CustomerSheet:
    shop.open_card(MARTA)
    shop.press(Key.Key_E, Control)
    return shop.sheet(CustomerSheet)


def test_a_covered_phone_survives_a_change_and_is_shown_on_record(floor: Shop) -> None:
    sheet = edit(floor)
    assert sheet.phone.text() == ""
    assert not sheet.phone.edit.isEnabled()
    floor.paste_into(sheet.pronunciation.edit, "VUI-cik")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.ask(load_for_edit, MARTA).phones == (PHONE,)
    sheet = edit(floor)
    floor.press(Key.Key_M, Control)
    assert sheet.phone.text() == PHONE
    assert floor.ask(revealed) == 1
    floor.paste_into(sheet.phone.edit, "+39 333 1234567")
    floor.press(Key.Key_Return)
    assert floor.ask(load_for_edit, MARTA).phones == ("+39 333 1234567",)


def test_the_owner_sees_it_at_once(floor: Shop) -> None:
    floor.act_as(ELENA)
    assert edit(floor).phone.text() == PHONE
    assert floor.ask(revealed) == 0
