import uuid
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Unavailable
from careapp.model.sale import Sale
from careapp.rules.loyalty.earning import Unit
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectedPurchase, CorrectionRequest, correct_purchase
from careapp.services.returns import RecordedReturn, ReturnPreview, ReturnRequest, return_purchase
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.ui.dialogs import take_back
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.take_back import CorrectionSheet, ReturnSheet, return_words
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.offer import Offer
from tests.ui import looking
from tests.ui.floors import ELENA, MARIO, MARTA, Control, Shop

Key = Qt.Key


def open_entry(floor: Shop, customer_id: int = MARTA) -> EntrySheet:
    floor.open_card(customer_id)
    floor.press(Key.Key_Home)
    floor.press(Key.Key_Return)
    return floor.sheet(EntrySheet)


def choose(floor: Shop, sheet: EntrySheet, title: str) -> None:
    floor.click(next(offer for offer in sheet.findChildren(Offer) if offer.text() == title))


def open_return(floor: Shop, customer_id: int = MARTA) -> ReturnSheet:
    choose(floor, open_entry(floor, customer_id), "Reso")
    return floor.sheet(ReturnSheet)


def open_correction(floor: Shop) -> CorrectionSheet:
    choose(floor, open_entry(floor), "Correggi")
    return floor.sheet(CorrectionSheet)


def test_points_and_money_are_shown_before_anything_comes_back(floor: Shop) -> None:
    sheet = open_return(floor)
    assert words_of(sheet) >= {"Rendi 42,00\u00a0€", "Si tolgono 42 punti."}
    assert len(floor.ask(looking.sales, MARTA)) == 2


def test_a_part_comes_back(floor: Shop) -> None:
    sheet = open_return(floor)
    floor.paste_into(sheet.value.lineEdit(), "21")
    floor.press(Key.Key_Return)
    assert floor.said() == "Reso registrato."
    assert floor.ask(looking.sales, MARTA)[-1][:3] == ("return", -2100, -2100)
    assert floor.ask(looking.fact, MARTA, "points") == 63


def test_the_rest_is_what_can_still_come_back(floor: Shop) -> None:
    sheet = open_return(floor)
    floor.paste_into(sheet.value.lineEdit(), "21")
    floor.press(Key.Key_Return)
    floor.press(Key.Key_End)
    page = floor.page(CardPage)
    purchase = next(entry for entry in page.history.entries.values() if entry.returned_cents)
    page._entry_actions._take_back(purchase)  # noqa: SLF001 - its button is gone
    floor.settle()
    assert floor.sheet(ReturnSheet).value.value() == 2100


def test_spent_points_are_said_and_the_return_is_done_all_the_same(floor: Shop) -> None:
    sheet = open_return(floor, MARIO)
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.ask(looking.fact, MARIO, "points") == 100
    assert sheet.is_working


@pytest.mark.parametrize("typed", ["abc", "0", "42,01", "-1", "1e400", "٣"])
def test_a_value_that_cannot_be_is_said_and_never_taken_for_another(
    floor: Shop, typed: str
) -> None:
    sheet = open_return(floor)
    floor.paste_into(sheet.value.lineEdit(), typed)
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Quello che torna va da 0,01\u00a0€ a 42,00\u00a0€."
    assert QApplication.focusWidget() in {sheet.value, sheet.value.lineEdit()}
    assert len(floor.ask(looking.sales, MARTA)) == 2
    floor.paste_into(sheet.value.lineEdit(), "1")
    assert not sheet.fault.isVisible()


