"""The composer: reason, gesture, message, and the paper that follows them."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from careapp.services.composing import render_preview
from careapp.ui.desk import ToComposer
from careapp.ui.pages import composer_paper
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.widgets.pills import Pill
from tests.ui import looking
from tests.ui.floors import ELENA, MARTA, OMAR, Control, Shop
from tests.ui.pages.composing import (
    A6,
    ROLL,
    Key,
    choose_reason,
    open_composer,
)

TOO_LONG = "Il testo è troppo lungo per questa carta. Accorcialo, oppure stampa la lettera."


def test_the_focus_begins_on_the_first_choice(floor: Shop) -> None:
    page = open_composer(floor, "apology")
    first, second, *_others = page.form.reasons.findChildren(Pill)
    assert first.hasFocus()
    assert first.isChecked()
    floor.press(Key.Key_Right)
    assert second.isChecked()
    floor.press(Key.Key_Return)
    assert floor.page(ComposerPage) is page


def test_it_starts_with_a_draft_in_the_persons_manner(floor: Shop) -> None:
    page = open_composer(floor)
    assert page.head.sub.text() == "Marta Wójcik · signora Wójcik · Lei"
    assert page.form.message.text()
    assert page.form.signature.value() == "Giulia"
    assert not page.preview.paper.image.isNull()
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
    assert voucher.state == "printed"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.name == "Grazie, signora Wójcik.pdf"
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
    choose_reason(floor, page, -1)
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


def test_hints_that_stay_the_same_stay(floor: Shop) -> None:
    page = open_composer(floor)
    before = [page.form.hints.itemAt(place) for place in range(page.form.hints.count())]
    page.form.message.edit.setFocus()
    floor.write("x")
    assert [page.form.hints.itemAt(place) for place in range(page.form.hints.count())] == before


def test_the_form_comes_after_its_page_and_moves_nothing(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.floor.desk.open(ToComposer("thank_you", MARTA))
    page = floor.page(ComposerPage)
    assert page.isVisible()
    assert "form" not in vars(page)
    QApplication.sendPostedEvents()
    before = page.preview.geometry()
    floor.settle()
    assert page.form.isVisible()
    assert page.preview.geometry() == before


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
