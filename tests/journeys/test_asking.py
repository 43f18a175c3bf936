"""Above the limit: «Chiedi a Elena», her PIN on the spot, this one voucher; Giulia stays."""

import uuid

import pytest
from PySide6.QtCore import Qt

from careapp import settings
from careapp.rules.codes import new_code
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.pins import GiveBadge, TypedPin, give_badge, set_pin
from careapp.ui.dialogs.approve import ApproveSheet
from careapp.ui.pages.composer import ComposerPage
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, OMAR, Control, Shop
from tests.ui.pages.redeeming import issue

Key = Qt.Key
PIN = "482913"
THE_OWNER = Actor(ELENA, "Elena", Role.OWNER)


@pytest.fixture
def page(floor: Shop) -> ComposerPage:
    floor.do(set_pin, TypedPin(uuid.uuid4(), ELENA, PIN), THE_OWNER)
    floor.floor.settings.set(settings.PRINTER_A6, "HP LaserJet")
    floor.compose("apology", OMAR)
    return floor.page(ComposerPage)


def test_the_owners_pin_lets_one_voucher_pass(floor: Shop, page: ComposerPage) -> None:
    floor.paste_into(page.form.amount.lineEdit(), "25,00")
    floor.press(Key.Key_P, Control)
    assert floor.ask(looking.vouchers) == []
    assert page.form.ask.text() == "Chiedi a Elena"
    floor.click(page.form.ask)
    sheet = floor.sheet(ApproveSheet)
    floor.write("111222")
    assert "PIN" in sheet.words.text()
    floor.write(PIN)
    assert not floor.has_sheet()
    assert floor.floor.desk.actor.staff_id == GIULIA
    floor.press(Key.Key_P, Control)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.amount_cents, voucher.staff_id, voucher.approved_by_id) == (2500, GIULIA, ELENA)
    assert len(floor.printed) == 1


def test_more_than_was_approved_is_asked_again(floor: Shop, page: ComposerPage) -> None:
    floor.paste_into(page.form.amount.lineEdit(), "25,00")
    floor.click(page.form.ask)
    floor.write(PIN)
    assert page.print.isEnabled()
    floor.paste_into(page.form.amount.lineEdit(), "30,00")
    assert not page.print.isEnabled()
    assert page.form.ask.isVisible()


def test_a_badge_approves_as_well(floor: Shop, page: ComposerPage) -> None:
    badge = new_code()
    floor.do(give_badge, GiveBadge(uuid.uuid4(), ELENA, badge), THE_OWNER)
    floor.paste_into(page.form.amount.lineEdit(), "25,00")
    floor.click(page.form.ask)
    floor.window.take_scan("S" + badge.symbols)
    floor.settle()
    assert not floor.has_sheet()
    assert page.print.isEnabled()


def test_the_third_apology_is_asked_for_when_it_is_printed(floor: Shop, page: ComposerPage) -> None:
    for _number in range(2):
        issue(floor, Gesture.words_only(), kind="apology", reason="waiting", customer_id=OMAR)
    floor.press(Key.Key_P, Control)
    assert len(floor.ask(looking.vouchers)) == 2
    floor.sheet(ApproveSheet)
    floor.write(PIN)
    floor.press(Key.Key_P, Control)
    third = floor.ask(looking.vouchers)[-1]
    assert (third.kind, third.approved_by_id) == ("apology", ELENA)
