"""Buoni emessi: found, extended, lost and written again, withdrawn; the old code is dead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from careapp import settings
from careapp.rules.vouchers.validity import Standing
from careapp.services.voucher_lists import VoucherFilter
from careapp.ui.dialogs.voucher_change import ReissueSheet, VoidSheet
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.vouchers import IssuedPage
from careapp.ui.pages.vouchers_details import Deed
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.results import ResultRow
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, OMAR, Shop
from tests.ui.pages.redeeming import issue, open_page

Key = Qt.Key


def open_list(floor: Shop) -> IssuedPage:
    """Go from the till to the list by the switch, with keys alone."""
    page = open_page(floor)
    page.head.switch.findChildren(QAbstractButton)[0].setFocus()
    floor.press(Key.Key_Right)
    return floor.page(IssuedPage)


def rows(page: IssuedPage) -> list[ResultRow]:
    return [row for row in page.list.rows() if isinstance(row, ResultRow)]


def test_a_lost_voucher_is_extended_written_again_and_withdrawn(floor: Shop) -> None:
    old = issue(floor)
    issue(floor, customer_id=OMAR)
    floor.floor.settings.set(settings.PRINTER_A6, "HP LaserJet")
    floor.act_as(ELENA)
    page = open_list(floor)
    assert [row.name for row in rows(page)] == ["Omar Haddad", "Marta Wójcik"]

    floor.write("wojcik")
    assert [row.name for row in rows(page)] == ["Marta Wójcik"]
    floor.click(page.details.buttons[Deed.EXTEND])
    floor.write("Era via")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert "vale fino al 30 luglio 2026" in facts(page)

    floor.click(page.details.buttons[Deed.REISSUE])
    floor.sheet(ReissueSheet)
    floor.press(Key.Key_Return)
    assert floor.said() == "Stampato."
    assert len(floor.printed) == 1
    new, lost = page.details.details, rows(page)[1]
    assert new is not None
    assert new.replaces == old.code[-4:]
    assert lost.badge is not None
    assert lost.badge.text == "annullato"
    assert [one.state for one in floor.ask(looking.vouchers)].count("void") == 1

    floor.click(page.details.buttons[Deed.VOID])
    sheet = floor.sheet(VoidSheet)
    floor.press(Key.Key_Return)
    assert sheet.reason.fault()
    floor.write("Doppio")
    floor.press(Key.Key_Return)
    assert page.details.details is not None
    assert page.details.details.row.standing is Standing.VOID
    assert page.details.buttons[Deed.VOID].isHidden()

    floor.press(Key.Key_Escape)
    assert len(rows(page)) == 3, "the first Esc shows everything again"
    floor.press(Key.Key_Escape)
    till = floor.page(RedeemPage)
    till.check(old.code)
    floor.settle()
    assert till.answer.band.word.text() == "Annullato"


def facts(page: IssuedPage) -> list[str]:
    return [part.text() for part in page.details.findChildren(Text) if part.isVisible()]


def test_a_cashier_looks_and_copies_and_changes_nothing(floor: Shop) -> None:
    issue(floor)
    floor.act_as(GIULIA)
    page = open_list(floor)
    page.list.setFocus()
    floor.press(Key.Key_Return)
    assert page.details.buttons[Deed.PRINT].hasFocus()
    seen = [deed for deed, button in page.details.buttons.items() if button.isVisible()]
    assert seen == [Deed.PRINT, Deed.OPEN_CARD]
    floor.press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (voucher,) = floor.ask(looking.vouchers)
    assert voucher.prints == 2
    page.filter.which.set_value(VoucherFilter.VOID)
    floor.settle()
    assert rows(page) == []
    assert page.nothing.isVisible()
    assert page.details.nothing.isVisible()


def test_a_scanned_voucher_is_found_in_the_list(floor: Shop) -> None:
    issued = issue(floor)
    issue(floor)
    page = open_list(floor)
    floor.window.take_scan("V" + issued.code.replace("-", ""))
    floor.settle()
    assert [row.key for row in rows(page)] == [issued.voucher_id]
    assert floor.ask(looking.vouchers)[0].state == "printed", "found, not used"


def test_the_filters_narrow_and_let_go(floor: Shop) -> None:
    issue(floor)
    issue(floor, kind="apology", reason="waiting")
    floor.act_as(ELENA)
    page = open_list(floor)
    assert not page.filter.reason.isEnabled()
    page.filter.kind.set_value("apology")
    page.filter.kind.chosen.emit("apology")
    floor.settle()
    assert page.filter.reason.isEnabled()
    assert len(rows(page)) == 1
    page.filter.giver.set_value(str(ELENA))
    page.filter.giver.chosen.emit(str(ELENA))
    page.filter.period.set_value("7")
    page.filter.period.chosen.emit("7")
    floor.settle()
    assert rows(page) == []
    floor.click(page.filter.all)
    assert len(rows(page)) == 2
    assert not page.filter.all.isEnabled()


def test_a_counter_that_died_while_printing_leaves_no_second_original(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP LaserJet")
    issue(floor, is_printed=False)
    page = open_list(floor)
    assert "mandato in stampa: guarda se è uscito" in facts(page)
    assert page.details.buttons[Deed.PRINT].text() == "Stampa una copia"
    floor.press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.state, voucher.prints, len(floor.printed)) == ("printed", 2, 1)
    assert "stampato, e 1 copia" in facts(page)
