import threading
import uuid

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from careapp import settings
from careapp.errors import Refused, Unavailable
from careapp.services.actor import Actor
from careapp.services.composing import render_preview
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from careapp.ui import printing, saving
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet
from careapp.ui.pages import composer, composer_paper
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.printing import PrintPage
from careapp.ui.widgets.offer import Offer
from tests.ui import looking
from tests.ui.floors import ELENA, MARTA, OMAR, Control, Shop

Key = Qt.Key
A6, ROLL = settings.PRINTER_A6, settings.PRINTER_ROLL_80
TOO_LONG = "Il testo è troppo lungo per questa carta. Accorcialo, oppure stampa la lettera."


def open_composer(floor: Shop, kind: str = "thank_you", customer_id: int = MARTA) -> ComposerPage:
    floor.open_card(customer_id)
    floor.compose(kind, customer_id)
    return floor.page(ComposerPage)


def break_printer(monkeypatch: pytest.MonkeyPatch, floor: Shop) -> None:
    """Let the first page fail, and every later one come out."""
    tries: list[str] = []

    def fail_once(pages: list[PrintPage], name: str, _title: str) -> None:
        tries.append(name)
        if len(tries) == 1:
            raise Unavailable("Manca la carta.")
        floor.printed.append(pages)

    monkeypatch.setattr(printing, "print_pages", fail_once)


def way_on(floor: Shop, title: str) -> None:
    sheet = floor.sheet(PrinterTroubleSheet)
    floor.click(next(offer for offer in sheet.findChildren(Offer) if offer.text() == title))


def test_it_starts_with_a_draft_in_the_persons_manner(floor: Shop) -> None:
    page = open_composer(floor)
    assert page.sub.text() == "Marta Wójcik · signora Wójcik · Lei"
    assert page.form.message.text()
    assert page.form.signature.value() == "Giulia"
    assert not page.preview.paper._image.isNull()  # noqa: SLF001
    assert page.preview.code.text().startswith("Codice ")
    assert page.preview.size_caption.text() == "148 × 105 mm"


def test_ctrl_p_saves_prints_and_marks_in_this_order(floor: Shop) -> None:
    floor.floor.settings.set(A6, "HP")
    open_composer(floor)
    floor.press(Key.Key_P, Control)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.state, voucher.prints, voucher.amount_cents) == ("printed", 1, 500)
    assert len(floor.printed) == 1
    assert floor.page(CardPage).customer_id == MARTA
    assert floor.said() == "Stampato. Consegnalo con due parole gentili: la carta resta."


def test_without_printing_it_is_saved_as_a_pdf(floor: Shop) -> None:
    page = open_composer(floor)
    floor.click(page.save)
    (voucher,) = floor.ask(looking.vouchers)
    (pdf,) = floor.papers.iterdir()
    assert voucher.state == "issued"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert floor.said() == f"Salvato: {pdf}"
    assert floor.page(CardPage).customer_id == MARTA


def test_over_the_limit_is_refused_with_what_is_possible(floor: Shop) -> None:
    page = open_composer(floor)
    floor.paste_into(page.form.amount.lineEdit(), "15")
    assert "10,00\u00a0€" in page.form.excess_words.text()
    assert "Elena" in page.form.excess_words.text()
    assert not page.print.isEnabled()
    assert not page.save.isEnabled()
    floor.press(Key.Key_P, Control)
    assert floor.ask(looking.vouchers) == []
    floor.click(page.form.reduce)
    assert page.form.amount.value() == 1000
    assert page.print.isEnabled()
    assert not page.form.excess_box.isVisible()


def test_the_owner_has_no_limit(floor: Shop) -> None:
    floor.act_as(ELENA)
    page = open_composer(floor)
    floor.paste_into(page.form.amount.lineEdit(), "900")
    assert page.print.isEnabled()
    assert not page.form.given_box.isVisible()


@pytest.mark.parametrize("typed", ["", "abc", "0,49", "1000,01", "1e400", "٥", "-5"])
def test_an_amount_that_cannot_be_is_never_taken_for_another(floor: Shop, typed: str) -> None:
    floor.act_as(ELENA)
    page = open_composer(floor)
    floor.paste_into(page.form.amount.lineEdit(), typed)
    said = "Serve un importo tra 0,50\u00a0€ e 1.000,00\u00a0€."
    assert page.form.excess_words.text() == said
    assert not page.print.isEnabled()
    floor.paste_into(page.form.amount.lineEdit(), "5")
    assert page.print.isEnabled()


def test_what_is_given_today_is_counted(floor: Shop) -> None:
    page = open_composer(floor)
    floor.click(page.save)
    page = open_composer(floor)
    assert page.form.given.text() == "Oggi hai donato 5,00\u00a0€"
    assert page.form.given_of.text() == "su 40,00\u00a0€"


def test_when_the_day_is_used_up_words_are_still_possible(floor: Shop) -> None:
    for _time in range(4):
        page = open_composer(floor)
        floor.paste_into(page.form.amount.lineEdit(), "10")
        floor.click(page.save)
    page = open_composer(floor)
    assert "Elena" in page.form.excess_words.text()
    assert not page.form.reduce.isVisible()
    assert not page.print.isEnabled()
    page.form.gesture.set_value("words")
    page.form.gesture.changed.emit("words")
    floor.settle()
    assert page.print.isEnabled()
    floor.click(page.save)
    assert floor.ask(looking.vouchers)[-1].gesture == "words"


