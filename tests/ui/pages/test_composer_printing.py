"""The composer: issued once, printed or saved, and what happens when the printer fails."""

import threading
import uuid

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.services.actor import Actor
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from careapp.ui import printing, saving
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet
from careapp.ui.pages import composer
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.printing import PrintPage
from careapp.ui.widgets.offer import Offer
from tests.ui import looking
from tests.ui.floors import MARTA, Control, Shop
from tests.ui.pages.composing import (
    A6,
    ROLL,
    Key,
    break_printer,
    open_composer,
    way_on,
)


def test_after_a_failed_issue_the_form_goes_on_under_the_same_operation(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[uuid.UUID] = []

    def fail_first(session: Session, request: VoucherRequest, by: Actor) -> IssuedVoucher:
        asked.append(request.op_id)
        if len(asked) == 1:
            raise Unavailable("Non risponde.")
        return issue_voucher(session, request, by)

    monkeypatch.setattr(composer, "issue_voucher", fail_first)
    page = open_composer(floor)
    floor.click(page.save)
    assert floor.said() == "Non risponde."
    assert page.form.isEnabled()
    assert page.print.isEnabled()
    floor.click(page.save)
    assert asked[0] == asked[1]
    assert len(floor.ask(looking.vouchers)) == 1


def test_a_second_press_while_it_works_does_nothing(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.floor.settings.set(A6, "HP")
    gate = threading.Event()

    def issue_slowly(session: Session, request: VoucherRequest, by: Actor) -> IssuedVoucher:
        gate.wait(20)
        return issue_voucher(session, request, by)

    monkeypatch.setattr(composer, "issue_voucher", issue_slowly)
    page = open_composer(floor)
    floor.press(Key.Key_P, Control, settles=False)
    floor.press(Key.Key_P, Control, settles=False)
    page.save_voucher()
    page.print_voucher()
    floor.press(Key.Key_Escape, settles=False)
    assert floor.window.page is page
    gate.set()
    floor.settle()
    assert len(floor.ask(looking.vouchers)) == 1
    assert len(floor.printed) == 1
    assert not floor.papers.exists()
    assert floor.page(CardPage).customer_id == MARTA


def test_a_page_left_while_it_prints_is_noted_all_the_same(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.floor.settings.set(A6, "HP")
    gate, is_printing = threading.Event(), threading.Event()

    def print_slowly(pages: list[PrintPage], _name: str, _title: str) -> None:
        is_printing.set()
        gate.wait(20)
        floor.printed.append(pages)

    monkeypatch.setattr(printing, "print_pages", print_slowly)
    open_composer(floor)
    floor.press(Key.Key_P, Control, settles=False)
    floor.qtbot.waitUntil(is_printing.is_set)
    floor.press(Key.Key_F2, settles=False)
    gate.set()
    floor.settle()
    assert floor.ask(looking.vouchers)[0].state == "printed"
    floor.page(CounterPage)
    assert floor.said().startswith("Stampato.")


def test_a_failure_after_the_page_was_left_is_said_and_noted(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.floor.settings.set(A6, "HP")
    gate, is_printing = threading.Event(), threading.Event()

    def fail_slowly(_pages: list[PrintPage], _name: str, _title: str) -> None:
        is_printing.set()
        gate.wait(20)
        raise Unavailable("Manca la carta.")

    monkeypatch.setattr(printing, "print_pages", fail_slowly)
    open_composer(floor)
    floor.press(Key.Key_P, Control, settles=False)
    floor.qtbot.waitUntil(is_printing.is_set)
    floor.press(Key.Key_F2, settles=False)
    gate.set()
    floor.settle()
    assert floor.ask(looking.vouchers)[0].state == "issued"
    assert floor.said() == "Manca la carta."
    assert not floor.has_sheet()


def test_a_printer_that_fails_leaves_the_voucher_safe_and_is_tried_again(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.floor.settings.set(A6, "HP")
    break_printer(monkeypatch, floor)
    open_composer(floor)
    floor.press(Key.Key_P, Control)
    assert floor.ask(looking.vouchers)[0].state == "issued"
    way_on(floor, "Riprova")
    assert len(floor.printed) == 1
    assert [voucher.state for voucher in floor.ask(looking.vouchers)] == ["printed"]


def test_another_paper_with_a_printer_is_offered(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.floor.settings.set(A6, "HP")
    floor.floor.settings.set(ROLL, "Epson")
    break_printer(monkeypatch, floor)
    open_composer(floor)
    floor.press(Key.Key_P, Control)
    way_on(floor, "Stampa su 80 mm")
    assert round(floor.printed[0][0].width_mm) == 80
    assert len(floor.ask(looking.vouchers)) == 1


def test_the_code_can_be_written_by_hand(floor: Shop) -> None:
    page = open_composer(floor)
    code = page.preview.code.text().removeprefix("Codice ")
    floor.click(page.print)
    assert floor.sheet(PrinterTroubleSheet).title.text() == "Nessuna stampante scelta"
    way_on(floor, "Scrivi il codice a mano")
    assert floor.said() == f"Scrivi il codice su un biglietto: {code}"
    assert floor.page(CardPage).customer_id == MARTA


def test_a_number_chooses_a_way_on(floor: Shop) -> None:
    page = open_composer(floor)
    floor.click(page.print)
    ways = floor.sheet(PrinterTroubleSheet).findChildren(Offer)
    assert [offer.text() for offer in ways] == ["Salva in PDF", "Scrivi il codice a mano"]
    floor.press(Key.Key_2)
    assert floor.said().startswith("Scrivi il codice su un biglietto")


def test_later_leaves_it_to_be_printed_from_the_card(floor: Shop) -> None:
    page = open_composer(floor)
    floor.click(page.print)
    floor.press(Key.Key_Escape)
    assert floor.said() == "Il buono è salvato. Lo stampi quando vuoi, dalla scheda."
    assert floor.ask(looking.vouchers)[0].state == "issued"


def test_a_folder_that_cannot_be_written_is_said_and_printing_still_works(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Cartella piena.")

    floor.floor.settings.set(A6, "HP")
    page = open_composer(floor)
    with monkeypatch.context() as patch:
        patch.setattr(saving, "save_pdf", refuse)
        floor.click(page.save)
    assert floor.said() == "Cartella piena."
    assert floor.window.page is page
    floor.click(page.print)
    assert len(floor.ask(looking.vouchers)) == 1
    assert len(floor.printed) == 1


def test_who_is_gone_cannot_be_written_to(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise Refused("Non c’è più.")

    monkeypatch.setattr(composer, "load_composing", refuse)
    page = open_composer(floor)
    assert floor.said() == "Non c’è più."
    assert not page.print.isEnabled()
    page.print_voucher()
    floor.settle()
    assert floor.ask(looking.vouchers) == []