def test_a_return_that_was_refused_can_be_tried_again_once(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[uuid.UUID] = []

    def fail_first(session: Session, request: ReturnRequest, by: Actor) -> RecordedReturn:
        asked.append(request.op_id)
        if len(asked) == 1:
            raise Unavailable("Non risponde.")
        return return_purchase(session, request, by)

    monkeypatch.setattr(take_back, "return_purchase", fail_first)
    sheet = open_return(floor)
    floor.click(sheet.go)
    assert sheet.fault.text() == "Non risponde."
    floor.click(sheet.go)
    assert asked[0] == asked[1]
    assert len(floor.ask(looking.sales, MARTA)) == 3


def test_a_purchase_undone_meanwhile_is_said(floor: Shop) -> None:
    sheet = open_return(floor)
    sale = floor.ask(newest_op, MARTA)
    request = UndoRequest(uuid.uuid4(), sale, "Doppia")
    floor.do(undo_sale, request, Actor(ELENA, "Elena", Role.OWNER))  # at another counter
    floor.paste_into(sheet.value.lineEdit(), "1")
    said = "Questo acquisto è stato annullato o corretto. Guarda di nuovo la storia."
    assert sheet.fault.text() == said


def test_a_correction_needs_a_reason_and_an_amount(floor: Shop) -> None:
    sheet = open_correction(floor)
    assert sheet.amount.text() == "42,00"
    assert sheet.items.text() == "Pane"
    floor.paste_into(sheet.amount, "quattro")
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Questo non è un importo. Scrivilo così: 14,60"
    floor.paste_into(sheet.amount, "24")
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Scrivi perché lo correggi: resta nella storia."
    assert QApplication.focusWidget() is sheet.reason.edit
    floor.write("battuto male")
    floor.press(Key.Key_Return)
    assert floor.said() == "Corretto."
    kinds = [(kind, total) for kind, total, *_rest in floor.ask(looking.sales, MARTA)][-2:]
    assert kinds == [("reversal", -4200), ("purchase", 2400)]
    assert floor.ask(looking.fact, MARTA, "points") == 66


def test_a_correction_that_failed_is_written_once(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[uuid.UUID] = []

    def fail_first(session: Session, request: CorrectionRequest, by: Actor) -> CorrectedPurchase:
        asked.append(request.op_id)
        if len(asked) == 1:
            raise Unavailable("Non risponde.")
        return correct_purchase(session, request, by)

    monkeypatch.setattr(take_back, "correct_purchase", fail_first)
    sheet = open_correction(floor)
    sheet.reason.edit.setFocus()
    floor.write("doppio")
    floor.click(sheet.go)
    floor.click(sheet.go)
    assert asked[0] == asked[1]
    assert len(floor.ask(looking.sales, MARTA)) == 4


def test_esc_leaves_everything_as_it_is(floor: Shop) -> None:
    open_return(floor)
    floor.press(Key.Key_Escape)
    assert not floor.has_sheet()
    open_correction(floor)
    floor.press(Key.Key_Escape)
    assert len(floor.ask(looking.sales, MARTA)) == 2
    assert floor.page(CardPage).customer_id == MARTA


def test_an_undo_of_a_return_brings_the_points_back(floor: Shop) -> None:
    sheet = open_return(floor)
    floor.click(sheet.go)
    assert floor.ask(looking.fact, MARTA, "points") == 42
    floor.press(Key.Key_Z, Control)
    assert floor.said() == "Annullato: è tutto come prima."
    assert floor.ask(looking.fact, MARTA, "points") == 84


def test_points_spent_and_vouchers_used_come_back_in_words_of_their_own(floor: Shop) -> None:
    plain = ReturnPreview(
        sale_id=1,
        returnable_cents=1,
        value_cents=1,
        refund_cents=1,
        points_taken=2,
        points_given_back=0,
        points_missing=0,
        balance=0,
        is_whole=True,
        voucher_back_id=None,
    )
    full = replace(plain, points_given_back=1, points_missing=3, voucher_back_id=7)
    sheet = open_return(floor)
    sheet._show(plain)  # noqa: SLF001
    assert sheet.what.text() == "Si tolgono 2 punti."
    sheet._show(full)  # noqa: SLF001
    assert sheet.what.text().startswith("Si tolgono 2 punti. ")
    assert sheet.what.text().count(".") == 4


def words_of(sheet: QWidget) -> set[str]:
    return {label.text() for label in sheet.findChildren(QLabel)}


def newest_op(session: Session, customer_id: int) -> uuid.UUID:
    newest = select(Sale.op_id).where(Sale.customer_id == customer_id).order_by(Sale.id.desc())
    return uuid.UUID(session.scalars(newest).first())


PREVIEW = ReturnPreview(1, 1000, 1000, 1000, 10, 0, 0, 0, is_whole=True, voucher_back_id=None)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "Si tolgono 10 punti."),
        (
            {"points_missing": 4},
            "Si tolgono 10 punti. 4 di questi sono già spesi e si lasciano al cliente.",
        ),
        (
            {"points_missing": 1, "is_owed": True},
            "Si tolgono 10 punti. 1 di questi è già speso: si recupera con i prossimi.",
        ),
        (
            {"points_taken": 1, "points_missing": 1, "in_vouchers": 1},
            (
                "Si toglie 1 punto. 1 di questi è già speso e si lascia al cliente. 1 di questi è "
                "in un buono che resta valido: se torna anche il buono, annullalo prima."
            ),
        ),
        (
            {"points_taken": 1, "unit": Unit.STAMP, "stamps_kept": 1},
            "Si toglie 1 bollino. 1 bollino resta: è dell’altro acquisto di quel giorno.",
        ),
    ],
)
def test_every_movement_of_a_return_is_said(facts: dict[str, Any], words: str) -> None:
    assert return_words(replace(PREVIEW, **facts)) == words