def test_a_message_written_by_hand_stays_when_the_reason_changes(floor: Shop) -> None:
    page = open_composer(floor)
    drafted = page.form.message.text()
    choose_reason(floor, page, 1)
    assert page.form.message.text() != drafted
    page.form.message.edit.setFocus()
    floor.press(Key.Key_A, Control)
    floor.write("Grazie del pane.")
    choose_reason(floor, page, 0)
    assert page.form.message.text() == "Grazie del pane."


def test_other_words_can_be_taken_back(floor: Shop) -> None:
    page = open_composer(floor)
    page.form.message.edit.setFocus()
    floor.press(Key.Key_A, Control)
    floor.write("Scritto a mano.")
    floor.click(page.form.other_words)
    assert page.form.message.text() != "Scritto a mano."
    page.form.message.edit.setFocus()
    floor.press(Key.Key_Z, Control)
    assert page.form.message.text() == "Scritto a mano."


def test_a_gift_needs_words(floor: Shop) -> None:
    page = open_composer(floor)
    page.form.gesture.set_value("gift")
    page.form.gesture.changed.emit("gift")
    floor.settle()
    floor.click(page.save)
    assert floor.ask(looking.vouchers) == []
    assert floor.said().startswith("Scrivi che cosa")
    assert page.form.isEnabled()
    page.form.gift.edit.setFocus()
    floor.write("un caffè")
    floor.click(page.save)
    assert floor.ask(looking.vouchers)[0].gift_text == "un caffè"


def test_another_reason_is_asked_for_in_words(floor: Shop) -> None:
    page = open_composer(floor)
    assert not page.form.typed_reason.isVisible()
    choose_reason(floor, page, len(page.form._kind.reasons) - 1)  # noqa: SLF001
    assert page.form.typed_reason.isVisible()
    page.form.message.edit.setFocus()
    floor.press(Key.Key_A, Control)
    floor.write("Grazie!")
    floor.click(page.save)
    assert floor.ask(looking.vouchers) == []
    page.form.typed_reason.edit.setFocus()
    floor.write("ha portato i fiori")
    floor.click(page.save)
    assert floor.ask(looking.vouchers)[0].reason == "ha portato i fiori"


@pytest.mark.parametrize("kind", ["thank_you", "apology"])
def test_hints_follow_the_words(floor: Shop, kind: str) -> None:
    page = open_composer(floor, kind, OMAR)
    before = [page.form.hints.itemAt(place) for place in range(page.form.hints.count())]
    assert before
    page.form.message.edit.setFocus()
    floor.press(Key.Key_A, Control)
    floor.write("x")
    assert page.form.hints.count() == len(before)


def test_the_preview_is_the_newest_wish(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_composer(floor)
    gate, drawn = threading.Event(), []

    def draw_slowly(*arguments: object) -> object:
        gate.wait(20)
        drawn.append(arguments[-1])
        return render_preview(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(composer_paper, "render_preview", draw_slowly)
    for paper in ("roll_80", "a6", "letter"):
        page.papers.set_value(paper)
        page.papers.changed.emit(paper)
    gate.set()
    floor.settle()
    assert drawn == ["roll_80", "letter"]
    assert page.preview.size_caption.text() == "210 × 297 mm"


def test_what_no_paper_can_hold_never_becomes_a_voucher(floor: Shop) -> None:
    page = open_composer(floor)
    page.form.message.edit.setFocus()
    floor.press(Key.Key_A, Control)
    floor.paste("a\n" * 120)
    assert page.form.message.fault() == TOO_LONG
    floor.click(page.save)
    assert floor.ask(looking.vouchers) == []
    assert page.form.isEnabled()
    page.form.message.set_text("Grazie!")
    floor.settle()
    assert page.form.message.fault() == ""
    floor.click(page.save)
    assert len(floor.ask(looking.vouchers)) == 1


def test_a_message_that_is_too_long_cannot_be_printed(floor: Shop) -> None:
    page = open_composer(floor)
    page.form.message.set_text("a " * 131)
    floor.settle()
    assert not page.print.isEnabled()
    assert page.form.message.aside.text() == "262 su 260"


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


def test_each_paper_shows_its_printer_and_size(floor: Shop) -> None:
    floor.floor.settings.set(ROLL, "Epson")
    page = open_composer(floor)
    page.papers.set_value("roll_80")
    page.papers.changed.emit("roll_80")
    floor.settle()
    assert page.preview.size_caption.text().startswith("80 mm · ")
    page.papers.set_value("letter")
    page.papers.changed.emit("letter")
    floor.settle()
    assert page.preview.size_caption.text() == "210 × 297 mm"


def test_the_way_back_and_the_density(floor: Shop) -> None:
    page = open_composer(floor)
    tall = page.form.message.edit.height()
    floor.window.resize(1280, 680)
    floor.settle()
    assert page.form.message.edit.height() < tall
    floor.click(page.back)
    assert floor.page(CardPage).customer_id == MARTA
    assert QApplication.focusWidget() is not None


def choose_reason(floor: Shop, page: ComposerPage, place: int) -> None:
    reason = page.form._kind.reasons[place].key  # noqa: SLF001
    page.form.reasons.set_values([reason])
    page.form.reasons.changed.emit()
    floor.settle()
